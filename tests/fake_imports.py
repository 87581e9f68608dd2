"""Imports of the workstation in memory (`tests/fakes.py`)."""

from __future__ import annotations

from collections.abc import Sequence

from branch_app.domain.errors import NotFound
from branch_app.domain.import_batch import BatchState, ImportBatch, ImportedLine, LineEntry
from tests.fake_state import MemoryState


class MemoryImports:
    def __init__(self, state: MemoryState) -> None:
        self._state = state

    def keep(self, batch: ImportBatch) -> None:
        self._state.batches[batch.id] = batch

    def get(self, batch_id: str) -> ImportBatch:
        if batch_id not in self._state.batches:
            raise NotFound(record="import_batch")
        return self._state.batches[batch_id]

    def unfinished(self, file_digest: str) -> ImportBatch | None:
        wanted = (BatchState.OPEN, file_digest)
        return next((one for one in self.all() if (one.state, one.file_digest) == wanted), None)

    def all(self) -> Sequence[ImportBatch]:
        return sorted(self._state.batches.values(), key=lambda batch: batch.id, reverse=True)

    def add_line(self, line: ImportedLine) -> None:
        self._state.imported[line.batch_id, line.line] = line

    def by_key(self, key: str) -> ImportedLine | None:
        found = [one for one in self._state.imported.values() if one.key == key]
        return max(found, key=lambda one: (one.made_at, one.line), default=None)

    def made(self, batch_id: str, applicant_id: str) -> bool:
        return any(one.applicant_id == applicant_id for one in self._of(batch_id))

    def lines(self, batch_id: str, after: int, limit: int) -> Sequence[ImportedLine]:
        return [one for one in self._of(batch_id) if one.line > after][:limit]

    def lines_left(self, batch_id: str, after: int, limit: int) -> Sequence[ImportedLine]:
        return [one for one in self._of(batch_id) if one.left and one.line > after][:limit]

    def drop_line(self, batch_id: str, line: int) -> None:
        self._state.imported.pop((batch_id, line), None)

    def left(self, batch_id: str) -> int:
        return sum(1 for one in self._of(batch_id) if one.left)

    def tell(self, batch_id: str, entries: Sequence[LineEntry]) -> None:
        self._state.line_entries += [(batch_id, entry) for entry in entries]

    def entries(self, batch_id: str, after: int, limit: int) -> Sequence[LineEntry]:
        found = [e for batch, e in self._state.line_entries if batch == batch_id and e.line > after]
        lines = sorted({entry.line for entry in found})[:limit]
        return [entry for entry in found if entry.line in lines]

    def _of(self, batch_id: str) -> list[ImportedLine]:
        theirs = [one for one in self._state.imported.values() if one.batch_id == batch_id]
        return sorted(theirs, key=lambda one: one.line)
