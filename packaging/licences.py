"""Refuses packages under the GPL among those that are shipped (not those of tests and the demo).

The LGPL is fine: Qt and psycopg are used as separate libraries that anyone may replace.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

# Read by a person: these tell their licence nowhere in their metadata, or are for Windows only.
REVIEWED = {
    "colorama": "BSD-3-Clause",
    "comtypes": "MIT",
    # Not installed here. Of it the program loads QtMultimedia alone, which is under the LGPL.
    "pyside6-addons": "LGPL-3.0-only",
    "sqlcipher3": "Zlib AND BSD-3-Clause",
    "tzdata": "Apache-2.0",
}
_GPL = re.compile(r"(?<!L)GPL|(?<!Lesser )General Public License", re.IGNORECASE)
_OTHER_SYSTEMS = {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"}


def is_free_of_gpl(licence: str) -> bool:
    """Tell whether one of the licences offered (`A OR B`) asks nothing of the GPL's kind."""
    return any(not _GPL.search(offer) for offer in re.split(r"\s+OR\s+", licence))


def licence_problems(pyproject: Path) -> list[str]:
    """Return a sentence for each shipped package under the GPL or of unknown licence."""
    project = tomllib.loads(pyproject.read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    asked = [*project["dependencies"], *extras["head-office"], *extras["camera"]]
    problems = []
    for name in sorted(shipped_packages(asked)):
        licence = REVIEWED.get(name) or _told_licence(name)
        if not licence:
            problems.append(f"{name} is shipped and tells no licence: review it in licences.py")
        elif not is_free_of_gpl(licence):
            problems.append(f"{name} is shipped under {licence}")
    return problems


def shipped_packages(asked: Iterable[str]) -> set[str]:
    """Return the names of the packages that these requirements bring, here or on Windows."""
    waiting = [Requirement(line) for line in asked]
    seen: set[tuple[str, frozenset[str]]] = set()
    while waiting:
        requirement = waiting.pop()
        step = (canonicalize_name(requirement.name), frozenset(requirement.extras))
        if step in seen:
            continue
        seen.add(step)
        waiting += _brought(requirement)
    return {name for name, _ in seen}


def _brought(requirement: Requirement) -> list[Requirement]:
    try:
        told = metadata.requires(requirement.name) or []
    except metadata.PackageNotFoundError:
        return []
    extras = {"", *requirement.extras}
    return [line for line in map(Requirement, told) if _applies(line, extras)]


def _applies(requirement: Requirement, extras: Iterable[str]) -> bool:
    marker = requirement.marker
    if marker is None:
        return True
    return any(
        marker.evaluate({**system, "extra": extra})
        for extra in extras
        for system in ({}, _OTHER_SYSTEMS)
    )


def _told_licence(name: str) -> str:
    try:
        told = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return ""
    kinds = [line for line in told.get_all("Classifier", []) if line.startswith("License ::")]
    fields = [told.get_all(field, [""])[0] for field in ("License-Expression", "License")]
    return fields[0] or " OR ".join(kinds) or fields[1]
