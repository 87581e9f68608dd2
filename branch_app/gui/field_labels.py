"""The window's short names of fields and groups, and the sentences of their problems."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from branch_app.domain import reference
from branch_app.domain.checks import Problem, Severity
from branch_app.domain.fields import Group
from branch_app.gui.language import QT_TRANSLATE_NOOP, spoken

FIELDS: dict[str, str] = {
    "family_name": QT_TRANSLATE_NOOP("fields", "Surname"),
    "given_name": QT_TRANSLATE_NOOP("fields", "Given name"),
    "patronymic": QT_TRANSLATE_NOOP("fields", "Patronymic"),
    "iin": QT_TRANSLATE_NOOP("fields", "IIN"),
    "birth_date": QT_TRANSLATE_NOOP("fields", "Date of birth"),
    "birth_place": QT_TRANSLATE_NOOP("fields", "Place of birth"),
    "sex": QT_TRANSLATE_NOOP("fields", "Sex"),
    "citizenship": QT_TRANSLATE_NOOP("fields", "Citizenship"),
    "document_kind": QT_TRANSLATE_NOOP("fields", "Kind of document"),
    "document_number": QT_TRANSLATE_NOOP("fields", "Document number"),
    "document_issuer": QT_TRANSLATE_NOOP("fields", "Issued by"),
    "document_issued_on": QT_TRANSLATE_NOOP("fields", "Issued on"),
    "document_expires_on": QT_TRANSLATE_NOOP("fields", "Valid until"),
    "mobile_phone": QT_TRANSLATE_NOOP("fields", "Mobile telephone"),
    "home_phone": QT_TRANSLATE_NOOP("fields", "Home telephone"),
    "work_phone": QT_TRANSLATE_NOOP("fields", "Work telephone"),
    "email": QT_TRANSLATE_NOOP("fields", "E-mail"),
    "registration_region": QT_TRANSLATE_NOOP("fields", "Region of registration"),
    "registration_address": QT_TRANSLATE_NOOP("fields", "Registration address"),
    "residence_basis": QT_TRANSLATE_NOOP("fields", "Basis of residence"),
    "actual_country": QT_TRANSLATE_NOOP("fields", "Country of residence"),
    "actual_address": QT_TRANSLATE_NOOP("fields", "Actual address"),
    "actual_since": QT_TRANSLATE_NOOP("fields", "Lives there since"),
}

GROUPS: dict[Group, str] = {
    Group.NAME: QT_TRANSLATE_NOOP("fields", "Full name and IIN"),
    Group.IDENTITY: QT_TRANSLATE_NOOP("fields", "Individual identification number"),
    Group.BIRTH: QT_TRANSLATE_NOOP("fields", "Birth and citizenship"),
    Group.DOCUMENT: QT_TRANSLATE_NOOP("fields", "Identity document"),
    Group.CONTACT: QT_TRANSLATE_NOOP("fields", "Contacts"),
    Group.ADDRESS: QT_TRANSLATE_NOOP("fields", "Addresses"),
}

# Kazakh and Russian names of choices are the paper's own (`resources/reference/choices.toml`).
ENGLISH_CHOICES: dict[str, dict[str, str]] = {
    "sex": {"male": "Male", "female": "Female"},
    "document_kind": {
        "id_card": "Identity card",
        "passport": "Passport",
        "residence_permit": "Residence permit",
        "stateless_certificate": "Stateless person's certificate",
        "foreign_passport": "Foreign passport",
    },
    "residence_basis": {"owned": "Owned", "rented": "Rented", "other": "Other"},
}

PROBLEMS: dict[str, str] = {
    "required": QT_TRANSLATE_NOOP("problems", "Fill this in."),
    "not_on_list": QT_TRANSLATE_NOOP(
        "problems", "The approved data list does not allow this field."
    ),
    "before_consent": QT_TRANSLATE_NOOP(
        "problems", "This may be taken only after consent C1 is signed."
    ),
    "too_long": QT_TRANSLATE_NOOP("problems", "Too long: at most {longest} characters."),
    "characters": QT_TRANSLATE_NOOP("problems", "A character here cannot be right."),
    "mixed_scripts": QT_TRANSLATE_NOOP(
        "problems", "Cyrillic and Latin letters are mixed. Compare with the document."
    ),
    "latin_name": QT_TRANSLATE_NOOP(
        "problems", "Latin letters in a citizen's name. Switch the layout if the document differs."
    ),
    "not_a_date": QT_TRANSLATE_NOOP("problems", "Not a date. Type day, month, year: 05.03.1990."),
    "two_digit_year": QT_TRANSLATE_NOOP("problems", "Type the year with four digits."),
    "in_future": QT_TRANSLATE_NOOP("problems", "This date has not come yet."),
    "too_young": QT_TRANSLATE_NOOP("problems", "Younger than {youngest}. Check the year."),
    "too_old": QT_TRANSLATE_NOOP("problems", "Older than {oldest}. Check the year."),
    "before_birth": QT_TRANSLATE_NOOP("problems", "Earlier than the date of birth."),
    "not_a_choice": QT_TRANSLATE_NOOP("problems", "Choose one of the list."),
    "not_a_country": QT_TRANSLATE_NOOP("problems", "Choose a country of the list."),
    "not_a_region": QT_TRANSLATE_NOOP("problems", "Choose a region of the list."),
    "not_a_phone": QT_TRANSLATE_NOOP("problems", "Not a telephone number: +7 7XX XXX XX XX."),
    "phone_prefix": QT_TRANSLATE_NOOP(
        "problems", "No operator is known with this prefix. Ask once more."
    ),
    "phone_abroad": QT_TRANSLATE_NOOP("problems", "A number of another country. Ask once more."),
    "phone_not_mobile": QT_TRANSLATE_NOOP("problems", "This looks like a fixed line."),
    "not_an_email": QT_TRANSLATE_NOOP("problems", "Not an e-mail address: name@example.kz."),
    "iin_characters": QT_TRANSLATE_NOOP("problems", "An IIN has digits only."),
    "iin_length": QT_TRANSLATE_NOOP("problems", "An IIN has 12 digits."),
    "iin_check_digit": QT_TRANSLATE_NOOP(
        "problems", "A digit is wrong: the check digit does not fit."
    ),
    "iin_never_issued": QT_TRANSLATE_NOOP("problems", "A digit is wrong: no such IIN is issued."),
    "iin_century_digit": QT_TRANSLATE_NOOP(
        "problems", "The seventh digit is unusual. Compare with the document."
    ),
    "iin_date": QT_TRANSLATE_NOOP(
        "problems", "The first digits are no date. Compare with the document."
    ),
    "iin_in_future": QT_TRANSLATE_NOOP(
        "problems", "The first digits are a date to come. Compare with the document."
    ),
    "iin_birth_date": QT_TRANSLATE_NOOP(
        "problems", "The IIN tells another date of birth. Compare with the document."
    ),
    "iin_century": QT_TRANSLATE_NOOP(
        "problems", "The IIN tells another century of birth. Compare with the document."
    ),
    "iin_sex": QT_TRANSLATE_NOOP(
        "problems", "The IIN tells the other sex. Compare with the document."
    ),
    "document_number": QT_TRANSLATE_NOOP(
        "problems", "This kind of document has another form of number."
    ),
    "document_expired": QT_TRANSLATE_NOOP(
        "problems", "The document has expired. Ask for a valid one."
    ),
    "document_term": QT_TRANSLATE_NOOP(
        "problems", "Such a document is usually valid for {years} years. Check both dates."
    ),
    "document_citizenship": QT_TRANSLATE_NOOP(
        "problems", "This kind of document does not go with this citizenship."
    ),
    "expires_before_issue": QT_TRANSLATE_NOOP("problems", "It would expire before it was issued."),
    "not_on_form": QT_TRANSLATE_NOOP("problems", "This choice is not on the paper."),
}


def field_label(name: str) -> str:
    """Return the name of a field in the language of the window."""
    return QCoreApplication.translate("fields", FIELDS[name])


def group_label(group: Group) -> str:
    """Return the name of a section of the questionnaire."""
    return QCoreApplication.translate("fields", GROUPS[group])


def choice_label(field: str, value: str) -> str:
    """Return the name of a choice."""
    if spoken() == "en":
        return ENGLISH_CHOICES[field][value]
    return reference.choice_label(field, value).side(spoken())


def problem_text(problem: Problem) -> str:
    """Return what is wrong and what to do."""
    text = QCoreApplication.translate("problems", PROBLEMS[problem.code])
    return text.format_map(dict(problem.details))


def severity_word(severity: Severity) -> str:
    """Return the word that stands before a problem's sentence."""
    if severity is Severity.BLOCKING:
        return QCoreApplication.translate("problems", "Error:")
    return QCoreApplication.translate("problems", "Warning:")
