"""Head office on a PostgreSQL that the tests start themselves, and what lies in its tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import text

from branch_app.head_office.enrolment import issue_code
from branch_app.head_office.office import nothing
from branch_app.head_office.service import (
    HeadOfficeSettings,
    RunningHeadOffice,
    serve_in_thread,
)
from branch_app.head_office.tables import metadata
from tests.sync.made_workstation import CRYPTO, Workstation


@dataclass
class BeforeCommit:
    """What the server does just before a COMMIT: nothing, unless a test sets it."""

    act: Callable[[], None] = nothing

    def __call__(self) -> None:
        self.act()


@dataclass
class MadeHeadOffice:
    """A running head office."""

    running: RunningHeadOffice
    before_commit: BeforeCommit
    settings: HeadOfficeSettings
    data_dir: Path
    enrolled: int = field(default=0)

    @property
    def url(self) -> str:
        return self.running.url

    def code(self, workstation: str = "W1") -> str:
        return issue_code(self.running.office, "ALM", workstation).code

    def workstation(self) -> Workstation:
        """A newly enrolled device with folders of its own."""
        self.enrolled += 1
        folder = self.data_dir / f"workstation-{self.enrolled}"
        return Workstation.enrolled(self.url, self.code(f"W{self.enrolled}"), folder)

    def rows(self, query: str, **values: object) -> list[tuple[object, ...]]:
        with self.running.office.engine.connect() as connection:
            return [tuple(row) for row in connection.execute(text(query), values)]

    def value(self, query: str, **values: object) -> object:
        ((value,),) = self.rows(query, **values)
        return value

    def change(self, statement: str, **values: object) -> None:
        with self.running.office.engine.begin() as connection:
            connection.execute(text(statement), values)

    def empty(self) -> None:
        """Forget everything; the next test begins with no device."""
        self.before_commit.act = nothing
        with self.running.office.engine.begin() as connection:
            for table in reversed(metadata.sorted_tables):
                connection.execute(table.delete())


@contextmanager
def serving(settings: HeadOfficeSettings) -> Iterator[MadeHeadOffice]:
    """A head office in a thread, over a migrated database."""
    before_commit = BeforeCommit()
    with serve_in_thread(settings, CRYPTO, before_commit) as running:
        yield MadeHeadOffice(running, before_commit, settings, settings.data_dir)
