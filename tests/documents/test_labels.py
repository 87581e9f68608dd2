"""Labels of carriers: every code is read again from the sheet and names its carrier."""

from __future__ import annotations

import pytest
import zxingcpp

from branch_app.documents.labels import DOWN, HEIGHT, WIDTH, PdfLabelMaker
from branch_app.domain.bilingual import Bilingual
from branch_app.domain.carrier import CarrierKind
from branch_app.domain.carrier_label import CarrierLabel, LabelSheets
from branch_app.domain.carrier_number import (
    make_carrier_number,
    make_label_code,
    read_label,
    show_carrier_number,
)
from tests.documents.archive_rules import faults
from tests.documents.made_content import KEY
from tests.documents.reading_back import pictures

COUNT = 26
NUMBERS = [make_carrier_number("ALM1", "01", count) for count in range(1, COUNT + 1)]


def sheets(*, is_sample: bool = False, category: str = "сауалнамалар") -> LabelSheets:
    labels = tuple(
        CarrierLabel(
            number=show_carrier_number(number),
            code=make_label_code(number, KEY),
            kind=CarrierKind.SCAN_BATCH,
            category=category,
        )
        for number in NUMBERS
    )
    name = Bilingual(kk=" ".join(["«Үлгі» МҚҰ"] * 6), ru=" ".join(["МФО «Образец»"] * 6))
    return LabelSheets(labels=labels, operator=name, ground="15-Ү", is_sample=is_sample)


@pytest.mark.covers("R-153")
@pytest.mark.parametrize("dots", [150, 300])
def test_every_label_is_read_in_its_own_field(dots: int) -> None:
    found = {}
    for page, picture in enumerate(pictures(PdfLabelMaker().labels(sheets(is_sample=True)), dots)):
        for read in zxingcpp.read_barcodes(picture):
            across = read.position.top_left.x / dots * 25.4
            down = read.position.top_left.y / dots * 25.4
            place = page * 3 * DOWN + int(down // HEIGHT) * 3 + int(across // WIDTH)
            found[place] = read_label(read.text, KEY)
    assert found == dict(enumerate(NUMBERS))


def test_a_long_text_stays_in_its_label_and_the_rules_of_the_archive_hold() -> None:
    pdf = PdfLabelMaker().labels(sheets(category="ш" * 119))
    assert faults(pdf) == []
    assert PdfLabelMaker().labels(sheets(category="ш" * 119)) == pdf
    for picture in pictures(pdf, 100)[:1]:
        grey = picture.convert("L")
        for column in (1, 2):
            edge = round(column * WIDTH / 25.4 * 100)
            strip = grey.crop((edge - 6, 0, edge + 6, grey.height))
            assert min(strip.tobytes()) > 200, "nothing is printed where labels are cut"
