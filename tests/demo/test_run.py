"""The demonstration, whole, on real parts: what a newcomer sees first."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest


def demo(out: Path, *more: str) -> subprocess.CompletedProcess[str]:
    """Run the demonstration as a newcomer does: in a process of its own."""
    environment = {**os.environ, "BRANCH_APP_DATA_DIR": str(out.parent / "home")}
    return subprocess.run(
        [sys.executable, "-m", "branch_app", "demo", "--headless", "--out", str(out), *more],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=environment,
        timeout=600,
        check=False,
    )


@pytest.fixture(scope="module")
def out() -> Iterator[Path]:
    # Not in pytest's own folder, which is closed to PostgreSQL's system user.
    with TemporaryDirectory(prefix="branch-app-demo-test-") as folder:
        yield Path(folder) / "out"


@pytest.fixture(scope="module")
def summary(out: Path) -> Any:  # noqa: ANN401 - any JSON value
    done = demo(out, "--people", "3", "--seed", "5")
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads((out / "summary.json").read_text(encoding="utf-8"))


@pytest.mark.wheel
@pytest.mark.covers("K17", "K18", "K20", "K21", "K36", "K45", "K46", "R-089")
def test_everything_held(summary: Any) -> None:  # noqa: ANN401
    assert (summary["held"], summary["failures"]) == (True, [])
    assert summary["people"] == summary["counter"]["consented"] == 3
    assert summary["scans_matched"] == summary["pages"] > 6
    assert summary["records_equal"]
    assert summary["digests"]["branch"] == summary["digests"]["head_office"]
    assert summary["records"]["applicant"] == 3
    assert summary["journal"]["verified"]
    assert summary["sync"]["waiting"] == 0
    assert summary["traces"] == {"people_searched": 3, "found": 0}


def test_papers_and_pictures_are_there(summary: Any, out: Path) -> None:  # noqa: ANN401
    papers = list((out / "forms").glob("*.pdf"))
    assert len(papers) == summary["forms"]
    assert all(paper.read_bytes().startswith(b"%PDF") for paper in papers)
    pictures = {path.stem for path in (out / "pictures").glob("*.png")}
    assert len(pictures) == summary["pictures"]
    for page in ("first-run", "unlock", "counter", "applicant", "consents", "scans"):
        assert {f"{page}-kk", f"{page}-ru"} <= pictures


def test_a_folder_that_is_not_empty_is_refused(tmp_path: Path) -> None:
    (tmp_path / "something").write_text("kept")
    refused = demo(tmp_path)
    assert (refused.returncode, "not_empty" in refused.stderr) == (18, True)
    assert (tmp_path / "something").read_text() == "kept"
