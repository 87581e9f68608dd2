"""`branch-app import FILE [--dry-run]`, `import undo|list|report`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, BinaryIO

import typer
from typer.core import TyperGroup

from branch_app.cli import exits
from branch_app.cli.answers import complain, tell
from branch_app.cli.import_report import (
    LineReport,
    batch_facts,
    batch_line,
    entry_facts,
    entry_line,
    left_facts,
)
from branch_app.cli.options import AsJson, DataDir, PasswordFile, StaffLogin, unlocked
from branch_app.cli.papers import refuse_no_file
from branch_app.cli.progress import progress_bar
from branch_app.domain.errors import BadInput
from branch_app.domain.import_batch import LineEntry, Outcome
from branch_app.services.import_source import ImportSource
from branch_app.services.import_watch import ImportRun, ImportWatch
from branch_app.services.imports import ImportService

LINES_A_PAGE = 500


class FileOrCommand(TyperGroup):
    """A first word that is no command is the file: `import FILE` stands for `import file FILE`."""

    def parse_args(self, ctx: typer.Context, args: list[str]) -> list[str]:  # type: ignore[override]
        """Read the arguments of the group."""
        if args and args[0] not in {*self.commands, "--help"}:
            args = ["file", *args]
        return super().parse_args(ctx, args)


app = typer.Typer(cls=FileOrCommand, help="Bulk import", no_args_is_help=True)
BatchId = Annotated[str, typer.Argument(help="Id of the batch as `import list` tells it")]


@app.command("file")
def import_file(
    file: Annotated[Path, typer.Argument(help="JSON Lines in UTF-8, one person a line")],
    staff: StaffLogin,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Tell what would become of it; change nothing")
    ] = False,
    report: Annotated[
        Path | None, typer.Option("--report", help="New file for the whole line report, JSON Lines")
    ] = None,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Import a file; the same file again goes on where it was cut off and doubles nobody."""
    with (
        opened(file) as stream,
        unlocked(data_dir, staff, password_file) as services,
        LineReport(report) as lines,
    ):
        source = ImportSource(stream, file.name)
        with progress_bar(file.name) as progress:
            if dry_run:
                watch = ImportWatch(progress=progress, tell=lines.add)
                run = services.imports.try_out(source, watch)
            else:
                run = services.imports.run(source, ImportWatch(progress=progress))
                for entry in all_entries(services.imports, run):
                    lines.add(entry)
    _tell_run(run, lines, as_json=as_json)


def _tell_run(run: ImportRun, lines: LineReport, *, as_json: bool) -> None:
    counts = {outcome.value: count for outcome, count in run.counts.items()}
    facts: dict[str, object] = {
        "dry_run": run.batch is None,
        "batch": run.batch.id if run.batch else "",
        "lines": run.lines,
        "counts": {each.value: counts.get(each.value, 0) for each in Outcome},
        "report": [entry_facts(entry) for entry in lines.first],
        "report_left_off": lines.count - len(lines.first),
    }
    words = [f"{name} {counts.get(name, 0)}" for name in (each.value for each in Outcome)]
    head = f"batch {run.batch.id}: " if run.batch else "dry run, nothing was changed: "
    shown = [entry_line(entry) for entry in lines.first]
    more = [f"... and {facts['report_left_off']} more"] if facts["report_left_off"] else []
    tell(facts, [*shown, *more, head + ", ".join(words)], as_json=as_json)
    refused = counts.get(Outcome.REFUSED.value, 0)
    if refused:
        complain(f"lines that were not imported: {refused}; the report says why")
        raise typer.Exit(exits.BAD_INPUT)


@app.command()
def undo(
    batch: BatchId,
    staff: StaffLogin,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Take back what a batch has made; what something was built on is named and left."""
    with unlocked(data_dir, staff, password_file) as services:
        with progress_bar(batch) as progress:
            watch = ImportWatch(progress=progress)
            done = services.imports.undo(batch, watch=watch).batch
        left = services.imports.left(batch, limit=LINES_A_PAGE)
    facts = {**batch_facts(done), "lines_left": [left_facts(line) for line in left]}
    named = [f"line {line.line}: {line.left}  {line.applicant_id}" for line in left]
    tell(facts, [*named, batch_line(done)], as_json=as_json)
    if done.left:
        complain(f"lines that were left as they are: {done.left}")
        raise typer.Exit(exits.TAKEN_BACK_IN_PART)


@app.command("list")
def list_batches(
    staff: StaffLogin,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """List the batches, newest first."""
    with unlocked(data_dir, staff, password_file) as services:
        batches = services.imports.batches()
    lines = [batch_line(batch) for batch in batches] or ["nothing was imported"]
    tell([batch_facts(batch) for batch in batches], lines, as_json=as_json)


@app.command()
def report(
    batch: BatchId,
    staff: StaffLogin,
    after: Annotated[int, typer.Option(help="Begin after this line")] = 0,
    limit: Annotated[int, typer.Option(help="Lines at most", min=1, max=10_000)] = LINES_A_PAGE,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Tell what was told of the lines of a batch."""
    with unlocked(data_dir, staff, password_file) as services:
        entries = services.imports.report(batch, after, limit)
    lines = [entry_line(entry) for entry in entries] or ["nothing is told of these lines"]
    tell([entry_facts(entry) for entry in entries], lines, as_json=as_json)


@contextmanager
def opened(file: Path) -> Iterator[BinaryIO]:
    """Open a file to be imported. Raises BadInput."""
    refuse_no_file(file)
    try:
        stream = file.open("rb")
    except OSError as error:
        raise BadInput(file=file.name, reason="file_unreadable") from error
    with stream:
        yield stream


def all_entries(imports: ImportService, run: ImportRun) -> Iterator[LineEntry]:
    """Yield the whole report of a batch, what an earlier run of it has told too."""
    after = 0
    while run.batch and (page := imports.report(run.batch.id, after, LINES_A_PAGE)):
        yield from page
        after = page[-1].line
