"""The first-run page: steps on one card, busy while the workstation is made, then the code."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from branch_app.gui.first_run.presenter import STEPS, Answers, FirstRunPresenter
from branch_app.gui.first_run.recovery_step import RecoveryStep
from branch_app.gui.first_run.steps import ManagerStep, OrganisationStep, WorkplaceStep
from branch_app.gui.page import KeyHelp, Page
from branch_app.gui.parts.buttons import button, label
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.enter_key import ENTER_KEYS
from branch_app.gui.parts.reasons import ReasonLine
from branch_app.gui.parts.scrolling import scroll_area
from branch_app.gui.parts.step_strip import StepStrip
from branch_app.gui.program import PackChoice

WIDTH = 760


class FirstRunPage(Page):
    """Asks, step by step, what the workstation needs to be made."""

    presenter: FirstRunPresenter
    finished = Signal()

    def __init__(self, parent: QWidget, packs: Sequence[PackChoice]) -> None:
        super().__init__(parent)
        self.setObjectName("first_run_page")
        self._build(packs)
        self.show_step(STEPS[0])
        self.set_busy(False)
        self.retranslate()

    def _build(self, packs: Sequence[PackChoice]) -> None:
        scroll = scroll_area(self)
        ground = QWidget(scroll.viewport())
        ground.setFixedWidth(WIDTH)
        self.title = label(ground, "first_run_title", "display")
        self.strip = StepStrip(ground, "first_run_steps")
        self.card = Card(ground, "first_run_card", margin=24)
        self.organisation = OrganisationStep(self.card, packs)
        self.workplace = WorkplaceStep(self.card)
        self.manager = ManagerStep(self.card)
        self.recovery = RecoveryStep(self.card)
        self.steps = QStackedWidget(self.card)
        for step in (self.organisation, self.workplace, self.manager, self.recovery):
            self.steps.addWidget(step)
        self.busy = QProgressBar(self.card)
        self.busy.setObjectName("first_run_busy")
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.busy_text = label(self.card, "busy_text", "muted")
        self.card.body.addWidget(self.steps, 1)
        self.card.body.addWidget(self.busy)
        self.card.body.addWidget(self.busy_text)
        column = QVBoxLayout(ground)
        column.setContentsMargins(8, 24, 8, 24)
        column.setSpacing(14)
        column.addStretch(1)
        for widget in (self.title, self.strip, self.card):
            column.addWidget(widget)
        column.addLayout(self._buttons(ground))
        column.addStretch(2)
        scroll.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        scroll.setWidget(ground)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def _buttons(self, ground: QWidget) -> QHBoxLayout:
        self.back = button(ground, "back", sign="chevron-left")
        self.next = button(ground, "next", look="primary")
        self.back.clicked.connect(lambda: self.presenter.go_back())
        self.next.clicked.connect(self._go_on)
        self.recovery.save_asked.connect(lambda file: self.presenter.save_code(file))
        self.recovery.print_asked.connect(
            lambda printer: self.presenter.print_code(printer, self._heading())
        )
        self.why_not = ReasonLine(ground, "next_reason")
        self.recovery.kept.connect(self._allow)
        for edit in self.findChildren(QLineEdit):
            edit.installEventFilter(self)
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addWidget(self.why_not, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(0)
        row.addWidget(self.next)
        return row

    def retranslate(self) -> None:
        """Say the page in the language of the window."""
        self.title.setText(self.tr("Set up this workstation"))
        self.strip.set_words(
            (
                self.tr("Organisation"),
                self.tr("Workplace"),
                self.tr("First manager"),
                self.tr("Recovery code"),
            )
        )
        self.back.setText(self.tr("Back"))
        last = {"manager": self.tr("Set up"), "recovery": self.tr("To the unlock page")}
        self.next.setText(last.get(self._step, self.tr("Next")))
        self.busy_text.setText(self.tr("Keys and database are being made..."))
        self.busy.setAccessibleName(self.busy_text.text())

    def keys(self) -> tuple[KeyHelp, ...]:
        """Return the keys of this page."""
        return (("Enter", self.tr("Next field, then next step")),)

    def enter(self) -> None:
        """Give the keys to the first field of the step."""
        edits = self._edits()
        if self._step == "recovery":
            self.recovery.focus_first()
        else:
            first = edits[0] if edits else self.organisation.first_card()
            (first or self.next).setFocus()

    def answers(self) -> Answers:
        """Return everything typed so far."""
        places, people = self.workplace.lines, self.manager.lines
        return Answers(
            pack_id=self.organisation.chosen(),
            profile=self.organisation.profile,
            branch=places["branch"].text().upper(),
            workstation=places["workstation"].text().upper(),
            head_office_url=places["head_office_url"].text(),
            enrolment_code=places["enrolment_code"].text(),
            login=people["manager_login"].text(),
            display_name=people["display_name"].text(),
            password=people["new_password"].edit.text(),
            password_again=people["password_again"].edit.text(),
        )

    def show_step(self, step: str) -> None:
        """Show this step."""
        self._step = step
        place = STEPS.index(step)
        self.steps.setCurrentIndex(place)
        self.strip.set_done(place)
        self.back.setVisible(step in {"workplace", "manager"})
        self._allow(is_kept=step != "recovery")
        self.retranslate()
        self.enter()

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Show each problem beside its field."""
        for step in (self.organisation, self.workplace, self.manager):
            step.show_problems(problems)

    def set_busy(self, is_busy: bool) -> None:
        """Show that the workstation is being made."""
        for widget in (self.busy, self.busy_text):
            widget.setVisible(is_busy)
        for part in (self.steps, self.back, self.next):
            part.setEnabled(not is_busy)

    def show_recovery_code(self, code: str) -> None:
        """Show the code, this once."""
        self.recovery.show_code(code)

    def leave(self) -> None:
        """Forget everything typed and go on to the unlock page."""
        self.manager.forget()
        self.recovery.forget()
        self.finished.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter go to the next field, and from the last one to the next step."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        if event.key() not in ENTER_KEYS:
            return False
        edits = self._edits()
        places = [place for place, edit in enumerate(edits) if edit is watched]
        if places and places[0] + 1 < len(edits):
            edits[places[0] + 1].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._go_on()
        return True

    def _allow(self, is_kept: bool) -> None:
        self.why_not.say(self.next, "" if is_kept else "code_not_kept")

    def _edits(self) -> list[QLineEdit]:
        step = self.steps.currentWidget()
        return step.findChildren(QLineEdit) if step is not None else []

    def _go_on(self) -> None:
        if self._step == "recovery":
            self.presenter.finish()
        else:
            self.presenter.go_on()

    def _heading(self) -> str:
        return self.tr("Recovery code of the workstation {branch}-{workstation}").format(
            branch=self.answers().branch, workstation=self.answers().workstation
        )
