"""Entries on a screen that nobody has saved yet, kept encrypted against crash and lock.

Not a record: no version, no journal row, never sent. Not to be confused with a person's record in
state `draft`, nor with `ApplicantDraft`, the typed values that a check reads.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


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
