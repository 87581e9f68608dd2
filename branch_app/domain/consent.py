"""Consent: the will of the subject for one purpose, told by one paper (law 94-V Art. 7, 8)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from enum import StrEnum

from branch_app.domain.errors import MoveNotAllowed


class ConsentState(StrEnum):
    """States of a consent."""

    GRANTED = "granted"
    REFUSED = "refused"
    WITHDRAWAL_ASKED = "withdrawal_asked"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    SUPERSEDED = "superseded"


ALLOWED_MOVES: dict[ConsentState, frozenset[ConsentState]] = {
    ConsentState.GRANTED: frozenset(
        {
            ConsentState.WITHDRAWAL_ASKED,
            ConsentState.WITHDRAWN,
            ConsentState.EXPIRED,
            ConsentState.SUPERSEDED,
        }
    ),
    ConsentState.WITHDRAWAL_ASKED: frozenset(
        {ConsentState.WITHDRAWN, ConsentState.GRANTED, ConsentState.EXPIRED}
    ),
    ConsentState.REFUSED: frozenset({ConsentState.SUPERSEDED}),
    ConsentState.WITHDRAWN: frozenset(),
    ConsentState.EXPIRED: frozenset(),
    ConsentState.SUPERSEDED: frozenset(),
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Consent:
    """One answer of the subject: `code` is C1...C15, `item` the choice on that form."""

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

    def moved(
        self, state: ConsentState, *, at: dt.datetime, withdrawal_form_id: str | None = None
    ) -> Consent:
        """Return the next version in that state. Raises MoveNotAllowed.

        Processing done before the move stays lawful: the move works from `at` on.
        """
        if state not in ALLOWED_MOVES[self.state]:
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

    @property
    def is_in_force(self) -> bool:
        """Tell whether data may be processed on it now; a withdrawal asked for still binds.

        Until the term of Art. 8(7) ends the operator decides; see `withdrawal_asked`.
        """
        return self.state in {ConsentState.GRANTED, ConsentState.WITHDRAWAL_ASKED}
