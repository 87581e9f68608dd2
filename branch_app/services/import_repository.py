"""What a unit of work keeps of imports: batches, their lines, what the report told of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from branch_app.domain.import_batch import ImportBatch, ImportedLine, LineEntry


class ImportRepository(Protocol):
    """Batches of imports, what each line made, what was told of lines: no records, never sent.

    Rows of a person's lines go with the person.
    """

    def keep(self, batch: ImportBatch) -> None:
        """Store the batch; the same id again replaces it."""
        ...

    def get(self, batch_id: str) -> ImportBatch:
        """Return the batch. Raises NotFound."""
        ...

    def unfinished(self, file_digest: str) -> ImportBatch | None:
        """Return the open batch of this file, or None."""
        ...

    def all(self) -> Sequence[ImportBatch]:
        """Return every batch, newest first."""
        ...

    def add_line(self, line: ImportedLine) -> None:
        """Remember what a line made; the same line again replaces it."""
        ...

    def by_key(self, key: str) -> ImportedLine | None:
        """Return the newest line with this key that still stands, or None."""
        ...

    def made(self, batch_id: str, applicant_id: str) -> bool:
        """Tell whether a line of this batch made something of this person."""
        ...

    def lines(self, batch_id: str, after: int, limit: int) -> Sequence[ImportedLine]:
        """Return lines that still stand, after that number, in order."""
        ...

    def drop_line(self, batch_id: str, line: int) -> None:
        """Forget a line that was taken back."""
        ...

    def left(self, batch_id: str) -> int:
        """Return of how many lines an undo has left what they made."""
        ...

    def lines_left(self, batch_id: str, after: int, limit: int) -> Sequence[ImportedLine]:
        """Return those lines after that number, in order."""
        ...

    def tell(self, batch_id: str, entries: Sequence[LineEntry]) -> None:
        """Keep what is told of lines."""
        ...

    def entries(self, batch_id: str, after: int, limit: int) -> Sequence[LineEntry]:
        """Return what was told of lines after that number, in order; a line's entries together.

        A line is never cut in two: `limit` counts lines.
        """
        ...
