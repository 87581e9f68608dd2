"""Rotating log files without personal data, and nothing of them on any other way out.

What may be told is listed, not what may not: of our own lines the literal and those arguments that
are ids, codes and counts; of an error its code, or type and places; of a library's line its place.
"""

from __future__ import annotations

import logging
import logging.handlers
import os
import re
import sys
import threading
import time
from enum import Enum
from pathlib import Path

from branch_app.domain import errors
from branch_app.domain.incident import LETTERS, Telling, report_incident, telling

LOG_BYTES = 1_000_000
LOG_COPIES = 5
OURS = "branch_app"
WITHHELD = "[…]"
# Longer ones are numbers of persons and papers, not counts.
LARGEST_COUNT = 10_000_000

_WORD = r"[a-z][a-z0-9]*"
_TOLD = re.compile(
    rf"{_WORD}(?:_{_WORD})+"  # codes: wrong_password
    rf"|{_WORD}(?:\.(?:json|bak|db|head|ini|lock|new))+"  # files of ours: vault.json.bak
    r"|[0-9a-f]{32}"  # ids
    rf"|[{LETTERS}]{{4}}-[{LETTERS}]{{4}}"  # incidents
    r"|[A-Z]{1,3}[0-9]{1,3}|[0-9]{1,3}"  # branches and workstations
    r"|[0-9][0-9A-Z]{4}"  # a database's state of an error
    r"|qt(?:\.[a-z0-9]+)+|Q[A-Za-z]+::[A-Za-z]+"  # parts of Qt
)
# Codes of one word, which nothing else tells from a name.
_CODES = frozenset(
    {
        *("clock", "code", "fork", "gap", "method", "proof", "replayed", "revoked", "schema"),
        *("damaged", "default", "foreign", "incident", "missing", "older", "unsigned"),
    }
)
_PLACEHOLDER = re.compile(r"%(%|[-0-9.]*[a-zA-Z])")
_NET = re.compile(
    r"[\u0400-\u052f]+"  # a Cyrillic word
    r"|\S+@\S+"  # an address
    r"|[A-Z]?\d(?:[\s().-]?\d){5,}"  # a number, in groups or with a letter before it
    r"|[A-Z][A-Za-z'’]+"  # a name in Latin letters
)


def redact(text: str) -> str:
    """Return a text of ours without anything that looks like a name, an address or a number."""
    return _NET.sub(WITHHELD, text)


def told(value: object) -> str:
    """Return an argument of a log line if it is a count, an id or a code, else what hides it."""
    if isinstance(value, Telling):
        return str(value)
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, bool) or value is None:
        return str(value).lower()
    if isinstance(value, int | float):
        return str(value) if abs(value) < LARGEST_COUNT else WITHHELD
    if not isinstance(value, str):
        return WITHHELD
    is_code = value == "" or value in _CODES or value in _error_codes()
    return value if is_code or _TOLD.fullmatch(value) else WITHHELD


def _error_codes() -> set[str]:
    kinds = vars(errors).values()
    return {kind.code for kind in kinds if isinstance(kind, type) and hasattr(kind, "code")}


class RedactingFormatter(logging.Formatter):
    """Formats a record out of what may be told; whatever was asked for, no value comes through.

    Times are UTC, as in the journal.
    """

    converter = staticmethod(time.gmtime)
    default_time_format = "%Y-%m-%dT%H:%M:%S"
    default_msec_format = "%s.%03dZ"

    def format(self, record: logging.LogRecord) -> str:
        """Return the line, and below it the places of an error."""
        is_ours = record.name == OURS or record.name.startswith(f"{OURS}.")
        said = _said(record) if is_ours else f"{WITHHELD} at {record.module}:{record.lineno}"
        head = f"{self.formatTime(record)} {record.levelname} {record.name} "
        return head + said + self._trace(record)

    def _trace(self, record: logging.LogRecord) -> str:
        if not record.exc_info or record.exc_info[1] is None:
            return ""
        return str(telling(record.exc_info[1]))


def _said(record: logging.LogRecord) -> str:
    if not isinstance(record.msg, str):
        return WITHHELD
    arguments = record.args if isinstance(record.args, tuple) else (record.args,)
    waiting = list(arguments)

    def fill(found: re.Match[str]) -> str:
        if found[1] == "%":
            return "%"
        return told(waiting.pop(0)) if waiting else WITHHELD

    literals = _PLACEHOLDER.split(record.msg)[::2]
    marks = [fill(found) for found in _PLACEHOLDER.finditer(record.msg)]
    return "".join(
        redact(literal) + mark for literal, mark in zip(literals, [*marks, ""], strict=True)
    )


def set_up_logs(folder: Path, process: str) -> None:
    """Log to `<process>.<pid>.log`, one file per process: rotation breaks with two on Windows.

    Hears our own loggers from INFO on, those of the libraries from WARNING on.
    """
    folder.mkdir(parents=True, exist_ok=True)
    handler = logging.handlers.RotatingFileHandler(
        folder / f"{process}.{os.getpid()}.log",
        maxBytes=LOG_BYTES,
        backupCount=LOG_COPIES,
        encoding="utf-8",
        delay=True,
    )
    handler.setFormatter(RedactingFormatter())
    root = logging.getLogger()
    for old in list(root.handlers):
        if isinstance(old.formatter, RedactingFormatter):
            root.removeHandler(old)
            old.close()
    root.addHandler(handler)
    logging.getLogger(OURS).setLevel(logging.INFO)


def guard_outputs() -> None:
    """Let nothing unexpected write values to standard error; called once, by a process of ours.

    Errors that end a thread or the process, or that nobody can receive, become incidents; warnings
    of Python, and what is logged before there is a file, are redacted; logging keeps its own
    troubles, which quote what was to be logged, to itself.
    """
    logging.raiseExceptions = False
    logging.captureWarnings(True)
    logging.lastResort = _to_standard_error() if sys.stderr is not None else None
    sys.excepthook = lambda _kind, error, trace: _end(error.with_traceback(trace))
    threading.excepthook = lambda ended: _end(ended.exc_value)
    sys.unraisablehook = lambda lost: _end(lost.exc_value)


def _to_standard_error() -> logging.Handler:
    handler = logging.StreamHandler()
    handler.setLevel(logging.WARNING)
    handler.setFormatter(RedactingFormatter())
    return handler


def _end(error: BaseException | None) -> None:
    if error is None or isinstance(error, SystemExit | KeyboardInterrupt):
        return
    number = report_incident(error)
    if sys.stderr is not None:
        sys.stderr.write(f"branch-app: unexpected error, incident {number}\n")
