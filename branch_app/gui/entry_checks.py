"""Checks of entries about employees before they are sent to a service, which checks them again."""

from __future__ import annotations

from dataclasses import dataclass

from branch_app.domain.errors import BranchError, LoginDelayed, WeakPassword, WrongPassword
from branch_app.domain.staff import password_problem
from branch_app.gui.entry_problems import EntryProblem, Problems

# The rule `login` of passwords shares its code with the field's own problem.
RULES = {"short": "short", "common": "common", "login": "built_on_login", "same": "same"}


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class OwnPassword:
    """The three entries of a change of one's own password."""

    old: str
    new: str
    again: str


def own_password_problems(entry: OwnPassword, login: str) -> Problems:
    """Return what is wrong, by field: `old`, `new`, `again`."""
    problems: dict[str, EntryProblem] = {}
    if not entry.old:
        problems["old"] = EntryProblem(code="empty")
    if broken := password_problem(entry.new, login):
        problems["new"] = EntryProblem(code=RULES[broken])
    elif entry.new == entry.old:
        problems["new"] = EntryProblem(code="same")
    elif entry.new != entry.again:
        problems["again"] = EntryProblem(code="differs")
    return problems


def own_password_refused(error: BranchError) -> Problems:
    """Return beside which field the refusal is told; nothing for an error of another kind."""
    if isinstance(error, WrongPassword):
        return {"old": EntryProblem(code="wrong_own")}
    if isinstance(error, LoginDelayed):
        return {"old": EntryProblem(code="login_delayed", details=error.details)}
    if isinstance(error, WeakPassword):
        return {"new": weak(error)}
    return {}


def weak(error: WeakPassword) -> EntryProblem:
    """Return which rule a password breaks."""
    return EntryProblem(code=RULES.get(str(error.details.get("rule")), "common"))
