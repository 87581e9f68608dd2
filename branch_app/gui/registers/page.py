"""The registers page: carriers at the left, one of them, a new one or the stock-taking at right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from branch_app.domain.carrier import Carrier
from branch_app.domain.carrier_number import begins_label, is_label_whole
from branch_app.domain.stocktaking import StockStanding
from branch_app.gui.desk import Desk
from branch_app.gui.focus import focus_in
from branch_app.gui.page import Entries, KeyHelp, Left, Page
from branch_app.gui.parts.buttons import shortcut
from branch_app.gui.parts.columns import Columns
from branch_app.gui.parts.scrolling import scroll_area
from branch_app.gui.preferences import Preferences
from branch_app.gui.reader_watch import Read, ReaderWatch
from branch_app.gui.registers.add_card import AddCard
from branch_app.gui.registers.carrier_card import CarrierCard
from branch_app.gui.registers.list_card import ListCard
from branch_app.gui.registers.presenter import RegistersPresenter
from branch_app.gui.registers.stock_card import StockCard
from branch_app.gui.registers.view import CarrierTyped
from branch_app.gui.told import texts

SIDE_BY_SIDE = 820
LABEL = Read(begins=begins_label, is_whole=is_label_whole)


class RegistersPage(Page):
    """A label scanned anywhere on the page shows its carrier, or is counted by the stock-taking."""

    def __init__(self, parent: QWidget, desk: Desk, preferences: Preferences) -> None:
        super().__init__(parent)
        self.setObjectName("registers_page")
        self._desk = desk
        self._preferences = preferences
        self._build()
        self.presenter = RegistersPresenter(self, desk)
        self._wire()
        self.reader = ReaderWatch(self, self._takes_labels, LABEL)
        self.reader.read.connect(self._take_labels)
        self._show_side(self.carrier)

    def _build(self) -> None:
        self.viewer = scroll_area(self)
        ground = QWidget(self.viewer.viewport())
        self.carrier = CarrierCard(ground, self._desk)
        self.add = AddCard(ground)
        self.stock = StockCard(ground, self._desk)
        side = QVBoxLayout()
        for card in (self.carrier, self.add, self.stock):
            side.addWidget(card, 1)
        columns = Columns(ground, SIDE_BY_SIDE)
        self.register = ListCard(ground, self._desk, self._preferences)
        columns.row.addWidget(self.register, 3)
        columns.row.addLayout(side, 2)
        column = QVBoxLayout(ground)
        column.setContentsMargins(24, 18, 24, 18)
        column.addWidget(columns, 1)
        self.viewer.setWidget(ground)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.viewer)

    def _wire(self) -> None:
        self.register.chosen.connect(self.show_carrier)
        self.register.opened.connect(self.lead_to_carrier)
        self.register.label_read.connect(self.presenter.find)
        self.register.new.clicked.connect(self._begin)
        self.register.count.clicked.connect(self._count)
        self.register.print_asked.connect(self.presenter.print_labels)
        self.register.file_chosen.connect(self.presenter.save_labels)
        self.register.register_file_chosen.connect(self.presenter.save_register)
        self.add.entered.connect(self.presenter.add)
        self.add.given_up.connect(self.clear_entries)
        self.carrier.acted.connect(self._act)
        self.stock.begun.connect(self.presenter.begin_stocktaking)
        self.stock.scanned.connect(self.presenter.see)
        self.stock.finished.connect(self.presenter.finish)
        shortcut(self, "Ctrl+F", self.register.to_search)
        shortcut(self, "Ctrl+N", self.register.new)
        shortcut(self, "Ctrl+T", self.register.count)
        shortcut(self, "Ctrl+S", self.add.save)
        shortcut(self, "Ctrl+H", self.carrier.holder.edit.setFocus)
        shortcut(self, "Ctrl+M", self.carrier.new_place.edit.setFocus)
        shortcut(self, "Ctrl+R", self.carrier.give_back)
        shortcut(self, "Ctrl+P", self.register.print)
        shortcut(self, "Ctrl+E", self.register.export)
        shortcut(self, "F5", self.presenter.load)

    def keys(self) -> tuple[KeyHelp, ...]:
        """Return the keys of this page."""
        return (
            ("Ctrl+F", self.tr("Find a carrier or scan a label")),
            ("Ctrl+N", self.tr("New carrier")),
            ("Ctrl+S", self.tr("Register the new carrier")),
            ("Ctrl+H", self.tr("Hand out")),
            ("Ctrl+R", self.tr("Take back")),
            ("Ctrl+M", self.tr("Move")),
            ("Ctrl+P", self.tr("Print labels of what is listed")),
            ("Ctrl+T", self.tr("Stock-taking")),
            ("Ctrl+E", self.tr("Save register J9 as a file")),
            ("F5", self.tr("Load again")),
        )

    def enter(self) -> None:
        """Load everything and give the keys to the search."""
        self.register.offer_printers()
        self.presenter.load()
        self.register.to_search()

    def entries(self) -> Entries | None:
        """Return what was typed of a new carrier and is not registered."""
        typed = asdict(self.add.typed())
        kind = typed.pop("kind")
        if not any(typed.values()):
            return None
        return Entries(
            content={"carrier": {**typed, "kind": kind}}, place={"focus": focus_in(self)}
        )

    def is_saving(self) -> bool:
        """Tell whether something is just being stored."""
        return self.presenter.is_busy

    def reopen(self, left: Left) -> None:
        """Read the register."""
        self.presenter.load()

    def put_back(self, left: Left) -> None:
        """Type everything again."""
        if typed := texts(left.content or {}, "carrier"):
            self.add.put_back(CarrierTyped(**typed))
            self._show_side(self.add)

    def show_carriers(self, carriers: Sequence[Carrier]) -> None:
        """Show the register; the carrier at the right in its newest version."""
        shown = self.carrier.carrier
        if shown is not None:
            newest = next((one for one in carriers if one.id == shown.id), shown)
            self.carrier.show_carrier(newest)
        self.register.show_carriers(carriers, shown.id if shown else "")

    def show_carrier(self, one: Carrier) -> None:
        """Show one carrier with what can be done about it."""
        self.carrier.show_carrier(one)
        self._show_side(self.carrier)

    def show_standing(self, standing: StockStanding | None) -> None:
        """Show how the stock-taking stands."""
        was_open = self.stock.standing is not None
        self.stock.show_standing(standing)
        self.register.show_standing(standing)
        if self.stock.isVisible() and was_open is not (standing is not None):
            self.stock.focus()

    def show_seen(self, number: str) -> None:
        """Tell that this label was taken."""
        self.stock.show_seen(number)

    def show_problems(self, names: Sequence[str]) -> None:
        """Mark the fields of a new carrier that are missing."""
        self.add.show_problems(names)

    def clear_entries(self) -> None:
        """Empty the fields: what was typed is stored, or given up."""
        self.add.put_back(CarrierTyped())
        self._show_side(self.carrier)
        self.register.to_search()

    def set_busy(self, is_busy: bool) -> None:
        """Keep everything still while something is being stored."""
        self.add.setEnabled(not is_busy)
        self.carrier.setEnabled(not is_busy)

    def _takes_labels(self) -> bool:
        """Tell whether the keys are on this page, and in no field that takes labels by itself."""
        focus = QApplication.focusWidget()
        if not self.isVisible() or focus in {self.register.search.edit, self.stock.scan.edit}:
            return False
        return focus is None or self.isAncestorOf(focus) or focus is self.window()

    def _take_labels(self, typed: str) -> None:
        """Count what was read, or show the last of it."""
        labels = [line for line in map(str.strip, typed.splitlines()) if line]
        if self.stock.isVisible() and self.stock.is_taking:
            for label in labels:
                self.presenter.see(label)
        elif labels:
            self.presenter.find(labels[-1])

    def _begin(self) -> None:
        self._show_side(self.add)
        self.add.lines["category"].edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _count(self) -> None:
        self._show_side(self.stock)
        self.stock.focus()

    def _act(self, act: str, number: str, text: str) -> None:
        verbs = {
            "issue": self.presenter.issue,
            "place": self.presenter.place,
            "give_back": self.presenter.give_back,
            "file_paper": self.presenter.file_paper,
            "destroy": self.presenter.destroy,
        }
        verbs[act](number, text)

    def lead_to_carrier(self) -> None:
        """Bring the carrier into sight; the keys stay where they are."""
        # In a narrow window the card lies below the list; first its facts find their height.
        around = self.viewer.viewport().height() // 3
        facts = self.carrier.facts
        QTimer.singleShot(0, self, lambda: self.viewer.ensureWidgetVisible(facts, 0, around))

    def _show_side(self, card: QWidget) -> None:
        for one in (self.carrier, self.add, self.stock):
            one.setVisible(one is card)
