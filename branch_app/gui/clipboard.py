"""What was copied out of the window goes again: after half a minute, at lock and at the end.

Only while it is still ours: what another program has put there since is left alone.
"""

from __future__ import annotations

import hashlib

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

from branch_app.domain.fields import MASK_DOT

KEPT_MS = 30_000
OWNED = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)


class ClipboardGuard(QObject):
    """Knows by digest what was copied here, on the clipboard and in the selection of X11."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._clipboard = QGuiApplication.clipboard()
        self._ours: dict[QClipboard.Mode, bytes] = {}
        self.kept = QTimer(self)
        self.kept.setSingleShot(True)
        self.kept.setInterval(KEPT_MS)
        self.kept.timeout.connect(self.clear)
        self._clipboard.changed.connect(self._changed)

    def clear(self) -> None:
        """Take away what is still ours."""
        self.kept.stop()
        ours, self._ours = self._ours, {}
        for mode, digest in ours.items():
            if _digest(self._clipboard.text(mode)) == digest:
                self._clipboard.clear(mode)

    def _changed(self, mode: QClipboard.Mode) -> None:
        if mode not in OWNED:
            return
        if not self._is_from_here(mode):
            self._ours.pop(mode, None)
            return
        text = self._clipboard.text(mode)
        if not text:
            return
        self._ours[mode] = _digest(text)
        if MASK_DOT in text:
            # A masked number is shown, not given away, not even its last digits.
            self.clear()
        else:
            self.kept.start()

    def _is_from_here(self, mode: QClipboard.Mode) -> bool:
        clipboard = self._clipboard
        if mode is QClipboard.Mode.Selection:
            return clipboard.ownsSelection()
        # Not every system tells whose it is; while our window is in front it comes from there.
        state = QGuiApplication.applicationState()
        return clipboard.ownsClipboard() or state is Qt.ApplicationState.ApplicationActive


def _digest(text: str) -> bytes:
    return hashlib.sha256(text.encode()).digest()
