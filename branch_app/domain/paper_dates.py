"""Dates as papers write them, in both languages (`domain.md` 3.8)."""

from __future__ import annotations

import datetime as dt

from branch_app.domain.bilingual import Bilingual

_MONTHS_KK = (
    *("қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым"),
    *("шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"),
)
_MONTHS_RU = (
    *("января", "февраля", "марта", "апреля", "мая", "июня"),
    *("июля", "августа", "сентября", "октября", "ноября", "декабря"),
)


def long_date(on: dt.date) -> Bilingual:
    """Return the date in words: «22» қараша 2026 ж. / «22» ноября 2026 г."""
    return Bilingual(
        kk=f"«{on.day:02d}» {_MONTHS_KK[on.month - 1]} {on.year} ж.",
        ru=f"«{on.day:02d}» {_MONTHS_RU[on.month - 1]} {on.year} г.",
    )


def short_date(on: dt.date) -> str:
    """Return the date in digits, the same in both languages: 22.11.2026."""
    return f"{on:%d.%m}.{on.year:04d}"
