"""Scanned pages: what a reader found on them and why one waits in the inbox."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

# More bytes than a scanned stack has; of a larger file nothing is read.
LARGEST_FILE = 64 * 1024 * 1024
# Under this name the journal tells that a page was tied to its paper by a person, not by its code.
BY_HAND = "by_hand"


class FileLook(NamedTuple):
    """Size in bytes and time of the last change in ns: tells one content of a name from another."""

    size: int
    changed: int


@dataclass(frozen=True, kw_only=True, slots=True)
class ScannedPage:
    """One page out of a scanned file.

    `image` is a re-encoded, metadata-free grey JPEG or PNG of `media_type`, at most 300 dpi;
    `digest` is SHA-256 of it in hex; `code` is the text of the page code, or None; `is_blank` says
    that nothing was written or printed there.
    """

    number: int
    image: bytes
    media_type: str
    digest: str
    code: str | None
    is_blank: bool = False


class InboxReason(StrEnum):
    """Why a page waits for a person.

    Of a `destroyed` one and of a `blank` back nothing is kept, so these do not wait.
    """

    NO_CODE = "no_code"
    FOREIGN_CODE = "foreign_code"
    UNKNOWN_SERIAL = "unknown_serial"
    VOID_FORM = "void_form"
    NOT_KEYED_IN = "not_keyed_in"
    ALREADY_SCANNED = "already_scanned"
    NO_SUCH_PAGE = "no_such_page"
    BLOCKED = "blocked"
    DESTROYED = "destroyed"
    BLANK = "blank"
    DETACHED = "detached"


# Why a scan is taken from its paper again: codes, since the journal holds no words of people.
DETACH_REASONS = ("other_person", "other_paper", "unreadable", "not_signed")


class InboxState(StrEnum):
    """States of a page in the inbox."""

    WAITING = "waiting"
    MATCHED = "matched"
    SET_ASIDE = "set_aside"


@dataclass(frozen=True, kw_only=True, slots=True)
class InboxPage:
    """A page that found no record by itself. It never leaves the workstation while it waits."""

    id: str
    version: int
    attachment_id: str
    digest: str
    reason: InboxReason
    state: InboxState
    serial: str
    page: int
    received_at: dt.datetime
    received_by: str
    changed_at: dt.datetime
    form_id: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class PageVerdict:
    """What became of one scanned page; `reason` is empty for a matched one.

    `newer_edition` is in force today instead of the matched paper's `edition`, 0 where none is.
    """

    file: str
    page_in_file: int
    matched: bool
    serial: str
    page: int
    reason: str
    form_state: str
    missing_pages: tuple[int, ...]
    inbox_id: str = ""
    form_id: str = ""
    edition: int = 0
    newer_edition: int = 0
