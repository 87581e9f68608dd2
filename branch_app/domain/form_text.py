"""The words on paper: a form of a pack filled in, per language, ready for the renderer.

Names are never declined: texts of packs are written so that the nominative fits (`domain.md` 3.8).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from branch_app.domain.applicant import FieldValue
from branch_app.domain.bilingual import UNTOLD, Bilingual
from branch_app.domain.by_hand import BELOW, UNDATED, HandLines, is_by_hand
from branch_app.domain.errors import BadPack, NotFound
from branch_app.domain.form_content import (
    Block,
    Choice,
    Clause,
    ClerkBlock,
    DataTable,
    FormContent,
    Handwriting,
    Heading,
    Letterhead,
    Paragraphs,
)
from branch_app.domain.form_facts import NO_FACTS, FormFacts
from branch_app.domain.form_tables import TableFacts, table_rows
from branch_app.domain.form_template import FormTemplate, TemplateBlock
from branch_app.domain.form_words import INPUT, TELLERS, PaperFacts, is_personal, said_input
from branch_app.domain.pack import OperatorProfile, OrganisationPack
from branch_app.domain.paper_dates import long_date, short_date
from branch_app.domain.standing_facts import PLACEHOLDER


def missing_facts(profile: OperatorProfile) -> tuple[str, ...]:
    """Return the facts that the operator has not stated yet (K60); such papers say SAMPLE."""
    stated = {
        "licence": profile.licence,
        "policy_approval": profile.policy_approval.number,
        "data_list_approval": profile.data_list_approval.number,
        "forms_approval": profile.forms_approval.number if profile.forms_approval else "",
    }
    return tuple(name for name, value in stated.items() if not value)


def compose(
    template: FormTemplate,
    pack: OrganisationPack,
    profile: OperatorProfile,
    values: Mapping[str, FieldValue],
    *,
    serial: str,
    branch: str,
    issued_on: dt.date,
    facts: FormFacts = NO_FACTS,
) -> FormContent:
    """Return everything that stands on the paper (Art. 8(4)), in both languages.

    Raises NotFound for a branch that the profile does not name, BadPack for a template that was
    never admitted by the lint (an unknown placeholder or kind of block).
    """
    if branch not in profile.branches:
        raise NotFound(branch=branch)
    told = PaperFacts(
        code=template.code,
        pack=pack,
        profile=profile,
        values=values,
        serial=serial,
        branch=profile.branches[branch],
        issued_on=UNDATED if facts.is_blank else long_date(issued_on),
        facts=facts,
    )
    paper = _Paper(template=template, told=told)
    conditions = facts.conditions()
    return FormContent(
        code=template.code,
        edition=template.edition,
        serial=serial,
        title=template.title,
        letterhead=paper.letterhead(),
        blocks=tuple(paper.blocks(b for b in template.blocks if b.stands(conditions))),
        issued_on=told.issued_on,
        is_sample=profile.is_sample or bool(missing_facts(profile)),
        approval=_approval(profile),
    )


def _approval(profile: OperatorProfile) -> Bilingual:
    """Return who approved the forms, by which decision and when (R-230)."""
    approval = profile.forms_approval
    if approval is None or not approval.number:
        return UNTOLD
    on = short_date(approval.on)
    return Bilingual(
        kk=f"Бекітілген: {approval.body.kk}, № {approval.number}, {on}",
        ru=f"Утверждено: {approval.body.ru}, № {approval.number}, {on}",
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class _Paper:
    template: FormTemplate
    told: PaperFacts

    def letterhead(self) -> Letterhead:
        profile = self.told.profile
        return Letterhead(
            name=profile.legal_name,
            bin=profile.bin,
            address=profile.address,
            contacts=profile.contacts,
            branch=self.told.branch,
            colour=self.told.pack.colour,
        )

    def blocks(self, standing: Iterable[TemplateBlock]) -> Iterator[Block]:
        """Yield the blocks; on a blank form also lines for what the clauses leave open."""
        lines = HandLines(self.template)
        for block in standing:
            yield self.block(block)
            if self.told.facts.is_blank:
                yield from lines.after(block)

    def block(self, block: TemplateBlock) -> Block:
        if block.kind == "paragraphs":
            texts = tuple(_paragraphs(block.text.kk))
            return Paragraphs(id=block.id, texts=texts, language=block.source)
        text = Bilingual(kk=self.fill(block, "kk"), ru=self.fill(block, "ru"))
        own = is_personal(block)
        match block.kind:
            case "clause":
                return Clause(id=block.id, number=block.number, text=text, is_personal=own)
            case "heading":
                return Heading(id=block.id, text=text, is_personal=own)
            case "data_table":
                told = self.told
                of = TableFacts(pack=told.pack, values=told.values, facts=told.facts)
                return DataTable(id=block.id, rows=tuple(table_rows(block.source, of)))
            case "choice":
                return Choice(id=block.id, text=text, is_personal=own)
            case "handwriting" | "signature":
                is_signature = block.kind == "signature"
                return Handwriting(
                    id=block.id, label=text, is_signature=is_signature, is_personal=own
                )
            case "clerk":
                return ClerkBlock(id=block.id, text=text, is_personal=own)
        raise BadPack(form=self.template.code, block=block.id, reason="unknown_kind")

    def fill(self, block: TemplateBlock, language: str) -> str:
        def said(found: re.Match[str]) -> str:
            name = found[1]
            if self.told.facts.is_blank and is_by_hand(name):
                return BELOW.side(language)
            if name.startswith(INPUT):
                return said_input(self.told, name.removeprefix(INPUT))
            tell = TELLERS.get(name)
            if tell is None:
                raise BadPack(form=self.template.code, block=block.id, reason="unknown_placeholder")
            return tell(self.told, language)

        return PLACEHOLDER.sub(said, block.text.side(language))


def _paragraphs(text: str) -> Iterator[str]:
    """Yield the paragraphs of a text in which an empty line parts them."""
    for part in re.split(r"\n\s*\n", text):
        if said := " ".join(part.split()):
            yield said
