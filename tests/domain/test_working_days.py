"""Working days: every vector of `domain.md` 4, the rule of moving, corrections, properties."""

from __future__ import annotations

import datetime as dt
import tomllib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from branch_app.domain.calendar_entries import read_entries, shipped_entries
from branch_app.domain.working_days import Correction, WorkingCalendar
from branch_app.resource_files import resource_path

CALENDAR = WorkingCalendar()
SIX_DAYS = WorkingCalendar(has_six_days=True)
DATES = st.dates(dt.date(2020, 1, 1), dt.date(2035, 12, 31))
CALENDARS = st.builds(
    WorkingCalendar,
    corrections=st.dictionaries(
        DATES,
        st.builds(Correction, is_working=st.booleans(), reason=st.just("decree")),
        max_size=30,
    ),
    has_six_days=st.booleans(),
)
COUNTS = st.integers(1, 40)


def _day(text: str) -> dt.date:
    return dt.datetime.strptime(text, "%d.%m.%Y").replace(tzinfo=dt.UTC).date()


@pytest.mark.parametrize(
    ("receipt", "one", "three", "ten", "fifteen"),
    [
        ("06.03.2026", "10.03.2026", "12.03.2026", "26.03.2026", "02.04.2026"),
        ("20.03.2026", "26.03.2026", "30.03.2026", "08.04.2026", "15.04.2026"),
        ("30.04.2026", "04.05.2026", "06.05.2026", "19.05.2026", "26.05.2026"),
        ("08.05.2026", "12.05.2026", "14.05.2026", "25.05.2026", "02.06.2026"),
        ("03.07.2026", "07.07.2026", "09.07.2026", "20.07.2026", "27.07.2026"),
        ("28.08.2026", "31.08.2026", "02.09.2026", "11.09.2026", "18.09.2026"),
        ("23.10.2026", "27.10.2026", "29.10.2026", "09.11.2026", "16.11.2026"),
        ("15.12.2026", "17.12.2026", "21.12.2026", "30.12.2026", "11.01.2027"),
        ("31.12.2026", "05.01.2027", "08.01.2027", "19.01.2027", "26.01.2027"),
        ("12.03.2027", "16.03.2027", "18.03.2027", "01.04.2027", "08.04.2027"),
    ],
)
def test_terms_of_the_reference(receipt: str, one: str, three: str, ten: str, fifteen: str) -> None:
    ends = [CALENDAR.add_working_days(_day(receipt), count) for count in (1, 3, 10, 15)]
    assert ends == [_day(end) for end in (one, three, ten, fifteen)]


@pytest.mark.parametrize(
    ("year", "moved"),
    [
        (2026, ["09.03", "24.03", "25.03", "11.05", "26.10"]),
        (2027, ["04.01", "24.03", "03.05", "10.05"]),
        (2028, ["03.01", "04.01", "08.05", "18.12"]),
    ],
)
def test_a_holiday_on_a_day_off_makes_the_next_working_day_after_it_free(
    year: int, moved: list[str]
) -> None:
    told = {day for entry in shipped_entries().holidays for day in entry.dates(year)}
    told |= {day for entry in shipped_entries().days_off for day in entry.dates(year)}
    days = (dt.date(year, 1, 1) + dt.timedelta(days=number) for number in range(365))
    free = [
        day
        for day in days
        if day.weekday() < 5 and day not in told and not CALENDAR.is_working_day(day)
    ]
    assert [f"{day:%d.%m}" for day in free] == moved


@pytest.mark.parametrize(
    ("day", "is_working"),
    [
        ("07.01.2026", False),
        ("27.05.2026", False),
        ("28.05.2026", True),
        ("30.08.2025", False),
        ("01.09.2025", False),
        ("31.08.2026", True),
        ("30.08.2027", True),
        ("15.03.2026", False),
        ("16.03.2026", True),
        ("15.03.2027", False),
        ("16.12.2026", False),
        ("17.12.2026", True),
        # 7 January 2023 was a Saturday, Kurban Ait 2027 is a Sunday: no holidays, so not moved.
        ("09.01.2023", True),
        ("16.05.2027", False),
        ("17.05.2027", True),
    ],
)
def test_single_days(day: str, is_working: bool) -> None:
    assert CALENDAR.is_working_day(_day(day)) is is_working


def test_where_saturday_is_a_working_day_a_holiday_on_it_does_not_move() -> None:
    assert SIX_DAYS.is_working_day(_day("10.10.2026"))
    assert not SIX_DAYS.is_working_day(_day("09.05.2026"))
    assert SIX_DAYS.is_working_day(_day("11.05.2026"))
    assert not SIX_DAYS.is_working_day(_day("24.03.2026"))
    assert SIX_DAYS.is_working_day(_day("25.03.2026"))
    assert SIX_DAYS.add_working_days(_day("28.08.2026"), 3) == _day("01.09.2026")


def test_a_year_that_no_published_calendar_confirms_is_preliminary() -> None:
    assert not CALENDAR.is_preliminary(2026)
    assert CALENDAR.is_preliminary(2027)
    assert CALENDAR.is_preliminary(2025)


TRANSFER = """
confirmed_years = [2027]
[[transfer]]
off = 2027-06-04
working = 2027-06-12
source = "Decree of the Government (invented for this test)"
told_on = 2026-12-20
"""


def test_the_government_moves_a_day_off_and_a_correction_is_worth_more() -> None:
    entries = replace(shipped_entries(), transfers=read_entries(TRANSFER).transfers)
    moved = WorkingCalendar(entries=entries)
    assert CALENDAR.is_working_day(_day("04.06.2027"))
    assert not moved.is_working_day(_day("04.06.2027"))
    assert moved.is_working_day(_day("12.06.2027"))
    assert moved.add_working_days(_day("03.06.2027"), 6) == _day("12.06.2027")
    taken_back = Correction(is_working=True, reason="decree withdrawn")
    corrected = replace(moved, corrections={_day("04.06.2027"): taken_back})
    assert corrected.is_working_day(_day("04.06.2027"))
    assert corrected.is_working_day(_day("12.06.2027"))


def test_one_day_of_mourning_makes_every_term_over_it_longer() -> None:
    day = _day("15.09.2026")
    mourning = Correction(is_working=False, reason="day of mourning")
    corrected = WorkingCalendar(corrections={day: mourning})
    assert not corrected.is_working_day(day)
    assert CALENDAR.add_working_days(_day("14.09.2026"), 3) == _day("17.09.2026")
    assert corrected.add_working_days(_day("14.09.2026"), 3) == _day("18.09.2026")
    with pytest.raises(TypeError):
        corrected.corrections[day] = mourning  # type: ignore[index]


@pytest.mark.parametrize("count", [0, -1])
def test_a_term_without_a_day_is_no_term(count: int) -> None:
    with pytest.raises(ValueError, match="at least one"):
        CALENDAR.add_working_days(_day("22.11.2026"), count)


def test_every_entry_tells_its_source_and_day_in_both_languages() -> None:
    text = resource_path("reference/calendar.toml").read_text(encoding="utf-8")
    values = tomllib.loads(text)
    for entry in (*values["holiday"], *values["day_off"]):
        assert all(entry[key] for key in ("kk", "ru", "days", "source"))
        assert entry["told_on"] <= dt.date(2026, 11, 26)
    assert all(year >= 2026 for year in values["confirmed_years"])


@given(CALENDARS, DATES, COUNTS)
def test_a_term_ends_on_a_working_day_and_holds_exactly_its_count(
    calendar: WorkingCalendar, receipt: dt.date, count: int
) -> None:
    end = calendar.add_working_days(receipt, count)
    assert calendar.is_working_day(end)
    between = (receipt + dt.timedelta(days=n) for n in range(1, (end - receipt).days + 1))
    assert sum(map(calendar.is_working_day, between)) == count


@given(CALENDARS, DATES, st.integers(0, 60), COUNTS)
def test_who_comes_later_waits_longer(
    calendar: WorkingCalendar, receipt: dt.date, later: int, count: int
) -> None:
    end = calendar.add_working_days(receipt, count)
    assert end < calendar.add_working_days(receipt, count + 1)
    assert end <= calendar.add_working_days(receipt + dt.timedelta(days=later), count)


@given(st.integers(2023, 2040))
def test_each_holiday_on_a_weekend_gives_one_weekday_back(year: int) -> None:
    holidays = {day for entry in shipped_entries().holidays for day in entry.dates(year)}
    days_off = {day for entry in shipped_entries().days_off for day in entry.dates(year)}
    days = (dt.date(year, 1, 1) + dt.timedelta(days=number) for number in range(365))
    free = {day for day in days if day.weekday() < 5 and not CALENDAR.is_working_day(day)}
    others = {day for day in days_off if day.weekday() < 5} - holidays
    assert len(free) == len(holidays) + len(others)
