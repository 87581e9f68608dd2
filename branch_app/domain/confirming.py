"""Confirmed warnings: how long a reason holds, and who gave it when.

The checks themselves are in `checks` and `cross_checks`, the reasons in `correction`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from branch_app.domain.applicant import Applicant, FieldValue
from branch_app.domain.checks import Problem, ProblemCode
from branch_app.domain.correction import warning_key
from branch_app.domain.former_name import NAME_FIELDS

# What a warning compares its own field with.
_COMPARED: Mapping[str, tuple[str, ...]] = {
    ProblemCode.IIN_BIRTH_DATE: ("birth_date",),
    ProblemCode.IIN_CENTURY: ("birth_date",),
    ProblemCode.IIN_SEX: ("sex",),
    ProblemCode.IIN_UNASSIGNED: ("document_kind",),
    ProblemCode.DOCUMENT_CITIZENSHIP: ("citizenship",),
    ProblemCode.DOCUMENT_TERM: ("document_kind", "document_issued_on"),
    ProblemCode.LATIN_NAME: ("citizenship",),
}
_OTHER = "_other"


@dataclass(frozen=True, kw_only=True, slots=True)
class ConfirmedWarning:
    """A warning that somebody has confirmed; `by` is empty where nobody knows any more."""

    field: str
    problem: str
    reason: str
    by: str = ""
    at: dt.datetime | None = None


def upheld(
    reasons: Mapping[str, str], was: Mapping[str, FieldValue], now: Mapping[str, FieldValue]
) -> dict[str, str]:
    """Return the reasons that still hold: of each, nothing that it was given for has changed."""
    return {
        key: reason
        for key, reason in reasons.items()
        if all(was.get(name) == now.get(name) for name in _looked_at(key))
    }


def newly_confirmed(was: Applicant | None, now: Applicant) -> dict[str, str]:
    """Return the reasons that were given with this version."""
    held = upheld(was.confirmations, was.values, now.values) if was else {}
    return {key: why for key, why in now.confirmations.items() if held.get(key) != why}


def confirmed_warnings(
    reasons: Mapping[str, str], by: str = "", at: dt.datetime | None = None
) -> dict[str, ConfirmedWarning]:
    """Return what these reasons confirm, by `warning_key`."""
    return {
        key: ConfirmedWarning(
            field=key.partition(".")[0], problem=key.partition(".")[2], reason=why, by=by, at=at
        )
        for key, why in reasons.items()
    }


def told_apart(
    problems: Iterable[Problem], confirmed: Mapping[str, ConfirmedWarning]
) -> tuple[tuple[Problem, ...], tuple[ConfirmedWarning, ...]]:
    """Return what is still to be settled, and the confirmed warnings that there still are."""
    left: list[Problem] = []
    settled: list[ConfirmedWarning] = []
    for one in problems:
        known = None if one.is_blocking else confirmed.get(warning_key(one.field, one.code))
        if known is None:
            left.append(one)
        else:
            settled.append(known)
    return tuple(left), tuple(settled)


def _looked_at(key: str) -> Sequence[str]:
    field, _, problem = key.partition(".")
    if problem == ProblemCode.TWO_ALPHABETS:
        ending = _OTHER if field.endswith(_OTHER) else ""
        return (field, *(f"{name}{ending}" for name in NAME_FIELDS))
    return (field, *_COMPARED.get(problem, ()))
