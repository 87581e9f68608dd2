"""A small vault of two employees, made with cheap costs, and ways to tamper with its file."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from branch_app.domain.canonical import canonical_bytes
from branch_app.security.data_keys import DataKeys
from branch_app.security.kdf import CheapKdf
from branch_app.security.slot_seals import mac_key
from branch_app.security.vault import add_employee, create_vault
from branch_app.security.vault_file import authenticated

CHEAP = CheapKdf()
LOGIN = "aigerim"
PASSWORD = "тоғыз қоңыр қаз"
OTHER_LOGIN = "serik"
OTHER_PASSWORD = "жеті жұмбақ төбе"
STAFF_ID = "0192f0c1a0007000800000000000000a"
OTHER_STAFF_ID = "0192f0c1a0007000800000000000000b"


Document = dict[str, Any]


@dataclass(frozen=True, kw_only=True, slots=True)
class MadeVault:
    """A vault file on disk with what opens it."""

    path: Path
    keys: DataKeys
    code: str

    @property
    def copy(self) -> Path:
        """Where the second copy lies."""
        return self.path.with_name("vault.json.bak")


def make_vault(folder: Path) -> MadeVault:
    """Make a vault with two employees in that folder."""
    path = folder / "vault.json"
    keys, code = create_vault(path, LOGIN, PASSWORD, staff_id=STAFF_ID, kdf=CHEAP)
    add_employee(path, keys, OTHER_STAFF_ID, OTHER_LOGIN, OTHER_PASSWORD)
    return MadeVault(path=path, keys=keys, code=code)


def with_digest(document: Document) -> bytes:
    """Return the file with a digest that fits, as anybody can make it."""
    plain = {name: value for name, value in document.items() if name != "digest"}
    digest = hashlib.sha256(canonical_bytes(plain)).hexdigest()
    return canonical_bytes({**plain, "digest": digest})


def resealed(document: Document, keys: DataKeys) -> bytes:
    """Return the file with MAC and digest, as only the owner of the keys can make it."""
    return authenticated(document, mac_key(keys))


def put(vault: MadeVault, data: bytes) -> None:
    """Put these bytes in the place of file and copy."""
    vault.path.write_bytes(data)
    vault.copy.write_bytes(data)
