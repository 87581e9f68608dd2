"""The debt-load coefficient: what credits cost a month, to the confirmed income of a month.

A sum for people to look at (`domain.md` 2.6): it approves and refuses nothing (94-V Art. 19-1).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from branch_app.domain.applicant import FieldValue

# The cap of a microfinance organisation: board of the National Bank 28.11.2019 No 215.
CAP = Fraction(1, 2)
# From the reforms of 2025, for some categories alone: told as a hint.
HINT = Fraction(1, 4)
UNPROVED = "none"
_PLACES = 3


class PaymentWay(StrEnum):
    """Where the monthly payment of the new microcredit comes from."""

    TYPED = "typed"
    ESTIMATED = "estimated"


class Unknown(StrEnum):
    """Why there is no coefficient."""

    NO_INCOME = "no_income"
    NO_PAYMENTS = "no_payments"
    NO_NEW_PAYMENT = "no_new_payment"


@dataclass(frozen=True, kw_only=True, slots=True)
class DebtLoad:
    """The inputs as they are known, None for what is not; `income` only if it is confirmed."""

    income: int | None
    payments: int | None
    new_payment: int | None
    way: PaymentWay | None

    @property
    def unknown(self) -> Unknown | None:
        """Why no number can be told; nothing told of payments is not the same as none."""
        if not self.income:
            return Unknown.NO_INCOME
        if self.payments is None:
            return Unknown.NO_PAYMENTS
        return Unknown.NO_NEW_PAYMENT if self.new_payment is None else None

    @property
    def total(self) -> int | None:
        """All payments of a month, the new one among them."""
        if self.payments is None or self.new_payment is None:
            return None
        return self.payments + self.new_payment

    @property
    def coefficient(self) -> Fraction | None:
        """Exactly payments to income, or None."""
        if self.unknown is not None or self.total is None or not self.income:
            return None
        return Fraction(self.total, self.income)

    @property
    def is_over_cap(self) -> bool:
        """Tell whether it is above 0.5."""
        return self.coefficient is not None and self.coefficient > CAP

    @property
    def is_over_hint(self) -> bool:
        """Tell whether it is above 0.25."""
        return self.coefficient is not None and self.coefficient > HINT


def debt_load(person: Mapping[str, FieldValue], applied: Mapping[str, FieldValue]) -> DebtLoad:
    """Return the debt load of a person's values with what was applied for.

    The new payment is the one typed on the application, else amount by months, without interest.
    """
    typed = _whole(applied, "monthly_payment")
    amount, months = _whole(applied, "amount"), _whole(applied, "term_months")
    estimated = -(-amount // months) if amount and months else None
    way = PaymentWay.TYPED if typed else PaymentWay.ESTIMATED if estimated else None
    return DebtLoad(
        income=_whole(person, "monthly_income") if is_confirmed(person) else None,
        payments=_whole(person, "monthly_credit_payments"),
        new_payment=typed or estimated,
        way=way,
    )


def is_confirmed(person: Mapping[str, FieldValue]) -> bool:
    """Tell whether a paper or a database stands behind the income."""
    return person.get("income_proof", UNPROVED) not in {UNPROVED, ""}


def show_coefficient(value: Fraction) -> str:
    """Return `0,501`: three places, rounded up, so that a load above a limit never reads as it."""
    scaled = value * 10**_PLACES
    thousandths = -(-scaled.numerator // scaled.denominator)
    return f"{thousandths // 10**_PLACES},{thousandths % 10**_PLACES:0{_PLACES}d}"


def _whole(values: Mapping[str, FieldValue], name: str) -> int | None:
    value = values.get(name)
    return value if isinstance(value, int) and not isinstance(value, bool) else None
