"""What was done to the journal, one English line for each fault."""

from __future__ import annotations

from branch_app.domain.audit import ChainFault, FaultKind, FaultPlace

_ROWS = {
    FaultKind.CHANGED: "{rows} changed",
    FaultKind.REMOVED: "{rows} removed",
    FaultKind.INSERTED: "{rows} inserted",
    FaultKind.REORDERED: "{rows} moved",
    FaultKind.REWRITTEN: "{rows} reckoned anew from some row on: a head kept outside differs",
    FaultKind.CUT: "{rows} missing: the tail was cut off",
}
_PLACES = {
    FaultPlace.BODY: "body of {rows} (record {record}) {kind}",
    FaultPlace.RECORD: "current record {record} {kind}, compared with {rows}",
    FaultPlace.ERASURE: "mark of an erasure of record {record} at {rows} {kind}",
    FaultPlace.HEAD_FILE: "head file {kind}",
    FaultPlace.RECEIPT: "head office's receipt of {rows} {kind}: it proves nothing",
}


def fault_line(fault: ChainFault) -> str:
    """Return the fault as one line."""
    rows = f"row {fault.first}" if fault.first == fault.last else f"rows {fault.first}-{fault.last}"
    table = _PLACES.get(fault.place) or _ROWS[fault.kind]
    line = table.format(rows=rows, kind=fault.kind.value, record=fault.record_id)
    return f"{line}, stands as row {fault.found_at}" if fault.found_at else line
