"""Letters and keyboards: look-alikes, digits typed under another layout, sorting, search keys.

Nine letters are Kazakh only; people type Russian or Latin ones for them (`domain.md` 3.8).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_ALPHABET = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
_ORDER = {letter: place for place, letter in enumerate(_ALPHABET)}

_TO_CYRILLIC = str.maketrans(
    "aceiopxyhkəǝɵABCEHIKMOPTXYƏƎƟ",
    "асеіорхуһкәәөАВСЕНІКМОРТХУӘӘӨ",
)
_TO_LATIN = str.maketrans("асеіорхуһкАВСЕНІКМОРТХУ", "aceiopxyhkABCEHIKMOPTXY")

_ROW = str.maketrans('"әіңғ,.үұқөһӘІҢҒҮҰҚӨҺ', "1234567890-=234589" + "0-=")
_ENGLISH_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.2345890-="
_KAZAKH_KEYS = "йцукенгшщзхъфывапролджэячсмитьбюәіңғүұқөһ"
_ENGLISH_SHIFTED = 'QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>@#$%*()_+'
_TO_KAZAKH_KEYS = str.maketrans(
    _ENGLISH_KEYS + _ENGLISH_SHIFTED, _KAZAKH_KEYS + _KAZAKH_KEYS.upper()
)
_TO_ENGLISH_KEYS = str.maketrans(
    _KAZAKH_KEYS + _KAZAKH_KEYS.upper() + '",.', _ENGLISH_KEYS + _ENGLISH_KEYS.upper() + "167"
)
_ROW_PROOF = frozenset("әіңғүұқӘІҢҒҮҰҚ")
_NUMBER_LIKE = re.compile(r"[0-9\s+=()\-]+")

_FOLDED = str.maketrans(
    {
        "Ә": "А", "Ғ": "Г", "Қ": "К", "Ң": "Н", "Ө": "О", "Ұ": "У", "Ү": "У", "Һ": "Х",
        "І": "И", "Ы": "И", "Э": "Е", "Щ": "Ш", "Ц": "ТС", "Ю": "ИУ", "Я": "ИА",
        "Ъ": "", "Ь": "",
    }
)  # fmt: skip
_LATIN_GROUPS = {
    "SHCH": "Ш", "SCH": "Ш", "SH": "Ш", "ZH": "Ж", "KH": "Х", "CH": "Ч", "GH": "Г", "PH": "Ф",
    "TH": "Т", "CK": "К", "YE": "Е", "YO": "Е",
}  # fmt: skip
_LATIN_LETTERS = dict(zip("ABCDEFGHIJKLMNOPQRSTUVWYZ", "АБКДЕФГХИЖКЛМНОПКРСТУВУИЗ", strict=True))
_LATIN = {
    **_LATIN_GROUPS, **_LATIN_LETTERS,
    "X": "КС", "Ə": "А", "Ɵ": "О", "Ø": "О", "Ł": "Л", "Đ": "Д", "Ð": "Д", "Þ": "Т",
    "Æ": "АЕ", "Œ": "ОЕ", "ẞ": "С", "Ŋ": "Н",
}  # fmt: skip
# Of the Kazakh Latin alphabet, before the marks go.
_MARKED = str.maketrans({"Ş": "SH", "ş": "SH", "Ç": "CH", "ç": "CH"})
# What a Latin spelling may be on its way to: one letter more makes another Cyrillic letter of it.
_UNFINISHED = {"S": "H", "Z": "H", "K": "H", "C": "H", "P": "H", "Y": "E"}
_LATIN_PARTS = re.compile("|".join(sorted(_LATIN, key=lambda part: (-len(part), part))))
_APOSTROPHES = re.compile(r"['\u0060\u00b4\u02b0-\u02ff\u2018\u2019\u201b\u2032]")
_NG = re.compile("НГ+")
_CHILD_OF = re.compile(r"(?<=\w) (УЛИ|КИЗИ)\b")
_DOUBLED = re.compile(r"([^\W\d_])\1+")

_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u2060\ufeff]")
_WORD = re.compile(r"[^\W\d_]+")


def clean_text(typed: str) -> str:
    """Return the text in NFC on one line, without invisible characters and double blanks."""
    visible = _INVISIBLE.sub("", typed)
    printable = "".join(" " if unicodedata.category(c)[0] == "C" else c for c in visible)
    return unicodedata.normalize("NFC", " ".join(printable.split()))


@lru_cache(maxsize=4096)
def _script(letter: str) -> str:
    return unicodedata.name(letter, "").split(" ", 1)[0]


def is_name_letter(character: str) -> bool:
    """Tell whether the character is a Cyrillic (Kazakh, Russian, kindred) or Latin letter."""
    return character.isalpha() and _script(character) in {"CYRILLIC", "LATIN"}


def _scripts(word: str) -> set[str]:
    return {_script(letter) for letter in word}


def _repaired_word(found: re.Match[str]) -> str:
    word = found[0]
    if _scripts(word) != {"CYRILLIC", "LATIN"}:
        return word
    for table, script in ((_TO_CYRILLIC, "CYRILLIC"), (_TO_LATIN, "LATIN")):
        candidate = word.translate(table)
        if _scripts(candidate) == {script}:
            return candidate
    return word


def repaired(text: str) -> str:
    """Return the text with look-alike letters of the other alphabet put right, word by word.

    A word that is all Latin stays; one in both alphabets becomes Cyrillic if every Latin letter
    in it has a Cyrillic double, else Latin if every Cyrillic letter has a Latin double. A letter
    put right may take the mark behind it in, and so make one word of two: that one is put right
    as well.
    """
    while (better := unicodedata.normalize("NFC", _WORD.sub(_repaired_word, text))) != text:
        text = better
    return text


def has_mixed_scripts(text: str) -> bool:
    """Tell whether a word still mixes Cyrillic and Latin letters."""
    return any(len(_scripts(word)) > 1 for word in _WORD.findall(text))


def has_two_alphabets(text: str) -> bool:
    """Tell whether Cyrillic and Latin letters stand in one text, be it in words of their own."""
    return len(_scripts("".join(letter for letter in text if letter.isalpha()))) > 1


def is_latin(text: str) -> bool:
    """Tell whether the text has letters and all of them are Latin."""
    return {_script(letter) for letter in text if letter.isalpha()} == {"LATIN"}


def digits_meant(text: str) -> str:
    """Return the digits in a text typed on the digit row under the Kazakh layout.

    Comma and dot stand for 6 and 7 only when letters of that row prove the layout and nothing
    but a number comes out; otherwise only foreign digits become ASCII ones.
    """
    ascii_digits = "".join(
        str(unicodedata.decimal(c)) if c.isdecimal() else c
        for c in unicodedata.normalize("NFC", text)
    )
    if _ROW_PROOF.isdisjoint(ascii_digits):
        return ascii_digits
    mapped = ascii_digits.translate(_ROW)
    return mapped if _NUMBER_LIKE.fullmatch(mapped) else ascii_digits


def other_layout(text: str) -> str:
    """Return what the same keys type under the other layout, English or Kazakh; "" if neither.

    The Russian layout has the Kazakh letters' keys in common, save the nine on the digit row.
    """
    scripts = {_script(letter) for letter in text if letter.isalpha()}
    if scripts == {"CYRILLIC"}:
        return text.translate(_TO_ENGLISH_KEYS)
    return text.translate(_TO_KAZAKH_KEYS) if scripts == {"LATIN"} else ""


def in_latin(text: str) -> str:
    """Return the text with each Cyrillic letter that looks Latin as the Latin one."""
    return text.translate(_TO_LATIN)


def latin_capitals(text: str) -> str:
    """Return letters and digits alone, in capitals, Cyrillic look-alikes as the Latin ones."""
    capitals = unicodedata.normalize("NFC", text).upper().translate(_TO_LATIN)
    return "".join(c for c in capitals if c.isalnum())


def sort_key(text: str) -> tuple[tuple[int, ...], str]:
    """Return the key that sorts by the Kazakh alphabet, case aside; other letters come after."""
    normal = unicodedata.normalize("NFC", text)
    places = (
        _ORDER.get(letter, ord(letter) - 0x110000 if letter < "A" else len(_ORDER) + ord(letter))
        for letter in normal.casefold()
    )
    return tuple(places), normal


def _plain_capitals(text: str) -> str:
    """Return capitals without marks above or below: breve of Й, dots of Ё, accents."""
    capitals = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).upper())
    return "".join(c for c in capitals if not unicodedata.combining(c))


def search_key(text: str) -> str:
    """Return the key under which a name is stored and looked for.

    Kazakh letters, their Russian substitutes, case, NFC or NFD, look-alikes, doubled letters and
    the usual Latin spellings give the same key, and the beginning of a Cyrillic name gives the
    beginning of its key. Ь, Ъ and apostrophes go, a hyphen is a space, Ң is Н even where it is
    written НГ. What a changed key asks for: `storage.search_rows.SCHEME`.
    """
    marked = repaired(unicodedata.normalize("NFC", text)).translate(_MARKED)
    # Twice: a letter may hold one (ŉ), which its marks' going sets free.
    capitals = _APOSTROPHES.sub("", _plain_capitals(_APOSTROPHES.sub("", marked)))
    cyrillic = _LATIN_PARTS.sub(lambda part: _LATIN[part[0]], capitals).translate(_FOLDED)
    told = "".join(c for c in cyrillic if _script(c) != "LATIN")
    words = re.sub(r"[\W_]+", " ", told).split()
    return " ".join(_DOUBLED.sub(r"\1", _NG.sub("Н", word)) for word in words)


def in_one_word(key: str) -> str:
    """Return the key of a name with a patronymic of two words (Қайрат ұлы) written as one."""
    return _CHILD_OF.sub(r"\1", key)


def search_keys(text: str) -> tuple[str, ...]:
    """Return the keys that a name typed so far may begin with, the plain one first.

    Of a Latin spelling the last letter may be half of a digraph: `Alis` is on its way to `Alisher`.
    A patronymic in two words, as older papers have it (Қайрат ұлы), is one too.
    """
    plain = search_key(text)
    more = _UNFINISHED.get(unicodedata.normalize("NFC", text)[-1:].upper())
    keys = [plain, search_key(text + more)] if more else [plain]
    keys += [in_one_word(key) for key in keys]
    return tuple(dict.fromkeys(filter(None, keys)))
