"""The vault damaged: it opens by its copy or names the damage, never a wrong key."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from branch_app.domain.errors import DatabaseDamaged, DatabaseTooNew, WrongPassword
from branch_app.security.vault import add_employee, open_vault, open_with_code, slots
from branch_app.security.vault_file import read_bytes
from tests.security.made_vault import (
    LOGIN,
    PASSWORD,
    MadeVault,
    make_vault,
    put,
    with_digest,
)


def test_every_flipped_byte_is_seen_before_any_password_is_tried(vault: MadeVault) -> None:
    data = vault.path.read_bytes()
    for at in range(len(data)):
        for bit in (0x01, 0x20, 0x80):
            changed = bytearray(data)
            changed[at] ^= bit
            with pytest.raises(ValueError):  # noqa: PT011 - damage has many shapes
                read_bytes(bytes(changed))


def test_every_truncation_is_seen(vault: MadeVault) -> None:
    data = vault.path.read_bytes()
    for length in range(len(data)):
        with pytest.raises(ValueError):  # noqa: PT011 - damage has many shapes
            read_bytes(data[:length])


def _flip(data: bytes) -> bytes:
    middle = len(data) // 2
    return data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :]


DAMAGES: dict[str, Callable[[bytes], bytes | None]] = {
    "missing": lambda _: None,
    "empty": lambda _: b"",
    "zeros": lambda data: bytes(len(data)),
    "cut": lambda data: data[:-40],
    "flipped": _flip,
    "appended": lambda data: data + b"\n",
    "not an object": lambda _: b"[]",
    "too deep": lambda _: b"[" * 100_000,
    "too large": lambda data: data + b" " * 1_100_000,
    "other json": lambda _: b'{"format":"branch-app vault","version":1}',
    "not text": lambda _: b"\xff\xfe\x00",
}


def damage(place: Path, kind: str) -> None:
    """Damage that file in that way."""
    damaged = DAMAGES[kind](place.read_bytes())
    if damaged is None:
        place.unlink()
    else:
        place.write_bytes(damaged)


@pytest.mark.parametrize("kind", DAMAGES)
def test_a_damaged_file_opens_by_its_copy_and_is_mended(
    vault: MadeVault, kind: str, expected_warnings: list[str]
) -> None:
    good = vault.path.read_bytes()
    damage(vault.path, kind)
    assert open_vault(vault.path, LOGIN, PASSWORD).packed() == vault.keys.packed()
    assert vault.path.read_bytes() == good
    expected_warnings.append("vault.json was damaged")


@pytest.mark.parametrize("kind", DAMAGES)
def test_a_damaged_copy_is_mended_too(
    vault: MadeVault, kind: str, expected_warnings: list[str]
) -> None:
    good = vault.copy.read_bytes()
    damage(vault.copy, kind)
    assert open_with_code(vault.path, vault.code).packed() == vault.keys.packed()
    assert vault.copy.read_bytes() == good
    expected_warnings.append("vault.json.bak was damaged")


@pytest.mark.parametrize("kind", DAMAGES)
def test_both_damaged_is_named_as_damage_whatever_the_password(vault: MadeVault, kind: str) -> None:
    damage(vault.path, kind)
    damage(vault.copy, kind)
    for password in (PASSWORD, "a wrong password"):
        with pytest.raises(DatabaseDamaged) as caught:
            open_vault(vault.path, LOGIN, password)
        assert caught.value.details == {"file": "vault.json"}
    with pytest.raises(DatabaseDamaged):
        slots(vault.path)
    with pytest.raises(DatabaseDamaged):
        add_employee(vault.path, vault.keys, "c" * 32, "marat", "үш жүз алпыс алты")


def test_a_wrong_password_stays_wrong_when_the_copy_opens(vault: MadeVault) -> None:
    damage(vault.path, "flipped")
    with pytest.raises(WrongPassword):
        open_vault(vault.path, LOGIN, "a wrong password")


def test_an_employee_is_added_though_the_file_is_damaged(vault: MadeVault) -> None:
    damage(vault.path, "cut")
    add_employee(vault.path, vault.keys, "c" * 32, "marat", "үш жүз алпыс алты")
    assert vault.path.read_bytes() == vault.copy.read_bytes()
    for login, password in ((LOGIN, PASSWORD), ("marat", "үш жүз алпыс алты")):
        assert open_vault(vault.path, login, password).packed() == vault.keys.packed()


def test_opening_needs_no_disk_that_can_be_written(
    vault: MadeVault, expected_warnings: list[str]
) -> None:
    """A folder in the place of the file to be written refuses like a read-only share."""
    damage(vault.path, "flipped")
    vault.path.with_name("vault.json.new").mkdir()
    assert open_vault(vault.path, LOGIN, PASSWORD).packed() == vault.keys.packed()
    expected_warnings.append("cannot be written")


def test_an_older_file_gives_way_to_its_newer_copy(vault: MadeVault) -> None:
    """So it is after a stop between the two writings, or when an old file was put back."""
    older = vault.path.read_bytes()
    add_employee(vault.path, vault.keys, "c" * 32, "marat", "үш жүз алпыс алты")
    newer = vault.path.read_bytes()
    vault.path.write_bytes(older)
    assert open_vault(vault.path, "marat", "үш жүз алпыс алты").packed() == vault.keys.packed()
    assert vault.path.read_bytes() == newer
    vault.copy.write_bytes(older)
    assert open_vault(vault.path, LOGIN, PASSWORD).packed() == vault.keys.packed()
    assert vault.copy.read_bytes() == newer


def test_a_copy_of_another_vault_is_not_used(
    vault: MadeVault, tmp_path: Path, expected_warnings: list[str]
) -> None:
    (tmp_path / "foreign").mkdir()
    foreign = make_vault(tmp_path / "foreign")
    add_employee(foreign.path, foreign.keys, "c" * 32, "marat", "үш жүз алпыс алты")
    vault.copy.write_bytes(foreign.path.read_bytes())
    assert open_vault(vault.path, LOGIN, PASSWORD).packed() == vault.keys.packed()
    assert vault.copy.read_bytes() == vault.path.read_bytes()
    expected_warnings.append("vault.json.bak was foreign")


def test_a_vault_of_a_later_version_is_told_as_such(vault: MadeVault) -> None:
    document = json.loads(vault.path.read_bytes())
    put(vault, with_digest({**document, "version": 2}))
    with pytest.raises(DatabaseTooNew):
        open_vault(vault.path, LOGIN, PASSWORD)
