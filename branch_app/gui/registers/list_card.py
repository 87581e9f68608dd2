"""The register itself: search, filter by state, lines, and the labels of what is listed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from branch_app.domain.carrier import Carrier, CarrierState
from branch_app.domain.staff import Permission
from branch_app.domain.stocktaking import StockStanding
from branch_app.gui.desk import Desk
from branch_app.gui.labels import state_chip
from branch_app.gui.parts.buttons import button, choice, label
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.files import choose_target
from branch_app.gui.parts.labelled_line import LabelledLine
from branch_app.gui.parts.lines import LineList
from branch_app.gui.parts.translated import TranslatedWidget
from branch_app.gui.preferences import Preferences
from branch_app.gui.printing import printers
from branch_app.gui.registers.words import CARRIER_STATES, carrier_line, looked_for, matches


class ListCard(TranslatedWidget):
    """A label scanned into the search field is told by `label_read`."""

    chosen = Signal(object)
    opened = Signal()
    label_read = Signal(str)
    print_asked = Signal(object, str)
    file_chosen = Signal(object, object)
    register_file_chosen = Signal(object)

    def __init__(self, parent: QWidget, desk: Desk, preferences: Preferences) -> None:
        super().__init__(parent)
        self._may = desk.may(Permission.KEEP_CARRIERS)
        self._preferences = preferences
        self._all: tuple[Carrier, ...] = ()
        self._looked_for: dict[str, str] = {}
        self._build()
        self.search.edit.textChanged.connect(lambda _text: self._say_list())
        self.search.edit.returnPressed.connect(self._find)
        self.state.currentIndexChanged.connect(lambda _place: self._say_list())
        self.list.chosen.connect(self._choose)
        self.list.opened.connect(self._open)
        self.print.clicked.connect(self._print)
        self.save_file.clicked.connect(self._choose_file)
        self.export.clicked.connect(self._choose_register_file)
        self.retranslate()

    def _build(self) -> None:
        self.card = Card(self, "carriers_card")
        self.new = button(self.card, "new_carrier", sign="plus")
        self.new.setVisible(self._may)
        self.count = button(self.card, "count_carriers", sign="scan")
        self.count.setVisible(self._may)
        self.export = button(self.card, "export_register", look="quiet", sign="save")
        for widget in (self.new, self.count):
            self.card.header.addWidget(widget)
        self.search = LabelledLine(self.card, "carrier_search")
        self.state_label = label(self.card, "carrier_state_label", "label")
        self.state = choice(self.card, "carrier_state")
        self.state_label.setBuddy(self.state)
        for value in ("", *(one.value for one in CarrierState)):
            self.state.addItem("", value)
        self.list = LineList(self.card, "carrier_list")
        self.list.setMinimumHeight(160)
        self.printer = choice(self.card, "label_printer")
        self.print = button(self.card, "print_labels", sign="printer")
        self.save_file = button(self.card, "save_labels", sign="save")
        self.card.body.addLayout(self._filters())
        self.card.body.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.printer, 1)
        foot.addWidget(self.print)
        foot.addWidget(self.save_file)
        # Without a printer the button is no wider than its words.
        foot.addStretch()
        self.card.body.addLayout(foot)
        # A row of its own: beside the others it would be too much for a narrow window.
        self.card.body.addWidget(self.export, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)

    def _filters(self) -> QHBoxLayout:
        filters = QHBoxLayout()
        filters.setSpacing(12)
        chooser = QVBoxLayout()
        chooser.setSpacing(4)
        chooser.addWidget(self.state_label)
        chooser.addWidget(self.state)
        chooser.addStretch(1)
        filters.addWidget(self.search, 3)
        filters.addLayout(chooser, 2)
        return filters

    def retranslate(self) -> None:
        """Say the card in the language of the window."""
        self.new.setText(self.tr("New carrier"))
        self.new.setToolTip(self.tr("Register a file, a batch or a medium (Ctrl+N)"))
        self.count.setText(self.tr("Stock-taking"))
        self.count.setToolTip(self.tr("Scan the labels of everything that is here (Ctrl+T)"))
        self.export.setText(self.tr("Register J9"))
        self.export.setToolTip(self.tr("Save the whole register J9 as a file (Ctrl+E)"))
        self.search.caption.setText(self.tr("Find, or scan a label"))
        self.search.edit.setPlaceholderText(self.tr("Number, contents, place, person"))
        self.state_label.setText(self.tr("State"))
        self.state.setItemText(0, self.tr("All states"))
        for place in range(1, self.state.count()):
            chip = state_chip(CARRIER_STATES, self.state.itemData(place))
            self.state.setItemText(place, chip.word)
        self.list.setAccessibleName(self.tr("Carriers"))
        self.list.set_empty_text(self.tr("No carrier is registered so."))
        self.printer.setAccessibleName(self.tr("Printer"))
        self.save_file.setText(self.tr("Labels as PDF"))
        self._say_list()

    def show_carriers(self, carriers: Sequence[Carrier], chosen: str) -> None:
        """Show the register, that carrier chosen."""
        self._all = tuple(carriers)
        self._say_list()
        if chosen:
            self.list.choose(chosen)

    def show_standing(self, standing: StockStanding | None) -> None:
        """Tell of each carrier whether the open stock-taking has seen it."""
        self._looked_for = looked_for(standing)
        self._say_list()

    def offer_printers(self) -> None:
        """Offer the printers of this moment, the one used last chosen."""
        names = printers()
        self.printer.clear()
        self.printer.addItems(names)
        if self._preferences.printer in names:
            self.printer.setCurrentText(self._preferences.printer)
        self._say_list()

    def to_search(self) -> None:
        """Give the keys to the search."""
        self.search.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.edit.selectAll()

    def _shown(self) -> list[Carrier]:
        text, state = self.search.text(), self.state.currentData() or ""
        return [one for one in self._all if matches(one, text, state)]

    def _to_label(self) -> list[str]:
        return [one.number for one in self._shown() if one.state is not CarrierState.DESTROYED]

    def _say_list(self) -> None:
        shown = self._shown()
        self.card.set_title(self.tr("Carriers: {count}").format(count=len(shown)))
        self.list.show_lines([carrier_line(one, self._looked_for.get(one.id, "")) for one in shown])
        count = len(self._to_label())
        self.print.setText(self.tr("Print labels: {count}").format(count=count))
        self.print.setToolTip(self.tr("Print labels of what is listed (Ctrl+P)"))
        is_offered = self._may and count > 0
        has_printer = self.printer.count() > 0
        self.printer.setVisible(is_offered and has_printer)
        self.print.setVisible(is_offered and has_printer)
        self.save_file.setVisible(is_offered)

    def _choose(self, carrier_id: str) -> None:
        one = next((one for one in self._all if one.id == carrier_id), None)
        if one is not None:
            self.chosen.emit(one)

    def _open(self, carrier_id: str) -> None:
        self._choose(carrier_id)
        self.opened.emit()

    def _find(self) -> None:
        """Take what stands in the field for a label, unless the list already narrowed to one."""
        shown = self._shown()
        if self.search.text() and len(shown) == 1:
            self.chosen.emit(shown[0])
            self.search.edit.selectAll()
        elif text := self.search.text():
            self.search.edit.clear()
            self.label_read.emit(text)

    def _print(self) -> None:
        self._preferences.printer = self.printer.currentText()
        self.print_asked.emit(self._to_label(), self.printer.currentText())

    def _choose_file(self) -> None:
        title, kinds = self.tr("Save the labels"), self.tr("PDF (*.pdf)")
        numbers = self._to_label()
        choose_target(
            self, title, kinds, "labels.pdf", lambda file: self.file_chosen.emit(numbers, file)
        )

    def _choose_register_file(self) -> None:
        title, kinds = self.tr("Save register J9"), self.tr("CSV (*.csv)")
        choose_target(self, title, kinds, "j9.csv", self.register_file_chosen.emit)
