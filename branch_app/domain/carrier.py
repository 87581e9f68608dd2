"""Material carriers (K41, J9): paper files, batches of scans, media; where each is, who has it.

Each step returns the next version; one that is done already returns the same version, so that a
label scanned twice does nothing twice.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from enum import StrEnum

from branch_app.domain.errors import BadInput, MoveNotAllowed
from branch_app.domain.printable import unprintable

MOST_LETTERS = 120
MOST_SHEETS = 100_000


class CarrierKind(StrEnum):
    """What it is made of."""

    PAPER_FILE = "paper_file"
    SCAN_BATCH = "scan_batch"
    USB = "usb"
    DISK = "disk"
    BACKUP = "backup"


class CarrierState(StrEnum):
    """Where it stands; destroyed is final."""

    IN_PLACE = "in_place"
    ISSUED = "issued"
    MISSING = "missing"
    DESTROYED = "destroyed"


class MovementKind(StrEnum):
    """What happened to a carrier."""

    REGISTERED = "registered"
    PLACED = "placed"
    ISSUED = "issued"
    RETURNED = "returned"
    MISSED = "missed"
    FOUND = "found"
    DESTROYED = "destroyed"


@dataclass(frozen=True, kw_only=True, slots=True)
class Movement:
    """One step of a carrier's life: what, when, by which employee, where it is after it."""

    kind: MovementKind
    at: dt.datetime
    by: str
    place: str
    holder: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Carrier:
    """One version of a carrier.

    `ground` is the internal act that lets personal data lie on paper (order 003 4.1, R-213);
    `papers` the serials of the forms whose originals lie in it; `since` when its state began;
    `seen_in` the newest stock-taking that saw it.
    """

    id: str
    version: int
    number: str
    kind: CarrierKind
    category: str
    sheets: int
    received_from: str
    place: str
    state: CarrierState
    since: dt.datetime
    registered_by: str
    registered_at: dt.datetime
    changed_at: dt.datetime
    holder: str = ""
    act_number: str = ""
    ground: str = ""
    papers: tuple[str, ...] = ()
    seen_in: str = ""
    movements: tuple[Movement, ...] = ()

    @property
    def is_here(self) -> bool:
        """Tell whether a stock-taking looks for it: neither missing nor destroyed."""
        return self.state in (CarrierState.IN_PLACE, CarrierState.ISSUED)

    def issued(self, holder: str, *, by: str, at: dt.datetime) -> Carrier:
        """Return the next version, which that person has. Raises BadInput, MoveNotAllowed."""
        holder = read_words(holder, "holder")
        if (self.state, self.holder) == (CarrierState.ISSUED, holder):
            return self
        self._only(MovementKind.ISSUED, CarrierState.IN_PLACE)
        return self._moved(MovementKind.ISSUED, CarrierState.ISSUED, by=by, at=at, holder=holder)

    def returned(self, place: str = "", *, by: str, at: dt.datetime) -> Carrier:
        """Return the next version, back at its place or another; a missing one is found so.

        Raises BadInput, MoveNotAllowed (destroyed, or lying elsewhere already).
        """
        place = read_words(place, "place") if place.strip() else self.place
        if (self.state, self.place) == (CarrierState.IN_PLACE, place):
            return self
        self._only(MovementKind.RETURNED, CarrierState.ISSUED, CarrierState.MISSING)
        is_found = self.state is CarrierState.MISSING
        kind = MovementKind.FOUND if is_found else MovementKind.RETURNED
        return self._moved(kind, CarrierState.IN_PLACE, by=by, at=at, place=place)

    def placed(self, place: str, *, by: str, at: dt.datetime) -> Carrier:
        """Return the next version, lying at that place. Raises BadInput, MoveNotAllowed."""
        place = read_words(place, "place")
        self._only(MovementKind.PLACED, CarrierState.IN_PLACE)
        if place == self.place:
            return self
        return self._moved(MovementKind.PLACED, CarrierState.IN_PLACE, by=by, at=at, place=place)

    def seen(self, stocktaking_id: str, *, by: str, at: dt.datetime) -> Carrier:
        """Return the version that this stock-taking saw; a missing one is found. MoveNotAllowed."""
        self._only(
            MovementKind.FOUND, CarrierState.IN_PLACE, CarrierState.ISSUED, CarrierState.MISSING
        )
        if self.state is CarrierState.MISSING:
            found = self.returned(by=by, at=at)
            return replace(found, seen_in=stocktaking_id)
        if self.seen_in == stocktaking_id:
            return self
        return replace(self, version=self.version + 1, seen_in=stocktaking_id, changed_at=at)

    def missed(self, *, by: str, at: dt.datetime) -> Carrier:
        """Return the next version, which nobody finds. Raises MoveNotAllowed."""
        if self.state is CarrierState.MISSING:
            return self
        self._only(MovementKind.MISSED, CarrierState.IN_PLACE, CarrierState.ISSUED)
        # Who had it last stays: it is asked first where it is.
        return self._moved(
            MovementKind.MISSED, CarrierState.MISSING, by=by, at=at, holder=self.holder
        )

    def destroyed(self, act_number: str, *, by: str, at: dt.datetime) -> Carrier:
        """Return the last version, destroyed by that act. Raises BadInput, MoveNotAllowed."""
        act_number = read_words(act_number, "act_number")
        if (self.state, self.act_number) == (CarrierState.DESTROYED, act_number):
            return self
        self._only(MovementKind.DESTROYED, CarrierState.IN_PLACE)
        gone = self._moved(MovementKind.DESTROYED, CarrierState.DESTROYED, by=by, at=at)
        return replace(gone, act_number=act_number)

    def holding(self, serial: str, sheets: int, *, at: dt.datetime) -> Carrier:
        """Return the version in which this paper lies. Raises MoveNotAllowed: no file of papers."""
        if serial in self.papers:
            return self
        if self.kind is not CarrierKind.PAPER_FILE or not self.is_here:
            raise MoveNotAllowed(record="carrier", was=self.state.value, asked="hold_paper")
        return replace(
            self,
            version=self.version + 1,
            papers=(*self.papers, serial),
            sheets=min(self.sheets + sheets, MOST_SHEETS),
            changed_at=at,
        )

    def without(self, serial: str, sheets: int, *, at: dt.datetime) -> Carrier:
        """Return the version out of which this paper was taken."""
        return replace(
            self,
            version=self.version + 1,
            papers=tuple(one for one in self.papers if one != serial),
            sheets=max(self.sheets - sheets, 0),
            changed_at=at,
        )

    def _only(self, asked: MovementKind, *states: CarrierState) -> None:
        if self.state not in states:
            raise MoveNotAllowed(record="carrier", was=self.state.value, asked=asked.value)

    def _moved(
        self,
        kind: MovementKind,
        state: CarrierState,
        *,
        by: str,
        at: dt.datetime,
        place: str = "",
        holder: str = "",
    ) -> Carrier:
        where = place or self.place
        step = Movement(kind=kind, at=at, by=by, place=where, holder=holder)
        return replace(
            self,
            version=self.version + 1,
            state=state,
            place=where,
            holder=holder,
            since=at if state is not self.state else self.since,
            movements=(*self.movements, step),
            changed_at=at,
        )


def read_words(text: str, field: str) -> str:
    """Return a short text without doubled spaces. Raises BadInput (`carrier_words`)."""
    words = " ".join(text.split())
    if not words or len(words) > MOST_LETTERS or unprintable(words):
        raise BadInput(reason="carrier_words", field=field)
    return words


def read_sheets(count: int) -> int:
    """Return a count of sheets. Raises BadInput (`carrier_sheets`)."""
    if not 0 <= count <= MOST_SHEETS:
        raise BadInput(reason="carrier_sheets")
    return count
