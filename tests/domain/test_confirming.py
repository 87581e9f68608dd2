from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from branch_app.domain.applicant import Applicant, FieldValue
from branch_app.domain.change import Act
from branch_app.domain.checks import ProblemCode, blocking, warning
from branch_app.domain.confirming import (
    ConfirmedWarning,
    confirmed_warnings,
    told_apart,
    upheld,
)
from branch_app.domain.data_history import StoredVersion, confirmations_of, steps_of
from branch_app.domain.record_state import RecordState

AT = dt.datetime(2026, 11, 22, 4, tzinfo=dt.UTC)
LATER = AT + dt.timedelta(days=1)


@pytest.mark.parametrize(
    ("key", "changed", "holds"),
    [
        ("iin.iin_sex", "iin", False),
        ("iin.iin_sex", "sex", False),
        ("iin.iin_sex", "birth_date", True),
        ("iin.iin_birth_date", "birth_date", False),
        ("iin.iin_unassigned", "document_kind", False),
        ("document_expires_on.document_term", "document_issued_on", False),
        ("document_kind.document_citizenship", "citizenship", False),
        ("family_name.latin_name", "given_name", True),
        ("family_name.two_alphabets", "given_name", False),
        ("family_name.two_alphabets", "given_name_other", True),
        ("family_name_other.two_alphabets", "given_name_other", False),
        ("family_name_other.two_alphabets", "given_name", True),
    ],
)
def test_a_reason_holds_until_something_changes_that_it_was_given_for(
    key: str, changed: str, holds: bool
) -> None:
    was: dict[str, FieldValue] = {changed: "was", "email": "a@example.kz"}
    reasons = {key: "as_in_document"}
    assert upheld(reasons, was, {**was, "email": ""}) == reasons
    assert upheld(reasons, was, {**was, changed: "now"}) == (reasons if holds else {})
    assert upheld(reasons, was, {}) == (reasons if holds else {})


def test_confirmed_warnings_are_told_apart_and_errors_never_are() -> None:
    sex, missing = warning("iin", ProblemCode.IIN_SEX), warning("iin", ProblemCode.IIN_CENTURY)
    error = blocking("sex", ProblemCode.REQUIRED)
    known = confirmed_warnings(
        {"iin.iin_sex": "as_in_document", "sex.required": "past_event", "email.gone": "past_event"}
    )
    left, settled = told_apart((sex, missing, error), known)
    assert left == (missing, error)
    assert settled == (ConfirmedWarning(field="iin", problem="iin_sex", reason="as_in_document"),)


def _person() -> Applicant:
    return Applicant(
        id="a",
        version=1,
        state=RecordState.ACTIVE,
        values={"iin": "850101300005", "sex": "female"},
        confirmations={"iin.iin_sex": "as_in_document"},
        branch="ALM1",
        registered_by="one",
        registered_at=AT,
        changed_at=AT,
    )


def _stored(person: Applicant, actor: str, at: dt.datetime) -> StoredVersion[Applicant]:
    return StoredVersion(record=person, act=Act.CORRECT, actor=actor, at=at)


def test_the_history_tells_who_confirmed_and_a_reason_given_anew_is_a_new_one() -> None:
    first = _person()
    kept = replace(first, version=2, values={**first.values, "email": "a@example.kz"})
    again = replace(kept, version=3, values={**kept.values, "iin": "850101300104"})
    versions = [
        _stored(first, "one", AT),
        _stored(kept, "two", LATER),
        _stored(again, "three", LATER),
    ]
    key = "iin.iin_sex"
    told = ConfirmedWarning(
        field="iin", problem="iin_sex", reason="as_in_document", by="one", at=AT
    )
    assert confirmations_of(versions[:2]) == {key: told}
    assert confirmations_of(versions) == {key: replace(told, by="three", at=LATER)}
    assert [step.confirmed for step in steps_of(versions[:2])] == [(), (told,)]
    right = replace(again, version=4, confirmations={})
    assert confirmations_of([*versions, _stored(right, "four", LATER)]) == {}
    assert confirmations_of([]) == {}
