"""The lines that lists show: each keeps its number, and goes with its person."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import text

from branch_app.domain.change import Act
from branch_app.storage.engine import quick_reading
from branch_app.storage.person_lines import number_of, touch_lines
from branch_app.storage.store import Store
from tests.fakes import START
from tests.storage.made import make_applicant, make_consent

PERSON, OTHER = "a" * 32, "b" * 32
_ALL = "SELECT number, id, full_name, base_consent FROM applicant_line ORDER BY number"


def _lines(store: Store) -> list[tuple[object, ...]]:
    with store.engine.begin() as connection:
        return [tuple(row) for row in connection.execute(text(_ALL))]


def _put_two(store: Store) -> None:
    with store.begin_work("staff") as work:
        work.applicants.save(make_applicant(), Act.REGISTER)
        other = make_applicant(id=OTHER, values={"iin": "", "family_name": "Ковалев"})
        work.applicants.save(other, Act.REGISTER)
        work.consents.save(make_consent(), Act.GRANT)
        work.commit()


def test_a_line_keeps_its_number_and_its_consent_when_the_record_changes(store: Store) -> None:
    _put_two(store)
    with store.begin_work("staff") as work:
        was = work.applicants.get(PERSON)
        values = {**was.values, "family_name": "Жаңабаева"}
        work.applicants.save(was.corrected(values, at=START + dt.timedelta(hours=1)), Act.CORRECT)
        work.commit()
    first, second = _lines(store)
    assert first == (1, PERSON, "Жаңабаева Гүлнұр Сәкенқызы", "granted")
    assert second[:2] == (2, OTHER)
    assert [row.id for row in store.read_model.find_applicants("жанаб")] == [PERSON]
    assert store.verify() == []


def test_a_number_that_is_free_again_leads_to_the_new_person_alone(store: Store) -> None:
    _put_two(store)
    with store.begin_work("staff") as work:
        work.applicants.erase_draft(OTHER)
        work.commit()
    with store.begin_work("staff") as work:
        third = make_applicant(id="e" * 32, values={"iin": "", "family_name": "Сейітова"})
        work.applicants.save(third, Act.REGISTER)
        work.commit()
    assert [line[:2] for line in _lines(store)] == [(1, PERSON), (2, "e" * 32)]
    assert store.read_model.find_applicants("Ковалев") == []
    assert [row.id for row in store.read_model.find_applicants("Сейіт")] == ["e" * 32]
    with store.engine.begin() as connection:
        assert number_of(connection, OTHER) is None


def test_the_pages_above_the_lines_are_read_of_many_and_of_none(store: Store) -> None:
    """With nobody there is nothing to read; the last line of many is reached."""
    asked: list[object] = []
    with quick_reading(store.engine) as ask:
        touch_lines(ask)
    touch_lines(lambda _, told: asked.append(told) or [(9000,)])  # type: ignore[func-returns-value]
    assert asked == [(), (1,), (4001,), (8001,)]
