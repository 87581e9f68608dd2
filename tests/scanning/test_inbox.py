"""The watched folder: whole files only, each once, nothing removed before it is stored."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from branch_app.domain.errors import BadInput
from branch_app.domain.scan import FileLook
from branch_app.scanning.inbox import WatchedFolder


def _look(file: Path) -> FileLook:
    """Return size and time as whoever reads the file takes them before."""
    status = file.stat()
    return FileLook(status.st_size, status.st_mtime_ns)


def _write(file: Path, data: bytes, *, second: int = 1_000) -> Path:
    file.write_bytes(data)
    os.utime(file, (second, second))
    return file


def test_a_file_is_offered_at_the_second_look_and_only_once(tmp_path: Path) -> None:
    folder = WatchedFolder(tmp_path)
    file = _write(tmp_path / "Scan 1.PDF", b"whole")
    assert folder.poll() == ()
    assert folder.poll() == (file,)
    assert folder.poll() == ()
    assert file.exists()


def test_a_file_still_being_written_waits(tmp_path: Path) -> None:
    folder = WatchedFolder(tmp_path)
    file = _write(tmp_path / "scan.pdf", b"half", second=1_000)
    assert folder.poll() == ()
    _write(file, b"half and more", second=1_001)
    assert folder.poll() == ()
    _write(file, b"half and mare", second=1_002)
    assert folder.poll() == ()
    assert folder.poll() == (file,)


def test_an_empty_file_is_a_promise_not_a_scan(tmp_path: Path) -> None:
    folder = WatchedFolder(tmp_path)
    file = _write(tmp_path / "scan.jpg", b"")
    assert [folder.poll() for _ in range(3)] == [(), (), ()]
    _write(file, b"now")
    assert [folder.poll(), folder.poll()] == [(), (file,)]


def test_older_files_come_first(tmp_path: Path) -> None:
    late = _write(tmp_path / "a.pdf", b"late", second=3_000)
    early = _write(tmp_path / "z.tiff", b"early", second=1_000)
    also_late = _write(tmp_path / "b.png", b"late", second=3_000)
    folder = WatchedFolder(tmp_path)
    folder.poll()
    assert folder.poll() == (early, late, also_late)


@pytest.mark.parametrize(
    "name",
    [
        *(".hidden.pdf", "~$scan.pdf", "~scan.pdf", "scan.pdf.tmp", "scan.part", "scan.tmp.pdf"),
        *("Thumbs.db", "notes.txt", "scan", "scan.pdf.crdownload"),
    ],
)
def test_other_names_are_left_alone(tmp_path: Path, name: str) -> None:
    _write(tmp_path / name, b"something")
    folder = WatchedFolder(tmp_path)
    assert [folder.poll(), folder.poll()] == [(), ()]
    assert (tmp_path / name).exists()


def test_folders_and_links_are_left_alone(tmp_path: Path) -> None:
    outside = _write(tmp_path / "outside.bin", b"secret")
    watched = tmp_path / "watched"
    (watched / "folder.pdf").mkdir(parents=True)
    (watched / "link.pdf").symlink_to(outside)
    folder = WatchedFolder(watched)
    assert [folder.poll(), folder.poll()] == [(), ()]


def test_done_removes_the_file_that_was_offered(tmp_path: Path) -> None:
    folder = WatchedFolder(tmp_path)
    file = _write(tmp_path / "scan.pdf", b"whole")
    folder.poll()
    folder.poll()
    read = _look(file)
    assert folder.done(file, read)
    assert not file.exists()
    assert folder.done(file, read)
    again = _write(file, b"whole")
    assert [folder.poll(), folder.poll()] == [(), (again,)]


def test_a_file_that_changed_after_it_was_read_is_kept_and_offered_again(tmp_path: Path) -> None:
    folder = WatchedFolder(tmp_path)
    file = _write(tmp_path / "scan.pdf", b"first pages", second=1_000)
    folder.poll()
    folder.poll()
    read = _look(file)
    _write(file, b"first pages and last", second=1_001)
    assert not folder.done(file, read)
    assert file.read_bytes() == b"first pages and last"
    assert [folder.poll(), folder.poll()] == [(), (file,)]


def test_another_scan_of_the_name_is_kept_though_it_was_offered_while_the_first_was_read(
    tmp_path: Path,
) -> None:
    folder = WatchedFolder(tmp_path)
    file = _write(tmp_path / "scan.pdf", b"one person's paper", second=1_000)
    assert [folder.poll(), folder.poll()] == [(), (file,)]
    read = _look(file)
    # A stack takes long enough for the scanner to write the next paper under the same name.
    _write(file, b"another person's paper", second=1_001)
    assert [folder.poll(), folder.poll()] == [(), (file,)]
    assert not folder.done(file, read)
    assert file.read_bytes() == b"another person's paper"
    assert folder.poll() == (file,)
    assert folder.done(file, _look(file))


def test_a_file_that_was_never_offered_is_not_removed(tmp_path: Path) -> None:
    folder = WatchedFolder(tmp_path)
    file = _write(tmp_path / "scan.pdf", b"whole")
    assert not folder.done(file, _look(file))
    assert file.exists()


def test_a_file_that_cannot_be_removed_is_told_and_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = WatchedFolder(tmp_path)
    file = _write(tmp_path / "scan.pdf", b"whole")
    folder.poll()
    folder.poll()

    def refuse(_self: Path, missing_ok: bool = False) -> None:
        raise PermissionError(missing_ok)

    with monkeypatch.context() as held:
        held.setattr(Path, "unlink", refuse)
        assert not folder.done(file, _look(file))
        assert folder.stuck == (file,)
        assert [folder.poll(), folder.poll()] == [(), ()]
        assert folder.stuck == (file,)
    assert folder.poll() == ()
    assert not folder.stuck
    assert not file.exists()


def test_a_file_that_its_writer_holds_is_not_offered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = WatchedFolder(tmp_path)
    file = _write(tmp_path / "scan.pdf", b"whole")

    def refuse(_self: Path, _mode: str) -> None:
        raise PermissionError

    with monkeypatch.context() as held:
        held.setattr(Path, "open", refuse)
        assert [folder.poll(), folder.poll()] == [(), ()]
    assert folder.poll() == (file,)


def test_a_file_that_stays_shut_is_offered_after_minutes_so_that_it_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = WatchedFolder(tmp_path)
    file = _write(tmp_path / "scan.pdf", b"whole")
    opened = Path.open

    def refuse(self: Path, mode: str) -> object:
        if self == file:
            raise PermissionError
        return opened(self, mode)

    with monkeypatch.context() as held:
        held.setattr(Path, "open", refuse)
        looks = [folder.poll() for _ in range(61)]
        assert set(looks) == {()}
        other = _write(tmp_path / "other.pdf", b"whole")
        assert folder.poll() == (file,)
        assert folder.poll() == (other,)
        folder.leave([file, other], to_rest=True)
        assert {folder.poll() for _ in range(40)} == {(), (other,)}
    assert folder.poll() == (file,)


def test_a_missing_folder_is_said_without_its_path(tmp_path: Path) -> None:
    with pytest.raises(BadInput) as refused:
        WatchedFolder(tmp_path / "gone").poll()
    assert refused.value.details == {"file": "gone", "reason": "folder_missing"}


def test_a_file_that_was_left_is_offered_again_at_once_or_after_a_rest(tmp_path: Path) -> None:
    folder = WatchedFolder(tmp_path)
    file = _write(tmp_path / "scan.pdf", b"whole")
    folder.poll()
    assert folder.poll() == (file,)
    folder.leave([file], to_rest=False)
    assert folder.poll() == (file,)
    folder.leave([file], to_rest=True)
    looks = [folder.poll() for _ in range(13)]
    assert (looks[:11], (file,) in looks) == ([()] * 11, True)
    folder.leave([file], to_rest=True)
    assert folder.poll() == ()
    assert folder.poll(at_once=True) == (file,)
    # What was removed meanwhile is not brought back by its rest.
    folder.leave([file, tmp_path / "never offered.pdf"], to_rest=True)
    file.unlink()
    assert [folder.poll(at_once=True), folder.poll()] == [(), ()]


def test_looking_and_removing_at_once_from_two_threads_lose_and_double_nothing(
    tmp_path: Path,
) -> None:
    folder = WatchedFolder(tmp_path)
    for number in range(200):
        _write(tmp_path / f"{number}.png", b"whole")
    folder.poll()
    offered = list(folder.poll())
    with ThreadPoolExecutor(2) as pool:
        removing = [pool.submit(folder.done, file, _look(file)) for file in offered]
        looking = [pool.submit(folder.poll) for _ in range(50)]
        assert all(one.result() for one in removing)
        assert [one.result() for one in looking] == [()] * 50
    assert (len(offered), list(tmp_path.iterdir())) == (200, [])
