"""What became of the data of people and applications: which values, when, by whom, on what."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from branch_app.domain.applicant import Applicant, FieldValue
from branch_app.domain.application import Application
from branch_app.domain.change import Act
from branch_app.domain.confirming import (
    ConfirmedWarning,
    confirmed_warnings,
    newly_confirmed,
)
from branch_app.domain.correction import CorrectionNote

R = TypeVar("R", Applicant, Application)


@dataclass(frozen=True, kw_only=True, slots=True)
class StoredVersion(Generic[R]):
    """One version of an applicant or an application, and the act that made it."""

    record: R
    act: Act
    actor: str
    at: dt.datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class ValueChange:
    """One value before and after; None where there was none."""

    field: str
    before: FieldValue | None
    after: FieldValue | None


@dataclass(frozen=True, kw_only=True, slots=True)
class DataStep:
    """One act on the data; `touched` are fields that were checked or confirmed, not changed.

    `record_id` tells whose version it is: of the file itself, or of one that went into it;
    `confirmed` are the warnings that were confirmed with it; `number` is the number of the
    application of whose data it is, empty for the person's own.
    """

    record_id: str
    version: int
    act: Act
    actor: str
    at: dt.datetime
    changes: tuple[ValueChange, ...]
    touched: tuple[str, ...] = ()
    correction: CorrectionNote | None = None
    confirmed: tuple[ConfirmedWarning, ...] = ()
    number: str = ""


def steps_of(versions: Iterable[StoredVersion[Applicant]]) -> tuple[DataStep, ...]:
    """Return the steps from versions in their order, newest step first."""
    return tuple(_steps(versions))[::-1]


def application_steps_of(versions: Iterable[StoredVersion[Application]]) -> tuple[DataStep, ...]:
    """Return what became of the values of an application, newest first.

    Statuses and notices change none of them, and are told beside the application itself.
    """
    steps = tuple(_steps(versions))[::-1]
    return tuple(step for step in steps if step.changes or step.touched)


def together(*told: Iterable[DataStep]) -> tuple[DataStep, ...]:
    """Return the steps of several records, newest first; those of one record keep their order."""
    steps = (step for steps in told for step in steps)
    return tuple(sorted(steps, key=lambda step: step.at, reverse=True))


def confirmations_of(versions: Iterable[StoredVersion[Applicant]]) -> dict[str, ConfirmedWarning]:
    """Return who confirmed each warning of the last of these versions, and when."""
    told: dict[str, ConfirmedWarning] = {}
    was: Applicant | None = None
    for version in versions:
        told |= _confirmed(was, version)
        was = version.record
    return {key: told[key] for key in was.confirmations} if was else {}


def _confirmed(
    was: Applicant | None, version: StoredVersion[Applicant]
) -> dict[str, ConfirmedWarning]:
    reasons = newly_confirmed(was, version.record)
    return confirmed_warnings(reasons, by=version.actor, at=version.at)


def _steps(versions: Iterable[StoredVersion[R]]) -> Iterator[DataStep]:
    was: R | None = None
    for version in versions:
        now = version.record
        changes = _changes(was.values if was else {}, now.values)
        changed = {change.field for change in changes}
        known = was.sources if was else {}
        touched = (
            name
            for name, source in now.sources.items()
            if name not in changed and name in known and source != known[name]
        )
        yield DataStep(
            record_id=now.id,
            version=now.version,
            act=version.act,
            actor=version.actor,
            at=version.at,
            changes=changes,
            touched=tuple(sorted(touched)),
            correction=now.correction,
            confirmed=_confirmed_now(was, version),
            number=now.number if isinstance(now, Application) else "",
        )
        was = now


def _confirmed_now(was: R | None, version: StoredVersion[R]) -> tuple[ConfirmedWarning, ...]:
    """Return the warnings confirmed with a version; of an application the journal alone tells."""
    now = version.record
    if isinstance(now, Application):
        return ()
    before = was if isinstance(was, Applicant) else None
    reasons = newly_confirmed(before, now)
    return tuple(confirmed_warnings(reasons, by=version.actor, at=version.at).values())


def _changes(
    was: Mapping[str, FieldValue], now: Mapping[str, FieldValue]
) -> tuple[ValueChange, ...]:
    # In the order of the record, what is gone last.
    names = dict.fromkeys((*now, *was))
    return tuple(
        ValueChange(field=name, before=was.get(name), after=now.get(name))
        for name in names
        if was.get(name) != now.get(name)
    )
