"""Envelopes at head office: stored once, in order, whole or not at all."""

from __future__ import annotations

import dataclasses
import json
import secrets
from concurrent.futures import ThreadPoolExecutor

import pytest

from branch_app.domain.audit import EMPTY_HASH, chain_hash
from branch_app.domain.change import Act
from branch_app.domain.errors import HeadOfficeUnreachable
from branch_app.sync.envelopes import seal_rows
from branch_app.sync.settle import check_head, read_receipt
from tests.sync.made_head_office import MadeHeadOffice
from tests.sync.made_pushes import expected, push, refused, stored, verdicts
from tests.sync.made_workstation import (
    Chain,
    Workstation,
    make_applicant,
)


@pytest.mark.covers("K46", "K44")
def test_rows_are_kept_as_they_came_and_the_head_is_countersigned(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    workstation.chain.note()
    saved = workstation.chain.save(make_applicant())
    with workstation.carrier() as carrier:
        receipt = read_receipt(carrier.push(workstation.seal(1, 2).data), workstation.trust)
    check_head(receipt, workstation.identity.epoch, workstation.chain.hash_at)
    assert (receipt.ack_seq, receipt.ack_hash) == (2, workstation.chain.head)
    assert verdicts(receipt) == ["applied", "applied"]
    kept = head_office.rows("SELECT header, body, salt FROM journal_row ORDER BY seq")
    assert kept[1][1:] == (saved.body, saved.salt)
    prev = EMPTY_HASH
    for header, _, _ in kept:
        assert isinstance(header, bytes)
        prev = chain_hash(prev, json.loads(header))
    assert prev == workstation.chain.head


@pytest.mark.covers("K45")
def test_an_envelope_sent_again_is_a_success_with_the_same_head(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    workstation.chain.note()
    workstation.chain.save(make_applicant())
    first = push(workstation, workstation.seal(1, 2))
    again = push(workstation, workstation.seal(1, 2))
    assert (again.ack_seq, again.ack_hash) == (first.ack_seq, first.ack_hash)
    assert verdicts(again) == ["duplicate", "duplicate"]
    assert stored(head_office) == expected(workstation.chain)


def test_an_envelope_that_overlaps_adds_only_what_is_new(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    for _ in range(3):
        workstation.chain.note()
    push(workstation, workstation.seal(1, 2))
    receipt = push(workstation, workstation.seal(2, 3))
    assert verdicts(receipt) == ["duplicate", "applied"]
    assert receipt.ack_seq == 3
    assert push(workstation, workstation.seal(1, 1)).ack_seq == 3
    assert stored(head_office) == expected(workstation.chain)


@pytest.mark.covers("K44")
def test_envelopes_out_of_order_are_refused_and_nothing_is_skipped(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    for _ in range(4):
        workstation.chain.note()
    details = refused(workstation, workstation.seal(3, 4).data)
    assert details == {"reason": "gap", "expected_seq": 1}
    assert stored(head_office) == []
    for first, last in ((1, 2), (1, 2), (3, 4), (1, 4)):
        push(workstation, workstation.seal(first, last))
    assert stored(head_office) == expected(workstation.chain)


def _rewritten(workstation: Workstation, keep: int, count: int) -> Chain:
    """Another history of the same device: the first rows the same, the rest not."""
    other = Chain(rows=workstation.chain.rows[:keep])
    for _ in range(count - keep):
        other.note(Act.EXPORT)
    return other


@pytest.mark.covers("K40", "K44")
@pytest.mark.parametrize(("first", "keep"), [(1, 1), (2, 1), (3, 0)])
def test_a_second_history_is_quarantined_and_overwrites_nothing(
    head_office: MadeHeadOffice,
    workstation: Workstation,
    expected_warnings: list[str],
    first: int,
    keep: int,
) -> None:
    expected_warnings.append("fork")
    for _ in range(2):
        workstation.chain.note()
    push(workstation, workstation.seal(1, 2))
    before = stored(head_office)
    (item,) = seal_rows(_rewritten(workstation, keep, 3).rows[first - 1 :], workstation.sealing)
    for _ in range(2):
        assert refused(workstation, item.data) == {"reason": "fork", "seq": 2}
    assert stored(head_office) == before
    assert head_office.rows("SELECT seq, reason, envelope FROM quarantine") == [
        (2, "fork", item.data)
    ]
    workstation.chain.note()
    assert push(workstation, workstation.seal(3, 3)).ack_seq == 3


def test_the_first_row_of_an_epoch_begins_a_chain(workstation: Workstation) -> None:
    workstation.chain.note()
    workstation.chain.note()
    other = Chain(rows=list(workstation.chain.rows))
    entry = other.rows[1].entry
    moved = dataclasses.replace(entry, seq=1)
    moved = dataclasses.replace(moved, hash=chain_hash(moved.prev, moved.header()))
    (item,) = seal_rows([dataclasses.replace(other.rows[1], entry=moved)], workstation.sealing)
    assert refused(workstation, item.data) == {"reason": "chain_broken", "seq": 1}


def test_a_new_epoch_begins_at_one_again(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    workstation.chain.note()
    push(workstation, workstation.seal(1, 1))
    workstation.identity = dataclasses.replace(workstation.identity, epoch=secrets.token_hex(16))
    workstation.chain = Chain()
    workstation.chain.note()
    assert push(workstation, workstation.seal(1, 1)).ack_seq == 1
    assert head_office.value("SELECT count(*) FROM device_epoch") == 2


@pytest.mark.covers("K46", "K44")
def test_two_devices_at_once_lose_nothing(head_office: MadeHeadOffice) -> None:
    stations = [head_office.workstation() for _ in range(2)]
    shared = make_applicant(99)

    def work(number: int) -> list[str]:
        station = stations[number]
        told: list[str] = []
        for round_ in range(4):
            station.chain.save(make_applicant(100 * number + round_))
            station.chain.save(shared)
            item = station.seal(2 * round_ + 1, 2 * round_ + 2)
            told += verdicts(push(station, item))
        return told

    with ThreadPoolExecutor(2) as pool:
        first, second = pool.map(work, range(2))
    for station in stations:
        assert head_office.rows(
            "SELECT seq, hash FROM journal_row WHERE device_id = :id ORDER BY seq",
            id=station.identity.device,
        ) == expected(station.chain)
    assert (first + second).count("applied") == 9
    assert head_office.value("SELECT count(*) FROM applicant") == 9


@pytest.mark.covers("K44")
def test_one_device_pushing_twice_at_once_is_stored_once(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    workstation.chain.note()
    item = workstation.seal(1, 1)
    with ThreadPoolExecutor(4) as pool:
        receipts = list(pool.map(lambda _: push(workstation, item), range(4)))
    told = sorted(verdict for receipt in receipts for verdict in verdicts(receipt))
    assert told == ["applied", "duplicate", "duplicate", "duplicate"]
    assert stored(head_office) == expected(workstation.chain)


@pytest.mark.covers("K44", "K45")
def test_a_server_that_dies_before_commit_has_stored_nothing(
    head_office: MadeHeadOffice, workstation: Workstation, expected_warnings: list[str]
) -> None:
    expected_warnings.append("incident")
    workstation.chain.save(make_applicant())

    def die() -> None:
        raise RuntimeError("Әсем 900228400123")

    head_office.before_commit.act = die
    with workstation.carrier() as carrier, pytest.raises(HeadOfficeUnreachable):
        carrier.push(workstation.seal(1, 1).data)
    assert stored(head_office) == []
    assert head_office.value("SELECT count(*) FROM applicant") == 0
    head_office.before_commit.act = lambda: None
    assert verdicts(push(workstation, workstation.seal(1, 1))) == ["applied"]
