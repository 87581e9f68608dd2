"""Finding people and papers: masked while typing, journalled once the clerk settles on a query."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from branch_app.domain.change import Act, RecordKind
from branch_app.domain.issued_form import FormState
from branch_app.domain.likely_paper import MOST_LIKELY, LikelyPaper, likely_papers
from branch_app.domain.scan import InboxPage
from branch_app.domain.staff import Permission, StaffMember
from branch_app.services.permissions import needs
from branch_app.services.ports import BeginWork
from branch_app.services.read_model import (
    ApplicantRow,
    DayCounts,
    FormRow,
    PapersWanted,
    ReadModel,
)


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

    @needs(Permission.FIND_APPLICANTS)
    def papers_for(self, page: InboxPage, beside: Collection[str]) -> Sequence[LikelyPaper]:
        """Return the papers that a waiting page likely belongs to, of all that lack pages.

        `beside` are the serials nearest to it in its stack.
        """
        wanted = PapersWanted(
            serial=page.serial,
            beside=tuple(sorted(beside)),
            until=page.received_at,
            limit=MOST_LIKELY,
        )
        found = self.read_model.papers_lacking_pages(wanted, sees_blocked=self._sees_blocked())
        return likely_papers(page, [_paper(row) for row in found.rows], beside, found.people)

    @needs(Permission.FIND_APPLICANTS)
    def papers_of(self, text: str) -> Sequence[LikelyPaper]:
        """Return the papers that lack pages of whom the text may mean (as in `find`)."""
        if not text.strip():
            return ()
        sees_blocked = self._sees_blocked()
        rows = self.read_model.papers_of_people(text, MOST_LIKELY, sees_blocked=sees_blocked)
        return tuple(_paper(row) for row in rows)

    def _sees_blocked(self) -> bool:
        return self.staff.may(Permission.WORK_ON_BLOCKED)

    @needs(Permission.FIND_APPLICANTS)
    def counts(self) -> DayCounts:
        """Return what waits at this counter."""
        return self.read_model.counts()


def _paper(row: FormRow) -> LikelyPaper:
    return LikelyPaper(
        serial=row.serial,
        code=row.code,
        applicant_id=row.applicant_id,
        name=row.applicant_name,
        is_printed=row.state == FormState.PRINTED,
        issued_at=row.issued_at,
        missing_pages=row.missing_pages,
    )
