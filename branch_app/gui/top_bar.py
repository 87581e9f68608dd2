"""The bar above everything: organisation, sync state, employee, lock, language."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from branch_app.domain.bilingual import Bilingual
from branch_app.domain.staff import StaffMember
from branch_app.gui import labels
from branch_app.gui.colours import COLOURS, Tone
from branch_app.gui.language import LANGUAGES, SHOWN
from branch_app.gui.parts.buttons import button, label
from branch_app.gui.parts.chip import Chip, ChipText
from branch_app.gui.parts.crest import Crest
from branch_app.gui.parts.elided import ElidedLabel
from branch_app.gui.parts.translated import TranslatedWidget
from branch_app.services.mailbox import SyncState

STRIP = 3
LEAST_CREST = 200
WIDE = 1100
A_DAY = dt.timedelta(days=1)


class TopBar(TranslatedWidget):
    """Tells states by sign and word; the language switch is there on every page."""

    language_chosen = Signal(str)
    lock_asked = Signal()
    help_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("top_bar")
        self.setFixedHeight(54)
        self._colour = COLOURS["accent"]
        self._staff: StaffMember | None = None
        self._is_set_up = True
        self._is_narrow = False
        self._sync: tuple[SyncState, int, dt.datetime] | None = None
        self._build()
        self.retranslate()

    def _build(self) -> None:
        self.crest = Crest(self, "crest")
        self.crest.setMinimumWidth(LEAST_CREST)
        self.product = label(self, "product", "section")
        self.sync_state = Chip(self, "sync_state")
        self.lock_state = Chip(self, "lock_state")
        self.who = ElidedLabel(self, "who", "muted")
        self.help = button(self, "help", look="icon", sign="help")
        self.lock = button(self, "lock", look="icon", sign="lock")
        self.help.clicked.connect(self.help_asked)
        self.lock.clicked.connect(self.lock_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, STRIP + 4, 12, 4)
        row.setSpacing(10)
        row.addWidget(self.crest, 1)
        row.addWidget(self.product)
        row.addStretch(0)
        for widget in (self.sync_state, self.lock_state, self.who, self.help, self.lock):
            row.addWidget(widget)
        self.languages = QButtonGroup(self)
        for code in LANGUAGES:
            switch = button(self, f"language_{code}", look="language")
            switch.setCheckable(True)
            switch.setProperty("code", code)
            self.languages.addButton(switch)
            row.addWidget(switch)
        self.languages.buttonClicked.connect(
            lambda clicked: self.language_chosen.emit(clicked.property("code"))
        )

    def retranslate(self) -> None:
        """Say every state in the language of the window."""
        self.product.setText(self.tr("Branch App"))
        self.help.setAccessibleName(self.tr("Keys of this page"))
        self.help.setToolTip(self.tr("Keys of this page (F1)"))
        self.lock.setAccessibleName(self.tr("Lock"))
        self.lock.setToolTip(self.tr("Lock (Ctrl+L)"))
        names = {"kk": "Қазақша", "ru": "Русский", "en": "English"}
        for switch in self.languages.buttons():
            code = switch.property("code")
            switch.setText(SHOWN[code])
            switch.setAccessibleName(names[code])
            switch.setToolTip(names[code])
        self._say_session()
        self._say_sync()

    def show_language(self, code: str) -> None:
        """Mark the language that is spoken."""
        for switch in self.languages.buttons():
            switch.setChecked(switch.property("code") == code)

    def show_organisation(self, name: Bilingual | None, colour: str = "") -> None:
        """Show name and colour of the organisation (K5), or the product's own."""
        self._colour = colour or COLOURS["accent"]
        self.crest.show_organisation(name, self._colour)
        self.product.setVisible(name is None)
        self.update()

    def show_set_up(self, is_set_up: bool) -> None:
        """Tell that there is something to be locked at all."""
        self._is_set_up = is_set_up
        self._say_session()

    def show_staff(self, staff: StaffMember | None) -> None:
        """Show who works; None means locked."""
        self._staff = staff
        if staff is None:
            self._sync = None
        self._say_session()
        self._say_sync()

    def show_sync(self, state: SyncState, unsent: int, now: dt.datetime) -> None:
        """Show how many records wait and when head office last receipted."""
        self._sync = (state, unsent, now)
        self._say_sync()

    def role_text(self) -> str:
        """Return as what somebody works, for the title of the window: it names nobody."""
        return labels.word(labels.ROLES, self._staff.role) if self._staff is not None else ""

    def unsent_text(self) -> str:
        """Return how the title of the window tells what waits, or an empty string."""
        if self._sync is None:
            return ""
        return self.tr("not sent: {count}").format(count=self._sync[1])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say less where there is little room."""
        super().resizeEvent(event)
        is_narrow = event.size().width() < WIDE
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._say_session()
            self._say_sync()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the strip of the organisation's colour along the top."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), STRIP, QColor(self._colour))
        painter.end()

    def _say_session(self) -> None:
        for widget in (self.lock, self.help, self.who):
            widget.setVisible(self._staff is not None)
        if self._staff is None:
            locked = ChipText(sign="lock", word=self.tr("Locked"), tone=Tone.NEUTRAL)
            self.lock_state.say(locked if self._is_set_up else None)
            self.who.show_text("")
            return
        self.lock_state.say(None)
        role = labels.word(labels.ROLES, self._staff.role)
        name = self._staff.display_name
        self.who.show_text(name if self._is_narrow else f"{name}, {role}")

    def _say_sync(self) -> None:
        if self._sync is None:
            self.sync_state.say(None)
            return
        state, count, now = self._sync
        if state.last_receipt_at is None:
            text = self.tr("Never sent; waiting: {count}").format(count=count)
            if not count:
                text = self.tr("Nothing to send yet")
            tone = Tone.WARNING if count else Tone.NEUTRAL
            self.sync_state.say(ChipText(sign="clock", word=text, tone=tone))
            return
        moment = labels.moment_text(state.last_receipt_at, now)
        if count == 0:
            text = self.tr("All receipted, {moment}").format(moment=moment)
            self.sync_state.say(ChipText(sign="check-circle", word=text, tone=Tone.GOOD))
            return
        is_late = now - state.last_receipt_at > A_DAY
        text = self.tr("Not sent: {count}").format(count=count)
        if not self._is_narrow:
            text = self.tr("{text}, receipt {moment}").format(text=text, moment=moment)
        sign, tone = ("warning", Tone.WARNING) if is_late else ("clock", Tone.INFO)
        self.sync_state.say(ChipText(sign=sign, word=text, tone=tone))
