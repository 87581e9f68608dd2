"""What the presenter of imports asks of its page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from branch_app.domain.import_batch import ImportBatch, ImportedLine, LineEntry
from branch_app.services.import_watch import ImportProgress


class ImportsView(Protocol):
    """The file and its report at the left, the batches at the right."""

    def show_file(self, name: str) -> None:
        """Show which file is chosen."""
        ...

    def show_batches(self, batches: Sequence[ImportBatch]) -> None:
        """Show every batch, newest first."""
        ...

    def show_report(self, entries: Sequence[LineEntry], left: Sequence[ImportedLine]) -> None:
        """Show what is told of the first lines, and which of them an undo has left."""
        ...

    def show_progress(self, progress: ImportProgress) -> None:
        """Show how far a run has come."""
        ...

    def set_busy(self, is_busy: bool) -> None:
        """Keep everything but stopping still while a run is under way."""
        ...
