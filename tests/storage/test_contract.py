"""The contract suite on the fake and on SQLCipher."""

from __future__ import annotations

import pytest

from branch_app.services.ports import BeginWork
from branch_app.services.read_model import ReadModel
from branch_app.storage.store import Store
from tests.contracts.unit_of_work import JournalContract, RecordsContract
from tests.contracts.unit_of_work_advice import AdviceContract
from tests.contracts.unit_of_work_carriers import CarriersContract
from tests.contracts.unit_of_work_erasure import ErasureContract
from tests.contracts.unit_of_work_files import (
    AttachmentsContract,
    InkDueContract,
    PacksContract,
)
from tests.contracts.unit_of_work_imports import ImportsContract
from tests.contracts.unit_of_work_likeness import LikenessContract
from tests.contracts.unit_of_work_unsaved import UnsavedContract
from tests.fakes import InMemoryBranch


class _Whole(
    RecordsContract,
    JournalContract,
    ErasureContract,
    LikenessContract,
    UnsavedContract,
    ImportsContract,
    AdviceContract,
    CarriersContract,
    AttachmentsContract,
    InkDueContract,
    PacksContract,
):
    """All parts of the contract."""


class TestInMemory(_Whole):
    @pytest.fixture
    def begin_work(self) -> BeginWork:
        branch = InMemoryBranch()
        return lambda: branch.begin_work()


class TestSqlCipher(_Whole):
    @pytest.fixture
    def begin_work(self, store: Store) -> BeginWork:
        return lambda: store.begin_work("staff")


def test_the_read_model_is_what_services_ask_for(store: Store) -> None:
    model: ReadModel = store.read_model
    assert model.counts().drafts == 0
