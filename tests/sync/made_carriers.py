"""Lines that break: a carrier whose answers get lost, and a server that is not head office."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TypeVar

from branch_app.domain.errors import HeadOfficeUnreachable
from branch_app.protocol.messages import (
    BlobAnnouncement,
    BlobUpload,
    DirectiveAck,
    DirectivePage,
    Hello,
    HelloAnswer,
)
from branch_app.sync.carrier import Carrier

T = TypeVar("T")


@dataclass
class BreakingCarrier:
    """Passes calls on; those counted in `lost` reach head office, but their answers do not come.

    From call `cut` on nothing reaches anybody. Calls are counted from 1 over all methods.
    """

    carrier: Carrier
    lost: Collection[int] = ()
    cut: int | None = None
    calls: list[str] = field(default_factory=list)

    def _pass(self, name: str, call: Callable[[], T]) -> T:
        self.calls.append(name)
        number = len(self.calls)
        if self.cut is not None and number >= self.cut:
            raise HeadOfficeUnreachable(reason="no_connection")
        answer = call()
        if number in self.lost:
            raise HeadOfficeUnreachable(reason="no_connection")
        return answer

    def hello(self, hello: Hello) -> HelloAnswer:
        return self._pass("hello", lambda: self.carrier.hello(hello))

    def push(self, envelope: bytes) -> bytes:
        return self._pass("push", lambda: self.carrier.push(envelope))

    def announce(self, announcement: BlobAnnouncement) -> BlobUpload:
        return self._pass("announce", lambda: self.carrier.announce(announcement))

    def offset(self, upload_id: str) -> int:
        return self._pass("offset", lambda: self.carrier.offset(upload_id))

    def append(self, upload_id: str, offset: int, chunk: bytes) -> int:
        return self._pass("append", lambda: self.carrier.append(upload_id, offset, chunk))

    def finish(self, upload_id: str) -> bytes:
        return self._pass("finish", lambda: self.carrier.finish(upload_id))

    def directives(self, cursor: int) -> DirectivePage:
        return self._pass("directives", lambda: self.carrier.directives(cursor))

    def acknowledge(self, ack: DirectiveAck) -> None:
        self._pass("acknowledge", lambda: self.carrier.acknowledge(ack))


class Stranger:
    """Answers every request on loopback with the same status, headers and body."""

    def __init__(self, status: int, kind: str, body: bytes, **headers: str) -> None:
        heard = self.heard = list[str]()

        class Handler(BaseHTTPRequestHandler):
            def _answer(self) -> None:
                heard.append(self.path)
                self.rfile.read(int(self.headers.get("content-length", 0)))
                self.send_response(status)
                for name, value in {"content-type": kind, **headers}.items():
                    self.send_header(name.replace("_", "-"), value)
                self.send_header("content-length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            do_GET = do_POST = do_HEAD = do_PATCH = _answer  # noqa: N815

            def log_message(self, *_: object) -> None:
                return

        self._server = HTTPServer(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> Stranger:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()
