"""Which problems of a form stand beside its fields already, and what of them forbids saving."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set

from branch_app.domain.checks import Problem, ProblemCode
from branch_app.domain.drafting import DraftReading
from branch_app.domain.errors import InvalidRecord, WarningsUnconfirmed


def problems_to_show(
    problems: Iterable[Problem], visited: Set[str], *, shows_all: bool
) -> list[Problem]:
    """Return the problems to show; that something is missing is said at saving only."""
    return [
        problem
        for problem in problems
        if shows_all or (problem.field in visited and problem.code is not ProblemCode.REQUIRED)
    ]


def refusal_of(reading: DraftReading, reasons: Mapping[str, str]) -> InvalidRecord | None:
    """Return why this cannot be stored: an error, or a warning without a reason; else None."""
    if reading.blocking:
        return InvalidRecord(reading.problems)
    try:
        reading.confirmed(reasons)
    except WarningsUnconfirmed as unconfirmed:
        return unconfirmed
    return None
