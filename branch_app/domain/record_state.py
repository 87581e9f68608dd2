"""States of a person's record and what they forbid: one table of moves, eight operations."""

from __future__ import annotations

from enum import StrEnum

from branch_app.domain.errors import MoveNotAllowed, RecordBlocked


class RecordState(StrEnum):
    """Where a person's record stands (R-158).

    `draft` until C1 is signed: such a person never leaves the workstation (K16). `destroyed` is
    told by a tombstone alone: no row of the person is left. `merged` records hold no values: the
    person's file is the one that they name, and goes with them.
    """

    DRAFT = "draft"
    ACTIVE = "active"
    BLOCKED = "blocked"
    DEPERSONALISED = "depersonalised"
    MERGED = "merged"
    DESTROYED = "destroyed"


ALLOWED_MOVES: dict[RecordState, frozenset[RecordState]] = {
    RecordState.DRAFT: frozenset({RecordState.ACTIVE, RecordState.DESTROYED}),
    RecordState.ACTIVE: frozenset(
        {
            RecordState.BLOCKED,
            RecordState.DEPERSONALISED,
            RecordState.MERGED,
            RecordState.DESTROYED,
        }
    ),
    # Depersonalising is one of the eight operations that blocking stops; destruction of what was
    # collected unlawfully is what blocking waits for (94-V Art. 18, 25).
    RecordState.BLOCKED: frozenset({RecordState.ACTIVE, RecordState.DESTROYED}),
    RecordState.DEPERSONALISED: frozenset({RecordState.DESTROYED}),
    # Only together with the record that it was joined with.
    RecordState.MERGED: frozenset({RecordState.DESTROYED}),
    RecordState.DESTROYED: frozenset(),
}


class Operation(StrEnum):
    """The eight operations that blocking stops (94-V Art. 1(3))."""

    COLLECT = "collect"
    ACCUMULATE = "accumulate"
    CHANGE = "change"
    SUPPLEMENT = "supplement"
    USE = "use"
    DISTRIBUTE = "distribute"
    DEPERSONALISE = "depersonalise"
    DESTROY = "destroy"


def refuse_move(was: RecordState, asked: RecordState) -> None:
    """Raise MoveNotAllowed when the table does not lead from the one state to the other."""
    if asked not in ALLOWED_MOVES[was]:
        raise MoveNotAllowed(record="applicant", was=was.value, asked=asked.value)


def refuse_blocked(state: RecordState, operation: Operation, *, may_work_on_blocked: bool) -> None:
    """Raise RecordBlocked for every operation on a blocked record, except by the officer (K27)."""
    if state is RecordState.BLOCKED and not may_work_on_blocked:
        raise RecordBlocked(operation=operation.value)
