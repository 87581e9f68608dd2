"""Boxes that pens, stamps, cups and scanners have been at, on pages of our own PDFs.

PDFium draws what is printed; Pillow draws what people leave on it, as in the demo. Each page is
made anew from its seed, so a bad one can be made again.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import pypdfium2
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from branch_app.documents.form import PdfFormRenderer
from branch_app.domain.form_content import RenderedForm
from branch_app.domain.ink import BoxInk
from branch_app.domain.issued_form import Box, BoxKind
from branch_app.scanning.ink import PillowInkReader
from branch_app.scanning.reader import ScanPageReader
from tests.documents.made_content import consent, page_codes
from tests.scanning.made_harms import HARMS, harmed, noise_of
from tests.scanning.made_pens import draw_by_hand, pen_of
from tests.scanning.made_scans import as_file

WRITTEN = frozenset({BoxKind.SIGNATURE, BoxKind.HANDWRITING, BoxKind.YES, BoxKind.NO})
MM = 300 / 25.4


@cache
def form() -> RenderedForm:
    """Return a consent of three pages, no sample."""
    return PdfFormRenderer().render(consent(), page_codes())


@cache
def clean_sheet(page: int) -> Image.Image:
    """Return a page in colours at 300 dpi as PDFium draws it."""
    document = pypdfium2.PdfDocument(form().pdf)
    try:
        drawn: Image.Image = document[page - 1].render(scale=300 / 72).to_pil().convert("RGB")
        return drawn
    finally:
        document.close()


def boxes_of(page: int) -> list[Box]:
    """Return all boxes of a page."""
    return [box for box in form().boxes if box.page == page]


@dataclass(frozen=True, kw_only=True, slots=True)
class MadePage:
    """A scanned page and the truth about its boxes: was there a pen in it?"""

    page: int
    data: bytes
    boxes: tuple[Box, ...]
    inked: Mapping[tuple[str, BoxKind], bool]
    harms: tuple[str, ...]


def made_page(seed: int) -> MadePage:
    """Return one page: a share of the boxes written in, one or two harms, a bad scanner."""
    chance = random.Random(seed)
    page = chance.choice((1, 2, 3, 3, 3))
    boxes = boxes_of(page)
    harms = tuple(chance.sample(HARMS, chance.choice((0, 1, 1, 2))))
    paper = clean_sheet(page).copy()
    if "shifted" in harms:
        paper = shifted(paper, chance)
    inked = {}
    share = chance.choice((0.15, 0.5, 0.85))
    for box in boxes:
        if box.kind in WRITTEN:
            inked[(box.id, box.kind)] = chance.random() < share
            if inked[(box.id, box.kind)]:
                draw_by_hand(paper, box, pen_of(chance), chance)
    paper = harmed(paper, [box for box in boxes if box.kind in WRITTEN], harms, chance)
    data = scanned(paper, chance, may_be_bitonal="shadow" not in harms)
    return MadePage(page=page, data=data, boxes=tuple(boxes), inked=inked, harms=harms)


def shifted(paper: Image.Image, chance: random.Random) -> Image.Image:
    """Return the page with its text and lines moved against the corner marks, as rollers do."""
    body = (round(12 * MM), round(12 * MM), round(198 * MM), round(258 * MM))
    part = paper.crop(body)
    moved = paper.copy()
    moved.paste((255, 255, 255), body)
    across, down = (round(chance.uniform(-1.2, 1.2) * MM) for _ in range(2))
    moved.paste(part, (body[0] + across, body[1] + down))
    return moved


def scanned(paper: Image.Image, chance: random.Random, *, may_be_bitonal: bool) -> bytes:
    """Return the file of a scanner: crooked, dull, noisy; colour, grey or black and white.

    A deep shadow in black and white is black: such a page has no code and never comes so far.
    """
    dpi = chance.choice((150, 200, 200, 300))
    kind = chance.choice(("colour", "grey", "grey", "bitonal"))
    kind = kind if may_be_bitonal else "grey"
    if kind == "bitonal":
        dpi = max(dpi, 200)
    size = (round(paper.width * dpi / 300), round(paper.height * dpi / 300))
    picture = paper if dpi == 300 else paper.resize(size, Image.Resampling.BOX)
    picture = picture if kind == "colour" else picture.convert("L")
    ground = (250, 250, 250) if kind == "colour" else 250
    picture = picture.rotate(
        chance.uniform(-3, 3), fillcolor=ground, resample=Image.Resampling.BICUBIC
    )
    picture = picture.rotate(chance.choice((0, 0, 90, 180, 270)), expand=True)
    picture = picture.filter(ImageFilter.GaussianBlur(chance.uniform(0, 0.8) * dpi / 200))
    grain = noise_of(picture.size, chance.uniform(4, 26), chance)
    noisy = ImageChops.add(picture, grain.convert(picture.mode), 1, -128)
    if kind == "bitonal":
        limit = chance.randrange(140, 190)
        black = noisy.point([0] * limit + [255] * (256 - limit)).convert("1")
        return as_file(black, "TIFF", compression="group4")
    return as_file(noisy, "JPEG", quality=chance.choice((35, 50, 75, 90)))


def made_pages(box_count: int, first_seed: int = 0) -> Iterator[MadePage]:
    """Yield pages until they hold so many boxes."""
    count, seed = 0, first_seed
    while count < box_count:
        made = made_page(seed)
        yield made
        count, seed = count + len(made.inked), seed + 1


def written_sheet(page: int, chance: random.Random) -> Image.Image:
    """Return a page on which all boxes were written in."""
    paper = clean_sheet(page).copy()
    for box in boxes_of(page):
        if box.kind in WRITTEN:
            draw_by_hand(paper, box, pen_of(chance), chance)
    return paper


def read_made(made: MadePage) -> tuple[BoxInk, ...] | None:
    """Return what the program reads of a page, or None where it has no readable code."""
    (page,) = ScanPageReader().read(made.data, "scan")
    code = page_codes()(made.page)
    if page.code != code:
        return None
    return PillowInkReader().read(page.image, made.boxes, code)


def blank_scan(page: int) -> bytes:
    """Return a page nobody wrote on, as a file."""
    picture = clean_sheet(page).convert("L").resize((1654, 2339), Image.Resampling.BOX)
    return as_file(picture.rotate(1.2, fillcolor=250), "JPEG", quality=75)


def tick_scan(turn: int) -> tuple[bytes, Box]:
    """Return page 2 with a tick in the box for no, lying so on the glass, and that box."""
    box = next(box for box in boxes_of(2) if box.kind is BoxKind.NO)
    picture = clean_sheet(2).convert("L")
    pen = ImageDraw.Draw(picture)
    places = [(0.15, 0.5), (0.4, 0.85), (0.9, 0.05)]
    line = [((box.x + x * box.width) * MM, (box.y + y * box.height) * MM) for x, y in places]
    pen.line(line, fill=60, width=6, joint="curve")
    return as_file(picture.rotate(turn, expand=True), "JPEG", quality=75), box
