"""A name that a person bore before: kept findable after a change of name (K26)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

NAME_FIELDS = ("family_name", "given_name", "patronymic")


@dataclass(frozen=True, kw_only=True, slots=True)
class FormerName:
    """The name as it stood until that day."""

    family_name: str
    given_name: str
    patronymic: str
    until: dt.date

    @property
    def full_name(self) -> str:
        """Surname, given name and, if there was one, patronymic."""
        return " ".join(filter(None, (self.family_name, self.given_name, self.patronymic)))


def name_before(
    was: Mapping[str, object], now: Mapping[str, object], today: dt.date
) -> FormerName | None:
    """Return the name that these values give up, or None when it is the same."""
    if all(was.get(name) == now.get(name) for name in NAME_FIELDS):
        return None
    family, given, patronymic = (str(was.get(name, "")) for name in NAME_FIELDS)
    return FormerName(family_name=family, given_name=given, patronymic=patronymic, until=today)
