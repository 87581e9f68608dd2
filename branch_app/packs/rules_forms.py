"""Rules of the forms' structure: kinds, ids, numbers, choices and their effects, placeholders."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from branch_app.domain.consent import BASE_CONSENT
from branch_app.domain.form_tables import TABLE_SOURCES
from branch_app.domain.form_template import (
    EXCLUSIVE,
    Condition,
    Sort,
    TemplateBlock,
    WithdrawalRule,
)
from branch_app.domain.form_words import INPUT, PLACEHOLDERS
from branch_app.domain.staff_rules import RULES_FACTS
from branch_app.domain.standing_facts import PLACEHOLDER
from branch_app.packs.papers import (
    CONSENT_CODES,
    POLICY_CODE,
    POLICY_TEXT_CODE,
    RULES_CODE,
    TICKED_KEYS,
    FormReading,
    Placed,
)
from branch_app.packs.reading import PackReading
from branch_app.packs.source import LintProblem

WITHDRAWAL = "WITHDRAWAL"
NOTE = "note"
KINDS = frozenset(
    {"clause", "heading", "data_table", "choice", "handwriting", "signature", "clerk"}
)
_ID = re.compile(r"[a-z][a-z0-9_]{0,39}\Z")
_LAW = re.compile(r"[0-9]+(-[0-9]+)?(\([0-9]+(-[0-9]+)?\))*\Z")
_NUMBER = re.compile(r"[1-9][0-9]*(\.[1-9][0-9]*)*\Z")
_EFFECT = re.compile(r"(grant|withdraw|ask_withdrawal):(C[0-9]+)(?:\.([a-z][a-z0-9_]*))?\Z")
# C77 is no form but a slip: consents have the codes of the law's list alone.
_FORM_CODE = re.compile(r"(C([1-9]|1[0-5])|(?!C[0-9])[A-Z][A-Z0-9_]{1,15})\Z")
_TAKEN_CODES = frozenset({POLICY_CODE, POLICY_TEXT_CODE, RULES_CODE})
_CONDITIONS = frozenset(condition.value for condition in Condition)
_BRACE = re.compile(r"[{}]")


def form_rules(reading: PackReading) -> Iterator[LintProblem]:
    """Yield the broken rules of every edition of every form, and of the policy's digest."""
    if not any(form.template.code == BASE_CONSENT for form in reading.forms):
        yield reading.head.problem("missing_form", detail=BASE_CONSENT)
    granted = _granted(reading)
    for form in reading.forms:
        yield from _identity_rules(form)
        yield from _block_rules(form)
        yield from _choice_rules(form, granted)
        if form.is_whole:
            yield from _signature_rules(form)
    for policy in reading.policies:
        if policy.file != f"policy/{policy.template.edition}.toml":
            yield policy.head.problem("misplaced_file", "number", str(policy.template.edition))
        yield from _block_rules(policy, number_rule=_comes_later)
    for rules in reading.rules:
        if rules.file != f"rules/{rules.template.edition}.toml":
            yield rules.head.problem("misplaced_file", "edition", str(rules.template.edition))
        yield from _block_rules(rules, kinds={"clause"}, placeholders=RULES_FACTS)
        yield from _nothing_to_tick(rules)


def _granted(reading: PackReading) -> dict[str, WithdrawalRule]:
    """Return every target that a form grants, and how it is taken back."""
    newest = reading.pack.forms.values()
    return {target: form.withdrawal for form in newest for target in form.grants}


def _identity_rules(form: FormReading) -> Iterator[LintProblem]:
    template = form.template
    is_consent = template.code in CONSENT_CODES
    if not _FORM_CODE.match(template.code) or template.code in _TAKEN_CODES:
        yield form.head.problem("unknown_form", "code", template.code)
    elif is_consent is not (template.sort is Sort.CONSENT):
        yield form.head.problem("wrong_sort", "sort", template.sort.value)
    for key in ("withdrawal", "term_months", "once"):
        if key in form.head.values and not is_consent:
            yield form.head.problem("unknown_key", key)
    if form.file != f"forms/{template.code}/{template.edition}.toml":
        yield form.head.problem("misplaced_file", "edition", f"{template.code}/{template.edition}")


def _block_rules(
    form: FormReading,
    *,
    kinds: Collection[str] = KINDS,
    placeholders: Collection[str] = PLACEHOLDERS,
    number_rule: Callable[[tuple[int, ...], tuple[int, ...]], bool] | None = None,
) -> Iterator[LintProblem]:
    follows = number_rule or _follows
    known = {*placeholders, *(f"{INPUT}{placed.value.id}" for placed in form.inputs)}
    last: tuple[int, ...] = (0,)
    seen: list[TemplateBlock] = []
    for placed in form.blocks:
        table, block = placed.table, placed.value
        if any(block.id == one.id and not _never_meet(block, one) for one in seen):
            yield table.problem("duplicate_id", "id", block.id)
        yield from _condition_rules(placed)
        if not _ID.match(block.id):
            yield table.problem("bad_code", "id", block.id)
        if block.kind not in kinds:
            yield table.problem("unknown_kind", "kind", block.kind)
        for item in block.law:
            if not _LAW.match(item):
                yield table.problem("unknown_law", "law", item)
        number = _number(block.number)
        if block.number and not _takes(number, last, block, seen, follows):
            yield table.problem("number_order", "number", block.number)
        last = number or last
        seen.append(block)
        yield from _placeholder_rules(placed, known)


def _never_meet(one: TemplateBlock, other: TemplateBlock) -> bool:
    """Tell whether no paper can hold both: they are bound to conditions that exclude each other."""
    return any(
        len({*(set(one.when) & choice), *(set(other.when) & choice)}) > 1
        and set(one.when) & choice
        and set(other.when) & choice
        for choice in EXCLUSIVE
    )


def _takes(
    number: tuple[int, ...] | None,
    last: tuple[int, ...],
    block: TemplateBlock,
    seen: Sequence[TemplateBlock],
    follows: Callable[[tuple[int, ...], tuple[int, ...]], bool],
) -> bool:
    if number is None:
        return False
    same = [one for one in seen if one.number == block.number]
    if same:
        return number == last and all(_never_meet(block, one) for one in same)
    return follows(number, last)


def _comes_later(number: tuple[int, ...], last: tuple[int, ...]) -> bool:
    """A digest keeps the policy's own numbers: some are left out, none comes before another."""
    return number > last


def _condition_rules(placed: Placed[TemplateBlock]) -> Iterator[LintProblem]:
    table, block = placed.table, placed.value
    for name in block.when:
        if name not in _CONDITIONS:
            yield table.problem("unknown_condition", "when", name)
    if block.source and (block.kind != "data_table" or block.source not in TABLE_SOURCES):
        yield table.problem("unknown_source", "source", block.source)


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


def _choice_rules(
    form: FormReading, granted: Mapping[str, WithdrawalRule]
) -> Iterator[LintProblem]:
    effects: set[str] = set()
    sort = form.template.sort
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
        elif block.effect == NOTE and sort is Sort.STATEMENT:
            continue
        elif block.effect in effects:
            yield table.problem("duplicate_effect", "effect", block.effect)
        elif fault := _effect_fault(block.effect, form.template.code, granted):
            yield table.problem(fault, "effect", block.effect)
        effects.add(block.effect)
    if not form.is_whole:
        return
    if not effects and sort is Sort.CONSENT:
        yield form.head.problem("no_choice", "code", form.template.code)
    if form.template.code == BASE_CONSENT and not _asks_for_base_consent(form):
        yield form.head.problem("missing_effect", "code", "grant:C1")


def _nothing_to_tick(rules: FormReading) -> Iterator[LintProblem]:
    for placed in rules.blocks:
        for key in sorted({"effect", "required", *TICKED_KEYS} & set(placed.table.values)):
            yield placed.table.problem("unknown_key", key)


def _asks_for_base_consent(form: FormReading) -> bool:
    return any(block.effect == "grant:C1" and block.is_required for block in form.template.choices)


def _effect_fault(effect: str, form_code: str, granted: Mapping[str, WithdrawalRule]) -> str:
    found = _EFFECT.match(effect)
    if found is None:
        return "unknown_effect"
    act, code = found[1], found[2]
    if code not in CONSENT_CODES:
        return "unknown_consent"
    if act == "grant":
        return "" if code == form_code else "bundled_consent"
    target = effect.partition(":")[2]
    rules = {rule for grant, rule in granted.items() if _covers(target, grant)}
    if form_code != WITHDRAWAL or not rules:
        return "unknown_effect"
    wanted = WithdrawalRule.AT_ONCE if act == "withdraw" else WithdrawalRule.DECIDED
    return "" if rules == {wanted} else "unknown_effect"


def _covers(target: str, grant: str) -> bool:
    return grant == target or grant.startswith(f"{target}.")


def _signature_rules(form: FormReading) -> Iterator[LintProblem]:
    """Whoever signs has a box, in every way in which the paper can be signed (K56)."""
    is_signed = form.template.is_signed
    boxes = [placed.value for placed in form.blocks if placed.value.kind == "signature"]
    if not is_signed:
        if boxes:
            yield form.head.problem("wrong_sort", "sort", form.template.sort.value)
        return
    for way in (Condition.BY_SUBJECT, Condition.BY_REPRESENTATIVE, Condition.BY_HELPER):
        if not any(box.stands(_CONDITIONS - EXCLUSIVE[0] | {way}) for box in boxes):
            yield form.head.problem("no_signature", "code", form.template.code)
            return
