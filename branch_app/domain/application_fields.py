"""The fields of one application: what is asked for, how it is paid out, how it is secured."""

from __future__ import annotations

from functools import partial

from branch_app.domain import checks
from branch_app.domain.field_specs import Group, Kind, Part, spec

# How a microcredit reaches the borrower; it decides whether bank details are asked for (K11).
PAYOUT_CHANNELS = ("branch", "terminal", "account", "card")
LONGEST_TERM = 360
FEWEST_TURNOVER_MONTHS, MOST_TURNOVER_MONTHS = 3, 12

_PURPOSES = (
    *("consumption", "business", "housing", "education", "health", "refinancing"),
    "other",
)
_spec = partial(spec, part=Part.APPLICATION)
_owed = partial(spec, part=Part.OWED)

APPLICATION_FIELDS = (
    _spec("product", Kind.PRODUCT, Group.MICROCREDIT, 40),
    _spec("amount", Kind.MONEY, Group.MICROCREDIT, 12, checks.some_money),
    _spec("term_months", Kind.NUMBER, Group.MICROCREDIT, 9, checks.within(1, LONGEST_TERM)),
    # What it will cost a month, where the clerk knows it: input of the debt load.
    _spec("monthly_payment", Kind.MONEY, Group.MICROCREDIT, 12, checks.some_money),
    _spec("credit_purpose", Kind.CHOICE, Group.MICROCREDIT, 20, choices=_PURPOSES),
    _spec("payout_channel", Kind.CHOICE, Group.PAYOUT, 10, choices=PAYOUT_CHANNELS),
    _spec("iban", Kind.IBAN, Group.PAYOUT, 20),
    _spec("card_last4", Kind.CARD_END, Group.PAYOUT, 4),
    _spec("collateral_kind", Kind.CHOICE, Group.COLLATERAL, 10, choices=("movable", "immovable")),
    _spec("collateral_description", Kind.TEXT, Group.COLLATERAL, 500),
    _spec("collateral_number", Kind.TEXT, Group.COLLATERAL, 60),
    _spec("collateral_value", Kind.MONEY, Group.COLLATERAL, 12, checks.some_money),
    _spec("collateral_address", Kind.TEXT, Group.COLLATERAL, 300),
    _spec(
        "card_turnover_months",
        Kind.NUMBER,
        Group.TURNOVER,
        9,
        checks.within(FEWEST_TURNOVER_MONTHS, MOST_TURNOVER_MONTHS),
    ),
    _spec("card_spending", Kind.MONEY, Group.TURNOVER, 12),
    _spec("card_topups", Kind.MONEY, Group.TURNOVER, 12),
)

# Debt and penalty of an open contract, as accounting told them on a day (R-079; law 56-V Art. 21).
OWED_FIELDS = (
    _owed("owed_on", Kind.DATE, Group.OWED, 10, checks.not_in_future),
    _owed("debt", Kind.MONEY, Group.OWED, 12),
    _owed("penalty", Kind.MONEY, Group.OWED, 12),
)
