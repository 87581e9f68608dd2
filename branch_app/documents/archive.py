"""Puts pages into the shell as a file for the archive: PDF/A-2b (ISO 19005-2), with bookmarks.

The same pages give the same bytes: no dates, no random names, an identifier made of the content.
"""

from __future__ import annotations

import io
import itertools
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Name

from branch_app.documents.layout import PAGE_HEIGHT, PAGE_WIDTH, Entry
from branch_app.documents.metadata import PRODUCT, About, xmp_packet
from branch_app.documents.shell import Shell
from branch_app.documents.typography import POINTS_PER_MM

_ABOVE_ENTRY = 4.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Sheet:
    """One page as drawn, and what the list of bookmarks says of it."""

    instructions: bytes
    entries: tuple[Entry, ...]


def archived(shell: Shell, sheets: Sequence[Sheet], about: About) -> bytes:
    """Return the file."""
    with pikepdf.open(io.BytesIO(shell.pdf)) as pdf:
        pages = _put_pages(pdf, sheets)
        outline = _outline(pdf, sheets, pages)
        if outline is not None:
            pdf.Root.Outlines = outline
        packet = pdf.make_stream(xmp_packet(about), Type=Name.Metadata, Subtype=Name.XML)
        pdf.Root.Metadata = packet
        pdf.trailer.Info = pdf.make_indirect(
            Dictionary(
                Title=about.title,
                Author=about.author,
                Subject=about.subject,
                Creator=PRODUCT,
                Producer=PRODUCT,
            )
        )
        target = io.BytesIO()
        pdf.save(
            target,
            min_version="1.7",
            fix_metadata_version=False,
            deterministic_id=True,
            compress_streams=False,
            stream_decode_level=pikepdf.StreamDecodeLevel.none,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
        )
    return target.getvalue()


def _put_pages(pdf: pikepdf.Pdf, sheets: Sequence[Sheet]) -> list[pikepdf.Object]:
    tree = pdf.Root.Pages
    # Each page of an archive file names its resources: inherited ones do not count (6.2.2).
    resources = pdf.Root.Resources
    del pdf.Root.Resources
    size = Array([0, 0, *(round(side * POINTS_PER_MM, 2) for side in (PAGE_WIDTH, PAGE_HEIGHT))])
    pages: list[pikepdf.Object] = []
    for sheet in sheets:
        drawn = pdf.make_stream(zlib.compress(sheet.instructions), Filter=Name.FlateDecode)
        page = Dictionary(
            Type=Name.Page, Parent=tree, MediaBox=size, Resources=resources, Contents=drawn
        )
        pages.append(pdf.make_indirect(page))
    tree.Kids = Array(pages)
    tree.Count = len(pages)
    return pages


class _Bookmark:
    """An entry with those below it."""

    def __init__(self, entry: Entry, page: pikepdf.Object) -> None:
        self.entry = entry
        self.page = page
        self.below: list[_Bookmark] = []


def _bookmarks(sheets: Sequence[Sheet], pages: Sequence[pikepdf.Object]) -> list[_Bookmark]:
    """Return the uppermost entries, each with those of a deeper level that follow it."""
    top: list[_Bookmark] = []
    open_ones: list[_Bookmark] = []
    for sheet, page in zip(sheets, pages, strict=True):
        for entry in sheet.entries:
            found = _Bookmark(entry, page)
            while open_ones and open_ones[-1].entry.level >= entry.level:
                open_ones.pop()
            (open_ones[-1].below if open_ones else top).append(found)
            open_ones.append(found)
    return top


def _outline(
    pdf: pikepdf.Pdf, sheets: Sequence[Sheet], pages: Sequence[pikepdf.Object]
) -> pikepdf.Object | None:
    top = _bookmarks(sheets, pages)
    if not top:
        return None
    outline = pdf.make_indirect(Dictionary(Type=Name.Outlines))
    _hang(pdf, outline, top)
    outline.Count = len(top) + sum(len(mark.below) for mark in top)
    return outline


def _hang(pdf: pikepdf.Pdf, parent: pikepdf.Object, marks: Sequence[_Bookmark]) -> None:
    """Write the entries below one: the uppermost is open, the others wait closed."""
    items = [pdf.make_indirect(_item(mark, parent)) for mark in marks]
    parent.First, parent.Last = items[0], items[-1]
    for before, after in itertools.pairwise(items):
        before.Next, after.Prev = after, before
    for item, mark in zip(items, marks, strict=True):
        if mark.below:
            _hang(pdf, item, mark.below)
            item.Count = len(mark.below) if mark.entry.level == 0 else -len(mark.below)


def _item(mark: _Bookmark, parent: pikepdf.Object) -> Dictionary:
    top = round((PAGE_HEIGHT - mark.entry.y + _ABOVE_ENTRY) * POINTS_PER_MM, 2)
    where = Array([mark.page, Name.XYZ, 0, top, None])
    return Dictionary(Title=mark.entry.text, Parent=parent, Dest=where)
