"""What an employee types into a form when it is made: is it right, and how is it printed."""

from __future__ import annotations

import datetime as dt

from branch_app.domain.amounts import read_tenge, show_tenge
from branch_app.domain.form_template import FormInput, InputKind
from branch_app.domain.kazakh_text import clean_text
from branch_app.domain.paper_dates import short_date
from branch_app.domain.typed_values import read_date

LONGEST_INPUT = 300


def input_problem(one: FormInput, typed: str) -> str:
    """Return what is wrong with a typed fact (a reason of BadInput), or an empty text."""
    said = clean_text(typed)
    if not said:
        return "input_missing" if one.is_required else ""
    if len(said) > LONGEST_INPUT:
        return "input_too_long"
    if one.kind is InputKind.DATE and _date(said) is None:
        return "input_not_a_date"
    if one.kind is InputKind.MONEY and read_tenge(said) is None:
        return "input_not_money"
    return ""


def written_input(one: FormInput, typed: str) -> str:
    """Return a typed fact without a problem as papers show it."""
    said = clean_text(typed)
    if one.kind is InputKind.DATE and (on := _date(said)):
        return short_date(on)
    if one.kind is InputKind.MONEY and (amount := read_tenge(said)) is not None:
        return show_tenge(amount)
    return said


def _date(said: str) -> dt.date | None:
    value = read_date("", said)[0] if said else None
    return value if isinstance(value, dt.date) else None
