"""The rules of work with personal data: read to the end, then acknowledged (K38, R-138)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from branch_app.domain.form_template import StaffRules
from branch_app.gui import labels
from branch_app.gui.admission.rules_text import RulesText
from branch_app.gui.language import spoken
from branch_app.gui.parts.buttons import button, label
from branch_app.gui.parts.reasons import ReasonLine
from branch_app.gui.parts.translated import TranslatedWidget

PARTS = 100


class RulesStep(TranslatedWidget):
    """In Kazakh or in Russian, as the pack has them; an English window shows the Russian side."""

    acknowledged = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rules: StaffRules | None = None
        self._is_read = False
        self._is_busy = False
        self._build()
        self.retranslate()

    def _build(self) -> None:
        self.title = label(self, "rules_title", "title", wraps=True)
        self.edition = label(self, "rules_edition", "muted", wraps=True)
        self.text = RulesText(self, "rules_text")
        self.progress = QProgressBar(self)
        self.progress.setObjectName("rules_progress")
        self.progress.setRange(0, PARTS)
        self.progress.setTextVisible(False)
        self.accept = button(self, "acknowledge_rules", look="primary", sign="check")
        self.accept.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.why_not = ReasonLine(self, "rules_reason")
        foot = QHBoxLayout()
        foot.setSpacing(14)
        foot.addWidget(self.accept)
        foot.addWidget(self.why_not, 1, Qt.AlignmentFlag.AlignVCenter)
        foot.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.title, self.edition):
            column.addWidget(widget)
        column.addWidget(self.text, 1)
        column.addWidget(self.progress)
        column.addLayout(foot)
        self.text.read.connect(self._have_read)
        self.accept.clicked.connect(self.acknowledged)

    def retranslate(self) -> None:
        """Say the step, and the rules themselves, in the language of the window."""
        self.accept.setText(self.tr("I have read this and will follow it"))
        self.progress.setAccessibleName(self.tr("How much was read"))
        self.text.setAccessibleName(self.tr("Text of the rules"))
        if self._rules is None:
            return
        self.title.setText(self._rules.title.side(spoken()))
        self.edition.setText(
            self.tr("Edition {edition}, in force since {day}").format(
                edition=self._rules.edition, day=labels.date_text(self._rules.in_force_on)
            )
        )
        self.text.show_clauses(
            [(clause.number, clause.text.side(spoken())) for clause in self._rules.clauses]
        )

    def show_rules(self, rules: StaffRules) -> None:
        """Show these rules, unread."""
        self._rules, self._is_read = rules, False
        self.progress.setValue(0)
        self._allow()
        self.retranslate()

    def set_busy(self, is_busy: bool) -> None:
        """Keep the button still while the acknowledgement is being stored."""
        self._is_busy = is_busy
        self._allow()

    def enter(self) -> None:
        """Give the keys to the text."""
        self.text.setFocus(Qt.FocusReason.TabFocusReason)

    def _have_read(self, part: float) -> None:
        self.progress.setValue(max(self.progress.value(), round(part * PARTS)))
        if part >= 1.0 and not self._is_read:
            self._is_read = True
            self._allow()

    def _allow(self) -> None:
        reason = "busy" if self._is_busy else "" if self._is_read else "rules_not_read"
        self.why_not.say(self.accept, reason)
