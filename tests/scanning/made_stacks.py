"""Stacks of papers of both packs, laid crooked, faint, noisy and mixed on scanners of all kinds."""

from __future__ import annotations

import functools
import io
import random
import subprocess
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

import pypdfium2
import zxingcpp
from PIL import Image, ImageDraw, ImageFilter

from branch_app.domain.applicant import Applicant
from branch_app.domain.issued_form import IssuedForm
from branch_app.scanning.reader import ScanPageReader
from branch_app.services.form_issuing import PAGE_CODE_KEY
from branch_app.services.scans import ScanService
from tests.services.desk import Desk, make_desk

PACKS = ("lft", "satcredit")
CODES = ("C1", "C10", "C2", "C12")
RESOLUTIONS = (100, 150, 150, 200, 200, 240, 300)


@dataclass(frozen=True, kw_only=True, slots=True)
class Sheet:
    """One page in a stack: whose it is (`serial` empty: nobody's), and what was done to it."""

    serial: str
    page: int
    dots_per_inch: int
    kind: str
    picture: Image.Image


@functools.cache
def desks() -> dict[str, Desk]:
    """Return a counter of each pack and, as `other`, one whose codes are foreign to the first."""
    found = {pack: make_desk(pack) for pack in PACKS}
    found["other"] = make_desk("lft")
    for name, key in (("satcredit", b"s" * 32), ("other", b"o" * 32)):
        with found[name].begin_work() as work:
            work.settings.set(PAGE_CODE_KEY, key.hex())
            work.commit()
    return found


@functools.cache
def person_of(pack: str) -> Applicant:
    """Return the one person of a counter, who has agreed to everything."""
    # The second pack does not ask for them.
    less = ("document_kind", "document_issuer", "document_issued_on")
    changes = dict.fromkeys(less, "") if pack == "satcredit" else {}
    person = desks()[pack].register(**changes)
    desks()[pack].consent(person)
    return person


def scans_of(desk: Desk) -> ScanService:
    """Return the scans of a counter with the reader that the program has."""
    return replace(desk.scans, reader=ScanPageReader())


def raster(pdf: bytes, page: int, dots_per_inch: int, *, is_poppler: bool) -> Image.Image:
    """Return a page drawn by PDFium or by poppler, grey."""
    if not is_poppler:
        document = pypdfium2.PdfDocument(pdf)
        try:
            drawn = document[page - 1].render(scale=dots_per_inch / 72, grayscale=True)
            picture: Image.Image = drawn.to_pil().copy()
            return picture
        finally:
            document.close()
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "form.pdf"
        source.write_bytes(pdf)
        ends = ["-f", str(page), "-l", str(page), "-r", str(dots_per_inch), "-gray", "-singlefile"]
        subprocess.run(["pdftoppm", *ends, str(source), f"{folder}/page"], check=True)
        with Image.open(f"{folder}/page.pgm") as opened:
            return opened.convert("L")


@functools.cache
def _grain() -> Image.Image:
    return Image.effect_noise((700, 700), 110)


def maltreat(page: Image.Image, dots_per_inch: int, chance: random.Random) -> Image.Image:
    """Return the page shifted, tilted, dull, noisy and turned as offices scan it."""
    dot = dots_per_inch / 25.4
    white = chance.randint(225, 255)
    shift = (round(chance.uniform(-6, 6) * dot), round(chance.uniform(-6, 6) * dot))
    page = page.rotate(
        chance.uniform(-3, 3),
        translate=shift,
        fillcolor=white,
        resample=Image.Resampling.BICUBIC,
    )
    page = page.filter(ImageFilter.GaussianBlur(chance.uniform(0, 0.3) * dots_per_inch / 100))
    low = chance.randint(0, 70)
    page = page.point([low + value * (white - low) // 255 for value in range(256)])
    grain = Image.new("L", page.size)
    for x in range(0, page.width, 700):
        for y in range(0, page.height, 700):
            grain.paste(_grain(), (x, y))
    share = Image.new("L", page.size, 255 - chance.randint(0, 55))
    page = Image.composite(page, grain, share)
    return page.rotate(90 * chance.randrange(4), expand=True)


def _compressed(page: Image.Image, chance: random.Random) -> Image.Image:
    """Return the page in one bit, or as it comes out of a JPEG, or as it is."""
    way = chance.choice(("jpeg", "jpeg", "bit", "grey"))
    if way == "bit":
        return page.point([255 * (value > 140) for value in range(256)]).convert("1")
    if way == "jpeg":
        target = io.BytesIO()
        page.save(target, "JPEG", quality=chance.randint(35, 85))
        with Image.open(target) as opened:
            return opened.convert("L")
    return page


def own_sheet(form: IssuedForm, page: int, pdf: bytes, chance: random.Random) -> Sheet:
    """Return a scanned page of a paper."""
    resolution = chance.choice(RESOLUTIONS)
    picture = raster(pdf, page, resolution, is_poppler=chance.random() < 0.4)
    return Sheet(
        serial=form.serial,
        page=page,
        dots_per_inch=resolution,
        kind="own",
        picture=_compressed(maltreat(picture, resolution, chance), chance),
    )


def foreign_sheet(chance: random.Random) -> Sheet:
    """Return a sheet that is none of ours: a bill, a letter, another program's code, a back."""
    resolution = chance.choice(RESOLUTIONS)
    kind = chance.choice(("bill", "letter", "other_desk", "likeness", "back"))
    if kind == "other_desk":
        form, pdf = _foreign_paper()
        picture = raster(pdf, chance.randint(1, form.page_count), resolution, is_poppler=False)
    else:
        picture = _strange(kind, resolution, chance)
    if kind != "back":
        picture = _compressed(maltreat(picture, resolution, chance), chance)
    return Sheet(serial="", page=0, dots_per_inch=resolution, kind=kind, picture=picture)


@functools.cache
def _foreign_paper() -> tuple[IssuedForm, bytes]:
    desk = desks()["other"]
    form = desk.forms.issue(person_of("other").id, "C1")
    return form, desk.forms.pdf(form.id)


def _strange(kind: str, dots_per_inch: int, chance: random.Random) -> Image.Image:
    page = Image.new("L", (round(8.27 * dots_per_inch), round(11.69 * dots_per_inch)), 248)
    if kind == "back":
        return page
    dot = dots_per_inch / 25.4
    pen = ImageDraw.Draw(page)
    for line in range(20):
        pen.line((20 * dot, (60 + 8 * line) * dot, 180 * dot, (60 + 8 * line) * dot), fill=90)
    texts = {
        "bill": f"https://pay.example.kz/?sum={chance.randint(100, 99999)}",
        "likeness": "B1" + "".join(chance.choices("0123456789ABCDEFGHJKMNPQRSTVWXYZ", k=30)),
    }
    if kind in texts:
        symbol = zxingcpp.create_barcode(texts[kind], zxingcpp.BarcodeFormat.QRCode)
        drawn = Image.fromarray(zxingcpp.write_barcode_to_image(symbol, scale=4))
        side = round(22 * dot)
        page.paste(drawn.resize((side, side)), (round(170 * dot), round(12 * dot)))
    return page


def as_stack(sheets: list[Sheet], chance: random.Random) -> tuple[str, bytes]:
    """Return name and bytes of a file of these sheets: TIFF, PDF, or a picture of one page."""
    first, *others = (sheet.picture for sheet in sheets)
    target = io.BytesIO()
    resolution = sheets[0].dots_per_inch
    kind = chance.choice(("TIFF", "PDF") if others else ("JPEG", "PNG", "TIFF", "PDF"))
    if kind == "TIFF":
        packed = "group4" if all(s.picture.mode == "1" for s in sheets) else "tiff_lzw"
        dpi = (resolution, resolution)
        first.save(target, "TIFF", save_all=True, append_images=others, compression=packed, dpi=dpi)
    elif kind == "PDF":
        first.save(target, "PDF", save_all=True, append_images=others, resolution=resolution)
    else:
        first.convert("L").save(target, kind, quality=chance.randint(35, 85))
    return f"stack.{kind.lower()}", target.getvalue()
