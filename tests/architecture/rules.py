"""The habits that are checked by reading the sources; each function returns what breaks one."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

MAX_LINES = 300

# Where each of Qt's calls takes words for a person to read: positions and keywords.
TEXT_CALLS: Mapping[str, Sequence[int]] = {
    "QAction": (0, 1),
    "QCheckBox": (0,),
    "QCommandLinkButton": (0, 1),
    "QDockWidget": (0,),
    "QGroupBox": (0,),
    "QLabel": (0,),
    "QMenu": (0,),
    "QMessageBox": (1, 2),
    "QPushButton": (0, 1),
    "QRadioButton": (0,),
    "addAction": (0, 1),
    "addItem": (0,),
    "addMenu": (0,),
    "addPermanentWidget": (),
    "addRow": (0,),
    "addTab": (1, 2),
    "critical": (1, 2),
    "getOpenFileName": (1, 3),
    "getOpenFileNames": (1, 3),
    "getSaveFileName": (1, 3),
    "information": (1, 2),
    "insertTab": (2, 3),
    "question": (1, 2),
    "setAccessibleDescription": (0,),
    "setAccessibleName": (0,),
    "setButtonText": (1,),
    "setDetailedText": (0,),
    "setHeaderLabels": (0,),
    "setHorizontalHeaderLabels": (0,),
    "setInformativeText": (0,),
    "setLabelText": (0,),
    "setPlaceholderText": (0,),
    "setPlainText": (0,),
    "setPrefix": (0,),
    "setStatusTip": (0,),
    "setSuffix": (0,),
    "setSubTitle": (0,),
    "setTabText": (1,),
    "setText": (0,),
    "setTitle": (0,),
    "setToolTip": (0,),
    "setWhatsThis": (0,),
    "setWindowTitle": (0,),
    "showMessage": (0,),
}
_KEYWORDS = {"text", "title", "label"}
# What stands on the keys of a keyboard is the same in every language.
_KEYS = re.compile(r"\b(Alt|Ctrl|Del|Enter|Esc|F\d{1,2}|Shift|Tab)\b")


def long_modules(files: Iterable[Path]) -> list[str]:
    """Modules that a reader cannot take in at once."""
    counted = ((file, len(file.read_text("utf-8").splitlines())) for file in files)
    return [f"{file}: {count} lines" for file, count in counted if count > MAX_LINES]


def undocumented_modules(files: Iterable[Path]) -> list[str]:
    """Modules that do not open by saying their job."""
    told = ((file, ast.get_docstring(ast.parse(file.read_text("utf-8")))) for file in files)
    return [str(file) for file, docstring in told if not (docstring or "").strip()]


def style_sheet_calls(source: str) -> list[int]:
    """Lines that set a style sheet."""
    return [call.lineno for call in _calls(source) if _name(call) == "setStyleSheet"]


def bare_texts(source: str) -> list[str]:
    """Words given to a label, button or action without passing through translation."""
    return [
        f"line {call.lineno}: {_name(call)}({word!r})"
        for call in _calls(source)
        if _name(call) in TEXT_CALLS
        for argument in _text_arguments(call)
        for word in _literal_words(argument)
    ]


def outside_libraries(source: str, own: Iterable[str], standard: Iterable[str]) -> set[str]:
    """Top-level names of the libraries that a module imports, at its top or in a function."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.split(".")[0])
    return found - set(own) - set(standard)


def _calls(source: str) -> Iterator[ast.Call]:
    return (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))


def _name(call: ast.Call) -> str:
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _text_arguments(call: ast.Call) -> Iterator[ast.expr]:
    for position in TEXT_CALLS[_name(call)]:
        if position < len(call.args):
            yield call.args[position]
    yield from (keyword.value for keyword in call.keywords if keyword.arg in _KEYWORDS)


def _literal_words(node: ast.expr) -> Iterator[str]:
    """Literals with letters in what is given: alone, joined, in a list, in either branch of if."""
    if isinstance(node, ast.Constant):
        if isinstance(node.value, str) and any(map(str.isalpha, _KEYS.sub("", node.value))):
            yield node.value
    elif isinstance(node, ast.JoinedStr | ast.List | ast.Tuple):
        for part in node.values if isinstance(node, ast.JoinedStr) else node.elts:
            yield from _literal_words(part)
    elif isinstance(node, ast.BinOp):
        yield from _literal_words(node.left)
        yield from _literal_words(node.right)
    elif isinstance(node, ast.IfExp):
        yield from _literal_words(node.body)
        yield from _literal_words(node.orelse)
    elif isinstance(node, ast.Call) and _is_format(node):
        assert isinstance(node.func, ast.Attribute)
        yield from _literal_words(node.func.value)


def _is_format(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Attribute) and call.func.attr in {"format", "join"}
