"""Shipped packs to read, and copies of them to break."""

from __future__ import annotations

import datetime as dt
import re
import shutil
from pathlib import Path

from branch_app.resource_files import resource_path

PACKS = ("lft", "satcredit")
NEXT_DAY = dt.date(2026, 2, 2)


def shipped(pack: str) -> Path:
    return resource_path(f"packs/{pack}")


def copied(pack: str, to: Path) -> Path:
    return Path(shutil.copytree(shipped(pack), to / pack))


def replaced(path: Path, old: str, new: str) -> None:
    """Replace the first occurrence, which must be there."""
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{old!r} is not in {path.name}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def approved(path: Path, on: dt.date) -> None:
    """Add to a form, or to the policy, the act that approved this very edition."""
    act = f'kk = "директордың бұйрығы"\nru = "приказ директора"\nnumber = "17-Ү"\non = {on}\n'
    replaced(path, "[title]", f"[approval]\n{act}\n[title]")


def next_edition(paper: Path, *, begins: dt.date = NEXT_DAY, is_approved: bool = True) -> Path:
    """Write `2.toml` beside the `1.toml` of a form or the policy, in force from a day."""
    newer = paper.with_name("2.toml")
    text = paper.read_text(encoding="utf-8")
    text = re.sub(r"(?m)^(edition|number) = 1$", r"\1 = 2", text, count=1)
    text = re.sub(r"(?m)^in_force_on = .*$", f"in_force_on = {begins}", text, count=1)
    newer.write_text(text, encoding="utf-8")
    if is_approved:
        approved(newer, begins)
    return newer


def line_at(path: Path, anchor: str, key: str) -> int:
    """Return the line of a key in the table where the anchor stands; `[` means its header."""
    lines = path.read_text(encoding="utf-8").splitlines()
    start = next(number for number, line in enumerate(lines) if anchor in line)
    header = max((n for n in range(start + 1) if lines[n].startswith("[")), default=0)
    if key == "[":
        return header + 1
    return next(n for n in range(header, len(lines)) if lines[n].startswith(f"{key} =")) + 1
