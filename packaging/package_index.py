"""Where uv looks for packages: the index that pip was told to use, else uv's default.

Nothing of it is ever written into a file of the project.
"""

from __future__ import annotations

import os
import subprocess
import sys


def uv_command(*arguments: str) -> list[str]:
    """Return the command line of uv, deaf to settings files."""
    return [sys.executable, "-m", "uv", *arguments, "--no-config", "--quiet"]


def uv_environment() -> dict[str, str]:
    """Return the environment for uv, with the one index to use and no other source."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in {"UV_INDEX", "UV_EXTRA_INDEX_URL", "UV_FIND_LINKS"}
    }
    index = os.environ.get("PIP_INDEX_URL") or _pip_setting("global.index-url")
    return {**kept, "UV_DEFAULT_INDEX": index} if index else kept


def _pip_setting(name: str) -> str:
    asked = [sys.executable, "-m", "pip", "config", "get", name]
    return subprocess.run(asked, check=False, capture_output=True, text=True).stdout.strip()
