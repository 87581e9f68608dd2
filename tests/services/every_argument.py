"""Right arguments for every public method of every service, over a furnished counter."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from branch_app.domain.consent import ConsentChannel
from branch_app.domain.consent_ledger import Use
from branch_app.domain.destruction import Ground
from branch_app.domain.drafting import ApplicantDraft
from branch_app.domain.merge import Side
from branch_app.domain.scan import ScannedPage
from branch_app.domain.serials import PageCode, make_page_code
from branch_app.domain.staff import Role
from branch_app.services.consents import GivenElsewhere
from branch_app.services.import_source import ImportSource
from branch_app.services.journal_reading import JournalFilter, JournalReading
from branch_app.services.leads import LeadDraft
from branch_app.services.merging import Joining
from branch_app.services.orders import Order
from branch_app.services.second_person import Signatory
from tests.services import argument_files, desk
from tests.services.argument_applications import APPLICATIONS
from tests.services.argument_carriers import CARRIERS
from tests.services.argument_files import entries, file_of, picture
from tests.services.argument_ink import INK
from tests.services.argument_search import SEARCH
from tests.services.crew import PASSWORD

Arguments = dict[str, Any]
ORDER = Order(role=Role.CLERK, post="менеджер", number="1", on=dt.date(2026, 11, 20))
TODAY = dt.date(2026, 11, 22)
LIST = "Әбдіқадыров;Ұлан;;01.01.1985;850101300005".encode()


@dataclass(frozen=True, kw_only=True, slots=True)
class Case:
    """Whom a method is called on: a person's file, papers and pages, and what is typed."""

    applicant: str
    version: int
    iin: str
    name: str
    form: str
    file: str
    serial: str
    signed: str
    page: str
    loose_page: str
    draft: str
    newcomer: Mapping[str, str]
    blocked: str
    second: Signatory
    application: str
    to_decide: str
    to_stop: str
    blank: str
    filled_at: dt.datetime
    batch: str
    lead: str
    carrier: str
    carrier_out: str
    other: str
    due: tuple[str, int]
    doubtful: str
    unsaved: str = ""


ARGUMENTS: Mapping[str, Callable[[Case], Arguments]] = {
    "applicants.check": lambda case: {"draft": _typed(case), "before_consent": True},
    "applicants.register": lambda case: {"draft": _typed(case)},
    "applicants.correct": lambda case: {
        "applicant_id": case.applicant,
        "version": case.version,
        "draft": ApplicantDraft(
            values={**desk.NEEDED, **desk.MORE, "iin": case.iin, "family_name": case.name},
            reasons=dict.fromkeys(("iin.iin_birth_date", "iin.iin_sex"), "as_in_document"),
        ),
    },
    "applicants.confirm_data": lambda case: {
        "applicant_id": case.applicant,
        "version": case.version,
        "fields": ["document_number"],
    },
    "applicants.open": lambda case: {"applicant_id": case.applicant},
    "applicants.show_number": lambda case: {"applicant_id": case.applicant, "field": "iin"},
    "duplicates.candidates": lambda case: {
        "draft": ApplicantDraft(values={**desk.NEEDED, "iin": case.iin})
    },
    "duplicates.of_applicant": lambda case: {"applicant_id": case.applicant},
    "merging.compare": lambda case: {"kept_id": case.applicant, "gone_id": case.other},
    "merging.merge": lambda case: {
        "kept_id": case.applicant,
        "kept_version": case.version,
        "gone_id": case.other,
        "gone_version": 2,
        "joining": Joining(
            choices=dict.fromkeys(("family_name", "iin", "document_number"), Side.KEPT),
            paper_number="14/2",
        ),
        "second": case.second,
    },
    "applicants.refuse": lambda case: {"applicant_id": case.draft},
    "imports.run": lambda case: {"source": _file(case)},
    "imports.try_out": lambda case: {"source": _file(case)},
    "imports.undo": lambda case: {"batch_id": case.batch},
    "imports.batches": lambda _case: {},
    "imports.report": lambda case: {"batch_id": case.batch},
    "imports.left": lambda case: {"batch_id": case.batch},
    "forms.templates": lambda _case: {},
    "forms.issue": lambda case: {"applicant_id": case.applicant, "code": "C10"},
    "forms.standing_papers": lambda _case: {},
    "forms.warm_up": lambda _case: {"contents": []},
    "forms.issue_set": lambda case: {"applicant_id": case.applicant, "codes": ["C6", "C8"]},
    "forms.pdf": lambda case: {"form_id": case.form},
    "forms.export": lambda case: {"form_id": case.form},
    "forms.to_print": lambda case: {"form_id": case.form, "copies": 1},
    "forms.mark_printed": lambda case: {"form_id": case.form},
    "blank_forms.issue": lambda _case: {"code": "C1", "count": 2},
    "blank_forms.waiting": lambda _case: {},
    "blank_forms.key_in": lambda case: {
        "serial": case.blank,
        "applicant_id": case.applicant,
        "filled_at": case.filled_at,
    },
    "blank_forms.spoiled": lambda _case: {"since": TODAY, "until": TODAY},
    "forms.void": lambda case: {"form_id": case.form, "reason": "jam"},
    "forms.by_serial": lambda case: {"serial": case.serial},
    "forms.of_applicant": lambda case: {"applicant_id": case.applicant},
    "consents.record_ticks": lambda case: {
        "serial": case.serial,
        "ticks": dict.fromkeys(("email", "telephone", "post", "partners"), True),
    },
    "consents.erases_draft": lambda case: {"serial": case.serial, "ticks": {}},
    "consents.of_applicant": lambda case: {"applicant_id": case.applicant},
    "consents.may": lambda case: {
        "applicant_id": case.applicant,
        "use": Use(purpose="marketing", channel="email"),
    },
    "consents.standing": lambda case: {"applicant_id": case.applicant},
    "consents.record_elsewhere": lambda case: {
        "applicant_id": case.applicant,
        "given": GivenElsewhere(
            target="C5",
            is_granted=True,
            channel=ConsentChannel.STATE_SERVICE,
            reference="1414-2026-1",
            decided_at=case.filled_at,
        ),
    },
    "consents.under_older_editions": lambda _case: {},
    "consents.refusals": lambda _case: {"since": TODAY, "until": TODAY},
    "withdrawals.tasks_of": lambda case: {"applicant_id": case.applicant},
    "withdrawals.open_tasks": lambda _case: {},
    "withdrawals.accept": lambda case: {"task_id": case.to_decide},
    "withdrawals.refuse": lambda case: {"task_id": case.to_decide, "ground": "bureau_law"},
    "withdrawals.done": lambda case: {"task_id": case.to_stop},
    "evidence.make": lambda case: {"serial": case.signed},
    **APPLICATIONS,
    "advice.of_application": lambda case: {"application_id": case.application},
    "lists.check": lambda case: {"applicant_id": case.applicant},
    "lists.install": lambda _case: {"data": LIST, "dated": TODAY},
    "lists.installed": lambda _case: {},
    **CARRIERS,
    "leads.consent": lambda _case: {},
    "leads.add": lambda _case: {"enquiry": LeadDraft(name="Үлгі", telephone="+77011234567")},
    "leads.all": lambda _case: {},
    "leads.remove": lambda case: {"lead_id": case.lead},
    **INK,
    **SEARCH,
    "scans.read": lambda _case: {"data": picture(), "name": "scan.png"},
    "scans.read_stack": lambda _case: {"files": [picture()], "name": "scanner"},
    "scans.add": lambda case: {"pages": [_scan(case)], "name": "scan.png"},
    "scans.waiting": lambda _case: {},
    "scans.image": lambda case: {"inbox_id": case.page},
    "scans.attach": lambda case: {"inbox_id": case.loose_page, "serial": case.serial, "page": 1},
    "scans.detach": lambda case: argument_files.taken_off(case.signed, case.second),
    "scans.set_aside": lambda case: {"inbox_id": case.page},
    "record_states.block": lambda case: {
        "applicant_id": case.applicant,
        "ground": Ground.BREACH_NOTICE,
        "paper_number": "1",
    },
    "record_states.unblock": lambda case: {
        "applicant_id": case.blocked,
        "ground": Ground.BREACH_NOT_CONFIRMED,
        "paper_number": "1",
        "second": case.second,
    },
    "record_states.destroy": lambda case: {
        "applicant_id": case.applicant,
        "ground": Ground.BREACH_CONFIRMED,
        "paper_number": "1",
        "second": case.second,
    },
    "record_states.acts": lambda _case: {},
    "photographs.look": lambda _case: {"data": picture()},
    "photographs.set": lambda case: {"applicant_id": case.applicant, "data": picture()},
    "photographs.take_away": lambda case: {"applicant_id": case.applicant},
    "photographs.get": lambda case: {"applicant_id": case.applicant},
    "person_files.history": lambda case: {"applicant_id": case.applicant},
    "person_files.files": lambda case: {"applicant_id": case.applicant},
    "person_files.content": lambda case: {
        "applicant_id": case.applicant,
        "attachment_id": case.file,
    },
    "staff.add": lambda _case: {
        "login": "newcomer",
        "display_name": "Жаңа",
        "order": ORDER,
        "password": "three brown foxes",
    },
    "staff.access": lambda _case: {},
    "staff.all": lambda _case: {},
    "staff.change": lambda _case: {
        "login": "clerk",
        "version": 1,
        "display_name": "Жаңа",
        "order": ORDER,
    },
    "staff.change_own_password": lambda _case: {"old": PASSWORD, "new": "three brown foxes"},
    "staff.disable": lambda _case: {
        "login": "auditor",
        "order_number": "2",
        "order_on": ORDER.on,
    },
    "staff.readmit": lambda case: {
        "login": "former",
        "display_name": "",
        "order": ORDER,
        "password": "three brown foxes",
        "second": case.second,
    },
    "staff.reset_password": lambda case: {
        "login": "auditor",
        "password": "three brown foxes",
        "second": case.second,
    },
    "packs.current": lambda _case: {},
    "packs.edition": lambda _case: {"number": 1},
    "packs.profile": lambda _case: {},
    "packs.editions": lambda _case: {},
    "synchronisation.seal": lambda _case: {},
    "synchronisation.settle": lambda _case: {},
    "synchronisation.state": lambda _case: {},
    "auditing.verify": lambda _case: {},
    "auditing.entries": lambda _case: {},
    "auditing.open_journal": lambda case: {"wanted": JournalFilter(serial=case.serial)},
    "auditing.page": lambda _case: {"reading": JournalReading(filter=JournalFilter())},
    "auditing.people": lambda _case: {},
    "auditing.alerts": lambda _case: {},
    "auditing.watch": lambda _case: {},
    "unsaved.new_id": lambda _case: {},
    "unsaved.keep": lambda case: {"forms": [entries(case.unsaved)]},
    "unsaved.mine": lambda _case: {},
    "unsaved.drop": lambda case: {"unsaved_ids": [case.unsaved]},
    "unsaved.colleagues": lambda _case: {},
    "unsaved.hand_over": lambda case: {"unsaved_id": case.unsaved, "login": case.second.login},
    "unsaved.waiting_for_others": lambda _case: {},
}


def _typed(case: Case) -> ApplicantDraft:
    return ApplicantDraft(values=case.newcomer)


def _file(case: Case) -> ImportSource:
    return file_of(case.newcomer)


def _scan(case: Case) -> ScannedPage:
    code = make_page_code(PageCode(serial=case.serial, page=1), desk.KEY)
    return desk.scanned(1, code, b"signed page")
