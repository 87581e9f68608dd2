"""Applications of which the credit bureau was not told yet; after an hour it is an alarm (K49)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from branch_app.domain.change import RecordKind
from branch_app.gui import labels
from branch_app.gui.case_words import NOTICES
from branch_app.gui.colours import Tone
from branch_app.gui.desk import Desk
from branch_app.gui.icons import picture
from branch_app.gui.parts.buttons import label, restyle
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.lines import Line, LineList
from branch_app.gui.parts.translated import TranslatedWidget
from branch_app.services.applications import WaitingApplication

MOST_SHOWN = 3
LOOK_MS = 60_000


class BureauCard(TranslatedWidget):
    """Hidden while nothing waits; numbers and times alone, names stand in the file."""

    application_chosen = Signal(str, str)
    alarmed = Signal(str)

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self.setObjectName("bureau")
        self._desk = desk
        self._waiting: tuple[WaitingApplication, ...] = ()
        self.card = Card(self, "bureau_card", margin=0)
        self.card.header.setContentsMargins(16, 14, 16, 0)
        self.sign = label(self.card, "bureau_sign")
        self.sign.setPixmap(picture("warning", 20, Tone.BAD.text))
        self.card.header.insertWidget(0, self.sign)
        self.list = LineList(self.card, "untold_applications", is_stacked=True)
        self.list.fit(MOST_SHOWN)
        self.card.body.addWidget(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        self.list.opened.connect(self._open)
        desk.changes.changed.connect(self._changed)
        # The hour passes while nobody does anything.
        self.timer = QTimer(self)
        self.timer.setInterval(LOOK_MS)
        self.timer.timeout.connect(self.load)
        self.timer.start()
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Say the card in the language of the window."""
        late = sum(1 for one in self._waiting if one.is_late)
        title = self.tr("Credit bureau to be told: {count}").format(count=len(self._waiting))
        if late:
            title = self.tr("Credit bureau not told within an hour: {count}").format(count=late)
        self.card.set_title(title)
        self.sign.setVisible(late > 0)
        restyle(self.card.title, "look", "bad" if late else "section")
        self.list.setAccessibleName(title)
        self.list.setToolTip(self.tr("Go to this list: Ctrl+U"))
        self.list.show_lines([self._line(one) for one in self._waiting])
        self.alarmed.emit(self.alarm())

    def alarm(self) -> str:
        """Return the title while the hour of an application is over, else nothing."""
        return self.card.title.text() if any(one.is_late for one in self._waiting) else ""

    def load(self) -> None:
        """Read which applications wait."""
        applications = self._desk.services.applications
        self._desk.tasks.database(applications.waiting_for_notice, self.show_waiting)

    def show_waiting(self, waiting: Sequence[WaitingApplication]) -> None:
        """Show these, oldest first; the list is as high as a few of them."""
        self._waiting = tuple(waiting)
        self.setVisible(bool(self._waiting))
        self.retranslate()

    def focus_first(self) -> None:
        """Give the keys to the application that waits longest."""
        if self.isVisible():
            self.list.choose_first()

    def stop(self) -> None:
        """The session ends."""
        self.timer.stop()

    def _line(self, one: WaitingApplication) -> Line:
        due = labels.moment_text(one.due_at, self._desk.now())
        return Line(
            id=one.id,
            title=f"№ {one.number}",
            subtitle=self.tr("to be told by {due}").format(due=due),
            chips=(labels.state_chip(NOTICES, "late" if one.is_late else "waits"),),
            sign="clock",
        )

    def _open(self, application_id: str) -> None:
        for one in self._waiting:
            if one.id == application_id:
                self.application_chosen.emit(one.applicant_id, one.id)

    def _changed(self, kinds: frozenset[RecordKind]) -> None:
        if kinds & {RecordKind.APPLICATION, RecordKind.APPLICANT}:
            self.load()
