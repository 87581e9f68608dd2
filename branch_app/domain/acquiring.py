"""What is asked of a scanner on the desk, and why it may give nothing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

# Below the lowest a page code may not be read, above the highest nothing is gained (K21).
RESOLUTIONS = (150, 200, 300)
MOST_SHEETS = 100
# What pages that came from a scanner, not from a file, are called.
SCANNED = "scanner"


class Colour(StrEnum):
    """How a page is taken: in grey, or in black and white."""

    GREY = "grey"
    BLACK_WHITE = "bw"


class Source(StrEnum):
    """Where the paper lies; `duplex` is the feeder, both sides."""

    GLASS = "glass"
    FEEDER = "feeder"
    DUPLEX = "duplex"


class ScannerTrouble(StrEnum):
    """Why nothing was scanned: the `reason` of ScannerFailed."""

    NO_SCANNER = "no_scanner"
    NO_PROGRAM = "no_program"
    BUSY = "busy"
    JAMMED = "jammed"
    NO_PAPER = "no_paper"
    COVER_OPEN = "cover_open"
    NOT_OFFERED = "not_offered"
    CANCELLED = "cancelled"
    BROKEN_OFF = "broken_off"


@dataclass(frozen=True, kw_only=True, slots=True)
class ScannerFound:
    """A scanner: `id` as its system calls it, `name` as people do."""

    id: str
    name: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ScanOrder:
    """One pass over the glass, or everything that lies in the feeder."""

    scanner_id: str
    resolution: int = 200
    colour: Colour = Colour.GREY
    source: Source = Source.GLASS
