"""The printed code: the symbol that was asked for, of the size that was asked for."""

from __future__ import annotations

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from branch_app.documents.codes import MODULE_COUNT, MODULE_SIZE, QUIET_ZONE, code_runs
from branch_app.documents.form import PdfFormRenderer
from branch_app.domain.serials import ALPHABET, PageCode, make_page_code, read_page_code
from tests.documents.made_content import KEY, SERIAL, consent, page_codes
from tests.documents.reading_back import pictures


@settings(max_examples=20)
@given(st.text(ALPHABET, min_size=30, max_size=30).map("B1".__add__))
def test_any_page_code_is_a_symbol_that_says_it(text: str) -> None:
    picture = Image.new("L", ((MODULE_COUNT + 8) * 4,) * 2, 255)
    draw = ImageDraw.Draw(picture)
    for row, column, length in code_runs(text):
        left, top = (column + 4) * 4, (row + 4) * 4
        draw.rectangle((left, top, left + length * 4 - 1, top + 3), fill=0)
    (read,) = zxingcpp.read_barcodes(picture, formats=zxingcpp.barcode_formats_from_str("QRCode"))
    assert (read.text, read.ec_level) == (text, "M")


def test_modules_are_large_enough_for_an_office_scanner() -> None:
    assert MODULE_SIZE >= 0.9
    assert QUIET_ZONE >= 4 * MODULE_SIZE


@pytest.mark.parametrize("text", ["", "B1", "b" * 32, "A" * 33, "Қ" * 32, "0" * 32])
def test_other_texts_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a page code"):
        code_runs(text)


@pytest.mark.parametrize("dots", [150, 300])
def test_each_page_carries_its_own_code(dots: int) -> None:
    rendered = PdfFormRenderer().render(consent(is_sample=True), page_codes())
    for number, picture in enumerate(pictures(rendered.pdf, dots), start=1):
        (read,) = zxingcpp.read_barcodes(picture)
        assert read.text == make_page_code(PageCode(serial=SERIAL, page=number), KEY)
        assert read_page_code(read.text, KEY) == PageCode(serial=SERIAL, page=number)
        (box,) = (b for b in rendered.boxes if b.page == number and b.id == "code")
        assert abs(read.position.top_left.x / dots * 25.4 - box.x) < 0.5
        assert abs(read.position.bottom_right.y / dots * 25.4 - box.y - box.height) < 0.5
