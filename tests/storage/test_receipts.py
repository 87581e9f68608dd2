"""Receipts of head office are all kept: the nearest proves a row."""

from __future__ import annotations

from sqlalchemy import text

from branch_app.domain.change import Act
from branch_app.storage.store import Store
from tests.storage.workstation import OpenStore


def _signed(store: Store, receipt: bytes) -> tuple[int, str]:
    with store.begin_work("staff") as work:
        work.journal.note(Act.OPEN)
        work.commit()
    with store.begin_work("staff") as work:
        head = work.journal.head()
        work.outgoing.countersign(*head, receipt)
        work.commit()
    return head


def test_the_nearest_receipt_is_found_after_reopening(open_here: OpenStore) -> None:
    store = open_here()
    heads = [_signed(store, f"receipt {number}".encode() * 50) for number in range(3)]
    store.close()
    with open_here().begin_work("staff") as work:
        for number, (seq, hash_) in enumerate(heads):
            found = work.journal.receipt_from(seq)
            assert found is not None
            assert (found.seq, found.hash) == (seq, hash_)
            assert found.data == f"receipt {number}".encode() * 50
        assert work.journal.receipt_from(heads[-1][0] + 1) is None


def test_the_one_receipt_of_an_older_program_still_proves(open_here: OpenStore) -> None:
    store = open_here()
    seq, hash_ = _signed(store, b"receipt")
    with store.begin_work("staff") as work:
        work._connection.execute(text("DELETE FROM receipt"))  # type: ignore[union-attr]
        work.commit()
    with store.begin_work("staff") as work:
        found = work.journal.receipt_from(1)
        assert found is not None
        assert (found.seq, found.hash, found.data) == (seq, hash_, b"receipt")
        assert work.journal.receipt_from(seq + 1) is None
