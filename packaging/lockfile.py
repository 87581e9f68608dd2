"""Reads requirements.lock: one entry a package, its exact version, its hashes, where it applies."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import NormalizedName, canonicalize_name
from packaging.version import Version

_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})(?=\s|$)")


@dataclass(frozen=True, kw_only=True, slots=True)
class Locked:
    """One locked package."""

    requirement: Requirement
    version: Version
    hashes: frozenset[str]


def read_lock(path: Path) -> dict[NormalizedName, Locked]:
    """Return the lock by name. Raises ValueError for a line that is not an exact, hashed pin."""
    entries: dict[NormalizedName, Locked] = {}
    for line in path.read_text("utf-8").replace("\\\n", " ").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        entry = _entry(line)
        name = canonicalize_name(entry.requirement.name)
        if name in entries:
            raise ValueError(f"{name} is locked twice")
        entries[name] = entry
    return entries


def _entry(line: str) -> Locked:
    hashes = frozenset(_HASH.findall(line))
    requirement = Requirement(_HASH.sub("", line).strip())
    pins = [pin.version for pin in requirement.specifier if pin.operator == "=="]
    if requirement.url or len(pins) != 1 or "*" in pins[0] or not hashes:
        raise ValueError(f"not an exact pin with hashes: {requirement}")
    return Locked(requirement=requirement, version=Version(pins[0]), hashes=hashes)
