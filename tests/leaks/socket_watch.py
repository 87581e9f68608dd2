"""Runs a program and tells every address that it, or a process it starts, speaks to or listens at.

On Linux the kernel's calls are watched (strace), so that Qt, libpq and the resolver are seen too;
elsewhere only what Python itself opens, by its audit hook.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

SEES_EVERY_CALL = sys.platform == "linux"
_CALLS = "trace=connect,sendto,sendmsg,sendmmsg,bind"
_CALL = re.compile(r"^(?:\d+ +)?(connect|sendto|sendmsg|sendmmsg|bind)\(", re.MULTILINE)
_ADDRESSES = re.compile(
    r'sa_family=AF_INET, sin_port=htons\((?P<port>\d+)\), sin_addr=inet_addr\("(?P<host>[\d.]+)"\)'
    r'|sa_family=AF_INET6, sin6_port=htons\((?P<port6>\d+)\),.*?"(?P<host6>[^"]+)"'
    r'|sa_family=AF_UNIX, sun_path=@?"(?P<path>[^"]*)"'
    r"|sa_family=(?P<other>AF_(?!INET6?,|UNIX,|NETLINK,|UNSPEC)\w+)"
)
# The cache of names answers about accounts; asked for a host it would ask the network.
_HOST_ASKED_OF_CACHE = re.compile(r'sendto\(\d+, "\\2\\0\\0\\0(?:\\[4-7]|\\r|\\16)\\0\\0\\0')
_HOOKED = """
import os, runpy, sys
kept = open(sys.argv[1], "a", encoding="utf-8")
def hear(event, arguments):
    if event in ("socket.connect", "socket.sendto", "socket.sendmsg", "socket.bind"):
        host = arguments[1] if isinstance(arguments[1], tuple) else (arguments[1], 0)
        kept.write(f"{event[7:]}\\t{host[0]}\\t{host[1]}\\n"); kept.flush()
    elif event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"):
        if arguments[0] not in (None, "", "localhost", "127.0.0.1", "::1", b"127.0.0.1"):
            kept.write(f"look-up\\t{arguments[0]}\\t53\\n"); kept.flush()
sys.addaudithook(hear)
sys.argv = sys.argv[2:]
runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
"""
# This machine's own services, where there are any: accounts are asked of the system's cache, sleep
# and lock of its bus, printers of its print service.
LOCAL_SERVICES = re.compile(r"(/var)?/run/(nscd/socket|dbus/system_bus_socket|cups/cups.sock)")


@dataclass(frozen=True, order=True)
class Contact:
    """One address and what was done with it; port 0 for a socket of this machine's own files."""

    act: str
    address: str
    port: int = 0


@dataclass(frozen=True)
class Watched:
    """How the program ended, and whom it spoke to."""

    done: subprocess.CompletedProcess[str]
    contacts: frozenset[Contact]

    def strays(self, allowed: Sequence[Contact | re.Pattern[str]]) -> list[Contact]:
        """Return the contacts that are neither an allowed one nor at an allowed path."""
        return sorted(each for each in self.contacts if not _is_allowed(each, allowed))


PRINT_SERVICE = tuple(Contact(act="send", address=own, port=631) for own in ("127.0.0.1", "::1"))


def head_office_of(data_dir: Path) -> Contact:
    """Return the one address that a workstation may speak to."""
    identity = json.loads((data_dir / "agent" / "agent.json").read_text(encoding="utf-8"))
    host, _, port = identity["url"].removeprefix("http://").rpartition(":")
    return Contact(act="send", address=host, port=int(port))


def watch(
    module: str,
    *arguments: str,
    notes: Path,
    environment: Mapping[str, str] | None = None,
    timeout: float = 600,
) -> Watched:
    """Run a Python module to its end. `notes` is a file of its own for what is seen."""
    started = [sys.executable, "-m", module, *arguments]
    if SEES_EVERY_CALL:
        strace = shutil.which("strace")
        assert strace, "strace is missing: sh packaging/run.sh system"
        options = ["-f", "--seccomp-bpf", "-qq", "-s", "64", "-e", _CALLS, "-o", str(notes)]
        command = [strace, *options, *started]
    else:
        command = [sys.executable, "-c", _HOOKED, str(notes), module, *arguments]
    done = _run(command, {**_quiet(), **(environment or {})}, timeout)
    told = notes.read_text(encoding="utf-8", errors="replace")
    seen = _of_calls(told) if SEES_EVERY_CALL else _of_hook(told)
    return Watched(done=done, contacts=frozenset(seen))


def _run(
    command: list[str], environment: Mapping[str, str], timeout: float
) -> subprocess.CompletedProcess[str]:
    """Run to the end; what takes too long is ended together with the program that it watches."""
    process = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env=environment,
        start_new_session=True,
    )
    try:
        out, err = process.communicate(timeout=timeout)
    except subprocess.TimeoutExpired:
        if os.name == "nt":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        raise
    return subprocess.CompletedProcess(command, process.returncode, out, err)


def _quiet() -> dict[str, str]:
    """Return the environment without a desktop to talk to."""
    desktop = {"DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"}
    kept = {name: value for name, value in os.environ.items() if name not in desktop}
    return {**kept, "QT_QPA_PLATFORM": "offscreen"}


def _of_calls(told: str) -> Iterator[Contact]:
    for line in told.splitlines():
        call = _CALL.match(line)
        if call is None:
            continue
        if _HOST_ASKED_OF_CACHE.search(line):
            yield Contact(act="look-up", address="nscd")
        for found in _ADDRESSES.finditer(line):
            host = found["host"] or found["host6"] or found["path"] or found["other"] or ""
            port = int(found["port"] or found["port6"] or 0)
            yield Contact(act="bind" if call[1] == "bind" else "send", address=host, port=port)


def _of_hook(told: str) -> Iterator[Contact]:
    for line in told.splitlines():
        act, address, port = line.split("\t")
        kept = act if act in {"bind", "look-up"} else "send"
        yield Contact(act=kept, address=address, port=int(port))


def _is_allowed(contact: Contact, allowed: Sequence[Contact | re.Pattern[str]]) -> bool:
    for each in allowed:
        if isinstance(each, Contact) and each == contact:
            return True
        if isinstance(each, re.Pattern) and contact.port == 0 and each.fullmatch(contact.address):
            return True
    return False
