"""`branch-app head-office serve|migrate|enrol|publish|key`: the receiving service."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from branch_app.bootstrap import head_office as house
from branch_app.cli.answers import tell
from branch_app.cli.options import AsJson
from branch_app.cli.papers import refuse_place

app = typer.Typer(help="Head office's receiving service", no_args_is_help=True)

HouseDir = Annotated[
    Path, typer.Option("--data-dir", help="Where head office keeps its keys (and its database)")
]
Database = Annotated[
    str,
    typer.Option(
        envvar="BRANCH_APP_DATABASE",
        help="PostgreSQL URL; without it a PostgreSQL of its own runs in the data folder",
    ),
]


@app.command()
def serve(
    data_dir: HouseDir,
    host: Annotated[str, typer.Option(help="Address to listen on: loopback only")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535)] = 8765,
    database: Database = "",
) -> None:
    """Receive from branches until stopped (Ctrl+C)."""
    house.serve(data_dir, database, host, port)


@app.command()
def migrate(data_dir: HouseDir, database: Database = "", as_json: AsJson = False) -> None:
    """Bring head office's database to this version's tables."""
    revision = house.migrate(data_dir, database)
    tell({"revision": revision}, [f"database is at revision {revision}"], as_json=as_json)


@app.command()
def enrol(
    data_dir: HouseDir,
    branch: Annotated[str, typer.Option(help="Code of the branch")],
    workstation: Annotated[str, typer.Option(help="Code of the desk")],
    out: Annotated[
        Path | None, typer.Option(help="New file for the code, else it is shown once")
    ] = None,
    database: Database = "",
    as_json: AsJson = False,
) -> None:
    """Issue a code with which one workstation may enrol once within 24 hours."""
    if out is not None:
        refuse_place(out)
    code = house.issue_code(data_dir, database, branch, workstation)
    facts = {"branch": branch, "workstation": workstation}
    if out is None:
        tell({**facts, "code": code}, [code], as_json=as_json)
        return
    out.touch(mode=0o600, exist_ok=False)
    out.write_text(code + "\n", encoding="utf-8")
    tell({**facts, "file": str(out)}, [f"code written to {out}"], as_json=as_json)


@app.command()
def publish(
    data_dir: HouseDir,
    pack: Annotated[Path, typer.Argument(help="Folder of the pack edition to send down")],
    database: Database = "",
    as_json: AsJson = False,
) -> None:
    """Send a pack edition to every branch."""
    number = house.publish_pack(data_dir, database, pack)
    tell({"directive": number}, [f"directive {number} waits for the branches"], as_json=as_json)


@app.command()
def key(data_dir: HouseDir, as_json: AsJson = False) -> None:
    """Tell the fingerprint of head office's key, for whoever checks a proof of consent."""
    told = house.key_fingerprint(data_dir)
    tell({"head_office_key": told}, [told], as_json=as_json)
