from __future__ import annotations

import datetime as dt
from itertools import product

import pytest

from branch_app.domain.consent import Consent, ConsentState
from branch_app.domain.errors import MoveNotAllowed

AT = dt.datetime(2026, 11, 22, 4, 0, tzinfo=dt.UTC)
LATER = AT + dt.timedelta(days=3)
ALLOWED = {
    ("granted", "withdrawal_asked"),
    ("granted", "withdrawn"),
    ("granted", "expired"),
    ("granted", "superseded"),
    ("withdrawal_asked", "withdrawn"),
    ("withdrawal_asked", "granted"),
    ("withdrawal_asked", "expired"),
    ("withdrawal_asked", "superseded"),
    ("refused", "superseded"),
}


def _consent(state: ConsentState) -> Consent:
    return Consent(
        id="c",
        version=4,
        applicant_id="a",
        code="C10",
        item="email",
        state=state,
        form_id="f",
        decided_at=AT,
        changed_at=AT,
    )


@pytest.mark.parametrize(("was", "asked"), list(product(ConsentState, ConsentState)))
def test_only_the_listed_moves_are_allowed(was: ConsentState, asked: ConsentState) -> None:
    consent = _consent(was)
    if (was.value, asked.value) not in ALLOWED:
        with pytest.raises(MoveNotAllowed) as caught:
            consent.moved(asked, at=LATER)
        assert caught.value.details == {"record": "consent", "was": was, "asked": asked}
        return
    moved = consent.moved(asked, at=LATER)
    assert (moved.state, moved.version, moved.changed_at) == (asked, 5, LATER)
    assert (moved.decided_at, consent.state) == (AT, was)


@pytest.mark.parametrize(
    ("state", "in_force"),
    [
        (ConsentState.GRANTED, True),
        (ConsentState.WITHDRAWAL_ASKED, True),
        (ConsentState.REFUSED, False),
        (ConsentState.WITHDRAWN, False),
        (ConsentState.EXPIRED, False),
        (ConsentState.SUPERSEDED, False),
    ],
)
def test_a_consent_holds_until_it_is_taken_back(state: ConsentState, in_force: bool) -> None:
    assert _consent(state).is_in_force is in_force


def test_the_paper_of_the_withdrawal_stays_with_the_consent() -> None:
    asked = _consent(ConsentState.GRANTED).moved(
        ConsentState.WITHDRAWAL_ASKED, at=AT, withdrawal_form_id="w"
    )
    assert asked.withdrawal_form_id == "w"
    assert asked.moved(ConsentState.WITHDRAWN, at=LATER).withdrawal_form_id == "w"
