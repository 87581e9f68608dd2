"""Opening a SQLCipher file with the settings of `design/security.md` 3; they are read back.

The only importer of sqlcipher3. One connection an engine, bound to the thread that opened it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from branch_app.domain.errors import AlreadySetUp, DatabaseDamaged, SystemUnsupported
from branch_app.storage.sqlite_errors import fault_of

KEY_BYTES = 32
BUSY_MILLISECONDS = 5000
# Runs a statement with its parameters and returns all its rows.
Ask = Callable[[str, Sequence[Any] | Mapping[str, Any]], Sequence[tuple[Any, ...]]]
_HEX = b"0123456789abcdef"
_CIPHER = (
    "kdf_iter = 256000",
    "cipher_use_hmac = 1",
    "cipher_plaintext_header_size = 0",
    "cipher_hmac_algorithm = HMAC_SHA512",
    "cipher_kdf_algorithm = PBKDF2_HMAC_SHA512",
)


@dataclass(frozen=True, kw_only=True, slots=True)
class FileProfile:
    """How one of the two files is laid out."""

    page_size: int
    cache_kib: int


BRANCH = FileProfile(page_size=4096, cache_kib=65536)
ATTACHMENTS = FileProfile(page_size=16384, cache_kib=4096)


def open_engine(
    path: Path, key: bytearray, *, profile: FileProfile = BRANCH, read_only: bool = False
) -> Engine:
    """Open a database that is there; a missing or empty file is never taken for a new one.

    Raises DatabaseDamaged, DatabaseBusy, SystemUnsupported (a library that is not SQLCipher).
    """
    _refuse_absent(path)
    return _engine(path, key, profile, "ro" if read_only else "rw")


def create_engine_file(path: Path, key: bytearray, *, profile: FileProfile = BRANCH) -> Engine:
    """Make a new encrypted file. Raises AlreadySetUp when there is one, DiskFull."""
    if path.exists():
        raise AlreadySetUp(file=path.name)
    # Made empty, for this account alone: SQLite gives the log files the mode of the database.
    path.touch(mode=0o600)
    path.chmod(0o600)
    return _engine(path, key, profile, "rwc")


def check_cipher(connection: Connection) -> int:
    """Return how many pages do not match their code; call it with an empty write-ahead log only.

    It reads the main file directly and would take a page that the log is about to repair for bad.
    """
    return len(connection.exec_driver_sql("PRAGMA cipher_integrity_check").all())


def truncate_log(engine: Engine) -> bool:
    """Bring the write-ahead log into the main file and empty it; False if a reader kept it."""
    raw = engine.raw_connection()
    try:
        with _told(str(raw.info["file"])):
            cursor = raw.cursor()
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            row = cursor.fetchone()
            cursor.close()
    finally:
        raw.close()
    return row is not None and not row[0]


def vacuum(engine: Engine) -> None:
    """Write the file anew without its unused pages. Raises DiskFull, DatabaseBusy."""
    raw = engine.raw_connection()
    try:
        with _told(str(raw.info["file"])):
            raw.cursor().execute("VACUUM")
    finally:
        raw.close()


def copy_encrypted(source: Engine, target: Path, key: bytearray, profile: FileProfile) -> None:
    """Copy a whole database by the online backup into a new file under its own key.

    Raises AlreadySetUp, DiskFull, DatabaseDamaged.
    """
    copy = create_engine_file(target, key, profile=profile)
    raw, raw_copy = source.raw_connection(), copy.raw_connection()
    try:
        with _told(target.name):
            driver: Any = raw.driver_connection
            driver.backup(raw_copy.driver_connection)
    finally:
        raw.close()
        raw_copy.close()
        copy.dispose()


@contextmanager
def quick_reading(engine: Engine) -> Iterator[Ask]:
    """Lend a read transaction without SQLAlchemy, whose share of a keystroke is the larger one.

    Raises DatabaseDamaged, DatabaseBusy.
    """
    raw = engine.raw_connection()
    try:
        driver: Any = raw.driver_connection

        def ask(statement: str, told: Sequence[Any] | Mapping[str, Any]) -> Any:  # noqa: ANN401
            return driver.execute(statement, told).fetchall()

        with _told(str(raw.info["file"])):
            driver.execute("BEGIN")
            # Leaving rolls back, as the pool does with whatever comes home: nothing was written.
            yield ask
    finally:
        raw.close()


def _refuse_absent(path: Path) -> None:
    try:
        size = path.stat().st_size
    except FileNotFoundError as error:
        raise DatabaseDamaged(file=path.name, reason="missing") from error
    except OSError as error:
        raise DatabaseDamaged(file=path.name, reason="cannot_open") from error
    if size == 0:
        raise DatabaseDamaged(file=path.name, reason="empty")


def _engine(path: Path, key: bytearray, profile: FileProfile, mode: str) -> Engine:
    engine = create_engine(
        "sqlite://",
        module=dbapi2,
        creator=lambda: _connect(path, key, profile, mode),
        poolclass=StaticPool,
        hide_parameters=True,
    )
    begin = "BEGIN" if mode == "ro" else "BEGIN IMMEDIATE"

    @event.listens_for(engine, "connect")
    def _name(_driver: object, record: Any) -> None:  # noqa: ANN401 - the pool's own type
        record.info["file"] = path.name

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    @event.listens_for(engine, "handle_error")
    def _translate(context: ExceptionContext) -> BaseException | None:
        return fault_of(context.original_exception, path.name)

    engine.raw_connection().close()
    return engine


@contextmanager
def _told(file: str) -> Iterator[None]:
    try:
        yield
    except (dbapi2.Error, MemoryError) as error:
        fault = fault_of(error, file)
        if fault is None:
            raise
        raise fault from error


def _connect(path: Path, key: bytearray, profile: FileProfile, mode: str) -> Any:  # noqa: ANN401
    with _told(path.name):
        connection = dbapi2.connect(
            f"{path.resolve().as_uri()}?mode={mode}",
            uri=True,
            isolation_level=None,
            timeout=BUSY_MILLISECONDS / 1000,
            # The reader takes turns under a lock of its own and is closed by whoever locks.
            check_same_thread=mode != "ro",
        )
        try:
            _unlock(connection, key, profile)
            _settle(connection, profile, read_only=mode == "ro")
        except BaseException:
            connection.close()
            raise
    return connection


def _unlock(connection: Any, key: bytearray, profile: FileProfile) -> None:  # noqa: ANN401
    """Give the key by `set_key`: after a PRAGMA its hex digits stay in memory."""
    if len(key) != KEY_BYTES:
        raise ValueError("a key is 32 bytes long; a wiped one is empty")
    spelled = bytearray(b"x'")
    for byte in key:
        spelled.append(_HEX[byte >> 4])
        spelled.append(_HEX[byte & 15])
    spelled += b"'"
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.set_key(spelled)
    finally:
        spelled[:] = bytes(len(spelled))
    connection.execute(f"PRAGMA cipher_page_size = {profile.page_size}")
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()


def _settings(profile: FileProfile, *, read_only: bool) -> dict[str, tuple[str, object]]:
    """Setting -> (as it is asked for, as it must read afterwards)."""
    return {
        "journal_mode": ("" if read_only else "WAL", "wal"),
        "synchronous": ("FULL", 2),
        "foreign_keys": ("ON", 1),
        "secure_delete": ("ON", 1),
        "temp_store": ("MEMORY", 2),
        "cell_size_check": ("ON", 1),
        "trusted_schema": ("OFF", 0),
        "busy_timeout": (str(BUSY_MILLISECONDS), BUSY_MILLISECONDS),
        "cache_size": (str(-profile.cache_kib), -profile.cache_kib),
        "query_only": ("ON" if read_only else "OFF", int(read_only)),
    }


def _settle(connection: Any, profile: FileProfile, *, read_only: bool) -> None:  # noqa: ANN401
    for name, (asked, wanted) in _settings(profile, read_only=read_only).items():
        if asked:
            connection.execute(f"PRAGMA {name} = {asked}").fetchall()
        if connection.execute(f"PRAGMA {name}").fetchone()[0] != wanted:
            raise SystemUnsupported(reason=name)
    told = {row[0] for row in connection.execute("PRAGMA cipher_settings")}
    wanted_cipher = {*_CIPHER, f"cipher_page_size = {profile.page_size}"}
    if told != {f"PRAGMA {setting};" for setting in wanted_cipher}:
        raise SystemUnsupported(reason="cipher_settings")
    if connection.execute("PRAGMA cipher_status").fetchone()[0] != "1":
        raise SystemUnsupported(reason="cipher_status")
