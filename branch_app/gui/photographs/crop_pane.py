"""Choosing the part of a picture that is kept: the frame, what will be stored, and the buttons."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from branch_app.domain.crop import Crop
from branch_app.gui.parts.buttons import button, label
from branch_app.gui.parts.translated import TranslatedWidget
from branch_app.gui.photographs.crop_view import CropView
from branch_app.gui.photographs.escape import takes_escape
from branch_app.gui.photographs.frame import PhotographFrame
from branch_app.services.ports import PictureToCrop

PREVIEW_WIDTH = 108


class CropPane(TranslatedWidget):
    """Tells `chosen` with the box, or `given_up`."""

    chosen = Signal(object)
    given_up = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._build()
        self.view.changed.connect(self._show_part)
        self.view.accepted.connect(self._choose)
        self.store.clicked.connect(self._choose)
        self.larger.clicked.connect(lambda: self.view.resize_by_step(1))
        self.smaller.clicked.connect(lambda: self.view.resize_by_step(-1))
        self.cancel.clicked.connect(self.given_up)
        self.hide()
        self.retranslate()

    def _build(self) -> None:
        self.view = CropView(self)
        self.preview = PhotographFrame(self, "crop_preview", PREVIEW_WIDTH)
        self.hint = label(self, "crop_hint", "muted", wraps=True)
        self.store = button(self, "store_photograph", look="primary", sign="check")
        self.smaller = button(self, "crop_smaller", look="icon", sign="minus")
        self.larger = button(self, "crop_larger", look="icon", sign="plus")
        self.cancel = button(self, "give_up_photograph")
        sizes = QHBoxLayout()
        sizes.addWidget(self.smaller)
        sizes.addWidget(self.larger)
        sizes.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(10)
        words.addWidget(self.hint)
        words.addLayout(sizes)
        words.addWidget(self.store, 0, Qt.AlignmentFlag.AlignLeft)
        words.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignLeft)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(18)
        row.addWidget(self.view)
        row.addWidget(self.preview, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def retranslate(self) -> None:
        """Say the pane in the language of the window."""
        self.view.setAccessibleName(self.tr("Part of the picture that is kept"))
        self.preview.setAccessibleName(self.tr("The photograph as it will be stored"))
        self.hint.setText(
            self.tr("Arrows move the frame, + and - resize it, 0 puts it back. Enter stores.")
        )
        self.view.setAccessibleDescription(self.hint.text())
        for one, words in (
            (self.smaller, self.tr("Smaller frame")),
            (self.larger, self.tr("Larger frame")),
        ):
            one.setAccessibleName(words)
            one.setToolTip(words)
        self.store.setText(self.tr("Store the photograph"))
        self.cancel.setText(self.tr("Leave it"))
        self.cancel.setToolTip(self.tr("Leave it (Esc)"))

    def begin(self, picture: PictureToCrop, crop: Crop | None = None) -> None:
        """Show the picture and give the keys to the frame, which stands where it was told."""
        self.view.show_picture(picture, crop)
        self.show()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def end(self) -> None:
        """Forget the picture."""
        self.view.show_picture(None)
        self.hide()

    def event(self, event: QEvent) -> bool:
        """Take Esc for the pane before it puts a notice away."""
        return takes_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def _choose(self) -> None:
        if self.view.crop is not None and self.isEnabled():
            self.chosen.emit(self.view.crop)

    def _show_part(self) -> None:
        self.preview.show_pixmap(self.view.part())
