"""The line into which a passport or card reader types the machine-readable zone (K6)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from branch_app.domain.fields import CATALOGUE, show
from branch_app.domain.mrz import begins_zone, read_mrz
from branch_app.gui.parts.buttons import label, restyle
from branch_app.gui.parts.enter_key import ENTER_KEYS
from branch_app.gui.parts.exact_text import exact
from branch_app.gui.parts.translated import TranslatedWidget

MOST_LINES = 3
# No name and no number is as long that somebody types here by mistake.
SHORTEST_LINE = 15


class ZoneEdit(QLineEdit):
    """Collects the lines that a reader ends with Enter, or one paste of them all."""

    line_ended = Signal()

    def __init__(self, parent: QWidget, is_line: Callable[[str], bool]) -> None:
        super().__init__(parent)
        self._is_line = is_line

    def event(self, event: QEvent) -> bool:
        """End a line of a zone with the Tab of a reader; any other Tab leads on."""
        is_press = event.type() is QEvent.Type.KeyPress
        is_tab = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab
        if is_press and is_tab and self._is_line(self.text()):
            self.line_ended.emit()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """End a line with Enter instead of leaving the field."""
        if event.key() in ENTER_KEYS:
            self.line_ended.emit()
            return
        super().keyPressEvent(event)


class ReaderLine(TranslatedWidget):
    """Tells `read` with the texts for the fields, once a whole zone has come."""

    read = Signal(dict)

    def __init__(self, parent: QWidget, today: dt.date) -> None:
        super().__init__(parent)
        self.setObjectName("reader_line")
        self._today = today
        self._lines: list[str] = []
        self._told = ""
        self.caption = label(self, "zone_label", "label")
        self.zone = ZoneEdit(self, self._is_line)
        self.zone.setObjectName("zone")
        self.caption.setBuddy(self.zone)
        self.answer = label(self, "zone_answer", "small", wraps=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.caption)
        row.addWidget(self.zone, 2)
        row.addWidget(self.answer, 3)
        self.zone.line_ended.connect(self._end_line)
        self.zone.textChanged.connect(self._try_at_once)
        self.retranslate()

    def retranslate(self) -> None:
        """Say what the line is for and what came of the last zone."""
        self.caption.setText(self.tr("Document reader"))
        self.zone.setPlaceholderText(self.tr("Put the cursor here and read the document"))
        answers = {
            "": "",
            "read": self.tr("Read. Type the names as in the document, in Cyrillic."),
            "partly": self.tr("Read in part: some check digits do not fit. Compare every field."),
            "other": self.tr("Another person's document: nothing was taken from it."),
            "unreadable": self.tr("Not a machine-readable zone. Read the document once more."),
        }
        self.answer.setText(answers[self._told])
        looks = {
            "": "small",
            "read": "good",
            "partly": "warning",
            "unreadable": "bad",
            "other": "bad",
        }
        restyle(self.answer, "look", looks[self._told])

    def _is_line(self, text: str) -> bool:
        """Tell a line of a zone from what somebody typed here by mistake."""
        return len(text) > SHORTEST_LINE and (bool(self._lines) or begins_zone(text))

    def is_begun(self) -> bool:
        """Tell whether part of a zone stands here."""
        return bool(self.zone.text() or self._lines)

    def take(self, zone: str) -> None:
        """Take a zone that was read elsewhere in the window."""
        self._lines = []
        self.zone.clear()
        if not self._take(zone):
            self._tell("unreadable")

    def refuse_other(self) -> None:
        """Say that the zone belongs to somebody else."""
        self._tell("other")

    def left(self) -> dict[str, object]:
        """Return what stands here, to be put back."""
        return {"text": self.zone.text(), "lines": list(self._lines), "told": self._told}

    def put_back(self, text: str, lines: Sequence[str], told: str) -> None:
        """Show this again; nothing of it is read anew."""
        self._lines = list(lines)
        self.zone.blockSignals(True)
        self.zone.setText(exact(text))
        self.zone.blockSignals(False)
        self._tell(told)

    def _end_line(self) -> None:
        line = self.zone.text()
        self._lines.append(line)
        self.zone.clear()
        if self._take("\n".join(self._lines)):
            return
        if begins_zone(line):
            # What came before broke off: with it the third line would be the next zone's first.
            self._lines = [line]
        elif len(self._lines) >= MOST_LINES:
            self._lines = []
            self._tell("unreadable")

    def _try_at_once(self, text: str) -> None:
        if len(text) > 60:
            self._take(text)

    def _take(self, typed: str) -> bool:
        reading = read_mrz(typed, self._today)
        if reading is None:
            return False
        self._lines = []
        self.zone.blockSignals(True)
        self.zone.clear()
        self.zone.blockSignals(False)
        self._tell("partly" if reading.faults else "read")
        self.read.emit({name: show(CATALOGUE[name], v) for name, v in reading.fills.items()})
        return True

    def _tell(self, outcome: str) -> None:
        self._told = outcome
        self.retranslate()
