"""One applicant at the counter, from the first word to the signed and ticked paper."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field, replace
from pathlib import Path

from branch_app.demo.people import DemoPerson
from branch_app.demo.scanner import ScannedFile, sign_and_scan
from branch_app.domain.application import MicrocreditStatus
from branch_app.domain.consent import BASE_CONSENT, MARKETING_CONSENT
from branch_app.domain.consent_set import is_offered_by_itself
from branch_app.domain.correction import WarningReason, warning_key
from branch_app.domain.drafting import ApplicantDraft
from branch_app.domain.field_source import Origin, Source, Verification
from branch_app.domain.fields import Part
from branch_app.domain.issued_form import FormState, IssuedForm
from branch_app.domain.local_time import local_date
from branch_app.domain.pack import OrganisationPack
from branch_app.domain.scan import ScannedPage
from branch_app.domain.task import TaskKind
from branch_app.services.applicants import ApplicantService
from branch_app.services.application_entries import StatusEntry
from branch_app.services.bundle import Services
from branch_app.services.form_orders import FormOrder
from branch_app.services.withdrawals import OPEN_OBLIGATION

WITHDRAWAL = "WITHDRAWAL"
# Of every six people the one at this place signs the whole consent set and borrows.
WHOLE_SET = 1
APPLICATION = {
    "product": "unsecured",
    "amount": "150 000",
    "term_months": "6",
    "credit_purpose": "consumption",
    "payout_channel": "branch",
}


BY_INVOICE = Origin(source=Source.THIRD_PARTY, verification=Verification.DOCUMENT)


@dataclass(kw_only=True, slots=True)
class Tally:
    """What happened at the counter, in counts."""

    consented: int = 0
    refused: int = 0
    withdrew: int = 0
    applied: int = 0
    withdrawals_refused: int = 0
    forms: int = 0
    pages: int = 0
    unsigned_pages: int = 0
    matched: int = 0
    corrected: int = 0
    formats: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True, slots=True)
class DemoCounter:
    """A clerk, a printer, a pen and a bad scanner."""

    services: Services
    pack: OrganisationPack
    papers: Path
    chance: random.Random
    tally: Tally
    pool: Executor

    def serve(self, place: int, person: DemoPerson) -> None:
        """Do the whole job for one person."""
        applicant = self.services.applicants.register(self._draft(person, before_consent=True))
        applicant_id = applicant.applicant.id
        base = self._print(applicant_id, BASE_CONSENT)
        if not person.agrees and place % 24 >= 12:
            self.services.applicants.refuse(applicant_id)
            self.tally.refused += 1
            self.tally.unsigned_pages += base.page_count
            return
        # Ticks first or scan first: either order must do.
        self._sign(base, _all(base, ticked=person.agrees), ticks_first=place % 2 == 0)
        if not person.agrees:
            self.tally.refused += 1
            return
        self.tally.consented += 1
        self._fill_in(applicant_id, person)
        if place % 6 == WHOLE_SET:
            self._sign_set(applicant_id)
            self._borrow(applicant_id)
            self._ask_all_back(applicant_id)
            return
        marketing = self._print(applicant_id, MARKETING_CONSENT)
        ticks = {choice: person.channels.get(choice, False) for choice in marketing.choices}
        self._sign(marketing, ticks, ticks_first=place % 3 == 0)
        if place % 12 == 9:
            self._withdraw(applicant_id)

    def _draft(self, person: DemoPerson, *, before_consent: bool) -> ApplicantDraft:
        wanted = {
            entry.field
            for entry in self.pack.entries_of(Part.APPLICANT)
            if entry.before_consent or not before_consent
        }
        draft = ApplicantDraft(
            values={name: typed for name, typed in person.values.items() if name in wanted}
        )
        return confirming(draft, self.services.applicants, before_consent=before_consent)

    def _sign_set(self, applicant_id: str) -> None:
        """Print every consent that is due, all or none, and let the person answer each."""
        due = [
            line.template.code
            for line in self.services.consents.standing(applicant_id)
            if line.is_asked and is_offered_by_itself(line.template)
        ]
        for form in self.services.forms.issue_set(applicant_id, due):
            self._hand_out(form)
            ticks = {choice: self.chance.random() < 0.7 for choice in form.choices}
            self._sign(form, ticks, ticks_first=False)

    def _borrow(self, applicant_id: str) -> None:
        """Take an application, hand out its receipt, enter from papers that money was lent."""
        wanted = {entry.field for entry in self.pack.entries_of(Part.APPLICATION)}
        typed = {name: value for name, value in APPLICATION.items() if name in wanted}
        applications = self.services.applications
        # The purpose is written on the invoice that the person brought.
        draft = ApplicantDraft(values=typed, origins={"credit_purpose": BY_INVOICE})
        one = applications.register(applicant_id, draft)
        self._hand_out_unsigned(
            self.services.forms.issue(applicant_id, "RECEIPT", FormOrder(application_id=one.id))
        )
        today = local_date(one.registered_at)
        for status in (MicrocreditStatus.APPROVED, MicrocreditStatus.ISSUED):
            entry = StatusEntry(
                status=status, since=today, paper_number="1-К", contract_number=one.number
            )
            one = applications.tell_status(one.id, one.version, entry)
        self.tally.applied += 1

    def _ask_all_back(self, applicant_id: str) -> None:
        """Ask the whole consent back while money is owed: refused with the printed ground."""
        form = self._print(applicant_id, WITHDRAWAL)
        asked = {
            block.id
            for block in self.pack.forms[form.code].choices
            if block.is_decided and block.taken_back == BASE_CONSENT
        }
        ticks = {choice: choice in asked for choice in form.choices}
        self._sign(form, ticks, ticks_first=False)
        for task in self.services.withdrawals.tasks_of(applicant_id):
            if task.kind is TaskKind.DECIDE_WITHDRAWAL and task.is_open:
                decided = self.services.withdrawals.refuse(task.id, OPEN_OBLIGATION)
                self._hand_out_unsigned(decided.answer)
                self.tally.withdrawals_refused += 1

    def _hand_out_unsigned(self, form: IssuedForm) -> None:
        """A paper that the applicant takes home: no scan of it is awaited here."""
        self._hand_out(form)
        self.tally.unsigned_pages += form.page_count

    def _print(self, applicant_id: str, code: str) -> IssuedForm:
        return self._hand_out(self.services.forms.issue(applicant_id, code))

    def _hand_out(self, form: IssuedForm) -> IssuedForm:
        pdf = self.services.forms.export(form.id)
        (self.papers / f"{form.code}-{form.serial}.pdf").write_bytes(pdf)
        self.tally.forms += 1
        self.tally.pages += form.page_count
        return self.services.forms.mark_printed(form.id)

    def _sign(self, form: IssuedForm, ticks: dict[str, bool], *, ticks_first: bool) -> None:
        steps: list[Callable[[], None]] = [
            lambda: self._scan(form, ticks),
            lambda: self._enter(form, ticks),
        ]
        for step in reversed(steps) if ticks_first else steps:
            step()

    def _enter(self, form: IssuedForm, ticks: dict[str, bool]) -> None:
        self.services.consents.record_ticks(form.serial, ticks)

    def _scan(self, form: IssuedForm, ticks: dict[str, bool]) -> None:
        pdf = self.services.forms.pdf(form.id)
        work = [(number, self.chance.randrange(2**32)) for number in range(1, form.page_count + 1)]

        def scan_and_read(place: tuple[int, int]) -> tuple[ScannedFile, Sequence[ScannedPage]]:
            number, seed = place
            file = sign_and_scan(form, pdf, number, ticks, seed)
            return file, self.services.scans.read(file.data, file.name)

        state = ""
        for file, pages in self.pool.map(scan_and_read, work):
            self.tally.formats[file.habits.file_format] += 1
            for verdict in self.services.scans.add(pages, file.name):
                state = verdict.form_state
                if verdict.matched and verdict.serial == form.serial:
                    self.tally.matched += 1
                else:
                    self.tally.failures.append(f"page not matched: {verdict.reason}, {file.habits}")
        if state != FormState.SIGNED.value:
            self.tally.failures.append(f"form {form.serial} is {state or 'unscanned'}, not signed")

    def _fill_in(self, applicant_id: str, person: DemoPerson) -> None:
        now = self.services.applicants.open(applicant_id).applicant
        draft = self._draft(person, before_consent=False)
        self.services.applicants.correct(applicant_id, now.version, draft)
        self.tally.corrected += 1

    def _withdraw(self, applicant_id: str) -> None:
        form = self._print(applicant_id, WITHDRAWAL)
        ticks = {choice: choice in set(self._marketing_choices(form)) for choice in form.choices}
        self._sign(form, ticks, ticks_first=False)
        self.tally.withdrew += 1

    def _marketing_choices(self, form: IssuedForm) -> Iterator[str]:
        for block in self.pack.forms[form.code].choices:
            if block.effect.startswith(f"withdraw:{MARKETING_CONSENT}"):
                yield block.id


def confirming(
    draft: ApplicantDraft, applicants: ApplicantService, *, before_consent: bool
) -> ApplicantDraft:
    """Return the draft with a reason for each warning, as the clerk would choose it."""
    found = applicants.check(draft, before_consent=before_consent).warnings
    keys = [warning_key(one.field, one.code) for one in found]
    return replace(draft, reasons=dict.fromkeys(keys, WarningReason.AS_IN_DOCUMENT.value))


def _all(form: IssuedForm, *, ticked: bool) -> dict[str, bool]:
    return dict.fromkeys(form.choices, ticked)
