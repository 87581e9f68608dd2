"""Processes of the real program that begin at once: a server with everything imported forks them.

Where there is no fork (Windows) each begins from nothing, which is only slower.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any

_PRELOADED = ["tests.end_to_end.crash_child", "tests.end_to_end.other_process"]
# Longer than anything takes: a child that says nothing for so long hangs.
PATIENCE_SECONDS = 120.0


@dataclass(frozen=True)
class Child:
    """A running process and the pipe to it."""

    process: BaseProcess
    pipe: Connection

    def hear(self) -> Any:  # noqa: ANN401 - whatever was sent
        """Return the next message; None when the process has ended."""
        if not self.pipe.poll(PATIENCE_SECONDS):
            raise AssertionError("the other process says nothing")
        try:
            return self.pipe.recv()
        except (EOFError, ConnectionResetError):
            return None

    def kill(self) -> None:
        """End it as a power cut does; nothing of it runs any more."""
        self.process.kill()
        self.process.join(PATIENCE_SECONDS)

    def wait(self) -> None:
        """Wait for its own end, which must be a good one."""
        self.process.join(PATIENCE_SECONDS)
        assert self.process.exitcode == 0


@contextmanager
def begun(target: Callable[..., object], *arguments: object) -> Iterator[Child]:
    """Begin a process; its first argument is its end of the pipe."""
    context = _context()
    ours, theirs = context.Pipe()
    process = context.Process(target=target, args=(theirs, *arguments))
    process.start()
    theirs.close()
    child = Child(process=process, pipe=ours)
    try:
        yield child
    finally:
        child.kill()
        process.close()
        ours.close()


def _context() -> multiprocessing.context.SpawnContext | multiprocessing.context.ForkServerContext:
    if sys.platform == "win32":
        return multiprocessing.get_context("spawn")
    from multiprocessing import forkserver

    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(_PRELOADED)
    with _importable():
        forkserver.ensure_running()
    return context


@contextmanager
def _importable() -> Iterator[None]:
    """Let the server of forks find what this process finds: older Pythons do not tell it."""
    was = os.environ.get("PYTHONPATH")
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, sys.path))
    try:
        yield
    finally:
        if was is None:
            del os.environ["PYTHONPATH"]
        else:
            os.environ["PYTHONPATH"] = was
