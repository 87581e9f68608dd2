"""A stock-taking of carriers: begun, labels scanned, finished; and what the missing ones open."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

from branch_app.domain.carrier import Carrier
from branch_app.domain.errors import MoveNotAllowed


@dataclass(frozen=True, kw_only=True, slots=True)
class Stocktaking:
    """One version of a stock-taking; the carriers themselves tell by which they were seen.

    `missing` are the carriers that were confirmed as missing, `unseen_count` counts all that nobody
    had seen when it was finished.
    """

    id: str
    version: int
    begun_by: str
    begun_at: dt.datetime
    changed_at: dt.datetime
    finished_by: str = ""
    finished_at: dt.datetime | None = None
    seen_count: int = 0
    unseen_count: int = 0
    missing: tuple[str, ...] = ()

    @property
    def is_open(self) -> bool:
        """Tell whether labels are still scanned."""
        return self.finished_at is None

    def finished(
        self, *, by: str, at: dt.datetime, seen: int, unseen: int, missing: tuple[str, ...]
    ) -> Stocktaking:
        """Return the last version. Raises MoveNotAllowed for one finished already."""
        if not self.is_open:
            raise MoveNotAllowed(record="stocktaking", was="finished", asked="finish")
        return replace(
            self,
            version=self.version + 1,
            finished_by=by,
            finished_at=at,
            changed_at=at,
            seen_count=seen,
            unseen_count=unseen,
            missing=missing,
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class StockStanding:
    """How a stock-taking stands: what was seen and what not, by number."""

    stocktaking: Stocktaking
    seen: tuple[Carrier, ...]
    unseen: tuple[Carrier, ...]


def stock_standing(stocktaking: Stocktaking, carriers: Iterable[Carrier]) -> StockStanding:
    """Return what was seen and what not; carriers registered after its beginning count as seen."""
    wanted = sorted((one for one in carriers if one.is_here), key=lambda one: one.number)
    seen = [
        one
        for one in wanted
        if one.seen_in == stocktaking.id or one.registered_at > stocktaking.begun_at
    ]
    ids = {one.id for one in seen}
    unseen = [one for one in wanted if one.id not in ids]
    return StockStanding(stocktaking=stocktaking, seen=tuple(seen), unseen=tuple(unseen))
