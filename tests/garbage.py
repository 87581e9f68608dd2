"""Whatever people type, paste or a broken reader shoots into a field: strategies of Hypothesis."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Mapping

from hypothesis import strategies as st

from branch_app.domain.fields import CATALOGUE
from tests.domain.made_numbers import BINS, IBANS

_EVERY = [chr(code) for code in range(sys.maxunicode + 1)]
_DECIMALS = [c for c in _EVERY if unicodedata.category(c) == "Nd"]
_OTHER_NUMBERS = [c for c in _EVERY if unicodedata.category(c) in {"Nl", "No"}]
_INVISIBLE = (
    "\u200b\u200c\u200d\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e"
    "\u2066\u2067\u2068\u2069\u2028\u2029\ufeff\u00ad\u034f\x00\x07\x1b\x1f\x7f\x85\ufffd"
)
_MARKS = "".join(map(chr, range(0x300, 0x370))) + "\u20dd\u0489\u0653\ufe0f"
_DOUBLES = "aceiopxyhkəǝɵABCEHIKMOPTXYƏасеіорхуһкАВСЕНІКМОРТХУΑΒΕΗΙΚΜΝΟΡΤΥΧαοⅠⅤＡａıİŉǰẞßﬁ"

# Surrogates are no text: Python itself cannot write them into a file.
ANY_TEXT = st.text(st.characters(codec="utf-8"), max_size=60)
_ROWS = st.lists(
    st.lists(st.sampled_from(["1", "Aхмет", "22.11.2026", "", "KZ", "850101300005"]), max_size=4),
    max_size=4,
).map(lambda rows: "\r\n".join("\t".join(row) for row in rows))
_SHAPES = st.one_of(
    ANY_TEXT,
    st.text(_DECIMALS, max_size=20),
    st.text([*_DECIMALS[::7], *"+-()./, №₸"], max_size=24),
    st.text(_OTHER_NUMBERS, max_size=15),
    st.text([*_INVISIBLE, *"аӘқ 1-'"], max_size=20),
    st.text([*_DOUBLES, *"жұқ- '"], max_size=20),
    st.text([*_MARKS, *"аеиуАЙABkpİı"], max_size=20),
    st.text("0123456789\t\r\n;|,.₸тгKZЖСН<«\"'әіңғүұқө", max_size=90),
    ANY_TEXT.filter(bool).map(lambda text: text * 500),
    _ROWS,
)
GARBAGE = st.one_of(
    _SHAPES,
    _SHAPES.map(lambda text: unicodedata.normalize("NFD", text)),
    st.tuples(_SHAPES, _SHAPES).map("\u202e".join),
)
# Right but unusual: what garbage alone would hardly ever hit.
_RIGHT = st.one_of(
    BINS,
    IBANS,
    st.dates().map("{:%d.%m.%Y}".format),
    st.integers(0, 10**13).map(str),
    st.sampled_from(["account", "card", "branch", "terminal", "id_card", "foreign_passport"]),
    st.sampled_from(["male", "yes", "spouse", "confirmed", "KZ", "75", "4242", "a@b.kz"]),
    st.sampled_from(["850101300005", "900228400123", "N01234567", "+77011234567", "Smitж"]),
)
NAMES = st.one_of(st.sampled_from(sorted(CATALOGUE)), ANY_TEXT)


# What a consent of its own opens: relatives by C15, the record of an identification by C7.
OWN_CONSENT = tuple(name for name in CATALOGUE if name.startswith(("relative_", "biometric_")))


def entries(*, most: int = 8) -> st.SearchStrategy[Mapping[str, str]]:
    """Return what may stand in a form: any fields, known and unknown, with any text."""
    return st.dictionaries(NAMES, GARBAGE | _RIGHT, max_size=most)


def own_entries(*, most: int = 4) -> st.SearchStrategy[Mapping[str, str]]:
    """Return what may stand in the fields that wait for a consent of their own, one at least."""
    own = st.sampled_from(OWN_CONSENT)
    return st.dictionaries(own, GARBAGE | _RIGHT, min_size=1, max_size=most)
