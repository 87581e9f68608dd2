"""`branch-app demo`: the main job on invented people."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Annotated

import typer

from branch_app.bootstrap.packs import pack_directory
from branch_app.cli import exits
from branch_app.cli.answers import complain
from branch_app.cli.options import DataDir
from branch_app.domain.errors import BadInput

DEFAULT_SEED = 20261122


def demo(
    headless: Annotated[bool, typer.Option("--headless", help="No display: do it all")] = False,
    out: Annotated[Path | None, typer.Option(help="New or empty folder for what is made")] = None,
    people: Annotated[int, typer.Option(min=1, max=5000, help="How many invented people")] = 12,
    seed: Annotated[int, typer.Option(help="The same seed gives the same people")] = DEFAULT_SEED,
    pack: Annotated[str, typer.Option(help="Organisation: lft or satcredit")] = "lft",
    data_dir: DataDir = None,
) -> None:
    """Capture, print, sign, scan, store, send: on invented people, head office on loopback."""
    from branch_app.demo.run import DemoOrder, run_headless, run_with_window

    pack_directory(pack)
    folder = out or Path(tempfile.mkdtemp(prefix="branch-app-demo-"))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        is_empty = not any(folder.iterdir())
    except OSError as error:
        raise BadInput(file=folder.name, reason="cannot_write") from error
    if not is_empty:
        raise BadInput(file=folder.name, reason="not_empty")
    order = DemoOrder(
        out=folder.resolve(),
        data_dir=(data_dir or folder / "data").resolve(),
        people=people,
        seed=seed,
        pack_id=pack,
        tell=typer.echo,
    )
    if not headless:
        raise typer.Exit(run_with_window(order))
    summary = run_headless(order)
    typer.echo(json.dumps(summary.told(), ensure_ascii=False, indent=2))
    if summary.failures:
        for failure in summary.failures:
            complain(failure)
        raise typer.Exit(exits.FAILED)
