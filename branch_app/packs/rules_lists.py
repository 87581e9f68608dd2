"""Rules of the lists: identity of the pack, purposes, recipients and the data list."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from branch_app.domain import reference
from branch_app.domain.consent import BASE_CONSENT, form_of, item_of
from branch_app.domain.fields import CATALOGUE, PAYOUT_CHANNELS, Part
from branch_app.domain.pack import DataListEntry, Purpose, Recipient
from branch_app.packs.papers import CONSENT_CODES, Placed
from branch_app.packs.reading import PackReading
from branch_app.packs.source import LintProblem, Table
from branch_app.packs.wording import open_ending

CATEGORIES = frozenset(
    {
        *("credit_bureau", "state_body", "state_database", "identification", "processing"),
        *("service_provider", "post", "legal_help", "insurer", "assignee", "partner"),
    }
)
# What C1 cannot be written without (Art. 8(4)(2)): must be typed before it is signed.
NAMED_IN_CONSENT = ("family_name", "given_name", "iin", "document_number")
# Data of another person need that person's consent, biometry one of its own (law 94-V Art. 7(12)).
_OWN_CONSENTS = {"relative_": "C15", "biometric_": "C7"}
# What a line of the list may name: a field once, a repeated one without its number.
_LISTED = frozenset(reference.unnumbered(name) for name in CATALOGUE)
_PERSONS = frozenset(
    reference.unnumbered(name) for name, spec in CATALOGUE.items() if spec.part is Part.APPLICANT
)

_HOME = "KZ"
_CODE = re.compile(r"[a-z][a-z0-9_]{0,39}\Z")
_ARTICLE = re.compile(r"[0-9]{1,4}-[IVXLC]+ [0-9]+(-[0-9]+)?(\([0-9]+(-[0-9]+)?\))*\Z")
_ACT = re.compile(r"[0-9]{1,4}(-[IVXLC]+)? [0-9]+(-[0-9]+)?(\([0-9]+(-[0-9]+)?\))*\Z")
_COLOUR = re.compile(r"#[0-9a-f]{6}\Z")
_BEFORE_CONSENT = re.compile(r"family_name|given_name|patronymic|iin|document_[a-z_]+")


def list_rules(reading: PackReading) -> Iterator[LintProblem]:
    """Yield the broken rules of pack.toml and data_list.toml."""
    yield from _head_rules(reading)
    yield from _twice([(p.table, "code", p.value.code) for p in reading.purposes])
    yield from _twice([(r.table, "code", r.value.code) for r in reading.recipients])
    yield from _twice([(e.table, "field", e.value.field) for e in reading.entries])
    granted = {target for form in reading.pack.forms.values() for target in form.grants}
    for purpose in reading.purposes:
        yield from _purpose_rules(purpose, granted)
    for recipient in reading.recipients:
        yield from _recipient_rules(recipient, granted)
    yield from _twice([(g.table, "code", g.value.code) for g in reading.grounds])
    for ground in reading.grounds:
        if not _CODE.match(ground.value.code):
            yield ground.table.problem("bad_code", "code", ground.value.code)
        if not _ACT.match(ground.value.law):
            yield ground.table.problem("unknown_law", "law", ground.value.law)
    known = {purpose.value.code for purpose in reading.purposes}
    for entry in reading.entries:
        yield from _entry_rules(entry, known, granted)
    yield from _product_rules(reading)
    yield from _needed_fields(reading)


def _head_rules(reading: PackReading) -> Iterator[LintProblem]:
    head, pack = reading.head, reading.pack
    if not _CODE.match(pack.id):
        yield head.problem("bad_code", "id", pack.id)
    if not _COLOUR.match(pack.colour):
        yield head.problem("bad_colour", "colour", pack.colour)


def _twice(named: Iterable[tuple[Table, str, str]]) -> Iterator[LintProblem]:
    seen: Counter[str] = Counter()
    for table, key, name in named:
        seen[name] += 1
        if seen[name] > 1:
            yield table.problem("duplicate_id", key, name)


def _closed(table: Table, reason: str = "open_list") -> Iterator[LintProblem]:
    for language in ("kk", "ru"):
        value = table.values.get(language)
        if isinstance(value, str) and (ending := open_ending(value)):
            yield table.problem(reason, language, ending)


def _consent(table: Table, target: str, granted: set[str]) -> Iterator[LintProblem]:
    """Ask that a form can be asked: the code is a consent's, the item one that its form grants."""
    is_part = bool(item_of(target))
    if form_of(target) not in CONSENT_CODES or (is_part and target not in granted):
        yield table.problem("unknown_consent", "consent", target)


def _purpose_rules(placed: Placed[Purpose], granted: set[str]) -> Iterator[LintProblem]:
    table, purpose = placed.table, placed.value
    if not _CODE.match(purpose.code):
        yield table.problem("bad_code", "code", purpose.code)
    if purpose.consent_code == BASE_CONSENT and purpose.is_optional:
        yield table.problem("bundled_consent", "optional", purpose.code)
    yield from _consent(table, purpose.consent_code, granted)
    yield from _closed(table)


def _recipient_rules(placed: Placed[Recipient], granted: set[str]) -> Iterator[LintProblem]:
    table, recipient = placed.table, placed.value
    if not _CODE.match(recipient.code):
        yield table.problem("bad_code", "code", recipient.code)
    if recipient.category not in CATEGORIES:
        yield table.problem("unknown_recipient", "category", recipient.category)
    if recipient.country not in reference.countries():
        yield table.problem("unknown_country", "country", recipient.country)
    elif recipient.country != _HOME and recipient.consent_code != "C8":
        yield table.problem("bundled_consent", "country", recipient.country)
    yield from _consent(table, recipient.consent_code, granted)
    yield from _closed(table)


def _entry_rules(
    placed: Placed[DataListEntry], purposes: set[str], granted: set[str]
) -> Iterator[LintProblem]:
    table, entry = placed.table, placed.value
    if entry.field not in _LISTED:
        yield table.problem("unknown_field", "field", entry.field)
    if entry.before_consent and not _BEFORE_CONSENT.fullmatch(entry.field):
        yield table.problem("before_consent", "before_consent", entry.field)
    if "purposes" in table.values and not entry.purposes:
        yield table.problem("no_purpose", "purposes", entry.field)
    for code in entry.purposes:
        if code not in purposes:
            yield table.problem("unknown_purpose", "purposes", code)
    yield from _closed(table)
    yield from _narrowing_rules(table, entry, granted)


def _narrowing_rules(
    table: Table, entry: DataListEntry, granted: set[str]
) -> Iterator[LintProblem]:
    """Yield what is wrong with consent, channels and law of one line."""
    if entry.consent_code:
        yield from _consent(table, entry.consent_code, granted)
    for prefix, code in _OWN_CONSENTS.items():
        if entry.field.startswith(prefix) and form_of(entry.consent_code) != code:
            yield table.problem("bundled_consent", "consent", entry.field)
    for channel in entry.channels:
        if channel not in PAYOUT_CHANNELS:
            yield table.problem("unknown_channel", "channels", channel)
    if entry.field in _PERSONS:
        # Nothing would apply it: a person is asked before there is an application (K2).
        for key in ("channels", "products"):
            if table.values.get(key):
                yield table.problem("not_narrowed", key, entry.field)
    if entry.law and not _ARTICLE.match(entry.law):
        yield table.problem("unknown_law", "law", entry.law)


def _product_rules(reading: PackReading) -> Iterator[LintProblem]:
    """Yield what is wrong with the products, and with the lines of the list that name them."""
    yield from _twice([(p.table, "code", p.value.code) for p in reading.products])
    for product in reading.products:
        if not _CODE.match(product.value.code):
            yield product.table.problem("bad_code", "code", product.value.code)
        yield from _closed(product.table)
    known = {product.value.code for product in reading.products}
    for entry in reading.entries:
        for code in entry.value.products:
            if code not in known:
                yield entry.table.problem("unknown_product", "products", code)
        if entry.value.field == "product" and not known:
            yield entry.table.problem("no_products", "field", entry.value.field)


def _needed_fields(reading: PackReading) -> Iterator[LintProblem]:
    entries = {entry.value.field: entry for entry in reading.entries}
    for name in NAMED_IN_CONSENT:
        if name not in entries:
            where = reading.entries[0].table.file if reading.entries else "data_list.toml"
            yield LintProblem(file=where, line=1, reason="missing_field", detail=name)
        elif not entries[name].value.before_consent:
            yield entries[name].table.problem("before_consent", "before_consent", name)
