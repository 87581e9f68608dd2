"""Days and times on the command line and in answers: those of Kazakhstan."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

import typer

from branch_app.domain.errors import BadInput
from branch_app.domain.local_time import KAZAKHSTAN

FirstDay = Annotated[
    dt.datetime, typer.Option("--from", formats=["%Y-%m-%d"], help="First day, in Kazakhstan")
]
LastDay = Annotated[dt.datetime, typer.Option("--to", formats=["%Y-%m-%d"], help="Last day")]
MOMENTS = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M:%S.%f"]


def period(since: dt.datetime, until: dt.datetime) -> tuple[dt.date, dt.date]:
    """Return first and last day. Raises BadInput when they stand the wrong way round."""
    if until < since:
        raise BadInput(field="--to", reason="before_from")
    return since.date(), until.date()


def shown_time(at: dt.datetime | None) -> str:
    """Return a time as it was in Kazakhstan, or nothing."""
    return at.astimezone(KAZAKHSTAN).isoformat(timespec="seconds") if at else ""


def in_kazakhstan(at: dt.datetime) -> dt.datetime:
    """Return the time with its zone; one without is the time of Kazakhstan."""
    return at if at.tzinfo else at.replace(tzinfo=KAZAKHSTAN)
