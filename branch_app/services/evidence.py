"""Proof of consent: one file with everything that a court needs to believe a paper (K21)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from branch_app.domain.applicant import Applicant
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.consent import Consent
from branch_app.domain.consent_record import choices_bytes, record_bytes, texts_bytes
from branch_app.domain.errors import MoveNotAllowed, NotFound
from branch_app.domain.evidence import (
    CHOICES,
    CONSENT,
    FORM,
    PAGE,
    READ_ME,
    TEXTS,
    ManifestSigner,
    put_together,
    scan_name,
)
from branch_app.domain.evidence_chain import (
    JOURNAL,
    WORKSTATION_KEY,
    KeptVersion,
    Stretch,
    journal_bytes,
    receipt_name,
    record_name,
    stretches,
)
from branch_app.domain.evidence_page import evidence_page, page_code
from branch_app.domain.evidence_words import READ_ME as READ_ME_TEXT
from branch_app.domain.fingerprint import fingerprint
from branch_app.domain.form_template import FormTemplate
from branch_app.domain.issued_form import FormState, IssuedForm
from branch_app.domain.local_time import KAZAKHSTAN
from branch_app.domain.look import LOOK_RESULTS
from branch_app.domain.proof_facts import ProofFacts
from branch_app.domain.record_state import Operation, RecordState
from branch_app.domain.staff import Permission, StaffMember
from branch_app.domain.task import Task
from branch_app.services.looking import looks_of
from branch_app.services.permissions import needs
from branch_app.services.ports import BeginWork, Clock, FormRenderer, UnitOfWork
from branch_app.services.stores import SettingStore
from branch_app.services.subjects import consents_of, paper_by_serial, person


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class EvidenceKeys:
    """Head office's public key, and what signs for this workstation; nothing before enrolment.

    `device` is under which id head office knows it.
    """

    device: str = ""
    head_office: bytes = b""
    signer: ManifestSigner | None = None


def _not_enrolled(_settings: SettingStore) -> EvidenceKeys:
    return EvidenceKeys()


@dataclass(frozen=True, kw_only=True, slots=True)
class Evidence:
    """A finished container; `signed_up_to` is 0 while head office does not vouch for all of it."""

    form: IssuedForm
    data: bytes = field(repr=False)
    manifest_digest: str
    signed_up_to: int


@dataclass(frozen=True, kw_only=True, slots=True)
class EvidenceService:
    """Use cases of the proof; the check needs no service, see `domain.evidence_check`."""

    begin_work: BeginWork
    clock: Clock
    staff: StaffMember
    renderer: FormRenderer
    branch: str
    keys: Callable[[SettingStore], EvidenceKeys] = _not_enrolled

    @needs(Permission.PROVE_CONSENT)
    def make(self, serial: str) -> Evidence:
        """Return the proof of a signed paper; the journal tells of it before it is given out.

        Raises NotFound, MoveNotAllowed (not signed, or its answers not entered), RecordBlocked,
        NotPermitted.
        """
        with self.begin_work() as work:
            form = paper_by_serial(work, self.staff, serial, Operation.DISTRIBUTE)
            evidence = _Making(work, self, form, self.keys(work.settings)).evidence()
            work.journal.note(
                Act.MAKE_EVIDENCE,
                kind=RecordKind.ISSUED_FORM,
                record_id=form.id,
                details={"serial": form.serial, "digest": evidence.manifest_digest},
            )
            work.commit()
        return evidence


@dataclass(frozen=True, slots=True)
class _Making:
    """One container being made, inside the unit of work."""

    work: UnitOfWork
    service: EvidenceService
    form: IssuedForm
    keys: EvidenceKeys

    def evidence(self) -> Evidence:
        applicant, consents = self._consented()
        looks = self._looks()
        versions = self._versions([*(one.id for one in consents), *(one.id for one in looks)])
        proven = self._stretches(versions, self._key_row())
        facts = self._facts(applicant, consents, looks, versions, proven)
        members = {
            **dict(self._papers()),
            **_proofs(versions, proven),
            JOURNAL: journal_bytes(proven, versions, self.keys.head_office),
            CONSENT: record_bytes(facts),
            CHOICES: choices_bytes(facts),
            TEXTS: texts_bytes(facts),
            READ_ME: READ_ME_TEXT.encode(),
            PAGE: self._page(facts),
        }
        container = put_together(
            members,
            serial=self.form.serial,
            made_at=facts.made_at.astimezone(KAZAKHSTAN).isoformat(timespec="milliseconds"),
            signer=self.keys.signer,
        )
        return Evidence(
            form=self.form,
            data=container.data,
            manifest_digest=container.manifest_digest,
            signed_up_to=facts.signed_up_to,
        )

    def _consented(self) -> tuple[Applicant, tuple[Consent, ...]]:
        form, staff = self.form, self.service.staff
        is_settled = form.state is FormState.SIGNED and form.ticks is not None
        applicant = (
            person(self.work, staff, form.applicant_id, Operation.DISTRIBUTE)
            if is_settled
            else None
        )
        if applicant is None or applicant.state is RecordState.DRAFT:
            raise MoveNotAllowed(
                record="issued_form",
                was=form.state.value,
                asked="evidence",
                # Not as if it had never been signed: a scan was, and was taken off it.
                reason="scan_detached" if form.missing_pages and form.gone else "not_settled",
            )
        own = consents_of(self.work, staff, form.applicant_id, Operation.DISTRIBUTE)
        found = (one for one in own if form.id in {one.form_id, one.withdrawal_form_id})
        return applicant, tuple(sorted(found, key=lambda one: one.id))

    def _looks(self) -> tuple[Task, ...]:
        """Return what of the scan was or is in doubt: the proof does not hide it."""
        found = looks_of(self.work, self.service.staff, self.form, Operation.DISTRIBUTE)
        told = [one for one in found if one.is_open or one.result in LOOK_RESULTS]
        return tuple(sorted(told, key=lambda one: (one.created_at, one.id)))

    def _versions(self, ids: Iterable[str]) -> tuple[KeptVersion, ...]:
        found = (one for each in (self.form.id, *ids) for one in self.work.journal.versions(each))
        return tuple(sorted(found, key=lambda one: one.entry.seq))

    def _key_row(self) -> tuple[int, ...]:
        """Return the row that tells the key of this workstation; nothing before enrolment.

        Rows of enrolments before it was told there are followed by another one.
        """
        journal, signer = self.work.journal, self.keys.signer
        if signer is None:
            return ()
        told, device = {WORKSTATION_KEY: signer.public.hex()}, self.keys.device
        for row in journal.told(Act.ENROL, device):
            if row.details.get(WORKSTATION_KEY) == told[WORKSTATION_KEY]:
                return (row.seq,)
        kind = RecordKind.WORKSTATION
        return (journal.note(Act.ENROL, kind=kind, record_id=device, details=told).seq,)

    def _stretches(
        self, versions: tuple[KeptVersion, ...], others: tuple[int, ...]
    ) -> tuple[Stretch, ...]:
        journal = self.work.journal
        return stretches(
            [*others, *(one.entry.seq for one in versions)],
            lambda first, last: journal.entries(first - 1, last - first + 1),
            journal.receipt_from,
        )

    def _facts(
        self,
        applicant: Applicant,
        consents: tuple[Consent, ...],
        looks: tuple[Task, ...],
        versions: tuple[KeptVersion, ...],
        proven: tuple[Stretch, ...],
    ) -> ProofFacts:
        packs = self.work.packs
        pack, profile = packs.edition(self.form.pack_edition), packs.profile()
        signed = [one.receipt.seq if one.receipt else 0 for one in proven]
        office, signer = self.keys.head_office, self.keys.signer
        return ProofFacts(
            form=self.form,
            template=self._template(),
            pack=pack,
            profile=profile,
            branch=profile.branches[self.service.branch],
            consents=consents,
            looks=looks,
            versions=versions,
            subject=applicant.full_name,
            names={one.id: one.display_name for one in self.work.staff.all()},
            made_at=self.service.clock.now(),
            head_office_key=fingerprint(office) if office else "",
            workstation_key=fingerprint(signer.public) if signer else "",
            signed_up_to=max(signed) if office and all(signed) else 0,
        )

    def _template(self) -> FormTemplate:
        form = self.form
        template = self.work.packs.edition(form.pack_edition).form(form.code, form.edition)
        if template is None:
            raise NotFound(form=form.code, edition=form.edition)
        return template

    def _papers(self) -> Iterator[tuple[str, bytes]]:
        files = self.work.attachments
        yield FORM, files.get(self.form.pdf_attachment_id)
        for scan in self.form.scans:
            stored = files.find(scan.attachment_id)
            kind = stored.media_type if stored else ""
            yield scan_name(scan.page, kind), files.get(scan.attachment_id)

    def _page(self, facts: ProofFacts) -> bytes:
        serial = self.form.serial
        content = evidence_page(facts)
        rendered = self.service.renderer.render(content, lambda page: page_code(serial, page))
        return rendered.pdf


def _proofs(versions: tuple[KeptVersion, ...], proven: tuple[Stretch, ...]) -> Mapping[str, bytes]:
    bodies = {record_name(one.entry.seq): one.body for one in versions}
    receipts = (one.receipt for one in proven)
    return bodies | {receipt_name(one.seq): one.data for one in receipts if one is not None}
