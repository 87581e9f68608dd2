"""How a file is opened: settings, keys, threads, what is missing, and errors in our words."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import OperationalError, ProgrammingError

from branch_app.domain.errors import (
    AlreadySetUp,
    BranchError,
    DatabaseBusy,
    DatabaseDamaged,
    DiskFull,
)
from branch_app.storage.engine import ATTACHMENTS, BRANCH, create_engine_file, open_engine
from branch_app.storage.places import StorePaths
from branch_app.storage.sqlite_errors import fault_of
from tests.storage.bare import run_bare
from tests.storage.lent import make_keys

KEY = bytearray(b"\x11" * 32)


def _pragma(engine: Engine, name: str) -> object:
    with engine.connect() as connection:
        return connection.exec_driver_sql(f"PRAGMA {name}").scalar()


@pytest.mark.parametrize("read_only", [False, True])
def test_every_safe_setting_is_on(paths: StorePaths, read_only: bool) -> None:
    engine = open_engine(paths.branch, KEY, read_only=read_only)
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,  # FULL: NORMAL lost acknowledged commits in 327 of 600 power cuts
        "foreign_keys": 1,
        "secure_delete": 1,
        "temp_store": 2,
        "cell_size_check": 1,
        "trusted_schema": 0,
        "busy_timeout": 5000,
        "cache_size": -65536,
        "cipher_page_size": "4096",
        "cipher_hmac_algorithm": "HMAC_SHA512",
        "cipher_use_hmac": "1",
        "cipher_status": "1",
        "query_only": int(read_only),
    }
    assert {name: _pragma(engine, name) for name in wanted} == wanted
    engine.dispose()


def test_attachments_have_pages_of_16_kilobytes(paths: StorePaths) -> None:
    engine = open_engine(paths.attachments, make_keys().attachments, profile=ATTACHMENTS)
    assert _pragma(engine, "page_size") == "16384"
    engine.dispose()


def test_a_writer_begins_immediately(paths: StorePaths) -> None:
    first, second = open_engine(paths.branch, KEY), open_engine(paths.branch, KEY)
    run_bare(second, "PRAGMA busy_timeout = 0")
    with first.connect() as writing, second.connect() as other:
        writing.begin()
        with pytest.raises(DatabaseBusy):
            other.begin()
    first.dispose()
    second.dispose()


def test_a_raised_block_leaves_nothing(paths: StorePaths) -> None:
    engine = open_engine(paths.branch, KEY)

    def fail() -> None:
        with engine.begin() as connection:
            connection.execute(text("INSERT INTO setting VALUES ('a', 'b')"))
            raise LookupError

    with pytest.raises(LookupError):
        fail()
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM setting WHERE name='a'")).scalar() == 0
    engine.dispose()


@pytest.mark.parametrize(
    "key", [bytearray(b"\x12" * 32), make_keys().attachments], ids=["wrong", "other file's"]
)
def test_a_wrong_key_reads_as_damage(paths: StorePaths, key: bytearray) -> None:
    with pytest.raises(DatabaseDamaged) as told:
        open_engine(paths.branch, key)
    assert told.value.details == {"file": "branch.db", "reason": "not_a_database"}


@pytest.mark.parametrize("key", [bytearray(), bytearray(16), bytearray(33)])
def test_a_wiped_or_odd_key_opens_nothing(paths: StorePaths, key: bytearray) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        open_engine(paths.branch, key)


def test_the_key_stays_as_it_was(paths: StorePaths) -> None:
    key = bytearray(KEY)
    open_engine(paths.branch, key).dispose()
    assert key == KEY


def test_a_missing_file_is_never_made(tmp_path: Path) -> None:
    with pytest.raises(DatabaseDamaged) as told:
        open_engine(tmp_path / "branch.db", KEY)
    assert told.value.details["reason"] == "missing"
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_is_never_taken_for_a_new_one(tmp_path: Path) -> None:
    path = tmp_path / "branch.db"
    path.touch()
    with pytest.raises(DatabaseDamaged) as told:
        open_engine(path, KEY)
    assert told.value.details["reason"] == "empty"
    assert path.stat().st_size == 0


def test_a_file_is_made_only_where_there_is_none(paths: StorePaths) -> None:
    with pytest.raises(AlreadySetUp):
        create_engine_file(paths.branch, KEY)


def test_a_reader_cannot_write(paths: StorePaths) -> None:
    engine = open_engine(paths.branch, KEY, read_only=True)
    with (
        engine.begin() as connection,
        pytest.raises(OperationalError, match="readonly"),
    ):
        connection.execute(text("INSERT INTO setting VALUES ('a', 'b')"))
    engine.dispose()


def test_another_thread_is_refused(paths: StorePaths) -> None:
    engine = open_engine(paths.branch, KEY)
    raised: list[BaseException] = []

    def use() -> None:
        try:
            with engine.connect() as connection:
                connection.exec_driver_sql("SELECT 1")
        except ProgrammingError as error:
            raised.append(error)

    thread = threading.Thread(target=use)
    thread.start()
    thread.join()
    assert ["created in a thread" in str(error) for error in raised] == [True]
    engine.dispose()


def test_errors_hold_no_values(paths: StorePaths) -> None:
    engine = open_engine(paths.branch, KEY)
    with (
        engine.begin() as connection,
        pytest.raises(OperationalError) as told,
    ):
        connection.execute(text("INSERT INTO nowhere VALUES (:iin)"), {"iin": "850101300005"})
    assert "850101300005" not in str(told.value)
    engine.dispose()


def test_a_full_file_is_a_full_disk(paths: StorePaths) -> None:
    engine = open_engine(paths.branch, KEY, profile=BRANCH)
    run_bare(engine, "PRAGMA max_page_count = 1")
    insert = text("INSERT INTO setting VALUES ('a', :value)")
    with engine.begin() as connection, pytest.raises(DiskFull):
        connection.execute(insert, {"value": "x" * 99_999})
    engine.dispose()


class _Driver(Exception):
    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.sqlite_errorname = name


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("SQLITE_FULL", DiskFull),
        ("SQLITE_IOERR_SHMSIZE", DiskFull),
        ("SQLITE_BUSY_SNAPSHOT", DatabaseBusy),
        ("SQLITE_LOCKED", DatabaseBusy),
        ("SQLITE_CORRUPT_VTAB", DatabaseDamaged),
        ("SQLITE_IOERR_SHORT_READ", DatabaseDamaged),
        ("SQLITE_CANTOPEN", DatabaseDamaged),
        ("SQLITE_READONLY_DBMOVED", DatabaseDamaged),
    ],
)
def test_driver_errors_are_told_in_our_words(name: str, kind: type[BranchError]) -> None:
    fault = fault_of(_Driver(name), "branch.db")
    assert type(fault) is kind
    assert fault.details["file"] == "branch.db"


@pytest.mark.parametrize("name", ["SQLITE_ERROR", "SQLITE_CONSTRAINT", "SQLITE_READONLY", ""])
def test_our_own_mistakes_stay_bugs(name: str) -> None:
    assert fault_of(_Driver(name), "branch.db") is None
