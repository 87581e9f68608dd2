"""All services of one unlocked session, as one value to hand to the window and the commands."""

from __future__ import annotations

from dataclasses import dataclass

from branch_app.domain.staff import StaffMember
from branch_app.services.advice import AdviceService
from branch_app.services.applicants import ApplicantService
from branch_app.services.applications import ApplicationService
from branch_app.services.auditing import AuditingService
from branch_app.services.blank_forms import BlankFormService
from branch_app.services.carriers import CarrierService
from branch_app.services.consents import ConsentService
from branch_app.services.duplicates import DuplicateService
from branch_app.services.evidence import EvidenceService
from branch_app.services.forms import FormService
from branch_app.services.imports import ImportService
from branch_app.services.ink_checks import InkCheckService
from branch_app.services.leads import LeadService
from branch_app.services.list_checks import ListService
from branch_app.services.merging import MergingService
from branch_app.services.packs import PackService
from branch_app.services.person_files import PersonFileService
from branch_app.services.photographs import PhotographService
from branch_app.services.record_states import RecordStateService
from branch_app.services.scans import ScanService
from branch_app.services.search import SearchService
from branch_app.services.staff import StaffService
from branch_app.services.stocktakings import StocktakingService
from branch_app.services.synchronisation import SynchronisationService
from branch_app.services.unsaved import UnsavedService
from branch_app.services.withdrawals import WithdrawalService


@dataclass(frozen=True, kw_only=True, slots=True)
class Services:
    """What one employee may ask for while the workstation is unlocked.

    Everything runs on the database lane but `search.find`, `search.open_forms`, `search.counts`
    (read lane), `scans.read` (paper lane: PDFium lets in one thread at a time), `forms.warm_up`,
    `ink_checks.read` and `photographs.look` (no database, any lane).
    """

    staff_member: StaffMember
    applicants: ApplicantService
    person_files: PersonFileService
    duplicates: DuplicateService
    merging: MergingService
    forms: FormService
    blank_forms: BlankFormService
    consents: ConsentService
    withdrawals: WithdrawalService
    evidence: EvidenceService
    applications: ApplicationService
    advice: AdviceService
    lists: ListService
    leads: LeadService
    scans: ScanService
    carriers: CarrierService
    stocktakings: StocktakingService
    ink_checks: InkCheckService
    imports: ImportService
    record_states: RecordStateService
    photographs: PhotographService
    search: SearchService
    staff: StaffService
    packs: PackService
    synchronisation: SynchronisationService
    auditing: AuditingService
    unsaved: UnsavedService
