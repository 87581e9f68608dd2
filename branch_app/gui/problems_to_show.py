"""Which problems of a form stand beside its fields already: those of fields that were left."""

from __future__ import annotations

from collections.abc import Iterable, Set

from branch_app.domain.checks import Problem, ProblemCode


def problems_to_show(
    problems: Iterable[Problem], visited: Set[str], *, shows_all: bool
) -> list[Problem]:
    """Return the problems to show; that something is missing is said at saving only."""
    return [
        problem
        for problem in problems
        if shows_all or (problem.field in visited and problem.code is not ProblemCode.REQUIRED)
    ]
