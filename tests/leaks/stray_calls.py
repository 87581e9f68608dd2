"""A program that speaks to whom it should not, each time by another layer: the watch's control.

Everything stays on this machine: other ports of loopback, where nobody need listen, and a path.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import socket
import struct
import subprocess
import sys

STRAY_PATH = "/nowhere/branch-app-stray"
UNSEEN_BY_PYTHON = {"libc": 40001, "qt": 40002, "libpq": 40003, "child": 40004}
SEEN_BY_PYTHON = {"tcp": 40011, "udp": 53, "six": 40012}


def main() -> None:
    """Make every call."""
    for call in (_python, _libc, _qt, _libpq, _child):
        call()


def _python() -> None:
    with socket.socket() as tcp:
        tcp.connect_ex(("127.0.0.1", SEEN_BY_PYTHON["tcp"]))
    with socket.socket(type=socket.SOCK_DGRAM) as udp:
        udp.sendto(b"a name?", ("127.0.0.1", SEEN_BY_PYTHON["udp"]))
    with socket.socket(socket.AF_INET6) as six, contextlib.suppress(OSError):
        six.connect(("::1", SEEN_BY_PYTHON["six"]))


def _libc() -> None:
    if os.name == "nt":
        return
    libc = ctypes.CDLL(None)
    handle = libc.socket(socket.AF_INET, socket.SOCK_STREAM, 0)
    there = struct.pack("=H", socket.AF_INET) + struct.pack("!H4s8x", 40001, b"\x7f\0\0\x01")
    libc.connect(handle, there, len(there))
    libc.close(handle)
    handle = libc.socket(socket.AF_UNIX, socket.SOCK_STREAM, 0)
    path = struct.pack("=H", socket.AF_UNIX) + STRAY_PATH.encode() + b"\0"
    libc.connect(handle, path, len(path))
    libc.close(handle)


def _qt() -> None:
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtNetwork import QTcpSocket

    application = QCoreApplication([])
    caller = QTcpSocket(application)
    caller.connectToHost("127.0.0.1", UNSEEN_BY_PYTHON["qt"])
    caller.waitForConnected(2000)


def _libpq() -> None:
    import psycopg

    with contextlib.suppress(psycopg.OperationalError):
        psycopg.connect(host="127.0.0.1", port=UNSEEN_BY_PYTHON["libpq"], connect_timeout=2)


def _child() -> None:
    port = UNSEEN_BY_PYTHON["child"]
    said = f"import socket; socket.socket().connect_ex(('127.0.0.1', {port}))"
    subprocess.run([sys.executable, "-c", said], check=True)


if __name__ == "__main__":
    main()
