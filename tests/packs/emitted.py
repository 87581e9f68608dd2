"""The reasons that the sources of the lint can emit, read from the sources themselves."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import branch_app.packs as packs

# A profile is no pack: its faults are told by `setup`.
_NO_LINT = {"profile.py"}
_PLACE = {"note": 0, "problem": 0, "_problem": 1, "_closed": 1}
_RAISED = {"LintProblem", "BadPack"}
# What these return or yield is a reason, or an empty text.
_TELLERS = {"language_problem", "_effect_fault", "_wording_problems"}
_NAMED = {"NOT_TOML", "EMPTY_FILE", "reason", "fault"}


def emitted_reasons() -> set[str]:
    """Return every reason in the sources of `branch_app.packs`."""
    folder = Path(packs.__file__).parent
    trees = [
        ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted(folder.glob("*.py"))
        if path.name not in _NO_LINT
    ]
    return {reason for tree in trees for node in ast.walk(tree) for reason in _told(node)} - {""}


def _told(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Call):
        yield from _called(node)
    elif isinstance(node, ast.FunctionDef):
        yield from _defaults(node)
        if node.name in _TELLERS:
            yield from _given(node)
    elif isinstance(node, ast.Assign):
        names = {target.id for target in node.targets if isinstance(target, ast.Name)}
        if names & _NAMED:
            yield from _texts(node.value)


def _called(call: ast.Call) -> Iterator[str]:
    function = call.func
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    if name in _PLACE and len(call.args) > _PLACE[name]:
        yield from _texts(call.args[_PLACE[name]])
    if name in _RAISED:
        for keyword in call.keywords:
            if keyword.arg == "reason":
                yield from _texts(keyword.value)


def _defaults(function: ast.FunctionDef) -> Iterator[str]:
    named = zip(reversed(function.args.args), reversed(function.args.defaults), strict=False)
    for argument, default in named:
        if argument.arg == "reason":
            yield from _texts(default)


def _given(function: ast.FunctionDef) -> Iterator[str]:
    for node in ast.walk(function):
        if isinstance(node, ast.Return | ast.Yield) and node.value is not None:
            value = node.value.elts[0] if isinstance(node.value, ast.Tuple) else node.value
            yield from _texts(value)


def _texts(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.IfExp):
        yield from _texts(node.body)
        yield from _texts(node.orelse)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
