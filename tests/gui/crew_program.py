"""A workstation in memory at which several employees work, one after another."""

from __future__ import annotations

from dataclasses import dataclass, field

from branch_app.domain.errors import NotPermitted, WrongPassword
from branch_app.services.admission import Admission
from tests.gui.counter_program import PASSWORD, MemoryProgram, services_of
from tests.services.crew import Crew, make_crew
from tests.services.desk import Desk


@dataclass
class CrewProgram(MemoryProgram):
    """The login of each employee is the role; all have the same password."""

    crew: Crew = field(default_factory=make_crew)
    at_work: str = ""

    def __post_init__(self) -> None:
        self.desk = self.crew.manager
        super().__post_init__()

    @property
    def desks(self) -> dict[str, Desk]:
        return {role.value: desk for role, desk in self.crew.desks.items()}

    def unlock(self, login: str, password: str) -> Admission:
        if login not in self.desks or password != PASSWORD:
            raise WrongPassword
        self.log.append(f"unlock: {login}")
        self.is_open, self.at_work = True, login
        desk = self.desks[login]
        return Admission(member=desk.staff, services=services_of(desk, self.courier))

    def confirm(self, login: str, password: str) -> None:
        if login not in self.desks or password != PASSWORD:
            raise WrongPassword
        if login != self.at_work:
            raise NotPermitted(reason="entries_not_kept")
