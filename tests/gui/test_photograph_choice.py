"""Choosing the photograph: a file, a paste, a drop, the frame by keys and by the mouse."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from branch_app.domain.applicant import Applicant
from branch_app.domain.change import Act, RecordKind
from tests.gui.cases import consenting, press
from tests.gui.conftest import OpenWindow
from tests.gui.counter_program import MemoryProgram
from tests.gui.fake_camera import seen
from tests.gui.sitters import acts, opened, sitting, stored
from tests.scanning.made_pictures import as_file, face, png_bomb

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def sitter(program: MemoryProgram) -> Applicant:
    return sitting(program.desk)


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    file = tmp_path / "face.png"
    file.write_bytes(as_file(face(), "PNG"))
    return file


@pytest.mark.covers("K12", "R-078")
def test_a_file_is_chosen_framed_by_keys_and_stored_without_a_mouse(
    shown: OpenWindow, program: MemoryProgram, sitter: Applicant, picture: Path
) -> None:
    card = opened(shown, sitter)
    press(shown, Qt.Key.Key_F4)
    assert QApplication.focusWidget() is card.from_file
    press(shown, Qt.Key.Key_Space)
    (dialog,) = card.findChildren(QFileDialog)
    dialog.filesSelected.emit([str(picture)])
    dialog.reject()
    shown.window.activateWindow()
    shown.settle()
    view = card.crop_pane.view
    assert view.isVisible()
    assert QApplication.focusWidget() is view
    assert view.crop is not None
    assert (view.crop.width, view.crop.height) == (900, 1200)
    QTest.keyClicks(view, "-" * 20)
    small = view.crop
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Up):
        press(shown, key)
        press(shown, key, CTRL)
    assert (view.crop.left, view.crop.top) == (small.left - 19, small.top - 19)
    for _step in range(99):
        QTest.keyClick(view, Qt.Key.Key_Right)
        QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.crop.left + view.crop.width == 900
    assert view.crop.top + view.crop.height == 1200
    press(shown, Qt.Key.Key_Return)
    assert shown.codes[-1] == "photograph_stored"
    (kept,) = stored(program)
    red, green, _blue = Image.open(io.BytesIO(kept)).getpixel((300, 400))  # type: ignore[misc]
    assert min(red, green) > 150, "the lower right part was chosen"
    strip = shown.workplace.applicant.strip.photograph
    assert strip.isVisible()
    assert card.frame.accessibleName() == "Photograph of the applicant"
    assert QApplication.focusWidget() is card.from_file
    assert acts(program) == [Act.SET_PHOTOGRAPH, Act.OPEN]


def test_escape_and_zero_in_the_frame(
    shown: OpenWindow, program: MemoryProgram, sitter: Applicant, picture: Path
) -> None:
    card = opened(shown, sitter)
    shown.workplace.applicant.photographs.take_file(picture)
    shown.settle()
    view = card.crop_pane.view
    whole = view.crop
    press(shown, Qt.Key.Key_Minus)
    assert view.crop != whole
    press(shown, Qt.Key.Key_0)
    assert view.crop == whole
    press(shown, Qt.Key.Key_Escape)
    assert not card.crop_pane.isVisible()
    assert card.steady.isVisible()
    assert stored(program) == []


def test_the_mouse_moves_the_frame_and_its_buttons_resize_it(
    shown: OpenWindow, sitter: Applicant, picture: Path
) -> None:
    card = opened(shown, sitter)
    shown.workplace.applicant.photographs.take_file(picture)
    shown.settle()
    view = card.crop_pane.view
    for _step in range(15):
        card.crop_pane.smaller.click()
    assert view.crop is not None
    before = view.crop
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(200, 150))
    QTest.mouseMove(view, QPoint(210, 170))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(210, 170))
    assert (view.crop.left - before.left, view.crop.top - before.top) == (50, 100)
    card.crop_pane.larger.click()
    assert view.crop.width > before.width


def test_a_picture_is_pasted_and_a_file_is_dropped(
    shown: OpenWindow, program: MemoryProgram, sitter: Applicant, picture: Path
) -> None:
    card = opened(shown, sitter)
    QGuiApplication.clipboard().setImage(seen(800, 1000))
    press(shown, Qt.Key.Key_F4)
    press(shown, Qt.Key.Key_V, CTRL)
    assert card.crop_pane.view.isVisible()
    card.crop_pane.store.click()
    shown.settle()
    assert len(stored(program)) == 1
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(picture))])
    place = (QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton)
    over = QDragEnterEvent(*place, Qt.KeyboardModifier.NoModifier)
    card.dragEnterEvent(over)
    assert over.isAccepted()
    card.dropEvent(QDropEvent(*place, Qt.KeyboardModifier.NoModifier))
    shown.settle()
    card.crop_pane.store.click()
    shown.settle()
    assert len(stored(program)) == 1, "the one before is erased"
    (record,) = program.desk.branch.state.records[RecordKind.PHOTOGRAPH].values()
    assert record.version == 2


def test_without_the_consent_nothing_is_dropped(
    shown: OpenWindow, program: MemoryProgram, picture: Path
) -> None:
    card = opened(shown, consenting(program.desk))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(picture))])
    place = (QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton)
    over = QDragEnterEvent(*place, Qt.KeyboardModifier.NoModifier)
    over.ignore()
    card.dragEnterEvent(over)
    assert not over.isAccepted()
    card.dropEvent(QDropEvent(*place, Qt.KeyboardModifier.NoModifier))
    shown.settle()
    assert not card.crop_pane.isVisible()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"no picture at all", "no picture"),
        (as_file(face(200, 300)), "smaller than 300 x 400"),
        (png_bomb(8000), "50 million"),
        (as_file(face())[:700], "cut off"),
    ],
)
def test_an_unfit_file_is_told_and_the_card_stays_as_it_was(
    shown: OpenWindow,
    program: MemoryProgram,
    sitter: Applicant,
    tmp_path: Path,
    data: bytes,
    words: str,
) -> None:
    card = opened(shown, sitter)
    file = tmp_path / "unfit"
    file.write_bytes(data)
    shown.workplace.applicant.photographs.take_file(file)
    shown.settle()
    assert shown.codes[-1] == "picture_unusable"
    assert words in shown.notices[-1].text()
    assert card.steady.isVisible()
    assert card.card.isEnabled()
    assert stored(program) == []
    shown.workplace.applicant.photographs.take_file(tmp_path / "none.jpg")
    shown.settle()
    assert "cannot be read" in shown.notices[-1].text()


def test_a_late_answer_to_something_given_up_is_dropped(
    shown: OpenWindow, sitter: Applicant, picture: Path
) -> None:
    card = opened(shown, sitter)
    presenter = shown.workplace.applicant.photographs
    presenter.take_file(picture)
    presenter.leave()
    shown.settle()
    assert not card.crop_pane.isVisible()


def test_news_from_elsewhere_do_not_disturb_the_choice(
    shown: OpenWindow, sitter: Applicant, picture: Path
) -> None:
    card = opened(shown, sitter)
    shown.workplace.applicant.photographs.take_file(picture)
    shown.settle()
    press(shown, Qt.Key.Key_Minus)
    crop = card.crop_pane.view.crop
    shown.workplace.applicant.presenter.reload()
    shown.settle()
    assert card.crop_pane.isVisible()
    assert card.crop_pane.view.crop == crop
