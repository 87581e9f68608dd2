"""An application goes to head office before the night, once, while there is a network (K49)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from branch_app.domain.errors import HeadCheckFailed, HeadOfficeUnreachable
from branch_app.domain.staff import Role
from branch_app.gui.urgent_sending import PATIENCE, UrgentSending
from tests.gui.cases import applied, consenting
from tests.gui.conftest import OpenWindow


def _urgent(shown: OpenWindow) -> UrgentSending:
    assert shown.workplace.urgent is not None
    return shown.workplace.urgent


def _look(shown: OpenWindow, times: int = 1) -> None:
    """Let so many minutes pass."""
    for _ in range(times):
        _urgent(shown).timer.timeout.emit()
        shown.settle()


@pytest.fixture
def runs(shown: OpenWindow) -> list[int]:
    """Unlock; tell how far the journal was sealed at each run over the network."""
    found: list[int] = []
    shown.program.before_carry = lambda: found.append(shown.program.courier.sealed)
    shown.unlock()
    return found


@pytest.mark.covers("K49")
def test_an_application_is_sent_within_a_minute_and_only_once(
    shown: OpenWindow, runs: list[int]
) -> None:
    desk = shown.program.desk
    person = consenting(desk)
    _look(shown)
    assert runs == [], "nothing urgent"
    applied(desk, person)
    registered = len(desk.branch.state.entries)
    _look(shown, 3)
    assert len(runs) == 1
    assert runs[0] >= registered
    assert shown.codes == [], "who did not ask is told of nothing that went well"
    applied(desk, person, amount="200000")
    _look(shown)
    assert len(runs) == 2


@pytest.mark.covers("K49")
def test_without_a_network_it_is_tried_again_every_few_minutes_without_a_word(
    shown: OpenWindow, runs: list[int]
) -> None:
    applied(shown.program.desk, consenting(shown.program.desk))
    shown.program.carry_error = HeadOfficeUnreachable(reason="no_network")
    _look(shown)
    assert (len(runs), shown.codes) == (1, [])
    shown.program.carry_error = None
    _look(shown, PATIENCE)
    assert len(runs) == 1
    _look(shown)
    assert len(runs) == 2
    _look(shown, PATIENCE + 2)
    assert len(runs) == 2


def test_what_somebody_has_to_see_to_is_said(shown: OpenWindow, runs: list[int]) -> None:
    applied(shown.program.desk, consenting(shown.program.desk))
    shown.program.carry_error = HeadCheckFailed()
    _look(shown)
    assert (len(runs), len(shown.codes)) == (1, 1)


def test_before_the_workstation_is_enrolled_nothing_is_sent(
    shown: OpenWindow, runs: list[int]
) -> None:
    shown.program.enrolled = False
    applied(shown.program.desk, consenting(shown.program.desk))
    _look(shown)
    assert (runs, shown.codes) == ([], [])


def test_who_may_not_send_looks_for_nothing(unlocked: Callable[[Role], OpenWindow]) -> None:
    assert unlocked(Role.AUDITOR).workplace.urgent is None
    assert unlocked(Role.CLERK).workplace.urgent is not None
