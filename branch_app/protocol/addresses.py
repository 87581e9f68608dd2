"""Which addresses may be spoken to without TLS: this machine's own, as a literal, and no other."""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit

from branch_app.domain.errors import BadInput


def is_loopback(host: str) -> bool:
    """Tell whether the host is a literal loopback address; a name is never looked up."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def loopback_url(url: str) -> str:
    """Return the address as `http://host:port`, `localhost` made a number.

    Raises BadInput for any address that is not loopback: plain HTTP must not leave the machine.
    """
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise BadInput(file="head_office_url", reason="not_an_address") from error
    if parts.scheme != "http" or port is None or parts.path not in {"", "/"}:
        raise BadInput(file="head_office_url", reason="not_an_address")
    if parts.query or parts.fragment or parts.username is not None:
        raise BadInput(file="head_office_url", reason="not_an_address")
    host = "127.0.0.1" if host == "localhost" else host
    if not is_loopback(host):
        raise BadInput(file="head_office_url", reason="not_loopback")
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
