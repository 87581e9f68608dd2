"""A changed byte in a closed file is told: at opening, or by the check that health asks for."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from branch_app.domain.audit import FaultKind, FaultPlace
from branch_app.domain.change import Act
from branch_app.domain.errors import BranchError, DatabaseDamaged
from branch_app.storage.places import StorePaths
from branch_app.storage.store import Store
from tests.fakes import START
from tests.storage.made import make_applicant, make_form, make_member
from tests.storage.workstation import OpenStore

FLIPS = 100


def _fill(store: Store) -> str:
    with store.begin_work("staff") as work:
        work.staff.save(make_member(), Act.ADMIT_STAFF)
        work.applicants.save(make_applicant(), Act.REGISTER)
        work.forms.save(make_form(), Act.ISSUE)
        work.applicants.save(make_applicant().activated(at=START), Act.ACTIVATE)
        stored = work.attachments.put("a" * 32, "photo", b"picture" * 5000, "image/png")
        work.commit()
    return stored.id


def _is_told(open_here: OpenStore) -> bool:
    try:
        store = open_here()
    except BranchError:
        return True
    try:
        return bool(store.verify())
    except BranchError:
        return True
    finally:
        store.close()


@pytest.mark.parametrize("name", ["branch.db", "attachments.db"])
def test_100_flipped_bytes_are_all_told(open_here: OpenStore, paths: StorePaths, name: str) -> None:
    store = open_here()
    _fill(store)
    store.close()
    assert not _is_told(open_here), "the unspoiled control must pass"
    path = paths.folder / name
    good = path.read_bytes()
    untold = []
    for flip in range(FLIPS):
        spoiled = bytearray(good)
        at = flip * (len(good) - 1) // (FLIPS - 1)
        spoiled[at] ^= 0xFF
        path.write_bytes(spoiled)
        if not _is_told(open_here):
            untold.append(at)
    assert untold == []
    path.write_bytes(good)
    assert not _is_told(open_here), "nothing but that byte was changed"


@pytest.mark.parametrize("name", ["branch.db", "attachments.db"])
@pytest.mark.parametrize("left", [10, 4096, -1, -20_000])
def test_a_truncated_file_is_told(
    open_here: OpenStore, paths: StorePaths, name: str, left: int
) -> None:
    store = open_here()
    _fill(store)
    store.close()
    path = paths.folder / name
    path.write_bytes(path.read_bytes()[:left])
    assert _is_told(open_here)


def test_a_blob_that_vanished_is_told(store: Store) -> None:
    attachment_id = _fill(store)
    with store.begin_work("staff") as work:
        with store.attachments_engine.begin() as connection:
            connection.execute(text("DELETE FROM blob"))
        with pytest.raises(DatabaseDamaged):
            work.attachments.get(attachment_id)
    with pytest.raises(DatabaseDamaged) as told:
        store.verify()
    assert told.value.details == {"file": "attachments.db", "reason": "missing", "count": 1}


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE journal SET act = 'correct' WHERE seq = 2",
        "UPDATE journal SET act = 'nonsense' WHERE seq = 2",
        "UPDATE journal SET details = '{\"n\":1}' WHERE seq = 2",
        "UPDATE journal SET prev = hash WHERE seq = 2",
        "UPDATE history SET body = CAST(replace(body, 'ALM1', 'ALM2') AS BLOB) WHERE seq = 2",
        "UPDATE history SET salt = x'00' WHERE seq = 2",
        "DELETE FROM history WHERE seq = 2",
        "UPDATE applicant SET body = CAST(replace(body, 'ALM1', 'ALM2') AS BLOB)",
        "UPDATE applicant SET version = 7",
        "DELETE FROM consent; DELETE FROM staff",
        "UPDATE staff SET id = 'other'",
    ],
)
def test_rows_changed_past_the_program_are_told(store: Store, change: str) -> None:
    _fill(store)
    assert store.verify() == []
    with store.engine.begin() as connection:
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        for statement in change.split("; "):
            connection.exec_driver_sql(statement)
    with store.begin_work("staff") as work:
        faults = work.journal.verify()
    assert faults != []
    assert store.verify() == faults


def test_an_erasure_excuses_only_what_came_before_it(store: Store) -> None:
    _fill(store)
    with store.engine.begin() as connection:
        connection.execute(text("INSERT INTO erased SELECT record_id, 2 FROM journal WHERE seq=2"))
        connection.execute(text("DELETE FROM history WHERE seq IN (2, 4)"))
    with store.begin_work("staff") as work:
        told = {(fault.kind, fault.place, fault.first) for fault in work.journal.verify()}
    assert (FaultKind.REMOVED, FaultPlace.BODY, 4) in told
    assert (FaultKind.REMOVED, FaultPlace.BODY, 2) not in told


def test_a_body_that_cannot_be_read_is_damage(store: Store) -> None:
    _fill(store)
    with store.engine.begin() as connection:
        connection.execute(text("UPDATE applicant SET body = x'7b7d'"))
    with store.begin_work("staff") as work, pytest.raises(DatabaseDamaged):
        work.applicants.get("a" * 32)


def test_an_attachment_sealed_for_another_is_damage(store: Store) -> None:
    attachment_id = _fill(store)
    with store.begin_work("staff") as work:
        work.attachments.put("b" * 32, "photo", b"other", "image/png")
        work.commit()
    with store.engine.begin() as connection:
        connection.execute(text("UPDATE attachment SET holder_id = :other"), {"other": "b" * 32})
    with store.begin_work("staff") as work, pytest.raises(DatabaseDamaged) as told:
        work.attachments.get(attachment_id)
    assert told.value.details["reason"] == "seal"
