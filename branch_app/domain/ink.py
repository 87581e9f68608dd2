"""What a scan shows of the ink on a paper: advice to a person, never a decision (K21).

Boxes that must bear ink are signed, empty or unsure; choices are read and compared with what the
clerk entered. Whoever measures is an adapter; the limits between the verdicts are here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from branch_app.domain.issued_form import Box, BoxKind

# All in square millimetres of ink, or in millimetres of strokes. A dried-up pen of 0.4 mm leaves
# 6 mm2 on its first 15 mm; dust, folds and the rests of a stamp leave 1.5 at most. Where both are
# possible a person looks: an empty box that is called signed would do harm, a look does none.
# The limits were chosen on made pages (tests/scanning/made_ink.py), of which seeds: decision 0017.
LEAST_SIGNED, MOST_EMPTY, LEAST_STROKES = 4.5, 1.5, 8.0
# A tick is 5 mm of stroke; what is smaller than 1.5 mm of a pen is a speck.
LEAST_TICK, MOST_UNTICKED, LEAST_TICK_STROKE = 0.9, 0.3, 1.6
# Beside a stamp its own rests may be taken for strokes: more is asked for.
LEAST_BESIDE_STAMP, LEAST_STROKES_BESIDE_STAMP = 12.0, 12.0
# Where folds and rings were taken away but no stamp: their rests are smaller.
LEAST_DISTURBED, LEAST_STROKES_DISTURBED = 7.5, 11.5
# A dried-up pen, scanned in black and white, leaves a trail of crumbs.
MOST_CRUMBS, MOST_CRUMBS_IN_CHOICE = 0.3, 0.4
# Ink under a stamp may be all its own.
MOST_UNDER_STAMP = 2.2
# Of a box so covered by a stamp what was written may all be under it; less is seldom written on.
LEAST_COVERED = 0.63
# Letters of a stamp are up to 3 mm tall, and a word is no taller, along whatever line it stands.
# What is taller under a stamp, rings and frames apart, is a hand's, or several things in one.
LEAST_HAND, LEAST_MAYBE_HAND = 4.0, 2.5
# Letters of a stamp are up to 3 mm across, what is longer in a choice may be a tick.
LEAST_HIDDEN_TICK = 3.8
# What was taken for the rim of a cup in a choice, in mm2, may be a tick across it.
LEAST_WIPED_TICK = 3.5
# So much of the ink may be broader than a pen: crossings are, the rim of a cup is all of it.
MOST_BROAD = 0.6
# Specks beside strokes, as a share of these. A pen, even dried up, leaves strokes rather than
# specks; a fold or a stain that a scanner made black and white is strewn, and some of it touches.
MOST_SPECKS = 0.5
# Half as many are too many where hardly any ink is as broad as a pen, 0.4 mm on the scan.
MOST_SPECKS_IF_THIN, LEAST_SOLID = 0.25, 0.3

WRITTEN = frozenset({BoxKind.SIGNATURE, BoxKind.HANDWRITING})
CHOSEN = frozenset({BoxKind.YES, BoxKind.NO})


class Ink(StrEnum):
    """Whether a hand was in a box."""

    SIGNED = "signed"
    EMPTY = "empty"
    UNSURE = "unsure"


class Seen(StrEnum):
    """Whether all places for the person's signature bear ink."""

    SEEN = "seen"
    NOT_SEEN = "not_seen"
    UNSURE = "unsure"
    NONE_ASKED = "none_asked"


class Answer(StrEnum):
    """How the two boxes of a choice were marked."""

    YES = "yes"
    NO = "no"
    BOTH = "both"
    NONE = "none"
    UNSURE = "unsure"


class Agreement(StrEnum):
    """How a choice as read stands to what the clerk entered."""

    AGREES = "agrees"
    DIFFERS = "differs"
    UNSURE = "unsure"
    NOT_ENTERED = "not_entered"


@dataclass(frozen=True, kw_only=True, slots=True)
class Strokes:
    """The ink of a hand in a box: area in mm2, sum of the reaches of all strokes in mm.

    `stamped` is ink that lies under or belongs to a stamp, `crumbs` what is too small for a
    stroke; neither is in `area`. `is_disturbed` tells that folds, rings or stamps were taken away.
    `covered` is the share of the box under stamps found on the page, `hidden` the ink there, also
    not in `area`, `reach` the longest piece of it, `breadth` how broad the broadest is that is no
    line of a stamp; `wiped` is what was taken for folds and rims; `in_doubt` is ink, not in `area`,
    under what is a stamp or not; `specks` is all ink beside `area`, strewn or not. `broad` is the
    part of `area` that is broader than a pen, `on_arc` the part along the rim of a cup, `tall` how
    broad its broadest piece is; `solid` is the ink, specks too, that is as broad as a pen.
    """

    area: float
    length: float
    stamped: float
    crumbs: float = 0.0
    is_disturbed: bool = False
    hidden: float = 0.0
    covered: float = 0.0
    reach: float = 0.0
    breadth: float = 0.0
    wiped: float = 0.0
    broad: float = 0.0
    in_doubt: float = 0.0
    specks: float = 0.0
    on_arc: float = 0.0
    tall: float = 0.0
    solid: float = 0.0


NO_STROKES = Strokes(area=0.0, length=0.0, stamped=0.0)


@dataclass(frozen=True, kw_only=True, slots=True)
class BoxInk:
    """One box on a scan; `cut_out` is a grey JPEG of it, empty when the page was not laid over."""

    box: Box
    ink: Ink
    cut_out: bytes


@dataclass(frozen=True, kw_only=True, slots=True)
class ChoiceInk:
    """A choice as the scan shows it, beside what the clerk entered (None: nothing yet)."""

    id: str
    answer: Answer
    entered: bool | None
    agreement: Agreement
    boxes: tuple[BoxInk, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class PageInk:
    """What one scanned page shows.

    `is_laid_over` is False where code and marks did not tell how the page lies on the picture:
    then everything is unsure and there are no cut-outs.
    """

    page: int
    is_laid_over: bool
    written: tuple[BoxInk, ...]
    choices: tuple[ChoiceInk, ...]


def is_measured(box: Box) -> bool:
    """Tell whether a box is one for a hand."""
    return box.kind in WRITTEN or box.kind in CHOSEN


def verdict(kind: BoxKind, strokes: Strokes) -> Ink:
    """Return the verdict about one box."""
    is_choice = kind in CHOSEN
    most_empty = MOST_UNTICKED if is_choice else MOST_EMPTY
    least, least_length = (
        (LEAST_TICK, LEAST_TICK_STROKE) if is_choice else (LEAST_SIGNED, LEAST_STROKES)
    )
    if (strokes.is_disturbed or strokes.covered) and not is_choice:
        least, least_length = LEAST_DISTURBED, LEAST_STROKES_DISTURBED
    if strokes.stamped > MOST_UNDER_STAMP:
        least, least_length = LEAST_BESIDE_STAMP, LEAST_STROKES_BESIDE_STAMP
        most_empty = 0.0 if strokes.area else -1.0
    # Crumbs of a fold or a rim, in black and white, look like a tick.
    is_frayed = is_choice and strokes.is_disturbed and strokes.crumbs > MOST_CRUMBS_IN_CHOICE
    if not is_frayed and strokes.area >= least and strokes.length >= least_length:
        return Ink.UNSURE if not is_choice and _may_be_no_hand(strokes) else Ink.SIGNED
    most_crumbs = MOST_CRUMBS_IN_CHOICE if is_choice else MOST_CRUMBS
    is_empty = strokes.area <= most_empty and strokes.crumbs <= most_crumbs
    is_empty = is_empty and strokes.in_doubt <= most_empty
    is_empty = is_empty and not _may_be_hidden(strokes, is_choice=is_choice)
    return Ink.EMPTY if is_empty else Ink.UNSURE


def _may_be_no_hand(strokes: Strokes) -> bool:
    """Tell whether as much ink as a hand leaves may be a rim's, a stain's or a stamp's."""
    is_rim = strokes.broad > MOST_BROAD * strokes.area
    is_arc = strokes.on_arc > 0 and strokes.area - strokes.on_arc < LEAST_DISTURBED
    all_ink = strokes.area + strokes.specks
    is_strewn = strokes.specks > MOST_SPECKS * strokes.area or (
        strokes.specks > MOST_SPECKS_IF_THIN * strokes.area
        and strokes.solid < LEAST_SOLID * all_ink
    )
    # Where a stamp is not known for certain its letters may lie beside what was taken for it.
    is_stamp = strokes.in_doubt > MOST_UNDER_STAMP and strokes.tall < LEAST_HAND
    return is_rim or is_arc or is_strewn or is_stamp


def _may_be_hidden(strokes: Strokes, *, is_choice: bool) -> bool:
    """Tell whether a hand may have been where a stamp or a stain is."""
    if is_choice:
        return strokes.reach >= LEAST_HIDDEN_TICK or strokes.wiped >= LEAST_WIPED_TICK
    if strokes.breadth >= LEAST_HAND:
        return True
    is_covered = strokes.covered >= LEAST_COVERED and strokes.hidden >= LEAST_SIGNED
    return is_covered and strokes.breadth >= LEAST_MAYBE_HAND


def answer_of(yes: Ink, no: Ink) -> Answer:
    """Return how a choice was marked by the ink in its two boxes."""
    if Ink.UNSURE in {yes, no}:
        return Answer.UNSURE
    if yes is Ink.SIGNED:
        return Answer.BOTH if no is Ink.SIGNED else Answer.YES
    return Answer.NO if no is Ink.SIGNED else Answer.NONE


def agreement_of(answer: Answer, entered: bool | None) -> Agreement:
    """Compare a choice as read with the clerk's entry; neither or both boxes agree with nothing."""
    if entered is None:
        return Agreement.NOT_ENTERED
    if answer is Answer.UNSURE:
        return Agreement.UNSURE
    wanted = Answer.YES if entered else Answer.NO
    return Agreement.AGREES if answer is wanted else Agreement.DIFFERS


def page_ink(page: int, boxes: Sequence[BoxInk], ticks: Mapping[str, bool] | None) -> PageInk:
    """Put the boxes of a page together: what was written, and each choice beside its entry."""
    pairs: dict[str, dict[BoxKind, BoxInk]] = {}
    for one in boxes:
        if one.box.kind in CHOSEN:
            pairs.setdefault(one.box.id, {})[one.box.kind] = one
    choices = [
        _choice(choice_id, pair, (ticks or {}).get(choice_id)) for choice_id, pair in pairs.items()
    ]
    return PageInk(
        page=page,
        is_laid_over=any(one.cut_out for one in boxes) or not boxes,
        written=tuple(one for one in boxes if one.box.kind in WRITTEN),
        choices=tuple(choices),
    )


def signature_seen(pages: Sequence[PageInk]) -> Seen:
    """Tell what the scans show of the person's signature: one empty place is one too many."""
    inks = {one.ink for page in pages for one in page.written if one.box.kind is BoxKind.SIGNATURE}
    if Ink.EMPTY in inks:
        return Seen.NOT_SEEN
    if Ink.UNSURE in inks:
        return Seen.UNSURE
    return Seen.SEEN if inks else Seen.NONE_ASKED


def differing(pages: Sequence[PageInk]) -> tuple[str, ...]:
    """Return the choices that the scans show otherwise than the clerk entered them."""
    return tuple(
        one.id for page in pages for one in page.choices if one.agreement is Agreement.DIFFERS
    )


def _choice(choice_id: str, pair: Mapping[BoxKind, BoxInk], entered: bool | None) -> ChoiceInk:
    inks = [pair[kind].ink if kind in pair else Ink.EMPTY for kind in (BoxKind.YES, BoxKind.NO)]
    answer = answer_of(*inks)
    return ChoiceInk(
        id=choice_id,
        answer=answer,
        entered=entered,
        agreement=agreement_of(answer, entered),
        boxes=tuple(pair[kind] for kind in (BoxKind.YES, BoxKind.NO) if kind in pair),
    )
