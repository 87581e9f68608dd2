"""What the camera sees, and the button that takes it; with this pane the camera closes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QHideEvent, QImage, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from branch_app.domain.crop import centred_crop
from branch_app.domain.errors import CameraUnavailable
from branch_app.gui.colours import COLOURS
from branch_app.gui.parts.buttons import button, label
from branch_app.gui.parts.translated import TranslatedWidget
from branch_app.gui.photographs.camera import Camera
from branch_app.gui.photographs.escape import takes_escape
from branch_app.gui.photographs.images import encoded

LOOK_MS = 66
# With its words it fits a window of 911 x 485: 1366 x 768 at 150 %.
WIDTH, HEIGHT = 320, 240
DASHES = Qt.PenStyle.DashLine


class Finder(QWidget):
    """The picture as it is seen now, with the part that will be kept marked on it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("camera_finder")
        self.setFixedSize(WIDTH, HEIGHT)
        self._image: QImage | None = None

    def show_image(self, image: QImage | None) -> None:
        """Show this picture, or nothing."""
        self._image = image
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture as large as it fits, and the frame."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(COLOURS["ink"]))
        if self._image is None:
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) // 2, (self.height() - size.height()) // 2
        painter.drawImage(QRect(left, top, size.width(), size.height()), self._image)
        crop = centred_crop(self._image.width(), self._image.height())
        scale = size.width() / self._image.width()
        frame = QRect(
            round(left + crop.left * scale),
            round(top + crop.top * scale),
            round(crop.width * scale),
            round(crop.height * scale),
        ).adjusted(1, 1, -1, -1)
        # Dark and white by turns: seen on every ground.
        for colour, style in ((COLOURS["ink"], Qt.PenStyle.SolidLine), ("#FFFFFF", DASHES)):
            painter.setPen(QPen(QColor(colour), 2, style))
            painter.drawRect(frame)


class CameraPane(TranslatedWidget):
    """Opens the camera on demand. It is closed by whatever takes the pane from the screen:

    the picture taken, giving up, another tab or page, the lock, a failure, the end of the session.
    """

    taken = Signal(bytes)
    given_up = Signal()
    failed = Signal(object)

    def __init__(self, parent: QWidget, camera: Camera) -> None:
        super().__init__(parent)
        self._camera = camera
        self._image: QImage | None = None
        self._build()
        self.looking = QTimer(self)
        self.looking.setInterval(LOOK_MS)
        self.looking.timeout.connect(self.look)
        self.take.clicked.connect(self._take)
        self.cancel.clicked.connect(self.given_up)
        # A method of the camera, not of the pane: it must still be there when the pane is gone.
        self.destroyed.connect(camera.close)
        self.hide()
        self.retranslate()

    def _build(self) -> None:
        self.finder = Finder(self)
        self.hint = label(self, "camera_hint", "muted", wraps=True)
        self.take = button(self, "take_photograph", look="primary", sign="camera")
        self.cancel = button(self, "close_camera")
        words = QVBoxLayout()
        words.setSpacing(10)
        words.addWidget(self.hint)
        words.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeft)
        words.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignLeft)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(18)
        row.addWidget(self.finder)
        row.addLayout(words, 1)

    def retranslate(self) -> None:
        """Say the pane in the language of the window."""
        self.finder.setAccessibleName(self.tr("What the camera sees"))
        self.take.setText(self.tr("Take the picture"))
        self.cancel.setText(self.tr("Close the camera"))
        self.cancel.setToolTip(self.tr("Close the camera (Esc)"))
        self._say()

    def begin(self) -> bool:
        """Open the camera and show what it sees; False when it cannot be opened."""
        try:
            self._camera.open()
        except CameraUnavailable as unavailable:
            self._fail(unavailable)
            return False
        self._show(None)
        self.show()
        self.looking.start()
        self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def look(self) -> None:
        """Show what the camera sees now."""
        try:
            image = self._camera.frame()
        except CameraUnavailable as unavailable:
            self._fail(unavailable)
            return
        if image is None:
            return
        is_first = self._image is None
        self._show(image)
        if is_first and self.cancel.hasFocus():
            self.take.setFocus(Qt.FocusReason.OtherFocusReason)

    def end(self) -> None:
        """Close the camera and forget what it saw."""
        self.looking.stop()
        self._camera.close()
        self._show(None)
        self.hide()

    def hideEvent(self, event: QHideEvent) -> None:
        """Close the camera: nobody sees any more that it is open."""
        super().hideEvent(event)
        was_looking = self.looking.isActive()
        self.looking.stop()
        self._camera.close()
        if was_looking:
            self.given_up.emit()

    def event(self, event: QEvent) -> bool:
        """Take Esc for the pane before it puts a notice away."""
        return takes_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def _take(self) -> None:
        image = self._image
        if image is None:
            return
        self.end()
        self.taken.emit(encoded(image))

    def _fail(self, unavailable: CameraUnavailable) -> None:
        self.end()
        self.failed.emit(unavailable)

    def _show(self, image: QImage | None) -> None:
        self._image = image
        self.finder.show_image(image)
        self.take.setEnabled(image is not None)
        self._say()

    def _say(self) -> None:
        self.hint.setText(
            self.tr("The camera is being opened.")
            if self._image is None
            else self.tr("The face within the frame, light from the front, nobody else in sight.")
        )
