"""Lines that name a consent: whose, which, in force or not, and what they then bring."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from branch_app.domain.change import Act
from branch_app.domain.field_source import Source, Verification
from branch_app.domain.import_batch import Outcome
from branch_app.domain.local_time import KAZAKHSTAN
from tests.services.desk import IIN, MORE, NEEDED, Desk, make_desk
from tests.services.import_files import line, people, reasons, run, whole


def test_a_line_with_a_signed_c1_fills_what_is_empty(desk: Desk) -> None:
    person = desk.register()
    form = desk.consent(person)
    told = reasons(
        desk,
        whole(IIN, consent=form.serial, origins={"birth_date": ["state_database", "document"]}),
    )
    after = desk.stored(person)
    assert after is not None
    assert told == []
    assert set(after.values) == {*NEEDED, *MORE}
    born = after.sources["birth_date"]
    assert (born.source, born.verification) == (Source.STATE_DATABASE, Verification.DOCUMENT)
    assert after.sources["iin"] == person.sources["iin"]
    entry = next(e for e in desk.branch.state.entries[::-1] if e.act is Act.CORRECT)
    assert entry.details["fields"] == ",".join(sorted(MORE))


def test_what_is_told_otherwise_than_it_is_kept_is_not_changed(desk: Desk) -> None:
    person = desk.register()
    form = desk.consent(person)
    values = {**NEEDED, **MORE, "family_name": "Басқа"}
    assert reasons(desk, {**whole(IIN), "values": values, "consent": form.serial}) == [
        (1, "would_change", "family_name")
    ]
    kept = desk.stored(person)
    assert kept is not None
    assert kept.version == 2


def _of_a_draft(desk: Desk) -> str:
    return desk.forms.issue(desk.register().id, "C1").serial


def _of_another(desk: Desk) -> str:
    desk.register()
    return desk.consent(desk.register(**line(7)["values"])).serial


def _of_another_form(desk: Desk) -> str:
    person = desk.register()
    desk.consent(person)
    return desk.sign(person, "C10", yes=["email"]).serial


def _of_nobody(desk: Desk) -> str:
    desk.register()
    return "0ALM01"


@pytest.mark.parametrize(
    ("serial", "reason"),
    [
        (_of_a_draft, "consent_not_signed"),
        (_of_another, "consent_other_person"),
        (_of_another_form, "consent_not_c1"),
        (_of_nobody, "bad_consent"),
    ],
)
def test_a_consent_that_lets_nothing_in(
    desk: Desk, serial: Callable[[Desk], str], reason: str
) -> None:
    assert reasons(desk, whole(IIN, consent=serial(desk))) == [(1, reason, "")]


def test_a_paper_that_lies_elsewhere_proves_nothing_here(desk: Desk) -> None:
    other = make_desk()
    serial = other.consent(other.register()).serial
    desk.register()
    assert reasons(desk, whole(IIN, consent=serial)) == [(1, "consent_unknown", "")]


def test_a_consent_taken_back_lets_nothing_in(desk: Desk) -> None:
    person = desk.register()
    form = desk.consent(person)
    desk.sign(person, "WITHDRAWAL", yes=["collection"])
    (task,) = desk.withdrawals.tasks_of(person.id)
    desk.withdrawals.accept(task.id)
    told = reasons(desk, whole(IIN, consent=form.serial))
    assert told == [(1, "consent_not_in_force", "")]


def test_a_file_grows_with_the_consents_that_were_signed(desk: Desk) -> None:
    run(desk, whole(1, external_id="a"))
    (person,) = people(desk)
    form = desk.consent(person)
    assert reasons(desk, whole(1, external_id="a", consent=form.serial)) == []
    done, _ = run(desk, whole(1, external_id="a", consent=form.serial))
    assert done.counts[Outcome.ALREADY] == 1
    after = desk.stored(person)
    assert after is not None
    assert set(after.values) == {*NEEDED, *MORE}


def test_an_identification_later_than_the_import_is_refused(desk: Desk) -> None:
    person = desk.register()
    form = desk.consent(person)
    desk.sign(person, "C7", yes=["biometrics"])
    now = desk.branch.clock.now().astimezone(KAZAKHSTAN)

    def told(time: dt.datetime) -> list[tuple[int, str, str]]:
        when = {"biometric_on": f"{time:%d.%m.%Y}", "biometric_time": f"{time:%H:%M}"}
        values = {**whole(IIN)["values"], "biometric_session": "1234", **when}
        return reasons(desk, {"values": values, "consent": form.serial})

    assert told(now + dt.timedelta(hours=1)) == [(1, "time_ahead", "biometric_time")]
    assert told(now - dt.timedelta(hours=1)) == []
    after = desk.stored(person)
    assert after is not None
    assert after.values["biometric_on"] == now.date()
