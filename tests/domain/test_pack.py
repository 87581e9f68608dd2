from __future__ import annotations

import datetime as dt

import pytest

from branch_app.domain.bilingual import Bilingual
from branch_app.domain.local_time import local_date
from tests.domain.made_pack import LEFT_OUT, made_pack


def test_a_field_outside_the_data_list_has_no_entry() -> None:
    pack = made_pack()
    entry = pack.entry("iin")
    assert entry is not None
    assert entry.field == "iin"
    assert pack.entry(LEFT_OUT) is None


def test_choices_of_a_form_come_in_the_order_of_the_paper() -> None:
    form = made_pack().forms["C1"]
    assert [block.id for block in form.choices] == ["b"]


@pytest.mark.parametrize(("language", "text"), [("kk", "иә"), ("ru", "да"), ("en", "да")])
def test_a_bilingual_text_has_two_sides(language: str, text: str) -> None:
    assert Bilingual(kk="иә", ru="да").side(language) == text


@pytest.mark.parametrize(("hour", "minute", "day"), [(18, 59, 21), (19, 0, 22), (0, 0, 21)])
def test_the_day_changes_at_midnight_in_kazakhstan(hour: int, minute: int, day: int) -> None:
    at = dt.datetime(2026, 11, 21, hour, minute, tzinfo=dt.UTC)
    assert local_date(at) == dt.date(2026, 11, day)
