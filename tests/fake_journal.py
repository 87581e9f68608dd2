"""The journal as the read model in memory gives it (`tests/contracts/journal_reading.py`)."""

from __future__ import annotations

import datetime as dt
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence

from branch_app.domain.audit import JournalEntry
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.issued_form import IssuedForm
from branch_app.domain.local_time import local_date
from branch_app.domain.staff import StaffMember
from branch_app.services.journal_reading import JournalFilter, JournalRow, StaffName
from tests.fake_state import MemoryState


class MemoryJournalReader(ABC):
    @property
    @abstractmethod
    def state(self) -> MemoryState: ...

    def journal_rows(
        self, wanted: JournalFilter, before: int | None, limit: int
    ) -> Sequence[JournalRow]:
        forms = self.state.records[RecordKind.ISSUED_FORM].values()
        of_serial = {
            form.id
            for form in forms
            if isinstance(form, IssuedForm) and form.serial == wanted.serial
        }
        found = [
            _row(entry)
            for entry in reversed(self.state.entries)
            if (before is None or entry.seq < before) and _meets(entry, wanted, of_serial)
        ]
        return found[:limit]

    def staff_names(self) -> Mapping[str, StaffName]:
        members = self.state.records[RecordKind.STAFF].values()
        return {
            one.id: StaffName(login=one.login, display_name=one.display_name)
            for one in members
            if isinstance(one, StaffMember)
        }

    def last_reading(self, staff_id: str) -> int:
        read = (Act.READ_JOURNAL, staff_id)
        seqs = [one.seq for one in self.state.entries if (one.act, one.actor) == read]
        return max(seqs, default=0)


def _meets(entry: JournalEntry, wanted: JournalFilter, of_serial: set[str]) -> bool:
    day = local_date(entry.clock.at)
    is_about = entry.record_id in of_serial or entry.details.get("serial") == wanted.serial
    return (
        (wanted.since or dt.date.min) <= day <= (wanted.until or dt.date.max)
        and wanted.staff_id in {"", entry.actor}
        and (not wanted.acts or entry.act in wanted.acts)
        and entry.record_id.endswith(wanted.record)
        and (not wanted.serial or is_about)
    )


def _row(entry: JournalEntry) -> JournalRow:
    return JournalRow(
        seq=entry.seq,
        at=entry.clock.at,
        actor=entry.actor,
        act=entry.act.value,
        kind=entry.kind.value if entry.kind else "",
        record_id=entry.record_id,
        details=dict(entry.details),
    )
