"""The terms of the law in both languages: what stands for one on the left stands on the right.

Those of 94-V Art. 1 and of the glossary of forms (`domain.md` 1.1, 8). Each side is a pattern of
stems in lower case with `ё` written `е`, so that every inflection is found.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, kw_only=True, slots=True)
class Term:
    """One term by its English name, as a pattern of either language."""

    name: str
    kk: re.Pattern[str]
    ru: re.Pattern[str]

    def side(self, language: str) -> re.Pattern[str]:
        """Return the pattern of a language, `kk` or `ru`."""
        return self.kk if language == "kk" else self.ru


def _term(name: str, kk: str, ru: str) -> Term:
    return Term(name=name, kk=re.compile(kk), ru=re.compile(ru))


# Left out: "use" and "request", which Kazakh and Russian say by several everyday words.
TERMS = (
    # 94-V Art. 1, Art. 16
    _term("biometric", r"биометрия", r"биометри"),
    _term("personal data", r"дербес дерек", r"персональны[ехм]"),
    _term("state service", r"мемлекеттік (?:\w+ )*сервис", r"государственн\w+ (?:\w+ )*сервис"),
    _term("automated", r"автоматтандырыл", r"автоматизированн"),
    _term("blocking", r"бұғатта", r"блокир"),
    _term("accumulation", r"жинақта", r"накопл|накаплив"),
    _term("collection", r"\bжина(?!қ)", r"\bсбор|собира|собран"),
    _term("destruction", r"\bжо[йюя]", r"уничтож"),
    _term("depersonalisation", r"иесіздендір", r"обезлич"),
    _term("operator", r"\bоператор", r"\bоператор"),
    _term("authorised body", r"уәкілетті (?:\w+ )*орган", r"уполномоченн\w+ (?:\w+ )*орган"),
    _term("distribution", r"\bтара[тл]", r"распростран"),
    _term("processing", r"өңде", r"обработ|обрабатыва"),
    _term("storage", r"\bсақта(?!нд)", r"\b(?:со)?хран"),
    _term("owner", r"меншік иес", r"собственник"),
    _term("base", r"\bбаза|дерекқор", r"\bбаз[аыуе]|\bбаз\b"),
    _term("third party", r"үшінші тұлға", r"треть\w+ лиц"),
    _term("cross-border", r"трансшекаралық", r"трансграничн"),
    # Glossary of forms
    _term("consent", r"келісім", r"согласи"),
    _term("withdraw", r"кері қайтар", r"\bотозв|\bотзыв"),
    _term(
        "unfulfilled obligation",
        r"орындалмаған міндеттеме|міндеттеме\w* орындалма",
        r"неисполненн\w+ обязательств|обязательств\w+ (?:по \w+ )?не исполнен",
    ),
    _term("legal representative", r"заңды өкіл", r"законн\w+ представител"),
    _term("reasoned refusal", r"уәжді бас тарт", r"мотивированн\w+ отказ"),
    _term("reasoned answer", r"дәлелді жауап", r"мотивированн\w+ ответ"),
    _term("working day", r"жұмыс күн", r"рабоч\w+ дн|рабоч\w+ день"),
    _term(
        "change and addition", r"өзгер[тгі]\w*(?: және| мен|,) толықтыр", r"измен\w+(?: и|,) дополн"
    ),
    _term("lift blocking", r"бұғаттауды алып таста", r"сн[яи]\w+ блокирован"),
    _term("public sources", r"жалпыға бірдей қолжетімді", r"общедоступн"),
    _term("limited access", r"қолжетімділігі шектеулі", r"ограниченного доступа"),
    _term("necessary and sufficient", r"қажетті және жеткілікті", r"необходим\w+ и достаточн"),
    _term(
        "responsible person",
        r"ұйымдастыруға жауапты тұлға",
        r"ответственн\w+ за организацию обработки",
    ),
    _term("material carrier", r"материалдық жеткізгіш", r"материальн\w+ носител"),
    _term("free of charge", r"өтеусіз", r"безвозмездн"),
    _term("credit bureau", r"кредиттік бюро", r"кредитн\w+ бюро"),
    _term("credit report", r"кредиттік есеп\w*", r"кредитн\w+ отчет"),
    _term("credit history", r"кредиттік тарих", r"кредитн\w+ истори"),
    _term("secrecy", r"микрокредит беру құпия", r"тайн\w+ предоставления микрокредит"),
    _term("solvency", r"төлем қабілет", r"платежеспособност"),
    _term("breach of security", r"қауіпсізді\w+ бұзыл", r"нарушени\w+ безопасности"),
    _term("backup", r"резервтік көшір", r"резервн\w+ копи"),
    _term("destruction act", r"жою актісі", r"акт\w* уничтожения|акт\w* об уничтожении"),
    _term("full name", r"әкесінің аты", r"отчеств"),
    _term("registered address", r"тіркелген мекенжай", r"адрес\w* регистрации"),
    _term("actual address", r"нақты (?:тұр\w+ )?мекенжай", r"фактическ\w+ адрес"),
    _term("dependants", r"асырауындағы", r"иждивен"),
    _term("marital status", r"отбасы жағдай", r"семейн\w+ положени"),
    _term("branch", r"бөлімше", r"отделени"),
    _term("clerk", r"қызметкер", r"работник"),
    _term("microcredit", r"микрокредит", r"микрокредит"),
    _term("subject", r"субъект", r"субъект"),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Homonym:
    """A word that looks like a term and is none, told by what stands for it on the other side."""

    name: str
    kk: re.Pattern[str]
    ru: re.Pattern[str]
    why: str


HOMONYMS = (
    Homonym(
        name="withdraw",
        kk=re.compile(r"\bпікір"),
        ru=re.compile(r"\bотзыв"),
        why="a review of the services (C9): Russian has one word for it and for a withdrawal",
    ),
    Homonym(
        name="storage",
        kk=re.compile(r"\bсақта"),
        ru=re.compile(r"\bсоблю|\bостается"),
        why="Kazakh has one word for keeping data, keeping a law and what stays possible",
    ),
    Homonym(
        name="accumulation",
        kk=re.compile(r"\bжинақтағыш"),
        ru=re.compile(r"\bнакопител"),
        why="a flash drive, no act with data",
    ),
    Homonym(
        name="registered address",
        kk=re.compile(r"тұратын және тіркелген мекенжай"),
        ru=re.compile(r"адрес\w* проживания и регистрации"),
        why="two addresses told in one phrase",
    ),
)


def plain(text: str) -> str:
    """Return a text as terms are looked for in it: lower case, `е` for `ё`, single blanks."""
    return " ".join(text.casefold().replace("ё", "е").split())


@lru_cache(maxsize=4096)
def differing_terms(kk: str, ru: str) -> tuple[tuple[Term, str], ...]:
    """Return the terms that one side speaks of and the other does not, with the silent language."""
    left, right = plain(kk), plain(ru)
    found = []
    for term in TERMS:
        in_kk, in_ru = term.kk.search(left), term.ru.search(right)
        if bool(in_kk) is not bool(in_ru) and not _is_homonym(term, left, right):
            found.append((term, "ru" if in_kk else "kk"))
    return tuple(found)


def _is_homonym(term: Term, left: str, right: str) -> bool:
    named = (one for one in HOMONYMS if one.name == term.name)
    return any(one.kk.search(left) and one.ru.search(right) for one in named)
