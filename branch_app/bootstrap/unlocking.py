"""A password tried under the eyes of the login guard: by the window, commands, second persons."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

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
    digest = login_digest(settings.vault, login)
    return tried(settings, digest, lambda: open_vault(settings.vault, login, password))


def tried(settings: Settings, digest: str, open_slot: Callable[[], DataKeys]) -> DataKeys:
    """Open a slot and let the guard count it under this opaque name. Raises as `open_keys`."""
    guard = guard_of(settings)
    begun = guard.begin(digest)
    try:
        keys = open_slot()
    except WrongPassword:
        guard.wrong(digest, begun)
        raise
    except BaseException:
        guard.given_up(digest, begun)
        raise
    guard.right(digest, begun)
    return keys
