"""The README's commands: what they decide before anything is installed or started."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import environment
import run
import scratch
import system_packages
from tests.architecture.places import ROOT

INSTALLED = [names[0] for names in system_packages.NEEDED]


def test_nothing_is_missing_where_everything_is_installed() -> None:
    assert system_packages.missing_packages(INSTALLED, has_venv=True) == []


def test_a_newer_name_of_a_package_is_enough() -> None:
    newer = [name.replace("libglib2.0-0", "libglib2.0-0t64") for name in INSTALLED]
    assert system_packages.missing_packages(newer, has_venv=True) == []


def test_what_is_missing_is_asked_for_in_one_line() -> None:
    without = [name for name in INSTALLED if name != "libegl1"]
    missing = system_packages.missing_packages(without, has_venv=False)
    assert missing == ["libegl1", f"python3.{sys.version_info.minor}-venv"]
    line = system_packages.install_line(missing)
    assert "\n" not in line
    assert line.endswith(" ".join(missing))


@pytest.mark.parametrize(
    ("given", "has_display", "passed_on"),
    [
        ([], True, []),
        (["--people", "3"], True, ["--people", "3"]),
        ([], False, ["--headless", "--out", str(run.DEMO_OUT)]),
        (["--people", "3"], False, ["--headless", "--out", str(run.DEMO_OUT), "--people", "3"]),
        (["--out", "here"], False, ["--headless", "--out", "here"]),
        (["--out=here"], False, ["--headless", "--out=here"]),
        (["--headless", "--out", "here"], False, ["--headless", "--out", "here"]),
        (["--help"], False, ["--help"]),
    ],
)
def test_the_demo_is_headless_where_there_is_no_display(
    given: list[str], has_display: bool, passed_on: list[str]
) -> None:
    assert run.demo_arguments(given, has_display=has_display) == passed_on


@pytest.mark.parametrize(
    ("given", "available", "wanted", "is_used"),
    [
        ({}, "MemAvailable:   9000000 kB\n", 1024, True),
        ({"TMPDIR": "/elsewhere"}, "MemAvailable:   9000000 kB\n", 1024, False),
        ({}, "MemAvailable:         1 kB\n", 1024, False),
        ({}, "MemFree:        9000000 kB\n", 1024, False),
        ({}, "MemAvailable:   9000000 kB\n", 2**60, False),
    ],
)
def test_the_tests_files_lie_in_memory_where_there_is_room(
    tmp_path: Path, given: dict[str, str], available: str, wanted: int, is_used: bool
) -> None:
    told_by = tmp_path / "meminfo"
    told_by.write_text(f"MemTotal:  9000001 kB\n{available}", "ascii")
    found = scratch.settings(given, tmp_path, wanted, told_by)
    assert found == ({"TMPDIR": str(tmp_path)} if is_used else {})
    assert scratch.settings(given, tmp_path / "absent", wanted, told_by) == {}
    assert scratch.settings(given, tmp_path, wanted, tmp_path / "absent") == {}


def test_only_tests_marked_for_the_wheel_are_taken_along(tmp_path: Path) -> None:
    checkout, target = tmp_path / "checkout", tmp_path / "target"
    (checkout / "tests" / "gui" / "__pycache__").mkdir(parents=True)
    target.mkdir()
    for name, text in {
        "pyproject.toml": "",
        "tests/conftest.py": "",
        "tests/fakes.py": "",
        "tests/test_marked.py": "@pytest.mark.wheel\n",
        "tests/test_whole.py": "pytestmark = [pytest.mark.qt, pytest.mark.wheel]\n",
        "tests/test_speaks_of_it.py": "TEXT = '@pytest.mark.wheel'\n",
        "tests/gui/test_plain.py": "",
        "tests/gui/__pycache__/old.pyc": "",
    }.items():
        (checkout / name).write_text(text, "utf-8")
    run.copy_wheel_tests(checkout, target)
    taken = (file.relative_to(target) for file in target.rglob("*") if file.is_file())
    assert sorted(file.as_posix() for file in taken) == [
        "pyproject.toml",
        "tests/conftest.py",
        "tests/fakes.py",
        "tests/test_marked.py",
        "tests/test_whole.py",
    ]


def test_the_wheel_is_built_anew_for_a_change_of_what_it_holds_and_only_then(
    tmp_path: Path,
) -> None:
    for name in ("pyproject.toml", "README.md", "branch_app/a.py", "i18n/a.qm", "tests/b.py"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("1", "utf-8")

    def state() -> str:
        return environment.digest(environment.project_files(tmp_path), tmp_path)

    first = state()
    (tmp_path / "tests/b.py").write_text("2", "utf-8")
    (tmp_path / "branch_app/__pycache__").mkdir()
    (tmp_path / "branch_app/__pycache__/a.pyc").write_text("2", "utf-8")
    assert state() == first
    (tmp_path / "i18n/a.qm").write_text("2", "utf-8")
    second = state()
    assert second != first
    (tmp_path / "branch_app/a.py").rename(tmp_path / "branch_app/c.py")
    assert state() not in {first, second}


@pytest.mark.parametrize("arguments", [[], ["tset"]])
def test_a_wrong_call_is_told_the_usage(arguments: list[str]) -> None:
    ran = subprocess.run(
        [sys.executable, str(ROOT / "packaging" / "run.py"), *arguments],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 2
    assert ran.stderr.startswith("usage: ")


@pytest.mark.parametrize(
    ("has_apt", "told"), [(True, "Run as root: sh "), (False, "install one of these")]
)
def test_a_machine_without_python_is_told_in_one_line(
    tmp_path: Path, has_apt: bool, told: str
) -> None:
    shell = shutil.which("sh")
    assert shell is not None
    (tmp_path / "dirname").symlink_to(str(shutil.which("dirname")))
    for name, does in {"id": "echo 1000", "apt-get": "exit 9"}.items():
        if name == "id" or has_apt:
            (tmp_path / name).write_text(f"#!{shell}\n{does}\n", "utf-8")
            (tmp_path / name).chmod(0o755)
    ran = subprocess.run(
        [shell, str(ROOT / "packaging" / "run.sh"), "demo"],
        env={"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 1
    assert ran.stdout == ""
    assert len(ran.stderr.splitlines()) == 1
    assert told in ran.stderr


def test_the_exit_code_of_what_was_run_is_passed_on() -> None:
    assert run.passed_on([sys.executable, "-c", "raise SystemExit(17)"], {}) == 17
    if os.name != "nt":
        killed = "import os, signal; os.kill(os.getpid(), signal.SIGTERM)"
        assert run.passed_on([sys.executable, "-c", killed], {}) == 128 + 15
