"""The README's commands: `demo` and `test`, each doing all its set-up; parts of it for CI.

Started by run.sh or run.cmd on any Python 3.11 to 3.13; standard library only.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

import environment
import scratch
from system_packages import ensure_system_packages

ROOT = environment.ROOT
DEMO_OUT = ROOT / "build" / "demo"
USAGE = "usage: run demo [arguments of branch-app demo] | run test [arguments of pytest]"


def main(arguments: list[str]) -> int:
    """Run one command and return its exit code: 1 for a failed set-up, 2 for a wrong call."""
    actions: dict[str, Callable[[list[str]], int]] = {
        "demo": demo,
        "test": test,
        "check": check,
        "setup": lambda _: 0,
    }
    if not arguments or arguments[0] not in {*actions, "system"}:
        print(USAGE, file=sys.stderr)
        return 2
    if not ensure_system_packages():
        return 1
    if arguments[0] == "system":
        return 0
    try:
        environment.prepare()
    except environment.StepFailed as failed:
        print("The set-up failed; what went wrong stands above.", file=sys.stderr)
        return failed.code
    try:
        return actions[arguments[0]](arguments[1:])
    except KeyboardInterrupt:
        return 130


def demo(arguments: list[str]) -> int:
    """Run the demo of the installed wheel; without a display it leaves pictures in build/demo."""
    given = demo_arguments(arguments, has_display=_has_display())
    if str(DEMO_OUT) in given:
        shutil.rmtree(DEMO_OUT, ignore_errors=True)
        _step(f"no display: the demo leaves its papers and pictures in {DEMO_OUT}")
    # Safe path: a folder named branch_app where the command was given is not the program.
    return passed_on([environment.tool("branch-app"), "demo", *given], {"PYTHONSAFEPATH": "1"})


def demo_arguments(arguments: list[str], *, has_display: bool) -> list[str]:
    """Return the arguments for the demo: headless into a folder of ours where nothing can show."""
    if has_display or "--headless" in arguments or "--help" in arguments:
        return arguments
    is_placed = any(given.split("=")[0] == "--out" for given in arguments)
    out = [] if is_placed else ["--out", str(DEMO_OUT)]
    return ["--headless", *out, *arguments]


def test(arguments: list[str]) -> int:
    """Run the tests marked `wheel` against the installed wheel, then the suite in the checkout.

    With arguments for pytest only the checkout is tested. The suite comes last, so that its
    closing line ends the output.
    """
    if arguments:
        return _suite(arguments)
    wheel_code = _wheel_tests()
    suite_code = _suite([])
    if wheel_code:
        print("The tests against the installed wheel failed; see above.", file=sys.stderr)
    return suite_code or wheel_code


def check(arguments: list[str]) -> int:
    """Run everything that is checked without running the tests; see check.py."""
    return passed_on(
        [environment.tool("python"), str(ROOT / "packaging" / "check.py"), *arguments], {}
    )


def _suite(arguments: list[str]) -> int:
    _step("testing the checkout")
    pytest = [environment.tool("python"), "-m", "pytest", "-n", _workers(), "--dist", "worksteal"]
    # Programs that the tests start must be the checkout's too, wherever they are started.
    return passed_on([*pytest, *arguments], {**_testing(), "PYTHONPATH": str(ROOT)})


def _wheel_tests() -> int:
    _step("testing the installed wheel")
    with tempfile.TemporaryDirectory(prefix="branch-app-wheel-") as folder:
        copy = Path(folder)
        copy_wheel_tests(ROOT, copy)
        python = environment.tool("python")
        origin = "import branch_app, sys; sys.exit(not branch_app.__file__.startswith(sys.prefix))"
        if passed_on([python, "-c", origin], {}, copy):
            print("The installed wheel is not what would be tested.", file=sys.stderr)
            return 1
        pytest = [python, "-m", "pytest", "-m", "wheel and not full", "-q", "--requirements=none"]
        return passed_on(pytest, _testing(), copy)


def copy_wheel_tests(checkout: Path, target: Path) -> None:
    """Copy the tests' settings, their plugins and fakes, and the test modules marked `wheel`."""
    shutil.copy(checkout / "pyproject.toml", target)

    def left_out(folder: str, names: list[str]) -> set[str]:
        return {name for name in names if not _belongs(Path(folder, name))}

    shutil.copytree(checkout / "tests", target / "tests", ignore=left_out)


def _belongs(path: Path) -> bool:
    if path.name == "__pycache__":
        return False
    if path.match("test_*.py"):
        return _MARKED.search(path.read_text("utf-8")) is not None
    return True


def _workers() -> str:
    """One more than there are cores: somebody always waits for a server or another process."""
    return str(len(os.sched_getaffinity(0)) + 1 if hasattr(os, "sched_getaffinity") else 3)


def _testing() -> dict[str, str]:
    return {"QT_QPA_PLATFORM": "offscreen", **scratch.settings()}


def _has_display() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


_MARKED = re.compile(r"^(\s*@|pytestmark\b).*\bmark\.wheel\b", re.MULTILINE)


def passed_on(command: list[str], settings: Mapping[str, str], folder: Path = ROOT) -> int:
    """Run a program to its end and return its exit code, 128 and the signal if it was killed."""
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(command, check=False, cwd=folder, env={**inherited, **settings})
    return done.returncode if done.returncode >= 0 else 128 - done.returncode


def _step(text: str) -> None:
    print(f"branch-app: {text}", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
