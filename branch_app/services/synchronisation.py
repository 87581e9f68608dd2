"""Sealing what happened into the mailbox, and settling what head office answered.

Carrying between the two is `sync.agent`, which has no database key (`design/sync.md` 2).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from branch_app.domain.change import Act
from branch_app.domain.staff import Permission, StaffMember
from branch_app.services.mailbox import SyncState
from branch_app.services.permissions import needs
from branch_app.services.ports import BeginWork


class Courier(Protocol):
    """The sealing end of the mailbox; given by bootstrap, which knows storage, keys and sync."""

    def seal(self) -> int:
        """Seal journal rows and attachments not sealed yet; return the number of items posted."""
        ...

    def settle(self) -> Sequence[str]:
        """Apply received receipts and directives in order; return what was applied.

        Raises HeadCheckFailed when head office's countersigned head is not in our chain.
        """
        ...

    def state(self) -> SyncState:
        """Return where the journal stands."""
        ...


@dataclass(frozen=True, kw_only=True, slots=True)
class SynchronisationService:
    """Use cases of the mailbox, on the database lane."""

    begin_work: BeginWork
    staff: StaffMember
    courier: Courier

    @needs(Permission.SYNCHRONISE)
    def seal(self) -> int:
        """Seal everything that may travel; the sealing is an act of the journal."""
        state = self.courier.state()
        if state.sealed_seq == state.head_seq and not state.blobs_waiting:
            return 0
        with self.begin_work() as work:
            work.journal.note(Act.SEAL, details={"after": state.sealed_seq})
            work.commit()
        return self.courier.seal()

    @needs(Permission.SYNCHRONISE)
    def settle(self) -> Sequence[str]:
        """Apply what came down, before any record is shown."""
        return self.courier.settle()

    @needs(Permission.SEE_SYNC)
    def state(self) -> SyncState:
        """Return head, sealed and receipted sequence numbers and what waits."""
        return self.courier.state()
