"""What became of a person's data, step by step: which values changed, when, by whom, on what."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from branch_app.domain.applicant import Applicant, FieldValue
from branch_app.domain.change import Act
from branch_app.domain.confirming import (
    ConfirmedWarning,
    confirmed_warnings,
    newly_confirmed,
)
from branch_app.domain.correction import CorrectionNote


@dataclass(frozen=True, kw_only=True, slots=True)
class StoredVersion:
    """One version of an applicant, and the act that made it."""

    record: Applicant
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
    `confirmed` are the warnings that were confirmed with it.
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


def steps_of(versions: Iterable[StoredVersion]) -> tuple[DataStep, ...]:
    """Return the steps from versions in their order, newest step first."""
    return tuple(_steps(versions))[::-1]


def together(*told: Iterable[DataStep]) -> tuple[DataStep, ...]:
    """Return the steps of several records, newest first; those of one record keep their order."""
    steps = (step for steps in told for step in steps)
    return tuple(sorted(steps, key=lambda step: step.at, reverse=True))


def confirmations_of(versions: Iterable[StoredVersion]) -> dict[str, ConfirmedWarning]:
    """Return who confirmed each warning of the last of these versions, and when."""
    told: dict[str, ConfirmedWarning] = {}
    was: Applicant | None = None
    for version in versions:
        told |= _confirmed(was, version)
        was = version.record
    return {key: told[key] for key in was.confirmations} if was else {}


def _confirmed(was: Applicant | None, version: StoredVersion) -> dict[str, ConfirmedWarning]:
    reasons = newly_confirmed(was, version.record)
    return confirmed_warnings(reasons, by=version.actor, at=version.at)


def _steps(versions: Iterable[StoredVersion]) -> Iterator[DataStep]:
    was: Applicant | None = None
    for version in versions:
        now = version.record
        changes = _changes(was, now)
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
            confirmed=tuple(_confirmed(was, version).values()),
        )
        was = now


def _changes(was: Applicant | None, now: Applicant) -> tuple[ValueChange, ...]:
    before = was.values if was else {}
    # In the order of the record, what is gone last.
    names = dict.fromkeys((*now.values, *before))
    return tuple(
        ValueChange(field=name, before=before.get(name), after=now.values.get(name))
        for name in names
        if before.get(name) != now.values.get(name)
    )
