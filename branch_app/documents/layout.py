"""The page and the flow: places on A4, what can be drawn, and the filling of pages with chunks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from branch_app.documents.typography import Style
from branch_app.domain.issued_form import Box, BoxKind

PAGE_WIDTH = 210.0
PAGE_HEIGHT = 297.0
LEFT = 15.5
RIGHT = PAGE_WIDTH - LEFT
GUTTER = 6.0
COLUMN = (RIGHT - LEFT - GUTTER) / 2
SIDES = (("kk", LEFT), ("ru", LEFT + COLUMN + GUTTER))
BODY_BOTTOM = 255.0
# A form that would end on one page less is set this much closer: gaps, and lines by their slack.
CLOSER_GAPS = 0.75
HAIRLINE = 0.15
FAINT = "#9a9a9a"


@dataclass(frozen=True, kw_only=True, slots=True)
class Words:
    """One line of text; `y` is its baseline, `language` `kk`, `ru` or empty for both.

    `codes` are its letters as they stand in a PDF, where they were worked out beforehand.
    """

    x: float
    y: float
    text: str
    style: Style
    language: str = ""
    codes: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Bar:
    """A filled rectangle: a rule, a band, a mark; `colour` as `#rrggbb`."""

    x: float
    y: float
    width: float
    height: float
    colour: str = "#000000"


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """A place to be found again on the scan; drawn as an empty white box where `outline` > 0."""

    id: str
    kind: BoxKind
    x: float
    y: float
    width: float
    height: float
    outline: float = 0.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Symbol:
    """The code of the page."""

    x: float
    y: float
    text: str


Ink = Words | Bar | Place | Symbol


@dataclass(frozen=True, kw_only=True, slots=True)
class Chunk:
    """What is never split: inks relative to its top, a gap above unless it opens a page.

    `block` and `part` say what is read together: a clause, a row of a table. `slack` is how much
    lower it may be set where that saves a page.
    """

    height: float
    inks: tuple[Ink, ...]
    gap: float = 0.0
    keep_next: bool = False
    block: int = 0
    part: int = 0
    slack: float = 0.0

    def of_block(self, number: int) -> Chunk:
        """Return the chunk as one of that block; `replace` would take three times as long."""
        return Chunk(
            height=self.height,
            inks=self.inks,
            gap=self.gap,
            keep_next=self.keep_next,
            block=number,
            part=self.part,
            slack=self.slack,
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """A line of the list of bookmarks: how deep, what it says, where on its page it leads."""

    level: int
    text: str
    y: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    """One finished page: inks in reading order, each with how far down its chunk stands."""

    number: int
    placed: tuple[tuple[Ink, float], ...]
    entries: tuple[Entry, ...] = ()

    @property
    def inks(self) -> tuple[Ink, ...]:
        """The inks with coordinates in mm from the top left corner of the page."""
        return tuple(replace(ink, y=ink.y + down) for ink, down in self.placed)

    @property
    def boxes(self) -> tuple[Box, ...]:
        """The places of the page as kept with the form."""
        return tuple(
            Box(
                page=self.number,
                id=ink.id,
                kind=ink.kind,
                x=round(ink.x, 3),
                y=round(ink.y + down, 3),
                width=round(ink.width, 3),
                height=round(ink.height, 3),
            )
            for ink, down in self.placed
            if isinstance(ink, Place)
        )


def keep_together(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Return the chunks tied to each other; the last keeps its own bond."""
    return [*(replace(chunk, keep_next=True) for chunk in chunks[:-1]), *chunks[-1:]]


def _groups(chunks: Iterable[Chunk]) -> Iterator[list[Chunk]]:
    group: list[Chunk] = []
    for chunk in chunks:
        group.append(chunk)
        if not chunk.keep_next:
            yield group
            group = []
    if group:
        yield group


class _Filling:
    """Pages being filled from top to bottom."""

    def __init__(self, first_top: float, top: float, bottom: float, *, is_closer: bool) -> None:
        self.is_closer = is_closer
        self.pages: list[list[tuple[Chunk, float]]] = [[]]
        self.top = top
        self.bottom = bottom
        self.cursor = first_top

    def room_for(self, group: Sequence[Chunk]) -> bool:
        height = self.height_of(group) + (self.gap_of(group[0]) if self.pages[-1] else 0.0)
        return self.cursor + height <= self.bottom + 1e-6

    def height_of(self, group: Sequence[Chunk]) -> float:
        """Return the height of a group that opens a page."""
        heights = sum(self.room_of(chunk) + self.gap_of(chunk) for chunk in group)
        return heights - self.gap_of(group[0])

    def gap_of(self, chunk: Chunk) -> float:
        return chunk.gap * CLOSER_GAPS if self.is_closer else chunk.gap

    def room_of(self, chunk: Chunk) -> float:
        return chunk.height - chunk.slack if self.is_closer else chunk.height

    def turn(self) -> None:
        self.pages.append([])
        self.cursor = self.top

    def put(self, chunk: Chunk) -> None:
        if self.pages[-1]:
            self.cursor += self.gap_of(chunk)
        self.pages[-1].append((chunk, self.cursor))
        self.cursor += self.room_of(chunk)


Filled = list[list[tuple[Chunk, float]]]


def fill_pages(chunks: Sequence[Chunk], *, first_top: float, top: float, bottom: float) -> Filled:
    """Return for each page its chunks with their tops, set closer where that saves a page.

    Chunks tied together stay on one page unless they are higher than a page.
    """
    groups = list(_groups(chunks))
    usual = _filled(groups, _Filling(first_top, top, bottom, is_closer=False))
    if len(usual) == 1:
        return usual
    closer = _filled(groups, _Filling(first_top, top, bottom, is_closer=True))
    return closer if len(closer) < len(usual) else usual


def _filled(groups: Sequence[Sequence[Chunk]], filling: _Filling) -> Filled:
    for group in groups:
        if filling.room_for(group):
            parts: list[Sequence[Chunk]] = [group]
        elif filling.height_of(group) <= filling.bottom - filling.top:
            filling.turn()
            parts = [group]
        else:
            parts = [[chunk] for chunk in group]
        for part in parts:
            if not filling.room_for(part):
                filling.turn()
            for chunk in part:
                filling.put(chunk)
    return filling.pages


_ORDER = {"kk": 0, "ru": 1}


def _reading_rank(placed: tuple[Ink, float]) -> tuple[int, float]:
    """Kazakh before Russian, in each the left before the right, what belongs to both last."""
    ink = placed[0]
    if isinstance(ink, Words) and ink.language:
        return _ORDER[ink.language], ink.x
    return len(_ORDER), 0.0


def in_reading_order(placed: Sequence[tuple[Chunk, float]]) -> list[tuple[Ink, float]]:
    """Return the inks of a page, of each part first the Kazakh side, then the Russian one."""
    parts: dict[tuple[int, int], list[tuple[Ink, float]]] = {}
    for chunk, top in placed:
        inks = parts.setdefault((chunk.block, chunk.part), [])
        inks.extend((ink, top) for ink in chunk.inks)
    return [found for inks in parts.values() for found in sorted(inks, key=_reading_rank)]
