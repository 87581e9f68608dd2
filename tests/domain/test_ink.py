"""Verdicts about ink, and choices as read beside what the clerk entered."""

from __future__ import annotations

from dataclasses import replace

import pytest

from branch_app.domain.ink import (
    LEAST_SIGNED,
    LEAST_STROKES,
    LEAST_TICK,
    LEAST_TICK_STROKE,
    MOST_EMPTY,
    MOST_UNTICKED,
    NO_STROKES,
    Agreement,
    Answer,
    BoxInk,
    Ink,
    Strokes,
    agreement_of,
    answer_of,
    is_measured,
    page_ink,
    verdict,
)
from branch_app.domain.issued_form import Box, BoxKind


def _strokes(area: float, length: float = 99.0, stamped: float = 0.0) -> Strokes:
    return Strokes(area=area, length=length, stamped=stamped)


def _box(kind: BoxKind, box_id: str = "one") -> Box:
    return Box(page=1, id=box_id, kind=kind, x=20.0, y=30.0, width=5.0, height=5.0)


def _inked(kind: BoxKind, ink: Ink, box_id: str = "one", cut_out: bytes = b"jpeg") -> BoxInk:
    return BoxInk(box=_box(kind, box_id), ink=ink, cut_out=cut_out)


@pytest.mark.parametrize(
    ("kind", "least", "length", "most"),
    [
        (BoxKind.SIGNATURE, LEAST_SIGNED, LEAST_STROKES, MOST_EMPTY),
        (BoxKind.HANDWRITING, LEAST_SIGNED, LEAST_STROKES, MOST_EMPTY),
        (BoxKind.YES, LEAST_TICK, LEAST_TICK_STROKE, MOST_UNTICKED),
        (BoxKind.NO, LEAST_TICK, LEAST_TICK_STROKE, MOST_UNTICKED),
    ],
)
def test_between_enough_ink_and_hardly_any_a_person_looks(
    kind: BoxKind, least: float, length: float, most: float
) -> None:
    assert verdict(kind, NO_STROKES) is Ink.EMPTY
    assert verdict(kind, _strokes(most)) is Ink.EMPTY
    assert verdict(kind, _strokes(most + 0.01)) is Ink.UNSURE
    assert verdict(kind, _strokes(least - 0.01)) is Ink.UNSURE
    assert verdict(kind, _strokes(least, length)) is Ink.SIGNED
    # A blot is broad but goes nowhere.
    assert verdict(kind, _strokes(50.0, length - 0.1)) is Ink.UNSURE


def test_crumbs_of_a_dried_up_pen_are_looked_at() -> None:
    crumbs = Strokes(area=0.0, length=0.0, stamped=0.0, crumbs=0.25)
    assert verdict(BoxKind.NO, replace(crumbs, crumbs=0.45)) is Ink.UNSURE
    assert verdict(BoxKind.SIGNATURE, crumbs) is Ink.EMPTY
    many = Strokes(area=0.0, length=0.0, stamped=0.0, crumbs=0.9)
    assert verdict(BoxKind.SIGNATURE, many) is Ink.UNSURE


def test_beside_a_fold_or_a_ring_more_is_asked_for() -> None:
    beside = Strokes(area=7.0, length=12.0, stamped=0.0, is_disturbed=True)
    assert verdict(BoxKind.SIGNATURE, beside) is Ink.UNSURE
    assert verdict(BoxKind.SIGNATURE, _strokes(7.0, 12.0)) is Ink.SIGNED
    assert verdict(BoxKind.YES, beside) is Ink.SIGNED


def test_what_a_stamp_covers_is_neither_signed_nor_empty() -> None:
    for kind in (BoxKind.SIGNATURE, BoxKind.HANDWRITING, BoxKind.YES):
        assert verdict(kind, _strokes(0.0, 0.0, stamped=30.0)) is Ink.UNSURE
        assert verdict(kind, _strokes(LEAST_SIGNED, 9.0, stamped=30.0)) is Ink.UNSURE
        assert verdict(kind, _strokes(20.0, 30.0, stamped=30.0)) is Ink.SIGNED
        assert verdict(kind, _strokes(0.0, 0.0, stamped=0.4)) is Ink.EMPTY


def test_ink_beside_a_stamp_counts_what_is_under_it_does_not() -> None:
    beside = Strokes(area=9.0, length=14.0, stamped=0.0, covered=0.5, hidden=60.0)
    assert verdict(BoxKind.SIGNATURE, beside) is Ink.SIGNED
    # A stamp leaves rests of its own, as a fold does: on a clean box this would be a hand.
    rests = replace(beside, area=7.0)
    assert verdict(BoxKind.SIGNATURE, rests) is Ink.UNSURE
    assert verdict(BoxKind.SIGNATURE, replace(rests, covered=0.0, hidden=0.0)) is Ink.SIGNED
    nothing = Strokes(area=0.0, length=0.0, stamped=0.0, covered=0.5, hidden=60.0, reach=9.0)
    assert verdict(BoxKind.SIGNATURE, nothing) is Ink.EMPTY
    # Where most of the box is covered all that was written may be, if more than letters is there.
    most = replace(nothing, covered=0.8, breadth=3.0)
    assert verdict(BoxKind.SIGNATURE, most) is Ink.UNSURE
    assert verdict(BoxKind.SIGNATURE, replace(most, hidden=0.5)) is Ink.EMPTY
    assert verdict(BoxKind.SIGNATURE, replace(most, breadth=2.2)) is Ink.EMPTY


def test_what_is_broader_than_letters_under_a_stamp_may_be_a_hand() -> None:
    under = Strokes(area=0.0, length=0.0, stamped=0.0, covered=0.2, hidden=60.0, breadth=3.5)
    assert verdict(BoxKind.SIGNATURE, under) is Ink.EMPTY
    assert verdict(BoxKind.SIGNATURE, replace(under, breadth=7.0)) is Ink.UNSURE
    # Ink beside the stamp is enough, whatever lies under it.
    beside = replace(under, breadth=7.0, area=9.0, length=14.0)
    assert verdict(BoxKind.SIGNATURE, beside) is Ink.SIGNED


def test_a_choice_under_a_stamp_or_a_rim_is_looked_at_where_a_tick_may_be() -> None:
    letter = Strokes(area=0.0, length=0.0, stamped=0.0, covered=1.0, hidden=3.0, reach=3.0)
    assert verdict(BoxKind.YES, letter) is Ink.EMPTY
    assert verdict(BoxKind.YES, replace(letter, reach=4.5)) is Ink.UNSURE
    rim = Strokes(area=0.0, length=0.0, stamped=0.0, is_disturbed=True, wiped=2.0)
    assert verdict(BoxKind.NO, rim) is Ink.EMPTY
    assert verdict(BoxKind.NO, replace(rim, wiped=5.0)) is Ink.UNSURE


def test_ink_broader_than_any_pen_is_not_called_signed() -> None:
    rim = Strokes(area=130.0, length=48.0, stamped=0.0, broad=120.0)
    assert verdict(BoxKind.SIGNATURE, rim) is Ink.UNSURE
    assert verdict(BoxKind.SIGNATURE, replace(rim, broad=50.0)) is Ink.SIGNED
    # A scribble fills its small box.
    assert verdict(BoxKind.YES, Strokes(area=9.0, length=5.0, stamped=0.0, broad=8.0)) is Ink.SIGNED


def test_strokes_amid_as_many_specks_are_not_called_signed() -> None:
    strewn = Strokes(area=20.0, length=47.0, stamped=0.0, specks=21.0)
    assert verdict(BoxKind.HANDWRITING, strewn) is Ink.UNSURE
    assert verdict(BoxKind.HANDWRITING, replace(strewn, specks=9.0, solid=25.0)) is Ink.SIGNED
    # Fewer are enough where all of it is thinner than a pen.
    thin = replace(strewn, specks=8.0, solid=5.0)
    assert verdict(BoxKind.HANDWRITING, thin) is Ink.UNSURE
    assert verdict(BoxKind.HANDWRITING, replace(thin, solid=20.0)) is Ink.SIGNED
    assert verdict(BoxKind.HANDWRITING, replace(thin, specks=4.0)) is Ink.SIGNED
    # A tick is smaller than what is strewn about it.
    assert verdict(BoxKind.YES, Strokes(area=2.0, length=5.0, stamped=0.0, specks=3.0)) is (
        Ink.SIGNED
    )


def test_beside_what_may_be_a_stamp_letters_are_no_hand() -> None:
    beside = Strokes(area=20.0, length=28.0, stamped=0.0, in_doubt=42.0, tall=2.0)
    assert verdict(BoxKind.HANDWRITING, beside) is Ink.UNSURE
    assert verdict(BoxKind.HANDWRITING, replace(beside, tall=6.0)) is Ink.SIGNED
    assert verdict(BoxKind.HANDWRITING, replace(beside, in_doubt=0.0)) is Ink.SIGNED


def test_ink_along_the_rim_of_a_cup_is_not_a_hands() -> None:
    rim = Strokes(area=16.0, length=30.0, stamped=0.0, on_arc=14.0)
    assert verdict(BoxKind.SIGNATURE, rim) is Ink.UNSURE
    # Beside the rim is enough.
    assert verdict(BoxKind.SIGNATURE, replace(rim, area=40.0)) is Ink.SIGNED


@pytest.mark.parametrize(
    ("yes", "no", "answer"),
    [
        (Ink.SIGNED, Ink.EMPTY, Answer.YES),
        (Ink.EMPTY, Ink.SIGNED, Answer.NO),
        (Ink.SIGNED, Ink.SIGNED, Answer.BOTH),
        (Ink.EMPTY, Ink.EMPTY, Answer.NONE),
        (Ink.UNSURE, Ink.SIGNED, Answer.UNSURE),
        (Ink.EMPTY, Ink.UNSURE, Answer.UNSURE),
    ],
)
def test_two_boxes_make_an_answer(yes: Ink, no: Ink, answer: Answer) -> None:
    assert answer_of(yes, no) is answer


@pytest.mark.parametrize(
    ("answer", "entered", "agreement"),
    [
        (Answer.YES, True, Agreement.AGREES),
        (Answer.NO, False, Agreement.AGREES),
        (Answer.YES, False, Agreement.DIFFERS),
        (Answer.NO, True, Agreement.DIFFERS),
        (Answer.NONE, False, Agreement.DIFFERS),
        (Answer.BOTH, True, Agreement.DIFFERS),
        (Answer.UNSURE, True, Agreement.UNSURE),
        (Answer.YES, None, Agreement.NOT_ENTERED),
        (Answer.UNSURE, None, Agreement.NOT_ENTERED),
    ],
)
def test_neither_box_and_both_boxes_agree_with_no_entry(
    answer: Answer, entered: bool | None, agreement: Agreement
) -> None:
    assert agreement_of(answer, entered) is agreement


def test_a_page_tells_what_was_written_and_each_choice_beside_its_entry() -> None:
    boxes = [
        _inked(BoxKind.YES, Ink.SIGNED, "email"),
        _inked(BoxKind.NO, Ink.EMPTY, "email"),
        _inked(BoxKind.SIGNATURE, Ink.SIGNED, "signature"),
        _inked(BoxKind.YES, Ink.EMPTY, "post"),
        _inked(BoxKind.NO, Ink.SIGNED, "post"),
    ]
    page = page_ink(2, boxes, {"email": True, "post": True})
    assert (page.page, page.is_laid_over) == (2, True)
    assert [(one.box.id, one.ink) for one in page.written] == [("signature", Ink.SIGNED)]
    assert [(one.id, one.answer, one.entered, one.agreement) for one in page.choices] == [
        ("email", Answer.YES, True, Agreement.AGREES),
        ("post", Answer.NO, True, Agreement.DIFFERS),
    ]
    assert [one.box.kind for one in page.choices[0].boxes] == [BoxKind.YES, BoxKind.NO]
    waiting = page_ink(2, boxes, None)
    assert {one.agreement for one in waiting.choices} == {Agreement.NOT_ENTERED}


def test_a_page_that_was_not_laid_over_says_so() -> None:
    lost = page_ink(1, [_inked(BoxKind.SIGNATURE, Ink.UNSURE, cut_out=b"")], None)
    assert not lost.is_laid_over
    assert page_ink(1, [], None).is_laid_over


def test_marks_and_codes_are_no_boxes_for_a_hand() -> None:
    measured = {kind for kind in BoxKind if is_measured(_box(kind))}
    assert measured == set(BoxKind) - {BoxKind.MARK, BoxKind.CODE}
