"""Where a datum came from, when, by whom, how it was checked, when it is stale (K14, K15)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from branch_app.domain.local_time import local_date


class Source(StrEnum):
    """Who gave the datum (LFT 1.3, 3.1; R-094)."""

    SUBJECT = "subject"
    CREDIT_BUREAU = "credit_bureau"
    STATE_DATABASE = "state_database"
    THIRD_PARTY = "third_party"


class Verification(StrEnum):
    """By what the datum was checked; `VERBAL`: by nothing but the person's word."""

    VERBAL = "verbal"
    IDENTITY_DOCUMENT = "identity_document"
    DOCUMENT = "document"
    STATE_SERVICE = "state_service"


@dataclass(frozen=True, kw_only=True, slots=True)
class Origin:
    """What a clerk tells of a datum, or of a group of them."""

    source: Source = Source.SUBJECT
    verification: Verification = Verification.VERBAL


UNTOLD_ORIGIN = Origin()
# What is owed nobody says at the counter: accounting tells it by a paper.
BY_ACCOUNTING = Origin(source=Source.THIRD_PARTY, verification=Verification.DOCUMENT)


@dataclass(frozen=True, kw_only=True, slots=True)
class FieldSource:
    """What is known of one value: `obtained_at` is when this value came, not when it was checked.

    `confirmed_at` is when the person last said that it still holds.
    """

    source: Source
    verification: Verification
    obtained_at: dt.datetime
    obtained_by: str
    confirmed_at: dt.datetime | None = None

    @property
    def origin(self) -> Origin:
        """Source and verification alone."""
        return Origin(source=self.source, verification=self.verification)

    @property
    def fresh_on(self) -> dt.date:
        """The day from which the age of the value counts."""
        return local_date(self.confirmed_at or self.obtained_at)

    def confirmed(self, at: dt.datetime) -> FieldSource:
        """Return it with the person's word that the value still holds."""
        return replace(self, confirmed_at=at)

    def checked(self, origin: Origin, at: dt.datetime) -> FieldSource:
        """Return it with a better source or check of the same value; the value is fresh again."""
        return replace(
            self, source=origin.source, verification=origin.verification, confirmed_at=at
        )


def obtained(origin: Origin, *, at: dt.datetime, by: str) -> FieldSource:
    """Return the source of a value that has just come."""
    return FieldSource(
        source=origin.source, verification=origin.verification, obtained_at=at, obtained_by=by
    )


def sources_after(
    was: Mapping[str, FieldSource],
    changed: Iterable[str],
    kept: Iterable[str],
    origins: Mapping[str, Origin],
    *,
    at: dt.datetime,
    by: str,
) -> dict[str, FieldSource]:
    """Return the sources of the next version: changed values are new, kept ones as they were.

    What was told of a kept value is taken only where it differs from what was known.
    """
    sources = {name: obtained(origins.get(name, UNTOLD_ORIGIN), at=at, by=by) for name in changed}
    for name in kept:
        known = was[name]
        said = origins.get(name, known.origin)
        sources[name] = known if said == known.origin else known.checked(said, at)
    return sources


def stale_fields(
    sources: Mapping[str, FieldSource], terms: Mapping[str, int], today: dt.date
) -> tuple[str, ...]:
    """Return the fields older than their term in days (SAT 3.8, LFT 2.8), by name.

    A field without a term never grows stale.
    """
    return tuple(
        sorted(
            name
            for name, source in sources.items()
            if name in terms and (today - source.fresh_on).days > terms[name]
        )
    )
