"""Facts of papers, usual and as long as they may be: people, applications, papers, signers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import replace

from branch_app.domain.applicant import FieldValue
from branch_app.domain.application import Application, MicrocreditStatus, Obligation, StatusRow
from branch_app.domain.bilingual import Bilingual
from branch_app.domain.consent import ConsentState
from branch_app.domain.field_specs import FieldSpec, Kind, Part
from branch_app.domain.fields import CATALOGUE
from branch_app.domain.form_facts import (
    AgreedLine,
    ContactPerson,
    FormFacts,
    PaperLine,
    Signer,
    SignerKind,
    WithdrawalFacts,
)
from branch_app.domain.form_template import FormTemplate, InputKind
from branch_app.domain.serials import make_serial
from tests.packs.filled import PERSON, TODAY, pack

NOON = dt.datetime(2026, 11, 22, 7, tzinfo=dt.UTC)
LONG_NAME = "Әбдіғаппармұхаммедқожаөтепбергенқұлмағамбет"
HUNDRED = ("-".join([LONG_NAME] * 3))[:100]
HUNDRED_WORDS = ("Ғаббасқұлова Үмітжанқызы " * 5)[:99] + "а"
SENTENCE = (
    "Алматы облысы, Еңбекшіқазақ ауданы, Қарғалы ауылы, Өтеген батыр көшесі, 17-үй, 3-пәтер; "
)
_USUAL_TEXTS = {
    "birth_place": "Алматы облысы, Талғар ауданы",
    "registration_address": "Алматы қаласы, Бостандық ауданы, Үлгі көшесі, 12-үй, 40-пәтер",
    "actual_address": "Алматы қаласы, Алмалы ауданы, Абай даңғылы, 5-үй, 7-пәтер",
    "employer_name": "«Үлгі сауда» ЖШС",
    "employer_address": "Алматы қаласы, Сәтбаев көшесі, 1-үй",
    "position": "сатушы",
    "product": "unsecured",
    "study_place": "Үлгі колледжі",
    "study_address": "Алматы қаласы, Үлгі көшесі, 3-үй",
    "document_issuer": "ҚР ІІМ",
    "biometric_session": "b1f0-42",
    "collateral_description": "жеңіл автокөлік, 2018 жылғы",
    "collateral_number": "KZ123ABC02",
    "collateral_address": "Алматы қаласы, Үлгі көшесі, 12-үй",
    "other_information": "қосымша мәлімет жоқ",
}


def usual(spec: FieldSpec) -> FieldValue:
    fixed: Mapping[Kind, FieldValue] = {
        Kind.NAME: "Серікқызы",
        Kind.DATE: dt.date(2024, 2, 29),
        Kind.TIME: "14:05",
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


def longest(spec: FieldSpec) -> FieldValue:
    if spec.kind is Kind.TEXT:
        return (SENTENCE * 9)[: spec.max_length].strip()
    if spec.kind is Kind.NAME:
        return (HUNDRED_WORDS * 2)[: spec.max_length].strip()
    if spec.kind is Kind.EMAIL:
        return ("elektrondyq-poshta." * 20)[: spec.max_length - 11] + "@example.kz"
    if spec.kind is Kind.MONEY:
        return 999_999_999_999
    if spec.kind is Kind.CHOICE:
        return spec.choices[-1]
    return usual(spec)


def values_of(part: Part, of: Callable[[FieldSpec], FieldValue]) -> dict[str, FieldValue]:
    return {name: of(spec) for name, spec in CATALOGUE.items() if spec.part is part}


USUAL_PERSON = {
    name: value
    for name, value in (values_of(Part.APPLICANT, usual) | dict(PERSON)).items()
    if not name.endswith(("_other", "_2", "_3")) and not name.startswith("study")
}
FULL_PERSON = values_of(Part.APPLICANT, longest) | {
    "family_name": HUNDRED,
    "given_name": HUNDRED_WORDS,
    "patronymic": HUNDRED,
}
SECURED = {name for name in CATALOGUE if name.startswith("collateral")}
_BANK = {"iban", "card_last4"}
USUAL_APPLICATION = {
    name: value
    for name, value in values_of(Part.APPLICATION, usual).items()
    if name not in SECURED | _BANK and not name.startswith("card_")
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


def agreed(count: int, name: str = "lft") -> tuple[AgreedLine, ...]:
    choices = [one for form in pack(name).forms.values() for one in form.choices if one.granted]
    states = tuple(ConsentState)
    return tuple(
        AgreedLine(
            text=choices[number % len(choices)].text,
            state=states[number % len(states)],
            serial=make_serial("ALM1", "01", 100 + number) if number % 5 else "",
            on=TODAY,
            until=TODAY if number % 2 else None,
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


def longest_signer(signer: Signer) -> Signer:
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


def withdrawal(
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
        InputKind.TEXT: "17/2026-Ә",
        InputKind.DATE: "22.11.2026",
        InputKind.MONEY: "250 000 ₸",
    }
    long = usual | {InputKind.TEXT: (SENTENCE * 9)[:300].strip()}
    chosen = long if longest else usual
    return {one.id: chosen[one.kind] for one in template.inputs}


def usual_facts(template: FormTemplate, name: str) -> FormFacts:
    """Return everything that any form of the pack may tell, of usual length."""
    return FormFacts(
        contact=_CONTACT,
        application=application(USUAL_APPLICATION),
        obligations=obligations(1),
        withdrawal=withdrawal(name, now=True, later=True, ground="open_obligation"),
        papers=papers(3, name),
        agreed=agreed(3, name),
        inputs=inputs_of(template),
    )
