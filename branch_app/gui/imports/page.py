"""The page of imports: the file and its report at the left, the batches at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from branch_app.domain.import_batch import ImportBatch, ImportedLine, LineEntry
from branch_app.gui.desk import Desk
from branch_app.gui.imports.batches_card import BatchesCard
from branch_app.gui.imports.file_card import FileCard
from branch_app.gui.imports.presenter import ImportsPresenter
from branch_app.gui.imports.report_card import ReportCard
from branch_app.gui.page import KeyHelp, Left, Page, Told
from branch_app.gui.parts.buttons import button, label, shortcut
from branch_app.gui.parts.columns import Columns
from branch_app.gui.parts.scrolling import scroll_area
from branch_app.gui.told import word
from branch_app.services.import_watch import ImportProgress

SIDE_BY_SIDE = 860


class ImportsPage(Page):
    """Many people from one file; the branch manager's page."""

    left = Signal()
    applicant_chosen = Signal(str)

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self.setObjectName("imports_page")
        self._build()
        self.presenter = ImportsPresenter(self, desk)
        self._wire()
        self.retranslate()

    def _build(self) -> None:
        self.viewer = scroll_area(self)
        ground = QWidget(self.viewer.viewport())
        self.back = button(ground, "leave_imports", sign="chevron-left")
        self.hint = label(ground, "imports_hint", "muted", wraps=True)
        top = QHBoxLayout()
        top.setSpacing(14)
        top.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.hint, 1)
        self.file = FileCard(ground)
        self.report = ReportCard(ground)
        self.batches = BatchesCard(ground)
        columns = Columns(ground, SIDE_BY_SIDE)
        side = QVBoxLayout()
        side.setSpacing(14)
        side.addWidget(self.file)
        side.addWidget(self.report, 1)
        columns.row.addLayout(side, 3)
        columns.row.addWidget(self.batches, 2)
        column = QVBoxLayout(ground)
        column.setContentsMargins(24, 18, 24, 18)
        column.setSpacing(14)
        column.addLayout(top)
        column.addWidget(columns, 1)
        self.viewer.setWidget(ground)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.viewer)

    def _wire(self) -> None:
        presenter = self.presenter
        self.back.clicked.connect(self.left)
        self.file.chosen.connect(presenter.choose)
        self.file.try_asked.connect(lambda: presenter.begin(is_dry=True))
        self.file.import_asked.connect(lambda: presenter.begin(is_dry=False))
        self.file.stop_asked.connect(presenter.stop)
        self.report.opened.connect(self.applicant_chosen)
        self.batches.chosen.connect(presenter.show_batch)
        self.batches.undo_asked.connect(presenter.undo)
        self.batches.undo.clicked.connect(self._keep_soon)
        for keys, act in (
            ("Ctrl+O", self.file.choose),
            ("Ctrl+Y", self.file.try_out),
            ("Ctrl+Return", self.file.run),
            ("F5", presenter.load),
        ):
            shortcut(self, keys, act)
        for keys, lead in (
            ("Ctrl+T", self.batches.list.choose_first),
            ("Ctrl+J", self.report.list.choose_first),
        ):
            shortcut(self, keys, partial(self._lead, lead))

    def retranslate(self) -> None:
        """Say the page in the language of the window."""
        self.back.setText(self.tr("Back to the counter"))
        self.hint.setText(
            self.tr(
                "Whoever has not signed C1 enters as a draft that awaits consent: only what C1 "
                "needs is kept, and nothing else may be done with it."
            )
        )

    def keys(self) -> tuple[KeyHelp, ...]:
        """Return the keys of this page."""
        return (
            ("Ctrl+O", self.tr("Choose a file")),
            ("Ctrl+Y", self.tr("Try the file out")),
            ("Ctrl+Enter", self.tr("Import the file, or go on with it")),
            ("Ctrl+J", self.tr("What is told of the lines; Enter opens a file that was left")),
            ("Ctrl+T", self.tr("Batches; Enter shows what is told of one")),
            ("F5", self.tr("Load again")),
        )

    def enter(self) -> None:
        """Load the batches and give the keys to the file."""
        self.presenter.load()
        first = self.file.stop if self.presenter.is_busy else self.file.choose
        self._lead(first.setFocus)

    def stop(self) -> None:
        """Let go of the file: the session ends."""
        self.presenter.close()

    def view(self) -> Told:
        """Return the chosen file: a run that the lock has ended goes on with it."""
        return {"file": str(self.presenter.file or "")}

    def put_back(self, left: Left) -> None:
        """Choose the file again."""
        if left.view and word(left.view, "file"):
            self.presenter.choose(Path(word(left.view, "file")))

    def show_file(self, name: str) -> None:
        """Show which file is chosen."""
        self.file.show_file(name)

    def show_batches(self, batches: Sequence[ImportBatch]) -> None:
        """Show every batch, newest first."""
        self.batches.show_batches(batches)

    def show_report(self, entries: Sequence[LineEntry], left: Sequence[ImportedLine]) -> None:
        """Show what is told of lines, and which of them an undo has left."""
        self.report.show_report(entries, left)

    def show_progress(self, progress: ImportProgress) -> None:
        """Show how far a run has come."""
        self.file.show_progress(progress)

    def set_busy(self, is_busy: bool) -> None:
        """Keep everything but stopping still while a run is under way."""
        self.batches.set_busy(is_busy)
        self.file.set_busy(is_busy)

    def _lead(self, lead: Callable[[], object]) -> None:
        lead()
        self._keep_soon()

    def _keep_soon(self) -> None:
        QTimer.singleShot(0, self, self._keep_in_sight)

    def _keep_in_sight(self) -> None:
        here = self.focusWidget()
        if here is not None:
            self.viewer.ensureWidgetVisible(here, 40, 80)
