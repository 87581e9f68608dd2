"""Keeping what nobody has saved yet: encrypted within two seconds of the last key.

Which input changed something is not asked of the pages: after any key or click each page is asked
what it holds, and what differs from the last time is stored.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, QTimer

from branch_app.domain.errors import BranchError
from branch_app.domain.unsaved_form import FormEntries
from branch_app.gui.desk import Desk
from branch_app.gui.page import Entries, Told
from branch_app.gui.shelf import Shelf

SOON_MS = 1000
LATEST_MS = 1800


class Keeper(QObject):
    """Asks the pages, stores on the database lane; one writing at a time."""

    def __init__(self, parent: QObject, desk: Desk, pages: Shelf) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pages = pages
        self._told: dict[str, Told] = {}
        self._is_writing = False
        self._is_failing = False
        self._is_stopped = False
        self._soon = self._timer(SOON_MS)
        self._latest = self._timer(LATEST_MS)

    def stir(self) -> None:
        """Hear of a key or a click: keep a moment after the last one, and while they go on."""
        if self._is_stopped:
            return
        self._soon.start()
        if not self._latest.isActive():
            self._latest.start()

    def stop(self) -> None:
        """Keep nothing by itself: the lock does it."""
        self._is_stopped = True
        self._soon.stop()
        self._latest.stop()

    def go_on(self) -> None:
        """Keep again from now on, everything anew."""
        self._is_stopped = False
        self._told = {}
        self.keep()

    def adopt(self, page: str, unsaved_id: str) -> None:
        """Go on with entries that came back under their id; others of the page are forgotten."""
        was = self._desk.unsaved_ids.get(page)
        self._desk.unsaved_ids[page] = unsaved_id
        self._told.pop(page, None)
        if was and was != unsaved_id:
            self._desk.tasks.database(lambda: self._desk.services.unsaved.drop([was]))

    def keep(self) -> None:
        """Store what changed, forget what was saved or given up."""
        self._soon.stop()
        self._latest.stop()
        if self._is_stopped:
            return
        if self._is_writing or any(page.is_saving() for page in self._pages.built().values()):
            self._latest.start()
            return
        found = {name: page.entries() for name, page in self._pages.built().items()}
        changed = {
            name: entries
            for name, entries in found.items()
            if entries is not None and entries.content != self._told.get(name)
        }
        gone = [name for name, entries in found.items() if entries is None and self._forget(name)]
        dropped = [self._desk.unsaved_ids.pop(name) for name in gone]
        if changed or dropped:
            self._write(changed, dropped)
        if self._desk.unsaved_ids:
            # Entries also end without a key: a file is stored, a save is told.
            self._latest.start()

    def left(self) -> list[FormEntries]:
        """Return the entries of all pages as they are now, for the lock."""
        found = {name: page.entries() for name, page in self._pages.built().items()}
        return self._forms({name: told for name, told in found.items() if told is not None})

    def _forget(self, page: str) -> bool:
        self._told.pop(page, None)
        return page in self._desk.unsaved_ids

    def _write(self, changed: Mapping[str, Entries], dropped: Sequence[str]) -> None:
        unsaved, forms = self._desk.services.unsaved, self._forms(changed)
        self._told.update({name: entries.content for name, entries in changed.items()})
        self._is_writing = True

        def job() -> None:
            if forms:
                unsaved.keep(forms)
            if dropped:
                unsaved.drop(dropped)

        self._desk.tasks.database(job, lambda _done: self._kept(), self._not_kept)

    def _forms(self, entries: Mapping[str, Entries]) -> list[FormEntries]:
        return [self._form(name, told) for name, told in entries.items()]

    def _form(self, page: str, entries: Entries) -> FormEntries:
        ids = self._desk.unsaved_ids
        if page not in ids:
            ids[page] = self._desk.services.unsaved.new_id()
        content = {**entries.content, "place": dict(entries.place)}
        return FormEntries(
            id=ids[page],
            page=page,
            person_id=entries.person_id,
            label=entries.label,
            content=json.dumps(content, ensure_ascii=False),
        )

    def _kept(self) -> None:
        self._is_writing = self._is_failing = False

    def _not_kept(self, error: BranchError) -> None:
        self._is_writing = False
        self._told = {}
        # Tried again every other second: one notice is enough until it has succeeded.
        if not self._is_failing:
            self._is_failing = True
            self._desk.notices.report(error)
        if not self._is_stopped:
            self._latest.start()

    def _timer(self, interval: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval)
        timer.timeout.connect(self.keep)
        return timer
