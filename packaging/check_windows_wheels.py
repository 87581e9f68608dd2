"""Checks that each locked dependency has its wheel, under a locked hash, for each Python served.

Windows (win_amd64) is what branches run; Linux (glibc, x86_64) is head office and CI. Then the
licences of what is shipped are checked; see licences.py.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import cast

from packaging.markers import Environment
from packaging.pylock import Package, PackageWheel, Pylock, PylockSelectError
from packaging.tags import Tag, compatible_tags, cpython_tags
from packaging.utils import NormalizedName

from licences import licence_problems
from lockfile import Locked, read_lock
from package_index import uv_command, uv_environment

ROOT = Path(__file__).resolve().parent.parent
PYTHONS = ((3, 11), (3, 12), (3, 13))
_LINUX = [f"manylinux_2_{minor}_x86_64" for minor in range(36, 4, -1)]
SYSTEMS: Mapping[str, tuple[Sequence[str], Mapping[str, str]]] = {
    "win_amd64": (
        ["win_amd64"],
        {
            "os_name": "nt",
            "platform_machine": "AMD64",
            "platform_system": "Windows",
            "sys_platform": "win32",
        },
    ),
    "manylinux_x86_64": (
        [*_LINUX, "manylinux2014_x86_64", "manylinux2010_x86_64", "manylinux1_x86_64"],
        {
            "os_name": "posix",
            "platform_machine": "x86_64",
            "platform_system": "Linux",
            "sys_platform": "linux",
        },
    ),
}


def main() -> int:
    """Print one line a system and Python, or what is wrong; return 0 or 1."""
    problems: list[str] = []
    for lock in (ROOT / "requirements.lock", ROOT / "requirements-camera.lock"):
        locked, offered = read_lock(lock), _resolve(lock)
        for system in SYSTEMS:
            for python in PYTHONS:
                found, missing = wheels_for(offered, locked, system, python)
                print(f"{lock.name}, {system}, Python {python[0]}.{python[1]}: {found} wheels")
                problems += missing
    problems += licence_problems(ROOT / "pyproject.toml")
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


def wheels_for(
    offered: Pylock, locked: Mapping[NormalizedName, Locked], system: str, python: tuple[int, int]
) -> tuple[int, list[str]]:
    """Return how many wheels are found there, and a sentence for each that is not."""
    platforms, marks = SYSTEMS[system]
    where = f"{system}, Python {python[0]}.{python[1]}"
    environment = cast(Environment, {**marks, **_python_marks(python)})
    tags = list(_tags(python, platforms))
    found, problems = 0, []
    for package in offered.packages:
        if package.marker and not package.marker.evaluate({**marks, **_python_marks(python)}):
            continue
        wheel = _select(package, offered, environment, tags)
        if wheel is None:
            problems.append(f"{where}: {package.name} has no wheel")
        elif wheel.hashes["sha256"] not in locked[package.name].hashes:
            problems.append(f"{where}: the hash of {wheel.filename} is not in the lock")
        else:
            found += 1
    return found, problems


def _select(
    package: Package, offered: Pylock, environment: Environment, tags: Sequence[Tag]
) -> PackageWheel | None:
    alone = Pylock(
        lock_version=offered.lock_version, created_by=offered.created_by, packages=[package]
    )
    try:
        chosen = [artifact for _, artifact in alone.select(environment=environment, tags=tags)]
    except PylockSelectError:
        return None
    return chosen[0] if chosen and isinstance(chosen[0], PackageWheel) else None


def _resolve(lock: Path) -> Pylock:
    """Ask the index for every wheel of the locked versions."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder, "pylock.toml")
        command = uv_command(
            "pip", "compile", str(lock), "--universal", "--python-version", "3.11", "--no-deps",
            "--only-binary", ":all:", "--generate-hashes", "--format", "pylock.toml",
            "--output-file", str(target),
        )  # fmt: skip
        subprocess.run(
            command, check=True, cwd=folder, env=uv_environment(), stdout=subprocess.DEVNULL
        )
        return Pylock.from_dict(tomllib.loads(target.read_text("utf-8")))


def _python_marks(python: tuple[int, int]) -> dict[str, str]:
    version = f"{python[0]}.{python[1]}"
    return {
        "implementation_name": "cpython",
        "implementation_version": f"{version}.0",
        "platform_python_implementation": "CPython",
        "platform_release": "",
        "platform_version": "",
        "python_full_version": f"{version}.0",
        "python_version": version,
    }


def _tags(python: tuple[int, int], platforms: Sequence[str]) -> Iterator[Tag]:
    yield from cpython_tags(python, platforms=platforms)
    yield from compatible_tags(python, f"cp{python[0]}{python[1]}", platforms)


if __name__ == "__main__":
    sys.exit(main())
