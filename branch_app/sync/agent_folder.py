"""What the unattended run may know: who the device is, how far it got, that nobody else runs.

Holds the carrier's signing key, readable by its account only; never a key to any record.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from filelock import FileLock, Timeout

from branch_app.domain.audit import EMPTY_HASH
from branch_app.domain.errors import AlreadyRunning, BadInput, NotSetUp
from branch_app.protocol.codec import decode, encode
from branch_app.protocol.limits import require_hex, require_number
from branch_app.sync.atomic_file import write_atomically

_IDENTITY = "agent.json"
_PROGRESS = "progress.json"
_LOCK = "run.lock"


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class AgentIdentity:
    """Device, epoch of its chain, head office's address and public key, the signing key."""

    device: str
    epoch: str
    url: str
    head_office_sign: bytes
    transport_private: bytes

    def __post_init__(self) -> None:
        """Refuse ids of the wrong form."""
        require_hex(self.device, 32)
        require_hex(self.epoch, 32)


@dataclass(frozen=True, kw_only=True, slots=True)
class AgentProgress:
    """The last countersigned head of the epoch, and the last directive acknowledged."""

    epoch: str
    acked_seq: int = 0
    acked_hash: str = EMPTY_HASH
    directive_cursor: int = 0

    def __post_init__(self) -> None:
        """Refuse values of the wrong form."""
        require_hex(self.epoch, 32)
        require_hex(self.acked_hash, 64)
        require_number(self.acked_seq)
        require_number(self.directive_cursor)


class AgentFolder:
    """The folder `agent/`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def save(self, identity: AgentIdentity) -> None:
        """Keep who the device is, after enrolment or when a new epoch opens. Raises DiskFull."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_atomically(self._folder / _IDENTITY, encode(identity))

    def identity(self) -> AgentIdentity:
        """Return who the device is. Raises NotSetUp before enrolment, BadInput when damaged."""
        try:
            data = (self._folder / _IDENTITY).read_bytes()
        except FileNotFoundError as error:
            raise NotSetUp(part="agent") from error
        return decode(AgentIdentity, data)

    def progress(self, epoch: str) -> AgentProgress:
        """Return how far this epoch got. A lost or damaged file only means asking again."""
        try:
            kept = decode(AgentProgress, (self._folder / _PROGRESS).read_bytes())
        except (FileNotFoundError, BadInput):
            return AgentProgress(epoch=epoch)
        if kept.epoch != epoch:
            return replace(kept, epoch=epoch, acked_seq=0, acked_hash=EMPTY_HASH)
        return kept

    def keep(self, progress: AgentProgress) -> None:
        """Keep how far it got. Raises DiskFull."""
        write_atomically(self._folder / _PROGRESS, encode(progress))

    @contextmanager
    def running(self) -> Iterator[None]:
        """Hold the lock of a run; the system drops it when the process dies.

        Raises AlreadyRunning, NotSetUp.
        """
        if not self._folder.is_dir():
            raise NotSetUp(part="agent")
        lock = FileLock(self._folder / _LOCK, mode=0o600)
        try:
            lock.acquire(blocking=False)
        except Timeout as error:
            raise AlreadyRunning(part="agent") from error
        try:
            yield
        finally:
            lock.release()
