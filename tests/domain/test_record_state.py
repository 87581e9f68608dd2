"""The one table of moves, and the record that makes them (K27, K28, R-158)."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from branch_app.domain.applicant import Applicant
from branch_app.domain.errors import MoveNotAllowed
from branch_app.domain.record_state import ALLOWED_MOVES, RecordState, refuse_move

AT = dt.datetime(2026, 11, 22, 4, 0, tzinfo=dt.UTC)
STATES = st.sampled_from(RecordState)
WALKS = st.lists(STATES, max_size=12)
FROM_TO = {
    RecordState.DRAFT: {RecordState.ACTIVE, RecordState.DESTROYED},
    RecordState.ACTIVE: {
        RecordState.BLOCKED,
        RecordState.DEPERSONALISED,
        RecordState.MERGED,
        RecordState.DESTROYED,
    },
    RecordState.MERGED: {RecordState.DESTROYED},
    RecordState.BLOCKED: {RecordState.ACTIVE, RecordState.DESTROYED},
    RecordState.DEPERSONALISED: {RecordState.DESTROYED},
    RecordState.DESTROYED: set[RecordState](),
}


def _person(state: RecordState) -> Applicant:
    return Applicant(
        id="a",
        version=1,
        state=state,
        values={"iin": "850101300005"},
        branch="ALM1",
        registered_by="s",
        registered_at=AT,
        changed_at=AT,
    )


def _walk(state: RecordState, wishes: list[RecordState]) -> list[RecordState]:
    """Return the states passed through; a wish against the table changes nothing."""
    passed, record = [state], _person(state)
    for wish in wishes:
        try:
            record = record.moved(wish, at=AT)
        except MoveNotAllowed:
            continue
        passed.append(record.state)
    return passed


@pytest.mark.parametrize("was", list(RecordState))
@pytest.mark.parametrize("asked", list(RecordState))
def test_the_table_says_every_pair(was: RecordState, asked: RecordState) -> None:
    if asked in FROM_TO[was]:
        refuse_move(was, asked)
        moved = _person(was).moved(asked, at=AT + dt.timedelta(days=1))
        assert (moved.state, moved.version) == (asked, 2)
        assert moved.changed_at > AT
        return
    with pytest.raises(MoveNotAllowed) as refused:
        _person(was).moved(asked, at=AT)
    assert refused.value.details == {"record": "applicant", "was": was, "asked": asked}


def test_the_table_names_every_state() -> None:
    assert set(ALLOWED_MOVES) == set(RecordState)


@given(STATES, WALKS)
def test_no_way_leads_out_of_destroyed(start: RecordState, wishes: list[RecordState]) -> None:
    passed = _walk(start, wishes)
    if RecordState.DESTROYED in passed:
        assert passed.index(RecordState.DESTROYED) == len(passed) - 1


@given(STATES, WALKS)
def test_a_depersonalised_record_belongs_to_nobody_again(
    start: RecordState, wishes: list[RecordState]
) -> None:
    passed = _walk(start, wishes)
    if RecordState.DEPERSONALISED in passed:
        after = passed[passed.index(RecordState.DEPERSONALISED) + 1 :]
        assert set(after) <= {RecordState.DESTROYED}


@given(STATES, WALKS)
def test_nobody_becomes_a_draft_again_and_nothing_stays_where_it_was(
    start: RecordState, wishes: list[RecordState]
) -> None:
    passed = _walk(start, wishes)
    assert RecordState.DRAFT not in passed[1:]
    assert all(was is not now for was, now in itertools.pairwise(passed))


@given(STATES, WALKS)
def test_a_blocked_record_is_only_unblocked_or_destroyed(
    start: RecordState, wishes: list[RecordState]
) -> None:
    passed = _walk(start, wishes)
    for was, now in itertools.pairwise(passed):
        if was is RecordState.BLOCKED:
            assert now in {RecordState.ACTIVE, RecordState.DESTROYED}


@pytest.mark.parametrize("start", [RecordState.DRAFT, RecordState.ACTIVE, RecordState.BLOCKED])
def test_from_everywhere_destruction_is_near(start: RecordState) -> None:
    assert RecordState.DESTROYED in ALLOWED_MOVES[start]
