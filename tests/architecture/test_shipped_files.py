"""What the program needs beside its code is found in a checkout and in an installed wheel."""

from __future__ import annotations

import subprocess
import sys

import pytest

from branch_app.resource_files import resource_path, translations_path

pytestmark = pytest.mark.wheel


@pytest.mark.parametrize(
    "name",
    [
        "colour/sRGB.icc",
        "fonts/GolosText_400Regular.ttf",
        "packs/lft/pack.toml",
        "packs/satcredit/pack.toml",
        "style.qss",
    ],
)
def test_a_shipped_file_is_there(name: str) -> None:
    assert resource_path(name).stat().st_size > 0


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_a_compiled_translation_is_there(language: str) -> None:
    assert (translations_path() / f"branch_app_{language}.qm").stat().st_size > 0


def test_the_package_starts_as_a_program() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "branch_app", "--help"], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    assert "demo" in ran.stdout
