"""The vault tampered with by somebody who can make its digest fit: it opens to no other keys."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from branch_app.domain.canonical import canonical_bytes
from branch_app.domain.errors import DatabaseDamaged, WrongPassword
from branch_app.security.crypto import hpke_seal
from branch_app.security.data_keys import DataKeys
from branch_app.security.slot_seals import mac_key
from branch_app.security.vault import open_vault, open_with_code
from branch_app.security.vault_file import read_bytes
from tests.security.made_vault import (
    CHEAP,
    LOGIN,
    OTHER_LOGIN,
    OTHER_PASSWORD,
    PASSWORD,
    Document,
    MadeVault,
    make_vault,
    put,
    resealed,
    with_digest,
)


def _flip_hex(value: Document, name: str) -> None:
    value[name] = ("1" if value[name][0] == "0" else "0") + value[name][1:]


def _slot_flip(name: str) -> Callable[[Document], object]:
    return lambda document: _flip_hex(document["slots"][0], name)


def _top_flip(name: str) -> Callable[[Document], object]:
    return lambda document: _flip_hex(document, name)


FIELDS = ["id", "login_digest", "salt", "public", "private", "keys", "staff_id"]
CHANGES: dict[str, Callable[[Document], object]] = {
    **{f"slot {name}": _slot_flip(name) for name in FIELDS},
    **{f"top {name}": _top_flip(name) for name in ("vault_id", "login_salt", "mac")},
    "generation": lambda document: document.update(generation=2),
    "revision": lambda document: document.update(revision=99),
    "memory lowered": lambda document: document["slots"][0]["kdf"].update(memory_kib=32),
    "memory raised": lambda document: document["slots"][0]["kdf"].update(memory_kib=128),
    "passes raised": lambda document: document["slots"][0]["kdf"].update(time_cost=2),
    "lanes raised": lambda document: document["slots"][0]["kdf"].update(lanes=2),
    "kind": lambda document: document["slots"][0].update(kind="code"),
    "slot added": lambda document: document["slots"].append({"kind": "machine"}),
    "slot dropped": lambda document: document["slots"].pop(2),
    "slots turned": lambda document: document["slots"].reverse(),
    "field added": lambda document: document.update(rotation="never"),
    "mac dropped": lambda document: document.pop("mac"),
    "mac no text": lambda document: document.update(mac=["ә"]),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_changed_field_with_a_fitting_digest_never_opens(vault: MadeVault, change: str) -> None:
    """Anybody can make the plain digest fit; slot seals and MAC refuse."""
    document = json.loads(vault.path.read_bytes())
    CHANGES[change](document)
    put(vault, with_digest(document))
    with pytest.raises((WrongPassword, DatabaseDamaged)):
        open_vault(vault.path, LOGIN, PASSWORD)
    with pytest.raises((WrongPassword, DatabaseDamaged)):
        open_vault(vault.path, OTHER_LOGIN, OTHER_PASSWORD)


BOUND: dict[str, Callable[[Document], object]] = {
    "staff_id": _slot_flip("staff_id"),
    "id": _slot_flip("id"),
    "vault_id": _top_flip("vault_id"),
    "memory lowered": CHANGES["memory lowered"],
    "passes raised": CHANGES["passes raised"],
    "lanes raised": CHANGES["lanes raised"],
    "kind": CHANGES["kind"],
}


@pytest.mark.parametrize("change", BOUND)
def test_what_a_slot_is_bound_to_cannot_be_changed_even_by_who_holds_the_keys(
    vault: MadeVault, change: str
) -> None:
    """The file's MAC fits here: it is the slot's own seal that refuses."""
    document = json.loads(vault.path.read_bytes())
    BOUND[change](document)
    put(vault, resealed(document, vault.keys))
    with pytest.raises(WrongPassword):
        open_vault(vault.path, LOGIN, PASSWORD)


def test_the_generation_cannot_be_changed_without_sealing_the_keys_anew(vault: MadeVault) -> None:
    document = json.loads(vault.path.read_bytes())
    put(vault, resealed({**document, "generation": 2}, vault.keys))
    with pytest.raises(DatabaseDamaged):
        open_vault(vault.path, LOGIN, PASSWORD)


def test_the_mac_needs_every_key(vault: MadeVault) -> None:
    keys = vault.keys
    found = {bytes(mac_key(keys))}
    for key in (keys.branch, keys.attachments, keys.backups, keys.root):
        key[0] ^= 1
        found.add(bytes(mac_key(keys)))
    assert len(found) == 5


STRUCTURE: dict[str, Callable[[Document], object]] = {
    "slots no list": lambda document: document.update(slots={}),
    "slot no object": lambda document: document["slots"].append(1),
    "salt no hex": lambda document: document["slots"][0].update(salt="zz"),
    "field missing": lambda document: document["slots"][0].pop("private"),
    "no costs": lambda document: document["slots"][0].pop("kdf"),
    "costs out of bounds": lambda document: document["slots"][0]["kdf"].update(memory_kib=2**40),
    "generation no number": lambda document: document.update(generation="1"),
    "revision negative": lambda document: document.update(revision=-1),
    "id no text": lambda document: document.update(vault_id=7),
}


@pytest.mark.parametrize("change", STRUCTURE)
def test_a_file_of_another_shape_is_damaged(vault: MadeVault, change: str) -> None:
    document = json.loads(vault.path.read_bytes())
    STRUCTURE[change](document)
    put(vault, with_digest(document))
    with pytest.raises(DatabaseDamaged):
        open_vault(vault.path, LOGIN, PASSWORD)


SEALED = ["private", "keys", "public", "salt", "kdf", "id", "login_digest"]


@pytest.mark.parametrize("name", SEALED)
def test_parts_swapped_between_two_slots_never_open(vault: MadeVault, name: str) -> None:
    document = json.loads(vault.path.read_bytes())
    first, second = document["slots"][0], document["slots"][2]
    first[name], second[name] = second[name], first[name]
    if first[name] == second[name]:
        second[name] = {**second[name], "memory_kib": 128}
        first[name] = {**first[name], "memory_kib": 128}
    put(vault, with_digest(document))
    for login, password in ((LOGIN, PASSWORD), (OTHER_LOGIN, OTHER_PASSWORD)):
        with pytest.raises((WrongPassword, DatabaseDamaged)):
            open_vault(vault.path, login, password)


def test_a_slot_of_another_vault_never_opens(vault: MadeVault, tmp_path: Path) -> None:
    (tmp_path / "foreign").mkdir()
    foreign = json.loads(make_vault(tmp_path / "foreign").path.read_bytes())
    document = json.loads(vault.path.read_bytes())
    foreign["slots"][0]["login_digest"] = document["slots"][0]["login_digest"]
    document["slots"][0] = foreign["slots"][0]
    put(vault, with_digest(document))
    with pytest.raises(WrongPassword):
        open_vault(vault.path, LOGIN, PASSWORD)
    assert open_would_be_damage(vault)


def open_would_be_damage(vault: MadeVault) -> bool:
    """Tell whether the untouched slot is refused too, since the file's MAC no longer fits."""
    try:
        open_vault(vault.path, OTHER_LOGIN, OTHER_PASSWORD)
    except DatabaseDamaged:
        return True
    return False


def test_keys_of_a_stranger_sealed_to_an_employee_are_refused(vault: MadeVault) -> None:
    """HPKE lets anybody seal to a public half; without the root he cannot make the MAC."""
    document = json.loads(vault.path.read_bytes())
    stranger = DataKeys.make(vault_id=document["vault_id"], staff_id="")
    for slot in document["slots"]:
        bound = {name: slot[name] for name in slot if name not in {"private", "keys"}}
        info = canonical_bytes(
            {
                "use": "branch-app slot keys 1",
                "vault_id": document["vault_id"],
                "generation": 1,
                "slot": bound,
            }
        )
        slot["keys"] = hpke_seal(bytes.fromhex(slot["public"]), stranger.packed(), info).hex()
    put(vault, resealed(document, stranger))
    with pytest.raises(DatabaseDamaged):
        open_vault(vault.path, LOGIN, PASSWORD)
    with pytest.raises(DatabaseDamaged):
        open_with_code(vault.path, vault.code)


def test_the_same_sealing_with_the_root_known_is_believed(vault: MadeVault) -> None:
    """The counter-check of the test above: the refusal came from the root, not from the seal."""
    document = json.loads(vault.path.read_bytes())
    fresh = DataKeys.make(vault_id=document["vault_id"], staff_id="")
    fresh.root[:] = vault.keys.root
    for slot in document["slots"]:
        bound = {name: slot[name] for name in slot if name not in {"private", "keys"}}
        info = canonical_bytes(
            {
                "use": "branch-app slot keys 1",
                "vault_id": document["vault_id"],
                "generation": 2,
                "slot": bound,
            }
        )
        slot["keys"] = hpke_seal(bytes.fromhex(slot["public"]), fresh.packed(), info).hex()
    document["generation"] = 2
    put(vault, resealed(document, fresh))
    opened = open_vault(vault.path, LOGIN, PASSWORD)
    assert opened.packed() == fresh.packed()
    assert opened.generation == 2


def test_production_and_cheap_costs_are_told_apart_when_read(vault: MadeVault) -> None:
    assert {slot.kdf for slot in read_bytes(vault.path.read_bytes()).slots} == {CHEAP}
