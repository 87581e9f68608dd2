"""Finding people and papers: masked while typing, journalled once the clerk settles on a query."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from branch_app.domain.change import Act, RecordKind
from branch_app.domain.staff import Permission, StaffMember
from branch_app.services.permissions import needs
from branch_app.services.ports import BeginWork
from branch_app.services.read_model import ApplicantRow, DayCounts, FormRow, ReadModel


@dataclass(frozen=True, kw_only=True, slots=True)
class SearchService:
    """Use cases of the counter's lists; `find`, `open_forms` and `counts` run on the read lane."""

    begin_work: BeginWork
    read_model: ReadModel
    staff: StaffMember

    @needs(Permission.FIND_APPLICANTS)
    def find(self, text: str, limit: int = 20) -> Sequence[ApplicantRow]:
        """Return masked rows of people who match what was typed so far, the likeliest first.

        A name in any alphabet, case and order of words; the beginning or the end of an IIN; the end
        of a telephone; the beginning of a document's number or of a paper's serial (decision 0014).
        Of a blocked person others than the officer learn that one word, by the whole IIN alone, so
        that nobody makes a twin (K27).
        """
        return self.read_model.find_applicants(text, limit, sees_blocked=self._sees_blocked())

    @needs(Permission.FIND_APPLICANTS)
    def named(self, applicant_ids: Sequence[str]) -> Sequence[ApplicantRow]:
        """Return masked rows of the people on a list that tells ids; of blocked ones no row."""
        return self.read_model.named(applicant_ids, sees_blocked=self._sees_blocked())

    @needs(Permission.FIND_APPLICANTS)
    def settle(self, found: int) -> None:
        """Journal that a query was finished and how many people it showed; never its text."""
        with self.begin_work() as work:
            work.journal.note(Act.SEARCH, kind=RecordKind.APPLICANT, details={"found": found})
            work.commit()

    @needs(Permission.FIND_APPLICANTS)
    def open_forms(self) -> Sequence[FormRow]:
        """Return papers that wait for scan or ticks; of blocked people to the officer."""
        return self.read_model.open_forms(sees_blocked=self._sees_blocked())

    def _sees_blocked(self) -> bool:
        return self.staff.may(Permission.WORK_ON_BLOCKED)

    @needs(Permission.FIND_APPLICANTS)
    def counts(self) -> DayCounts:
        """Return what waits at this counter."""
        return self.read_model.counts()
