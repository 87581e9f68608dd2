"""All services of one employee over an open store, put together."""

from __future__ import annotations

import logging

from branch_app.bootstrap.countersignature import countersignature_reader
from branch_app.bootstrap.courier import MailboxCourier
from branch_app.bootstrap.evidence import evidence_keys
from branch_app.bootstrap.key_slots import KeySlots
from branch_app.bootstrap.system import SystemClock, TimeOrderedIds
from branch_app.documents.form import PdfFormRenderer
from branch_app.documents.labels import PdfLabelMaker
from branch_app.domain.errors import BranchError
from branch_app.domain.staff import StaffMember
from branch_app.scanning.ink import PillowInkReader
from branch_app.scanning.photographs import PillowPhotographMaker
from branch_app.security.passwords import password_rule_broken
from branch_app.services.advice import AdviceService
from branch_app.services.applicants import ApplicantService
from branch_app.services.applications import ApplicationService
from branch_app.services.auditing import AuditingService
from branch_app.services.blank_forms import BlankFormService
from branch_app.services.bundle import Services
from branch_app.services.carriers import CarrierService
from branch_app.services.consents import ConsentService
from branch_app.services.duplicates import DuplicateService
from branch_app.services.evidence import EvidenceService
from branch_app.services.form_issuing import Desk
from branch_app.services.forms import FormService
from branch_app.services.imports import ImportService
from branch_app.services.ink_checks import InkCheckService
from branch_app.services.leads import LeadService
from branch_app.services.list_checks import ListService
from branch_app.services.merging import MergingService
from branch_app.services.packs import PackService
from branch_app.services.person_files import PersonFileService
from branch_app.services.photographs import PhotographService
from branch_app.services.ports import PageReader
from branch_app.services.record_states import RecordStateService
from branch_app.services.scans import ScanService
from branch_app.services.search import SearchService
from branch_app.services.second_person import SecondPerson
from branch_app.services.staff import StaffService
from branch_app.services.stocktakings import StocktakingService
from branch_app.services.synchronisation import SynchronisationService
from branch_app.services.unsaved import UnsavedService
from branch_app.services.withdrawals import WithdrawalService
from branch_app.storage.job_lock import FileJobLock
from branch_app.storage.places import StorePaths
from branch_app.storage.store import Store
from branch_app.storage.unit_of_work import SqlUnitOfWork

log = logging.getLogger(__name__)

BRANCH = "branch"
WORKSTATION = "workstation"


def make_services(
    store: Store,
    member: StaffMember,
    slots: KeySlots,
    courier: MailboxCourier,
    reader: PageReader,
) -> Services:
    """Return what this employee may ask for until the session is closed."""
    clock, ids = SystemClock(), TimeOrderedIds()

    def begin_work() -> SqlUnitOfWork:
        return store.begin_work(member.id)

    with begin_work() as work:
        branch = work.settings.get(BRANCH) or ""
        workstation = work.settings.get(WORKSTATION) or ""
    desk = Desk(
        branch=branch, workstation=workstation, renderer=PdfFormRenderer(), ids=ids, staff=member
    )
    second_person = SecondPerson(begin_work=begin_work, clock=clock, staff=member, vault=slots)
    return Services(
        staff_member=member,
        applicants=ApplicantService(
            begin_work=begin_work,
            clock=clock,
            ids=ids,
            staff=member,
            branch=branch,
            second_person=second_person,
        ),
        person_files=PersonFileService(begin_work=begin_work, staff=member),
        duplicates=DuplicateService(begin_work=begin_work, clock=clock, staff=member),
        merging=MergingService(
            begin_work=begin_work,
            clock=clock,
            staff=member,
            second_person=second_person,
            after_erasing=lambda: _leave_no_trace(store, courier),
        ),
        forms=FormService(begin_work=begin_work, clock=clock, staff=member, desk=desk),
        blank_forms=BlankFormService(
            begin_work=begin_work, clock=clock, ids=ids, staff=member, desk=desk
        ),
        consents=ConsentService(begin_work=begin_work, clock=clock, ids=ids, staff=member),
        withdrawals=WithdrawalService(begin_work=begin_work, clock=clock, staff=member, desk=desk),
        evidence=EvidenceService(
            begin_work=begin_work,
            clock=clock,
            staff=member,
            renderer=desk.renderer,
            branch=branch,
            keys=evidence_keys,
        ),
        applications=ApplicationService(
            begin_work=begin_work,
            clock=clock,
            ids=ids,
            staff=member,
            branch=branch,
            workstation=workstation,
            second_person=second_person,
        ),
        advice=AdviceService(begin_work=begin_work, clock=clock, staff=member),
        lists=ListService(begin_work=begin_work, clock=clock, staff=member),
        leads=LeadService(begin_work=begin_work, clock=clock, ids=ids, staff=member),
        carriers=CarrierService(
            begin_work=begin_work,
            clock=clock,
            ids=ids,
            staff=member,
            branch=branch,
            workstation=workstation,
            label_maker=PdfLabelMaker(),
        ),
        stocktakings=StocktakingService(begin_work=begin_work, clock=clock, ids=ids, staff=member),
        scans=ScanService(
            begin_work=begin_work,
            clock=clock,
            ids=ids,
            staff=member,
            reader=reader,
            second_person=second_person,
        ),
        ink_checks=InkCheckService(
            begin_work=begin_work, clock=clock, ids=ids, staff=member, reader=PillowInkReader()
        ),
        imports=ImportService(
            begin_work=begin_work,
            clock=clock,
            ids=ids,
            staff=member,
            branch=branch,
            lock=FileJobLock(StorePaths(folder=slots.settings.data_dir).import_lock),
        ),
        record_states=RecordStateService(
            begin_work=begin_work,
            clock=clock,
            ids=ids,
            staff=member,
            branch=branch,
            workstation=workstation,
            second_person=second_person,
            after_destroying=lambda: _leave_no_trace(store, courier),
        ),
        photographs=PhotographService(
            begin_work=begin_work,
            clock=clock,
            ids=ids,
            staff=member,
            maker=PillowPhotographMaker(),
            after_erasing=lambda: _leave_no_trace(store, courier),
        ),
        search=SearchService(begin_work=begin_work, read_model=store.read_model, staff=member),
        staff=StaffService(
            begin_work=begin_work,
            clock=clock,
            ids=ids,
            staff=member,
            vault=slots,
            password_rule=password_rule_broken,
            second_person=second_person,
        ),
        packs=PackService(begin_work=begin_work, clock=clock, staff=member),
        synchronisation=SynchronisationService(
            begin_work=begin_work, staff=member, courier=courier
        ),
        auditing=AuditingService(
            begin_work=begin_work,
            clock=clock,
            staff=member,
            read_model=store.read_model,
            countersignature=countersignature_reader(slots.settings),
        ),
        unsaved=UnsavedService(begin_work=begin_work, clock=clock, ids=ids, staff=member),
    )


def _leave_no_trace(store: Store, courier: MailboxCourier) -> None:
    """Take what was erased out of mailbox and logs; what fails is done at the next opening."""
    try:
        courier.retract()
        store.checkpoint()
    except BranchError as error:
        log.warning("what was erased is taken out of the files later: %s", error.code)
