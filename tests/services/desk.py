"""A counter in memory: real packs, real paper, real page codes; no file and no window."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from branch_app.domain.applicant import Applicant
from branch_app.domain.correction import WarningReason, warning_key
from branch_app.domain.drafting import ApplicantDraft, read_draft
from branch_app.domain.issued_form import IssuedForm
from branch_app.domain.local_time import local_date
from branch_app.domain.pack import OrganisationPack
from branch_app.domain.scan import PageVerdict, ScannedPage
from branch_app.domain.serials import PageCode, make_page_code
from branch_app.domain.staff import Role, StaffMember
from branch_app.packs import pack_bytes, read_pack, read_profile
from branch_app.resource_files import resource_path
from branch_app.services.form_issuing import PAGE_CODE_KEY
from branch_app.services.form_orders import USUAL, FormOrder
from tests.fakes import InMemoryBranch
from tests.services.desk_services import DeskServices
from tests.services.doubles import RecordingVault

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
class Desk(DeskServices):
    """What a test does at the counter."""

    def register(self, **changes: str) -> Applicant:
        """Register a person; what looks wrong is confirmed as it stands in the document."""
        # Nobody has another one's document.
        own = {"document_number": changes["iin"][-9:]} if changes.get("iin", IIN) != IIN else {}
        values = {**self.listed(NEEDED), **own, **changes}
        return self.applicants.register(self.confirming(values)).applicant

    def listed(self, values: Mapping[str, str]) -> dict[str, str]:
        """Return what of these the pack's list allows."""
        with self.begin_work() as work:
            pack = work.packs.current(local_date(self.branch.clock.now()))
        return {name: text for name, text in values.items() if pack.entry(name)}

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
        self.scan(form)
        self.consents.record_ticks(form.serial, {one: one in yes for one in form.choices})
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


@cache
def shipped_pack(pack_id: str) -> tuple[OrganisationPack, bytes]:
    """Return a shipped pack and its bytes, read and linted once in a run: nothing changes them."""
    folder = resource_path("packs") / pack_id
    return read_pack(folder), pack_bytes(folder)


def make_desk(pack_id: str = "lft", role: Role = Role.MANAGER) -> Desk:
    """Return a counter at which one employee works."""
    branch = InMemoryBranch()
    folder = resource_path("packs") / pack_id
    with branch.begin_work() as work:
        work.packs.install(*shipped_pack(pack_id))
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
