"""The check against the list of persons linked to terrorism (191-IV Art. 12; K53), decided here.

The list holds no names: what is matched are IIN, the key of surname and given name, birth date.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from branch_app.domain.applicant import FieldValue
from branch_app.domain.identity_numbers import LENGTH, iin_facts
from branch_app.domain.kazakh_text import search_key
from branch_app.domain.name_spelling import sound_of, spellings

# Under this name the journal tells what a check found.
OUTCOME = "outcome"


class ListKind(StrEnum):
    """Lists that are put in by a file."""

    TERRORISM = "terrorism"


class ListOutcome(StrEnum):
    """What a check told; `old_list`: nothing was found, in a list that is too old to rest on."""

    HIT = "hit"
    NO_HIT = "no_hit"
    NO_LIST = "no_list"
    OLD_LIST = "old_list"
    NOT_CHECKED = "not_checked"
    # What is told to whoever may not see the outcome; why, the words alone do not say.
    CALL_MANAGER = "call_manager"


@dataclass(frozen=True, kw_only=True, slots=True)
class ListFacts:
    """The list that is installed: its date, the digest of its file, how many entries it has."""

    kind: ListKind
    dated: dt.date
    digest: str
    count: int
    unmatchable: int
    installed_at: dt.datetime
    installed_by: str

    def is_old(self, today: dt.date, days: int) -> bool:
        """Tell whether it is older than it may be."""
        return (today - self.dated).days > days


@dataclass(frozen=True, kw_only=True, slots=True)
class ListedPerson:
    """One entry as it is kept: `line` of the file, so that a person can look there."""

    line: int
    name_key: str
    birth_on: dt.date | None = None
    iin: str = ""

    @property
    def is_matchable(self) -> bool:
        """Tell whether it names somebody exactly enough to be found by."""
        return bool(self.iin) or self.birth_on is not None


@dataclass(frozen=True, kw_only=True, slots=True)
class Sought:
    """By what one person is looked for in the list."""

    iin: str
    name_keys: frozenset[str]
    births: frozenset[dt.date]

    def meets(self, entry: ListedPerson) -> bool:
        """Tell whether the entry may be this person: IIN exactly, or name and birth date.

        Lists are Russian, documents Kazakh, or the other way round.
        """
        sounds = {sound_of(key) for key in self.name_keys}
        is_same_name = sound_of(entry.name_key) in sounds and entry.birth_on in self.births
        return bool(self.iin and self.iin == entry.iin) or is_same_name


@dataclass(frozen=True, kw_only=True, slots=True)
class ListCheck:
    """An outcome with the list that told it; `lines` of the list's file that may be the person."""

    outcome: ListOutcome
    checked_at: dt.datetime | None = None
    dated: dt.date | None = None
    lines: tuple[int, ...] = ()

    def disclosed(self, *, sees_result: bool) -> ListCheck:
        """Return what this reader may learn: a clerk only that the manager is to be called."""
        if sees_result:
            return self
        told = {ListOutcome.NO_HIT, ListOutcome.NOT_CHECKED}
        outcome = self.outcome if self.outcome in told else ListOutcome.CALL_MANAGER
        return ListCheck(outcome=outcome, checked_at=self.checked_at)


def name_key(family: str, given: str) -> str:
    """Return the key of a name: the patronymic is left out, many lists do not tell it."""
    return search_key(f"{family} {given}")


def sought(values: Mapping[str, FieldValue]) -> Sought:
    """Return by what a person with these values is looked for, in both spellings of the name."""
    keys = (name_key(family, given) for family, given, _ in spellings(values))
    iin = _text(values, "iin")
    born = values.get("birth_date")
    told = born if isinstance(born, dt.date) else None
    # The digits may differ from the birth date (decree 26.08.2013 No 853): both are looked for.
    written = iin_facts(iin).birth_on if len(iin) == LENGTH and iin.isdigit() else None
    return Sought(
        iin=iin,
        name_keys=frozenset(key for key in keys if key),
        births=frozenset(day for day in (told, written) if day is not None),
    )


def _text(values: Mapping[str, FieldValue], name: str) -> str:
    value = values.get(name)
    return value if isinstance(value, str) else ""
