"""A run of kills: where each is to fall, where it fell, and what was promised by then."""

from __future__ import annotations

import random
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from tests.end_to_end.crash_child import Message, Stop
from tests.end_to_end.ledger import Ledger
from tests.end_to_end.made_branch import Branch
from tests.end_to_end.processes import Child, begun
from tests.sync.made_head_office import MadeHeadOffice

SERVER = "the answer of head office"
# Every fourth kill falls after so many messages, wherever the process then is.
AT_RANDOM_EVERY = 4
Places = Mapping[tuple[str, str], Sequence[int]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Work:
    """Acts and their places, each with the visits to be killed at; messages of random kills."""

    places: Places
    messages: range


_SAVING: Places = {
    ("register", "before COMMIT"): (1, 2),
    ("register", "after COMMIT"): (1, 2),
    ("issue", "before COMMIT"): (1, 2),
    ("page", "before COMMIT"): range(5, 12),
    ("page", "after COMMIT"): range(2, 12),
    ("ticks", "after BEGIN"): (1, 2),
    ("correct", "before COMMIT"): (1, 2),
    ("refuse", "before COMMIT"): (1,),
    ("correct", "after COMMIT"): (1, 2),
    ("page", "file"): range(3, 12),
    ("refuse", "after COMMIT"): (1,),
    ("issue", "after COMMIT"): (1, 2),
    ("ticks", "before COMMIT"): (1, 2),
    ("unlock", "before COMMIT"): (1,),
}
# Sealing commits its own journal row, then the rows sealed, then the attachments sealed.
_SYNCING: Places = {
    ("seal", "after COMMIT"): (2, 3, 1),
    ("carry", SERVER): range(4, 19),
    ("settle", "after COMMIT"): (1,),
    ("seal", "before COMMIT"): (3, 2, 1),
    ("carry", "file"): range(6, 40),
    ("settle", "before COMMIT"): (1,),
    ("seal", "file"): range(9, 26),
    ("settle", "file"): range(4, 14),
}
SAVING = Work(places=_SAVING, messages=range(1, 45))
# A person is served by the fortieth message; then come sealing, carrying and settling.
SYNCING = Work(places=_SYNCING, messages=range(40, 62))


@dataclass(frozen=True, kw_only=True, slots=True)
class Kill:
    """One kill: at a stop, at the server's n-th commit (which then fails or not), or anywhere."""

    stop: Stop | None = None
    server_commit: int = 0
    server_dies_too: bool = False
    after_messages: int = 0


def planned(work: Work, count: int, seed: int) -> Iterator[Kill]:
    """Yield the kills of a run: every place in turn, first at its first visit, then at any."""
    chance = random.Random(seed)
    places = list(work.places)
    taken = 0
    for number in range(count):
        if number % AT_RANDOM_EVERY == AT_RANDOM_EVERY - 1:
            yield Kill(after_messages=chance.choice(work.messages))
            continue
        act, place = places[taken % len(places)]
        visits = work.places[act, place]
        visit = visits[0] if taken < len(places) else chance.choice(visits)
        if place == SERVER:
            # The first of them dies with its server.
            yield Kill(server_commit=visit, server_dies_too=taken < len(places) or visit % 2 == 0)
        else:
            yield Kill(stop=Stop(act=act, place=place, visit=visit))
        taken += 1


class NoPower(Exception):
    """The server dies before its COMMIT."""


@dataclass
class KillRun:
    """One workstation that is killed again and again."""

    branch: Branch
    work: Callable[..., object]
    office: MadeHeadOffice | None = None
    ledger: Ledger = field(default_factory=Ledger)
    fell: Counter[tuple[str, str]] = field(default_factory=Counter)
    number: int = 0

    def __post_init__(self) -> None:
        self._key = self.branch.page_key()

    def strike(self, kill: Kill) -> None:
        """Let a process work and kill it there."""
        arguments = (self.branch.data_dir, self._key, self.number, kill.stop)
        with begun(self.work, *arguments) as child:
            struck = self._arm(kill, child)
            last = self._listen(child, kill)
        self._class(last, at_server=struck.is_set())

    def _arm(self, kill: Kill, child: Child) -> threading.Event:
        struck = threading.Event()
        if not kill.server_commit:
            return struck
        assert self.office is not None
        left = iter(range(kill.server_commit - 1, -1, -1))

        def strike() -> None:
            if next(left, -1) == 0:
                child.process.kill()
                struck.set()
                if kill.server_dies_too:
                    raise NoPower

        self.office.before_commit.act = strike
        return struck

    def _listen(self, child: Child, kill: Kill) -> Message:
        """Hear everything that the process still said; return its last words."""
        last: Message = ("asked", "unlock", {})
        heard = 0
        while (message := child.hear()) is not None:
            last = self._noted(message)
            heard += 1
            if heard == kill.after_messages or self._is_at(kill.stop, last):
                child.kill()
        if self.office is not None:
            self.office.before_commit.act = lambda: None
        child.kill()
        assert (child.process.exitcode or 0) < 0, "it died by itself"
        return last

    def _is_at(self, stop: Stop | None, last: Message) -> bool:
        return stop is not None and last[:2] == (stop.place, stop.act)

    def _noted(self, message: object) -> Message:
        assert isinstance(message, tuple)
        word, act, facts = message
        if word == "asked":
            self.ledger.ask(act, facts)
        if word == "done":
            self.ledger.note(act, facts)
            self.number = max(self.number, int(facts.get("number", 0)))
        return word, act, facts

    def _class(self, last: Message, *, at_server: bool) -> None:
        word, act, _ = last
        if at_server:
            self.fell[act, SERVER] += 1
        elif word == "done":
            self.fell["outside", "acknowledged, nothing begun"] += 1
        elif word == "asked":
            self.fell["outside", "asked, not begun"] += 1
        else:
            self.fell[act, word] += 1

    @property
    def inside(self) -> int:
        """How many fell between BEGIN and acknowledgement."""
        return sum(count for (act, _), count in self.fell.items() if act != "outside")

    def histogram(self, title: str) -> str:
        """The lines to print."""
        whole = sum(self.fell.values())
        lines = [
            f"{title}: {whole} kills, {self.inside} between BEGIN and acknowledgement;"
            f" {len(self.ledger.versions)} people acknowledged"
        ]
        for (act, place), count in sorted(self.fell.items()):
            lines.append(f"  {act:>8}  {place:<28} {'#' * count} {count}")
        return "\n".join(lines)
