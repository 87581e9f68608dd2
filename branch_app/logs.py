"""Rotating log files without personal data, and incident numbers for unexpected errors."""

from __future__ import annotations

import logging
import logging.handlers
import os
import re
import secrets
import traceback
from pathlib import Path
from types import TracebackType

LOG_BYTES = 1_000_000
LOG_COPIES = 5
DIGIT_RUN = re.compile(r"\d{6,}")
CYRILLIC_RUN = re.compile(r"[\u0400-\u052f]+")

log = logging.getLogger(__name__)


def redact(text: str) -> str:
    """Return the text without long digit runs and without any Cyrillic word: names are Cyrillic."""
    return CYRILLIC_RUN.sub("[…]", DIGIT_RUN.sub("[#]", text))


class RedactingFormatter(logging.Formatter):
    """Formats a record and redacts everything in it, tracebacks and their values included."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the redacted line."""
        head = f"{self.formatTime(record)} {record.levelname} {record.name} "
        return head + redact(record.getMessage()) + self._trace(record)

    def _trace(self, record: logging.LogRecord) -> str:
        if not record.exc_info or record.exc_info[1] is None:
            return ""
        return "\n" + trace_without_values(record.exc_info[1], record.exc_info[2])


def trace_without_values(error: BaseException, trace: TracebackType | None) -> str:
    """Return file, line and function of each frame and the error's type; no message, no values."""
    frames = traceback.extract_tb(trace)
    lines = [f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
    return "\n".join([*lines, f"  {type(error).__name__}"])


def set_up_logs(folder: Path, process: str) -> None:
    """Log to `<process>-<pid>.log`, one file per process: rotation breaks with two on Windows."""
    folder.mkdir(parents=True, exist_ok=True)
    handler = logging.handlers.RotatingFileHandler(
        folder / f"{process}.{os.getpid()}.log",
        maxBytes=LOG_BYTES,
        backupCount=LOG_COPIES,
        encoding="utf-8",
        delay=True,
    )
    handler.setFormatter(RedactingFormatter())
    root = logging.getLogger("branch_app")
    for old in list(root.handlers):
        root.removeHandler(old)
        old.close()
    root.addHandler(handler)
    root.setLevel(logging.INFO)


def report_incident(error: BaseException) -> str:
    """Log an unexpected error and return its number, which is all that the user sees."""
    number = f"{secrets.randbelow(10**8):08d}"
    log.error("incident %s", f"{number[:4]}-{number[4:]}", exc_info=error)
    return f"{number[:4]}-{number[4:]}"
