"""Changing what a signed paper tells: a reason, a supporting document and a second person (K26)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class CorrectionReason(StrEnum):
    """Why a signed value is changed."""

    TYPING_ERROR = "typing_error"
    NAME_CHANGED = "name_changed"
    NEW_DOCUMENT = "new_document"
    SUBJECT_REQUEST = "subject_request"
    COURT_ACT = "court_act"


class WarningReason(StrEnum):
    """Why a value stays as it is although it looks wrong: the ground of a confirmed warning."""

    AS_IN_DOCUMENT = "as_in_document"
    CHECKED_IN_STATE_DATABASE = "checked_in_state_database"
    SAID_BY_SUBJECT = "said_by_subject"
    PAST_EVENT = "past_event"


@dataclass(frozen=True, kw_only=True, slots=True)
class CorrectionNote:
    """What stands behind one correction of signed values; kept with the version that it made."""

    reason: CorrectionReason
    document: str
    second: str


def warning_key(field: str, code: str) -> str:
    """Return the name under which a confirmed warning is kept: `iin.iin_sex`."""
    return f"{field}.{code}"


def changed_fields(was: Mapping[str, object], now: Mapping[str, object]) -> list[str]:
    """Return the fields that hold another value now, those that lost theirs among them."""
    return sorted(name for name in {*was, *now} if was.get(name) != now.get(name))
