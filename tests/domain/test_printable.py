"""The letters that a pack may use, told by code point where they are not among them."""

from __future__ import annotations

import pytest

from branch_app.domain.printable import unprintable


@pytest.mark.parametrize(
    "text",
    [
        "ӘәҒғҚқҢңӨөҰұҮүҺһІі",
        "«„Үлгі“» — 5 000 ₸, № 3 §…",
        "Café Müller",
        "бір\n\nекі",
        "й".replace("й", "и\u0306"),
        "10\u00a0000",
    ],
)
def test_letters_of_the_papers_are_let_through(text: str) -> None:
    assert unprintable(text) == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("да 😀 да", ("U+1F600",)),
        ("同意", ("U+540C", "U+610F")),
        ("موافقة", ("U+0627", "U+0629", "U+0641", "U+0642", "U+0645", "U+0648")),
        ("а\u0007б", ("U+0007",)),
        ("без\u00adотзывно", ("U+00AD",)),
        ("а\tб", ("U+0009",)),
        ("x × y", ("U+00D7",)),
    ],
)
def test_other_letters_are_told_by_their_code_points(text: str, told: tuple[str, ...]) -> None:
    assert unprintable(text) == told
