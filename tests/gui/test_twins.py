"""Meeting a twin at the counter: side by side, open the file or say why not, by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from branch_app.domain.applicant import Applicant
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.destruction import Ground
from branch_app.domain.record_state import RecordState
from branch_app.domain.staff import Role
from branch_app.gui.applicants.twins_panel import TwinsPanel
from tests.gui.cases import CTRL, choose_by_keys, enter_text, here, press
from tests.gui.conftest import OpenWindow, words_of
from tests.services.crew import PASSWORD, Crew
from tests.services.desk import IIN, NEEDED

TWIN = {**NEEDED, "iin": "850101300550", "document_number": "087654321"}


def _people(shown: OpenWindow) -> list[Applicant]:
    rows = shown.program.desk.branch.state.records[RecordKind.APPLICANT].values()
    return [row for row in rows if isinstance(row, Applicant)]


def _meet(shown: OpenWindow) -> TwinsPanel:
    workplace = shown.workplace
    workplace.new_applicant()
    shown.settle()
    workplace.applicant.data.form.fill(TWIN)
    press(shown, Qt.Key.Key_S, CTRL)
    return workplace.applicant.data.twins


@pytest.mark.covers("K6")
def test_another_person_is_saved_by_keyboard_with_a_reason(
    unlocked: Callable[[Role], OpenWindow], crew: Crew
) -> None:
    known = crew.clerk.register()
    shown = unlocked(Role.CLERK)
    panel = _meet(shown)
    assert shown.codes[-1] == "likely_duplicate"
    assert panel.isVisible()
    assert panel.cards[0].open.hasFocus()
    press(shown, Qt.Key.Key_Tab)
    panel.store.setFocus()
    press(shown, Qt.Key.Key_Return)
    assert len(_people(shown)) == 1, "not saved without a reason"
    assert panel.cards[0].reason.hasFocus()
    assert "Open the file" in panel.cards[0].problem.text()
    choose_by_keys(shown, "documents_compared")
    press(shown, Qt.Key.Key_Tab)
    assert panel.store.hasFocus()
    press(shown, Qt.Key.Key_Return)
    assert len(_people(shown)) == 2
    assert not panel.isVisible()
    (told,) = [e for e in crew.clerk.branch.state.entries if e.act is Act.TELL_APART]
    assert (told.details["other"], told.details["reason"]) == (known.id, "documents_compared")


def test_namesakes_are_told_apart_by_ear(
    unlocked: Callable[[Role], OpenWindow], crew: Crew
) -> None:
    first = crew.clerk.register()
    namesake = replace(
        crew.clerk.confirming({**NEEDED, "iin": "850101305006", "document_number": "101305006"}),
        others={first.id: "namesake"},
    )
    crew.clerk.applicants.register(namesake)
    cards = _meet(unlocked(Role.CLERK)).cards
    for part in ("open", "reason"):
        spoken = {getattr(card, part).accessibleName() for card in cards}
        assert len(spoken) == 2
        assert {"…0005" in one for one in spoken} == {True, False}


def test_side_by_side_tells_what_differs_by_sign_and_word_and_masks_numbers(
    unlocked: Callable[[Role], OpenWindow], crew: Crew
) -> None:
    crew.clerk.register()
    panel = _meet(unlocked(Role.CLERK))
    card = panel.cards[0]
    said = words_of(card)
    assert IIN not in said
    assert NEEDED["document_number"] not in said
    assert "the same name and birth date" in said
    chips = {
        name: card.comparison.findChild(type(card.state), f"twin_1_comparison_{name}_chip")
        for name in ("family_name", "iin", "document_number")
    }
    words = {name: chip.accessibleName() for name, chip in chips.items() if chip is not None}
    assert words == {"family_name": "same", "iin": "differs", "document_number": "differs"}
    known = card.comparison.findChild(QLabel, "twin_1_comparison_iin_known")
    assert known is not None
    assert known.text() == "••••••••0005"


def test_the_same_person_opens_the_file_and_nobody_is_saved(
    unlocked: Callable[[Role], OpenWindow], crew: Crew
) -> None:
    known = crew.clerk.register()
    shown = unlocked(Role.CLERK)
    panel = _meet(shown)
    press(shown, Qt.Key.Key_Return)
    file = shown.workplace.applicant.presenter.file
    assert file is not None
    assert file.applicant.id == known.id
    assert len(_people(shown)) == 1
    assert not panel.isVisible()
    assert panel.cards == []


def test_back_to_the_fields_keeps_what_was_typed(
    unlocked: Callable[[Role], OpenWindow], crew: Crew
) -> None:
    crew.clerk.register()
    shown = unlocked(Role.CLERK)
    panel = _meet(shown)
    QTest.mouseClick(panel.give_up, Qt.MouseButton.LeftButton)
    shown.settle()
    assert not panel.isVisible()
    assert shown.workplace.applicant.data.form.values()["iin"] == TWIN["iin"]
    press(shown, Qt.Key.Key_S, CTRL)
    assert panel.isVisible(), "asked again: it cannot be skipped"


@pytest.mark.covers("K27")
def test_a_blocked_twin_is_not_shown_and_a_second_person_confirms(
    unlocked: Callable[[Role], OpenWindow], crew: Crew
) -> None:
    known = crew.clerk.register()
    crew.clerk.consent(known)
    crew.manager.record_states.block(known.id, Ground.BREACH_NOTICE, "14/2")
    shown = unlocked(Role.CLERK)
    panel = _meet(shown)
    assert shown.codes[-1] == "twin_hidden"
    assert panel.cards == []
    assert not panel.acts.isVisible()
    assert here(shown) is panel.second.login.edit
    for text in ("manager", "wrong password"):
        enter_text(shown, text)
        press(shown, Qt.Key.Key_Return)
    assert panel.isVisible(), "told beside the password"
    assert len(_people(shown)) == 1
    enter_text(shown, PASSWORD)
    press(shown, Qt.Key.Key_Return)
    assert sorted(one.state for one in _people(shown)) == [RecordState.BLOCKED, RecordState.DRAFT]
