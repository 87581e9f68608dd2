"""Entering the ticks of a signed paper; listing what a person has agreed to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from branch_app.domain.change import Act
from branch_app.domain.checks import ProblemCode, blocking
from branch_app.domain.consent import Consent
from branch_app.domain.errors import InvalidRecord, MoveNotAllowed
from branch_app.domain.issued_form import FormState, IssuedForm
from branch_app.domain.record_state import Operation
from branch_app.domain.staff import Permission, StaffMember
from branch_app.services.permissions import needs
from branch_app.services.ports import BeginWork, Clock, Ids
from branch_app.services.settling import Settlement, settle_form
from branch_app.services.subjects import consents_of, paper_by_serial


@dataclass(frozen=True, kw_only=True, slots=True)
class RecordedTicks:
    """The form with its ticks, and what came of it if the signed scan was already there."""

    form: IssuedForm
    settlement: Settlement


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

        Raises NotFound, InvalidRecord (a choice missing or unknown), MoveNotAllowed (void form,
        or ticks already settled), RecordBlocked, NotPermitted.
        """
        now = self.clock.now()
        with self.begin_work() as work:
            form = paper_by_serial(work, self.staff, serial, Operation.SUPPLEMENT)
            _refuse_settled(form)
            _refuse_incomplete(form, ticks)
            form = form.with_ticks(ticks, at=now)
            given = sum(1 for ticked in ticks.values() if ticked)
            work.forms.save(form, Act.RECORD_TICKS, {"serial": form.serial, "given": given})
            work.unsaved.drop(unsaved_id)
            settlement = settle_form(work, self.staff, form, self.ids, now)
            work.commit()
        return RecordedTicks(form=form, settlement=settlement)

    @needs(Permission.OPEN_APPLICANT)
    def of_applicant(self, applicant_id: str) -> Sequence[Consent]:
        """Return all consents of a person, newest first. Raises RecordBlocked, NotFound."""
        with self.begin_work() as work:
            return tuple(consents_of(work, self.staff, applicant_id, Operation.USE))


def _refuse_settled(form: IssuedForm) -> None:
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
