"""Rules between two fields of one person: IIN and birth, document and dates, name and alphabet."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping

from branch_app.domain.applicant import FieldValue
from branch_app.domain.checks import Problem, ProblemCode, blocking, warning
from branch_app.domain.former_name import NAME_FIELDS
from branch_app.domain.identity_numbers import iin_facts
from branch_app.domain.kazakh_text import is_latin

Values = Mapping[str, FieldValue]

_NINE_DIGITS = re.compile(r"[0-9]{9}")
_NUMBER_SHAPES = {
    "id_card": _NINE_DIGITS,
    "passport": re.compile(r"N[0-9]{8}"),
    "residence_permit": _NINE_DIGITS,
    "stateless_certificate": _NINE_DIGITS,
}
_EXACT_TERMS = {"id_card": 10, "passport": 10, "stateless_certificate": 5}
_LONGEST_TERMS = {"residence_permit": 10}
_OTHER_SPELLING = tuple(f"{name}_other" for name in NAME_FIELDS)
_CITIZENS_ONLY = {"id_card", "passport"}
_ONE_DAY = dt.timedelta(days=1)


def cross_problems(values: Values) -> tuple[Problem, ...]:
    """Return everything that two right values contradict each other in."""
    return (
        *_iin_and_birth(values),
        *_iin_and_sex(values),
        *_document_shape(values),
        *_document_dates(values),
        *_dates_after_birth(values),
        *_names_and_alphabets(values),
    )


def _date(values: Values, name: str) -> dt.date | None:
    value = values.get(name)
    return value if isinstance(value, dt.date) else None


def _iin_and_birth(values: Values) -> Iterator[Problem]:
    birth, iin = _date(values, "birth_date"), values.get("iin")
    if birth is None or iin is None:
        return
    facts = iin_facts(str(iin))
    if str(iin)[:6] != f"{birth:%y%m%d}":
        yield warning("iin", ProblemCode.IIN_BIRTH_DATE)
    elif facts.century is not None and facts.century != birth.year // 100 * 100:
        yield warning("iin", ProblemCode.IIN_CENTURY)


def _iin_and_sex(values: Values) -> Iterator[Problem]:
    sex, iin = values.get("sex"), values.get("iin")
    if sex is None or iin is None:
        return
    if iin_facts(str(iin)).sex not in {None, sex}:
        yield warning("iin", ProblemCode.IIN_SEX)


def _document_shape(values: Values) -> Iterator[Problem]:
    kind, number = str(values.get("document_kind", "")), values.get("document_number")
    shape = _NUMBER_SHAPES.get(kind)
    if shape is not None and number is not None and not shape.fullmatch(str(number)):
        yield blocking("document_number", ProblemCode.DOCUMENT_NUMBER, kind=kind)
    citizenship = values.get("citizenship")
    if not kind or citizenship is None or kind == "stateless_certificate":
        return
    if (citizenship == "KZ") != (kind in _CITIZENS_ONLY):
        yield warning("document_kind", ProblemCode.DOCUMENT_CITIZENSHIP, kind=kind)


def _later(day: dt.date, years: int) -> dt.date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return dt.date(day.year + years, 3, 1)


def _document_dates(values: Values) -> Iterator[Problem]:
    issued, expires = _date(values, "document_issued_on"), _date(values, "document_expires_on")
    if issued is None or expires is None:
        return
    if expires <= issued:
        yield blocking("document_expires_on", ProblemCode.EXPIRES_BEFORE_ISSUE)
        return
    kind = str(values.get("document_kind", ""))
    exact, longest = _EXACT_TERMS.get(kind), _LONGEST_TERMS.get(kind)
    if exact is not None and abs(expires - _later(issued, exact)) > _ONE_DAY:
        yield warning("document_expires_on", ProblemCode.DOCUMENT_TERM, years=exact)
    if longest is not None and expires - _later(issued, longest) > _ONE_DAY:
        yield warning("document_expires_on", ProblemCode.DOCUMENT_TERM, years=longest)


def _dates_after_birth(values: Values) -> Iterator[Problem]:
    birth = _date(values, "birth_date")
    for name in ("document_issued_on", "actual_since"):
        day = _date(values, name)
        if birth is not None and day is not None and day < birth:
            yield blocking(name, ProblemCode.BEFORE_BIRTH)


def _names_and_alphabets(values: Values) -> Iterator[Problem]:
    """Warn of a citizen's Latin name, and of anybody's that is Latin in a part of it only."""
    code = ProblemCode.LATIN_NAME if values.get("citizenship") == "KZ" else None
    for names, found in ((NAME_FIELDS, code), (_OTHER_SPELLING, None)):
        told = {name: str(values[name]) for name in names if name in values}
        latin = [name for name, text in told.items() if is_latin(text)]
        if found is None and 0 < len(latin) < len(told):
            found = ProblemCode.TWO_ALPHABETS
        if found is not None:
            yield from (warning(name, found) for name in latin)
