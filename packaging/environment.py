"""The project's own environment `.venv`: locked dependencies by hash, then the project's wheel.

A directory cannot be verified by hash, so the lock comes first and the wheel, built here from the
checkout, comes without dependencies. Each step leaves a stamp and is not repeated while it holds.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
WHEELS = ROOT / "build" / "wheel"
_SCRIPTS = VENV / ("Scripts" if os.name == "nt" else "bin")
_SUFFIX = ".exe" if os.name == "nt" else ""


class StepFailed(Exception):
    """A step of the set-up ended with another code than 0; the reason is already printed."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


def tool(name: str) -> str:
    """Return the path of a program inside the environment."""
    return str(_SCRIPTS / f"{name}{_SUFFIX}")


def prepare() -> None:
    """Bring the environment to the state of the lock and of the checkout. Raises StepFailed."""
    _ensure_venv()
    _once("lock", digest([LOCK], ROOT), _install_lock)
    _once("project", digest(project_files(ROOT), ROOT), _install_project)


def digest(files: Iterable[Path], root: Path) -> str:
    """Return the SHA-256 over names and contents."""
    whole = hashlib.sha256()
    for file in files:
        content = file.read_bytes()
        whole.update(f"{file.relative_to(root).as_posix()} {len(content)}\n".encode())
        whole.update(content)
    return whole.hexdigest()


def project_files(root: Path) -> list[Path]:
    """Return every file that the wheel is made of, in a fixed order."""
    found = [root / "pyproject.toml", root / "README.md"]
    for folder in ("branch_app", "resources", "i18n"):
        found += (file for file in (root / folder).rglob("*") if file.is_file())
    return sorted(
        file for file in found if "__pycache__" not in file.parts and file.suffix != ".ts"
    )


def _ensure_venv() -> None:
    wanted = f"{sys.version_info.major}.{sys.version_info.minor}."
    settings = VENV / "pyvenv.cfg"
    if settings.is_file() and Path(tool("python")).exists():
        told = dict(
            line.split(" = ", 1)
            for line in settings.read_text("utf-8").splitlines()
            if " = " in line
        )
        if told.get("version", "").startswith(wanted):
            return
    _step(f"making .venv with Python {wanted}{sys.version_info.micro}")
    _run([sys.executable, "-m", "venv", "--clear", str(VENV)])


def _once(name: str, state: str, action: Callable[[], None]) -> None:
    stamp = VENV / f"{name}.sha256"
    if stamp.is_file() and stamp.read_text("ascii") == state:
        return
    stamp.unlink(missing_ok=True)
    action()
    stamp.write_text(state, "ascii")


def _install_lock() -> None:
    started = time.monotonic()
    _step("installing the locked dependencies (some minutes on a slow line)")
    _pip("install", "--require-hashes", "--only-binary", ":all:", "-r", str(LOCK))
    _step(f"dependencies installed in {time.monotonic() - started:.0f} s")


def _install_project() -> None:
    _step("building and installing the program's wheel")
    shutil.rmtree(WHEELS, ignore_errors=True)
    _pip("wheel", "--no-deps", "--no-build-isolation", "-w", str(WHEELS), str(ROOT))
    (wheel,) = WHEELS.glob("branch_app-*.whl")
    _pip("install", "--no-deps", "--no-index", "--force-reinstall", str(wheel))


def _pip(*arguments: str) -> None:
    pip = [tool("python"), "-m", "pip", "--disable-pip-version-check", "--no-input", "-qq"]
    _run([*pip, *arguments])


def _run(command: list[str]) -> None:
    done = subprocess.run(command, check=False, cwd=ROOT)
    if done.returncode:
        raise StepFailed(done.returncode)


def _step(text: str) -> None:
    print(f"branch-app: {text}", flush=True)
