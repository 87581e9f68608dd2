"""A password tried under the eyes of the login guard: by the window, commands, second persons."""

from __future__ import annotations

import datetime as dt

from branch_app.domain.errors import WrongPassword
from branch_app.security.data_keys import DataKeys
from branch_app.security.login_guard import LoginGuard
from branch_app.security.vault import login_digest, open_vault
from branch_app.settings import Settings

LOGINS_NAME = "logins.json"


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def guard_of(settings: Settings) -> LoginGuard:
    """Return the guard of this data folder."""
    return LoginGuard(path=settings.data_dir / LOGINS_NAME, now=_now)


def open_keys(settings: Settings, login: str, password: str) -> DataKeys:
    """Open an employee's slot; the caller wipes the keys.

    Raises LoginDelayed before anything is tried; WrongPassword, DatabaseDamaged, DatabaseTooNew.
    """
    guard, digest = guard_of(settings), login_digest(settings.vault, login)
    begun = guard.begin(digest)
    try:
        keys = open_vault(settings.vault, login, password)
    except WrongPassword:
        guard.wrong(digest, begun)
        raise
    except BaseException:
        guard.given_up(digest, begun)
        raise
    guard.right(digest, begun)
    return keys
