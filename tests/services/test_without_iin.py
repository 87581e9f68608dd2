"""A person to whom no IIN was assigned (191-IV Art. 5(3)(1)): taken in, on paper, known again."""

from __future__ import annotations

import datetime as dt

import pytest

from branch_app.domain.applicant import Applicant
from branch_app.domain.checks import Problem
from branch_app.domain.correction import WarningReason
from branch_app.domain.drafting import ApplicantDraft
from branch_app.domain.errors import (
    DuplicateApplicant,
    InvalidRecord,
    WarningsUnconfirmed,
)
from branch_app.domain.record_state import RecordState
from tests.packs.filled import composed, told
from tests.services.desk import IIN, MORE, NEEDED, Desk, make_desk

KEY = "iin.iin_unassigned"
STRANGER = {
    **NEEDED,
    "iin": "",
    "document_kind": "foreign_passport",
    "document_number": "FA1234567",
}
OF_SATCREDIT = {
    "family_name": "Doe",
    "given_name": "Jane",
    "document_number": "FA1234567",
    "document_expires_on": "01.02.2034",
}
PEOPLE = [("lft", STRANGER), ("satcredit", OF_SATCREDIT)]


@pytest.mark.parametrize(("pack_id", "values"), PEOPLE)
def test_nobody_is_taken_in_without_iin_by_mistake(pack_id: str, values: dict[str, str]) -> None:
    desk = make_desk(pack_id)
    with pytest.raises(WarningsUnconfirmed) as refused:
        desk.applicants.register(ApplicantDraft(values=values))
    assert _told(refused.value) == {("iin", "iin_unassigned")}
    reasons = {KEY: WarningReason.SAID_BY_SUBJECT.value}
    saved = desk.applicants.register(ApplicantDraft(values=values, reasons=reasons))
    assert "iin" not in saved.applicant.values
    assert dict(saved.applicant.confirmations) == reasons


@pytest.mark.parametrize("kind", ["id_card", "passport", "residence_permit", ""])
def test_a_document_of_this_country_tells_an_iin(kind: str) -> None:
    desk = make_desk()
    number = "N01234567" if kind == "passport" else "012345678"
    values = {**STRANGER, "document_kind": kind, "document_number": number}
    with pytest.raises(InvalidRecord) as refused:
        desk.applicants.register(desk.confirming(values))
    assert ("iin", "required") in _told(refused.value)


@pytest.mark.parametrize(("pack_id", "values"), PEOPLE)
def test_the_papers_say_that_none_was_assigned(pack_id: str, values: dict[str, str]) -> None:
    person = _taken_in(make_desk(pack_id), values)
    subject = told(composed(person.values, name=pack_id), "subject")
    assert subject.kk.endswith("ЖСН берілмеген.")
    assert subject.ru.endswith("ИИН не присвоен.")


@pytest.mark.parametrize(("pack_id", "values"), PEOPLE)
def test_a_consent_is_signed_and_an_iin_may_come_later(
    pack_id: str, values: dict[str, str]
) -> None:
    desk = make_desk(pack_id)
    person = _taken_in(desk, values)
    desk.consent(person)
    now = desk.stored(person)
    assert now is not None
    assert now.state is RecordState.ACTIVE
    later = {
        name: text for name, text in {**MORE, **values, "iin": IIN}.items() if _is_on(desk, name)
    }
    draft = desk.confirming(later, before_consent=False)
    saved = desk.applicants.correct(now.id, now.version, draft)
    assert saved.applicant.text("iin") == IIN
    assert KEY not in saved.applicant.confirmations


@pytest.mark.parametrize(("pack_id", "values"), PEOPLE)
def test_who_comes_back_without_iin_is_known_by_the_document(
    pack_id: str, values: dict[str, str]
) -> None:
    desk = make_desk(pack_id)
    person = _taken_in(desk, values)
    with pytest.raises(DuplicateApplicant) as refused:
        _taken_in(desk, values)
    assert refused.value.details == {"applicant_id": person.id, "by": "document"}
    other = _taken_in(desk, {**values, "given_name": "Mary", "document_number": "FA7654321"})
    assert other.id != person.id


def test_one_number_of_two_people_is_no_document_of_both_where_its_kind_is_not_asked_for() -> None:
    desk = make_desk("satcredit")
    first = _taken_in(desk, OF_SATCREDIT)
    second = _taken_in(desk, {**OF_SATCREDIT, "family_name": "Ким", "given_name": "Анна"})
    assert first.id != second.id


def _told(refused: InvalidRecord) -> set[tuple[str, str]]:
    return {(one.field, str(one.code)) for one in refused.problems if isinstance(one, Problem)}


def _taken_in(desk: Desk, values: dict[str, str]) -> Applicant:
    return desk.applicants.register(desk.confirming(values)).applicant


def _is_on(desk: Desk, name: str) -> bool:
    with desk.begin_work() as work:
        return work.packs.current(dt.date(2026, 11, 22)).entry(name) is not None
