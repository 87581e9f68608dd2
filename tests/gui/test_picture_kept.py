"""A picture that was chosen and not stored comes back after lock, crash and hand-over (K39)."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from branch_app.domain.applicant import Applicant
from branch_app.domain.crop import Crop
from branch_app.gui.page import Left
from branch_app.gui.photographs.left_picture import MOST_KEPT
from tests.gui.after_a_crash import OpenAt, about, crash, keep, kept, press
from tests.gui.cases import press as press_key
from tests.gui.conftest import OpenWindow
from tests.gui.counter_program import MemoryProgram
from tests.gui.crew_program import CrewProgram
from tests.gui.sitters import opened, sitting, stored
from tests.scanning.made_pictures import as_file, face


@pytest.fixture
def sitter(program: MemoryProgram) -> Applicant:
    return sitting(program.desk)


def _choose(shown: OpenWindow, data: bytes) -> Crop:
    """Choose a picture and move its frame by keys."""
    shown.workplace.applicant.photographs.take_picture(data)
    shown.settle()
    view = shown.workplace.applicant.data.photograph.crop_pane.view
    QTest.keyClicks(view, "-----")
    QTest.keyClick(view, Qt.Key.Key_Left)
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert view.crop is not None
    return view.crop


@pytest.mark.covers("K39", "K12")
def test_the_lock_keeps_picture_and_frame_and_stores_neither(
    shown: OpenWindow, program: MemoryProgram, sitter: Applicant
) -> None:
    opened(shown, sitter)
    crop = _choose(shown, as_file(face()))
    shown.window.lock()
    shown.settle()
    assert stored(program) == []
    shown.unlock()
    shown.settle()
    view = shown.workplace.applicant.data.photograph.crop_pane.view
    assert view.isVisible()
    assert view.crop == crop
    view.setFocus()
    press_key(shown, Qt.Key.Key_Return)
    assert len(stored(program)) == 1
    keep(shown)
    assert kept(shown) == []
    assert not shown.workplace.has_unsaved_edits()


@pytest.mark.covers("K39", "K12")
def test_after_a_crash_it_is_asked_about_and_a_colleague_goes_on_with_it(open_at: OpenAt) -> None:
    program = CrewProgram()
    person = sitting(program.crew.clerk)
    shown = open_at(program)
    shown.unlock("clerk").open_applicant(person.id)
    shown.settle()
    crop = _choose(shown, as_file(face()))
    keep(shown)
    again = crash(shown, open_at)
    strip = again.unlock("clerk").counter.unsaved
    again.settle()
    (told,) = about(strip)
    assert told == "A photograph not stored yet"
    press(strip, "unsaved_hand_over_0")
    offered = [strip.colleague.itemData(place) for place in range(strip.colleague.count())]
    strip.colleague.setCurrentIndex(offered.index("manager"))
    strip.confirm.click()
    again.settle()
    again.window.lock()
    again.settle()
    strip = again.unlock("manager").counter.unsaved
    again.settle()
    press(strip, "unsaved_continue_0")
    again.settle()
    assert again.workplace.applicant.data.photograph.crop_pane.view.crop == crop


@pytest.mark.covers("K39", "K12")
def test_who_allows_it_no_more_has_no_picture_anywhere(
    shown: OpenWindow, program: MemoryProgram, sitter: Applicant
) -> None:
    opened(shown, sitter)
    _choose(shown, as_file(face()))
    keep(shown)
    assert [form.page for form in kept(shown)] == ["photograph"]
    shown.window.lock()
    shown.settle()
    program.desk.sign(sitter, "WITHDRAWAL", yes=["biometrics"])
    shown.unlock()
    shown.settle()
    assert not shown.workplace.applicant.data.photograph.crop_pane.isVisible()
    assert [
        form for form in program.desk.branch.state.unsaved.values() if form.page != "view"
    ] == []


@pytest.mark.covers("K39")
def test_a_huge_picture_is_kept_small_and_its_frame_stays_about_where_it_was(
    shown: OpenWindow, sitter: Applicant
) -> None:
    opened(shown, sitter)
    noise = Image.effect_noise((2400, 3200), 80).convert("RGB")
    data = as_file(noise, "PNG")
    assert len(data) > MOST_KEPT
    crop = _choose(shown, data)
    shown.window.lock()
    shown.settle()
    shown.unlock()
    shown.settle()
    chosen = shown.workplace.applicant.photographs.chosen
    now = shown.workplace.applicant.data.photograph.crop_pane.view.crop
    assert chosen is not None
    assert now is not None
    width, height = Image.open(io.BytesIO(chosen.data)).size
    assert max(width, height) == 1200
    assert now.problem(width, height) == ""
    assert abs(now.width / width - crop.width / 2400) < 0.01
    assert abs(now.left / width - crop.left / 2400) < 0.01


@pytest.mark.covers("K39")
@pytest.mark.parametrize("content", [{}, {"picture": "?", "source": "file"}, {"picture": ""}])
def test_what_is_no_picture_brings_nothing_back(
    shown: OpenWindow, sitter: Applicant, content: dict[str, object]
) -> None:
    opened(shown, sitter)
    page = shown.workplace.applicant.picture
    page.put_back(Left(content=content, person_id=sitter.id))
    shown.settle()
    assert page.entries() is None
