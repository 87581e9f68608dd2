"""The microcredit application, and what became of it, row by row (K13, R-011, R-079, R-095).

The microcredit itself is head office's: until it sends its state, an employee enters each row from
the paper that tells it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType

from branch_app.domain.applicant import FieldValue
from branch_app.domain.correction import CorrectionNote, changed_fields
from branch_app.domain.errors import MoveNotAllowed
from branch_app.domain.field_source import FieldSource, stale_fields
from branch_app.domain.field_specs import Part
from branch_app.domain.fields import CATALOGUE


class MicrocreditStatus(StrEnum):
    """Where an application, and then the microcredit, stands."""

    RECEIVED = "received"
    TAKEN_BACK = "taken_back"
    REFUSED = "refused"
    APPROVED = "approved"
    ISSUED = "issued"
    OVERDUE = "overdue"
    REPAID = "repaid"
    ASSIGNED = "assigned"


_S = MicrocreditStatus
ALLOWED_MOVES: dict[MicrocreditStatus, frozenset[MicrocreditStatus]] = {
    _S.RECEIVED: frozenset({_S.TAKEN_BACK, _S.REFUSED, _S.APPROVED}),
    _S.APPROVED: frozenset({_S.TAKEN_BACK, _S.REFUSED, _S.ISSUED}),
    _S.ISSUED: frozenset({_S.OVERDUE, _S.REPAID, _S.ASSIGNED}),
    _S.OVERDUE: frozenset({_S.ISSUED, _S.REPAID, _S.ASSIGNED}),
    _S.TAKEN_BACK: frozenset(),
    _S.REFUSED: frozenset(),
    _S.REPAID: frozenset(),
    _S.ASSIGNED: frozenset(),
}
# Money is owed to somebody: the consent for it cannot be taken back (94-V Art. 8(2)). An assigned
# claim is owed to the new creditor, so the operator's own need of it has ended.
OPEN = frozenset({_S.ISSUED, _S.OVERDUE})
# Nothing is decided yet, or something is still owed.
RUNNING = OPEN | {_S.RECEIVED, _S.APPROVED}

# "Real time" of law 573 Art. 1(16-1), 19(2): at once, at most one hour.
NOTICE_TERM = dt.timedelta(hours=1)


class StatusSource(StrEnum):
    """Who told a status."""

    PAPER = "paper"
    HEAD_OFFICE = "head_office"


@dataclass(frozen=True, kw_only=True, slots=True)
class StatusRow:
    """One step: since when, by which paper, and when it was entered here by whom."""

    status: MicrocreditStatus
    since: dt.date
    entered_at: dt.datetime
    entered_by: str
    source: StatusSource = StatusSource.PAPER
    paper_number: str = ""
    contract_number: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Obligation:
    """An open contract: its number and since when it binds."""

    contract_number: str
    since: dt.date


@dataclass(frozen=True, kw_only=True, slots=True)
class BureauNotice:
    """That the credit bureau was told: number and time as its answer says, by whom entered when."""

    number: str
    at: dt.datetime
    entered_by: str
    entered_at: dt.datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Application:
    """One version of an application, tied to the very consent and edition it was made under.

    `sources` tells of each value where it came from; `correction` what stands behind this very
    version, if it changed what a signed paper tells. `consent_form_id` is the signed C1,
    `policy_number` the edition of the policy that it told, `bureau_notice` that the credit bureau
    was told of it (law 573 Art. 19(2)).
    """

    id: str
    version: int
    number: str
    applicant_id: str
    values: Mapping[str, FieldValue]
    consent_form_id: str
    policy_number: int
    statuses: tuple[StatusRow, ...]
    branch: str
    registered_by: str
    registered_at: dt.datetime
    changed_at: dt.datetime
    bureau_notice: BureauNotice | None = None
    sources: Mapping[str, FieldSource] = field(default_factory=dict)
    correction: CorrectionNote | None = None

    def __post_init__(self) -> None:
        """Freeze the mappings: a record crosses threads."""
        object.__setattr__(self, "values", MappingProxyType(dict(self.values)))
        object.__setattr__(self, "sources", MappingProxyType(dict(self.sources)))

    @property
    def status(self) -> MicrocreditStatus:
        """Where it stands now."""
        return self.statuses[-1].status

    @property
    def is_running(self) -> bool:
        """Tell whether it is undecided or something is still owed on it."""
        return self.status in RUNNING

    @property
    def waits_for_notice(self) -> bool:
        """Tell whether the credit bureau is still to be told.

        Of what was taken back, refused or repaid nobody is alarmed any more: it can no longer be
        told in time. That it never was, the missing notice tells.
        """
        return self.bureau_notice is None and self.is_running

    @property
    def notice_due_at(self) -> dt.datetime:
        """Until when the credit bureau must be told."""
        return self.registered_at + NOTICE_TERM

    def is_notice_late(self, now: dt.datetime) -> bool:
        """Tell whether the credit bureau should have been told by now (K49)."""
        return self.waits_for_notice and now > self.notice_due_at

    @property
    def obligation(self) -> Obligation | None:
        """The open contract, or None: nothing granted yet, or everything repaid."""
        if self.status not in OPEN:
            return None
        begun = [row for row in self.statuses if row.status is MicrocreditStatus.ISSUED]
        numbers = [row.contract_number for row in self.statuses if row.contract_number]
        return Obligation(contract_number=numbers[-1] if numbers else "", since=begun[0].since)

    @property
    def is_decided(self) -> bool:
        """Tell whether what was applied for stands for good."""
        return self.status is not MicrocreditStatus.RECEIVED

    def stale(self, terms: Mapping[str, int], today: dt.date) -> tuple[str, ...]:
        """Return the fields to be confirmed anew (K15); of what is decided nothing is asked."""
        return () if self.is_decided else stale_fields(self.sources, terms, today)

    def corrected(
        self,
        values: Mapping[str, FieldValue],
        *,
        at: dt.datetime,
        sources: Mapping[str, FieldSource],
        correction: CorrectionNote | None = None,
    ) -> Application:
        """Return the next version with other values.

        Raises MoveNotAllowed once it is decided, unless all that changes is what is owed.
        """
        self.refuse_changed(changed_fields(self.values, values))
        return replace(self._next(at), values=values, sources=sources, correction=correction)

    @property
    def typed_part(self) -> Part:
        """Whose fields can be typed now: what is applied for or, on an open contract, owed."""
        return Part.OWED if self.status in OPEN else Part.APPLICATION

    def refuse_decided(self) -> None:
        """Raise MoveNotAllowed once it is decided: what was applied for is changed no more."""
        if self.is_decided:
            raise MoveNotAllowed(record="application", was=self.status.value, asked="corrected")

    def refuse_changed(self, changed: Iterable[str]) -> None:
        """Raise MoveNotAllowed unless these fields can be changed where it stands now."""
        if self.status not in OPEN or any(
            CATALOGUE[name].part is not Part.OWED for name in changed
        ):
            self.refuse_decided()

    def given_to(self, applicant_id: str) -> Application:
        """Return the next version, which belongs to another record of the same person."""
        return replace(self._next(self.changed_at), applicant_id=applicant_id)

    def told_bureau(self, notice: BureauNotice) -> Application:
        """Return the next version, of which the bureau knows. Raises MoveNotAllowed: told once."""
        if self.bureau_notice is not None:
            raise MoveNotAllowed(record="application", was="told", asked="told")
        return replace(self._next(notice.entered_at), bureau_notice=notice)

    def moved(self, row: StatusRow, *, at: dt.datetime) -> Application:
        """Return the next version with one more row. Raises MoveNotAllowed."""
        if row.status not in ALLOWED_MOVES[self.status]:
            raise MoveNotAllowed(
                record="application", was=self.status.value, asked=row.status.value
            )
        return replace(self._next(at), statuses=(*self.statuses, row))

    def _next(self, at: dt.datetime) -> Application:
        return replace(self, version=self.version + 1, correction=None, changed_at=at)
