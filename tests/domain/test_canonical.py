from __future__ import annotations

import json
import unicodedata
from collections import UserDict
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from branch_app.domain.canonical import DEPTH_LIMIT, canonical_bytes, read_canonical


class Colour(StrEnum):
    RED = "red"


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXTS,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(TEXTS.map(lambda t: unicodedata.normalize("NFC", t)), inner, max_size=4)
    ),
    max_leaves=12,
)


@pytest.mark.parametrize(
    ("value", "data"),
    [
        ({}, b"{}"),
        ({"b": 1, "a": [True, None, "x"]}, b'{"a":[true,null,"x"],"b":1}'),
        ({"ә": "Қ", "a": 2}, '{"a":2,"ә":"Қ"}'.encode()),
        ({"t": "И\u0306"}, '{"t":"Й"}'.encode()),
        ({"И\u0306": 1}, '{"Й":1}'.encode()),
        ((1, -2, 10**20), b"[1,-2,100000000000000000000]"),
        ('\u2028"\\\n\x01/', '"\u2028\\"\\\\\\n\\u0001/"'.encode()),
        ({Colour.RED: Colour.RED}, b'{"red":"red"}'),
        (UserDict({"a": {"B": 1, "A": 2}}), b'{"a":{"A":2,"B":1}}'),
        ({"\U00010000": 1, "\uffff": 2}, '{"\uffff":2,"\U00010000":1}'.encode()),
    ],
)
def test_one_value_has_one_byte_string(value: object, data: bytes) -> None:
    assert canonical_bytes(value) == data


@pytest.mark.parametrize(
    "value",
    [
        1.0,
        {"a": 0.5},
        float("nan"),
        b"bytes",
        bytearray(b"bytes"),
        {"a": {1, 2}},
        range(3),
        {1: "a"},
        {None: "a"},
        {"И\u0306": 1, "Й": 2},
        "\ud800",
        object(),
    ],
)
def test_what_has_no_canonical_form_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match=r"."):
        canonical_bytes(value)


def _nested(depth: int) -> object:
    value: object = 1
    for _ in range(depth):
        value = [value]
    return value


def test_depth_is_limited_at_both_ends() -> None:
    deepest = _nested(DEPTH_LIMIT)
    assert read_canonical(canonical_bytes(deepest)) == deepest
    with pytest.raises(ValueError, match="too deep"):
        canonical_bytes(_nested(DEPTH_LIMIT + 1))
    for depth in (DEPTH_LIMIT + 1, 200_000):
        with pytest.raises(ValueError, match="too deep"):
            read_canonical(b"[" * depth + b"1" + b"]" * depth)


def test_mappings_count_as_depth() -> None:
    value: object = 1
    for _ in range(DEPTH_LIMIT + 1):
        value = {"a": value}
    with pytest.raises(ValueError, match="too deep"):
        canonical_bytes(value)


@pytest.mark.parametrize(
    "data",
    [
        b'{"a":1,"a":1}',
        '{"Й":1,"И\u0306":1}'.encode(),
        b"1.0",
        b'{"a":1e3}',
        b"NaN",
        b"-Infinity",
        b"",
        b"{",
        b'{"a":1} x',
        b"\xff",
        b"\xef\xbb\xbf{}",
        b'"\\ud800"',
        b"1" * 5000,
    ],
)
def test_loose_json_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_canonical(data)


def test_size_is_limited() -> None:
    assert read_canonical(b'"abc"', limit=5) == "abc"
    with pytest.raises(ValueError, match="too large"):
        read_canonical(b'"abc"', limit=4)


@given(VALUES)
def test_what_is_written_reads_back_and_is_written_alike(value: object) -> None:
    data = canonical_bytes(value)
    found = read_canonical(data)
    assert canonical_bytes(found) == data
    assert json.loads(data) == found


@given(VALUES)
def test_decomposed_letters_give_the_same_bytes(value: object) -> None:
    plain = json.dumps(value, ensure_ascii=False)
    for form in ("NFC", "NFD"):
        other = json.loads(unicodedata.normalize(form, plain))
        assert canonical_bytes(other) == canonical_bytes(value)


@given(st.binary(max_size=40) | st.text('{}[]",:0123456789eEaЙ.- ', max_size=40).map(str.encode))
def test_garbage_is_read_or_refused(data: bytes) -> None:
    try:
        value = read_canonical(data)
    except ValueError:
        return
    assert read_canonical(canonical_bytes(value)) == json.loads(canonical_bytes(value))
