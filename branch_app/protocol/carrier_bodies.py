"""Carriers, stock-takings and incidents as canonical JSON bodies and back (see `records`)."""

from __future__ import annotations

from branch_app.domain.carrier import Carrier, CarrierKind, CarrierState, Movement, MovementKind
from branch_app.domain.data_incident import DataIncident, DataIncidentKind
from branch_app.domain.stocktaking import Stocktaking
from branch_app.protocol.body_reader import BodyReader, moment_text, read_text

Body = dict[str, object]


def _movement(step: Movement) -> Body:
    return {
        "kind": step.kind.value,
        "at": moment_text(step.at),
        "by": step.by,
        "place": step.place,
        "holder": step.holder,
    }


def _read_movement(value: object, _name: str) -> Movement:
    body = BodyReader(value)
    step = Movement(
        kind=body.choice("kind", MovementKind),
        at=body.moment("at"),
        by=body.text("by"),
        place=body.text("place"),
        holder=body.text("holder"),
    )
    body.done()
    return step


def carrier_body(record: Carrier) -> Body:
    """Return a carrier for JSON."""
    return {
        "id": record.id,
        "version": record.version,
        "number": record.number,
        "kind": record.kind.value,
        "category": record.category,
        "sheets": record.sheets,
        "received_from": record.received_from,
        "place": record.place,
        "state": record.state.value,
        "since": moment_text(record.since),
        "registered_by": record.registered_by,
        "registered_at": moment_text(record.registered_at),
        "changed_at": moment_text(record.changed_at),
        "holder": record.holder,
        "act_number": record.act_number,
        "ground": record.ground,
        "papers": list(record.papers),
        "seen_in": record.seen_in,
        "movements": [_movement(step) for step in record.movements],
    }


def read_carrier(body: BodyReader) -> Carrier:
    """Return the carrier. Raises ValueError."""
    return Carrier(
        id=body.text("id"),
        version=body.whole("version", 1),
        number=body.text("number"),
        kind=body.choice("kind", CarrierKind),
        category=body.text("category"),
        sheets=body.whole("sheets"),
        received_from=body.text("received_from"),
        place=body.text("place"),
        state=body.choice("state", CarrierState),
        since=body.moment("since"),
        registered_by=body.text("registered_by"),
        registered_at=body.moment("registered_at"),
        changed_at=body.moment("changed_at"),
        holder=body.text("holder"),
        act_number=body.text("act_number"),
        ground=body.text("ground"),
        papers=body.items("papers", read_text),
        seen_in=body.text("seen_in"),
        movements=body.items("movements", _read_movement),
    )


def stocktaking_body(record: Stocktaking) -> Body:
    """Return a stock-taking for JSON."""
    return {
        "id": record.id,
        "version": record.version,
        "begun_by": record.begun_by,
        "begun_at": moment_text(record.begun_at),
        "changed_at": moment_text(record.changed_at),
        "finished_by": record.finished_by,
        "finished_at": None if record.finished_at is None else moment_text(record.finished_at),
        "seen_count": record.seen_count,
        "unseen_count": record.unseen_count,
        "missing": list(record.missing),
    }


def read_stocktaking(body: BodyReader) -> Stocktaking:
    """Return the stock-taking. Raises ValueError."""
    return Stocktaking(
        id=body.text("id"),
        version=body.whole("version", 1),
        begun_by=body.text("begun_by"),
        begun_at=body.moment("begun_at"),
        changed_at=body.moment("changed_at"),
        finished_by=body.text("finished_by"),
        finished_at=body.moment_or_none("finished_at"),
        seen_count=body.whole("seen_count"),
        unseen_count=body.whole("unseen_count"),
        missing=body.items("missing", read_text),
    )


def incident_body(record: DataIncident) -> Body:
    """Return an incident for JSON."""
    return {
        "id": record.id,
        "version": record.version,
        "kind": record.kind.value,
        "carrier_id": record.carrier_id,
        "stocktaking_id": record.stocktaking_id,
        "opened_by": record.opened_by,
        "opened_at": moment_text(record.opened_at),
        "changed_at": moment_text(record.changed_at),
        "found_by": record.found_by,
        "found_at": None if record.found_at is None else moment_text(record.found_at),
    }


def read_incident(body: BodyReader) -> DataIncident:
    """Return the incident. Raises ValueError."""
    return DataIncident(
        id=body.text("id"),
        version=body.whole("version", 1),
        kind=body.choice("kind", DataIncidentKind),
        carrier_id=body.text("carrier_id"),
        stocktaking_id=body.text("stocktaking_id"),
        opened_by=body.text("opened_by"),
        opened_at=body.moment("opened_at"),
        changed_at=body.moment("changed_at"),
        found_by=body.text("found_by"),
        found_at=body.moment_or_none("found_at"),
    )
