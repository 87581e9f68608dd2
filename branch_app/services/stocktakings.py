"""Stock-taking of carriers: begun, labels scanned by several people at once, finished (K41)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from branch_app.domain.carrier import Carrier, CarrierState
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.data_incident import DataIncident, DataIncidentKind
from branch_app.domain.errors import BadInput, MoveNotAllowed
from branch_app.domain.staff import Permission, StaffMember
from branch_app.domain.stocktaking import StockStanding, Stocktaking, stock_standing
from branch_app.services.carriers import labelled, note_found
from branch_app.services.permissions import needs
from branch_app.services.ports import BeginWork, Clock, Ids, UnitOfWork


@dataclass(frozen=True, kw_only=True, slots=True)
class StocktakingService:
    """Use cases of a stock-taking; one is open at a time at a workstation."""

    begin_work: BeginWork
    clock: Clock
    ids: Ids
    staff: StaffMember

    @needs(Permission.READ_CARRIERS)
    def standing(self) -> StockStanding | None:
        """Return how the open stock-taking stands, or None."""
        with self.begin_work() as work:
            begun = work.stocktakings.open()
            return stock_standing(begun, work.carriers.all()) if begun else None

    @needs(Permission.KEEP_CARRIERS)
    def begin(self) -> Stocktaking:
        """Begin a stock-taking; one that is open goes on, and the journal tells who joins it."""
        now = self.clock.now()
        with self.begin_work() as work:
            begun = work.stocktakings.open()
            if begun is not None:
                kind = RecordKind.STOCKTAKING
                told = {"joined": 1}
                work.journal.note(
                    Act.BEGIN_STOCKTAKING, kind=kind, record_id=begun.id, details=told
                )
                work.commit()
                return begun
            begun = Stocktaking(
                id=self.ids.new(),
                version=1,
                begun_by=self.staff.id,
                begun_at=now,
                changed_at=now,
            )
            work.stocktakings.save(begun, Act.BEGIN_STOCKTAKING)
            work.commit()
        return begun

    @needs(Permission.KEEP_CARRIERS)
    def see(self, label: str) -> Carrier:
        """Note that a carrier was seen; a label scanned again does nothing.

        Raises BadInput, NotFound, MoveNotAllowed (no stock-taking; destroyed).
        """
        with self.begin_work() as work:
            begun = _open(work)
            was = labelled(work, label)
            seen = was.seen(begun.id, by=self.staff.id, at=self.clock.now())
            if seen is was:
                return was
            is_found = was.state is CarrierState.MISSING
            told = {"number": seen.number, "stocktaking": begun.id}
            work.carriers.save(seen, Act.FIND_CARRIER if is_found else Act.SEE_CARRIER, told)
            if is_found:
                note_found(work, seen, self.staff.id)
            work.commit()
        return seen

    @needs(Permission.KEEP_CARRIERS)
    def finish(self, missing: Sequence[str]) -> Stocktaking:
        """Finish; each carrier confirmed as missing (by number) opens an incident.

        What was not seen and is not confirmed keeps its state; the count of it is kept. Raises
        BadInput (`stock_missing`: seen meanwhile, or none of this register), MoveNotAllowed.
        """
        now = self.clock.now()
        with self.begin_work() as work:
            begun = _open(work)
            standing = stock_standing(begun, work.carriers.all())
            unseen = {one.number: one for one in standing.unseen}
            confirmed = dict.fromkeys(missing)
            if not confirmed.keys() <= unseen.keys():
                raise BadInput(reason="stock_missing")
            for number in confirmed:
                self._miss(work, unseen[number], begun)
            done = begun.finished(
                by=self.staff.id,
                at=now,
                seen=len(standing.seen),
                unseen=len(unseen),
                missing=tuple(unseen[number].id for number in confirmed),
            )
            told = {"seen": done.seen_count, "unseen": done.unseen_count, "missing": len(confirmed)}
            work.stocktakings.save(done, Act.FINISH_STOCKTAKING, told)
            work.commit()
        return done

    def _miss(self, work: UnitOfWork, carrier: Carrier, begun: Stocktaking) -> None:
        now = self.clock.now()
        gone = carrier.missed(by=self.staff.id, at=now)
        work.carriers.save(gone, Act.MISS_CARRIER, {"number": gone.number, "stocktaking": begun.id})
        incident = DataIncident(
            id=self.ids.new(),
            version=1,
            kind=DataIncidentKind.CARRIER_MISSING,
            carrier_id=gone.id,
            stocktaking_id=begun.id,
            opened_by=self.staff.id,
            opened_at=now,
            changed_at=now,
        )
        told = {"incident_kind": incident.kind.value, "number": gone.number}
        work.data_incidents.save(incident, Act.OPEN_INCIDENT, told)


def _open(work: UnitOfWork) -> Stocktaking:
    begun = work.stocktakings.open()
    if begun is None:
        raise MoveNotAllowed(record="stocktaking", was="none", asked="go_on")
    return begun
