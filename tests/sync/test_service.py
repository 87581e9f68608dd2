"""Head office's own start: address, port, role, schema, keys."""

from __future__ import annotations

import signal
import socket
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import text

from branch_app.domain.errors import (
    BadInput,
    DatabaseDamaged,
    DatabaseTooNew,
    Fault,
    NotSetUp,
    PortTaken,
)
from branch_app.head_office.database import open_engine
from branch_app.head_office.keys import load_keys
from branch_app.head_office.postgres import DATABASE, ROLE, EmbeddedPostgres
from branch_app.head_office.service import (
    HeadOfficeSettings,
    issue_code,
    migrate,
    publish_pack,
    serve,
    serve_in_thread,
)
from branch_app.head_office.tables import metadata
from branch_app.security.sealing import DeviceKeys
from branch_app.sync.http_carrier import enrol
from branch_app.sync.retry import Retry
from tests.sync.made_workstation import CRYPTO, make_enrolment


@pytest.mark.covers("K46")
def test_a_new_database_is_migrated_once_and_then_serves(settings: HeadOfficeSettings) -> None:
    assert migrate(settings, CRYPTO) == migrate(settings, CRYPTO) == "0008"
    code = issue_code(settings, CRYPTO, "ALM", "W1").code
    assert publish_pack(settings, CRYPTO, b"edition 1") == 1
    with serve_in_thread(settings, CRYPTO) as office:
        answer = enrol(office.url, make_enrolment(code, DeviceKeys.make()))
    assert answer.keys == load_keys(settings.data_dir, CRYPTO).public()


def test_migrations_and_tables_agree(settings: HeadOfficeSettings) -> None:
    migrate(settings, CRYPTO)
    engine = open_engine(settings.database_url)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_server_default": True})
        assert compare_metadata(context, metadata) == []
    engine.dispose()


def test_before_migration_nothing_is_served(settings: HeadOfficeSettings) -> None:
    with pytest.raises(NotSetUp):
        serve(settings, CRYPTO)


def test_a_schema_of_a_newer_program_is_refused(settings: HeadOfficeSettings) -> None:
    migrate(settings, CRYPTO)
    engine = open_engine(settings.database_url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    with pytest.raises(DatabaseTooNew):
        migrate(settings, CRYPTO)
    with pytest.raises(DatabaseTooNew):
        serve(settings, CRYPTO)


def test_the_role_owns_its_database_and_nothing_more(
    postgres: EmbeddedPostgres, settings: HeadOfficeSettings
) -> None:
    engine = open_engine(settings.database_url)
    with engine.connect() as connection:
        role = connection.execute(
            text(
                "SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles "
                "WHERE rolname = current_user"
            )
        ).one()
    engine.dispose()
    assert tuple(role) == (ROLE, False, False, False, False)
    superuser = settings.database_url.replace(f"//{ROLE}@", "//postgres@")
    assert superuser != settings.database_url
    strong = replace(settings, database_url=superuser)
    with pytest.raises(BadInput, match="role_too_strong"):
        migrate(strong, CRYPTO)
    with pytest.raises(BadInput, match="role_too_strong"):
        serve(strong, CRYPTO)
    assert f"/{DATABASE}" in postgres.url()


@pytest.mark.covers("K50")
@pytest.mark.parametrize("host", ["192.0.2.1", "10.0.0.1", "head-office.example", "::"])
def test_head_office_listens_on_this_machine_only(settings: HeadOfficeSettings, host: str) -> None:
    migrate(settings, CRYPTO)
    with pytest.raises(BadInput) as caught:
        serve(replace(settings, host=host), CRYPTO)
    assert caught.value.details == {"file": "host", "reason": "not_loopback"}


def test_a_taken_port_is_named(settings: HeadOfficeSettings) -> None:
    migrate(settings, CRYPTO)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        for start in (serve, serve_in_thread):
            with pytest.raises(PortTaken) as caught:
                start(replace(settings, port=port), CRYPTO)
            assert caught.value.details == {"port": port}


def test_a_stopped_head_office_frees_its_port(settings: HeadOfficeSettings) -> None:
    migrate(settings, CRYPTO)
    first = serve_in_thread(settings, CRYPTO)
    first.stop()
    first.stop()
    with serve_in_thread(replace(settings, port=first.port), CRYPTO) as second:
        assert second.url == first.url


@pytest.mark.parametrize(
    ("url", "reason"),
    [("sqlite://", "not_postgresql"), ("nonsense", "not_an_address")],
)
def test_another_database_is_refused(settings: HeadOfficeSettings, url: str, reason: str) -> None:
    with pytest.raises(BadInput) as caught:
        migrate(replace(settings, database_url=url), CRYPTO)
    assert caught.value.details["reason"] == reason


def test_a_database_that_is_away_is_named(settings: HeadOfficeSettings) -> None:
    away = replace(settings, database_url="postgresql://nobody@127.0.0.1:1/none")
    with pytest.raises(DatabaseDamaged):
        migrate(away, CRYPTO)
    with pytest.raises(DatabaseDamaged):
        serve(away, CRYPTO)


def test_the_keys_are_made_once_and_kept_from_others(tmp_path: Path) -> None:
    first, again = (load_keys(tmp_path / "office", CRYPTO) for _ in range(2))
    assert first == again
    files = list((tmp_path / "office").iterdir())
    assert [path.name for path in files] == ["head-office-keys.json"]
    assert stat.S_IMODE(files[0].stat().st_mode) == 0o600
    assert first.sign_private.hex() not in repr(first)


def test_of_two_first_starts_at_once_both_have_the_same_keys(tmp_path: Path) -> None:
    with ThreadPoolExecutor(4) as pool:
        keys = list(pool.map(lambda _: load_keys(tmp_path / "office", CRYPTO), range(8)))
    assert all(one == keys[0] for one in keys)


def test_damaged_keys_are_never_replaced_silently(tmp_path: Path) -> None:
    load_keys(tmp_path, CRYPTO)
    (tmp_path / "head-office-keys.json").write_bytes(b"")
    with pytest.raises(BadInput):
        load_keys(tmp_path, CRYPTO)
    assert (tmp_path / "head-office-keys.json").read_bytes() == b""


def test_a_postgres_that_was_not_started_has_no_address(tmp_path: Path) -> None:
    idle = EmbeddedPostgres(tmp_path / "data")
    idle.stop()
    with pytest.raises(Fault):
        idle.url()


def test_a_server_of_its_own_starts_again_over_its_folder_and_opens_no_door() -> None:
    with TemporaryDirectory(prefix="branch-app-postgres-") as folder:
        closed = Path(folder) / "closed"
        closed.mkdir(mode=0o700)
        for _ in range(2):
            with EmbeddedPostgres(closed / "data") as server:
                engine = open_engine(server.url())
                with engine.begin() as connection:
                    connection.execute(text("CREATE TABLE IF NOT EXISTS kept (n int)"))
                    connection.execute(text("INSERT INTO kept VALUES (1)"))
                    count = connection.scalar(text("SELECT count(*) FROM kept"))
                    terse = connection.scalar(text("SHOW log_error_verbosity"))
                engine.dispose()
        assert (count, terse) == (2, "terse")
        # Whoever may walk through it may still not list it.
        assert stat.S_IMODE(closed.stat().st_mode) & 0o044 == 0


_SERVE = """
import sys
from pathlib import Path
from branch_app.head_office.service import HeadOfficeSettings, serve
from tests.sync.made_workstation import CRYPTO
url, folder, port = sys.argv[1:]
serve(HeadOfficeSettings(database_url=url, data_dir=Path(folder), port=int(port)), CRYPTO)
print("closed in order")
"""


@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGINT])
def test_a_head_office_told_to_end_closes_in_order(
    settings: HeadOfficeSettings, told: signal.Signals
) -> None:
    migrate(settings, CRYPTO)
    code = issue_code(settings, CRYPTO, "ALM", "W1").code
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [
        sys.executable, "-c", _SERVE, settings.database_url, str(settings.data_dir), str(port),
    ]  # fmt: skip
    root = Path(__file__).parents[2]
    with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, text=True) as process:
        patient = Retry(attempts=200, first_wait=0.05, longest_wait=0.05)
        enrolment = make_enrolment(code, DeviceKeys.make())
        patient.call(lambda: enrol(f"http://127.0.0.1:{port}", enrolment))
        process.send_signal(told)
        output, _ = process.communicate(timeout=30)
    assert (process.returncode, output) == (0, "closed in order\n")
