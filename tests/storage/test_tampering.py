"""A real file in the hands of somebody who has its key: every act is named by kind and row (K40).

Each act is committed past the program; then the file is opened as the command would, and examined
when it refuses. The acts themselves and what must be told of them: `tests/domain/tampering.py`.
"""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import Connection, delete, insert, text

from branch_app.domain.audit import ChainFault, FaultKind, FaultPlace, KnownHead
from branch_app.domain.change import Act
from branch_app.domain.errors import HeadCheckFailed
from branch_app.domain.serials import make_serial
from branch_app.storage import tables
from branch_app.storage.engine import open_engine
from branch_app.storage.examination import examined
from branch_app.storage.places import Lent, StoreKeys, StorePaths
from branch_app.storage.rows import entry_row
from branch_app.storage.store import Store, open_store
from tests.domain.tampering import Rows, Tamperer, Tampering, named
from tests.fakes import START, PredictableIds, SettableClock
from tests.storage.lent import make_keys, make_lent
from tests.storage.made import (
    make_applicant,
    make_consent,
    make_form,
    make_member,
    make_page,
)

PEOPLE = 9
QUICK, LONG = 60, 1000
PAGE = "9" * 32


def _fill(store: Store) -> None:
    """Units of one row and of many; drafts, active persons, one erased, one destroyed."""
    with store.begin_work("staff") as work:
        work.staff.save(make_member(), Act.ADMIT_STAFF)
        work.commit()
    for number in range(1, PEOPLE + 1):
        _work_on(store, number)
    for number in (2, 5):
        with store.begin_work("staff") as work:
            erase = work.applicants.erase_draft if number == 2 else work.applicants.destroy
            erase(f"{number:032x}")
            work.commit()


def _work_on(store: Store, number: int) -> None:
    person = make_applicant(id=f"{number:032x}", values={"iin": f"{number:012}"})
    serial = make_serial("ALM1", "01", number)
    form = make_form(id=f"f{number:031x}", applicant_id=person.id, serial=serial)
    page = make_page(id=f"e{number:031x}", serial=serial, page=1)
    with store.begin_work("staff") as work:
        work.journal.note(Act.SEARCH, details={"found": number})
        work.applicants.save(person, Act.REGISTER, {"fields": 9})
        work.forms.save(form, Act.ISSUE, {"serial": serial})
        work.inbox.save(page, Act.RECEIVE_PAGE)
        work.commit()
    with store.begin_work("staff") as work:
        work.journal.note(Act.OPEN, record_id=person.id)
        work.commit()
    if number == 2:
        return
    with store.begin_work("staff") as work:
        active = person.activated(at=START + dt.timedelta(minutes=number))
        work.applicants.save(active, Act.ACTIVATE)
        consent = make_consent(id=f"c{number:031x}", applicant_id=person.id, form_id=form.id)
        work.consents.save(consent, Act.GRANT)
        work.forms.save(form.printed(at=START), Act.PRINT)
        work.commit()


@dataclass(frozen=True)
class Attacked:
    """A workstation that can be put back to what it was after each act."""

    paths: StorePaths
    keys: StoreKeys
    lent: Lent
    whole: Path
    rows: Rows

    def put_back(self) -> None:
        shutil.rmtree(self.paths.folder)
        shutil.copytree(self.whole, self.paths.folder)

    def change(self, *statements: str) -> None:
        engine = open_engine(self.paths.branch, self.keys.branch)
        _without_references(engine.raw_connection().driver_connection)
        with engine.begin() as connection:
            for statement in statements:
                connection.execute(text(statement))
        engine.dispose()

    def commit(self, tampering: Tampering, how: str) -> None:
        """Write the rows, and let the history follow: not at all, by number, or what is left."""
        engine = open_engine(self.paths.branch, self.keys.branch)
        _without_references(engine.raw_connection().driver_connection)
        with engine.begin() as connection:
            connection.execute(delete(tables.journal))
            if tampering.rows:
                connection.execute(
                    insert(tables.journal), [entry_row(row) for row in tampering.rows]
                )
            if how == "history follows":
                _move_history(connection, tampering.rows)
        engine.dispose()

    def told(self, countersigned: int) -> list[ChainFault]:
        """What the command would tell, whether the workstation opens or not."""
        known = None
        if countersigned:
            known = KnownHead(seq=countersigned, hash=self.rows[countersigned - 1].hash)
        try:
            store = open_store(self.paths, self.keys, self.lent)
        except HeadCheckFailed:
            before = self.paths.branch.read_bytes()
            with examined(self.paths, self.keys, self.lent) as examination:
                told = examination.verify(known)
            assert self.paths.branch.read_bytes() == before
            return told
        with store.begin_work("staff") as work:
            told = work.journal.verify(known)
        store.close()
        return told


def _without_references(driver: object) -> None:
    driver.execute("PRAGMA foreign_keys = OFF")  # type: ignore[attr-defined]


def _move_history(connection: Connection, rows: Rows) -> None:
    """Give each body the number under which the row of its record and version now stands."""
    at = {(row.record_id, row.version): row.seq for row in rows if row.body_digest}
    bodies = connection.execute(text("SELECT * FROM history")).mappings().all()
    connection.execute(delete(tables.history))
    kept = [
        {**body, "seq": at[body["record_id"], body["version"]]}
        for body in bodies
        if (body["record_id"], body["version"]) in at
    ]
    if kept:
        connection.execute(insert(tables.history), kept)


@pytest.fixture(scope="module")
def whole(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Attacked]:
    """A folder that nobody was at, and its rows."""
    folder = shutil.copytree(template, tmp_path_factory.mktemp("attacked") / "whole")
    paths, keys = StorePaths(folder=folder), make_keys()
    lent = make_lent(SettableClock(), PredictableIds())
    store = open_store(paths, keys, lent)
    _fill(store)
    with store.begin_work("staff") as work:
        rows = list(work.journal.entries(limit=10_000))
        assert work.journal.verify(KnownHead(seq=40, hash=rows[39].hash)) == []
    store.checkpoint()
    store.close()
    yield Attacked(paths=paths, keys=keys, lent=lent, whole=folder, rows=rows)
    shutil.rmtree(folder)


@pytest.fixture
def attacked(whole: Attacked, tmp_path: Path) -> Attacked:
    made = replace(whole, paths=StorePaths(folder=tmp_path / "data"))
    shutil.copytree(whole.whole, made.paths.folder)
    return made


def _try(attacked: Attacked, seed: int) -> str:
    random = Random(seed)
    countersigned = random.choice([0, 20, 40, len(attacked.rows)])
    tampering = Tamperer(attacked.rows, random, countersigned).draw()
    how = random.choice(["history stays", "history follows"])
    attacked.commit(tampering, how)
    told = attacked.told(countersigned)
    assert named(told) == tampering.named, (seed, tampering.name, told)
    others = {fault.place for fault in told} - {FaultPlace.ROW}
    assert others <= _following(tampering.name, how), (seed, tampering.name, how, told)
    attacked.put_back()
    return tampering.name


def _following(name: str, how: str) -> set[FaultPlace]:
    """What may be told beside the rows: nothing, unless it was left behind or went along."""
    if "rewrite" in name:
        # Reckoned anew from some row on: what was left behind shows from which.
        return {FaultPlace.BODY, FaultPlace.RECORD, FaultPlace.ERASURE}
    if how == "history stays":
        return set()
    # A body went with its row, or to a forged copy of it.
    return {FaultPlace.RECORD, FaultPlace.BODY} if name == "insert" else {FaultPlace.RECORD}


def test_random_acts_on_journal_rows_are_all_named(attacked: Attacked) -> None:
    names = {_try(attacked, seed) for seed in range(QUICK)}
    assert len(names) > 15


@pytest.mark.full
def test_a_thousand_random_acts_on_journal_rows_are_all_named(attacked: Attacked) -> None:
    names = {_try(attacked, 10_000 + seed) for seed in range(LONG)}
    assert len(names) > 35


def _about(faults: list[ChainFault]) -> set[tuple[str, str, int]]:
    return {(fault.kind.value, fault.place.value, fault.first) for fault in faults}


def test_the_chain_of_honest_work_has_no_fault(attacked: Attacked) -> None:
    acts = {row.act for row in attacked.rows}
    assert {Act.ERASE_DRAFT, Act.DESTROY, Act.VOID} <= acts
    assert {row.unit == row.seq for row in attacked.rows} == {True, False}
    assert attacked.told(countersigned=40) == []


@pytest.mark.parametrize(
    ("statement", "what"),
    [
        ("UPDATE history SET salt = x'00' WHERE seq = 3", ("changed", "body", 3)),
        ("UPDATE history SET body = x'7b7d' WHERE seq = 3", ("changed", "body", 3)),
        ("UPDATE history SET person_id = 'x' WHERE seq = 3", ("changed", "body", 3)),
        ("UPDATE history SET seq = 2 WHERE seq = 3", ("reordered", "body", 3)),
        ("UPDATE history SET version = 8 WHERE seq = 3", ("removed", "body", 3)),
        ("UPDATE history SET record_id = 'x' WHERE seq = 3", ("removed", "body", 3)),
        ("DELETE FROM history WHERE seq = 3", ("removed", "body", 3)),
        (
            "INSERT INTO history SELECT 2, 'forged', 1, person_id, salt, body FROM history"
            " WHERE seq = 3",
            ("inserted", "body", 2),
        ),
        ("UPDATE staff SET body = x'7b7d'", ("changed", "record", 1)),
        ("UPDATE staff SET version = 9", ("changed", "record", 1)),
        ("UPDATE staff SET login = 'other'", ("changed", "record", 1)),
        ("DELETE FROM staff", ("removed", "record", 1)),
        ("INSERT INTO staff SELECT 'x', 1, 'x', body FROM staff", ("inserted", "record", 0)),
        ("UPDATE consent SET state = 'withdrawn' WHERE id LIKE 'c%1'", ("changed", "record", 8)),
        ("UPDATE applicant SET full_name = 'X' WHERE id LIKE '%1'", ("changed", "record", 7)),
        ("INSERT INTO erased SELECT id, 12 FROM applicant LIMIT 1", ("inserted", "erasure", 12)),
        ("INSERT INTO erased SELECT id, 66 FROM issued_form LIMIT 1", ("inserted", "erasure", 66)),
    ],
)
def test_what_is_done_to_bodies_records_and_erasures_is_named(
    attacked: Attacked, statement: str, what: tuple[str, str, int]
) -> None:
    attacked.change(statement)
    assert _about(attacked.told(countersigned=0)) == {what}


def test_a_record_put_back_to_an_older_version_is_named(attacked: Attacked) -> None:
    attacked.change(
        "UPDATE applicant SET version = 1, body = (SELECT body FROM history WHERE seq = 3)"
        " WHERE id LIKE '%1'"
    )
    assert _about(attacked.told(countersigned=0)) == {("changed", "record", 3)}


def test_an_erasure_of_somebody_else_excuses_nothing(attacked: Attacked) -> None:
    erasing = next(row.seq for row in attacked.rows if row.act is Act.DESTROY)
    attacked.change(
        "DELETE FROM history WHERE record_id = '00000000000000000000000000000001'",
        "DELETE FROM applicant WHERE id = '00000000000000000000000000000001'",
        "INSERT INTO erased SELECT '00000000000000000000000000000001', seq FROM journal"
        " WHERE act = 'destroy'",
    )
    assert _about(attacked.told(countersigned=0)) == {("inserted", "erasure", erasing)}


def test_words_that_the_program_never_writes_are_a_changed_row(attacked: Attacked) -> None:
    for statement in (
        "UPDATE journal SET act = 'dance' WHERE seq = 9",
        "UPDATE journal SET at = 'noon' WHERE seq = 9",
        "UPDATE journal SET details = '[' WHERE seq = 9",
        "UPDATE journal SET details = ' ' || details WHERE seq = 9",
        "UPDATE journal SET at = replace(at, '+00:00', 'Z') WHERE seq = 9",
    ):
        attacked.change(statement)
        assert _about(attacked.told(countersigned=0)) == {("changed", "row", 9)}, statement
        attacked.put_back()


@pytest.mark.parametrize(
    ("spoil", "kind"),
    [
        (lambda path: path.unlink(), FaultKind.REMOVED),
        (lambda path: path.write_bytes(b"not ours, no seal"), FaultKind.CHANGED),
    ],
)
def test_without_its_head_file_the_rows_are_held_to_one_another(
    attacked: Attacked, spoil: object, kind: FaultKind
) -> None:
    spoil(attacked.paths.head)  # type: ignore[operator]
    attacked.change("UPDATE journal SET actor = 'nobody' WHERE seq = 9")
    told = attacked.told(countersigned=0)
    assert _about(told) == {(kind.value, "head_file", 0), ("changed", "row", 9)}


def test_a_head_file_of_another_chain_is_named(attacked: Attacked) -> None:
    attacked.change("UPDATE setting SET value = 'other' WHERE name = 'epoch'")
    assert _about(attacked.told(countersigned=40)) == {
        ("changed", "head_file", 0),
        ("inserted", "row", 41),
    }
