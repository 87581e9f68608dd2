"""The shapes of the databases: as the tables say, refused when newer, upgraded after a copy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, text

from branch_app.domain.change import Act
from branch_app.domain.errors import DatabaseDamaged, DatabaseTooNew
from branch_app.storage import migrate
from branch_app.storage.engine import create_engine_file, open_engine
from branch_app.storage.migrate import ATTACHMENTS_TREE, BRANCH_TREE, VersionTree
from branch_app.storage.places import StoreKeys, StorePaths
from tests.storage.made import make_applicant
from tests.storage.workstation import OpenStore

TREES = pytest.mark.parametrize("tree", [BRANCH_TREE, ATTACHMENTS_TREE], ids=lambda t: t.file)
STEP = """
import sqlalchemy as sa
from alembic import op
revision, down_revision = "z0001", "b0008"
def upgrade():
    with op.batch_alter_table("applicant") as table:
        table.add_column(sa.Column("shelf", sa.Text(), nullable=False, server_default="x"))
    {rest}
"""


def _open(paths: StorePaths, keys: StoreKeys, tree: VersionTree) -> Engine:
    key = keys.branch if tree is BRANCH_TREE else keys.attachments
    return open_engine(paths.folder / tree.file, key, profile=tree.profile)


@TREES
def test_the_steps_make_what_the_tables_say(
    paths: StorePaths, keys: StoreKeys, tree: VersionTree
) -> None:
    engine = _open(paths, keys, tree)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, tree.metadata) == []
    engine.dispose()


@TREES
def test_the_known_shapes_are_the_steps_on_disk(tree: VersionTree) -> None:
    folder = Path(migrate.__file__).parent / "migrations"
    script = ScriptDirectory(
        str(folder), version_locations=[str(folder / tree.folders[0].rpartition(":")[2])]
    )
    steps = [step.revision for step in script.walk_revisions()][::-1]
    assert tuple(steps) == tree.revisions


@TREES
def test_a_newer_database_is_refused(
    open_here: OpenStore, paths: StorePaths, keys: StoreKeys, tree: VersionTree
) -> None:
    engine = _open(paths, keys, tree)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = 'z0001'"))
    engine.dispose()
    with pytest.raises(DatabaseTooNew) as told:
        open_here()
    assert told.value.details == {"file": tree.file}


@TREES
def test_a_database_without_tables_is_damage(
    open_here: OpenStore, paths: StorePaths, keys: StoreKeys, tree: VersionTree
) -> None:
    path = paths.folder / tree.file
    path.unlink()
    key = keys.branch if tree is BRANCH_TREE else keys.attachments
    create_engine_file(path, key, profile=tree.profile).dispose()
    with pytest.raises(DatabaseDamaged) as told:
        open_here()
    assert told.value.details["reason"] == "no_schema"


@pytest.fixture
def older(open_here: OpenStore, paths: StorePaths, keys: StoreKeys) -> Iterator[Engine]:
    """A database of today with a person in it, to be upgraded by a program of tomorrow."""
    store = open_here()
    with store.begin_work("staff") as work:
        work.applicants.save(make_applicant(), Act.REGISTER)
        work.commit()
    store.close()
    engine = _open(paths, keys, BRANCH_TREE)
    yield engine
    engine.dispose()


def _tomorrow(folder: Path, rest: str = "") -> VersionTree:
    steps = folder / "steps"
    steps.mkdir()
    (steps / "z0001_shelf.py").write_text(STEP.format(rest=rest), "utf-8")
    return replace(
        BRANCH_TREE,
        revisions=(*BRANCH_TREE.revisions, "z0001"),
        folders=(*BRANCH_TREE.folders, str(steps)),
    )


def _version(engine: Engine) -> object:
    with engine.connect() as connection:
        return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def test_an_older_database_is_copied_and_brought_up(
    older: Engine, paths: StorePaths, keys: StoreKeys, tmp_path: Path
) -> None:
    tree = _tomorrow(tmp_path)
    assert migrate.bring_up(older, tree, paths.folder, keys.backups)
    assert _version(older) == "z0001"
    with older.connect() as connection:
        row = connection.execute(text("SELECT id, shelf FROM applicant")).one()
    assert tuple(row) == ("a" * 32, "x")
    copy = open_engine(migrate.copy_path(paths.folder, tree, BRANCH_TREE.newest), keys.backups)
    assert _version(copy) == BRANCH_TREE.newest
    with copy.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM history")).scalar() == 1
    copy.dispose()
    assert not migrate.bring_up(older, tree, paths.folder, keys.backups)


def test_a_step_that_fails_changes_nothing_and_leaves_the_copy(
    older: Engine, paths: StorePaths, keys: StoreKeys, tmp_path: Path
) -> None:
    tree = _tomorrow(tmp_path, rest="raise LookupError")
    for _ in range(2):
        with pytest.raises(LookupError):
            migrate.bring_up(older, tree, paths.folder, keys.backups)
    assert _version(older) == BRANCH_TREE.newest
    with older.connect() as connection:
        columns = connection.execute(text("SELECT name FROM pragma_table_info('applicant')"))
        assert "shelf" not in columns.scalars().all()
    copy = migrate.copy_path(paths.folder, tree, BRANCH_TREE.newest)
    assert copy.stat().st_size > 0
    migrate.forget_copies(paths.folder)
    assert not copy.exists()
    assert paths.branch.exists()


def test_the_copy_is_sealed_by_the_backup_key(
    older: Engine, paths: StorePaths, keys: StoreKeys, tmp_path: Path
) -> None:
    tree = _tomorrow(tmp_path)
    migrate.bring_up(older, tree, paths.folder, keys.backups)
    with pytest.raises(DatabaseDamaged):
        open_engine(migrate.copy_path(paths.folder, tree, BRANCH_TREE.newest), keys.branch)
