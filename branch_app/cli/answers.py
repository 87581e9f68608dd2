"""How a command answers: lines for people, JSON for scripts."""

from __future__ import annotations

import json
from collections.abc import Iterable

import typer


def tell(facts: object, lines: Iterable[str], *, as_json: bool) -> None:
    """Write the facts as one JSON document, or the lines."""
    if as_json:
        typer.echo(json.dumps(facts, ensure_ascii=False, indent=2, sort_keys=True))
        return
    for line in lines:
        typer.echo(line)


def complain(text: str) -> None:
    """Write one line on standard error."""
    typer.echo(f"branch-app: {text}", err=True)
