"""Who watches an import, and what a run of it has come to."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from branch_app.domain.import_batch import ImportBatch, LineEntry, Outcome
from branch_app.services.import_source import ImportSource


@dataclass(frozen=True, kw_only=True, slots=True)
class ImportProgress:
    """How far a run has come."""

    done: int
    total: int
    lines: int
    counts: Mapping[Outcome, int]


def _nothing(_told: object) -> None:
    return None


def _never() -> bool:
    return False


@dataclass(frozen=True, kw_only=True, slots=True)
class ImportWatch:
    """Who watches a run: all three are asked after each transaction, `tell` for each entry of it.

    Once `is_stopped` the run ends; it goes on where it stood.
    """

    progress: Callable[[ImportProgress], object] = _nothing
    is_stopped: Callable[[], bool] = _never
    tell: Callable[[LineEntry], object] = _nothing


UNWATCHED = ImportWatch()


@dataclass(frozen=True, kw_only=True, slots=True)
class ImportRun:
    """What a run has come to; no batch after a dry run. `counts` are those of the whole file."""

    lines: int
    counts: Mapping[Outcome, int]
    is_over: bool
    batch: ImportBatch | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class UndoRun:
    """What an undo has come to: `line` is where it goes on."""

    batch: ImportBatch
    line: int
    is_over: bool


def tell_watch(
    watch: ImportWatch,
    source: ImportSource,
    counts: Mapping[Outcome, int],
    entries: Sequence[LineEntry],
) -> None:
    """Tell the watch what the last transaction has come to."""
    for entry in entries:
        watch.tell(entry)
    watch.progress(
        ImportProgress(
            done=source.position, total=source.size, lines=source.lines, counts=dict(counts)
        )
    )
