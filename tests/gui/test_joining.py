"""Joining two files in the window: found, laid side by side, chosen by keys, by two persons."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton

from branch_app.domain.applicant import Applicant
from branch_app.domain.destruction import Ground
from branch_app.domain.merge import Side
from branch_app.domain.record_state import RecordState
from branch_app.domain.staff import Role
from branch_app.gui.applicants.file_tabs import RECORD
from branch_app.gui.joining.card import JoinCard
from tests.gui.cases import enter_text, here, press
from tests.gui.conftest import OpenWindow, words_of
from tests.services.crew import PASSWORD, Crew
from tests.services.desk import IIN

OTHER_IIN = "970312400013"


@pytest.fixture
def other(crew: Crew, person_id: str) -> Applicant:
    assert person_id
    person = crew.clerk.register(iin=OTHER_IIN, family_name="Тұрғанова")
    crew.clerk.consent(person)
    return person


def _card(shown: OpenWindow, person_id: str) -> JoinCard:
    shown.workplace.open_applicant(person_id, RECORD)
    shown.settle()
    return shown.workplace.record.join


def _choose(shown: OpenWindow, card: JoinCard) -> None:
    card.begin.setFocus()
    press(shown, Qt.Key.Key_Return)
    assert here(shown) is card.search.line.edit
    enter_text(shown, "турган")
    press(shown, Qt.Key.Key_Return)
    assert card.search.rows[0].hasFocus()
    press(shown, Qt.Key.Key_Return)
    assert card.both.isVisible()


def test_two_files_are_joined_by_keyboard(
    unlocked: Callable[[Role], OpenWindow], crew: Crew, person_id: str, other: Applicant
) -> None:
    shown = unlocked(Role.MANAGER)
    card = _card(shown, person_id)
    _choose(shown, card)
    fields = [row.line.field for row in card.both.rows]
    assert fields == ["family_name", "iin", "document_number"]
    said = words_of(card) + " ".join(one.text() for one in card.findChildren(QRadioButton))
    assert IIN not in said
    assert OTHER_IIN not in said
    for field in fields:
        assert here(shown).objectName() == f"join_{field}_kept"
        press(shown, Qt.Key.Key_Space)
        if field == "family_name":
            press(shown, Qt.Key.Key_Right)
            assert card.both.rows[0].side() is Side.GONE
        press(shown, Qt.Key.Key_Tab)
    assert here(shown) is card.both.paper.edit
    enter_text(shown, "14/2")
    press(shown, Qt.Key.Key_Return)
    enter_text(shown, "officer")
    press(shown, Qt.Key.Key_Return)
    enter_text(shown, PASSWORD)
    press(shown, Qt.Key.Key_Return)
    assert "files_joined" in shown.codes
    kept, gone = crew.clerk.stored(shown_person(shown)), crew.clerk.stored(other)
    assert kept is not None
    assert gone is not None
    assert (kept.id, kept.text("family_name"), kept.text("iin")) == (person_id, "Тұрғанова", IIN)
    assert (gone.state, gone.merged_into) == (RecordState.MERGED, person_id)
    assert shown.workplace.applicant.data.notes.joined.text().endswith("№ 14/2")
    assert card.begin.isVisible()
    assert not card.both.isVisible()
    _history_is_of_both(shown, other)


def _history_is_of_both(shown: OpenWindow, other: Applicant) -> None:
    """Every step of either file stands in the one that is left, with its values."""
    press(shown, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    history = shown.workplace.history
    lines = {line.id: line for line in history.steps.lines.lines}
    theirs = {one: line for one, line in lines.items() if one.startswith(f"{other.id}:")}
    assert len(theirs) >= 3, "taken in, consented, joined"
    assert len(lines) > len(theirs)
    for one, line in lines.items():
        is_told = line.subtitle.endswith("of the file that went into this one")
        assert is_told is (one in theirs)
    place = list(lines).index(f"{other.id}:1")
    history.steps.setCurrentIndex(history.steps.lines.index(place))
    told = {line.id: line.subtitle for line in history.changes.lines.lines}
    assert told["family_name"] == "Тұрғанова"


def shown_person(shown: OpenWindow) -> Applicant:
    file = shown.workplace.applicant.presenter.file
    assert file is not None
    return file.applicant


def test_nothing_is_joined_before_everything_is_chosen_and_confirmed(
    unlocked: Callable[[Role], OpenWindow], crew: Crew, person_id: str, other: Applicant
) -> None:
    shown = unlocked(Role.MANAGER)
    card = _card(shown, person_id)
    _choose(shown, card)
    both = card.both
    both.second.login.edit.setText("officer")
    both.second.password.edit.setText("wrong password")
    both.second.confirm.click()
    shown.settle()
    assert here(shown).objectName() == "join_family_name_kept"
    assert both.rows[0].problem.isVisible()
    for row in both.rows:
        row.sides[Side.KEPT].setChecked(True)
    for typed, problem in (("", "Fill in"), ("Әбдіқадырова", "figures of the number")):
        both.paper.edit.setText(typed)
        both.second.password.edit.setText("wrong password")
        both.second.confirm.click()
        shown.settle()
        assert problem in both.paper.hint.text()
    both.paper.edit.setText("14/2")
    both.second.password.edit.setText("wrong password")
    both.second.confirm.click()
    shown.settle()
    assert both.second.password.edit.hasFocus()
    stored = crew.clerk.stored(other)
    assert stored is not None
    assert stored.state is RecordState.ACTIVE
    both.second.give_up.click()
    shown.settle()
    assert (card.begin.isVisible(), card.both.rows) == (True, [])


def test_those_alike_are_offered_at_once(
    unlocked: Callable[[Role], OpenWindow], crew: Crew, person_id: str
) -> None:
    shown = unlocked(Role.OFFICER)
    card = _card(shown, person_id)
    card.begin.click()
    shown.settle()
    assert card.search.rows == []
    assert not card.search.told.isVisible()
    enter_text(shown, "жоқадам")
    press(shown, Qt.Key.Key_Return)
    assert card.search.told.text() == "No other file was found."
    assert crew.clerk.stored(shown_person(shown)) is not None


def test_drafts_and_blocked_files_are_not_offered(
    unlocked: Callable[[Role], OpenWindow], crew: Crew, person_id: str
) -> None:
    draft = crew.clerk.register(iin="900228400123", family_name="Соловьёв")
    shown = unlocked(Role.OFFICER)
    assert _card(shown, person_id).isVisible()
    assert not _card(shown, draft.id).isVisible()
    crew.manager.record_states.block(person_id, Ground.BREACH_NOTICE, "1")
    assert not _card(shown, person_id).isVisible()


def test_a_clerk_has_no_such_card(unlocked: Callable[[Role], OpenWindow], person_id: str) -> None:
    shown = unlocked(Role.CLERK)
    shown.workplace.open_applicant(person_id)
    shown.settle()
    assert "record" not in shown.workplace.all_pages
