"""What a person says who has looked at a paper whose scan leaves something in doubt (K21)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from branch_app.domain.change import RecordKind
from branch_app.domain.errors import BranchError
from branch_app.domain.issued_form import IssuedForm
from branch_app.domain.local_time import local_date
from branch_app.domain.look import LOOK_REASONS, LOOK_RESULTS, Doubt, kinds_of
from branch_app.domain.serials import show_serial
from branch_app.domain.staff import Permission
from branch_app.domain.task import Task, TaskResult
from branch_app.gui.desk import Desk
from branch_app.gui.ink_words import LOOK_WORDS, look_word
from branch_app.gui.labels import date_text, word
from branch_app.gui.parts.buttons import button, choice, label, under
from branch_app.gui.parts.translated import TranslatedWidget

CHANGED = frozenset({RecordKind.TASK})


class LookPart(TranslatedWidget):
    """Asks while the paper waits for a look; afterwards it tells what was seen, and when."""

    asked = Signal()

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self.setObjectName("look_part")
        self._desk = desk
        self._form: IssuedForm | None = None
        self._task: Task | None = None
        self.told = label(self, "look_told", "muted", wraps=True)
        self.title = label(self, "look_title", "strong", wraps=True)
        self.reason_label = label(self, "look_reason_label", "label", wraps=True)
        self.reason = choice(self, "look_reason")
        self.reason_label.setBuddy(self.reason)
        for code in LOOK_REASONS:
            self.reason.addItem("", code)
        self.seen = button(self, "look_seen", look="primary", sign="check")
        self.again = button(self, "look_again", sign="undo")
        self.wrong = label(self, "look_wrong", "muted", wraps=True)
        self._asked = (self.title, self.reason_label, self.reason, self.seen, self.again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.told)
        column.addWidget(self.title)
        column.addLayout(under(self.reason_label, self.reason))
        column.addWidget(self.seen)
        column.addWidget(self.again)
        column.addWidget(self.wrong)
        self.seen.clicked.connect(lambda: self._answer(TaskResult.SEEN))
        self.again.clicked.connect(lambda: self._answer(TaskResult.ASKED_AGAIN))
        self.retranslate()

    def retranslate(self) -> None:
        """Say the part in the language of the window."""
        self.title.setText(self.tr("Look at the sheet, and say what you saw."))
        self.wrong.setText(
            self.tr("Was the answer entered wrongly? Detach the scan below, then enter it anew.")
        )
        for place, code in enumerate(LOOK_REASONS):
            self.reason.setItemText(place, word(LOOK_WORDS, code).capitalize())
        self.again.setText(self.tr("Asked to sign again"))
        self._say()

    def show_form(self, form: IssuedForm | None) -> None:
        """Ask what is known of this paper."""
        self._form = form
        self._show(None)
        if form is not None and form.scans:
            checks = self._desk.services.ink_checks
            self._desk.tasks.database(
                lambda: checks.look_at(form.id),
                lambda task: self._show(task) if self._form == form else None,
            )

    def _show(self, task: Task | None) -> None:
        self._task = task
        self._say()
        if not self.reason.isHidden():
            self.asked.emit()

    def _say(self) -> None:
        task = self._task
        is_asked = task is not None and task.is_open and self._desk.may(Permission.ADD_SCANS)
        for widget in self._asked:
            widget.setVisible(is_asked)
        doubts = kinds_of(task.targets) if task is not None else ()
        self.wrong.setVisible(is_asked and Doubt.DIFFERS in doubts)
        # Of an answer alone nobody asks whether it is signed.
        if doubts == (Doubt.DIFFERS,):
            self.reason_label.setText(self.tr("As entered, but read otherwise, because"))
            self.seen.setText(self.tr("It is as entered: I looked"))
        else:
            self.reason_label.setText(self.tr("Signed, but not seen, because"))
            self.seen.setText(self.tr("It is signed: I looked"))
        self.told.setText(self._told(task) if task is not None else "")
        self.told.setVisible(bool(self.told.text()))
        self.setVisible(is_asked or bool(self.told.text()))

    def _told(self, task: Task) -> str:
        if task.result not in LOOK_RESULTS or task.done_at is None:
            return ""
        parts = [look_word(task.result, kinds_of(task.targets))]
        if task.reason:
            parts.append(word(LOOK_WORDS, task.reason))
        day = date_text(local_date(task.done_at))
        return self.tr("{day}: {seen}").format(day=day, seen=", ".join(parts))

    def _answer(self, result: TaskResult) -> None:
        form = self._form
        if form is None:
            return
        reason = str(self.reason.currentData()) if result is TaskResult.SEEN else ""
        checks = self._desk.services.ink_checks
        self.setEnabled(False)
        self._desk.tasks.database(
            lambda: checks.looked(form.serial, result, reason), self._answered, self._failed
        )

    def _answered(self, task: Task) -> None:
        self.setEnabled(True)
        if self._form is not None and self._form.id == task.form_id:
            self._show(task)
            self._desk.notices.tell("scan_looked_at", serial=show_serial(self._form.serial))
        self._desk.changes.tell(CHANGED)

    def _failed(self, error: BranchError) -> None:
        self.setEnabled(True)
        self._desk.notices.report(error)
        self.show_form(self._form)
