"""What head office must know within the hour goes before the night, when there is a network (K49).

Head office tells the credit bureau of an application within the term of law 573 Art. 19(2): a
record that waited for the nightly run would come too late.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer

from branch_app.domain.change import RecordKind
from branch_app.gui.desk import Desk
from branch_app.services.applications import WaitingApplication

LOOK_MS = 60_000
# So many looks are left out after head office was not reached.
PATIENCE = 4
# Runs without a word where all goes well; tells whether everything arrived.
Send = Callable[[Callable[[bool], object]], object]


class UrgentSending(QObject):
    """Looks for such applications as they are saved and every minute; each is sent once."""

    def __init__(self, parent: QObject, desk: Desk, send: Send) -> None:
        super().__init__(parent)
        self._desk = desk
        self._send = send
        self._sent: set[str] = set()
        self._left_out = 0
        self._is_under_way = False
        self.timer = QTimer(self)
        self.timer.setInterval(LOOK_MS)
        self.timer.timeout.connect(self.look)
        self.timer.start()
        desk.changes.changed.connect(self._changed)

    def look(self) -> None:
        """Send if an application waits of which head office does not know."""
        if self._left_out:
            self._left_out -= 1
        elif not self._is_under_way:
            self._ask()

    def stop(self) -> None:
        """The session ends."""
        self.timer.stop()

    def _changed(self, kinds: frozenset[RecordKind]) -> None:
        if RecordKind.APPLICATION in kinds and not self._is_under_way:
            self._ask()

    def _ask(self) -> None:
        self._desk.tasks.database(self._desk.services.applications.waiting_for_notice, self._found)

    def _found(self, waiting: Sequence[WaitingApplication]) -> None:
        ids = {one.id for one in waiting}
        if self._is_under_way or ids <= self._sent:
            return
        self._is_under_way = True
        self._send(lambda has_arrived: self._done(ids, has_arrived=has_arrived))

    def _done(self, ids: set[str], *, has_arrived: bool) -> None:
        self._is_under_way = False
        if has_arrived:
            self._sent |= ids
        else:
            self._left_out = PATIENCE
