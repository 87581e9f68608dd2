"""The card of the photograph: the frame and three ways to a picture, or one line saying why not."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from branch_app.domain.crop import Crop
from branch_app.gui.icons import picture
from branch_app.gui.parts.buttons import button, label, restyle
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.files import choose_files
from branch_app.gui.parts.reasons import reason_text
from branch_app.gui.parts.translated import TranslatedWidget
from branch_app.gui.photographs.camera import Camera
from branch_app.gui.photographs.camera_pane import CameraPane
from branch_app.gui.photographs.crop_pane import CropPane
from branch_app.gui.photographs.frame import PhotographFrame
from branch_app.gui.photographs.images import picture_in
from branch_app.gui.photographs.view import ShownPhotograph
from branch_app.services.ports import PictureToCrop

KINDS = "(*.jpg *.jpeg *.png *.bmp *.webp *.avif)"
FRAME_WIDTH = 84
WAITING_AROUND = QMargins(18, 4, 8, 4)


class PhotographCard(TranslatedWidget):
    """Shows one of: why there is none, how it stands, the camera, the choice of the part."""

    camera_asked = Signal()
    file_given = Signal(object)
    picture_given = Signal(bytes)
    removal_asked = Signal()
    removal_confirmed = Signal()
    given_up = Signal()
    begun = Signal()
    consent_asked = Signal()

    def __init__(self, parent: QWidget, camera: Camera) -> None:
        super().__init__(parent)
        self.setObjectName("photograph")
        self.setAcceptDrops(True)
        self._shown: ShownPhotograph | None = None
        self._build(camera)
        self._wire()
        self.retranslate()
        self.hide()

    def _build(self, camera: Camera) -> None:
        self.card = Card(self, "photograph_card")
        self.steady = QWidget(self.card)
        self._build_steady()
        self._build_waiting()
        self.camera_pane = CameraPane(self.card, camera)
        self.crop_pane = CropPane(self.card)
        for pane in (self.waiting, self.steady, self.camera_pane, self.crop_pane):
            self.card.body.addWidget(pane)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)

    def _build_steady(self) -> None:
        steady = self.steady
        self.frame = PhotographFrame(steady, "photograph_frame", FRAME_WIDTH)
        self.words = label(steady, "photograph_words", "muted", wraps=True)
        self.from_file = button(steady, "photograph_from_file", sign="folder")
        self.from_camera = button(steady, "photograph_from_camera", sign="camera")
        self.away = button(steady, "take_photograph_away", look="danger", sign="refuse")
        self.question = label(steady, "photograph_question", "strong", wraps=True)
        self.confirm = button(steady, "confirm_photograph_away", look="danger", sign="refuse")
        self.keep = button(steady, "keep_photograph")
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        for one in (self.from_file, self.from_camera, self.away, self.confirm, self.keep):
            buttons.addWidget(one)
        buttons.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(8)
        words.addWidget(self.words)
        words.addWidget(self.question)
        words.addLayout(buttons)
        words.addStretch(1)
        row = QHBoxLayout(steady)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.frame, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def _build_waiting(self) -> None:
        """Build the line that stands for the whole card as long as C7 does not allow a picture."""
        waiting = QWidget(self.card)
        self.waiting_title = label(waiting, "photograph_waiting", "section")
        sign = label(waiting, "photograph_reason_sign")
        sign.setPixmap(picture("info", 16))
        self.why_not = label(waiting, "photograph_reason", "reason", wraps=True)
        self.to_consent = button(waiting, "photograph_consent", look="quiet", sign="signed")
        row = QHBoxLayout(waiting)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.waiting_title)
        row.addWidget(sign)
        row.addWidget(self.why_not, 1)
        row.addWidget(self.to_consent)
        waiting.hide()
        self.waiting = waiting

    def _wire(self) -> None:
        self.to_consent.clicked.connect(self.consent_asked)
        self.from_file.clicked.connect(self._choose)
        self.from_camera.clicked.connect(self.camera_asked)
        self.away.clicked.connect(self.removal_asked)
        self.confirm.clicked.connect(self.removal_confirmed)
        self.keep.clicked.connect(self.given_up)
        self.camera_pane.given_up.connect(self.given_up)
        self.crop_pane.given_up.connect(self.given_up)

    def retranslate(self) -> None:
        """Say the card in the language of the window."""
        self.waiting_title.setText(self.tr("Photograph"))
        self.to_consent.setText(self.tr("To consent C7"))
        self.to_consent.setToolTip(self.tr("To the tab of consents (Ctrl+B)"))
        self.from_file.setText(self.tr("From a file"))
        self.from_camera.setText(self.tr("From the camera"))
        self.away.setText(self.tr("Take away"))
        self.question.setText(self.tr("Erase the photograph, here and at head office?"))
        self.confirm.setText(self.tr("Yes, erase"))
        self.keep.setText(self.tr("No, keep"))
        self._say()

    def show_standing(self, shown: ShownPhotograph | None) -> None:
        """Show the card as it stands, with nothing under way; None hides it."""
        # Whoever has just answered here: while it was being stored, nothing here had the keys.
        answered = (self.camera_pane, self.crop_pane, self.confirm)
        was_asked = not all(one.isHidden() for one in answered)
        self._shown = shown
        self.camera_pane.end()
        self.crop_pane.end()
        self.waiting.setVisible(self._is_waiting())
        self.steady.setVisible(not self._is_waiting())
        self._say()
        self._ask(is_asking=False)
        self.setVisible(shown is not None)
        if was_asked:
            self.focus_first()

    def show_picture(self, data: bytes) -> None:
        """Show this photograph; no bytes show that there is none to be seen."""
        self.frame.show_photograph(data)

    def show_camera(self) -> None:
        """Open the camera and show what it sees."""
        if self.camera_pane.begin():
            self.steady.hide()
            self.begun.emit()

    def show_crop(self, picture: PictureToCrop, crop: Crop | None = None) -> None:
        """Let the part be chosen that is kept; this one stands there to begin with."""
        self.steady.hide()
        self.crop_pane.begin(picture, crop)
        self.begun.emit()

    def crop(self) -> Crop | None:
        """Return the part that is chosen now; None while no picture is shown."""
        return self.crop_pane.view.crop

    def ask_removal(self) -> None:
        """Ask whether the photograph is really to be taken away."""
        self._ask(is_asking=True)
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_busy(self, is_busy: bool) -> None:
        """Keep the card still while something is being read or stored."""
        self.card.setEnabled(not is_busy)

    def focus_first(self) -> None:
        """Give the keys to the first button that can be pressed."""
        for one in (self.from_file, self.away, self.to_consent):
            if one.isVisible() and one.isEnabled():
                one.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a copied picture or file by the keys for pasting."""
        if event.matches(QKeySequence.StandardKey.Paste):
            told = QGuiApplication.clipboard().mimeData()
            files = [Path(url.toLocalFile()) for url in told.urls() if url.isLocalFile()]
            self._give(files, picture_in(told))
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file or a picture, while one may be had."""
        told = event.mimeData()
        if self._may_set() and (told.hasUrls() or told.hasImage()):
            event.acceptProposedAction()
            restyle(self.card, "over", "true")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show that nothing hovers any more."""
        restyle(self.card, "over", "false")

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was dropped."""
        restyle(self.card, "over", "false")
        told = event.mimeData()
        files = [Path(url.toLocalFile()) for url in told.urls() if url.isLocalFile()]
        if self._may_set() and self._give(files, picture_in(told)):
            event.acceptProposedAction()

    def _give(self, files: list[Path], picture: bytes) -> bool:
        """Tell of the first file, else of the picture itself; False when there is neither."""
        if files:
            self.file_given.emit(files[0])
        elif picture:
            self.picture_given.emit(picture)
        return bool(files or picture)

    def _choose(self) -> None:
        kinds = self.tr("Pictures {kinds}").format(kinds=KINDS)
        choose_files(
            self, self.tr("Photograph"), kinds, lambda files: self.file_given.emit(files[0])
        )

    def _is_waiting(self) -> bool:
        """Tell whether there is no picture and may not be one: a line says so."""
        return self._shown is not None and not self._shown.is_kept and bool(self._shown.why_not)

    def _offers_ways(self) -> bool:
        return self._shown is not None and self._shown.may_change and not self._shown.must_go

    def _may_set(self) -> bool:
        return self._shown is not None and self._shown.may_change and not self._shown.why_not

    def _ask(self, *, is_asking: bool) -> None:
        shown = self._shown
        for one in (self.question, self.confirm, self.keep):
            one.setVisible(is_asking)
        may_take_away = shown is not None and shown.is_kept and shown.may_change
        self.away.setVisible(may_take_away and not is_asking)
        for one in (self.from_file, self.from_camera):
            one.setVisible(not is_asking and self._offers_ways())
        self.words.setVisible(bool(self.words.text()) and not is_asking)

    def _say(self) -> None:
        shown = self._shown
        is_waiting = self._is_waiting()
        self.card.set_title("" if is_waiting else self.tr("Photograph"))
        self.card.leave_around(WAITING_AROUND if is_waiting else self.card.around)
        if shown is None:
            return
        if is_waiting:
            self.why_not.setText(reason_text(shown.why_not))
            self.to_consent.setAccessibleDescription(self.why_not.text())
        if shown.must_go:
            text = self.tr(
                "The consent to this photograph is not in force any more: it is not shown and must "
                "be taken away."
            )
        elif shown.is_kept:
            text = self.tr("Another picture takes its place; the one before is erased.")
        else:
            text = self.tr("A picture can also be dropped here, or pasted (Ctrl+V).")
        self.words.setText(text)
        restyle(self.words, "look", "warning" if shown.must_go else "muted")
        self.frame.setAccessibleName(
            self.tr("Photograph of the applicant")
            if shown.is_kept and not shown.must_go
            else self.tr("No photograph")
        )
