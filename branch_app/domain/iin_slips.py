"""What can be known of a mistyped IIN: its groups, which of them looks wrong, what may be meant.

Nothing here puts a number right: the person's document does.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from branch_app.domain.identity_numbers import LENGTH, iin_facts, iin_problem

_ENDS = (0, 6, 7, 11, LENGTH)


class IinGroup(StrEnum):
    """Where the wrong digit must be, as far as birth date and sex tell it."""

    BIRTH = "birth"
    CENTURY = "century"
    LAST = "last"


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class IinDoubt:
    """A number of twelve digits that is no IIN, in groups; `meant` is empty unless one fits."""

    typed: str
    group: IinGroup | None
    meant: str


def in_groups(number: str) -> str:
    """Return birth date, century and sex, serial and check digit with blanks between them."""
    return " ".join(number[start:end] for start, end in pairwise(_ENDS))


def iin_doubt(number: str, birth_on: dt.date | None, sex: str | None) -> IinDoubt | None:
    """Return what is known of a wrong check digit; None for a right IIN and for other problems.

    A number is offered only if it is one slip away (a digit, or two neighbours changed round) and
    the only such that tells this birth date and, where it is known, this sex.
    """
    if iin_problem(number) not in {"check_digit", "never_issued"}:
        return None
    meant = {one for one in _one_slip_away(number) if _tells(one, birth_on, sex)}
    return IinDoubt(
        typed=in_groups(number),
        group=_wrong_group(number, birth_on, sex),
        meant=in_groups(meant.pop()) if len(meant) == 1 else "",
    )


def _one_slip_away(number: str) -> Iterator[str]:
    for place in range(LENGTH):
        head, tail = number[:place], number[place + 1 :]
        yield from (f"{head}{digit}{tail}" for digit in "0123456789")
        yield f"{head}{tail[:1]}{number[place]}{tail[1:]}"


def _tells(number: str, birth_on: dt.date | None, sex: str | None) -> bool:
    if birth_on is None or iin_problem(number) is not None:
        return False
    facts = iin_facts(number)
    return facts.birth_on == birth_on and sex in {None, facts.sex}


def _wrong_group(number: str, birth_on: dt.date | None, sex: str | None) -> IinGroup | None:
    is_date = f"{birth_on:%y%m%d}" == number[:6] if birth_on else _is_date(number[:6])
    if not is_date:
        return IinGroup.BIRTH
    facts = iin_facts(number)
    is_odd_century = birth_on is not None and facts.birth_on != birth_on
    if facts.sex is None or is_odd_century or sex not in {None, facts.sex}:
        return IinGroup.CENTURY
    return IinGroup.LAST if birth_on is not None and sex is not None else None


def _is_date(digits: str) -> bool:
    year, month, day = (int(digits[place : place + 2]) for place in (0, 2, 4))
    try:
        # Of all centuries that an IIN tells, 20xx has every leap day that another one has.
        dt.date(2000 + year, month, day)
    except ValueError:
        return False
    return True
