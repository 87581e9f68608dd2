"""A counter in memory: real packs, real paper, real page codes; no file and no window."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from branch_app.documents.form import PdfFormRenderer
from branch_app.domain.applicant import Applicant
from branch_app.domain.correction import WarningReason, warning_key
from branch_app.domain.drafting import ApplicantDraft, read_draft
from branch_app.domain.issued_form import IssuedForm
from branch_app.domain.local_time import local_date
from branch_app.domain.scan import PageVerdict, ScannedPage
from branch_app.domain.serials import PageCode, make_page_code
from branch_app.domain.staff import Role, StaffMember, password_problem
from branch_app.packs import pack_bytes, read_pack, read_profile
from branch_app.resource_files import resource_path
from branch_app.scanning.photographs import PillowPhotographMaker
from branch_app.services.applicants import ApplicantService
from branch_app.services.applications import ApplicationService
from branch_app.services.blank_forms import BlankFormService
from branch_app.services.consents import ConsentService
from branch_app.services.form_issuing import PAGE_CODE_KEY
from branch_app.services.form_issuing import Desk as PaperDesk
from branch_app.services.form_orders import USUAL, FormOrder
from branch_app.services.forms import FormService
from branch_app.services.person_files import PersonFileService
from branch_app.services.photographs import PhotographService
from branch_app.services.record_states import RecordStateService
from branch_app.services.scans import ScanService
from branch_app.services.second_person import SecondPerson
from branch_app.services.staff import StaffService
from branch_app.services.unsaved import UnsavedService
from branch_app.services.withdrawals import WithdrawalService
from tests.fakes import InMemoryBranch, InMemoryUnitOfWork
from tests.services.doubles import NoReader, RecordingVault

KEY = b"k" * 32
IIN = "850101300005"
NEEDED = {
    "family_name": "Әбдіқадыров",
    "given_name": "Ұлан",
    "patronymic": "Һәкімұлы",
    "iin": IIN,
    "document_kind": "id_card",
    "document_number": "012345678",
    "document_issuer": "ІІМ",
    "document_issued_on": "02.02.2024",
    "document_expires_on": "01.02.2034",
}
MORE = {
    "birth_date": "01.01.1985",
    "birth_place": "Орал",
    "sex": "male",
    "citizenship": "KZ",
    "mobile_phone": "+77011234567",
    "registration_region": "27",
    "registration_address": "Орал қ., Үлгі көшесі, 1-үй",
    "residence_basis": "owned",
    "actual_country": "KZ",
    "actual_address": "Орал қ., Үлгі көшесі, 1-үй",
}


@dataclass
class Desk:
    """What a test does at the counter."""

    branch: InMemoryBranch
    staff: StaffMember
    vault: RecordingVault
    tidied: list[int] = field(default_factory=list)

    @property
    def applicants(self) -> ApplicantService:
        return ApplicantService(**self._common(), branch="ALM1", second_person=self.second_person)

    @property
    def person_files(self) -> PersonFileService:
        return PersonFileService(begin_work=self.begin_work, staff=self.staff)

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
    def applications(self) -> ApplicationService:
        return ApplicationService(**self._common(), branch="ALM1", workstation="01")

    @property
    def consents(self) -> ConsentService:
        return ConsentService(**self._common())

    @property
    def scans(self) -> ScanService:
        return ScanService(**self._common(), reader=NoReader())

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

    def register(self, **changes: str) -> Applicant:
        """Register a person; what looks wrong is confirmed as it stands in the document."""
        values = {**NEEDED, **changes}
        return self.applicants.register(self.confirming(values)).applicant

    def confirming(
        self, values: Mapping[str, str], *, before_consent: bool = True
    ) -> ApplicantDraft:
        """Return a draft of these values with a reason for every warning."""
        draft = ApplicantDraft(values=values)
        today = local_date(self.branch.clock.now())
        with self.begin_work() as work:
            pack = work.packs.current(today)
        reading = read_draft(draft, pack, today, before_consent=before_consent)
        reasons = {
            warning_key(one.field, one.code): WarningReason.AS_IN_DOCUMENT.value
            for one in reading.warnings
        }
        return replace(draft, reasons=reasons)

    def scan(self, form: IssuedForm, *pages: int, picture: bytes = b"") -> list[PageVerdict]:
        wanted = pages or tuple(range(1, form.page_count + 1))
        verdicts: list[PageVerdict] = []
        for number in wanted:
            code = make_page_code(PageCode(serial=form.serial, page=number), KEY)
            page = scanned(number, code, picture or f"{form.serial}-{number}".encode())
            verdicts += self.scans.add([page], "scan.png")
        return verdicts

    def consent(self, applicant: Applicant) -> IssuedForm:
        """Let the person sign C1, ticks first."""
        form = self.forms.issue(applicant.id, "C1")
        self.consents.record_ticks(form.serial, dict.fromkeys(form.choices, True))
        self.scan(form)
        return form

    def sign(
        self, applicant: Applicant, code: str, *, yes: Sequence[str] = (), order: FormOrder = USUAL
    ) -> IssuedForm:
        """Let the person sign a paper with these answers yes, all others no; scan it."""
        form = self.forms.issue(applicant.id, code, order)
        self.consents.record_ticks(form.serial, {one: one in yes for one in form.choices})
        self.scan(form)
        return self.forms.by_serial(form.serial)

    def states(self, applicant: Applicant) -> dict[str, str]:
        """Return code and item of each consent with its state, newest last."""
        return {
            f"{each.code}.{each.item}" if each.item else each.code: each.state.value
            for each in reversed(self.consents.of_applicant(applicant.id))
        }

    def stored(self, applicant: Applicant) -> Applicant | None:
        with self.branch.begin_work() as work:
            return work.applicants.find(applicant.id)


def scanned(number: int, code: str | None, picture: bytes) -> ScannedPage:
    """Return a page as the reader gives it."""
    import hashlib

    return ScannedPage(
        number=number,
        image=picture,
        media_type="image/png",
        digest=hashlib.sha256(picture).hexdigest(),
        code=code,
    )


def make_desk(pack_id: str = "lft", role: Role = Role.MANAGER) -> Desk:
    """Return a counter at which one employee works."""
    branch = InMemoryBranch()
    folder = resource_path("packs") / pack_id
    with branch.begin_work() as work:
        work.packs.install(read_pack(folder), pack_bytes(folder))
        source = (folder / "sample_profile.toml").read_bytes()
        work.packs.set_profile(read_profile(source), source)
        work.settings.set(PAGE_CODE_KEY, KEY.hex())
        work.commit()
    staff = StaffMember(
        id="staff",
        version=1,
        login="aida",
        display_name="Аида Үлгіқызы",
        role=role,
        admitted_at=dt.datetime(2026, 1, 5, 4, tzinfo=dt.UTC),
    )
    return Desk(branch=branch, staff=staff, vault=RecordingVault())
