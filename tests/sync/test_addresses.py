"""Plain HTTP is spoken to this machine only."""

from __future__ import annotations

import pytest

from branch_app.domain.errors import BadInput
from branch_app.protocol.addresses import is_loopback, loopback_url


@pytest.mark.parametrize(
    ("given", "url"),
    [
        ("http://127.0.0.1:8470", "http://127.0.0.1:8470"),
        ("http://127.8.8.8:1/", "http://127.8.8.8:1"),
        ("http://localhost:8470", "http://127.0.0.1:8470"),
        (" http://[::1]:8470 ", "http://[::1]:8470"),
    ],
)
def test_loopback_is_spoken_to(given: str, url: str) -> None:
    assert loopback_url(given) == url


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ("http://192.168.1.5:8470", "not_loopback"),
        ("http://head-office.example:8470", "not_loopback"),
        ("http://127.0.0.1.example:8470", "not_loopback"),
        ("http://0.0.0.0:8470", "not_loopback"),
        ("https://127.0.0.1:8470", "not_an_address"),
        ("http://127.0.0.1", "not_an_address"),
        ("http://127.0.0.1:99999", "not_an_address"),
        ("http://127.0.0.1:1@example.com:80", "not_an_address"),
        ("http://user@127.0.0.1:80", "not_an_address"),
        ("http://127.0.0.1:80/path", "not_an_address"),
        ("http://127.0.0.1:80/?q", "not_an_address"),
        ("127.0.0.1:80", "not_an_address"),
        ("", "not_an_address"),
    ],
)
def test_anything_else_is_refused(given: str, reason: str) -> None:
    with pytest.raises(BadInput) as caught:
        loopback_url(given)
    assert caught.value.details["reason"] == reason


def test_a_name_is_never_looked_up() -> None:
    assert not is_loopback("localhost")
    assert is_loopback("::1")
