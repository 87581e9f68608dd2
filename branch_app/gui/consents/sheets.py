"""What stands in place of the paper: ordering papers, printing them, what may be done today."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from branch_app.domain.pack import OrganisationPack
from branch_app.gui.consents.may_sheet import MaySheet
from branch_app.gui.consents.order import read_content
from branch_app.gui.consents.order_sheet import OrderSheet
from branch_app.gui.consents.panels import Panel
from branch_app.gui.consents.run_sheet import RunSheet
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.scrolling import scroll_of, scroll_to
from branch_app.gui.preferences import Preferences
from branch_app.gui.told import Json, number, part, word, words


class Sheets(Card):
    """One sheet at a time, or none."""

    closed = Signal()

    def __init__(self, parent: QWidget, pack: OrganisationPack, preferences: Preferences) -> None:
        super().__init__(parent, "sheets", margin=14)
        self._preferences = preferences
        self.opened = ""
        self._stack = QStackedWidget(self)
        self.order = OrderSheet(self._stack, pack)
        self.run = RunSheet(self._stack, pack)
        self.may = MaySheet(self._stack)
        self._all: Mapping[str, Panel] = {"order": self.order, "run": self.run, "may": self.may}
        for sheet in self._all.values():
            self._stack.addWidget(sheet)
            sheet.closed.connect(self.closed)
        self.body.addWidget(self._stack)

    def open(self, name: str) -> None:
        """Open a sheet, or none with an empty name."""
        self.opened = name
        self.setVisible(bool(name))
        if not name:
            return
        self._stack.setCurrentWidget(self._all[name])
        if name == "run":
            self.run.load_printers(self._preferences.printer, self._preferences.copies)
        self._all[name].enter()

    def main(self) -> QPushButton | None:
        """Return the button that the sheet in front is there for."""
        run = self.run.yes if self.run.step == "outcome" else self.run.print
        return {"order": self.order.make, "run": run}.get(self.opened)

    def told(self) -> Mapping[str, object]:
        """Return which sheet is open and everything on it, as JSON values."""
        if self.opened == "order":
            place = scroll_of(self.order.viewer.verticalScrollBar())
            content = self.order.entries().content()
            return {"name": "order", "entries": content, "scroll": place}
        return {"name": self.opened, **(self.run.told() if self.opened == "run" else {})}

    def put_back(self, told: Json) -> None:
        """Fill the order sheet again as it was left."""
        self.order.show_order(read_content(part(told, "entries")))
        scroll_to(self.order.viewer.verticalScrollBar(), number(told, "scroll"))

    def put_back_run(self, told: Json) -> None:
        """Untick the papers that were unticked."""
        self.run.untick(words(told, "bad"))

    def set_busy(self, *, is_busy: bool) -> None:
        """Keep everything still while papers are being made or printed."""
        self._stack.setEnabled(not is_busy)


def name_of(told: Json) -> str:
    """Return which sheet was open."""
    return word(told, "name")


def papers_of(told: Json) -> Sequence[str]:
    """Return the papers that were on their way through the printer."""
    return words(told, "papers")
