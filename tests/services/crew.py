"""One employee of each role at the same counter in memory, each with an own slot."""

from __future__ import annotations

from dataclasses import dataclass, replace

from branch_app.domain.change import Act
from branch_app.domain.staff import Role, StaffMember
from branch_app.services.second_person import Signatory
from tests.services.desk import Desk, make_desk

PASSWORD = "korpe-zhusan-besik"


@dataclass(frozen=True)
class Crew:
    """Desks of the same branch, one for each role."""

    desks: dict[Role, Desk]

    @property
    def clerk(self) -> Desk:
        return self.desks[Role.CLERK]

    @property
    def manager(self) -> Desk:
        return self.desks[Role.MANAGER]

    @property
    def officer(self) -> Desk:
        return self.desks[Role.OFFICER]


def second(role: Role = Role.MANAGER, password: str = PASSWORD) -> Signatory:
    """Return what the employee of this role types as the second person."""
    return Signatory(login=role.value, password=password)


def make_crew(pack_id: str = "lft") -> Crew:
    """Admit four employees; the login of each is the role."""
    first = make_desk(pack_id)
    desks = {}
    for role in Role:
        member = replace(first.staff, id=f"staff-{role.value}", login=role.value, role=role)
        admit(first, member)
        desks[role] = Desk(branch=first.branch, staff=member, vault=first.vault)
    return Crew(desks)


def admit(desk: Desk, member: StaffMember) -> None:
    """Let an employee in, with an own password."""
    with desk.branch.begin_work() as work:
        work.staff.save(member, Act.ADMIT_STAFF)
        work.commit()
    desk.vault.add_employee(member.id, member.login, PASSWORD)
