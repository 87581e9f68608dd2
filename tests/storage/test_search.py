"""What a clerk types finds people: nine letters, any word order, numbers, tails, serials."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Sequence

import pytest

from branch_app.domain.change import Act
from branch_app.domain.consent import ConsentState
from branch_app.domain.issued_form import FormState, SignedPage
from branch_app.domain.scan import InboxState
from branch_app.domain.serials import make_serial, show_serial
from branch_app.services.read_model import DayCounts
from branch_app.storage import finding_sql
from branch_app.storage.store import Store
from tests.fakes import START
from tests.storage.bare import run_bare
from tests.storage.made import make_applicant, make_consent, make_form, make_page

PEOPLE = (
    ("Әбдіқадырова", "Гүлнұр", "Сәкенқызы", "850101300005", "+77011234567"),
    ("Ғұмарұлы", "Өмірбек", "", "900228400123", "+77021234567"),
    ("Іңкәрова", "Һаджия", "Қуанышқызы", "000229500038", "+77475550099"),
    ("Ковалёва", "Анна-Мария", "Игоревна", "051231600473", "+77770001122"),
    ("Ковалев", "Өмірбек", "Аннұлы", "991231300787", ""),
)
KEYS = "applicant_key USING PRIMARY KEY (key>? AND key<?)"
LINES = ("applicant_line USING INTEGER PRIMARY KEY (rowid=?)",)
NAMES = {surname: index for index, (surname, *_) in enumerate(PEOPLE)}


@pytest.fixture
def people(store: Store) -> Store:
    with store.begin_work("staff") as work:
        for index, (family, given, patronymic, iin, phone) in enumerate(PEOPLE):
            values = {
                "family_name": family,
                "given_name": given,
                "patronymic": patronymic,
                "iin": iin,
                "mobile_phone": phone,
                "work_phone": "+77272445566" if index == 3 else "",
            }
            record = make_applicant(
                id=f"{index:032x}",
                values=values,
                changed_at=START + dt.timedelta(minutes=index),
            )
            work.applicants.save(record, Act.REGISTER)
            form = make_form(
                id=f"{index + 100:032x}",
                serial=make_serial("ALM1", "01", index + 40),
                applicant_id=record.id,
                issued_at=START + dt.timedelta(minutes=index),
            )
            work.forms.save(form, Act.ISSUE)
        work.commit()
    return store


def _found(store: Store, text: str, limit: int = 20) -> Sequence[int]:
    return [int(row.id, 16) for row in store.read_model.find_applicants(text, limit)]


@pytest.mark.parametrize("family", [family for family, *_ in PEOPLE[:3]])
def test_kazakh_names_are_found_however_they_are_typed(people: Store, family: str) -> None:
    substitutes = str.maketrans("ӘәҒғҚқҢңӨөҰұҮүҺһІі", "АаГгКкНнОоУуУуХхИи")
    typed = {
        family,
        family.upper(),
        family.lower(),
        unicodedata.normalize("NFD", family),
        family.translate(substitutes),
        family.translate(substitutes).upper(),
        family[:4],
        f"  {family[:5]} ",
    }
    missed = [text for text in typed if NAMES[family] not in _found(people, text)]
    assert missed == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Гүлнұр Әбдіқадырова", [0]),
        ("Гул Абди", [0]),
        ("Сакен Абди", [0]),
        ("Сәкенқызы", [0]),
        ("Өмірбек", [4, 1]),
        ("Омирбек Гумар", [1]),
        ("Ковалев", [4, 3]),
        ("Ковалева", [3]),
        ("Мария Ковал", [3]),
        ("Анн", [3, 4]),
        ("Анн Ковалев Өмір", [4]),
        ("К", [4, 3, 2]),
        ("Абди Омирбек", []),
        ("Жоқадам", []),
    ],
)
def test_names_are_found_in_any_word_order(people: Store, text: str, expected: list[int]) -> None:
    assert sorted(_found(people, text)) == sorted(expected)


def test_names_that_begin_so_come_before_names_that_hold_it(people: Store) -> None:
    assert _found(people, "К")[-1] == 2
    assert _found(people, "К", limit=2) == [4, 3]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("850101300005", [0]),
        ("8501", [0]),
        ("850101 300005", [0]),
        ("0", [2, 3]),
        ("4567", [0, 1]),
        ("1234567", [0, 1]),
        ("+77011234567", [0]),
        ("8 (701) 123-45-67", [0]),
        ("87011234567", [0]),
        ("445566", [3]),
        ("99", [4]),
        ("0099", [2]),
        ("000", [2]),
    ],
)
def test_numbers_find_by_iin_begun_or_telephone_ended(
    people: Store, text: str, expected: list[int]
) -> None:
    assert sorted(_found(people, text)) == expected


def test_a_serial_finds_its_person(people: Store) -> None:
    serial = make_serial("ALM1", "01", 42)
    for text in (serial, show_serial(serial), serial.lower(), serial[:-1]):
        assert _found(people, text) == [2]
    assert sorted(_found(people, "ALM1")) == [0, 1, 2, 3, 4]


def test_an_empty_text_shows_the_latest(people: Store) -> None:
    assert _found(people, "") == [4, 3, 2, 1, 0]
    assert _found(people, "  ", limit=2) == [4, 3]


def test_marks_of_sql_are_letters_like_any_other(people: Store) -> None:
    for text in ("%", "_", "'", "Ков%", "' OR 1=1 --", "\\", "\0", "()", "-"):
        assert len(_found(people, text)) in {0, 2, 5}


def test_a_correction_moves_what_is_found(people: Store) -> None:
    with people.begin_work("staff") as work:
        was = work.applicants.get(f"{0:032x}")
        values = {**was.values, "family_name": "Сейтқали", "mobile_phone": "+77059998877"}
        work.applicants.save(was.corrected(values, at=START), Act.CORRECT)
        work.commit()
    assert _found(people, "Абди") == []
    assert _found(people, "Гульнур Сейт") == [0]
    assert _found(people, "8877") == [0]
    assert _found(people, "+77011234567") == []


def test_rows_are_masked_and_tell_the_consent(people: Store) -> None:
    with people.begin_work("staff") as work:
        first = make_consent(id="1" * 32, applicant_id=f"{0:032x}", state=ConsentState.REFUSED)
        work.consents.save(first, Act.REFUSE)
        again = first.moved(ConsentState.SUPERSEDED, at=START + dt.timedelta(hours=2))
        work.consents.save(again, Act.SUPERSEDE)
        later = make_consent(
            id="2" * 32, applicant_id=f"{0:032x}", changed_at=START + dt.timedelta(hours=1)
        )
        work.consents.save(later, Act.GRANT)
        work.commit()
    (row,) = people.read_model.find_applicants("Әбді")
    assert (row.iin_tail, row.birth_year, row.state) == ("0005", "1985", "draft")
    assert row.consent == "granted"
    assert row.full_name == "Әбдіқадырова Гүлнұр Сәкенқызы"
    assert row.changed_at == START
    assert "850101300005" not in repr(row)
    assert people.read_model.find_applicants("Ковалева")[0].consent == ""


@pytest.mark.parametrize(
    ("statement", "steps"),
    [
        (finding_sql.BEGUN, [KEYS]),
        (finding_sql.NEWEST, ["applicant_line USING COVERING INDEX applicant_line_by_change"]),
        (
            finding_sql.OF_SERIAL,
            [
                "issued_form USING COVERING INDEX issued_form_by_serial (serial>? AND serial<?)",
                "line USING COVERING INDEX sqlite_autoindex_applicant_line_1 (id=?)",
            ],
        ),
        (finding_sql.holding(2), [KEYS, KEYS]),
        (finding_sql.COUNTED, [KEYS, KEYS]),
        (finding_sql.lines(3), [*LINES]),
    ],
)
def test_no_step_opens_a_record(people: Store, statement: str, steps: list[str]) -> None:
    named = dict.fromkeys(re.findall(r":(\w+)", statement), "1")
    told = named or ("1",) * statement.count("?")
    with people.engine.connect() as connection:
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", told).all()
    using = [line.detail.partition(" ")[2] for line in plan if " USING " in line.detail]
    assert using == steps


def _page(number: int) -> SignedPage:
    return SignedPage(page=number, attachment_id="9" * 32, digest="8" * 64)


def test_open_papers_and_counts_follow_the_work(people: Store) -> None:
    with people.begin_work("staff") as work:
        forms = [work.forms.get(f"{index + 100:032x}") for index in range(5)]
        work.forms.save(forms[0].printed(at=START), Act.PRINT)
        work.forms.save(forms[1].voided("jam", at=START), Act.VOID)
        half = forms[2].with_scan(_page(2), at=START)
        work.forms.save(half, Act.MATCH_PAGE)
        signed = forms[3].with_scan(_page(1), at=START)
        work.forms.save(signed, Act.MATCH_PAGE)
        work.forms.save(signed.with_scan(_page(2), at=START), Act.SIGN)
        work.inbox.save(make_page(), Act.RECEIVE_PAGE)
        done = make_page(id="7" * 32, state=InboxState.SET_ASIDE)
        work.inbox.save(done, Act.RECEIVE_PAGE)
        work.commit()
    rows = people.read_model.open_forms()
    assert [(int(row.applicant_id, 16), row.state, row.missing_pages) for row in rows] == [
        (4, FormState.ISSUED, (1, 2)),
        (3, FormState.SIGNED, ()),
        (2, FormState.ISSUED, (1,)),
        (0, FormState.PRINTED, (1, 2)),
    ]
    assert rows[0].applicant_name == "Ковалев Өмірбек Аннұлы"
    assert rows[0].issued_at == START + dt.timedelta(minutes=4)
    assert not any(row.has_ticks for row in rows)
    assert len(people.read_model.open_forms(limit=1)) == 1
    assert people.read_model.counts() == DayCounts(
        drafts=5, printed_not_scanned=1, signed_without_ticks=1, inbox=1, unsent=0
    )
    with people.begin_work("staff") as work:
        ticked = work.forms.get(forms[3].id).with_ticks({"collection": True}, at=START)
        work.forms.save(ticked, Act.RECORD_TICKS)
        work.commit()
    assert [int(row.applicant_id, 16) for row in people.read_model.open_forms()] == [4, 2, 0]


def test_a_person_leaves_no_key_behind(people: Store) -> None:
    with people.begin_work("staff") as work:
        for index in range(5):
            work.applicants.erase_draft(f"{index:032x}")
        work.commit()
    with people.engine.connect() as connection:
        for table in ("applicant", "applicant_key", "applicant_line", "history"):
            of_people = "WHERE record_id IN (SELECT record_id FROM journal WHERE act = 'register')"
            condition = of_people if table == "history" else ""
            count = connection.exec_driver_sql(f"SELECT count(*) FROM {table} {condition}")  # noqa: S608
            assert count.scalar() == 0, table


def test_a_save_dirties_few_pages(people: Store) -> None:
    """Every page costs encryption and a write: the goal is 12, three more are in decision 14."""
    people.checkpoint()
    with people.begin_work("staff") as work:
        new = make_applicant(id="e" * 32, values={"iin": "800615300219"})
        work.applicants.save(new, Act.REGISTER)
        work.commit()
    ((_, frames, _),) = run_bare(people.engine, "PRAGMA wal_checkpoint(PASSIVE)")
    assert isinstance(frames, int)
    assert 5 < frames <= 15


def test_people_of_a_list_of_ids_are_named_in_order_of_names(people: Store) -> None:
    ids = [f"{index:032x}" for index in (3, 0, 4, 77)]
    rows = people.read_model.named([*ids, *(f"{n:032x}" for n in range(100, 1700))])
    assert [int(row.id, 16) for row in rows] == [0, 4, 3]
    assert [row.iin_tail for row in rows] == ["0005", "0787", "0473"]
    assert people.read_model.named(()) == []
