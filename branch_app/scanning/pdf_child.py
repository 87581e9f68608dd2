"""The child process that draws the PDFs given as scans; `pdf_process` starts, limits and ends it.

It knows no database, no key and no file, and writes none: a PDF comes in on one pipe, grey pixels
go out on another.
"""

from __future__ import annotations

import ctypes
import os
import queue
import signal
import sys
import threading
from collections.abc import Iterator
from typing import BinaryIO

from branch_app.scanning.limits import Refused, Unreadable
from branch_app.scanning.pdf import PdfInProcess, PdfPages
from branch_app.scanning.pdf_frames import ANSWER, END, ORDER, PAGE, READY, REFUSED

_PR_SET_DUMPABLE = 4
_SEM_FAILCRITICALERRORS, _SEM_NOGPFAULTERRORBOX = 1, 2


def serve() -> None:
    """Answer one order after another; the process ends when its parent lets go of the pipe."""
    # A key that interrupts the parent is the parent's affair.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _leave_no_dump()
    answers = _answers()
    orders: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    # Beside the drawing, so that a page that takes minutes does not outlive the program.
    threading.Thread(target=_receive, args=(orders,), daemon=True).start()
    pdf = PdfInProcess()
    _send(answers, ANSWER.pack(READY, 0, 0))
    while True:
        for part in _answered(pdf, orders.get()):
            _send(answers, part)


def _answers() -> BinaryIO:
    """Return the pipe of the answers; what else is printed to it goes nowhere."""
    pipe = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return pipe


def _send(answers: BinaryIO, part: bytes) -> None:
    try:
        answers.write(part)
        answers.flush()
    except OSError:
        os._exit(0)


def _receive(orders: queue.SimpleQueue[bytes]) -> None:
    with open(0, "rb", closefd=False) as pipe:
        while len(head := pipe.read(ORDER.size)) == ORDER.size:
            (size,) = ORDER.unpack(head)
            orders.put(pipe.read(size))
    os._exit(0)


def _answered(pdf: PdfPages, data: bytes) -> Iterator[bytes]:
    try:
        for image in pdf.images(data):
            yield ANSWER.pack(PAGE, *image.size)
            yield image.tobytes()
        yield ANSWER.pack(END, 0, 0)
    except Exception as error:
        reason = error.reason if isinstance(error, Refused) else Unreadable.DAMAGED
        yield ANSWER.pack(REFUSED, len(reason.value), 0) + reason.value.encode()


def _leave_no_dump() -> None:
    """Have a crash leave no picture of the memory, which holds somebody's paper, and no dialog."""
    if sys.platform == "win32":
        ctypes.windll.kernel32.SetErrorMode(_SEM_FAILCRITICALERRORS | _SEM_NOGPFAULTERRORBOX)
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        # The limit does not bind a program that takes cores off a pipe (apport, systemd).
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
