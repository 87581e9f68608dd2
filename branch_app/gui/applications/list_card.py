"""The left side of the tab: the applications of the person, a new one, and why there is none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from branch_app.domain.application import Application
from branch_app.domain.fields import CATALOGUE, show
from branch_app.domain.local_time import local_date
from branch_app.gui import case_words, labels
from branch_app.gui.parts.buttons import button
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.lines import Line, LineList
from branch_app.gui.parts.reasons import ReasonLine
from branch_app.gui.parts.translated import TranslatedWidget

LIST_WIDTH = 300


class ApplicationList(TranslatedWidget):
    """Widgets alone: the page connects them and hands over what is shown."""

    def __init__(self, parent: QWidget, *, may_capture: bool) -> None:
        super().__init__(parent)
        self.setFixedWidth(LIST_WIDTH)
        self._found: tuple[Application, ...] = ()
        self.card = Card(self, "applications_card", margin=0)
        self.card.header.setContentsMargins(14, 12, 12, 0)
        self.new = button(self.card, "new_application", look="primary", sign="plus")
        self.new.setVisible(may_capture)
        self.why_not = ReasonLine(self.card, "new_application_reason")
        self.to_consents = button(self.card, "to_consents", sign="signed")
        self.to_consents.hide()
        self.lines = LineList(self.card, "applications", is_stacked=True)
        self._why_not_row = QWidget(self.card)
        inner = QHBoxLayout(self._why_not_row)
        inner.setContentsMargins(14, 0, 12, 0)
        inner.addWidget(self.why_not)
        body = self.card.body
        _add_row(body, self.new)
        body.addWidget(self._why_not_row)
        _add_row(body, self.to_consents)
        body.addWidget(self.lines, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the list in the language of the window."""
        self.card.set_title(self.tr("Applications"))
        self.lines.setAccessibleName(self.tr("Applications"))
        self.lines.set_empty_text(self.tr("No application yet."))
        self.new.setText(self.tr("New application"))
        self.new.setToolTip(self.tr("New application for a microcredit (Ctrl+N)"))
        self.to_consents.setText(self.tr("To the consents"))
        self.to_consents.setToolTip(self.tr("To the tab of consents (Ctrl+B)"))
        self.why_not.retranslate()
        self._say()

    def show_applications(self, found: Sequence[Application]) -> None:
        """Show these applications."""
        self._found = tuple(found)
        self._say()

    def show_why_not(self, reason: str) -> None:
        """Show why no application can be begun now, or that it can."""
        self.why_not.say(self.new, reason)
        self._why_not_row.setVisible(bool(reason))
        self.to_consents.setVisible(reason == "base_consent_missing")

    def focus_first(self) -> None:
        """Give the keys to the list, or to the first thing that can be done."""
        first: QWidget = self.lines
        if not self._found:
            first = self.new if self.new.isEnabled() and self.new.isVisible() else self.to_consents
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self) -> None:
        chosen = self.lines.chosen_id()
        self.lines.show_lines([_line(one) for one in self._found])
        self.lines.choose(chosen)


def _add_row(body: QBoxLayout, widget: QWidget) -> None:
    row = QHBoxLayout()
    row.setContentsMargins(14, 0, 12, 0)
    row.addWidget(widget)
    row.addStretch(1)
    body.addLayout(row)


def _line(one: Application) -> Line:
    amount = one.values.get("amount")
    day = labels.date_text(local_date(one.registered_at))
    money = show(CATALOGUE["amount"], amount) if amount is not None else ""
    return Line(
        id=one.id,
        title=f"№ {one.number}",
        subtitle=" · ".join(part for part in (money, day) if part),
        chips=(labels.state_chip(case_words.STATUSES, one.status),),
    )
