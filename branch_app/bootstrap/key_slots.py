"""The port `KeyVault` over the keys of an unlocked session."""

from __future__ import annotations

from dataclasses import dataclass

from branch_app.bootstrap.unlocking import open_keys
from branch_app.security import slot_changes
from branch_app.security.data_keys import DataKeys
from branch_app.security.vault import add_employee, check_password
from branch_app.settings import Settings


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class KeySlots:
    """The key slots of this workstation; every password is tried under the login guard."""

    settings: Settings
    keys: DataKeys

    def add_employee(self, staff_id: str, login: str, password: str) -> None:
        """Make a slot for an employee. Raises AlreadySetUp when the login has one."""
        add_employee(self.settings.vault, self.keys, staff_id, login, password)

    def authenticate(self, login: str, password: str) -> str:
        """Return whose slot this opens. Raises WrongPassword, LoginDelayed."""
        with open_keys(self.settings, login, password) as keys:
            return keys.staff_id

    def change_password(self, login: str, old: str, new: str) -> None:
        """Put the slot under a new password. Raises WrongPassword, LoginDelayed, WeakPassword."""
        check_password(new, login)
        staff_id = self.authenticate(login, old)
        slot_changes.replace_employee(self.settings.vault, self.keys, staff_id, login, new)

    def replace_employee(self, staff_id: str, login: str, password: str) -> None:
        """Give an employee a new slot in the place of the old one. Raises WeakPassword."""
        slot_changes.replace_employee(self.settings.vault, self.keys, staff_id, login, password)

    def drop_employee(self, staff_id: str) -> None:
        """Take an employee's slot away at once; without one nothing happens."""
        slot_changes.drop_employee(self.settings.vault, self.keys, staff_id)
