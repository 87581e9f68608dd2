"""Every page of the window in a state worth looking at, for tests that walk all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QBuffer
from PySide6.QtGui import QImage

from branch_app.gui.applicants.file_tabs import APPLICATIONS, FILES, HISTORY, PAPERS, RECORD
from branch_app.gui.record_states.acts import RecordAct
from branch_app.gui.requests.view import Decision
from branch_app.gui.staff.view import StaffAct
from branch_app.gui.workplace import Workplace
from tests.fakes import PredictableIds
from tests.gui.cases import applied, asks_back, consenting
from tests.gui.conftest import OpenWindow
from tests.gui.employees import employ
from tests.services.desk import scanned


def furnish(shown: OpenWindow) -> str:
    """Put people, papers on their way, a page in the inbox, employees; return a person's id."""
    desk = shown.program.desk
    employ(shown.program)
    assert isinstance(desk.branch.ids, PredictableIds)
    person = desk.register()
    desk.consent(person)
    form = desk.forms.issue(person.id, "C10")
    desk.forms.mark_printed(form.id)
    desk.register(
        family_name="Нұрмұхамбетова-Қосмағамбетова",
        given_name="Гүлжаһан",
        patronymic="Өмірзаққызы",
        iin="900228400123",
    )
    asks_back(desk, consenting(desk, iin="051231600473", family_name="Ким", given_name="Алиса"))
    applied(desk, person)
    desk.blank_forms.issue("C1", 2)
    services = shown.program.services
    services.scans.add([scanned(1, None, picture_of_a_page())], "letter.png")
    return person.id


def picture_of_a_page() -> bytes:
    picture = QImage(300, 400, QImage.Format.Format_Grayscale8)
    picture.fill(200)
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    assert picture.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def walk(shown: OpenWindow, person_id: str) -> Iterator[str]:
    """Show one page after another; yield its name once it is at rest."""
    workplace = shown.workplace
    steps: dict[str, Callable[[], object]] = {
        "counter": lambda: workplace.show_page("counter"),
        "scans": lambda: workplace.show_page("scans"),
        "synchronisation": lambda: workplace.show_page("synchronisation"),
        "journal": lambda: workplace.show_page("journal"),
        "applicant": lambda: workplace.open_applicant(person_id),
        "editing": lambda: workplace.applicant.presenter.edit(),
        "problems": lambda: workplace.applicant.presenter.save(),
        "unchanged": lambda: workplace.applicant.presenter.give_up_edits(),
        "consents": lambda: workplace.open_applicant(person_id, PAPERS),
        "print": lambda: workplace.consents.show_panel("print"),
        "outcome": lambda: workplace.consents.show_panel("outcome"),
        "void": lambda: workplace.consents.show_panel("void"),
        "ticks": lambda: workplace.consents.show_panel("ticks"),
        "set": lambda: workplace.consents.presenter.sets.begin(),
        "order": lambda: workplace.consents.presenter.order("C15"),
        "order_problems": lambda: workplace.consents.sheets.order.make.click(),
        "may": lambda: workplace.consents.presenter.sets.ask_may(),
        "no_sheet": lambda: workplace.consents.presenter.sets.put_off(),
        "applications": lambda: workplace.open_applicant(person_id, APPLICATIONS),
        "status": lambda: workplace.applications.presenter.ask_status(),
        "status_problems": lambda: workplace.applications.pane.panel.save.click(),
        "no_status": lambda: workplace.applications.presenter.give_up(),
        "new_application": lambda: workplace.applications.presenter.begin(),
        "no_application": lambda: workplace.applications.presenter.give_up(),
        "request": lambda: _open_first_task(shown),
        "accept": lambda: workplace.requests.presenter.ask(Decision.ACCEPT),
        "refuse": lambda: workplace.requests.presenter.ask(Decision.REFUSE),
        "refuse_problems": lambda: workplace.requests.presenter.confirm(""),
        "files": lambda: workplace.open_applicant(person_id, FILES),
        "history": lambda: workplace.open_applicant(person_id, HISTORY),
        "blanks": lambda: workplace.show_page("blanks"),
        "key_in_problems": lambda: workplace.blanks.key_in.confirm.click(),
        "blanks_outcome": lambda: workplace.blanks.ask_outcome(2),
        "no_outcome": lambda: workplace.blanks.ask_outcome(0),
        "older": lambda: workplace.show_page("older"),
        "record": lambda: workplace.open_applicant(person_id, RECORD),
        "block": lambda: _ask(workplace, RecordAct.BLOCK),
        "destroy": lambda: _ask(workplace, RecordAct.DESTROY),
        "new": lambda: workplace.new_applicant(),
        "staff": lambda: workplace.show_page("staff"),
        "staff_add": lambda: _act(workplace, StaffAct.ADD),
        "staff_problems": lambda: workplace.staff.employee.save.click(),
        "staff_change": lambda: _act(workplace, StaffAct.CHANGE),
        "staff_reset": lambda: _act(workplace, StaffAct.RESET),
        "staff_disable": lambda: _act(workplace, StaffAct.DISABLE),
        "preferences": lambda: workplace.show_page("preferences"),
        "password": lambda: workplace.personal.password.set.click(),
        "help": lambda: shown.window.show_help(),
    }
    for name, step in steps.items():
        step()
        shown.settle()
        yield name
    shown.window.help_sheet.hide()


def _open_first_task(shown: OpenWindow) -> None:
    task = shown.program.desk.withdrawals.open_tasks()[0]
    shown.workplace.open_task(task.applicant_id, task.id)


def _ask(workplace: Workplace, act: RecordAct) -> None:
    """Show what an act asks for, whether or not the role at this window may do it."""
    assert workplace.record is not None
    workplace.record.show_act(act)


def _act(workplace: Workplace, act: StaffAct) -> None:
    workplace.staff.table.choose("dina-id")
    workplace.staff.presenter.choose("dina-id")
    workplace.staff.acts[act].click()
