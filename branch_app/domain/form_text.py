"""The words on paper: a form of a pack filled in, per language, ready for the renderer.

Names are never declined: texts of packs are written so that the nominative fits (`domain.md` 3.8).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from branch_app.domain import fields, reference
from branch_app.domain.applicant import FieldValue
from branch_app.domain.bilingual import Bilingual
from branch_app.domain.errors import BadPack, NotFound
from branch_app.domain.form_content import (
    Block,
    Choice,
    Clause,
    ClerkBlock,
    DataRow,
    DataTable,
    FormContent,
    Handwriting,
    Heading,
    Letterhead,
)
from branch_app.domain.pack import (
    DataListEntry,
    FormTemplate,
    OperatorProfile,
    OrganisationPack,
    TemplateBlock,
)
from branch_app.domain.serials import show_serial
from branch_app.domain.standing_facts import (
    PLACEHOLDER,
    STANDING_FACTS,
    FactTeller,
    lower_first,
)

_NAME_FIELDS = ("family_name", "given_name", "patronymic")
_DOCUMENT_FIELDS = ("document_issuer", "document_issued_on", "document_expires_on")
_OF_ONE_PERSON = frozenset({"subject", "iin", "document", "serial"})
_AT_HOME = Bilingual(kk="Қазақстан Республикасында", ru="в Республике Казахстан")
_MONTHS_KK = (
    *("қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым"),
    *("шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"),
)
_MONTHS_RU = (
    *("января", "февраля", "марта", "апреля", "мая", "июня"),
    *("июля", "августа", "сентября", "октября", "ноября", "декабря"),
)


def long_date(on: dt.date) -> Bilingual:
    """Return the date as papers write it: «22» қараша 2026 ж. / «22» ноября 2026 г."""
    return Bilingual(
        kk=f"«{on.day:02d}» {_MONTHS_KK[on.month - 1]} {on.year} ж.",
        ru=f"«{on.day:02d}» {_MONTHS_RU[on.month - 1]} {on.year} г.",
    )


def missing_facts(profile: OperatorProfile) -> tuple[str, ...]:
    """Return the facts that the operator has not stated yet (K60); such papers say SAMPLE."""
    stated = {
        "licence": profile.licence,
        "policy_approval": profile.policy_approval.number,
        "data_list_approval": profile.data_list_approval.number,
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
) -> FormContent:
    """Return everything that stands on the paper (Art. 8(4)), in both languages.

    Raises NotFound for a branch that the profile does not name, BadPack for a template that was
    never admitted by the lint (an unknown placeholder or kind of block).
    """
    if branch not in profile.branches:
        raise NotFound(branch=branch)
    paper = _Paper(
        template=template,
        pack=pack,
        profile=profile,
        values=values,
        serial=serial,
        branch=profile.branches[branch],
        issued_on=long_date(issued_on),
    )
    return FormContent(
        code=template.code,
        edition=template.edition,
        serial=serial,
        title=template.title,
        letterhead=paper.letterhead(),
        blocks=tuple(paper.block(block) for block in template.blocks),
        issued_on=paper.issued_on,
        is_sample=profile.is_sample or bool(missing_facts(profile)),
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class _Paper:
    template: FormTemplate
    pack: OrganisationPack
    profile: OperatorProfile
    values: Mapping[str, FieldValue]
    serial: str
    branch: Bilingual
    issued_on: Bilingual

    def letterhead(self) -> Letterhead:
        return Letterhead(
            name=self.profile.legal_name,
            bin=self.profile.bin,
            address=self.profile.address,
            contacts=self.profile.contacts,
            branch=self.branch,
            colour=self.pack.colour,
        )

    def block(self, block: TemplateBlock) -> Block:
        text = Bilingual(kk=self.fill(block, "kk"), ru=self.fill(block, "ru"))
        asked = {*PLACEHOLDER.findall(block.text.kk), *PLACEHOLDER.findall(block.text.ru)}
        is_personal = bool(asked & _OF_ONE_PERSON)
        match block.kind:
            case "clause":
                number = block.number
                return Clause(id=block.id, number=number, text=text, is_personal=is_personal)
            case "heading":
                return Heading(id=block.id, text=text, is_personal=is_personal)
            case "data_table":
                return DataTable(id=block.id, rows=tuple(self.rows()))
            case "choice":
                return Choice(id=block.id, text=text, is_personal=is_personal)
            case "handwriting" | "signature":
                return Handwriting(
                    id=block.id,
                    label=text,
                    is_signature=block.kind == "signature",
                    is_personal=is_personal,
                )
            case "clerk":
                return ClerkBlock(id=block.id, text=text, is_personal=is_personal)
        raise BadPack(form=self.template.code, block=block.id, reason="unknown_kind")

    def fill(self, block: TemplateBlock, language: str) -> str:
        def said(found: re.Match[str]) -> str:
            tell = TELLERS.get(found[1])
            if tell is None:
                raise BadPack(form=self.template.code, block=block.id, reason="unknown_placeholder")
            return tell(self, language)

        return PLACEHOLDER.sub(said, block.text.side(language))

    def rows(self) -> Iterable[DataRow]:
        for entry in self.pack.data_list:
            if entry.before_consent and self.values.get(entry.field):
                yield DataRow(label=entry.label, value=self.shown(entry.field))

    def shown(self, name: str) -> Bilingual:
        value = self.values.get(name)
        spec = fields.CATALOGUE.get(name)
        if not value or spec is None:
            return Bilingual(kk="", ru="")
        return fields.show_bilingual(spec, value)

    def subject(self, language: str) -> str:
        names = (self.shown(name).side(language) for name in _NAME_FIELDS)
        return " ".join(name for name in names if name)

    def document(self, language: str) -> str:
        kind = lower_first(self.shown("document_kind").side(language))
        parts = [f"{kind} № {self.shown('document_number').side(language)}".strip()]
        for name in _DOCUMENT_FIELDS:
            entry, value = self.pack.entry(name), self.shown(name).side(language)
            if entry and value:
                parts.append(f"{lower_first(entry.label.side(language))}: {value}")
        return ", ".join(parts)

    def data_list(self, language: str) -> str:
        return "; ".join(lower_first(e.label.side(language)) for e in self._entries_asked_for())

    def _entries_asked_for(self) -> tuple[DataListEntry, ...]:
        asked = {p.code for p in self.pack.purposes if p.consent_code == self.template.code}
        if not asked:
            return self.pack.data_list
        return tuple(entry for entry in self.pack.data_list if asked & set(entry.purposes))

    def purposes(self, language: str) -> str:
        code = self.template.code
        return "; ".join(
            p.text.side(language) for p in self.pack.purposes if p.consent_code == code
        )

    def recipients(self, language: str) -> str:
        countries: dict[str, list[str]] = {}
        for recipient in self.pack.recipients:
            if recipient.consent_code == self.template.code:
                countries.setdefault(recipient.country, []).append(recipient.name.side(language))
        return "; ".join(
            f"{_country(code).side(language)}: {'; '.join(names)}"
            for code, names in countries.items()
        )


def _country(code: str) -> Bilingual:
    return _AT_HOME if code == "KZ" else reference.country(code).name


Teller = Callable[[_Paper, str], str]


def _standing(tell: FactTeller) -> Teller:
    return lambda paper, language: tell(paper.pack, paper.profile, language)


TELLERS: Mapping[str, Teller] = {
    **{name: _standing(tell) for name, tell in STANDING_FACTS.items()},
    "branch": lambda paper, language: paper.branch.side(language),
    "subject": _Paper.subject,
    "iin": lambda paper, language: paper.shown("iin").side(language),
    "document": _Paper.document,
    "recipients": _Paper.recipients,
    "data_list": _Paper.data_list,
    "purposes": _Paper.purposes,
    "date": lambda paper, language: paper.issued_on.side(language),
    "serial": lambda paper, _: show_serial(paper.serial),
}
PLACEHOLDERS = frozenset(TELLERS)
