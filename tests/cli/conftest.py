"""A real workstation on the disk, made once by `setup` and copied for each test."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from branch_app.bootstrap.session import open_session
from branch_app.bootstrap.set_up import SetUpOrder, set_up
from branch_app.cli.app import run
from branch_app.domain.drafting import ApplicantDraft
from branch_app.security.kdf import CheapKdf
from branch_app.settings import Settings
from tests.end_to_end.made_branch import acknowledge_rules
from tests.services.desk import NEEDED

LOGIN, PASSWORD = "aida", "three brown foxes"
CHEAP = CheapKdf()


@dataclass(frozen=True)
class Answer:
    """What a command printed and with which code it ended."""

    code: int
    out: str
    err: str

    @property
    def facts(self) -> Any:  # noqa: ANN401 - any JSON value
        return json.loads(self.out)


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made") / "data"
    order = SetUpOrder(
        pack_id="lft",
        profile=None,
        branch="ALM1",
        workstation="01",
        login=LOGIN,
        display_name="Аида Үлгіқызы",
        password=PASSWORD,
    )
    code = set_up(Settings(data_dir=folder), order, kdf=CHEAP)
    acknowledge_rules(Settings(data_dir=folder), LOGIN, PASSWORD)
    (folder.parent / "recovery.txt").write_text(code + "\n", encoding="ascii")
    return folder


@pytest.fixture
def recovery_file(made: Path) -> Path:
    """The recovery code, as `setup` gave it out."""
    return made.parent / "recovery.txt"


@pytest.fixture
def data_dir(made: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    shutil.copytree(made, folder)
    return folder


@pytest.fixture
def command(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Callable[..., Answer]:
    """Run a command of this very program in this process; the data folder is the test's."""
    monkeypatch.setenv("BRANCH_APP_STAFF", LOGIN)
    monkeypatch.setenv("BRANCH_APP_PASSWORD", PASSWORD)
    monkeypatch.setenv("BRANCH_APP_DATA_DIR", str(tmp_path / "data"))

    def call(*arguments: str | Path) -> Answer:
        capsys.readouterr()
        code = run([str(each) for each in arguments])
        told = capsys.readouterr()
        return Answer(code=code, out=told.out, err=told.err)

    return call


@pytest.fixture
def applicant_id(data_dir: Path) -> str:
    """A draft captured before the commands run."""
    session = open_session(Settings(data_dir=data_dir), LOGIN, PASSWORD)
    try:
        return session.services.applicants.register(ApplicantDraft(values=NEEDED)).applicant.id
    finally:
        session.close()
