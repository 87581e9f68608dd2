"""Editions of forms and policy: in force on their day, older signatures told, asked anew (K3)."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from branch_app.domain.applicant import Applicant
from branch_app.domain.consent_set import Standing
from branch_app.packs import pack_bytes, read_pack
from tests.packs.copies import copied, next_edition, replaced
from tests.services.desk import Desk, make_desk

BEGINS = dt.date(2026, 12, 1)


@pytest.fixture
def desk() -> Desk:
    return make_desk()


@pytest.fixture
def person(desk: Desk) -> Applicant:
    person = desk.register()
    desk.consent(person)
    return person


def _install(desk: Desk, folder: Path) -> None:
    with desk.branch.begin_work() as work:
        work.packs.install(read_pack(folder), pack_bytes(folder))
        work.commit()


def _new_c1(tmp_path: Path, begins: dt.date = BEGINS) -> Path:
    """A pack that brings C1 in a second edition, in force from a day to come."""
    folder = copied("lft", tmp_path)
    next_edition(folder / "forms/C1/1.toml", begins=begins)
    replaced(folder / "pack.toml", "edition = 1", "edition = 2")
    return folder


def _standing(desk: Desk, person: Applicant, code: str) -> Standing:
    lines = desk.consents.standing(person.id)
    return next(line.standing for line in lines if line.template.code == code)


@pytest.mark.covers("K3", "R-170")
def test_an_edition_is_in_force_from_its_day_on(
    desk: Desk, person: Applicant, tmp_path: Path
) -> None:
    _install(desk, _new_c1(tmp_path))
    assert desk.forms.issue(person.id, "C1").edition == 1
    assert _standing(desk, person, "C1") is Standing.HOLDS
    desk.branch.clock.advance(days=9)
    assert desk.forms.issue(person.id, "C1").edition == 2


@pytest.mark.covers("K3", "R-170", "R-228")
def test_who_signed_an_older_edition_is_told_and_asked_anew(
    desk: Desk, person: Applicant, tmp_path: Path
) -> None:
    _install(desk, _new_c1(tmp_path, dt.date(2026, 11, 20)))
    assert _standing(desk, person, "C1") is Standing.OLDER_EDITION
    (older,) = desk.consents.under_older_editions()
    assert (older.applicant_id, older.form_edition) == (person.id, 1)
    desk.branch.clock.advance(minutes=5)
    desk.consent(person)
    assert _standing(desk, person, "C1") is Standing.HOLDS
    assert list(desk.consents.under_older_editions()) == []
    assert desk.states(person)["C1"] == "granted"


@pytest.mark.covers("K3")
def test_a_new_policy_makes_a_signature_an_older_one(
    desk: Desk, person: Applicant, tmp_path: Path
) -> None:
    folder = copied("lft", tmp_path)
    next_edition(folder / "policy/1.toml")
    replaced(folder / "pack.toml", "policy = 1", "policy = 2")
    replaced(folder / "pack.toml", "edition = 1", "edition = 2")
    _install(desk, folder)
    assert _standing(desk, person, "C1") is Standing.OLDER_EDITION
    (older,) = desk.consents.under_older_editions()
    assert older.policy_number == 1


def test_a_paper_prints_for_ever_as_it_was_signed(
    desk: Desk, person: Applicant, tmp_path: Path
) -> None:
    form = desk.forms.of_applicant(person.id)[0]
    before = desk.forms.pdf(form.id)
    folder = _new_c1(tmp_path, dt.date(2026, 11, 20))
    replaced(folder / "pack.toml", "дерекқорда тіркеу", "дерекқорға енгізу")
    _install(desk, folder)
    assert desk.forms.pdf(form.id) == before


def test_a_regular_customer_is_asked_for_nothing_twice(desk: Desk, person: Applicant) -> None:
    asked = [line.template.code for line in desk.consents.standing(person.id) if line.is_asked]
    assert "C1" not in asked
    desk.sign(person, "C6", yes=["consent"])
    desk.sign(person, "C8")
    again = [line.template.code for line in desk.consents.standing(person.id) if line.is_asked]
    assert set(asked) - set(again) == {"C6", "C8"}
    desk.branch.clock.advance(days=400)
    later = {line.template.code: line.standing for line in desk.consents.standing(person.id)}
    assert (later["C6"], later["C8"]) == (Standing.EXPIRED, Standing.REFUSED)
