"""Judging a new password: the domain's rules plus the list of the worst ones.

Not a strength meter and no composition rules: refused is what an attacker tries first, that is
the list, the list with figures around it or letters exchanged, runs along a keyboard, repetitions.
"""

from __future__ import annotations

import functools
import re
import unicodedata

from branch_app.domain.staff import password_problem
from branch_app.resource_files import resource_path

LIST_NAME = "reference/common_passwords.txt"
_LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
_CYRILLIC_KEYS = "йцукенгшщзхъфывапролджэячсмитьбюё"
_TYPED_IN_LATIN = str.maketrans(_LATIN_KEYS, _CYRILLIC_KEYS)
_TYPED_IN_CYRILLIC = str.maketrans(_CYRILLIC_KEYS, _LATIN_KEYS)
_LEET = str.maketrans("@4031$57!8", "aaoeisstib")
_ROWS = (
    "12345678901234567890",
    "`1234567890-=",
    "qwertyuiop[]\\",
    "asdfghjkl;'",
    "zxcvbnm,./",
    "йцукенгшщзхъ",
    "фывапролджэ",
    "ячсмитьбю.",
    "әіңғүұқөһ",
    "abcdefghijklmnopqrstuvwxyz",
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/",
    "qazwsxedcrfvtgbyhnujmik,ol.p;/",
    "йфяцычувскамепинртгоьшлбщдюзж.",
    "1q2w3e4r5t6y7u8i9o0p",
    "1й2ц3у4к5е6н7г8ш9щ0з",
)
_AROUND = re.compile(r"^[\W\d_]+|[\W\d_]+$")
_NO_LETTERS = re.compile(r"[\W\d_]+")
_MOST_AROUND = 8
_SHORTEST_RUN = 3
_LONGEST_RUN = 64
_MOST_RUNS = 4


def password_rule_broken(password: str, login: str) -> str | None:
    """Return the broken rule (`short`, `common`, `login`) or None."""
    broken = password_problem(password, login)
    if broken:
        return broken
    return "common" if is_common(password) else None


def is_common(password: str) -> bool:
    """Tell whether an attacker would try this among the first."""
    folded = unicodedata.normalize("NFC", password.casefold())
    if _is_runs(folded):
        return True
    bare = _AROUND.sub("", folded)
    tried = {folded}
    if len(folded) - len(bare) <= _MOST_AROUND:
        tried |= {bare, _NO_LETTERS.sub("", folded)}
    tables: tuple[dict[int, int], ...] = ({}, _LEET, _TYPED_IN_LATIN, _TYPED_IN_CYRILLIC)
    spellings = {form.translate(table) for form in tried for table in tables}
    listed = common_passwords()
    return any(form in listed or _unit(form) in listed for form in spellings)


def _unit(text: str) -> str:
    """Return what the text repeats (`passpasspass` -> `pass`), else the text."""
    at = (text + text).find(text, 1) if text else 0
    return text[:at]


def _is_runs(text: str) -> bool:
    """Tell whether the whole text is a few runs along a keyboard row or an alphabet."""
    at, runs = 0, 0
    while at < len(text):
        length = _longest_run(text[at:])
        if length < min(_SHORTEST_RUN, len(text) - at):
            return False
        at, runs = at + length, runs + 1
    return runs <= _MOST_RUNS


def _longest_run(text: str) -> int:
    for length in range(min(len(text), _LONGEST_RUN), 0, -1):
        piece = text[:length]
        if any(piece in row or piece in row[::-1] for row in _ROWS) or len(set(piece)) == 1:
            return length
    return 0


@functools.cache
def common_passwords() -> frozenset[str]:
    """Return the list that ships with the program, in small letters."""
    text = resource_path(LIST_NAME).read_text(encoding="utf-8")
    lines = (line.strip().casefold() for line in text.splitlines())
    return frozenset(line for line in lines if line and not line.startswith("#"))
