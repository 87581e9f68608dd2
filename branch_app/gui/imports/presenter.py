"""Verbs of the page of imports: try out, import, stop, take back, look at a batch.

A run is one short job of the database lane after another, so that saves of other pages come between
and a lock ends it at a transaction: the same file goes on later.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from branch_app.domain.change import RecordKind
from branch_app.domain.errors import BadInput, BranchError
from branch_app.domain.import_batch import ImportBatch, ImportedLine, LineEntry, Outcome
from branch_app.gui.colours import Tone
from branch_app.gui.desk import Desk
from branch_app.gui.imports.view import ImportsView
from branch_app.services.import_source import ImportSource
from branch_app.services.import_watch import ImportProgress, ImportRun, ImportWatch, UndoRun

# The window shows the first of them; the command writes all into a file.
SHOWN = 500
CHANGED = frozenset({RecordKind.APPLICANT})
STEP = ImportWatch(is_stopped=lambda: True)


@dataclass
class _Run:
    """A file under way, and what was told of its first lines."""

    stream: BinaryIO
    source: ImportSource
    is_dry: bool
    entries: list[LineEntry] = field(default_factory=list)


class ImportsPresenter:
    """`file` is the chosen one, `batches` are all, newest first."""

    def __init__(self, view: ImportsView, desk: Desk) -> None:
        self._view = view
        self._desk = desk
        self.file: Path | None = None
        self.batches: tuple[ImportBatch, ...] = ()
        self.is_busy = False
        self._run: _Run | None = None
        self._is_stopped = False

    def load(self) -> None:
        """Read the batches."""
        self._desk.tasks.database(self._desk.services.imports.batches, self._take)

    def choose(self, file: Path) -> None:
        """Take this file."""
        if not self.is_busy:
            self.file = file
            self._view.show_file(file.name)

    def begin(self, *, is_dry: bool) -> None:
        """Try the chosen file out, or import it."""
        file = self.file
        if self.is_busy or file is None:
            return
        self._set_busy(True)
        # The whole file is read once for its digest: not on the lane of the saves.
        self._desk.tasks.work(lambda: _opened(file, is_dry=is_dry), self._opened, self._failed)

    def stop(self) -> None:
        """End the run after its present transaction."""
        self._is_stopped = True

    def show_batch(self, batch_id: str) -> None:
        """Show what is told of a batch, and what an undo has left of it."""
        imports = self._desk.services.imports

        def job() -> tuple[Sequence[LineEntry], Sequence[ImportedLine]]:
            return imports.report(batch_id, limit=SHOWN), imports.left(batch_id, limit=SHOWN)

        self._desk.tasks.database(job, lambda told: self._view.show_report(*told))

    def undo(self, batch_id: str) -> None:
        """Take back what a batch has made."""
        if not self.is_busy:
            self._set_busy(True)
            self._undo(batch_id, 0)

    def close(self) -> None:
        """Let go of the file: the session ends."""
        run, self._run = self._run, None
        if run is not None:
            run.stream.close()

    def _take(self, batches: Sequence[ImportBatch]) -> None:
        self.batches = tuple(batches)
        self._view.show_batches(self.batches)

    def _opened(self, run: _Run) -> None:
        self._run = run
        self._go_on(run)

    def _go_on(self, run: _Run) -> None:
        imports = self._desk.services.imports

        def job() -> ImportRun:
            room = SHOWN - len(run.entries)
            told: list[LineEntry] = []
            watch = ImportWatch(is_stopped=lambda: True, tell=told.append)
            done = (imports.try_out if run.is_dry else imports.run)(run.source, watch)
            run.entries += told[:room]
            return done

        self._desk.tasks.database(job, lambda done: self._stepped(run, done), self._failed)

    def _stepped(self, run: _Run, done: ImportRun) -> None:
        source = run.source
        self._view.show_progress(
            ImportProgress(
                done=source.position, total=source.size, lines=done.lines, counts=done.counts
            )
        )
        if done.is_over or self._is_stopped:
            self._ended(run, done)
        else:
            self._go_on(run)

    def _ended(self, run: _Run, done: ImportRun) -> None:
        self.close()
        self._set_busy(False)
        self._view.show_report(run.entries, ())
        if done.batch is not None:
            self._changed()
            # What an earlier run of the same file has told too.
            self.show_batch(done.batch.id)
        refused = done.counts.get(Outcome.REFUSED, 0)
        news = "import_tried" if run.is_dry else "import_done"
        if not done.is_over:
            news = "import_stopped"
        tone = Tone.WARNING if refused or not done.is_over else Tone.GOOD
        self._desk.notices.tell(news, tone, lines=done.lines, refused=refused)

    def _undo(self, batch_id: str, line: int) -> None:
        imports = self._desk.services.imports
        self._desk.tasks.database(
            lambda: imports.undo(batch_id, line, STEP), self._undone, self._failed
        )

    def _undone(self, run: UndoRun) -> None:
        batch = run.batch
        counts = {Outcome.ALREADY: batch.taken_back}
        self._view.show_progress(
            ImportProgress(done=run.line, total=max(batch.lines, 1), lines=run.line, counts=counts)
        )
        if not run.is_over and not self._is_stopped:
            self._undo(batch.id, run.line)
            return
        self._set_busy(False)
        self._changed()
        self.show_batch(batch.id)
        tone = Tone.WARNING if batch.left or not run.is_over else Tone.GOOD
        self._desk.notices.tell("import_undone", tone, count=batch.taken_back, left=batch.left)

    def _changed(self) -> None:
        self._desk.changes.tell(CHANGED)
        self.load()

    def _failed(self, error: BranchError) -> None:
        self.close()
        self._set_busy(False)
        self._desk.notices.report(error)
        self.load()

    def _set_busy(self, is_busy: bool) -> None:
        self.is_busy = is_busy
        self._is_stopped = False
        self._view.set_busy(is_busy)


def _opened(file: Path, *, is_dry: bool) -> _Run:
    try:
        stream = file.open("rb")
    except OSError as error:
        raise BadInput(reason="file_unreadable") from error
    try:
        return _Run(stream=stream, source=ImportSource(stream, file.name), is_dry=is_dry)
    except BaseException:
        stream.close()
        raise
