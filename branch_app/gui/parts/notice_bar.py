"""The bar under the title that tells errors and news; no dialog ever does."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from branch_app.gui.colours import Tone
from branch_app.gui.icons import picture
from branch_app.gui.notices import Notice, NoticeBoard
from branch_app.gui.parts.buttons import button, label, restyle
from branch_app.gui.parts.translated import TranslatedWidget

SIGNS = {
    Tone.GOOD: "check-circle",
    Tone.WARNING: "warning",
    Tone.BAD: "cross-circle",
    Tone.INFO: "info",
    Tone.NEUTRAL: "info",
}
GOOD_NEWS_MS = 8000


class NoticeBar(TranslatedWidget):
    """Sign, word, sentence, what can be done about it, and a button to put it away."""

    def __init__(self, parent: QWidget, board: NoticeBoard) -> None:
        super().__init__(parent)
        self.setObjectName("notice_bar")
        self._board = board
        self.notice: Notice | None = None
        self._build()
        self._put_away = QTimer(self)
        self._put_away.setSingleShot(True)
        self._put_away.setInterval(GOOD_NEWS_MS)
        self._put_away.timeout.connect(board.clear)
        self.close_notice.clicked.connect(board.clear)
        board.posted.connect(self.show_notice)
        board.cleared.connect(self._clear)
        self.retranslate()
        self.hide()

    def _build(self) -> None:
        self.sign = label(self, "notice_sign")
        self.tone_word = label(self, "tone_word")
        self.sentence = label(self, "notice_sentence", wraps=True)
        self.act = button(self, "notice_action")
        self.close_notice = button(self, "close_notice", look="icon", sign="cross")
        self.act.clicked.connect(self._act)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 7, 10, 7)
        row.setSpacing(10)
        row.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.tone_word, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.act)
        row.addWidget(self.close_notice)
        for widget in (self.sign, self.tone_word):
            widget.setContentsMargins(0, 8, 0, 0)

    def retranslate(self) -> None:
        """Say the notice in the language of the window."""
        self.close_notice.setAccessibleName(self.tr("Put the notice away"))
        self.close_notice.setToolTip(self.tr("Put away (Esc)"))
        words = {
            Tone.GOOD: self.tr("Done."),
            Tone.WARNING: self.tr("Attention."),
            Tone.BAD: self.tr("Failed."),
            Tone.INFO: self.tr("Note."),
            Tone.NEUTRAL: self.tr("Note."),
        }
        if self.notice is None:
            return
        self.tone_word.setText(words[self.notice.tone])
        self.sentence.setText(self.notice.text())
        self.act.setVisible(self.notice.action is not None)
        if self.notice.action is not None:
            self.act.setText(self.notice.action.text())

    def show_notice(self, notice: Notice) -> None:
        """Show this notice in the place of the one before; good news goes by itself."""
        self.notice = notice
        restyle(self, "tone", notice.tone.value)
        self.sign.setPixmap(picture(SIGNS[notice.tone], 20, notice.tone.text))
        self.retranslate()
        self.show()
        if notice.tone is Tone.GOOD:
            self._put_away.start()
        else:
            self._put_away.stop()
        announcement = QAccessibleAnnouncementEvent(self, self.sentence.text())
        QAccessible.updateAccessibility(announcement)

    def _clear(self) -> None:
        self.notice = None
        self.sentence.clear()
        self._put_away.stop()
        self.hide()

    def _act(self) -> None:
        action = self.notice.action if self.notice else None
        self._board.clear()
        if action is not None:
            action.run()
