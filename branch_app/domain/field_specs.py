"""What a field is: its kind, its section, the part of the record that it belongs to, its checks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from branch_app.domain.checks import Check


class Kind(StrEnum):
    """How a field is read, shown and edited."""

    TEXT = "text"
    NAME = "name"
    DATE = "date"
    TIME = "time"
    CHOICE = "choice"
    PHONE = "phone"
    EMAIL = "email"
    IIN = "iin"
    COUNTRY = "country"
    REGION = "region"
    DOCUMENT_NUMBER = "document_number"
    MONEY = "money"
    NUMBER = "number"
    BIN = "bin"
    IBAN = "iban"
    CARD_END = "card_end"
    PRODUCT = "product"


class Part(StrEnum):
    """Whose field it is: the person's, one application's, or what is owed once it is paid out.

    What is owed stands on no paper of the application: nobody knew of it then.
    """

    APPLICANT = "applicant"
    APPLICATION = "application"
    OWED = "owed"


class Group(StrEnum):
    """Sections of the questionnaire in the order of the paper, then those of an application."""

    NAME = "name"
    IDENTITY = "identity"
    SPELLING = "spelling"
    BIRTH = "birth"
    DOCUMENT = "document"
    CONTACT = "contact"
    ADDRESS = "address"
    HOUSEHOLD = "household"
    EMPLOYMENT = "employment"
    INCOME = "income"
    RELATIVES = "relatives"
    BIOMETRY = "biometry"
    OTHER = "other"
    MICROCREDIT = "microcredit"
    PAYOUT = "payout"
    COLLATERAL = "collateral"
    TURNOVER = "turnover"
    OWED = "owed"


@dataclass(frozen=True, kw_only=True, slots=True)
class FieldSpec:
    """One field: `choices` only for Kind.CHOICE, `default` is what a new form begins with.

    The choices of Kind.PRODUCT are the pack's own.

    `max_length` counts characters of a text, digits of a number or an amount.
    """

    name: str
    kind: Kind
    group: Group
    max_length: int
    checks: tuple[Check, ...] = ()
    choices: tuple[str, ...] = ()
    default: str = ""
    part: Part = Part.APPLICANT


def spec(
    name: str,
    kind: Kind,
    group: Group,
    max_length: int,
    *rules: Check,
    choices: tuple[str, ...] = (),
    default: str = "",
    part: Part = Part.APPLICANT,
) -> FieldSpec:
    """Return a field; short, so that the catalogue reads as a list."""
    return FieldSpec(
        name=name,
        kind=kind,
        group=group,
        max_length=max_length,
        checks=rules,
        choices=choices,
        default=default,
        part=part,
    )
