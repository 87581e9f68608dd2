"""The order by which an employee is admitted, and how its parts are checked (R-150)."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from branch_app.domain.destruction import checked_paper_number
from branch_app.domain.errors import BadInput
from branch_app.domain.staff import Role

LOGIN = re.compile(r"[a-z0-9][a-z0-9._-]{1,31}\Z")


def checked_login(login: str) -> str:
    """Return the login in small letters. Raises BadInput: 2 to 32 of a-z, 0-9, `.`, `_`, `-`."""
    folded = login.strip().casefold()
    if not LOGIN.match(folded):
        raise BadInput(reason="login")
    return folded


@dataclass(frozen=True, kw_only=True, slots=True)
class Order:
    """The order of admission (R-150): number, date, post, role, last day of access if any."""

    role: Role
    post: str
    number: str
    on: dt.date
    until: dt.date | None = None


def filled(text: str, name: str) -> str:
    """Return what was typed. Raises BadInput naming what is missing."""
    if not text.strip():
        raise BadInput(reason=name)
    return text.strip()


def order_number_of(typed: str) -> str:
    """Return the number of the order, which goes into the journal. Raises BadInput."""
    try:
        return checked_paper_number(typed)
    except BadInput as error:
        raise BadInput(reason="order_number") from error
