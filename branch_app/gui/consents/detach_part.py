"""Taking a wrong scan from its paper: page, reason and, where the service asks, a second person."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from branch_app.domain.change import RecordKind
from branch_app.domain.errors import BranchError
from branch_app.domain.issued_form import IssuedForm
from branch_app.domain.scan import DETACH_REASONS
from branch_app.domain.serials import show_serial
from branch_app.domain.staff import Permission
from branch_app.gui.case_words import DETACH_WORDS
from branch_app.gui.desk import Desk
from branch_app.gui.labels import word
from branch_app.gui.parts.buttons import button, choice, label, rule, under
from branch_app.gui.parts.second_person_panel import SecondPersonPanel
from branch_app.gui.parts.translated import TranslatedWidget
from branch_app.services.detaching import Detached
from branch_app.services.second_person import Signatory

CHANGED = frozenset(
    {
        RecordKind.INBOX_PAGE,
        RecordKind.ISSUED_FORM,
        RecordKind.CONSENT,
        RecordKind.APPLICANT,
        RecordKind.TASK,
    }
)


class DetachPart(TranslatedWidget):
    """Stands below what the scan shows; the second person is asked for only where needed."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self.setObjectName("detach_part")
        self._desk = desk
        self._form: IssuedForm | None = None
        self.title = label(self, "detach_title", "section", wraps=True)
        self.text = label(self, "detach_text", "muted", wraps=True)
        self.page_label = label(self, "detach_page_label", "label")
        self.page = choice(self, "detach_page")
        self.page_label.setBuddy(self.page)
        self.reason_label = label(self, "detach_reason_label", "label")
        self.reason = choice(self, "detach_reason")
        self.reason_label.setBuddy(self.reason)
        for code in DETACH_REASONS:
            self.reason.addItem("", code)
        self.detach = button(self, "detach_scan", look="danger", sign="undo")
        self.second = SecondPersonPanel(self, "detach_second", is_narrow=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(10)
        column.addWidget(rule(self))
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addLayout(under(self.page_label, self.page))
        column.addLayout(under(self.reason_label, self.reason))
        column.addWidget(self.detach)
        column.addWidget(self.second)
        self.detach.clicked.connect(lambda: self._detach(None))
        self.second.confirmed.connect(
            lambda login, password: self._detach(Signatory(login=login, password=password))
        )
        self.second.given_up.connect(lambda: self._ask_second(is_asked=False))
        self._ask_second(is_asked=False)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the part in the language of the window."""
        self.title.setText(self.tr("Is it a wrong scan?"))
        self.text.setText(
            self.tr(
                "The picture goes back to the inbox. What was agreed to by this paper no longer "
                "counts, and what stood before it stands again."
            )
        )
        self.page_label.setText(self.tr("Page"))
        self.reason_label.setText(self.tr("Why"))
        for place, code in enumerate(DETACH_REASONS):
            self.reason.setItemText(place, word(DETACH_WORDS, code).capitalize())
        self.detach.setText(self.tr("Detach this scan"))
        self.second.set_act(self.tr("Detach this scan"))

    def show_form(self, form: IssuedForm | None) -> None:
        """Offer the scanned pages of this paper, to those who take scans in."""
        if form == self._form:
            return
        self._form = form
        self._ask_second(is_asked=False)
        self.page.clear()
        pages = sorted(scan.page for scan in form.scans) if form is not None else []
        for number in pages:
            self.page.addItem(str(number), number)
        self.setVisible(bool(pages) and self._desk.may(Permission.ADD_SCANS))

    def _ask_second(self, *, is_asked: bool) -> None:
        self.second.forget()
        self.second.setVisible(is_asked)
        self.detach.setVisible(not is_asked)

    def _detach(self, second: Signatory | None) -> None:
        form = self._form
        if form is None or self.page.currentData() is None:
            return
        page, reason = int(self.page.currentData()), str(self.reason.currentData())
        scans = self._desk.services.scans
        self.setEnabled(False)
        self._desk.tasks.database(
            lambda: scans.detach(form.serial, page, reason, second), self._detached, self._failed
        )

    def _detached(self, done: Detached) -> None:
        self.setEnabled(True)
        self._ask_second(is_asked=False)
        self._desk.notices.tell("scan_detached", serial=show_serial(done.form.serial))
        self._desk.changes.tell(CHANGED)

    def _failed(self, error: BranchError) -> None:
        self.setEnabled(True)
        if error.details.get("reason") == "detach_second":
            self._ask_second(is_asked=True)
            self.second.login.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.second.isHidden() or not self.second.show_refusal(error):
            self._desk.notices.report(error)
