"""One carrier: what is known of it, and what can be done about it where it stands now."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from branch_app.domain.carrier import Carrier, CarrierKind, CarrierState
from branch_app.domain.carrier_number import show_carrier_number
from branch_app.domain.local_time import local_date
from branch_app.domain.serials import show_serial
from branch_app.domain.staff import Permission
from branch_app.gui import labels
from branch_app.gui.desk import Desk
from branch_app.gui.parts.buttons import button, label
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.labelled_line import LabelledLine
from branch_app.gui.parts.translated import TranslatedWidget
from branch_app.gui.registers.words import kind_word, where

SHOWN_PAPERS = 6


class CarrierCard(TranslatedWidget):
    """Each act has its own field; only those that the state allows are there."""

    acted = Signal(str, str, str)

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self._desk = desk
        self.carrier: Carrier | None = None
        self.card = Card(self, "carrier_card")
        self.facts = label(self.card, "carrier_facts", wraps=True)
        self.papers = label(self.card, "carrier_papers", "small", wraps=True)
        self.holder = LabelledLine(self.card, "carrier_holder")
        self.issue = button(self.card, "issue_carrier", look="primary", sign="send")
        self.new_place = LabelledLine(self.card, "carrier_new_place")
        self.move_to = button(self.card, "move_carrier", sign="folder")
        self.give_back = button(self.card, "return_carrier", look="primary", sign="undo")
        self.paper = LabelledLine(self.card, "carrier_paper")
        self.file = button(self.card, "file_paper", sign="paper")
        self.act_number = LabelledLine(self.card, "carrier_act")
        self.note_destroyed = button(self.card, "destroy_carrier", look="danger", sign="refuse")
        self._acts: dict[str, tuple[LabelledLine, QPushButton]] = {
            "issue": (self.holder, self.issue),
            "place": (self.new_place, self.move_to),
            "give_back": (self.new_place, self.give_back),
            "file_paper": (self.paper, self.file),
            "destroy": (self.act_number, self.note_destroyed),
        }
        acting = dict.fromkeys(widget for pair in self._acts.values() for widget in pair)
        for widget in (self.facts, self.papers, *acting):
            self.card.body.addWidget(widget)
        self.card.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        for act, (line, pressed) in self._acts.items():
            pressed.clicked.connect(lambda _on=False, act=act: self._act(act))
            if act != "give_back":
                line.edit.returnPressed.connect(lambda act=act: self._enter(act))
        self.retranslate()

    def retranslate(self) -> None:
        """Say the card in the language of the window."""
        one = self.carrier
        self.holder.caption.setText(self.tr("Who takes it"))
        self.issue.setText(self.tr("Hand out"))
        self.issue.setToolTip(self.tr("Hand the carrier out (Ctrl+H)"))
        self.new_place.caption.setText(self.tr("New place"))
        self.move_to.setText(self.tr("Move"))
        self.move_to.setToolTip(self.tr("Move the carrier there (Ctrl+M)"))
        is_missing = one is not None and one.state is CarrierState.MISSING
        self.give_back.setText(self.tr("It is found") if is_missing else self.tr("Take back"))
        self.give_back.setToolTip(self.tr("The carrier is here again (Ctrl+R)"))
        self.paper.caption.setText(self.tr("Number of a paper"))
        self.file.setText(self.tr("Put it into the file"))
        self.act_number.caption.setText(self.tr("Number of the destruction act"))
        self.note_destroyed.setText(self.tr("It is destroyed"))
        self.card.set_title(
            show_carrier_number(one.number) if one else self.tr("No carrier chosen")
        )
        self._say_facts()
        self._offer()

    def show_carrier(self, one: Carrier | None) -> None:
        """Show a carrier; what was typed for another one is forgotten."""
        if one is None or self.carrier is None or one.version != self.carrier.version:
            for line, _button in self._acts.values():
                line.edit.clear()
        self.carrier = one
        self.retranslate()

    def _say_facts(self) -> None:
        one = self.carrier
        if one is None:
            self.facts.setText(self.tr("Choose one in the list, or scan its label."))
            self.papers.setText("")
            self.papers.hide()
            return
        since = labels.date_text(local_date(one.since))
        told = [
            f"{kind_word(one)} · {one.category}",
            self.tr("{place}, since {day}").format(place=where(one), day=since),
            self.tr("Received from: {name}").format(name=one.received_from),
        ]
        if one.sheets or one.kind is CarrierKind.PAPER_FILE:
            told.append(self.tr("Sheets: {count}").format(count=one.sheets))
        if one.ground:
            told.append(self.tr("Kept on paper by act № {number}").format(number=one.ground))
        self.facts.setText("\n".join(told))
        serials = [show_serial(serial) for serial in one.papers]
        listed = ", ".join(serials[-SHOWN_PAPERS:])
        more = len(serials) - SHOWN_PAPERS
        text = self.tr("Papers in it: {list}").format(list=listed)
        if more > 0:
            text += " " + self.tr("and {count} more").format(count=more)
        self.papers.setText(text)
        self.papers.setVisible(bool(serials))

    def _offer(self) -> None:
        """Show the acts that the state and the role allow."""
        one = self.carrier
        state = one.state if one else None
        may = self._desk.may(Permission.KEEP_CARRIERS)
        is_here = state in (CarrierState.IN_PLACE, CarrierState.ISSUED)
        is_file = one is not None and one.kind is CarrierKind.PAPER_FILE
        in_place = state is CarrierState.IN_PLACE
        offered = {
            "issue": may and in_place,
            "place": may and in_place,
            "give_back": may and state in (CarrierState.ISSUED, CarrierState.MISSING),
            "file_paper": may and is_here and is_file,
            "destroy": self._desk.may(Permission.DESTROY_CARRIERS) and in_place,
        }
        lines = {line: False for line, _button in self._acts.values()}
        for act, (line, pressed) in self._acts.items():
            pressed.setVisible(offered[act])
            lines[line] |= offered[act]
        for line, is_offered in lines.items():
            line.setVisible(is_offered)

    def _enter(self, act: str) -> None:
        self._act("give_back" if act == "place" and self.give_back.isVisible() else act)

    def _act(self, act: str) -> None:
        if self.carrier is not None:
            self.acted.emit(act, self.carrier.number, self._acts[act][0].text())
