"""Argon2id: its vector, its floor, its calibration on machines slow and fast."""

from __future__ import annotations

import pytest

from branch_app.domain.errors import SystemUnsupported
from branch_app.security.kdf import (
    CALIBRATED_MEMORY_KIB,
    CheapKdf,
    KdfParameters,
    calibrate,
    measured_seconds,
    password_key,
    read_parameters,
)

SALT = bytes(range(16))


def test_the_key_is_that_of_the_reference_implementation() -> None:
    made = password_key("password", b"somesalt", CheapKdf(memory_kib=65_536, time_cost=2))
    assert made.hex() == "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7"


def test_a_letter_composed_or_not_is_the_same_password() -> None:
    composed, decomposed = "\u0439од", "\u0438\u0306од"
    assert password_key(composed, SALT, CheapKdf()) == password_key(decomposed, SALT, CheapKdf())


def test_any_text_can_be_a_password() -> None:
    """Standard input may bring bytes that are no UTF-8, as lone surrogates."""
    assert len(password_key("\udcff" * 12, SALT, CheapKdf())) == 32


@pytest.mark.parametrize(
    ("memory_kib", "time_cost", "lanes"),
    [(65_535, 3, 4), (65_536, 2, 4), (65_536, 3, 0), (65_536, 3, 17), (4_194_304, 3, 4), (0, 0, 0)],
)
def test_production_parameters_cannot_lie_outside_the_bounds(
    memory_kib: int, time_cost: int, lanes: int
) -> None:
    with pytest.raises(ValueError, match="out of bounds"):
        KdfParameters(memory_kib=memory_kib, time_cost=time_cost, lanes=lanes)


@pytest.mark.parametrize("seconds_at_the_floor", [0.001, 0.02, 0.07, 0.15, 0.24, 0.25, 0.6, 5.0])
def test_calibration_finds_a_quarter_to_half_a_second_and_keeps_the_floor(
    seconds_at_the_floor: float,
) -> None:
    def pretended(parameters: KdfParameters) -> float:
        cost = parameters.memory_kib / 65_536 * parameters.time_cost / 3
        return seconds_at_the_floor * cost

    chosen = calibrate(pretended)
    assert type(chosen) is KdfParameters
    assert pretended(chosen) >= 0.25 or chosen.time_cost == 64
    assert pretended(chosen) <= max(0.5, seconds_at_the_floor)
    assert chosen.memory_kib <= CALIBRATED_MEMORY_KIB


def test_calibration_keeps_what_the_machine_has_memory_for() -> None:
    def pretended(parameters: KdfParameters) -> float:
        if parameters.memory_kib > 131_072:
            raise SystemUnsupported(reason="kdf_memory")
        return 0.01

    assert calibrate(pretended) == KdfParameters(memory_kib=131_072)


def test_a_derivation_is_really_measured() -> None:
    assert 0 < measured_seconds(CheapKdf()) < measured_seconds(CheapKdf(memory_kib=8192))


@pytest.mark.parametrize("parameters", [KdfParameters(), CheapKdf(), CheapKdf(memory_kib=65_536)])
def test_parameters_are_read_as_they_were_written(parameters: KdfParameters) -> None:
    assert read_parameters(parameters.as_json()) == parameters


@pytest.mark.parametrize(
    "change",
    [
        {"name": "argon2i"},
        {"version": 16},
        {"memory_kib": "65536"},
        {"memory_kib": 4_194_304},
        {"memory_kib": 0},
        {"time_cost": 65},
        {"lanes": True},
        {"lanes": None},
        {"extra": 1},
    ],
)
def test_strange_parameters_are_not_read(change: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"kdf|out of bounds"):
        read_parameters({**KdfParameters().as_json(), **change})


def test_parameters_must_be_an_object() -> None:
    with pytest.raises(ValueError, match="not an object"):
        read_parameters(["argon2id"])
