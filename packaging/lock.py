"""Writes requirements.lock: exact versions and hashes for every extra, Python and system served.

`python packaging/lock.py` keeps the versions that stand; `--upgrade` takes the newest allowed.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from package_index import uv_command, uv_environment

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.lock"
HEADER = """\
# Every dependency of every extra, by exact version and hash: made by packaging/lock.py.
# Python 3.11 to 3.13, Linux and Windows. Install this first, then the project without dependencies.
"""


def main(arguments: list[str]) -> int:
    """Resolve anew and write the lock; return uv's exit code."""
    command = uv_command(
        "pip", "compile", "pyproject.toml", "--universal", "--python-version", "3.11",
        "--all-extras", "--group", "dev", "--generate-hashes", "--no-emit-package", "branch-app",
        "--no-header", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links",
        "--output-file", LOCK.name, *arguments,
    )  # fmt: skip
    done = subprocess.run(command, check=False, cwd=ROOT, env=uv_environment())
    if done.returncode == 0:
        LOCK.write_text(HEADER + LOCK.read_text("utf-8").removeprefix(HEADER), "utf-8")
    return done.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
