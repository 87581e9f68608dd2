"""The set on its way through the printer: printing all papers, then which of them came out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from branch_app.domain.issued_form import IssuedForm
from branch_app.domain.pack import OrganisationPack
from branch_app.domain.serials import show_serial
from branch_app.gui.consents.panels import Panel
from branch_app.gui.consents.print_panel import PrinterFields
from branch_app.gui.parts.buttons import button
from branch_app.gui.parts.files import choose_folder
from branch_app.gui.parts.reasons import ReasonLine
from branch_app.gui.parts.scrolling import scrolling
from branch_app.gui.parts.wrapped_box import WrappedBox
from branch_app.gui.titles import paper_title

FIELDS_WIDTH = 460


class RunSheet(Panel):
    """One question for the whole set; a paper that did not come out is unticked."""

    print_asked = Signal(str, int)
    folder_chosen = Signal(Path)
    answered = Signal(list)

    def __init__(self, parent: QWidget, pack: OrganisationPack) -> None:
        super().__init__(parent, "run_sheet")
        self._pack = pack
        self.forms: tuple[IssuedForm, ...] = ()
        self.step = "print"
        self.boxes: dict[str, WrappedBox] = {}
        self._build()
        self.print.clicked.connect(
            lambda: self.print_asked.emit(
                self.fields.printer.currentText(), self.fields.copies.value()
            )
        )
        self.save.clicked.connect(
            lambda: choose_folder(self, self.tr("Save the papers"), self.folder_chosen.emit)
        )
        self.yes.clicked.connect(lambda: self.answered.emit(self.came_out()))
        self.cancel.clicked.connect(self.closed)
        self.retranslate()

    def _build(self) -> None:
        self.viewer = scrolling(self)
        ground = QWidget(self.viewer.viewport())
        self._list = QVBoxLayout(ground)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(2)
        self.fields = PrinterFields(ground, "set_", is_row=True)
        self.fields.setMaximumWidth(FIELDS_WIDTH)
        self.fields.setContentsMargins(0, 0, 0, 8)
        self._list.addWidget(self.fields)
        self._list.addStretch(1)
        self.viewer.setWidget(ground)
        self.print = button(self, "print_papers", look="primary", sign="printer")
        self.yes = button(self, "papers_came_out", look="primary", sign="check")
        self.save = button(self, "save_papers", sign="save")
        self.cancel = button(self, "put_off_papers", look="quiet")
        self.why_not = ReasonLine(self, "print_papers_reason")
        acts = QHBoxLayout()
        for widget in (self.print, self.yes, self.save, self.cancel):
            acts.addWidget(widget)
        acts.addStretch(1)
        self.column.addWidget(self.viewer, 1)
        self.column.addWidget(self.why_not)
        self.column.addLayout(acts)

    def retranslate(self) -> None:
        """Say the sheet in the language of the window."""
        is_asking = self.step == "outcome"
        self.title.setText(
            self.tr("Did all papers come out?") if is_asking else self.tr("Print the papers")
        )
        self.text.setText(
            self.tr("Look at every page. Untick a paper that is not good: it is printed again.")
            if is_asking
            else self.tr("One after the other, real size, A4. Usually two copies of each.")
        )
        self.print.setText(self.tr("Print all: {count}").format(count=len(self.forms)))
        self.save.setText(self.tr("Save as PDF files"))
        self.cancel.setText(self.tr("Not now"))
        for form in self.forms:
            self.boxes[form.id].say(paper_title(self._pack, form), show_serial(form.serial))
        self._say_answer()

    def show_run(self, forms: Sequence[IssuedForm], step: str) -> None:
        """Show these papers, to be printed or to be looked at."""
        self.step = step
        for box in self.boxes.values():
            self._list.removeWidget(box)
            box.deleteLater()
        self.forms, self.boxes = tuple(forms), {}
        is_asking = step == "outcome"
        for form in forms:
            box = WrappedBox(self, f"came_out_{form.serial}")
            box.tick(is_ticked=True)
            box.box.setVisible(is_asking)
            box.box.toggled.connect(lambda _on: self._say_answer())
            self._list.insertWidget(self._list.count() - 1, box)
            self.boxes[form.id] = box
        for widget in (self.fields, self.print, self.save):
            widget.setVisible(not is_asking)
        self.yes.setVisible(is_asking)
        self.why_not.refresh()
        self.retranslate()

    def load_printers(self, last: str, copies: int) -> None:
        """Offer the printers of this moment, what was used last chosen."""
        self.why_not.say(self.print, "" if self.fields.load(last, copies) else "no_printer")

    def enter(self) -> None:
        """Give the keys to the usual answer."""
        usual = self.print if self.print.isEnabled() else self.save
        (self.yes if self.step == "outcome" else usual).setFocus(Qt.FocusReason.OtherFocusReason)

    def came_out(self) -> list[str]:
        """Return the papers that are good."""
        return [form_id for form_id, box in self.boxes.items() if box.is_ticked()]

    def untick(self, form_ids: Sequence[str]) -> None:
        """Untick these papers again, as they were unticked by hand."""
        for form_id in form_ids:
            if form_id in self.boxes:
                self.boxes[form_id].tick(is_ticked=False)

    def told(self) -> Mapping[str, object]:
        """Return what is needed to go on after a lock."""
        good = self.came_out()
        return {
            "papers": [form.id for form in self.forms],
            "step": self.step,
            "bad": [form.id for form in self.forms if form.id not in good],
        }

    def _say_answer(self) -> None:
        bad = len(self.boxes) - len(self.came_out())
        self.yes.setText(
            self.tr("Record; print again: {count}").format(count=bad)
            if bad
            else self.tr("Yes, all came out")
        )
