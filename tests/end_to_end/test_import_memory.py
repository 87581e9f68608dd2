"""A file of any length is imported in the memory of one transaction.

Two thousand lines in the quick run; a hundred thousand by

    python -m pytest tests/end_to_end/test_import_memory.py -m full
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable

import pytest

QUICK, FULL = 2_000, 100_000
BOUND_MB = 150
# In a process of its own: the memory that earlier tests have held is not this one's.
CHILD = """
import json, sys, tempfile
from dataclasses import asdict
from pathlib import Path
from benchmarks.import_lines import measured, write_lines
count = int(sys.argv[1])
with tempfile.TemporaryDirectory() as folder:
    file = Path(folder) / "people.jsonl"
    write_lines(file, count)
    print(json.dumps(asdict(measured(Path(folder) / "data", file, count))))
"""


def _measured(count: int) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-c", CHILD, str(count)],
        capture_output=True,
        text=True,
        check=True,
    )
    told: dict[str, float] = json.loads(done.stdout)
    return told


def test_two_thousand_lines() -> None:
    told = _measured(QUICK)
    assert told["grown_mb"] < BOUND_MB
    # One row for each person and one for each transaction, beside those of the session.
    assert told["journal_rows"] < 1.05 * QUICK


@pytest.mark.full
def test_a_hundred_thousand_lines(record_property: Callable[[str, object], None]) -> None:
    told = _measured(FULL)
    record_property("import", json.dumps(told))
    assert told["grown_mb"] < BOUND_MB
