"""Who else has an account on the machine reads none of the files (POSIX)."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from branch_app.bootstrap.session import open_session
from branch_app.bootstrap.set_up import SetUpOrder, set_up
from branch_app.security.kdf import CheapKdf
from branch_app.settings import Settings

LOGIN, PASSWORD = "aida", "three brown foxes"
FILES = ("branch.db", "attachments.db", "branch.head", "vault.json", "vault.json.bak")


def _modes(folder: Path) -> dict[str, int]:
    return {name: stat.S_IMODE((folder / name).stat().st_mode) for name in FILES}


@pytest.mark.covers("K39")
def test_database_vault_and_head_file_are_for_one_account_alone(tmp_path: Path) -> None:
    if sys.platform == "win32":
        return
    was = os.umask(0o022)
    try:
        settings = Settings(data_dir=tmp_path / "data")
        order = SetUpOrder(
            pack_id="lft",
            profile=None,
            branch="ALM1",
            workstation="01",
            login=LOGIN,
            display_name="Аида",
            password=PASSWORD,
        )
        set_up(settings, order, kdf=CheapKdf())
        assert _modes(settings.data_dir) == dict.fromkeys(FILES, 0o600)
        # What an older version left open is closed at the next opening.
        (settings.data_dir / "branch.db").chmod(0o644)
        session = open_session(settings, LOGIN, PASSWORD)
        try:
            logs = list(settings.data_dir.glob("*.db-*"))
            assert logs
            assert {stat.S_IMODE(log.stat().st_mode) for log in logs} == {0o600}
        finally:
            session.close()
        assert _modes(settings.data_dir) == dict.fromkeys(FILES, 0o600)
    finally:
        os.umask(was)
