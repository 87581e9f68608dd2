"""Enter leads from field to field, or stays, as the workstation has chosen; the keypad's too."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from branch_app.domain.change import RecordKind
from branch_app.gui.applicants.file_tabs import APPLICATIONS, RECORD
from branch_app.gui.preferences import Preferences
from branch_app.gui.record_states.acts import RecordAct
from branch_app.gui.staff.view import StaffAct
from tests.gui.captured import made
from tests.gui.cases import CTRL, applied, consenting
from tests.gui.conftest import OpenWindow
from tests.gui.counter_program import MemoryProgram
from tests.gui.employees import employ
from tests.gui.real_keys import RealKeys
from tests.services.desk import NEEDED

ALT = Qt.KeyboardModifier.AltModifier
ENTERS = [Qt.Key.Key_Return, Qt.Key.Key_Enter]
# Where the keys begin in each form, and where Enter then leads.
WAYS = {
    "data": ["family_name", "given_name"],
    "choice": ["document_kind", "document_number"],
    "last": ["document_expires_on", "save"],
    "application": ["amount", "term_months"],
    "status": ["new_status", "status_since", "status_paper_number", "save_status"],
    "notice": ["notice_number", "notice_day", "notice_time", "save_notice"],
    "block": ["record_ground", "record_paper"],
    "destroy": ["record_ground", "record_paper", "record_second_login", "record_second_password"],
    "employee": [
        *(
            "employee_login",
            "employee_display_name",
            "employee_post",
            "employee_role",
            "employee_order_number",
        ),
        *("employee_order_on", "employee_admitted_until", "employee_password"),
    ],
    "reset": ["reset_password", "second_login", "second_password"],
    "lead": ["lead_name", "lead_telephone", "lead_way", "save_lead"],
    "blank": ["key_in_day", "key_in_time", "key_in_carrier", "confirm_key_in"],
    "own": ["my_password_old", "my_password_new", "my_password_again"],
}


@pytest.fixture
def keys(shown: OpenWindow) -> RealKeys:
    employ(shown.program)
    shown.unlock()
    return RealKeys(shown)


def _show(keys: RealKeys, form: str) -> None:
    """Bring the form to the screen; what is pressed in it is pressed by keys."""
    shown, workplace = keys.shown, keys.shown.workplace
    if form in {"data", "choice", "last"}:
        workplace.new_applicant()
    elif form in {"application", "status", "notice", "block", "destroy"}:
        person = consenting(shown.program.desk)
        applied(shown.program.desk, person)
        is_act = form in {"block", "destroy"}
        workplace.open_applicant(person.id, RECORD if is_act else APPLICATIONS)
        shown.settle()
        acts: dict[str, Callable[[], object]] = {
            "application": workplace.applications.presenter.begin,
            "status": workplace.applications.presenter.ask_status,
            "block": lambda: _ask(keys, RecordAct.BLOCK),
            "destroy": lambda: _ask(keys, RecordAct.DESTROY),
        }
        acts.get(form, lambda: None)()
    elif form in {"employee", "reset"}:
        workplace.show_page("staff")
        shown.settle()
        workplace.staff.presenter.choose("dina-id")
        workplace.staff.presenter.begin(StaffAct.ADD if form == "employee" else StaffAct.RESET)
    else:
        workplace.show_page({"lead": "leads", "blank": "blanks", "own": "preferences"}[form])
    shown.settle()


def _ask(keys: RealKeys, act: RecordAct) -> None:
    keys.shown.workplace.record.show_act(act)


def _tab_to(keys: RealKeys, name: str) -> None:
    for _step in range(80):
        if keys.name == name:
            return
        keys.press(Qt.Key.Key_Tab)
    raise AssertionError(f"{name} is not reached")


def _turn_over(keys: RealKeys) -> None:
    """Go to the preferences and turn the choice over, by keys."""
    places = len(keys.shown.workplace.rail.entries)
    keys.press(Qt.Key(Qt.Key.Key_0.value + places), modifier=ALT)
    _tab_to(keys, "enter_moves")
    keys.press(Qt.Key.Key_Space)


@pytest.mark.covers("K17")
@pytest.mark.parametrize("enter", ENTERS)
@pytest.mark.parametrize("form", list(WAYS))
def test_enter_leads_on_through_every_form(keys: RealKeys, form: str, enter: Qt.Key) -> None:
    _show(keys, form)
    _tab_to(keys, WAYS[form][0])
    met = [keys.name]
    for _step in WAYS[form][1:]:
        keys.press(enter)
        met.append(keys.name)
    assert met == WAYS[form]


@pytest.mark.covers("K17")
@pytest.mark.parametrize("form", list(WAYS))
def test_switched_off_enter_stays_in_every_field_and_stores_nothing(
    keys: RealKeys, form: str
) -> None:
    _turn_over(keys)
    _show(keys, form)
    before = len(keys.shown.program.desk.branch.state.entries)
    for name in WAYS[form]:
        if "save" in name or "confirm" in name:
            continue
        _tab_to(keys, name)
        for enter in ENTERS:
            keys.press(enter)
            assert keys.name == name
    assert len(keys.shown.program.desk.branch.state.entries) == before
    assert keys.shown.codes == []


@pytest.mark.covers("K17")
def test_switched_off_ctrl_s_still_stores(keys: RealKeys) -> None:
    _turn_over(keys)
    keys.press(Qt.Key.Key_1, modifier=ALT)
    keys.press(Qt.Key.Key_N, modifier=CTRL)
    for name in keys.shown.workplace.applicant.data.form.rows:
        _tab_to(keys, name)
        if name == "document_kind":
            keys.press(Qt.Key.Key_Home)
        else:
            keys.write(NEEDED[name])
        keys.press(*ENTERS)
        assert keys.name == name
    keys.press(Qt.Key.Key_S, modifier=CTRL)
    assert len(keys.shown.program.desk.branch.state.records[RecordKind.APPLICANT]) == 1


def test_the_keys_told_by_f1_are_the_chosen_ones(keys: RealKeys) -> None:
    workplace = keys.shown.workplace
    workplace.new_applicant()
    assert workplace.applicant.keys()[0] == ("Enter", "Next field")
    assert workplace.personal.keys()[0][0] == "Enter"
    _turn_over(keys)
    assert workplace.applicant.keys()[0] == ("Tab", "Next field")
    assert workplace.personal.keys() == (("Tab", "Next field"),)


def test_the_choice_is_kept_until_it_is_taken_back(
    open_at: Callable[[MemoryProgram], OpenWindow], tmp_path: Path
) -> None:
    for was_moving in (True, False, True):
        assert Preferences(tmp_path / "window.ini").enter_moves is was_moving
        shown = open_at(MemoryProgram())
        shown.unlock()
        keys = RealKeys(shown)
        assert shown.workplace.personal.enter_moves.isChecked() is was_moving
        keys.press(Qt.Key.Key_N, modifier=CTRL)
        begun = keys.name
        keys.press(Qt.Key.Key_Enter)
        assert (keys.name != begun) is was_moving
        _turn_over(keys)
        shown.window.hide()


def test_a_reader_ends_its_lines_with_enter_whatever_is_chosen(keys: RealKeys) -> None:
    _turn_over(keys)
    keys.shown.workplace.new_applicant()
    keys.shown.settle()
    _tab_to(keys, "zone")
    keys.write(f"IDKAZ0123456784{made('iin')}<<<")
    keys.press(Qt.Key.Key_Enter)
    reader = keys.shown.workplace.applicant.data.reader
    assert reader.is_begun()
    assert reader.zone.text() == ""
