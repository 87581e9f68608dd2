"""A loopback line to head office that breaks: each request is cut the first time it is made."""

from __future__ import annotations

import hashlib
import http.client
import threading
from email.message import Message
from enum import Enum
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

_PER_LINE = {"connection", "content-length", "transfer-encoding", "host", "date"}


class Cut(Enum):
    """Where the line breaks."""

    BEFORE_HEAD_OFFICE = "the request is lost"
    BEFORE_THE_ANSWER = "the answer is lost"
    IN_THE_ANSWER = "half of the answer arrives"


class BadLine:
    """A proxy; `cuts` counts what it broke. Afterwards the same request passes."""

    def __init__(self, url: str, cut: Cut) -> None:
        self.cuts = 0
        self._cut = cut
        self._seen: set[tuple[str, str, str]] = set()
        self._house = urlsplit(url).netloc
        line = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def _pass(self) -> None:
                body = self.rfile.read(int(self.headers.get("content-length", 0)))
                is_cut = line.is_new(self.command, self.path, body)
                self.close_connection = is_cut
                if is_cut and cut is Cut.BEFORE_HEAD_OFFICE:
                    return
                answer, content = line.forward(self.command, self.path, body, self.headers)
                if not is_cut or cut is Cut.IN_THE_ANSWER:
                    self._give(answer, content, is_cut=is_cut)

            def _give(
                self, answer: http.client.HTTPResponse, content: bytes, *, is_cut: bool
            ) -> None:
                self.send_response_only(answer.status)
                for name, value in answer.getheaders():
                    if name.lower() not in _PER_LINE:
                        self.send_header(name, value)
                if answer.status != http.HTTPStatus.NO_CONTENT:
                    self.send_header("content-length", str(len(content)))
                self.end_headers()
                self.wfile.write(content[: len(content) // 2] if is_cut else content)

            do_GET = do_POST = do_HEAD = do_PATCH = _pass  # noqa: N815

            def log_message(self, *_: object) -> None:
                return

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}"

    def is_new(self, method: str, target: str, body: bytes) -> bool:
        """Remember the request; a greeting tells its time and is the same however often made."""
        digest = "" if target == "/v1/hello" else hashlib.sha256(body).hexdigest()
        request = (method, target, digest)
        if request in self._seen:
            return False
        self._seen.add(request)
        self.cuts += 1
        return True

    def forward(
        self, method: str, target: str, body: bytes, headers: Message
    ) -> tuple[http.client.HTTPResponse, bytes]:
        """Let head office answer."""
        house = http.client.HTTPConnection(self._house, timeout=30)
        try:
            sent = {name: value for name, value in headers.items() if name.lower() not in _PER_LINE}
            house.request(method, target, body, sent)
            answer = house.getresponse()
            return answer, answer.read()
        finally:
            house.close()

    def __enter__(self) -> BadLine:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()
