"""The rail at the left: where one can go. Narrow windows show the signs alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from branch_app.domain.staff import Permission
from branch_app.gui.colours import COLOURS
from branch_app.gui.icons import icon
from branch_app.gui.parts.buttons import button
from branch_app.gui.parts.translated import TranslatedWidget

WIDE, NARROW = 216, 60


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """One entry of the rail: page name, sign, and what a role needs to have it."""

    name: str
    sign: str
    needs: Permission = Permission.WORK


class Rail(TranslatedWidget):
    """One button a place; Alt+1, Alt+2, ... go there too."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget, places: Sequence[Place]) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self._is_narrow = False
        self._group = QButtonGroup(self)
        self.entries: dict[str, QPushButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 12)
        column.setSpacing(2)
        for place in places:
            entry = button(self, f"go_{place.name}", look="rail")
            entry.setIcon(icon(place.sign, COLOURS["neutral"], 22))
            entry.setIconSize(QSize(22, 22))
            entry.setCheckable(True)
            entry.setProperty("place", place.name)
            self._group.addButton(entry)
            self.entries[place.name] = entry
            column.addWidget(entry)
        column.addStretch(1)
        self._group.buttonClicked.connect(lambda one: self.chosen.emit(one.property("place")))
        self.set_narrow(False)
        self.retranslate()

    def words(self) -> dict[str, str]:
        """Return the name of each place in the language of the window."""
        return {
            "counter": self.tr("Counter"),
            "scans": self.tr("Scans"),
            "registers": self.tr("Registers"),
            "synchronisation": self.tr("Synchronisation"),
            "journal": self.tr("Journal"),
            "staff": self.tr("Staff"),
            "preferences": self.tr("Preferences"),
        }

    def place_names(self) -> tuple[str, ...]:
        """Return the names of the places from top to bottom: Alt+1, Alt+2, ..."""
        words = self.words()
        return tuple(words[name] for name in self.entries)

    def retranslate(self) -> None:
        """Name the places."""
        words = self.words()
        for number, (name, entry) in enumerate(self.entries.items(), start=1):
            entry.setText("" if self._is_narrow else f"  {words[name]}")
            entry.setAccessibleName(words[name])
            entry.setToolTip(f"{words[name]} (Alt+{number})")

    def set_narrow(self, is_narrow: bool) -> None:
        """Show signs alone, or signs and words."""
        self._is_narrow = is_narrow
        self.setFixedWidth(NARROW if is_narrow else WIDE)
        self.retranslate()

    def mark(self, name: str) -> None:
        """Mark the place that is shown; a page that is no place of the rail marks none."""
        self._group.setExclusive(False)
        for place, entry in self.entries.items():
            entry.setChecked(place == name)
        self._group.setExclusive(True)
