"""Fixtures: a migrated workstation made once a session and copied for each test.

Other folders take them by importing the names in their own `conftest.py`.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from branch_app.storage.places import Lent, Pauses, StoreKeys, StorePaths
from branch_app.storage.store import Store, create_workstation, open_store
from tests.fakes import PredictableIds, SettableClock
from tests.storage.lent import make_keys, make_lent

OpenStore = Callable[..., Store]


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a workstation without a record."""
    folder = tmp_path_factory.mktemp("template")
    lent = make_lent(SettableClock(), PredictableIds())
    create_workstation(StorePaths(folder=folder), make_keys(), lent)
    return folder


@pytest.fixture
def clock() -> SettableClock:
    return SettableClock()


@pytest.fixture
def ids() -> PredictableIds:
    return PredictableIds()


@pytest.fixture
def keys() -> StoreKeys:
    return make_keys()


@pytest.fixture
def lent(clock: SettableClock, ids: PredictableIds) -> Lent:
    return make_lent(clock, ids)


@pytest.fixture
def paths(template: Path, tmp_path: Path) -> StorePaths:
    """A copy of the template for one test."""
    folder = tmp_path / "data"
    shutil.copytree(template, folder)
    return StorePaths(folder=folder)


@pytest.fixture
def open_here(paths: StorePaths, keys: StoreKeys, lent: Lent) -> Iterator[OpenStore]:
    """Opens the test's workstation, as often as wanted; closes at the end what is still open."""
    opened: list[Store] = []

    def open_again(pauses: Pauses | None = None, lock_seconds: float = 5.0) -> Store:
        opened.append(open_store(paths, keys, lent, pauses=pauses, lock_seconds=lock_seconds))
        return opened[-1]

    yield open_again
    for store in opened:
        store.close()


@pytest.fixture
def store(open_here: OpenStore) -> Store:
    return open_here()
