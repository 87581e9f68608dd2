"""The camera: opened on demand, closed by everything that takes it from the screen (R-078)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget

from branch_app.domain.applicant import Applicant
from branch_app.domain.errors import CameraUnavailable
from branch_app.domain.locking import LockReason
from branch_app.domain.photograph import PHOTOGRAPH_SLOT
from branch_app.gui.applicants.file_tabs import DATA, PAPERS
from branch_app.gui.photographs.camera_pane import CameraPane
from branch_app.gui.photographs.qt_camera import QtCamera
from tests.gui.cases import consenting, press
from tests.gui.conftest import OpenWindow
from tests.gui.counter_program import MemoryProgram
from tests.gui.fake_camera import FakeCamera, seen


@pytest.fixture
def camera(program: MemoryProgram) -> FakeCamera:
    program.played_camera.image = seen()
    return program.played_camera


@pytest.fixture
def looking(shown: OpenWindow, program: MemoryProgram, camera: FakeCamera) -> OpenWindow:
    """The window with the camera of a person's file open."""
    person = consenting(program.desk)
    program.desk.sign(person, "C7", yes=["photo"])
    workplace = shown.unlock()
    workplace.open_applicant(person.id, DATA)
    shown.settle()
    assert camera.opened == 0, "nobody has asked for it"
    pane = _pane(shown)
    workplace.applicant.data.photograph.from_camera.click()
    assert camera.is_open
    pane.look()
    assert pane.isVisible()
    assert pane.take.isEnabled()
    return shown


def _pane(shown: OpenWindow) -> CameraPane:
    return shown.workplace.applicant.data.photograph.camera_pane


@pytest.mark.covers("K12", "R-078", "R-193")
def test_the_picture_is_taken_by_keys_and_the_camera_closes(
    looking: OpenWindow, program: MemoryProgram, camera: FakeCamera
) -> None:
    pane = _pane(looking)
    pane.look()
    assert QApplication.focusWidget() is pane.take
    press(looking, Qt.Key.Key_Space)
    assert not camera.is_open
    assert not pane.looking.isActive()
    press(looking, Qt.Key.Key_Return)
    files = [file.slot for file, _data in program.desk.branch.state.files.values()]
    assert files.count(PHOTOGRAPH_SLOT) == 1
    told = program.desk.branch.state.entries
    assert [one.details["source"] for one in told if "source" in one.details] == ["camera"]
    assert (camera.is_open, camera.opened) == (False, 1)


def _give_up(shown: OpenWindow) -> None:
    _pane(shown).cancel.click()


def _escape(shown: OpenWindow) -> None:
    press(shown, Qt.Key.Key_Escape)


def _other_tab(shown: OpenWindow) -> None:
    shown.workplace.applicant.show_tab(PAPERS)


def _other_page(shown: OpenWindow) -> None:
    shown.workplace.show_page("counter")


def _other_file(shown: OpenWindow) -> None:
    other: Applicant = consenting(shown.program.desk, iin="900228400123")
    shown.workplace.open_applicant(other.id, DATA)


def _new_person(shown: OpenWindow) -> None:
    shown.workplace.new_applicant()


def _leave_file(shown: OpenWindow) -> None:
    shown.workplace.applicant.presenter.leave_file()


def _minimise(shown: OpenWindow) -> None:
    shown.window.hide()


def _fail(shown: OpenWindow) -> None:
    shown.program.played_camera.breaks = True
    _pane(shown).look()


def _system_ends(shown: OpenWindow) -> None:
    workplace = shown.workplace
    for page in workplace.pages.values():
        page.hold_still(is_held=True)


def _end_of_session(shown: OpenWindow) -> None:
    shown.workplace.stop()


WAYS = [
    _give_up, _escape, _other_tab, _other_page, _other_file, _new_person, _leave_file, _minimise,
    _fail, _system_ends, _end_of_session,
]  # fmt: skip


@pytest.mark.parametrize("way", WAYS)
def test_it_never_stays_open(
    looking: OpenWindow, camera: FakeCamera, way: Callable[[OpenWindow], None]
) -> None:
    way(looking)
    looking.settle()
    assert not camera.is_open
    assert not _pane(looking).looking.isActive()
    assert _pane(looking).isHidden(), "coming back does not show a dead picture"
    assert camera.opened == 1


@pytest.mark.covers("K38", "R-078")
def test_the_lock_closes_it_at_once_and_after_it_nothing_is_open(
    looking: OpenWindow, camera: FakeCamera
) -> None:
    looking.window.lock(LockReason.ASKED)
    assert not camera.is_open
    looking.settle()
    looking.unlock()
    assert (camera.is_open, camera.opened) == (False, 1)


def test_it_is_closed_when_the_pane_is_destroyed(qtbot: object, camera: FakeCamera) -> None:
    assert qtbot
    parent = QWidget()
    pane = CameraPane(parent, camera)
    parent.show()
    assert pane.begin()
    assert camera.is_open
    parent.deleteLater()
    QApplication.sendPostedEvents(parent, QEvent.Type.DeferredDelete)
    assert not camera.is_open


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("absent", "No camera is found"),
        ("not_installed", "without support for a camera"),
        ("failed", "The camera cannot be used"),
    ],
)
def test_without_a_camera_there_are_clear_words(
    shown: OpenWindow, program: MemoryProgram, camera: FakeCamera, reason: str, words: str
) -> None:
    person = consenting(program.desk)
    program.desk.sign(person, "C7", yes=["photo"])
    camera.reason = reason
    shown.unlock().open_applicant(person.id, DATA)
    shown.settle()
    card = shown.workplace.applicant.data.photograph
    card.from_camera.click()
    assert shown.codes[-1] == "camera_unavailable"
    assert words in shown.notices[-1].text()
    assert card.steady.isVisible()
    assert not card.camera_pane.isVisible()
    assert not camera.is_open
    camera.reason = ""
    action = shown.notices[-1].action
    assert action is not None
    action.run()
    assert camera.is_open


def test_before_the_first_picture_nothing_can_be_taken(
    shown: OpenWindow, program: MemoryProgram
) -> None:
    person = consenting(program.desk)
    program.desk.sign(person, "C7", yes=["photo"])
    shown.unlock().open_applicant(person.id, DATA)
    shown.settle()
    card = shown.workplace.applicant.data.photograph
    card.from_camera.click()
    pane = card.camera_pane
    pane.look()
    assert not pane.take.isEnabled()
    assert "being opened" in pane.hint.text()
    press(shown, Qt.Key.Key_Escape)
    assert not program.played_camera.is_open


def test_the_real_camera_tells_that_there_is_none_and_can_be_closed() -> None:
    """Here is no camera; whether the library is installed or not, it is told and nothing breaks."""
    camera = QtCamera()
    with pytest.raises(CameraUnavailable) as unavailable:
        camera.open()
    assert unavailable.value.details["reason"] in {"absent", "not_installed"}
    assert camera.frame() is None
    camera.close()
