"""Two who write the vault at once, and a disk that does not take it."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from branch_app.domain.errors import Fault
from branch_app.security.atomic_file import held, replace_file
from branch_app.security.vault import add_employee, open_vault
from tests.security.made_vault import MadeVault


def test_employees_added_at_once_are_all_there(vault: MadeVault) -> None:
    """A command beside the window: without the lock the later writing would lose the earlier."""
    failures: list[BaseException] = []

    def add(number: int) -> None:
        try:
            for part in ("a", "b", "c"):
                add_employee(
                    vault.path,
                    vault.keys,
                    f"{number:032x}",
                    f"clerk{number}{part}",
                    "алты аққу әні",
                )
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=add, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    for number in range(6):
        for part in ("a", "b", "c"):
            opened = open_vault(vault.path, f"clerk{number}{part}", "алты аққу әні")
            assert opened.staff_id == f"{number:032x}"


def test_a_lock_is_waited_for(tmp_path: Path) -> None:
    path, order = tmp_path / "file", []
    inside, let_go = threading.Event(), threading.Event()

    def first() -> None:
        with held(path):
            inside.set()
            let_go.wait(10)
            order.append("first")

    def second() -> None:
        inside.wait(10)
        let_go.set()
        with held(path):
            order.append("second")

    threads = [threading.Thread(target=work) for work in (first, second)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert order == ["first", "second"]


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "file"
    replace_file(path, b"a longer first content")
    replace_file(path, b"second")
    assert path.read_bytes() == b"second"
    assert [place.name for place in tmp_path.iterdir()] == ["file"]


def test_a_folder_that_is_not_there_is_a_fault_that_names_the_file_alone(tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere" / "vault.json"
    with pytest.raises(Fault) as replacing:
        replace_file(nowhere, b"")
    with pytest.raises(Fault) as locking, held(nowhere):
        pytest.fail("held a lock in no folder")
    for caught in (replacing, locking):
        assert caught.value.details == {"file": "vault.json", "reason": "not_writable"}
