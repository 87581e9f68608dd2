"""The carrier over HTTP: one configured head office, signed requests, nothing followed or guessed.

Plain HTTP is spoken to this machine only; any other address is refused before a socket is opened.
"""

from __future__ import annotations

import datetime as dt
import secrets
import ssl
from collections.abc import Callable
from types import TracebackType
from typing import Self, TypeVar

import httpx

from branch_app.domain.canonical import read_canonical
from branch_app.domain.errors import BadInput, HeadOfficeRefused, HeadOfficeUnreachable
from branch_app.protocol.addresses import loopback_url
from branch_app.protocol.codec import decode, encode
from branch_app.protocol.crypto import Crypto
from branch_app.protocol.limits import ANSWER_LIMIT, MESSAGE_LIMIT
from branch_app.protocol.messages import (
    BlobAnnouncement,
    BlobUpload,
    DirectiveAck,
    DirectivePage,
    Enrolment,
    EnrolmentAnswer,
    Hello,
    HelloAnswer,
)
from branch_app.sync.agent_folder import AgentIdentity

MESSAGE_TYPE = "application/vnd.branch-app+json"
SEALED_TYPE = "application/vnd.branch-app.sealed"
PROBLEM_TYPE = "application/problem+json"
# 2100: beyond it a stamp is nobody's clock.
_LATEST = 4_102_444_800
TIMEOUT_SECONDS = 60.0
_CONNECT_SECONDS = 5.0
Headers = dict[str, str]


Seconds = float | httpx.Timeout
M = TypeVar("M")


class _Line:
    """One connection to head office; answers are bounded and believed only in our own types."""

    def __init__(self, url: str, timeout: Seconds) -> None:
        if not isinstance(timeout, httpx.Timeout):
            timeout = httpx.Timeout(timeout, connect=min(timeout, _CONNECT_SECONDS))
        self._http = httpx.Client(
            base_url=loopback_url(url),
            timeout=timeout,
            follow_redirects=False,
            trust_env=False,
            # Trusts nobody: the system's roots are not ours, our own come with TLS.
            verify=ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT),
            headers={"accept": MESSAGE_TYPE, "accept-encoding": "identity"},
        )

    def call(self, method: str, target: str, body: bytes, headers: Headers) -> httpx.Response:
        """Return a 2xx answer. Raises HeadOfficeUnreachable, HeadOfficeRefused."""
        try:
            with self._http.stream(method, target, content=body, headers=headers) as answer:
                content = _bounded(answer)
        except httpx.HTTPError as error:
            raise HeadOfficeUnreachable(reason="no_connection") from error
        kind = answer.headers.get("content-type", "")
        if answer.is_success and (kind == MESSAGE_TYPE or not content):
            return httpx.Response(answer.status_code, headers=answer.headers, content=content)
        if answer.is_client_error and kind == PROBLEM_TYPE:
            raise _refusal(content)
        # A captive portal, a proxy's page, a redirect, a server in trouble: not head office's word.
        raise HeadOfficeUnreachable(reason="no_answer", status=answer.status_code)

    def close(self) -> None:
        """Close the connection."""
        self._http.close()


def _bounded(answer: httpx.Response) -> bytes:
    content = bytearray()
    for part in answer.iter_raw():
        content += part
        if len(content) > ANSWER_LIMIT:
            raise HeadOfficeUnreachable(reason="answer_too_large")
    return bytes(content)


def _refusal(content: bytes) -> HeadOfficeRefused:
    try:
        problem = read_canonical(content, MESSAGE_LIMIT)
    except ValueError:
        problem = None
    facts = problem if isinstance(problem, dict) else {}
    details = {
        name: facts[name]
        for name in ("seq", "expected_seq", "offset", "server_time", "field")
        if type(facts.get(name)) in {int, str}
    }
    return HeadOfficeRefused(**{**details, "reason": str(facts.get("code", "unknown"))[:40]})


def enrol(url: str, enrolment: Enrolment, *, timeout: Seconds = TIMEOUT_SECONDS) -> EnrolmentAnswer:
    """Trade a one-time code for an identity; the same keys may ask again when the answer was lost.

    Raises BadInput for an address that is not loopback, HeadOfficeUnreachable, HeadOfficeRefused.
    """
    line = _Line(url, timeout)
    try:
        answer = line.call("POST", "/v1/enrol", encode(enrolment), {"content-type": MESSAGE_TYPE})
        return _read(EnrolmentAnswer, answer.content)
    finally:
        line.close()


def _read(message: type[M], content: bytes) -> M:
    try:
        return decode(message, content, ANSWER_LIMIT)
    except BadInput as error:
        raise HeadOfficeUnreachable(reason="not_head_office") from error


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


class HttpCarrier:
    """The port `Carrier` for one enrolled device. Raises BadInput for a foreign address."""

    def __init__(
        self,
        identity: AgentIdentity,
        crypto: Crypto,
        *,
        now: Callable[[], dt.datetime] = _now,
        timeout: Seconds = TIMEOUT_SECONDS,
    ) -> None:
        self._line = _Line(identity.url, timeout)
        self._identity = identity
        self._crypto = crypto
        self._now = now
        self._clock_error = dt.timedelta()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connection."""
        self._line.close()

    def hello(self, hello: Hello) -> HelloAnswer:
        """Tell our head, learn head office's."""
        return _read(HelloAnswer, self._call("POST", "/v1/hello", encode(hello)).content)

    def push(self, envelope: bytes) -> bytes:
        """Carry an envelope; return its receipt as it came."""
        return self._call("POST", "/v1/envelopes", envelope, SEALED_TYPE).content

    def announce(self, announcement: BlobAnnouncement) -> BlobUpload:
        """Begin or find the upload of an attachment."""
        return _read(BlobUpload, self._call("POST", "/v1/blobs", encode(announcement)).content)

    def offset(self, upload_id: str) -> int:
        """Return how many bytes of an upload are there."""
        stated = self._call("HEAD", f"/v1/blobs/{upload_id}").headers.get("upload-offset", "")
        if not stated.isdecimal():
            raise HeadOfficeUnreachable(reason="not_head_office")
        return int(stated)

    def append(self, upload_id: str, offset: int, chunk: bytes) -> int:
        """Add a chunk exactly at the offset; return the new one."""
        target = f"/v1/blobs/{upload_id}?offset={offset}"
        return _read(BlobUpload, self._call("PATCH", target, chunk, SEALED_TYPE).content).offset

    def finish(self, upload_id: str) -> bytes:
        """Close an upload whose digest is right; return its receipt as it came."""
        return self._call("POST", f"/v1/blobs/{upload_id}/finish").content

    def directives(self, cursor: int) -> DirectivePage:
        """Return directives after the cursor, in order."""
        answer = self._call("GET", f"/v1/directives?cursor={cursor}")
        return _read(DirectivePage, answer.content)

    def acknowledge(self, ack: DirectiveAck) -> None:
        """Tell what became of a directive."""
        self._call("POST", "/v1/directives/ack", encode(ack))

    def _call(
        self, method: str, target: str, body: bytes = b"", kind: str = MESSAGE_TYPE
    ) -> httpx.Response:
        try:
            return self._signed(method, target, body, kind)
        except HeadOfficeRefused as refusal:
            theirs = refusal.details.get("server_time")
            if refusal.details["reason"] != "clock" or not isinstance(theirs, int):
                raise
            if not 0 < theirs < _LATEST:
                raise
            # Our clock is wrong; head office's counts, and only for the stamp on requests.
            self._clock_error = dt.datetime.fromtimestamp(theirs, dt.UTC) - self._now()
            return self._signed(method, target, body, kind)

    def _signed(self, method: str, target: str, body: bytes, kind: str) -> httpx.Response:
        headers = self._crypto.sign_request(
            self._identity.transport_private,
            method=method,
            target=target,
            body=body,
            device_id=self._identity.device,
            created_at=self._now() + self._clock_error,
            nonce=secrets.token_hex(16),
        )
        return self._line.call(method, target, body, {**headers, "content-type": kind})
