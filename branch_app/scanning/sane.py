"""Scanners by SANE: the program `scanimage` as a process of its own, nothing of it linked.

Pages pass through a folder in memory (tmpfs) that only this user may enter, each removed as soon as
it is read: no paper of a person is left on a disk in clear.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from branch_app.domain.acquiring import (
    MOST_SHEETS,
    ScannerFound,
    ScannerTrouble,
    ScanOrder,
    Source,
)
from branch_app.domain.errors import ScannerFailed
from branch_app.scanning.sane_options import chosen, offered

PROGRAM = "scanimage"
_SEPARATOR = "\t"
_LIST_SECONDS = 60
_GRACE_SECONDS = 10
# A page takes half a minute at most; a driver that is silent for longer has hung.
_PAGE_SECONDS = 180.0
_NO_PAPER = 7
_TROUBLES = {
    2: ScannerTrouble.CANCELLED,
    3: ScannerTrouble.BUSY,
    6: ScannerTrouble.JAMMED,
    _NO_PAPER: ScannerTrouble.NO_PAPER,
    8: ScannerTrouble.COVER_OPEN,
    11: ScannerTrouble.BUSY,
}


class SaneScanner:
    """Scans by `scanimage`; `options` go to the device as they are.

    After `patience` seconds without a page the scanner is given up as broken off.
    """

    def __init__(
        self,
        program: str = PROGRAM,
        options: Sequence[str] = (),
        patience: float = _PAGE_SECONDS,
    ) -> None:
        self._program = program
        self._options = tuple(options)
        self._patience = patience

    def found(self) -> tuple[ScannerFound, ...]:
        """Return the scanners at hand. Raises ScannerFailed (`no_program`)."""
        line = _SEPARATOR.join(("%d", "%v %m")) + "%n"
        told = self._run("--formatted-device-list", line)
        lines = (each.partition(_SEPARATOR) for each in told.splitlines())
        return tuple(ScannerFound(id=one, name=name.strip()) for one, tab, name in lines if tab)

    def scan(
        self, order: ScanOrder, told: Callable[[int], None], cancelled: threading.Event
    ) -> tuple[bytes, ...]:
        """Return the pages as files. Raises ScannerFailed; what was scanned is given up then."""
        options = offered(self._run("-d", order.scanner_id, "--help"))
        if not options:
            raise ScannerFailed(reason=ScannerTrouble.NO_SCANNER.value)
        sheets = 1 if order.source is Source.GLASS else MOST_SHEETS
        with tempfile.TemporaryDirectory(prefix="branch-app-scan-", dir=_memory()) as folder:
            command = [
                *(self._command(), "-d", order.scanner_id, "--format=tiff"),
                *(f"--batch={folder}/%d.tif", "--batch-print", f"--batch-count={sheets}"),
                *chosen(options, order),
                *self._options,
            ]
            return tuple(_pages(command, told, cancelled, self._patience))

    def _command(self) -> str:
        command = shutil.which(self._program)
        if command is None:
            raise ScannerFailed(reason=ScannerTrouble.NO_PROGRAM.value)
        return command

    def _run(self, *arguments: str) -> str:
        command = [self._command(), *arguments]
        try:
            return subprocess.run(  # noqa: S603 - a program of the system, no shell
                command, check=False, capture_output=True, timeout=_LIST_SECONDS
            ).stdout.decode("utf-8", "replace")
        except (OSError, subprocess.TimeoutExpired) as error:
            raise ScannerFailed(reason=ScannerTrouble.BROKEN_OFF.value) from error


def _memory() -> str | None:
    """Return a folder that lies in memory, or None for the usual one."""
    for name in (os.environ.get("XDG_RUNTIME_DIR", ""), "/dev/shm"):  # noqa: S108 - a tmpfs
        if name and os.access(name, os.W_OK):
            return name
    return None


def _pages(
    command: Sequence[str],
    told: Callable[[int], None],
    cancelled: threading.Event,
    patience: float,
) -> Iterator[bytes]:
    """Run the program, yield each page as soon as it is whole, and judge how it ended."""
    with subprocess.Popen(  # noqa: S603 - a program of the system, no shell
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as running:
        ended, heard = threading.Event(), [time.monotonic()]

        def is_late() -> bool:
            return time.monotonic() - heard[0] > patience

        def is_over() -> bool:
            return cancelled.is_set() or is_late()

        watch = threading.Thread(target=_stop_when, args=(running, is_over, ended), daemon=True)
        watch.start()
        count = 0
        try:
            for line in running.stdout or ():
                page = Path(os.fsdecode(line.rstrip(b"\n")))
                data = page.read_bytes()
                page.unlink()
                count += 1
                heard[0] = time.monotonic()
                told(count)
                yield data
            code = running.wait()
            has_hung = is_late()
        finally:
            # Whoever stops taking pages stops the scanner too.
            ended.set()
            watch.join()
            if running.poll() is None:
                running.kill()
    if cancelled.is_set():
        raise ScannerFailed(reason=ScannerTrouble.CANCELLED.value)
    if has_hung:
        raise ScannerFailed(reason=ScannerTrouble.BROKEN_OFF.value)
    if code and not (code == _NO_PAPER and count):
        trouble = _TROUBLES.get(code, ScannerTrouble.BROKEN_OFF)
        raise ScannerFailed(reason=trouble.value)
    if not count:
        raise ScannerFailed(reason=ScannerTrouble.NO_PAPER.value)


def _stop_when(
    running: subprocess.Popen[bytes], is_over: Callable[[], bool], ended: threading.Event
) -> None:
    """Let the scanner put its lamp back when it is to end; take it away if it does not."""
    while not ended.wait(0.1):
        if is_over():
            running.send_signal(signal.SIGINT)
            if not ended.wait(_GRACE_SECONDS):
                running.kill()
            return
