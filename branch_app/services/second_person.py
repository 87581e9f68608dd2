"""Acts of two persons: the second one authenticates too, with an own key slot (R-151)."""

from __future__ import annotations

from dataclasses import dataclass, field

from branch_app.domain.errors import (
    AccessEnded,
    PasswordToChange,
    SamePerson,
    SecondNotPermitted,
    WrongPassword,
)
from branch_app.domain.local_time import local_date
from branch_app.domain.staff import Permission, StaffMember
from branch_app.services.ports import BeginWork, Clock, KeyVault


@dataclass(frozen=True, kw_only=True, slots=True)
class Signatory:
    """Login and password of the second person, as typed."""

    login: str
    password: str = field(repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class SecondPerson:
    """Confirms acts of the employee at work; the password is tried outside any unit of work."""

    begin_work: BeginWork
    clock: Clock
    staff: StaffMember
    vault: KeyVault

    def confirm(self, second: Signatory) -> StaffMember:
        """Return who confirms.

        Raises SamePerson, WrongPassword, LoginDelayed, AccessEnded, PasswordToChange,
        SecondNotPermitted.
        """
        if second.login.strip().casefold() == self.staff.login.casefold():
            raise SamePerson
        staff_id = self.vault.authenticate(second.login.strip().casefold(), second.password)
        with self.begin_work() as work:
            member = work.staff.find(staff_id)
        if member is None:
            raise WrongPassword
        if member.id == self.staff.id:
            raise SamePerson
        if not member.is_admitted(local_date(self.clock.now())):
            raise AccessEnded
        if not member.may(Permission.CONFIRM):
            raise SecondNotPermitted(second=member.id, role=member.role.value)
        if member.must_change_password:
            # Whoever gave this password knows it, and could be both persons.
            raise PasswordToChange
        return member
