"""Head office's own small bootstrap, and the verbs that the command line offers."""

from __future__ import annotations

import errno
import logging
import signal
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

import uvicorn

from branch_app.domain.errors import BadInput, PortTaken
from branch_app.head_office import database, enrolment, publishing
from branch_app.head_office.app import create_app
from branch_app.head_office.enrolment import IssuedCode
from branch_app.head_office.keys import load_keys
from branch_app.head_office.office import Office, nothing
from branch_app.protocol.addresses import is_loopback
from branch_app.protocol.crypto import Crypto

_log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class HeadOfficeSettings:
    """Where the database is, where the keys lie, where to listen; port 0 takes any free one."""

    database_url: str
    data_dir: Path
    host: str = "127.0.0.1"
    port: int = 8470


def migrate(settings: HeadOfficeSettings, crypto: Crypto) -> str:
    """Bring the schema to this version and make the keys at the first time; return the revision.

    Raises BadInput, DatabaseDamaged, DatabaseTooNew.
    """
    revision = database.migrate(settings.database_url)
    load_keys(settings.data_dir, crypto)
    return revision


@contextmanager
def opened(
    settings: HeadOfficeSettings, crypto: Crypto, before_commit: Callable[[], None] = nothing
) -> Iterator[Office]:
    """Give an office over a migrated database and close it afterwards.

    Raises NotSetUp before `migrate`, DatabaseTooNew, DatabaseDamaged, BadInput.
    """
    engine = database.open_engine(settings.database_url)
    try:
        database.require_current(engine)
        keys = load_keys(settings.data_dir, crypto)
        yield Office(engine=engine, keys=keys, crypto=crypto, before_commit=before_commit)
    finally:
        engine.dispose()


def issue_code(
    settings: HeadOfficeSettings, crypto: Crypto, branch: str, workstation: str
) -> IssuedCode:
    """Return a one-time code for a workstation. Raises as `opened`."""
    with opened(settings, crypto) as office:
        return enrolment.issue_code(office, branch, workstation)


def publish_pack(settings: HeadOfficeSettings, crypto: Crypto, data: bytes) -> int:
    """Publish a pack edition; return the number of its directive. Raises as `opened`."""
    with opened(settings, crypto) as office:
        return publishing.publish_pack(office, data)


def refuse_taken(settings: HeadOfficeSettings) -> None:
    """Return if the address is ours to listen on: asked before a database is started.

    Raises BadInput (`not_loopback`), PortTaken.
    """
    with _listening(settings):
        return


def serve(settings: HeadOfficeSettings, crypto: Crypto) -> None:
    """Answer until the process is told to end (SIGTERM, Ctrl+C), then return. Main thread only.

    Raises BadInput (`not_loopback`): plain HTTP must not leave the machine; PortTaken; as `opened`.
    """
    with opened(settings, crypto) as office, _listening(settings) as line, _told_to_end():
        _log.info("head office answers on port %d", line.getsockname()[1])
        _server(office).run(sockets=[line])


@contextmanager
def _told_to_end() -> Iterator[None]:
    """Leave the block in order on SIGTERM: uvicorn raises the signal again when it has finished,
    and the default would kill us before a PostgreSQL of our own is stopped.
    """
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    except KeyboardInterrupt:
        _log.info("head office was told to end")
    finally:
        signal.signal(signal.SIGTERM, before)


class RunningHeadOffice:
    """A head office answering in a thread of this process, for the demo and the tests."""

    def __init__(
        self,
        settings: HeadOfficeSettings,
        crypto: Crypto,
        before_commit: Callable[[], None] = nothing,
    ) -> None:
        self._opened = opened(settings, crypto, before_commit)
        self.office = self._opened.__enter__()
        self._listening = _listening(settings)
        try:
            self._line = self._listening.__enter__()
        except BaseException:
            self._opened.__exit__(None, None, None)
            raise
        host, self.port = self._line.getsockname()[:2]
        self.url = f"http://[{host}]:{self.port}" if ":" in host else f"http://{host}:{self.port}"
        self._server = _server(self.office)
        self._thread = threading.Thread(
            target=self._server.run,
            kwargs={"sockets": [self._line]},
            name="head-office",
            daemon=True,
        )
        # The socket listens already: a call made now waits in its queue.
        self._thread.start()

    def stop(self) -> None:
        """End it and wait for its end; again is fine."""
        if not self._thread.is_alive():
            return
        self._server.should_exit = True
        self._thread.join()
        self._listening.__exit__(None, None, None)
        self._opened.__exit__(None, None, None)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()


def serve_in_thread(
    settings: HeadOfficeSettings, crypto: Crypto, before_commit: Callable[[], None] = nothing
) -> RunningHeadOffice:
    """Answer in a thread until `stop()`. Raises as `serve`."""
    return RunningHeadOffice(settings, crypto, before_commit)


def _server(office: Office) -> uvicorn.Server:
    config = uvicorn.Config(
        create_app(office),
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=5,
        lifespan="off",
    )
    return uvicorn.Server(config)


@contextmanager
def _listening(settings: HeadOfficeSettings) -> Iterator[socket.socket]:
    if not is_loopback(settings.host):
        raise BadInput(file="host", reason="not_loopback")
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    # Named TCP, asyncio sends at once; else each answer's end waits 40 ms for the reader's ACK.
    with socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP) as line:
        if sys.platform == "win32":
            line.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            line.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            line.bind((settings.host, settings.port))
        except OSError as error:
            if error.errno not in {errno.EADDRINUSE, errno.EACCES}:
                raise
            raise PortTaken(port=settings.port) from error
        line.listen(128)
        yield line
