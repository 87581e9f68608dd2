"""Full disks and files that cannot be written: nothing changed, or nothing that was saved lost."""

from __future__ import annotations

import contextlib

import pytest

from branch_app.domain.change import Act
from branch_app.domain.errors import (
    DiskFull,
    Fault,
    HeadCheckFailed,
)
from branch_app.storage.places import Pauses, StorePaths
from branch_app.storage.store import Store
from tests.storage.bare import run_bare
from tests.storage.lent import open_head
from tests.storage.made import make_applicant
from tests.storage.workstation import OpenStore

BIG = {"registration_address": "к" * 100_000}


def _register(store: Store, n: int, **values: str) -> None:
    with store.begin_work("staff") as work:
        record = make_applicant(id=f"{n:032x}", values={"iin": f"{n:012d}", **values})
        work.applicants.save(record, Act.REGISTER)
        work.commit()


def test_a_full_disk_changes_nothing_and_is_overcome(store: Store) -> None:
    _register(store, 1)
    pages = run_bare(store.engine, "PRAGMA page_count")[0][0]
    run_bare(store.engine, f"PRAGMA max_page_count = {pages}")
    with pytest.raises(DiskFull):
        _register(store, 2, **BIG)
    with store.begin_work("staff") as work:
        assert work.applicants.get(f"{1:032x}").version == 1
        assert work.applicants.find(f"{2:032x}") is None
        assert work.journal.head()[0] == 1
    run_bare(store.engine, "PRAGMA max_page_count = 1000000")
    _register(store, 2, **BIG)
    assert store.verify() == []


def test_a_full_disk_under_the_attachments_changes_nothing(store: Store) -> None:
    run_bare(store.attachments_engine, "PRAGMA max_page_count = 4")
    with store.begin_work("staff") as work:
        work.applicants.save(make_applicant(), Act.REGISTER)
        with pytest.raises(DiskFull):
            work.attachments.put("a" * 32, "photo", b"x" * 200_000, "image/png")
    with store.begin_work("staff") as work:
        assert work.applicants.find("a" * 32) is None
    assert store.verify() == []


def test_a_head_file_that_cannot_be_written_stops_the_commit(
    open_here: OpenStore, paths: StorePaths
) -> None:
    store = open_here()
    (paths.folder / "branch.head.new").mkdir()
    with pytest.raises(Fault, match="not_writable"):
        _register(store, 1)
    (paths.folder / "branch.head.new").rmdir()
    with store.begin_work("staff") as work:
        assert work.journal.head()[0] == 0
    _register(store, 1)


def test_a_head_file_that_cannot_be_replaced_fails_nothing_that_is_saved(
    open_here: OpenStore, paths: StorePaths, expected_warnings: list[str]
) -> None:
    head = paths.head.read_bytes()

    def block() -> None:
        paths.head.unlink()
        paths.head.mkdir()

    store = open_here(Pauses(before_head=block))
    expected_warnings.append("head file one unit behind")
    _register(store, 1)
    with pytest.raises(HeadCheckFailed, match="unreadable"), store.begin_work("staff"):
        pass
    paths.head.rmdir()
    paths.head.write_bytes(head)
    with store.begin_work("staff") as work:
        assert work.applicants.get(f"{1:032x}").version == 1
    assert _told_head(paths) == (1, _stored_hash(store))


def _told_head(paths: StorePaths) -> tuple[int, str]:
    return open_head(paths.head.read_bytes())[1:]


def _stored_hash(store: Store) -> str:
    with store.begin_work("staff") as work:
        return work.journal.head()[1]


def test_blobs_that_cannot_be_erased_now_are_erased_later(
    open_here: OpenStore, expected_warnings: list[str]
) -> None:
    store, other = open_here(), open_here()
    run_bare(store.attachments_engine, "PRAGMA busy_timeout = 10")
    with store.begin_work("staff") as work:
        stored = work.attachments.put("a" * 32, "inbox", b"picture", "image/png")
        work.commit()
    expected_warnings.append("erased blobs wait for the next opening")
    held = contextlib.ExitStack()
    blocking = open_here(Pauses(before_head=lambda: _hold(held, other)))
    run_bare(blocking.attachments_engine, "PRAGMA busy_timeout = 10")
    with blocking.begin_work("staff") as work:
        work.attachments.erase(stored.id)
        work.commit()
    held.close()
    with store.begin_work("staff") as work:
        assert work.attachments.find(stored.id) is None
        work.attachments.put("b" * 32, "inbox", b"next", "image/png")
        work.commit()
    with other.attachments_engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM blob").scalar() == 1


def _hold(held: contextlib.ExitStack, store: Store) -> None:
    held.enter_context(store.attachments_engine.connect()).begin()
