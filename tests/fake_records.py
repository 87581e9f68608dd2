"""The records and the journal of the workstation in memory (`tests/fakes.py`)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Generic, TypeVar, cast

from branch_app.domain.applicant import Applicant
from branch_app.domain.application import Application
from branch_app.domain.audit import (
    Details,
    body_digest,
)
from branch_app.domain.canonical import read_canonical
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.consent import Consent, ConsentState
from branch_app.domain.data_history import StoredVersion
from branch_app.domain.destruction import DestructionAct
from branch_app.domain.errors import MoveNotAllowed, NotFound, StaleRecord
from branch_app.domain.issued_form import FormState, IssuedForm
from branch_app.domain.photograph import Photograph
from branch_app.domain.record_state import RecordState, refuse_move
from branch_app.domain.scan import InboxPage, InboxState
from branch_app.domain.staff import StaffMember
from branch_app.domain.task import Task
from branch_app.domain.unsaved_form import UnsavedForm
from branch_app.protocol.records import Record, body_bytes, kind_of, record_from
from tests.fake_state import MemoryJournal, MemoryState

R = TypeVar("R", bound=Record)


class _Repository(Generic[R]):
    def __init__(self, journal: MemoryJournal, kind: RecordKind) -> None:
        self._journal, self._kind = journal, kind

    @property
    def _rows(self) -> dict[str, R]:
        return cast("dict[str, R]", self._journal.state.records[self._kind])

    def find(self, record_id: str) -> R | None:
        return self._rows.get(record_id)

    def get(self, record_id: str) -> R:
        record = self.find(record_id)
        if record is None:
            raise NotFound(record=self._kind.value)
        return record

    def save(self, record: R, act: Act, details: Details | None = None) -> R:
        was = self.find(record.id)
        stored = was.version if was else 0
        if stored != record.version - 1:
            raise StaleRecord(record_id=record.id, stored=stored, read=record.version - 1)
        body = body_bytes(record)
        self._rows[record.id] = record
        self._journal.state.bodies[record.id, record.version] = body
        digest = body_digest(b"", body)
        self._journal.append(act, kind_of(record), record.id, record.version, digest, details)
        return record

    def _of(self, **wanted: object) -> list[R]:
        """Newest first."""
        rows = sorted(self._rows.values(), key=lambda record: record.id, reverse=True)
        return [row for row in rows if all(getattr(row, n) == v for n, v in wanted.items())]


class MemoryForms(_Repository[IssuedForm]):
    def by_serial(self, serial: str) -> IssuedForm | None:
        return next(iter(self._of(serial=serial)), None)

    def of_applicant(self, applicant_id: str) -> Sequence[IssuedForm]:
        return self._of(applicant_id=applicant_id)

    def blank(self) -> Sequence[IssuedForm]:
        nobodys = self._of(applicant_id="")[::-1]
        return [form for form in nobodys if form.state is not FormState.VOID]

    def void(self, since: dt.datetime, until: dt.datetime) -> Sequence[IssuedForm]:
        forms = self._of(state=FormState.VOID)[::-1]
        return [form for form in forms if since <= form.issued_at <= until]

    def next_number(self) -> int:
        settings = self._journal.state.settings
        settings["form_number"] = str(int(settings.get("form_number", "0")) + 1)
        return int(settings["form_number"])


class MemoryConsents(_Repository[Consent]):
    def of_applicant(self, applicant_id: str) -> Sequence[Consent]:
        return self._of(applicant_id=applicant_id)

    def granted(self, code: str, after: str = "", limit: int = 500) -> Sequence[Consent]:
        found = self._of(code=code, state=ConsentState.GRANTED)[::-1]
        return [consent for consent in found if consent.id > after][:limit]


class MemoryApplications(_Repository[Application]):
    def of_applicant(self, applicant_id: str) -> Sequence[Application]:
        return self._of(applicant_id=applicant_id)

    def next_number(self) -> int:
        settings = self._journal.state.settings
        settings["application_number"] = str(int(settings.get("application_number", "0")) + 1)
        return int(settings["application_number"])


class MemoryTasks(_Repository[Task]):
    def of_applicant(self, applicant_id: str) -> Sequence[Task]:
        return self._of(applicant_id=applicant_id)

    def open(self) -> Sequence[Task]:
        return sorted(self._of(is_open=True)[::-1], key=lambda task: task.due_on)


class MemoryPhotographs(_Repository[Photograph]):
    def of_applicant(self, applicant_id: str) -> Photograph | None:
        return next(iter(self._of(applicant_id=applicant_id)), None)


class MemoryInbox(_Repository[InboxPage]):
    def waiting(self) -> Sequence[InboxPage]:
        return sorted(self._of(state=InboxState.WAITING), key=lambda page: page.received_at)


class MemoryStaff(_Repository[StaffMember]):
    def by_login(self, login: str) -> StaffMember | None:
        folded = login.casefold()
        return next((row for row in self.all() if row.login.casefold() == folded), None)

    def all(self) -> Sequence[StaffMember]:
        return sorted(self._of(), key=lambda member: member.login)


class MemoryApplicants(_Repository[Applicant]):
    def versions(self, applicant_id: str) -> Sequence[StoredVersion]:
        state = self._journal.state
        return [
            StoredVersion(
                record=cast(
                    "Applicant",
                    record_from(
                        RecordKind.APPLICANT,
                        read_canonical(state.bodies[applicant_id, entry.version]),
                    ),
                ),
                act=entry.act,
                actor=entry.actor,
                at=entry.clock.at,
            )
            for entry in state.entries
            if entry.record_id == applicant_id and (applicant_id, entry.version) in state.bodies
        ]

    def by_iin(self, iin: str) -> Applicant | None:
        return next((row for row in self._of()[::-1] if iin and row.text("iin") == iin), None)

    def erase_draft(self, applicant_id: str) -> None:
        was = self.get(applicant_id)
        if was.state is not RecordState.DRAFT:
            raise MoveNotAllowed(record="applicant", was=was.state.value, asked="erased")
        forms, _records, pages = self._belongings(applicant_id)
        told = {"forms": len(forms), "pages": len(pages)}
        self._erase(applicant_id, Act.ERASE_DRAFT, told)

    def destroy(self, applicant_id: str, details: Details | None = None) -> Mapping[str, int]:
        was = self.get(applicant_id)
        if was.state is RecordState.DRAFT:
            raise MoveNotAllowed(record="applicant", was=was.state.value, asked="destroyed")
        refuse_move(was.state, RecordState.DESTROYED)
        forms, records, pages = self._belongings(applicant_id)
        theirs = {kind: len(ids) for kind, ids in records.items()}
        ids = {record_id for found in records.values() for record_id in found}
        gone = {applicant_id, *ids, *pages, *(form.id for form in forms)}
        state = self._journal.state
        holders = {applicant_id, *pages}
        counts = {
            "versions": sum(1 for record_id, _version in state.bodies if record_id in gone),
            "forms": len(forms),
            "consents": theirs[RecordKind.CONSENT],
            "applications": theirs[RecordKind.APPLICATION],
            "tasks": theirs[RecordKind.TASK],
            "photographs": theirs[RecordKind.PHOTOGRAPH],
            "pages": len(pages),
            "files": sum(1 for file, _data in state.files.values() if file.holder_id in holders),
            "unsaved": sum(1 for one in state.unsaved.values() if one.person_id == applicant_id),
        }
        self._erase(applicant_id, Act.DESTROY, details or {})
        return counts

    def _belongings(
        self, applicant_id: str
    ) -> tuple[list[IssuedForm], dict[RecordKind, list[str]], list[str]]:
        forms = list(MemoryForms(self._journal, RecordKind.ISSUED_FORM).of_applicant(applicant_id))
        serials = {form.serial for form in forms}
        rows = cast("dict[str, InboxPage]", self._journal.state.records[RecordKind.INBOX_PAGE])
        pages = [page.id for page in rows.values() if page.serial in serials]
        repositories: dict[RecordKind, MemoryConsents | MemoryApplications | MemoryTasks] = {
            RecordKind.CONSENT: MemoryConsents(self._journal, RecordKind.CONSENT),
            RecordKind.APPLICATION: MemoryApplications(self._journal, RecordKind.APPLICATION),
            RecordKind.TASK: MemoryTasks(self._journal, RecordKind.TASK),
        }
        records = {
            kind: [record.id for record in repository.of_applicant(applicant_id)]
            for kind, repository in repositories.items()
        }
        photographs = MemoryPhotographs(self._journal, RecordKind.PHOTOGRAPH)
        photograph = photographs.of_applicant(applicant_id)
        records[RecordKind.PHOTOGRAPH] = [photograph.id] if photograph else []
        return forms, records, pages

    def _erase(self, applicant_id: str, act: Act, told: Details) -> None:
        forms, records, pages = self._belongings(applicant_id)
        iin = self.get(applicant_id).text("iin")
        state = self._journal.state
        entry = self._journal.note(act, kind=self._kind, record_id=applicant_id, details=told)
        gone = {applicant_id, *pages, *(one for found in records.values() for one in found)}
        for record_id in [*gone, *(form.id for form in forms)]:
            state.erased[record_id] = entry.seq
            state.bodies = {key: body for key, body in state.bodies.items() if key[0] != record_id}
        for kind in (RecordKind.APPLICANT, RecordKind.INBOX_PAGE, *records):
            rows = state.records[kind]
            for record_id in gone & set(rows):
                del rows[record_id]
        holders = {applicant_id, *pages}
        state.files = {i: f for i, f in state.files.items() if f[0].holder_id not in holders}
        state.unsaved = {
            i: one for i, one in state.unsaved.items() if not one.goes_with(applicant_id, iin)
        }
        repository = MemoryForms(self._journal, RecordKind.ISSUED_FORM)
        for form in forms:
            void = replace(form, version=form.version + 1, state=FormState.VOID, ticks=None)
            bare = replace(void, boxes=(), choices=(), scans=(), signed_at=None)
            repository.save(replace(bare, pdf_digest="", pdf_attachment_id=""), Act.VOID)


class MemoryDestructions(_Repository[DestructionAct]):
    def of_record(self, record_id: str) -> DestructionAct | None:
        return next(iter(self._of(record_id=record_id)), None)

    def all(self) -> Sequence[DestructionAct]:
        return self._of()[::-1]

    def next_number(self) -> int:
        settings = self._journal.state.settings
        settings["destruction_number"] = str(int(settings.get("destruction_number", "0")) + 1)
        return int(settings["destruction_number"])


class MemoryUnsavedForms:
    def __init__(self, state: MemoryState) -> None:
        self._state = state

    def keep(self, form: UnsavedForm) -> None:
        self._state.unsaved[form.id] = form

    def get(self, form_id: str) -> UnsavedForm:
        if form_id not in self._state.unsaved:
            raise NotFound(record="unsaved_form")
        return self._state.unsaved[form_id]

    def of_owner(self, owner_id: str) -> Sequence[UnsavedForm]:
        return [form for form in self.all() if form.owner_id == owner_id]

    def all(self) -> Sequence[UnsavedForm]:
        return sorted(self._state.unsaved.values(), key=lambda form: form.saved_at, reverse=True)

    def drop(self, form_id: str) -> None:
        self._state.unsaved.pop(form_id, None)
