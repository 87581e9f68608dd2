"""The demonstration, whole, on real parts: what a newcomer sees first."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from branch_app.demo.people import make_people
from tests.leaks.canaries import person_in
from tests.leaks.socket_watch import (
    LOCAL_SERVICES,
    PRINT_SERVICE,
    Contact,
    Watched,
    head_office_of,
    watch,
)

SEED = 5
# PostgreSQL's package locks its starting by an empty file; the server listens at a path.
_SERVERS_LOCK = ".lockfile"
_DATABASE = re.compile(r".*/head-office/postgresql/\.s\.PGSQL\.\d+")


def demo(out: Path, *more: str) -> Watched:
    """Run the demonstration as a newcomer does, in a process of its own; its sockets are watched.

    Its temporary files go to a folder beside `out`.
    """
    for name in ("temporary", "home"):
        (out.parent / name).mkdir(mode=0o777, exist_ok=True)
    places = {name: str(out.parent / "temporary") for name in ("TMPDIR", "TMP", "TEMP")}
    return watch(
        *("branch_app", "demo", "--headless", "--out", str(out), *more),
        notes=out.parent / "notes",
        environment={**places, "BRANCH_APP_DATA_DIR": str(out.parent / "home")},
    )


def assert_nothing_left_behind(watched: Watched, out: Path, people: int) -> None:
    """Nobody but head office was spoken to; no temporary file stays; no name of a file tells."""
    head_office = head_office_of(out / "data")
    assert head_office in watched.contacts
    bound = Contact(act="bind", address="127.0.0.1")
    allowed = (head_office, bound, *PRINT_SERVICE)
    assert watched.strays([*allowed, _DATABASE, LOCAL_SERVICES]) == []
    left = [path for path in (out.parent / "temporary").rglob("*") if path.name != _SERVERS_LOCK]
    assert left == []
    assert list((out.parent / "home").iterdir()) == []
    names = "\n".join(str(path.relative_to(out)) for path in out.rglob("*"))
    assert "summary.json" in names
    for person in make_people(people, SEED):
        assert person_in(names, person) == []
        assert person_in(watched.done.stdout + watched.done.stderr, person) == []


@pytest.fixture(scope="module")
def out() -> Iterator[Path]:
    # Not in pytest's own folder, which is closed to PostgreSQL's system user.
    with TemporaryDirectory(prefix="branch-app-demo-test-") as folder:
        yield Path(folder) / "out"


@pytest.fixture(scope="module")
def watched(out: Path) -> Watched:
    ended = demo(out, "--people", "3", "--seed", str(SEED))
    assert (ended.done.returncode, ended.done.stderr) == (0, "")
    return ended


@pytest.fixture(scope="module")
def summary(out: Path, watched: Watched) -> Any:  # noqa: ANN401 - any JSON value
    assert watched.done.returncode == 0
    return json.loads((out / "summary.json").read_text(encoding="utf-8"))


@pytest.mark.wheel
@pytest.mark.covers("K17", "K18", "K20", "K21", "K36", "K45", "K46", "R-089")
def test_everything_held(summary: Any) -> None:  # noqa: ANN401
    assert (summary["held"], summary["failures"]) == (True, [])
    assert summary["people"] == summary["counter"]["consented"] == 3
    assert summary["pages"] > 40, "one person signs the whole set"
    assert summary["scans_matched"] == summary["pages"] - summary["pages_not_scanned"]
    assert summary["records_equal"]
    assert summary["digests"]["branch"] == summary["digests"]["head_office"]
    assert summary["records"]["applicant"] == 3
    assert summary["records"]["application"] == summary["counter"]["applications"] == 1
    assert summary["records"]["task"] == summary["counter"]["withdrawals_refused"] == 1
    assert (summary["records"]["carrier"], summary["records"]["data_incident"]) == (2, 1)
    assert summary["journal"]["verified"]
    assert summary["sync"]["waiting"] == 0
    assert summary["traces"] == {"people_searched": 3, "found": 0}


@pytest.mark.covers("K39", "K50", "R-147", "R-200", "R-235")
def test_it_speaks_to_head_office_alone_and_leaves_nothing_behind(
    watched: Watched, out: Path
) -> None:
    assert_nothing_left_behind(watched, out, 3)


@pytest.mark.full
@pytest.mark.covers("K39", "K50", "R-147", "R-200", "R-235")
def test_a_dozen_people_are_served_without_a_word_to_anybody_else() -> None:
    with TemporaryDirectory(prefix="branch-app-demo-test-") as folder:
        out = Path(folder) / "out"
        ended = demo(out, "--people", "12", "--seed", str(SEED))
        assert (ended.done.returncode, ended.done.stderr) == (0, "")
        assert_nothing_left_behind(ended, out, 12)


def test_papers_and_pictures_are_there(summary: Any, out: Path) -> None:  # noqa: ANN401
    papers = list((out / "forms").glob("*.pdf"))
    assert len(papers) == summary["forms"]
    assert all(paper.read_bytes().startswith(b"%PDF") for paper in papers)
    pictures = {path.stem for path in (out / "pictures").glob("*.png")}
    assert len(pictures) == summary["pictures"]
    pages = ("counter", "applicant", "consents", "applications", "requests", "blanks", "scans")
    for page in ("first-run", "unlock", *pages):
        assert {f"{page}-kk", f"{page}-ru"} <= pictures


def test_a_folder_that_is_not_empty_is_refused(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "something").write_text("kept")
    refused = demo(out)
    assert (refused.done.returncode, "not_empty" in refused.done.stderr) == (18, True)
    assert (out / "something").read_text() == "kept"
