"""Incidents with personal data: opened bare by what finds them (K41), led by the incident desk.

No `domain.incident`: that one numbers unexpected errors of the program.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from enum import StrEnum


class DataIncidentKind(StrEnum):
    """What was found out."""

    CARRIER_MISSING = "carrier_missing"


@dataclass(frozen=True, kw_only=True, slots=True)
class DataIncident:
    """One version of an incident: a carrier that a stock-taking missed.

    `found_at` tells that the carrier came back; it closes nothing: what happened to the data
    meanwhile is for people to say.
    """

    id: str
    version: int
    kind: DataIncidentKind
    carrier_id: str
    stocktaking_id: str
    opened_by: str
    opened_at: dt.datetime
    changed_at: dt.datetime
    found_by: str = ""
    found_at: dt.datetime | None = None

    def carrier_found(self, *, by: str, at: dt.datetime) -> DataIncident:
        """Return the version that notes the carrier's return; once noted it stays."""
        if self.found_at is not None:
            return self
        return replace(self, version=self.version + 1, found_by=by, found_at=at, changed_at=at)
