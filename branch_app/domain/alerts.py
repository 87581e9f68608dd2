"""What in the journal calls for a look: mass viewing, odd hours, failures, a broken chain (R-141).

A fold over the rows: what has to be remembered between two looks is small and holds ids only.
"""

from __future__ import annotations

import datetime as dt
import json
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from branch_app.domain.audit import Details, JournalEntry
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.local_time import KAZAKHSTAN

HOUR = dt.timedelta(hours=1)
# One applicant takes ten minutes and more: five times as many in an hour is no counter work.
MOST_PERSONS_AN_HOUR = 30
# A forgotten password is tried three or four times; whoever tries on is not remembering.
MOST_FAILURES_AN_HOUR = 4
# Counters are open from nine to seven; an hour or two before and after is somebody tidying up.
NIGHT_BEGINS, NIGHT_ENDS = dt.time(21), dt.time(7)
SUNDAY = 6
# Fixed public holidays (law 267-II of 13.12.2001, Art. 3, 4) and 7 January. Kurban Ait moves with
# the moon and is not told.
HOLIDAYS = frozenset(
    {
        *((1, day) for day in (1, 2, 7)),
        (3, 8),
        *((3, day) for day in (21, 22, 23)),
        *((5, day) for day in (1, 7, 9)),
        (7, 6),
        (8, 30),
        (10, 25),
        (12, 16),
    }
)
# What the program does by itself, or tells of others: no sign that somebody is at work.
_BY_ITSELF = frozenset(
    {
        *(Act.SEAL, Act.RECEIPT, Act.RAISE_ALERT, Act.LOCK, Act.LOGIN_FAILED, Act.INSTALL_PACK),
        Act.EXPIRE_LEADS,
    }
)
_SIGHT = frozenset({Act.OPEN, Act.SHOW_NUMBER})


class AlertKind(StrEnum):
    """Why somebody should look."""

    MASS_VIEWING = "mass_viewing"
    NIGHT_ACCESS = "night_access"
    DAY_OFF_ACCESS = "day_off_access"
    FAILED_LOGINS = "failed_logins"
    BROKEN_CHAIN = "broken_chain"


# The same about the same employee is not told again before this has passed.
QUIET: dict[AlertKind, dt.timedelta] = {
    AlertKind.MASS_VIEWING: HOUR,
    AlertKind.NIGHT_ACCESS: dt.timedelta(hours=10),
    AlertKind.DAY_OFF_ACCESS: dt.timedelta(hours=24),
    AlertKind.FAILED_LOGINS: HOUR,
    AlertKind.BROKEN_CHAIN: dt.timedelta(hours=24),
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Alert:
    """One alert; `whose` is a staff id or empty, `count` what was counted."""

    kind: AlertKind
    at: dt.datetime
    whose: str = ""
    count: int = 0

    def facts(self) -> Details:
        """Return what the journal tells of it."""
        return {"alert": self.kind.value, "whose": self.whose, "count": self.count}


@dataclass(frozen=True, kw_only=True, slots=True)
class Sight:
    """That an employee saw a person."""

    at: dt.datetime
    actor: str
    person: str


@dataclass(frozen=True, kw_only=True, slots=True)
class AlertMemory:
    """The last hour of sights and failures, and what was raised in the last day."""

    sights: tuple[Sight, ...] = ()
    failures: tuple[tuple[dt.datetime, int], ...] = ()
    raised: tuple[Alert, ...] = ()

    def as_json(self) -> str:
        """Return the memory to be kept in the settings."""
        return json.dumps(
            {
                "sights": [[one.at.isoformat(), one.actor, one.person] for one in self.sights],
                "failures": [[at.isoformat(), count] for at, count in self.failures],
                "raised": [[one.kind.value, one.at.isoformat(), one.whose] for one in self.raised],
            }
        )


def memory_from_json(text: str) -> AlertMemory:
    """Return the memory kept; what cannot be read is forgotten."""
    try:
        told = json.loads(text)
        return AlertMemory(
            sights=tuple(
                Sight(at=_moment(at), actor=str(actor), person=str(person))
                for at, actor, person in told["sights"]
            ),
            failures=tuple((_moment(at), int(count)) for at, count in told["failures"]),
            raised=tuple(
                Alert(kind=AlertKind(kind), at=_moment(at), whose=str(whose))
                for kind, at, whose in told["raised"]
            ),
        )
    except (ValueError, TypeError, KeyError):
        return AlertMemory()


def watch(
    memory: AlertMemory, entries: Iterable[JournalEntry]
) -> tuple[AlertMemory, tuple[Alert, ...]]:
    """Return what these rows call for, each once, and the memory for the rows that follow."""
    raised: list[Alert] = []
    for entry in entries:
        memory = _remembered(memory, entry)
        for alert in _called_for(memory, entry):
            memory, is_new = raise_once(memory, alert)
            if is_new:
                raised.append(alert)
    return memory, tuple(raised)


def raise_once(memory: AlertMemory, alert: Alert) -> tuple[AlertMemory, bool]:
    """Return the memory with the alert, and whether it was not raised a short time before."""
    same = [one for one in memory.raised if (one.kind, one.whose) == (alert.kind, alert.whose)]
    if any(abs(alert.at - one.at) < QUIET[alert.kind] for one in same):
        return memory, False
    longest = max(QUIET.values())
    kept = tuple(one for one in memory.raised if abs(alert.at - one.at) < longest)
    return replace(memory, raised=(*kept, alert)), True


def _remembered(memory: AlertMemory, entry: JournalEntry) -> AlertMemory:
    at = entry.clock.at
    sights = tuple(one for one in memory.sights if abs(at - one.at) < HOUR)
    failures = tuple(one for one in memory.failures if abs(at - one[0]) < HOUR)
    if entry.act in _SIGHT and entry.kind is RecordKind.APPLICANT:
        sights = (*sights, Sight(at=at, actor=entry.actor, person=entry.record_id))
    if entry.act is Act.LOGIN_FAILED:
        failures = (*failures, (at, _failures_an_hour(entry)))
    return replace(memory, sights=sights, failures=failures)


def _called_for(memory: AlertMemory, entry: JournalEntry) -> Iterator[Alert]:
    at, actor = entry.clock.at, entry.actor
    persons = {one.person for one in memory.sights if one.actor == actor}
    if len(persons) > MOST_PERSONS_AN_HOUR:
        yield Alert(kind=AlertKind.MASS_VIEWING, at=at, whose=actor, count=len(persons))
    if entry.act not in _BY_ITSELF:
        if is_night(at):
            yield Alert(kind=AlertKind.NIGHT_ACCESS, at=at, whose=actor)
        if is_day_off(at):
            yield Alert(kind=AlertKind.DAY_OFF_ACCESS, at=at, whose=actor)
    failed = sum(count for _, count in memory.failures)
    if entry.act is Act.LOGIN_FAILED and failed > MOST_FAILURES_AN_HOUR:
        whose = str(entry.details.get("whose", ""))
        yield Alert(kind=AlertKind.FAILED_LOGINS, at=at, whose=whose, count=failed)
    faults = entry.details.get("faults", 0)
    if entry.act is Act.VERIFY_JOURNAL and isinstance(faults, int) and faults:
        yield Alert(kind=AlertKind.BROKEN_CHAIN, at=at, count=faults)


def is_night(at: dt.datetime) -> bool:
    """Tell whether no counter is open at that hour."""
    clock = at.astimezone(KAZAKHSTAN).time()
    return clock >= NIGHT_BEGINS or clock < NIGHT_ENDS


def is_day_off(at: dt.datetime) -> bool:
    """Tell whether that day is a Sunday or a fixed public holiday."""
    day = at.astimezone(KAZAKHSTAN).date()
    return day.weekday() == SUNDAY or (day.month, day.day) in HOLIDAYS


def _failures_an_hour(entry: JournalEntry) -> int:
    """Wrong passwords were counted while nobody could write: told at the next unlocking."""
    count = entry.details.get("count", 1)
    if not isinstance(count, int):
        return 1
    try:
        first = _moment(str(entry.details["first_at"]))
        lasted = _moment(str(entry.details["last_at"])) - first
    except (KeyError, ValueError):
        return count
    return math.ceil(count * (HOUR / lasted)) if lasted > HOUR else count


def _moment(text: str) -> dt.datetime:
    at = dt.datetime.fromisoformat(text)
    if at.tzinfo is None:
        raise ValueError("a time without its offset")
    return at
