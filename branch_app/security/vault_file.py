"""The form of `vault.json`: what stands in it, its digest and MAC, and how it is kept twice.

No key is opened here; `vault.py` does that. Fields and slot kinds of later versions are carried
along untouched.
"""

from __future__ import annotations

import hashlib
import hmac
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Self

from branch_app.domain.canonical import canonical_bytes, read_canonical
from branch_app.domain.errors import DatabaseDamaged, DatabaseTooNew
from branch_app.security.atomic_file import replace_file
from branch_app.security.crypto import random_bytes
from branch_app.security.kdf import SALT_BYTES, KdfParameters, read_parameters

FORMAT = "branch-app vault"
VERSION = 1
SIZE_LIMIT = 1024 * 1024
_ID_BYTES = 16

Json = Mapping[str, object]


class SlotKind(StrEnum):
    """Slots that this version opens; others are kept as they stand."""

    EMPLOYEE = "employee"
    CODE = "code"


@dataclass(frozen=True, kw_only=True, slots=True)
class PasswordSlot:
    """A personal key pair under a password (or the recovery code) and the data keys sealed to it.

    `private` holds the private half and the vault's root, `keys` the three data keys.
    """

    id: str
    kind: SlotKind
    staff_id: str
    login_digest: str
    kdf: KdfParameters
    salt: bytes
    public: bytes
    private: bytes = b""
    keys: bytes = b""

    def bound(self) -> Json:
        """Return what both seals of the slot are bound to."""
        return {
            "id": self.id,
            "kind": self.kind.value,
            "staff_id": self.staff_id,
            "login_digest": self.login_digest,
            "kdf": self.kdf.as_json(),
            "salt": self.salt.hex(),
            "public": self.public.hex(),
        }

    def as_json(self) -> Json:
        """Return the slot as it stands in the file."""
        return {**self.bound(), "private": self.private.hex(), "keys": self.keys.hex()}

    @classmethod
    def read(cls, value: Json) -> Self:
        """Return the slot that stands there. Raises ValueError."""
        return cls(
            id=_text(value, "id"),
            kind=SlotKind(_text(value, "kind")),
            staff_id=_text(value, "staff_id"),
            login_digest=_text(value, "login_digest"),
            kdf=read_parameters(value.get("kdf")),
            salt=bytes.fromhex(_text(value, "salt")),
            public=bytes.fromhex(_text(value, "public")),
            private=bytes.fromhex(_text(value, "private")),
            keys=bytes.fromhex(_text(value, "keys")),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class VaultFile:
    """An undamaged vault file; whether it is genuine is known only after a slot was opened."""

    document: Json
    vault_id: str
    generation: int
    revision: int
    login_salt: bytes
    slots: tuple[PasswordSlot, ...]

    def login_digest(self, login: str) -> str:
        """Return under what an employee's slot is found: names do not stand in the file."""
        folded = unicodedata.normalize("NFC", login.strip().casefold())
        text = folded.encode("utf-8", "surrogatepass")
        return hmac.digest(self.login_salt, text, hashlib.sha256).hex()

    def employee(self, login: str) -> PasswordSlot | None:
        """Return the slot of that login or None."""
        digest = self.login_digest(login)
        found = [
            slot
            for slot in self.slots
            if slot.kind is SlotKind.EMPLOYEE and _is_same(slot.login_digest, digest)
        ]
        return found[0] if found else None

    def with_slots(self, slots: Sequence[object]) -> dict[str, object]:
        """Return the next revision's document, not yet authenticated."""
        return {**self.document, "revision": self.revision + 1, "slots": list(slots)}

    def is_authentic(self, key: bytearray) -> bool:
        """Tell whether somebody who had opened this vault wrote the file."""
        return _is_same(str(self.document.get("mac")), _mac(self.document, key))


def new_document() -> dict[str, object]:
    """Return an empty vault: no slots, first generation."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "vault_id": random_bytes(_ID_BYTES).hex(),
        "generation": 1,
        "revision": 0,
        "login_salt": random_bytes(SALT_BYTES).hex(),
        "slots": [],
    }


def new_slot_id() -> str:
    """Return a new slot id."""
    return random_bytes(_ID_BYTES).hex()


def authenticated(document: Json, key: bytearray) -> bytes:
    """Return the bytes of the file with MAC and digest."""
    with_mac = {**document, "mac": _mac(document, key)}
    return canonical_bytes({**with_mac, "digest": _digest(with_mac)})


def interpreted(document: Json) -> VaultFile:
    """Return the document's parts. Raises ValueError."""
    slots = document.get("slots")
    if not isinstance(slots, list) or not all(isinstance(slot, dict) for slot in slots):
        raise ValueError("slots")
    return VaultFile(
        document=document,
        vault_id=_text(document, "vault_id"),
        generation=_number(document, "generation"),
        revision=_number(document, "revision"),
        login_salt=bytes.fromhex(_text(document, "login_salt")),
        slots=tuple(
            PasswordSlot.read(slot) for slot in slots if slot.get("kind") in list(SlotKind)
        ),
    )


def read_bytes(data: bytes) -> VaultFile:
    """Return the vault in these bytes. Raises ValueError (damage), DatabaseTooNew."""
    document = read_canonical(data, SIZE_LIMIT)
    if not isinstance(document, dict) or canonical_bytes(document) != data:
        raise ValueError("not canonical")
    if document.get("format") != FORMAT or document.get("digest") != _digest(document):
        raise ValueError("digest")
    if _number(document, "version") > VERSION:
        raise DatabaseTooNew(file="vault.json")
    return interpreted(document)


def copy_of(path: Path) -> Path:
    """Return where the second copy lies."""
    return path.with_name(path.name + ".bak")


def read_copies(path: Path) -> list[VaultFile]:
    """Return the undamaged ones of the file and its copy, the newest revision first.

    A copy of another vault counts only when the file itself is gone or damaged. Raises
    DatabaseDamaged when there is none, DatabaseTooNew.
    """
    main, copy = _read(path), _read(copy_of(path))
    if main is None and copy is None:
        raise DatabaseDamaged(file=path.name)
    if main is None or copy is None or main.vault_id != copy.vault_id:
        return [vault for vault in (main or copy,) if vault is not None]
    return sorted((main, copy), key=lambda vault: vault.revision, reverse=True)


def write_copies(path: Path, data: bytes) -> None:
    """Replace the file, then its copy. Raises DiskFull, Fault."""
    replace_file(path, data)
    replace_file(copy_of(path), data)


def poor_copies(path: Path, genuine: VaultFile) -> dict[Path, str]:
    """Return which of the file and its copy are `damaged`, `older` or `foreign`."""
    states = {place: _state(_read(place), genuine) for place in (path, copy_of(path))}
    return {place: state for place, state in states.items() if state}


def _state(standing: VaultFile | None, genuine: VaultFile) -> str:
    if standing is None:
        return "damaged"
    if standing.vault_id != genuine.vault_id:
        return "foreign"
    if standing.revision < genuine.revision:
        return "older"
    # A newer one was written by another process meanwhile.
    is_newer = standing.revision > genuine.revision
    return "" if is_newer or standing.document == genuine.document else "damaged"


def _read(path: Path) -> VaultFile | None:
    try:
        return read_bytes(path.read_bytes())
    except (OSError, ValueError):
        return None


def _digest(document: Json) -> str:
    plain = {name: value for name, value in document.items() if name != "digest"}
    return hashlib.sha256(canonical_bytes(plain)).hexdigest()


def _mac(document: Json, key: bytearray) -> str:
    plain = {name: value for name, value in document.items() if name not in {"digest", "mac"}}
    return hmac.digest(key, canonical_bytes(plain), hashlib.sha256).hex()


def _is_same(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode(), other.encode())


def _text(value: Json, name: str) -> str:
    found = value.get(name)
    if not isinstance(found, str):
        raise ValueError(name)
    return found


def _number(value: Json, name: str) -> int:
    found = value.get(name)
    if type(found) is not int or found < 0:
        raise ValueError(name)
    return found
