"""Connections to PostgreSQL and the state of the schema; migrations run from code."""

from __future__ import annotations

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, create_engine, make_url, text
from sqlalchemy.exc import ArgumentError, OperationalError

from branch_app.domain.errors import BadInput, DatabaseDamaged, DatabaseTooNew, NotSetUp

# Any fixed number: two migrations at once wait for one another.
_MIGRATION_LOCK = 5_207_346_118_009_281


def open_engine(url: str) -> Engine:
    """Return the engine; errors never show values. Raises BadInput unless it is PostgreSQL's."""
    try:
        address = make_url(url)
    except ArgumentError as error:
        raise BadInput(file="database_url", reason="not_an_address") from error
    if address.get_backend_name() != "postgresql":
        raise BadInput(file="database_url", reason="not_postgresql")
    return create_engine(
        address.set(drivername="postgresql+psycopg"),
        hide_parameters=True,
        pool_pre_ping=True,
        pool_size=5,
        max_overflow=5,
    )


def migrate(url: str) -> str:
    """Bring the schema to this version in one transaction; return the revision.

    Raises BadInput for a role that is too strong, DatabaseDamaged when it cannot be reached,
    DatabaseTooNew.
    """
    engine = open_engine(url)
    try:
        with engine.begin() as connection:
            _require_plain_role(connection)
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _MIGRATION_LOCK})
            _require_known(connection)
            config = _config()
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
            return _revision(connection) or ""
    except OperationalError as error:
        raise DatabaseDamaged(file="head_office", reason="cannot_connect") from error
    finally:
        engine.dispose()


def require_current(engine: Engine) -> None:
    """Return if the schema is this version's and the role is plain.

    Raises NotSetUp before `migrate`, DatabaseTooNew, BadInput for a role that is too strong,
    DatabaseDamaged when it cannot be reached.
    """
    try:
        with engine.connect() as connection:
            _require_plain_role(connection)
            _require_known(connection)
            if _revision(connection) != _newest():
                raise NotSetUp(part="head_office")
    except OperationalError as error:
        raise DatabaseDamaged(file="head_office", reason="cannot_connect") from error


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", "branch_app.head_office:migrations")
    return config


def _newest() -> str | None:
    return ScriptDirectory.from_config(_config()).get_current_head()


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _require_known(connection: Connection) -> None:
    found = _revision(connection)
    known = {step.revision for step in ScriptDirectory.from_config(_config()).walk_revisions()}
    if found is not None and found not in known:
        raise DatabaseTooNew(file="head_office")


def _require_plain_role(connection: Connection) -> None:
    strong = connection.scalar(
        text("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")
    )
    if strong:
        raise BadInput(file="database_url", reason="role_too_strong")
