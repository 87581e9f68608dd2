"""Bringing both databases to the shape of this program: copy first, one transaction a file.

Alembic runs from code on the open connection and is imported only when there is something to do.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Engine, MetaData

from branch_app.domain.errors import DatabaseBusy, DatabaseDamaged, DatabaseTooNew
from branch_app.storage import tables
from branch_app.storage.engine import (
    ATTACHMENTS,
    BRANCH,
    FileProfile,
    check_cipher,
    copy_encrypted,
    open_engine,
    truncate_log,
)

_SCRIPTS = "branch_app.storage:migrations"


@dataclass(frozen=True, kw_only=True, slots=True)
class VersionTree:
    """The released shapes of one file, oldest first; `folders` hold the steps."""

    file: str
    profile: FileProfile
    metadata: MetaData
    revisions: tuple[str, ...]
    folders: tuple[str, ...]

    @property
    def newest(self) -> str:
        """The shape that this program works with."""
        return self.revisions[-1]


BRANCH_TREE = VersionTree(
    file="branch.db",
    profile=BRANCH,
    metadata=tables.branch_metadata,
    revisions=("b0001", "b0002", "b0003", "b0004", "b0005", "b0006", "b0007", "b0008"),
    folders=(f"{_SCRIPTS}:branch",),
)
ATTACHMENTS_TREE = VersionTree(
    file="attachments.db",
    profile=ATTACHMENTS,
    metadata=tables.attachments_metadata,
    revisions=("a0001",),
    folders=(f"{_SCRIPTS}:attachments",),
)


def stored_revision(connection: Connection, tree: VersionTree) -> str:
    """Return the shape of an open database. Raises DatabaseDamaged (none), DatabaseTooNew."""
    table = "SELECT count(*) FROM sqlite_master WHERE name = 'alembic_version'"
    is_there = connection.exec_driver_sql(table).scalar()
    version = "SELECT version_num FROM alembic_version"
    revision = connection.exec_driver_sql(version).scalar() if is_there else None
    if revision is None:
        raise DatabaseDamaged(file=tree.file, reason="no_schema")
    if revision not in tree.revisions:
        raise DatabaseTooNew(file=tree.file)
    return str(revision)


def upgrade(engine: Engine, tree: VersionTree) -> None:
    """Run the missing steps in one transaction. Raises DiskFull; then nothing was changed."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", _SCRIPTS)
    config.set_main_option("path_separator", "newline")
    config.set_main_option("version_locations", "\n".join(tree.folders))
    with engine.begin() as connection:
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        config.attributes.update(connection=connection, metadata=tree.metadata)
        command.upgrade(config, "head")


def bring_up(engine: Engine, tree: VersionTree, folder: Path, backup_key: bytearray) -> bool:
    """Upgrade an older database after a verified encrypted copy; tell whether it was older.

    Raises DatabaseTooNew, DatabaseDamaged, DiskFull. The copy stays until `forget_copies`.
    """
    with engine.begin() as connection:
        revision = stored_revision(connection, tree)
    if revision == tree.newest:
        return False
    _keep_copy(engine, tree, copy_path(folder, tree, revision), backup_key)
    upgrade(engine, tree)
    refuse_damaged(engine, tree.file)
    return True


def copy_path(folder: Path, tree: VersionTree, revision: str) -> Path:
    """Return where the copy of the older shape is kept."""
    return folder / f"{Path(tree.file).stem}.before-{revision}.bak"


def forget_copies(folder: Path) -> None:
    """Remove the copies made before an upgrade: head office has everything now."""
    for copy in folder.glob("*.before-*.bak*"):
        copy.unlink()


def _keep_copy(engine: Engine, tree: VersionTree, target: Path, key: bytearray) -> None:
    # What is there is the copy of an upgrade that did not come to its end.
    target.unlink(missing_ok=True)
    copy_encrypted(engine, target, key, tree.profile)
    copy = open_engine(target, key, profile=tree.profile)
    try:
        refuse_damaged(copy, target.name)
    finally:
        copy.dispose()


def refuse_damaged(engine: Engine, file: str) -> None:
    """Check every page, index and reference. Raises DatabaseDamaged, DatabaseBusy (a reader)."""
    if not truncate_log(engine):
        raise DatabaseBusy(file=file)
    with engine.begin() as connection:
        bad_pages = check_cipher(connection)
        verdict = connection.exec_driver_sql("PRAGMA integrity_check").scalar()
        dangling = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if bad_pages or verdict != "ok" or dangling is not None:
        raise DatabaseDamaged(file=file, reason="integrity", pages=bad_pages)
