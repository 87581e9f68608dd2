"""From the text of one paper's file to its record: forms, the policy's digest, rules, parts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Generic, TypeVar

from branch_app.domain.approval import Approval
from branch_app.domain.bilingual import UNTOLD, Bilingual
from branch_app.domain.consent import BASE_CONSENT
from branch_app.domain.form_template import (
    FormInput,
    FormTemplate,
    InputKind,
    Sort,
    TemplateBlock,
    WithdrawalRule,
)
from branch_app.packs.source import Table, TomlFile

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)
CONSENT_CODES = frozenset(f"C{number}" for number in range(1, 16))
POLICY_CODE = "POLICY"
RULES_CODE = "RULES"
POLICY_TEXT_CODE = "POLICY_TEXT"
PART_KIND = "part"
PARAGRAPHS_KIND = "paragraphs"
LANGUAGES = ("kk", "ru")
# Before there were files beside it, the digest held the texts itself; such packs stay readable.
FULL_TEXT_KEYS = tuple(f"full_text_{language}" for language in LANGUAGES)
_SHOWN_WITHOUT_TEXT = frozenset({"data_table", PART_KIND})
TICKED_KEYS = frozenset({"ticked", "checked", "default", "preset", "selected", "answer"})
_BLOCK_KEYS = (
    *("kind", "id", "number", "law", "effect", "required", "when", "source", "kk", "ru"),
    *("part", "edition", *TICKED_KEYS),
)
_FORM_KEYS = (
    *("code", "edition", "in_force_on", "sort", "withdrawal", "term_months", "once"),
    *("approval", "title", "input", "block"),
)
_FULL_TEXT_FILE = re.compile(r"policy/([1-9][0-9]{0,3})\.(kk|ru)\.txt")
_PART_FILE = re.compile(r"parts/([a-z][a-z_]{0,19})/([1-9][0-9]{0,3})\.toml")


@dataclass(frozen=True, kw_only=True, slots=True)
class Placed(Generic[T]):
    """A record and the table it came from."""

    table: Table
    value: T


@dataclass(frozen=True, kw_only=True, slots=True)
class FormReading:
    """One edition of a form, a policy's digest or the rules, with the places of its blocks.

    `is_whole`: every part that it names is there; what a missing one may hold is not asked for.
    """

    file: str
    head: Table
    title: Placed[Bilingual]
    template: FormTemplate
    blocks: tuple[Placed[TemplateBlock], ...]
    inputs: tuple[Placed[FormInput], ...] = ()
    approval: Placed[Approval] | None = None
    is_whole: bool = True


Parts = Mapping[tuple[str, int], tuple[Placed[TemplateBlock], ...]]


def is_part_file(name: str) -> bool:
    """Tell whether a file of this name holds blocks that several forms share."""
    return _PART_FILE.fullmatch(name) is not None


@dataclass(frozen=True, kw_only=True, slots=True)
class FullText:
    """A file with the policy's own whole text in one language."""

    file: str
    edition: int
    language: str
    text: str


def is_full_text_file(name: str) -> bool:
    """Tell whether a file of this name holds the whole text of a policy."""
    return _FULL_TEXT_FILE.fullmatch(name) is not None


def read_full_texts(files: Mapping[str, str]) -> Iterator[FullText]:
    """Yield the whole texts of policies among these files."""
    for name, text in files.items():
        if found := _FULL_TEXT_FILE.fullmatch(name):
            yield FullText(file=name, edition=int(found[1]), language=found[2], text=text)


def read_parts(files: Mapping[str, TomlFile]) -> Parts:
    """Read the blocks that forms share, by name and edition."""
    parts: dict[tuple[str, int], tuple[Placed[TemplateBlock], ...]] = {}
    for name, file in files.items():
        if found := _PART_FILE.fullmatch(name):
            file.root().only("block")
            blocks = tuple(_block(table) for table in file.tables("block"))
            parts[(found[1], int(found[2]))] = blocks
    return parts


def form_reader(parts: Parts) -> Callable[[TomlFile], FormReading]:
    """Return what reads one edition of a form, its shared parts put in their places."""

    def read_form(file: TomlFile) -> FormReading:
        head = file.root()
        head.only(*_FORM_KEYS)
        return _paper(file, head, head.text("code"), head.number("edition"), parts)

    return read_form


def read_policy(file: TomlFile) -> FormReading:
    """Read one edition of the policy's digest, told in the same blocks as a form."""
    head = file.root()
    head.only("number", "in_force_on", *FULL_TEXT_KEYS, "approval", "title", "block")
    return _paper(file, head, POLICY_CODE, head.number("number"), {})


def full_text_form(policy: FormReading, full_texts: Iterable[FullText]) -> FormTemplate | None:
    """Return the policy's own whole text as a paper to hand out, if the pack holds one (K4)."""
    texts = {language: policy.head.values.get(f"full_text_{language}") for language in LANGUAGES}
    for one in full_texts:
        if one.edition == policy.template.edition:
            texts[one.language] = one.text
    blocks = tuple(
        TemplateBlock(
            kind=PARAGRAPHS_KIND,
            id=f"full_text_{language}",
            number="",
            text=Bilingual(kk=text, ru=text),
            source=language,
        )
        for language, text in texts.items()
        if isinstance(text, str) and text.strip()
    )
    template = policy.template
    return replace(template, code=POLICY_TEXT_CODE, blocks=blocks) if blocks else None


def read_rules(file: TomlFile) -> FormReading:
    """Read one edition of the rules that employees acknowledge, told in clauses."""
    head = file.root()
    head.only("edition", "in_force_on", "title", "block")
    return _paper(file, head, RULES_CODE, head.number("edition"), {})


def named(table: Table) -> Placed[Bilingual]:
    """Read a table that holds one text in both languages."""
    table.only("kk", "ru")
    return Placed(table=table, value=table.both())


def _paper(file: TomlFile, head: Table, code: str, edition: int, parts: Parts) -> FormReading:
    title = named(file.table("title"))
    blocks = tuple(_with_parts(file, parts))
    inputs = tuple(_input(table) for table in file.tables("input"))
    approval = _approval(file.table("approval")) if "approval" in head.values else None
    is_consent = code in CONSENT_CODES
    sort = _one_of(head, "sort", Sort, Sort.CONSENT if is_consent else Sort.STATEMENT)
    rule = WithdrawalRule.DECIDED if code == BASE_CONSENT else WithdrawalRule.AT_ONCE
    template = FormTemplate(
        code=code,
        edition=edition,
        title=title.value,
        in_force_on=head.date("in_force_on"),
        blocks=tuple(block.value for block in blocks),
        sort=Sort.HANDOUT if code in {POLICY_CODE, RULES_CODE} else sort,
        withdrawal=_one_of(head, "withdrawal", WithdrawalRule, rule),
        term_months=head.number("term_months") if "term_months" in head.values else 0,
        is_once=head.flag("once", optional=True),
        inputs=tuple(placed.value for placed in inputs),
        approval=approval.value if approval else None,
    )
    return FormReading(
        file=file.name,
        head=head,
        title=title,
        template=template,
        blocks=blocks,
        inputs=inputs,
        approval=approval,
        is_whole=all(part in parts for part in _named_parts(file)),
    )


def _approval(table: Table) -> Placed[Approval]:
    """Read by which act this edition was approved: body in both languages, number, day."""
    table.only("kk", "ru", "number", "on")
    value = Approval(body=table.both(), number=table.text("number"), on=table.date("on"))
    return Placed(table=table, value=value)


def _named_parts(file: TomlFile) -> Iterator[tuple[object, object]]:
    for table in file.tables("block"):
        if table.values.get("kind") == PART_KIND:
            yield table.values.get("part"), table.values.get("edition")


def _with_parts(file: TomlFile, parts: Parts) -> Iterator[Placed[TemplateBlock]]:
    for table in file.tables("block"):
        block = _block(table)
        if block.value.kind != PART_KIND:
            yield block
            continue
        wanted = (table.text("part"), table.number("edition"))
        if wanted not in parts:
            table.note("unknown_part", "part", f"{wanted[0]}/{wanted[1]}")
        yield from parts.get(wanted, ())


def _block(table: Table) -> Placed[TemplateBlock]:
    table.only(*_BLOCK_KEYS)
    kind = table.text("kind")
    silent = kind in _SHOWN_WITHOUT_TEXT and not {"kk", "ru"} & set(table.values)
    block = TemplateBlock(
        kind=kind,
        id=table.text("id"),
        number=table.text("number", optional=True),
        text=UNTOLD if silent else table.both(),
        law=table.texts("law", optional=True),
        effect=table.text("effect", optional=True),
        is_required=table.flag("required", optional=True),
        when=table.texts("when", optional=True),
        source=table.text("source", optional=True),
    )
    return Placed(table=table, value=block)


def _input(table: Table) -> Placed[FormInput]:
    table.only("id", "kind", "kk", "ru", "required")
    value = FormInput(
        id=table.text("id"),
        kind=_one_of(table, "kind", InputKind, InputKind.TEXT),
        label=table.both(),
        is_required=table.flag("required", optional=True),
    )
    return Placed(table=table, value=value)


def _one_of(table: Table, key: str, known: type[E], default: E) -> E:
    text = table.text(key, optional=True)
    if not text:
        return default
    try:
        return known(text)
    except ValueError:
        table.note("unknown_word", key, text)
        return default
