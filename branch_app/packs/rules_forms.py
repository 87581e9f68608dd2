"""Rules of the forms' structure: kinds, ids, numbers, choices and their effects, placeholders."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator

from branch_app.domain.form_text import PLACEHOLDERS
from branch_app.domain.pack import TemplateBlock
from branch_app.domain.staff_rules import RULES_FACTS
from branch_app.domain.standing_facts import PLACEHOLDER
from branch_app.packs.reading import TICKED_KEYS, FormReading, PackReading, Placed
from branch_app.packs.rules_lists import CONSENT_CODES
from branch_app.packs.source import LintProblem

WITHDRAWAL = "WITHDRAWAL"
KINDS = frozenset(
    {"clause", "heading", "data_table", "choice", "handwriting", "signature", "clerk"}
)
_ID = re.compile(r"[a-z][a-z0-9_]{0,39}\Z")
_LAW = re.compile(r"[0-9]+(-[0-9]+)?(\([0-9]+(-[0-9]+)?\))*\Z")
_NUMBER = re.compile(r"[1-9][0-9]*(\.[1-9][0-9]*)*\Z")
_EFFECT = re.compile(r"(grant|withdraw|ask_withdrawal):(C[0-9]+)(?:\.([a-z][a-z0-9_]*))?\Z")
_BRACE = re.compile(r"[{}]")


def form_rules(reading: PackReading) -> Iterator[LintProblem]:
    """Yield the broken rules of every edition of every form, and of the policy's digest."""
    if not any(form.template.code == "C1" for form in reading.forms):
        yield reading.head.problem("missing_form", detail="C1")
    granted = _granted(reading)
    for form in reading.forms:
        yield from _identity_rules(form)
        yield from _block_rules(form)
        yield from _choice_rules(form, granted)
        yield from _signature_rules(form)
    for policy in reading.policies:
        if policy.file != f"policy/{policy.template.edition}.toml":
            yield policy.head.problem("misplaced_file", "number", str(policy.template.edition))
        yield from _block_rules(policy)
    for rules in reading.rules:
        if rules.file != f"rules/{rules.template.edition}.toml":
            yield rules.head.problem("misplaced_file", "edition", str(rules.template.edition))
        yield from _block_rules(rules, kinds={"clause"}, placeholders=RULES_FACTS)
        yield from _nothing_to_tick(rules)


def _granted(reading: PackReading) -> set[str]:
    newest = {form.code: form for form in reading.pack.forms.values()}.values()
    effects = [block.effect for form in newest for block in form.choices]
    return {effect.removeprefix("grant:") for effect in effects if effect.startswith("grant:")}


def _identity_rules(form: FormReading) -> Iterator[LintProblem]:
    template = form.template
    if template.code not in CONSENT_CODES | {WITHDRAWAL}:
        yield form.head.problem("unknown_form", "code", template.code)
    if form.file != f"forms/{template.code}/{template.edition}.toml":
        yield form.head.problem("misplaced_file", "edition", f"{template.code}/{template.edition}")


def _block_rules(
    form: FormReading,
    *,
    kinds: Collection[str] = KINDS,
    placeholders: Collection[str] = PLACEHOLDERS,
) -> Iterator[LintProblem]:
    ids: Counter[str] = Counter()
    last: tuple[int, ...] = (0,)
    for placed in form.blocks:
        table, block = placed.table, placed.value
        ids[block.id] += 1
        if ids[block.id] > 1:
            yield table.problem("duplicate_id", "id", block.id)
        if not _ID.match(block.id):
            yield table.problem("bad_code", "id", block.id)
        if block.kind not in kinds:
            yield table.problem("unknown_kind", "kind", block.kind)
        for item in block.law:
            if not _LAW.match(item):
                yield table.problem("unknown_law", "law", item)
        number = _number(block.number)
        if block.number and (number is None or not _follows(number, last)):
            yield table.problem("number_order", "number", block.number)
        last = number or last
        yield from _placeholder_rules(placed, placeholders)


def _number(text: str) -> tuple[int, ...] | None:
    return tuple(map(int, text.split("."))) if _NUMBER.match(text) else None


def _follows(number: tuple[int, ...], last: tuple[int, ...]) -> bool:
    if number == (*last, 1):
        return True
    depth = len(number)
    return depth <= len(last) and number == (*last[: depth - 1], last[depth - 1] + 1)


def _placeholder_rules(
    placed: Placed[TemplateBlock], known: Collection[str]
) -> Iterator[LintProblem]:
    table, text = placed.table, placed.value.text
    sides = {language: PLACEHOLDER.findall(text.side(language)) for language in ("kk", "ru")}
    for language, names in sides.items():
        for name in sorted(set(names) - set(known)):
            yield table.problem("unknown_placeholder", language, name)
        if brace := _BRACE.search(PLACEHOLDER.sub("", text.side(language))):
            yield table.problem("unknown_placeholder", language, brace[0])
    if Counter(sides["kk"]) != Counter(sides["ru"]):
        different = (Counter(sides["kk"]) - Counter(sides["ru"])) + (
            Counter(sides["ru"]) - Counter(sides["kk"])
        )
        yield table.problem("placeholders_differ", "kk", ", ".join(sorted(different)))


def _choice_rules(form: FormReading, granted: set[str]) -> Iterator[LintProblem]:
    effects: set[str] = set()
    for placed in form.blocks:
        table, block = placed.table, placed.value
        for key in sorted(TICKED_KEYS & set(table.values)):
            yield table.problem("pre_ticked", key, key)
        if block.kind != "choice":
            if block.effect:
                yield table.problem("misplaced_effect", "effect", block.effect)
            continue
        if not block.effect:
            yield table.problem("missing_effect", detail=block.id)
        elif block.effect in effects:
            yield table.problem("duplicate_effect", "effect", block.effect)
        elif fault := _effect_fault(block.effect, form.template.code, granted):
            yield table.problem(fault, "effect", block.effect)
        effects.add(block.effect)
    if not effects:
        yield form.head.problem("no_choice", "code", form.template.code)
    if form.template.code == "C1" and not _asks_for_base_consent(form):
        yield form.head.problem("missing_effect", "code", "grant:C1")


def _nothing_to_tick(rules: FormReading) -> Iterator[LintProblem]:
    for placed in rules.blocks:
        for key in sorted({"effect", "required", *TICKED_KEYS} & set(placed.table.values)):
            yield placed.table.problem("unknown_key", key)


def _asks_for_base_consent(form: FormReading) -> bool:
    return any(block.effect == "grant:C1" and block.is_required for block in form.template.choices)


def _effect_fault(effect: str, form_code: str, granted: set[str]) -> str:
    found = _EFFECT.match(effect)
    if found is None:
        return "unknown_effect"
    act, code = found[1], found[2]
    if code not in CONSENT_CODES:
        return "unknown_consent"
    if act == "grant":
        return "" if code == form_code else "bundled_consent"
    target = effect.partition(":")[2]
    if form_code != WITHDRAWAL or not any(_covers(target, grant) for grant in granted):
        return "unknown_effect"
    if act == "withdraw" and code == "C1":
        return "unknown_effect"
    return ""


def _covers(target: str, grant: str) -> bool:
    return grant == target or grant.startswith(f"{target}.")


def _signature_rules(form: FormReading) -> Iterator[LintProblem]:
    if not any(placed.value.kind == "signature" for placed in form.blocks):
        yield form.head.problem("no_signature", "code", form.template.code)
