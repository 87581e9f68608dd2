"""Where scans are dropped, or chosen as files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from branch_app.gui.colours import COLOURS
from branch_app.gui.icons import picture
from branch_app.gui.parts.buttons import button, label, restyle
from branch_app.gui.parts.files import choose_files
from branch_app.gui.parts.translated import TranslatedWidget

KINDS = "(*.pdf *.jpg *.jpeg *.png *.tif *.tiff)"


class DropArea(TranslatedWidget):
    """Tells `files_given`; shows how far the reading is."""

    files_given = Signal(list)

    def __init__(self, parent: QWidget, watched: Path | None) -> None:
        super().__init__(parent)
        self.setObjectName("drop_area")
        self.setAcceptDrops(True)
        self._watched = watched
        self.sign = QLabel(self)
        self.sign.setPixmap(picture("upload", 30, COLOURS["accent"]))
        self.invitation = label(self, "drop_invitation", "section", wraps=True)
        self.watch = label(self, "watch_state", "muted", wraps=True)
        self.choose = button(self, "choose_scans", look="primary", sign="folder")
        self.progress = QProgressBar(self)
        self.progress.setObjectName("scan_progress")
        self.progress.setTextVisible(False)
        self.progress.hide()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.invitation)
        words.addWidget(self.watch)
        words.addWidget(self.progress)
        row = QHBoxLayout(self)
        row.setContentsMargins(22, 14, 18, 14)
        row.setSpacing(18)
        row.addWidget(self.sign)
        row.addLayout(words, 1)
        row.addWidget(self.choose)
        self.choose.clicked.connect(self._choose)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the area in the language of the window."""
        self.invitation.setText(self.tr("Drop signed papers here: PDF, JPEG, PNG, TIFF"))
        self.choose.setText(self.tr("Choose files"))
        self.choose.setToolTip(self.tr("Choose files (Ctrl+O)"))
        self.progress.setAccessibleName(self.tr("Files are being read"))
        if self._watched is None:
            self.watch.setText(self.tr("No scanner folder is watched."))
        else:
            text = self.tr("The scanner folder is watched: {folder}")
            self.watch.setText(text.format(folder=self._watched.name))
            self.watch.setToolTip(str(self._watched))

    def show_progress(self, done: int, total: int) -> None:
        """Show how many files are read; all done hides it."""
        self.progress.setVisible(done < total)
        self.progress.setRange(0, max(total, 1))
        self.progress.setValue(done)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files only."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
            restyle(self, "over", "true")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show that nothing hovers any more."""
        restyle(self, "over", "false")

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the files that were dropped."""
        restyle(self, "over", "false")
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.files_given.emit(files)

    def _choose(self) -> None:
        kinds = self.tr("Scans {kinds}").format(kinds=KINDS)
        choose_files(self, self.tr("Signed papers"), kinds, self.files_given.emit)
