"""Reading and checking the journal (K40)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from branch_app.domain.audit import ChainFault, JournalEntry
from branch_app.domain.change import Act
from branch_app.domain.staff import Permission, StaffMember
from branch_app.services.permissions import needs
from branch_app.services.ports import BeginWork


@dataclass(frozen=True, kw_only=True, slots=True)
class JournalReport:
    """The outcome of a check: rows seen, head, faults in order."""

    rows: int
    head_hash: str
    faults: tuple[ChainFault, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class AuditingService:
    """Use cases of the journal."""

    begin_work: BeginWork
    staff: StaffMember

    @needs(Permission.READ_JOURNAL)
    def verify(self) -> JournalReport:
        """Check every row, link and kept body; the check itself is journalled."""
        with self.begin_work() as work:
            faults = tuple(work.journal.verify())
            seq, head = work.journal.head()
            work.journal.note(Act.VERIFY_JOURNAL, details={"rows": seq, "faults": len(faults)})
            work.commit()
        return JournalReport(rows=seq, head_hash=head, faults=faults)

    @needs(Permission.READ_JOURNAL)
    def entries(self, after: int = 0, limit: int = 200) -> Sequence[JournalEntry]:
        """Return a page of the journal."""
        with self.begin_work() as work:
            return tuple(work.journal.entries(after, limit))
