"""Entering the ticks of a signed paper; listing what a person has agreed to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from branch_app.domain.audit import Details
from branch_app.domain.change import Act
from branch_app.domain.checks import ProblemCode, blocking
from branch_app.domain.consent import (
    BASE_CONSENT,
    Consent,
    ConsentChannel,
    ConsentState,
    form_of,
    item_of,
)
from branch_app.domain.consent_ledger import Answer, Ledger, Use
from branch_app.domain.consent_set import SetLine
from branch_app.domain.errors import BadInput, InvalidRecord, MoveNotAllowed, NotFound
from branch_app.domain.issued_form import FormState, IssuedForm
from branch_app.domain.local_time import day_begins, day_ends, local_date
from branch_app.domain.record_state import Operation
from branch_app.domain.staff import Permission, StaffMember
from branch_app.services.deciding import decide
from branch_app.services.ledgers import ledger_of, require, set_of
from branch_app.services.looking import measure_anew
from branch_app.services.older_editions import OlderEdition, older_editions
from branch_app.services.permissions import needs
from branch_app.services.ports import BeginWork, Clock, Ids, UnitOfWork
from branch_app.services.settling import Settlement, refuses_draft, settle_form
from branch_app.services.subjects import consents_of, paper_by_serial, person


@dataclass(frozen=True, kw_only=True, slots=True)
class RecordedTicks:
    """The form with its ticks, and what came of it if the signed scan was already there."""

    form: IssuedForm
    settlement: Settlement


@dataclass(frozen=True, kw_only=True, slots=True)
class GivenElsewhere:
    """A will that reached the operator by another channel than paper; `reference` proves it."""

    target: str
    is_granted: bool
    channel: ConsentChannel
    reference: str
    decided_at: dt.datetime
    valid_until: dt.date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class ConsentService:
    """Use cases of consents."""

    begin_work: BeginWork
    clock: Clock
    ids: Ids
    staff: StaffMember

    @needs(Permission.RECORD_CONSENT)
    def record_ticks(
        self, serial: str, ticks: Mapping[str, bool], *, unsaved_id: str = ""
    ) -> RecordedTicks:
        """Enter the choices exactly as the applicant marked them on the paper (K18).

        The unsaved answers from which they came go in the same transaction.

        A no that erases a draft is entered once the sheet is scanned: before, nothing could be
        compared with it, and the scan of a yes would be erased as it comes.

        Raises NotFound, InvalidRecord (a choice missing or unknown), BadInput (such a no too
        early), MoveNotAllowed (void form, or ticks already settled), RecordBlocked, NotPermitted.
        """
        now = self.clock.now()
        with self.begin_work() as work:
            form = paper_by_serial(work, self.staff, serial, Operation.SUPPLEMENT)
            _refuse_settled(form)
            _refuse_incomplete(form, ticks)
            if form.state is not FormState.SIGNED and refuses_draft(work, self.staff, form, ticks):
                raise BadInput(reason="refusal_unscanned")
            form = form.with_ticks(ticks, at=now)
            given = sum(1 for ticked in ticks.values() if ticked)
            work.forms.save(form, Act.RECORD_TICKS, {"serial": form.serial, "given": given})
            measure_anew(work, form)
            work.unsaved.drop(unsaved_id)
            settlement = settle_form(work, self.staff, form, self.ids, now)
            work.commit()
        return RecordedTicks(form=form, settlement=settlement)

    @needs(Permission.RECORD_CONSENT)
    def erases_draft(self, serial: str, ticks: Mapping[str, bool]) -> bool:
        """Tell whether these answers would erase the draft and its papers for ever (K16).

        Asked before they are recorded: a slip there cannot be undone. Raises NotFound,
        RecordBlocked, NotPermitted.
        """
        with self.begin_work() as work:
            form = paper_by_serial(work, self.staff, serial, Operation.SUPPLEMENT)
            return refuses_draft(work, self.staff, form, ticks)

    @needs(Permission.OPEN_APPLICANT)
    def may(self, applicant_id: str, use: Use) -> Answer:
        """Return whether this may be done with the person's data today, and by which paper.

        Raises RecordBlocked, NotFound, NotPermitted.
        """
        with self.begin_work() as work:
            return self._ledger(work, applicant_id).may(use)

    @needs(Permission.OPEN_APPLICANT)
    def standing(self, applicant_id: str) -> Sequence[SetLine]:
        """Return how every consent form stands with a person, C1 first (K3, K19).

        Raises RecordBlocked, NotFound, NotPermitted.
        """
        with self.begin_work() as work:
            applicant = person(work, self.staff, applicant_id, Operation.USE)
            return set_of(work, self.staff, applicant, self._ledger(work, applicant_id))

    @needs(Permission.RECORD_CONSENT)
    def record_elsewhere(self, applicant_id: str, given: GivenElsewhere) -> Consent:
        """Record a consent, or its refusal, that came by the state or another service (R-117).

        Raises BadInput (channel, reference or time), NotFound (no form grants it), ConsentMissing
        (C1 comes first, on paper), RecordBlocked, NotPermitted.
        """
        now = self.clock.now()
        with self.begin_work() as work:
            ledger = self._ledger(work, applicant_id, Operation.SUPPLEMENT)
            _refuse_given(given, ledger, now)
            require(ledger, BASE_CONSENT)
            consent = Consent(
                id=self.ids.new(),
                version=1,
                applicant_id=applicant_id,
                code=form_of(given.target),
                item=item_of(given.target),
                state=ConsentState.GRANTED if given.is_granted else ConsentState.REFUSED,
                form_id="",
                decided_at=given.decided_at,
                changed_at=now,
                channel=given.channel,
                reference=given.reference.strip(),
                valid_until=given.valid_until,
            )
            told: Details = {"code": consent.target, "channel": consent.channel.value}
            consent = decide(work, consent, ledger.consents, told)
            work.commit()
        return consent

    @needs(Permission.FIND_APPLICANTS)
    def under_older_editions(self, after: str = "", limit: int = 500) -> Sequence[OlderEdition]:
        """Return who signed C1 under an older edition of the form or the policy (R-170).

        Page on with the last `consent_id`.
        """
        today = local_date(self.clock.now())
        with self.begin_work() as work:
            return tuple(older_editions(work, self.staff, today, after, limit))

    @needs(Permission.READ_PACKS)
    def refusals(self, since: dt.date, until: dt.date) -> int:
        """Return how many drafts were erased because the person did not agree (K16); no names."""
        with self.begin_work() as work:
            return work.journal.count(Act.ERASE_DRAFT, day_begins(since), day_ends(until))

    def _ledger(
        self, work: UnitOfWork, applicant_id: str, operation: Operation = Operation.USE
    ) -> Ledger:
        applicant = person(work, self.staff, applicant_id, operation)
        today = local_date(self.clock.now())
        pack = work.packs.current(today)
        return ledger_of(work, self.staff, applicant, pack, today, operation)

    @needs(Permission.OPEN_APPLICANT)
    def of_applicant(self, applicant_id: str) -> Sequence[Consent]:
        """Return all consents of a person, newest first. Raises RecordBlocked, NotFound."""
        with self.begin_work() as work:
            return tuple(consents_of(work, self.staff, applicant_id, Operation.USE))


def _refuse_given(given: GivenElsewhere, ledger: Ledger, now: dt.datetime) -> None:
    if given.channel is ConsentChannel.PAPER:
        raise BadInput(reason="consent_channel")
    if not given.reference.strip():
        raise BadInput(reason="consent_reference")
    until = given.valid_until
    if given.decided_at > now or (until is not None and until < local_date(given.decided_at)):
        raise BadInput(reason="consent_time")
    code = form_of(given.target)
    if any(entry.number and entry.consent_code == code for entry in ledger.pack.data_list):
        # About another person, whom only the paper names.
        raise NotFound(consent=given.target)
    forms = ledger.pack.forms_on(ledger.today).values()
    if given.target == BASE_CONSENT or not any(given.target in form.grants for form in forms):
        raise NotFound(consent=given.target)


def _refuse_settled(form: IssuedForm) -> None:
    if not form.applicant_id:
        raise MoveNotAllowed(record="issued_form", was="blank", asked="ticks")
    is_settled = form.state is FormState.SIGNED and form.ticks is not None
    if form.state is FormState.VOID or is_settled:
        raise MoveNotAllowed(record="issued_form", was=form.state.value, asked="ticks")


def _refuse_incomplete(form: IssuedForm, ticks: Mapping[str, bool]) -> None:
    missing = [
        blocking(choice, ProblemCode.REQUIRED) for choice in form.choices if choice not in ticks
    ]
    unknown = [
        blocking(choice, ProblemCode.NOT_ON_FORM)
        for choice in sorted(set(ticks) - set(form.choices))
    ]
    if missing or unknown:
        raise InvalidRecord((*missing, *unknown))
