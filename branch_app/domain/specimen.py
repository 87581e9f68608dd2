"""An invented person, application and papers, so that a form can be looked at without any data."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from branch_app.domain.applicant import FieldValue
from branch_app.domain.application import Application, MicrocreditStatus, Obligation, StatusRow
from branch_app.domain.bilingual import UNTOLD
from branch_app.domain.field_specs import FieldSpec, Kind, Part
from branch_app.domain.fields import CATALOGUE
from branch_app.domain.form_facts import ContactPerson, FormFacts, PaperLine, WithdrawalFacts
from branch_app.domain.form_template import FormTemplate, InputKind
from branch_app.domain.pack import OrganisationPack
from branch_app.domain.serials import make_serial

WORKSTATION = "01"
_TEXT = "мысал / образец"
_TELEPHONE = "+77010000000"
_DAY = dt.date(2024, 2, 29)
_BY_KIND: Mapping[Kind, FieldValue] = {
    Kind.NAME: "Мысалова",
    Kind.DATE: _DAY,
    Kind.TIME: "09:05",
    Kind.PHONE: _TELEPHONE,
    Kind.EMAIL: "mysal@example.kz",
    Kind.IIN: "900228400123",
    Kind.COUNTRY: "KZ",
    Kind.REGION: "75",
    Kind.DOCUMENT_NUMBER: "000000000",
    Kind.MONEY: 250_000,
    Kind.NUMBER: 6,
    Kind.BIN: "240140000011",
    Kind.IBAN: "KZ000000000000000000",
    Kind.CARD_END: "0000",
}
_BY_NAME: Mapping[str, FieldValue] = {
    "family_name": "Мысалова",
    "given_name": "Сынақ",
    "patronymic": "Үлгіқызы",
    "document_issuer": "ҚР ІІМ",
    "payout_channel": "branch",
}
_INPUTS = {InputKind.TEXT: _TEXT, InputKind.DATE: "29.02.2024", InputKind.MONEY: "250 000 ₸"}


def specimen_values(pack: OrganisationPack, part: Part = Part.APPLICANT) -> dict[str, FieldValue]:
    """Return an invented value for everything that the pack asks for in this part."""
    return {entry.field: _value(CATALOGUE[entry.field], pack) for entry in pack.entries_of(part)}


def specimen_facts(
    template: FormTemplate, pack: OrganisationPack, *, branch: str, now: dt.datetime
) -> FormFacts:
    """Return everything that any form may tell, all of it invented."""
    return FormFacts(
        contact=ContactPerson(place=1, name="Мысалов Үлгі", kind="sibling", telephone=_TELEPHONE),
        application=_application(pack, branch, now),
        obligations=(Obligation(contract_number="МК-0000", since=_DAY),),
        withdrawal=_withdrawal(pack, branch, now.date()),
        papers=(_line(pack.forms["C1"], branch, now.date()),) if "C1" in pack.forms else (),
        inputs={one.id: _INPUTS[one.kind] for one in template.inputs},
    )


def _value(spec: FieldSpec, pack: OrganisationPack) -> FieldValue:
    if spec.kind is Kind.PRODUCT and pack.products:
        return pack.products[0].code
    if spec.name in _BY_NAME:
        return _BY_NAME[spec.name]
    if spec.kind is Kind.CHOICE:
        return spec.choices[0]
    return _BY_KIND.get(spec.kind, _TEXT)


def _application(pack: OrganisationPack, branch: str, now: dt.datetime) -> Application:
    received = StatusRow(
        status=MicrocreditStatus.RECEIVED, since=now.date(), entered_at=now, entered_by=""
    )
    return Application(
        id="specimen",
        version=1,
        number=f"{branch}-{now.year}-000000",
        applicant_id="specimen",
        values=specimen_values(pack, Part.APPLICATION),
        consent_form_id="specimen",
        policy_number=pack.policy.number,
        statuses=(received,),
        branch=branch,
        registered_by="",
        registered_at=now,
        changed_at=now,
    )


def _withdrawal(pack: OrganisationPack, branch: str, today: dt.date) -> WithdrawalFacts:
    """An answer to a withdrawal of the first consent, refused for the first ground."""
    asked = tuple(form.title for code, form in pack.forms.items() if code.startswith("C"))[:1]
    grounds = pack.refusal_grounds
    return WithdrawalFacts(
        request_serial=make_serial(branch, WORKSTATION, 1),
        asked_on=today,
        asked=asked,
        due_on=today + dt.timedelta(days=21),
        stops_at_once=True,
        stops_within_term=True,
        ground=grounds[0].text if grounds else UNTOLD,
    )


def _line(form: FormTemplate, branch: str, today: dt.date) -> PaperLine:
    serial = make_serial(branch, WORKSTATION, 1)
    return PaperLine(title=form.title, serial=serial, issued_on=today, page_count=2)
