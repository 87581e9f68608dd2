"""Head office put together: cryptography lent, PostgreSQL its own or one that starts by itself."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from branch_app.bootstrap.crypto import CRYPTO
from branch_app.domain.errors import BadInput
from branch_app.domain.fingerprint import fingerprint
from branch_app.domain.serials import BRANCH_CODE, WORKSTATION_CODE
from branch_app.head_office import service
from branch_app.head_office.keys import made_keys
from branch_app.head_office.postgres import EmbeddedPostgres
from branch_app.head_office.service import HeadOfficeSettings, RunningHeadOffice
from branch_app.logs import set_up_logs
from branch_app.packs import pack_bytes, read_pack


@contextmanager
def house(
    data_dir: Path, database_url: str, *, host: str = "127.0.0.1", port: int = 0
) -> Iterator[HeadOfficeSettings]:
    """Give the settings over the database named, or over a PostgreSQL of its own, started here."""
    data_dir.mkdir(parents=True, exist_ok=True)
    if database_url:
        yield HeadOfficeSettings(database_url=database_url, data_dir=data_dir, host=host, port=port)
        return
    with EmbeddedPostgres(data_dir / "postgresql") as server:
        yield HeadOfficeSettings(database_url=server.url(), data_dir=data_dir, host=host, port=port)


@contextmanager
def running(settings: HeadOfficeSettings) -> Iterator[RunningHeadOffice]:
    """Migrate and answer in a thread of this process: for the demo and the tests."""
    service.migrate(settings, CRYPTO)
    office = service.serve_in_thread(settings, CRYPTO)
    try:
        yield office
    finally:
        office.stop()


def serve(data_dir: Path, database_url: str, host: str, port: int) -> None:
    """Answer until the process is told to end. Raises BadInput, PortTaken, NotSetUp."""
    service.refuse_taken(
        HeadOfficeSettings(database_url="", data_dir=data_dir, host=host, port=port)
    )
    set_up_logs(data_dir / "logs", "head-office")
    with house(data_dir, database_url, host=host, port=port) as settings:
        if not database_url:
            service.migrate(settings, CRYPTO)
        service.serve(settings, CRYPTO)


def migrate(data_dir: Path, database_url: str) -> str:
    """Bring the database to this version; return the revision."""
    with house(data_dir, database_url) as settings:
        return service.migrate(settings, CRYPTO)


def key_fingerprint(data_dir: Path) -> str:
    """Return what people compare with the key in a proof of consent. Raises BadInput."""
    return fingerprint(made_keys(data_dir).sign_public)


def new_code(settings: HeadOfficeSettings, branch: str, workstation: str) -> str:
    """Return a one-time code over a database that is at hand. Raises BadInput."""
    if not BRANCH_CODE.match(branch):
        raise BadInput(field="--branch", reason="up_to_4_of_A-Z_0-9_not_0_first")
    if not WORKSTATION_CODE.match(workstation):
        raise BadInput(field="--workstation", reason="2_of_A-Z_0-9")
    return service.issue_code(settings, CRYPTO, branch, workstation).code


def issue_code(data_dir: Path, database_url: str, branch: str, workstation: str) -> str:
    """Return a one-time code with which that workstation may enrol within 24 hours."""
    with house(data_dir, database_url) as settings:
        if not database_url:
            service.migrate(settings, CRYPTO)
        return new_code(settings, branch, workstation)


def publish(settings: HeadOfficeSettings, directory: Path) -> int:
    """Send a pack edition down; return the directive's number. Raises BadPack."""
    read_pack(directory)
    return service.publish_pack(settings, CRYPTO, pack_bytes(directory))


def publish_pack(data_dir: Path, database_url: str, directory: Path) -> int:
    """Send a pack edition down; return the directive's number. Raises BadPack."""
    with house(data_dir, database_url) as settings:
        return publish(settings, directory)
