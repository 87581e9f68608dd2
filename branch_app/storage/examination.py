"""Looking at a workstation that refuses to open: no unit of work, nothing is written (K40)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from sqlalchemy import Connection

from branch_app.domain.audit import ChainFault, FaultKind, FaultPlace, KnownHead
from branch_app.domain.change import RecordKind
from branch_app.domain.errors import HeadCheckFailed
from branch_app.domain.staff import StaffMember
from branch_app.storage import chain_check
from branch_app.storage.engine import BRANCH, open_engine
from branch_app.storage.head_file import HeadFile
from branch_app.storage.journal import stored_head
from branch_app.storage.places import Lent, StoreKeys, StorePaths
from branch_app.storage.setting_store import EPOCH, SqlSettings
from branch_app.storage.stored import find_by_id


class Examination:
    """What can be read of a journal that does not fit its head file."""

    def __init__(self, connection: Connection, head_file: HeadFile) -> None:
        self._connection = connection
        self._head_file = head_file
        self.settings = SqlSettings(connection)

    def member(self, staff_id: str) -> StaffMember | None:
        """Return the employee as the database tells, or None. Raises DatabaseDamaged."""
        return find_by_id(self._connection, RecordKind.STAFF, StaffMember, staff_id)

    def last_row(self) -> tuple[int, str]:
        """Return number and hash of the row that stands last."""
        return stored_head(self._connection)

    def verify(self, signed: Sequence[KnownHead]) -> list[ChainFault]:
        """Return what was done to the journal since the heads were remembered.

        `signed` are those that head office has signed.
        """
        heads: list[KnownHead] = []
        faults: list[ChainFault] = []
        try:
            head = self._head_file.read()
        except HeadCheckFailed as refused:
            is_gone = refused.details["reason"] == "missing"
            faults.append(_of_head_file(FaultKind.REMOVED if is_gone else FaultKind.CHANGED))
        else:
            if head.epoch == self.settings.get(EPOCH):
                heads.append(KnownHead(seq=head.seq, hash=head.hash))
            else:
                faults.append(_of_head_file(FaultKind.CHANGED))
        # The signed ones last: of two heads of one number, head office's is believed.
        heads = [*heads, *signed] or [self._own_head()]
        return [*faults, *chain_check.verify(self._connection, heads)]

    def _own_head(self) -> KnownHead:
        """Nobody outside remembers anything: at least the rows are held to one another."""
        seq, hash_ = self.last_row()
        return KnownHead(seq=seq, hash=hash_)


@contextmanager
def examined(paths: StorePaths, keys: StoreKeys, lent: Lent) -> Iterator[Examination]:
    """Open the database for reading alone. Raises DatabaseDamaged, DatabaseBusy."""
    engine = open_engine(paths.branch, keys.branch, profile=BRANCH, read_only=True)
    try:
        with engine.begin() as connection:
            yield Examination(connection, HeadFile(paths.head, lent))
    finally:
        engine.dispose()


def _of_head_file(kind: FaultKind) -> ChainFault:
    return ChainFault(kind=kind, place=FaultPlace.HEAD_FILE, first=0, last=0)
