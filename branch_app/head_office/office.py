"""What every part of head office works with: database, keys, primitives, clock."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Engine, Row

from branch_app.head_office.keys import OfficeKeys
from branch_app.protocol.crypto import Crypto

StoredRow = Row[*tuple[object, ...]]


def system_time() -> dt.datetime:
    """Return the time now, aware, UTC, in the milliseconds that messages carry."""
    now = dt.datetime.now(dt.UTC)
    return now.replace(microsecond=now.microsecond // 1000 * 1000)


def nothing() -> None:
    """Do nothing before a commit."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Office:
    """One head office. `before_commit` is the moment at which fault tests let the server die."""

    engine: Engine
    keys: OfficeKeys
    crypto: Crypto
    now: Callable[[], dt.datetime] = system_time
    before_commit: Callable[[], None] = nothing


@dataclass(frozen=True, kw_only=True, slots=True)
class Device:
    """An enrolled workstation whose request was verified."""

    id: str
    branch: str
    workstation: str
    sign_public: bytes
    kem_public: bytes
