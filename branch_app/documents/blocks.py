"""Blocks of a form's content as chunks of the flow: clauses, headings and tables; see `writing`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from branch_app.documents import wording
from branch_app.documents.columns import broken, paired_rows, text_chunks
from branch_app.documents.fonts import printable
from branch_app.documents.layout import (
    COLUMN,
    FAINT,
    HAIRLINE,
    LEFT,
    RIGHT,
    SIDES,
    Bar,
    Chunk,
    Words,
    keep_together,
)
from branch_app.documents.typography import (
    BODY,
    HEADING,
    QUIET,
    STRONG,
    WIDE,
    break_lines,
    widest_word,
    width_mm,
)
from branch_app.documents.writing import (
    WRITING_HEIGHT,
    choice_chunks,
    clerk_chunks,
    handwriting_chunks,
    writing_line,
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
    Paragraphs,
)

CLAUSE_GAP = 1.6
_HEADING_GAP = 4.2
_LABEL_WIDTHS = (32.0, 42.0)
_WIDER_LABELS = (38.0, 44.0, 50.0)
_ROW_PADDING = 1.0
_AFTER_TABLE = 1.6
_PART_GAP = 3.4
_NUMBER_GAP = 2.0
_WIDEST_NUMBER = 14.0


def number_indent(blocks: tuple[Block, ...]) -> float:
    """Return the hanging indent that all numbered clauses of a form share."""
    clauses = [block for block in blocks if isinstance(block, Clause)]
    numbers = [_numbered(printable(clause.number)) for clause in clauses]
    widths = [width_mm(number, BODY) for number in numbers]
    return max((w for w in widths if w <= _WIDEST_NUMBER), default=0.0) + _NUMBER_GAP


def _numbered(number: str) -> str:
    return f"{number}." if number.isdigit() else number


def _clause(clause: Clause, indent: float) -> list[Chunk]:
    number = _numbered(clause.number)
    if not number:
        # Under the numbered ones it stands where their texts stand.
        return text_chunks(
            clause.text, BODY, gap=CLAUSE_GAP, indent=_under(indent), slack=BODY.slack
        )
    if width_mm(number, BODY) > indent:
        text = Bilingual(kk=f"{number} {clause.text.kk}", ru=f"{number} {clause.text.ru}")
        return text_chunks(text, BODY, gap=CLAUSE_GAP, slack=BODY.slack)
    first, *rest = text_chunks(clause.text, BODY, gap=CLAUSE_GAP, indent=indent, slack=BODY.slack)
    numbers = tuple(
        Words(x=x, y=BODY.baseline, text=number, style=BODY, language=language)
        for language, x in SIDES
    )
    return [replace(first, inks=(*numbers, *first.inks)), *rest]


def _under(indent: float) -> float:
    return indent if indent > _NUMBER_GAP else 0.0


def _heading(heading: Heading) -> list[Chunk]:
    chunks = text_chunks(heading.text, HEADING, gap=_HEADING_GAP)
    return [replace(chunk, keep_next=True) for chunk in chunks]


def _both_rules(y: float, colour: str = FAINT) -> tuple[Bar, ...]:
    return tuple(
        Bar(x=x, y=y - HAIRLINE / 2, width=COLUMN, height=HAIRLINE, colour=colour) for _, x in SIDES
    )


def _label_width(table: DataTable) -> float:
    """Return the width of the labels that holds their longest word and makes the lowest table."""
    rows = [row for row in table.rows if not row.is_blank and not row.is_heading]
    words = {word for row in rows for side in ("kk", "ru") for word in row.label.side(side).split()}
    widest = max((width_mm(word, QUIET) for word in words), default=0.0)
    least = min(max(widest, _LABEL_WIDTHS[0]), _LABEL_WIDTHS[1])
    values = [row.value.side(side) for row in rows for side in ("kk", "ru")]
    room = COLUMN - _NUMBER_GAP - max((widest_word(value, STRONG) for value in values), default=0.0)
    widths = (least, *(width for width in _WIDER_LABELS if least < width <= room))
    return min(widths, key=lambda width: (_line_count(rows, width), width))


def _line_count(rows: Sequence[DataRow], label_width: float) -> int:
    """Return how many lines the rows take, the higher side of each counting."""
    value_width = COLUMN - label_width - _NUMBER_GAP
    return sum(
        max(
            len(lines)
            for text, style, width in (
                (row.label, QUIET, label_width),
                (row.value, STRONG, value_width),
            )
            for lines in broken(text, style, width).values()
        )
        for row in rows
    )


def _data_row(row: DataRow, label_width: float, place_id: str) -> list[Chunk]:
    if row.is_heading:
        return _part_heading(row.label)
    if row.is_blank:
        return _blank_row(row.label, place_id)
    labels = paired_rows(broken(row.label, QUIET, label_width), QUIET)
    value = Bilingual(
        kk=row.value.kk or wording.EMPTY_VALUE, ru=row.value.ru or wording.EMPTY_VALUE
    )
    indent = label_width + _NUMBER_GAP
    values = paired_rows(broken(value, STRONG, COLUMN - indent), STRONG, indent)
    chunks = []
    for number in range(max(len(labels), len(values))):
        inks = [ink for side in (labels, values) if number < len(side) for ink in side[number]]
        chunks.append(Chunk(height=BODY.leading, inks=tuple(inks)))
    chunks[0] = replace(chunks[0], gap=_ROW_PADDING)
    return keep_together(_ruled(chunks))


def _ruled(chunks: list[Chunk]) -> list[Chunk]:
    """Draw a rule below a row in both columns."""
    last = chunks[-1]
    rules = _both_rules(last.height + _ROW_PADDING)
    height = last.height + _ROW_PADDING
    return [*chunks[:-1], replace(last, height=height, inks=(*last.inks, *rules))]


def _part_heading(label: Bilingual) -> list[Chunk]:
    chunks = text_chunks(label, STRONG, gap=_PART_GAP)
    return [replace(chunk, keep_next=True) for chunk in _ruled(chunks)]


def _blank_row(label: Bilingual, place_id: str) -> list[Chunk]:
    """Set the label in both languages and below it one line for a hand, over both columns."""
    line = Chunk(height=WRITING_HEIGHT + _ROW_PADDING, inks=writing_line(place_id))
    return keep_together([*text_chunks(label, QUIET, gap=_ROW_PADDING), line])


def _data_table(table: DataTable) -> list[Chunk]:
    has_own_rule = bool(table.rows) and table.rows[0].is_heading
    rules = () if has_own_rule else _both_rules(0.0)
    chunks = [Chunk(height=HAIRLINE, inks=rules, gap=2.4, keep_next=True)]
    width = _label_width(table)
    for part, row in enumerate(table.rows, start=1):
        row_chunks = _data_row(row, width, f"{table.id}.{part}")
        chunks.extend(replace(chunk, part=part) for chunk in row_chunks)
    return [*chunks, Chunk(height=_AFTER_TABLE, inks=())]


def _paragraphs(block: Paragraphs) -> list[Chunk]:
    """Set texts over the whole width; of a long one each part shows two and more lines."""
    chunks = []
    for text in block.texts:
        lines = break_lines(text, WIDE, RIGHT - LEFT)
        for number, line in enumerate(lines, start=1):
            words = Words(x=LEFT, y=WIDE.baseline, text=line, style=WIDE, language=block.language)
            chunks.append(
                Chunk(
                    height=WIDE.leading,
                    inks=(words,),
                    gap=CLAUSE_GAP if number == 1 else 0.0,
                    slack=WIDE.slack,
                    keep_next=number < len(lines) and not 2 <= number <= len(lines) - 2,
                )
            )
    return chunks


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
            return choice_chunks(block)
        case Handwriting():
            return handwriting_chunks(block)
        case ClerkBlock():
            return clerk_chunks(block)
        case Paragraphs():
            return _paragraphs(block)
