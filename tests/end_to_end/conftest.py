"""PostgreSQL and head office once a process; a workstation of its own for each test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from branch_app.head_office import database
from branch_app.head_office.postgres import EmbeddedPostgres
from branch_app.head_office.service import HeadOfficeSettings
from tests.end_to_end.made_branch import Branch, make_branch
from tests.end_to_end.made_house import new_code
from tests.end_to_end.made_proof import Signed, signed_papers
from tests.sync.made_head_office import MadeHeadOffice, serving

MakeBranch = Callable[..., Branch]


@pytest.fixture(scope="session")
def answering() -> Iterator[MadeHeadOffice]:
    # Not in pytest's own folder: each pytest that starts closes it to PostgreSQL's system user.
    with (
        TemporaryDirectory(prefix="branch-app-house-") as folder,
        EmbeddedPostgres(Path(folder) / "postgresql") as server,
    ):
        database.migrate(server.url())
        settings = HeadOfficeSettings(
            database_url=server.url(), data_dir=Path(folder) / "head-office", port=0
        )
        with serving(settings) as office:
            # Power cuts of the server's own disk are not this suite's subject.
            office.change("ALTER ROLE CURRENT_USER SET synchronous_commit = off")
            yield office


@pytest.fixture
def office(answering: MadeHeadOffice) -> Iterator[MadeHeadOffice]:
    """Head office that knows nobody yet."""
    yield answering
    answering.empty()


@pytest.fixture
def branch(office: MadeHeadOffice, tmp_path: Path) -> Branch:
    """A workstation enrolled at that head office."""
    return make_branch(tmp_path / "data", url=office.url, code=new_code(office))


@pytest.fixture(scope="module")
def signed(answering: MadeHeadOffice) -> Iterator[Signed]:
    """Papers that were signed, carried and countersigned; read only."""
    with TemporaryDirectory(prefix="branch-app-proof-") as folder:
        data_dir = Path(folder) / "data"
        branch = make_branch(data_dir, url=answering.url, code=new_code(answering))
        papers = signed_papers(branch)
        branch.carry_all()
        yield papers
    answering.empty()


@pytest.fixture(scope="module")
def proof(signed: Signed) -> bytes:
    return signed.proof()


def pytest_configure(config: pytest.Config) -> None:
    """Print where the kills fell, also when the suite's own list of plugins does not name it."""
    config.pluginmanager.import_plugin("tests.end_to_end.histograms")
