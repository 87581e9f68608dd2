"""Of an erased enquiry no page holds anything; who is kept already is found by what is shared."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import text

from branch_app.domain.change import Act
from branch_app.domain.shared_values import SharedValue
from branch_app.storage.engine import BRANCH
from branch_app.storage.places import StoreKeys, StorePaths
from branch_app.storage.search_rebuild import renew_keys
from branch_app.storage.search_rows import sharing
from branch_app.storage.setting_store import SEARCH_SCHEME, SqlSettings
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


def test_the_keys_made_anew_find_those_who_are_kept_already(store: Store) -> None:
    phone = "+77010000001"
    one = make_applicant(values={"iin": "1", "mobile_phone": phone})
    twin = make_applicant(id="b" * 32, values={"iin": "2", "mobile_phone": phone})
    with store.begin_work("staff") as work:
        work.applicants.save(one, Act.REGISTER)
        work.applicants.save(twin, Act.REGISTER)
        work.commit()
    with store.engine.begin() as connection:
        connection.execute(text("DELETE FROM applicant_key"))
        SqlSettings(connection).set(SEARCH_SCHEME, "an older one")
        assert not sharing(connection, one)
        assert renew_keys(connection)
    with store.begin_work("staff") as work:
        assert work.applicants.sharing(one)[SharedValue.TELEPHONE] == [twin.id]
