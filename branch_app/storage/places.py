"""Where a workstation's files lie, the keys that open them, and what bootstrap lends to storage."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from branch_app.domain.pack import OperatorProfile, OrganisationPack
from branch_app.services.ports import Clock, Ids

Seal = Callable[[bytes, bytes, bytes], bytes]
Open = Callable[[bytes, bytes, bytes], bytes | bytearray]
SealHead = Callable[[str, int, str], bytes]
OpenHead = Callable[[bytes], tuple[str, int, str]]


@dataclass(frozen=True, kw_only=True, slots=True)
class StorePaths:
    """The files of storage in one data folder."""

    folder: Path

    @property
    def branch(self) -> Path:
        """The main database: records, history, journal, keys of holders."""
        return self.folder / "branch.db"

    @property
    def attachments(self) -> Path:
        """Scans, photographs and PDFs, each sealed under its holder's key."""
        return self.folder / "attachments.db"

    @property
    def head(self) -> Path:
        """The sealed head of the journal."""
        return self.folder / "branch.head"

    @property
    def lock(self) -> Path:
        """Held from BEGIN until the head file is replaced, by window and commands alike."""
        return self.folder / "branch.lock"

    @property
    def import_lock(self) -> Path:
        """Held while a file is imported or an import undone."""
        return self.folder / "import.lock"


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class StoreKeys:
    """The raw keys, 32 bytes each; the owner wipes the very buffers on lock."""

    branch: bytearray = field(repr=False)
    attachments: bytearray = field(repr=False)
    backups: bytearray = field(repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class Lent:
    """What bootstrap lends: storage may not import security or packs.

    `seal(key, data, aad)` and `open(key, sealed, aad)` seal one attachment; `seal_head(epoch, seq,
    hash)` and `open_head(data)` the head file. Both openers raise SealBroken or ValueError.
    `read_pack` and `read_profile` parse the bytes kept by `PackStore`.
    """

    clock: Clock
    ids: Ids
    seal: Seal
    open: Open
    seal_head: SealHead
    open_head: OpenHead
    read_pack: Callable[[bytes], OrganisationPack]
    read_profile: Callable[[bytes], OperatorProfile]


def _nothing() -> None:
    return None


@dataclass(frozen=True, kw_only=True, slots=True)
class Pauses:
    """Places where a test stops the program to kill it; outside tests nothing happens there."""

    after_begin: Callable[[], None] = _nothing
    before_commit: Callable[[], None] = _nothing
    before_head: Callable[[], None] = _nothing
