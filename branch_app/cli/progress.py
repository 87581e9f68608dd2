"""A progress bar on standard error, where there is a terminal; elsewhere nothing is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import (
    BarColumn,
    Progress,
    TaskProgressColumn,
    TextColumn,
    TimeRemainingColumn,
)

from branch_app.services.import_watch import ImportProgress


@contextmanager
def progress_bar(title: str) -> Iterator[Callable[[ImportProgress], None]]:
    """Give what shows how far a job has come."""
    console = Console(stderr=True)
    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        TaskProgressColumn(),
        TextColumn("{task.fields[lines]} lines"),
        TimeRemainingColumn(),
    )
    shown = console.is_terminal
    with Progress(*columns, console=console, disable=not shown, transient=True) as bar:
        task = bar.add_task(title, total=None, lines=0)

        def show(progress: ImportProgress) -> None:
            bar.update(task, completed=progress.done, total=progress.total, lines=progress.lines)

        yield show
