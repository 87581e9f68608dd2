"""`branch-app health`: what IT may know without a key."""

from __future__ import annotations

import typer

from branch_app.bootstrap.health import examine
from branch_app.cli import exits
from branch_app.cli.answers import complain, tell
from branch_app.cli.options import AsJson, DataDir, settings_of


def health(data_dir: DataDir = None, as_json: AsJson = False) -> None:
    """Tell the state of this workstation without any key and without any personal data."""
    facts = examine(settings_of(data_dir))
    lines = [f"{name:<20} {value}" for name, value in facts.facts.items()]
    problems = list(facts.problems)
    tell({**facts.facts, "problems": problems}, lines, as_json=as_json)
    for problem in problems:
        complain(problem)
    if facts.is_unopenable:
        raise typer.Exit(exits.UNOPENABLE)
    if problems:
        raise typer.Exit(exits.FAILED)
