"""Shipped forms filled in for an invented person."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from branch_app.domain.applicant import FieldValue
from branch_app.domain.bilingual import Bilingual
from branch_app.domain.form_content import (
    Choice,
    Clause,
    ClerkBlock,
    DataTable,
    FormContent,
    Handwriting,
    Heading,
    Paragraphs,
)
from branch_app.domain.form_template import FormTemplate, TemplateBlock
from branch_app.domain.form_text import compose
from branch_app.domain.pack import OperatorProfile, OrganisationPack, PolicyEdition, Recipient
from branch_app.domain.serials import make_serial
from branch_app.packs import read_pack, read_profile
from tests.packs.copies import shipped

SERIAL = make_serial("ALM1", "01", 42)
TODAY = dt.date(2026, 11, 22)
PERSON: Mapping[str, FieldValue] = {
    "family_name": "Әлімғұлова",
    "given_name": "Гүлнәр",
    "patronymic": "Қайратқызы",
    "iin": "900228400123",
    "document_kind": "id_card",
    "document_number": "012345678",
    "document_issuer": "ҚР ІІМ",
    "document_issued_on": dt.date(2020, 3, 5),
    "document_expires_on": dt.date(2030, 3, 4),
}


@cache
def pack(name: str) -> OrganisationPack:
    return read_pack(shipped(name))


@cache
def profile(name: str) -> OperatorProfile:
    return read_profile((shipped(name) / "sample_profile.toml").read_bytes())


def composed(
    values: Mapping[str, FieldValue] = PERSON,
    *,
    name: str = "lft",
    code: str = "C1",
    blocks: tuple[TemplateBlock, ...] = (),
    template: FormTemplate | None = None,
    operator: OperatorProfile | None = None,
    recipients: tuple[Recipient, ...] = (),
    policy: PolicyEdition | None = None,
    branch: str = "AST1",
) -> FormContent:
    """Compose a shipped form for these values, with whatever is given in place of its own."""
    chosen = pack(name)
    if policy is not None:
        chosen = replace(chosen, policy=policy)
    form = template or chosen.forms[code]
    return compose(
        replace(form, blocks=blocks) if blocks else form,
        replace(chosen, recipients=recipients) if recipients else chosen,
        operator or profile(name),
        {field: value for field, value in values.items() if chosen.entry(field)},
        serial=SERIAL,
        branch=branch,
        issued_on=TODAY,
    )


def said(text: str, kind: str = "heading") -> TemplateBlock:
    return TemplateBlock(kind=kind, id="x", number="", text=Bilingual(kk=text, ru=text))


def texts(content: FormContent) -> Iterator[Bilingual]:
    yield content.title
    for block in content.blocks:
        if isinstance(block, DataTable):
            for row in block.rows:
                has_value = not row.is_blank and not row.is_heading
                yield from (row.label, row.value) if has_value else (row.label,)
        elif isinstance(block, Paragraphs):
            yield from (Bilingual(kk=text, ru=text) for text in block.texts)
        else:
            yield block.label if isinstance(block, Handwriting) else block.text


def told(content: FormContent, block_id: str) -> Bilingual:
    block = next(block for block in content.blocks if block.id == block_id)
    assert isinstance(block, Clause | Choice | Heading | ClerkBlock)
    return block.text
