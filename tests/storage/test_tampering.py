"""A real file in the hands of somebody who has its key: every act is named by kind and row (K40).

Each act is committed past the program; then the file is opened as the command would, and examined
when it refuses. The acts themselves and what must be told of them: `tests/domain/tampering.py`.
"""

from __future__ import annotations

from random import Random

import pytest

from branch_app.domain.audit import FaultPlace
from tests.domain.tampering import Tamperer, named
from tests.storage.attacked import Attacked, attacked, whole

__all__ = ["attacked", "whole"]

QUICK, LONG = 60, 1000


def _try(attacked: Attacked, seed: int) -> str:
    random = Random(seed)
    countersigned = random.choice([0, 20, 40, len(attacked.rows)])
    tampering = Tamperer(attacked.rows, random, countersigned).draw()
    how = random.choice(["history stays", "history follows"])
    attacked.commit(tampering, how)
    told = attacked.told(countersigned)
    assert named(told) == tampering.named, (seed, tampering.name, told)
    others = {fault.place for fault in told} - {FaultPlace.ROW}
    assert others <= _following(tampering.name, how), (seed, tampering.name, how, told)
    attacked.put_back()
    return tampering.name


def _following(name: str, how: str) -> set[FaultPlace]:
    """What may be told beside the rows: nothing, unless it was left behind or went along."""
    if "rewrite" in name:
        # Reckoned anew from some row on: what was left behind shows from which.
        return {FaultPlace.BODY, FaultPlace.RECORD, FaultPlace.ERASURE}
    if how == "history stays":
        return set()
    # A body went with its row, or to a forged copy of it.
    return {FaultPlace.RECORD, FaultPlace.BODY} if name == "insert" else {FaultPlace.RECORD}


def test_random_acts_on_journal_rows_are_all_named(attacked: Attacked) -> None:
    names = {_try(attacked, seed) for seed in range(QUICK)}
    assert len(names) > 15


@pytest.mark.full
def test_a_thousand_random_acts_on_journal_rows_are_all_named(attacked: Attacked) -> None:
    names = {_try(attacked, 10_000 + seed) for seed in range(LONG)}
    assert len(names) > 35
