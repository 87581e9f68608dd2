"""Saving what was typed: problems first, then reasons, grounds of signed values, twins."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from branch_app.domain.change import RecordKind
from branch_app.domain.checks import Problem
from branch_app.domain.correction import warning_key
from branch_app.domain.drafting import ApplicantDraft, DraftReading
from branch_app.domain.errors import (
    BranchError,
    DuplicateApplicant,
    GroundsMissing,
    InvalidRecord,
    LikelyDuplicate,
    RecordBlocked,
    StaleRecord,
    TwinHidden,
    WarningsUnconfirmed,
)
from branch_app.gui.applicants.twins_panel import TwinDecision
from branch_app.gui.applicants.view import ApplicantView
from branch_app.gui.desk import Desk
from branch_app.gui.notices import NoticeAction
from branch_app.services.applicant_files import ApplicantFile
from branch_app.services.applicants import SavedApplicant
from branch_app.services.correcting import CorrectionGrounds

if TYPE_CHECKING:
    from branch_app.gui.applicants.presenter import ApplicantPresenter


class DataSaving:
    """The verb *save* of the applicant's presenter, with everything that may come between."""

    def __init__(self, view: ApplicantView, desk: Desk, presenter: ApplicantPresenter) -> None:
        self._view = view
        self._desk = desk
        self._presenter = presenter
        self.is_busy = False
        # Given before the question about twins came up, for the saving after its answer.
        self._grounds: CorrectionGrounds | None = None

    def save(
        self, grounds: CorrectionGrounds | None = None, decision: TwinDecision | None = None
    ) -> None:
        """Store what stands in the fields, or show everything that forbids it."""
        reading = self._presenter.check_all()
        if reading.blocking:
            self._view.focus_first_problem()
            self._desk.notices.report(InvalidRecord(reading.problems))
            return
        draft = self._view.data.draft()
        left = _unconfirmed(reading, {**self._presenter.upheld(reading), **draft.reasons})
        if left:
            self._view.focus_first_problem()
            self._desk.notices.report(WarningsUnconfirmed(left))
            return
        touched = self._touched(reading)
        if touched and grounds is None:
            self._view.data.ask_grounds(touched)
            self._desk.notices.report(GroundsMissing(fields=",".join(touched)))
            return
        self._store(draft, grounds, decision or TwinDecision())

    def decide(self, decision: TwinDecision) -> None:
        """Store it as another person than those who are alike."""
        self.save(self._grounds, decision)

    def _touched(self, reading: DraftReading) -> tuple[str, ...]:
        """Return the signed fields whose value was changed or taken away."""
        file = self._presenter.file
        if file is None:
            return ()
        was = file.applicant.values
        return tuple(
            sorted(name for name in file.signed if reading.values.get(name) != was.get(name))
        )

    def _store(
        self, typed: ApplicantDraft, grounds: CorrectionGrounds | None, decision: TwinDecision
    ) -> None:
        self._grounds = grounds
        draft, second = replace(typed, others=decision.others), decision.second
        file = self._presenter.file
        applicants, unsaved = self._desk.services.applicants, self._desk.unsaved_id("applicant")

        def job() -> SavedApplicant:
            if file is None:
                return applicants.register(draft, second=second, unsaved_id=unsaved)
            person = file.applicant
            return applicants.correct(
                person.id,
                person.version,
                draft,
                grounds=grounds,
                second=second,
                unsaved_id=unsaved,
            )

        self._set_busy(is_busy=True)
        self._desk.tasks.database(job, self._saved, self._not_saved)

    def confirm(self, fields: tuple[str, ...]) -> None:
        """Note that the person says of these values that they still hold (K15)."""
        file = self._presenter.file
        if file is None or self._presenter.is_editing:
            return
        person = file.applicant
        kept = [name for name in fields if name in person.sources]
        applicants = self._desk.services.applicants
        self._desk.tasks.database(
            lambda: applicants.confirm_data(person.id, person.version, kept),
            lambda _now: self._confirmed(),
        )

    def _confirmed(self) -> None:
        self._desk.notices.tell("data_confirmed")
        self._presenter.reload()
        self._desk.changes.tell({RecordKind.APPLICANT})

    def _set_busy(self, *, is_busy: bool) -> None:
        self.is_busy = is_busy
        self._view.set_busy(is_busy)

    def _saved(self, saved: SavedApplicant) -> None:
        self._set_busy(is_busy=False)
        self._grounds = None
        self._view.data.close_questions()
        was = self._presenter.file or ApplicantFile(
            applicant=saved.applicant, forms=(), consents=()
        )
        self._presenter.show(replace(was, applicant=saved.applicant))
        self._view.focus_next_step()
        self._desk.notices.tell("person_saved")
        self._desk.changes.tell({RecordKind.APPLICANT})
        self._presenter.reload()

    def _not_saved(self, error: BranchError) -> None:
        self._set_busy(is_busy=False)
        if self._view.data.second_refused(error):
            return
        if isinstance(error, LikelyDuplicate | TwinHidden):
            self._ask_twins(error)
            return
        if isinstance(error, RecordBlocked) and self._presenter.file is not None:
            self._presenter.not_opened(error)
            return
        action = None
        if isinstance(error, InvalidRecord):
            self._view.data.show_problems([p for p in error.problems if isinstance(p, Problem)])
            self._view.focus_first_problem()
        elif isinstance(error, DuplicateApplicant):
            action = NoticeAction(word="open_file", run=self._opener(error))
            self._lay_beside()
        elif isinstance(error, StaleRecord | GroundsMissing) and self._presenter.file is not None:
            self._compare(self._presenter.file.applicant.id)
        self._desk.notices.report(error, again=self._presenter.save, action=action)

    def _ask_twins(self, error: BranchError) -> None:
        """Lay those who are alike beside what was typed; the looking is journalled first."""
        self._desk.notices.report(error)
        self._lay_beside()

    def _lay_beside(self) -> None:
        file, draft = self._presenter.file, self._view.data.draft()
        duplicates = self._desk.services.duplicates
        own = file.applicant.id if file is not None else ""
        self._desk.tasks.database(
            lambda: duplicates.candidates(draft, own), self._view.data.ask_twins
        )

    def _opener(self, error: DuplicateApplicant) -> Callable[[], None]:
        twin = str(error.details["applicant_id"])
        return lambda: self._view.open_other(twin)

    def _compare(self, applicant_id: str) -> None:
        self._desk.tasks.database(
            lambda: self._desk.services.applicants.open(applicant_id), self._presenter.compare
        )


def _unconfirmed(reading: DraftReading, reasons: Mapping[str, str]) -> tuple[Problem, ...]:
    return tuple(
        one for one in reading.warnings if not reasons.get(warning_key(one.field, one.code))
    )
