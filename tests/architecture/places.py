"""The folders and files of the checkout that these tests read."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "branch_app"
README = ROOT / "README.md"
PYPROJECT = ROOT / "pyproject.toml"
LOCK = ROOT / "requirements.lock"
CAMERA_LOCK = ROOT / "requirements-camera.lock"


def modules(*folders: str) -> list[Path]:
    """Return every Python module under these folders of the checkout, in order."""
    return sorted(
        file
        for folder in folders
        for file in (ROOT / folder).rglob("*.py")
        if "__pycache__" not in file.parts
    )
