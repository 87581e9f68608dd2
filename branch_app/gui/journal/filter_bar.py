"""The filter above the table: days, employee, act, record. Enter in any field shows the rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from branch_app.domain.act_group import ACT_GROUPS
from branch_app.domain.change import Act
from branch_app.gui.entry_problems import Problems, words_for
from branch_app.gui.icons import icon
from branch_app.gui.journal.act_words import ACTS, GROUPS, group_word, word
from branch_app.gui.journal.entries import FilterEntry
from branch_app.gui.page import Told
from branch_app.gui.parts.buttons import button, choice, label
from branch_app.gui.parts.columns import Columns
from branch_app.gui.parts.enter_key import ENTER_KEYS
from branch_app.gui.parts.labelled_line import LabelledLine
from branch_app.gui.parts.translated import TranslatedWidget
from branch_app.gui.told import number, texts
from branch_app.gui.told import word as text_of
from branch_app.services.journal_reading import Actor

LINES = ("since", "until", "record")
DAY_WIDTH = 128
ONE_ROW = 1000


class _Choice(TranslatedWidget):
    """A field to choose in with its label above, as high as the lines beside it."""

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.caption = label(self, f"{name}_label", "label")
        self.box = choice(self, name)
        self.box.setMaxVisibleItems(16)
        self.caption.setBuddy(self.box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.caption)
        column.addWidget(self.box)


class FilterBar(TranslatedWidget):
    """`asked` when the rows of what stands here are wanted."""

    asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("journal_filter")
        self._people: tuple[Actor, ...] = ()
        self._problems: Problems = {}
        self.lines = {name: LabelledLine(self, f"journal_{name}") for name in LINES}
        self.staff = _Choice(self, "journal_staff")
        self.acts = _Choice(self, "journal_acts")
        self.show_rows = button(self, "show_journal", look="primary", sign="search")
        self.clear = button(self, "clear_journal_filter", look="quiet")
        self._fill_acts(self.acts.box)
        self.staff.box.addItem("", "")
        self._lay_out()
        for line in self.lines.values():
            line.edit.returnPressed.connect(self.asked)
        self.show_rows.clicked.connect(self.asked)
        self.clear.clicked.connect(self.reset)
        self.retranslate()

    def _lay_out(self) -> None:
        """In one row, or where there is little room in two: lines above, choices below."""
        top = Qt.AlignmentFlag.AlignTop
        lines, choices = QHBoxLayout(), QHBoxLayout()
        for row in (lines, choices):
            row.setSpacing(10)
        for name in ("since", "until"):
            self.lines[name].setFixedWidth(DAY_WIDTH)
            lines.addWidget(self.lines[name], 0, top)
        lines.addWidget(self.lines["record"], 1, top)
        choices.addWidget(self.staff, 3, top)
        choices.addWidget(self.acts, 4, top)
        # The buttons stand beside the fields, not beside their labels.
        for pressed in (self.show_rows, self.clear):
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addWidget(label(self, f"{pressed.objectName()}_above", "label"))
            column.addWidget(pressed)
            column.addStretch(1)
            choices.addLayout(column)
        columns = Columns(self, ONE_ROW, spacing=10)
        columns.row.addLayout(lines, 3)
        columns.row.addLayout(choices, 4)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(columns)

    def _fill_acts(self, box: QComboBox) -> None:
        """The groups by their signs, each with its acts below: typing a word jumps to it."""
        box.addItem("", frozenset[Act]())
        for group, acts in ACT_GROUPS.items():
            box.addItem(icon(GROUPS[group][0]), group.value, frozenset(acts))
            for act in acts:
                box.addItem(act.value, frozenset({act}))

    def retranslate(self) -> None:
        """Say the fields in the language of the window."""
        words = {
            "since": self.tr("From day"),
            "until": self.tr("To day"),
            "record": self.tr("Record or paper"),
        }
        for name, text in words.items():
            self.lines[name].caption.setText(text)
        for name in ("since", "until"):
            self.lines[name].edit.setPlaceholderText(self.tr("dd.mm.yyyy"))
        self.lines["record"].edit.setPlaceholderText(self.tr("Paper number or end of an id"))
        self.staff.caption.setText(self.tr("Who"))
        self.acts.caption.setText(self.tr("What"))
        self.staff.box.setItemText(0, self.tr("Everybody"))
        self._say_acts()
        self.show_rows.setText(self.tr("Show"))
        self.show_rows.setToolTip(self.tr("Show the rows (Enter)"))
        self.clear.setText(self.tr("Clear"))
        self.clear.setToolTip(self.tr("Take every filter away (Ctrl+U)"))
        self._say_problems()

    def _say_acts(self) -> None:
        box = self.acts.box
        box.setItemText(0, self.tr("Every act"))
        place = 1
        for group, acts in ACT_GROUPS.items():
            box.setItemText(place, group_word(group))
            for act in acts:
                place += 1
                box.setItemText(place, word(ACTS, act))
            place += 1

    def show_people(self, people: Sequence[Actor]) -> None:
        """Offer these employees; the chosen one stays chosen."""
        if tuple(people) == self._people:
            return
        self._people = tuple(people)
        box = self.staff.box
        kept = box.currentData()
        while box.count() > 1:
            box.removeItem(1)
        for each in people:
            box.addItem(each.name, each.id)
        box.setCurrentIndex(max(0, box.findData(kept)))

    def entry(self) -> FilterEntry:
        """Return what is typed and chosen."""
        return FilterEntry(
            since=self.lines["since"].text(),
            until=self.lines["until"].text(),
            staff_id=self.staff.box.currentData() or "",
            acts=self.acts.box.currentData(),
            record=self.lines["record"].text(),
        )

    def choose_acts(self, acts: frozenset[Act]) -> None:
        """Ask for these acts alone."""
        for line in self.lines.values():
            line.edit.clear()
        self.staff.box.setCurrentIndex(0)
        box = self.acts.box
        places = [place for place in range(box.count()) if box.itemData(place) == acts]
        box.setCurrentIndex(places[0])
        self.asked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the rows when Enter is pressed on a field to choose in."""
        if event.key() in ENTER_KEYS:
            self.asked.emit()
            return
        super().keyPressEvent(event)

    def reset(self) -> None:
        """Take every filter away."""
        self.choose_acts(frozenset())

    def left(self) -> Told:
        """Return what stands here as JSON values; nothing where nothing is filtered."""
        lines = {name: line.edit.text() for name, line in self.lines.items()}
        staff, acts = self.staff.box.currentData() or "", self.acts.box.currentIndex()
        if not any((*lines.values(), staff, acts)):
            return {}
        return {"lines": lines, "staff": staff, "acts": acts}

    def put_back(self, left: Told) -> None:
        """Filter by this again; who no longer stands in the list is left out."""
        for name, text in texts(left, "lines").items():
            self.lines[name].edit.setText(text)
        self.staff.box.setCurrentIndex(max(0, self.staff.box.findData(text_of(left, "staff"))))
        self.acts.box.setCurrentIndex(number(left, "acts"))
        self.asked.emit()

    def show_problems(self, problems: Problems) -> None:
        """Show what is wrong beside each field and lead to the first."""
        self._problems = problems
        self._say_problems()
        first = next((name for name in LINES if name in problems), None)
        if first is not None:
            self.lines[first].edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self.lines[first].edit.selectAll()

    def _say_problems(self) -> None:
        for name, line in self.lines.items():
            line.show_problem(words_for(self._problems, name))
