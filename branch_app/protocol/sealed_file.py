"""The shape of every sealed file: a first line that names the shape, a clear header, the rest.

The clear header is the context of the seal, so that it cannot be changed either.
"""

from __future__ import annotations

from dataclasses import dataclass

from branch_app.domain.errors import BadInput

MARK = b"branch-app sealed 1\n"
HEADER_LIMIT = 4096


@dataclass(frozen=True, kw_only=True, slots=True)
class SealedFile:
    """An envelope, an attachment or a directive, cut at its seams."""

    header: bytes
    sealed: bytes

    @property
    def context(self) -> bytes:
        """What the seal binds the contents to."""
        return MARK + self.header

    def to_bytes(self) -> bytes:
        """Return the file."""
        return MARK + self.header + b"\n" + self.sealed


def read_sealed_file(data: bytes) -> SealedFile:
    """Cut a file at its seams. Raises BadInput."""
    end = data.find(b"\n", len(MARK), len(MARK) + HEADER_LIMIT)
    if not data.startswith(MARK) or end < 0:
        raise BadInput(file="sealed_file", reason="schema")
    return SealedFile(header=data[len(MARK) : end], sealed=data[end + 1 :])
