"""The three steps of a run with head office, and what becomes of a run that breaks."""

from __future__ import annotations

import pytest

from branch_app.domain.errors import HeadOfficeUnreachable, RecordsQuarantined, SentInPart
from branch_app.gui.synchronisation.presenter import SyncPresenter, SyncStep
from tests.gui.conftest import TestDesk
from tests.gui.recording import RecordingView


@pytest.fixture
def view() -> RecordingView:
    return RecordingView()


@pytest.fixture
def presenter(view: RecordingView, at_desk: TestDesk) -> SyncPresenter:
    at_desk.program.desk.register()
    return SyncPresenter(view, at_desk.desk, at_desk.program)  # type: ignore[arg-type]


def test_a_run_seals_carries_and_settles_each_on_its_lane(
    presenter: SyncPresenter, view: RecordingView, at_desk: TestDesk
) -> None:
    presenter.run()
    steps = [step for (step,) in view.told("show_step")]
    assert steps == [SyncStep.SEAL, SyncStep.CARRY, SyncStep.SETTLE, SyncStep.IDLE]
    assert at_desk.tasks.lanes[:3] == ["database", "work", "database"]
    assert at_desk.codes == ["synchronised"]
    assert at_desk.program.courier.receipted == at_desk.program.courier.sealed > 0


def test_a_second_wish_during_a_run_is_not_a_second_run(
    presenter: SyncPresenter, view: RecordingView, at_desk: TestDesk
) -> None:
    at_desk.tasks.holds = True
    presenter.run()
    presenter.run()
    at_desk.tasks.run_held()
    assert len(view.told("show_outcome")) == 1


def test_without_a_line_nothing_is_lost_and_it_can_be_tried_again(
    presenter: SyncPresenter, view: RecordingView, at_desk: TestDesk
) -> None:
    at_desk.program.carry_error = HeadOfficeUnreachable()
    presenter.run()
    notice = at_desk.notices[-1]
    assert notice.code == "head_office_unreachable"
    assert view.last("show_step") is SyncStep.IDLE
    assert at_desk.program.courier.receipted == 0
    at_desk.program.carry_error = None
    assert notice.action is not None
    notice.action.run()
    assert at_desk.codes[-1] == "synchronised"


@pytest.mark.parametrize("error", [SentInPart(waiting=3), RecordsQuarantined(count=2)])
def test_what_came_through_before_the_run_broke_is_settled(
    presenter: SyncPresenter,
    at_desk: TestDesk,
    error: SentInPart | RecordsQuarantined,
) -> None:
    at_desk.program.carry_error = error
    presenter.run()
    assert at_desk.codes == [error.code]
    assert at_desk.program.courier.receipted > 0


def test_a_workstation_that_knows_no_head_office_says_so(
    presenter: SyncPresenter, view: RecordingView, at_desk: TestDesk
) -> None:
    at_desk.program.enrolled = False
    presenter.run()
    assert at_desk.codes == ["not_enrolled"]
    assert view.told("show_step") == []
    presenter.load()
    assert view.calls[-1][2] == {"is_enrolled": False}
