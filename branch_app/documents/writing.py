"""Where a hand writes on a form: choices with their boxes, lines, signature, the clerk's part."""

from __future__ import annotations

from dataclasses import replace

from branch_app.documents import wording
from branch_app.documents.columns import text_chunks
from branch_app.documents.layout import (
    FAINT,
    HAIRLINE,
    LEFT,
    RIGHT,
    Bar,
    Chunk,
    Ink,
    Place,
    Words,
    keep_together,
)
from branch_app.documents.typography import BODY, QUIET, STRONG
from branch_app.domain.form_content import Choice, ClerkBlock, Handwriting
from branch_app.domain.issued_form import BoxKind

CHOICE_BOX = 5.0
WRITING_HEIGHT = 9.0
SIGNATURE_HEIGHT = 16.0
BOX_LINE = 0.3
_PADDING = 3.0
_CARD_GAP = 1.5
_FRAME_TOP = 2.0


def _framed(chunks: list[Chunk], colour: str = FAINT) -> list[Chunk]:
    """Draw a frame around chunks that stay together: each brings its piece of both sides."""
    top = Bar(x=LEFT, y=0.0, width=RIGHT - LEFT, height=HAIRLINE, colour=colour)
    first = replace(chunks[0], height=_FRAME_TOP, inks=(top,), keep_next=True)
    framed = []
    for chunk in [first, *(replace(chunk, gap=0.0) for chunk in chunks)]:
        sides = [
            Bar(x=x, y=0.0, width=HAIRLINE, height=chunk.height, colour=colour)
            for x in (LEFT, RIGHT - HAIRLINE)
        ]
        framed.append(replace(chunk, inks=(*chunk.inks, *sides)))
    last = framed[-1]
    bottom = replace(top, y=last.height - HAIRLINE)
    framed[-1] = replace(last, inks=(*last.inks, bottom))
    return keep_together(framed)


def choice_chunks(choice: Choice) -> list[Chunk]:
    """Return a framed text with an empty box for yes and one for no (R-018)."""
    inks: list[Ink] = []
    for kind, words, x in (
        # A pair in the middle: under one column each they would seem to belong to a language.
        (BoxKind.YES, wording.YES, (LEFT + RIGHT) / 2 - 28.0),
        (BoxKind.NO, wording.NO, (LEFT + RIGHT) / 2 + 5.0),
    ):
        inks.append(
            Place(
                id=choice.id,
                kind=kind,
                x=x,
                y=_CARD_GAP,
                width=CHOICE_BOX,
                height=CHOICE_BOX,
                outline=BOX_LINE,
            )
        )
        baseline = _CARD_GAP + (CHOICE_BOX - STRONG.leading) / 2 + STRONG.baseline
        label = wording.both(words)
        inks.append(Words(x=x + CHOICE_BOX + 2.0, y=baseline, text=label, style=STRONG))
    boxes = Chunk(height=CHOICE_BOX + 2 * _CARD_GAP + 0.6, inks=tuple(inks))
    text = text_chunks(choice.text, BODY, gap=2.4, padding=_PADDING)
    return _framed([*text, boxes])


def handwriting_chunks(block: Handwriting) -> list[Chunk]:
    """Return a label with a line below, or with a box for the signature."""
    labels = text_chunks(block.label, BODY, gap=2.4)
    if not block.is_signature:
        inks = writing_line(block.id)
        return keep_together([*labels, Chunk(height=WRITING_HEIGHT, inks=inks)])
    place = Place(
        id=block.id,
        kind=BoxKind.SIGNATURE,
        x=LEFT,
        y=0.8,
        width=RIGHT - LEFT,
        height=SIGNATURE_HEIGHT,
        outline=BOX_LINE,
    )
    return keep_together([*labels, Chunk(height=SIGNATURE_HEIGHT + 0.8, inks=(place,))])


def writing_line(place_id: str, x: float = LEFT, width: float = RIGHT - LEFT) -> tuple[Ink, ...]:
    """Return a place for a hand with its line."""
    return (
        Place(
            id=place_id,
            kind=BoxKind.HANDWRITING,
            x=x,
            y=0.0,
            width=width,
            height=WRITING_HEIGHT,
        ),
        Bar(x=x, y=WRITING_HEIGHT - HAIRLINE, width=width, height=HAIRLINE * 1.6),
    )


def clerk_chunks(block: ClerkBlock) -> list[Chunk]:
    """Return the framed part of the clerk: text, name, signature, date and time."""
    text = text_chunks(block.text, BODY, gap=4.0, padding=_PADDING)
    inks: list[Ink] = []
    for name, words, x, width in (
        ("name", wording.CLERK_NAME, LEFT + _PADDING, 58.0),
        ("signature", wording.CLERK_SIGNATURE, LEFT + _PADDING + 63.0, 44.0),
        ("time", wording.CLERK_TIME, LEFT + _PADDING + 112.0, 61.0),
    ):
        inks.extend(writing_line(f"{block.id}.{name}", x, width))
        baseline = WRITING_HEIGHT + 0.4 + QUIET.baseline
        inks.append(Words(x=x, y=baseline, text=wording.both(words), style=QUIET))
    slots = Chunk(height=WRITING_HEIGHT + QUIET.leading + 2.2, inks=tuple(inks))
    return _framed([*text, slots])
