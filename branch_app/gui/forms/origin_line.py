"""Where the data of a group came from and how they were checked: told once for the whole card."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Set

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from branch_app.domain.field_source import FieldSource, Origin, Source, Verification
from branch_app.gui import data_words, labels
from branch_app.gui.colours import Tone
from branch_app.gui.parts.buttons import button, choice, label
from branch_app.gui.parts.chip import Chip, ChipText
from branch_app.gui.parts.translated import TranslatedWidget

SPACING = 8
# In a narrow window the choices give way first; their lists show the whole words.
LEAST_WIDTH = 110


def origin_text(one: FieldSource) -> str:
    """Return where one value came from, how it was checked, and since when that holds (R-094)."""
    text = QCoreApplication.translate("OriginLine", "From where: {source}; {check}; {day}.")
    return text.format(
        source=labels.word(data_words.SOURCES, one.source),
        check=labels.word(data_words.CHECKS, one.verification),
        day=labels.date_text(one.fresh_on),
    )


class OriginLine(TranslatedWidget):
    """Two choices while data are typed; one line of facts, and the age, while they are read.

    Tab goes past it: a clerk types field after field, and comes here by F9.
    """

    edited = Signal()
    confirmed = Signal()

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self._known: tuple[FieldSource, ...] = ()
        self._is_writable = False
        self._is_stale = False
        self._today = dt.date.min
        self.source = self._choice(f"{name}_origin_source", data_words.SOURCES)
        self.check = self._choice(f"{name}_origin_check", data_words.CHECKS)
        self.source_label = label(self, f"{name}_origin_source_label", "small")
        self.source_label.setBuddy(self.source)
        self.check_label = label(self, f"{name}_origin_check_label", "small")
        self.check_label.setBuddy(self.check)
        self.facts = label(self, f"{name}_origin", "small")
        self.age = Chip(self, f"{name}_origin_age")
        self.still_holds = button(self, f"{name}_still_holds", sign="check")
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACING)
        row.addStretch(1)
        for widget in self._parts():
            row.addWidget(widget)
        self.still_holds.clicked.connect(self.confirmed)
        self.retranslate()

    def _parts(self) -> tuple[QWidget, ...]:
        return (self.facts, self.age, self.still_holds, *self._asked())

    def least_width(self) -> int:
        """Return the width that it needs with all its words in one line."""
        told = self.facts.fontMetrics().horizontalAdvance(self.facts.text())
        return self._width_with(told + SPACING)

    def minimumSizeHint(self) -> QSize:
        """Return the width with the facts in several lines: a card must be able to be narrow."""
        return QSize(self._width_with(LEAST_WIDTH), super().minimumSizeHint().height())

    def set_wide(self, *, is_wide: bool) -> None:
        """Stand at the right end of one line, or fill the width with as many as are needed."""
        self.facts.setWordWrap(not is_wide)
        self._row.setStretch(0, 1 if is_wide else 0)
        self._row.setStretchFactor(self.facts, 0 if is_wide else 1)

    def _width_with(self, facts: int) -> int:
        seen = [one for one in self._parts() if not one.isHidden()]
        widths = (facts if one is self.facts else _least(one) for one in seen)
        return sum(widths) + SPACING * len(seen)

    def _asked(self) -> tuple[QWidget, ...]:
        return (self.source_label, self.source, self.check_label, self.check)

    def _choice(self, name: str, words: dict[str, str]) -> QComboBox:
        made = choice(self, name)
        made.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        made.setMinimumContentsLength(19)
        made.setMinimumWidth(LEAST_WIDTH)
        for code in words:
            made.addItem("", code)
        made.setCurrentIndex(-1)
        made.activated.connect(lambda _index: self.edited.emit())
        return made

    def retranslate(self) -> None:
        """Say source, check and age in the language of the window."""
        self.source_label.setText(self.tr("Source"))
        self.check_label.setText(self.tr("Check"))
        self.source.setAccessibleName(self.tr("Where these data came from"))
        self.check.setAccessibleName(self.tr("How these data were checked"))
        for widget, words in ((self.source, data_words.SOURCES), (self.check, data_words.CHECKS)):
            widget.setPlaceholderText(self.tr("various"))
            for place in range(widget.count()):
                widget.setItemText(place, labels.word(words, widget.itemData(place)))
        self.still_holds.setText(self.tr("Still holds"))
        self.still_holds.setToolTip(self.tr("The applicant says that these data still hold"))
        self._show()

    def show_known(
        self, known: Iterable[FieldSource], today: dt.date, *, is_stale: bool = False
    ) -> None:
        """Show what is known of the values on the card."""
        self._known, self._today, self._is_stale = tuple(known), today, is_stale
        self.take({source.origin for source in self._known} or {Origin()})
        self._show()

    def take_over(self, was: OriginLine) -> None:
        """Show and choose what the line of the same card did before it was built anew."""
        self._known, self._today, self._is_stale = was._known, was._today, was._is_stale
        for mine, theirs in ((self.source, was.source), (self.check, was.check)):
            mine.setCurrentIndex(theirs.currentIndex())
        self.set_writable(was._is_writable)

    def begin(self, *, is_writable: bool) -> None:
        """Begin on a card that came while others were being typed: the person has said it."""
        self.take({Origin()})
        self.set_writable(is_writable)

    def set_writable(self, is_writable: bool) -> None:
        """Show the choices, or the facts alone."""
        self._is_writable = is_writable
        self._show()

    def take(self, told: Set[Origin]) -> None:
        """Choose what goes for all values of the card; nothing where they differ."""
        sources, checks = {one.source for one in told}, {one.verification for one in told}
        for widget, words in ((self.source, sources), (self.check, checks)):
            is_one = len(words) == 1
            widget.setCurrentIndex(widget.findData(next(iter(words)).value) if is_one else -1)

    def origin(self) -> Origin | None:
        """Return what is chosen; None while the values of the card differ."""
        source, check = self.source.currentData(), self.check.currentData()
        if source is None or check is None:
            return None
        return Origin(source=Source(source), verification=Verification(check))

    def focus(self) -> None:
        """Give the keys to the first choice."""
        self.source.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show(self) -> None:
        is_told = bool(self._known) and not self._is_writable
        self.age.say(None)
        seen = dict.fromkeys(self._asked(), self._is_writable)
        seen |= {self.facts: is_told, self.still_holds: is_told and self._is_stale}
        # Hidden first, then shown: both at once would make the card wider than the window.
        for widget, is_seen in sorted(seen.items(), key=lambda each: each[1]):
            widget.setVisible(is_seen)
        if not is_told:
            return
        told = {source.origin for source in self._known}
        words = [
            labels.word(data_words.SOURCES, one.source)
            + ", "
            + labels.word(data_words.CHECKS, one.verification)
            for one in sorted(told, key=lambda one: (one.source, one.verification))
        ]
        oldest = min(source.fresh_on for source in self._known)
        self.facts.setText(" · ".join((*words[:2], labels.date_text(oldest))))
        days = (self._today - oldest).days
        text = self.tr("Old: {days} days").format(days=days)
        if self._is_stale:
            self.age.say(ChipText(sign="clock", word=text, tone=Tone.WARNING))


def _least(part: QWidget) -> int:
    """Return the width below which a part does not go: as it was told, or as its text needs."""
    return part.minimumWidth() or part.minimumSizeHint().width()
