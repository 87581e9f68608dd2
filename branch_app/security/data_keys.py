"""The opened keys of a workstation, alive from unlock to lock."""

from __future__ import annotations

from dataclasses import dataclass
from types import TracebackType
from typing import Self

from branch_app.security.crypto import KEY_BYTES, new_key, wipe


@dataclass(frozen=True, kw_only=True, slots=True, repr=False, eq=False)
class DataKeys:
    """One key each for branch.db, attachments.db and backups; `staff_id` tells whose slot opened.

    `root` binds the vault file to those who ever opened it. Leaving the `with` block wipes all;
    a wiped key is empty and opens nothing. `staff_id` is empty when the recovery code opened.
    """

    branch: bytearray
    attachments: bytearray
    backups: bytearray
    root: bytearray
    vault_id: str
    generation: int
    staff_id: str = ""

    @classmethod
    def make(cls, *, vault_id: str, staff_id: str) -> Self:
        """Return new random keys of the first generation."""
        return cls(
            branch=new_key(),
            attachments=new_key(),
            backups=new_key(),
            root=new_key(),
            vault_id=vault_id,
            generation=1,
            staff_id=staff_id,
        )

    @property
    def is_wiped(self) -> bool:
        """Tell whether the keys are gone."""
        return not any(any(secret) for secret in self._secrets())

    def wipe(self) -> None:
        """Overwrite every key; doing it twice does no harm."""
        for secret in self._secrets():
            wipe(secret)

    def packed(self) -> bytearray:
        """Return the three data keys as they are sealed to a slot. Raises ValueError when wiped."""
        keys = self.branch, self.attachments, self.backups
        if any(len(key) != KEY_BYTES or not any(key) for key in (*keys, self.root)):
            raise ValueError("keys are wiped")
        return bytearray().join(keys)

    def _secrets(self) -> tuple[bytearray, ...]:
        return self.branch, self.attachments, self.backups, self.root

    def __enter__(self) -> Self:
        """Begin the life of the keys."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Wipe them."""
        self.wipe()

    def __repr__(self) -> str:
        """Tell what it is, never what it holds."""
        return f"DataKeys(vault_id={self.vault_id!r}, generation={self.generation})"


PACKED_BYTES = 3 * KEY_BYTES


def unpacked(packed: bytearray) -> tuple[bytearray, bytearray, bytearray]:
    """Return the keys of branch.db, attachments.db and backups. Raises ValueError."""
    if len(packed) != PACKED_BYTES:
        raise ValueError("not three keys")
    branch, attachments, backups = (
        packed[at : at + KEY_BYTES] for at in range(0, PACKED_BYTES, KEY_BYTES)
    )
    return branch, attachments, backups
