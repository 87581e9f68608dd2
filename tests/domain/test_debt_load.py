"""The debt-load coefficient: vectors by hand; what is unknown tells no number (R-028, R-067)."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from branch_app.domain.applicant import FieldValue
from branch_app.domain.debt_load import (
    DebtLoad,
    PaymentWay,
    Unknown,
    debt_load,
    show_coefficient,
)

Changes = dict[str, FieldValue | None]
PERSON: dict[str, FieldValue] = {
    "monthly_income": 300_000,
    "income_proof": "pension_contributions",
    "monthly_credit_payments": 50_000,
}
APPLIED: dict[str, FieldValue] = {"amount": 300_000, "term_months": 6}


@pytest.mark.parametrize(
    ("income", "payments", "typed", "told", "over_hint", "over_cap"),
    [
        (300_000, 50_000, 100_000, "0,500", True, False),
        (300_000, 50_000, 100_001, "0,501", True, True),
        (400_000, 0, 100_000, "0,250", False, False),
        (400_000, 0, 100_001, "0,251", True, False),
        (100_000, 100_000, 100_000, "2,000", True, True),
        (1_000_000, 0, 1, "0,001", False, False),
        (333_333, 100_000, 11_111, "0,334", True, False),
    ],
)
def test_the_coefficient_by_hand(
    income: int, payments: int, typed: int, told: str, over_hint: bool, over_cap: bool
) -> None:
    person = {**PERSON, "monthly_income": income, "monthly_credit_payments": payments}
    load = debt_load(person, {**APPLIED, "monthly_payment": typed})
    assert load.coefficient == Fraction(payments + typed, income)
    assert show_coefficient(load.coefficient) == told
    assert (load.is_over_hint, load.is_over_cap) == (over_hint, over_cap)
    assert load.way is PaymentWay.TYPED


def test_the_new_payment_is_estimated_without_interest_and_rounded_up() -> None:
    load = debt_load(PERSON, {"amount": 100_000, "term_months": 7})
    assert (load.new_payment, load.way) == (14_286, PaymentWay.ESTIMATED)
    assert load.total == 64_286


@pytest.mark.parametrize(
    ("person", "applied", "unknown"),
    [
        ({"monthly_income": 0}, {}, Unknown.NO_INCOME),
        ({"income_proof": "none"}, {}, Unknown.NO_INCOME),
        ({"monthly_income": None}, {}, Unknown.NO_INCOME),
        ({"income_proof": None}, {}, Unknown.NO_INCOME),
        ({"monthly_credit_payments": None}, {}, Unknown.NO_PAYMENTS),
        ({}, {"amount": None}, Unknown.NO_NEW_PAYMENT),
        ({}, {"term_months": None}, Unknown.NO_NEW_PAYMENT),
    ],
)
def test_what_is_unknown_tells_no_number(
    person: Changes, applied: Changes, unknown: Unknown
) -> None:
    load = debt_load(_told(PERSON, person), _told(APPLIED, applied))
    assert (load.unknown, load.coefficient) == (unknown, None)
    assert not load.is_over_cap
    assert not load.is_over_hint


def _told(base: dict[str, FieldValue], changes: Changes) -> dict[str, FieldValue]:
    merged: Changes = {**base, **changes}
    return {name: value for name, value in merged.items() if value is not None}


@given(st.integers(1, 10**9), st.integers(0, 10**9), st.integers(1, 10**9))
def test_what_is_shown_never_reads_as_less(income: int, payments: int, new: int) -> None:
    load = DebtLoad(income=income, payments=payments, new_payment=new, way=PaymentWay.TYPED)
    assert load.coefficient is not None
    shown = Fraction(show_coefficient(load.coefficient).replace(",", "."))
    assert 0 <= shown - load.coefficient < Fraction(1, 1000)
    assert load.is_over_cap is (shown > Fraction(1, 2))
