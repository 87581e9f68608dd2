"""The ways between the tabs of a person's file: who hears of the file, and who leads to a paper."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from branch_app.domain.checks import Problem
from branch_app.gui.applicants.file_tabs import DATA, PAPERS, FilePages
from branch_app.gui.applicants.page import ApplicantPage
from branch_app.gui.applications.page import ApplicationsPage
from branch_app.gui.consents.page import ConsentsPage
from branch_app.gui.desk import Desk
from branch_app.gui.record_states.page import RecordPage
from branch_app.gui.requests.page import RequestsPage


class FileWays(QObject):
    """Connects the tabs, which know nothing of one another."""

    warned = Signal()

    def __init__(
        self,
        parent: QObject,
        desk: Desk,
        applicant: ApplicantPage,
        consents: ConsentsPage,
        applications: ApplicationsPage,
        requests: RequestsPage,
        others: FilePages,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._applicant = applicant
        self._consents = consents
        for tab in (consents, applications, requests):
            applicant.file_shown.connect(tab.presenter.show)
            applicant.file_closed.connect(tab.presenter.close)
        for kept in (others.files, others.history):
            applicant.file_shown.connect(kept.show_file)
            applicant.file_closed.connect(kept.close_file)
        others.files.paper_asked.connect(self.print_paper)
        consents.problems_told.connect(self._show_problems)
        consents.erased.connect(applicant.presenter.erased)
        applications.paper_asked.connect(self.print_paper)
        applications.consents_asked.connect(lambda: applicant.show_tab(PAPERS))
        requests.paper_asked.connect(self.print_paper)

    def lead_record(self, record: RecordPage) -> None:
        """Connect the tab of the record's state, for those who have it."""
        self._applicant.file_shown.connect(record.presenter.show)
        self._applicant.file_shown.connect(record.join.presenter.show)
        self._applicant.file_closed.connect(record.presenter.close)
        self._applicant.file_closed.connect(lambda: record.join.presenter.show(None))
        record.moved.connect(self._applicant.presenter.reload)
        record.closed.connect(self._applicant.presenter.leave_file)

    def print_paper(self, form_id: str) -> None:
        """Show a paper of the open file in the preview, ready to be printed if it is not signed."""
        applicant = self._applicant
        if applicant.presenter.is_editing and applicant.data.form.is_edited():
            self.warned.emit()
            return
        if applicant.presenter.is_editing:
            applicant.presenter.give_up_edits()
        self._consents.presenter.prefer(form_id)
        applicant.show_tab(PAPERS)
        applicant.presenter.reload()
        # One lane, in order: when this comes back, the file has come with the paper in it.
        self._desk.tasks.database(lambda: None, lambda _done: self._offer_to_print(form_id))

    def show_scan(self, form_id: str) -> None:
        """Show what the scan of a paper shows, once the file that is being opened has come."""
        self._desk.tasks.database(lambda: None, lambda _done: self._show_scan(form_id))

    def _show_scan(self, form_id: str) -> None:
        form = self._consents.presenter.form
        if form is not None and form.id == form_id and form.scans:
            self._consents.show_panel("ink")

    def _offer_to_print(self, form_id: str) -> None:
        form = self._consents.presenter.form
        if form is not None and form.id == form_id and form.is_waiting:
            self._consents.show_panel("print")

    def _show_problems(self, problems: list[Problem]) -> None:
        self._applicant.show_tab(DATA)
        self._applicant.data.show_problems(problems)
