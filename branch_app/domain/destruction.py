"""Destruction: the act that stays when everything of a person is gone (K28, R-183)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from branch_app.domain.errors import BadInput


class Ground(StrEnum):
    """Why a record is blocked, unblocked or destroyed (94-V Art. 18, 25(2); K27, K28)."""

    BREACH_NOTICE = "breach_notice"
    BREACH_CONFIRMED = "breach_confirmed"
    BREACH_NOT_CONFIRMED = "breach_not_confirmed"
    SUBJECT_REQUEST = "subject_request"
    CONSENT_WITHDRAWN = "consent_withdrawn"
    PURPOSE_REACHED = "purpose_reached"
    TERM_ENDED = "term_ended"
    COURT_ACT = "court_act"


BLOCKING_GROUNDS = (Ground.BREACH_NOTICE, Ground.SUBJECT_REQUEST, Ground.COURT_ACT)
UNBLOCKING_GROUNDS = (Ground.BREACH_NOT_CONFIRMED, Ground.SUBJECT_REQUEST, Ground.COURT_ACT)
DESTRUCTION_GROUNDS = (
    Ground.BREACH_CONFIRMED,
    Ground.SUBJECT_REQUEST,
    Ground.CONSENT_WITHDRAWN,
    Ground.PURPOSE_REACHED,
    Ground.TERM_ENDED,
    Ground.COURT_ACT,
)
# The number of a paper goes into the journal, which holds no personal data: no words, no IIN.
_PAPER_NUMBER = re.compile(r"[^\W_][\w/.\-]{0,23}")
_WORD_OR_IIN = re.compile(r"[^\W\d_]{4}|\d{9}")


def checked_paper_number(typed: str) -> str:
    """Return the number of the paper that asks for an act, such as `ЖТ-14/2`.

    Raises BadInput (`reason` paper_number) for what may be a name or an IIN.
    """
    number = typed.strip().removeprefix("№").replace(" ", "")
    has_digit = any(sign.isdigit() for sign in number)
    if not has_digit or not _PAPER_NUMBER.fullmatch(number) or _WORD_OR_IIN.search(number):
        raise BadInput(reason="paper_number")
    return number


@dataclass(frozen=True, kw_only=True, slots=True)
class DestructionAct:
    """The act and the tombstone in one: whose record, why, by whom, what; never the data itself.

    `counts` tells how many of what went: versions, forms, consents, pages, files, unsaved.
    """

    id: str
    version: int
    number: str
    record_id: str
    ground: Ground
    paper_number: str
    destroyed_by: str
    confirmed_by: str
    destroyed_at: dt.datetime
    counts: Mapping[str, int]

    def __post_init__(self) -> None:
        """Freeze the counts."""
        object.__setattr__(self, "counts", MappingProxyType(dict(self.counts)))
