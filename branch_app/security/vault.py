"""Making, opening and extending the vault: `vault.json` with one slot for each who may open it.

A slot is a personal X25519 pair: its private half under Argon2id of the password, the data keys
sealed (HPKE) to its public half, so that a rekey will need nobody's password.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from pathlib import Path

from branch_app.domain.canonical import canonical_bytes
from branch_app.domain.errors import AlreadySetUp, DatabaseDamaged, Fault, SealBroken, WeakPassword
from branch_app.security.atomic_file import held, replace_file
from branch_app.security.crypto import random_bytes, wipe
from branch_app.security.data_keys import DataKeys
from branch_app.security.kdf import SALT_BYTES, KdfParameters, calibrate
from branch_app.security.passwords import password_rule_broken
from branch_app.security.recovery_code import code_secret, new_code
from branch_app.security.slot_seals import costs_of, mac_key, open_slot, seal_slot
from branch_app.security.vault_file import (
    Json,
    PasswordSlot,
    SlotKind,
    VaultFile,
    authenticated,
    copy_of,
    interpreted,
    new_document,
    new_slot_id,
    poor_copies,
    read_copies,
    write_copies,
)

_log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True, slots=True)
class SlotFacts:
    """What can be told of a slot without opening anything; not authenticated."""

    id: str
    kind: str
    staff_id: str


def has_vault(path: Path) -> bool:
    """Tell whether a vault lies there, be it only its copy (which then opens)."""
    return path.exists() or copy_of(path).exists()


def create_vault(
    path: Path, login: str, password: str, *, staff_id: str, kdf: KdfParameters | None = None
) -> tuple[DataKeys, str]:
    """Make the vault with one employee's slot; return the keys and the recovery code, told once.

    Without `kdf` the parameters are calibrated here. Raises AlreadySetUp, WeakPassword, DiskFull.
    """
    check_password(password, login)
    parameters = kdf or calibrate()
    vault = interpreted(new_document())
    keys = DataKeys.make(vault_id=vault.vault_id, staff_id=staff_id)
    code = new_code()
    slots = [
        employee_slot(vault, keys, staff_id, login, password, parameters),
        seal_slot(keys, _blank(SlotKind.CODE, parameters), code_secret(code)),
    ]
    with held(path):
        if has_vault(path):
            raise AlreadySetUp(file=path.name)
        write(path, vault, keys, [slot.as_json() for slot in slots])
    return keys, code


def open_vault(path: Path, login: str, password: str) -> DataKeys:
    """Open the employee's slot; the caller wipes the keys.

    Raises WrongPassword for an unknown login as for a wrong password, after the same work;
    DatabaseDamaged when neither the file nor its copy can be trusted; DatabaseTooNew.
    """
    return _open(path, lambda vault: vault.employee(login), password)


def open_with_code(path: Path, code: str) -> DataKeys:
    """Open by the recovery code. Raises BadInput for a typing error, else like `open_vault`."""
    return _open(path, _code_slot, code_secret(code))


def add_employee(
    path: Path,
    keys: DataKeys,
    staff_id: str,
    login: str,
    password: str,
    *,
    kdf: KdfParameters | None = None,
) -> None:
    """Give an employee a slot, with the costs of the existing slots unless `kdf` says otherwise.

    Raises AlreadySetUp when the login has a slot, WeakPassword, DatabaseDamaged, DiskFull.
    """
    check_password(password, login)
    seen = genuine(path, keys)
    parameters = kdf or costs_of(seen)
    slot = employee_slot(seen, keys, staff_id, login, password, parameters)
    with held(path):
        vault = genuine(path, keys)
        if vault.employee(login) is not None:
            raise AlreadySetUp(file=path.name)
        write(path, vault, keys, [*raw_slots(vault), slot.as_json()])


def sweep_slots(path: Path, keys: DataKeys, living: Collection[str]) -> int:
    """Drop the slots of employees not among these staff ids; return how many there were.

    For slots whose admission was cut off before its record was committed: call it inside a unit
    of work, so that no admission is under way. Raises DatabaseDamaged, DiskFull.
    """
    with held(path):
        vault = genuine(path, keys)
        kept = [slot for slot in raw_slots(vault) if not _is_orphan(slot, living)]
        dropped = len(raw_slots(vault)) - len(kept)
        if dropped:
            write(path, vault, keys, kept)
        return dropped


def renew_code(path: Path, keys: DataKeys) -> str:
    """Put a new recovery code in the place of the old one and return it, told once.

    Raises DatabaseDamaged, DiskFull.
    """
    code = new_code()
    blank = _blank(SlotKind.CODE, costs_of(genuine(path, keys)))
    slot = seal_slot(keys, blank, code_secret(code))
    with held(path):
        vault = genuine(path, keys)
        others = [raw for raw in raw_slots(vault) if raw.get("kind") != SlotKind.CODE]
        write(path, vault, keys, [*others, slot.as_json()])
    return code


def slots(path: Path) -> tuple[SlotFacts, ...]:
    """Return who has a slot, unknown kinds included. Raises DatabaseDamaged, DatabaseTooNew."""
    return tuple(
        SlotFacts(
            id=str(raw.get("id", "")),
            kind=str(raw.get("kind", "")),
            staff_id=str(raw.get("staff_id", "")),
        )
        for raw in raw_slots(read_copies(path)[0])
    )


def login_digest(path: Path, login: str) -> str:
    """Return the opaque name of the slot that a login has or would have. Raises DatabaseDamaged."""
    return read_copies(path)[0].login_digest(login)


def staff_of_digests(path: Path) -> dict[str, str]:
    """Return the staff id of each slot by its digest, for who tells of failed logins."""
    return {slot.login_digest: slot.staff_id for slot in read_copies(path)[0].slots}


def check_password(password: str, login: str) -> None:
    """Raise WeakPassword for a password that breaks a rule."""
    broken = password_rule_broken(password, login)
    if broken:
        raise WeakPassword(rule=broken)


def _code_slot(vault: VaultFile) -> PasswordSlot | None:
    return next((slot for slot in vault.slots if slot.kind is SlotKind.CODE), None)


def raw_slots(vault: VaultFile) -> list[Json]:
    """Return the slots as they stand in the file, unknown kinds included."""
    listed = vault.document["slots"]
    return [dict(raw) for raw in listed] if isinstance(listed, list) else []


def _is_orphan(raw: Json, living: Collection[str]) -> bool:
    return raw.get("kind") == SlotKind.EMPLOYEE and raw.get("staff_id") not in living


def _blank(kind: SlotKind, parameters: KdfParameters) -> PasswordSlot:
    return PasswordSlot(
        id=new_slot_id(),
        kind=kind,
        staff_id="",
        login_digest="",
        kdf=parameters,
        salt=random_bytes(SALT_BYTES),
        public=b"",
    )


def employee_slot(
    vault: VaultFile,
    keys: DataKeys,
    staff_id: str,
    login: str,
    password: str,
    parameters: KdfParameters,
) -> PasswordSlot:
    """Return a new slot of this employee, sealed under the password."""
    blank = _blank(SlotKind.EMPLOYEE, parameters)
    named = replace(blank, staff_id=staff_id, login_digest=vault.login_digest(login))
    return seal_slot(keys, named, password)


def _open(path: Path, find: Callable[[VaultFile], PasswordSlot | None], secret: str) -> DataKeys:
    for vault in read_copies(path):
        try:
            keys = open_slot(vault, find(vault), secret)
        except SealBroken:
            continue
        if _is_genuine(vault, keys):
            _mend(path, vault)
            return keys
        keys.wipe()
    raise DatabaseDamaged(file=path.name)


def genuine(path: Path, keys: DataKeys) -> VaultFile:
    """Return the newest copy that somebody who had opened this vault wrote. DatabaseDamaged."""
    for vault in read_copies(path):
        if _is_genuine(vault, keys):
            return vault
    raise DatabaseDamaged(file=path.name)


def _is_genuine(vault: VaultFile, keys: DataKeys) -> bool:
    key = mac_key(keys)
    try:
        return vault.is_authentic(key)
    finally:
        wipe(key)


def _mend(path: Path, genuine: VaultFile) -> None:
    if not poor_copies(path, genuine):
        return
    try:
        with held(path):
            for place, state in poor_copies(path, genuine).items():
                replace_file(place, canonical_bytes(genuine.document))
                # Older is what a stop between the two writings leaves; the rest is not normal.
                level = logging.INFO if state == "older" else logging.WARNING
                _log.log(level, "%s was %s and is written anew", place.name, state)
    except Fault:
        # Opening needs no writable disk; the other copy is good.
        _log.warning("a copy of %s is damaged and cannot be written", path.name)


def write(path: Path, vault: VaultFile, keys: DataKeys, listed: list[Json]) -> None:
    """Write the next revision with these slots; call it while the path is held. DiskFull."""
    key = mac_key(keys)
    try:
        write_copies(path, authenticated(vault.with_slots(listed), key))
    finally:
        wipe(key)
