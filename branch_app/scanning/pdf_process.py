"""PDFs given as scans, drawn in a child process: PDFium cannot be interrupted, and may crash.

Why a program of its own and pipes, not `multiprocessing`: docs/decisions/0023.
"""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import threading
import time
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager, suppress
from io import FileIO
from pathlib import Path
from typing import cast

from PIL import Image

import branch_app
from branch_app.scanning.limits import (
    LONGEST_SIDE,
    MOST_PAGES,
    ChildNotStarted,
    ReaderClosed,
    Refused,
    Unreadable,
)
from branch_app.scanning.pdf_frames import ANSWER, END, ORDER, PAGE, PDF_CHILD, READY, REFUSED

# A page of an office scanner is drawn in a fifth of a second; one that takes a hundred times as
# long on the slowest desk is none, and printing waits for it as long as it is tried.
PAGE_SECONDS = 30.0
# The pages of a stack (100 at most) together: else each of them could take its time.
_PAGES_IN_ALL = 4
# A cold start beside a virus scanner; nobody's file is to blame for it.
_START_SECONDS = 60.0
# A page's longest side is rounded up when it is drawn.
_LONGEST_SIDE = LONGEST_SIDE + 1
# What Python and its libraries need to start (without HOME it asks the system's accounts); a
# password may stand in other variables.
_ENVIRONMENT = ("HOME", "LD_LIBRARY_PATH", "PATH", "SYSTEMROOT", "WINDIR")

log = logging.getLogger(__name__)


class _Gone(Exception):
    """The child broke off, or was ended."""


class PdfProcess:
    """Draws PDFs in a child process that starts with the first one and stays for the next.

    A child that takes longer than `seconds` for a page, or dies, is replaced at the next file. One
    file is drawn at a time. To be closed: nothing is drawn after that. `command` starts the child.
    """

    def __init__(self, seconds: float = PAGE_SECONDS, command: Sequence[str] | None = None) -> None:
        self._seconds = seconds
        self._command = command or child_command()
        self._turn = threading.Lock()
        self._state = threading.Lock()
        self._child: _Child | None = None
        self._is_closed = False

    @property
    def child_id(self) -> int | None:
        """Return the id of the child process, if there is one."""
        child = self._child
        return child.id if child else None

    def images(self, data: bytes) -> Generator[Image.Image, None, None]:
        """Yield each page in grey. Raises Refused, ChildNotStarted; ReaderClosed after `close`."""
        with self._turn:
            child = self._started()
            is_whole = False
            try:
                yield from child.images(data)
                is_whole = True
            except Refused:
                is_whole = True
                raise
            except _Gone as gone:
                raise self._what_of(child) from gone
            finally:
                # Pages that nobody took are in the pipe still.
                if not is_whole:
                    self._child = None
                    child.end()

    def close(self) -> None:
        """End the child, whatever it draws; from any thread."""
        with self._state:
            self._is_closed = True
            child = self._child
        if child:
            child.kill()
        with self._turn:
            if self._child:
                self._child.end()
            self._child = None

    def _started(self) -> _Child:
        with self._state:
            if self._is_closed:
                raise ReaderClosed
            if self._child and not self._child.is_alive:
                self._child.end()
                self._child = None
            if self._child is None:
                self._child = _Child(self._command, self._seconds)
            return self._child

    def _what_of(self, child: _Child) -> Exception:
        """Return what to raise of a child that is gone."""
        if self._is_closed:
            return ReaderClosed()
        if not child.is_ready:
            return ChildNotStarted()
        if child.is_late:
            log.warning("a PDF given as a scan took too long and was given up")
            return Refused(Unreadable.TOO_SLOW)
        log.warning("a PDF given as a scan ended the process that drew it")
        return Refused(Unreadable.DAMAGED)


class _Child:
    """One child process and its two pipes; used by one thread at a time, killed from any."""

    def __init__(self, command: Sequence[str], seconds: float) -> None:
        self._seconds = seconds
        self.is_ready = False
        self.is_late = False
        try:
            self._process = subprocess.Popen(  # noqa: S603 - this program itself, no shell
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                bufsize=0,
                env=child_environment(),
                # A window without a console would show one for its child.
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise ChildNotStarted from error
        self._orders = cast(FileIO, self._process.stdin)
        self._answers = cast(FileIO, self._process.stdout)

    @property
    def id(self) -> int:
        return self._process.pid

    @property
    def is_alive(self) -> bool:
        return not self.is_late and self._process.poll() is None

    def images(self, data: bytes) -> Iterator[Image.Image]:
        """Yield the pages of one PDF. Raises Refused as the child says, _Gone."""
        if not self.is_ready:
            self._await_ready()
        left = self._seconds * _PAGES_IN_ALL
        order: tuple[bytes, ...] = (ORDER.pack(len(data)), data)
        for _number in range(MOST_PAGES + 1):
            began = time.monotonic()
            with self._within(min(self._seconds, left)):
                for part in order:
                    self._send(part)
                image = self._page()
            if image is None:
                return
            order, left = (), left - (time.monotonic() - began)
            yield image
        raise _Gone

    def kill(self) -> None:
        """End the process at once; whoever waits for it learns that it is gone."""
        # Windows refuses to end a second time what is ending.
        with suppress(PermissionError):
            self._process.kill()

    def end(self) -> None:
        """End the process and let go of its pipes."""
        self.kill()
        self._orders.close()
        self._answers.close()
        self._process.wait()

    def _await_ready(self) -> None:
        with self._within(_START_SECONDS):
            kind, *_ = self._answer()
        if kind != READY:
            raise _Gone
        self.is_ready = True

    @contextmanager
    def _within(self, seconds: float) -> Iterator[None]:
        watch = threading.Timer(max(seconds, 0), self._give_up)
        watch.daemon = True
        watch.start()
        try:
            yield
        finally:
            watch.cancel()

    def _give_up(self) -> None:
        self.is_late = True
        self.kill()

    def _page(self) -> Image.Image | None:
        """Return the next page, None after the last one. Raises Refused, _Gone."""
        kind, width, height = self._answer()
        if kind == END:
            return None
        if kind == PAGE and 0 < width <= _LONGEST_SIDE and 0 < height <= _LONGEST_SIDE:
            return Image.frombytes("L", (width, height), self._received(width * height))
        if kind == REFUSED and width <= max(map(len, Unreadable)):
            raise Refused(_reason(bytes(self._received(width))))
        raise _Gone

    def _answer(self) -> tuple[bytes, int, int]:
        kind, first, second = ANSWER.unpack(self._received(ANSWER.size))
        return kind, first, second

    def _send(self, part: bytes) -> None:
        left = memoryview(part)
        try:
            while left:
                left = left[self._orders.write(left) :]
        except OSError as error:
            raise _Gone from error

    def _received(self, size: int) -> bytearray:
        data = bytearray(size)
        left = memoryview(data)
        while left:
            count = self._answers.readinto(left)
            if not count:
                raise _Gone
            left = left[count:]
        return data


def _reason(told: bytes) -> Unreadable:
    try:
        return Unreadable(told.decode())
    except ValueError as error:
        raise _Gone from error


def child_command() -> list[str]:
    """Return how this program starts itself as the child."""
    if getattr(sys, "frozen", False):
        return [sys.executable, PDF_CHILD]
    return [sys.executable, "-P", "-m", "branch_app", PDF_CHILD]


def child_environment() -> dict[str, str]:
    """Return what the child may know: how to start, and where this very program lies."""
    kept = {name: os.environ[name] for name in _ENVIRONMENT if name in os.environ}
    return {**kept, "PYTHONPATH": str(Path(branch_app.__file__).parents[1])}
