"""The boxes of the order sheet: what is due first, then every other form of the pack."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from branch_app.domain.consent_set import SetLine, Standing, is_offered_by_itself
from branch_app.gui import labels
from branch_app.gui.consents.view import Offer, OrderGround
from branch_app.gui.parts.buttons import label
from branch_app.gui.parts.reasons import reason_text
from branch_app.gui.parts.translated import TranslatedWidget
from branch_app.gui.parts.wrapped_box import WrappedBox
from branch_app.gui.titles import form_title


class OrderForms(TranslatedWidget):
    """Marked boxes stay marked when the list is read again."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._offers: tuple[Offer, ...] = ()
        self._lines: dict[str, SetLine] = {}
        self._wanted: tuple[str, ...] = ()
        self.boxes: dict[str, WrappedBox] = {}
        self.due_title = label(self, "due_title", "section")
        self.other_title = label(self, "other_title", "section")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._due, self._others = QVBoxLayout(), QVBoxLayout()
        for title, column in ((self.due_title, self._due), (self.other_title, self._others)):
            column.setSpacing(2)
            self._column.addWidget(title)
            self._column.addLayout(column)
        self._column.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the boxes in the language of the window."""
        self.due_title.setText(self.tr("Due"))
        self.other_title.setText(self.tr("To be added"))
        for offer in self._offers:
            self.boxes[offer.code].say(form_title(offer.template), self._hint(offer))

    def show_ground(self, ground: OrderGround) -> None:
        """Show these forms; what was marked stays marked."""
        lines = {line.template.code: line for line in ground.lines}
        if ground.offers == self._offers and lines == self._lines:
            return
        marked = self.marked()
        self._offers, self._lines = ground.offers, lines
        self._place()
        self.due_title.setVisible(self.has_due())
        self.mark(marked)
        self.retranslate()

    def _place(self) -> None:
        """Put the boxes where they belong now; a form that stays keeps its box."""
        before, self.boxes = self.boxes, {}
        for offer in self._offers:
            box = before.pop(offer.code, None) or self._made(offer.code)
            box.box.setEnabled(not offer.why_not)
            self.boxes[offer.code] = box
            for column in (self._due, self._others):
                column.removeWidget(box)
            (self._due if self._is_due(offer) else self._others).addWidget(box)
        for box in before.values():
            box.setParent(None)
            box.deleteLater()

    def _made(self, code: str) -> WrappedBox:
        box = WrappedBox(self, f"order_{code}")
        box.toggled.connect(lambda _on: self._toggled())
        return box

    def mark(self, codes: Sequence[str]) -> None:
        """Mark these forms and no others."""
        self._wanted = tuple(codes)
        for code, box in self.boxes.items():
            box.box.blockSignals(True)
            box.tick(is_ticked=code in codes and box.box.isEnabled())
            box.box.blockSignals(False)
        self.changed.emit()

    def marked(self) -> tuple[str, ...]:
        """Return the marked forms in the order of the list."""
        if not self.boxes:
            return self._wanted
        return tuple(code for code, box in self.boxes.items() if box.is_ticked())

    def enter(self) -> None:
        """Give the keys to the first box."""
        first = next((box for box in self.chain() if box.isEnabled()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def has_due(self) -> bool:
        """Tell whether any form is due."""
        return any(map(self._is_due, self._offers))

    def _toggled(self) -> None:
        self._wanted = self.marked()
        self.changed.emit()

    def _is_due(self, offer: Offer) -> bool:
        line = self._lines.get(offer.code)
        return (
            line is not None
            and line.is_asked
            and is_offered_by_itself(line.template)
            and not offer.why_not
        )

    def chain(self) -> list[QWidget]:
        """Return the boxes in the order in which they are seen."""
        seen = sorted(self._offers, key=lambda offer: not self._is_due(offer))
        return [self.boxes[offer.code].box for offer in seen]

    def _hint(self, offer: Offer) -> str:
        if offer.why_not:
            return reason_text(offer.why_not)
        line = self._lines.get(offer.code)
        # That a due form was never asked for goes without saying.
        if line is None or line.standing is Standing.NEVER:
            return ""
        return labels.state_chip(labels.STANDINGS, line.standing).word
