"""Registers on paper as files: J9, material carriers, one line each, in both languages."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from branch_app.domain.carrier import Carrier
from branch_app.domain.carrier_number import show_carrier_number
from branch_app.domain.local_time import KAZAKHSTAN
from branch_app.domain.serials import show_serial

# J9 of the registers, in the words of the law's languages.
J9_COLUMNS = (
    "Жеткізгіш № / № носителя",
    "Түрі / тип",
    "Мазмұны / категория содержания",
    "Парақ саны / количество листов",
    "Кімнен алынды / получен от",
    "Орны / место",
    "Күйі / состояние",
    "Кімге берілді / выдан кому",
    "Күйдің басталуы / состояние с",
    "Жою актісі № / акт уничтожения №",
    "Қағазға негіз, акт № / основание бумажного хранения, акт №",
    "Ішіндегі қағаздар / бумаги в деле",
)


def j9_csv(carriers: Sequence[Carrier]) -> bytes:
    """Return register J9 as CSV: UTF-8 with a mark in front, semicolons, times of Kazakhstan."""
    text = io.StringIO()
    rows = csv.writer(text, delimiter=";")
    rows.writerow(J9_COLUMNS)
    rows.writerows([_plain(cell) for cell in _cells(one)] for one in carriers)
    return text.getvalue().encode("utf-8-sig")


def _cells(one: Carrier) -> tuple[str, ...]:
    return (
        show_carrier_number(one.number),
        one.kind.value,
        one.category,
        str(one.sheets),
        one.received_from,
        one.place,
        one.state.value,
        one.holder,
        one.since.astimezone(KAZAKHSTAN).isoformat(timespec="seconds"),
        one.act_number,
        one.ground,
        " ".join(show_serial(serial) for serial in one.papers),
    )


def _plain(cell: str) -> str:
    """Keep a spreadsheet from taking a typed text for a formula."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@")) else cell
