"""A wrong scan is detached beside the paper and tied to the right one (K21)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from branch_app.domain.change import Act
from branch_app.domain.issued_form import FormState
from branch_app.domain.locking import LockReason
from branch_app.domain.serials import show_serial
from branch_app.domain.staff import Role
from tests.gui.cases import press
from tests.gui.conftest import OpenWindow
from tests.services.crew import PASSWORD, Crew
from tests.services.desk import scanned


@pytest.mark.covers("K21", "K40", "R-151")
def test_a_wrong_scan_is_detached_with_a_second_person_and_tied_to_the_right_paper(
    unlocked: Callable[[Role], OpenWindow], crew: Crew
) -> None:
    desk, shown = crew.clerk, unlocked(Role.CLERK)
    workplace = shown.workplace
    person = desk.register()
    desk.consent(person)
    wrong = desk.sign(person, "C10", yes=["post"])
    right = desk.forms.issue(person.id, "C10")
    rows = len(desk.branch.state.entries)
    workplace.open_paper(person.id, wrong.id)
    shown.settle()
    page = workplace.consents
    page.show_panel("ink")
    shown.settle()
    part = page.ink_panel.detaching
    assert part.isVisible()
    assert not part.second.isVisible()
    part.reason.setCurrentIndex(part.reason.findData("other_paper"))
    part.detach.setFocus()
    press(shown, Qt.Key.Key_Space)
    # Answers of the paper are in force, so nobody does it alone.
    assert part.second.isVisible()
    assert desk.forms.by_serial(wrong.serial).state is FormState.SIGNED
    part.second.login.edit.setText("manager")
    part.second.password.edit.setText(PASSWORD)
    part.second.confirm.setFocus()
    press(shown, Qt.Key.Key_Space)
    assert shown.codes[-1] == "scan_detached"
    assert not part.second.password.edit.text()
    assert desk.forms.by_serial(wrong.serial).missing_pages == (1,)
    # What is left is read anew: nobody waits for a scan that is gone.
    assert page.ink_panel.text.text().startswith("This is advice")
    # The other pages are still there to be detached.
    assert [part.page.itemData(place) for place in range(part.page.count())] == [2, 3]
    assert not part.second.isVisible()
    workplace.show_page("scans")
    shown.settle()
    inbox = workplace.scans.inbox
    assert inbox.why.text() == "Taken from the paper it was matched with"
    assert inbox.next.text().startswith("Choose the right paper below")
    serials = [line.id for line in inbox.likely.lines.lines]
    assert set(serials) == {right.serial, wrong.serial}
    inbox.likely.setCurrentIndex(inbox.likely.lines.index(serials.index(right.serial)))
    assert (inbox.serial.text(), inbox.page.value()) == (show_serial(right.serial), 1)
    inbox.attach.setFocus()
    press(shown, Qt.Key.Key_Space)
    assert shown.codes[-1] == "page_attached"
    assert desk.forms.by_serial(right.serial).missing_pages == (2, 3)
    acts = [one.act for one in desk.branch.state.entries[rows:]]
    assert {Act.DETACH_PAGE, Act.ANNUL, Act.MATCH_PAGE} <= set(acts)


@pytest.mark.covers("K21")
def test_the_paper_of_anybody_is_found_for_a_waiting_page(
    unlocked: Callable[[Role], OpenWindow], crew: Crew
) -> None:
    desk, shown = crew.clerk, unlocked(Role.CLERK)
    person = desk.register()
    desk.consent(person)
    wanted = desk.forms.issue(person.id, "C10")
    desk.branch.clock.advance(minutes=1)
    newer = desk.register(family_name="Сонғы", given_name="Ақан", iin="900228400123")
    later = [desk.forms.issue(newer.id, "C6") for _ in range(60)]
    desk.scans.add([scanned(1, None, b"no code on it")], "scan.png")
    shown.workplace.show_page("scans")
    shown.settle()
    inbox = shown.workplace.scans.inbox
    part = inbox.likely_part
    offered = {line.id for line in part.papers.lines.lines}
    assert len(offered) == 20
    assert offered <= {form.serial for form in later}
    part.search.edit.setFocus()
    for text in (person.text("family_name"), person.text("iin")):
        _type(part.search.edit, text)
        shown.settle()
        assert [line.id for line in part.papers.lines.lines] == [wanted.serial]
    assert part.title.text() == "Papers found"
    press(shown, Qt.Key.Key_Return)
    assert (inbox.serial.text(), inbox.page.value()) == (show_serial(wanted.serial), 1)
    _type(part.search.edit, "Ешкім")
    shown.settle()
    assert not part.papers.lines.lines
    part.search.edit.setFocus()
    part.search.edit.selectAll()
    press(shown, Qt.Key.Key_Delete)
    assert {line.id for line in part.papers.lines.lines} == offered
    inbox.attach.setFocus()
    press(shown, Qt.Key.Key_Space)
    assert shown.codes[-1] == "page_attached"


@pytest.mark.covers("K21", "K39")
def test_what_was_searched_for_a_waiting_page_is_searched_again_after_the_lock(
    unlocked: Callable[[Role], OpenWindow], crew: Crew
) -> None:
    desk, shown = crew.clerk, unlocked(Role.CLERK)
    other = desk.register(family_name="Сонғы", given_name="Ақан", iin="900228400123")
    person = desk.register()
    wanted = desk.forms.issue(person.id, "C10")
    desk.forms.issue(other.id, "C6")
    desk.scans.add([scanned(1, None, b"no code on it")], "scan.png")
    shown.workplace.show_page("scans")
    shown.settle()
    part = shown.workplace.scans.inbox.likely_part
    assert len(part.papers.lines.lines) == 2
    assert shown.workplace.scans.entries() is None
    text = person.text("family_name")
    part.search.edit.setFocus()
    _type(part.search.edit, text)
    shown.settle()
    assert [line.id for line in part.papers.lines.lines] == [wanted.serial]
    shown.window.lock(LockReason.ASKED)
    shown.settle()
    shown.unlock()
    part = shown.workplace.scans.inbox.likely_part
    assert part.search.edit.text() == text
    assert part.search.edit.hasFocus()
    assert part.title.text() == "Papers found"
    assert [line.id for line in part.papers.lines.lines] == [wanted.serial]


def _type(edit: QLineEdit, text: str) -> None:
    edit.setText(text)
    edit.textEdited.emit(text)
