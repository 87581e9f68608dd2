"""Entries that wait: discarded, over a newer version, handed over, on a full disk."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from branch_app.domain.change import Act
from branch_app.domain.drafting import ApplicantDraft
from branch_app.domain.unsaved_form import UnsavedForm
from branch_app.gui.counter.unsaved_strip import UnsavedStrip
from tests.gui.conftest import OpenWindow
from tests.gui.crew_program import CrewProgram
from tests.gui.full_disk import FullDisk, FullDiskProgram
from tests.gui.lock_scenes import CANARY, line, new_person, open_person
from tests.gui.typing_keys import type_text
from tests.services.desk import NEEDED

OpenAt = Callable[..., OpenWindow]


def kept(shown: OpenWindow) -> list[UnsavedForm]:
    return list(shown.program.services.unsaved.mine())


def keep(shown: OpenWindow) -> None:
    """Do what the keeper does a second after the last key."""
    assert shown.window.session is not None
    shown.window.session.keeper.keep()
    shown.settle()


def crash(shown: OpenWindow, open_at: OpenAt) -> OpenWindow:
    """Let the process end without a word: another one finds what was stored."""
    assert shown.window.session is not None
    shown.window.session.keeper.stop()
    return open_at(shown.program)


def press(strip: UnsavedStrip, name: str) -> None:
    found = strip.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    found.click()


def about(strip: UnsavedStrip) -> list[str]:
    labels = (strip.findChild(QLabel, f"unsaved_about_{place}") for place in range(9))
    return [one.text() for one in labels if isinstance(one, QLabel)]


def test_discarding_is_asked_once_more(shown: OpenWindow, open_at: OpenAt) -> None:
    shown.unlock()
    new_person(shown)
    keep(shown)
    again = crash(shown, open_at)
    strip = again.unlock().counter.unsaved
    again.settle()
    press(strip, "unsaved_discard_0")
    assert strip.question.text() == "Forget these entries for ever?"
    strip.cancel.click()
    assert strip.question.isHidden()
    assert len(kept(again)) == 1
    press(strip, "unsaved_discard_0")
    strip.confirm.click()
    again.settle()
    assert kept(again) == []
    assert strip.isHidden()


def test_entries_on_the_screen_are_not_left_for_those_that_wait(
    shown: OpenWindow, open_at: OpenAt
) -> None:
    shown.unlock()
    new_person(shown)
    keep(shown)
    again = crash(shown, open_at)
    workplace = again.unlock()
    again.settle()
    workplace.new_applicant("Ким Алиса")
    press(workplace.counter.unsaved, "unsaved_continue_0")
    again.settle()
    assert again.codes == ["edits_not_saved"]
    assert workplace.applicant.typed()["family_name"] == "Ким"
    assert len(kept(again)) >= 1


@pytest.mark.covers("K10")
def test_entries_over_a_newer_version_stand_beside_what_is_stored(
    shown: OpenWindow, open_at: OpenAt
) -> None:
    shown.unlock()
    person_id = open_person(shown)
    shown.workplace.applicant.presenter.edit()
    shown.settle()
    name = line(shown, "given_name")
    name.end(False)
    type_text(name, "бек")
    keep(shown)
    again = crash(shown, open_at)
    desk = again.program.desk
    newer = {**NEEDED, "family_name": CANARY, "given_name": "Ұлант"}
    desk.applicants.correct(person_id, 1, ApplicantDraft(values=newer))
    strip = again.unlock().counter.unsaved
    again.settle()
    press(strip, "unsaved_continue_0")
    again.settle()
    assert again.codes == ["stale_record"]
    row = again.workplace.applicant.data.form.rows["given_name"]
    assert row.editor.value() == "Ұланбек"
    assert row.stored.text() == "Stored now: Ұлант"
    again.workplace.applicant.presenter.save()
    again.settle()
    assert desk.branch.state.unsaved == {}


def test_what_is_stored_by_now_is_not_asked_for(shown: OpenWindow, open_at: OpenAt) -> None:
    shown.unlock()
    person_id = open_person(shown)
    shown.workplace.applicant.presenter.edit()
    shown.settle()
    type_text(line(shown, "given_name"), "бек")
    keep(shown)
    again = crash(shown, open_at)
    typed = shown.workplace.applicant.typed()
    again.program.desk.applicants.correct(person_id, 1, ApplicantDraft(values=dict(typed)))
    assert again.unlock().counter.unsaved.isHidden()
    assert again.program.desk.branch.state.unsaved == {}


@pytest.mark.covers("K39", "R-168")
def test_a_clerk_hands_entries_over_and_the_colleague_is_asked(open_at: OpenAt) -> None:
    program = CrewProgram()
    shown = open_at(program)
    shown.unlock("clerk")
    new_person(shown)
    keep(shown)
    again = crash(shown, open_at)
    strip = again.unlock("clerk").counter.unsaved
    again.settle()
    press(strip, "unsaved_hand_over_0")
    offered = [strip.colleague.itemData(place) for place in range(strip.colleague.count())]
    assert offered == ["auditor", "manager", "officer"]
    strip.confirm.click()
    again.settle()
    assert again.codes == [], "nobody chosen yet"
    strip.colleague.setCurrentIndex(offered.index("auditor"))
    strip.confirm.click()
    again.settle()
    assert again.codes == ["bad_input"]
    strip.colleague.setCurrentIndex(offered.index("manager"))
    strip.confirm.click()
    again.settle()
    assert again.codes[-1] == "entries_handed_over"
    assert strip.isHidden()
    again.window.lock()
    again.settle()
    strip = again.unlock("manager").counter.unsaved
    again.settle()
    assert about(strip) == [f"{CANARY}: data of an applicant"]
    assert program.crew.manager.branch.state.entries[-1].act is not Act.LOCK


@pytest.mark.covers("R-168")
def test_the_manager_hands_over_what_somebody_has_left_without_seeing_it(open_at: OpenAt) -> None:
    program = CrewProgram()
    shown = open_at(program)
    shown.unlock("clerk")
    new_person(shown)
    shown.window.lock()
    shown.settle()
    strip = shown.unlock("manager").counter.unsaved
    shown.settle()
    (told,) = about(strip)
    assert told.endswith(" left: data of an applicant")
    assert CANARY not in told
    assert strip.findChild(QPushButton, "unsaved_continue_0") is None
    press(strip, "unsaved_hand_over_0")
    offered = [strip.colleague.itemData(place) for place in range(strip.colleague.count())]
    assert offered == ["auditor", "manager", "officer"]
    strip.colleague.setCurrentIndex(offered.index("manager"))
    strip.confirm.click()
    shown.settle()
    assert strip.isHidden()
    shown.window.lock()
    shown.settle()
    workplace = shown.unlock("clerk")
    shown.settle()
    assert workplace.applicant.entries() is None
    assert workplace.counter.unsaved.isHidden()


def test_a_full_disk_is_told_once_and_tried_again(open_at: OpenAt) -> None:
    shown = open_at(FullDiskProgram())
    shown.unlock("clerk")
    FullDisk.is_full = True
    try:
        new_person(shown)
        for _ in range(3):
            keep(shown)
        assert shown.codes == ["disk_full"]
    finally:
        FullDisk.is_full = False
    desk = shown.program.desk.branch
    shown.qtbot.waitUntil(lambda: bool(desk.state.unsaved), timeout=4000)
