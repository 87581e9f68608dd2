"""The services of one employee at one desk, over fakes of the ports."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from branch_app.documents.form import PdfFormRenderer
from branch_app.documents.labels import PdfLabelMaker
from branch_app.domain.staff import StaffMember, password_problem
from branch_app.scanning.ink import PillowInkReader
from branch_app.scanning.photographs import PillowPhotographMaker
from branch_app.services.advice import AdviceService
from branch_app.services.applicants import ApplicantService
from branch_app.services.applications import ApplicationService
from branch_app.services.blank_forms import BlankFormService
from branch_app.services.carriers import CarrierService
from branch_app.services.consents import ConsentService
from branch_app.services.duplicates import DuplicateService
from branch_app.services.evidence import EvidenceService
from branch_app.services.form_issuing import Desk as PaperDesk
from branch_app.services.forms import FormService
from branch_app.services.imports import ImportService
from branch_app.services.ink_checks import InkCheckService
from branch_app.services.leads import LeadService
from branch_app.services.list_checks import ListService
from branch_app.services.merging import MergingService
from branch_app.services.person_files import PersonFileService
from branch_app.services.photographs import PhotographService
from branch_app.services.record_states import RecordStateService
from branch_app.services.scans import ScanService
from branch_app.services.second_person import SecondPerson
from branch_app.services.staff import StaffService
from branch_app.services.stocktakings import StocktakingService
from branch_app.services.unsaved import UnsavedService
from branch_app.services.withdrawals import WithdrawalService
from tests.fakes import InMemoryBranch, InMemoryUnitOfWork
from tests.services.doubles import MadeReader, RecordingVault, SimpleLock


@dataclass
class DeskServices:
    """Every service, over a branch in memory."""

    branch: InMemoryBranch
    staff: StaffMember
    vault: RecordingVault
    tidied: list[int] = field(default_factory=list)
    job_lock: SimpleLock = field(default_factory=SimpleLock)

    @property
    def applicants(self) -> ApplicantService:
        return ApplicantService(**self._common(), branch="ALM1", second_person=self.second_person)

    @property
    def person_files(self) -> PersonFileService:
        return PersonFileService(begin_work=self.begin_work, staff=self.staff)

    @property
    def duplicates(self) -> DuplicateService:
        return DuplicateService(
            begin_work=self.begin_work, clock=self.branch.clock, staff=self.staff
        )

    @property
    def merging(self) -> MergingService:
        return MergingService(
            begin_work=self.begin_work,
            clock=self.branch.clock,
            staff=self.staff,
            second_person=self.second_person,
            after_erasing=lambda: self.tidied.append(len(self.branch.state.entries)),
        )

    @property
    def forms(self) -> FormService:
        return FormService(
            begin_work=self.begin_work,
            clock=self.branch.clock,
            staff=self.staff,
            desk=self.paper_desk,
        )

    @property
    def blank_forms(self) -> BlankFormService:
        return BlankFormService(
            begin_work=self.begin_work,
            clock=self.branch.clock,
            ids=self.branch.ids,
            staff=self.staff,
            desk=self.paper_desk,
        )

    @property
    def paper_desk(self) -> PaperDesk:
        return PaperDesk(
            branch="ALM1",
            workstation="01",
            renderer=PdfFormRenderer(),
            ids=self.branch.ids,
            staff=self.staff,
        )

    @property
    def withdrawals(self) -> WithdrawalService:
        return WithdrawalService(
            begin_work=self.begin_work,
            clock=self.branch.clock,
            staff=self.staff,
            desk=self.paper_desk,
        )

    @property
    def evidence(self) -> EvidenceService:
        return EvidenceService(
            begin_work=self.begin_work,
            clock=self.branch.clock,
            staff=self.staff,
            renderer=PdfFormRenderer(),
            branch="ALM1",
        )

    @property
    def applications(self) -> ApplicationService:
        return ApplicationService(
            **self._common(), branch="ALM1", workstation="01", second_person=self.second_person
        )

    @property
    def advice(self) -> AdviceService:
        return AdviceService(begin_work=self.begin_work, clock=self.branch.clock, staff=self.staff)

    @property
    def lists(self) -> ListService:
        return ListService(begin_work=self.begin_work, clock=self.branch.clock, staff=self.staff)

    @property
    def leads(self) -> LeadService:
        return LeadService(**self._common())

    @property
    def carriers(self) -> CarrierService:
        return CarrierService(
            **self._common(), branch="ALM1", workstation="01", label_maker=PdfLabelMaker()
        )

    @property
    def stocktakings(self) -> StocktakingService:
        return StocktakingService(**self._common())

    @property
    def consents(self) -> ConsentService:
        return ConsentService(**self._common())

    @property
    def scans(self) -> ScanService:
        return ScanService(**self._common(), reader=MadeReader(), second_person=self.second_person)

    @property
    def ink_checks(self) -> InkCheckService:
        return InkCheckService(**self._common(), reader=PillowInkReader())

    @property
    def record_states(self) -> RecordStateService:
        return RecordStateService(
            **self._common(),
            branch="ALM1",
            workstation="01",
            second_person=self.second_person,
            after_destroying=lambda: self.tidied.append(len(self.branch.state.entries)),
        )

    @property
    def photographs(self) -> PhotographService:
        return PhotographService(
            **self._common(),
            maker=PillowPhotographMaker(),
            after_erasing=lambda: self.tidied.append(len(self.branch.state.entries)),
        )

    @property
    def staff_service(self) -> StaffService:
        return StaffService(
            **self._common(),
            vault=self.vault,
            password_rule=password_problem,
            second_person=self.second_person,
        )

    @property
    def imports(self) -> ImportService:
        return ImportService(**self._common(), branch="ALM1", lock=self.job_lock)

    @property
    def second_person(self) -> SecondPerson:
        return SecondPerson(
            begin_work=self.begin_work,
            clock=self.branch.clock,
            staff=self.staff,
            vault=self.vault,
        )

    @property
    def unsaved(self) -> UnsavedService:
        return UnsavedService(**self._common())

    def begin_work(self) -> InMemoryUnitOfWork:
        """Begin as the employee at work, whose id goes into the journal."""
        return self.branch.begin_work(self.staff.id)

    def _common(self) -> dict[str, Any]:
        return {
            "begin_work": self.begin_work,
            "clock": self.branch.clock,
            "ids": self.branch.ids,
            "staff": self.staff,
        }
