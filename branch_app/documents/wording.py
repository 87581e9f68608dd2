"""Fixed words that the renderer itself puts on every paper; all other texts come from packs."""

from __future__ import annotations

import re

from branch_app.domain.bilingual import Bilingual

BIN = Bilingual(kk="БСН", ru="БИН")
YES = Bilingual(kk="иә", ru="да")
NO = Bilingual(kk="жоқ", ru="нет")
INITIALS = Bilingual(kk="қысқаша қолы", ru="краткая подпись")
CLERK_NAME = Bilingual(kk="аты-жөні", ru="ФИО")
CLERK_SIGNATURE = Bilingual(kk="қолы", ru="подпись")
CLERK_TIME = Bilingual(kk="күні, уақыты", ru="дата, время")
SAMPLE = ("ҮЛГІ / ОБРАЗЕЦ", "SAMPLE")
EMPTY_VALUE = "—"
# The consents refer to each other by number; WITHDRAWAL is a word of the program.
_KNOWN_CODE = re.compile(r"C[0-9]{1,2}")


def both(text: Bilingual) -> str:
    """Return a short text in both languages on one line, Kazakh first."""
    return f"{text.kk} / {text.ru}"


def page_of(page: int, count: int) -> Bilingual:
    """Return `page n of m` in both languages."""
    return Bilingual(kk=f"{page}-бет, барлығы {count}", ru=f"стр. {page} из {count}")


def form_and_edition(code: str, edition: int) -> Bilingual:
    """Return the edition of the form in both languages, with its code where people know it (C1)."""
    kk, ru = f"{edition}-басылым", f"редакция {edition}"
    if not _KNOWN_CODE.fullmatch(code):
        return Bilingual(kk=f"нысан, {kk}", ru=f"форма, {ru}")
    return Bilingual(kk=f"{code} нысаны, {kk}", ru=f"форма {code}, {ru}")


CARRIER_LABELS = Bilingual(kk="Жеткізгіш белгілері", ru="Метки носителей")


def carrier_ground(number: str) -> str:
    """Return on the ground of which internal act papers are carriers, or nothing."""
    return f"Негіз / основание: № {number}" if number else ""
