"""Cases at the counter: who asks a consent back, who owes, and keys pressed wherever they are."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget

from branch_app.domain.applicant import Applicant
from branch_app.domain.application import Application, MicrocreditStatus
from branch_app.domain.drafting import ApplicantDraft
from branch_app.domain.issued_form import IssuedForm
from branch_app.services.application_entries import StatusEntry
from tests.gui.conftest import OpenWindow
from tests.services.desk import Desk

CTRL = Qt.KeyboardModifier.ControlModifier
NO = Qt.KeyboardModifier.NoModifier
TODAY = dt.date(2026, 11, 22)
WANTED = {
    "product": "unsecured",
    "amount": "150 000",
    "term_months": "6",
    "payout_channel": "branch",
}


def consenting(desk: Desk, **changes: str) -> Applicant:
    """Return a person whose C1 is in force."""
    person = desk.register(**changes)
    desk.consent(person)
    return person


def applied(desk: Desk, person: Applicant, **values: str) -> Application:
    """Let the person apply for a microcredit."""
    draft = ApplicantDraft(values={**WANTED, **values})
    return desk.applications.register(person.id, draft)


def owes(desk: Desk, person: Applicant) -> Application:
    """Let a contract of the person be open."""
    one = applied(desk, person)
    for status in (MicrocreditStatus.APPROVED, MicrocreditStatus.ISSUED):
        entry = StatusEntry(
            status=status, since=TODAY, paper_number="7-К", contract_number="ALM-2026/17"
        )
        one = desk.applications.tell_status(one.id, one.version, entry)
    return one


def asks_back(desk: Desk, person: Applicant, *choices: str) -> IssuedForm:
    """Let the person sign an application to withdraw."""
    return desk.sign(person, "WITHDRAWAL", yes=choices or ("collection",))


def here(shown: OpenWindow) -> QWidget:
    """Return what has the keys."""
    return QApplication.focusWidget() or shown.window


def press(shown: OpenWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = NO) -> None:
    """Press a key where the keys are, and wait for what comes of it."""
    QTest.keyClick(here(shown), key, modifier)
    shown.settle()


def enter_text(shown: OpenWindow, text: str) -> None:
    """Type into the line that has the keys: letters of any alphabet."""
    line = here(shown)
    assert isinstance(line, QLineEdit), line.objectName()
    line.selectAll()
    line.insert(text)
    line.textEdited.emit(line.text())
    shown.settle()


def choose_by_keys(shown: OpenWindow, wanted: str) -> None:
    """Go down in the field that has the keys until this is chosen; the field may be built anew."""
    for _step in range(30):
        box = here(shown)
        assert isinstance(box, QComboBox), box.objectName()
        if box.currentData() == wanted:
            return
        press(shown, Qt.Key.Key_Down)
    raise AssertionError(f"{wanted} is not offered")
