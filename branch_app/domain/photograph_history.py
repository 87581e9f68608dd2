"""What became of a person's photographs, step by step: who stored or erased which, and when.

The pictures themselves are not here: of all but the one kept now only this telling is left, for
what is replaced or taken away is erased at once (94-V Art. 12(1), 18; R-078).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from branch_app.domain.change import Act
from branch_app.domain.photograph import Photograph, PhotographSource


class PhotographMove(StrEnum):
    """What a step did to the picture; `given` and `taken_over` come of joining two files."""

    STORED = "stored"
    REPLACED = "replaced"
    TAKEN_AWAY = "taken_away"
    GIVEN = "given"
    TAKEN_OVER = "taken_over"


@dataclass(frozen=True, kw_only=True, slots=True)
class PhotographVersion:
    """One version of the record of a photograph, and the act that made it."""

    record: Photograph
    act: Act
    actor: str
    at: dt.datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class PhotographStep:
    """One act on the photograph: `source` of the picture that it stored, or None when it took one.

    `ended` tells by what the picture of this step went, and `ended_at` when; both are None of the
    picture that is kept now and of a step that stored none.
    """

    record_id: str
    photograph_id: str
    version: int
    act: Act
    actor: str
    at: dt.datetime
    move: PhotographMove
    source: PhotographSource | None = None
    ended: PhotographMove | None = None
    ended_at: dt.datetime | None = None

    @property
    def is_kept(self) -> bool:
        """Tell whether the picture that this step stored is kept still."""
        return self.source is not None and self.ended is None


def photograph_steps(versions: Iterable[PhotographVersion]) -> tuple[PhotographStep, ...]:
    """Return the steps from the versions of one record in their order, newest step first."""
    return tuple(_steps(tuple(versions)))[::-1]


def _steps(versions: tuple[PhotographVersion, ...]) -> Iterator[PhotographStep]:
    was = ""
    for place, version in enumerate(versions):
        now = version.record
        move = _move(version.act, was, now.attachment_id)
        if move is not None:
            end = _end(now.attachment_id, versions[place + 1 :]) if now.is_kept else None
            yield PhotographStep(
                record_id=now.applicant_id,
                photograph_id=now.id,
                version=now.version,
                act=version.act,
                actor=version.actor,
                at=version.at,
                move=move,
                source=now.source if now.is_kept else None,
                ended=end[0] if end else None,
                ended_at=end[1].at if end else None,
            )
        was = now.attachment_id


def _move(act: Act, was: str, now: str) -> PhotographMove | None:
    if act is Act.MERGE and now:
        return PhotographMove.TAKEN_OVER
    if was == now:
        return None
    if now:
        return PhotographMove.REPLACED if was else PhotographMove.STORED
    return PhotographMove.GIVEN if act is Act.MERGE else PhotographMove.TAKEN_AWAY


def _end(
    picture: str, later: Iterable[PhotographVersion]
) -> tuple[PhotographMove, PhotographVersion] | None:
    for version in later:
        move = _move(version.act, picture, version.record.attachment_id)
        if version.record.attachment_id != picture and move is not None:
            return move, version
    return None
