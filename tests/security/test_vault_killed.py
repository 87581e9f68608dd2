"""kill -9 while the vault is being replaced: it opens, and every slot reported is there."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

from branch_app.domain.errors import WrongPassword
from branch_app.security.vault import add_employee, open_vault
from branch_app.security.vault_file import read_bytes
from tests.security.made_vault import LOGIN, PASSWORD, MadeVault, make_vault

RANDOM_KILLS = 4
CHILD = """
import os, signal, sys
from pathlib import Path
from branch_app.security.vault import add_employee, open_vault

path, number, step = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
keys = open_vault(path, "aigerim", sys.argv[4])
left = step

def stop_at_step(event, args):
    global left
    if not step or event not in ("open", "os.rename"):
        return
    # A number is a file already opened (and emptied) that is about to be written.
    if isinstance(args[0], int) or str(path.parent) in str(args[0]):
        left -= 1
        if left == 0:
            os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))

sys.addaudithook(stop_at_step)
while True:
    add_employee(path, keys, f"{number:032x}", f"clerk{number}", f"clerk {number} walks home")
    sys.stdout.write(f"{number}\\n")
    sys.stdout.flush()
    if step:
        break
    number += 1
"""


def test_killed_before_each_step_of_a_replacement_the_vault_opens(tmp_path: Path) -> None:
    """The child dies before its n-th opening, writing or renaming of a file, for every n."""
    vault = make_vault(tmp_path)
    step, halves, admitted = 0, 0, []
    while True:
        step += 1
        child = _child(vault.path, first=step, step=step)
        told, _ = child.communicate()
        halves += vault.path.read_bytes() != vault.copy.read_bytes()
        assert read_bytes(vault.path.read_bytes()).vault_id == vault.keys.vault_id
        assert read_bytes(vault.copy.read_bytes()).vault_id == vault.keys.vault_id
        _check_opens(vault)
        admitted += [step] if _is_admitted(vault, step) else []
        if told:
            break
        assert child.returncode != 0
    # Reading both copies twice, the lock, then for each copy: new file, renaming, folder.
    assert step > 8
    # Some died between the two copies, and by then the first already held the new slot.
    assert halves >= 1
    assert 1 < len(admitted) < step
    assert admitted[-1] == step
    assert all(_is_admitted(vault, number) for number in admitted)


def test_killed_at_any_moment_every_slot_reported_is_there(tmp_path: Path) -> None:
    vault = make_vault(tmp_path)
    chance = random.Random(20261122)
    reported: list[int] = []
    for _ in range(RANDOM_KILLS):
        child = _child(vault.path, first=(reported[-1] + 2) if reported else 1, step=0)
        assert child.stdout is not None
        reported += [int(child.stdout.readline()) for _ in range(chance.randint(1, 4))]
        for _ in range(chance.randint(0, 200_000)):
            pass
        child.kill()
        rest, _ = child.communicate()
        reported += [int(line) for line in rest.splitlines()]
        _check_opens(vault)
    assert all(_is_admitted(vault, number) for number in reported)
    add_employee(vault.path, vault.keys, "c" * 32, "marat", "үш жүз алпыс алты")
    assert vault.path.read_bytes() == vault.copy.read_bytes()


def _check_opens(vault: MadeVault) -> None:
    with open_vault(vault.path, LOGIN, PASSWORD) as keys:
        assert keys.packed() == vault.keys.packed()
    assert vault.path.read_bytes() == vault.copy.read_bytes()


def _is_admitted(vault: MadeVault, number: int) -> bool:
    try:
        keys = open_vault(vault.path, f"clerk{number}", f"clerk {number} walks home")
    except WrongPassword:
        return False
    return keys.staff_id == f"{number:032x}" and keys.packed() == vault.keys.packed()


def _child(path: Path, *, first: int, step: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", CHILD, str(path), str(first), str(step), PASSWORD],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        text=True,
    )
