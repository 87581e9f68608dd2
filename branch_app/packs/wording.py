"""Words and letters that may not stand on a paper, and whether two sides are two languages."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from branch_app.domain.bilingual import Bilingual
from branch_app.domain.printable import unprintable
from branch_app.domain.standing_facts import PLACEHOLDER
from branch_app.packs.endings import never_withdrawn

FORBIDDEN = (
    *("қайтарылмайт", "қайтарылмас", "қайтарып алынбайтын", "қайтарып алынбас"),
    *("қайтарып алуға жатпай", "қайтаруға жатпай", "қайтарылуға жатпай"),
    *("сөзсіз", "шартсыз", "бұлжымас"),
    *("безотзывн", "неотзывн", "безвозвратн", "бесповоротн", "безусловн", "безоговорочн"),
    *("не подлежит отзыву", "не подлежащ отзыву", "не может быть отозван", "без права отзыва"),
    *("irrevocab", "unconditional"),
)
OPEN_ENDINGS = re.compile(
    r"\bжәне (?:басқа(?:лар\w*|да)?|өзге\w*|тағы)\b|\bтағы басқа\w*|\bт\. ?б\.|\bт\. ?с\. ?с\b"
    r"|\bшектелмей\w*|\bкез келген\b"
    r"|\bи (?:други\w+|ины[ехм]\w*|прочи\w+|так далее|др\.)|\bи т\. ?[дп]\b"
    r"|\bлюбы(?:е|х|м|ми)\b|\bне ограничива\w+|\bincluding but not\b",
    re.IGNORECASE,
)
TICKED = "☑☒✓✔✅✗✘🗹🗸"

_KAZAKH_ONLY = frozenset("әғқңөұүһі")
_ALPHABET = frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюя") | _KAZAKH_ONLY
_LATIN_DOUBLES = frozenset("aceiopxykəABCEHIKMOPTXYƏ")
_ROMAN = frozenset("IVXLCDM")
_SKELETON = str.maketrans("aceiopxykhmtbəәғқңөұүһі036", "асеиорхукнмтваагкноуухиозб")
_WORD = re.compile(r"[^\W\d_]+")
_LONE_LATIN = re.compile(r"(?<![\w\-])[aceiopxyk](?![\w\-])")
_HYPHEN = re.compile(r"(?<=\w)[-\u2010\u2011](?=\w)")
_TICKED_BRACKETS = re.compile(r"\[\s*[xXхХvV*+]\s*\]")
_FEWEST_WORDS = 5


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """Return a skeleton in which look-alikes, accents, case and hyphenation do not matter."""
    apart = unicodedata.normalize("NFKD", text).casefold()
    kept = "".join(c for c in apart if unicodedata.category(c) not in {"Mn", "Cf"})
    return " ".join(_HYPHEN.sub("", kept).translate(_SKELETON).split())


_FOLDED_FORBIDDEN = {folded(stem): stem for stem in FORBIDDEN}


@lru_cache(maxsize=4096)
def wording_problems(text: str) -> tuple[tuple[str, str], ...]:
    """Return (reason, word) for what may stand on no paper in either language (R-018, R-225)."""
    return tuple(_wording_problems(text))


def _wording_problems(text: str) -> Iterator[tuple[str, str]]:
    for code_point in unprintable(text):
        yield "letter_not_printable", code_point
    skeleton = folded(text)
    for folded_stem, stem in _FOLDED_FORBIDDEN.items():
        if folded_stem in skeleton:
            yield "irrevocable", stem
    if words := never_withdrawn(text):
        yield "irrevocable", words
    if any(mark in text for mark in TICKED) or _TICKED_BRACKETS.search(text):
        yield "pre_ticked", ""
    prose = PLACEHOLDER.sub(" ", text)
    for word in _WORD.findall(prose):
        if _is_mixed(word):
            yield "mixed_script", word
        elif any(_script(c) == "CYRILLIC" and c.lower() not in _ALPHABET for c in word):
            yield "foreign_letter", word
    if lone := _LONE_LATIN.search(prose):
        yield "mixed_script", lone[0]


def open_ending(text: str) -> str:
    """Return the words that leave a list open, or an empty text (Art. 8(4)(4): a closed list)."""
    found = OPEN_ENDINGS.search(" ".join(text.split()))
    return found[0] if found else ""


@lru_cache(maxsize=4096)
def language_problem(text: Bilingual, same_in_both: tuple[str, ...]) -> str:
    """Return `same_text`, `not_kazakh`, `not_russian` or an empty text."""
    kk, ru = (_prose(side, same_in_both) for side in (text.kk, text.ru))
    if any(c.isalpha() for c in kk) and folded(kk) == folded(ru):
        return "same_text"
    kazakh, russian = _cyrillic_words(kk), _cyrillic_words(ru)
    if len(kazakh) >= _FEWEST_WORDS and not any(map(_has_kazakh_letter, kazakh)):
        return "not_kazakh"
    foreign = sum(1 for word in russian if _has_kazakh_letter(word))
    return "not_russian" if foreign > 1 and foreign * 3 > len(russian) else ""


def _prose(text: str, left_out: Iterable[str]) -> str:
    prose = PLACEHOLDER.sub(" ", text).casefold()
    for phrase in left_out:
        prose = prose.replace(phrase.casefold(), " ")
    return prose


def _cyrillic_words(text: str) -> list[str]:
    return [word for word in _WORD.findall(text) if _script(word[0]) == "CYRILLIC"]


def _has_kazakh_letter(word: str) -> bool:
    return not _KAZAKH_ONLY.isdisjoint(word.casefold())


def _is_mixed(word: str) -> bool:
    if len({_script(letter) for letter in word}) > 1:
        return True
    letters = set(word)
    return len(word) > 1 and letters <= _LATIN_DOUBLES and not letters <= _ROMAN


@cache
def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]
