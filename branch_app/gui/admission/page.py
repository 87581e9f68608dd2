"""The page between the right password and the first work: own password, then the rules."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from branch_app.domain.form_template import StaffRules
from branch_app.domain.staff import StaffMember
from branch_app.gui.admission.presenter import AdmissionPresenter, AdmissionStep
from branch_app.gui.admission.rules_step import RulesStep
from branch_app.gui.entry_problems import Problems
from branch_app.gui.forms.own_password_form import OwnPasswordForm
from branch_app.gui.page import KeyHelp, Page
from branch_app.gui.parts.buttons import button, label
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.enter_key import enter_moves
from branch_app.gui.parts.scrolling import scroll_area
from branch_app.gui.parts.step_strip import StepStrip

WIDTHS = {AdmissionStep.PASSWORD: 560, AdmissionStep.RULES: 860}
LEAST_TEXT = 120
LOW = 520


class AdmissionPage(Page):
    """Steps on one card; locking is possible from each."""

    presenter: AdmissionPresenter
    lock_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("admission_page")
        self._steps: tuple[AdmissionStep, ...] = ()
        self._step = AdmissionStep.PASSWORD
        self._member: StaffMember | None = None
        self._is_low = False
        self._build()
        self._wire()
        self.retranslate()

    def _build(self) -> None:
        viewer = scroll_area(self)
        self.ground = ground = QWidget(viewer.viewport())
        self.title = label(ground, "admission_title", "display", wraps=True)
        self.why = label(ground, "admission_why", "muted", wraps=True)
        self.strip = StepStrip(ground, "admission_steps")
        self.card = Card(ground, "admission_card", margin=24)
        self.password = OwnPasswordForm(self.card, "own_password")
        self.rules = RulesStep(self.card)
        self.rules.text.setMinimumHeight(LEAST_TEXT)
        self.card.body.addWidget(self.password)
        self.card.body.addWidget(self.rules, 1)
        self.lock = button(ground, "lock_instead", look="quiet", sign="lock")
        column = QVBoxLayout(ground)
        column.setContentsMargins(12, 18, 12, 14)
        column.setSpacing(10)
        for widget in (self.title, self.why, self.strip):
            column.addWidget(widget)
        column.addWidget(self.card, 2)
        column.addWidget(self.lock, 0, Qt.AlignmentFlag.AlignLeft)
        self.below = QWidget(ground)
        column.addWidget(self.below, 1)
        viewer.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        viewer.setWidget(ground)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(viewer)

    def _wire(self) -> None:
        self.password.submitted.connect(lambda entry: self.presenter.set_password(entry))
        self.rules.acknowledged.connect(lambda: self.presenter.acknowledge())
        self.lock.clicked.connect(self.lock_asked)

    def retranslate(self) -> None:
        """Say the page in the language of the window."""
        name = self._member.display_name if self._member else ""
        self.title.setText(self.tr("Before the work begins, {name}").format(name=name))
        self.lock.setText(self.tr("Not now: lock"))
        words = {
            AdmissionStep.PASSWORD: self.tr("Your own password"),
            AdmissionStep.RULES: self.tr("Rules of work"),
        }
        self.strip.set_words([words[step] for step in self._steps])
        has_read_before = self._member is not None and self._member.rules_edition > 0
        why = {
            AdmissionStep.PASSWORD: self.tr(
                "Somebody else chose the password that you came in with. Set one that only you "
                "know: the journal tells every act by your name."
            ),
            AdmissionStep.RULES: self.tr(
                "The rules have a new edition. Read it to the end; the acknowledgement is kept."
            )
            if has_read_before
            else self.tr(
                "Nobody works with personal data before having read these rules. Read them to the "
                "end; the acknowledgement is kept."
            ),
        }
        self.why.setText(why[self._step])

    def keys(self) -> tuple[KeyHelp, ...]:
        """Return the keys of the step."""
        if self._step is AdmissionStep.PASSWORD:
            if enter_moves(self):
                return (("Enter", self.tr("Next field, then set the password")),)
            return (("Tab", self.tr("Next field")),)
        return (
            ("PgDn, ↓", self.tr("Read on")),
            ("End", self.tr("To the end of the rules")),
            ("Tab, Enter", self.tr("To the button, acknowledge")),
        )

    def enter(self) -> None:
        """Give the keys to the step."""
        (self.password if self._step is AdmissionStep.PASSWORD else self.rules).enter()

    def show_steps(self, steps: Sequence[AdmissionStep], member: StaffMember) -> None:
        """Show who is asked, and for what."""
        self._steps, self._member = tuple(steps), member
        self._fit()
        self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the text where the window is low; the top bar has the lock too."""
        super().resizeEvent(event)
        self._is_low = event.size().height() < LOW
        self._fit()

    def show_step(self, step: AdmissionStep) -> None:
        """Show this step and give it the keys."""
        self._step = step
        is_password = step is AdmissionStep.PASSWORD
        self.password.setVisible(is_password)
        self.rules.setVisible(not is_password)
        # The rules take all the room there is, the three lines of the password only theirs.
        self.below.setVisible(is_password)
        self.ground.setMaximumWidth(WIDTHS[step])
        self.strip.set_done(self._steps.index(step) if step in self._steps else 0)
        self.retranslate()
        self.enter()

    def show_rules(self, rules: StaffRules) -> None:
        """Show these rules, unread."""
        self.rules.show_rules(rules)

    def show_password_problems(self, problems: Problems) -> None:
        """Show what is wrong with the entries of the password."""
        self.password.show_problems(problems)

    def set_busy(self, is_busy: bool) -> None:
        """Show that something is being stored."""
        self.password.set_busy(is_busy)
        self.rules.set_busy(is_busy)

    def forget(self) -> None:
        """Clear everything typed."""
        self.password.forget()

    def _fit(self) -> None:
        self.strip.setVisible(len(self._steps) > 1 and not self._is_low)
        for widget in (self.why, self.lock):
            widget.setVisible(not self._is_low)
