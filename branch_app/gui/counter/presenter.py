"""What the counter shows: masked people while typing, counts of the day, open papers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from branch_app.domain.change import RecordKind
from branch_app.domain.issued_form import FormState
from branch_app.domain.record_state import RecordState
from branch_app.gui.desk import Desk
from branch_app.services.read_model import ApplicantRow, DayCounts, FormRow

SHOWN = 30
SHOWN_KINDS = frozenset(
    {RecordKind.APPLICANT, RecordKind.ISSUED_FORM, RecordKind.CONSENT, RecordKind.INBOX_PAGE}
)


class CounterView(Protocol):
    """What the presenter asks of the page."""

    def show_people(self, rows: Sequence[ApplicantRow], text: str) -> None:
        """Show masked rows that match this text."""
        ...

    def show_papers(self, rows: Sequence[FormRow]) -> None:
        """Show papers that wait for a scan or for ticks."""
        ...

    def show_counts(self, counts: DayCounts) -> None:
        """Show what waits."""
        ...

    def show_filter(self, name: str) -> None:
        """Mark the card by which the lists are filtered; empty marks none."""
        ...


class CounterPresenter:
    """Verbs of the counter. Of several queries under way only the newest is shown."""

    def __init__(self, view: CounterView, desk: Desk) -> None:
        self._view = view
        self._desk = desk
        self._text = ""
        self.filter = ""
        self._asked = 0
        self._is_asking = False
        self._found = 0
        self._papers: tuple[FormRow, ...] = ()
        desk.changes.changed.connect(self._reload)

    def load(self) -> None:
        """Load counts, papers and the people last changed."""
        search = self._desk.services.search
        self._desk.tasks.read(search.counts, self._view.show_counts)
        self._desk.tasks.read(search.open_forms, self._take_papers)
        self.search(self._text)

    def search(self, text: str) -> None:
        """Look for people; while one query runs the newest text waits, older ones are dropped."""
        self._text = text.strip()
        self._asked += 1
        if not self._is_asking:
            self._ask()

    def filter_by(self, name: str) -> None:
        """Show only `drafts`, `printed` or `unticked`; the same again shows everything."""
        self.filter = "" if name == self.filter else name
        self._view.show_filter(self.filter)
        self._show_papers()
        self.search(self._text)

    def settle(self) -> None:
        """Journal that the clerk has finished a query and how many rows it showed."""
        if not self._text:
            return
        found = self._found
        self._desk.tasks.database(lambda: self._desk.services.search.settle(found))

    def _ask(self) -> None:
        number, text = self._asked, self._text
        self._is_asking = True
        # Drafts are few among many: look at more of the latest people for them.
        limit = SHOWN * 8 if self.filter == "drafts" else SHOWN
        self._desk.tasks.read(
            lambda: self._desk.services.search.find(text, limit),
            lambda rows: self._answered(number, text, rows),
            lambda error: self._failed(error),
        )

    def _answered(self, number: int, text: str, rows: Sequence[ApplicantRow]) -> None:
        self._is_asking = False
        if number != self._asked:
            self._ask()
            return
        if self.filter == "drafts":
            rows = [row for row in rows if row.state == RecordState.DRAFT]
        self._found = len(rows)
        self._view.show_people(rows, text)

    def _failed(self, error: Exception) -> None:
        self._is_asking = False
        self._desk.notices.receive(error)

    def _take_papers(self, rows: Sequence[FormRow]) -> None:
        self._papers = tuple(rows)
        self._show_papers()

    def _show_papers(self) -> None:
        rows = self._papers
        if self.filter == "printed":
            rows = tuple(row for row in rows if row.state == FormState.PRINTED)
        elif self.filter == "unticked":
            rows = tuple(row for row in rows if row.state == FormState.SIGNED and not row.has_ticks)
        self._view.show_papers(rows)

    def _reload(self, kinds: frozenset[RecordKind]) -> None:
        if kinds & SHOWN_KINDS:
            self.load()
