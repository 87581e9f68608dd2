"""Papers last: the rules of PDF/A-2b hold for each, bookmarks lead somewhere, nobody is named."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import replace

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from branch_app.documents.form import PdfFormRenderer
from branch_app.domain.form_content import DataTable
from tests.documents.archive_rules import faults
from tests.documents.extremes import EXTREMES
from tests.documents.made_content import DATA, LETTERHEAD, both, consent, page_codes
from tests.documents.test_packs_on_paper import FORMS
from tests.packs.filled import SERIAL, composed


def rendered(content_name: str) -> bytes:
    return PdfFormRenderer().render(EXTREMES[content_name], page_codes()).pdf


@pytest.mark.parametrize("name", EXTREMES)
def test_each_paper_keeps_the_rules_of_the_archive(name: str) -> None:
    assert faults(rendered(name)) == []


@pytest.mark.parametrize(("name", "code"), FORMS)
def test_shipped_forms_keep_the_rules_of_the_archive(name: str, code: str) -> None:
    content = composed(name=name, code=code)
    assert faults(PdfFormRenderer().render(content, page_codes(SERIAL)).pdf) == []


def test_letters_beyond_the_alphabet_and_signs_of_xml_keep_the_rules() -> None:
    names = replace(DATA.rows[0], value=both("Şükrü Çağlar Žižek"))
    content = replace(
        consent(),
        title=both('<Келісім> & "келісім"\nекінші жол', "Согласие & <отзыв>"),
        letterhead=replace(LETTERHEAD, name=both("«A & B» <ЖШС>")),
        blocks=(DataTable(id="t", rows=(names,)),),
    )
    assert faults(PdfFormRenderer().render(content, page_codes()).pdf) == []


def _without(key: str) -> Callable[[pikepdf.Pdf], None]:
    def spoil(pdf: pikepdf.Pdf) -> None:
        del pdf.Root[key]

    return spoil


def _says_other_title(pdf: pikepdf.Pdf) -> None:
    pdf.trailer.Info.Title = "Other"


def _runs_a_script(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS="app.alert(1)")


def _has_an_annotation(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj.Annots = Array([Dictionary(Type=Name.Annot, Subtype=Name.Movie)])


def _is_transparent(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj.Resources.ExtGState = Dictionary(G=Dictionary(ca=0.5))


def _has_another_width(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj.Resources.Font.F1.Widths[ord("1")] = 321


def _has_an_encoding(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj.Resources.Font.F1.Encoding = Name.WinAnsiEncoding


def _has_a_spoilt_profile(pdf: pikepdf.Pdf) -> None:
    stream = pdf.Root.OutputIntents[0].DestOutputProfile
    stream.write(stream.read_bytes()[:-4])


def _is_part_three(pdf: pikepdf.Pdf) -> None:
    packet = pdf.Root.Metadata
    packet.write(packet.read_bytes().replace(b"<pdfaid:part>2", b"<pdfaid:part>3"))


def _draws_with_a_foreign_font(pdf: pikepdf.Pdf) -> None:
    page = pdf.pages[0].obj
    page.Contents.write(page.Contents.read_bytes() + b"\n/Pattern cs")


@pytest.mark.parametrize(
    ("spoil", "fault"),
    [
        (_without("/OutputIntents"), "output intent"),
        (_without("/Metadata"), "no metadata"),
        (_without("/Lang"), "language"),
        (_without("/ViewerPreferences"), "title is not shown"),
        (_says_other_title, "Info says something else"),
        (_runs_a_script, "key /OpenAction"),
        (_has_an_annotation, "object /Annot"),
        (_is_transparent, "key /ca"),
        (_has_another_width, f"width of code {ord('1')}"),
        (_has_an_encoding, "kind of font"),
        (_has_a_spoilt_profile, "profile"),
        (_is_part_three, "part and level"),
        (_draws_with_a_foreign_font, "operator cs"),
    ],
)
def test_a_file_that_breaks_a_rule_is_found_out(
    spoil: Callable[[pikepdf.Pdf], None], fault: str
) -> None:
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(rendered("usual"))) as pdf:
        spoil(pdf)
        pdf.save(target, deterministic_id=True)
    assert fault in faults(target.getvalue())


def test_an_encrypted_or_lengthened_file_is_found_out() -> None:
    data = rendered("usual")
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pdf.save(target, encryption=pikepdf.Encryption(owner="o", user=""))
    assert "encrypted" in faults(target.getvalue())
    assert "end of file" in faults(data + b"and more")


def _titles(pdf: pikepdf.Pdf, item: pikepdf.Object | None, depth: int = 0) -> Iterator[str]:
    while item is not None:
        page, how, _, top, _ = item.Dest.as_list()
        assert how == Name.XYZ
        assert 0 < float(top) < 842
        number = next(n for n, p in enumerate(pdf.pages, start=1) if p.obj == page)
        yield f"{depth} {number} {item.Title}"
        yield from _titles(pdf, item.get("/First"), depth + 1)
        item = item.get("/Next")


def test_bookmarks_name_title_headings_and_clauses_by_their_first_words() -> None:
    data = PdfFormRenderer().render(consent(), page_codes()).pdf
    with pikepdf.open(io.BytesIO(data)) as pdf:
        found = list(_titles(pdf, pdf.Root.Outlines.First))
    assert found[0] == (
        "0 1 Дербес деректерді жинауға, өңдеуге келісім / "
        "Согласие на сбор, обработку персональных данных"
    )
    assert "1 1 Өңдеу мақсаттары / Цели обработки" in found
    clause = "2. Дербес деректер мынадай мақсаттарда… / Персональные данные обрабатываются в…"
    assert f"2 1 {clause}" in found
    assert found[-1] == "1 3 Қолы / Подпись"
    assert [line.split()[1] for line in found] == sorted(line.split()[1] for line in found)


def test_a_paper_without_a_date_of_its_making_is_the_same_tomorrow() -> None:
    data = rendered("usual")
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert set(pdf.docinfo.keys()) == {"/Title", "/Author", "/Subject", "/Creator", "/Producer"}
    assert b"Date" not in data
