"""Shipped packs to read, and copies of them to break."""

from __future__ import annotations

import shutil
from pathlib import Path

from branch_app.resource_files import resource_path

PACKS = ("lft", "satcredit")


def shipped(pack: str) -> Path:
    return resource_path(f"packs/{pack}")


def copied(pack: str, to: Path) -> Path:
    return Path(shutil.copytree(shipped(pack), to / pack))


def replaced(path: Path, old: str, new: str) -> None:
    """Replace the first occurrence, which must be there."""
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{old!r} is not in {path.name}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def line_at(path: Path, anchor: str, key: str) -> int:
    """Return the line of a key in the table where the anchor stands; `[` means its header."""
    lines = path.read_text(encoding="utf-8").splitlines()
    start = next(number for number, line in enumerate(lines) if anchor in line)
    header = max((n for n in range(start + 1) if lines[n].startswith("[")), default=0)
    if key == "[":
        return header + 1
    return next(n for n in range(header, len(lines)) if lines[n].startswith(f"{key} =")) + 1
