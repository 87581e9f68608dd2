"""The line report of an import: all of it to a file, the first lines to the terminal."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Self, TextIO

from branch_app.domain.errors import BadInput
from branch_app.domain.import_batch import ImportBatch, ImportedLine, LineEntry
from branch_app.domain.local_time import KAZAKHSTAN

# More is kept off the answer: a file of lines that are all wrong must not fill the memory.
MOST_TOLD = 1000


class LineReport:
    """Takes entries as they come; the file, for this account alone, is made before the first."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._file: TextIO | None = None
        self.first: list[LineEntry] = []
        self.count = 0

    def __enter__(self) -> Self:
        """Make the file. Raises BadInput: it must not be there yet."""
        if self._path is None:
            return self
        try:
            self._path.touch(mode=0o600, exist_ok=False)
            self._file = self._path.open("w", encoding="utf-8", newline="\n")
        except FileExistsError as error:
            raise BadInput(file=self._path.name, reason="exists") from error
        except FileNotFoundError as error:
            raise BadInput(file=self._path.name, reason="no_such_folder") from error
        except OSError as error:
            raise BadInput(file=self._path.name, reason="no_such_place") from error
        return self

    def add(self, entry: LineEntry) -> None:
        """Tell an entry. Raises BadInput when the file takes no more."""
        self.count += 1
        if len(self.first) < MOST_TOLD:
            self.first.append(entry)
        if self._file is not None and self._path is not None:
            try:
                self._file.write(json.dumps(entry_facts(entry)) + "\n")
            except OSError as error:
                raise BadInput(file=self._path.name, reason="report_not_written") from error

    def __exit__(self, *_raised: object) -> None:
        """Close the file."""
        if self._file is not None:
            self._file.close()


def entry_facts(entry: LineEntry) -> dict[str, object]:
    """Return an entry for scripts; a warning only where there is one."""
    facts = asdict(entry)
    return facts if entry.warning else {n: told for n, told in facts.items() if n != "warning"}


def entry_line(entry: LineEntry) -> str:
    """Return an entry for people."""
    told = " ".join(filter(None, (entry.field, entry.warning)))
    return f"line {entry.line}: {entry.reason}{f' ({told})' if told else ''}"


def batch_facts(batch: ImportBatch) -> dict[str, object]:
    """Return a batch for scripts."""
    return {
        "batch": batch.id,
        "state": batch.state.value,
        "sha256": batch.file_digest,
        "begun_by": batch.begun_by,
        "begun_at": batch.begun_at.astimezone(KAZAKHSTAN).isoformat(),
        "lines": batch.lines,
        "counts": dict(batch.counts),
        "taken_back": batch.taken_back,
        "left": batch.left,
    }


def batch_line(batch: ImportBatch) -> str:
    """Return a batch for people."""
    counts = ", ".join(f"{name} {count}" for name, count in sorted(batch.counts.items()))
    at = batch.begun_at.astimezone(KAZAKHSTAN)
    told = f"{batch.id}  {batch.state.value}  {at:%Y-%m-%d %H:%M}  lines {batch.lines}: {counts}"
    if batch.taken_back or batch.left:
        told += f"; taken back {batch.taken_back}, left {batch.left}"
    return told


def left_facts(line: ImportedLine) -> dict[str, object]:
    """Return a line that an undo has left, for scripts."""
    return {"line": line.line, "applicant": line.applicant_id, "reason": line.left}
