"""An enquiry (lead): name and telephone of somebody who asked, apart from the applicants (R-006).

It has a short consent of its own and ends by itself; it never becomes an applicant.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from branch_app.domain.errors import BadInput
from branch_app.domain.kazakh_text import clean_text, is_name_letter
from branch_app.domain.telephone import read_telephone

LONGEST_NAME = 150


class ConsentWay(StrEnum):
    """How the person agreed to the short consent text."""

    VERBAL = "verbal"
    WRITTEN = "written"


@dataclass(frozen=True, kw_only=True, slots=True)
class Lead:
    """One enquiry; `pack_edition` tells whose consent text was read, `taken_by` to whom.

    `expires_on` is the last day on which it is kept.
    """

    id: str
    name: str
    telephone: str
    consent_way: ConsentWay
    consent_language: str
    pack_edition: int
    taken_at: dt.datetime
    taken_by: str
    expires_on: dt.date

    def is_expired(self, today: dt.date) -> bool:
        """Tell whether its term is over."""
        return today > self.expires_on


def read_lead_name(typed: str) -> str:
    """Return how the person is called. Raises BadInput (lead_name)."""
    called = clean_text(typed)
    if not called or len(called) > LONGEST_NAME or not any(map(is_name_letter, called)):
        raise BadInput(reason="lead_name")
    return called


def read_lead_telephone(typed: str) -> str:
    """Return the number in E.164. Raises BadInput (lead_telephone)."""
    number = read_telephone(typed)
    if number is None:
        raise BadInput(reason="lead_telephone")
    return number.e164
