from __future__ import annotations

import inspect

from branch_app.domain import errors
from branch_app.domain.checks import ProblemCode, blocking


def _classes() -> list[type[errors.BranchError]]:
    return [
        found
        for _, found in inspect.getmembers(errors, inspect.isclass)
        if issubclass(found, errors.BranchError)
    ]


def test_every_reason_has_a_code_of_its_own() -> None:
    codes = [found.code for found in _classes()]
    assert len(set(codes)) == len(codes) > 20


def test_every_reason_is_a_refusal_or_a_fault() -> None:
    named = set(_classes()) - {errors.BranchError}
    assert all(
        issubclass(found, errors.Refusal) != issubclass(found, errors.Fault) for found in named
    )


def test_an_error_tells_code_and_sorted_details() -> None:
    assert str(errors.NotFound()) == "not_found"
    assert str(errors.StaleRecord(stored=3, read=2)) == "stale_record (read=2, stored=3)"


def test_an_invalid_record_counts_its_problems_and_names_none() -> None:
    problems = (blocking("iin", ProblemCode.IIN_LENGTH),)
    error = errors.InvalidRecord(problems, record="applicant")
    assert error.problems == problems
    assert str(error) == "invalid_record (problem_count=1, record=applicant)"
