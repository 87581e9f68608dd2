"""Reading the journal: journalled first (database), then page by page (read lane)."""

from __future__ import annotations

from collections.abc import Sequence

from branch_app.domain.errors import BranchError
from branch_app.gui.desk import Desk
from branch_app.gui.journal.entries import FilterEntry, read_filter
from branch_app.gui.journal.view import JournalView
from branch_app.services.auditing import JournalReport
from branch_app.services.journal_reading import PAGE_ROWS, JournalLine, JournalReading


class JournalPresenter:
    """Verbs of the page. Of several readings only the newest is shown."""

    def __init__(self, view: JournalView, desk: Desk) -> None:
        self._view = view
        self._desk = desk
        self._auditing = desk.services.auditing
        self._reading: JournalReading | None = None
        self._asked = 0
        self._before: int | None = None
        self._is_checking = False

    def load(self, entry: FilterEntry) -> None:
        """Load alerts, employees and the rows of this filter anew."""
        self._desk.tasks.read(self._auditing.people, self._view.show_people)
        self.load_alerts()
        self.show(entry)

    def load_alerts(self) -> None:
        """Show the latest alerts."""
        self._desk.tasks.read(
            self._auditing.alerts,
            lambda alerts: self._view.show_alerts(alerts.lines, self._desk.now()),
        )

    def show(self, entry: FilterEntry) -> None:
        """Show the rows of this filter; that they are read is journalled before."""
        wanted, problems = read_filter(entry)
        self._view.show_problems(problems)
        if wanted is None:
            return
        self._asked += 1
        number = self._asked
        self._desk.tasks.database(
            lambda: self._auditing.open_journal(wanted),
            lambda reading: self._begin(number, reading),
        )

    def more(self) -> None:
        """Bring the next page."""
        self._ask(self._asked)

    def check(self) -> None:
        """Check the whole chain and name what was done to it."""
        if self._is_checking:
            return
        self._is_checking = True
        self._view.show_checking(True)
        self._desk.tasks.database(self._auditing.verify, self._checked, self._not_checked)

    def _begin(self, number: int, reading: JournalReading) -> None:
        if number != self._asked:
            return
        self._reading, self._before = reading, None
        self._view.begin_rows(self._desk.now())
        self._ask(number)

    def _ask(self, number: int) -> None:
        reading, before = self._reading, self._before
        if reading is None:
            return
        self._desk.tasks.read(
            lambda: self._auditing.page(reading, before), lambda lines: self._add(number, lines)
        )

    def _add(self, number: int, lines: Sequence[JournalLine]) -> None:
        if number != self._asked:
            return
        # Before the view takes the rows: it may ask for more while it does.
        self._before = lines[-1].seq if lines else self._before
        self._view.add_rows(lines, has_more=len(lines) == PAGE_ROWS)

    def _checked(self, report: JournalReport) -> None:
        self._end_check()
        self._view.show_report(report)
        if report.faults:
            # What was found is an alert: it reaches head office.
            self._desk.tasks.database(self._auditing.watch, lambda _none: self.load_alerts())

    def _not_checked(self, error: BranchError) -> None:
        self._end_check()
        self._desk.notices.report(error, again=self.check)

    def _end_check(self) -> None:
        self._is_checking = False
        self._view.show_checking(False)
