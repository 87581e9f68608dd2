"""The line itself: whom it speaks to, what it believes, how it corrects its clock."""

from __future__ import annotations

import datetime as dt
import socket

import pytest

from branch_app.domain.errors import BadInput, HeadOfficeRefused, HeadOfficeUnreachable
from branch_app.protocol.limits import ANSWER_LIMIT
from branch_app.security.sealing import DeviceKeys
from branch_app.sync.agent_folder import AgentIdentity
from branch_app.sync.http_carrier import MESSAGE_TYPE, PROBLEM_TYPE, HttpCarrier, enrol
from tests.sync.made_carriers import Stranger
from tests.sync.made_workstation import CRYPTO, Workstation, make_enrolment


def _identity(url: str) -> AgentIdentity:
    return AgentIdentity(
        device="d" * 32,
        epoch="e" * 32,
        url=url,
        head_office_sign=b"h" * 32,
        transport_private=bytes(CRYPTO.new_signing_pair().private),
    )


@pytest.mark.covers("K50")
@pytest.mark.parametrize("url", ["http://192.0.2.1:8470", "http://head-office.example:8470"])
def test_no_socket_is_opened_to_another_machine(url: str, closed_network: list[str]) -> None:
    with pytest.raises(BadInput):
        HttpCarrier(_identity(url), CRYPTO)
    with pytest.raises(BadInput):
        enrol(url, make_enrolment("X", DeviceKeys.make()))
    assert closed_network == []


def test_nobody_listening_is_unreachable() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}"
        with (
            HttpCarrier(_identity(url), CRYPTO) as carrier,
            pytest.raises(HeadOfficeUnreachable),
        ):
            carrier.directives(0)


def test_a_silent_server_is_unreachable() -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        url = f"http://127.0.0.1:{silent.getsockname()[1]}"
        with (
            HttpCarrier(_identity(url), CRYPTO, timeout=0.05) as carrier,
            pytest.raises(HeadOfficeUnreachable),
        ):
            carrier.directives(0)


@pytest.mark.covers("K50")
def test_a_redirect_is_not_followed() -> None:
    with (
        Stranger(200, MESSAGE_TYPE, b"{}") as elsewhere,
        Stranger(302, "text/html", b"", location=f"{elsewhere.url}/v1/directives") as server,
        HttpCarrier(_identity(server.url), CRYPTO) as carrier,
        pytest.raises(HeadOfficeUnreachable),
    ):
        carrier.directives(0)
    assert elsewhere.heard == []


@pytest.mark.parametrize(
    ("status", "kind", "body"),
    [
        pytest.param(200, "text/html", b"<h1>Log in</h1>", id="captive portal"),
        pytest.param(200, MESSAGE_TYPE, b"<h1>", id="garbage"),
        pytest.param(200, MESSAGE_TYPE, b"", id="nothing"),
        pytest.param(403, "text/html", b"<h1>Blocked</h1>", id="proxy"),
        pytest.param(500, PROBLEM_TYPE, b"{}", id="trouble"),
        pytest.param(503, "text/plain", b"", id="busy"),
        pytest.param(200, MESSAGE_TYPE, b" " * (ANSWER_LIMIT + 1), id="endless"),
    ],
)
def test_what_is_not_head_offices_word_is_no_answer(status: int, kind: str, body: bytes) -> None:
    with (
        Stranger(status, kind, body) as server,
        HttpCarrier(_identity(server.url), CRYPTO) as carrier,
        pytest.raises(HeadOfficeUnreachable),
    ):
        carrier.directives(0)


def test_an_offset_that_is_no_number_is_no_answer() -> None:
    with (
        Stranger(204, MESSAGE_TYPE, b"", upload_offset="many") as server,
        HttpCarrier(_identity(server.url), CRYPTO) as carrier,
        pytest.raises(HeadOfficeUnreachable),
    ):
        carrier.offset("a" * 32)


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b'{"code":"fork","seq":4,"secret":"x"}', "fork"),
        (b'{"seq":4.5}', "unknown"),
        (b"[]", "unknown"),
    ],
)
def test_a_refusal_is_told_by_its_code(body: bytes, reason: str) -> None:
    with (
        Stranger(409, PROBLEM_TYPE, body) as server,
        HttpCarrier(_identity(server.url), CRYPTO) as carrier,
        pytest.raises(HeadOfficeRefused) as caught,
    ):
        carrier.directives(0)
    assert caught.value.details["reason"] == reason
    assert "secret" not in caught.value.details


@pytest.mark.parametrize("server_time", [b"1", b'"x"', b"99999999999999", b"-5"])
def test_a_clock_is_set_once_and_not_to_nonsense(server_time: bytes) -> None:
    body = b'{"code":"clock","server_time":' + server_time + b"}"
    with (
        Stranger(401, PROBLEM_TYPE, body) as server,
        HttpCarrier(_identity(server.url), CRYPTO) as carrier,
        pytest.raises(HeadOfficeRefused),
    ):
        carrier.directives(0)
    assert len(server.heard) <= 2


def test_the_environment_names_no_proxy(
    monkeypatch: pytest.MonkeyPatch, workstation: Workstation
) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    with workstation.carrier() as carrier:
        assert carrier.directives(0).items == ()


@pytest.mark.covers("K45")
@pytest.mark.parametrize("hours", [-90_000, -3, 3, 30_000])
def test_a_workstation_with_a_wrong_clock_still_syncs(workstation: Workstation, hours: int) -> None:
    def now() -> dt.datetime:
        return dt.datetime.now(dt.UTC) + dt.timedelta(hours=hours)

    with HttpCarrier(workstation.identity, CRYPTO, now=now) as carrier:
        assert carrier.directives(0).items == ()
        assert carrier.directives(0).items == ()
