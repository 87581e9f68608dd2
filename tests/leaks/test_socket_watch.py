"""The watch of the sockets sees every layer that could speak to somebody."""

from __future__ import annotations

import re

import pytest

from tests.leaks.socket_watch import SEES_EVERY_CALL, Contact, Watched, watch
from tests.leaks.stray_calls import SEEN_BY_PYTHON, STRAY_PATH, UNSEEN_BY_PYTHON


@pytest.fixture(scope="module")
def stray(tmp_path_factory: pytest.TempPathFactory) -> Watched:
    return watch("tests.leaks.stray_calls", notes=tmp_path_factory.mktemp("stray") / "notes")


def test_calls_of_python_itself_are_seen(stray: Watched) -> None:
    assert (stray.done.returncode, stray.done.stderr) == (0, "")
    for name, port in SEEN_BY_PYTHON.items():
        address = "::1" if name == "six" else "127.0.0.1"
        assert Contact(act="send", address=address, port=port) in stray.contacts, name


def test_calls_below_python_are_seen_where_the_kernel_is_watched(stray: Watched) -> None:
    seen = {name for name, port in UNSEEN_BY_PYTHON.items() if port in _ports(stray)}
    assert seen == (set(UNSEEN_BY_PYTHON) if SEES_EVERY_CALL else set())
    has_path = Contact(act="send", address=STRAY_PATH) in stray.contacts
    assert has_path is SEES_EVERY_CALL


def test_what_is_allowed_is_no_stray(stray: Watched) -> None:
    one = Contact(act="send", address="127.0.0.1", port=SEEN_BY_PYTHON["tcp"])
    assert one in stray.strays([])
    assert one not in stray.strays([one])
    elsewhere = Contact(act="send", address="127.0.0.2", port=one.port)
    assert one in stray.strays([elsewhere, re.compile(".*")])


def _ports(watched: Watched) -> set[int]:
    return {contact.port for contact in watched.contacts}
