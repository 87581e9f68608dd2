"""The ways from the counter and the pages beside it: to a file, to a paper, to one another."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from branch_app.domain.unsaved_form import UnsavedForm
from branch_app.gui.applicants.file_tabs import PAPERS
from branch_app.gui.blanks.page import BlanksPage
from branch_app.gui.counter.older_page import OlderEditionsPage
from branch_app.gui.counter.page import CounterPage
from branch_app.gui.imports.page import ImportsPage
from branch_app.gui.leads.page import LeadsPage
from branch_app.gui.scans.page import ScansPage


class Ways(Protocol):
    """Where the workplace can lead."""

    def show_page(self, name: str) -> None:
        """Show a page of the role."""
        ...

    def open_applicant(self, applicant_id: str, tab: int = 0) -> None:
        """Open a person's file."""
        ...

    def open_paper(self, applicant_id: str, form_id: str) -> None:
        """Open a person's file at one paper."""
        ...

    def look_at_scan(self, applicant_id: str, form_id: str) -> None:
        """Open a person's file at what the scan of a paper shows."""
        ...

    def open_task(self, applicant_id: str, task_id: str) -> None:
        """Open a person's file at one request."""
        ...

    def open_application(self, applicant_id: str, application_id: str) -> None:
        """Open a person's file at one application."""
        ...

    def new_applicant(self, text: str = "") -> None:
        """Begin a new file."""
        ...


def lead_from_counter(
    counter: CounterPage, ways: Ways, go_on_with: Callable[[UnsavedForm], None]
) -> None:
    """Connect the counter's page."""
    counter.applicant_chosen.connect(ways.open_applicant)
    counter.paper_chosen.connect(ways.open_paper)
    counter.task_chosen.connect(ways.open_task)
    counter.bureau.application_chosen.connect(ways.open_application)
    counter.new_asked.connect(ways.new_applicant)
    counter.place_asked.connect(ways.show_page)
    counter.unsaved.continued.connect(go_on_with)


def lead_from_scans(scans: ScansPage, ways: Ways) -> None:
    """Connect the page of scans."""
    scans.paper_chosen.connect(ways.open_paper)
    scans.look_asked.connect(ways.look_at_scan)


def lead_from_older(older: OlderEditionsPage, ways: Ways) -> None:
    """Connect the list of who signed older editions."""
    older.left.connect(lambda: ways.show_page("counter"))
    older.applicant_chosen.connect(lambda one: ways.open_applicant(one, PAPERS))


def lead_from_blanks(blanks: BlanksPage, ways: Ways) -> None:
    """Connect the page of blank forms."""
    blanks.left.connect(lambda: ways.show_page("counter"))
    blanks.paper_chosen.connect(ways.open_paper)


def lead_from_leads(leads: LeadsPage, ways: Ways) -> None:
    """Connect the page of enquiries."""
    leads.left.connect(lambda: ways.show_page("counter"))
    leads.file_asked.connect(ways.new_applicant)


def lead_from_imports(imports: ImportsPage, ways: Ways) -> None:
    """Connect the page of imports."""
    imports.left.connect(lambda: ways.show_page("counter"))
    imports.applicant_chosen.connect(ways.open_applicant)
