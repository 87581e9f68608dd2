"""Who works, as what, and may do what."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """Roles of `design/product.md` 1; IT administrators and head office have no slot here."""

    CLERK = "clerk"
    MANAGER = "manager"
    OFFICER = "officer"
    AUDITOR = "auditor"


class Permission(StrEnum):
    """What a role may do; every service method asks for exactly one."""

    FIND_APPLICANTS = "find_applicants"
    OPEN_APPLICANT = "open_applicant"
    CAPTURE = "capture"
    ISSUE_FORM = "issue_form"
    RECORD_CONSENT = "record_consent"
    ADD_SCANS = "add_scans"
    MANAGE_STAFF = "manage_staff"
    READ_JOURNAL = "read_journal"
    SYNCHRONISE = "synchronise"
    READ_PACKS = "read_packs"


_COUNTER = frozenset(
    {
        Permission.FIND_APPLICANTS,
        Permission.OPEN_APPLICANT,
        Permission.CAPTURE,
        Permission.ISSUE_FORM,
        Permission.RECORD_CONSENT,
        Permission.ADD_SCANS,
        Permission.SYNCHRONISE,
        Permission.READ_PACKS,
    }
)

PERMISSIONS: dict[Role, frozenset[Permission]] = {
    Role.CLERK: _COUNTER,
    Role.MANAGER: _COUNTER | {Permission.MANAGE_STAFF, Permission.READ_JOURNAL},
    Role.OFFICER: _COUNTER | {Permission.READ_JOURNAL},
    Role.AUDITOR: frozenset(
        {Permission.READ_JOURNAL, Permission.READ_PACKS, Permission.SYNCHRONISE}
    ),
}

SHORTEST_PASSWORD = 12


@dataclass(frozen=True, kw_only=True, slots=True)
class StaffMember:
    """An employee admitted to personal data; `login` is what is typed at the unlock page."""

    id: str
    version: int
    login: str
    display_name: str
    role: Role
    admitted_at: dt.datetime
    is_active: bool = True

    def may(self, permission: Permission) -> bool:
        """Tell whether the role has the permission."""
        return self.is_active and permission in PERMISSIONS[self.role]


def password_problem(password: str, login: str = "") -> str | None:
    """Return the broken rule (`short`, `common`, `login`) or None. No composition rules."""
    folded = password.casefold()
    if len(password) < SHORTEST_PASSWORD:
        return "short"
    if login and login.casefold() in folded and len(folded) - len(login) < SHORTEST_PASSWORD // 2:
        return "login"
    if len(set(folded)) < 5:
        return "common"
    return None
