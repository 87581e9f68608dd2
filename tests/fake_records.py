"""The records and the journal of the workstation in memory (`tests/fakes.py`)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
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
from branch_app.domain.errors import NotFound, StaleRecord
from branch_app.domain.issued_form import FormState, IssuedForm
from branch_app.domain.photograph import Photograph
from branch_app.domain.photograph_history import PhotographVersion
from branch_app.domain.record import Record
from branch_app.domain.scan import InboxPage, InboxState
from branch_app.domain.staff import StaffMember
from branch_app.domain.task import Task
from branch_app.domain.unsaved_form import UnsavedForm
from branch_app.protocol.records import body_bytes, kind_of, record_from
from tests.fake_state import MemoryJournal, MemoryState

R = TypeVar("R", bound=Record)
V = TypeVar("V", Applicant, Application)
PHONE_FIELDS = ("mobile_phone", "home_phone", "work_phone")


class MemoryRepository(Generic[R]):
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


def stored_versions(
    held: MemoryRepository[V], shape: type[V], record_id: str
) -> list[StoredVersion[V]]:
    state = held._journal.state
    found: list[StoredVersion[V]] = []
    for entry in state.entries:
        body = state.bodies.get((record_id, entry.version))
        if entry.record_id == record_id and body is not None:
            record = record_from(held._kind, read_canonical(body))
            assert isinstance(record, shape)
            found.append(
                StoredVersion(record=record, act=entry.act, actor=entry.actor, at=entry.clock.at)
            )
    return found


class MemoryForms(MemoryRepository[IssuedForm]):
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


class MemoryConsents(MemoryRepository[Consent]):
    def of_applicant(self, applicant_id: str) -> Sequence[Consent]:
        return self._of(applicant_id=applicant_id)

    def granted(self, code: str, after: str = "", limit: int = 500) -> Sequence[Consent]:
        found = self._of(code=code, state=ConsentState.GRANTED)[::-1]
        return [consent for consent in found if consent.id > after][:limit]


class MemoryApplications(MemoryRepository[Application]):
    def of_applicant(self, applicant_id: str) -> Sequence[Application]:
        return self._of(applicant_id=applicant_id)

    def versions(self, application_id: str) -> Sequence[StoredVersion[Application]]:
        return stored_versions(self, Application, application_id)

    def untold(self) -> Sequence[Application]:
        waiting = [one for one in self._of() if one.waits_for_notice]
        return sorted(waiting, key=lambda one: one.registered_at)

    def next_number(self) -> int:
        settings = self._journal.state.settings
        settings["application_number"] = str(int(settings.get("application_number", "0")) + 1)
        return int(settings["application_number"])


class MemoryTasks(MemoryRepository[Task]):
    def of_applicant(self, applicant_id: str) -> Sequence[Task]:
        return self._of(applicant_id=applicant_id)

    def open(self) -> Sequence[Task]:
        return sorted(self._of(is_open=True)[::-1], key=lambda task: task.due_on)


class MemoryPhotographs(MemoryRepository[Photograph]):
    def of_applicant(self, applicant_id: str) -> Photograph | None:
        return next(iter(self._of(applicant_id=applicant_id)), None)

    def versions(self, record_id: str) -> Sequence[PhotographVersion]:
        state = self._journal.state
        return [
            PhotographVersion(
                record=cast(
                    "Photograph",
                    record_from(
                        RecordKind.PHOTOGRAPH,
                        read_canonical(state.bodies[record_id, entry.version]),
                    ),
                ),
                act=entry.act,
                actor=entry.actor,
                at=entry.clock.at,
            )
            for entry in state.entries
            if entry.record_id == record_id and (record_id, entry.version) in state.bodies
        ]


class MemoryInbox(MemoryRepository[InboxPage]):
    def waiting(self) -> Sequence[InboxPage]:
        return sorted(self._of(state=InboxState.WAITING), key=lambda page: page.received_at)


class MemoryInkDue:
    def __init__(self, state: MemoryState) -> None:
        self._due = state.ink_due

    def add(self, form_id: str, version: int) -> None:
        self._due[form_id] = version

    def all(self) -> Sequence[tuple[str, int]]:
        return sorted(self._due.items())

    def drop(self, form_id: str, version: int) -> bool:
        is_there = self._due.get(form_id) == version
        if is_there:
            del self._due[form_id]
        return is_there


class MemoryStaff(MemoryRepository[StaffMember]):
    def by_login(self, login: str) -> StaffMember | None:
        folded = login.casefold()
        return next((row for row in self.all() if row.login.casefold() == folded), None)

    def all(self) -> Sequence[StaffMember]:
        return sorted(self._of(), key=lambda member: member.login)


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
