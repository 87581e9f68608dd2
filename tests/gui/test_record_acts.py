"""Which acts on a record's state each role is offered, in each state, and why not."""

from __future__ import annotations

import pytest

from branch_app.domain.record_state import ALLOWED_MOVES, RecordState
from branch_app.domain.staff import PERMISSIONS, Permission, Role
from branch_app.gui.changes import ChangeBus
from branch_app.gui.desk import Desk
from branch_app.gui.notices import NoticeBoard
from branch_app.gui.parts.reasons import REASONS
from branch_app.gui.record_states.acts import GROUNDS, NEEDS, RecordAct, has_any, offered
from tests.gui.counter_program import clerk_program
from tests.gui.fake_camera import FakeCamera
from tests.gui.inline_tasks import InlineTasks

BLOCK, UNBLOCK, DESTROY = RecordAct.BLOCK, RecordAct.UNBLOCK, RecordAct.DESTROY
OFFERED = {
    (Role.MANAGER, RecordState.DRAFT): {BLOCK: "is_draft"},
    (Role.MANAGER, RecordState.ACTIVE): {BLOCK: ""},
    (Role.MANAGER, RecordState.BLOCKED): {},
    (Role.OFFICER, RecordState.DRAFT): {BLOCK: "is_draft", DESTROY: "is_draft"},
    (Role.OFFICER, RecordState.ACTIVE): {BLOCK: "", DESTROY: ""},
    (Role.OFFICER, RecordState.BLOCKED): {UNBLOCK: "", DESTROY: ""},
    (Role.OFFICER, RecordState.DEPERSONALISED): {BLOCK: "depersonalised", DESTROY: ""},
}


def _desk(role: Role) -> Desk:
    services = clerk_program(role).services
    return Desk(
        services=services,
        tasks=InlineTasks(),
        notices=NoticeBoard(),
        changes=ChangeBus(),
        pack=services.packs.current(),
        camera=FakeCamera(),
    )


@pytest.mark.parametrize(("role", "state"), list(OFFERED))
def test_a_role_is_offered_what_it_may_in_that_state(role: Role, state: RecordState) -> None:
    acts = offered(_desk(role), state)
    assert acts == OFFERED[role, state]
    assert {reason for reason in acts.values() if reason} <= set(REASONS)


@pytest.mark.parametrize("role", [Role.CLERK, Role.AUDITOR])
@pytest.mark.parametrize("state", list(RecordState))
def test_clerk_and_auditor_are_offered_nothing(role: Role, state: RecordState) -> None:
    desk = _desk(role)
    assert (offered(desk, state), has_any(desk)) == ({}, False)


def test_every_act_has_a_permission_and_grounds_and_depersonalising_is_no_act() -> None:
    assert set(NEEDS) == set(GROUNDS) == set(RecordAct)
    assert set(NEEDS.values()) == {Permission.BLOCK, Permission.UNBLOCK, Permission.DESTROY}
    assert "depersonalise" not in set(RecordAct)
    assert RecordState.DEPERSONALISED in ALLOWED_MOVES[RecordState.ACTIVE]
    assert Permission.DESTROY in PERMISSIONS[Role.OFFICER]
