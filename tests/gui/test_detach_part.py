"""A wrong scan is detached beside the paper and tied to the right one (K21)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from branch_app.domain.change import Act
from branch_app.domain.issued_form import FormState
from branch_app.domain.staff import Role
from tests.gui.cases import press
from tests.gui.conftest import OpenWindow
from tests.services.crew import PASSWORD, Crew


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
    assert part.page.findData(1) < 0, "that page is no scan of this paper any more"
    workplace.show_page("scans")
    shown.settle()
    inbox = workplace.scans.inbox
    inbox.serial.edit.setText(right.serial)
    inbox.attach.setFocus()
    press(shown, Qt.Key.Key_Space)
    assert shown.codes[-1] == "page_attached"
    assert desk.forms.by_serial(right.serial).missing_pages == (2, 3)
    acts = [one.act for one in desk.branch.state.entries[rows:]]
    assert {Act.DETACH_PAGE, Act.ANNUL, Act.MATCH_PAGE} <= set(acts)
