from __future__ import annotations

import datetime as dt

import pytest

from branch_app.domain.applicant import FieldValue
from branch_app.domain.checks import (
    Problem,
    ProblemCode,
    Severity,
    blocking,
    mobile_only,
    not_expired,
    not_in_future,
    plausible_age,
    readable_iin,
    warning,
    years_between,
)
from branch_app.domain.cross_checks import cross_problems
from branch_app.domain.fields import CATALOGUE, read_field
from branch_app.domain.identity_numbers import check_digit

TODAY = dt.date(2026, 11, 22)


def _day(text: str) -> dt.date:
    return dt.datetime.strptime(text, "%d.%m.%Y").replace(tzinfo=dt.UTC).date()


def _told(values: dict[str, FieldValue]) -> list[tuple[str, str, bool]]:
    return [(p.field, p.code.value, p.is_blocking) for p in cross_problems(values)]


def test_a_problem_is_a_value() -> None:
    problem = blocking("iin", ProblemCode.REQUIRED, most=3)
    assert problem == Problem(
        field="iin", code=ProblemCode.REQUIRED, severity=Severity.BLOCKING, details={"most": 3}
    )
    assert len({problem, blocking("iin", ProblemCode.REQUIRED, most=3)}) == 1
    assert problem != warning("iin", ProblemCode.REQUIRED, most=3)
    with pytest.raises(TypeError):
        problem.details["most"] = 4  # type: ignore[index]


@pytest.mark.parametrize(
    ("start", "end", "years"),
    [
        ("22.11.2012", "22.11.2026", 14),
        ("23.11.2012", "22.11.2026", 13),
        ("29.02.2000", "28.02.2001", 0),
        ("29.02.2000", "01.03.2001", 1),
    ],
)
def test_full_years_are_counted(start: str, end: str, years: int) -> None:
    assert years_between(_day(start), _day(end)) == years


@pytest.mark.parametrize(
    ("name", "typed", "codes"),
    [
        ("birth_date", "22.11.2026", ["too_young"]),
        ("birth_date", "23.11.2026", ["in_future"]),
        ("birth_date", "22.11.2012", []),
        ("birth_date", "23.11.2012", ["too_young"]),
        ("birth_date", "22.11.1916", []),
        ("birth_date", "22.11.1915", ["too_old"]),
        ("birth_date", "23.11.1915", []),
        ("document_issued_on", "22.11.2026", []),
        ("document_issued_on", "23.11.2026", ["in_future"]),
        ("document_expires_on", "23.11.2026", []),
        ("document_expires_on", "22.11.2026", ["document_expired"]),
        ("actual_since", "23.11.2026", ["in_future"]),
    ],
)
def test_days_are_held_against_today(name: str, typed: str, codes: list[str]) -> None:
    value, problems = read_field(CATALOGUE[name], typed, TODAY)
    assert value is not None
    assert [problem.code for problem in problems] == codes
    assert all(problem.is_blocking for problem in problems)


@pytest.mark.parametrize(
    ("first", "code"),
    [
        ("85010130000", None),
        ("85010100000", "iin_century_digit"),
        ("85010190000", "iin_century_digit"),
        ("85023130000", "iin_date"),
        ("26112250001", None),
        ("26112350000", "iin_in_future"),
    ],
)
def test_odd_digits_of_an_iin_only_warn(first: str, code: str | None) -> None:
    value, problems = read_field(CATALOGUE["iin"], f"{first}{check_digit(first)}", TODAY)
    assert value is not None
    assert [problem.code for problem in problems] == ([code] if code else [])
    assert not any(problem.is_blocking for problem in problems)


@pytest.mark.parametrize(
    ("name", "typed", "codes"),
    [
        ("mobile_phone", "8 701 123 45 67", []),
        ("mobile_phone", "8 727 250 10 20", ["phone_not_mobile"]),
        ("home_phone", "8 727 250 10 20", []),
        ("mobile_phone", "8 709 123 45 67", ["phone_prefix"]),
        ("mobile_phone", "+7 916 123 45 67", ["phone_abroad"]),
        ("work_phone", "+996 116 123456", ["phone_prefix", "phone_abroad"]),
    ],
)
def test_odd_telephones_only_warn(name: str, typed: str, codes: list[str]) -> None:
    value, problems = read_field(CATALOGUE[name], typed, TODAY)
    assert value is not None
    assert [problem.code for problem in problems] == codes
    assert not any(problem.is_blocking for problem in problems)


def test_a_text_is_no_date_for_the_checks_of_days() -> None:
    assert not_in_future("birth_date", "2050", TODAY) is None
    assert plausible_age("birth_date", "2050", TODAY) is None
    assert not_expired("document_expires_on", "1990", TODAY) is None
    assert readable_iin("iin", "850101300005", TODAY) is None
    assert mobile_only("mobile_phone", "+77011234567", TODAY) is None


@pytest.mark.parametrize(
    ("iin", "born", "sex", "codes"),
    [
        ("850101300005", "01.01.1985", "male", []),
        ("850101300005", "02.01.1985", "male", ["iin_birth_date"]),
        ("850101300005", "01.01.1985", "female", ["iin_sex"]),
        ("850101300005", "02.01.1985", "female", ["iin_birth_date", "iin_sex"]),
        ("910101100016", "01.01.1991", "male", ["iin_century"]),
        ("850101000008", "01.01.1985", "female", []),
        ("850101000008", "01.01.1986", "female", ["iin_birth_date"]),
    ],
)
def test_an_iin_that_tells_otherwise_only_warns(
    iin: str, born: str, sex: str, codes: list[str]
) -> None:
    told = _told({"iin": iin, "birth_date": _day(born), "sex": sex})
    assert told == [("iin", code, False) for code in codes]
    assert _told({"iin": iin}) == []


@pytest.mark.parametrize(
    ("kind", "number", "is_right"),
    [
        ("id_card", "012345678", True),
        ("id_card", "12345678", False),
        ("id_card", "N01234567", False),
        ("passport", "N01234567", True),
        ("passport", "012345678", False),
        ("residence_permit", "012345678", True),
        ("residence_permit", "01234567X", False),
        ("stateless_certificate", "012345678", True),
        ("stateless_certificate", "0123456789", False),
        ("foreign_passport", "AB 12", True),
    ],
)
def test_each_kind_of_document_has_its_number(kind: str, number: str, is_right: bool) -> None:
    told = _told({"document_kind": kind, "document_number": number})
    assert told == ([] if is_right else [("document_number", "document_number", True)])


@pytest.mark.parametrize(
    ("kind", "citizenship", "warns"),
    [
        ("id_card", "KZ", False),
        ("passport", "RU", True),
        ("foreign_passport", "KZ", True),
        ("foreign_passport", "RU", False),
        ("residence_permit", "UZ", False),
        ("residence_permit", "KZ", True),
        ("stateless_certificate", "RU", False),
    ],
)
def test_a_document_that_does_not_fit_the_citizenship_warns(
    kind: str, citizenship: str, warns: bool
) -> None:
    told = _told({"document_kind": kind, "citizenship": citizenship})
    assert told == ([("document_kind", "document_citizenship", False)] if warns else [])


@pytest.mark.parametrize(
    ("kind", "issued", "expires", "code"),
    [
        ("id_card", "20.05.2024", "20.05.2034", None),
        ("id_card", "20.05.2024", "19.05.2034", None),
        ("id_card", "20.05.2024", "21.05.2034", None),
        ("id_card", "20.05.2024", "18.05.2034", "document_term"),
        ("passport", "20.05.2024", "22.05.2034", "document_term"),
        ("passport", "29.02.2024", "28.02.2034", None),
        ("passport", "29.02.2024", "02.03.2034", None),
        ("passport", "29.02.2024", "03.03.2034", "document_term"),
        ("stateless_certificate", "20.05.2024", "20.05.2029", None),
        ("stateless_certificate", "20.05.2024", "20.05.2034", "document_term"),
        ("residence_permit", "20.05.2024", "01.01.2026", None),
        ("residence_permit", "20.05.2024", "21.05.2034", None),
        ("residence_permit", "20.05.2024", "22.05.2034", "document_term"),
        ("foreign_passport", "20.05.2024", "20.05.2039", None),
    ],
)
def test_an_unusual_term_warns(kind: str, issued: str, expires: str, code: str | None) -> None:
    values: dict[str, FieldValue] = {
        "document_kind": kind,
        "document_issued_on": _day(issued),
        "document_expires_on": _day(expires),
    }
    assert _told(values) == ([("document_expires_on", code, False)] if code else [])


@pytest.mark.parametrize("expires", ["20.05.2024", "19.05.2024"])
def test_a_document_ends_after_it_was_issued(expires: str) -> None:
    values: dict[str, FieldValue] = {
        "document_issued_on": _day("20.05.2024"),
        "document_expires_on": _day(expires),
    }
    assert _told(values) == [("document_expires_on", "expires_before_issue", True)]


def test_nothing_happens_before_birth() -> None:
    values: dict[str, FieldValue] = {
        "birth_date": _day("02.01.1985"),
        "document_issued_on": _day("01.01.1985"),
        "actual_since": _day("01.01.1985"),
    }
    assert _told(values) == [
        ("document_issued_on", "before_birth", True),
        ("actual_since", "before_birth", True),
    ]
    born_there: dict[str, FieldValue] = {
        "birth_date": _day("02.01.1985"),
        "actual_since": _day("02.01.1985"),
    }
    assert _told(born_there) == []


def test_a_latin_name_of_a_citizen_warns_and_of_a_foreigner_does_not() -> None:
    names: dict[str, FieldValue] = {"family_name": "Smith", "given_name": "Әлия"}
    assert _told({**names, "citizenship": "KZ"}) == [("family_name", "latin_name", False)]
    latin: dict[str, FieldValue] = {"family_name": "Smith", "given_name": "Anna Mary"}
    assert _told({**latin, "citizenship": "GB"}) == []
    assert _told(latin) == []


@pytest.mark.parametrize("citizenship", ["GB", None])
@pytest.mark.parametrize("ending", ["", "_other"])
def test_a_name_in_two_alphabets_warns_whoever_bears_it(
    citizenship: str | None, ending: str
) -> None:
    names: dict[str, FieldValue] = {
        f"family_name{ending}": "Smith",
        f"given_name{ending}": "Жон",
        f"patronymic{ending}": "Ivan",
    }
    if citizenship:
        names["citizenship"] = citizenship
    told = [(f"{name}{ending}", "two_alphabets", False) for name in ("family_name", "patronymic")]
    assert _told(names) == told
    assert _told({**names, f"given_name{ending}": "John"}) == []
    cyrillic = dict.fromkeys(names, "Жон")
    assert _told({**names, **cyrillic, "citizenship": "GB"}) == []
