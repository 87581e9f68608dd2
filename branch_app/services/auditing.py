"""Reading and checking the journal (K40)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from branch_app.domain.audit import ChainFault, JournalEntry, KnownHead
from branch_app.domain.change import Act
from branch_app.domain.staff import Permission, StaffMember
from branch_app.services.permissions import needs
from branch_app.services.ports import BeginWork
from branch_app.services.repositories import SettingStore


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
    """Use cases of the journal; `countersignature` reads head office's newest receipt."""

    begin_work: BeginWork
    staff: StaffMember
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
            return tuple(work.journal.entries(after, limit))
