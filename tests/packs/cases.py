"""What a counter may have to print: people, applications, papers and signers, usual and extreme."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from branch_app.domain.applicant import FieldValue
from branch_app.domain.application import Application, MicrocreditStatus, Obligation, StatusRow
from branch_app.domain.bilingual import Bilingual
from branch_app.domain.field_specs import FieldSpec, Kind, Part
from branch_app.domain.fields import CATALOGUE
from branch_app.domain.form_content import FormContent
from branch_app.domain.form_facts import (
    ContactPerson,
    FormFacts,
    PaperLine,
    Signer,
    SignerKind,
    WithdrawalFacts,
)
from branch_app.domain.form_template import FormTemplate, InputKind
from branch_app.domain.form_text import compose
from branch_app.domain.serials import make_serial
from tests.packs.copies import PACKS
from tests.packs.filled import PERSON, SERIAL, TODAY, pack, profile

NOON = dt.datetime(2026, 11, 22, 7, tzinfo=dt.UTC)
LONG_NAME = "Әбдіғаппармұхаммедқожаөтепбергенқұлмағамбет"
HUNDRED = ("-".join([LONG_NAME] * 3))[:100]
HUNDRED_WORDS = ("Ғаббасқұлова Үмітжанқызы " * 5)[:99] + "а"
_SENTENCE = (
    "Алматы облысы, Еңбекшіқазақ ауданы, Қарғалы ауылы, Өтеген батыр көшесі, 17-үй, 3-пәтер; "
)
_USUAL_TEXTS = {
    "birth_place": "Алматы облысы, Талғар ауданы",
    "registration_address": "Алматы қаласы, Бостандық ауданы, Үлгі көшесі, 12-үй, 40-пәтер",
    "actual_address": "Алматы қаласы, Алмалы ауданы, Абай даңғылы, 5-үй, 7-пәтер",
    "employer_name": "«Үлгі сауда» ЖШС",
    "employer_address": "Алматы қаласы, Сәтбаев көшесі, 1-үй",
    "position": "сатушы",
    "product": "Шағын",
    "study_place": "Үлгі колледжі",
    "study_address": "Алматы қаласы, Үлгі көшесі, 3-үй",
    "document_issuer": "ҚР ІІМ",
    "biometric_session": "b1f0-42",
    "collateral_description": "жеңіл автокөлік, 2018 жылғы",
    "collateral_number": "KZ123ABC02",
    "collateral_address": "Алматы қаласы, Үлгі көшесі, 12-үй",
    "other_information": "қосымша мәлімет жоқ",
}


def _usual(spec: FieldSpec) -> FieldValue:
    fixed: Mapping[Kind, FieldValue] = {
        Kind.NAME: "Серікқызы",
        Kind.DATE: dt.date(2024, 2, 29),
        Kind.PHONE: "+77011234567",
        Kind.EMAIL: "gulnar@example.kz",
        Kind.IIN: "900228400123",
        Kind.COUNTRY: "KZ",
        Kind.REGION: "75",
        Kind.DOCUMENT_NUMBER: "012345678",
        Kind.MONEY: 250_000,
        Kind.NUMBER: 6,
        Kind.BIN: "240140000011",
        Kind.IBAN: "KZ000000000000000000",
        Kind.CARD_END: "4242",
    }
    if spec.kind is Kind.CHOICE:
        return spec.choices[0]
    return fixed.get(spec.kind) or _USUAL_TEXTS.get(spec.name, "мәтін")


def _longest(spec: FieldSpec) -> FieldValue:
    if spec.kind is Kind.TEXT:
        return (_SENTENCE * 9)[: spec.max_length].strip()
    if spec.kind is Kind.NAME:
        return (HUNDRED_WORDS * 2)[: spec.max_length].strip()
    if spec.kind is Kind.EMAIL:
        return ("elektrondyq-poshta." * 20)[: spec.max_length - 11] + "@example.kz"
    if spec.kind is Kind.MONEY:
        return 999_999_999_999
    if spec.kind is Kind.CHOICE:
        return spec.choices[-1]
    return _usual(spec)


def _values(part: Part, of: Callable[[FieldSpec], FieldValue]) -> dict[str, FieldValue]:
    return {name: of(spec) for name, spec in CATALOGUE.items() if spec.part is part}


USUAL_PERSON = {
    name: value
    for name, value in (_values(Part.APPLICANT, _usual) | dict(PERSON)).items()
    if not name.endswith(("_other", "_2", "_3")) and not name.startswith("study")
}
FULL_PERSON = _values(Part.APPLICANT, _longest) | {
    "family_name": HUNDRED,
    "given_name": HUNDRED_WORDS,
    "patronymic": HUNDRED,
}
_SECURED = {name for name in CATALOGUE if name.startswith("collateral")}
_BANK = {"iban", "card_last4"}
_USUAL_APPLICATION = {
    name: value
    for name, value in _values(Part.APPLICATION, _usual).items()
    if name not in _SECURED | _BANK and not name.startswith("card_")
} | {"payout_channel": "branch"}


def application(values: Mapping[str, FieldValue], number: str = "ALM1-2026-000017") -> Application:
    received = StatusRow(
        status=MicrocreditStatus.RECEIVED, since=TODAY, entered_at=NOON, entered_by="clerk"
    )
    return Application(
        id="application",
        version=1,
        number=number,
        applicant_id="applicant",
        values=values,
        consent_form_id="form",
        policy_number=1,
        statuses=(received,),
        branch="AST1",
        registered_by="clerk",
        registered_at=NOON,
        changed_at=NOON,
    )


def papers(count: int, name: str = "lft") -> tuple[PaperLine, ...]:
    forms = sorted(pack(name).forms.values(), key=lambda form: form.code)
    return tuple(
        PaperLine(
            title=forms[number % len(forms)].title,
            serial=make_serial("ALM1", "01", 100 + number),
            issued_on=TODAY,
            page_count=1 + number % 3,
        )
        for number in range(count)
    )


def obligations(count: int) -> tuple[Obligation, ...]:
    since = dt.date(2025, 1, 31)
    return tuple(
        Obligation(contract_number=f"МК-2025/{number:05d}-Ә", since=since + dt.timedelta(number))
        for number in range(1, count + 1)
    )


REPRESENTATIVE = Signer(
    kind=SignerKind.REPRESENTATIVE,
    name="Жұмабаев Ерлан Қуатұлы",
    document="жеке куәлік № 098765432, ҚР ІІМ, 01.02.2021",
    authority="сенімхат № 345, 03.11.2026, нотариус Үлгібаева А.",
)
HELPER = Signer(
    kind=SignerKind.HELPER,
    name="Жұмабаев Ерлан Қуатұлы",
    document="жеке куәлік № 098765432, ҚР ІІМ, 01.02.2021",
    reason="көзі нашар көреді",
)


def _long(signer: Signer) -> Signer:
    document = ("шетел паспорты № N01234567, берген орган: " + "Ішкі істер министрлігі " * 12)[:250]
    return replace(
        signer,
        name=HUNDRED + " " + HUNDRED_WORDS,
        document=document.strip(),
        authority=(signer.authority and f"{signer.authority}, " + "тіркелген күні " * 15).strip(
            ", "
        ),
        reason=(signer.reason and f"{signer.reason}: " + "дәрігердің қорытындысы " * 10).strip(),
    )


def _withdrawal(
    name: str, *, now: bool, later: bool, ground: str = "", count: int = 2
) -> WithdrawalFacts:
    known = pack(name)
    codes = [f"C{number}" for number in range(1, 16) if f"C{number}" in known.forms][:count]
    grounds = {g.code: g.text for g in known.refusal_grounds}
    return WithdrawalFacts(
        request_serial=make_serial("ALM1", "01", 41),
        asked_on=dt.date(2026, 11, 20),
        asked=tuple(known.forms[code].title for code in codes),
        due_on=dt.date(2026, 12, 11),
        stops_at_once=now,
        stops_within_term=later,
        ground=grounds.get(ground, Bilingual(kk="", ru="")),
    )


_CONTACT = ContactPerson(
    place=1, name="Жұмабаева Әсел Қуатқызы", kind="sibling", telephone="+77019876543"
)


def inputs_of(template: FormTemplate, *, longest: bool = False) -> dict[str, str]:
    """Return what an employee would type, whichever form asks."""
    usual = {
        InputKind.TEXT: "№ 17/2026-Ә",
        InputKind.DATE: "22.11.2026",
        InputKind.MONEY: "250 000 ₸",
    }
    long = usual | {InputKind.TEXT: (_SENTENCE * 9)[:300].strip()}
    chosen = long if longest else usual
    return {one.id: chosen[one.kind] for one in template.inputs}


def usual_facts(template: FormTemplate, name: str) -> FormFacts:
    """Return everything that any form of the pack may tell, of usual length."""
    return FormFacts(
        contact=_CONTACT,
        application=application(_USUAL_APPLICATION),
        obligations=obligations(1),
        withdrawal=_withdrawal(name, now=True, later=True, ground="open_obligation"),
        papers=papers(3, name),
        inputs=inputs_of(template),
    )


Facts = Callable[[FormTemplate, str], FormFacts]


@dataclass(frozen=True, kw_only=True)
class Case:
    """One way in which a paper may be made, and which forms it concerns."""

    name: str
    facts: Facts
    concerns: Callable[[FormTemplate], bool] = lambda template: True
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


def _blank(template: FormTemplate) -> bool:
    """As `BlankFormService` has it."""
    return template.is_signed and not template.speaks_of("papers_of_day")


def _with(**changes: object) -> Facts:
    def facts(template: FormTemplate, name: str) -> FormFacts:
        return replace(usual_facts(template, name), **changes)  # type: ignore[arg-type]

    return facts


def _asking(*, now: bool, later: bool, ground: str = "", count: int = 2) -> Facts:
    def facts(template: FormTemplate, name: str) -> FormFacts:
        asked = _withdrawal(name, now=now, later=later, ground=ground, count=count)
        return replace(usual_facts(template, name), withdrawal=asked)

    return facts


def _extreme(template: FormTemplate, name: str) -> FormFacts:
    longest = _values(Part.APPLICATION, _longest) | {"payout_channel": "account"}
    return FormFacts(
        contact=ContactPerson(
            place=3, name=HUNDRED + " " + HUNDRED_WORDS, kind="other", telephone="+77019876543"
        ),
        application=application(longest),
        obligations=obligations(12),
        withdrawal=_withdrawal(name, now=True, later=True, ground="bureau_law", count=15),
        papers=papers(40, name),
        inputs=inputs_of(template, longest=True),
    )


def _application_facts(**values: FieldValue) -> Facts:
    return _with(application=application(_USUAL_APPLICATION | values))


_TO_ACCOUNT: dict[str, FieldValue] = {"payout_channel": "account", "iban": "KZ000000000000000000"}
_PLEDGE = {name: _usual(CATALOGUE[name]) for name in sorted(_SECURED)}
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
            facts=_with(signer=_long(REPRESENTATIVE)),
            concerns=_signed_by_others,
            values=FULL_PERSON,
        ),
        Case(
            name="long_helper",
            facts=_with(signer=_long(HELPER)),
            concerns=_signed_by_others,
            values=FULL_PERSON,
        ),
        Case(name="blank", facts=lambda *_: FormFacts(is_blank=True), concerns=_blank, values={}),
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
    )
}


def filled(name: str, code: str, case: Case) -> FormContent:
    """Compose a shipped form as the case has it."""
    chosen = pack(name)
    template = chosen.forms[code]
    return compose(
        template,
        chosen,
        profile(name),
        {field: value for field, value in case.values.items() if chosen.entry(field)},
        serial=SERIAL,
        branch="AST1",
        issued_on=TODAY,
        facts=_listed(case.facts(template, name), name),
    )


def _listed(facts: FormFacts, name: str) -> FormFacts:
    """Leave out of the application what the pack's list of data does not hold."""
    asked = facts.application
    if asked is None:
        return facts
    values = {field: value for field, value in asked.values.items() if pack(name).entry(field)}
    return replace(facts, application=replace(asked, values=values))


def every_paper() -> Iterator[tuple[str, str, str]]:
    """Yield pack, code and case of every paper that can be made."""
    for name in PACKS:
        for code, template in sorted(pack(name).forms.items()):
            yield from (
                (name, code, case.name) for case in CASES.values() if case.concerns(template)
            )
