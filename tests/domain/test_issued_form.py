from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from branch_app.domain.errors import BadInput, MoveNotAllowed
from branch_app.domain.issued_form import (
    ALLOWED_MOVES,
    FormState,
    IssuedForm,
    SignedPage,
    scan_slot,
    serial_of_slot,
)

AT = dt.datetime(2026, 11, 22, 4, 0, tzinfo=dt.UTC)
LATER = AT + dt.timedelta(hours=1)


def _form(state: FormState = FormState.ISSUED, *, page_count: int = 2) -> IssuedForm:
    return IssuedForm(
        id="f",
        version=3,
        serial="ALM1010000042K",
        applicant_id="a",
        code="C1",
        edition=1,
        pack_id="lft",
        pack_edition=1,
        language="kk",
        state=state,
        choices=("process",),
        page_count=page_count,
        boxes=(),
        pdf_digest="d",
        pdf_attachment_id="p",
        issued_by="s",
        issued_at=AT,
        changed_at=AT,
    )


def _page(number: int) -> SignedPage:
    return SignedPage(page=number, attachment_id=f"scan-{number}", digest="d")


def _signed(form: IssuedForm) -> IssuedForm:
    for number in form.missing_pages:
        form = form.with_scan(_page(number), at=LATER)
    return form


MOVES: dict[FormState, Callable[[IssuedForm], IssuedForm]] = {
    FormState.PRINTED: lambda form: form.printed(at=LATER),
    FormState.SIGNED: _signed,
    FormState.VOID: lambda form: form.voided("jam", at=LATER),
}
ALLOWED = {
    ("issued", "printed"),
    ("issued", "signed"),
    ("issued", "void"),
    ("printed", "printed"),
    ("printed", "signed"),
    ("printed", "void"),
}


@pytest.mark.parametrize("was", FormState)
@pytest.mark.parametrize("asked", sorted(MOVES))
def test_only_the_listed_moves_are_allowed(was: FormState, asked: FormState) -> None:
    form = _form(was)
    if (was, asked) == (FormState.SIGNED, FormState.PRINTED):
        # One more copy of a signed paper: it stays signed, and a reason is told.
        again = form.printed(at=LATER, reason="copy")
        assert (again.state, again.version) == (FormState.SIGNED, form.version + 1)
        with pytest.raises(BadInput):
            form.printed(at=LATER)
        return
    if (was.value, asked.value) in ALLOWED:
        moved = MOVES[asked](form)
        assert (moved.state, moved.changed_at) == (asked, LATER)
        assert moved.version > form.version
        return
    with pytest.raises(MoveNotAllowed) as caught:
        MOVES[asked](form)
    assert caught.value.details == {"record": "issued_form", "was": was, "asked": asked}


def test_nothing_becomes_issued_again() -> None:
    assert all(FormState.ISSUED not in moves for moves in ALLOWED_MOVES.values())


def test_printings_are_counted() -> None:
    assert _form().printed(at=LATER).printed(at=LATER, reason="copy").print_count == 2


@given(st.permutations([1, 2, 3]), st.integers(0, 2))
def test_the_last_missing_page_makes_it_signed_in_any_order(order: list[int], again: int) -> None:
    form = _form(page_count=3)
    for count, number in enumerate(order, start=1):
        form = form.with_scan(_page(number), at=LATER)
        assert form.missing_pages == tuple(sorted(set(range(1, 4)) - set(order[:count])))
        assert (form.state is FormState.SIGNED) == (count == 3)
        assert (form.signed_at == LATER) == (count == 3)
        assert form.version == 3 + count
    with pytest.raises(MoveNotAllowed):
        form.with_scan(_page(order[again]), at=LATER)


def test_the_same_page_twice_does_not_make_it_signed() -> None:
    form = _form().with_scan(_page(1), at=LATER).with_scan(_page(1), at=LATER)
    assert (form.state, form.missing_pages) == (FormState.ISSUED, (2,))


@pytest.mark.parametrize("number", [0, 3, -1])
def test_a_page_that_the_form_does_not_have_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match="no such page"):
        _form().with_scan(_page(number), at=LATER)


@pytest.mark.parametrize("state", [FormState.ISSUED, FormState.PRINTED, FormState.SIGNED])
def test_ticks_come_before_or_after_the_scan(state: FormState) -> None:
    typed = {"process": True}
    form = _form(state).with_ticks(typed, at=LATER)
    typed["process"] = False
    assert form.ticks == {"process": True}
    assert (form.state, form.version, form.changed_at) == (state, 4, LATER)
    with pytest.raises(TypeError):
        form.ticks["process"] = False  # type: ignore[index]


def test_a_void_form_takes_no_ticks() -> None:
    with pytest.raises(MoveNotAllowed):
        _form(FormState.VOID).with_ticks({"process": True}, at=LATER)


def test_every_scan_taken_off_is_told_for_ever() -> None:
    form = _form().with_scan(_page(1), at=LATER).with_scan(_page(2), at=LATER)
    assert form.gone == ()
    bare = form.without_scan(1, at=LATER)
    first = form.scans[0].attachment_id
    assert (bare.gone, bare.missing_pages) == ((first,), (1,))
    anew = bare.with_scan(SignedPage(page=1, attachment_id="anew", digest="d"), at=LATER)
    assert anew.without_scan(1, at=LATER).gone == (first, "anew")


@pytest.mark.parametrize(
    ("slot", "serial"),
    [
        (scan_slot("ALM1010000042K", 12), "ALM1010000042K"),
        ("photograph", ""),
        ("form/ALM1010000042K", ""),
        ("scan", ""),
        ("scan/1", ""),
    ],
)
def test_a_slot_tells_of_which_paper_it_holds_a_scan(slot: str, serial: str) -> None:
    assert serial_of_slot(slot) == serial
