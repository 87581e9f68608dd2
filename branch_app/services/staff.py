"""Admitting employees: a record in the database and a key slot in the vault."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from branch_app.domain.change import Act
from branch_app.domain.errors import BadInput, WeakPassword
from branch_app.domain.staff import Permission, Role, StaffMember
from branch_app.services.permissions import needs
from branch_app.services.ports import BeginWork, Clock, Ids, KeyVault

LOGIN = re.compile(r"[a-z0-9][a-z0-9._-]{1,31}\Z")
PasswordRule = Callable[[str, str], str | None]


def checked_login(login: str) -> str:
    """Return the login in small letters. Raises BadInput: 2 to 32 of a-z, 0-9, `.`, `_`, `-`."""
    folded = login.strip().casefold()
    if not LOGIN.match(folded):
        raise BadInput(reason="login")
    return folded


@dataclass(frozen=True, kw_only=True, slots=True)
class StaffService:
    """Use cases of employees."""

    begin_work: BeginWork
    clock: Clock
    ids: Ids
    staff: StaffMember
    vault: KeyVault
    password_rule: PasswordRule

    @needs(Permission.MANAGE_STAFF)
    def add(self, login: str, display_name: str, role: Role, password: str) -> StaffMember:
        """Admit an employee with an own key slot.

        Raises BadInput (login, name), WeakPassword, AlreadySetUp (login taken), NotPermitted.
        """
        login = checked_login(login)
        if not display_name.strip():
            raise BadInput(reason="display_name")
        broken = self.password_rule(password, login)
        if broken:
            raise WeakPassword(rule=broken)
        member = StaffMember(
            id=self.ids.new(),
            version=1,
            login=login,
            display_name=display_name.strip(),
            role=role,
            admitted_at=self.clock.now(),
        )
        with self.begin_work() as work:
            if work.staff.by_login(login) is not None:
                raise BadInput(reason="login_taken")
            work.staff.save(member, Act.ADMIT_STAFF, {"role": role.value})
            # A slot without a row lets nobody in, so the slot may come before the commit.
            self.vault.add_employee(member.id, login, password)
            work.commit()
        return member

    @needs(Permission.READ_STAFF)
    def all(self) -> Sequence[StaffMember]:
        """Return everybody admitted, by login."""
        with self.begin_work() as work:
            return tuple(work.staff.all())
