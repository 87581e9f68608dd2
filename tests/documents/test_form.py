"""Papers as made: text read back, places where they are said to be, the same bytes again."""

from __future__ import annotations

import hashlib
import io
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageStat

from branch_app.documents.form import PdfFormRenderer
from branch_app.domain.errors import InvalidRecord
from branch_app.domain.form_content import Choice, Clause, DataTable, FormContent
from branch_app.domain.issued_form import Box, BoxKind
from branch_app.domain.serials import show_serial
from branch_app.services.ports import FormRenderer
from tests.documents import made_content
from tests.documents.made_content import both, consent, page_codes, short_notice
from tests.documents.reading_back import (
    column_texts,
    pictures,
    said_by,
    squeezed,
    whole_text,
)

ROOT = Path(__file__).resolve().parents[2]
DOTS = 300
PER_MM = DOTS / 25.4
PAPER = 200
INK = 110


@pytest.fixture(scope="module")
def renderer() -> FormRenderer:
    return PdfFormRenderer()


@pytest.mark.parametrize("is_sample", [False, True])
def test_each_clause_is_read_back_in_both_languages(
    renderer: FormRenderer, tmp_path: Path, is_sample: bool
) -> None:
    content = consent(is_sample=is_sample)
    texts = column_texts(renderer.render(content, page_codes()).pdf, tmp_path, content)
    for language, text in texts.items():
        for block in content.blocks:
            for said in said_by(block, language):
                assert said in text
        assert squeezed(content.title.side(language)) in text


def test_plain_pdftotext_finds_what_stands_on_one_page(
    renderer: FormRenderer, tmp_path: Path
) -> None:
    content = replace(short_notice(), is_sample=True)
    text = whole_text(renderer.render(content, page_codes()).pdf, tmp_path)
    wanted = [
        said for block in content.blocks for side in ("kk", "ru") for said in said_by(block, side)
    ]
    assert [said for said in wanted if said not in text] == []
    assert show_serial(content.serial) in text
    assert "1-бет, барлығы 1" in text
    assert "стр. 1 из 1" in text


def test_each_page_says_its_number_and_serial_and_only_a_sample_says_so(
    renderer: FormRenderer, tmp_path: Path
) -> None:
    for is_sample in (False, True):
        rendered = renderer.render(consent(is_sample=is_sample), page_codes())
        text = whole_text(rendered.pdf, tmp_path)
        count = rendered.page_count
        assert count > 1
        for page in range(1, count + 1):
            assert f"{page}-бет, барлығы {count}" in text
            assert f"стр. {page} из {count}" in text
        assert text.count(show_serial(made_content.SERIAL)) >= count
        for word in ("ҮЛГІ", "ОБРАЗЕЦ", "SAMPLE"):
            assert text.count(word) == (count if is_sample else 0)


def test_the_same_content_gives_the_same_bytes_here_and_in_another_process(
    renderer: FormRenderer,
) -> None:
    first = renderer.render(consent(), page_codes())
    renderer.render(replace(consent(), title=both("Ş Ğ ı Ž")), page_codes())
    again = PdfFormRenderer().render(consent(), page_codes())
    assert again == first
    script = (
        "import hashlib, tests.documents.made_content as made\n"
        "from branch_app.documents.form import PdfFormRenderer\n"
        "pdf = PdfFormRenderer().render(made.consent(), made.page_codes()).pdf\n"
        "print(hashlib.sha256(pdf).hexdigest())"
    )
    told = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, check=True, capture_output=True, text=True
    )
    assert told.stdout.strip() == hashlib.sha256(first.pdf).hexdigest()


def test_forms_may_be_rendered_on_several_threads_at_once(renderer: FormRenderer) -> None:
    foreign = replace(consent(), title=both("Şükrü Ğ ı"))
    contents = [consent(), foreign, short_notice(), consent(is_sample=True)] * 4
    alone = [renderer.render(content, page_codes()).pdf for content in contents[:4]]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda c: renderer.render(c, page_codes()).pdf, contents))
    assert together == alone * 4


def test_other_content_gives_other_bytes(renderer: FormRenderer) -> None:
    changed = replace(consent(), issued_on=both("2026 жылғы 23 қараша", "23 ноября 2026 года"))
    assert (
        renderer.render(changed, page_codes()).pdf != renderer.render(consent(), page_codes()).pdf
    )


def _crop(picture: Image.Image, x: float, y: float, width: float, height: float) -> Image.Image:
    edges = (x, y, x + width, y + height)
    return picture.crop(tuple(round(edge * PER_MM) for edge in edges))  # type: ignore[arg-type]


def _mean(picture: Image.Image, x: float, y: float, width: float, height: float) -> float:
    return ImageStat.Stat(_crop(picture, x, y, width, height)).mean[0]


def _is_empty_square(picture: Image.Image, box: Box) -> bool:
    """Dark on all four edges, white inside and just outside."""
    line = 0.2
    edges = (
        _mean(picture, box.x, box.y, box.width, line),
        _mean(picture, box.x, box.y + box.height - line, box.width, line),
        _mean(picture, box.x, box.y, line, box.height),
        _mean(picture, box.x + box.width - line, box.y, line, box.height),
    )
    inside = _crop(picture, box.x + 0.5, box.y + 0.5, box.width - 1.0, box.height - 1.0)
    above = _crop(picture, box.x, box.y - 0.5, box.width, 0.3)
    darkest = min(inside.getextrema()[0], above.getextrema()[0])
    return max(edges) < INK and darkest > PAPER  # type: ignore[operator]


def test_boxes_are_drawn_exactly_where_they_are_said_to_be(renderer: FormRenderer) -> None:
    rendered = renderer.render(consent(is_sample=True), page_codes())
    pages = pictures(rendered.pdf, DOTS)
    drawn = [
        box for box in rendered.boxes if box.kind in {BoxKind.YES, BoxKind.NO, BoxKind.SIGNATURE}
    ]
    assert all(_is_empty_square(pages[box.page - 1], box) for box in drawn)
    shifted = [replace(box, x=box.x + 1.0, y=box.y + 1.0) for box in drawn]
    assert not any(_is_empty_square(pages[box.page - 1], box) for box in shifted)
    for box in (box for box in rendered.boxes if box.kind is BoxKind.MARK):
        assert _mean(pages[box.page - 1], box.x, box.y, box.width, box.height) < INK
        assert _mean(pages[box.page - 1], box.x - 2, box.y - 2, 1.5, 7.0) > PAPER


def test_each_choice_has_an_empty_box_for_yes_and_one_for_no(renderer: FormRenderer) -> None:
    content = consent()
    boxes = renderer.render(content, page_codes()).boxes
    wanted = [block.id for block in content.blocks if isinstance(block, Choice)]
    for kind in (BoxKind.YES, BoxKind.NO):
        found = [box for box in boxes if box.kind is kind]
        assert [box.id for box in found] == wanted
        assert {(box.width, box.height) for box in found} == {(5.0, 5.0)}
    pairs = [[b for b in boxes if b.id == name] for name in wanted]
    assert all(yes.page == no.page and yes.y == no.y for yes, no in pairs)


def test_each_page_has_marks_a_code_and_a_place_for_ink(renderer: FormRenderer) -> None:
    rendered = renderer.render(consent(), page_codes())
    for page in range(1, rendered.page_count + 1):
        boxes = [box for box in rendered.boxes if box.page == page]
        names = Counter(box.id for box in boxes)
        assert all(names[mark] == 1 for mark in ("mark.tl", "mark.tr", "mark.bl", "mark.br"))
        assert names["code"] == 1
        signed = [box.id for box in boxes if box.kind is BoxKind.SIGNATURE]
        assert signed == (["signature"] if page == rendered.page_count else ["initials"])
    assert {(b.width, b.height) for b in rendered.boxes if b.id == "code"} == {(23.0, 23.0)}


def test_a_single_page_needs_no_initials(renderer: FormRenderer) -> None:
    rendered = renderer.render(short_notice(), page_codes())
    assert rendered.page_count == 1
    assert [b.id for b in rendered.boxes if b.kind is BoxKind.SIGNATURE] == ["signature"]


def test_places_to_write_are_high_enough_for_a_hand(renderer: FormRenderer) -> None:
    boxes = renderer.render(consent(), page_codes()).boxes
    lines = [box for box in boxes if box.kind is BoxKind.HANDWRITING]
    assert {box.id for box in lines} >= {"name", "date", "clerk.name", "clerk.signature"}
    assert all(box.height >= 8.0 for box in lines)
    assert all(box.height >= 14.0 for box in boxes if box.kind is BoxKind.SIGNATURE)


def test_fonts_are_embedded_subsets_and_no_other_font_is_named(
    renderer: FormRenderer, tmp_path: Path
) -> None:
    file = tmp_path / "paper.pdf"
    file.write_bytes(renderer.render(consent(is_sample=True), page_codes()).pdf)
    told = subprocess.run(["pdffonts", str(file)], check=True, capture_output=True, text=True)
    rows = [line.split() for line in told.stdout.splitlines()[2:]]
    assert {row[0].split("+")[1] for row in rows} == {"GolosText-Regular", "GolosText-SemiBold"}
    assert all(row[3:6] == ["yes", "yes", "yes"] for row in rows)


def test_a_letter_that_the_typeface_lacks_is_refused_not_left_out(
    renderer: FormRenderer,
) -> None:
    with pytest.raises(InvalidRecord) as refused:
        renderer.render(replace(consent(), title=both("Келісім 同意")), page_codes())
    assert refused.value.details["character"] == "U+540C"


def test_decomposed_letters_and_odd_spaces_are_printed_as_usual(
    renderer: FormRenderer, tmp_path: Path
) -> None:
    title = both("Кели\u0306іс\u00adім\t ёки\u200b", "Соглаше\u0438\u0306 \r\n да")
    content = replace(short_notice(), title=title)
    text = whole_text(renderer.render(content, page_codes()).pdf, tmp_path)
    assert "Келйісім ёки" in text


def test_letters_of_foreign_names_are_printed(renderer: FormRenderer, tmp_path: Path) -> None:
    table = made_content.DATA
    names = DataTable(id="t", rows=(replace(table.rows[0], value=both("Şükrü Çağlar Žižek Łoś")),))
    content = replace(short_notice(), blocks=(names,))
    assert "Şükrü Çağlar Žižek Łoś" in whole_text(
        renderer.render(content, page_codes()).pdf, tmp_path
    )


def test_standing_clauses_are_read_back_from_a_paper_with_letters_of_its_own(
    renderer: FormRenderer, tmp_path: Path
) -> None:
    content = replace(short_notice(), title=both("Şükrü Ğ ı Ž"))
    text = whole_text(renderer.render(content, page_codes()).pdf, tmp_path)
    said = [said for block in content.blocks for said in said_by(block, "kk")]
    assert [one for one in [*said, "Şükrü Ğ ı Ž"] if one not in text] == []


def test_metadata_names_form_and_operator_and_nothing_of_the_person(
    renderer: FormRenderer,
) -> None:
    pdf = renderer.render(consent(), page_codes()).pdf
    document = pypdfium2.PdfDocument(pdf)
    told = document.get_metadata_dict()
    document.close()
    assert told["Title"] == f"{consent().title.kk} / {consent().title.ru}"
    assert told["Subject"] == f"C1 1 {show_serial(made_content.SERIAL)}"
    assert told["CreationDate"] == told["ModDate"] == ""
    assert b"/Lang (kk-KZ)" in pdf
    with pikepdf.open(io.BytesIO(pdf)) as read:
        pages = [page.obj.Contents.read_bytes() for page in read.pages]
    assert len(pages) == 3
    for page in pages:
        assert page.count(b"/Lang (kk-KZ)") >= 3
        assert page.count(b"/Lang (ru-KZ)") >= 3
        assert page.count(b"BDC") == page.count(b"EMC")
    assert b"000101500006" not in pdf


def test_paper_stays_small(renderer: FormRenderer) -> None:
    content: FormContent = consent(is_sample=True)
    assert len(renderer.render(content, page_codes()).pdf) < 48_000


def test_more_pages_than_a_code_can_number_are_refused(renderer: FormRenderer) -> None:
    clause = Clause(id="long", number="", text=both("сөз\n" * 6_000))
    with pytest.raises(InvalidRecord) as refused:
        renderer.render(replace(consent(), blocks=(clause,)), page_codes())
    assert refused.value.details["reason"] == "too_many_pages"
