"""Packs ready for use: from a folder or from bytes, with or without the lint."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from branch_app.domain.pack import OrganisationPack
from branch_app.packs.files import bytes_of_files, files_of_bytes, files_of_directory
from branch_app.packs.linting import lint_files
from branch_app.packs.reading import read_files
from branch_app.packs.source import LintProblem


def read_pack(directory: Path) -> OrganisationPack:
    """Return the pack in a folder. Raises BadPack with the first problem that the lint finds."""
    return _admitted(files_of_directory(directory))


def pack_bytes(directory: Path) -> bytes:
    """Return the pack in a folder as one byte string, the same on every machine. BadPack."""
    return bytes_of_files(files_of_directory(directory))


def admit_pack_bytes(data: bytes) -> OrganisationPack:
    """Return a pack that comes from outside (a directive). Raises BadPack like `read_pack`."""
    return _admitted(files_of_bytes(data))


@lru_cache(maxsize=8)
def read_pack_bytes(data: bytes) -> OrganisationPack:
    """Return a pack that was admitted before: its shape is checked, the lint is not run.

    The same bytes are the same pack: it is read once in a process, whoever opens the database.

    So an edition under which people signed stays readable for ever (K3), even when a later
    program knows stricter rules. Raises BadPack.
    """
    reading = read_files(files_of_bytes(data))
    _refuse(reading.problems)
    return reading.pack


def _admitted(files: dict[str, str]) -> OrganisationPack:
    _refuse(lint_files(files))
    return read_files(files).pack


def _refuse(problems: list[LintProblem]) -> None:
    if problems:
        raise problems[0].refusal()
