"""Of an erased enquiry no page holds anything; who is kept already is found by what is shared."""

from __future__ import annotations

import json
from dataclasses import replace

from sqlalchemy import select, text

from branch_app.domain.change import Act
from branch_app.domain.shared_values import SharedValue
from branch_app.storage import advice_tables
from branch_app.storage.engine import BRANCH
from branch_app.storage.migrations.branch import b0003_applications_and_tasks as step
from branch_app.storage.places import StoreKeys, StorePaths
from branch_app.storage.store import Store
from tests.contracts.unit_of_work_advice import LEAD
from tests.storage.bare import decrypted_pages
from tests.storage.made import make_applicant

NAME, NUMBER = "Канарейқызы Сұраушы", "+77015550011"


def _pages(paths: StorePaths, keys: StoreKeys) -> bytes:
    return b"".join(decrypted_pages(paths.branch, bytes(keys.branch), BRANCH.page_size))


def test_of_an_erased_enquiry_nothing_is_left_in_any_page(
    store: Store, paths: StorePaths, keys: StoreKeys
) -> None:
    with store.begin_work("staff") as work:
        work.leads.add(replace(LEAD, name=NAME, telephone=NUMBER))
        work.commit()
    store.checkpoint()
    assert NAME.encode() in _pages(paths, keys), "decrypting by hand must show what is there"
    with store.begin_work("staff") as work:
        assert work.leads.drop_expired(LEAD.expires_on.replace(year=2027)) == 1
        work.commit()
    assert (paths.folder / "branch.db-wal").stat().st_size == 0
    pages = _pages(paths, keys)
    assert NAME.encode() not in pages
    assert NUMBER.encode() not in pages


def test_the_step_finds_those_who_are_kept_already(store: Store) -> None:
    phone = "+77010000001"
    one = make_applicant(values={"iin": "1", "mobile_phone": phone})
    twin = make_applicant(id="b" * 32, values={"iin": "2", "mobile_phone": phone})
    with store.begin_work("staff") as work:
        work.applicants.save(one, Act.REGISTER)
        work.applicants.save(twin, Act.REGISTER)
        work.commit()
    table = advice_tables.applicant_shared
    with store.engine.begin() as connection:
        rows = list(connection.execute(select(table).order_by(table.c.key)))
        connection.execute(table.delete())
        connection.execute(text("UPDATE applicant SET search_keys = '{}'"))
        step.fill_shared(connection)
        assert list(connection.execute(select(table).order_by(table.c.key))) == rows
        keys = connection.scalar(text("SELECT search_keys FROM applicant LIMIT 1"))
        assert json.loads(keys)["shared"]
    with store.begin_work("staff") as work:
        assert SharedValue.TELEPHONE in work.applicants.sharing(one)
