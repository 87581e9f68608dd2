"""Consent: the will of the subject for one purpose, told by one paper (law 94-V Art. 7, 8)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from enum import StrEnum

from branch_app.domain.errors import MoveNotAllowed

# The consent on which all others rest, and the one to messages and advertising (`domain.md` 5.3).
BASE_CONSENT = "C1"
MARKETING_CONSENT = "C10"


def form_of(target: str) -> str:
    """Return the code of the form that grants a target: `C2` of `C2.legal_help`."""
    return target.partition(".")[0]


def item_of(target: str) -> str:
    """Return the part that a target is about: `legal_help` of `C2.legal_help`, or nothing."""
    return target.partition(".")[2]


class ConsentState(StrEnum):
    """States of a consent; `annulled` is one whose scan was taken from its paper."""

    GRANTED = "granted"
    REFUSED = "refused"
    WITHDRAWAL_ASKED = "withdrawal_asked"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    SUPERSEDED = "superseded"
    ANNULLED = "annulled"


class ConsentChannel(StrEnum):
    """The way in which the will reached the operator (Art. 8(1); R-117)."""

    PAPER = "paper"
    STATE_SERVICE = "state_service"
    NON_STATE_SERVICE = "non_state_service"
    OTHER = "other"


ALLOWED_MOVES: dict[ConsentState, frozenset[ConsentState]] = {
    ConsentState.GRANTED: frozenset(
        {
            ConsentState.WITHDRAWAL_ASKED,
            ConsentState.WITHDRAWN,
            ConsentState.EXPIRED,
            ConsentState.SUPERSEDED,
        }
    ),
    # Who signs anew after asking back has changed their mind.
    ConsentState.WITHDRAWAL_ASKED: frozenset(
        {
            ConsentState.WITHDRAWN,
            ConsentState.GRANTED,
            ConsentState.EXPIRED,
            ConsentState.SUPERSEDED,
        }
    ),
    ConsentState.REFUSED: frozenset({ConsentState.SUPERSEDED}),
    ConsentState.WITHDRAWN: frozenset(),
    ConsentState.EXPIRED: frozenset(),
    ConsentState.SUPERSEDED: frozenset(),
    ConsentState.ANNULLED: frozenset(),
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Consent:
    """One answer of the subject: `code` is C1...C15, `item` the choice on that form.

    `form_id` is the signed paper, empty for another channel, whose `reference` proves it then.
    `valid_until` is the last day of a grant with a term; `application_id` the application that has
    used up a consent given for one (C4).
    """

    id: str
    version: int
    applicant_id: str
    code: str
    item: str
    state: ConsentState
    form_id: str
    decided_at: dt.datetime
    changed_at: dt.datetime
    withdrawal_form_id: str = ""
    valid_until: dt.date | None = None
    channel: ConsentChannel = ConsentChannel.PAPER
    reference: str = ""
    application_id: str = ""

    @property
    def target(self) -> str:
        """What it is about: `C1`, `C10.email`."""
        return f"{self.code}.{self.item}" if self.item else self.code

    def may_move(self, state: ConsentState) -> bool:
        """Tell whether the state leads to that one."""
        return state in ALLOWED_MOVES[self.state]

    @property
    def is_told(self) -> bool:
        """Tell whether a paper, or whatever else proves it, still stands behind it."""
        return self.state is not ConsentState.ANNULLED

    @property
    def willed_at(self) -> dt.datetime:
        """When the person's will about it was last told: by its own paper or its withdrawal."""
        return self.changed_at if self.state is ConsentState.WITHDRAWN else self.decided_at

    def state_on(self, today: dt.date) -> ConsentState:
        """Return the state on that day: a term that has run out ends a grant by itself."""
        is_over = self.valid_until is not None and today > self.valid_until
        return ConsentState.EXPIRED if is_over and self.is_in_force else self.state

    def used_by(self, application_id: str, *, at: dt.datetime) -> Consent:
        """Return the next version, used up by this application. Raises MoveNotAllowed."""
        if not self.is_in_force or self.application_id:
            raise MoveNotAllowed(record="consent", was=self.state.value, asked="used")
        return replace(self, version=self.version + 1, application_id=application_id, changed_at=at)

    def moved(
        self, state: ConsentState, *, at: dt.datetime, withdrawal_form_id: str | None = None
    ) -> Consent:
        """Return the next version in that state. Raises MoveNotAllowed.

        Processing done before the move stays lawful: the move works from `at` on.
        """
        if not self.may_move(state):
            raise MoveNotAllowed(record="consent", was=self.state.value, asked=state.value)
        return replace(
            self,
            version=self.version + 1,
            state=state,
            changed_at=at,
            withdrawal_form_id=(
                self.withdrawal_form_id if withdrawal_form_id is None else withdrawal_form_id
            ),
        )

    def fallen_back(self, state: ConsentState, *, at: dt.datetime) -> Consent:
        """Return the next version as it stands once a scan was taken from a paper.

        No move of the table: what was stored by mistake is put right, whatever it had become.
        """
        return replace(
            self, version=self.version + 1, state=state, changed_at=at, withdrawal_form_id=""
        )

    @property
    def is_in_force(self) -> bool:
        """Tell whether data may be processed on it now; a withdrawal asked for still binds.

        Until the term of Art. 8(7) ends the operator decides; see `withdrawal_asked`.
        """
        return self.state in {ConsentState.GRANTED, ConsentState.WITHDRAWAL_ASKED}
