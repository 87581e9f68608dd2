"""When the window must lock by itself: nobody there, the machine slept, the system's own lock.

The seam of the systems: `windows_session` and `logind` listen where there is something to hear. A
jump of the clocks is seen everywhere, should neither tell.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from branch_app.domain.locking import LockReason

LOOK_MS = 1000
# Longer than a busy machine lets the window wait, shorter than any sleep worth the name.
LONGEST_GAP = 20.0

Seconds = Callable[[], float]


class SessionWatch(QObject):
    """Tells `ended` with the reason; who hears it locks."""

    ended = Signal(object)

    def __init__(
        self,
        parent: QObject,
        idle_seconds: float,
        *,
        wall: Seconds = time.time,
        monotonic: Seconds = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._idle_seconds = idle_seconds
        self._wall, self._monotonic = wall, monotonic
        self._stirred_at = self._looked_at = monotonic()
        self._wall_at = wall()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def listen(self, window_id: int) -> None:
        """Hear of the system's own lock, of another user and of sleep, where it tells them."""
        # Neither system has the other's libraries.
        if sys.platform == "win32":
            from branch_app.gui.windows_session import WindowsWatch

            windows = WindowsWatch(self, window_id)
            windows.told.connect(self.ended)
            windows.listen()
        elif sys.platform == "linux":
            from branch_app.gui.logind import LogindWatch

            logind = LogindWatch(self)
            logind.told.connect(self.ended)
            logind.listen()

    def stir(self) -> None:
        """Hear that somebody is there."""
        self._stirred_at = self._monotonic()

    def look(self) -> None:
        """Compare the clocks with the last look."""
        now, wall = self._monotonic(), self._wall()
        passed, passed_on_wall = now - self._looked_at, wall - self._wall_at
        self._looked_at, self._wall_at = now, wall
        if passed > LONGEST_GAP or abs(passed_on_wall - passed) > LONGEST_GAP:
            self.ended.emit(LockReason.SLEEP)
        elif now - self._stirred_at >= self._idle_seconds:
            self._stirred_at = now
            self.ended.emit(LockReason.IDLE)
