"""Key slots in memory, for services that ask for passwords."""

from __future__ import annotations

from dataclasses import dataclass, field

from branch_app.domain.errors import WrongPassword


@dataclass
class RecordingVault:
    """Slots in memory: login to staff id and password."""

    slots: dict[str, tuple[str, str]] = field(default_factory=dict)

    @property
    def logins(self) -> list[str]:
        return list(self.slots)

    def add_employee(self, staff_id: str, login: str, password: str) -> None:
        assert staff_id
        assert password
        self.slots[login] = (staff_id, password)

    def authenticate(self, login: str, password: str) -> str:
        staff_id, secret = self.slots.get(login, ("", ""))
        if not staff_id or secret != password:
            raise WrongPassword
        return staff_id

    def change_password(self, login: str, old: str, new: str) -> None:
        self.slots[login] = (self.authenticate(login, old), new)

    def replace_employee(self, staff_id: str, login: str, password: str) -> None:
        self.slots[login] = (staff_id, password)

    def drop_employee(self, staff_id: str) -> None:
        self.slots = {login: slot for login, slot in self.slots.items() if slot[0] != staff_id}
