"""The look at the journal every minute of work, and the notice to those who may read it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from branch_app.domain.staff import Permission
from branch_app.gui.colours import Tone
from branch_app.gui.desk import Desk
from branch_app.gui.notices import NoticeAction
from branch_app.services.journal_reading import Alerts

LOOK_MS = 60_000


class AlertWatch(QObject):
    """Begins with what was raised since this employee last looked; then looks by itself."""

    def __init__(self, parent: QObject, desk: Desk, open_journal: Callable[[], object]) -> None:
        super().__init__(parent)
        self._desk = desk
        self._open_journal = open_journal
        self._may_read = desk.may(Permission.READ_JOURNAL)
        self._told = 0
        self.timer = QTimer(self)
        self.timer.setInterval(LOOK_MS)
        self.timer.timeout.connect(self.look)
        self.timer.start()
        if self._may_read:
            desk.tasks.read(desk.services.auditing.alerts, self._begin)
        else:
            self.look()

    def look(self) -> None:
        """Let the newest rows be looked through; what that raises is told."""
        auditing = self._desk.services.auditing
        self._desk.tasks.database(auditing.watch, lambda _none: self._ask())

    def stop(self) -> None:
        """The session ends."""
        self.timer.stop()

    def _begin(self, alerts: Alerts) -> None:
        self._tell(alerts)
        # One's own unlocking at night is an alert for others: it is not told at once.
        self._desk.tasks.database(self._desk.services.auditing.watch)

    def _ask(self) -> None:
        if self._may_read:
            self._desk.tasks.read(self._desk.services.auditing.alerts, self._tell)

    def _tell(self, alerts: Alerts) -> None:
        if alerts.unseen > self._told:
            action = NoticeAction(word="open_journal", run=self._open_journal)
            self._desk.notices.tell_with(action, "alerts_raised", Tone.WARNING, count=alerts.unseen)
        self._told = alerts.unseen
