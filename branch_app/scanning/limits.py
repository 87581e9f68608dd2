"""What a scanned file must keep to, and the reasons why one is refused."""

from __future__ import annotations

from enum import StrEnum

MOST_PIXELS = 60_000_000
MOST_PAGES = 100
RESOLUTION = 300
LONGEST_SIDE = round(297 / 25.4 * RESOLUTION)


class Unreadable(StrEnum):
    """Why a scan cannot be used; the `reason` of ScanUnreadable."""

    EMPTY = "empty"
    TOO_LARGE = "too_large"
    UNKNOWN_FORMAT = "unknown_format"
    DAMAGED = "damaged"
    ENCRYPTED = "encrypted"
    TOO_MANY_PAGES = "too_many_pages"
    TOO_MANY_PIXELS = "too_many_pixels"
    TOO_SLOW = "too_slow"


class Refused(Exception):
    """A reason found inside; becomes ScanUnreadable with the name of the file."""

    def __init__(self, reason: Unreadable) -> None:
        super().__init__(reason.value)
        self.reason = reason


class ChildNotStarted(Exception):
    """The process that draws PDFs cannot be started: not the fault of any file."""


class ReaderClosed(Exception):
    """The session that read has ended meanwhile: nothing is known of the file."""
