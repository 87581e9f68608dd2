"""The unlock page: login, password, and one line of advice."""

from __future__ import annotations

from PySide6.QtCore import QDate, QDeadlineTimer, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from branch_app.domain.bilingual import Bilingual
from branch_app.gui.notices import NoticeBoard
from branch_app.gui.page import KeyHelp, Page
from branch_app.gui.parts.buttons import button, label
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.crest import Crest
from branch_app.gui.parts.labelled_line import LabelledLine
from branch_app.gui.parts.password_line import PasswordLine
from branch_app.gui.parts.reasons import ReasonLine
from branch_app.gui.parts.scrolling import scroll_area
from branch_app.gui.unlock.presenter import UnlockPresenter

CARD_WIDTH = 420
LOW = 430
TICK_MS = 250
# Opening takes a second; this long only after a new version, which makes the file anew.
PATIENCE_MS = 4000


class UnlockPage(Page):
    """Asks who works here now."""

    presenter: UnlockPresenter

    def __init__(self, parent: QWidget, notices: NoticeBoard) -> None:
        super().__init__(parent)
        self.setObjectName("unlock_page")
        self._notices = notices
        self._has_organisation = False
        self._is_busy = False
        self._next_try = QDeadlineTimer(0)
        self.slow = QTimer(self)
        self.slow.setSingleShot(True)
        self.slow.setInterval(PATIENCE_MS)
        self._build()
        self._ticking = QTimer(self)
        self._ticking.setInterval(TICK_MS)
        self._ticking.timeout.connect(self._count_down)
        self.retranslate()

    def _build(self) -> None:
        viewer = scroll_area(self)
        ground = QWidget(viewer.viewport())
        ground.setFixedWidth(CARD_WIDTH)
        self.card = Card(ground, "unlock_card", margin=28)
        self.crest = Crest(self.card, "unlock_crest", side=44, look="section", wraps=True)
        self.title = label(self.card, "unlock_title", "title", wraps=True)
        self.login_line = LabelledLine(self.card, "login")
        self.login = self.login_line.edit
        self.password = PasswordLine(self.card, "password")
        self.unlock = button(self.card, "unlock", look="primary", sign="unlock")
        self.busy = QProgressBar(self.card)
        self.busy.setObjectName("unlock_busy")
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.patience = label(self.card, "unlock_patience", "muted", wraps=True)
        self.why_not = ReasonLine(self.card, "unlock_reason")
        self.advice = label(ground, "advice", "muted", wraps=True)
        body = self.card.body
        body.addWidget(self.crest)
        body.addSpacing(10)
        for widget in (self.title, self.login_line, self.password):
            body.addWidget(widget)
        body.addSpacing(4)
        body.addWidget(self.unlock)
        body.addWidget(self.busy)
        body.addWidget(self.patience)
        body.addWidget(self.why_not)
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 8, 0, 8)
        column.addStretch(2)
        column.addWidget(self.card)
        column.addSpacing(8)
        column.addWidget(self.advice)
        column.addStretch(3)
        viewer.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        viewer.setWidget(ground)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(viewer)
        self.login.returnPressed.connect(self.password.edit.setFocus)
        self.password.edit.returnPressed.connect(self._unlock)
        self.unlock.clicked.connect(self._unlock)
        self.slow.timeout.connect(self.patience.show)
        self.set_busy(False)

    def retranslate(self) -> None:
        """Say the page in the language of the window."""
        self.title.setText(self.tr("Unlock the workstation"))
        self.login_line.caption.setText(self.tr("Login"))
        self.password.set_caption(self.tr("Password"))
        self.unlock.setText(self.tr("Unlock"))
        self.busy.setAccessibleName(self.tr("Opening the vault"))
        self.patience.setText(
            self.tr(
                "This takes longer than usual. After a new version of the program the data are "
                "brought up to it, which takes some minutes where there are many people: leave "
                "the computer on."
            )
        )
        self.advice.setText(self._advice_of_today())

    def keys(self) -> tuple[KeyHelp, ...]:
        """Return the keys of this page."""
        return (("Enter", self.tr("From login to password, then unlock")),)

    def enter(self) -> None:
        """Give the keys to the first empty field."""
        (self.password.edit if self.login.text() else self.login).setFocus()

    def show_organisation(self, name: Bilingual | None, colour: str) -> None:
        """Show whose workstation this is (K5)."""
        self._has_organisation = name is not None
        self.crest.show_organisation(name, colour)
        self._show_crest()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the name to the top bar where the window is low."""
        super().resizeEvent(event)
        self._show_crest()

    def _show_crest(self) -> None:
        self.crest.setVisible(self._has_organisation and self.height() >= LOW)

    def set_busy(self, is_busy: bool) -> None:
        """Show that the vault is being opened."""
        self._is_busy = is_busy
        self.busy.setVisible(is_busy)
        self.patience.hide()
        if is_busy:
            self.slow.start()
        else:
            self.slow.stop()
        for widget in (self.login, self.password):
            widget.setEnabled(not is_busy)
        self._allow()

    def ask_again(self) -> None:
        """Clear and focus the password."""
        self.password.edit.clear()
        self.enter()

    def wait(self, seconds: int) -> None:
        """Count down and take no password until then; the next one may be typed meanwhile."""
        self._next_try = QDeadlineTimer(seconds * 1000)
        self._ticking.start()
        self._allow()
        self.why_not.announce()

    def seconds_left(self) -> int:
        """Return for how many seconds, rounded up, no password is taken."""
        return -(-self._next_try.remainingTime() // 1000)

    def _count_down(self) -> None:
        if self._next_try.hasExpired():
            self._ticking.stop()
        self._allow()

    def _allow(self) -> None:
        if seconds := self.seconds_left():
            self.why_not.say(self.unlock, "login_delayed", seconds=seconds)
        else:
            self.why_not.say(self.unlock)
            self.unlock.setEnabled(not self._is_busy)

    def _unlock(self) -> None:
        if not self.unlock.isEnabled():
            return
        self.presenter.unlock(self.login.text(), self.password.edit.text())

    def _advice_of_today(self) -> str:
        advice = (
            self.tr("Lock the screen when you leave the counter: Ctrl+L."),
            self.tr("Nobody, not even IT or head office, may ask for your password."),
            self.tr("Work under your own login only: the journal tells every act by name."),
            self.tr("Turn the screen away from the queue before you show a number."),
            self.tr("Do not photograph the screen and do not copy data to messengers."),
            self.tr("Do not photocopy identity documents: the law forbids it."),
            self.tr("Tell the responsible person at once if data may have got out."),
        )
        return advice[QDate.currentDate().dayOfYear() % len(advice)]
