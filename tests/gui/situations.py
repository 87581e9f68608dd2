"""Where a role's window can stand: each page, each panel, with people and papers to suit."""

from __future__ import annotations

from collections.abc import Callable

from branch_app.domain.carrier import CarrierKind
from branch_app.domain.destruction import Ground
from branch_app.domain.drafting import ApplicantDraft
from branch_app.domain.ink import Ink
from branch_app.domain.staff import Permission
from branch_app.gui.applicants.file_tabs import APPLICATIONS, DATA, PAPERS, RECORD, REQUESTS
from branch_app.gui.record_states.acts import RecordAct
from branch_app.gui.requests.view import Decision
from branch_app.gui.staff.view import StaffAct
from branch_app.services.carriers import CarrierDraft
from tests.gui.cases import WANTED
from tests.gui.pages import imported
from tests.gui.walking import Walk
from tests.services.argument_ink import unsigned_page
from tests.services.desk import scanned


def _draft(walk: Walk) -> None:
    walk.open(walk.draft(), DATA)


def _editing(walk: Walk) -> None:
    _draft(walk)
    walk.workplace.applicant.presenter.edit()


def _active(walk: Walk) -> None:
    walk.open(walk.consenting(), DATA)


def _blocked(walk: Walk) -> None:
    person_id = walk.consenting()
    walk.crew.manager.record_states.block(person_id, Ground.SUBJECT_REQUEST, "ЖТ-14")
    walk.open(person_id, DATA)


def _panel(name: str) -> Callable[[Walk], None]:
    def show(walk: Walk) -> None:
        walk.open(walk.with_paper(), PAPERS)
        walk.workplace.consents.show_panel(name)

    return show


def _sheet(name: str) -> Callable[[Walk], None]:
    def show(walk: Walk) -> None:
        walk.open(walk.consenting(), PAPERS)
        sets = walk.workplace.consents.presenter.sets
        acts: dict[str, Callable[[], object]] = {
            "set": sets.begin,
            "order": lambda: sets.order("C15"),
            "may": sets.ask_may,
        }
        acts[name]()
        walk.shown.settle()

    return show


def _signed(walk: Walk) -> None:
    walk.open(walk.consenting(), PAPERS)


def _record(act: RecordAct | None = None) -> Callable[[Walk], None]:
    def show(walk: Walk) -> None:
        walk.open(walk.consenting(), RECORD)
        if act is not None and "record" in walk.workplace.all_pages:
            walk.workplace.record.acts[act].click()

    return show


def _blocked_record(walk: Walk) -> None:
    _blocked(walk)
    walk.workplace.applicant.show_tab(RECORD)
    walk.shown.settle()
    if "record" in walk.workplace.all_pages:
        walk.workplace.record.acts[RecordAct.UNBLOCK].click()


def _doubtful(walk: Walk) -> tuple[str, str]:
    """Return a person and a paper of theirs whose scan nobody signed, waiting for a look."""
    person_id, clerk = walk.consenting(), walk.crew.clerk
    form = clerk.sign(clerk.applicants.open(person_id).applicant, "C3")
    for due in clerk.ink_checks.due():
        is_this = due.form_id == form.id
        pages = [unsigned_page(), unsigned_page(2, Ink.UNSURE)] if is_this else []
        clerk.ink_checks.note(due.form_id, due.version, pages)
    return person_id, form.id


def _looks(walk: Walk) -> None:
    _doubtful(walk)
    walk.workplace.show_page("scans")


def _look(walk: Walk) -> None:
    walk.workplace.look_at_scan(*_doubtful(walk))
    walk.shown.settle()


def _inbox(walk: Walk) -> None:
    picture = str(walk.numbers).encode()
    walk.numbers += 1
    walk.crew.clerk.scans.add([scanned(1, None, picture)], "letter.png")
    walk.workplace.show_page("scans")


def _registers(side: str = "") -> Callable[[Walk], None]:
    """Stand at the register of carriers: one of them, a new one, or a stock-taking."""

    def show(walk: Walk) -> None:
        carriers = walk.crew.clerk.carriers
        if not carriers.all():
            kept, out = (
                carriers.add(
                    CarrierDraft(
                        kind=kind, category="келісімдер", received_from="касса", place="1-шкаф"
                    )
                )
                for kind in (CarrierKind.PAPER_FILE, CarrierKind.USB)
            )
            carriers.issue(out.number, "Ә. Үлгі")
            carriers.file_paper(kept.number, walk.crew.clerk.blank_forms.issue("C10", 1)[0].serial)
        if side == "stock":
            walk.crew.clerk.stocktakings.begin()
        walk.workplace.show_page("registers")
        walk.shown.settle()
        page = walk.workplace.registers
        if side == "new":
            page.register.new.click()
        elif side == "stock":
            page.register.count.click()
        else:
            page.show_carrier(carriers.all()[0])
        walk.shown.settle()

    return show


def _place(name: str) -> Callable[[Walk], None]:
    return lambda walk: walk.workplace.show_page(name)


def _employee(act: StaffAct | None) -> Callable[[Walk], None]:
    def show(walk: Walk) -> None:
        walk.workplace.show_page("staff")
        walk.shown.settle()
        page = walk.workplace.staff
        page.presenter.give_up()
        page.table.choose("staff-clerk")
        page.presenter.choose("staff-clerk")
        if act is not None and page.acts[act].isVisible():
            page.presenter.begin(act)

    return show


def _application(walk: Walk) -> None:
    person_id = walk.consenting()
    walk.open(person_id, APPLICATIONS)
    if not walk.workplace.applications.list.lines.lines:
        draft = ApplicantDraft(values=WANTED)
        walk.crew.clerk.applications.register(person_id, draft)
        walk.workplace.applicant.presenter.reload()
        walk.shown.settle()


def _status(walk: Walk) -> None:
    _application(walk)
    walk.workplace.applications.presenter.ask_status()


def _new_application(walk: Walk) -> None:
    walk.open(walk.consenting(), APPLICATIONS)
    walk.workplace.applications.presenter.begin()


def _request(decision: Decision | None = None) -> Callable[[Walk], None]:
    def show(walk: Walk) -> None:
        person_id = walk.consenting()
        clerk = walk.crew.clerk
        form = clerk.forms.issue(person_id, "WITHDRAWAL")
        ticks = {one: one == "collection" for one in form.choices}
        clerk.consents.record_ticks(form.serial, ticks)
        clerk.scan(form)
        walk.open(person_id, REQUESTS)
        if decision is not None:
            walk.workplace.requests.presenter.ask(decision)

    return show


def _blanks(walk: Walk) -> None:
    walk.crew.clerk.blank_forms.issue("C10", 1)
    walk.workplace.show_page("blanks")


def _imports(walk: Walk) -> None:
    imported(walk.crew.manager)
    walk.workplace.show_page("imports")


# Each with the permission without which the role has no such page.
SITUATIONS: dict[str, tuple[Permission, Callable[[Walk], None]]] = {
    "counter": (Permission.FIND_APPLICANTS, _place("counter")),
    "draft": (Permission.OPEN_APPLICANT, _draft),
    "editing": (Permission.OPEN_APPLICANT, _editing),
    "active": (Permission.OPEN_APPLICANT, _active),
    "blocked": (Permission.OPEN_APPLICANT, _blocked),
    "paper": (Permission.OPEN_APPLICANT, _panel("")),
    "printing": (Permission.OPEN_APPLICANT, _panel("print")),
    "outcome": (Permission.OPEN_APPLICANT, _panel("outcome")),
    "void": (Permission.OPEN_APPLICANT, _panel("void")),
    "ticks": (Permission.OPEN_APPLICANT, _panel("ticks")),
    "set": (Permission.ISSUE_FORM, _sheet("set")),
    "order": (Permission.ISSUE_FORM, _sheet("order")),
    "may": (Permission.OPEN_APPLICANT, _sheet("may")),
    "signed": (Permission.OPEN_APPLICANT, _signed),
    "application": (Permission.OPEN_APPLICANT, _application),
    "status": (Permission.CAPTURE, _status),
    "new_application": (Permission.CAPTURE, _new_application),
    "request": (Permission.OPEN_APPLICANT, _request()),
    "accept": (Permission.DECIDE_WITHDRAWAL, _request(Decision.ACCEPT)),
    "refuse": (Permission.DECIDE_WITHDRAWAL, _request(Decision.REFUSE)),
    "blanks": (Permission.ISSUE_FORM, _blanks),
    "imports": (Permission.IMPORT, _imports),
    "older": (Permission.FIND_APPLICANTS, _place("older")),
    "record": (Permission.BLOCK, _record()),
    "record_block": (Permission.BLOCK, _record(RecordAct.BLOCK)),
    "record_destroy": (Permission.DESTROY, _record(RecordAct.DESTROY)),
    "record_unblock": (Permission.UNBLOCK, _blocked_record),
    "inbox": (Permission.ADD_SCANS, _inbox),
    "looks": (Permission.ADD_SCANS, _looks),
    "look": (Permission.ADD_SCANS, _look),
    "registers": (Permission.READ_CARRIERS, _registers()),
    "carrier_new": (Permission.KEEP_CARRIERS, _registers("new")),
    "stocktaking": (Permission.KEEP_CARRIERS, _registers("stock")),
    "synchronisation": (Permission.SEE_SYNC, _place("synchronisation")),
    "staff": (Permission.READ_STAFF, _employee(None)),
    "staff_add": (Permission.READ_STAFF, _employee(StaffAct.ADD)),
    "staff_change": (Permission.READ_STAFF, _employee(StaffAct.CHANGE)),
    "staff_reset": (Permission.READ_STAFF, _employee(StaffAct.RESET)),
    "staff_disable": (Permission.READ_STAFF, _employee(StaffAct.DISABLE)),
    "journal": (Permission.READ_JOURNAL, _place("journal")),
    "preferences": (Permission.WORK, _place("preferences")),
}
