"""Entries on a screen that nobody has saved yet, kept encrypted against crash and lock.

Not a record: no version, no journal row, never sent. Not to be confused with a person's record in
state `draft`, nor with `ApplicantDraft`, the typed values that a check reads.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping, Set
from dataclasses import dataclass

from branch_app.domain.identity_numbers import clean_number

# The page name under which the lock notes where the employee stood. Rebuilt after the lock, never
# asked for, never handed over; goes at any destruction, for a search text may name anybody.
VIEW = "view"


@dataclass(frozen=True, kw_only=True, slots=True)
class FormEntries:
    """What one page gives to be kept; the service adds whose and when."""

    id: str
    page: str
    person_id: str
    label: str
    content: str


@dataclass(frozen=True, kw_only=True, slots=True)
class UnsavedForm:
    """What stood on one page; `content` is the page's own JSON text.

    `person_id` is the person whose file it is, empty for a new person; it goes when the person is
    destroyed. `label` is how the entries are asked for after a crash (the name as typed).
    `is_locked_away` tells that the lock put it there, so that unlocking rebuilds it unasked.
    """

    id: str
    owner_id: str
    page: str
    person_id: str
    label: str
    content: str
    saved_at: dt.datetime
    is_locked_away: bool

    def goes_with(self, person_id: str, iins: Set[str]) -> bool:
        """Tell whether the entries must go when this person is erased or destroyed.

        A new file typed under one of the person's numbers is the person's too; where an employee
        stood may name anybody.
        """
        if self.page == VIEW or self.person_id == person_id:
            return True
        return not self.person_id and self.typed_iin() in iins

    def typed_iin(self) -> str:
        """Return the digits of the number typed for a record, or an empty string."""
        return clean_number(self.typed_values().get("iin", ""))

    def typed_values(self) -> Mapping[str, str]:
        """Return the values of a record's fields as typed; none where the page holds no record."""
        told = json.loads(self.content)
        values = told.get("values") if isinstance(told, dict) else None
        if not isinstance(values, dict):
            return {}
        return {name: typed for name, typed in values.items() if isinstance(typed, str) and typed}
