"""What is done with a paper, beside it: say whether it came out, void it; the panels' base."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from branch_app.domain.issued_form import VOID_REASONS
from branch_app.gui.case_words import VOID_WORDS
from branch_app.gui.labels import word
from branch_app.gui.parts.buttons import button, choice, label
from branch_app.gui.parts.translated import TranslatedWidget


class Panel(TranslatedWidget):
    """A titled column; `closed` puts it away."""

    closed = Signal()

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.title = label(self, f"{name}_title", "section", wraps=True)
        self.text = label(self, f"{name}_text", "muted", wraps=True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(10)
        self.column.addWidget(self.title)
        self.column.addWidget(self.text)

    def enter(self) -> None:
        """Give the keys to the first thing of the panel."""


class OutcomePanel(Panel):
    """Did the paper come out? Only then is it printed."""

    came_out = Signal()
    print_again = Signal()
    spoiled = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "outcome_panel")
        self.yes = button(self, "came_out", look="primary", sign="check")
        self.again = button(self, "print_again", sign="printer")
        self.no = button(self, "spoiled", look="danger", sign="refuse")
        for widget in (self.yes, self.again, self.no):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.yes.clicked.connect(self.came_out)
        self.again.clicked.connect(self.print_again)
        self.no.clicked.connect(self.spoiled)
        self.retranslate()

    def show_signed(self, *, is_signed: bool) -> None:
        """Offer no voiding of a paper that is signed: one more copy of it was printed."""
        self.no.setVisible(not is_signed)

    def retranslate(self) -> None:
        """Say the panel in the language of the window."""
        self.title.setText(self.tr("Did the paper come out?"))
        self.text.setText(self.tr("Look at every page: text, code in the corner, four marks."))
        self.yes.setText(self.tr("Yes, it is good"))
        self.again.setText(self.tr("No, print again"))
        self.no.setText(self.tr("Spoiled: void it"))

    def enter(self) -> None:
        """Give the keys to the usual answer."""
        self.yes.setFocus(Qt.FocusReason.OtherFocusReason)


class VoidPanel(Panel):
    """Why a paper is void (register J17)."""

    void_confirmed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "void_panel")
        self.reason_label = label(self, "void_reason_label", "label")
        self.reason = choice(self, "void_reason")
        self.reason_label.setBuddy(self.reason)
        for code in VOID_REASONS:
            self.reason.addItem("", code)
        self.void = button(self, "confirm_void", look="danger", sign="refuse")
        self.cancel = button(self, "cancel_void", look="quiet")
        for widget in (self.reason_label, self.reason, self.void, self.cancel):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.void.clicked.connect(lambda: self.void_confirmed.emit(self.reason.currentData()))
        self.cancel.clicked.connect(self.closed)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the panel in the language of the window."""
        self.title.setText(self.tr("Void this paper"))
        self.text.setText(self.tr("Its number is spent; destroy the sheets and make a new paper."))
        self.reason_label.setText(self.tr("Reason"))
        for place, code in enumerate(VOID_REASONS):
            self.reason.setItemText(place, word(VOID_WORDS, code).capitalize())
        self.void.setText(self.tr("Void the paper"))
        self.cancel.setText(self.tr("Keep it"))

    def enter(self) -> None:
        """Give the keys to the reason."""
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
