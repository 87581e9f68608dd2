"""The lock says what pyproject.toml asks for, exactly, by hash, and from nowhere in particular."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from licences import is_free_of_gpl, licence_problems, shipped_packages
from lockfile import read_lock
from tests.architecture.places import CAMERA_LOCK, LOCK, PYPROJECT

PIN = "alembic==1.0 \\\n    --hash=sha256:" + "0" * 64 + "\n"


def _asked() -> list[Requirement]:
    told = tomllib.loads(PYPROJECT.read_text("utf-8"))
    extras = told["project"]["optional-dependencies"].values()
    lines = [*told["project"]["dependencies"], *told["build-system"]["requires"]]
    lines += [line for extra in extras for line in extra]
    lines += [line for group in told["dependency-groups"].values() for line in group]
    return [Requirement(line) for line in lines if not line.startswith("branch-app")]


def test_every_dependency_is_locked_at_a_version_that_it_allows() -> None:
    locked = {**read_lock(LOCK), **read_lock(CAMERA_LOCK)}
    wrong = [
        str(asked)
        for asked in _asked()
        if (entry := locked.get(canonicalize_name(asked.name))) is None
        or not asked.specifier.contains(entry.version)
    ]
    assert wrong == []


def test_the_lock_names_no_index_and_no_file() -> None:
    text = LOCK.read_text("utf-8") + CAMERA_LOCK.read_text("utf-8")
    assert not re.search(r"://|^\s*-(?!-hash=)|@ ", text, re.MULTILINE)


def test_the_camera_is_of_the_same_qt_and_nobody_else_pays_for_it() -> None:
    camera = read_lock(CAMERA_LOCK)
    assert set(camera) == {"pyside6-addons"}
    (addons,) = camera.values()
    essentials = read_lock(LOCK)[canonicalize_name("PySide6-Essentials")]
    assert addons.version == essentials.version
    assert not set(camera) & set(read_lock(LOCK))


@pytest.mark.parametrize(
    "text",
    [
        PIN.replace("==", ">="),
        "alembic==1.0\n",
        "alembic @ https://example.invalid/a.whl --hash=sha256:" + "0" * 64 + "\n",
        PIN.replace("0000", ""),
        PIN + PIN,
    ],
)
def test_a_loose_unhashed_foreign_or_doubled_pin_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "lock"
    file.write_text(PIN, "utf-8")
    assert list(read_lock(file)) == ["alembic"]
    file.write_text(text, "utf-8")
    with pytest.raises(ValueError, match=r"locked twice|exact pin|Expected|Invalid"):
        read_lock(file)


def test_nothing_that_is_shipped_is_under_the_gpl() -> None:
    assert licence_problems(PYPROJECT) == []


def test_what_is_shipped_includes_what_dependencies_bring_on_windows() -> None:
    shipped = shipped_packages(["httpx", "psycopg[binary]"])
    assert {"httpx", "httpcore", "h11", "psycopg", "psycopg-binary", "tzdata"} <= shipped
    assert "pytest" not in shipped


@pytest.mark.parametrize(
    ("licence", "is_free"),
    [
        ("MIT", True),
        ("LGPL-3.0-only", True),
        ("LGPL-3.0-only OR GPL-2.0-only", True),
        ("License :: OSI Approved :: GNU Lesser General Public License v3 (LGPLv3)", True),
        ("GPL-3.0-or-later", False),
        ("AGPL-3.0-only", False),
        ("MIT AND GPL-2.0-only", False),
        ("License :: OSI Approved :: GNU General Public License v3 (GPLv3)", False),
    ],
)
def test_a_licence_is_read(licence: str, is_free: bool) -> None:
    assert is_free_of_gpl(licence) is is_free
