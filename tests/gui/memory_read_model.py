"""Masked lists and the journal over a workstation in memory: what the real queries give."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from branch_app.domain.applicant import Applicant
from branch_app.domain.change import RecordKind
from branch_app.domain.consent import Consent
from branch_app.domain.issued_form import FormState, IssuedForm
from branch_app.domain.kazakh_text import search_key
from branch_app.domain.record_state import RecordState
from branch_app.domain.scan import InboxPage, InboxState
from branch_app.services.read_model import (
    ApplicantRow,
    DayCounts,
    FormRow,
    PapersFound,
    PapersWanted,
)
from tests.fake_journal import MemoryJournalReader
from tests.fake_state import MemoryState
from tests.fakes import InMemoryBranch


@dataclass(frozen=True)
class MemoryReadModel(MemoryJournalReader):
    """Masked lists and the journal over the records in memory."""

    branch: InMemoryBranch

    @property
    def state(self) -> MemoryState:
        return self.branch.state

    def find_applicants(
        self, text: str, limit: int = 20, *, sees_blocked: bool = False
    ) -> Sequence[ApplicantRow]:
        people = [one for one in self._people() if not one.merged_into]
        found = [one for one in people if _matches(one, text)]
        shown = [one for one in found if sees_blocked or one.state is not RecordState.BLOCKED]
        hidden = [] if sees_blocked else [one for one in found if one not in shown]
        told = [_bare(one) for one in hidden if one.text("iin") == text.strip()]
        return [*told, *(self._person(one) for one in sorted(shown, key=_age))][:limit]

    def named(
        self, applicant_ids: Sequence[str], *, sees_blocked: bool = False
    ) -> Sequence[ApplicantRow]:
        people = [one for one in self._all(RecordKind.APPLICANT) if isinstance(one, Applicant)]
        wanted = [one for one in people if one.id in set(applicant_ids)]
        shown = [one for one in wanted if sees_blocked or one.state is not RecordState.BLOCKED]
        return [self._person(one) for one in sorted(shown, key=lambda one: one.full_name)]

    def open_forms(self, limit: int = 50, *, sees_blocked: bool = False) -> Sequence[FormRow]:
        forms = [one for one in self._all(RecordKind.ISSUED_FORM) if isinstance(one, IssuedForm)]
        people = self.branch.state.records[RecordKind.APPLICANT]
        rows = []
        for form in forms:
            person = people.get(form.applicant_id)
            is_settled = form.state is FormState.SIGNED and form.ticks is not None
            if form.state is FormState.VOID or is_settled or not isinstance(person, Applicant):
                continue
            if person.state is RecordState.BLOCKED and not sees_blocked:
                continue
            rows.append(_form_row(form, person.full_name))
        return rows[:limit]

    def papers_lacking_pages(
        self, wanted: PapersWanted, *, sees_blocked: bool = False
    ) -> PapersFound:
        forms = [one for one in self._all(RecordKind.ISSUED_FORM) if isinstance(one, IssuedForm)]
        people = frozenset(one.applicant_id for one in forms if one.serial in wanted.beside)
        rows = [row for row in self.open_forms(1000, sees_blocked=sees_blocked) if _lacks(row)]
        return PapersFound(rows=tuple(rows), people=people)

    def papers_of_people(
        self, text: str, limit: int = 20, *, sees_blocked: bool = False
    ) -> Sequence[FormRow]:
        people = [one.id for one in self.find_applicants(text, limit, sees_blocked=sees_blocked)]
        rows = [row for row in self.open_forms(1000, sees_blocked=sees_blocked) if _lacks(row)]
        return [row for one in people for row in rows if row.applicant_id == one][:limit]

    def counts(self) -> DayCounts:
        people = [one for one in self._all(RecordKind.APPLICANT) if isinstance(one, Applicant)]
        forms = self.open_forms(1000)
        pages = [one for one in self._all(RecordKind.INBOX_PAGE) if isinstance(one, InboxPage)]
        return DayCounts(
            drafts=sum(1 for person in people if person.state is RecordState.DRAFT),
            printed_not_scanned=sum(1 for form in forms if form.state == FormState.PRINTED),
            signed_without_ticks=sum(1 for form in forms if form.state == FormState.SIGNED),
            inbox=sum(1 for page in pages if page.state is InboxState.WAITING),
            unsent=sum(1 for person in people if person.state is RecordState.ACTIVE),
        )

    def _people(self) -> list[Applicant]:
        return [one for one in self._all(RecordKind.APPLICANT) if isinstance(one, Applicant)]

    def _all(self, kind: RecordKind) -> list[object]:
        return list(self.branch.state.records[kind].values())

    def _person(self, person: Applicant) -> ApplicantRow:
        birth = person.values.get("birth_date")
        consents = [one for one in self._all(RecordKind.CONSENT) if isinstance(one, Consent)]
        own = [one for one in consents if (one.applicant_id, one.code) == (person.id, "C1")]
        return ApplicantRow(
            id=person.id,
            full_name=person.full_name,
            birth_year=str(birth.year) if isinstance(birth, dt.date) else "",
            iin_tail=person.text("iin")[-4:],
            state=person.state,
            consent=own[-1].state if own else "",
            changed_at=person.changed_at,
        )


def _lacks(row: FormRow) -> bool:
    return bool(row.missing_pages)


def _bare(person: Applicant) -> ApplicantRow:
    return ApplicantRow(
        id=person.id,
        full_name="",
        birth_year="",
        iin_tail="",
        state=person.state,
        consent="",
        changed_at=person.changed_at,
    )


def _form_row(form: IssuedForm, name: str) -> FormRow:
    return FormRow(
        id=form.id,
        serial=form.serial,
        code=form.code,
        applicant_id=form.applicant_id,
        applicant_name=name,
        state=form.state,
        issued_at=form.issued_at,
        missing_pages=form.missing_pages,
        has_ticks=form.ticks is not None,
    )


def _age(person: Applicant) -> float:
    return -person.changed_at.timestamp()


def _matches(person: Applicant, text: str) -> bool:
    is_number = text.strip().isdigit()
    if is_number:
        return person.text("iin").startswith(text.strip())
    wanted = search_key(text)
    names = [person.full_name, *(name.full_name for name in person.former_names)]
    return any(word.startswith(wanted) for name in names for word in search_key(name).split())
