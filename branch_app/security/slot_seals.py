"""Sealing keys into a password slot and opening it; what each seal is bound to.

Private half and root: AES-256-GCM under Argon2id of the password, bound to vault and slot, not to
the generation, so that a rekey needs nobody's password. Data keys: HPKE to the public half, bound
to the generation too. HPKE does not tell who sealed, so a file is believed only when its MAC under
the root agrees: the root is known to those alone who have opened this vault before.
"""

from __future__ import annotations

from dataclasses import replace

from branch_app.domain.canonical import canonical_bytes
from branch_app.domain.errors import SealBroken, WrongPassword
from branch_app.security.crypto import (
    KEY_BYTES,
    aead_open,
    aead_seal,
    derive,
    hpke_open,
    hpke_seal,
    new_key,
    wipe,
    x25519_public,
)
from branch_app.security.data_keys import DataKeys, unpacked
from branch_app.security.kdf import KdfParameters, password_key
from branch_app.security.vault_file import PasswordSlot, VaultFile

_PRIVATE = "branch-app slot private 1"
_KEYS = "branch-app slot keys 1"
_MAC = b"branch-app vault mac 1"


def seal_slot(keys: DataKeys, blank: PasswordSlot, secret: str) -> PasswordSlot:
    """Return the slot with a new key pair under the secret and the data keys sealed to it.

    Raises ValueError when the keys are wiped.
    """
    private = new_key()
    slot = replace(blank, public=x25519_public(private))
    lock = password_key(secret, slot.salt, slot.kdf)
    half, packed = private + keys.root, keys.packed()
    try:
        return replace(
            slot,
            private=aead_seal(lock, half, _private_aad(keys.vault_id, slot)),
            keys=hpke_seal(slot.public, packed, _keys_info(keys.vault_id, keys.generation, slot)),
        )
    finally:
        for used in (private, lock, half, packed):
            wipe(used)


def open_slot(vault: VaultFile, slot: PasswordSlot | None, secret: str) -> DataKeys:
    """Return the keys that the slot holds, not yet believed (see `is_authentic`).

    Raises WrongPassword (also without a slot, after the same derivation) and SealBroken when the
    secret is right and the rest of the slot is not.
    """
    if slot is None:
        wipe(password_key(secret, vault.login_salt, costs_of(vault)))
        raise WrongPassword
    half = _private_half(vault, slot, secret)
    private, root = half[:KEY_BYTES], half[KEY_BYTES:]
    try:
        packed = hpke_open(private, slot.keys, _keys_info(vault.vault_id, vault.generation, slot))
        return _keys(vault, slot, packed, root)
    finally:
        wipe(half)
        wipe(private)


def costs_of(vault: VaultFile) -> KdfParameters:
    """Return the derivation costs that this vault's slots have."""
    return vault.slots[0].kdf if vault.slots else KdfParameters()


def mac_key(keys: DataKeys) -> bytearray:
    """Return the key of the file's MAC. Raises ValueError when the keys are wiped."""
    material = keys.packed() + keys.root
    try:
        return derive(material, _MAC, salt=keys.vault_id.encode())
    finally:
        wipe(material)


def _private_half(vault: VaultFile, slot: PasswordSlot, secret: str) -> bytearray:
    lock = password_key(secret, slot.salt, slot.kdf)
    try:
        half = aead_open(lock, slot.private, _private_aad(vault.vault_id, slot))
    except SealBroken as error:
        raise WrongPassword from error
    finally:
        wipe(lock)
    if len(half) != 2 * KEY_BYTES:
        raise SealBroken(reason="slot")
    return half


def _keys(vault: VaultFile, slot: PasswordSlot, packed: bytearray, root: bytearray) -> DataKeys:
    try:
        branch, attachments, backups = unpacked(packed)
    except ValueError as error:
        raise SealBroken(reason="slot") from error
    finally:
        wipe(packed)
    return DataKeys(
        branch=branch,
        attachments=attachments,
        backups=backups,
        root=root,
        vault_id=vault.vault_id,
        generation=vault.generation,
        staff_id=slot.staff_id,
    )


def _private_aad(vault_id: str, slot: PasswordSlot) -> bytes:
    return canonical_bytes({"use": _PRIVATE, "vault_id": vault_id, "slot": slot.bound()})


def _keys_info(vault_id: str, generation: int, slot: PasswordSlot) -> bytes:
    bound = {"use": _KEYS, "vault_id": vault_id, "generation": generation, "slot": slot.bound()}
    return canonical_bytes(bound)
