"""Carriers: any history of movements keeps what must hold; numbers are told from serials."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from branch_app.domain.carrier import Carrier, CarrierKind, CarrierState, MovementKind, read_words
from branch_app.domain.carrier_number import (
    is_carrier_number,
    make_carrier_number,
    make_label_code,
    read_label,
    show_carrier_number,
)
from branch_app.domain.errors import BadInput, MoveNotAllowed
from branch_app.domain.kazakh_text import other_layout
from branch_app.domain.serials import is_serial, make_serial, read_page_code
from branch_app.domain.stocktaking import Stocktaking, stock_standing
from tests.contracts.unit_of_work_carriers import make_carrier
from tests.fakes import START

KEY = bytes(range(32))
STEPS = st.one_of(
    st.tuples(st.just("issued"), st.sampled_from(["Әсем", "Bolat"])),
    st.tuples(st.just("returned"), st.sampled_from(["", "шкаф 1", "шкаф 2"])),
    st.tuples(st.just("placed"), st.sampled_from(["шкаф 1", "шкаф 2"])),
    st.tuples(st.just("seen"), st.sampled_from(["first", "second"])),
    st.tuples(st.just("missed"), st.just("")),
    st.tuples(st.just("destroyed"), st.sampled_from(["7-Ж", "8-Ж"])),
)


def step(carrier: Carrier, name: str, word: str, at: dt.datetime) -> Carrier:
    verb = getattr(carrier, name)
    moved = verb(by="staff", at=at) if name == "missed" else verb(word, by="staff", at=at)
    assert isinstance(moved, Carrier)
    return moved


@given(st.lists(STEPS, max_size=30))
def test_any_history_keeps_what_must_hold(steps: list[tuple[str, str]]) -> None:
    carrier = make_carrier()
    for number, (name, word) in enumerate(steps, start=1):
        at = START + dt.timedelta(minutes=number)
        try:
            moved = step(carrier, name, word, at)
        except MoveNotAllowed:
            continue
        assert carrier.state is not CarrierState.DESTROYED or moved is carrier
        assert moved.version - carrier.version == (moved is not carrier)
        assert moved.movements[: len(carrier.movements)] == carrier.movements
        assert len(moved.movements) - len(carrier.movements) in (0, 1)
        # Of a missing one it is known who had it last, if anybody had.
        had = carrier.holder if moved.state is CarrierState.MISSING else ""
        assert (moved.holder == had) or moved.state is CarrierState.ISSUED
        assert bool(moved.holder) or moved.state is not CarrierState.ISSUED
        assert bool(moved.act_number) == (moved.state is CarrierState.DESTROYED)
        if moved.state is not carrier.state:
            assert (moved.since, moved.movements[-1].at) == (at, at)
            assert (moved.movements[-1].kind is MovementKind.FOUND) == (
                carrier.state is CarrierState.MISSING
            )
        if moved.movements:
            assert moved.movements[-1].place == moved.place
        # The same label again, or the same button: nothing is done twice.
        assert step(moved, name, word, at + dt.timedelta(seconds=1)) is moved
        carrier = moved


def test_what_somebody_else_has_is_not_handed_out_again() -> None:
    issued = make_carrier().issued("Әсем", by="staff", at=START)
    for asked in ("issued", "placed", "destroyed"):
        with pytest.raises(MoveNotAllowed):
            step(issued, asked, "Bolat", START)


def test_papers_lie_in_a_file_of_papers_alone_and_are_counted() -> None:
    filed = make_carrier().holding("A", 2, at=START)
    assert (filed.papers, filed.sheets) == (("A",), 12)
    assert filed.holding("A", 2, at=START) is filed
    assert filed.without("A", 2, at=START).sheets == 10
    for other in (
        make_carrier(kind=CarrierKind.USB),
        make_carrier(state=CarrierState.MISSING),
    ):
        with pytest.raises(MoveNotAllowed):
            other.holding("A", 1, at=START)


@pytest.mark.parametrize("words", ["", "  ", "ш" * 121, "шкаф\u200b1", "🗄"])
def test_words_that_no_label_can_print_are_refused(words: str) -> None:
    with pytest.raises(BadInput):
        read_words(words, "place")


@given(st.integers(1, 9_999_999))
def test_a_number_is_read_from_code_and_typing_and_never_from_a_serial(count: int) -> None:
    number = make_carrier_number("ALM1", "01", count)
    serial = make_serial("ALM1", "01", count)
    code = make_label_code(number, KEY)
    shown = show_carrier_number(number)
    # A reader under the Kazakh layout types other letters; the digit row is mapped back too.
    for typed in (number, shown, shown.lower(), f" {number} ", code, code.lower()):
        assert read_label(typed, KEY) == number
    assert is_carrier_number(number)
    assert not is_serial(number)
    assert not is_carrier_number(serial)
    assert read_label(serial, KEY) is None
    assert read_page_code(code, KEY) is None
    assert read_label(code, bytes(32)) is None
    changed = code[:-1] + ("0" if code[-1] != "0" else "1")
    assert read_label(changed, KEY) is None


def test_a_reader_under_another_layout_is_understood() -> None:
    number = make_carrier_number("ALM1", "01", 42)
    typed = make_label_code(number, KEY).translate(_russian())
    assert typed.startswith("С1")
    assert read_label(typed, KEY) == number


def _russian() -> dict[int, int]:
    """Letters as the Russian layout types the same keys; digits stay."""
    english, russian = "QWERTYUIOPASDFGHJKLZXCVBNM", "ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬ"
    assert other_layout("ЙЦУ").upper() == "QWE"
    return str.maketrans(english, russian)


def test_a_stocktaking_looks_for_what_is_here_and_was_there_when_it_began() -> None:
    begun = Stocktaking(id="s", version=1, begun_by="staff", begun_at=START, changed_at=START)
    later = START + dt.timedelta(minutes=1)
    here, seen = make_carrier(3), make_carrier(2, seen_in="s")
    out = make_carrier(1).issued("Әсем", by="staff", at=START)
    new = replace(make_carrier(6), registered_at=later)
    gone = (
        make_carrier(4, state=CarrierState.MISSING),
        make_carrier(5, state=CarrierState.DESTROYED),
    )
    standing = stock_standing(begun, [here, seen, out, new, *gone])
    assert standing.unseen == (out, here)
    assert standing.seen == (seen, new)
