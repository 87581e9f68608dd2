"""The card in which an enquiry is typed: what the person agrees to, name, telephone, how agreed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from branch_app.domain.lead import ConsentWay
from branch_app.domain.lead_consent import LeadConsent
from branch_app.gui import data_words, labels
from branch_app.gui.entry_problems import Problems, words_for
from branch_app.gui.language import paper_language
from branch_app.gui.leads.view import LeadTyped
from branch_app.gui.parts.buttons import button, choice, label, restyle
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.enter_key import lead_on
from branch_app.gui.parts.labelled_line import LabelledLine
from branch_app.gui.parts.translated import TranslatedWidget

LINES = ("name", "telephone")


class LeadForm(TranslatedWidget):
    """Enter leads from field to field and from the last one to the button."""

    entered = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._problems: Problems = {}
        self._text: LeadConsent | None = None
        self.card = Card(self, "lead_card")
        self.read_out = label(self.card, "lead_read_out", "label", wraps=True)
        self.text = label(self.card, "lead_consent", wraps=True)
        self.lines = {name: LabelledLine(self.card, f"lead_{name}") for name in LINES}
        self.way_label = label(self.card, "lead_way_label", "label")
        self.way = choice(self.card, "lead_way")
        self.way_label.setBuddy(self.way)
        for one in ConsentWay:
            self.way.addItem("", one.value)
        self.way_problem = label(self.card, "lead_way_problem", "bad", wraps=True)
        self.save = button(self.card, "save_lead", look="primary", sign="check")
        body = self.card.body
        for widget in (self.read_out, self.text, *self.lines.values()):
            body.addWidget(widget)
        for widget in (self.way_label, self.way, self.way_problem):
            body.addWidget(widget)
        body.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
        body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        lead_on(self.lines["name"].edit, self.lines["telephone"].edit)
        lead_on(self.lines["telephone"].edit, self.way)
        lead_on(self.way, self.save)
        self.save.clicked.connect(lambda: self.entered.emit(self.typed()))
        self.put_back(LeadTyped())
        self.retranslate()

    def retranslate(self) -> None:
        """Say the card in the language of the window."""
        self.card.set_title(self.tr("New enquiry"))
        self.read_out.setText(self.tr("Read this out before you type anything"))
        self.lines["name"].caption.setText(self.tr("How the person is called"))
        self.lines["telephone"].caption.setText(self.tr("Telephone"))
        self.way_label.setText(self.tr("The person agrees"))
        self.way.setPlaceholderText(self.tr("Choose how"))
        for place in range(self.way.count()):
            words = labels.word(data_words.CONSENT_WAYS, self.way.itemData(place))
            self.way.setItemText(place, words)
        self.save.setText(self.tr("Keep the enquiry"))
        self.save.setToolTip(self.tr("Keep the enquiry (Ctrl+S)"))
        self.text.setText(self._text.text.side(paper_language()) if self._text else "")
        self._say()

    def show_consent(self, text: LeadConsent | None) -> None:
        """Show what the person agrees to; without it nothing can be kept."""
        self._text = text
        self.save.setEnabled(text is not None)
        self.retranslate()

    def typed(self) -> LeadTyped:
        """Return what is typed and chosen, to the character."""
        return LeadTyped(
            name=self.lines["name"].edit.text(),
            telephone=self.lines["telephone"].edit.text(),
            way=self.way.currentData() or "",
        )

    def put_back(self, typed: LeadTyped) -> None:
        """Show exactly this."""
        self.lines["name"].edit.setText(typed.name)
        self.lines["telephone"].edit.setText(typed.telephone)
        self.way.setCurrentIndex(self.way.findData(typed.way) if typed.way else -1)
        self.show_problems({})

    def show_problems(self, problems: Problems) -> None:
        """Show what is wrong beside each field; the first one gets the keys."""
        self._problems = problems
        self._say()
        wrong = [name for name in LINES if name in problems]
        if wrong:
            self.lines[wrong[0]].edit.setFocus(Qt.FocusReason.TabFocusReason)
        elif "way" in problems:
            self.way.setFocus(Qt.FocusReason.TabFocusReason)

    def _say(self) -> None:
        for name, line in self.lines.items():
            line.show_problem(words_for(self._problems, name))
        problem = words_for(self._problems, "way")
        self.way_problem.setText(problem)
        self.way_problem.setVisible(bool(problem))
        self.way.setAccessibleDescription(problem)
        restyle(self.way, "state", "bad" if problem else "")
