"""One applicant at the counter, from the first word to the signed and ticked paper."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field
from pathlib import Path

from branch_app.demo.people import DemoPerson
from branch_app.demo.scanner import ScannedFile, sign_and_scan
from branch_app.domain.consent import BASE_CONSENT, MARKETING_CONSENT
from branch_app.domain.drafting import ApplicantDraft
from branch_app.domain.fields import Part
from branch_app.domain.issued_form import FormState, IssuedForm
from branch_app.domain.pack import OrganisationPack
from branch_app.domain.scan import ScannedPage
from branch_app.services.bundle import Services

WITHDRAWAL = "WITHDRAWAL"


@dataclass(kw_only=True, slots=True)
class Tally:
    """What happened at the counter, in counts."""

    consented: int = 0
    refused: int = 0
    withdrew: int = 0
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
        return ApplicantDraft(
            values={name: typed for name, typed in person.values.items() if name in wanted}
        )

    def _print(self, applicant_id: str, code: str) -> IssuedForm:
        form = self.services.forms.issue(applicant_id, code)
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


def _all(form: IssuedForm, *, ticked: bool) -> dict[str, bool]:
    return dict.fromkeys(form.choices, ticked)
