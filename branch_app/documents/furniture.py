"""What surrounds the text of a page: letterhead, title, running head, footer, corner marks."""

from __future__ import annotations

from collections.abc import Iterator

from branch_app.documents import wording
from branch_app.documents.codes import CODE_SIZE
from branch_app.documents.layout import (
    BODY_BOTTOM,
    COLUMN,
    HAIRLINE,
    LEFT,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    RIGHT,
    SIDES,
    Bar,
    Chunk,
    Ink,
    Place,
    Symbol,
    Words,
)
from branch_app.documents.typography import (
    BODY,
    NAME,
    QUIET,
    STRONG,
    TITLE,
    Style,
    break_lines,
    width_mm,
)
from branch_app.domain.bilingual import Bilingual
from branch_app.domain.errors import InvalidRecord
from branch_app.domain.form_content import FormContent, Letterhead
from branch_app.domain.issued_form import BoxKind
from branch_app.domain.serials import show_serial

HEAD_TOP = 13.5
MARK_SIZE = 3.0
MARK_INSET = 7.0
CODE_X = RIGHT - CODE_SIZE
CODE_Y = 262.6
INITIALS = (86.0, 269.0, 56.0, 14.0)
_TALLEST_HEAD = 150.0


def dark_enough(colour: str) -> str:
    """Return the pack's colour, darkened until it prints as a clear grey on a black printer."""
    red, green, blue = (int(colour[n : n + 2], 16) for n in (1, 3, 5))
    light = (0.299 * red + 0.587 * green + 0.114 * blue) / 255
    share = min(1.0, 0.55 / light) if light else 1.0
    return "#" + "".join(f"{round(part * share):02x}" for part in (red, green, blue))


def _paragraph(text: Bilingual, style: Style, top: float) -> tuple[list[Ink], float]:
    """Set a short text in both columns; return the inks and the bottom."""
    inks: list[Ink] = []
    bottom = top
    for language, x in SIDES:
        if not text.side(language):
            continue
        lines = break_lines(text.side(language), style, COLUMN)
        for number, line in enumerate(lines):
            y = top + number * style.leading + style.baseline
            inks.append(Words(x=x, y=y, text=line, style=style, language=language))
        bottom = max(bottom, top + len(lines) * style.leading)
    return inks, bottom


def _identity(head: Letterhead) -> Iterator[tuple[Bilingual, Style, float]]:
    """Yield the lines of the letterhead with their style and the gap above."""
    yield head.name, NAME, 0.0
    yield Bilingual(kk=f"{wording.BIN.kk} {head.bin}", ru=f"{wording.BIN.ru} {head.bin}"), BODY, 0.8
    yield head.address, BODY, 0.0
    yield Bilingual(kk=head.contacts, ru=head.contacts), BODY, 0.0
    yield head.branch, BODY, 0.0


def letterhead(head: Letterhead) -> tuple[tuple[Ink, ...], float]:
    """Return the letterhead of the first page (K5) and its bottom. Raises InvalidRecord."""
    inks: list[Ink] = [
        Bar(x=LEFT, y=HEAD_TOP, width=RIGHT - LEFT, height=2.2, colour=dark_enough(head.colour))
    ]
    bottom = HEAD_TOP
    for language, x in SIDES:
        top = HEAD_TOP + 5.0
        for text, style, gap in _identity(head):
            if not text.side(language):
                continue
            for line in break_lines(text.side(language), style, COLUMN):
                y = top + gap + style.baseline
                inks.append(Words(x=x, y=y, text=line, style=style, language=language))
                top += style.leading
            top += gap
        bottom = max(bottom, top)
    bottom += 2.4
    inks.append(Bar(x=LEFT, y=bottom, width=RIGHT - LEFT, height=HAIRLINE))
    if bottom > _TALLEST_HEAD:
        raise InvalidRecord(reason="letterhead_too_tall")
    return tuple(inks), bottom + 6.0


def title_chunks(content: FormContent) -> list[Chunk]:
    """Return title, serial, date of issue and approval as the opening of the flow."""
    inks, bottom = _paragraph(content.title, TITLE, 0.0)
    serial = f"№ {show_serial(content.serial)}"
    below = Bilingual(
        kk=f"{serial}\n{content.issued_on.kk}\n{content.approval.kk}".strip(),
        ru=f"{serial}\n{content.issued_on.ru}\n{content.approval.ru}".strip(),
    )
    added, bottom = _paragraph(below, BODY, bottom + 1.6)
    return [Chunk(height=bottom + 2.0, inks=(*inks, *added), keep_next=True)]


def running_head(head: Letterhead) -> tuple[tuple[Ink, ...], float]:
    """Return the head of the second and later pages and its bottom. Raises InvalidRecord."""
    inks, bottom = _paragraph(head.name, QUIET, HEAD_TOP)
    bottom += 1.2
    inks.append(
        Bar(x=LEFT, y=bottom, width=RIGHT - LEFT, height=0.6, colour=dark_enough(head.colour))
    )
    if bottom > _TALLEST_HEAD:
        raise InvalidRecord(reason="letterhead_too_tall")
    return tuple(inks), bottom + 5.0


def marks() -> tuple[Ink, ...]:
    """Return the four corner marks."""
    far_x = PAGE_WIDTH - MARK_INSET - MARK_SIZE
    far_y = PAGE_HEIGHT - MARK_INSET - MARK_SIZE
    inks: list[Ink] = []
    for name, x, y in (
        ("mark.tl", MARK_INSET, MARK_INSET),
        ("mark.tr", far_x, MARK_INSET),
        ("mark.bl", MARK_INSET, far_y),
        ("mark.br", far_x, far_y),
    ):
        inks.append(Bar(x=x, y=y, width=MARK_SIZE, height=MARK_SIZE))
        inks.append(Place(id=name, kind=BoxKind.MARK, x=x, y=y, width=MARK_SIZE, height=MARK_SIZE))
    return tuple(inks)


def sample_line() -> list[Ink]:
    """Return the sample word as a line of text at the head of a page."""
    text = " · ".join(wording.SAMPLE)
    x = (PAGE_WIDTH - width_mm(text, STRONG)) / 2
    return [Words(x=x, y=MARK_INSET + STRONG.baseline, text=text, style=STRONG)]


def _initials() -> list[Ink]:
    x, y, width, height = INITIALS
    caption = wording.both(wording.INITIALS)
    middle = x + (width - width_mm(caption, QUIET)) / 2
    return [
        Words(x=middle, y=y - QUIET.leading - 0.4 + QUIET.baseline, text=caption, style=QUIET),
        Place(
            id="initials",
            kind=BoxKind.SIGNATURE,
            x=x,
            y=y,
            width=width,
            height=height,
            outline=0.25,
        ),
    ]


def footer(
    content: FormContent, *, page: int, page_count: int, code: str, has_initials: bool
) -> list[Ink]:
    """Return page n of m in both languages, serial, edition, initials box and code of a page."""
    number = wording.page_of(page, page_count)
    edition = wording.form_and_edition(content.code, content.edition)
    top = CODE_Y
    inks: list[Ink] = [
        Bar(x=LEFT, y=BODY_BOTTOM + 2.6, width=RIGHT - LEFT, height=HAIRLINE),
    ]
    for text, style, language in (
        (number.kk, STRONG, "kk"),
        (number.ru, STRONG, "ru"),
        (f"№ {show_serial(content.serial)}", STRONG, ""),
        (edition.kk, QUIET, "kk"),
        (edition.ru, QUIET, "ru"),
    ):
        y = top + style.baseline
        inks.append(Words(x=LEFT, y=y, text=text, style=style, language=language))
        top += 4.4
    if has_initials:
        inks.extend(_initials())
    inks.append(Symbol(x=CODE_X, y=CODE_Y, text=code))
    inks.append(
        Place(id="code", kind=BoxKind.CODE, x=CODE_X, y=CODE_Y, width=CODE_SIZE, height=CODE_SIZE)
    )
    return inks
