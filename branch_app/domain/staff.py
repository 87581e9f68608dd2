"""Who works, as what, and may do what: the one permission table (K37)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from enum import StrEnum


class Role(StrEnum):
    """Roles of `design/product.md` 1; IT administrators and head office have no slot here."""

    CLERK = "clerk"
    MANAGER = "manager"
    OFFICER = "officer"
    AUDITOR = "auditor"


class Permission(StrEnum):
    """What a role may do; every service method asks for exactly one."""

    WORK = "work"
    FIND_APPLICANTS = "find_applicants"
    OPEN_APPLICANT = "open_applicant"
    SHOW_NUMBERS = "show_numbers"
    CAPTURE = "capture"
    IMPORT = "import"
    ISSUE_FORM = "issue_form"
    RECORD_CONSENT = "record_consent"
    PROVE_CONSENT = "prove_consent"
    ADD_SCANS = "add_scans"
    DECIDE_WITHDRAWAL = "decide_withdrawal"
    BLOCK = "block"
    UNBLOCK = "unblock"
    DESTROY = "destroy"
    MERGE = "merge"
    WORK_ON_BLOCKED = "work_on_blocked"
    CONFIRM = "confirm"
    HAND_OVER_FOR_OTHERS = "hand_over_for_others"
    READ_STAFF = "read_staff"
    MANAGE_STAFF = "manage_staff"
    READ_JOURNAL = "read_journal"
    SEE_SYNC = "see_sync"
    SYNCHRONISE = "synchronise"
    READ_PACKS = "read_packs"
    KEEP_LEADS = "keep_leads"
    MANAGE_LISTS = "manage_lists"
    SEE_LIST_RESULT = "see_list_result"
    READ_CARRIERS = "read_carriers"
    KEEP_CARRIERS = "keep_carriers"
    DESTROY_CARRIERS = "destroy_carriers"


_EVERYBODY = frozenset({Permission.WORK, Permission.READ_PACKS, Permission.SEE_SYNC})
_PAPERS = _EVERYBODY | {
    Permission.FIND_APPLICANTS,
    Permission.OPEN_APPLICANT,
    Permission.SHOW_NUMBERS,
    Permission.ISSUE_FORM,
    Permission.RECORD_CONSENT,
    Permission.ADD_SCANS,
    Permission.SYNCHRONISE,
    Permission.READ_CARRIERS,
    Permission.KEEP_CARRIERS,
}
_COUNTER = _PAPERS | {Permission.CAPTURE, Permission.KEEP_LEADS}
# Law 191-IV Art. 11(5): the fewer know of a hit, the fewer can tell the person.
_LISTS = frozenset({Permission.MANAGE_LISTS, Permission.SEE_LIST_RESULT})

PERMISSIONS: dict[Role, frozenset[Permission]] = {
    Role.CLERK: _COUNTER,
    # A file is many people at once, and its dry run tells who is known here: the manager's alone.
    Role.MANAGER: _COUNTER
    | _LISTS
    | {
        Permission.IMPORT,
        Permission.DECIDE_WITHDRAWAL,
        Permission.PROVE_CONSENT,
        Permission.BLOCK,
        Permission.MERGE,
        Permission.CONFIRM,
        Permission.HAND_OVER_FOR_OTHERS,
        Permission.DESTROY_CARRIERS,
        Permission.READ_STAFF,
        Permission.MANAGE_STAFF,
        Permission.READ_JOURNAL,
    },
    # Works with requests, blocking and destruction; captures nobody.
    Role.OFFICER: _PAPERS
    | _LISTS
    | {
        Permission.KEEP_LEADS,
        Permission.DECIDE_WITHDRAWAL,
        Permission.PROVE_CONSENT,
        Permission.BLOCK,
        Permission.UNBLOCK,
        Permission.DESTROY,
        Permission.DESTROY_CARRIERS,
        Permission.MERGE,
        Permission.WORK_ON_BLOCKED,
        Permission.CONFIRM,
        Permission.READ_STAFF,
        Permission.READ_JOURNAL,
    },
    Role.AUDITOR: _EVERYBODY
    | {Permission.READ_STAFF, Permission.READ_JOURNAL, Permission.READ_CARRIERS},
}

SHORTEST_PASSWORD = 12


@dataclass(frozen=True, kw_only=True, slots=True)
class StaffMember:
    """An employee admitted to personal data (J12); `login` is what is typed at the unlock page.

    `order_number` and `order_on` are those of the newest order, of admission, change or end; empty
    and None for who was admitted at set-up, before there was anybody to give one.
    `rules_edition` is the newest edition of the rules that the employee has acknowledged, 0 for
    none (K38).
    """

    id: str
    version: int
    login: str
    display_name: str
    role: Role
    admitted_at: dt.datetime
    is_active: bool = True
    post: str = ""
    order_number: str = ""
    order_on: dt.date | None = None
    admitted_until: dt.date | None = None
    rules_edition: int = 0
    rules_read_at: dt.datetime | None = None
    must_change_password: bool = False

    def may(self, permission: Permission) -> bool:
        """Tell whether the role has the permission."""
        return self.is_active and permission in PERMISSIONS[self.role]

    def is_admitted(self, today: dt.date) -> bool:
        """Tell whether the employee may work today: neither disabled nor past the last day."""
        return self.is_active and (self.admitted_until is None or today <= self.admitted_until)

    def having_read(self, edition: int, *, at: dt.datetime) -> StaffMember:
        """Return the next version, which has acknowledged this edition of the rules (K38)."""
        return replace(self, version=self.version + 1, rules_edition=edition, rules_read_at=at)

    def with_own_password(self, *, is_own: bool) -> StaffMember:
        """Return the next version: a password set by others must be changed at the next login."""
        return replace(self, version=self.version + 1, must_change_password=not is_own)

    def disabled(self) -> StaffMember:
        """Return the next version, which is let in no more."""
        return replace(self, version=self.version + 1, is_active=False)


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
