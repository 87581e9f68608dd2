"""The placeholders of forms: what each is filled with, in either language.

What is not known stands as a line to be filled in by hand: on blank forms, and where the facts of
a paper leave a placeholder without its fact.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from branch_app.domain import reference
from branch_app.domain.amounts import show_tenge
from branch_app.domain.applicant import FieldValue
from branch_app.domain.bilingual import Bilingual
from branch_app.domain.consent import form_of
from branch_app.domain.debt_load import DebtLoad, show_coefficient
from branch_app.domain.form_facts import FormFacts, WithdrawalFacts
from branch_app.domain.form_tables import shown
from branch_app.domain.form_template import TemplateBlock
from branch_app.domain.local_time import local_date
from branch_app.domain.pack import (
    DataListEntry,
    OperatorProfile,
    OrganisationPack,
    labels_of,
)
from branch_app.domain.paper_dates import long_date, short_date
from branch_app.domain.serials import show_serial
from branch_app.domain.standing_facts import (
    PLACEHOLDER,
    STANDING_FACTS,
    FactTeller,
    lower_first,
)
from branch_app.domain.telephone import show_telephone

TO_BE_WRITTEN = "_" * 24
_WHOLE_LINE = "_" * 38
# What a hand needs a whole line of the column for.
_WIDE = frozenset({"subject", "document", "representative", "helper", "contact_person"})
INPUT = "input."
NAME_FIELDS = ("family_name", "given_name", "patronymic")
_DOCUMENT_FIELDS = ("document_issuer", "document_issued_on", "document_expires_on")
# "IIN ... not assigned": of whom there is none (law 191-IV Art. 5(3)(1)).
NOT_ASSIGNED = Bilingual(kk="берілмеген", ru="не присвоен")
_AT_HOME = Bilingual(kk="Қазақстан Республикасында", ru="в Республике Казахстан")


@dataclass(frozen=True, kw_only=True, slots=True)
class PaperFacts:
    """Everything that a placeholder of one paper can tell."""

    code: str
    pack: OrganisationPack
    profile: OperatorProfile
    values: Mapping[str, FieldValue]
    serial: str
    branch: Bilingual
    issued_on: Bilingual
    facts: FormFacts


Teller = Callable[[PaperFacts, str], str]


def subject_name(values: Mapping[str, FieldValue], language: str) -> str:
    """Return surname, given name and, if there is one, patronymic."""
    names = (shown(values, name).side(language) for name in NAME_FIELDS)
    return " ".join(name for name in names if name)


def said_input(paper: PaperFacts, name: str) -> str:
    """Return what the maker of the paper typed, or a line to be filled in."""
    return paper.facts.inputs.get(name) or TO_BE_WRITTEN


def is_personal(block: TemplateBlock) -> bool:
    """Tell whether the text of a block depends on whom or what the paper is about."""
    names = PLACEHOLDER.findall(block.text.kk)
    return any(name.startswith(INPUT) or name not in _SAME_FOR_ALL for name in names)


def _iin(paper: PaperFacts, language: str) -> str:
    return str(paper.values.get("iin") or NOT_ASSIGNED.side(language))


def _subject(paper: PaperFacts, language: str) -> str:
    return subject_name(paper.values, language)


def _document(paper: PaperFacts, language: str) -> str:
    kind = lower_first(shown(paper.values, "document_kind").side(language))
    number = shown(paper.values, "document_number").side(language)
    if not number:
        return ""
    parts = [f"{kind} № {number}".strip()]
    for name in _DOCUMENT_FIELDS:
        entry, value = paper.pack.entry(name), shown(paper.values, name).side(language)
        if entry and value:
            parts.append(f"{lower_first(entry.label.side(language))}: {value}")
    return ", ".join(parts)


def _data_list(paper: PaperFacts, language: str) -> str:
    return "; ".join(map(lower_first, labels_of(_entries_asked_for(paper), language)))


def _entries_asked_for(paper: PaperFacts) -> tuple[DataListEntry, ...]:
    """Return what this form asks for: data under a consent of their own stand on no other."""
    code, entries = paper.code, paper.pack.data_list
    asked = {p.code for p in paper.pack.purposes if form_of(p.consent_code) == code}
    if not asked and all(form_of(entry.consent_code) != code for entry in entries):
        return entries
    return tuple(
        entry
        for entry in entries
        if form_of(entry.consent_code) == code
        or (not entry.consent_code and asked & set(entry.purposes))
    )


def _purposes(paper: PaperFacts, language: str) -> str:
    return "; ".join(
        p.text.side(language) for p in paper.pack.purposes if form_of(p.consent_code) == paper.code
    )


def _recipients(paper: PaperFacts, language: str) -> str:
    countries: dict[str, list[str]] = {}
    for recipient in paper.pack.recipients:
        if form_of(recipient.consent_code) == paper.code:
            countries.setdefault(recipient.country, []).append(recipient.name.side(language))
    return "; ".join(
        f"{_country(code).side(language)}: {'; '.join(names)}" for code, names in countries.items()
    )


def _country(code: str) -> Bilingual:
    return _AT_HOME if code == "KZ" else reference.country(code).name


def _representative(paper: PaperFacts, _: str) -> str:
    signer = paper.facts.signer
    return ", ".join(part for part in (signer.name, signer.document, signer.authority) if part)


def _helper(paper: PaperFacts, _: str) -> str:
    signer = paper.facts.signer
    return ", ".join(part for part in (signer.name, signer.document) if part)


def _application(paper: PaperFacts, language: str) -> str:
    application = paper.facts.application
    if application is None:
        return ""
    on = long_date(local_date(application.registered_at)).side(language)
    return f"№ {application.number}, {on}"


def _obligation(paper: PaperFacts, _: str) -> str:
    return "; ".join(
        f"№ {one.contract_number}, {short_date(one.since)}" for one in paper.facts.obligations
    )


def _withdrawal(tell: Callable[[WithdrawalFacts, str], str]) -> Teller:
    def told(paper: PaperFacts, language: str) -> str:
        asked = paper.facts.withdrawal
        return tell(asked, language) if asked else ""

    return told


def _contact_kind(paper: PaperFacts, language: str) -> str:
    contact = paper.facts.contact
    if contact is None:
        return ""
    return lower_first(shown({"relative_kind_1": contact.kind}, "relative_kind_1").side(language))


def _standing(tell: FactTeller) -> Teller:
    return lambda paper, language: tell(paper.pack, paper.profile, language)


def _or_line(name: str, tell: Teller) -> Teller:
    line = _WHOLE_LINE if name in _WIDE else TO_BE_WRITTEN
    return lambda paper, language: tell(paper, language) or line


def _value(paper: PaperFacts, name: str, language: str) -> str:
    return lower_first(shown(paper.values, name).side(language))


def _money(tell: Callable[[DebtLoad], int | None]) -> Teller:
    def told(paper: PaperFacts, _: str) -> str:
        load = paper.facts.debt_load
        amount = tell(load) if load else None
        return "" if amount is None else show_tenge(amount)

    return told


def _coefficient(paper: PaperFacts, _: str) -> str:
    load = paper.facts.debt_load
    value = load.coefficient if load else None
    return "" if value is None else show_coefficient(value)


_GENERAL: Mapping[str, Teller] = {
    **{name: _standing(tell) for name, tell in STANDING_FACTS.items()},
    "branch": lambda paper, language: paper.branch.side(language),
    "recipients": _recipients,
    "data_list": _data_list,
    "purposes": _purposes,
}
_OWN: Mapping[str, Teller] = {
    "subject": _subject,
    "iin": _iin,
    "document": _document,
    "representative": _representative,
    "authority": lambda paper, _: paper.facts.signer.authority,
    "helper": _helper,
    "helper_reason": lambda paper, _: paper.facts.signer.reason,
    "application": _application,
    "obligation": _obligation,
    "asked": _withdrawal(lambda w, language: "; ".join(t.side(language) for t in w.asked)),
    "asked_on": _withdrawal(lambda w, language: long_date(w.asked_on).side(language)),
    "request_serial": _withdrawal(lambda w, _: show_serial(w.request_serial)),
    "due": _withdrawal(lambda w, language: long_date(w.due_on).side(language)),
    "ground": _withdrawal(lambda w, language: w.ground.side(language)),
    "income_source": lambda paper, language: _value(paper, "income_source", language),
    "income_proof": lambda paper, language: _value(paper, "income_proof", language),
    "monthly_income": lambda paper, language: _value(paper, "monthly_income", language),
    "credit_payments": _money(lambda load: load.payments),
    "new_payment": _money(lambda load: load.new_payment),
    "total_payments": _money(lambda load: load.total),
    "debt_load": _coefficient,
    "contact_person": lambda paper, _: paper.facts.contact.name if paper.facts.contact else "",
    "contact_kind": _contact_kind,
    "contact_phone": lambda paper, _: (
        show_telephone(paper.facts.contact.telephone) if paper.facts.contact else ""
    ),
}
TELLERS: Mapping[str, Teller] = {
    **_GENERAL,
    **{name: _or_line(name, tell) for name, tell in _OWN.items()},
    "date": lambda paper, language: paper.issued_on.side(language),
    "serial": lambda paper, _: show_serial(paper.serial),
}
_SAME_FOR_ALL = frozenset(_GENERAL)
PLACEHOLDERS = frozenset(TELLERS)
