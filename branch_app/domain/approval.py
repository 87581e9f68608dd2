"""By which act of the operator a text was approved (R-230, K60)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from branch_app.domain.bilingual import Bilingual

# What a profile approves: the editions that were there when the operator began.
FIRST_EDITION = 1


@dataclass(frozen=True, kw_only=True, slots=True)
class Approval:
    """Who approved what and when; empty `number` means that it is not stated yet (K60)."""

    body: Bilingual
    number: str
    on: dt.date


def approval_of(edition: int, own: Approval | None, first: Approval | None) -> Approval | None:
    """Return the approval of one edition: its own, else for edition 1 the profile's.

    A later edition without one of its own is not approved: the profile's act is older than it.
    """
    if own is not None:
        return own
    return first if edition == FIRST_EDITION else None
