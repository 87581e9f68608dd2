"""Entries go to a colleague by hand-over alone: of their owner, or of who may for others."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from branch_app.domain.change import Act
from tests.gui.after_a_crash import OpenAt, about, crash, keep, press
from tests.gui.crew_program import CrewProgram
from tests.gui.lock_scenes import CANARY, new_person


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
