"""What may stand on the screen when the lock comes, each with a canary in it."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QToolTip

from branch_app.gui.applicants.file_tabs import APPLICATIONS, DATA, PAPERS, RECORD
from branch_app.gui.forms.editors import ChoiceEditor
from branch_app.gui.record_states.acts import RecordAct
from branch_app.gui.requests.view import Decision
from branch_app.gui.staff.view import StaffAct
from tests.gui.cases import applied, asks_back, consenting
from tests.gui.conftest import OpenWindow
from tests.gui.pages import picture_of_a_page
from tests.gui.readable import visible_dialogs
from tests.gui.typing_keys import type_text
from tests.services.desk import scanned

CANARY = "Канарейқыз"
SECRET = "жасырын сөз"


def line(shown: OpenWindow, name: str) -> QLineEdit:
    found = shown.workplace.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


def snapshot(shown: OpenWindow, pages: Collection[str] = ()) -> dict[str, object]:
    """Return everything that must be the same after coming back, of these pages or those built."""
    workplace, shelf = shown.workplace, shown.workplace.all_pages
    told: dict[str, object] = {}
    for name in [one for one in shelf if one in (pages or shelf.built())]:
        told[name] = shelf[name].entries(), dict(shelf[name].view())
    return {**told, **workplace.where()}


def new_person(shown: OpenWindow) -> None:
    """Half-type a new person: a number begun, the cursor in the midst of a name."""
    shown.workplace.new_applicant()
    name = line(shown, "family_name")
    name.setFocus()
    type_text(name, CANARY)
    type_text(line(shown, "iin"), "85 01")
    name.setFocus()
    name.setCursorPosition(3)


def open_person(shown: OpenWindow, tab: int = DATA) -> str:
    person = shown.program.desk.register(family_name=CANARY)
    shown.workplace.open_applicant(person.id, tab)
    shown.settle()
    return person.id


def editing(shown: OpenWindow) -> None:
    open_person(shown)
    shown.workplace.applicant.presenter.edit()
    shown.settle()
    name = line(shown, "given_name")
    name.setFocus()
    name.setSelection(1, 2)


def place_in_small_letters(shown: OpenWindow) -> None:
    """A country in another spelling than the list's, and one that is half typed."""
    desk = shown.program.desk
    person = desk.register(family_name=CANARY)
    desk.consent(person)
    shown.workplace.open_applicant(person.id)
    shown.settle()
    shown.workplace.applicant.presenter.edit()
    shown.settle()
    for name, typed in (("citizenship", ""), ("actual_country", "Kaz")):
        editor = shown.workplace.applicant.data.form.rows[name].editor
        assert isinstance(editor, ChoiceEditor)
        typed = typed or editor.itemText(editor.findData("KZ")).lower()
        inner = editor.lineEdit()
        assert inner is not None
        inner.clear()
        type_text(inner, typed)
        assert editor.raw_text() == typed


def preview(shown: OpenWindow) -> None:
    open_person(shown, PAPERS)
    shown.workplace.consents.presenter.issue("C1")
    shown.settle()
    assert shown.workplace.consents.paper.count.text() == "Pages: 5"


def file_dialog(shown: OpenWindow) -> None:
    preview(shown)
    shown.workplace.consents.print_panel.save.click()
    assert isinstance(QApplication.activeModalWidget(), QFileDialog)


def answers(shown: OpenWindow) -> None:
    preview(shown)
    shown.workplace.consents.show_panel("ticks")
    next(iter(shown.workplace.consents.ticks_panel.rows.values())).no.click()


def context_menu(shown: OpenWindow) -> None:
    new_person(shown)
    name, here = line(shown, "family_name"), QPoint(3, 3)
    mouse = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(name, QContextMenuEvent(mouse, here, name.mapToGlobal(here)))
    assert QApplication.activePopupWidget() is not None


def list_of_choices(shown: OpenWindow) -> None:
    new_person(shown)
    editor = shown.workplace.applicant.data.form.rows["document_kind"].editor
    assert isinstance(editor, ChoiceEditor)
    editor.showPopup()
    assert visible_dialogs()


def tip(shown: OpenWindow) -> None:
    open_person(shown)
    QToolTip.showText(QPoint(5, 5), CANARY, shown.workplace)
    assert visible_dialogs()


def search(shown: OpenWindow) -> None:
    shown.program.desk.register(family_name=CANARY)
    box = shown.workplace.counter.search
    box.setFocus()
    type_text(box, CANARY[:6])
    box.setSelection(4, -2)
    shown.settle()


def waiting_page(shown: OpenWindow) -> None:
    """A number and a search half typed for a page of the inbox."""
    for shade, name in enumerate(("one", "two"), start=200):
        page = scanned(1, None, picture_of_a_page(shade))
        shown.program.services.scans.add([page], f"{name}.png")
    shown.workplace.show_page("scans")
    shown.settle()
    pages = shown.workplace.scans.inbox.pages
    shown.workplace.scans.presenter.choose(pages.lines.lines[1].id)
    shown.settle()
    type_text(line(shown, "paper_search"), CANARY)
    shown.settle()
    serial = line(shown, "manual_serial")
    serial.setFocus()
    type_text(serial, CANARY)
    shown.workplace.scans.inbox.page.setValue(3)


def employee(shown: OpenWindow) -> None:
    shown.workplace.show_page("staff")
    shown.settle()
    shown.workplace.staff.presenter.begin(StaffAct.ADD)
    name = shown.workplace.staff.employee.lines["display_name"].edit
    name.setFocus()
    type_text(name, CANARY)
    type_text(shown.workplace.staff.employee.password.edit, SECRET)


def record_act(shown: OpenWindow) -> None:
    """Blocking half asked for: ground chosen, the paper's number begun."""
    desk = shown.program.desk
    person = desk.register(family_name=CANARY)
    desk.consent(person)
    shown.workplace.open_applicant(person.id, RECORD)
    shown.settle()
    record = shown.workplace.record
    record.presenter.choose(RecordAct.BLOCK)
    record.panel.ground.setCurrentIndex(1)
    paper = record.panel.paper.edit
    paper.setFocus()
    type_text(paper, f"ЖТ {CANARY}")
    paper.setCursorPosition(2)


def journal_filter(shown: OpenWindow) -> None:
    shown.workplace.show_page("journal")
    shown.settle()
    record = shown.workplace.journal.filter.lines["record"].edit
    record.setFocus()
    type_text(record, CANARY)
    shown.workplace.journal.filter.acts.box.setCurrentIndex(2)
    shown.settle()


def application(shown: OpenWindow) -> None:
    """A new application half typed, with the fields of a payout to a card."""
    desk = shown.program.desk
    person = consenting(desk, family_name=CANARY)
    shown.workplace.open_applicant(person.id, APPLICATIONS)
    shown.settle()
    shown.workplace.applications.presenter.begin()
    shown.workplace.applications.pane.form.fill({"payout_channel": "card", "product": "secured"})
    type_text(line(shown, "iban"), "KZ86")
    pledge = line(shown, "collateral_description")
    pledge.setFocus()
    # Whatever has the keys is scrolled into sight when the card that came just now lies.
    shown.settle()
    type_text(pledge, CANARY)
    pledge.setCursorPosition(4)


def status(shown: OpenWindow) -> None:
    """A status half entered from its paper."""
    desk = shown.program.desk
    person = consenting(desk, family_name=CANARY)
    applied(desk, person)
    shown.workplace.open_applicant(person.id, APPLICATIONS)
    shown.settle()
    shown.workplace.applications.presenter.ask_status()
    panel = shown.workplace.applications.pane.panel
    panel.status.setCurrentIndex(2)
    number = panel.lines["paper_number"].edit
    number.setFocus()
    type_text(number, CANARY)
    number.setCursorPosition(1)


def refusal(shown: OpenWindow) -> None:
    """A withdrawal about to be refused, its ground chosen."""
    desk = shown.program.desk
    person = consenting(desk, family_name=CANARY)
    asks_back(desk, person)
    shown.workplace.open_task(person.id, "")
    shown.settle()
    shown.workplace.requests.presenter.ask(Decision.REFUSE)
    shown.workplace.requests.panel.ground.setCurrentIndex(1)


def key_in(shown: OpenWindow) -> None:
    """A blank form half keyed in, its person chosen."""
    shown.program.desk.register(family_name=CANARY)
    shown.workplace.show_page("blanks")
    shown.settle()
    card = shown.workplace.blanks.key_in
    type_text(card.lines["person"].edit, CANARY[:5])
    shown.settle()
    shown.workplace.blanks.presenter.choose_person(card.people.lines.lines[0].id)
    shown.settle()
    day = card.lines["day"].edit
    type_text(day, "22.1")
    day.setCursorPosition(2)


SCENES: list[Callable[[OpenWindow], object]] = [
    new_person,
    editing,
    place_in_small_letters,
    preview,
    file_dialog,
    answers,
    context_menu,
    list_of_choices,
    tip,
    search,
    waiting_page,
    employee,
    record_act,
    journal_filter,
    application,
    status,
    refusal,
    key_in,
]
