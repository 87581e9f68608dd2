"""Every form of every shipped pack, filled in, stands on paper whole and in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from branch_app.documents.form import PdfFormRenderer, compose
from branch_app.domain.form_content import Handwriting
from branch_app.domain.issued_form import BoxKind
from tests.documents.made_content import page_codes
from tests.documents.page_checks import check_page
from tests.documents.reading_back import column_texts, said_by
from tests.packs.copies import PACKS
from tests.packs.filled import SERIAL, composed, pack

FORMS = [(name, code) for name in PACKS for code in sorted(pack(name).forms)]


@pytest.mark.parametrize(("name", "code"), FORMS)
def test_every_clause_of_a_shipped_form_is_read_back(name: str, code: str, tmp_path: Path) -> None:
    content = composed(name=name, code=code)
    rendered = PdfFormRenderer().render(content, page_codes(SERIAL))
    for language, text in column_texts(rendered.pdf, tmp_path, content).items():
        wanted = [said for block in content.blocks for said in said_by(block, language)]
        assert len(wanted) > 8
        assert [said for said in wanted if said not in text] == []


@pytest.mark.parametrize(("name", "code"), FORMS)
def test_a_shipped_form_is_laid_out_without_fault(name: str, code: str) -> None:
    content = composed(name=name, code=code)
    pages = compose(content, page_codes(SERIAL))
    for page in pages:
        check_page(page)
    signatures = [box for page in pages for box in page.boxes if box.kind is BoxKind.SIGNATURE]
    is_signed = any(isinstance(b, Handwriting) and b.is_signature for b in content.blocks)
    signed = list(range(1, len(pages) + 1)) if is_signed else []
    assert sorted({box.page for box in signatures}) == signed
