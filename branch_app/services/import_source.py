"""An import file being read: some lines at a time, never more of it in memory."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Set
from dataclasses import dataclass
from typing import BinaryIO

from branch_app.domain.errors import BadInput
from branch_app.domain.import_batch import Outcome
from branch_app.domain.import_line import LONGEST_LINE

_PIECE = 1024 * 1024
_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, kw_only=True, slots=True)
class RawLine:
    """A line that is not blank, by its number in the file; None for one that is too long."""

    number: int
    data: bytes | None


class ImportSource:
    """Where reading stands in one file; made anew for every run of it.

    `lines` are behind us. `seen` and `counts` are for dry runs, which leave no trace in the
    database: who and which keys were met in this file. The stream is read from its beginning; it
    is the caller's to close.
    """

    def __init__(self, stream: BinaryIO, name: str) -> None:
        self._stream, self._name = stream, name
        self._position = 0
        self._read_so_far = hashlib.sha256()
        self.lines = 0
        self.batch_id = ""
        self.seen: set[str] = set()
        self.counts: Counter[Outcome] = Counter()
        self.digest, self.size = self._measured()

    def _measured(self) -> tuple[str, int]:
        digest, size = hashlib.sha256(), 0
        try:
            self._stream.seek(0)
            while piece := self._stream.read(_PIECE):
                digest.update(piece)
                size += len(piece)
            self._stream.seek(0)
        except (OSError, ValueError) as error:
            raise BadInput(file=self._name, reason="file_unreadable") from error
        return digest.hexdigest(), size

    @property
    def position(self) -> int:
        """How many bytes are behind us."""
        return self._position

    @property
    def is_over(self) -> bool:
        """Tell whether the last line is behind us."""
        return self._position >= self.size

    def skip_to(self, lines: int) -> None:
        """Leave out lines that an earlier run has done. Raises BadInput as `take`."""
        while self.lines < lines and not self.is_over:
            self._next()

    def remember(self, outcome: Outcome, marks: Set[str]) -> None:
        """Remember what a dry run would have stored."""
        self.counts[outcome] += 1
        self.seen |= marks

    def take(self, count: int) -> list[RawLine]:
        """Return the next so many lines, blank ones left out.

        Raises BadInput: `file_cut_off` (it cannot be read any more), `file_changed` (at its end, if
        it is not what it was at the beginning).
        """
        found: list[RawLine] = []
        while len(found) < count and not self.is_over:
            data = self._next()
            if data is None or data.strip():
                found.append(RawLine(number=self.lines, data=data))
        return found

    def _next(self) -> bytes | None:
        data = self._read()
        is_first = self.lines == 0
        self.lines += 1
        is_long = len(data) > LONGEST_LINE
        while is_long and not data.endswith(b"\n") and not self.is_over:
            data = self._read()
        if is_long:
            return None
        return data.removeprefix(_BOM) if is_first else data

    def _read(self) -> bytes:
        try:
            data = self._stream.readline(LONGEST_LINE + 1)
        except (OSError, ValueError) as error:
            raise BadInput(file=self._name, reason="file_cut_off") from error
        self._position += len(data)
        self._read_so_far.update(data)
        is_whole = self.is_over and self._read_so_far.hexdigest() == self.digest
        if not data or (self.is_over and not is_whole):
            raise BadInput(file=self._name, reason="file_changed")
        return data
