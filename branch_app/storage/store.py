"""A workstation's databases as one thing: made once, opened after unlock, closed on lock."""

from __future__ import annotations

import contextlib
import logging
import secrets
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from filelock import FileLock
from sqlalchemy import Engine, select

from branch_app.domain.audit import EMPTY_HASH, ChainFault, KnownHead
from branch_app.domain.errors import AlreadySetUp, DatabaseDamaged, Fault
from branch_app.storage import chain_check, tables
from branch_app.storage.blobs import refuse_older, settle
from branch_app.storage.engine import (
    ATTACHMENTS,
    BRANCH,
    create_engine_file,
    open_engine,
    truncate_log,
    vacuum,
)
from branch_app.storage.head_check import check_head
from branch_app.storage.head_file import Head, HeadFile
from branch_app.storage.migrate import (
    ATTACHMENTS_TREE,
    BRANCH_TREE,
    bring_up,
    refuse_damaged,
    stored_revision,
    upgrade,
)
from branch_app.storage.places import Lent, Pauses, StoreKeys, StorePaths
from branch_app.storage.queries import SqlReadModel
from branch_app.storage.search_rebuild import renew_keys
from branch_app.storage.setting_store import EPOCH, VACUUM_DUE, SqlSettings
from branch_app.storage.unit_of_work import Opened, SqlUnitOfWork, acquire

_log = logging.getLogger(__name__)

LOCK_SECONDS = 5.0
_EPOCH_BYTES = 16
_POLL_SECONDS = 0.005


def create_workstation(paths: StorePaths, keys: StoreKeys, lent: Lent) -> None:
    """Make both databases and the head file of a new chain; the folder must be there.

    Raises AlreadySetUp when any of the files is there, DiskFull; then nothing is left behind.
    """
    made = (paths.branch, paths.attachments, paths.head)
    taken = next((path for path in made if path.exists()), None)
    if taken is not None:
        raise AlreadySetUp(file=taken.name)
    try:
        _create(paths, keys, lent)
    except BaseException:
        for path in made:
            for name in (path.name, f"{path.name}-wal", f"{path.name}-shm", f"{path.name}.new"):
                path.with_name(name).unlink(missing_ok=True)
        raise


def _create(paths: StorePaths, keys: StoreKeys, lent: Lent) -> None:
    epoch = secrets.token_hex(_EPOCH_BYTES)
    with _closing(
        create_engine_file(paths.attachments, keys.attachments, profile=ATTACHMENTS)
    ) as engine:
        upgrade(engine, ATTACHMENTS_TREE)
    with _closing(create_engine_file(paths.branch, keys.branch, profile=BRANCH)) as engine:
        upgrade(engine, BRANCH_TREE)
        with engine.begin() as connection:
            SqlSettings(connection).set(EPOCH, epoch)
            renew_keys(connection)
    file = HeadFile(paths.head, lent)
    file.prepare(Head(epoch=epoch, seq=0, hash=EMPTY_HASH))
    file.replace()


@contextlib.contextmanager
def _closing(engine: Engine) -> Iterator[Engine]:
    try:
        yield engine
    finally:
        engine.dispose()


def open_store(
    paths: StorePaths,
    keys: StoreKeys,
    lent: Lent,
    *,
    pauses: Pauses | None = None,
    lock_seconds: float = LOCK_SECONDS,
) -> Store:
    """Open a workstation on the database thread: settings, head check, upgrade, sweep.

    `lock_seconds` is how long a unit waits for another process. Raises DatabaseDamaged (missing
    and empty files too), HeadCheckFailed, DatabaseTooNew, DatabaseBusy, DiskFull.
    """
    _close_to_others(paths)
    with contextlib.ExitStack() as opening:
        branch = open_engine(paths.branch, keys.branch, profile=BRANCH)
        opening.callback(branch.dispose)
        attachments = open_engine(paths.attachments, keys.attachments, profile=ATTACHMENTS)
        opening.callback(attachments.dispose)
        opened = Opened(
            branch=branch,
            attachments=attachments,
            head_file=HeadFile(paths.head, lent),
            lock=FileLock(
                paths.lock, mode=0o600, timeout=lock_seconds, poll_interval=_POLL_SECONDS
            ),
            lent=lent,
            pauses=pauses or Pauses(),
            parsed={},
        )
        _make_ready(opened, paths.folder, keys.backups)
        opening.pop_all()
    return Store(opened, lambda: open_engine(paths.branch, keys.branch, read_only=True))


def _close_to_others(paths: StorePaths) -> None:
    """Take from other accounts what an older version or a copy gave them (POSIX)."""
    if sys.platform == "win32":
        return
    for path in (paths.branch, paths.attachments, paths.head):
        for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
            with contextlib.suppress(OSError):
                path.with_name(name).chmod(0o600)


def _make_ready(opened: Opened, folder: Path, backup_key: bytearray) -> None:
    acquire(opened.lock)
    try:
        with opened.branch.begin() as connection:
            stored_revision(connection, BRANCH_TREE)
            check_head(connection, opened.head_file)
        bring_up(opened.branch, BRANCH_TREE, folder, backup_key)
        bring_up(opened.attachments, ATTACHMENTS_TREE, folder, backup_key)
        with opened.branch.begin() as connection:
            renew_keys(connection)
        with opened.branch.begin() as connection, opened.attachments.begin() as blobs:
            refuse_older(connection, blobs)
            orphans = settle(connection, blobs)
        if orphans:
            truncate_log(opened.attachments)
    finally:
        opened.lock.release()


class Store:
    """An open workstation; made and closed on the database thread, by `open_store` alone."""

    def __init__(self, opened: Opened, open_reader: Callable[[], Engine]) -> None:
        self._opened = opened
        self.read_model = SqlReadModel(open_reader)

    @property
    def engine(self) -> Engine:
        """The connection of the database thread to branch.db."""
        return self._opened.branch

    @property
    def attachments_engine(self) -> Engine:
        """The connection of the database thread to attachments.db."""
        return self._opened.attachments

    def begin_work(self, actor: str) -> SqlUnitOfWork:
        """Return a unit of work whose journal rows name this staff id; enter it to begin."""
        return SqlUnitOfWork(self._opened, actor)

    def checkpoint(self) -> bool:
        """Bring both write-ahead logs into the files and empty them; False if a reader kept one.

        Raises DatabaseBusy, DiskFull.
        """
        kept = [
            not truncate_log(engine) for engine in (self._opened.branch, self._opened.attachments)
        ]
        return not any(kept)

    def tidy(self) -> None:
        """Give back the pages that destroyed rows left, if any were: the last thing of a session.

        What fails (no space, another process) stays due until the next session ends.
        """
        self.read_model.close()
        try:
            acquire(self._opened.lock)
            try:
                self._vacuum()
            finally:
                self._opened.lock.release()
        except Fault as fault:
            _log.info("the databases are tidied at the end of another session: %s", fault.code)

    def _vacuum(self) -> None:
        with self._opened.branch.begin() as connection:
            is_due = SqlSettings(connection).get(VACUUM_DUE) == "1"
        if not is_due:
            return
        for engine in (self._opened.branch, self._opened.attachments):
            vacuum(engine)
            truncate_log(engine)
        with self._opened.branch.begin() as connection:
            SqlSettings(connection).set(VACUUM_DUE, "")

    def verify(self) -> list[ChainFault]:
        """Check pages, indexes and references of both files, every blob's row, then the chain.

        Raises DatabaseDamaged for a damaged file; returns what does not hold in the chain.
        """
        self.refuse_damage()
        acquire(self._opened.lock)
        try:
            with self._opened.branch.begin() as connection:
                head = check_head(connection, self._opened.head_file)
                return chain_check.verify(connection, [KnownHead(seq=head.seq, hash=head.hash)])
        finally:
            self._opened.lock.release()

    def refuse_damage(self) -> None:
        """Check pages, indexes and references of both files, every blob's row. DatabaseDamaged."""
        acquire(self._opened.lock)
        try:
            refuse_damaged(self._opened.branch, BRANCH_TREE.file)
            refuse_damaged(self._opened.attachments, ATTACHMENTS_TREE.file)
            self._refuse_missing_blobs()
        finally:
            self._opened.lock.release()

    def _refuse_missing_blobs(self) -> None:
        with self._opened.branch.begin() as connection:
            named = set(connection.scalars(select(tables.attachment.c.blob_id)))
        with self._opened.attachments.begin() as connection:
            there = set(connection.scalars(select(tables.blob.c.id)))
        if named - there:
            raise DatabaseDamaged(
                file=ATTACHMENTS_TREE.file, reason="missing", count=len(named - there)
            )

    def close(self) -> None:
        """Close both databases and the read model, whichever thread it was used on."""
        self.read_model.close()
        self._opened.branch.dispose()
        self._opened.attachments.dispose()
