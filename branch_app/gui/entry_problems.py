"""Short sentences for what is wrong with an entry about an employee, a password or a paper.

The problems of an applicant's fields are in `field_labels.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from branch_app.gui.language import QT_TRANSLATE_NOOP

ENTRIES: dict[str, str] = {
    "empty": QT_TRANSLATE_NOOP("entries", "Fill in this field."),
    "too_long": QT_TRANSLATE_NOOP("entries", "Too long: at most 300 characters."),
    "choose": QT_TRANSLATE_NOOP("entries", "Choose one."),
    "no_paper": QT_TRANSLATE_NOOP("entries", "Mark at least one paper."),
    "reprint_reason": QT_TRANSLATE_NOOP("entries", "Choose why it is printed once more."),
    "not_a_phone": QT_TRANSLATE_NOOP("entries", "Not a telephone number: +7 7XX XXX XX XX."),
    "not_money": QT_TRANSLATE_NOOP("entries", "Not an amount. Type whole tenge: 150 000."),
    "login": QT_TRANSLATE_NOOP("entries", "2 to 32 small Latin letters, digits, dot or hyphen."),
    "login_taken": QT_TRANSLATE_NOOP("entries", "Somebody has this login already."),
    "paper_number": QT_TRANSLATE_NOOP(
        "entries", "Letters and figures of the number only, such as 14-K; no words."
    ),
    "not_a_date": QT_TRANSLATE_NOOP("entries", "Not a date. Type day, month, year: 05.03.2026."),
    "in_future": QT_TRANSLATE_NOOP("entries", "The date has not come yet."),
    "in_past": QT_TRANSLATE_NOOP("entries", "The date is over."),
    "before_last_step": QT_TRANSLATE_NOOP("entries", "Earlier than the step before it."),
    "not_a_time": QT_TRANSLATE_NOOP("entries", "Not a time. Type hours and minutes: 14:30."),
    "before_blank": QT_TRANSLATE_NOOP("entries", "Earlier than the blank form was made."),
    "before_application": QT_TRANSLATE_NOOP(
        "entries", "Earlier than the application was registered."
    ),
    "not_a_blank": QT_TRANSLATE_NOOP("entries", "No blank form with this number waits."),
    "no_such_file": QT_TRANSLATE_NOOP(
        "entries", "No paper file with this number or label is here."
    ),
    "nobody_chosen": QT_TRANSLATE_NOOP("entries", "Find the person and choose the line."),
    "before_first_day": QT_TRANSLATE_NOOP("entries", "Earlier than the first day."),
    "record_or_paper": QT_TRANSLATE_NOOP(
        "entries", "A paper number, or 4 to 8 last signs of an id. No names, no IIN."
    ),
    "short": QT_TRANSLATE_NOOP("entries", "Too short: at least 12 characters."),
    "common": QT_TRANSLATE_NOOP("entries", "Too easy to guess: take four unusual words instead."),
    "built_on_login": QT_TRANSLATE_NOOP("entries", "The password must not be built on the login."),
    "differs": QT_TRANSLATE_NOOP("entries", "Not the same as the first time."),
    "same": QT_TRANSLATE_NOOP("entries", "The same as before. Take another one."),
    "wrong_own": QT_TRANSLATE_NOOP(
        "entries", "Not your present password. Check Caps Lock and the keyboard layout."
    ),
    "wrong_second": QT_TRANSLATE_NOOP(
        "entries", "Login and password do not match. Check Caps Lock and the keyboard layout."
    ),
    "same_person": QT_TRANSLATE_NOOP(
        "entries", "Another employee must confirm: neither you nor the one concerned."
    ),
    "may_not_confirm": QT_TRANSLATE_NOOP(
        "entries", "Only a branch manager or the personal-data officer may confirm."
    ),
    "access_ended": QT_TRANSLATE_NOOP("entries", "This employee is no longer admitted."),
    "temporary_password": QT_TRANSLATE_NOOP(
        "entries",
        "This employee still has a temporary password: first a login of his or her own.",
    ),
    "login_delayed": QT_TRANSLATE_NOOP(
        "entries", "Too many wrong passwords. The next try is possible in {seconds} s."
    ),
}


@dataclass(frozen=True, kw_only=True, slots=True)
class EntryProblem:
    """A code of `ENTRIES` with the numbers for its gaps."""

    code: str
    details: Mapping[str, str | int] = field(default_factory=dict)

    def text(self) -> str:
        """Return the sentence in the language of the window."""
        return QCoreApplication.translate("entries", ENTRIES[self.code]).format_map(self.details)


Problems = Mapping[str, EntryProblem]


def words_for(problems: Problems, field_name: str) -> str:
    """Return what is wrong with this field, or an empty string."""
    return problems[field_name].text() if field_name in problems else ""
