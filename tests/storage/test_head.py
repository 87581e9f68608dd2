"""Countersigned head <= head file <= database, whatever happens to the files."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text

from branch_app.domain.audit import EMPTY_HASH
from branch_app.domain.change import Act
from branch_app.domain.errors import BranchError, DatabaseDamaged, HeadCheckFailed
from branch_app.storage.places import Lent, Pauses, StorePaths
from branch_app.storage.store import Store
from tests.storage.lent import open_head, seal_head
from tests.storage.made import make_applicant
from tests.storage.workstation import OpenStore


class _Killed(BaseException):
    """Stands for the end of the process at that place."""


def _kill() -> None:
    raise _Killed


def _note(store: Store, act: Act = Act.LOGIN, times: int = 1) -> None:
    with store.begin_work("staff") as work:
        for _ in range(times):
            work.journal.note(act)
        work.commit()


def _head(store: Store) -> tuple[int, str]:
    with store.begin_work("staff") as work:
        return work.journal.head()


def _told(paths: StorePaths) -> tuple[int, str]:
    return open_head(paths.head.read_bytes())[1:]


def _reason(open_here: OpenStore) -> object:
    with pytest.raises(HeadCheckFailed) as refused:
        open_here()
    return refused.value.details["reason"]


def _snapshot(paths: StorePaths, name: str) -> Path:
    """Return a copy of the files as they lie on disk now, as a power cut would leave them."""
    copy = paths.folder.with_name(name)
    shutil.copytree(paths.folder, copy)
    return copy


def _put_back(paths: StorePaths, copy: Path, *names: str) -> None:
    for name in names:
        shutil.copyfile(copy / name, paths.folder / name)


def test_each_commit_moves_the_head_file(store: Store, paths: StorePaths) -> None:
    assert _told(paths) == (0, EMPTY_HASH)
    for _ in range(3):
        _note(store)
        assert _told(paths) == _head(store)
    assert _told(paths)[0] == 3


def test_a_unit_that_writes_nothing_leaves_the_file_alone(store: Store, paths: StorePaths) -> None:
    _note(store)
    before = paths.head.read_bytes()
    with store.begin_work("staff") as work:
        work.settings.set("cursor", "5")
        work.commit()
    assert paths.head.read_bytes() == before


def test_killed_before_commit_nothing_happened(open_here: OpenStore, paths: StorePaths) -> None:
    store = open_here(Pauses(before_commit=_kill))
    with pytest.raises(_Killed):
        _note(store)
    store.close()
    again = open_here()
    assert _head(again) == (0, EMPTY_HASH)
    assert _told(paths) == (0, EMPTY_HASH)


def test_killed_between_commit_and_head_file_the_unit_is_there(
    open_here: OpenStore, paths: StorePaths
) -> None:
    _note(open_here())
    store = open_here(Pauses(before_head=_kill))
    with pytest.raises(_Killed):
        _note(store, times=3)
    store.close()
    assert _told(paths)[0] == 1
    again = open_here()
    assert _told(paths) == _head(again)
    assert _told(paths)[0] == 4


def test_an_open_program_catches_up_with_a_killed_command(
    open_here: OpenStore, paths: StorePaths
) -> None:
    window, command = open_here(), open_here(Pauses(before_head=_kill))
    with pytest.raises(_Killed):
        _note(command)
    _note(window)
    assert _told(paths) == _head(window)
    assert _told(paths)[0] == 2


def test_more_than_one_unit_ahead_is_refused(open_here: OpenStore, paths: StorePaths) -> None:
    store = open_here()
    _note(store)
    before = _snapshot(paths, "before")
    _note(store)
    _note(store)
    store.close()
    _put_back(paths, before, "branch.head")
    assert _reason(open_here) == "head_file_old"


def test_a_unit_ahead_that_does_not_verify_is_refused(
    open_here: OpenStore, paths: StorePaths
) -> None:
    store = open_here()
    before = _snapshot(paths, "before")
    _note(store)
    with store.engine.begin() as connection:
        connection.execute(text("UPDATE journal SET actor = 'other'"))
    store.close()
    _put_back(paths, before, "branch.head")
    assert _reason(open_here) == "chain"


def test_a_unit_put_in_after_the_head_by_somebody_with_the_key_is_refused(
    open_here: OpenStore, paths: StorePaths
) -> None:
    store = open_here()
    _note(store)
    before = _snapshot(paths, "before")
    _note(store)
    store.close()
    # Linked and reckoned as the program would: but nobody had sealed the head that it leads to.
    _put_back(paths, before, "branch.head")
    assert not (paths.folder / "branch.head.new").exists()
    assert _reason(open_here) == "head_file_old"


def test_a_deleted_log_is_found(open_here: OpenStore, paths: StorePaths) -> None:
    store = open_here()
    _note(store)
    copy = _snapshot(paths, "crashed")
    store.close()
    _put_back(paths, copy, "branch.db", "branch.head")
    assert (copy / "branch.db-wal").stat().st_size > 0
    assert _reason(open_here) == "rows_missing"


def test_an_older_copy_of_the_database_is_found(open_here: OpenStore, paths: StorePaths) -> None:
    store = open_here()
    _note(store)
    store.close()
    copy = _snapshot(paths, "older")
    store = open_here()
    _note(store)
    store.close()
    _put_back(paths, copy, "branch.db")
    assert _reason(open_here) == "rows_missing"


def test_another_chain_of_the_same_length_is_found(open_here: OpenStore, paths: StorePaths) -> None:
    store = open_here()
    copy = _snapshot(paths, "start")
    _note(store, Act.LOGIN)
    first = paths.head.read_bytes()
    store.close()
    _put_back(paths, copy, "branch.db", "branch.head")
    store = open_here()
    _note(store, Act.LOCK)
    store.close()
    paths.head.write_bytes(first)
    assert _reason(open_here) == "other_chain"


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (lambda path: path.unlink(), "missing"),
        (lambda path: path.write_bytes(b""), "seal"),
        (lambda path: path.write_bytes(b"not sealed at all, only bytes"), "seal"),
        (lambda path: path.write_bytes(seal_head("e" * 32, 0, EMPTY_HASH)), "epoch"),
    ],
    ids=["missing", "empty", "foreign", "another epoch"],
)
def test_a_spoiled_head_file_is_refused(
    open_here: OpenStore, paths: StorePaths, spoil: Callable[[Path], object], reason: str
) -> None:
    spoil(paths.head)
    assert _reason(open_here) == reason


def test_every_flipped_bit_of_the_head_file_is_found(
    open_here: OpenStore, paths: StorePaths
) -> None:
    _note(open_here())
    good = paths.head.read_bytes()
    reasons = set()
    for at in range(0, len(good) * 8, 29):
        bad = bytearray(good)
        bad[at // 8] ^= 1 << at % 8
        paths.head.write_bytes(bad)
        reasons.add(_reason(open_here))
    assert reasons == {"seal"}


def test_the_countersigned_head_must_be_in_the_chain(open_here: OpenStore) -> None:
    store = open_here()
    _note(store)
    seq, hash_ = _head(store)
    with store.begin_work("staff") as work:
        with pytest.raises(HeadCheckFailed):
            work.outgoing.countersign(seq, "0" * 64, b"receipt")
        with pytest.raises(HeadCheckFailed):
            work.outgoing.countersign(seq + 1, hash_, b"receipt")
        work.outgoing.countersign(seq, hash_, b"receipt")
        work.commit()
    _note(store)
    with store.begin_work("staff") as work:
        work.outgoing.countersign(seq, hash_, b"receipt")
        assert work.settings.get("countersigned_seq") == "1"
        work.settings.set("countersigned_hash", "0" * 64)
        work.commit()
    store.close()
    assert _reason(open_here) == "countersigned"


@pytest.mark.parametrize("name", ["branch.db", "attachments.db"])
@pytest.mark.parametrize("spoil", [Path.unlink, lambda path: path.write_bytes(b"")])
def test_a_lost_database_is_damage_never_a_first_start(
    open_here: OpenStore, paths: StorePaths, name: str, spoil: Callable[[Path], object]
) -> None:
    spoil(paths.folder / name)
    with pytest.raises(DatabaseDamaged):
        open_here()


def _flipped(data: bytes, bit: int) -> bytes:
    spoiled = bytearray(data)
    spoiled[bit // 8] ^= 1 << bit % 8
    return bytes(spoiled)


def test_100_flipped_bits_of_the_log_are_all_told(
    open_here: OpenStore, paths: StorePaths, lent: Lent
) -> None:
    """SQLite takes such a log for a shorter one and says nothing: rows would be gone silently."""
    store = open_here()
    for n in range(6):
        with store.begin_work("staff") as work:
            record = make_applicant(id=lent.ids.new(), values={"iin": f"{n:012d}"})
            work.applicants.save(record, Act.REGISTER)
            work.commit()
    copy = _snapshot(paths, "crashed")
    store.close()
    names = ("branch.db", "branch.head", "branch.db-wal")
    log = (copy / "branch.db-wal").read_bytes()
    _put_back(paths, copy, *names)
    whole = open_here()
    assert _head(whole)[0] == 6, "the unspoiled control must open with every row"
    whole.close()
    untold = []
    for at in range(100):
        bit = at * (len(log) * 8 - 1) // 99
        _put_back(paths, copy, *names)
        (paths.folder / "branch.db-shm").unlink(missing_ok=True)
        (paths.folder / "branch.db-wal").write_bytes(_flipped(log, bit))
        try:
            open_here().close()
        except BranchError:
            continue
        untold.append(bit)
    assert untold == []
