"""Who this workstation is to head office, as kept in the encrypted database."""

from __future__ import annotations

from dataclasses import dataclass

from branch_app.bootstrap.crypto import CRYPTO
from branch_app.security.sealing import DeviceKeys, HeadOfficeKeys
from branch_app.sync.envelopes import Sealing
from branch_app.sync.settle import Trust


@dataclass(frozen=True, kw_only=True, slots=True)
class DeviceIdentity:
    """Device id, chain, our keys and head office's public ones."""

    device: str
    epoch: str
    keys: DeviceKeys
    head_office: HeadOfficeKeys

    def sealing(self) -> Sealing:
        """Return what seals for head office."""
        return Sealing(
            device=self.device,
            epoch=self.epoch,
            sign_private=self.keys.sign,
            head_office_kem=self.head_office.kem,
            crypto=CRYPTO,
        )

    def trust(self) -> Trust:
        """Return what head office's items are checked with."""
        return Trust(device=self.device, head_office_sign=self.head_office.sign, crypto=CRYPTO)
