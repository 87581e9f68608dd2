"""What was done to the journal, a sentence for each fault, rows named by their numbers."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from branch_app.domain.audit import ChainFault, FaultKind, FaultPlace
from branch_app.gui.language import QT_TRANSLATE_NOOP
from branch_app.services.journal_reading import shortened

ROWS: dict[str, str] = {
    FaultKind.CHANGED: QT_TRANSLATE_NOOP("faults", "No. {rows}: changed after it was written"),
    FaultKind.REMOVED: QT_TRANSLATE_NOOP("faults", "No. {rows}: removed from the journal"),
    FaultKind.INSERTED: QT_TRANSLATE_NOOP("faults", "No. {rows}: put in from outside"),
    FaultKind.REORDERED: QT_TRANSLATE_NOOP("faults", "No. {rows}: moved, stands as No. {at}"),
    FaultKind.REWRITTEN: QT_TRANSLATE_NOOP(
        "faults", "No. {rows}: rewritten from some row on; the seal kept outside says otherwise"
    ),
    FaultKind.CUT: QT_TRANSLATE_NOOP("faults", "No. {rows}: missing, the end was cut off"),
}
PLACES: dict[str, str] = {
    FaultPlace.BODY: QT_TRANSLATE_NOOP(
        "faults", "No. {rows}: the stored version of record {record} is not the one written then"
    ),
    FaultPlace.RECORD: QT_TRANSLATE_NOOP(
        "faults", "Record {record}: not as its last act left it (No. {rows})"
    ),
    FaultPlace.ERASURE: QT_TRANSLATE_NOOP(
        "faults", "Record {record}: marked as erased without an act (No. {rows})"
    ),
    FaultPlace.HEAD_FILE: QT_TRANSLATE_NOOP(
        "faults", "The sealed file beside the database is missing or was exchanged"
    ),
    FaultPlace.RECEIPT: QT_TRANSLATE_NOOP(
        "faults", "No. {rows}: the receipt of head office is missing or was not signed by it"
    ),
}


def fault_sentence(fault: ChainFault) -> str:
    """Return the fault in the language of the window."""
    is_one = fault.first == fault.last
    text = PLACES.get(fault.place) or ROWS[fault.kind]
    return QCoreApplication.translate("faults", text).format(
        rows=fault.first if is_one else f"{fault.first}–{fault.last}",
        at=fault.found_at,
        record=shortened(fault.record_id),
    )
