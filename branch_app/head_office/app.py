"""The endpoints: bytes in, bounded and authenticated; one use case each; messages out."""

from __future__ import annotations

from collections.abc import Callable

from fastapi import FastAPI, Request, Response
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

from branch_app.domain.errors import BranchError, HeadOfficeRefused
from branch_app.head_office import blobs, publishing
from branch_app.head_office.authentication import authenticate
from branch_app.head_office.enrolment import enrol
from branch_app.head_office.greeting import greet
from branch_app.head_office.office import Device, Office
from branch_app.head_office.problems import failure, problem, refusal
from branch_app.head_office.receiving import receive
from branch_app.protocol.codec import decode, encode
from branch_app.protocol.limits import (
    CHUNK_LIMIT,
    ENVELOPE_LIMIT,
    MESSAGE_LIMIT,
)
from branch_app.protocol.messages import BlobAnnouncement, DirectiveAck, Enrolment, Hello

MESSAGE_TYPE = "application/vnd.branch-app+json"

# Fifteen digits: beyond any cursor or offset, below what a database column holds.
_LONGEST_NUMBER = 15

Work = Callable[[Device, bytes], object]


def create_app(office: Office) -> FastAPI:
    """Return the service; nothing but these paths is answered."""
    app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None)
    gate = _Gate(office)

    @app.post("/v1/enrol")
    async def post_enrol(request: Request) -> Response:
        return await gate.opened(request, lambda body: enrol(office, decode(Enrolment, body)))

    @app.post("/v1/hello")
    async def post_hello(request: Request) -> Response:
        return await gate.passed(
            request, lambda device, body: greet(office, device, decode(Hello, body))
        )

    @app.post("/v1/envelopes")
    async def post_envelope(request: Request) -> Response:
        return await gate.passed(
            request, lambda device, body: receive(office, device, body), ENVELOPE_LIMIT
        )

    @app.get("/v1/directives")
    async def get_directives(request: Request) -> Response:
        return await gate.passed(
            request,
            lambda device, _: publishing.page_after(office, device, _number(request, "cursor")),
        )

    @app.post("/v1/directives/ack")
    async def post_ack(request: Request) -> Response:
        return await gate.passed(
            request,
            lambda device, body: publishing.acknowledge(office, device, decode(DirectiveAck, body)),
        )

    _add_blobs(app, office, gate)
    app.add_exception_handler(HTTPException, _not_here)
    return app


def _add_blobs(app: FastAPI, office: Office, gate: _Gate) -> None:
    @app.post("/v1/blobs")
    async def post_blob(request: Request) -> Response:
        return await gate.passed(
            request,
            lambda device, body: blobs.announce(office, device, decode(BlobAnnouncement, body)),
        )

    @app.head("/v1/blobs/{upload_id}")
    async def head_blob(request: Request, upload_id: str) -> Response:
        answer = await gate.passed(
            request, lambda device, _: _Offset(blobs.find(office, device, upload_id).offset)
        )
        return Response(status_code=answer.status_code, headers=dict(answer.headers))

    @app.patch("/v1/blobs/{upload_id}")
    async def patch_blob(request: Request, upload_id: str) -> Response:
        return await gate.passed(
            request,
            lambda device, body: blobs.append(
                office, device, upload_id, _number(request, "offset"), body
            ),
            CHUNK_LIMIT,
        )

    @app.post("/v1/blobs/{upload_id}/finish")
    async def finish_blob(request: Request, upload_id: str) -> Response:
        return await gate.passed(request, lambda device, _: blobs.finish(office, device, upload_id))


class _Offset(int):
    """How far an upload got: told in a header, since the answer to HEAD has no body."""


class _Gate:
    """Reads a request within its limit, lets it in, turns what comes out into an answer."""

    def __init__(self, office: Office) -> None:
        self._office = office

    async def opened(self, request: Request, work: Callable[[bytes], object]) -> Response:
        """Answer a request that nobody signed."""
        return await self._answered(request, MESSAGE_LIMIT, work)

    async def passed(self, request: Request, work: Work, limit: int = MESSAGE_LIMIT) -> Response:
        """Answer a request of an enrolled device."""

        def signed(body: bytes) -> object:
            target = _target(request)
            device = authenticate(self._office, request.method, target, body, dict(request.headers))
            return work(device, body)

        return await self._answered(request, limit, signed)

    async def _answered(
        self, request: Request, limit: int, work: Callable[[bytes], object]
    ) -> Response:
        try:
            body = await _bounded(request, limit)
            return _answer(await run_in_threadpool(work, body))
        except BranchError as error:
            return refusal(error)
        except ClientDisconnect:
            return Response(status_code=400)
        except Exception as error:
            return failure(error)


def _answer(result: object) -> Response:
    if result is None:
        return Response(status_code=204)
    if isinstance(result, _Offset):
        return Response(status_code=204, headers={"upload-offset": str(int(result))})
    return Response(encode(result), media_type=MESSAGE_TYPE)


async def _bounded(request: Request, limit: int) -> bytes:
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > limit:
            raise HeadOfficeRefused(reason="too_large")
    return bytes(body)


def _target(request: Request) -> str:
    path = bytes(request.scope["raw_path"]).decode("ascii", "replace")
    query = bytes(request.scope["query_string"]).decode("ascii", "replace")
    return f"{path}?{query}" if query else path


def _number(request: Request, name: str) -> int:
    stated = request.query_params.get(name, "")
    if not stated.isascii() or not stated.isdecimal() or len(stated) > _LONGEST_NUMBER:
        raise HeadOfficeRefused(reason="schema")
    return int(stated)


async def _not_here(_request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 404
    return problem("method" if status == 405 else "not_found", status)
