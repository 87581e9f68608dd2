"""Small JSON files given to commands: ticks and choices, checked strictly."""

from __future__ import annotations

import json
from pathlib import Path

from branch_app.domain.errors import BadInput

LARGEST = 64 * 1024


def _read(path: Path) -> object:
    try:
        if path.stat().st_size > LARGEST:
            raise BadInput(file=path.name, reason="too_large")
        return json.loads(path.read_text(encoding="utf-8-sig"), object_pairs_hook=_pairs)
    except json.JSONDecodeError as error:
        raise BadInput(file=path.name, line=error.lineno, reason="not_json") from error
    except (OSError, ValueError, RecursionError) as error:
        raise BadInput(file=path.name, reason="unreadable") from error


def _pairs(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("duplicate key")
    return found


def read_ticks(path: Path) -> dict[str, bool]:
    """Return `{choice: true or false}`. Raises BadInput naming file, line and field."""
    found = _read(path)
    if not isinstance(found, dict):
        raise BadInput(file=path.name, reason="not_an_object")
    for choice, ticked in found.items():
        if not isinstance(ticked, bool):
            raise BadInput(file=path.name, field=choice, reason="not_true_or_false")
    return found


def read_choices(path: Path) -> list[str]:
    """Return a list of choice ids. Raises BadInput naming the file."""
    found = _read(path)
    if not isinstance(found, list) or not all(isinstance(choice, str) for choice in found):
        raise BadInput(file=path.name, reason="not_a_list_of_names")
    return found
