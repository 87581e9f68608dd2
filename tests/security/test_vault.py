"""The vault in good health: who opens it, who does not, what its file tells."""

from __future__ import annotations

import errno
import json
import os
import stat
import sys
from pathlib import Path

import pytest
from argon2 import low_level
from argon2.low_level import Type

from branch_app.domain.canonical import canonical_bytes
from branch_app.domain.errors import AlreadySetUp, BadInput, DiskFull, WeakPassword, WrongPassword
from branch_app.security import kdf
from branch_app.security.data_keys import DataKeys
from branch_app.security.kdf import KdfParameters
from branch_app.security.recovery_code import code_secret
from branch_app.security.slot_seals import mac_key, open_slot
from branch_app.security.vault import (
    SlotFacts,
    add_employee,
    create_vault,
    has_vault,
    open_vault,
    open_with_code,
    renew_code,
    slots,
    sweep_slots,
)
from branch_app.security.vault_file import read_bytes
from tests.security.made_vault import (
    CHEAP,
    LOGIN,
    OTHER_LOGIN,
    OTHER_PASSWORD,
    OTHER_STAFF_ID,
    PASSWORD,
    STAFF_ID,
    MadeVault,
    resealed,
)


def same(one: DataKeys, other: DataKeys) -> bool:
    """Tell whether both hold the same keys."""
    return one.packed() == other.packed() and one.root == other.root


def test_both_employees_and_the_code_open_the_same_keys(vault: MadeVault) -> None:
    first = open_vault(vault.path, LOGIN, PASSWORD)
    second = open_vault(vault.path, OTHER_LOGIN, OTHER_PASSWORD)
    by_code = open_with_code(vault.path, vault.code)
    assert same(first, vault.keys)
    assert same(second, vault.keys)
    assert same(by_code, vault.keys)
    assert (first.staff_id, second.staff_id, by_code.staff_id) == (STAFF_ID, OTHER_STAFF_ID, "")


def test_the_three_keys_and_the_root_differ_and_are_new_in_each_vault(tmp_path: Path) -> None:
    made = []
    for name in ("one", "two"):
        keys, _ = create_vault(tmp_path / name, LOGIN, PASSWORD, staff_id=STAFF_ID, kdf=CHEAP)
        made += [keys.branch, keys.attachments, keys.backups, keys.root]
    assert len({bytes(key) for key in made}) == 8
    assert {len(key) for key in made} == {32}


@pytest.mark.parametrize(
    ("login", "password"),
    [
        (LOGIN, PASSWORD + " "),
        (LOGIN, PASSWORD.upper()),
        (LOGIN, OTHER_PASSWORD),
        (OTHER_LOGIN, PASSWORD),
        (LOGIN, ""),
        ("nobody", PASSWORD),
        ("", PASSWORD),
        ("", ""),
    ],
)
def test_a_wrong_password_and_an_unknown_login_are_told_alike(
    vault: MadeVault, login: str, password: str
) -> None:
    with pytest.raises(WrongPassword) as caught:
        open_vault(vault.path, login, password)
    assert str(caught.value) == "wrong_password"


def test_an_unknown_login_costs_as_much_as_a_wrong_password(
    vault: MadeVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Counted at the library: how often, with which costs."""
    costs: list[tuple[object, ...]] = []

    def counted(
        secret: bytes, salt: bytes, time: int, memory: int, lanes: int, length: int, kind: Type
    ) -> bytes:
        costs.append((len(salt), time, memory, lanes, length, kind))
        return low_level.hash_secret_raw(secret, salt, time, memory, lanes, length, kind)

    monkeypatch.setattr(kdf, "hash_secret_raw", counted)
    for login in (LOGIN, "nobody"):
        with pytest.raises(WrongPassword):
            open_vault(vault.path, login, "a wrong password")
    assert len(costs) == 2
    assert costs[0] == costs[1]


def test_the_login_is_found_in_any_case_and_with_spaces_around(vault: MadeVault) -> None:
    assert same(open_vault(vault.path, f" {LOGIN.upper()} ", PASSWORD), vault.keys)


def test_the_file_holds_neither_names_nor_secrets(vault: MadeVault) -> None:
    keys = vault.keys
    for place in (vault.path, vault.copy):
        text = place.read_text(encoding="utf-8").casefold()
        for told in (LOGIN, OTHER_LOGIN, PASSWORD, vault.code, vault.code.replace("-", "")):
            assert told.casefold() not in text
        for key in (keys.branch, keys.attachments, keys.backups, keys.root):
            assert key.hex() not in text


def test_the_same_login_has_another_digest_in_another_vault(tmp_path: Path) -> None:
    found = set()
    for name in ("one", "two"):
        create_vault(tmp_path / name, LOGIN, PASSWORD, staff_id=STAFF_ID, kdf=CHEAP)
        found.add(json.loads((tmp_path / name).read_bytes())["slots"][0]["login_digest"])
    assert len(found) == 2


def test_file_and_copy_are_equal_and_for_this_account_only(vault: MadeVault) -> None:
    assert vault.path.read_bytes() == vault.copy.read_bytes()
    assert not vault.path.with_name("vault.json.new").exists()
    if sys.platform != "win32":
        assert {stat.S_IMODE(place.stat().st_mode) for place in (vault.path, vault.copy)} == {0o600}


def test_a_vault_is_never_made_over_another(vault: MadeVault) -> None:
    before = vault.path.read_bytes()
    with pytest.raises(AlreadySetUp):
        create_vault(vault.path, LOGIN, PASSWORD, staff_id=STAFF_ID, kdf=CHEAP)
    vault.path.unlink()
    assert has_vault(vault.path)
    with pytest.raises(AlreadySetUp):
        create_vault(vault.path, LOGIN, PASSWORD, staff_id=STAFF_ID, kdf=CHEAP)
    assert vault.copy.read_bytes() == before
    vault.copy.unlink()
    assert not has_vault(vault.path)


def test_weak_passwords_get_no_slot(vault: MadeVault, tmp_path: Path) -> None:
    with pytest.raises(WeakPassword) as caught:
        create_vault(tmp_path / "new", LOGIN, "short", staff_id=STAFF_ID, kdf=CHEAP)
    assert caught.value.details == {"rule": "short"}
    assert not (tmp_path / "new").exists()
    with pytest.raises(WeakPassword) as caught:
        add_employee(vault.path, vault.keys, "c" * 32, "marat", "qwertyuiop12")
    assert caught.value.details == {"rule": "common"}


def test_a_login_has_one_slot(vault: MadeVault) -> None:
    before = vault.path.read_bytes()
    with pytest.raises(AlreadySetUp):
        add_employee(vault.path, vault.keys, "c" * 32, LOGIN.upper(), "үш жүз алпыс алты")
    assert vault.path.read_bytes() == before


def test_without_other_words_production_costs_are_used(tmp_path: Path) -> None:
    path = tmp_path / "vault.json"
    create_vault(path, LOGIN, PASSWORD, staff_id=STAFF_ID)
    costs = [slot.kdf for slot in read_bytes(path.read_bytes()).slots]
    assert len(costs) == 2
    assert all(type(cost) is KdfParameters and cost.memory_kib >= 65_536 for cost in costs)


def test_a_new_slot_takes_the_costs_of_the_vault(vault: MadeVault) -> None:
    assert {slot.kdf for slot in read_bytes(vault.path.read_bytes()).slots} == {CHEAP}


def test_slots_tell_kinds_and_staff_ids(vault: MadeVault) -> None:
    told = [(slot.kind, slot.staff_id) for slot in slots(vault.path)]
    assert told == [("employee", STAFF_ID), ("code", ""), ("employee", OTHER_STAFF_ID)]
    assert len({slot.id for slot in slots(vault.path)}) == 3


def test_wiped_keys_add_nobody(vault: MadeVault) -> None:
    vault.keys.wipe()
    with pytest.raises(ValueError, match="wiped"):
        add_employee(vault.path, vault.keys, "c" * 32, "marat", "үш жүз алпыс алты")


def test_slots_without_a_record_are_swept_and_all_others_stay(vault: MadeVault) -> None:
    assert sweep_slots(vault.path, vault.keys, {STAFF_ID, OTHER_STAFF_ID}) == 0
    assert sweep_slots(vault.path, vault.keys, {STAFF_ID}) == 1
    with pytest.raises(WrongPassword):
        open_vault(vault.path, OTHER_LOGIN, OTHER_PASSWORD)
    assert same(open_vault(vault.path, LOGIN, PASSWORD), vault.keys)
    assert same(open_with_code(vault.path, vault.code), vault.keys)
    add_employee(vault.path, vault.keys, "c" * 32, OTHER_LOGIN, "үш жүз алпыс алты")
    assert open_vault(vault.path, OTHER_LOGIN, "үш жүз алпыс алты").staff_id == "c" * 32


def test_a_renewed_code_opens_and_the_old_one_does_not(vault: MadeVault) -> None:
    code = renew_code(vault.path, vault.keys)
    assert same(open_with_code(vault.path, code), vault.keys)
    with pytest.raises(WrongPassword):
        open_with_code(vault.path, vault.code)


def test_a_mistyped_code_is_told_by_its_group(vault: MadeVault) -> None:
    groups = vault.code.split("-")
    groups[3] = groups[3][:-1] + ("7" if groups[3][-1] != "7" else "8")
    with pytest.raises(BadInput) as caught:
        open_with_code(vault.path, "-".join(groups))
    assert caught.value.details == {"reason": "recovery_code_group", "group": 4}


def test_what_a_later_version_wrote_is_carried_along(vault: MadeVault) -> None:
    """Unknown slots, fields of slots and fields of the file survive a rewriting."""
    document = json.loads(vault.path.read_bytes())
    escrow = {"id": "e" * 32, "kind": "escrow", "sealed": "00ff", "nested": {"n": [1, None]}}
    document["slots"].insert(0, escrow)
    document["slots"][1]["pending_keys"] = "abcd"
    document["rotation"] = {"due_on": "2027-11-22"}
    vault.path.write_bytes(resealed(document, vault.keys))
    vault.copy.write_bytes(vault.path.read_bytes())

    add_employee(vault.path, vault.keys, "c" * 32, "marat", "үш жүз алпыс алты")
    renew_code(vault.path, vault.keys)

    written = json.loads(vault.path.read_bytes())
    assert written["slots"][0] == escrow
    assert written["slots"][1]["pending_keys"] == "abcd"
    assert written["rotation"] == {"due_on": "2027-11-22"}
    assert slots(vault.path)[0] == SlotFacts(id="e" * 32, kind="escrow", staff_id="")
    assert same(open_vault(vault.path, "marat", "үш жүз алпыс алты"), vault.keys)


def test_a_full_disk_changes_nothing(vault: MadeVault, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system refuses at the flush, as a full disk does."""

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "no space")

    before = vault.path.read_bytes()
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFull) as caught:
        add_employee(vault.path, vault.keys, "c" * 32, "marat", "үш жүз алпыс алты")
    monkeypatch.undo()
    assert caught.value.details == {"file": "vault.json"}
    assert vault.path.read_bytes() == vault.copy.read_bytes() == before
    assert same(open_vault(vault.path, LOGIN, PASSWORD), vault.keys)


def test_the_keys_wipe_themselves_when_their_block_ends(vault: MadeVault) -> None:
    with open_vault(vault.path, LOGIN, PASSWORD) as keys:
        assert not keys.is_wiped
    assert keys.is_wiped
    assert keys.branch == keys.attachments == keys.backups == keys.root == b""
    keys.wipe()


def test_no_secret_stands_in_what_the_keys_print(vault: MadeVault) -> None:
    keys = vault.keys
    printed = f"{keys!r} {keys} {keys:} {[keys]} {canonical_bytes({'keys': str(keys)})!r}"
    for key in (keys.branch, keys.attachments, keys.backups, keys.root):
        assert key.hex() not in printed
        assert repr(bytes(key)) not in printed
    assert "branch" not in printed


def test_the_vault_of_the_first_version_still_opens() -> None:
    """A stored file: the format may grow, but this must open for ever."""
    sample = Path(__file__).with_name("samples") / "vault_1.json"
    expected = json.loads(sample.with_name("vault_1.keys.json").read_bytes())
    found = read_bytes(sample.read_bytes())
    assert found.revision == 2
    for slot, secret in (
        (found.employee(LOGIN), PASSWORD),
        (found.employee(OTHER_LOGIN), OTHER_PASSWORD),
        (found.slots[1], code_secret(expected["code"])),
    ):
        keys = open_slot(found, slot, secret)
        assert found.is_authentic(mac_key(keys))
        assert keys.packed().hex() == expected["packed"]
        assert keys.root.hex() == expected["root"]
