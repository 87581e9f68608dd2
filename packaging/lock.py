"""Writes the locks: exact versions and hashes for every extra, Python and system served.

`python packaging/lock.py` keeps the versions that stand; `--upgrade` takes the newest allowed. The
extra `camera` has a lock of its own: it is large, and only workstations with a camera install it
(docs/decisions/0012).
"""

from __future__ import annotations

import subprocess
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path

from package_index import uv_command, uv_environment

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.lock"
CAMERA_LOCK = ROOT / "requirements-camera.lock"
CAMERA = "camera"
HEADER = """\
# Every dependency of every extra, by exact version and hash: made by packaging/lock.py.
# Python 3.11 to 3.13, Linux and Windows. Install this first, then the project without dependencies.
"""
CAMERA_HEADER = """\
# What a workstation with a camera installs beside requirements.lock: made by packaging/lock.py.
"""
_EXACT = (
    "--universal", "--python-version", "3.11", "--generate-hashes", "--no-header",
    "--no-annotate", "--no-emit-index-url", "--no-emit-find-links",
)  # fmt: skip


def main(arguments: list[str]) -> int:
    """Resolve anew and write the locks; return uv's exit code."""
    told = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = told["optional-dependencies"]
    named = [part for extra in extras if extra != CAMERA for part in ("--extra", extra)]
    whole = [
        "pyproject.toml", *named, "--group", "dev", "--no-emit-package", "branch-app", *arguments,
    ]  # fmt: skip
    code = _compile(LOCK, HEADER, whole, "")
    if code:
        return code
    return _compile(CAMERA_LOCK, CAMERA_HEADER, ["-", "--no-deps"], "\n".join(extras[CAMERA]))


def _compile(lock: Path, header: str, arguments: Sequence[str], given: str) -> int:
    command = uv_command("pip", "compile", *arguments, *_EXACT, "--output-file", lock.name)
    done = subprocess.run(
        command, check=False, cwd=ROOT, env=uv_environment(), input=given, text=True
    )
    if done.returncode == 0:
        lock.write_text(header + lock.read_text("utf-8").removeprefix(header), "utf-8")
    return done.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
