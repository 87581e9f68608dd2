"""Which acts on a record's state a role is offered, and why one is impossible now."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from branch_app.domain.destruction import (
    BLOCKING_GROUNDS,
    DESTRUCTION_GROUNDS,
    UNBLOCKING_GROUNDS,
    Ground,
)
from branch_app.domain.record_state import ALLOWED_MOVES, RecordState
from branch_app.domain.staff import Permission
from branch_app.gui.desk import Desk


class RecordAct(StrEnum):
    """What can be done with the state of a record."""

    BLOCK = "block"
    UNBLOCK = "unblock"
    DESTROY = "destroy"


NEEDS: Mapping[RecordAct, Permission] = {
    RecordAct.BLOCK: Permission.BLOCK,
    RecordAct.UNBLOCK: Permission.UNBLOCK,
    RecordAct.DESTROY: Permission.DESTROY,
}
GROUNDS: Mapping[RecordAct, tuple[Ground, ...]] = {
    RecordAct.BLOCK: BLOCKING_GROUNDS,
    RecordAct.UNBLOCK: UNBLOCKING_GROUNDS,
    RecordAct.DESTROY: DESTRUCTION_GROUNDS,
}
OF_TWO_PERSONS = frozenset({RecordAct.UNBLOCK, RecordAct.DESTROY})
_LEADS_TO: Mapping[RecordAct, RecordState] = {
    RecordAct.BLOCK: RecordState.BLOCKED,
    RecordAct.UNBLOCK: RecordState.ACTIVE,
    RecordAct.DESTROY: RecordState.DESTROYED,
}


def has_any(desk: Desk) -> bool:
    """Tell whether the role has anything to do with the state of records."""
    return any(desk.may(permission) for permission in NEEDS.values())


def offered(desk: Desk, state: RecordState) -> dict[RecordAct, str]:
    """Return the acts of the role, each with a code of `REASONS` if it is impossible now."""
    first = RecordAct.UNBLOCK if state is RecordState.BLOCKED else RecordAct.BLOCK
    shown = (act for act in (first, RecordAct.DESTROY) if desk.may(NEEDS[act]))
    return {act: _why_not(act, state) for act in shown}


def _why_not(act: RecordAct, state: RecordState) -> str:
    if state is RecordState.DRAFT:
        return "is_draft"
    return "" if _LEADS_TO[act] in ALLOWED_MOVES[state] else "depersonalised"
