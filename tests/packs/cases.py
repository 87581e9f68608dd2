"""Every way in which a paper of a pack may have to be made, and which forms it concerns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from branch_app.domain.applicant import FieldValue
from branch_app.domain.debt_load import debt_load
from branch_app.domain.field_specs import Part
from branch_app.domain.fields import CATALOGUE
from branch_app.domain.form_content import FormContent
from branch_app.domain.form_facts import ContactPerson, FormFacts
from branch_app.domain.form_template import FormTemplate
from branch_app.domain.form_text import compose
from tests.packs.copies import PACKS
from tests.packs.filled import SERIAL, TODAY, pack, profile
from tests.packs.made_facts import (
    FULL_PERSON,
    HELPER,
    HUNDRED,
    HUNDRED_WORDS,
    REPRESENTATIVE,
    SECURED,
    USUAL_APPLICATION,
    USUAL_PERSON,
    agreed,
    application,
    inputs_of,
    longest,
    longest_signer,
    obligations,
    papers,
    usual,
    usual_facts,
    values_of,
    withdrawal,
)

Facts = Callable[[FormTemplate, str], FormFacts]


@dataclass(frozen=True, kw_only=True)
class Case:
    """One way in which a paper may be made, and which forms it concerns."""

    name: str
    facts: Facts
    concerns: Callable[[FormTemplate], bool] = lambda _: True
    values: Mapping[str, FieldValue] = field(default_factory=lambda: USUAL_PERSON)


def _says(*names: str) -> Callable[[FormTemplate], bool]:
    """Tell of forms with a block that has one of these placeholders, tables or conditions."""

    def concerns(template: FormTemplate) -> bool:
        told = {f"{{{name}}}" for name in names}
        return any(
            any(part in block.text.kk for part in told)
            or block.source in names
            or set(block.when) & set(names)
            for block in template.blocks
        )

    return concerns


def _signed_by_others(template: FormTemplate) -> bool:
    return _says("by_representative")(template)


def _with(**changes: object) -> Facts:
    def facts(template: FormTemplate, name: str) -> FormFacts:
        return replace(usual_facts(template, name), **changes)  # type: ignore[arg-type]

    return facts


def _asking(*, now: bool, later: bool, ground: str = "", count: int = 2) -> Facts:
    def facts(template: FormTemplate, name: str) -> FormFacts:
        asked = withdrawal(name, now=now, later=later, ground=ground, count=count)
        return replace(usual_facts(template, name), withdrawal=asked)

    return facts


def _extreme(template: FormTemplate, name: str) -> FormFacts:
    longest_application = values_of(Part.APPLICATION, longest) | {"payout_channel": "account"}
    return FormFacts(
        contact=ContactPerson(
            place=3, name=HUNDRED + " " + HUNDRED_WORDS, kind="other", telephone="+77019876543"
        ),
        application=application(longest_application),
        obligations=obligations(12),
        withdrawal=withdrawal(name, now=True, later=True, ground="bureau_law", count=15),
        papers=papers(40, name),
        inputs=inputs_of(template, longest=True),
    )


def _application_facts(**values: FieldValue) -> Facts:
    return _with(application=application(USUAL_APPLICATION | values))


def _applied_without(*names: str) -> Facts:
    told = {name: value for name, value in USUAL_APPLICATION.items() if name not in names}
    return _with(application=application(told))


_TO_ACCOUNT: dict[str, FieldValue] = {"payout_channel": "account", "iban": "KZ000000000000000000"}
_RECKONING = _says("total_payments")
_PLEDGE = {name: usual(CATALOGUE[name]) for name in sorted(SECURED)}
_PAYING = _says("application", "to_account", "in_branch", "secured")
CASES = {
    case.name: case
    for case in (
        Case(name="typical", facts=usual_facts),
        Case(name="extreme", facts=_extreme, values=FULL_PERSON),
        Case(name="representative", facts=_with(signer=REPRESENTATIVE), concerns=_signed_by_others),
        Case(name="helper", facts=_with(signer=HELPER), concerns=_signed_by_others),
        Case(
            name="long_representative",
            facts=_with(signer=longest_signer(REPRESENTATIVE)),
            concerns=_signed_by_others,
            values=FULL_PERSON,
        ),
        Case(
            name="long_helper",
            facts=_with(signer=longest_signer(HELPER)),
            concerns=_signed_by_others,
            values=FULL_PERSON,
        ),
        Case(
            name="blank",
            facts=lambda *_: FormFacts(is_blank=True),
            concerns=lambda template: template.may_be_blank,
            values={},
        ),
        Case(
            name="no_application", facts=_with(application=None), concerns=_says("with_application")
        ),
        Case(name="to_account", facts=_application_facts(**_TO_ACCOUNT), concerns=_PAYING),
        Case(name="secured", facts=_application_facts(**_PLEDGE), concerns=_PAYING),
        Case(name="at_once", facts=_asking(now=True, later=False), concerns=_says("at_once")),
        Case(name="within_term", facts=_asking(now=False, later=True), concerns=_says("at_once")),
        Case(
            name="refused_by_law",
            facts=_asking(now=False, later=False, ground="aml_law", count=15),
            concerns=_says("ground"),
        ),
        Case(name="estimated", facts=_applied_without("monthly_payment"), concerns=_RECKONING),
        Case(
            name="payment_unknown",
            facts=_applied_without("monthly_payment", "term_months"),
            concerns=_RECKONING,
        ),
        Case(
            name="no_income",
            facts=usual_facts,
            concerns=_RECKONING,
            values={n: value for n, value in USUAL_PERSON.items() if n != "monthly_income"},
        ),
        Case(name="nothing_owed", facts=_with(obligations=()), concerns=_says("obligation")),
        Case(
            name="much_owed", facts=_with(obligations=obligations(12)), concerns=_says("obligation")
        ),
        Case(
            name="forty_papers",
            facts=lambda template, name: replace(
                usual_facts(template, name), papers=papers(40, name)
            ),
            concerns=_says("papers", "papers_of_day"),
        ),
        Case(
            name="forty_answers",
            facts=lambda template, name: replace(
                usual_facts(template, name), agreed=agreed(40, name)
            ),
            concerns=_says("consents"),
        ),
    )
}


def filled(name: str, code: str, case: Case) -> FormContent:
    """Compose a shipped form as the case has it."""
    chosen = pack(name)
    return compose(
        chosen.forms[code],
        chosen,
        profile(name),
        _values(name, case),
        serial=SERIAL,
        branch="AST1",
        issued_on=TODAY,
        facts=facts_of(name, code, case),
    )


def facts_of(name: str, code: str, case: Case) -> FormFacts:
    """Return what a shipped form tells in this case, beside the person's own data."""
    return _listed(case.facts(pack(name).forms[code], name), name, _values(name, case))


def _values(name: str, case: Case) -> dict[str, FieldValue]:
    return {field: value for field, value in case.values.items() if pack(name).entry(field)}


def _listed(facts: FormFacts, name: str, person: Mapping[str, FieldValue]) -> FormFacts:
    """Leave out of the application what the pack's list of data does not hold; reckon its load."""
    asked = facts.application
    if asked is None:
        return facts
    values = {field: value for field, value in asked.values.items() if pack(name).entry(field)}
    load = debt_load(person, values)
    return replace(facts, application=replace(asked, values=values), debt_load=load)


def every_paper() -> Iterator[tuple[str, str, str]]:
    """Yield pack, code and case of every paper that can be made."""
    for name in PACKS:
        for code, template in sorted(pack(name).forms.items()):
            yield from (
                (name, code, case.name) for case in CASES.values() if case.concerns(template)
            )
