"""Search keys are made anew from the records when the program makes other ones than are stored."""

from __future__ import annotations

from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, text

from branch_app.domain.change import Act
from branch_app.protocol.records import body_bytes
from branch_app.storage.engine import create_engine_file
from branch_app.storage.migrate import BRANCH_TREE, bring_up
from branch_app.storage.places import StoreKeys
from branch_app.storage.search_rebuild import renew_keys
from branch_app.storage.search_rows import SCHEME, found_by, told_seeds
from branch_app.storage.setting_store import SEARCH_SCHEME, SqlSettings
from branch_app.storage.store import Store
from tests.storage.made import make_applicant
from tests.storage.workstation import OpenStore


def _all_keys(engine: Engine) -> list[tuple[object, ...]]:
    with engine.begin() as connection:
        rows = connection.execute(
            text("SELECT key, id, seen_on FROM applicant_key JOIN applicant_line USING (number)")
        )
        return [tuple(row) for row in rows]


def _aged(store: Store) -> None:
    """Make the database one of a program that folded names in another way."""
    with store.engine.begin() as connection:
        SqlSettings(connection).set(SEARCH_SCHEME, "0")
        connection.execute(text("UPDATE applicant_key SET key = 'n ESKI', seen_on = 3 LIMIT 1"))
        connection.execute(text("UPDATE applicant SET search_keys = '{}'"))
        connection.execute(text("UPDATE applicant_line SET name_key = 'ESKI', full_name = ''"))


def test_keys_of_this_program_are_left_alone(open_here: OpenStore) -> None:
    store = open_here()
    with store.engine.begin() as connection:
        assert SqlSettings(connection).get(SEARCH_SCHEME) == SCHEME
        assert not renew_keys(connection)


def test_older_keys_are_made_anew_when_the_store_is_opened(open_here: OpenStore) -> None:
    store = open_here()
    with store.begin_work("staff") as work:
        work.applicants.save(make_applicant(), Act.REGISTER)
        work.commit()
    before = _all_keys(store.engine)
    _aged(store)
    assert _all_keys(store.engine) != before
    store.close()
    again = open_here()
    assert _all_keys(again.engine) == before
    assert len(again.read_model.find_applicants("Гульнур Абди")) == 1
    assert again.verify() == []


@pytest.mark.parametrize(
    "spoilt", ["x'7b7d'", "body FROM applicant WHERE id LIKE '2%'"], ids=["none", "another's"]
)
def test_a_record_that_cannot_be_read_keeps_nobody_out(
    open_here: OpenStore, expected_warnings: list[str], spoilt: str
) -> None:
    expected_warnings.append("a record could not be read")
    store = open_here()
    with store.begin_work("staff") as work:
        for number in (1, 2):
            record = make_applicant(id=str(number) * 32, values={"iin": ""})
            work.applicants.save(record, Act.REGISTER)
        work.commit()
    _aged(store)
    with store.engine.begin() as connection:
        spoil = "UPDATE applicant SET body = (SELECT {}), search_keys = '{{\"words\": []}}'"
        connection.execute(text(f"{spoil.format(spoilt)} WHERE id LIKE '1%'"))
    store.close()
    again = open_here()
    assert {row[1] for row in _all_keys(again.engine)} == {"2" * 32}
    assert again.verify() != []
    with again.begin_work("staff") as work:
        work.applicants.erase_draft("1" * 32)
        work.applicants.erase_draft("2" * 32)
        work.commit()
    assert _all_keys(again.engine) == []


def test_a_database_of_the_second_shape_gets_its_keys(keys: StoreKeys, tmp_path: Path) -> None:
    engine = create_engine_file(tmp_path / "branch.db", keys.branch)
    _make_second_shape(engine)
    assert bring_up(engine, BRANCH_TREE, tmp_path, keys.backups)
    with engine.begin() as connection:
        assert renew_keys(connection)
    assert len(_all_keys(engine)) == len(found_by(told_seeds(make_applicant()), 0).keys)
    with engine.begin() as connection:
        tables = (
            "SELECT count(*) FROM sqlite_master WHERE name IN ('applicant_word', 'applicant_phone')"
        )
        assert connection.execute(text(tables)).scalar() == 0
    engine.dispose()


def _make_second_shape(engine: Engine) -> None:
    config = Config()
    config.set_main_option("script_location", "branch_app.storage:migrations")
    config.set_main_option("path_separator", "newline")
    config.set_main_option("version_locations", BRANCH_TREE.folders[0])
    with engine.begin() as connection:
        config.attributes.update(connection=connection, metadata=BRANCH_TREE.metadata)
        command.upgrade(config, "b0002")
        told = {"id": "a" * 32, "body": body_bytes(make_applicant())}
        connection.execute(
            text(
                "INSERT INTO applicant VALUES (:id, 1, 'draft', 0, NULL, '850101300005', 'ABC',"
                " 'Name', '1985', '{\"words\": [\"B A\"], \"phones\": []}', :body)"
            ),
            told,
        )
        connection.execute(text("INSERT INTO applicant_word VALUES ('B A', :id)"), told)


def test_the_keys_of_a_person_are_these() -> None:
    """Whoever must change this raises `SCHEME`, so that stored keys are made anew."""
    values = {
        "family_name": "Маңғыстау-Қасымова",
        "home_phone": "+77272607788",
        "given_name": "Әсел",
        "patronymic": "Нұрланқызы",
    }
    found = found_by(told_seeds(make_applicant(values=values)), 3 * 86_400_000_000 + 1)
    assert (SCHEME, found.seen_on) == ("5", 3)
    alike = [key for key in found.keys if key.startswith("l ")]
    assert len(alike) == 3, "document, name and birth, name and telephone"
    assert sorted(found.keys - {*alike}) == [
        "d 00112233",
        "d N00112233",
        "i 850101300005",
        "n МАНИСТАУ КАСИМОВА АСЕЛ НУРЛАНКИЗИ",
        "p 76543211077",
        "p 88770627277",
        "q АСЕ КАСИМОВА МАНИСТАУ АСЕЛ НУРЛАНКИЗИ",
        "q АСЕ МАНИСТАУ КАСИМОВА АСЕЛ НУРЛАНКИЗИ",
        "q АСЕ НУРЛАНКИЗИ МАНИСТАУ КАСИМОВА АСЕЛ",
        "q КАС МАНИСТАУ КАСИМОВА АСЕЛ НУРЛАНКИЗИ",
        "q КАС НУРЛАНКИЗИ МАНИСТАУ КАСИМОВА АСЕЛ",
        "q МАН НУРЛАНКИЗИ МАНИСТАУ КАСИМОВА АСЕЛ",
        "s document N00112233",
        "s telephone 77011234567",
        "s telephone 77272607788",
        "t 500003101058",
        "w АСЕЛ МАНИСТАУ КАСИМОВА НУРЛАНКИЗИ",
        "w КАСИМОВА АСЕЛ НУРЛАНКИЗИ МАНИСТАУ",
        "w НУРЛАНКИЗИ МАНИСТАУ КАСИМОВА АСЕЛ",
    ]
    assert found_by('{"words": []}', 0).keys == frozenset()
