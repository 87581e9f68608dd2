"""From a key in the search box to its rows painted, over the encrypted file of `search_million`.

Run `python -m benchmarks.search_painted --keep DIR [--people N] [--sample S]` after
`python -m benchmarks.search_million --keep DIR`, with QT_QPA_PLATFORM=offscreen. The window, its
read lane and the read model are the program's own; the rest of the workstation is in memory.
Every key is pressed when the rows of the one before are painted, as a quick typist would wait.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.search_million import line
from branch_app.gui.application import make_application, open_window
from branch_app.gui.counter.page import CounterPage
from branch_app.services.search import SearchService
from branch_app.storage.engine import open_engine
from branch_app.storage.places import StorePaths
from branch_app.storage.queries import SqlReadModel
from tests.gui.counter_program import LOGIN, PASSWORD, MemoryProgram
from tests.gui.typing_keys import type_text
from tests.spellings import latin, russian
from tests.storage.lent import make_keys
from tests.storage.many_people import people

PATIENCE_S = 20.0


class Watch(QObject):
    """Notes when the list was painted after it got new rows."""

    def __init__(self, page: CounterPage) -> None:
        super().__init__(page)
        self.painted_at = 0.0
        self._has_new_rows = False
        self._viewport = page.people.viewport()
        self._viewport.installEventFilter(self)
        page.people.lines.modelReset.connect(self._note_rows)

    def _note_rows(self) -> None:
        self._has_new_rows = True
        self._viewport.update()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Let the list paint itself, then look at the clock."""
        if not self._has_new_rows or event.type() != QEvent.Type.Paint:
            return False
        self._has_new_rows = False
        self._viewport.event(event)
        self.painted_at = time.perf_counter()
        return True


def typed(page: CounterPage, watch: Watch, key: str) -> tuple[float, float]:
    """Press the key; return the milliseconds until its rows are painted, wall and CPU."""
    watch.painted_at = 0.0
    began, busy = time.perf_counter(), time.process_time()
    type_text(page.search, key)
    while not watch.painted_at:
        QApplication.processEvents()
        if time.perf_counter() - began > PATIENCE_S:
            raise TimeoutError(key)
    return (watch.painted_at - began) * 1e3, (time.process_time() - busy) * 1e3


def texts(count: int, size: int) -> list[str]:
    """Return names in three alphabets and numbers, as they are typed."""
    chosen = set(random.Random(11).sample(range(count), size))
    told = []
    for number, one in enumerate(people(count)):
        if number in chosen:
            name = f"{one.text('family_name')} {one.text('given_name')}"
            told += [name, russian(name)[0].lower(), latin(name)[0]]
            told += [one.text("iin"), one.text("mobile_phone")[-7:]]
    return told


def main() -> None:
    """Type, and print the quantiles."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keep", type=Path, required=True)
    parser.add_argument("--people", type=int, default=1_000_000)
    parser.add_argument("--sample", type=int, default=10)
    asked = parser.parse_args()
    path, key = StorePaths(folder=asked.keep).branch, make_keys().branch
    model = SqlReadModel(lambda: open_engine(path, key, read_only=True))
    # Before the window is there: one that nobody touches for so long locks itself.
    to_type = texts(asked.people, asked.sample)
    app, program = make_application(), MemoryProgram()
    search = SearchService(
        begin_work=program.desk.branch.begin_work, read_model=model, staff=program.desk.staff
    )
    program.services = replace(program.services, search=search)
    with tempfile.TemporaryDirectory() as folder:
        window, tasks = open_window(program, Path(folder) / "window.ini", language="kk")
        window.resize(1366, 728)
        window.show()
        window.unlock_page.login.setText(LOGIN)
        window.unlock_page.password.edit.setText(PASSWORD)
        QTest.keyClick(window.unlock_page.password.edit, Qt.Key.Key_Return)
        while window.findChild(CounterPage) is None or not tasks.is_idle():
            app.processEvents()
        page = window.findChild(CounterPage)
        watch = Watch(page)
        told = []
        for text in to_type:
            page.search.clear()
            while not tasks.is_idle():
                app.processEvents()
            app.processEvents()
            told += [typed(page, watch, key) for key in text]
        print(f"{len(told)} keys, goal p95 50 ms: wall p50 p95 p99, CPU p50 p95")
        print(line(told))
        tasks.shutdown(model.close)
        window.hide()


if __name__ == "__main__":
    main()
