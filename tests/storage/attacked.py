"""A workstation whose file is in the hands of somebody with its key; fixtures to import."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from sqlalchemy import Connection, delete, insert, text

from branch_app.domain.audit import ChainFault, KnownHead
from branch_app.domain.change import Act
from branch_app.domain.errors import HeadCheckFailed
from branch_app.domain.serials import make_serial
from branch_app.storage import tables
from branch_app.storage.engine import open_engine
from branch_app.storage.examination import examined
from branch_app.storage.places import Lent, StoreKeys, StorePaths
from branch_app.storage.rows import entry_row
from branch_app.storage.store import Store, open_store
from tests.domain.tampering import Rows, Tampering
from tests.fakes import START, PredictableIds, SettableClock
from tests.storage.lent import make_keys, make_lent
from tests.storage.made import make_applicant, make_consent, make_form, make_member, make_page

PEOPLE = 9


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
                told = examination.verify([known] if known else [])
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
