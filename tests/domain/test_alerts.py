"""What calls for a look, once; what does not."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from branch_app.domain.act_group import ACT_GROUPS, ActGroup
from branch_app.domain.alerts import (
    HOLIDAYS,
    MOST_FAILURES_AN_HOUR,
    MOST_PERSONS_AN_HOUR,
    Alert,
    AlertKind,
    AlertMemory,
    is_day_off,
    is_night,
    memory_from_json,
    watch,
)
from branch_app.domain.audit import ClockReading, Details, JournalEntry
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.local_time import KAZAKHSTAN

# A Tuesday, ten in the morning.
MORNING = dt.datetime(2026, 11, 24, 10, 0, tzinfo=KAZAKHSTAN)
MINUTE = dt.timedelta(minutes=1)


def row(
    act: Act,
    at: dt.datetime = MORNING,
    *,
    actor: str = "aida",
    person: str = "",
    details: Details | None = None,
) -> JournalEntry:
    return JournalEntry(
        seq=1,
        clock=ClockReading(at=at, server_offset_ms=None, boot_id="b", monotonic_ms=0),
        actor=actor,
        act=act,
        kind=RecordKind.APPLICANT if person else None,
        record_id=person,
        version=0,
        base_version=0,
        body_digest="",
        details=details or {},
        prev="0" * 64,
        hash="",
    )


def raised(rows: Iterable[JournalEntry]) -> list[tuple[AlertKind, str, int]]:
    return [(one.kind, one.whose, one.count) for one in watch(AlertMemory(), rows)[1]]


def _views(
    count: int, *, apart: dt.timedelta = MINUTE / 2, actor: str = "aida"
) -> list[JournalEntry]:
    acts = (Act.OPEN, Act.SHOW_NUMBER)
    return [
        row(acts[n % 2], MORNING + n * apart, actor=actor, person=f"p{n}") for n in range(count)
    ]


def test_as_many_persons_in_an_hour_as_a_counter_cannot_serve_are_told_once() -> None:
    most = MOST_PERSONS_AN_HOUR
    assert raised(_views(most)) == []
    assert raised(_views(most + 1)) == [(AlertKind.MASS_VIEWING, "aida", most + 1)]
    assert raised(_views(most + 20)) == [(AlertKind.MASS_VIEWING, "aida", most + 1)]


def test_the_same_person_many_times_many_clerks_or_a_long_day_is_no_mass_viewing() -> None:
    same = [row(Act.OPEN, MORNING + n * MINUTE / 2, person="p1") for n in range(90)]
    two = [view for actor in ("aida", "berik") for view in _views(25, actor=actor)]
    slow = _views(90, apart=dt.timedelta(minutes=3))
    papers = [replace(view, kind=RecordKind.ISSUED_FORM) for view in _views(60)]
    for rows in (same, two, slow, papers):
        assert raised(rows) == []


def test_mass_viewing_goes_on_being_told_each_hour() -> None:
    assert [kind for kind, _, _ in raised(_views(300))] == [AlertKind.MASS_VIEWING] * 3


@pytest.mark.parametrize(
    ("hour", "minute", "is_told"),
    [(20, 59, False), (21, 0, True), (23, 59, True), (0, 0, True), (6, 59, True), (7, 0, False)],
)
def test_the_night_is_that_of_kazakhstan(hour: int, minute: int, is_told: bool) -> None:
    at = MORNING.replace(hour=hour, minute=minute)
    assert is_night(at.astimezone(dt.UTC)) == is_told
    told = [(AlertKind.NIGHT_ACCESS, "aida", 0)] if is_told else []
    assert raised([row(Act.LOGIN, at)]) == told


def test_one_night_is_told_once_for_each_employee_and_the_next_night_again() -> None:
    evening = MORNING.replace(hour=21, minute=30)
    night = [
        row(Act.SEARCH, evening + n * 20 * MINUTE, actor=who) for n in range(28) for who in "ab"
    ]
    next_evening = [row(Act.LOGIN, evening + dt.timedelta(days=1), actor="a")]
    assert [whose for _, whose, _ in raised([*night, *next_evening])] == ["a", "b", "a"]


@pytest.mark.parametrize(
    ("day", "is_told"),
    [
        (dt.date(2026, 11, 22), True),
        (dt.date(2026, 11, 23), False),
        (dt.date(2026, 11, 28), False),
        (dt.date(2026, 12, 16), True),
        (dt.date(2027, 3, 22), True),
    ],
)
def test_sundays_and_holidays_are_days_off(day: dt.date, is_told: bool) -> None:
    at = MORNING.replace(year=day.year, month=day.month, day=day.day)
    assert is_day_off(at) == is_told
    told = [(AlertKind.DAY_OFF_ACCESS, "aida", 0)] if is_told else []
    assert raised([row(Act.OPEN, at, person="p"), row(Act.LOGIN, at)]) == told
    assert (12, 16) in HOLIDAYS


def test_what_the_program_does_by_itself_at_night_is_nobodys_access() -> None:
    night = MORNING.replace(hour=3)
    acts = (Act.SEAL, Act.RAISE_ALERT, Act.LOCK, Act.LOGIN_FAILED, Act.INSTALL_PACK)
    assert raised([row(act, night) for act in acts]) == []


def _failures(count: int, minutes: int, whose: str = "aida") -> JournalEntry:
    first = MORNING - minutes * MINUTE
    told: Details = {
        "count": count,
        "whose": whose,
        "first_at": first.isoformat(),
        "last_at": MORNING.isoformat(),
    }
    return row(Act.LOGIN_FAILED, details=told)


def test_many_failures_within_an_hour_are_told() -> None:
    most = MOST_FAILURES_AN_HOUR
    assert raised([_failures(most, 10)]) == []
    assert raised([_failures(most + 1, 10)]) == [(AlertKind.FAILED_LOGINS, "aida", most + 1)]
    alone = [row(Act.LOGIN_FAILED, MORNING + n * MINUTE) for n in range(most + 1)]
    assert raised(alone) == [(AlertKind.FAILED_LOGINS, "", most + 1)]
    apart = [row(Act.LOGIN_FAILED, MORNING + n * 20 * MINUTE) for n in range(9)]
    assert raised(apart) == []


def test_failures_that_were_spread_over_a_day_are_reckoned_by_the_hour() -> None:
    assert raised([_failures(12, 24 * 60)]) == []
    assert raised([_failures(120, 24 * 60)]) == [(AlertKind.FAILED_LOGINS, "aida", 5)]


def test_what_is_told_of_failures_need_not_be_right() -> None:
    for details in ({"count": "many"}, {"count": 2, "first_at": "x", "last_at": "y"}, {}):
        assert raised([row(Act.LOGIN_FAILED, details=details)]) == []  # type: ignore[arg-type]


def test_a_check_that_found_faults_is_an_alert() -> None:
    assert raised([row(Act.VERIFY_JOURNAL, details={"rows": 9, "faults": 0})]) == []
    told = [row(Act.VERIFY_JOURNAL, details={"rows": 9, "faults": 3})] * 2
    assert raised(told) == [(AlertKind.BROKEN_CHAIN, "", 3)]


@given(st.lists(st.integers(0, 119), min_size=1, max_size=6).map(sorted), st.integers(0, 40))
def test_looking_in_pieces_tells_the_same_as_looking_once(cuts: list[int], night: int) -> None:
    rows = [*_views(80), *(row(Act.LOGIN, MORNING.replace(hour=22)) for _ in range(night))]
    memory, pieces = AlertMemory(), list[Alert]()
    for begin, end in zip([0, *cuts], [*cuts, len(rows)], strict=True):
        memory, told = watch(memory_from_json(memory.as_json()), rows[begin : max(begin, end)])
        pieces += told
    assert pieces == list(watch(AlertMemory(), rows)[1])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[",
        "{}",
        "[]",
        '{"sights": [[1]], "failures": [], "raised": []}',
        "3",
        '{"sights": [["2026-11-22T04:00:00", "a", "b"]], "failures": [], "raised": []}',
    ],
)
def test_a_memory_that_cannot_be_read_is_forgotten(text: str) -> None:
    assert memory_from_json(text) == AlertMemory()


def test_an_alert_tells_ids_and_counts() -> None:
    alert = Alert(kind=AlertKind.MASS_VIEWING, at=MORNING, whose="aida", count=31)
    assert alert.facts() == {"alert": "mass_viewing", "whose": "aida", "count": 31}


def test_every_act_is_in_one_group() -> None:
    assert set(ACT_GROUPS) == set(ActGroup)
    acts = [act for group in ACT_GROUPS.values() for act in group]
    assert sorted(acts) == sorted(Act)
