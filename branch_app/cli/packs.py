"""`branch-app packs lint|list`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from branch_app.bootstrap.packs import lint_pack, shipped_packs
from branch_app.cli import exits
from branch_app.cli.answers import complain, tell
from branch_app.cli.options import AsJson
from branch_app.domain.errors import BadInput

app = typer.Typer(help="Organisation packs", no_args_is_help=True)


@app.command()
def lint(
    directory: Annotated[Path, typer.Argument(help="Folder of the pack")],
    as_json: AsJson = False,
) -> None:
    """Check a pack: the items of Art. 8(4), both languages, forbidden words, lists and ids."""
    if not directory.is_dir():
        raise BadInput(file=directory.name, reason="no_such_folder")
    problems = lint_pack(directory)
    facts = [
        {"file": each.file, "line": each.line, "reason": each.reason, "detail": each.detail}
        for each in problems
    ]
    lines = [f"{each.file}:{each.line}: {each.reason} {each.detail}".rstrip() for each in problems]
    tell(facts, lines or ["no problem found"], as_json=as_json)
    if problems:
        complain(f"The pack must not be used: {len(problems)} problems.")
        raise typer.Exit(exits.BAD_INPUT)


@app.command("list")
def list_packs(as_json: AsJson = False) -> None:
    """List the packs shipped with the program."""
    packs = shipped_packs()
    facts = [
        {
            "id": pack.id,
            "edition": pack.edition,
            "kk": pack.name.kk,
            "ru": pack.name.ru,
            "policy": pack.policy.number,
            "forms": sorted(pack.forms),
        }
        for pack in packs
    ]
    lines = [f"{pack.id:<10} edition {pack.edition}  {pack.name.ru}" for pack in packs]
    tell(facts, lines, as_json=as_json)
