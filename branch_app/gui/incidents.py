"""Unexpected errors: logged with their traceback under a number, which is all that is shown."""

from __future__ import annotations

import logging
import secrets

from branch_app.domain.errors import Fault

log = logging.getLogger(__name__)


class Incident(Fault):
    """Something unexpected happened; `number` leads to the log entry."""

    code = "incident"


def as_incident(error: BaseException) -> Incident:
    """Log the error under a new number and return what may be shown of it."""
    number = secrets.token_hex(3).upper()
    log.error("incident %s", number, exc_info=error)
    return Incident(number=number)
