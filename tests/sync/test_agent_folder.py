"""What the unattended run may know, and that only one runs."""

from __future__ import annotations

import stat
import subprocess
import sys
from pathlib import Path

import pytest

from branch_app.domain.audit import EMPTY_HASH
from branch_app.domain.errors import AlreadyRunning, BadInput, NotSetUp
from branch_app.sync.agent_folder import AgentFolder, AgentIdentity, AgentProgress

IDENTITY = AgentIdentity(
    device="d" * 32,
    epoch="e" * 32,
    url="http://127.0.0.1:1",
    head_office_sign=b"h" * 32,
    transport_private=b"k" * 32,
)


@pytest.fixture
def folder(tmp_path: Path) -> AgentFolder:
    made = AgentFolder(tmp_path / "agent")
    made.save(IDENTITY)
    return made


def test_the_identity_comes_back_and_only_this_account_reads_it(
    folder: AgentFolder, tmp_path: Path
) -> None:
    assert folder.identity() == IDENTITY
    for path in (tmp_path / "agent", tmp_path / "agent" / "agent.json"):
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0
    assert "k" * 32 not in repr(IDENTITY)


def test_before_enrolment_nothing_runs(tmp_path: Path) -> None:
    empty = AgentFolder(tmp_path / "agent")
    with pytest.raises(NotSetUp):
        empty.identity()
    with pytest.raises(NotSetUp), empty.running():
        pass


def test_a_damaged_identity_is_named(folder: AgentFolder, tmp_path: Path) -> None:
    (tmp_path / "agent" / "agent.json").write_bytes(b"{")
    with pytest.raises(BadInput):
        folder.identity()


def test_progress_belongs_to_its_epoch_and_its_loss_is_harmless(
    folder: AgentFolder, tmp_path: Path
) -> None:
    kept = AgentProgress(epoch="e" * 32, acked_seq=5, acked_hash="a" * 64, directive_cursor=2)
    folder.keep(kept)
    assert folder.progress("e" * 32) == kept
    next_epoch = folder.progress("f" * 32)
    assert (next_epoch.acked_seq, next_epoch.acked_hash) == (0, EMPTY_HASH)
    assert next_epoch.directive_cursor == 2
    (tmp_path / "agent" / "progress.json").write_bytes(b"")
    assert folder.progress("e" * 32) == AgentProgress(epoch="e" * 32)


def test_two_runs_never_overlap(folder: AgentFolder, tmp_path: Path) -> None:
    other = AgentFolder(tmp_path / "agent")
    with folder.running(), pytest.raises(AlreadyRunning), other.running():
        pass
    with other.running():
        pass


def test_the_lock_of_a_killed_run_is_free(folder: AgentFolder, tmp_path: Path) -> None:
    script = (
        "import os, sys; from pathlib import Path\n"
        "from branch_app.sync.agent_folder import AgentFolder\n"
        "lock = AgentFolder(Path(sys.argv[1])).running(); lock.__enter__(); os._exit(9)"
    )
    killed = subprocess.run([sys.executable, "-c", script, tmp_path / "agent"], check=False)
    assert killed.returncode == 9
    with folder.running():
        pass
