"""The whole store: making it, one window and commands beside it, full disks, closing."""

from __future__ import annotations

import logging
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from filelock import FileLock
from sqlalchemy.exc import ResourceClosedError

from branch_app.domain.change import Act
from branch_app.domain.errors import (
    AlreadySetUp,
    BadPack,
    DatabaseBusy,
    DatabaseDamaged,
    NotPermitted,
)
from branch_app.storage.engine import open_engine
from branch_app.storage.places import Lent, Pauses, StoreKeys, StorePaths
from branch_app.storage.store import Store, create_workstation, open_store
from tests.storage.bare import run_bare
from tests.storage.lent import read_profile
from tests.storage.made import make_applicant
from tests.storage.workstation import OpenStore


def _register(store: Store, n: int, **values: str) -> None:
    with store.begin_work("staff") as work:
        record = make_applicant(id=f"{n:032x}", values={"iin": f"{n:012d}", **values})
        work.applicants.save(record, Act.REGISTER)
        work.commit()


def test_a_workstation_is_made_once(paths: StorePaths, keys: StoreKeys, lent: Lent) -> None:
    before = {file.name: file.read_bytes() for file in paths.folder.iterdir()}
    with pytest.raises(AlreadySetUp):
        create_workstation(paths, keys, lent)
    assert {file.name: file.read_bytes() for file in paths.folder.iterdir()} == before


def test_a_making_that_fails_leaves_nothing(tmp_path: Path, keys: StoreKeys, lent: Lent) -> None:
    keys.branch.clear()
    with pytest.raises(ValueError, match="32 bytes"):
        create_workstation(StorePaths(folder=tmp_path), keys, lent)
    assert list(tmp_path.iterdir()) == []


def test_each_workstation_has_a_chain_of_its_own(
    paths: StorePaths, tmp_path: Path, keys: StoreKeys, lent: Lent
) -> None:
    other = StorePaths(folder=tmp_path / "other")
    other.folder.mkdir()
    create_workstation(other, keys, lent)
    assert lent.open_head(other.head.read_bytes())[0] != lent.open_head(paths.head.read_bytes())[0]


def test_keys_never_show_themselves(keys: StoreKeys) -> None:
    assert repr(keys) == "StoreKeys()"


def test_the_lock_is_held_until_the_head_file_is_replaced(
    open_here: OpenStore, paths: StorePaths
) -> None:
    seen: list[bool] = []

    def look() -> None:
        probe = FileLock(paths.lock, timeout=0)
        thread = threading.Thread(target=lambda: seen.append(_is_free(probe)))
        thread.start()
        thread.join()

    store = open_here(Pauses(after_begin=look, before_commit=look, before_head=look))
    _register(store, 1)
    assert seen == [False, False, False]
    look()
    assert seen[-1]


def _is_free(lock: FileLock) -> bool:
    try:
        with lock.acquire(timeout=0):
            return True
    except TimeoutError:
        return False


def test_a_lock_held_too_long_is_told_as_busy(open_here: OpenStore, paths: StorePaths) -> None:
    store = open_here(lock_seconds=0.05)
    held, done = threading.Event(), threading.Event()

    def hold() -> None:
        with FileLock(paths.lock):
            held.set()
            done.wait(10)

    thread = threading.Thread(target=hold)
    thread.start()
    held.wait(10)
    try:
        with pytest.raises(DatabaseBusy), store.begin_work("staff"):
            pass
    finally:
        done.set()
        thread.join()
    _register(store, 1)


def test_a_unit_inside_a_unit_is_a_bug(store: Store) -> None:
    with store.begin_work("staff"), pytest.raises(RuntimeError), store.begin_work("staff"):
        pass
    _register(store, 1)


def test_a_finished_unit_is_closed(store: Store) -> None:
    with store.begin_work("staff") as work:
        work.journal.note(Act.LOGIN)
        work.commit()
        with pytest.raises(ResourceClosedError):
            work.journal.note(Act.LOGIN)


def test_the_reader_works_on_its_own_thread_beside_a_writer(store: Store) -> None:
    _register(store, 1)
    seen: list[int] = []

    def read() -> None:
        seen.append(store.read_model.counts().drafts)

    with store.begin_work("staff") as work:
        work.applicants.save(make_applicant(id="9" * 32), Act.REGISTER)
        thread = threading.Thread(target=read)
        thread.start()
        thread.join()
        work.commit()
    assert seen == [1], "the reader sees what is committed, and does not wait"
    store.close()
    with pytest.raises(NotPermitted):
        store.read_model.counts()


def test_a_checkpoint_empties_the_logs(store: Store, paths: StorePaths) -> None:
    _register(store, 1)
    assert (paths.folder / "branch.db-wal").stat().st_size > 0
    assert store.checkpoint()
    assert (paths.folder / "branch.db-wal").stat().st_size == 0


def test_a_closed_store_leaves_no_log_behind(open_here: OpenStore, paths: StorePaths) -> None:
    store = open_here()
    _register(store, 1)
    assert store.read_model.counts().drafts == 1
    store.close()
    names = {file.name for file in paths.folder.iterdir()}
    assert names == {"branch.db", "attachments.db", "branch.head", "branch.lock"}


def test_nothing_is_logged_of_a_person(store: Store, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        _register(store, 1, family_name="Сенімқұлова")
        store.read_model.find_applicants("Сенімқұлова")
        with store.begin_work("staff") as work:
            work.applicants.erase_draft(f"{1:032x}")
            work.commit()
    assert "Сенімқұлова" not in caplog.text
    assert "000000000001" not in caplog.text


def test_opening_fails_as_a_whole(paths: StorePaths, keys: StoreKeys, lent: Lent) -> None:
    paths.attachments.unlink()
    with pytest.raises(DatabaseDamaged, match="attachments"):
        open_store(paths, keys, lent)
    assert _is_free(FileLock(paths.lock, timeout=0))


def test_a_reader_at_work_puts_a_check_off(
    store: Store, paths: StorePaths, keys: StoreKeys
) -> None:
    _register(store, 1)
    assert store.read_model.counts().drafts == 1
    run_bare(store.engine, "PRAGMA busy_timeout = 20")
    ready, done = threading.Event(), threading.Event()

    def read() -> None:
        engine = open_engine(paths.branch, keys.branch, read_only=True)
        with engine.connect() as connection:
            connection.exec_driver_sql("SELECT count(*) FROM applicant").all()
            ready.set()
            done.wait(10)
        engine.dispose()

    thread = threading.Thread(target=read)
    thread.start()
    ready.wait(10)
    _register(store, 2)
    try:
        assert not store.checkpoint()
        with pytest.raises(DatabaseBusy):
            store.verify()
    finally:
        done.set()
        thread.join()
    assert store.verify() == []


def test_a_profile_must_read_as_itself(store: Store) -> None:
    source = b'{"bin": "240140000011"}'
    other = replace(read_profile(source), licence="2")
    with store.begin_work("staff") as work, pytest.raises(BadPack):
        work.packs.set_profile(other, source)
