"""Two files of one person become one: which value of each field stays is a person's choice."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from branch_app.domain.applicant import Applicant, FieldValue
from branch_app.domain.correction import warning_key
from branch_app.domain.cross_checks import cross_problems
from branch_app.domain.errors import BadInput
from branch_app.domain.field_source import FieldSource
from branch_app.domain.former_name import FormerName, name_before
from branch_app.domain.kazakh_text import search_key
from branch_app.domain.likeness import is_slip_of


class Side(StrEnum):
    """Of which file the value stays."""

    KEPT = "kept"
    GONE = "gone"


@dataclass(frozen=True, kw_only=True, slots=True)
class MergedValues:
    """What the kept file holds afterwards; `taken` are the fields that came from the other one."""

    values: Mapping[str, FieldValue]
    sources: Mapping[str, FieldSource]
    confirmations: Mapping[str, str]
    former_names: tuple[FormerName, ...]
    taken: tuple[str, ...]


def differing(kept: Applicant, gone: Applicant) -> tuple[str, ...]:
    """Return the fields of which both files tell a value, and not the same one."""
    both = set(kept.values) & set(gone.values)
    return tuple(sorted(name for name in both if kept.values[name] != gone.values[name]))


def merged_values(
    kept: Applicant, gone: Applicant, choices: Mapping[str, Side], today: dt.date
) -> MergedValues:
    """Return the values that stay: a choice for each field that differs, all others as told.

    What one file alone tells stays, unless the choice is the file that does not tell it. A name
    that stays in neither is one that the person bore, unless it is a slip of the one that stays:
    under it the person will be looked for. Raises
    BadInput: `choice` with the `field`, `field` of neither, `choice_unfitting` (the values chosen
    do not fit together, and nobody has confirmed in a file that this is right).
    """
    names = {*kept.values, *gone.values}
    for name in differing(kept, gone):
        if name not in choices:
            raise BadInput(reason="choice", field=name)
    if not set(choices) <= names:
        raise BadInput(reason="field")
    sides = {name: choices.get(name, _only_side(kept, name)) for name in sorted(names)}
    files = {Side.KEPT: kept, Side.GONE: gone}
    stay = {name: files[side] for name, side in sides.items() if name in files[side].values}
    values = {name: file.values[name] for name, file in stay.items()}
    confirmations = {
        key: reason
        for file in (kept, gone)
        for key, reason in file.confirmations.items()
        if stay.get(key.partition(".")[0]) is file
    }
    _refuse_unfitting(values, confirmations)
    return MergedValues(
        values=MappingProxyType(values),
        sources={n: file.sources[n] for n, file in stay.items() if n in file.sources},
        confirmations=confirmations,
        former_names=tuple(
            sorted(
                {*kept.former_names, *gone.former_names, *_given_up((kept, gone), values, today)},
                key=lambda name: name.until,
            )
        ),
        taken=tuple(name for name in sides if values.get(name) != kept.values.get(name)),
    )


def _given_up(
    files: Iterable[Applicant], values: Mapping[str, FieldValue], today: dt.date
) -> Iterator[FormerName]:
    """Yield the names that stay in neither file, each once, and none that was given up before."""
    files = tuple(files)
    known = {_as_said(name) for file in files for name in file.former_names}
    for file in files:
        name = name_before(file.values, values, today)
        if name is None or is_slip_of(name, values) or _as_said(name) in known:
            continue
        known.add(_as_said(name))
        yield name


def _as_said(name: FormerName) -> str:
    """Return surname and given name as they are compared: one file may lack the patronymic."""
    return search_key(f"{name.family_name} {name.given_name}")


def _only_side(kept: Applicant, name: str) -> Side:
    return Side.KEPT if name in kept.values else Side.GONE


def _refuse_unfitting(values: Mapping[str, FieldValue], confirmations: Mapping[str, str]) -> None:
    for problem in cross_problems(values):
        key = warning_key(problem.field, problem.code)
        if problem.is_blocking or key not in confirmations:
            raise BadInput(reason="choice_unfitting", field=problem.field)
