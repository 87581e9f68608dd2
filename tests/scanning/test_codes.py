"""Codes come back from bad scans, and nothing is ever read that was not printed."""

from __future__ import annotations

import io
import random

import pytest
import zxingcpp
from PIL import Image, ImageFilter

from branch_app.documents.codes import CODE_SIZE
from branch_app.documents.furniture import CODE_X, CODE_Y
from branch_app.domain.serials import PageCode, read_page_code
from branch_app.scanning.codes import read_code
from tests.documents.made_content import KEY, SERIAL, page_codes
from tests.scanning.made_scans import Glass, as_file, sheet

QR = zxingcpp.barcode_formats_from_str("QRCode")
SCANNERS = [Glass.drawn_by(random.Random(seed)) for seed in range(12)]
QUARTERS = [
    Glass(dots_per_inch=dpi, angle=angle, quarter_turns=turns, blur=0.8, noise=30, quality=35)
    for turns, dpi, angle in ((0, 150, 3.0), (1, 300, -3.0), (2, 200, 3.0), (3, 150, -3.0))
]


def _picture(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data)).convert("L")


@pytest.mark.parametrize("glass", [*SCANNERS, *QUARTERS])
def test_the_code_of_a_bad_scan_names_serial_and_page(glass: Glass) -> None:
    page = 1 + SCANNERS.index(glass) % 3 if glass in SCANNERS else 2
    text = read_code(_picture(glass.scan(page)))
    assert text == page_codes()(page)
    assert read_page_code(text, KEY) == PageCode(serial=SERIAL, page=page)


def test_worse_scans_are_read_rightly_or_not_at_all() -> None:
    chance = random.Random(7)
    read = 0
    for number in range(12):
        page = 1 + number % 3
        bad = sheet(page, 150).rotate(chance.uniform(-15, 15), fillcolor=240)
        bad = bad.filter(ImageFilter.GaussianBlur(chance.uniform(1.0, 2.0)))
        text = read_code(_picture(as_file(bad, "JPEG", quality=25)))
        assert text in {None, page_codes()(page)}
        read += text is not None
    assert read >= 6


@pytest.mark.parametrize("page", [1, 2, 3])
def test_a_code_that_lost_most_of_its_last_column_at_the_edge_is_read(page: int) -> None:
    scale = 150 / 25.4
    left, top = round(CODE_X * scale) - 20, round(CODE_Y * scale) - 20
    right = round((CODE_X + CODE_SIZE) * scale) - 4
    cut = sheet(page, 150).crop((left, top, right, 1754))
    assert zxingcpp.read_barcodes(cut, formats=QR, try_downscale=False, try_invert=False) == []
    assert read_code(cut) == page_codes()(page)


def _paper_with(*texts: str) -> Image.Image:
    paper = Image.new("L", (1240, 1754), 255)
    for number, text in enumerate(texts):
        symbol = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode)
        drawn = Image.fromarray(zxingcpp.write_barcode_to_image(symbol, scale=5))
        paper.paste(drawn, (100, 100 + 400 * number))
    return paper


def test_only_texts_of_the_shape_of_a_page_code_are_returned() -> None:
    assert read_code(_paper_with("https://example.kz/pay?id=1")) is None
    assert read_code(_paper_with(page_codes()(1).lower())) is None
    assert read_code(_paper_with("https://example.kz", page_codes()(1))) == page_codes()(1)
    assert read_code(Image.new("L", (1240, 1754), 255)) is None


def test_two_different_codes_on_one_picture_are_left_to_a_person() -> None:
    assert read_code(_paper_with(page_codes()(1), page_codes()(2))) is None
    assert read_code(_paper_with(page_codes()(1), page_codes()(1))) == page_codes()(1)


@pytest.mark.parametrize("dots_per_inch", [150, 200, 300])
def test_a_label_stuck_beside_the_code_does_not_hide_it(dots_per_inch: int) -> None:
    page = sheet(1, dots_per_inch).copy()
    side = round(25 * dots_per_inch / 25.4)
    for number, text in enumerate(("C1" + SERIAL + "00" + "A2" * 7, "7" * 32)):
        symbol = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode)
        label = Image.fromarray(zxingcpp.write_barcode_to_image(symbol, scale=8)).convert("L")
        page.paste(label.resize((side, side)), (side, (3 + 2 * number) * side))
        assert read_code(page) == page_codes()(1)
