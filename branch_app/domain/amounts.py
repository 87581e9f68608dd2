"""Whole tenge and small numbers: what was typed -> a whole number, and back to what is printed."""

from __future__ import annotations

import re

from branch_app.domain.kazakh_text import digits_meant

_LONGEST = 15
_CURRENCY = re.compile(r"\s*(?:₸|тг\.?|тңг\.?|теңге|тенге|kzt)\s*\Z", re.IGNORECASE)
_CURRENCY_FIRST = re.compile(r"\A\s*(?:₸|kzt)\s*", re.IGNORECASE)
_PLAIN = re.compile(r"([0-9]+)(?:[.,]0{1,2})?")
_GROUPED = re.compile(r"([0-9]{1,3}(?P<mark>[ .,'’])[0-9]{3}(?:(?P=mark)[0-9]{3})*)(?:[.,]0{1,2})?")
_WHOLE = re.compile(r"[0-9]+")


def read_tenge(text: str) -> int | None:
    """Return whole tenge, or None: groups of three by blank, comma or dot, tiyn only if zero.

    A group that is too short or too long is a slip of the finger and no amount.
    """
    meant = digits_meant(_CURRENCY_FIRST.sub("", _CURRENCY.sub("", text)))
    found = _PLAIN.fullmatch(meant) or _GROUPED.fullmatch(meant)
    return _number(re.sub(r"[^0-9]", "", found[1])) if found else None


def read_whole(text: str) -> int | None:
    """Return a whole number without sign, or None."""
    meant = digits_meant(text)
    return _number(meant) if _WHOLE.fullmatch(meant) else None


def _number(digits: str) -> int | None:
    significant = digits.lstrip("0")
    return int(significant or "0") if len(significant) <= _LONGEST else None


def show_tenge(amount: int) -> str:
    """Return the amount as papers show it: `1 234 567 ₸`."""
    return f"{amount:,}".replace(",", " ") + " ₸"
