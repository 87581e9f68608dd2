"""Registers on paper as files: J9, material carriers, one line each, in both languages."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Sequence

from branch_app.domain.carrier import Carrier, Movement
from branch_app.domain.carrier_number import show_carrier_number
from branch_app.domain.carrier_words import CARRIER_KINDS, CARRIER_STATES, MOVEMENTS, both
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
    "Берілуі, қайтарылуы / выдача, возврат",
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
        both(CARRIER_KINDS[one.kind]),
        one.category,
        str(one.sheets),
        one.received_from,
        one.place,
        both(CARRIER_STATES[one.state]),
        one.holder,
        _when(one.since),
        one.act_number,
        one.ground,
        " ".join(show_serial(serial) for serial in one.papers),
        "; ".join(_step(step) for step in one.movements),
    )


def _when(at: dt.datetime) -> str:
    return f"{at.astimezone(KAZAKHSTAN):%d.%m.%Y %H:%M}"


def _step(step: Movement) -> str:
    """Return when, what, and who has it or where it lies since."""
    return f"{_when(step.at)} {both(MOVEMENTS[step.kind])}: {step.holder or step.place}"


def _plain(cell: str) -> str:
    """Keep a spreadsheet from taking a typed text for a formula."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@")) else cell
