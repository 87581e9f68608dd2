"""Short sentences for what is wrong with an answer of the first-run pages."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from branch_app.gui.language import QT_TRANSLATE_NOOP

PROBLEMS: dict[str, str] = {
    "choose": QT_TRANSLATE_NOOP("setup", "Choose the organisation."),
    "branch_code": QT_TRANSLATE_NOOP("setup", "1 to 4 capital Latin letters and digits: ALM1."),
    "workstation_code": QT_TRANSLATE_NOOP("setup", "1 or 2 capital Latin letters and digits: 01."),
    "both": QT_TRANSLATE_NOOP("setup", "Address and code of head office go together."),
    "login": QT_TRANSLATE_NOOP("setup", "At least 2 small Latin letters or digits."),
    "name": QT_TRANSLATE_NOOP("setup", "Type the name as it should stand on paper."),
    "short": QT_TRANSLATE_NOOP("setup", "Too short: at least 12 characters."),
    "common": QT_TRANSLATE_NOOP("setup", "Too easy to guess: use more different characters."),
    "differs": QT_TRANSLATE_NOOP("setup", "Not the same as the first time."),
}
# The password rule `login` shares its code with the field's own problem.
PASSWORD_IS_LOGIN = QT_TRANSLATE_NOOP("setup", "The password must not be built on the login.")


def problem_word(field: str, code: str) -> str:
    """Return the sentence for a problem of this field."""
    text = PASSWORD_IS_LOGIN if (field, code) == ("new_password", "login") else PROBLEMS[code]
    return QCoreApplication.translate("setup", text)
