"""Unexpected errors in the window: logged under a number, which is all that is shown."""

from __future__ import annotations

from branch_app.domain.errors import Fault
from branch_app.domain.incident import report_incident


class Incident(Fault):
    """Something unexpected happened; `number` leads to the log entry."""

    code = "incident"


def as_incident(error: BaseException) -> Incident:
    """Log the error under a new number and return what may be shown of it."""
    return Incident(number=report_incident(error))
