"""From the texts of a pack's files to its records; faults are collected with their places."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from branch_app.domain.bilingual import UNTOLD, Bilingual
from branch_app.domain.errors import BadPack
from branch_app.domain.fields import REPEATED
from branch_app.domain.form_template import FormTemplate, StaffRules
from branch_app.domain.pack import (
    LEAD_DAYS,
    LIST_DAYS,
    DataListEntry,
    OrganisationPack,
    PolicyEdition,
    Product,
    Purpose,
    Recipient,
    RefusalGround,
)
from branch_app.packs.lines import (
    read_entry,
    read_ground,
    read_product,
    read_purpose,
    read_recipient,
)
from branch_app.packs.papers import (
    FormReading,
    FullText,
    Placed,
    form_reader,
    full_text_form,
    is_full_text_file,
    is_part_file,
    named,
    read_full_texts,
    read_parts,
    read_policy,
    read_rules,
)
from branch_app.packs.source import EARLIEST, LintProblem, Table, TomlFile, read_toml
from branch_app.packs.terms_in_days import days, stale_groups

PACK_FILE = "pack.toml"
DATA_LIST_FILE = "data_list.toml"
_FORM_FILE = re.compile(r"forms/([A-Z0-9_]{1,16})/([1-9][0-9]{0,3})\.toml")
_POLICY_FILE = re.compile(r"policy/([1-9][0-9]{0,3})\.toml")
_RULES_FILE = re.compile(r"rules/([1-9][0-9]{0,3})\.toml")
_PAPER_FILES = (_FORM_FILE, _POLICY_FILE, _RULES_FILE)
_HEAD_KEYS = (
    *("id", "edition", "policy", "rules", "colour", "sites", "same_in_both"),
    *("name", "short_name", "law", "authorised_body", "purpose", "recipient", "refusal_ground"),
    "product",
    *("stale_days", "lead_days", "lead_consent", "list_days"),
)


def is_pack_file(name: str) -> bool:
    """Tell whether a file of this relative name belongs to a pack."""
    if name in {PACK_FILE, DATA_LIST_FILE}:
        return True
    if is_part_file(name) or is_full_text_file(name):
        return True
    return any(pattern.fullmatch(name) for pattern in _PAPER_FILES)


@dataclass(frozen=True, kw_only=True, slots=True)
class PackReading:
    """Everything read from the files of a pack, whether right or not.

    `entries` are the lines of the data list as written: a repeated field stands there once.
    `broken` are the files of which nothing could be read.
    """

    pack: OrganisationPack
    head: Table
    names: tuple[Placed[Bilingual], ...]
    same_in_both: tuple[str, ...]
    purposes: tuple[Placed[Purpose], ...]
    recipients: tuple[Placed[Recipient], ...]
    lead_consent: Placed[Bilingual] | None
    grounds: tuple[Placed[RefusalGround], ...]
    products: tuple[Placed[Product], ...]
    entries: tuple[Placed[DataListEntry], ...]
    forms: tuple[FormReading, ...]
    policies: tuple[FormReading, ...]
    rules: tuple[FormReading, ...]
    full_texts: tuple[FullText, ...]
    problems: list[LintProblem]
    broken: frozenset[str] = frozenset()


def read_files(files: Mapping[str, str]) -> PackReading:
    """Read the texts of `packs.files` by name; an unreadable one is a problem, told once.

    Raises BadPack when pack.toml or the data list is missing.
    """
    problems: list[LintProblem] = []
    for name in (PACK_FILE, DATA_LIST_FILE):
        if name not in files:
            raise BadPack(file=name, line=1, reason="missing_file")
    broken: set[str] = set()
    parsed: dict[str, TomlFile] = {}
    for name, text in sorted(files.items()):
        if is_full_text_file(name):
            continue
        file = read_toml(name, text, problems)
        if file is None:
            broken.add(name)
        else:
            parsed[name] = file
    # In place of a broken list an empty one whose own faults nobody is told.
    stand_ins = {name: TomlFile(name, "", []) for name in (PACK_FILE, DATA_LIST_FILE)}
    reading = _Reader({**stand_ins, **parsed}, tuple(read_full_texts(files)), problems).read()
    return replace(reading, broken=frozenset(broken))


class _Reader:
    def __init__(
        self,
        files: Mapping[str, TomlFile],
        full_texts: tuple[FullText, ...],
        problems: list[LintProblem],
    ) -> None:
        self._files = files
        self._full_texts = full_texts
        self._problems = problems

    def read(self) -> PackReading:
        head_file = self._files[PACK_FILE]
        head = head_file.root()
        head.only(*_HEAD_KEYS)
        names = [named(head_file.table(name)) for name in ("name", "short_name", "law")]
        is_told = "authorised_body" in head.values
        body = named(head_file.table("authorised_body")) if is_told else None
        asks_leads = "lead_consent" in head.values
        lead_consent = named(head_file.table("lead_consent")) if asks_leads else None
        policies = tuple(self._papers(_POLICY_FILE, read_policy))
        rules = tuple(self._papers(_RULES_FILE, read_rules))
        forms = tuple(self._papers(_FORM_FILE, form_reader(read_parts(self._files))))
        papers = _by_edition([*(form.template for form in forms), *self._handed_out(policies)])
        purposes = tuple(read_purpose(table) for table in head_file.tables("purpose"))
        recipients = tuple(read_recipient(table) for table in head_file.tables("recipient"))
        grounds = tuple(read_ground(table) for table in head_file.tables("refusal_ground"))
        products = tuple(read_product(table) for table in head_file.tables("product"))
        entries = tuple(read_entry(table) for table in self._files[DATA_LIST_FILE].tables("entry"))
        self._files[DATA_LIST_FILE].root().only("entry")
        pack = OrganisationPack(
            id=head.text("id"),
            edition=head.number("edition"),
            name=names[0].value,
            short_name=names[1].value,
            sites=head.texts("sites"),
            colour=head.text("colour"),
            law=names[2].value,
            policy=_policy_in_force(head, policies),
            data_list=tuple(one for entry in entries for one in _each(entry.value)),
            purposes=tuple(purpose.value for purpose in purposes),
            recipients=tuple(recipient.value for recipient in recipients),
            forms=_newest(papers),
            rules=_rules_in_force(head, rules),
            editions=papers,
            authorised_body=body.value if body else UNTOLD,
            refusal_grounds=tuple(ground.value for ground in grounds),
            products=tuple(product.value for product in products),
            stale_groups=stale_groups(head_file) if "stale_days" in head.values else {},
            lead_days=days(head, "lead_days", LEAD_DAYS),
            lead_consent=lead_consent.value if lead_consent else UNTOLD,
            list_days=days(head, "list_days", LIST_DAYS),
        )
        return PackReading(
            pack=pack,
            head=head,
            names=(*names, *((body,) if body else ())),
            same_in_both=(*pack.sites, *head.texts("same_in_both", optional=True)),
            purposes=purposes,
            recipients=recipients,
            lead_consent=lead_consent,
            grounds=grounds,
            products=products,
            entries=entries,
            forms=forms,
            policies=policies,
            rules=rules,
            full_texts=self._full_texts,
            problems=self._problems,
        )

    def _papers(
        self, pattern: re.Pattern[str], read: Callable[[TomlFile], FormReading]
    ) -> Iterator[FormReading]:
        for name, file in self._files.items():
            if pattern.fullmatch(name):
                yield read(file)

    def _handed_out(self, policies: tuple[FormReading, ...]) -> Iterator[FormTemplate]:
        """Yield the papers of every edition of the policy: its digest, its own text if given."""
        for policy in policies:
            yield policy.template
            if full_text := full_text_form(policy, self._full_texts):
                yield full_text


def _by_edition(forms: Iterable[FormTemplate]) -> tuple[FormTemplate, ...]:
    return tuple(sorted(forms, key=lambda form: (form.code, form.edition)))


def _each(entry: DataListEntry) -> Iterator[DataListEntry]:
    """Yield the line of the list, or of a field that is asked for several times one for each."""
    names = REPEATED.get(entry.field)
    if names is None:
        yield entry
        return
    for number, name in enumerate(names, start=1):
        yield replace(entry, field=name, number=number)


def _newest(papers: tuple[FormTemplate, ...]) -> dict[str, FormTemplate]:
    return {template.code: template for template in papers}


def _policy_in_force(head: Table, policies: tuple[FormReading, ...]) -> PolicyEdition:
    number = head.number("policy")
    for policy in policies:
        template = policy.template
        if template.edition == number:
            return PolicyEdition(
                number=number,
                title=template.title,
                in_force_on=template.in_force_on,
                digest=template.blocks,
                approval=template.approval,
            )
    head.note("unknown_policy", "policy", str(number))
    return PolicyEdition(number=number, title=UNTOLD, in_force_on=EARLIEST)


def _rules_in_force(head: Table, editions: tuple[FormReading, ...]) -> StaffRules | None:
    """Return the edition that `pack.toml` names; packs stored before K38 name none."""
    if "rules" not in head.values:
        return None
    number = head.number("rules")
    for reading in editions:
        template = reading.template
        if template.edition == number:
            return StaffRules(
                edition=number,
                title=template.title,
                in_force_on=template.in_force_on,
                clauses=template.blocks,
            )
    head.note("unknown_rules", "rules", str(number))
    return None
