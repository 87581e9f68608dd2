"""Numbers find people: IIN and its end, every telephone, documents, serials; slips are mended."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import pytest

from branch_app.domain.change import Act
from branch_app.domain.issued_form import FormState
from branch_app.domain.record_state import RecordState
from branch_app.domain.serials import make_serial, show_serial
from branch_app.storage.store import Store
from tests.fakes import START
from tests.storage.made import make_applicant, make_form

SERIAL = make_serial("ALM1", "01", 42)
VALUES = {
    "family_name": "Сенімқұлова",
    "given_name": "Жания",
    "patronymic": "",
    "iin": "850101300005",
    "document_number": "N00998877",
    "mobile_phone": "+77015551234",
    "home_phone": "+77272607788",
    "work_phone": "+77172559900",
}
OTHER = {
    "family_name": "Ким",
    "given_name": "Оля",
    "patronymic": "",
    "iin": "900228400123",
    "document_number": "048123456",
    "mobile_phone": "+77770000001",
}
FIRST, SECOND = "1" * 32, "2" * 32


@pytest.fixture
def people(store: Store) -> Store:
    with store.begin_work("staff") as work:
        for applicant_id, values in ((FIRST, VALUES), (SECOND, OTHER)):
            record = make_applicant(id=applicant_id, values=values, state=RecordState.ACTIVE)
            work.applicants.save(record, Act.REGISTER)
        work.forms.save(make_form(serial=SERIAL, applicant_id=FIRST), Act.ISSUE)
        work.commit()
    return store


def _found(store: Store, text: str, limit: int = 20) -> Sequence[str]:
    return [row.id for row in store.read_model.find_applicants(text, limit)]


@pytest.mark.parametrize(
    "text",
    [
        *("850101300005", "8501", "8", "850101 3000", " 850101-300005 "),
        *("0005", "300005", "50101300005"),
        *("1234", "5551234", "+7 701 555 12 34", "8 (701) 555-12-34", "7788", "260-77-88"),
        *("9900", "559900", "87172559900", "87272607788"),
        *("ИИН: 850101300005", "ЖСН/ИИН 850101 300005.", "тел.: 8 701 555 12 34;"),
        *("телефон 8 701 555 12 34", "Телефон: +7 701 5551234", "ұялы телефон 87015551234"),
        *("\u202a+7 701 555 12 34\u202c", "850101300005\u200b", "№ 00998877"),
        *("N00998877", "n0099", "N 00 99", "00998877", "№ N00998877"),
    ],
)
def test_each_number_finds_its_person(people: Store, text: str) -> None:
    assert _found(people, text) == [FIRST]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("0481", [SECOND]), ("048123456", [SECOND]), ("048123457", []), ("501013", []), ("005", [])],
)
def test_parts_are_beginnings_and_ends(people: Store, text: str, expected: list[str]) -> None:
    assert _found(people, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        SERIAL,
        SERIAL.lower(),
        show_serial(SERIAL),
        show_serial(SERIAL).replace("-", "\u2011"),
        f"  {show_serial(SERIAL)[:9]}",
        SERIAL.replace("A", "\u0410").replace("M", "\u041c"),
        # The same keys under the Russian and the Kazakh layout.
        "ФДЬ1-01-0000042",
        'фдь"',
        'ФДЬ"қ"',
    ],
)
def test_a_serial_finds_its_person_however_it_is_typed(people: Store, text: str) -> None:
    assert _found(people, text) == [FIRST]


@pytest.mark.parametrize("text", ['үғқ"қ"іққққғ', 'үғқ"', "қққғ", '"әің', 'ғғғ-"әің'])
def test_digits_of_the_kazakh_layout_are_read(people: Store, text: str) -> None:
    assert _found(people, text) == [FIRST]


def test_a_void_paper_of_nobody_and_a_blank_one_find_nobody(people: Store) -> None:
    with people.begin_work("staff") as work:
        blank = make_form(id="8" * 32, serial=make_serial("ALM1", "01", 43), applicant_id="")
        work.forms.save(blank, Act.ISSUE)
        spoilt = make_form(
            id="9" * 32,
            serial=make_serial("ALM1", "01", 44),
            applicant_id="7" * 32,
            state=FormState.VOID,
        )
        work.forms.save(spoilt, Act.VOID)
        work.commit()
    assert _found(people, make_serial("ALM1", "01", 43)) == []
    assert _found(people, make_serial("ALM1", "01", 44)) == []
    assert _found(people, "ALM1") == [FIRST]


def test_a_blocked_person_is_told_by_the_whole_iin_alone(people: Store) -> None:
    with people.begin_work("staff") as work:
        blocked = work.applicants.get(FIRST).moved(RecordState.BLOCKED, at=START)
        work.applicants.save(blocked, Act.BLOCK)
        work.commit()
    (row,) = people.read_model.find_applicants("850101300005")
    assert (row.id, row.full_name, row.iin_tail, row.state) == (FIRST, "", "", "blocked")
    (row,) = people.read_model.find_applicants('үғқ"қ"іққққғ')
    assert (row.id, row.full_name) == (FIRST, "")
    for text in ("85010130000", "0005", "1234", "N00998877", SERIAL, "Сенім", "Жания Сен", ""):
        assert FIRST not in _found(people, text), text
    seen = people.read_model.find_applicants("Сенім", sees_blocked=True)
    assert [(row.id, row.full_name) for row in seen] == [(FIRST, "Сенімқұлова Жания")]


def test_of_many_the_exact_come_first_then_those_last_seen(store: Store) -> None:
    names = ("Ахметова", "Ахмет", "Ахметов", "Ахмет", "Ахметов")
    with store.begin_work("staff") as work:
        for number, name in enumerate(names):
            values = {
                **OTHER,
                "family_name": name,
                "iin": "",
                "mobile_phone": f"+770000{number}4321",
            }
            seen = START - dt.timedelta(days=number)
            record = make_applicant(id=f"{number:032x}", values=values, changed_at=seen)
            work.applicants.save(record, Act.REGISTER)
        work.commit()
    assert [int(each, 16) for each in _found(store, "Ахмет")] == [1, 3, 0, 2, 4]
    assert [int(each, 16) for each in _found(store, "ахм", limit=2)] == [0, 1]
    assert [int(each, 16) for each in _found(store, "4321")] == [0, 1, 2, 3, 4]
    with store.begin_work("staff") as work:
        was = work.applicants.get(f"{4:032x}")
        again = was.corrected(was.values, at=START + dt.timedelta(days=3))
        work.applicants.save(again, Act.CORRECT)
        work.commit()
    assert [int(each, 16) for each in _found(store, "Ахмет")] == [1, 3, 4, 0, 2]
    assert [int(each, 16) for each in _found(store, "4321")] == [4, 0, 1, 2, 3]
