"""Fields, groups and choices in the language of the window, and the sentences of their problems."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from branch_app.domain import reference
from branch_app.domain.checks import Problem, ProblemCode, Severity
from branch_app.domain.fields import Group
from branch_app.gui.after_colon import after_colon
from branch_app.gui.choice_words import ENGLISH_CHOICES
from branch_app.gui.field_words import FIELDS, GROUPS
from branch_app.gui.language import QT_TRANSLATE_NOOP, spoken

PROBLEMS: dict[str, str] = {
    "required": QT_TRANSLATE_NOOP("problems", "Fill this in."),
    "not_on_list": QT_TRANSLATE_NOOP(
        "problems", "The approved data list does not allow this field."
    ),
    "before_consent": QT_TRANSLATE_NOOP(
        "problems", "This may be taken only after consent C1 is signed."
    ),
    "no_consent": QT_TRANSLATE_NOOP(
        "problems", "This may be taken only while consent {consent} is in force."
    ),
    "too_long": QT_TRANSLATE_NOOP("problems", "Too long: at most {longest} characters."),
    "characters": QT_TRANSLATE_NOOP("problems", "A character here cannot be right."),
    "mixed_scripts": QT_TRANSLATE_NOOP(
        "problems", "Cyrillic and Latin letters are mixed. Compare with the document."
    ),
    "latin_name": QT_TRANSLATE_NOOP(
        "problems", "Written in Latin letters. Switch the layout if the document differs."
    ),
    "two_alphabets": QT_TRANSLATE_NOOP(
        "problems",
        "Part is in Latin letters, part in Cyrillic ones. Compare with the document.",
    ),
    "not_a_date": QT_TRANSLATE_NOOP("problems", "Not a date. Type day, month, year: 05.03.1990."),
    "two_digit_year": QT_TRANSLATE_NOOP("problems", "Type the year with four digits."),
    "not_a_time": QT_TRANSLATE_NOOP("problems", "Not a time. Type hours and minutes: 14:05."),
    "identified_when": QT_TRANSLATE_NOOP("problems", "Both the day and the time are recorded."),
    "in_future": QT_TRANSLATE_NOOP("problems", "This date has not come yet."),
    "time_ahead": QT_TRANSLATE_NOOP("problems", "It is not so late today yet."),
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
    "iin_characters": QT_TRANSLATE_NOOP("problems", "Only digits are allowed."),
    "iin_length": QT_TRANSLATE_NOOP("problems", "Exactly 12 digits are needed."),
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
        "problems", "Tells another date of birth. Compare with the document."
    ),
    "iin_century": QT_TRANSLATE_NOOP(
        "problems", "Tells another century of birth. Compare with the document."
    ),
    "iin_sex": QT_TRANSLATE_NOOP("problems", "Tells the other sex. Compare with the document."),
    "iin_unassigned": QT_TRANSLATE_NOOP(
        "problems", "Not given. Leave it empty only if none was assigned to the person."
    ),
    "document_number": QT_TRANSLATE_NOOP(
        "problems",
        "Looks otherwise on this document: 9 digits on an identity card, residence permit or "
        "certificate, N and 8 digits on a passport.",
    ),
    "document_expired": QT_TRANSLATE_NOOP(
        "problems", "The document has expired. Ask for a valid one."
    ),
    "document_term": QT_TRANSLATE_NOOP(
        "problems", "Such a document is usually valid for {years} years. Check both dates."
    ),
    "document_citizenship": QT_TRANSLATE_NOOP("problems", "Does not go with this citizenship."),
    "expires_before_issue": QT_TRANSLATE_NOOP("problems", "It would expire before it was issued."),
    "not_in_future": QT_TRANSLATE_NOOP("problems", "This day is over. Ask for the next one."),
    "not_money": QT_TRANSLATE_NOOP("problems", "Not an amount. Type whole tenge: 150 000."),
    "no_money": QT_TRANSLATE_NOOP("problems", "More than zero is needed."),
    "not_a_number": QT_TRANSLATE_NOOP("problems", "Type a whole number."),
    "number_range": QT_TRANSLATE_NOOP("problems", "From {least} to {most}."),
    "bin_characters": QT_TRANSLATE_NOOP("problems", "Only digits are allowed."),
    "bin_length": QT_TRANSLATE_NOOP("problems", "Exactly 12 digits are needed."),
    "bin_check_digit": QT_TRANSLATE_NOOP(
        "problems", "A digit is wrong: the check digit of the BIN does not fit."
    ),
    "bin_never_issued": QT_TRANSLATE_NOOP("problems", "A digit is wrong: no such BIN is issued."),
    "bin_month": QT_TRANSLATE_NOOP("problems", "Not a BIN: digits 3 and 4 are a month."),
    "bin_type": QT_TRANSLATE_NOOP(
        "problems", "Not the BIN of an organisation: the fifth digit is 4, 5 or 6."
    ),
    "bin_unit": QT_TRANSLATE_NOOP("problems", "Not a BIN: the sixth digit is 0, 1, 2 or 3."),
    "iban_characters": QT_TRANSLATE_NOOP("problems", "Only Latin letters and digits are allowed."),
    "iban_country": QT_TRANSLATE_NOOP("problems", "It has to begin with KZ."),
    "iban_length": QT_TRANSLATE_NOOP("problems", "Exactly 20 characters are needed."),
    "iban_bank": QT_TRANSLATE_NOOP(
        "problems", "A character is wrong: characters 3 to 7 of an IBAN are digits."
    ),
    "iban_check": QT_TRANSLATE_NOOP(
        "problems", "A character is wrong: the check digits do not fit."
    ),
    "iban_letters": QT_TRANSLATE_NOOP(
        "problems", "Cyrillic letters were taken for Latin ones. Compare with the document."
    ),
    "card_end": QT_TRANSLATE_NOOP(
        "problems", "The whole number of a card is never kept: only its last four digits."
    ),
    "not_on_form": QT_TRANSLATE_NOOP("problems", "This choice is not on the paper."),
}


# Where it is known which character it is.
PLACED_CHARACTER = QT_TRANSLATE_NOOP("problems", "Character {place} cannot be right.")


def field_label(name: str) -> str:
    """Return the name of a field in the language of the window."""
    return QCoreApplication.translate("fields", FIELDS[name])


def group_label(group: Group) -> str:
    """Return the name of a section of the questionnaire."""
    return QCoreApplication.translate("fields", GROUPS[group])


def choice_label(field: str, value: str) -> str:
    """Return the name of a choice."""
    if spoken() == "en":
        return ENGLISH_CHOICES[reference.unnumbered(field)][value]
    return reference.choice_label(field, value).side(spoken())


def problem_text(problem: Problem) -> str:
    """Return what is wrong and what to do."""
    is_placed = problem.code is ProblemCode.CHARACTERS and "place" in problem.details
    source = PLACED_CHARACTER if is_placed else PROBLEMS[problem.code]
    text = QCoreApplication.translate("problems", source)
    return text.format_map(dict(problem.details))


def told_problem(problem: Problem) -> str:
    """Return the word of the problem's weight and its sentence, in one."""
    return f"{severity_word(problem.severity)} {after_colon(problem_text(problem))}"


def severity_word(severity: Severity) -> str:
    """Return the word that stands before a problem's sentence."""
    if severity is Severity.BLOCKING:
        return QCoreApplication.translate("problems", "Error:")
    return QCoreApplication.translate("problems", "Warning:")
