"""No test reaches beyond this machine: only loopback and Unix sockets answer.

An attempt raises at once and fails the test at its end too, should the program swallow the error.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Iterator

import pytest


class NetworkClosedError(AssertionError):
    """The program tried to reach another machine."""


@pytest.fixture(autouse=True)
def closed_network(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Guard Python's sockets and name look-ups; the value lists the attempts."""
    attempts: list[str] = []

    def check(host: object) -> None:
        if not is_this_machine(host):
            attempts.append(str(host))
            raise NetworkClosedError(f"tried to reach {host}")

    for name in ("connect", "connect_ex"):
        monkeypatch.setattr(socket.socket, name, _guarded(getattr(socket.socket, name), check))
    look_up = socket.getaddrinfo

    def getaddrinfo(host: object, *rest: object, **named: object) -> object:
        check(host)
        return look_up(host, *rest, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    yield attempts
    if attempts:
        pytest.fail(f"the test tried to reach {', '.join(attempts)}", pytrace=False)


def is_this_machine(host: object) -> bool:
    """Tell whether a host given to a socket means loopback (or nothing: every own address)."""
    if host in (None, "", "localhost"):
        return True
    text = host.decode() if isinstance(host, bytes) else str(host)
    try:
        return ipaddress.ip_address(text).is_loopback
    except ValueError:
        return text == "localhost"


def _guarded(
    method: Callable[..., object], check: Callable[[object], None]
) -> Callable[..., object]:
    def connect(sock: socket.socket, address: object) -> object:
        # A tuple is an internet address; a Unix socket's is a path.
        if isinstance(address, tuple):
            check(address[0])
        return method(sock, address)

    return connect
