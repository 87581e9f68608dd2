"""How clerks spell Kazakh names: Russian substitutes and Latin alphabets in use."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

NINE = "әғқңөұүһі"
LETTERS = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
_RUSSIAN: tuple[Mapping[int, str], ...] = (
    str.maketrans(dict(zip("әғқңөұүһі", "агкноуухи", strict=True))),
    str.maketrans(dict(zip("әғқңөұүһі", "агкноуухы", strict=True))),
    # Ң is heard as two letters: Шынгыс, Мангистау.
    str.maketrans({**dict(zip("әғқөұүһі", "агкоуухи", strict=True)), "ң": "нг"}),
)
_PASSPORT = dict(
    zip(
        LETTERS,
        [
            "a",
            "a",
            "b",
            "v",
            "g",
            "g",
            "d",
            "e",
            "yo",
            "zh",
            "z",
            "i",
            "y",
            "k",
            "k",
            "l",
            "m",
            "n",
            "n",
            "o",
            "o",
            "p",
            "r",
            "s",
            "t",
            "u",
            "u",
            "u",
            "f",
            "kh",
            "h",
            "ts",
            "ch",
            "sh",
            "shch",
            "",
            "y",
            "i",
            "",
            "e",
            "yu",
            "ya",
        ],
        strict=True,
    )
)
_ALPHABETS = (
    _PASSPORT,
    {**_PASSPORT, "й": "i", "қ": "q", "ғ": "gh", "ң": "ng", "ё": "e", "ю": "iu", "я": "ia"},
    {**_PASSPORT, "ж": "j", "х": "h", "қ": "q", "ң": "ng", "у": "w"},
    {
        **_PASSPORT, "ә": "ä", "ғ": "ğ", "ж": "j", "й": "i", "қ": "q", "ң": "ñ", "ө": "ö",
        "ұ": "ū", "ү": "ü", "х": "h", "ч": "ç", "ш": "ş", "ю": "iu", "я": "ia",
    },
)  # fmt: skip
_LATIN = [str.maketrans(alphabet) for alphabet in _ALPHABETS]
# Latin itself is ambiguous here: `sh` of Асхат is the one letter of Аша, `ye` that of Ержан, and
# `sch` of `tsch` that of Щ.
_AMBIGUOUS = re.compile("[зсткқпгғңц][хһ]|[йы][еёэоө]|[сшц]ч")


def russian(name: str) -> list[str]:
    """Return the name in Russian letters, as each habit has it."""
    return [_spelled(name, habit) for habit in _RUSSIAN]


def latin(name: str) -> list[str]:
    """Return the name in passport style, ICAO style, everyday Latin and the Kazakh alphabet.

    Then with Ye for E in front (Yerzhan) and with the everyday doubling (Kassym, Assel).
    """
    told = [_spelled(name, alphabet) for alphabet in _LATIN]
    in_front = re.sub(r"\bE", "Ye", told[0])
    return [*told, in_front, re.sub("(?<=[aeiouy])s(?=[aeiouy])", "ss", told[0])]


def is_ambiguous(name: str) -> bool:
    """Tell whether a Latin spelling of the name is one of another name too."""
    return _AMBIGUOUS.search(re.sub("[ъь]", "", name.lower())) is not None


def typed(name: str) -> Iterator[str]:
    """Yield the spelling in every case and in both forms of Unicode."""
    for cased in (name, name.upper(), name.lower()):
        yield unicodedata.normalize("NFC", cased)
        yield unicodedata.normalize("NFD", cased)


def _spelled(name: str, alphabet: Mapping[int, str]) -> str:
    return "".join(
        part.capitalize() if letter.isupper() else part
        for letter in name
        for part in [letter.lower().translate(alphabet)]
    )
