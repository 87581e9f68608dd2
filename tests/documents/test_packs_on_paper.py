"""Every form of every shipped pack, in every way in which it can be made, stands on paper whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from branch_app.documents.form import PdfFormRenderer, compose
from branch_app.documents.layout import PAGE_HEIGHT, PAGE_WIDTH
from branch_app.domain.form_content import Choice, Clause, ClerkBlock
from branch_app.domain.form_template import Sort
from branch_app.domain.issued_form import BoxKind
from branch_app.packs.wording import TICKED
from tests.documents.made_content import page_codes
from tests.documents.page_checks import check_page
from tests.documents.reading_back import column_texts, said_by
from tests.packs.cases import CASES, every_paper, facts_of, filled
from tests.packs.filled import SERIAL, pack

PAPERS = list(every_paper())
FORMS = sorted({(name, code) for name, code, _ in PAPERS})


def _together(text: str) -> str:
    """Return a text without blanks: where a long word is cut no blank stood."""
    return "".join(text.split())


@pytest.mark.parametrize(("name", "code", "case"), PAPERS)
def test_every_clause_is_read_back_in_order_and_filled(
    name: str, code: str, case: str, tmp_path: Path
) -> None:
    content = filled(name, code, CASES[case])
    rendered = PdfFormRenderer().render(content, page_codes(SERIAL))
    for language, text in column_texts(rendered.pdf, tmp_path, content).items():
        told, place = _together(text), 0
        wanted = [said for block in content.blocks for said in said_by(block, language)]
        assert len(wanted) > 6
        for said in map(_together, wanted):
            found = told.find(said, place)
            assert found >= 0, said
            place = found + len(said)
        assert not {"{", "}"} & set(told)
        assert not set(TICKED) & set(told)
        # The income is written by hand where the organisation's list of data does not hold it.
        is_unlisted = code == "DEBT_LOAD" and pack(name).entry("monthly_income") is None
        is_by_hand = is_unlisted or case in {"blank", "payment_unknown", "no_income"}
        assert "___" not in told or is_by_hand
    numbers = [block.number for block in content.blocks if isinstance(block, Clause)]
    if code != "POLICY":
        numbered = [number for number in numbers if number]
        assert numbered == [str(number) for number in range(1, len(numbered) + 1)]


@pytest.mark.parametrize(("name", "code", "case"), PAPERS)
def test_it_is_laid_out_without_fault_and_signed_by_whom_it_should(
    name: str, code: str, case: str
) -> None:
    content, sort = filled(name, code, CASES[case]), pack(name).forms[code].sort
    pages = compose(content, page_codes(SERIAL))
    boxes = [box for page in pages for box in page.boxes]
    for page in pages:
        check_page(page)
    for box in boxes:
        assert 0 < box.x < box.x + box.width < PAGE_WIDTH
        assert 0 < box.y < box.y + box.height < PAGE_HEIGHT
    signed = [box.page for box in boxes if box.kind is BoxKind.SIGNATURE]
    is_signed = sort in {Sort.CONSENT, Sort.STATEMENT}
    assert signed == (list(range(1, len(pages) + 1)) if is_signed else [])
    clerks = [block.id for block in content.blocks if isinstance(block, ClerkBlock)]
    assert len(clerks) == (0 if sort is Sort.HANDOUT else 1)
    assert {f"{clerk}.signature" for clerk in clerks} <= {box.id for box in boxes}
    choices = [block.id for block in content.blocks if isinstance(block, Choice)]
    for kind in (BoxKind.YES, BoxKind.NO):
        assert [box.id for box in boxes if box.kind is kind] == choices


@pytest.mark.parametrize(("name", "code"), FORMS)
def test_the_longest_data_give_the_same_bytes_twice(name: str, code: str) -> None:
    content = filled(name, code, CASES["extreme"])
    first, again = (PdfFormRenderer().render(content, page_codes(SERIAL)) for _ in range(2))
    assert first == again


def test_each_condition_of_the_form_language_is_met_by_a_paper_and_missed_by_another() -> None:
    for name in ("lft", "satcredit"):
        blocks = {
            (code, frozenset(block.when))
            for code, form in pack(name).forms.items()
            for block in form.blocks
            if block.when
        }
        for code, when in blocks:
            if code == "DEBT_LOAD" and pack(name).entry("monthly_income") is None:
                # Of an income that the list of data does not hold no load can be reckoned.
                continue
            met = [
                when <= facts_of(name, code, CASES[case]).conditions()
                for pack_name, form, case in PAPERS
                if (pack_name, form) == (name, code)
            ]
            assert any(met), (code, when)
            assert not all(met), (code, when)
