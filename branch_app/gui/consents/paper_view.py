"""The pages of the very PDF that is printed, with zoom."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from branch_app.gui.parts.buttons import label
from branch_app.gui.parts.translated import TranslatedWidget
from branch_app.gui.parts.zoom_bar import A4_POINTS, LEAST, MOST, ZoomArea, ZoomBar

SETTLE_MS = 120
LEAST_WIDTH, LEAST_HEIGHT = 200, 160


class _Pages(ZoomArea):
    """Takes what room there is; where there is little, the card around it moves as a whole."""

    def sizeHint(self) -> QSize:
        """Ask for no more than shows that there is a paper."""
        return QSize(LEAST_WIDTH, LEAST_HEIGHT)


class PaperView(TranslatedWidget):
    """Asks for pictures by `wanted` whenever the zoom or the width asks for others."""

    wanted = Signal(float)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("paper_view")
        self._has_paper = False
        self._pages: list[QLabel] = []
        self._build()
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(SETTLE_MS)
        self._settled.timeout.connect(self._ask)
        self.retranslate()

    def _build(self) -> None:
        self.zoom = ZoomBar(self, self._fitted)
        self.count = label(self, "page_count", "muted")
        bar = QHBoxLayout()
        bar.setSpacing(4)
        bar.addWidget(self.zoom)
        bar.addStretch(1)
        bar.addWidget(self.count)
        self.viewer = _Pages(self, self.zoom)
        ground = QWidget(self.viewer.viewport())
        self._column = QVBoxLayout(ground)
        self._column.setContentsMargins(14, 14, 14, 14)
        self._column.setSpacing(14)
        self.viewer.setObjectName("preview_ground")
        self.viewer.setWidgetResizable(True)
        self.viewer.setWidget(ground)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(bar)
        column.addWidget(self.viewer, 1)
        self.zoom.asked.connect(self._settle)

    def retranslate(self) -> None:
        """Say the page numbers in the language of the window."""
        self.viewer.setAccessibleName(self.tr("Preview of the paper"))
        self._say()

    def show_paper(self, *, has_paper: bool) -> None:
        """Ask for the pictures of another paper, or show none."""
        self._has_paper = has_paper
        self._ask()

    def show_pictures(self, pictures: Sequence[QImage]) -> None:
        """Show these pages."""
        for page in self._pages:
            self._column.removeWidget(page)
            page.deleteLater()
        self._pages = []
        for picture in pictures:
            page = QLabel(self)
            pixmap = QPixmap.fromImage(picture)
            pixmap.setDevicePixelRatio(self.devicePixelRatioF())
            page.setPixmap(pixmap)
            self._column.addWidget(page, 0, Qt.AlignmentFlag.AlignHCenter)
            self._pages.append(page)
        self._say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw anew for another width, once it has settled."""
        super().resizeEvent(event)
        if self.zoom.is_fitted:
            self._settle()

    def _fitted(self) -> float:
        room = self.viewer.width() - 52
        return max(LEAST, min(MOST, room / A4_POINTS))

    def _settle(self) -> None:
        # A wheel turns in many small parts: only where it comes to rest is drawn.
        self._say()
        if self._has_paper:
            self._settled.start()

    def _ask(self) -> None:
        self._say()
        if self._has_paper:
            self.wanted.emit(self.zoom.scale * self.devicePixelRatioF())

    def _say(self) -> None:
        self.zoom.say()
        count = len(self._pages)
        self.count.setText(self.tr("Pages: {count}").format(count=count) if count else "")
