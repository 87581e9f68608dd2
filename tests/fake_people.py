"""People in memory: who is alike, joined, erased or destroyed."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import cast

from branch_app.domain.applicant import Applicant
from branch_app.domain.audit import (
    Details,
)
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.data_history import StoredVersion
from branch_app.domain.destruction import DestructionAct
from branch_app.domain.errors import MoveNotAllowed
from branch_app.domain.issued_form import FormState, IssuedForm
from branch_app.domain.likeness import Traits, likenesses, traits_of
from branch_app.domain.record_state import RecordState, refuse_move
from branch_app.domain.scan import InboxPage
from branch_app.domain.shared_values import SharedValue, kind_of_key, shared_keys
from tests.fake_records import (
    MemoryApplications,
    MemoryConsents,
    MemoryForms,
    MemoryPhotographs,
    MemoryRepository,
    MemoryTasks,
    stored_versions,
)

PHONE_FIELDS = ("mobile_phone", "home_phone", "work_phone")


class MemoryApplicants(MemoryRepository[Applicant]):
    def versions(self, applicant_id: str) -> Sequence[StoredVersion[Applicant]]:
        return stored_versions(self, Applicant, applicant_id)

    def by_iin(self, iin: str) -> Applicant | None:
        return next((row for row in self._of()[::-1] if iin and row.text("iin") == iin), None)

    def sharing(self, record: Applicant) -> Mapping[SharedValue, Sequence[str]]:
        found: dict[SharedValue, set[str]] = {}
        for other in (one for one in self._rows.values() if one.id != record.id):
            for key in set(shared_keys(record.values)) & set(shared_keys(other.values)):
                found.setdefault(kind_of_key(key), set()).add(other.id)
        return {kind: sorted(ids) for kind, ids in found.items()}

    def alike(self, traits: Traits) -> Sequence[Applicant]:
        rows = self._of()[::-1]
        return [row for row in rows if likenesses(traits, traits_of(row.values, row.former_names))]

    def joined_with(self, applicant_id: str) -> Sequence[Applicant]:
        direct = self._of(merged_into=applicant_id)[::-1]
        return [one for each in direct for one in (each, *self.joined_with(each.id))]

    def erase_draft(self, applicant_id: str) -> None:
        was = self.get(applicant_id)
        if was.state is not RecordState.DRAFT:
            raise MoveNotAllowed(record="applicant", was=was.state.value, asked="erased")
        self._erase_as(applicant_id, Act.ERASE_DRAFT, {})

    def take_back_draft(self, applicant_id: str, details: Details | None = None) -> None:
        was = self.get(applicant_id)
        if was.state is not RecordState.DRAFT:
            raise MoveNotAllowed(record="applicant", was=was.state.value, asked="erased")
        self._erase_as(applicant_id, Act.ERASE_IMPORTED, details or {})

    def _erase_as(self, applicant_id: str, act: Act, details: Details) -> None:
        forms, _records, pages = self._belongings(applicant_id)
        told = {**details, "forms": len(forms), "pages": len(pages)}
        self._erase(applicant_id, act, told)

    def destroy(self, applicant_id: str, details: Details | None = None) -> Mapping[str, int]:
        was = self.get(applicant_id)
        if was.state in {RecordState.DRAFT, RecordState.MERGED}:
            raise MoveNotAllowed(record="applicant", was=was.state.value, asked="destroyed")
        refuse_move(was.state, RecordState.DESTROYED)
        forms, records, pages = self._belongings(applicant_id)
        theirs = {kind: len(ids) for kind, ids in records.items()}
        ids = {record_id for found in records.values() for record_id in found}
        joined = [one.id for one in self.joined_with(applicant_id)]
        gone = {applicant_id, *joined, *ids, *pages, *(form.id for form in forms)}
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
        for one in joined:
            kept = {**(details or {}), "kept": applicant_id}
            entry = self._journal.note(Act.DESTROY, kind=self._kind, record_id=one, details=kept)
            state.erased[one] = entry.seq
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

    def _ever(self, people: set[str], *names: str) -> set[str]:
        """Every value of these fields that was ever kept of these people."""
        bodies = [body for (one, _), body in self._journal.state.bodies.items() if one in people]
        values = [json.loads(body)["values"] for body in bodies]
        return {str(each.get(name, "")) for each in values for name in names} - {""}

    def _erase(self, applicant_id: str, act: Act, told: Details) -> None:
        forms, records, pages = self._belongings(applicant_id)
        state = self._journal.state
        joined = {one.id for one in self.joined_with(applicant_id)}
        theirs = {applicant_id, *joined}
        iins, phones = self._ever(theirs, "iin"), self._ever(theirs, *PHONE_FIELDS)
        entry = self._journal.note(act, kind=self._kind, record_id=applicant_id, details=told)
        gone = {applicant_id, *pages, *(one for found in records.values() for one in found)}
        for record_id in [*gone, *joined, *(form.id for form in forms)]:
            state.erased.setdefault(record_id, entry.seq)
            state.bodies = {key: body for key, body in state.bodies.items() if key[0] != record_id}
        for kind in (RecordKind.APPLICANT, RecordKind.INBOX_PAGE, *records):
            rows = state.records[kind]
            for record_id in (gone | joined) & set(rows):
                del rows[record_id]
        holders = {applicant_id, *pages}
        state.files = {i: f for i, f in state.files.items() if f[0].holder_id not in holders}
        state.unsaved = {
            i: one for i, one in state.unsaved.items() if not one.goes_with(applicant_id, iins)
        }
        state.imported = {
            place: one for place, one in state.imported.items() if one.applicant_id not in theirs
        }
        state.leads = {i: lead for i, lead in state.leads.items() if lead.telephone not in phones}
        repository = MemoryForms(self._journal, RecordKind.ISSUED_FORM)
        for form in forms:
            void = replace(form, version=form.version + 1, state=FormState.VOID, ticks=None)
            bare = replace(void, boxes=(), choices=(), scans=(), signed_at=None)
            repository.save(replace(bare, pdf_digest="", pdf_attachment_id=""), Act.VOID)


class MemoryDestructions(MemoryRepository[DestructionAct]):
    def of_record(self, record_id: str) -> DestructionAct | None:
        return next(iter(self._of(record_id=record_id)), None)

    def all(self) -> Sequence[DestructionAct]:
        return self._of()[::-1]

    def next_number(self) -> int:
        settings = self._journal.state.settings
        settings["destruction_number"] = str(int(settings.get("destruction_number", "0")) + 1)
        return int(settings["destruction_number"])
