"""Papers for a waiting page: the best of all that lack pages, by bounded steps over indexes."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from sqlalchemy import event

from branch_app.domain.change import Act
from branch_app.domain.issued_form import FormState, IssuedForm, SignedPage
from branch_app.domain.record_state import RecordState
from branch_app.services.read_model import PapersWanted
from branch_app.storage.store import Store
from tests.fakes import START
from tests.storage.made import make_applicant, make_form

MANY = 70
SIGNED, OWN, NOT_PRINTED, BLANK, BLOCKED = range(MANY, MANY + 5)
NEIGHBOUR = f"{MANY:032x}"


def _serial(number: int) -> str:
    return f"ALM101{number:07d}X"


def _form(number: int, **changes: object) -> IssuedForm:
    told: dict[str, object] = {
        "id": f"{number + 1000:032x}",
        "serial": _serial(number),
        "applicant_id": f"{number:032x}",
        "issued_at": START + dt.timedelta(minutes=number),
        **changes,
    }
    return make_form(**told)


@pytest.fixture
def papers(store: Store) -> Store:
    """Keep many printed papers, and a person before them all who signed one and owes another."""
    old = START - dt.timedelta(days=30)
    pages = tuple(SignedPage(page=n, attachment_id="9" * 32, digest="8" * 64) for n in (1, 2))
    with store.begin_work("staff") as work:
        for number in range(MANY + 1):
            values = {"family_name": f"Үлгі{number}", "given_name": "Ақан"}
            work.applicants.save(make_applicant(id=f"{number:032x}", values=values), Act.REGISTER)
        blocked = make_applicant(
            id=f"{BLOCKED:032x}",
            values={"family_name": "Бөгде", "given_name": "Ақан"},
            state=RecordState.BLOCKED,
        )
        work.applicants.save(blocked, Act.REGISTER)
        for number in range(MANY):
            work.forms.save(_form(number, state=FormState.PRINTED), Act.PRINT)
        signed = _form(SIGNED, state=FormState.SIGNED, scans=pages, ticks={"collection": True})
        work.forms.save(replace(signed, issued_at=old), Act.SIGN)
        work.forms.save(_form(OWN, applicant_id=NEIGHBOUR, issued_at=old), Act.ISSUE)
        work.forms.save(_form(NOT_PRINTED, applicant_id=f"{3:032x}"), Act.ISSUE)
        work.forms.save(_form(BLANK, applicant_id="", is_blank=True), Act.ISSUE)
        work.forms.save(_form(BLOCKED, state=FormState.PRINTED), Act.PRINT)
        work.commit()
    return store


def _wanted(**changes: object) -> PapersWanted:
    told: dict[str, object] = {"serial": "", "beside": (), "until": START + dt.timedelta(days=1)}
    return PapersWanted(**{**told, "limit": 20, **changes})  # type: ignore[arg-type]


def test_the_owner_of_a_signed_neighbour_is_found_behind_many_newer_papers(papers: Store) -> None:
    assert _serial(OWN) not in {row.serial for row in papers.read_model.open_forms()}
    found = papers.read_model.papers_lacking_pages(_wanted(beside=(_serial(SIGNED),)))
    serials = [row.serial for row in found.rows]
    assert found.people == {NEIGHBOUR}
    # What is whole already is no candidate itself; then the newest printed, then the others.
    newest = [_serial(number) for number in range(MANY - 1, MANY - 21, -1)]
    assert serials == [_serial(OWN), *newest, _serial(NOT_PRINTED)]


def test_only_papers_made_before_the_scan_came(papers: Store) -> None:
    until = START + dt.timedelta(minutes=4)
    found = papers.read_model.papers_lacking_pages(_wanted(until=until))
    assert [row.serial for row in found.rows] == [*map(_serial, (4, 3, 2, 1, 0, OWN))]


def test_a_code_that_was_read_asks_for_its_own_paper_alone(papers: Store) -> None:
    for number, told in ((5, [_serial(5)]), (SIGNED, []), (BLANK, [])):
        found = papers.read_model.papers_lacking_pages(_wanted(serial=_serial(number)))
        assert [row.serial for row in found.rows] == told


def test_papers_of_blocked_people_are_for_the_officer(papers: Store) -> None:
    read = papers.read_model
    for sees_blocked in (False, True):
        found = read.papers_lacking_pages(_wanted(), sees_blocked=sees_blocked)
        assert (_serial(BLOCKED) in {row.serial for row in found.rows}) is sees_blocked
        searched = read.papers_of_people("Бөгде", sees_blocked=sees_blocked)
        assert [row.serial for row in searched] == [_serial(BLOCKED)] * sees_blocked


def test_whose_name_or_number_is_typed_is_found_among_all(papers: Store) -> None:
    read = papers.read_model
    for text in (f"Үлгі{MANY}", _serial(SIGNED)):
        assert [row.serial for row in read.papers_of_people(text)] == [_serial(OWN)], text
    assert [row.serial for row in read.papers_of_people("Үлгі3 Ақан")][:2] == [
        _serial(NOT_PRINTED),
        _serial(3),
    ]
    assert len(read.papers_of_people("Ақан", 20)) == 20


def test_no_step_reads_all_papers(papers: Store) -> None:
    asked: list[tuple[str, tuple[object, ...]]] = []

    def note(
        _c: object, _cursor: object, sql: str, told: tuple[object, ...], *_more: object
    ) -> None:
        if "FROM issued_form" in sql:
            asked.append((sql, told))

    read = papers.read_model
    read.papers_lacking_pages(_wanted())
    event.listen(read._engine, "before_cursor_execute", note)
    read.papers_lacking_pages(_wanted(beside=(_serial(SIGNED),)))
    read.papers_lacking_pages(_wanted(serial=_serial(5)))
    read.papers_of_people(f"Үлгі{MANY}")
    event.remove(read._engine, "before_cursor_execute", note)
    assert len(asked) == 7
    with papers.engine.connect() as connection:
        for sql, told in asked:
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", told).all()
            assert not [one.detail for one in plan if one.detail.startswith("SCAN")], sql
            used = [one.detail for one in plan if "issued_form" in one.detail]
            assert all(" USING " in one for one in used), used
