"""Who may call: the signature over exactly this request, in time, once."""

from __future__ import annotations

import datetime as dt
import secrets
from collections.abc import Mapping

import httpx
import pytest

from branch_app.security.crypto import new_key
from tests.sync.made_head_office import MadeHeadOffice
from tests.sync.made_workstation import CRYPTO, Workstation

TARGET = "/v1/directives?cursor=0"


def _headers(station: Workstation, **changes: object) -> dict[str, str]:
    stated: dict[str, object] = {
        "method": "GET",
        "target": TARGET,
        "body": b"",
        "device_id": station.identity.device,
        "created_at": dt.datetime.now(dt.UTC),
        "nonce": secrets.token_hex(16),
    }
    key = station.identity.transport_private
    return dict(CRYPTO.sign_request(key, **(stated | changes)))  # type: ignore[arg-type]


def _answer(
    office: MadeHeadOffice,
    headers: Mapping[str, str],
    method: str = "GET",
    target: str = TARGET,
    body: bytes = b"",
) -> httpx.Response:
    with httpx.Client(base_url=office.url, trust_env=False) as http:
        return http.request(method, target, headers=dict(headers), content=body)


def _refusal(
    office: MadeHeadOffice,
    headers: Mapping[str, str],
    method: str = "GET",
    target: str = TARGET,
    body: bytes = b"",
) -> tuple[int, str]:
    answer = _answer(office, headers, method, target, body)
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == answer.status_code
    return answer.status_code, problem["code"]


def test_a_signed_request_passes_once(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    headers = _headers(workstation)
    assert _answer(head_office, headers).status_code == 200
    assert _refusal(head_office, headers) == (401, "replayed")
    assert _answer(head_office, _headers(workstation)).status_code == 200


def test_a_signature_fits_its_own_request_only(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    headers = _headers(workstation)
    assert _refusal(head_office, headers, target="/v1/directives?cursor=1") == (401, "unsigned")
    assert _refusal(head_office, headers, method="POST", target="/v1/hello") == (401, "unsigned")
    assert _refusal(head_office, headers, body=b"more") == (401, "unsigned")
    posted = _headers(workstation, method="POST", target="/v1/envelopes", body=b"one")
    refused = _refusal(head_office, posted, "POST", "/v1/envelopes", b"two")
    assert refused == (401, "unsigned")


@pytest.mark.parametrize("missing", ["Signature", "Signature-Input", "Content-Digest"])
def test_every_header_of_the_signature_is_needed(
    head_office: MadeHeadOffice, workstation: Workstation, missing: str
) -> None:
    headers = _headers(workstation)
    del headers[missing]
    assert _refusal(head_office, headers) == (401, "unsigned")


def test_another_key_or_device_is_refused(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    claim = {
        "method": "GET", "target": TARGET, "body": b"", "created_at": dt.datetime.now(dt.UTC),
        "nonce": "0" * 32,
    }  # fmt: skip
    stranger = CRYPTO.sign_request(
        new_key(),
        device_id=workstation.identity.device,
        **claim,  # type: ignore[arg-type]
    )
    assert _refusal(head_office, stranger) == (401, "unsigned")
    unknown = _headers(workstation, device_id="9" * 32)
    assert _refusal(head_office, unknown) == (401, "unknown_device")


@pytest.mark.parametrize(
    ("minutes", "passes"), [(-9, True), (9, True), (-11, False), (11, False), (5_000_000, False)]
)
def test_a_request_is_taken_within_ten_minutes(
    head_office: MadeHeadOffice, workstation: Workstation, minutes: int, passes: bool
) -> None:
    created_at = dt.datetime.now(dt.UTC) + dt.timedelta(minutes=minutes)
    answer = _answer(head_office, _headers(workstation, created_at=created_at))
    assert (answer.status_code == 200) is passes
    if not passes:
        assert answer.json()["code"] == "clock"
        assert abs(answer.json()["server_time"] - dt.datetime.now(dt.UTC).timestamp()) < 60


def test_a_nonce_is_remembered_as_long_as_its_stamp_is_taken(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    ahead = dt.datetime.now(dt.UTC) + dt.timedelta(minutes=9)
    _answer(head_office, _headers(workstation, created_at=ahead))
    _answer(head_office, _headers(workstation))
    spans = head_office.rows("SELECT forget_at - now() FROM nonce ORDER BY 1")
    shortest, longest = (span for (span,) in spans)
    assert isinstance(shortest, dt.timedelta)
    assert isinstance(longest, dt.timedelta)
    assert shortest > dt.timedelta(minutes=14)
    assert longest > dt.timedelta(minutes=19)


def test_nonces_are_forgotten_in_time(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    _answer(head_office, _headers(workstation))
    head_office.change("UPDATE nonce SET forget_at = now() - interval '1 second'")
    _answer(head_office, _headers(workstation))
    assert head_office.value("SELECT count(*) FROM nonce") == 1


def test_a_revoked_device_is_refused(head_office: MadeHeadOffice, workstation: Workstation) -> None:
    head_office.change("UPDATE device SET state = 'revoked'")
    assert _refusal(head_office, _headers(workstation)) == (403, "revoked")


@pytest.mark.parametrize(
    ("method", "target", "refusal"),
    [
        ("GET", "/", (404, "not_found")),
        ("GET", "/docs", (404, "not_found")),
        ("GET", "/openapi.json", (404, "not_found")),
        ("DELETE", "/v1/hello", (405, "method")),
        ("POST", "/v1/hello", (401, "unsigned")),
        ("POST", "/v1/enrol", (400, "schema")),
        ("GET", "/v1/directives?cursor=%d1%84", (401, "unsigned")),
    ],
)
def test_nothing_else_is_answered(
    head_office: MadeHeadOffice, method: str, target: str, refusal: tuple[int, str]
) -> None:
    assert _refusal(head_office, {}, method, target) == refusal


@pytest.mark.parametrize("cursor", ["", "-1", "x", "1.5", "9" * 30, "0" * 20 + "5", "٣"])
def test_a_cursor_that_is_no_number_is_refused(
    head_office: MadeHeadOffice, workstation: Workstation, cursor: str
) -> None:
    target = str(httpx.URL("/v1/directives", params={"cursor": cursor}))
    headers = _headers(workstation, target=target)
    assert _refusal(head_office, headers, target=target) == (400, "schema")


def test_an_oversize_message_is_refused(head_office: MadeHeadOffice) -> None:
    refused = _refusal(head_office, {}, "POST", "/v1/enrol", bytes(70_000))
    assert refused == (413, "too_large")


def test_a_device_speaks_for_itself_only(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    other = head_office.workstation()
    with workstation.carrier() as carrier, other.carrier() as theirs:
        for call in (carrier, theirs):
            assert call.directives(0).items == ()
