"""Dates as papers write them, in both languages (`domain.md` 3.8)."""

from __future__ import annotations

import datetime as dt
import re

from branch_app.domain.bilingual import Bilingual

_MONTHS_KK = (
    *("қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым"),
    *("шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"),
)
_MONTHS_RU = (
    *("января", "февраля", "марта", "апреля", "мая", "июня"),
    *("июля", "августа", "сентября", "октября", "ноября", "декабря"),
)
_NAMED_RU = (
    *("январь", "февраль", "март", "апрель", "май", "июнь"),
    *("июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"),
)
_ON_A_DAY_KK = ("да", "де", "та", "те")
_LONG_DATE = re.compile(r"[«„“\"]?([0-9]{1,2})[»”“\"]?\s+([^\W\d_]+)\s+([0-9]{4})")
_LAW_DATE = re.compile(r"([0-9]{4})\s+жылғы\s+([0-9]{1,2})\s+([^\W\d_]+)", re.IGNORECASE)


def worded_date(text: str) -> tuple[str, str, str] | None:
    """Return day, month and year, in digits, of a date whose month is a word; else None.

    As papers write it, the word for the year already left out: «22» қараша 2026, 22 ноября 2026,
    2026 жылғы 22 қарашада.
    """
    if found := _LONG_DATE.fullmatch(text):
        day, word, year = found[1], found[2], found[3]
    elif found := _LAW_DATE.fullmatch(text):
        year, day, word = found[1], found[2], found[3]
    else:
        return None
    month = _month(word.casefold())
    return (day, str(month), year) if month else None


def _month(word: str) -> int:
    """Return the number of the month named by this word, or 0."""
    for number, names in enumerate(zip(_MONTHS_KK, _MONTHS_RU, _NAMED_RU, strict=True), start=1):
        if word in names or word in {names[0] + ending for ending in _ON_A_DAY_KK}:
            return number
    return 0


def long_date(on: dt.date) -> Bilingual:
    """Return the date in words: «22» қараша 2026 ж. / «22» ноября 2026 г."""
    return Bilingual(
        kk=f"«{on.day:02d}» {_MONTHS_KK[on.month - 1]} {on.year} ж.",
        ru=f"«{on.day:02d}» {_MONTHS_RU[on.month - 1]} {on.year} г.",
    )


def short_date(on: dt.date) -> str:
    """Return the date in digits, the same in both languages: 22.11.2026."""
    return f"{on:%d.%m}.{on.year:04d}"
