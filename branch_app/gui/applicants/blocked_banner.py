"""The banner over a blocked person's file: that it is blocked, on which ground, since when."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from branch_app.domain.blocking import Blocking
from branch_app.domain.local_time import KAZAKHSTAN
from branch_app.gui import labels
from branch_app.gui.colours import Tone
from branch_app.gui.icons import picture
from branch_app.gui.parts.buttons import label
from branch_app.gui.parts.translated import TranslatedWidget


class BlockedBanner(TranslatedWidget):
    """Seen by those who may work on blocked records; nobody else gets such a file open."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("blocked_banner")
        self._blocking: Blocking | None = None
        self.sign = label(self, "blocked_sign")
        self.sign.setPixmap(picture("lock", 20, Tone.BAD.text))
        self.word = label(self, "blocked_word", "strong")
        self.facts = label(self, "blocked_facts", "", wraps=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 8, 24, 8)
        row.setSpacing(10)
        row.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.word, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.facts, 1)
        self.hide()

    def show_blocking(self, blocking: Blocking | None) -> None:
        """Show why and since when the data are blocked."""
        self._blocking = blocking
        self.retranslate()

    def retranslate(self) -> None:
        """Say the banner in the language of the window."""
        self.word.setText(self.tr("Blocked"))
        self.facts.setText(self._facts())

    def _facts(self) -> str:
        blocking = self._blocking
        if blocking is None:
            return ""
        at = blocking.blocked_at.astimezone(KAZAKHSTAN)
        moment = f"{labels.date_text(at.date())} {at:%H:%M}"
        parts = [self.tr("since {moment}").format(moment=moment)]
        if blocking.ground is not None:
            parts.append(labels.word(labels.GROUNDS, blocking.ground))
        if blocking.paper_number:
            parts.append(self.tr("paper no {number}").format(number=blocking.paper_number))
        return " · ".join(parts)
