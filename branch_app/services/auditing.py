"""Reading and checking the journal (K40)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from branch_app.domain.audit import ChainFault, Details, JournalEntry, KnownHead
from branch_app.domain.change import Act
from branch_app.domain.list_check import OUTCOME
from branch_app.domain.staff import Permission, StaffMember
from branch_app.services.journal_reading import (
    PAGE_ROWS,
    Actor,
    Alerts,
    JournalFilter,
    JournalLine,
    JournalReader,
    JournalReading,
    Names,
)
from branch_app.services.permissions import needs
from branch_app.services.ports import BeginWork, Clock
from branch_app.services.stores import SettingStore
from branch_app.services.watching import look

MOST_ALERTS = 50


@dataclass(frozen=True, kw_only=True, slots=True)
class Countersignature:
    """The head that head office has signed, and the fingerprint of its key; none before the first.

    `fault` tells of a receipt that is gone or was not signed by head office.
    """

    head: KnownHead | None = None
    signer: str = ""
    fault: ChainFault | None = None

    def with_faults(self, faults: Iterable[ChainFault]) -> tuple[ChainFault, ...]:
        """Return the faults together with that of the receipt, in order."""
        own = [self.fault] if self.fault is not None else []
        return tuple(sorted([*own, *faults]))


@dataclass(frozen=True, kw_only=True, slots=True)
class JournalReport:
    """The outcome of a check: rows seen, head, faults in order, what head office has signed."""

    rows: int
    head_hash: str
    faults: tuple[ChainFault, ...]
    countersigned: Countersignature


def _nobody_signs(_settings: SettingStore) -> Countersignature:
    return Countersignature()


@dataclass(frozen=True, kw_only=True, slots=True)
class AuditingService:
    """Use cases of the journal; `countersignature` reads head office's newest receipt.

    `page`, `people` and `alerts` run on the read lane.
    """

    begin_work: BeginWork
    clock: Clock
    staff: StaffMember
    read_model: JournalReader
    countersignature: Callable[[SettingStore], Countersignature] = _nobody_signs

    @needs(Permission.READ_JOURNAL)
    def verify(self) -> JournalReport:
        """Check every row, link and kept body; the check itself is journalled."""
        with self.begin_work() as work:
            signed = self.countersignature(work.settings)
            faults = signed.with_faults(work.journal.verify(signed.head))
            seq, head = work.journal.head()
            work.journal.note(Act.VERIFY_JOURNAL, details={"rows": seq, "faults": len(faults)})
            work.commit()
        return JournalReport(rows=seq, head_hash=head, faults=faults, countersigned=signed)

    @needs(Permission.READ_JOURNAL)
    def entries(self, after: int = 0, limit: int = 200) -> Sequence[JournalEntry]:
        """Return a page of the journal."""
        with self.begin_work() as work:
            found = work.journal.entries(after, limit)
        return tuple(replace(one, details=self._disclosed(one.details)) for one in found)

    @needs(Permission.READ_JOURNAL)
    def open_journal(self, wanted: JournalFilter) -> JournalReading:
        """Journal that the journal is read, by which filter: before a row of it is shown."""
        with self.begin_work() as work:
            work.journal.note(Act.READ_JOURNAL, details=wanted.facts())
            work.commit()
        return JournalReading(filter=wanted)

    @needs(Permission.READ_JOURNAL)
    def page(
        self, reading: JournalReading, before: int | None = None, limit: int = PAGE_ROWS
    ) -> Sequence[JournalLine]:
        """Return the rows before that number, newest first; None begins at the newest."""
        rows = self.read_model.journal_rows(reading.filter, before, limit)
        names = self._names()
        shown = (replace(row, details=self._disclosed(row.details)) for row in rows)
        return tuple(map(names.line, shown))

    @needs(Permission.READ_JOURNAL)
    def people(self) -> Sequence[Actor]:
        """Return everybody who may have acted, by name."""
        names = self._names()
        found = (
            Actor(id=each, login=told.login, name=names.of(each))
            for each, told in names.known.items()
        )
        return sorted(found, key=lambda one: (one.name, one.login))

    @needs(Permission.READ_JOURNAL)
    def alerts(self) -> Alerts:
        """Return the latest alerts, and how many this employee has not looked at yet."""
        wanted = JournalFilter(acts=frozenset({Act.RAISE_ALERT}))
        rows = self.read_model.journal_rows(wanted, None, MOST_ALERTS)
        last = self.read_model.last_reading(self.staff.id)
        names = self._names()
        unseen = sum(1 for row in rows if row.seq > last)
        return Alerts(lines=tuple(map(names.line, rows)), unseen=unseen)

    @needs(Permission.WORK)
    def watch(self) -> None:
        """Look through the rows since the last look and raise what they call for (R-141)."""
        with self.begin_work() as work:
            if look(work, self.clock.now()):
                work.commit()

    def _disclosed(self, details: Details) -> Details:
        """Leave out what a check against a list told, for whoever may not learn it (K53)."""
        if OUTCOME not in details or self.staff.may(Permission.SEE_LIST_RESULT):
            return details
        return {name: value for name, value in details.items() if name != OUTCOME}

    def _names(self) -> Names:
        shows_names = self.staff.may(Permission.READ_STAFF)
        return Names(known=self.read_model.staff_names(), shows_names=shows_names)
