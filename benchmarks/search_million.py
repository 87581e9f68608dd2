"""Finding one of a million people as a clerk types, warm and cold, beside plainer ways of asking.

Run `python -m benchmarks.search_million [--people N] [--sample S] [--keep DIR]`; a folder that is
kept is filled once and used again. A keystroke is one call of the read model, with masked rows.
`typed`: people one after another, each letter by letter, with whatever the connection holds by
then; `warm`: the same keystroke again at once, every page in the connection's cache. Cold: the
connection's pages are dropped, the pages above the lines are read as whenever a reader is opened,
and the file is put out of the system's cache (POSIX); how many pages a keystroke read then is
counted too (Linux), which no load on the machine changes.
Rivals, in the same run: `bare` is the same index asked by one statement without ranking or other
meanings, the limit of what is possible; `fts5` a full-text index with prefixes 1 to 3 in a file of
its own under the same cipher; `like` what `LIKE 'x%'` costs on the names.
Wall time belongs to a machine at rest; CPU time tells the same when others are at work.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from branch_app.domain.applicant import Applicant
from branch_app.domain.kazakh_text import search_key
from branch_app.storage.engine import BRANCH, create_engine_file, open_engine
from branch_app.storage.person_lines import touch_lines
from branch_app.storage.places import StorePaths
from branch_app.storage.queries import SqlReadModel
from branch_app.storage.search import KeyKind, key_of, read_sought, upper_bound
from branch_app.storage.store import create_workstation, open_store
from tests.fakes import PredictableIds, SettableClock
from tests.spellings import latin, russian
from tests.storage.lent import make_keys, make_lent
from tests.storage.many_people import fill, people, serial_of

GOALS = {"warm": 3.0, "cold": 10.0}
COLD_SHARE = 4
Times = list[tuple[float, float]]
_BARE = """
    SELECT a.id, a.full_name, a.birth_year, a.iin, a.state, a.changed_at
    FROM applicant_key k JOIN applicant_line a ON a.number = k.number
    WHERE k.key >= ? AND k.key < ? LIMIT 20"""
_FTS = """
    SELECT a.id, a.full_name, a.birth_year, a.iin, a.state, a.changed_at
    FROM names JOIN shown a ON a.rowid = names.rowid WHERE names MATCH ? LIMIT 20"""
_ALL = "SELECT id, full_name, birth_year, iin, state, changed_at, name_key FROM applicant_line"
_LIKE = "SELECT id, full_name FROM applicant_line WHERE name_key LIKE ? LIMIT 20"


def strokes(text: str, first: int = 1) -> list[str]:
    """Return what stands in the box after each key."""
    return [text[:length] for length in range(first, len(text) + 1)]


def queries(sample: Sequence[tuple[int, Applicant]], chance: random.Random) -> dict[str, list[str]]:
    """Return the texts of each kind, each keystroke of each person."""
    found: dict[str, list[str]] = {}
    for number, one in sample:
        family, given = one.text("family_name"), one.text("given_name")
        other = sample[chance.randrange(len(sample))][1].text("patronymic") or "Жоқ"
        full, phone, iin = f"{family} {given}", one.text("mobile_phone"), one.text("iin")
        kinds = {
            "name, Kazakh": strokes(full),
            "name, Russian letters": strokes(russian(full)[0].lower()),
            "name, Latin": strokes(latin(full)[0]),
            "given name first": strokes(f"{given} {family}"),
            "both begun (3 + 3)": strokes(f"{family[:3]} {given[:3]}", 4),
            "patronymic, surname": strokes(f"{one.text('patronymic')} {family[:5]}"),
            "misses": strokes(f"{family} {given} {other[:4]}", len(full) + 2),
            "other layout": ["Fkbz" + family[:1], ";fyyf Rbv", "Rjdfkmxer", "2kbz Fgtnjdf"],
            "IIN": strokes(iin),
            "IIN, its end": strokes(iin[-5:]),
            "telephone's end": strokes(phone[-7:]),
            "document": strokes(one.text("document_number")),
            "serial": strokes(serial_of(number)),
        }
        for kind, texts in kinds.items():
            found.setdefault(kind, []).extend(texts)
    return found


def timed(ask: Callable[[str], object], texts: Sequence[str]) -> Times:
    """Return wall and CPU milliseconds of each call."""
    told = []
    for text in texts:
        wall, busy = time.perf_counter(), time.thread_time()
        ask(text)
        told.append(((time.perf_counter() - wall) * 1e3, (time.thread_time() - busy) * 1e3))
    return told


def quantile(values: list[float], share: float) -> float:
    """Return the value below which this share lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def line(times: Times) -> str:
    """Return p50, p95 and p99 of the wall, then p50 and p95 of the CPU."""
    wall, busy = [one for one, _ in times], [one for _, one in times]
    shown = [statistics.median(wall), quantile(wall, 0.95), quantile(wall, 0.99)]
    return " ".join(
        f"{value:8.2f}" for value in (*shown, statistics.median(busy), quantile(busy, 0.95))
    )


def evict(path: Path) -> bool:
    """Put the file out of the system's cache; False where that cannot be asked."""
    if not hasattr(os, "posix_fadvise"):
        return False
    handle = os.open(path, os.O_RDONLY)
    try:
        os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
    finally:
        os.close(handle)
    return True


def bytes_read() -> int:
    """Return how many bytes this process has read; 0 where the system does not tell."""
    try:
        told = Path("/proc/self/io").read_text("ascii")
    except OSError:
        return 0
    return int(told.split()[1])


@contextlib.contextmanager
def bare(engine: Engine) -> Iterator[Any]:
    """Lend the driver's own connection."""
    raw = engine.raw_connection()
    try:
        yield raw.driver_connection
    finally:
        raw.close()


def make_rival(engine: Engine, folder: Path, key: bytearray) -> Engine:
    """Return a full-text index over the same names, in an encrypted file of its own."""
    path = folder / "rival.db"
    if path.exists():
        return open_engine(path, key)
    rival = create_engine_file(path, key)
    began = time.perf_counter()
    with bare(engine) as source, bare(rival) as target:
        target.execute(
            "CREATE TABLE shown (id TEXT, full_name TEXT, birth_year TEXT, iin TEXT, state TEXT,"
            " changed_at INTEGER, name_key TEXT)"
        )
        target.execute(
            "CREATE VIRTUAL TABLE names USING fts5 (name_key, content = 'shown', prefix = '1 2 3',"
            " tokenize = 'unicode61 remove_diacritics 0')"
        )
        target.execute("BEGIN")
        rows = source.execute(_ALL)
        target.executemany("INSERT INTO shown VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
        target.execute("INSERT INTO names (names) VALUES ('rebuild')")
        target.execute("COMMIT")
        target.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    print(f"rival fts5 built in {time.perf_counter() - began:.0f} s")
    return rival


def beginning_of(text: str) -> str:
    """Return the first key asked for."""
    sought = read_sought(text)
    if sought.numbers:
        return sought.numbers[0]
    return key_of(KeyKind.NAME, " ".join(sought.names[0])) if sought.names else "x"


def ask_bare(connection: Any) -> Callable[[str], object]:  # noqa: ANN401 - the driver's own
    """Return the limit: one statement."""

    def ask(text: str) -> object:
        low = beginning_of(text)
        return connection.execute(_BARE, (low, upper_bound(low))).fetchall()

    return ask


def ask_fts(connection: Any) -> Callable[[str], object]:  # noqa: ANN401 - the driver's own
    """Return the full-text rival, for names."""

    def ask(text: str) -> object:
        wanted = " AND ".join(f'"{word}"*' for word in search_key(text).split())
        return connection.execute(_FTS, (wanted,)).fetchall() if wanted else []

    return ask


def measure(paths: StorePaths, key: bytearray, count: int, size: int, *, with_fts: bool) -> None:
    """Print the table."""
    chance = random.Random(7)
    chosen = set(chance.sample(range(count), size))
    sample = [(number, one) for number, one in enumerate(people(count)) if number in chosen]
    reader = open_engine(paths.branch, key, read_only=True)
    model = SqlReadModel(lambda: reader)
    rival = make_rival(reader, paths.folder, key) if with_fts else None
    print(f"{'':24}      wall p50      p95      p99      CPU p50  p95   (ms a keystroke)")
    pooled: dict[str, Times] = {}
    with bare(reader) as connection, contextlib.ExitStack() as opened:
        fts = opened.enter_context(bare(rival)) if rival else None
        for kind, texts in queries(sample, chance).items():
            doubled = [text for text in texts for _ in range(2)]
            twice = timed(model.find_applicants, doubled)
            print(f"{kind:23} typed {line(twice[::2])}")
            print(f"{'':24} warm {line(twice[1::2])}")
            print(f"{'':24} bare {line(timed(ask_bare(connection), doubled)[1::2])}")
            chance.shuffle(texts)
            if fts is not None and kind.startswith(("name", "given", "both", "misses")):
                print(f"{'':24} fts5 {line(timed(ask_fts(fts), texts))}")

            def cold(text: str) -> object:
                return model.find_applicants(text)

            told: Times = []
            pages: list[float] = []
            asking = -bytes_read() + bytes_read()
            for text in texts[: max(20, len(texts) // COLD_SHARE // 4)]:
                connection.execute("PRAGMA shrink_memory")
                touch_lines(lambda *asked: connection.execute(*asked).fetchall())
                evict(paths.branch)
                before = bytes_read()
                told += timed(cold, [text])
                pages.append((bytes_read() - before - asking) / BRANCH.page_size)
            read = f"{statistics.median(pages):6.0f} {quantile(pages, 0.95):5.0f} pages"
            print(f"{'':24} cold {line(told)} {read}", flush=True)
            for way, times in (("typed", twice[::2]), ("warm", twice[1::2]), ("cold", told)):
                pooled.setdefault(way, []).extend(times)
        for way, times in pooled.items():
            print(f"{'every keystroke':23} {way:5} {line(times)}")
        like = timed(
            lambda text: connection.execute(_LIKE, (f"{text}%",)).fetchall(), ["АСТА", "ЦЦ"]
        )
        print(f"{'LIKE on the names':24} warm {line(like)}")
    reader.dispose()
    print("a new connection, opened, and its first answer:")
    print(f"{'':24}      {line([first_answer(paths, key) for _ in range(10)])}")


def first_answer(paths: StorePaths, key: bytearray) -> tuple[float, float]:
    """Return the milliseconds of opening a reader over an evicted file and of one answer."""
    evict(paths.branch)
    model = SqlReadModel(lambda: open_engine(paths.branch, key, read_only=True))
    (told,) = timed(model.find_applicants, ["Ахмет"])
    model.close()
    return told


def main() -> None:
    """Fill the folder if need be, then measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=1_000_000)
    parser.add_argument("--sample", type=int, default=40)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--without-fts", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as passing:
        paths = StorePaths(folder=asked.keep or Path(passing))
        paths.folder.mkdir(exist_ok=True)
        keys = make_keys()
        if not paths.branch.exists():
            lent = make_lent(SettableClock(), PredictableIds())
            create_workstation(paths, keys, lent)
            store = open_store(paths, keys, lent)
            began = time.perf_counter()
            fill(store.engine, asked.people)
            store.checkpoint()
            store.close()
            print(f"{asked.people} people put in, {time.perf_counter() - began:.0f} s")
        size = paths.branch.stat().st_size / asked.people
        print(
            f"{size:.0f} bytes a person; goals p95 {GOALS['warm']} ms warm, {GOALS['cold']} ms cold"
        )
        measure(paths, keys.branch, asked.people, asked.sample, with_fts=not asked.without_fts)


if __name__ == "__main__":
    main()
