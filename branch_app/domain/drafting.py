"""A draft: what was typed, perhaps invalid, held against the approved data list (K6-K9, K16)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping, Set
from dataclasses import dataclass, field
from types import MappingProxyType

from branch_app.domain.applicant import FieldValue
from branch_app.domain.applicant_fields import WITHOUT_IIN
from branch_app.domain.checks import Problem, ProblemCode, blocking, warning
from branch_app.domain.correction import WarningReason, warning_key
from branch_app.domain.cross_checks import cross_problems
from branch_app.domain.errors import InvalidRecord, WarningsUnconfirmed
from branch_app.domain.field_source import Origin
from branch_app.domain.fields import CATALOGUE, Kind, Part, read_field, show
from branch_app.domain.kazakh_text import clean_text
from branch_app.domain.local_time import KAZAKHSTAN, local_date
from branch_app.domain.pack import DataListEntry, OrganisationPack

CLOCKS_APART = dt.timedelta(minutes=5)


@dataclass(frozen=True, kw_only=True, slots=True)
class ApplicantDraft:
    """What stands in the fields of a form, by field name; nothing of it is checked.

    `origins` say where values came from and how they were checked, `reasons` why warnings were
    confirmed, by `warning_key`; `others` why people who are alike are other persons, by their ids.
    """

    values: Mapping[str, str]
    origins: Mapping[str, Origin] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)
    others: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Freeze the mappings: a draft crosses threads."""
        for name in ("values", "origins", "reasons", "others"):
            object.__setattr__(self, name, MappingProxyType(dict(getattr(self, name))))


@dataclass(frozen=True, kw_only=True, slots=True)
class DraftReading:
    """The values that could be read, and every problem at once."""

    values: Mapping[str, FieldValue]
    problems: tuple[Problem, ...]

    @property
    def blocking(self) -> tuple[Problem, ...]:
        """Problems that forbid saving."""
        return tuple(problem for problem in self.problems if problem.is_blocking)

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """Problems that may be confirmed."""
        return tuple(problem for problem in self.problems if not problem.is_blocking)

    def confirmed(self, reasons: Mapping[str, str]) -> Mapping[str, str]:
        """Return the reasons of exactly the warnings that there are.

        Raises WarningsUnconfirmed with every warning that has none of `WarningReason`.
        """
        keys = {warning_key(one.field, one.code): one for one in self.warnings}
        given = {key: reasons[key] for key in keys if reasons.get(key) in set(WarningReason)}
        left = tuple(one for key, one in keys.items() if key not in given)
        if left:
            raise WarningsUnconfirmed(left)
        return given

    def accepted(self) -> Mapping[str, FieldValue]:
        """Return the values when nothing forbids saving. Raises InvalidRecord with all problems."""
        if self.blocking:
            raise InvalidRecord(self.problems)
        return self.values


def draft_of(values: Mapping[str, FieldValue]) -> ApplicantDraft:
    """Return the draft that reads back as these values: what an editor begins with."""
    return ApplicantDraft(
        values={name: show(CATALOGUE[name], value) for name, value in values.items()}
    )


def _read_entry(
    name: str,
    typed: str,
    entry: DataListEntry | None,
    today: dt.date,
    *,
    before_consent: bool,
    consented: Set[str],
) -> tuple[FieldValue | None, tuple[Problem, ...]]:
    spec = CATALOGUE.get(name)
    if spec is None or entry is None:
        return None, (blocking(name, ProblemCode.NOT_ON_LIST),)
    if before_consent and not entry.before_consent:
        return None, (blocking(name, ProblemCode.BEFORE_CONSENT),)
    if not entry.is_open(consented):
        return None, (blocking(name, ProblemCode.NO_CONSENT, consent=entry.consent_key),)
    value, problems = read_field(spec, typed, today)
    return value, problems if before_consent else tuple(_lightened(p) for p in problems)


def _lightened(problem: Problem) -> Problem:
    """Days pass by themselves: what that makes wrong must not block a later correction.

    An expired document blocks the consent (K6); a pay day gone by is asked for anew (K15).
    """
    if problem.code in {ProblemCode.DOCUMENT_EXPIRED, ProblemCode.NOT_IN_FUTURE}:
        return warning(problem.field, problem.code)
    return problem


def _missing(name: str, values: Mapping[str, FieldValue], listed: Collection[str]) -> Problem:
    """Return the problem of a datum that the list asks for.

    An IIN is asked for "unless not assigned" (law 191-IV Art. 5(3)(1)): that is confirmed with a
    reason. The documents of this country all tell one.
    """
    if CATALOGUE[name].kind is not Kind.IIN:
        return blocking(name, ProblemCode.REQUIRED)
    may_lack = "document_kind" not in listed or values.get("document_kind") in WITHOUT_IIN
    return (
        warning(name, ProblemCode.IIN_UNASSIGNED)
        if may_lack
        else blocking(name, ProblemCode.REQUIRED)
    )


def _half_told_identification(typed: Collection[str], listed: Collection[str]) -> Iterator[Problem]:
    """Warn of a biometric identification whose day or time is missing (K12, R-021).

    A warning, since records older than the field tell the day alone.
    """
    pair = ("biometric_on", "biometric_time")
    missing = [name for name in pair if name in listed and name not in typed]
    if len(missing) == 1 and any(name in typed for name in pair):
        yield warning(missing[0], ProblemCode.IDENTIFIED_WHEN)


def _identified_ahead(
    values: Mapping[str, FieldValue], now: dt.datetime | None
) -> Iterator[Problem]:
    """Refuse a biometric identification told for later today than it is (K12, R-021).

    Clocks of two devices may be apart by `CLOCKS_APART`. A later day is refused by its own field.
    """
    on, time = values.get("biometric_on"), values.get("biometric_time")
    if now is None or not isinstance(on, dt.date) or not isinstance(time, str):
        return
    told = dt.datetime.combine(on, dt.time.fromisoformat(time), tzinfo=KAZAKHSTAN)
    if on == local_date(now) and told > now + CLOCKS_APART:
        yield blocking("biometric_time", ProblemCode.TIME_AHEAD)


def read_draft(
    draft: ApplicantDraft,
    pack: OrganisationPack,
    today: dt.date,
    *,
    before_consent: bool,
    consented: Set[str] = frozenset(),
    now: dt.datetime | None = None,
) -> DraftReading:
    """Return values and problems of a draft under the approved data list (94-V Art. 25(2)(1)).

    With `before_consent` only the fields that the consent form itself needs may be filled (K16),
    and only those of them that the list requires are asked for. Data under a consent of their own
    are taken only while it is in force: `consented` holds keys such as `C7` or `C15.1`. With the
    moment `now` a time of today that has not come yet is refused too.
    """
    entries = {entry.field: entry for entry in pack.entries_of(Part.APPLICANT)}
    values: dict[str, FieldValue] = {}
    problems: list[Problem] = []
    typed = {name: text for name, text in draft.values.items() if clean_text(text)}
    for name, text in typed.items():
        value, found = _read_entry(
            name,
            text,
            entries.get(name),
            today,
            before_consent=before_consent,
            consented=consented,
        )
        problems.extend(found)
        if value is not None:
            values[name] = value
    for entry in entries.values():
        is_asked = entry.before_consent or not before_consent
        is_needed = entry.is_required and is_asked and entry.is_open(consented)
        if is_needed and entry.field not in typed:
            problems.append(_missing(entry.field, values, entries))
    problems.extend(cross_problems(values))
    problems.extend(_half_told_identification(typed, entries))
    problems.extend(_identified_ahead(values, now))
    return DraftReading(values=MappingProxyType(values), problems=tuple(problems))
