"""Reading a list of persons: tolerant of its shape, never of an entry it cannot read (K53)."""

from __future__ import annotations

import datetime as dt

import pytest

from branch_app.domain.applicant import FieldValue
from branch_app.domain.errors import BadInput
from branch_app.domain.list_check import ListedPerson, Sought, name_key, sought
from branch_app.domain.list_file import LARGEST, read_list_file

IIN = "850101300005"
BORN = dt.date(1985, 1, 1)
ONE = ListedPerson(line=1, name_key=name_key("Әбдіқадыров", "Ұлан"), birth_on=BORN, iin=IIN)


@pytest.mark.parametrize(
    "text",
    [
        f"Әбдіқадыров;Ұлан;Һәкімұлы;01.01.1985;{IIN}",
        f"Әбдіқадыров\tҰлан\tҺәкімұлы\t1985-01-01\t{IIN}\n",
        f"Әбдіқадыров,Ұлан,,01.01.1985,{IIN}\r\n\r\n",
        f'"Әбдіқадыров";"Ұлан";"";"01.01.1985";"{IIN}"',
    ],
)
def test_the_usual_columns_by_any_mark(text: str) -> None:
    assert read_list_file(text.encode()) == (ONE,)
    assert read_list_file(text.encode("utf-16")) == (ONE,)


@pytest.mark.parametrize(
    "head",
    [
        "№;ИИН;Фамилия;Имя;Отчество;Дата рождения;Примечание",
        "№;ЖСН;Тегі;Аты;Әкесінің аты;Туған күні;Ескерту",
        "no;iin;Surname;Given name;Patronymic;Birth date;note",
    ],
)
def test_under_headings_columns_stand_in_any_order(head: str) -> None:
    text = f"{head}\n1;{IIN};Әбдіқадыров;Ұлан;;01.01.1985;x\n2;;Ким;Алиса;-;—;y\n"
    first, second = read_list_file(text.encode())
    assert (first.line, first.iin, first.birth_on) == (2, IIN, BORN)
    assert (second.line, second.is_matchable) == (3, False)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (";Ұлан;;01.01.1985;", "list_name"),
        ("Ким;Алиса;;31.02.1985;", "list_birth"),
        ("Ким;Алиса;;1985;", "list_birth"),
        ("Ким;Алиса;;;85010130000", "list_iin"),
        ("Ким;Алиса;;;850101300006", "list_iin"),
        ("бұл тізім емес", "list_columns"),
        (f"Ким Алиса;01.01.1985;{IIN}", "list_columns"),
    ],
)
def test_a_line_that_cannot_be_read_is_named(line: str, reason: str) -> None:
    text = f"Әбдіқадыров;Ұлан;;01.01.1985;{IIN}\n\n{line}\n"
    with pytest.raises(BadInput) as refused:
        read_list_file(text.encode())
    assert refused.value.details == {"reason": reason, "line": 3}


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "list_empty"),
        ("Фамилия;Имя\n".encode(), "list_empty"),
        ("Фамилия;Имя\nКим;Алиса\n".encode(), "list_unmatchable"),
        (f"ФИО;Дата рождения;ИИН\nКим Алиса;01.01.1985;{IIN}\n".encode(), "list_columns"),
        (b"\xff\xfe\x00", "unreadable"),
        (b"PK\x03\x04\x00\x00", "unreadable"),
        ("Ким;Алиса".encode("cp1251"), "unreadable"),
        (b"x" * (LARGEST + 1), "too_large"),
    ],
)
def test_what_is_no_list_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(BadInput) as refused:
        read_list_file(data)
    assert refused.value.details["reason"] == reason


VALUES: dict[str, FieldValue] = {
    "family_name": "Әбдіқадыров",
    "given_name": "Ұлан",
    "iin": IIN,
    "birth_date": BORN,
}


def test_by_iin_exactly_or_by_name_and_birth_date() -> None:
    one = sought(VALUES)
    assert one.meets(ONE)
    assert one.meets(ListedPerson(line=1, name_key=name_key("АБДИКАДЫРОВ", "УЛАН"), birth_on=BORN))
    assert one.meets(ListedPerson(line=1, name_key="X", iin=IIN))
    assert not one.meets(ListedPerson(line=1, name_key=ONE.name_key))
    assert not one.meets(ListedPerson(line=1, name_key=ONE.name_key, birth_on=dt.date(1985, 1, 2)))
    assert not one.meets(ListedPerson(line=1, name_key="X", birth_on=BORN))


def test_both_birth_dates_and_both_spellings_are_looked_for() -> None:
    other = dt.date(1984, 12, 31)
    spelt = {**VALUES, "birth_date": other, "family_name_other": "Kim", "given_name_other": "Al"}
    one = sought(spelt)
    assert one.births == {BORN, other}
    assert one.name_keys == {ONE.name_key, name_key("Kim", "Al")}
    bare: Sought = sought({})
    assert not bare.meets(ListedPerson(line=1, name_key=""))


@pytest.mark.parametrize(
    ("listed", "borne"),
    [
        (("Утегулова", "Ляззат"), ("Өтеғұлова", "Ләззат")),
        (("Өтеғұлова", "Ләззат"), ("Утегулова", "Лязат")),
        (("Отегулова", "Лаззат"), ("Утегулова", "Ләззат")),
    ],
)
def test_a_list_in_russian_meets_a_document_in_kazakh_and_the_other_way_round(
    listed: tuple[str, str], borne: tuple[str, str]
) -> None:
    entry = ListedPerson(line=1, name_key=name_key(*listed), birth_on=BORN)
    values: dict[str, FieldValue] = {
        "family_name": borne[0],
        "given_name": borne[1],
        "birth_date": BORN,
    }
    assert sought(values).meets(entry)
    assert not sought({**values, "given_name": "Алиса"}).meets(entry)
