"""Words of advice: what each piece says, what to do about it, how much it weighs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from branch_app.domain.advice import Advice, AdviceCode, Level
from branch_app.domain.amounts import show_tenge
from branch_app.domain.debt_load import DebtLoad, PaymentWay, show_coefficient
from branch_app.gui.colours import Tone
from branch_app.gui.labels import States, state_chip
from branch_app.gui.language import QT_TRANSLATE_NOOP
from branch_app.gui.parts.chip import ChipText

LEVELS: States = {
    Level.CALL_MANAGER: ("warning", QT_TRANSLATE_NOOP("labels", "Call the manager"), Tone.BAD),
    Level.WARNING: ("warning", QT_TRANSLATE_NOOP("labels", "Take a look"), Tone.WARNING),
    Level.MISSING: ("clock", QT_TRANSLATE_NOOP("labels", "Still to be done"), Tone.INFO),
    Level.INFO: ("info", QT_TRANSLATE_NOOP("labels", "For information"), Tone.NEUTRAL),
}
COMPLETE: States = {
    "complete": ("check-circle", QT_TRANSLATE_NOOP("labels", "Everything is asked"), Tone.GOOD),
    "incomplete": ("clock", QT_TRANSLATE_NOOP("labels", "Not complete yet"), Tone.INFO),
}

_C = AdviceCode
# What it is, and what to do about it.
WORDS: dict[AdviceCode, tuple[str, str]] = {
    _C.LIST_HIT: (
        QT_TRANSLATE_NOOP("labels", "May be in the list of persons"),
        QT_TRANSLATE_NOOP("labels", "Entries to compare: {count}. Tell the applicant nothing."),
    ),
    _C.LIST_MISSING: (
        QT_TRANSLATE_NOOP("labels", "No list of persons is installed"),
        QT_TRANSLATE_NOOP("labels", "The check told nothing. Install the list, then check again."),
    ),
    _C.LIST_OLD: (
        QT_TRANSLATE_NOOP("labels", "The list of persons is too old"),
        QT_TRANSLATE_NOOP("labels", "Install a newer list, then check again."),
    ),
    _C.LIST_CALL_MANAGER: (
        QT_TRANSLATE_NOOP("labels", "Call the manager before you go on"),
        QT_TRANSLATE_NOOP("labels", "The manager looks at the file. Tell the applicant nothing."),
    ),
    _C.LIST_NOT_CHECKED: (
        QT_TRANSLATE_NOOP("labels", "Not checked against the list in force"),
        QT_TRANSLATE_NOOP("labels", "The list or the data are newer than the last check."),
    ),
    _C.LIST_CLEAR: (
        QT_TRANSLATE_NOOP("labels", "Checked against the list of persons"),
        QT_TRANSLATE_NOOP("labels", "Nothing was found."),
    ),
    _C.PUBLIC_OFFICIAL: (
        QT_TRANSLATE_NOOP("labels", "A public official"),
        QT_TRANSLATE_NOOP("labels", "Needs the manager's word and the source of the funds."),
    ),
    _C.PUBLIC_OFFICIAL_UNANSWERED: (
        QT_TRANSLATE_NOOP("labels", "The question about public officials is not answered"),
        QT_TRANSLATE_NOOP("labels", "Ask it and enter the answer among the data."),
    ),
    _C.QUESTIONNAIRE_UNSIGNED: (
        QT_TRANSLATE_NOOP("labels", "The questionnaire of this application is not signed"),
        QT_TRANSLATE_NOOP("labels", "Print it, let it be signed and scan it."),
    ),
    _C.DEBT_LOAD_OVER_CAP: (
        QT_TRANSLATE_NOOP("labels", "The debt load is above 0.5"),
        QT_TRANSLATE_NOOP("labels", "The limit of a microfinance organisation."),
    ),
    _C.DEBT_LOAD_OVER_HINT: (
        QT_TRANSLATE_NOOP("labels", "The debt load is above 0.25"),
        QT_TRANSLATE_NOOP("labels", "The limit for some categories of borrowers."),
    ),
    _C.NO_CONFIRMED_INCOME: (
        QT_TRANSLATE_NOOP("labels", "No confirmed income"),
        QT_TRANSLATE_NOOP("labels", "Without it there is no debt load. Enter income and proof."),
    ),
    _C.INCOME_NOT_ON_LIST: (
        QT_TRANSLATE_NOOP("labels", "There is no debt load here"),
        QT_TRANSLATE_NOOP("labels", "The approved data list does not allow to ask for the income."),
    ),
    _C.CREDIT_PAYMENTS_UNKNOWN: (
        QT_TRANSLATE_NOOP("labels", "Payments for other credits are not told"),
        QT_TRANSLATE_NOOP("labels", "Ask and enter them; 0 if there are none."),
    ),
    _C.NEW_PAYMENT_UNKNOWN: (
        QT_TRANSLATE_NOOP("labels", "The monthly payment of the microcredit is not known"),
        QT_TRANSLATE_NOOP("labels", "Enter it, or amount and term, in the application."),
    ),
    _C.NEW_PAYMENT_ESTIMATED: (
        QT_TRANSLATE_NOOP("labels", "The monthly payment is estimated"),
        QT_TRANSLATE_NOOP("labels", "Amount by months, without interest: the real one is higher."),
    ),
    _C.SAME_TELEPHONE: (
        QT_TRANSLATE_NOOP("labels", "Others have the same telephone"),
        QT_TRANSLATE_NOOP("labels", "Files: {count}. They stand below."),
    ),
    _C.SAME_ADDRESS: (
        QT_TRANSLATE_NOOP("labels", "Others have the same address"),
        QT_TRANSLATE_NOOP("labels", "Files: {count}. They stand below."),
    ),
    _C.SAME_DOCUMENT: (
        QT_TRANSLATE_NOOP("labels", "Others have the same document number"),
        QT_TRANSLATE_NOOP("labels", "Files: {count}. They stand below."),
    ),
    _C.DATA_STALE: (
        QT_TRANSLATE_NOOP("labels", "Data are old"),
        QT_TRANSLATE_NOOP("labels", "Fields: {count}. Ask whether they still hold."),
    ),
}


def title_of(one: Advice) -> str:
    """Return what the advice is."""
    return QCoreApplication.translate("labels", WORDS[one.code][0])


def text_of(one: Advice) -> str:
    """Return what to do about it."""
    return QCoreApplication.translate("labels", WORDS[one.code][1]).format(count=one.count)


def chip_of(one: Advice) -> ChipText:
    """Return how much it weighs, by sign and word."""
    return state_chip(LEVELS, one.level)


def load_text(load: DebtLoad) -> str:
    """Return the debt load with what it is made of, or an empty string."""
    value = load.coefficient
    if value is None or load.total is None or load.income is None:
        return ""
    text = QCoreApplication.translate(
        "labels", "Debt load {value}: {payments} a month to a confirmed income of {income}"
    ).format(
        value=show_coefficient(value),
        payments=show_tenge(load.total),
        income=show_tenge(load.income),
    )
    if load.way is PaymentWay.ESTIMATED:
        note = QCoreApplication.translate("labels", "the new payment is estimated")
        return f"{text} ({note})"
    return text
