"""Fixed words that the renderer itself puts on every paper; all other texts come from packs."""

from __future__ import annotations

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


def both(text: Bilingual) -> str:
    """Return a short text in both languages on one line, Kazakh first."""
    return f"{text.kk} / {text.ru}"


def page_of(page: int, count: int) -> Bilingual:
    """Return `page n of m` in both languages."""
    return Bilingual(kk=f"{page}-бет, барлығы {count}", ru=f"стр. {page} из {count}")


def form_and_edition(code: str, edition: int) -> Bilingual:
    """Return the code of the form and its edition in both languages."""
    return Bilingual(kk=f"{code} нысаны, {edition}-басылым", ru=f"форма {code}, редакция {edition}")
