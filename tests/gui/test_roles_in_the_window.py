"""The window shows only what the role may, and nothing in it asks a service for more (K37)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from branch_app.domain.staff import PERMISSIONS, Permission, Role
from tests.gui.conftest import OpenWindow
from tests.gui.counter_program import MemoryProgram
from tests.gui.driving import press_everything, press_the_frame
from tests.gui.looking import cut, english, nameless
from tests.gui.situations import SITUATIONS
from tests.gui.walking import Walk
from tests.services.crew import make_crew

PAGES = {
    Role.CLERK: {
        "counter",
        "applicant",
        "older",
        "blanks",
        "leads",
        "scans",
        "registers",
        "synchronisation",
        "preferences",
    },
    Role.MANAGER: {
        "counter",
        "applicant",
        "older",
        "blanks",
        "imports",
        "leads",
        "scans",
        "registers",
        "synchronisation",
        "staff",
        "journal",
        "preferences",
    },
    Role.OFFICER: {
        "counter",
        "applicant",
        "older",
        "blanks",
        "leads",
        "scans",
        "registers",
        "synchronisation",
        "staff",
        "journal",
        "preferences",
    },
    Role.AUDITOR: {"registers", "synchronisation", "staff", "journal", "preferences"},
}
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
MORE_THAN_ALLOWED = {"not_permitted", "incident"}
Start = Callable[..., Walk]


@pytest.fixture
def start(open_at: Callable[..., OpenWindow]) -> Start:
    """Unlock the window as an employee of a role, over the branch of all four."""

    def begin(role: Role, spoken: str = "en") -> Walk:
        crew = make_crew()
        shown = open_at(MemoryProgram(desk=crew.desks[role]), spoken)
        shown.unlock()
        shown.settle()
        return Walk(shown, crew, role)

    return begin


def _press_all(walk: Walk, *, is_full: bool = False) -> dict[str, set[str]]:
    """Press everything everywhere; the quick walk leaves the manager's files to the clerk's."""
    # Small previews are drawn sooner.
    walk.shown.window.resize(911, 485)
    walked: dict[str, set[str]] = {}
    for situation, (needed, _open) in SITUATIONS.items():
        is_shared = needed in PERMISSIONS[Role.CLERK] and needed is not Permission.WORK
        is_repeated = walk.role is Role.MANAGER and is_shared and not is_full
        if needed in PERMISSIONS[walk.role] and not is_repeated:
            walked[situation] = set(press_everything(walk, situation, is_full=is_full))
            assert MORE_THAN_ALLOWED.isdisjoint(walk.shown.codes), situation
    walked["frame"] = set(press_the_frame(walk))
    assert MORE_THAN_ALLOWED.isdisjoint(walk.shown.codes)
    return walked


@pytest.mark.covers("K37")
@pytest.mark.parametrize("role", list(Role))
def test_no_button_and_no_key_of_a_role_asks_for_more_than_the_role_may(
    start: Start, role: Role
) -> None:
    walked = _press_all(start(role))
    assert walked["frame"] >= {"help", "go_preferences", "F1", "Alt+1"}
    if role is Role.CLERK:
        assert {"F5", "F9", "run_sync"} <= walked["synchronisation"]
        assert {"new_applicant", "Ctrl+N", "tile_inbox"} <= walked["counter"]
        assert {"edit", "refuse", "next_step", "F2"} <= walked["draft"]
    if role in {Role.CLERK, Role.OFFICER}:
        assert {"attach", "set_aside", "Ctrl+O"} <= walked["inbox"]
        assert {"open_print", "open_ticks", "open_void", "new_paper"} <= walked["paper"]
        assert {"confirm_void"} <= walked["void"]
    if role is Role.AUDITOR:
        assert "run_sync" not in walked["synchronisation"]
    if role is Role.MANAGER:
        assert walked["staff_disable"] == {"confirm_disable", "keep_employee"}
        assert walked["record_block"]
    if role is Role.OFFICER:
        assert walked["record_destroy"]
        assert walked["record_unblock"]


@pytest.mark.full
@pytest.mark.covers("K37")
@pytest.mark.parametrize("role", list(Role))
def test_so_it_is_with_everything_around_each_panel_too(start: Start, role: Role) -> None:
    assert all(_press_all(start(role), is_full=True).values())


def test_what_a_role_may_not_would_be_noticed_by_these_tests(start: Start) -> None:
    walk = start(Role.AUDITOR)
    services = walk.shown.program.services
    walk.workplace._desk.tasks.database(services.scans.waiting)
    walk.shown.settle()
    assert walk.shown.codes == ["not_permitted"]


@pytest.mark.covers("K37")
@pytest.mark.parametrize("role", list(Role))
def test_pages_and_places_are_those_of_the_role(start: Start, role: Role) -> None:
    walk = start(role)
    assert set(walk.workplace.pages) == PAGES[role]
    assert set(walk.workplace.rail.entries) == PAGES[role] - {
        "applicant",
        "older",
        "blanks",
        "imports",
        "leads",
    }
    opening = "journal" if role is Role.AUDITOR else "counter"
    assert walk.workplace.current() is walk.workplace.pages[opening]
    assert walk.workplace.rail.entries[opening].isChecked()


@pytest.mark.covers("K37")
@pytest.mark.parametrize("role", list(Role))
def test_alt_and_a_digit_lead_along_the_rail_of_the_role(start: Start, role: Role) -> None:
    walk = start(role)
    names = list(walk.workplace.rail.entries)
    for number, name in enumerate(names, start=1):
        QTest.keyClick(walk.shown.window, getattr(Qt.Key, f"Key_{number}"), ALT)
        walk.shown.settle()
        assert walk.workplace.current() is walk.workplace.pages[name]
        assert walk.workplace.rail.entries[name].isChecked()
    here = walk.workplace.current()
    QTest.keyClick(walk.shown.window, getattr(Qt.Key, f"Key_{len(names) + 1}"), ALT)
    walk.shown.settle()
    assert walk.workplace.current() is here
    QTest.keyClick(walk.shown.window, Qt.Key.Key_F1)
    told = [row.text() for row in walk.shown.window.help_sheet._rows]
    assert [text for text in told if text.startswith("Alt+")] == [
        f"Alt+{number}" for number in range(1, len(names) + 1)
    ]


@pytest.mark.covers("K37")
def test_the_officer_reads_a_file_and_is_told_why_nothing_is_changed(start: Start) -> None:
    walk = start(Role.OFFICER)
    assert not walk.workplace.counter.new.isVisible()
    QTest.keyClick(walk.shown.window, Qt.Key.Key_N, CTRL)
    walk.workplace.new_applicant("Ким")
    assert walk.workplace.current() is walk.workplace.counter
    SITUATIONS["active"][1](walk)
    applicant = walk.workplace.applicant
    assert not applicant.strip.next.isVisible(), "the questionnaire is not the officer's to fill"
    assert not applicant.data.edit.isEnabled()
    assert applicant.data.why_not.words.text().startswith("Your role reads this file.")
    assert applicant.data.edit.accessibleDescription() == applicant.data.why_not.words.text()
    QTest.keyClick(walk.shown.window, Qt.Key.Key_F2)
    walk.shown.settle()
    assert not applicant.presenter.is_editing
    told = applicant.keys()
    assert {"Ctrl+S", "F2"}.isdisjoint(keys for keys, _meaning in told)
    SITUATIONS["draft"][1](walk)
    assert not applicant.data.refuse.isVisible()
    assert walk.shown.codes == []


@pytest.mark.covers("K37")
def test_the_auditor_sees_how_things_stand_and_starts_no_run(start: Start) -> None:
    walk = start(Role.AUDITOR)
    page = walk.workplace.synchronisation
    walk.workplace.show_page("synchronisation")
    walk.shown.settle()
    assert not page.run.isVisible()
    assert page.why_not.isHidden()
    assert "by yourself" not in page.explanation.text()
    assert not walk.workplace.sealing.isActive()
    head, receipted = len(walk.crew.clerk.branch.state.entries), 0
    assert page.facts["head"].text() == str(head)
    assert f"Not sent: {head - receipted}" in page.state.accessibleName()


def test_who_may_send_seals_by_a_timer(start: Start) -> None:
    assert start(Role.OFFICER).workplace.sealing.isActive()


@pytest.mark.parametrize("code", ["kk", "ru"])
@pytest.mark.parametrize("size", [(1366, 728), (911, 485)])
@pytest.mark.parametrize("role", [Role.OFFICER, Role.AUDITOR])
def test_what_a_role_sees_fits_is_named_and_in_the_language_of_the_window(
    start: Start, role: Role, size: tuple[int, int], code: str
) -> None:
    walk = start(role, code)
    walk.shown.window.resize(*size)
    wrong = []
    for situation in ("active", "signed", "staff", "journal", "synchronisation", "preferences"):
        needed, begin = SITUATIONS[situation]
        if needed in PERMISSIONS[role]:
            begin(walk)
            walk.shown.settle()
            window = walk.shown.window
            wrong += [*cut(window), *nameless(window), *english(window)]
    assert wrong == []
