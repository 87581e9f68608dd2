"""Vectors of `domain.md` 3 and 4 that no test of one module holds: tables, counts, code points.

The others: IIN, BIN in `test_identity_numbers`, accounts and money in `test_money_values`, zones in
`test_mrz`, telephones in `test_telephone`, terms in `test_working_days`, letters in
`test_kazakh_text`, validity of documents in `test_checks`, dates in `packs/test_form_text`.
"""

from __future__ import annotations

import datetime as dt
import random

import pytest

from branch_app.domain import reference
from branch_app.domain.identity_numbers import iin_problem, make_iin
from branch_app.domain.kazakh_text import digits_meant, is_name_letter, repaired, sort_key
from branch_app.domain.working_days import WorkingCalendar

# The code, and the names of the region and of its centre in both languages (3.7).
REGIONS = [
    ("10", "Абай облысы", "область Абай", "Семей", "Семей"),
    ("11", "Ақмола облысы", "Акмолинская область", "Көкшетау", "Кокшетау"),
    ("15", "Ақтөбе облысы", "Актюбинская область", "Ақтөбе", "Актобе"),
    ("19", "Алматы облысы", "Алматинская область", "Қонаев", "Конаев"),
    ("23", "Атырау облысы", "Атырауская область", "Атырау", "Атырау"),
    ("27", "Батыс Қазақстан облысы", "Западно-Казахстанская область", "Орал", "Уральск"),
    ("31", "Жамбыл облысы", "Жамбылская область", "Тараз", "Тараз"),
    ("33", "Жетісу облысы", "область Жетісу", "Талдықорған", "Талдыкорган"),
    ("35", "Қарағанды облысы", "Карагандинская область", "Қарағанды", "Караганда"),
    ("39", "Қостанай облысы", "Костанайская область", "Қостанай", "Костанай"),
    ("43", "Қызылорда облысы", "Кызылординская область", "Қызылорда", "Кызылорда"),
    ("47", "Маңғыстау облысы", "Мангистауская область", "Ақтау", "Актау"),
    ("55", "Павлодар облысы", "Павлодарская область", "Павлодар", "Павлодар"),
    (
        "59",
        "Солтүстік Қазақстан облысы",
        "Северо-Казахстанская область",
        "Петропавл",
        "Петропавловск",
    ),
    ("61", "Түркістан облысы", "Туркестанская область", "Түркістан", "Туркестан"),
    ("62", "Ұлытау облысы", "область Ұлытау", "Жезқазған", "Жезказган"),
    (
        "63",
        "Шығыс Қазақстан облысы",
        "Восточно-Казахстанская область",
        "Өскемен",
        "Усть-Каменогорск",
    ),
    ("71", "Астана қаласы", "город Астана", "", ""),
    ("75", "Алматы қаласы", "город Алматы", "", ""),
    ("79", "Шымкент қаласы", "город Шымкент", "", ""),
]


@pytest.mark.parametrize(("code", "kk", "ru", "centre_kk", "centre_ru"), REGIONS)
def test_the_regions_of_2022(code: str, kk: str, ru: str, centre_kk: str, centre_ru: str) -> None:
    region = reference.region(code)
    assert (region.name.kk, region.name.ru) == (kk, ru)
    assert (region.centre.kk, region.centre.ru) == (centre_kk, centre_ru)


def test_there_are_no_other_regions() -> None:
    assert sorted(reference.regions()) == sorted(row[0] for row in REGIONS)


def test_eight_of_a_thousand_serials_are_never_issued_on_the_day_tried() -> None:
    made = [make_iin(dt.date(1985, 1, 1), "male", serial) for serial in range(10_000)]
    assert round(made.count(None) / len(made) * 100, 1) == 0.8


def test_as_many_slips_pass_the_check_as_the_reference_says() -> None:
    chance = random.Random(3)
    tried = {"digit": [0, 0], "swap": [0, 0]}
    for _round in range(1_000):
        born = dt.date(1950, 1, 1) + chance.randrange(20_000) * dt.timedelta(days=1)
        number = make_iin(born, chance.choice(("male", "female")), chance.randrange(10_000))
        if number is None:
            continue
        for at in range(12):
            for digit in set("0123456789") - {number[at]}:
                wrong = number[:at] + digit + number[at + 1 :]
                tried["digit"][iin_problem(wrong) is None] += 1
        for at in range(11):
            wrong = number[:at] + number[at + 1] + number[at] + number[at + 2 :]
            if wrong != number:
                tried["swap"][iin_problem(wrong) is None] += 1
    digits, swaps = (passed / (caught + passed) for caught, passed in tried.values())
    assert digits == pytest.approx(0.090, abs=0.01)
    assert swaps == pytest.approx(0.013, abs=0.01)


@pytest.mark.parametrize(
    ("letter", "capital", "small"),
    [
        ("ә", 0x04D8, 0x04D9),
        ("ғ", 0x0492, 0x0493),
        ("қ", 0x049A, 0x049B),
        ("ң", 0x04A2, 0x04A3),
        ("ө", 0x04E8, 0x04E9),
        ("ұ", 0x04B0, 0x04B1),
        ("ү", 0x04AE, 0x04AF),
        ("һ", 0x04BA, 0x04BB),
        ("і", 0x0406, 0x0456),
    ],
)
def test_the_nine_letters_are_these_and_stand_in_names(
    letter: str, capital: int, small: int
) -> None:
    assert (ord(letter.upper()), ord(letter)) == (capital, small)
    assert is_name_letter(chr(capital))
    assert repaired(letter) == letter


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("деректердi", "деректерді"), ("сookies", "cookies"), ("Бəйтерек", "Бәйтерек")],
)
def test_the_mixed_words_of_the_policies_are_put_right(typed: str, meant: str) -> None:
    assert repaired(typed) == meant


@pytest.mark.parametrize(("key", "typed"), list(zip("1234567890-=", '"әіңғ,.үұқөһ', strict=True)))
def test_every_key_of_the_kazakh_digit_row_is_mapped_back(key: str, typed: str) -> None:
    # Comma and dot mean 6 and 7 where a letter of the row proves the layout.
    assert digits_meant(f"қ{typed}") == f"0{key}"


def test_the_alphabet_of_the_reference_sorts() -> None:
    told = "а ә б в г ғ д е ё ж з и й к қ л м н ң о ө п р с т у ұ ү ф х һ ц ч ш щ ъ ы і ь э ю я"
    assert sorted(told.split()[::-1], key=sort_key) == told.split()


@pytest.mark.parametrize(
    "day",
    [
        *("01.01.2026", "02.01.2026", "07.01.2026", "08.03.2026", "21.03.2026", "22.03.2026"),
        *("23.03.2026", "01.05.2026", "07.05.2026", "09.05.2026", "27.05.2026", "06.07.2026"),
        *("25.10.2026", "16.12.2026", "15.03.2027", "05.05.2028", "30.08.2024"),
    ],
)
def test_holidays_and_days_off_of_the_law_are_free(day: str) -> None:
    assert not WorkingCalendar().is_working_day(dt.date(*map(int, reversed(day.split(".")))))


@pytest.mark.parametrize("day", [dt.date(2026, 8, 31), dt.date(2027, 8, 30)])
def test_constitution_day_has_left_august(day: dt.date) -> None:
    assert WorkingCalendar().is_working_day(day)
