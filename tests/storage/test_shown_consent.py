"""The consent that a line shows is the one that the consents tell, whatever becomes of them."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, text

from branch_app.domain.change import Act
from branch_app.domain.consent import ConsentState
from branch_app.storage.engine import create_engine_file
from branch_app.storage.migrate import BRANCH_TREE, bring_up
from branch_app.storage.places import StoreKeys
from branch_app.storage.queries import _DRAFTS
from branch_app.storage.setting_store import SEARCH_SCHEME, SqlSettings
from branch_app.storage.shown_consent import told_consent
from branch_app.storage.store import Store
from branch_app.storage.tables import applicant_line
from tests.fakes import START
from tests.storage.bare import run_bare
from tests.storage.made import make_applicant, make_consent
from tests.storage.workstation import OpenStore

LATER = START + dt.timedelta(hours=1)
PERSON, OTHER = "a" * 32, "b" * 32
_TOLD = "SELECT id, base_consent FROM applicant_line"
STATES = [state.value for state in ConsentState]
GONE = {"superseded", "annulled"}


@pytest.fixture
def two(store: Store) -> Store:
    with store.begin_work("staff") as work:
        work.applicants.save(make_applicant(), Act.REGISTER)
        second = make_applicant(id=OTHER, values={"iin": "", "family_name": "Ковалев"})
        work.applicants.save(second, Act.REGISTER)
        work.commit()
    return store


def _shown(store: Store) -> dict[str, str]:
    return {row.id: row.consent for row in store.read_model.find_applicants("")}


@pytest.mark.parametrize("state", list(ConsentState))
def test_each_state_is_shown_unless_it_counts_no_longer(two: Store, state: ConsentState) -> None:
    with two.begin_work("staff") as work:
        work.consents.save(make_consent(state=state), Act.GRANT)
        work.commit()
    told = "" if state.value in GONE else state.value
    assert _shown(two) == {PERSON: told, OTHER: ""}
    (found,) = two.read_model.find_applicants("Әбді")
    assert (found.id, found.consent) == (PERSON, told)


def test_another_answer_on_another_form_is_not_shown(two: Store) -> None:
    with two.begin_work("staff") as work:
        work.consents.save(make_consent(code="C10", item="sms"), Act.GRANT)
        work.commit()
    assert _shown(two)[PERSON] == ""


def test_the_newest_answer_is_shown_and_the_older_one_when_it_falls_away(two: Store) -> None:
    newer = make_consent(id="d" * 32, state=ConsentState.REFUSED, changed_at=LATER)
    with two.begin_work("staff") as work:
        work.consents.save(make_consent(), Act.GRANT)
        work.consents.save(newer, Act.REFUSE)
        work.commit()
    assert _shown(two)[PERSON] == "refused"
    with two.begin_work("staff") as work:
        work.consents.save(newer.moved(ConsentState.SUPERSEDED, at=LATER), Act.SUPERSEDE)
        work.commit()
    assert _shown(two)[PERSON] == "granted"


def test_a_unit_that_is_not_committed_shows_nothing(two: Store) -> None:
    with two.begin_work("staff") as work:
        work.consents.save(make_consent(), Act.GRANT)
    assert _shown(two)[PERSON] == ""


def test_a_consent_that_goes_to_another_record_is_shown_there_alone(two: Store) -> None:
    with two.begin_work("staff") as work:
        work.consents.save(make_consent(), Act.GRANT)
        work.commit()
    with two.begin_work("staff") as work:
        work.consents.save(make_consent(version=2, applicant_id=OTHER), Act.GRANT)
        work.commit()
    assert _shown(two) == {PERSON: "", OTHER: "granted"}


def test_a_correction_of_the_person_leaves_it_as_it_is(two: Store) -> None:
    with two.begin_work("staff") as work:
        work.consents.save(make_consent(), Act.GRANT)
        was = work.applicants.get(PERSON)
        work.applicants.save(was.corrected(was.values, at=LATER), Act.CORRECT)
        work.commit()
    assert _shown(two)[PERSON] == "granted"
    assert two.verify() == []


def test_it_is_made_anew_with_the_keys(open_here: OpenStore) -> None:
    store = open_here()
    with store.begin_work("staff") as work:
        work.applicants.save(make_applicant(), Act.REGISTER)
        work.consents.save(make_consent(), Act.GRANT)
        work.commit()
    with store.engine.begin() as connection:
        SqlSettings(connection).set(SEARCH_SCHEME, "0")
        connection.execute(text("UPDATE applicant_line SET base_consent = 'refused'"))
    assert store.verify() != []
    store.close()
    again = open_here()
    assert _shown(again) == {PERSON: "granted"}
    assert again.verify() == []


def test_an_older_database_is_filled_with_what_its_consents_tell(
    keys: StoreKeys, tmp_path: Path
) -> None:
    engine = create_engine_file(tmp_path / "branch.db", keys.branch)
    with engine.begin() as connection:
        _make_sixth_shape(connection)
        before = _rows(connection, "SELECT id, state, changed_at, body FROM applicant")
    assert bring_up(engine, BRANCH_TREE, tmp_path, keys.backups)
    with engine.begin() as connection:
        assert _rows(connection, "SELECT id, state, changed_at, body FROM applicant") == before
        shown = {one: told for one, told in _rows(connection, _TOLD)}
        wrong = applicant_line.select().where(applicant_line.c.base_consent != told_consent())
        assert connection.execute(wrong).all() == []
    expected = {state: "" if state in GONE else state for state in STATES}
    assert shown == {**expected, "none": "", "marketing": "", "newer": "expired", "fell": "granted"}
    engine.dispose()


def _make_sixth_shape(connection: Connection) -> None:
    config = Config()
    config.set_main_option("script_location", "branch_app.storage:migrations")
    config.set_main_option("path_separator", "newline")
    config.set_main_option("version_locations", BRANCH_TREE.folders[0])
    config.attributes.update(connection=connection, metadata=BRANCH_TREE.metadata)
    command.upgrade(config, "b0006")
    consents = [(state, "C1", state, 5) for state in STATES]
    consents += [("marketing", "C10", "granted", 5)]
    consents += [("newer", "C1", "granted", 5), ("newer", "C1", "expired", 6)]
    consents += [("fell", "C1", "granted", 5), ("fell", "C1", "annulled", 6)]
    for person in {"none": 0} | {one: 0 for one, *_ in consents}:
        row = (
            "INSERT INTO applicant (id, version, state, changed_at, iin, name_key, full_name,"
            " birth_year, merged_into, search_keys, body)"
            " VALUES (:id, 1, 'active', 7, '', 'N', 'Name', '', '', '{}', x'7b7d')"
        )
        connection.execute(text(row), {"id": person})
    for number, (person, code, state, at) in enumerate(consents):
        row = "INSERT INTO consent VALUES (:id, 1, :person, :code, 'x', :state, :at, x'7b7d')"
        told = {"id": f"{number}", "person": person, "code": code, "state": state, "at": at}
        connection.execute(text(row), told)


def _rows(connection: Connection, statement: str) -> list[tuple[object, ...]]:
    return [tuple(row) for row in connection.execute(text(statement))]


def test_drafts_are_counted_in_their_own_index(two: Store) -> None:
    statement = _plain(two.engine)
    plan = [str(row[-1]) for row in run_bare(two.engine, f"EXPLAIN QUERY PLAN {statement}")]
    assert plan == ["SCAN applicant USING COVERING INDEX applicant_draft"]
    assert two.read_model.counts().drafts == 2


def _plain(engine: Engine) -> str:
    compiled = _DRAFTS.compile(engine, compile_kwargs={"render_postcompile": True})
    return str(compiled)
