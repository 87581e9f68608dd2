"""Why the workstation was locked: the journal tells it, nothing else depends on it."""

from __future__ import annotations

from enum import StrEnum


class LockReason(StrEnum):
    """What ended an employee's session at the window."""

    ASKED = "asked"
    IDLE = "idle"
    SCREEN_LOCKED = "screen_locked"
    USER_SWITCHED = "user_switched"
    SLEEP = "sleep"
    CLOSED = "closed"
    NEXT_LOGIN = "next_login"
