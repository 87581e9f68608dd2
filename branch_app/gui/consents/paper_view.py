"""The pages of the very PDF that is printed, with zoom."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from branch_app.gui.parts.buttons import button, label, shortcut
from branch_app.gui.parts.translated import TranslatedWidget

A4_POINTS = 595.3
STEP = 1.2
LEAST, MOST = 0.4, 4.0
SETTLE_MS = 120
LEAST_WIDTH, LEAST_HEIGHT = 200, 160


class _Pages(QScrollArea):
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
        self._zoom: float | None = None
        self._has_paper = False
        self._pages: list[QLabel] = []
        self._build()
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(SETTLE_MS)
        self._settled.timeout.connect(self._ask)
        self.retranslate()

    def _build(self) -> None:
        self.smaller = button(self, "zoom_out", look="icon", sign="zoom-out")
        self.percent = label(self, "zoom_percent", "muted")
        self.larger = button(self, "zoom_in", look="icon", sign="zoom-in")
        self.fit = button(self, "zoom_fit", look="icon", sign="fit-width")
        self.count = label(self, "page_count", "muted")
        bar = QHBoxLayout()
        bar.setSpacing(4)
        for widget in (self.smaller, self.percent, self.larger, self.fit):
            bar.addWidget(widget)
        bar.addStretch(1)
        bar.addWidget(self.count)
        self.viewer = _Pages(self)
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
        self.smaller.clicked.connect(lambda: self._zoom_by(1 / STEP))
        self.larger.clicked.connect(lambda: self._zoom_by(STEP))
        self.fit.clicked.connect(self._fit)
        for keys, widget in (
            ("Ctrl++", self.larger),
            ("Ctrl+=", self.larger),
            ("Ctrl+-", self.smaller),
            ("Ctrl+0", self.fit),
        ):
            shortcut(self, keys, widget)

    def retranslate(self) -> None:
        """Say buttons and page numbers in the language of the window."""
        for widget, text in (
            (self.smaller, self.tr("Smaller (Ctrl+-)")),
            (self.larger, self.tr("Larger (Ctrl++)")),
            (self.fit, self.tr("Fit the width (Ctrl+0)")),
        ):
            widget.setToolTip(text)
            widget.setAccessibleName(text)
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
        if self._zoom is None and self._has_paper:
            self._settled.start()

    def _scale(self) -> float:
        if self._zoom is not None:
            return self._zoom
        room = self.viewer.width() - 52
        return max(LEAST, min(MOST, room / A4_POINTS))

    def _zoom_by(self, factor: float) -> None:
        self._zoom = max(LEAST, min(MOST, self._scale() * factor))
        self._ask()

    def _fit(self) -> None:
        self._zoom = None
        self._ask()

    def _ask(self) -> None:
        self._say()
        if self._has_paper:
            self.wanted.emit(self._scale() * self.devicePixelRatioF())

    def _say(self) -> None:
        self.percent.setText(f"{round(self._scale() * 100)} %")
        count = len(self._pages)
        self.count.setText(self.tr("Pages: {count}").format(count=count) if count else "")
