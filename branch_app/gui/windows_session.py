"""Windows tells its windows of its lock, of another user and of sleep; elsewhere nothing happens.

The messages are read as `MSG` through ctypes; the numbers are those of `winuser.h`.
"""

from __future__ import annotations

import ctypes
import sys
from ctypes import wintypes

from PySide6.QtCore import QAbstractNativeEventFilter, QCoreApplication, QObject, Signal

from branch_app.domain.locking import LockReason

WM_POWERBROADCAST = 0x0218
WM_WTSSESSION_CHANGE = 0x02B1
# A machine that was too quick to tell of its sleep tells that it woke up.
POWER = {0x0004: LockReason.SLEEP, 0x0012: LockReason.SLEEP}
SESSION = {
    0x0002: LockReason.USER_SWITCHED,
    0x0004: LockReason.USER_SWITCHED,
    0x0006: LockReason.USER_SWITCHED,
    0x0007: LockReason.SCREEN_LOCKED,
}
THIS_SESSION = 0


def reason_of(message: int, word: int) -> LockReason | None:
    """Return why the window must lock for this message, or None for any other."""
    if message == WM_POWERBROADCAST:
        return POWER.get(word)
    return SESSION.get(word) if message == WM_WTSSESSION_CHANGE else None


class _Filter(QAbstractNativeEventFilter):
    def __init__(self, watch: WindowsWatch) -> None:
        super().__init__()
        self._watch = watch

    def nativeEventFilter(  # noqa: N802 - Qt's name
        self, kind: object, message: object
    ) -> tuple[bool, int]:
        """Read the message, let it pass."""
        told = wintypes.MSG.from_address(int(message))  # type: ignore[call-overload]
        self._watch.hear(told.message, told.wParam)
        return False, 0


class WindowsWatch(QObject):
    """Tells `told` with the reason."""

    told = Signal(object)

    def __init__(self, parent: QObject, window_id: int) -> None:
        super().__init__(parent)
        self._window_id = window_id
        self._filter: _Filter | None = None

    def listen(self) -> None:
        """Ask Windows to tell this window."""
        application = QCoreApplication.instance()
        if sys.platform != "win32" or application is None:
            return
        self._filter = _Filter(self)
        application.installNativeEventFilter(self._filter)
        ctypes.windll.wtsapi32.WTSRegisterSessionNotification(
            wintypes.HWND(self._window_id), wintypes.DWORD(THIS_SESSION)
        )

    def hear(self, message: int, word: int) -> None:
        """Take one message of the window."""
        reason = reason_of(message, word)
        if reason is not None:
            self.told.emit(reason)
