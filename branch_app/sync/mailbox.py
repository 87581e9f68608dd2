"""The mailbox as two folders; what lies in them is sealed, and every write is atomic."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

from branch_app.domain.errors import BadInput, NotFound
from branch_app.services.mailbox import SealedItem
from branch_app.sync.atomic_file import UNFINISHED, flush_folder, write_atomically
from branch_app.sync.names import is_item_name

ABANDONED_SECONDS = 3600.0


class FolderMailbox:
    """`outbox/` and `inbox/` under one folder; the port `Mailbox` and the carrier's side of it."""

    def __init__(self, folder: Path) -> None:
        self._outbox = folder / "outbox"
        self._inbox = folder / "inbox"
        for part in (self._outbox, self._inbox):
            part.mkdir(mode=0o700, parents=True, exist_ok=True)

    def post(self, item: SealedItem) -> None:
        """Put an item into the outbox; the same name again replaces it. Raises DiskFull."""
        write_atomically(_path(self._outbox, item.name), item.data)

    def outgoing(self) -> Sequence[str]:
        """Return the names in the outbox in the order to carry them."""
        return _names(self._outbox)

    def sealed(self, name: str) -> bytes:
        """Return an item of the outbox, for the carrier. Raises NotFound."""
        return _read(self._outbox, name)

    def deliver(self, item: SealedItem) -> None:
        """Put what came down into the inbox. Raises DiskFull."""
        write_atomically(_path(self._inbox, item.name), item.data)

    def received(self) -> Sequence[str]:
        """Return the names in the inbox in order."""
        return _names(self._inbox)

    def take(self, name: str) -> bytes:
        """Return an item of the inbox. Raises NotFound."""
        return _read(self._inbox, name)

    def settle(self, name: str) -> None:
        """Remove a received item that was applied, or a sent one that was receipted; again is fine.

        No name is ever used on both sides.
        """
        for folder in (self._inbox, self._outbox):
            path = _path(folder, name)
            if path.exists():
                path.unlink(missing_ok=True)
                flush_folder(folder)

    def sweep(self, older_than_seconds: float = ABANDONED_SECONDS) -> int:
        """Remove what a power cut left half written; return the count.

        Younger parts stay: an unlocked session may be writing one this very moment.
        """
        before = time.time() - older_than_seconds
        left = [
            path
            for part in (self._outbox, self._inbox)
            for path in _unfinished(part)
            if path.stat().st_mtime <= before
        ]
        for path in left:
            path.unlink(missing_ok=True)
        return len(left)


def _unfinished(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if path.name.endswith(UNFINISHED)]


def _names(folder: Path) -> tuple[str, ...]:
    return tuple(sorted(path.name for path in folder.iterdir() if is_item_name(path.name)))


def _path(folder: Path, name: str) -> Path:
    if not is_item_name(name):
        raise BadInput(file="mailbox", reason="not_an_item_name")
    return folder / name


def _read(folder: Path, name: str) -> bytes:
    try:
        return _path(folder, name).read_bytes()
    except FileNotFoundError as error:
        raise NotFound(kind="mailbox_item") from error
