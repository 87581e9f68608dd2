"""The Scan button: choices, pages on their way to their paper, what goes wrong, Esc, the lock."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionComboBox

from branch_app.domain.acquiring import Colour, ScannerTrouble, ScanOrder, Source
from branch_app.gui.language import Language
from branch_app.gui.notices import sentence
from branch_app.gui.preferences import Preferences
from branch_app.gui.printing import page_pictures
from branch_app.gui.scans.scan_card import ScanCard
from branch_app.gui.scans.scan_presenter import Step
from branch_app.scanning.sane import SaneScanner
from tests.gui.conftest import OpenWindow
from tests.gui.counter_program import MemoryProgram
from tests.gui.fake_scanner import ONE, TWO, FakeScanner
from tests.gui.keys import Keys
from tests.gui.looking import cut
from tests.gui.pages import picture_of_a_page

TROUBLES = ("no_scanner", "jammed", "no_paper", "cover_open", "busy")


@pytest.fixture
def scanner(program: MemoryProgram) -> Iterator[FakeScanner]:
    played = FakeScanner(pages=(picture_of_a_page(), picture_of_a_page()))
    program.desk_scanner = played
    yield played
    played.free.set()


def _step(card: ScanCard) -> Step:
    return card.presenter.step


def card_of(shown: OpenWindow) -> ScanCard:
    shown.workplace.show_page("scans")
    shown.settle()
    # Nobody looks for scanners unasked: their drivers ask around in the network.
    Keys(shown).press(Qt.Key.Key_F5)
    shown.settle()
    return shown.workplace.scans.scan


def until(shown: OpenWindow, is_so: Callable[[], bool]) -> None:
    shown.qtbot.waitUntil(is_so)


@pytest.mark.covers("K21")
def test_pages_from_the_scanner_go_the_way_of_dropped_files(
    shown: OpenWindow, scanner: FakeScanner, tmp_path: Path
) -> None:
    desk = shown.program.desk
    form = desk.forms.issue(desk.register().id, "C1")
    pictures = []
    for number, picture in enumerate(page_pictures(desk.forms.pdf(form.id), 2.0), start=1):
        file = tmp_path / f"{number}.png"
        assert picture.save(str(file))
        pictures.append(file.read_bytes())
    scanner.pages, scanner.stands_still = tuple(pictures), True
    shown.unlock()
    card, keys = card_of(shown), Keys(shown)
    card.device.setCurrentIndex(1)
    card.source.setCurrentIndex(2)
    card.resolution.setCurrentIndex(2)
    card.colour.setCurrentIndex(1)
    card.scan.setFocus()
    card.scan.click()
    until(shown, lambda: card.state.text() == "Scanning. Pages so far: 1")
    assert QApplication.focusWidget() is card.cancel
    assert not card.scan.isVisible()
    assert not card.device.isEnabled()
    scanner.free.set()
    shown.settle()
    wanted = ScanOrder(
        scanner_id=TWO.id, resolution=300, colour=Colour.BLACK_WHITE, source=Source.DUPLEX
    )
    assert scanner.orders == [wanted]
    assert Preferences(tmp_path / "window.ini").scan_order == wanted
    assert shown.codes[-2:] == ["scans_taken", "signature_not_seen"]
    told = [
        str(shown.workplace.scans.verdicts.lines.index(row).data()) for row in range(len(pictures))
    ]
    assert "Scanner, page 1" in told[0]
    assert "Matched, complete" in told[-1]
    assert desk.forms.by_serial(form.serial).missing_pages == ()
    keys.press(Qt.Key.Key_F9)
    assert scanner.orders == [wanted, wanted]


def test_what_was_chosen_is_chosen_again_and_nonsense_is_as_at_first(
    shown: OpenWindow, scanner: FakeScanner, tmp_path: Path
) -> None:
    kept = ScanOrder(scanner_id=TWO.id, resolution=150, source=Source.FEEDER)
    preferences = Preferences(tmp_path / "window.ini")
    preferences.scan_order = kept
    (tmp_path / "bad.ini").write_text("[scan]\nresolution=77\ncolour=pink\nsource=roof\n")
    assert Preferences(tmp_path / "bad.ini").scan_order == ScanOrder(scanner_id="")
    scanner.devices = (ONE,)
    shown.window._preferences.scan_order = kept
    shown.unlock()
    card = card_of(shown)
    assert card.order() == replace(kept, scanner_id=ONE.id)
    scanner.devices = (ONE, TWO)
    Keys(shown).press(Qt.Key.Key_F5)
    assert card.device.count() == len(scanner.devices)


@pytest.mark.covers("K21")
@pytest.mark.parametrize("spoken", ["kk", "ru"])
def test_what_goes_wrong_is_told_and_nothing_is_stored(
    open_at: Callable[..., OpenWindow], program: MemoryProgram, scanner: FakeScanner, spoken: str
) -> None:
    scanner.devices = ()
    shown = open_at(program, spoken)
    shown.unlock()
    card, keys = card_of(shown), Keys(shown)
    assert shown.codes == [], "nobody asked for a scanner yet"
    assert card.state.text() == sentence("scanner_failed", {"reason": "no_scanner"})
    keys.press(Qt.Key.Key_F9)
    assert [one.text() for one in shown.notices] == [card.state.text()]
    scanner.devices = (ONE,)
    for reason in TROUBLES:
        scanner.reason = reason
        keys.press(Qt.Key.Key_F9)
        notice = shown.notices[-1]
        assert notice.details == {"reason": reason}
        assert notice.text() == sentence("scanner_failed", {"reason": reason})
        assert notice.text() != sentence("scanner_failed")
        assert _step(card) is Step.READY
    assert len({one.text() for one in shown.notices}) == len(TROUBLES)
    assert program.services.scans.waiting() == ()
    scanner.reason = ""
    keys.press(Qt.Key.Key_F9)
    assert len(program.services.scans.waiting()) == len(scanner.pages)


@pytest.mark.covers("K21")
def test_esc_or_the_button_stops_the_scanner(shown: OpenWindow, scanner: FakeScanner) -> None:
    scanner.stands_still = True
    shown.unlock()
    card, keys = card_of(shown), Keys(shown)
    shown.workplace.scans.drop.choose.setFocus()
    for is_by_key in (True, False):
        card.begin()
        until(shown, lambda: "1" in card.state.text())
        if is_by_key:
            keys.press(Qt.Key.Key_Escape)
        else:
            card.cancel.click()
        shown.settle()
        assert shown.notices[-1].details == {"reason": ScannerTrouble.CANCELLED}
        assert card.scan.isVisible()
        assert not card.cancel.isVisible()
    assert scanner.given_up == len(scanner.orders)
    assert shown.program.services.scans.waiting() == ()


@pytest.mark.covers("K21", "K39")
@pytest.mark.parametrize("when", ["scanning", "reading", "storing"])
def test_the_lock_stores_a_pass_whole_or_tells_that_it_is_given_up(
    shown: OpenWindow, scanner: FakeScanner, when: str
) -> None:
    scanner.stands_still = when == "scanning"
    shown.unlock()
    card = card_of(shown)
    lane, gate = ("paper" if when == "reading" else "database"), threading.Event()
    if when != "scanning":
        getattr(shown.tasks, lane)(lambda: gate.wait(20))
    card.begin()
    step = Step.SCANNING if when == "scanning" else Step.STORING
    until(shown, lambda: card.presenter.step is step and card.presenter.page_count > 0)
    if when == "storing":
        read: list[None] = []
        shown.tasks.paper(lambda: None, read.append)
        until(shown, lambda: bool(read))
    shown.window.lock()
    gate.set()
    shown.settle()
    is_stored = when == "storing"
    assert len(shown.program.services.scans.waiting()) == (len(scanner.pages) if is_stored else 0)
    assert scanner.given_up == (1 if when == "scanning" else 0)
    shown.unlock()
    shown.settle()
    card = shown.workplace.scans.scan
    assert _step(card) is (Step.NONE if is_stored else Step.CUT_OFF)
    assert ("was locked" in card.state.text()) is not is_stored
    assert card.scan.isEnabled()
    if is_stored:
        return
    scanner.stands_still = False
    card.scan.click()
    shown.settle()
    assert len(shown.program.services.scans.waiting()) == len(scanner.pages)
    assert card.presenter.step is Step.READY


@pytest.mark.parametrize("size", [(1366, 728), (911, 485)])
@pytest.mark.parametrize("spoken", ["kk", "ru"])
def test_the_card_fits_the_window(
    open_at: Callable[..., OpenWindow],
    program: MemoryProgram,
    scanner: FakeScanner,
    size: tuple[int, int],
    spoken: str,
) -> None:
    scanner.stands_still = True
    shown = open_at(program, spoken)
    shown.window.resize(*size)
    shown.unlock()
    card = card_of(shown)
    assert list(cut(shown.window)) == []
    for box in card.choices:
        option = QStyleOptionComboBox()
        box.initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, box)
        for place in range(box.count()):
            assert box.fontMetrics().horizontalAdvance(box.itemText(place)) <= room.width()
    card.begin()
    until(shown, lambda: "1" in card.state.text())
    assert list(cut(shown.window)) == []
    card.cancel.click()
    shown.settle()


def test_a_scanner_of_the_system_scans_from_the_feeder_and_leaves_nothing_behind(
    open_at: Callable[..., OpenWindow],
    program: MemoryProgram,
    language: Language,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """SANE's own device `test` has ten sheets in its feeder; none carries a code of ours."""
    assert language.code == "en"
    memory = tmp_path / "memory"
    memory.mkdir()
    (memory / "dll.conf").write_text("test\n")
    monkeypatch.setenv("SANE_CONFIG_DIR", str(memory))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(memory))
    program.desk_scanner = SaneScanner(options=["--test-picture=Grid"])
    shown = open_at(program)
    shown.unlock()
    card = card_of(shown)
    assert card.device.itemText(0) == "Noname frontend-tester"
    card.source.setCurrentIndex(1)
    card.resolution.setCurrentIndex(0)
    card.begin()
    shown.settle()
    assert len(program.services.scans.waiting()) == 10
    assert list(memory.glob("branch-app-scan-*")) == []
