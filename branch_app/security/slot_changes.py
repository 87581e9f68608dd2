"""Changing who opens the vault: a slot in the place of another, a slot taken away.

None of it touches the data keys: what they seal stays readable for every other slot. Who once
opened the vault knows them, so taking a slot away calls for a rekey as well.
"""

from __future__ import annotations

from pathlib import Path

from branch_app.domain.errors import WrongPassword
from branch_app.security.atomic_file import held
from branch_app.security.data_keys import DataKeys
from branch_app.security.kdf import KdfParameters
from branch_app.security.slot_seals import costs_of
from branch_app.security.vault import (
    check_password,
    employee_slot,
    genuine,
    raw_slots,
    write,
)
from branch_app.security.vault_file import Json, SlotKind


def replace_employee(path: Path, keys: DataKeys, staff_id: str, login: str, password: str) -> None:
    """Give an employee a new slot, with a new key pair, in the place of the one there is.

    Raises WeakPassword, DatabaseDamaged, DiskFull.
    """
    check_password(password, login)
    _put(path, keys, staff_id, login, password, costs_of(genuine(path, keys)))


def drop_employee(path: Path, keys: DataKeys, staff_id: str) -> bool:
    """Take an employee's slots away; tell whether there was one. DatabaseDamaged, DiskFull."""
    with held(path):
        vault = genuine(path, keys)
        kept = [slot for slot in raw_slots(vault) if not _is_of(slot, staff_id)]
        if len(kept) == len(raw_slots(vault)):
            return False
        write(path, vault, keys, kept)
        return True


def _put(
    path: Path, keys: DataKeys, staff_id: str, login: str, password: str, costs: KdfParameters
) -> None:
    slot = employee_slot(genuine(path, keys), keys, staff_id, login, password, costs)
    with held(path):
        vault = genuine(path, keys)
        holder = vault.employee(login)
        if holder is not None and holder.staff_id != staff_id:
            raise WrongPassword
        others = [raw for raw in raw_slots(vault) if not _is_of(raw, staff_id)]
        write(path, vault, keys, [*others, slot.as_json()])


def _is_of(raw: Json, staff_id: str) -> bool:
    return raw.get("kind") == SlotKind.EMPLOYEE and raw.get("staff_id") == staff_id
