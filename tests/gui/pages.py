"""Every page of the window in a state worth looking at, for tests that walk all of them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from PySide6.QtCore import QBuffer
from PySide6.QtGui import QImage

from branch_app.domain.carrier import CarrierKind
from branch_app.gui.applicants.file_tabs import APPLICATIONS, FILES, HISTORY, PAPERS, RECORD
from branch_app.gui.record_states.acts import RecordAct
from branch_app.gui.record_states.page import RecordPage
from branch_app.gui.requests.view import Decision
from branch_app.gui.staff.view import StaffAct
from branch_app.gui.workplace import Workplace
from branch_app.services.carriers import CarrierDraft
from branch_app.services.leads import LeadDraft
from tests.fakes import PredictableIds
from tests.gui.cases import applied, asks_back, consenting
from tests.gui.conftest import OpenWindow
from tests.gui.employees import employ
from tests.gui.person_cards import cards
from tests.services.desk import NEEDED, Desk, scanned
from tests.services.import_files import line, run, whole


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
    desk.leads.add(LeadDraft(name="Әсем Сұраушы", telephone="+77015550011"))
    desk.blank_forms.issue("C1", 2)
    folder = CarrierDraft(
        kind=CarrierKind.PAPER_FILE, category="өтініштер", received_from="касса", place="шкаф 1"
    )
    desk.carriers.add(folder)
    desk.branch.clock.advance(seconds=1)
    imported(desk)
    services = shown.program.services
    services.scans.add([scanned(1, None, picture_of_a_page())], "letter.png")
    return person.id


def imported(desk: Desk) -> None:
    """Bring people in from files: a whole one, and one with every kind of line."""
    run(desk, *(line(number) for number in range(3)))
    lines = (whole(5), line(6, reasons={"iin.iin_sex": "no"}), "rubbish", line(0), line(7))
    run(desk, *lines)


def picture_of_a_page(shade: int = 200) -> bytes:
    picture = QImage(300, 400, QImage.Format.Format_Grayscale8)
    picture.fill(shade)
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    assert picture.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def speak(shown: OpenWindow, code: str) -> None:
    """Choose the language on the top bar."""
    for switch in shown.window.top_bar.languages.buttons():
        if switch.property("code") == code:
            switch.click()
    shown.settle()
    shown.qtbot.waitUntil(lambda: shown.window.language.code == code)


# Where a window over another pack looks otherwise, for its fields, its papers and its products;
# the other steps only lead there.
OF_THE_PACK = {
    "applicant": False, "editing": True, "problems": True, "unchanged": False, "consents": True,
    "order": True, "set": True, "no_sheet": False, "applications": False, "new_application": True,
    "no_application": False, "blanks": True, "new": True,
}  # fmt: skip


def furnish_other(shown: OpenWindow) -> str:
    """Put the person of `furnish` at a counter of the pack without document kinds; return the id.

    Everything is allowed, an application is made, a consent asked back.
    """
    desk = shown.program.desk
    person = consenting(desk)
    desk.sign(person, "C7", yes=("photo", "biometrics"))
    applied(desk, person)
    asks_back(desk, person)
    desk.blank_forms.issue("C1", 1)
    return person.id


def walk(
    shown: OpenWindow, person_id: str, *, only: Collection[str] = (), paper: str = "C15"
) -> Iterator[str]:
    """Show one page after another, or only these; yield its name once it is at rest."""
    workplace = shown.workplace
    steps: dict[str, Callable[[], object]] = {
        "counter": lambda: workplace.show_page("counter"),
        "scans": lambda: workplace.show_page("scans"),
        "synchronisation": lambda: workplace.show_page("synchronisation"),
        "journal": lambda: workplace.show_page("journal"),
        "applicant": lambda: workplace.open_applicant(person_id),
        "editing": lambda: workplace.applicant.presenter.edit(),
        "problems": lambda: workplace.applicant.presenter.save(),
        "unchanged": lambda: _leave_unchanged(workplace),
        "consents": lambda: workplace.open_applicant(person_id, PAPERS),
        "print": lambda: workplace.consents.show_panel("print"),
        "outcome": lambda: workplace.consents.show_panel("outcome"),
        "void": lambda: workplace.consents.show_panel("void"),
        "ticks": lambda: workplace.consents.show_panel("ticks"),
        "set": lambda: workplace.consents.presenter.sets.begin(),
        "order": lambda: workplace.consents.presenter.order(paper),
        "order_problems": lambda: workplace.consents.sheets.order.make.click(),
        "may": lambda: workplace.consents.presenter.sets.ask_may(),
        "no_sheet": lambda: workplace.consents.presenter.sets.put_off(),
        "applications": lambda: workplace.open_applicant(person_id, APPLICATIONS),
        "notice_problems": lambda: workplace.applications.pane.notice.save.click(),
        "status": lambda: workplace.applications.presenter.ask_status(),
        "status_problems": lambda: workplace.applications.pane.panel.save.click(),
        "no_status": lambda: workplace.applications.pane.panel.cancel.click(),
        "new_application": lambda: workplace.applications.presenter.begin(),
        "no_application": lambda: workplace.applications.pane.give_up.click(),
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
        "imports": lambda: workplace.show_page("imports"),
        "import_undo": lambda: workplace.imports.batches.undo.click(),
        "registers": lambda: workplace.show_page("registers"),
        "carrier": lambda: workplace.registers.register.list.choose_first(),
        "carrier_problems": lambda: _register_nothing(workplace),
        "stock": lambda: workplace.registers.register.count.click(),
        "stock_open": lambda: workplace.registers.stock.begin.click(),
        "leads": lambda: workplace.show_page("leads"),
        "lead_problems": lambda: workplace.leads.form.save.click(),
        "erase_lead": lambda: _ask_erasing(workplace),
        "older": lambda: workplace.show_page("older"),
        "record": lambda: workplace.open_applicant(person_id, RECORD),
        "block": lambda: _ask(workplace, RecordAct.BLOCK),
        "destroy": lambda: _ask(workplace, RecordAct.DESTROY),
        "new": lambda: workplace.new_applicant(),
        "join": lambda: _join(shown, person_id),
        "join_found": lambda: _record(workplace).join.presenter.find("Ким"),
        "join_both": lambda: _record(workplace).join.search.rows[0].click(),
        "join_problems": lambda: _record(workplace).join.both.second.confirm.click(),
        "no_join": lambda: _record(workplace).join.presenter.give_up(),
        "new_again": lambda: workplace.new_applicant(),
        "twins": lambda: _meet_a_twin(workplace),
        "twins_problems": lambda: workplace.applicant.data.twins.store.click(),
        "no_twins": lambda: workplace.applicant.data.twins.give_up.click(),
        "staff": lambda: workplace.show_page("staff"),
        "staff_add": lambda: _act(workplace, StaffAct.ADD),
        "staff_problems": lambda: workplace.staff.employee.save.click(),
        "staff_change": lambda: _act(workplace, StaffAct.CHANGE),
        "staff_reset": lambda: _act(workplace, StaffAct.RESET),
        "staff_disable": lambda: _act(workplace, StaffAct.DISABLE),
        **({} if only else cards(shown)),
        "preferences": lambda: workplace.show_page("preferences"),
        "password": lambda: workplace.personal.password.set.click(),
        "help": lambda: shown.window.show_help(),
    }
    for name, step in steps.items():
        if only and name not in only:
            continue
        step()
        shown.settle()
        yield name
    shown.window.help_sheet.hide()


def _open_first_task(shown: OpenWindow) -> None:
    task = shown.program.desk.withdrawals.open_tasks()[0]
    shown.workplace.open_task(task.applicant_id, task.id)


def _ask_erasing(workplace: Workplace) -> None:
    workplace.leads.list.choose_first()
    workplace.leads.erase.click()


def _register_nothing(workplace: Workplace) -> None:
    workplace.registers.register.new.click()
    workplace.registers.add.save.click()


def _leave_unchanged(workplace: Workplace) -> None:
    workplace.applicant.data.give_up.setFocus()
    workplace.applicant.data.give_up.click()


def _meet_a_twin(workplace: Workplace) -> None:
    """Save somebody who is called and born like the first person of `furnish`."""
    twin = {**NEEDED, "iin": "850101300550", "document_number": "087654321"}
    workplace.applicant.data.form.fill(twin)
    workplace.applicant.presenter.save()


def _record(workplace: Workplace) -> RecordPage:
    return workplace.record


def _join(shown: OpenWindow, person_id: str) -> None:
    shown.workplace.open_applicant(person_id, RECORD)
    shown.settle()
    _record(shown.workplace).join.presenter.begin()


def _ask(workplace: Workplace, act: RecordAct) -> None:
    """Show what an act asks for, whether or not the role at this window may do it."""
    workplace.record.show_act(act)


def _act(workplace: Workplace, act: StaffAct) -> None:
    workplace.staff.table.choose("dina-id")
    workplace.staff.presenter.choose("dina-id")
    workplace.staff.acts[act].click()
