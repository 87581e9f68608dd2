"""Twins are looked up by indexes alone, former names too."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter

from sqlalchemy import event

from branch_app.domain.change import Act
from branch_app.domain.former_name import FormerName
from branch_app.domain.likeness import traits_of
from branch_app.storage.store import Store
from tests.storage.bare import run_bare
from tests.storage.made import VALUES, make_applicant

EARLIER = FormerName(
    family_name="Тұрғанова", given_name="Гүлнұр", patronymic="Сәкенқызы", until=dt.date(2020, 5, 4)
)


def test_no_statement_of_the_look_up_scans_a_table(store: Store) -> None:
    told: list[tuple[str, object]] = []

    def note(_c: object, _k: object, statement: str, values: object, *_: object) -> None:
        told.append((statement, values))

    with store.begin_work("staff") as work:
        work.applicants.save(make_applicant(), Act.REGISTER)
        event.listen(store.engine, "before_cursor_execute", note)
        assert len(work.applicants.alike(traits_of(VALUES))) == 1
        assert work.applicants.joined_with("a" * 32) == []
        event.remove(store.engine, "before_cursor_execute", note)
        work.commit()
    asked = [one for one in told if one[0].startswith("SELECT")]
    assert len(asked) == 4
    for statement, values in asked:
        plan = _plan(store, statement, values)
        assert plan
        # The list of what is looked for comes as JSON: that is no table.
        scans = [line for line in plan if line.startswith("SCAN")]
        assert not [line for line in scans if "VIRTUAL TABLE" not in line], plan


def _plan(store: Store, statement: str, values: object) -> list[str]:
    with store.engine.connect() as connection:
        rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)  # type: ignore[arg-type]
        return [str(row[3]) for row in rows]


def test_a_former_name_finds_the_person_in_any_word_order(store: Store) -> None:
    with store.begin_work("staff") as work:
        work.applicants.save(make_applicant(former_names=(EARLIER,)), Act.REGISTER)
        work.commit()
    for typed in ("Тұрғанова", "турганова гулнур", "Гүлнұр Турган", "Әбдіқадырова"):
        rows = store.read_model.find_applicants(typed)
        assert [row.full_name for row in rows] == ["Әбдіқадырова Гүлнұр Сәкенқызы"], typed
    assert store.read_model.find_applicants("Тұрғанбаева") == []


def test_keys_go_with_the_person(store: Store) -> None:
    with store.begin_work("staff") as work:
        work.applicants.save(make_applicant(former_names=(EARLIER,)), Act.REGISTER)
        work.commit()
    count = "SELECT count(*) FROM applicant_key WHERE key GLOB 'l *'"
    assert run_bare(store.engine, count) == [(4,)]
    with store.begin_work("staff") as work:
        work.applicants.erase_draft("a" * 32)
        work.commit()
    assert run_bare(store.engine, count) == [(0,)]


def test_the_keys_show_nothing(store: Store) -> None:
    with store.begin_work("staff") as work:
        work.applicants.save(make_applicant(), Act.REGISTER)
        work.commit()
    keys = [
        str(key)
        for (key,) in run_bare(
            store.engine, "SELECT substr(key, 3) FROM applicant_key WHERE key GLOB 'l *'"
        )
    ]
    assert len(keys) == 3
    assert all(re.fullmatch("[0-9a-f]{32}", key) for key in keys)
    # The name comes first, so that name and birth, name and telephone lie on one page.
    assert sorted(Counter(key[:16] for key in keys).values()) == [1, 2]


def test_the_year_of_birth_is_told_by_the_number_before_the_date_is_asked_for(
    store: Store,
) -> None:
    draft = make_applicant(values={"birth_date": ""})
    nobody = make_applicant(id="b" * 32, values={"iin": "", "birth_date": ""})
    with store.begin_work("staff") as work:
        work.applicants.save(draft, Act.REGISTER)
        work.applicants.save(nobody, Act.REGISTER)
        work.commit()
    years = {row.id[0]: row.birth_year for row in store.read_model.find_applicants("")}
    assert years == {"a": "1985", "b": ""}
