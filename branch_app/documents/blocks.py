"""Blocks of a form's content as chunks of the flow: clauses, tables, choices, places to write."""

from __future__ import annotations

from dataclasses import replace

from branch_app.documents import wording
from branch_app.documents.layout import (
    COLUMN,
    HAIRLINE,
    LEFT,
    RIGHT,
    SIDES,
    Bar,
    Chunk,
    Ink,
    Place,
    Words,
    keep_together,
)
from branch_app.documents.typography import (
    BODY,
    HEADING,
    QUIET,
    SMALL,
    STRONG,
    Style,
    break_lines,
    width_mm,
)
from branch_app.domain.bilingual import Bilingual
from branch_app.domain.form_content import (
    Block,
    Choice,
    Clause,
    ClerkBlock,
    DataRow,
    DataTable,
    Handwriting,
    Heading,
)
from branch_app.domain.issued_form import BoxKind

CHOICE_BOX = 5.0
CLAUSE_GAP = 1.8
WRITING_HEIGHT = 9.0
SIGNATURE_HEIGHT = 16.0
BOX_LINE = 0.3
_FAINT = "#9a9a9a"
_LABEL_WIDTHS = (28.0, 40.0)
_PADDING = 3.0
_CARD_GAP = 1.5
_AFTER_TABLE = 1.6
_FRAME_TOP = 2.0
_NEVER_SPLIT = 6
_NUMBER_GAP = 2.0
_WIDEST_NUMBER = 14.0


def number_indent(blocks: tuple[Block, ...]) -> float:
    """Return the hanging indent that all numbered clauses of a form share."""
    numbers = [_numbered(block.number) for block in blocks if isinstance(block, Clause)]
    widths = [width_mm(number, BODY) for number in numbers]
    return max((w for w in widths if w <= _WIDEST_NUMBER), default=0.0) + _NUMBER_GAP


def _rows(
    lines: dict[str, list[str]], style: Style, indent: float = 0.0, padding: float = 0.0
) -> list[list[Ink]]:
    """Pair the lines of both sides; a row holds the n-th line of each."""
    rows: list[list[Ink]] = [[] for _ in range(max(map(len, lines.values())))]
    for language, side in SIDES:
        x = side + indent + (padding if side == LEFT else 0.0)
        for row, text in zip(rows, lines[language], strict=False):
            row.append(Words(x=x, y=style.baseline, text=text, style=style, language=language))
    return rows


def _broken(text: Bilingual, style: Style, width: float) -> dict[str, list[str]]:
    return {language: break_lines(text.side(language), style, width) for language, _ in SIDES}


def _may_break(after: int, counts: list[int]) -> bool:
    """A short text stays whole; of a long one each part shows none or two and more lines."""
    return max(counts) > _NEVER_SPLIT and all(
        after >= count or (after >= 2 and count - after >= 2) for count in counts
    )


def _text_chunks(
    text: Bilingual, style: Style, *, gap: float, indent: float = 0.0, padding: float = 0.0
) -> list[Chunk]:
    """Set a text in both columns; `padding` keeps it off the sides of a frame."""
    lines = _broken(text, style, COLUMN - indent - padding)
    rows = _rows(lines, style, indent, padding)
    counts = [len(side) for side in lines.values()]
    return [
        Chunk(
            height=style.leading,
            inks=tuple(row),
            gap=gap if number == 1 else 0.0,
            keep_next=number < len(rows) and not _may_break(number, counts),
        )
        for number, row in enumerate(rows, start=1)
    ]


def _numbered(number: str) -> str:
    return f"{number}." if number.isdigit() else number


def _clause(clause: Clause, indent: float) -> list[Chunk]:
    number = _numbered(clause.number)
    if not number or width_mm(number, BODY) > indent:
        prefix = f"{number} " if number else ""
        text = Bilingual(kk=prefix + clause.text.kk, ru=prefix + clause.text.ru)
        return _text_chunks(text, BODY, gap=CLAUSE_GAP)
    first, *rest = _text_chunks(clause.text, BODY, gap=CLAUSE_GAP, indent=indent)
    numbers = tuple(
        Words(x=x, y=BODY.baseline, text=number, style=BODY, language=language)
        for language, x in SIDES
    )
    return [replace(first, inks=(*numbers, *first.inks)), *rest]


def _heading(heading: Heading) -> list[Chunk]:
    return _tied(_text_chunks(heading.text, HEADING, gap=4.2))


def _tied(chunks: list[Chunk]) -> list[Chunk]:
    return [replace(chunk, keep_next=True) for chunk in chunks]


def _both_rules(y: float, colour: str = _FAINT) -> tuple[Bar, ...]:
    return tuple(
        Bar(x=x, y=y - HAIRLINE / 2, width=COLUMN, height=HAIRLINE, colour=colour) for _, x in SIDES
    )


def _label_width(table: DataTable) -> float:
    """Return the width that holds the longest word of the labels, within reason."""
    words = {
        word for row in table.rows for text in (row.label.kk, row.label.ru) for word in text.split()
    }
    widest = max((width_mm(word, QUIET) for word in words), default=0.0)
    return min(max(widest, _LABEL_WIDTHS[0]), _LABEL_WIDTHS[1])


def _data_row(row: DataRow, label_width: float) -> list[Chunk]:
    labels = _rows(_broken(row.label, QUIET, label_width), QUIET)
    value = Bilingual(
        kk=row.value.kk or wording.EMPTY_VALUE, ru=row.value.ru or wording.EMPTY_VALUE
    )
    indent = label_width + _NUMBER_GAP
    values = _rows(_broken(value, STRONG, COLUMN - indent), STRONG, indent)
    chunks = []
    for number in range(max(len(labels), len(values))):
        inks = [ink for side in (labels, values) if number < len(side) for ink in side[number]]
        chunks.append(Chunk(height=BODY.leading, inks=tuple(inks)))
    chunks[0] = replace(chunks[0], gap=1.0)
    last = chunks[-1]
    rules = _both_rules(last.height + 1.0)
    chunks[-1] = replace(last, height=last.height + 1.0, inks=(*last.inks, *rules))
    return keep_together(chunks)


def _data_table(table: DataTable) -> list[Chunk]:
    chunks = [Chunk(height=HAIRLINE, inks=_both_rules(0.0), gap=2.4, keep_next=True)]
    width = _label_width(table)
    for part, row in enumerate(table.rows, start=1):
        chunks.extend(replace(chunk, part=part) for chunk in _data_row(row, width))
    return [*chunks, Chunk(height=_AFTER_TABLE, inks=())]


def _framed(chunks: list[Chunk], colour: str = _FAINT) -> list[Chunk]:
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


def _choice(choice: Choice) -> list[Chunk]:
    inks: list[Ink] = []
    for kind, words, x in (
        (BoxKind.YES, wording.YES, LEFT + COLUMN - 30.0),
        (BoxKind.NO, wording.NO, RIGHT - COLUMN + 8.0),
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
    text = _text_chunks(choice.text, BODY, gap=2.4, padding=_PADDING)
    return _framed([*text, boxes])


def _handwriting(block: Handwriting) -> list[Chunk]:
    labels = _text_chunks(block.label, BODY, gap=2.4)
    if not block.is_signature:
        inks = _writing_line(block.id, LEFT, RIGHT - LEFT)
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


def _writing_line(place_id: str, x: float, width: float) -> tuple[Ink, ...]:
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


def _clerk(block: ClerkBlock) -> list[Chunk]:
    text = _text_chunks(block.text, BODY, gap=4.0, padding=_PADDING)
    inks: list[Ink] = []
    for name, words, x, width in (
        ("name", wording.CLERK_NAME, LEFT + _PADDING, 70.0),
        ("signature", wording.CLERK_SIGNATURE, LEFT + _PADDING + 76.0, 40.0),
        ("time", wording.CLERK_TIME, LEFT + _PADDING + 122.0, 44.0),
    ):
        inks.extend(_writing_line(f"{block.id}.{name}", x, width))
        baseline = WRITING_HEIGHT + 0.4 + SMALL.baseline
        inks.append(Words(x=x, y=baseline, text=wording.both(words), style=SMALL))
    slots = Chunk(height=WRITING_HEIGHT + SMALL.leading + 2.2, inks=tuple(inks))
    return _framed([*text, slots])


def block_chunks(block: Block, indent: float) -> list[Chunk]:
    """Return the chunks of one block; `indent` is that of `number_indent`."""
    match block:
        case Clause():
            return _clause(block, indent)
        case Heading():
            return _heading(block)
        case DataTable():
            return _data_table(block)
        case Choice():
            return _choice(block)
        case Handwriting():
            return _handwriting(block)
        case ClerkBlock():
            return _clerk(block)
