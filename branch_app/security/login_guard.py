"""Counting wrong passwords in a keyless file, so that each one makes the next wait longer (K37).

A slot is named by its `login_digest` alone: no name stands in the file, and a login that does not
exist is treated like one that does. A try counts before its password is tried and is taken back
when it was right, so that killing the program or trying many at once gains nothing. Argon2id stays
the defence: who has the files can do without this program.
"""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from branch_app.domain.canonical import canonical_bytes, read_canonical
from branch_app.domain.errors import LoginDelayed
from branch_app.security.atomic_file import held, replace_file

_log = logging.getLogger(__name__)

Moment = dt.datetime
SIZE_LIMIT = 1024 * 1024
# Seconds to wait after that many wrong passwords in a row; the last one locks for a while.
DELAYS = {3: 5, 4: 15, 5: 60, 6: 300}
LOCK_SECONDS = 900
LOCKED_FROM = 7
# A try under way this long was killed: it counts as a wrong password.
UNDER_WAY_SECONDS = 30
# The window and a script's commands may open at once with the right password.
MOST_AT_ONCE = 6
# Logins made up at random must not let the file grow; beyond it they share one count.
MOST_LOGINS = 200
_OTHERS = "others"


@dataclass(frozen=True, kw_only=True, slots=True)
class FailedLogins:
    """Wrong passwords not told in the journal yet; `digest` names a slot, never a person."""

    digest: str
    count: int
    first_at: Moment
    last_at: Moment


@dataclass(frozen=True, kw_only=True, slots=True)
class _Count:
    """`failures` in a row decide the delay; `untold` ones wait for the journal."""

    failures: int = 0
    last_at: Moment | None = None
    under_way: tuple[Moment, ...] = ()
    untold: int = 0
    untold_from: Moment | None = None

    def failed(self, times: int, at: Moment) -> _Count:
        if not times:
            return self
        return replace(
            self,
            failures=self.failures + times,
            last_at=at,
            untold=self.untold + times,
            untold_from=self.untold_from or at,
        )

    def settled(self, now: Moment) -> _Count:
        """Count the tries that were killed; a clock put back starts the wait anew from now."""
        oldest = now - dt.timedelta(seconds=UNDER_WAY_SECONDS)
        living = tuple(at for at in self.under_way if oldest <= at <= now)
        count = replace(self, under_way=living).failed(len(self.under_way) - len(living), now)
        if count.last_at is not None and count.last_at > now:
            return replace(count, last_at=now)
        return count

    def seconds_left(self, now: Moment) -> int:
        delay = _delay(self.failures)
        if self.last_at is not None and delay:
            left = self.last_at + dt.timedelta(seconds=delay) - now
            if left > dt.timedelta(0):
                return int(left.total_seconds()) + 1
        return 1 if len(self.under_way) >= MOST_AT_ONCE else 0


def _delay(failures: int) -> int:
    return LOCK_SECONDS if failures >= LOCKED_FROM else DELAYS.get(failures, 0)


@dataclass(frozen=True, kw_only=True, slots=True)
class LoginGuard:
    """The counts of one workstation. `now` gives the wall clock, aware, UTC."""

    path: Path
    now: Callable[[], Moment]

    def begin(self, digest: str) -> Moment:
        """Count a try that is about to be made; return its time, which `right` asks for.

        Raises LoginDelayed (`seconds`), and then the password must not be tried; DiskFull, Fault.
        """
        with held(self.path):
            counts, now = self._read(), self.now()
            name = self._name(counts, digest)
            count = counts.get(name, _Count()).settled(now)
            seconds = count.seconds_left(now)
            if not seconds:
                count = replace(count, under_way=(*count.under_way, now))
            self._write({**counts, name: count})
        if seconds:
            raise LoginDelayed(seconds=seconds)
        return now

    def wrong(self, digest: str, begun: Moment) -> None:
        """Tell that the password was wrong."""
        self._end(digest, begun, lambda count, now: count.failed(1, now))

    def right(self, digest: str, begun: Moment) -> None:
        """Tell that the password was right: the next wrong one is the first again."""
        self._end(digest, begun, lambda count, _now: replace(count, failures=0, last_at=None))

    def given_up(self, digest: str, begun: Moment) -> None:
        """Tell that the password was not tried after all: a damaged file says nothing of it."""
        self._end(digest, begun, lambda count, _now: count)

    def untold(self) -> tuple[FailedLogins, ...]:
        """Return the wrong passwords that the journal does not know yet."""
        with held(self.path):
            now = self.now()
            counts = {name: count.settled(now) for name, count in self._read().items()}
            self._write(counts)
        return tuple(
            FailedLogins(
                digest=name,
                count=count.untold,
                first_at=count.untold_from or now,
                last_at=count.last_at or count.untold_from or now,
            )
            for name, count in sorted(counts.items())
            if count.untold
        )

    def told(self, failures: tuple[FailedLogins, ...]) -> None:
        """Note that these stand in the journal now; call it after the commit."""
        with held(self.path):
            counts = self._read()
            for failure in failures:
                count = counts.get(failure.digest)
                if count is not None:
                    left = max(count.untold - failure.count, 0)
                    since = count.last_at if left else None
                    counts[failure.digest] = replace(count, untold=left, untold_from=since)
            self._write(counts)

    def _end(self, digest: str, begun: Moment, become: Callable[[_Count, Moment], _Count]) -> None:
        with held(self.path):
            counts, now = self._read(), self.now()
            name = self._name(counts, digest)
            count = counts.get(name, _Count())
            under_way = list(count.under_way)
            if begun in under_way:
                under_way.remove(begun)
            self._write({**counts, name: become(replace(count, under_way=tuple(under_way)), now)})

    def _name(self, counts: Mapping[str, _Count], digest: str) -> str:
        return digest if digest in counts or len(counts) < MOST_LOGINS else _OTHERS

    def _read(self) -> dict[str, _Count]:
        """Return the counts; a damaged file is told and begun anew, since it must lock nobody out.

        Who can damage it can guess outside this program as well.
        """
        try:
            data = self.path.read_bytes()
        except OSError:
            return {}
        try:
            told = read_canonical(data, SIZE_LIMIT)
            if not isinstance(told, dict):
                raise ValueError("not an object")
            return {name: _count(value) for name, value in told.items()}
        except (ValueError, TypeError, KeyError):
            _log.warning("%s was damaged and is begun anew", self.path.name)
            now = self.now()
            return {"damaged": _Count(untold=1, untold_from=now, last_at=now)}

    def _write(self, counts: Mapping[str, _Count]) -> None:
        idle = _Count()
        kept = {name: _told(count) for name, count in counts.items() if count != idle}
        replace_file(self.path, canonical_bytes(kept))


def _told(count: _Count) -> dict[str, object]:
    return {
        "failures": count.failures,
        "last_at": _text(count.last_at),
        "under_way": [_text(at) for at in count.under_way],
        "untold": count.untold,
        "untold_from": _text(count.untold_from),
    }


def _count(value: object) -> _Count:
    if not isinstance(value, dict):
        raise TypeError("not a count")
    return _Count(
        failures=_number(value["failures"]),
        last_at=_moment(value["last_at"]),
        under_way=tuple(at for at in map(_moment, value["under_way"]) if at is not None),
        untold=_number(value["untold"]),
        untold_from=_moment(value["untold_from"]),
    )


def _text(at: Moment | None) -> str:
    return "" if at is None else at.astimezone(dt.UTC).isoformat()


def _moment(text: object) -> Moment | None:
    if not isinstance(text, str):
        raise TypeError("not a time")
    return dt.datetime.fromisoformat(text).astimezone(dt.UTC) if text else None


def _number(value: object) -> int:
    if type(value) is not int or value < 0:
        raise ValueError("not a count")
    return value
