"""Blob first, row after; a key for each holder; orphans are swept."""

from __future__ import annotations

import pytest
from sqlalchemy import Engine

from branch_app.domain.change import Act
from branch_app.domain.errors import DatabaseDamaged
from branch_app.storage.places import Pauses, StorePaths
from branch_app.storage.store import Store
from tests.storage.workstation import OpenStore

PNG = "image/png"
HOLDER, OTHER = "a" * 32, "b" * 32


class _Killed(BaseException):
    """Stands for the end of the process at that place."""


def _kill() -> None:
    raise _Killed


def _count(engine: Engine, table: str) -> object:
    with engine.connect() as connection:
        return connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar()  # noqa: S608


def _put(store: Store, holder: str = HOLDER, data: bytes = b"picture") -> str:
    with store.begin_work("staff") as work:
        stored = work.attachments.put(holder, "photo", data, PNG)
        work.journal.note(Act.LOGIN)
        work.commit()
    return stored.id


def test_blobs_without_a_row_are_swept_at_the_next_opening(open_here: OpenStore) -> None:
    first = open_here()
    kept = _put(first)
    first.close()
    store = open_here(Pauses(before_commit=_kill))
    with pytest.raises(_Killed):
        _put(store)
    assert _count(store.attachments_engine, "blob") == 2, "the blob is durable before its row"
    assert _count(store.engine, "attachment") == 1
    store.close()
    again = open_here()
    assert _count(again.attachments_engine, "blob") == 1
    with again.begin_work("staff") as work:
        assert work.attachments.get(kept) == b"picture"


def test_a_lost_log_of_the_attachments_is_told(open_here: OpenStore, paths: StorePaths) -> None:
    first = open_here()
    _put(first)
    first.close()
    older = paths.attachments.read_bytes()
    store = open_here()
    _put(store)
    assert paths.attachments.with_name("attachments.db-wal").stat().st_size > 0
    store.close()
    assert paths.attachments.read_bytes() != older
    paths.attachments.write_bytes(older)
    with pytest.raises(DatabaseDamaged) as told:
        open_here()
    assert told.value.details == {"file": "attachments.db", "reason": "older", "count": 1}


def test_a_rolled_back_blob_is_not_even_written(store: Store) -> None:
    with store.begin_work("staff") as work:
        work.attachments.put(HOLDER, "photo", b"picture", PNG)
    assert _count(store.attachments_engine, "blob") == 0


def test_an_erased_blob_outlives_its_row_never_the_next_opening(open_here: OpenStore) -> None:
    first = open_here()
    stored = _put(first)
    first.close()
    store = open_here(Pauses(before_head=_kill))
    with store.begin_work("staff") as work:
        work.attachments.erase(stored)
        with pytest.raises(_Killed):
            work.commit()
    assert _count(store.engine, "attachment") == 0
    store.close()
    assert _count(open_here().attachments_engine, "blob") == 0


def test_each_holder_has_a_key_of_its_own(store: Store) -> None:
    for holder in (HOLDER, OTHER, HOLDER):
        _put(store, holder)
    with store.engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT holder_id, key FROM holder_key").all()
    assert [row[0] for row in rows] == [HOLDER, OTHER]
    assert len({bytes(row[1]) for row in rows}) == 2
    assert {len(row[1]) for row in rows} == {32}


def test_the_key_goes_with_the_last_file_of_its_holder(store: Store) -> None:
    first, second = _put(store), _put(store)
    for attachment_id, keys_left in ((first, 1), (second, 0)):
        with store.begin_work("staff") as work:
            work.attachments.erase(attachment_id)
            work.commit()
        assert _count(store.engine, "holder_key") == keys_left
    assert _count(store.attachments_engine, "blob") == 0


def test_a_file_given_away_leaves_neither_old_blob_nor_old_key(store: Store) -> None:
    stored = _put(store)
    with store.begin_work("staff") as work:
        work.attachments.rehold(stored, OTHER, "scan/1")
        work.commit()
    assert _count(store.attachments_engine, "blob") == 1
    with store.engine.connect() as connection:
        holders = connection.exec_driver_sql("SELECT holder_id FROM holder_key").scalars().all()
    assert holders == [OTHER]


def test_a_big_file_comes_back(store: Store) -> None:
    data = bytes(range(256)) * 8000
    stored = _put(store, data=data)
    with store.begin_work("staff") as work:
        assert work.attachments.get(stored) == data


def test_an_open_program_settles_what_a_killed_command_left(open_here: OpenStore) -> None:
    window, command = open_here(), open_here(Pauses(before_commit=_kill))
    with pytest.raises(_Killed):
        _put(command)
    assert _count(window.attachments_engine, "blob") == 1
    kept = _put(window)
    assert _count(window.attachments_engine, "blob") == 1
    assert _count(window.attachments_engine, "unsettled") == 1
    with window.begin_work("staff") as work:
        assert work.attachments.get(kept) == b"picture"
    again = _put(window)
    assert _count(window.attachments_engine, "blob") == 2
    with window.begin_work("staff") as work:
        assert [work.attachments.get(name) for name in (kept, again)] == [b"picture"] * 2
    assert window.verify() == []
