"""Advice: which kinds come of which facts, how much each weighs, what a clerk is told (K51)."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from branch_app.domain.advice import LEVELS, AdviceCode, AdviceFacts, Level, advise, is_complete
from branch_app.domain.debt_load import DebtLoad, PaymentWay
from branch_app.domain.list_check import ListCheck, ListOutcome
from branch_app.domain.shared_values import SharedValue, kind_of_key, shared_keys

C = AdviceCode
CALM = AdviceFacts(
    debt_load=DebtLoad(income=400_000, payments=0, new_payment=100_000, way=PaymentWay.TYPED),
    list_check=ListCheck(outcome=ListOutcome.NO_HIT),
    public_official="no",
    is_questionnaire_signed=True,
)


def codes(facts: AdviceFacts) -> list[AdviceCode]:
    return [one.code for one in advise(facts)]


def test_every_kind_has_its_weight() -> None:
    assert set(LEVELS) == set(AdviceCode)


def test_where_everything_is_asked_and_right_nothing_but_the_check_is_told() -> None:
    assert codes(CALM) == [C.LIST_CLEAR]
    assert is_complete(advise(CALM))


def test_until_the_public_official_question_is_answered_advice_is_not_complete() -> None:
    asked = advise(replace(CALM, public_official=""))
    assert [one.code for one in asked] == [C.PUBLIC_OFFICIAL_UNANSWERED, C.LIST_CLEAR]
    assert not is_complete(asked)
    official = advise(replace(CALM, public_official="yes"))
    assert (official[0].code, official[0].level) == (C.PUBLIC_OFFICIAL, Level.CALL_MANAGER)
    assert is_complete(official)


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        (replace(CALM, is_questionnaire_signed=False), C.QUESTIONNAIRE_UNSIGNED),
        (replace(CALM, stale=3), C.DATA_STALE),
        (replace(CALM, shared={SharedValue.TELEPHONE: ["a", "b"]}), C.SAME_TELEPHONE),
        (replace(CALM, shared={SharedValue.DOCUMENT: ["a"]}), C.SAME_DOCUMENT),
        (replace(CALM, shared={SharedValue.ADDRESS: ["a"]}), C.SAME_ADDRESS),
        (
            replace(CALM, debt_load=replace(CALM.debt_load, payments=100_001)),
            C.DEBT_LOAD_OVER_CAP,
        ),
        (replace(CALM, debt_load=replace(CALM.debt_load, payments=1)), C.DEBT_LOAD_OVER_HINT),
        (replace(CALM, debt_load=replace(CALM.debt_load, income=None)), C.NO_CONFIRMED_INCOME),
        (
            replace(CALM, debt_load=replace(CALM.debt_load, way=PaymentWay.ESTIMATED)),
            C.NEW_PAYMENT_ESTIMATED,
        ),
    ],
)
def test_each_fact_brings_its_advice(facts: AdviceFacts, code: AdviceCode) -> None:
    assert code in codes(facts)


def test_nobody_is_told_to_enter_an_income_that_the_list_does_not_allow() -> None:
    unknown = replace(CALM.debt_load, income=None, payments=None)
    facts = replace(CALM, debt_load=unknown, asks_income=False)
    assert codes(facts) == [C.LIST_CLEAR, C.INCOME_NOT_ON_LIST]
    assert is_complete(advise(facts)), "nothing is left to be asked"


def test_other_files_are_counted_and_told_by_id() -> None:
    (found,) = (
        one
        for one in advise(replace(CALM, shared={SharedValue.TELEPHONE: ["a", "b"]}))
        if one.code is C.SAME_TELEPHONE
    )
    assert (found.count, found.files) == (2, ("a", "b"))


def test_the_weightiest_stands_first() -> None:
    facts = replace(CALM, public_official="yes", is_questionnaire_signed=False, stale=1)
    levels = [one.level for one in advise(facts)]
    assert levels == sorted(levels, key=list(Level).index)


@pytest.mark.parametrize(
    ("outcome", "told"),
    [
        (ListOutcome.HIT, ListOutcome.CALL_MANAGER),
        (ListOutcome.NO_LIST, ListOutcome.CALL_MANAGER),
        (ListOutcome.OLD_LIST, ListOutcome.CALL_MANAGER),
        (ListOutcome.NO_HIT, ListOutcome.NO_HIT),
        (ListOutcome.NOT_CHECKED, ListOutcome.NOT_CHECKED),
    ],
)
def test_a_clerk_learns_to_call_the_manager_and_not_why(
    outcome: ListOutcome, told: ListOutcome
) -> None:
    check = ListCheck(outcome=outcome, dated=dt.date(2026, 11, 1), lines=(7,))
    assert check.disclosed(sees_result=True) is check
    seen = check.disclosed(sees_result=False)
    assert (seen.outcome, seen.lines, seen.dated) == (told, (), None)


def test_one_address_in_two_spellings_has_one_key_and_a_village_has_none() -> None:
    one = shared_keys({"registration_address": "Орал қ., Үлгі көшесі, 1-үй"})
    assert one == shared_keys({"actual_address": "орал к. улги кошеси 1 уй"})
    assert kind_of_key(one[0]) is SharedValue.ADDRESS
    assert shared_keys({"registration_address": "Орал"}) == ()
    assert shared_keys({"work_phone": "+77011234567"}) == (), "colleagues share it rightly"
    assert shared_keys({"mobile_phone": "+77011234567", "home_phone": "+77011234567"}) == (
        "telephone 77011234567",
    )
    assert shared_keys({"document_number": "n 0012-34567"}) == ("document N001234567",)
