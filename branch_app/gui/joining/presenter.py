"""Joining the open file with another one of the same person."""

from __future__ import annotations

from collections.abc import Sequence

from branch_app.domain.change import RecordKind
from branch_app.domain.errors import BranchError
from branch_app.domain.record_state import RecordState
from branch_app.domain.staff import Permission
from branch_app.gui.desk import Desk
from branch_app.gui.joining.view import FoundFile, JoinOrder, JoinView
from branch_app.services.applicant_files import ApplicantFile
from branch_app.services.duplicates import Candidates
from branch_app.services.merging import JoinedFiles, Joining, MergeView
from branch_app.services.read_model import ApplicantRow

FOUND_AT_MOST = 8
CHANGED = frozenset(
    {
        *(RecordKind.APPLICANT, RecordKind.ISSUED_FORM, RecordKind.CONSENT),
        *(RecordKind.APPLICATION, RecordKind.TASK),
    }
)


class JoinPresenter:
    """Verbs of the card; only active files are joined, by managers and officers."""

    def __init__(self, view: JoinView, desk: Desk) -> None:
        self._view = view
        self._desk = desk
        self.file: ApplicantFile | None = None
        self.both: MergeView | None = None
        self.is_busy = False

    def show(self, file: ApplicantFile | None) -> None:
        """Offer to join this file, if it may be; what was begun with another one is put away."""
        self.file, self.both = file, None
        is_active = file is not None and file.applicant.state is RecordState.ACTIVE
        self._view.offer(is_offered=is_active and self._desk.may(Permission.MERGE))

    def begin(self) -> None:
        """Ask for the other file; those alike are shown at once."""
        file = self.file
        if file is None:
            return
        self._view.ask_which()
        duplicates = self._desk.services.duplicates
        self._desk.tasks.database(
            lambda: duplicates.of_applicant(file.applicant.id), self._show_alike
        )

    def find(self, text: str) -> None:
        """Look for the other file; the finished search is journalled."""
        search = self._desk.services.search
        self._desk.tasks.read(lambda: search.find(text, FOUND_AT_MOST), self._show_found)

    def choose(self, applicant_id: str) -> None:
        """Lay both files side by side; the journal tells of both first."""
        file = self.file
        if file is None:
            return
        merging = self._desk.services.merging
        self._desk.tasks.database(
            lambda: merging.compare(file.applicant.id, applicant_id), self._show_both
        )

    def join(self, order: JoinOrder) -> None:
        """Join the two files."""
        both = self.both
        if both is None or self.is_busy:
            return
        joining = Joining(choices=order.choices, paper_number=order.paper_number)
        merging = self._desk.services.merging
        self._set_busy(True)
        self._desk.tasks.database(
            lambda: merging.merge(
                both.kept_id,
                both.kept_version,
                both.gone_id,
                both.gone_version,
                joining,
                order.second,
            ),
            self._joined,
            self._failed,
        )

    def give_up(self) -> None:
        """Put everything away."""
        self.show(self.file)

    def _show_alike(self, found: Candidates) -> None:
        files = [
            FoundFile(
                applicant_id=one.applicant_id,
                name=one.full_name,
                facts=", ".join(
                    line.known for line in one.lines if line.known and _tells_apart(line.field)
                ),
            )
            for one in found.shown
            if one.state is RecordState.ACTIVE
        ]
        self._view.show_files(files, is_search=False)

    def _show_found(self, rows: Sequence[ApplicantRow]) -> None:
        own = self.file.applicant.id if self.file is not None else ""
        files = [
            FoundFile(
                applicant_id=row.id,
                name=row.full_name,
                facts=", ".join(
                    filter(None, (row.birth_year, row.iin_tail and f"…{row.iin_tail}"))
                ),
            )
            for row in rows
            if row.id != own and row.state == RecordState.ACTIVE
        ]
        self._view.show_files(files, is_search=True)
        search = self._desk.services.search
        self._desk.tasks.database(lambda: search.settle(len(files)), lambda _done: None)

    def _show_both(self, both: MergeView) -> None:
        self.both = both
        self._view.show_both(both)

    def _joined(self, joined: JoinedFiles) -> None:
        self._set_busy(False)
        self.give_up()
        self._desk.notices.tell("files_joined", count=joined.counts["forms"])
        self._desk.changes.tell(CHANGED)
        self._view.tell_joined()

    def _failed(self, error: BranchError) -> None:
        self._set_busy(False)
        if not self._view.show_refusal(error):
            self._desk.notices.report(error)

    def _set_busy(self, is_busy: bool) -> None:
        self.is_busy = is_busy
        self._view.set_busy(is_busy)


def _tells_apart(field: str) -> bool:
    return field in {"iin", "birth_date"}
