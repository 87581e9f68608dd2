"""How log lines are written: a literal of ours, and arguments that are ids, codes and counts."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

_LEVELS = frozenset({"critical", "debug", "error", "exception", "info", "log", "warn", "warning"})
_LOGGERS = frozenset({"log", "_log", "logger", "_logger", "logging", "LOG", "LOGGER"})
# What may stand in a line, by the name under which it is known here.
_TOLD = re.compile(
    r"(?:[\w.]+\.)?(?:code|id|\w+_id|seq|\w+_seq|outcome|sent|blobs|directives|branch|workstation)"
    r"|len\([\w.]+\)"
    r"|(?:self\.)?(?:path|place)\.name"  # files of the data folder, whose names are fixed
    r"|number|reason|state|incident|telling\(error\)|context\.category"
    r"|line\.getsockname\(\)\[1\]"
    r"|getattr\(error\.orig, 'sqlstate', None\)"
    r"|place\[0\] if place else ''"
)
# Ways to say what an error says; each would bring its values along.
_WORDS_OF_ERRORS = frozenset(
    {"basicConfig", "format_exc", "format_exception", "print_exc", "print_exception", "print_stack"}
)


def loose_log_calls(source: str) -> list[str]:
    """Log calls whose text is not a literal, or whose arguments may be values."""
    return [
        f"line {call.lineno}: {fault}" for call in _log_calls(source) for fault in _faults(call)
    ]


def words_of_errors(source: str) -> list[int]:
    """Lines that format an error or a stack themselves."""
    calls = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))
    return [call.lineno for call in calls if _attribute(call) in _WORDS_OF_ERRORS]


def _log_calls(source: str) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and _attribute(node) in _LEVELS and _is_logger(node):
            yield node


def _attribute(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else ""


def _is_logger(call: ast.Call) -> bool:
    assert isinstance(call.func, ast.Attribute)
    spoken_to = ast.unparse(call.func.value)
    return spoken_to.rpartition(".")[2] in _LOGGERS or spoken_to.startswith("logging.getLogger(")


def _faults(call: ast.Call) -> Iterator[str]:
    given = call.args[1:] if _attribute(call) == "log" else call.args
    message, *arguments = given or [ast.Constant(value=None)]
    if not (isinstance(message, ast.Constant) and isinstance(message.value, str)):
        yield f"{ast.unparse(message)} is not a literal"
    for argument in arguments:
        if not _TOLD.fullmatch(ast.unparse(argument)):
            yield f"{ast.unparse(argument)} is not an id, a code or a count"
    yield from (f"{keyword.arg}=" for keyword in call.keywords)
