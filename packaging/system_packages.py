"""What pip cannot bring: Qt's libraries, a bus, pdftotext, SANE, strace, venv, on Debian's kin."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable

# Names after the first are what newer releases call the same package.
NEEDED: tuple[tuple[str, ...], ...] = (
    # The tests hear logind on a bus of their own.
    ("dbus-daemon", "dbus"),
    ("libdbus-1-3",),
    ("libegl1",),
    ("libfontconfig1",),
    ("libgl1",),
    ("libglib2.0-0", "libglib2.0-0t64"),
    ("libxcb-cursor0",),
    ("libxcb-icccm4",),
    ("libxcb-image0",),
    ("libxcb-keysyms1",),
    ("libxcb-randr0",),
    ("libxcb-render-util0",),
    ("libxcb-shape0",),
    ("libxcb-xkb1",),
    ("libxkbcommon-x11-0",),
    ("libxkbcommon0",),
    # Scanners by SANE, and the devices that play one in the tests.
    ("libsane1", "libsane"),
    ("poppler-utils",),
    ("sane-utils",),
    ("strace",),
)


def missing_packages(installed: Iterable[str], *, has_venv: bool) -> list[str]:
    """Return the packages to install, given the names of those that are installed."""
    present = set(installed)
    missing = [names[0] for names in NEEDED if present.isdisjoint(names)]
    if not has_venv:
        missing.append(f"python3.{sys.version_info.minor}-venv")
    return missing


def install_line(packages: Iterable[str]) -> str:
    """Return the one line that brings the packages."""
    return f"apt-get update && apt-get install -y --no-install-recommends {' '.join(packages)}"


def ensure_system_packages() -> bool:
    """Install what is missing when root; otherwise print the line to run and return False."""
    if shutil.which("dpkg-query") is None:
        return True
    missing = missing_packages(_installed(), has_venv=_has_venv())
    if not missing:
        return True
    line = install_line(missing)
    if os.geteuid() != 0:
        print(f"System libraries are missing. Run: sudo sh -c '{line}'", file=sys.stderr)
        return False
    print(f"branch-app: installing {' '.join(missing)}", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (
        ["apt-get", "update", "-qq"],
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing],
    ):
        done = subprocess.run(command, check=False, env=environment, capture_output=True, text=True)
        if done.returncode:
            print(f"{done.stdout}{done.stderr}\nThis failed: {line}", file=sys.stderr)
            return False
    return True


def _installed() -> list[str]:
    names = [name for alternatives in NEEDED for name in alternatives]
    query = ["dpkg-query", "--show", "--showformat", "${Package} ${db:Status-Status}\n", *names]
    told = subprocess.run(query, check=False, capture_output=True, text=True).stdout
    return [line.split()[0] for line in told.splitlines() if line.endswith(" installed")]


def _has_venv() -> bool:
    return all(importlib.util.find_spec(name) is not None for name in ("venv", "ensurepip"))
