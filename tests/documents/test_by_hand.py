"""Blank forms: every fact that a hand writes has a line of 8 mm of its own (K56, K60)."""

from __future__ import annotations

import datetime as dt

import pytest

from branch_app.documents.form import PdfFormRenderer
from branch_app.domain.by_hand import UNDATED, is_by_hand
from branch_app.domain.form_content import Clause, DataTable, Heading
from branch_app.domain.form_facts import FormFacts
from branch_app.domain.form_text import compose
from branch_app.domain.form_words import TO_BE_WRITTEN
from branch_app.domain.issued_form import BoxKind
from branch_app.packs import read_pack, read_profile
from branch_app.resource_files import resource_path
from tests.documents.made_content import page_codes

ON = dt.date(2026, 11, 22)


@pytest.mark.parametrize("pack_id", ["lft", "satcredit"])
def test_no_clause_of_a_blank_form_is_to_be_written_in(pack_id: str) -> None:
    pack = read_pack(resource_path("packs") / pack_id)
    profile = read_profile((resource_path("packs") / pack_id / "sample_profile.toml").read_bytes())
    serial = "ALM1010000042N"
    for form in pack.forms.values():
        if not form.is_signed or form.speaks_of("papers_of_day"):
            continue
        content = compose(
            form,
            pack,
            profile,
            {},
            serial=serial,
            branch=next(iter(profile.branches)),
            issued_on=ON,
            facts=FormFacts(is_blank=True),
        )
        assert content.issued_on == UNDATED
        texts = [b.text for b in content.blocks if isinstance(b, Clause | Heading)]
        assert not [t for t in texts if TO_BE_WRITTEN in t.kk or TO_BE_WRITTEN in t.ru], form.code
        lines = [
            row
            for block in content.blocks
            if isinstance(block, DataTable)
            for row in block.rows
            if row.is_blank
        ]
        assert lines, form.code
        boxes = PdfFormRenderer().render(content, page_codes(serial)).boxes
        hand = [box for box in boxes if box.kind is BoxKind.HANDWRITING]
        assert len(hand) >= len(lines)
        assert all(box.height >= 8.0 for box in hand), form.code


def test_what_the_maker_types_is_written_by_hand_too() -> None:
    assert is_by_hand("input.reason")
    assert is_by_hand("subject")
    assert not is_by_hand("data_list")
