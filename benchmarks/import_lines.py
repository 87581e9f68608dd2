"""How long 100,000 lines take to import and how much memory, beside bare inserts of the same lines.

Run `python -m benchmarks.import_lines [--lines N]`. The rival parses the same JSON and inserts it
into a SQLCipher table with an index on the number, in transactions of the same size: no checks, no
history, no chained journal, no search keys. Ratios outlive the machine; milliseconds do not.
"""

from __future__ import annotations

import argparse
import datetime as dt
import itertools
import json
import resource
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import sqlcipher3

from branch_app.domain.identity_numbers import make_iin
from branch_app.services.import_source import ImportSource
from branch_app.services.import_watch import ImportWatch
from branch_app.services.imports import LINES_AT_ONCE
from tests.end_to_end.made_branch import make_branch
from tests.services.desk import MORE, NEEDED
from tests.services.import_files import own

DAY = dt.date(1985, 1, 1)
A_DAY = 5000


def write_lines(path: Path, count: int) -> None:
    """Write so many lines of invented people, each with everything that the list asks for."""
    made = 0
    with path.open("w", encoding="utf-8") as file:
        for day, number in _numbers():
            values = {**NEEDED, **MORE, **own(made, number), "birth_date": f"{day:%d.%m.%Y}"}
            file.write(json.dumps({"values": values}, ensure_ascii=False) + "\n")
            made += 1
            if made == count:
                return


def _numbers() -> Iterator[tuple[dt.date, str]]:
    day = DAY
    while True:
        made = (make_iin(day, "male", serial) for serial in range(A_DAY))
        yield from ((day, number) for number in made if number)
        day -= dt.timedelta(days=1)


def peak_mb() -> float:
    """Return the most memory that this process has held, in megabytes (Linux tells kilobytes)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


@dataclass(frozen=True, kw_only=True)
class Measured:
    """What an import of a file took."""

    lines: int
    dry_seconds: float
    seconds: float
    cpu_seconds: float
    grown_mb: float
    undo_seconds: float
    journal_rows: int
    bytes_a_line: float


def measured(folder: Path, file: Path, count: int) -> Measured:
    """Import a file at a new workstation, dry and for good, and take a batch back."""
    branch = make_branch(folder)
    before = folder.joinpath("branch.db").stat().st_size
    with branch.session() as services, file.open("rb") as stream:
        start = peak_mb()
        with timed() as dry:
            services.imports.try_out(ImportSource(stream, file.name))
        begun = time.process_time()
        with timed() as real:
            run = services.imports.run(ImportSource(stream, file.name))
        cpu = time.process_time() - begun
        grown = peak_mb() - start
    rows = branch.rows("SELECT count(*) FROM journal")[0][0]
    size = folder.joinpath("branch.db").stat().st_size - before
    assert run.batch is not None
    with branch.session() as services, timed() as undo:
        once = ImportWatch(is_stopped=lambda: True)
        taken = services.imports.undo(run.batch.id, watch=once).batch.taken_back
    return Measured(
        lines=count,
        dry_seconds=dry[0],
        seconds=real[0],
        cpu_seconds=cpu,
        grown_mb=grown,
        undo_seconds=undo[0] / taken * count,
        journal_rows=int(rows),
        bytes_a_line=size / count,
    )


@contextmanager
def timed() -> Iterator[list[float]]:
    """Give a list that holds the seconds once the block has ended."""
    spent: list[float] = []
    begun = time.perf_counter()
    yield spent
    spent.append(time.perf_counter() - begun)


def bare_seconds(folder: Path, file: Path) -> float:
    """Return how long bare inserts of the same lines take."""
    connection = sqlcipher3.connect(str(folder / "bare.db"), isolation_level=None)
    connection.execute("PRAGMA key = \"x'" + "00" * 32 + "'\"")
    connection.execute("PRAGMA journal_mode = wal")
    connection.execute("CREATE TABLE person (id INTEGER PRIMARY KEY, iin TEXT, body TEXT)")
    connection.execute("CREATE UNIQUE INDEX by_iin ON person (iin)")
    with timed() as spent, file.open("rb") as stream:
        while rows := [json.loads(line) for line in itertools.islice(stream, LINES_AT_ONCE)]:
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany(
                "INSERT INTO person (iin, body) VALUES (?, ?)",
                [(row["values"]["iin"], json.dumps(row)) for row in rows],
            )
            connection.execute("COMMIT")
    connection.close()
    return spent[0]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lines", type=int, default=100_000)
    count = parser.parse_args().lines
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "people.jsonl"
        write_lines(file, count)
        bare = bare_seconds(Path(folder), file)
        ours = measured(Path(folder) / "data", file, count)
    each = 1e6 / count
    print(f"{count} lines, {LINES_AT_ONCE} a transaction")
    print(f"import      {ours.seconds:8.1f} s  {ours.seconds * each:7.0f} us a line")
    print(f"  processor {ours.cpu_seconds:8.1f} s  {ours.cpu_seconds * each:7.0f} us a line")
    print(f"dry run     {ours.dry_seconds:8.1f} s  {ours.dry_seconds * each:7.0f} us a line")
    print(f"undo        {ours.undo_seconds:8.1f} s  {ours.undo_seconds * each:7.0f} us a line")
    print(f"bare insert {bare:8.1f} s  {bare * each:7.0f} us a line, 1 : {ours.seconds / bare:.1f}")
    print(f"memory      {ours.grown_mb:8.1f} MB over the start")
    print(f"journal     {ours.journal_rows / count:8.3f} rows a line")
    print(f"database    {ours.bytes_a_line:8.0f} bytes a line")


if __name__ == "__main__":
    main()
