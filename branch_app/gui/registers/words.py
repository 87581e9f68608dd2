"""Words of carriers: what they are made of, where they stand."""

from __future__ import annotations

from branch_app.domain.carrier import Carrier, CarrierKind, CarrierState
from branch_app.domain.carrier_number import show_carrier_number
from branch_app.domain.stocktaking import StockStanding
from branch_app.gui import labels
from branch_app.gui.colours import Tone
from branch_app.gui.labels import States, state_chip
from branch_app.gui.language import QT_TRANSLATE_NOOP
from branch_app.gui.parts.chip import ChipText
from branch_app.gui.parts.lines import Line

CARRIER_KINDS: dict[str, str] = {
    CarrierKind.PAPER_FILE: QT_TRANSLATE_NOOP("labels", "Paper file"),
    CarrierKind.SCAN_BATCH: QT_TRANSLATE_NOOP("labels", "Batch of scans"),
    CarrierKind.USB: QT_TRANSLATE_NOOP("labels", "USB stick"),
    CarrierKind.DISK: QT_TRANSLATE_NOOP("labels", "Disk"),
    CarrierKind.BACKUP: QT_TRANSLATE_NOOP("labels", "Backup copy"),
}

CARRIER_STATES: States = {
    CarrierState.IN_PLACE: ("check-circle", QT_TRANSLATE_NOOP("labels", "In place"), Tone.GOOD),
    CarrierState.ISSUED: ("clock", QT_TRANSLATE_NOOP("labels", "Handed out"), Tone.INFO),
    CarrierState.MISSING: ("warning", QT_TRANSLATE_NOOP("labels", "Missing"), Tone.BAD),
    CarrierState.DESTROYED: ("refuse", QT_TRANSLATE_NOOP("labels", "Destroyed"), Tone.NEUTRAL),
}

# While a stock-taking is open nobody knows of a carrier that it is in place until it was seen.
LOOKED_FOR: States = {
    "seen": ("eye", QT_TRANSLATE_NOOP("labels", "Seen"), Tone.GOOD),
    "not_seen": ("help", QT_TRANSLATE_NOOP("labels", "Not seen yet"), Tone.NEUTRAL),
}

_SIGNS = {CarrierKind.PAPER_FILE: "folder", CarrierKind.SCAN_BATCH: "scan"}


def kind_word(one: Carrier) -> str:
    """Return what it is made of, in the language of the window."""
    return labels.word(CARRIER_KINDS, one.kind)


def where(one: Carrier) -> str:
    """Return who has it, by which act it is gone, or where it lies."""
    return one.holder or (f"№ {one.act_number}" if one.act_number else one.place)


def looked_for(standing: StockStanding | None) -> dict[str, str]:
    """Return a code of `LOOKED_FOR` for each id for which the open stock-taking looks."""
    if standing is None:
        return {}
    unseen = dict.fromkeys((one.id for one in standing.unseen), "not_seen")
    return dict.fromkeys((one.id for one in standing.seen), "seen") | unseen


def carrier_line(one: Carrier, looked_for: str = "") -> Line:
    """Return the carrier as a line of a list, with a code of `LOOKED_FOR` if it is looked for."""
    return Line(
        id=one.id,
        title=show_carrier_number(one.number),
        subtitle=" · ".join((kind_word(one), one.category, where(one))),
        chips=_chips(one, looked_for),
        sign=_SIGNS.get(one.kind, "inbox"),
    )


def _chips(one: Carrier, looked_for: str) -> tuple[ChipText, ...]:
    state = state_chip(CARRIER_STATES, one.state)
    if not looked_for:
        return (state,)
    seen = state_chip(LOOKED_FOR, looked_for)
    # Who has it is told beside; that it is in place is what the stock-taking asks.
    return (seen,) if one.state is CarrierState.IN_PLACE else (state, seen)


def matches(one: Carrier, text: str, state: str) -> bool:
    """Tell whether a carrier is to be shown for what was typed and chosen."""
    if state and one.state.value != state:
        return False
    shown = " ".join(
        (show_carrier_number(one.number), one.number, one.category, one.place, one.holder)
    ).casefold()
    return all(part in shown for part in text.casefold().split())
