"""Reading the journal on the read-only connection; the same contract on the fake."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from branch_app.domain.change import Act
from branch_app.services.journal_reading import JournalFilter, JournalReader
from branch_app.services.ports import BeginWork
from branch_app.storage.store import Store
from tests.contracts.journal_reading import JournalReadingContract
from tests.fakes import InMemoryBranch, SettableClock
from tests.gui.memory_read_model import MemoryReadModel


class TestInMemory(JournalReadingContract):
    @pytest.fixture
    def branch(self, clock: SettableClock) -> InMemoryBranch:
        return InMemoryBranch(clock)

    @pytest.fixture
    def begin_work(self, branch: InMemoryBranch) -> BeginWork:
        return lambda: branch.begin_work()

    @pytest.fixture
    def reader(self, branch: InMemoryBranch) -> JournalReader:
        return MemoryReadModel(branch)


class TestSqlCipher(JournalReadingContract):
    @pytest.fixture
    def begin_work(self, store: Store) -> BeginWork:
        return lambda: store.begin_work("staff")

    @pytest.fixture
    def reader(self, store: Store) -> JournalReader:
        return store.read_model


@pytest.mark.parametrize(
    "change",
    [
        "act = 'dance'",
        "at = 'noon'",
        "at = '2026-11-22'",
        "details = '['",
        "details = '[1]'",
        'details = \'{"n": {"deep": 1}}\'',
        "kind = 'ghost'",
    ],
)
def test_a_row_that_the_program_never_wrote_is_shown_all_the_same(
    store: Store, change: str
) -> None:
    with store.begin_work("staff") as work:
        work.journal.note(Act.LOGIN)
        work.commit()
    with store.engine.begin() as connection:
        connection.execute(text(f"UPDATE journal SET {change}"))  # noqa: S608
    (row,) = store.read_model.journal_rows(JournalFilter(), None, 10)
    assert (row.seq, row.actor, dict(row.details)) == (1, "staff", {})
    assert (row.at is None) == change.startswith("at")
