"""What one paper tells beyond person and pack: who signs, about what, which papers, typed facts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType

from branch_app.domain.application import Application, Obligation
from branch_app.domain.bilingual import UNTOLD, Bilingual
from branch_app.domain.consent import ConsentState
from branch_app.domain.debt_load import DebtLoad, PaymentWay, Unknown
from branch_app.domain.form_template import Condition
from branch_app.domain.kazakh_text import clean_text
from branch_app.domain.telephone import read_telephone


class SignerKind(StrEnum):
    """Who puts the signature (Art. 7(1), 8(1); K56)."""

    SUBJECT = "subject"
    REPRESENTATIVE = "representative"
    HELPER = "helper"


# What a signer of each kind must tell: a representative an authority, a helper a reason (K56).
SIGNER_FACTS: Mapping[SignerKind, tuple[str, ...]] = {
    SignerKind.SUBJECT: (),
    SignerKind.REPRESENTATIVE: ("name", "document", "authority"),
    SignerKind.HELPER: ("name", "document", "reason"),
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Signer:
    """Who signs: the subject, a representative with an authority, or a helper with a reason.

    A helper signs for a person who cannot sign or read, at that person's wish. `name`, `document`
    and `authority` are as told by their papers, the same in both columns.
    """

    kind: SignerKind = SignerKind.SUBJECT
    name: str = ""
    document: str = ""
    authority: str = ""
    reason: str = ""

    @property
    def missing(self) -> tuple[str, ...]:
        """Facts that this kind of signer must tell and does not."""
        return tuple(
            name for name in SIGNER_FACTS[self.kind] if not clean_text(getattr(self, name))
        )

    def written(self) -> Signer:
        """Return the signer as papers show it: what this kind tells, on one line each."""
        told = {name: clean_text(getattr(self, name)) for name in SIGNER_FACTS[self.kind]}
        return Signer(kind=self.kind, **told)


SUBJECT = Signer()


@dataclass(frozen=True, kw_only=True, slots=True)
class ContactPerson:
    """The other person of C15; `place` is the number of the relative in the applicant's data."""

    place: int
    name: str
    kind: str
    telephone: str

    @property
    def missing(self) -> tuple[str, ...]:
        """Facts without which the paper names nobody; `telephone` also if it is none."""
        told = {"name": clean_text(self.name), "kind": self.kind, "telephone": self._number}
        return tuple(name for name, value in told.items() if not value)

    def written(self) -> ContactPerson:
        """Return the contact person with the name on one line and the number as it is kept."""
        return replace(self, name=clean_text(self.name), telephone=self._number or self.telephone)

    @property
    def _number(self) -> str:
        telephone = read_telephone(self.telephone)
        return telephone.e164 if telephone else ""


@dataclass(frozen=True, kw_only=True, slots=True)
class PaperLine:
    """One paper in an inventory or a receipt of copies."""

    title: Bilingual
    serial: str
    issued_on: dt.date
    page_count: int


@dataclass(frozen=True, kw_only=True, slots=True)
class AgreedLine:
    """One answer in the receipt of consents: to what, how, by which paper, since and until when."""

    text: Bilingual
    state: ConsentState
    serial: str
    on: dt.date
    until: dt.date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class WithdrawalFacts:
    """What an answer to a withdrawal tells: asked by which paper, of what, until when."""

    request_serial: str
    asked_on: dt.date
    asked: tuple[Bilingual, ...]
    due_on: dt.date
    stops_at_once: bool = False
    stops_within_term: bool = False
    ground: Bilingual = UNTOLD


@dataclass(frozen=True, kw_only=True, slots=True)
class FormFacts:
    """Everything of one paper; `is_blank` leaves the person's data to be written by hand."""

    signer: Signer = SUBJECT
    contact: ContactPerson | None = None
    application: Application | None = None
    obligations: tuple[Obligation, ...] = ()
    withdrawal: WithdrawalFacts | None = None
    papers: tuple[PaperLine, ...] = ()
    agreed: tuple[AgreedLine, ...] = ()
    debt_load: DebtLoad | None = None
    inputs: Mapping[str, str] = field(default_factory=dict)
    is_blank: bool = False

    def __post_init__(self) -> None:
        """Freeze what was typed."""
        object.__setattr__(self, "inputs", MappingProxyType(dict(self.inputs)))

    def conditions(self) -> frozenset[Condition]:
        """Return the conditions that this paper fulfils."""
        signing = frozenset(_signing(self.signer))
        return signing | _applying(self) | _withdrawing(self) | _owing(self.debt_load)


NO_FACTS = FormFacts()


def _signing(signer: Signer) -> tuple[Condition]:
    kinds = {
        SignerKind.SUBJECT: Condition.BY_SUBJECT,
        SignerKind.REPRESENTATIVE: Condition.BY_REPRESENTATIVE,
        SignerKind.HELPER: Condition.BY_HELPER,
    }
    return (kinds[signer.kind],)


def _applying(facts: FormFacts) -> frozenset[Condition]:
    found = {Condition.WITH_OBLIGATION} if facts.obligations else set()
    if facts.is_blank:
        # In a power cut the application is written on the questionnaire too.
        found.add(Condition.WITH_APPLICATION)
    if facts.application is None:
        return frozenset(found)
    values = facts.application.values
    found.add(Condition.WITH_APPLICATION)
    if values.get("collateral_kind"):
        found.add(Condition.SECURED)
    if channel := values.get("payout_channel"):
        is_account = channel in {"account", "card"}
        found.add(Condition.TO_ACCOUNT if is_account else Condition.IN_BRANCH)
    return frozenset(found)


def _owing(load: DebtLoad | None) -> frozenset[Condition]:
    """Return what a debt-load sheet can tell; on a blank one everything is written by hand."""
    if load is None:
        return frozenset({Condition.WITH_DEBT_LOAD, Condition.PAYMENT_TYPED})
    ways = {
        PaymentWay.TYPED: Condition.PAYMENT_TYPED,
        PaymentWay.ESTIMATED: Condition.PAYMENT_ESTIMATED,
        None: Condition.PAYMENT_UNKNOWN,
    }
    told = {None: Condition.WITH_DEBT_LOAD, Unknown.NO_INCOME: Condition.WITHOUT_INCOME}
    found = told.get(load.unknown, Condition.WITHOUT_DEBT_LOAD)
    return frozenset({found, ways[load.way]})


def _withdrawing(facts: FormFacts) -> frozenset[Condition]:
    asked = facts.withdrawal
    if asked is None:
        return frozenset()
    found = set()
    if asked.stops_at_once:
        found.add(Condition.AT_ONCE)
    if asked.stops_within_term:
        found.add(Condition.WITHIN_TERM)
    return frozenset(found)
