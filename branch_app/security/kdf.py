"""From a password to a key: Argon2id, its parameters and their calibration at set-up.

The only importer of `argon2`. The floor (64 MiB, 3 passes) holds for every `KdfParameters`;
`CheapKdf` lies below it and is for tests, which pass it by name.
"""

from __future__ import annotations

import time
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import ClassVar

from argon2.exceptions import HashingError
from argon2.low_level import ARGON2_VERSION, Type, hash_secret_raw

from branch_app.domain.errors import SystemUnsupported
from branch_app.security.crypto import KEY_BYTES

SALT_BYTES = 16
NAME = "argon2id"
# A vault from elsewhere must not make us ask for more memory or time than this.
HIGHEST_MEMORY_KIB = 2 * 1024 * 1024
HIGHEST_TIME_COST = 64
HIGHEST_LANES = 16
SHORTEST_SECONDS = 0.25
CALIBRATED_MEMORY_KIB = 512 * 1024


@dataclass(frozen=True, kw_only=True, slots=True)
class KdfParameters:
    """Argon2id parameters for production. Raises ValueError below the floor or above the limits."""

    memory_floor_kib: ClassVar[int] = 65_536
    time_floor: ClassVar[int] = 3

    memory_kib: int = 65_536
    time_cost: int = 3
    lanes: int = 4

    def __post_init__(self) -> None:
        """Refuse what is out of bounds."""
        lowest_memory = max(self.memory_floor_kib, 8 * self.lanes)
        if not lowest_memory <= self.memory_kib <= HIGHEST_MEMORY_KIB:
            raise ValueError("memory_kib out of bounds")
        if not self.time_floor <= self.time_cost <= HIGHEST_TIME_COST:
            raise ValueError("time_cost out of bounds")
        if not 1 <= self.lanes <= HIGHEST_LANES:
            raise ValueError("lanes out of bounds")

    def as_json(self) -> dict[str, object]:
        """Return the parameters as they stand in the vault and in the seal's bound data."""
        return {
            "name": NAME,
            "version": ARGON2_VERSION,
            "memory_kib": self.memory_kib,
            "time_cost": self.time_cost,
            "lanes": self.lanes,
        }


@dataclass(frozen=True, kw_only=True, slots=True)
class CheapKdf(KdfParameters):
    """Parameters below the floor, for tests only; also what a vault made with them reads as."""

    memory_floor_kib: ClassVar[int] = 8
    time_floor: ClassVar[int] = 1

    memory_kib: int = 64
    time_cost: int = 1
    lanes: int = 1


def read_parameters(value: object) -> KdfParameters:
    """Return the parameters that a vault names. Raises ValueError."""
    if not isinstance(value, Mapping):
        raise ValueError("kdf is not an object")
    memory, passes, lanes = (_number(value, name) for name in ("memory_kib", "time_cost", "lanes"))
    is_cheap = memory < KdfParameters.memory_floor_kib or passes < KdfParameters.time_floor
    kind = CheapKdf if is_cheap else KdfParameters
    parameters = kind(memory_kib=memory, time_cost=passes, lanes=lanes)
    if parameters.as_json() != dict(value):
        raise ValueError("unknown kdf")
    return parameters


def _number(value: Mapping[str, object], name: str) -> int:
    number = value.get(name)
    if type(number) is not int:
        raise ValueError("kdf parameters are not numbers")
    return number


def password_key(password: str, salt: bytes, parameters: KdfParameters) -> bytearray:
    """Return the key of 32 bytes that a password gives. Raises SystemUnsupported (no memory).

    The password is taken in NFC, so that it does not depend on how a keyboard composes letters.
    """
    try:
        return bytearray(
            hash_secret_raw(
                unicodedata.normalize("NFC", password).encode("utf-8", "surrogatepass"),
                salt,
                parameters.time_cost,
                parameters.memory_kib,
                parameters.lanes,
                KEY_BYTES,
                Type.ID,
            )
        )
    except HashingError as error:
        raise SystemUnsupported(reason="kdf_memory") from error


def measured_seconds(parameters: KdfParameters) -> float:
    """Return how long one derivation takes here: the better of two, against chance delays."""
    taken = []
    for _ in range(2):
        begun = time.perf_counter()
        password_key("calibration", bytes(SALT_BYTES), parameters)
        taken.append(time.perf_counter() - begun)
    return min(taken)


def calibrate(measure: Callable[[KdfParameters], float] = measured_seconds) -> KdfParameters:
    """Return parameters that take 0.25 to 0.5 seconds on this machine, never below the floor.

    Memory is doubled first, passes are added when memory has reached its limit.
    """
    chosen = KdfParameters()
    seconds = measure(chosen)
    while seconds < SHORTEST_SECONDS and chosen.memory_kib < CALIBRATED_MEMORY_KIB:
        larger = replace(chosen, memory_kib=2 * chosen.memory_kib)
        try:
            seconds = measure(larger)
        except SystemUnsupported:
            return chosen
        chosen = larger
    while seconds < SHORTEST_SECONDS and chosen.time_cost < HIGHEST_TIME_COST:
        chosen = replace(chosen, time_cost=chosen.time_cost + 1)
        seconds = measure(chosen)
    return chosen
