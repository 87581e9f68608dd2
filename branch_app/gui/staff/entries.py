"""What is typed about an employee, and the checks before it is sent to the service."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from branch_app.domain.errors import BadInput, BranchError, WeakPassword
from branch_app.domain.staff import Role, StaffMember, password_problem
from branch_app.domain.typed_values import read_date
from branch_app.gui import labels
from branch_app.gui.entry_checks import RULES, weak
from branch_app.gui.entry_problems import EntryProblem, Problems
from branch_app.services.orders import LOGIN, Order

BAD_INPUTS = {
    "login": ("login", "login"),
    "login_taken": ("login", "login_taken"),
    "display_name": ("display_name", "empty"),
    "post": ("post", "empty"),
    "order_number": ("order_number", "paper_number"),
    "order_on": ("order_on", "not_a_date"),
    "admitted_until": ("admitted_until", "in_past"),
}


@dataclass(frozen=True, kw_only=True, slots=True)
class EmployeeEntry:
    """The form as typed; `login` and `password` are asked for a new employee only."""

    login: str
    display_name: str
    post: str
    role: Role
    order_number: str
    order_on: str
    admitted_until: str
    password: str = ""


def entry_of(member: StaffMember) -> EmployeeEntry:
    """Return the form filled in with what is stored."""
    return EmployeeEntry(
        login=member.login,
        display_name=member.display_name,
        post=member.post,
        role=member.role,
        order_number=member.order_number,
        order_on=labels.date_text(member.order_on) if member.order_on else "",
        admitted_until=labels.date_text(member.admitted_until) if member.admitted_until else "",
    )


def day_of(typed: str) -> dt.date | None:
    """Return the date that was typed, or None."""
    value, _problems = read_date("day", typed) if typed.strip() else (None, ())
    return value if isinstance(value, dt.date) else None


def order_of(entry: EmployeeEntry) -> Order:
    """Return the order as typed; call it when `employee_problems` has found nothing."""
    return Order(
        role=entry.role,
        post=entry.post,
        number=entry.order_number,
        on=day_of(entry.order_on) or dt.date.max,
        until=day_of(entry.admitted_until),
    )


def employee_problems(entry: EmployeeEntry, today: dt.date, *, is_new: bool) -> Problems:
    """Return what is wrong, by field, in the order of the form."""
    found: dict[str, str] = {}
    if is_new and not LOGIN.match(entry.login.casefold()):
        found["login"] = "login"
    for name in ("display_name", "post", "order_number", "order_on"):
        if not str(getattr(entry, name)).strip():
            found[name] = "empty"
    order_on, until = day_of(entry.order_on), day_of(entry.admitted_until)
    if entry.order_on.strip():
        found |= _order_problem(order_on, today)
    if entry.admitted_until.strip():
        found |= _until_problem(until, today)
    if is_new and (broken := password_problem(entry.password, entry.login)):
        found["password"] = RULES[broken]
    return {name: EntryProblem(code=code) for name, code in found.items()}


def order_problems(number: str, on: str, today: dt.date) -> Problems:
    """Return what is wrong with the number and the date of an order alone."""
    found = {
        name: "empty" for name, typed in (("order_number", number), ("order_on", on)) if not typed
    }
    if on:
        found |= _order_problem(day_of(on), today)
    return {name: EntryProblem(code=code) for name, code in found.items()}


def refused_entry(error: BranchError) -> Problems:
    """Return beside which field a refusal of the service is told; nothing for other errors."""
    if isinstance(error, WeakPassword):
        return {"password": weak(error)}
    if isinstance(error, BadInput) and error.details.get("reason") in BAD_INPUTS:
        name, code = BAD_INPUTS[str(error.details["reason"])]
        return {name: EntryProblem(code=code)}
    return {}


def _order_problem(order_on: dt.date | None, today: dt.date) -> dict[str, str]:
    if order_on is None:
        return {"order_on": "not_a_date"}
    return {"order_on": "in_future"} if order_on > today else {}


def _until_problem(until: dt.date | None, today: dt.date) -> dict[str, str]:
    if until is None:
        return {"admitted_until": "not_a_date"}
    return {"admitted_until": "in_past"} if until < today else {}
