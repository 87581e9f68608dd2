"""Everything that is checked without running the tests: format, lint, types, imports, and more.

`check.py` runs all steps; `check.py format lint` runs those named. Every step runs even if one
before it failed.
"""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_PYTHON = sys.executable
STEPS: dict[str, list[str]] = {
    "format": [_PYTHON, "-m", "ruff", "format", "--check", "."],
    "lint": [_PYTHON, "-m", "ruff", "check", "."],
    "types": [_PYTHON, "-m", "mypy"],
    "imports": [
        str(Path(sysconfig.get_path("scripts"), "lint-imports")),
        "--no-cache",
        "--no-logo",
    ],
    "translations": [_PYTHON, "packaging/translations.py", "--check"],
    "wheels": [_PYTHON, "packaging/check_windows_wheels.py"],
}


def main(names: list[str]) -> int:
    """Run the steps and return 0, 1 when one failed, 2 for an unknown name."""
    unknown = sorted(set(names) - set(STEPS))
    if unknown:
        print(f"unknown: {' '.join(unknown)}; known: {' '.join(STEPS)}", file=sys.stderr)
        return 2
    failed = [name for name in names or STEPS if not _passes(name)]
    if failed:
        print(f"branch-app: failed: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


def _passes(name: str) -> bool:
    print(f"branch-app: checking {name}", flush=True)
    started = time.monotonic()
    code = subprocess.run(STEPS[name], check=False, cwd=ROOT).returncode
    verdict = "right" if code == 0 else f"wrong, code {code}"
    print(f"branch-app: {name} {verdict} in {time.monotonic() - started:.0f} s", flush=True)
    return code == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
