"""A process that saves applicants until it is killed, telling each BEGIN and each acknowledgement.

    python -m tests.storage.crash_child FOLDER FIRST COUNT PAUSE_SECONDS [PLACE]

Lines on standard output: `ready`, `begin N`, `PLACE N` when it pauses at that place of the commit
(`before_commit` unless told), `saved N` after `commit` has returned.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

from branch_app.domain.change import Act
from branch_app.storage.places import Pauses, StorePaths
from branch_app.storage.store import open_store
from tests.fakes import SettableClock
from tests.storage.lent import make_keys, make_lent
from tests.storage.made import make_applicant


class _Numbered:
    """Ids that differ between processes."""

    def __init__(self, first: int) -> None:
        self._next = first << 64

    def new(self) -> str:
        self._next += 1
        return f"{self._next:032x}"


def tell(*words: object) -> None:
    """Write a line at once."""
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def save_all(
    folder: Path,
    first: int,
    count: int,
    pause: float,
    place: str = "before_commit",
    tell: Callable[..., None] = tell,
) -> None:
    """Save `count` applicants with a file each, numbered from `first`."""
    number = first

    def stop() -> None:
        tell(place, number)
        time.sleep(pause)

    lent = make_lent(SettableClock(), _Numbered(first + 1))
    pauses = Pauses(after_begin=lambda: tell("begin", number), **{place: stop})
    store = open_store(StorePaths(folder=folder), make_keys(), lent, pauses=pauses)
    tell("ready")
    for number in range(first, first + count):
        with store.begin_work("staff") as work:
            record = make_applicant(id=f"{number:032x}", values={"iin": f"{number:012d}"})
            work.applicants.save(record, Act.REGISTER)
            work.attachments.put(record.id, "photo", b"picture %d" % number, "image/png")
            work.commit()
        tell("saved", number)
    store.close()


def save_into(
    pipe: Connection, folder: Path, first: int, count: int, pause: float, place: str
) -> None:
    """Do the same as a child of multiprocessing, telling a pipe."""
    save_all(folder, first, count, pause, place, lambda *words: pipe.send(words))
    pipe.close()


if __name__ == "__main__":
    told = sys.argv[1:]
    pause_at = told[4] if len(told) > 4 else "before_commit"
    save_all(Path(told[0]), int(told[1]), int(told[2]), float(told[3]), pause_at)
