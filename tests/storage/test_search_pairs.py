"""Names under two of their words: whoever begins two different words of a name finds it."""

from __future__ import annotations

import json
import random

from hypothesis import assume, given
from hypothesis import strategies as st

from branch_app.storage.search import HEAD, KeyKind, key_of, paired
from branch_app.storage.search_rows import found_by

_WORD = st.text("АБИЛ", min_size=1, max_size=6)
_SIZES = st.lists(st.integers(1, 6), min_size=2, max_size=4)


def _pair_keys(words: list[str]) -> list[str]:
    kinds = ("iin", "phones", "documents", "former", "shared", "likeness")
    names = [words[0], words[1], " ".join(words[2:])]
    found = found_by(json.dumps({"names": names, **{kind: [] for kind in kinds}}), 0)
    return [key for key in found.keys if key.startswith(key_of(KeyKind.PAIR, ""))]


@given(
    words=st.lists(_WORD, min_size=2, max_size=5),
    sizes=_SIZES,
    order=st.randoms(use_true_random=False),
)
def test_two_words_begun_lead_to_the_name(
    words: list[str], sizes: list[int], order: random.Random
) -> None:
    turned = list(words)
    order.shuffle(turned)
    typed = tuple(word[:size] for word, size in zip(turned, sizes, strict=False))
    beginning, others = paired(typed)
    assume(beginning)
    found = [key for key in _pair_keys(words) if key.startswith(beginning)]
    assert any(all(f" {other}" in key for other in others) for key in found)


@given(typed=st.lists(_WORD, min_size=2, max_size=4))
def test_a_pair_is_known_once_both_are_told_apart(typed: list[str]) -> None:
    """Of two beginnings of at least a head each, unless alike, one pair can always be asked for."""
    heads = {word[:HEAD] for word in typed if len(word) >= HEAD}
    beginning, others = paired(tuple(typed))
    if len(heads) > 1:
        assert beginning
    assert len(others) == len(typed) - bool(beginning)
