"""Refusals as `application/problem+json` (RFC 9457): a code, never a value, never a traceback."""

from __future__ import annotations

import http
import logging
from collections.abc import Mapping

from fastapi import Response
from sqlalchemy.exc import DBAPIError

from branch_app.domain.canonical import canonical_bytes
from branch_app.domain.errors import BadInput, BranchError, ChainBroken, SealBroken
from branch_app.domain.incident import report_incident

_log = logging.getLogger(__name__)

PROBLEM_TYPE = "application/problem+json"

_STATUS: Mapping[str, int] = {
    "unsigned": 401,
    "unknown_device": 401,
    "clock": 401,
    "replayed": 401,
    "revoked": 403,
    "wrong_device": 403,
    "code_refused": 403,
    "code_expired": 403,
    "code_used": 403,
    "proof": 403,
    "not_found": 404,
    "method": 405,
    "fork": 409,
    "gap": 409,
    "wrong_offset": 409,
    "another_blob": 409,
    "keys_known": 409,
    "too_large": 413,
    "digest_mismatch": 422,
    "chain_broken": 422,
    "seal_broken": 422,
}
_TOLD = ("seq", "expected_seq", "offset", "server_time")


def problem(code: str, status: int, facts: Mapping[str, object] | None = None) -> Response:
    """Return the answer that refuses."""
    title = http.HTTPStatus(status).phrase
    body = {"type": "about:blank", "title": title, "status": status, "code": code, **(facts or {})}
    return Response(canonical_bytes(body), status, media_type=PROBLEM_TYPE)


def refusal(error: BranchError) -> Response:
    """Return the answer for an expected error."""
    reason = str(error.details.get("reason", error.code))
    if isinstance(error, SealBroken):
        code = "seal_broken"
    elif isinstance(error, ChainBroken):
        code = "chain_broken"
    elif isinstance(error, BadInput) and reason != "too_large":
        code = "schema"
    else:
        code = reason
    facts = {name: error.details[name] for name in _TOLD if name in error.details}
    _log.info("refused: %s", code)
    return problem(code, _STATUS.get(code, 400), facts)


def failure(error: Exception) -> Response:
    """Return the answer for trouble of our own: try again later, under a number for the log."""
    incident = report_incident(error)
    if not isinstance(error, DBAPIError):
        return problem("trouble", 500, {"incident": incident})
    _log.error("incident %s: state %s", incident, getattr(error.orig, "sqlstate", None))
    return problem("trouble", 503, {"incident": incident})
