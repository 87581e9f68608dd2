"""The file to import: chosen, tried out, imported; how far that has come, and stopping it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from branch_app.gui.imports.words import counts_text
from branch_app.gui.parts.buttons import button, label
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.files import choose_files
from branch_app.gui.parts.translated import TranslatedWidget
from branch_app.services.import_watch import ImportProgress

WHOLE = 1000


class FileCard(TranslatedWidget):
    """While a run is under way only stopping is offered."""

    chosen = Signal(Path)
    try_asked = Signal()
    import_asked = Signal()
    stop_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = ""
        self._progress: ImportProgress | None = None
        self._is_busy = False
        self.card = Card(self, "import_file_card")
        self.file = label(self.card, "import_file", "strong", wraps=True)
        self.choose = button(self.card, "choose_import", sign="folder")
        self.try_out = button(self.card, "try_import", sign="search")
        self.run = button(self.card, "run_import", look="primary", sign="upload")
        self.progress = QProgressBar(self.card)
        self.progress.setObjectName("import_progress")
        self.progress.setRange(0, WHOLE)
        self.progress.setTextVisible(False)
        self.state = label(self.card, "import_state", "muted", wraps=True)
        self.stop = button(self.card, "stop_import", sign="cross")
        self._lay_out()
        self.choose.clicked.connect(self._choose)
        self.try_out.clicked.connect(self.try_asked)
        self.run.clicked.connect(self.import_asked)
        self.stop.clicked.connect(self._stop)
        self.retranslate()
        self.set_busy(False)

    def _lay_out(self) -> None:
        acts = QHBoxLayout()
        acts.setSpacing(8)
        for one in (self.choose, self.try_out, self.run):
            acts.addWidget(one)
        acts.addStretch(1)
        going = QHBoxLayout()
        going.setSpacing(12)
        going.addWidget(self.state, 1)
        going.addWidget(self.stop)
        body = self.card.body
        body.addWidget(self.file)
        body.addLayout(acts)
        body.addWidget(self.progress)
        body.addLayout(going)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)

    def retranslate(self) -> None:
        """Say the card in the language of the window."""
        self.card.set_title(self.tr("File with people"))
        self.file.setText(self._name or self.tr("No file is chosen yet."))
        self.choose.setText(self.tr("Choose a file"))
        self.choose.setToolTip(self.tr("Choose a file of JSON Lines (Ctrl+O)"))
        self.try_out.setText(self.tr("Try out"))
        self.try_out.setToolTip(self.tr("Tell what would become of it; change nothing (Ctrl+Y)"))
        self.run.setText(self.tr("Import"))
        self.run.setToolTip(self.tr("Import the file, or go on with it (Ctrl+Enter)"))
        self.stop.setText(self.tr("Stop"))
        self.stop.setToolTip(self.tr("Stop; the same file goes on later"))
        self.progress.setAccessibleName(self.tr("How far it has come"))
        self._say_state()

    def show_file(self, name: str) -> None:
        """Show which file is chosen."""
        self._name = name
        self.show_progress(None)
        self.set_busy(self._is_busy)
        self.run.setFocus(Qt.FocusReason.OtherFocusReason)
        self.retranslate()

    def show_progress(self, progress: ImportProgress | None) -> None:
        """Show how far a run has come."""
        self._progress = progress
        total = progress.total if progress else 0
        done = WHOLE * progress.done // total if progress and total else 0
        self.progress.setValue(done)
        self._say_state()

    def set_busy(self, is_busy: bool) -> None:
        """Offer stopping alone while a run is under way; the keys follow."""
        is_other = is_busy != self._is_busy
        self._is_busy = is_busy
        self.stop.setVisible(is_busy)
        self.stop.setEnabled(is_busy)
        self.progress.setVisible(is_busy or self._progress is not None)
        if is_other:
            # Before the others are closed: else the keys would jump to the next one still open.
            first = self.stop if is_busy else self.choose
            first.setEnabled(True)
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.choose.setEnabled(not is_busy)
        for one in (self.try_out, self.run):
            one.setEnabled(bool(self._name) and not is_busy)

    def _say_state(self) -> None:
        progress = self._progress
        if progress is None:
            self.state.setText(self.tr("Try out first: the report tells what would be refused."))
            return
        lines = self.tr("Lines: {count}").format(count=progress.lines)
        told = filter(None, (lines, counts_text(progress.counts)))
        self.state.setText(" · ".join(told))

    def _choose(self) -> None:
        title, kinds = self.tr("File to import"), self.tr("JSON Lines (*.jsonl *.json)")
        choose_files(self, title, kinds, lambda files: self.chosen.emit(files[0]))

    def _stop(self) -> None:
        self.stop.setEnabled(False)
        self.stop_asked.emit()
