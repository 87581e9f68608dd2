"""A reader is a keyboard: whatever has the keys, what it types is caught (K6, K41).

A document reader types the zone of a document, a label reader the code of a carrier.

Nobody types ten letters of a machine-readable zone at the pace of a reader. So the first letters
reach the field that has the keys; once they can only be a zone, the field gets back what stood
there before, and the rest, the Enter at the end of each line too, reaches nobody.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget

from branch_app.domain.mrz import begins_zone, looks_whole
from branch_app.gui.forms.reader_line import ZoneEdit
from branch_app.gui.input_watch import follow_keys
from branch_app.gui.parts.enter_key import ENTER_KEYS
from branch_app.gui.parts.exact_text import exact

# Readers leave a few milliseconds between two keys; the fastest typist leaves more than this.
PACE_MS = 50
# A reader that pauses longer is through, or its cable is out.
PAUSE_MS, THROUGH_MS = 400, 100
_TAB = Qt.Key.Key_Tab


@dataclass(frozen=True, kw_only=True, slots=True)
class Read:
    """What a reader types: how it is known after some letters, and when nothing is missing."""

    begins: Callable[[str], bool]
    is_whole: Callable[[str], bool]


ZONE = Read(begins=begins_zone, is_whole=looks_whole)


class ReaderWatch(QObject):
    """One filter at what has the keys; `is_wanted` tells whether anybody is there to take it."""

    read = Signal(str)

    def __init__(self, parent: QObject, is_wanted: Callable[[], bool], what: Read = ZONE) -> None:
        super().__init__(parent)
        self._is_wanted = is_wanted
        self._what = what
        self._typed = ""
        self._is_catching = False
        self._give_back: Callable[[], None] = _nothing
        self._since_last = QElapsedTimer()
        self._pressed_at = 0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._finish)
        follow_keys(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Catch the keys of a reader, and a zone that is pasted; let everything else pass."""
        if not isinstance(event, QKeyEvent):
            return False
        kind = event.type()
        if kind not in {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride}:
            return False
        if not _has_keys(watched) or not self._is_wanted():
            return False
        if kind is QEvent.Type.ShortcutOverride:
            return self._override(event)
        if event.matches(QKeySequence.StandardKey.Paste):
            return self._take_pasted()
        # Some readers end a line with Tab, which alone must go on leading through the page.
        ends_line = event.key() in ENTER_KEYS or (self._is_catching and event.key() == _TAB)
        letter = "\n" if ends_line else event.text()
        return (
            bool(letter)
            and (letter.isprintable() or letter == "\n")
            and self._hear(letter, event.timestamp())
        )

    def _override(self, event: QKeyEvent) -> bool:
        """Keep a key of the reader from being a shortcut; the press itself comes after this."""
        if self._is_catching and event.text():
            event.accept()
            return True
        return False

    def _is_at_pace(self, pressed_at: int) -> bool:
        """Tell by when the key was pressed, in ms; a window that is busy hears it later.

        0 is a key of which the system does not tell it: then by when it was heard.
        """
        was, self._pressed_at = self._pressed_at, pressed_at
        is_heard = self._since_last.isValid() and self._since_last.elapsed() <= PACE_MS
        self._since_last.start()
        return 0 <= pressed_at - was <= PACE_MS if was and pressed_at else is_heard

    def _hear(self, letter: str, pressed_at: int) -> bool:
        is_at_pace = self._is_at_pace(pressed_at)
        if self._is_catching:
            self._typed += letter
            is_through = letter == "\n" and self._what.is_whole(self._typed)
            # Not at once: some readers send a second Enter, which must press no button either.
            self._pause.start(THROUGH_MS if is_through else PAUSE_MS)
            return True
        if not is_at_pace or not self._typed:
            self._typed, self._give_back = "", _giving_back(QApplication.focusWidget())
        self._typed += letter
        if not self._what.begins(self._typed):
            return False
        self._is_catching = True
        self._give_back()
        self._pause.start(PAUSE_MS)
        return True

    def _take_pasted(self) -> bool:
        text = QGuiApplication.clipboard().text()
        if not self._what.begins(text) or not self._what.is_whole(text):
            return False
        self.read.emit(text)
        return True

    def _finish(self) -> None:
        zone = self._typed
        self._pause.stop()
        self._typed, self._is_catching, self._give_back = "", False, _nothing
        if zone:
            self.read.emit(zone)


def _has_keys(watched: QObject) -> bool:
    """Tell whether the event comes to a widget first hand: parents hear the same key again."""
    if not isinstance(watched, QWidget) or isinstance(watched, ZoneEdit):
        return False
    focus = QApplication.focusWidget()
    return watched is focus if focus is not None else watched.isWindow()


def _giving_back(widget: QWidget | None) -> Callable[[], None]:
    """Return how a field gets back what stands in it now, its cursor and selection too."""
    if isinstance(widget, QLineEdit):
        return _line_given_back(widget)
    if isinstance(widget, QComboBox):
        chosen = widget.currentIndex()
        return lambda: widget.setCurrentIndex(chosen)
    return _nothing


def _line_given_back(line: QLineEdit) -> Callable[[], None]:
    text, place = line.text(), line.cursorPosition()
    start, length = line.selectionStart(), len(line.selectedText())

    def give() -> None:
        if line.text() != text:
            line.setText(exact(text))
            # Whoever followed the letters of the reader follows their going too.
            line.textEdited.emit(text)
        line.setCursorPosition(place)
        if start >= 0:
            line.setSelection(start, length)

    return give


def _nothing() -> None:
    """What a button or a list had before a key: nothing that a letter changes."""
