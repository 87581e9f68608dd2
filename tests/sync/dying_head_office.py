"""A head office that loses its power at the n-th COMMIT: `url data_dir n`, port on standard output.

Run as a program of its own, since it takes its whole process with it.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from branch_app.head_office.service import HeadOfficeSettings, serve_in_thread
from tests.sync.made_workstation import CRYPTO


def main(url: str, data_dir: str, dies_at: str) -> None:
    """Serve until it dies."""
    commits = 0

    def before_commit() -> None:
        nonlocal commits
        commits += 1
        if commits == int(dies_at):
            os._exit(9)

    settings = HeadOfficeSettings(database_url=url, data_dir=Path(data_dir), port=0)
    with serve_in_thread(settings, CRYPTO, before_commit) as running:
        sys.stdout.write(f"{running.port}\n")
        sys.stdout.flush()
        sys.stdin.read()


if __name__ == "__main__":
    main(*sys.argv[1:])
