"""A page that waits is zoomed until the number at its foot can be read, and stays so (K21)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QBuffer, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import QApplication

from branch_app.gui.applicants.file_tabs import FILES
from branch_app.gui.parts.picture_view import STEP, PictureView
from branch_app.gui.parts.zoom_bar import A4_POINTS
from branch_app.gui.person_files.files_page import FilesPage
from branch_app.gui.scans.inbox_pane import InboxPane
from tests.gui.cases import CTRL, press
from tests.gui.conftest import OpenWindow
from tests.gui.looking import cut
from tests.gui.pages import speak
from tests.gui.real_keys import RealKeys
from tests.gui.tab_order import out_of_order
from tests.services.desk import scanned

# A laptop's screen at 150 %.
LOW = (911, 512)
ALONE = Qt.KeyboardModifier.NoModifier


def page_of_a4(shade: int) -> bytes:
    """Return a page as a scanner gives it at 100 dpi."""
    picture = QImage(QSize(827, 1169), QImage.Format.Format_Grayscale8)
    picture.fill(shade)
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    assert picture.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def opened(shown: OpenWindow, pages: int = 2) -> InboxPane:
    desk = shown.program.desk
    for number in range(pages):
        desk.scans.add([scanned(1, None, page_of_a4(200 + number))], f"{number}.png")
    workplace = shown.unlock()
    shown.window.resize(*LOW)
    workplace.show_page("scans")
    shown.settle()
    press(shown, Qt.Key.Key_I, CTRL)
    return workplace.scans.inbox


def width_of(viewer: PictureView) -> float:
    """Return how wide the picture is drawn, in pixels of the window."""
    return viewer.image.pixmap().deviceIndependentSize().width()


def wheel(viewer: PictureView, angle: int, keys: Qt.KeyboardModifier = ALONE) -> None:
    """Turn a mouse's wheel over the middle of the picture, in eighths of a degree."""
    here = QPointF(viewer.viewport().rect().center())
    turned = QWheelEvent(
        here,
        viewer.viewport().mapToGlobal(here),
        QPoint(),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewer.viewport(), turned)


@pytest.mark.covers("K21", "R-048")
@pytest.mark.parametrize("size", [LOW, (1366, 768)])
def test_the_foot_of_the_page_is_in_sight_beside_the_field_of_its_number(
    shown: OpenWindow, size: tuple[int, int]
) -> None:
    inbox = opened(shown, pages=1)
    shown.window.resize(*size)
    shown.settle()
    press(shown, Qt.Key.Key_I, CTRL)
    for _ in range(4):
        press(shown, Qt.Key.Key_Plus, CTRL)
    shown.settle()
    foot = inbox.viewer.verticalScrollBar()
    foot.setValue(foot.maximum())
    assert inbox.viewer.horizontalScrollBar().value() == 0, "the number begins at the left"
    for one in (inbox.viewer, inbox.serial.edit):
        assert one.visibleRegion().boundingRect() == one.rect()


@pytest.mark.covers("K21", "R-048")
def test_keys_and_buttons_zoom_the_page_and_its_foot_stays_in_sight(shown: OpenWindow) -> None:
    inbox = opened(shown)
    viewer, zoom = inbox.viewer, inbox.viewer.zoom
    fitted = width_of(viewer)
    assert fitted <= viewer.viewport().width()
    for _ in range(4):
        press(shown, Qt.Key.Key_Plus, CTRL)
    assert width_of(viewer) > A4_POINTS, "a point of the print is more than a pixel"
    assert zoom.percent.text() == f"{round(width_of(viewer) / A4_POINTS * 100)} %"
    foot = viewer.verticalScrollBar()
    foot.setValue(foot.maximum())
    across = viewer.horizontalScrollBar()
    assert across.maximum() > 0
    across.setValue(across.maximum() // 2)
    zoom.smaller.click()
    zoom.larger.click()
    shown.settle()
    assert foot.value() == foot.maximum() > 0, "the foot stays in sight"
    assert abs(across.value() - across.maximum() / 2) <= 1
    press(shown, Qt.Key.Key_0, CTRL)
    assert width_of(viewer) == fitted
    for _ in range(3):
        press(shown, Qt.Key.Key_Minus, CTRL)
    assert width_of(viewer) <= fitted, "smaller is never larger"


@pytest.mark.covers("K21", "R-048")
def test_the_wheel_with_ctrl_zooms_and_alone_it_moves_the_page(shown: OpenWindow) -> None:
    inbox = opened(shown)
    viewer, foot = inbox.viewer, inbox.viewer.verticalScrollBar()
    fitted = width_of(viewer)
    for _ in range(3):
        wheel(viewer, 120, CTRL)
    shown.settle()
    larger = width_of(viewer)
    assert larger == pytest.approx(fitted * STEP**3, abs=3)
    assert foot.value() == 0
    wheel(viewer, -120)
    assert (width_of(viewer), foot.value() > 0) == (larger, True)
    for part in (-30, -30, -60):
        wheel(viewer, part, CTRL)
    assert width_of(viewer) == pytest.approx(fitted * STEP**2, abs=3)
    for _ in range(40):
        wheel(viewer, -120, CTRL)
    assert 0 < width_of(viewer) <= fitted


@pytest.mark.covers("K21", "R-048")
@pytest.mark.parametrize("way", ["chosen", "set_aside"])
def test_the_next_page_is_shown_as_large_and_at_the_same_place(shown: OpenWindow, way: str) -> None:
    inbox = opened(shown)
    viewer = inbox.viewer
    for _ in range(4):
        viewer.zoom.larger.click()
    shown.settle()
    foot = viewer.verticalScrollBar()
    foot.setValue(foot.maximum())
    wide = width_of(viewer)
    assert foot.value() > 0
    if way == "chosen":
        inbox.pages.setCurrentIndex(inbox.pages.lines.index(1))
    else:
        inbox.aside.click()
    shown.settle()
    assert (width_of(viewer), foot.value()) == (wide, foot.maximum())
    assert foot.maximum() > 0
    viewer.zoom.fit.click()
    inbox.pages.setCurrentIndex(inbox.pages.lines.index(0))
    shown.settle()
    assert foot.value() == 0, "a page that fits begins at the top"


@pytest.mark.covers("K17", "K21")
def test_zoom_is_on_the_way_of_tab_and_named(shown: OpenWindow) -> None:
    inbox = opened(shown)
    zoom = inbox.viewer.zoom
    assert list(out_of_order(shown.workplace.scans)) == []
    assert [one.accessibleName() for one in (zoom.smaller, zoom.larger, zoom.fit)] == [
        "Smaller (Ctrl+-)",
        "Larger (Ctrl++)",
        "Fit the width (Ctrl+0)",
    ]
    zoom.smaller.setFocus()
    keys, met = RealKeys(shown), []
    for _ in range(5):
        met.append(keys.name)
        keys.press(Qt.Key.Key_Tab)
    assert met == ["zoom_out", "zoom_in", "zoom_fit", "turn", "inbox_pages"]
    # The arrows move the picture.
    for _ in range(4):
        zoom.larger.click()
    shown.settle()
    inbox.viewer.setFocus()
    before = inbox.viewer.verticalScrollBar().value()
    assert QApplication.focusWidget() is inbox.viewer
    press(shown, Qt.Key.Key_Down)
    assert inbox.viewer.verticalScrollBar().value() > before


def test_without_a_page_there_is_nothing_to_zoom(shown: OpenWindow) -> None:
    inbox = opened(shown, pages=0)
    assert not inbox.viewer.zoom.isVisible()
    press(shown, Qt.Key.Key_Plus, CTRL)
    assert inbox.viewer.zoom.is_fitted


@pytest.mark.covers("K17", "R-048")
@pytest.mark.parametrize("code", ["kk", "ru"])
def test_a_scan_among_the_files_is_zoomed_beside_buttons_that_are_whole(
    shown: OpenWindow, code: str
) -> None:
    desk = shown.program.desk
    person = desk.register()
    desk.scan(desk.forms.issue(person.id, "C1"), 1, picture=page_of_a4(200))
    workplace = shown.unlock()
    speak(shown, code)
    shown.window.resize(*LOW)
    workplace.open_applicant(person.id, FILES)
    shown.settle()
    (files,) = shown.window.findChildren(FilesPage)
    signs = [line.sign for line in files.files.lines.lines]
    files.files.setCurrentIndex(files.files.lines.index(signs.index("scan")))
    files.show_scan.click()
    shown.settle()
    assert files.turn.isVisible()
    before = width_of(files.picture)
    press(shown, Qt.Key.Key_Plus, CTRL)
    assert width_of(files.picture) > before
    assert list(cut(shown.window)) == []
    assert list(out_of_order(files)) == []
    for one in (files.show_scan, files.turn, files.picture.zoom):
        assert one.visibleRegion().boundingRect() == one.rect()
        assert one.width() >= one.sizeHint().width()
