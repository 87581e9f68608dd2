"""The watched folder at work: what a lock, a full disk or a bad file leaves is taken later."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from branch_app.domain.errors import DiskFull
from branch_app.domain.issued_form import IssuedForm
from branch_app.domain.scan import PageVerdict, ScannedPage
from branch_app.gui.scans.presenter import ScansPresenter
from branch_app.scanning.inbox import WatchedFolder
from branch_app.services.scans import ScanService
from tests.gui.conftest import TestDesk
from tests.gui.recording import RecordingView
from tests.gui.scanned_files import scanned_files


class FullDisk:
    """Stores nothing while there is no room."""

    def __init__(self, scans: ScanService) -> None:
        self._scans = scans
        self.has_room = False

    def add(self, pages: Sequence[ScannedPage], name: str) -> Sequence[PageVerdict]:
        if not self.has_room:
            raise DiskFull
        return self._scans.add(pages, name)

    def __getattr__(self, name: str) -> object:
        return getattr(self._scans, name)


@pytest.fixture
def view() -> RecordingView:
    return RecordingView()


@pytest.fixture
def presenter(view: RecordingView, at_desk: TestDesk) -> ScansPresenter:
    return ScansPresenter(view, at_desk.desk, at_desk.program)  # type: ignore[arg-type]


@pytest.fixture
def form(at_desk: TestDesk) -> IssuedForm:
    return at_desk.program.desk.forms.issue(at_desk.program.desk.register().id, "C10")


def test_the_watched_folder_is_emptied_once_its_files_are_stored(
    presenter: ScansPresenter, at_desk: TestDesk, form: IssuedForm, tmp_path: Path
) -> None:
    presenter.poll()
    assert at_desk.tasks.lanes == []
    at_desk.program.watched = tmp_path
    scanned_files(at_desk, form, tmp_path)
    presenter.poll()
    assert list(tmp_path.iterdir()) == []
    assert at_desk.program.desk.forms.by_serial(form.serial).missing_pages == ()


def test_an_original_that_cannot_be_removed_is_told_and_not_read_twice(
    presenter: ScansPresenter,
    view: RecordingView,
    at_desk: TestDesk,
    form: IssuedForm,
    tmp_path: Path,
) -> None:
    at_desk.program.watched, at_desk.program.keeps_originals = tmp_path, True
    scanned_files(at_desk, form, tmp_path)
    presenter.poll()
    count = len(view.told("add_verdicts"))
    presenter.poll()
    assert "original_kept" in at_desk.codes
    assert len(view.told("add_verdicts")) == count == form.page_count


@pytest.fixture
def watched(at_desk: TestDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The scanner's folder, looked into as the program does."""
    folder, program = WatchedFolder(tmp_path), at_desk.program
    program.watched = tmp_path
    monkeypatch.setattr(program, "new_scans", folder.poll)
    monkeypatch.setattr(program, "scans_left", folder.leave)
    monkeypatch.setattr(
        program,
        "scan_stored",
        lambda file, read: folder.done(file, read) or file not in folder.stuck,
    )
    return tmp_path


def _poll(presenter: ScansPresenter, times: int = 2) -> None:
    for _look in range(times):
        presenter.poll()


def test_a_name_that_held_no_scan_before_is_read_when_it_holds_one(
    presenter: ScansPresenter, at_desk: TestDesk, form: IssuedForm, watched: Path
) -> None:
    good, *_others = scanned_files(at_desk, form, watched.parent)
    file = watched / "scan.png"
    file.write_bytes(b"half of something")
    _poll(presenter, 4)
    assert at_desk.codes == ["scan_unreadable"]
    good.replace(file)
    _poll(presenter)
    assert not file.exists()
    assert 1 not in at_desk.program.desk.forms.by_serial(form.serial).missing_pages


def test_a_file_written_on_while_it_is_read_is_kept_and_read_again(
    presenter: ScansPresenter,
    view: RecordingView,
    at_desk: TestDesk,
    form: IssuedForm,
    watched: Path,
) -> None:
    first, *_others = scanned_files(at_desk, form, watched.parent)
    file = watched / "scan.png"
    first.replace(file)
    whole = file.read_bytes() + b"and more"

    def go_on(*_told: object) -> None:
        if file.exists():
            file.write_bytes(whole)

    view._answers["add_verdicts"] = go_on
    _poll(presenter)
    view._answers.clear()
    # Nobody is told to remove by hand what has not been read whole.
    assert (file.exists(), "original_kept" in at_desk.codes) == (True, False)
    _poll(presenter)
    assert not file.exists()


def test_what_the_lock_left_over_is_read_by_who_comes_next(
    view: RecordingView,
    at_desk: TestDesk,
    form: IssuedForm,
    watched: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    files = scanned_files(at_desk, form, watched)
    presenter = ScansPresenter(view, at_desk.desk, at_desk.program)  # type: ignore[arg-type]
    with monkeypatch.context() as locked:
        # The lock comes while the first file is being read: nothing of it arrives.
        locked.setattr(at_desk.tasks, "paper", lambda *_told: None)
        _poll(presenter)
        presenter.stop()
    assert all(file.exists() for file in files)
    again = ScansPresenter(view, at_desk.desk, at_desk.program)  # type: ignore[arg-type]
    _poll(again)
    assert not any(file.exists() for file in files)


@pytest.mark.parametrize("when", ["before it answers", "before it is told"])
def test_what_a_look_under_way_finds_at_the_lock_is_read_by_who_comes_next(
    view: RecordingView,
    at_desk: TestDesk,
    form: IssuedForm,
    watched: Path,
    monkeypatch: pytest.MonkeyPatch,
    when: str,
) -> None:
    files = scanned_files(at_desk, form, watched)
    presenter = ScansPresenter(view, at_desk.desk, at_desk.program)  # type: ignore[arg-type]
    presenter.poll()
    with monkeypatch.context() as locked:
        jobs: list[Callable[[], object]] = []
        locked.setattr(at_desk.tasks, "work", lambda job, *_told: jobs.append(job))
        presenter.poll()
        if when == "before it is told":
            jobs.pop(0)()
        presenter.stop()
        # What ends after the lock is told to nobody.
        for job in jobs:
            job()
    again = ScansPresenter(view, at_desk.desk, at_desk.program)  # type: ignore[arg-type]
    _poll(again)
    assert not any(file.exists() for file in files)


def test_a_full_disk_is_told_once_and_the_files_are_stored_when_there_is_room(
    view: RecordingView, at_desk: TestDesk, form: IssuedForm, watched: Path
) -> None:
    files = scanned_files(at_desk, form, watched)
    full = FullDisk(at_desk.desk.services.scans)
    services = replace(at_desk.desk.services, scans=full)  # type: ignore[arg-type]
    desk = replace(at_desk.desk, services=services)
    presenter = ScansPresenter(view, desk, at_desk.program)  # type: ignore[arg-type]
    _poll(presenter, 20)
    assert set(at_desk.codes) == {"disk_full"}
    assert (len(at_desk.codes), len(view.told("add_unreadable"))) == (2, 1)
    full.has_room = True
    presenter.look_again()
    assert not any(file.exists() for file in files)
    assert at_desk.program.desk.forms.by_serial(form.serial).missing_pages == ()


def test_a_file_renamed_before_it_is_read_is_no_trouble(
    presenter: ScansPresenter,
    view: RecordingView,
    at_desk: TestDesk,
    form: IssuedForm,
    watched: Path,
) -> None:
    first, second, *_others = scanned_files(at_desk, form, watched.parent)
    early, late = (file.replace(watched / f"{n}.png") for n, file in enumerate((first, second)))
    renamed = watched / "final name.png"
    # While the first one is stored the scanner gives the second one its name.
    view._answers["add_verdicts"] = lambda *_told: late.exists() and late.rename(renamed)
    _poll(presenter)
    assert (early.exists(), renamed.exists()) == (False, True)
    assert view.told("add_unreadable") == []
    _poll(presenter)
    assert list(watched.glob("*.png")) == []
    assert "bad_input" not in at_desk.codes


def test_a_folder_that_is_gone_is_told_once_until_it_is_back(
    presenter: ScansPresenter, at_desk: TestDesk, tmp_path: Path
) -> None:
    folder = tmp_path / "scanner"
    at_desk.program.watched = folder
    for _look in range(3):
        presenter.poll()
    assert at_desk.codes == ["bad_input"]
    folder.mkdir()
    presenter.poll()
    folder.rmdir()
    presenter.poll()
    assert at_desk.codes == ["bad_input", "bad_input"]


def test_a_file_that_fails_each_time_does_not_keep_the_others_from_being_read(
    presenter: ScansPresenter,
    at_desk: TestDesk,
    form: IssuedForm,
    watched: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    files = scanned_files(at_desk, form, watched)
    bad = watched / "bad.png"
    bad.write_bytes(b"opens, but cannot be read")
    os.utime(bad, (1_000, 1_000))
    opened = Path.open

    class BadSector(io.BytesIO):
        def read(self, _size: int | None = -1) -> bytes:
            raise OSError

    def open_file(self: Path, mode: str = "r") -> object:
        return BadSector() if self == bad else opened(self, mode)

    monkeypatch.setattr(Path, "open", open_file)
    _poll(presenter)
    assert (at_desk.codes, all(file.exists() for file in files)) == (["bad_input"], True)
    _poll(presenter, 15)
    assert not any(file.exists() for file in files)
    assert bad.exists()
    assert at_desk.codes.count("bad_input") == 1


def test_a_file_given_by_hand_while_the_folder_offers_it_is_removed_too(
    presenter: ScansPresenter, at_desk: TestDesk, form: IssuedForm, watched: Path
) -> None:
    files = scanned_files(at_desk, form, watched)
    presenter.poll()
    at_desk.tasks.holds = True
    presenter.add_files(files)
    presenter.poll()
    at_desk.tasks.run_held()
    assert at_desk.program.desk.forms.by_serial(form.serial).missing_pages == ()
    assert not any(file.exists() for file in files)
