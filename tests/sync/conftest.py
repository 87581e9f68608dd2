"""PostgreSQL and head office once a process, answering over real HTTP; emptied after each test."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from branch_app.head_office import database
from branch_app.head_office.postgres import EmbeddedPostgres
from branch_app.head_office.service import HeadOfficeSettings
from tests.sync.made_head_office import MadeHeadOffice, serving
from tests.sync.made_workstation import Workstation


@pytest.fixture(scope="session")
def postgres() -> Iterator[EmbeddedPostgres]:
    # Not in pytest's own folder: each pytest that starts closes it to PostgreSQL's system user.
    with (
        TemporaryDirectory(prefix="branch-app-postgres-") as folder,
        EmbeddedPostgres(Path(folder) / "data") as server,
    ):
        yield server


@pytest.fixture
def settings(postgres: EmbeddedPostgres, tmp_path: Path) -> Iterator[HeadOfficeSettings]:
    """An empty database of this test's own."""
    name = f"test_{uuid.uuid4().hex}"
    postgres.create_database(name)
    yield HeadOfficeSettings(
        database_url=postgres.url(name), data_dir=tmp_path / "head-office", port=0
    )
    postgres.drop_database(name)


@pytest.fixture(scope="session")
def answering(
    postgres: EmbeddedPostgres, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[MadeHeadOffice]:
    database.migrate(postgres.url())
    settings = HeadOfficeSettings(
        database_url=postgres.url(), data_dir=tmp_path_factory.mktemp("head-office"), port=0
    )
    with serving(settings) as office:
        # Power cuts of the server are not this suite's subject, its commits are many.
        office.change("ALTER ROLE CURRENT_USER SET synchronous_commit = off")
        yield office


@pytest.fixture
def head_office(answering: MadeHeadOffice, tmp_path: Path) -> Iterator[MadeHeadOffice]:
    answering.data_dir = tmp_path
    yield answering
    answering.empty()


@pytest.fixture
def workstation(head_office: MadeHeadOffice) -> Workstation:
    return head_office.workstation()
