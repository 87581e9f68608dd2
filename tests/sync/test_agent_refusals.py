"""The unattended run against answers that refuse, lie or do not fit."""

from __future__ import annotations

from dataclasses import replace

import pytest

from branch_app.domain.change import Act
from branch_app.domain.errors import (
    BadInput,
    ChainBroken,
    HeadOfficeRefused,
    SealBroken,
)
from branch_app.head_office.publishing import publish_pack
from branch_app.protocol.codec import decode, encode
from branch_app.protocol.messages import (
    DirectivePage,
    Hello,
    HelloAnswer,
    Receipt,
    SealedDirective,
)
from branch_app.services.mailbox import SealedItem
from branch_app.sync.envelopes import seal_attachment
from branch_app.sync.names import directive_name, receipt_name
from branch_app.sync.report import Outcome
from tests.sync.made_carriers import BreakingCarrier
from tests.sync.made_day import attachment, busy_day
from tests.sync.made_head_office import MadeHeadOffice
from tests.sync.made_pushes import expected, stored
from tests.sync.made_workstation import CRYPTO, Chain, Workstation, forged, make_applicant


def test_a_quarantined_row_is_told(workstation: Workstation) -> None:
    workstation.chain.save(make_applicant(), body_digest="0" * 64)
    workstation.post(1, 1)
    report = workstation.agent().run()
    assert (report.outcome, dict(report.verdicts)) == (Outcome.QUARANTINED, {"quarantined": 1})


@pytest.mark.covers("K40")
def test_a_refused_chain_does_not_keep_orders_from_coming_down(
    head_office: MadeHeadOffice, workstation: Workstation, expected_warnings: list[str]
) -> None:
    expected_warnings.append("fork")
    busy_day(workstation, envelopes=1, blobs=0)
    workstation.agent().run()
    workstation.chain = Chain()
    workstation.chain.note(Act.EXPORT)
    item = workstation.post(1, 1)
    content = seal_attachment(attachment(5), b"scan", workstation.sealing)
    workstation.mailbox.post(content)
    publish_pack(head_office.running.office, b"edition 2")
    with pytest.raises(HeadOfficeRefused) as caught:
        workstation.agent().run()
    assert caught.value.details == {"reason": "fork", "seq": 1}
    assert workstation.mailbox.outgoing() == (item.name,)
    assert directive_name(1) in workstation.mailbox.received()
    assert receipt_name(content.name) in workstation.mailbox.received()


def test_an_unknown_device_is_refused_at_once(workstation: Workstation) -> None:
    busy_day(workstation, envelopes=1, blobs=0)
    before = workstation.mailbox.outgoing()
    workstation.folder.save(replace(workstation.identity, device="9" * 32))
    with pytest.raises(HeadOfficeRefused) as caught:
        workstation.agent().run()
    assert caught.value.details["reason"] == "unknown_device"
    assert workstation.mailbox.outgoing() == before


@pytest.mark.covers("K44")
def test_a_head_office_that_lost_rows_is_told_of(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    busy_day(workstation, envelopes=2, blobs=0)
    workstation.agent().run()
    head_office.change("DELETE FROM journal_row WHERE seq > 2")
    head_office.change(
        "UPDATE device_epoch SET last_seq = 2, last_hash = :hash",
        hash=workstation.chain.hash_at(2),
    )
    with pytest.raises(HeadOfficeRefused) as caught:
        workstation.agent().run()
    assert caught.value.details == {"reason": "head_behind", "expected_seq": 3}


class _Liar(BreakingCarrier):
    """Passes everything on, and answers envelopes with what a test makes of the receipt."""

    changed: bytes = b""

    def push(self, envelope: bytes) -> bytes:
        super().push(envelope)
        return self.changed


@pytest.mark.parametrize("lie", ["garbage", "forged", "another device", "behind", "other head"])
def test_an_answer_that_is_not_head_offices_settles_nothing(
    head_office: MadeHeadOffice, workstation: Workstation, lie: str
) -> None:
    busy_day(workstation, envelopes=1, blobs=0)
    (name,) = workstation.mailbox.outgoing()
    with workstation.carrier() as line:
        true = decode(Receipt, line.push(workstation.mailbox.sealed(name)))
        key = head_office.running.office.keys.sign_private
        liar = _Liar(line)
        liar.changed = {
            "garbage": b"{}",
            "forged": encode(replace(true, ack_seq=9)),
            "another device": _signed(replace(true, device="9" * 32), key),
            "behind": _signed(replace(true, ack_seq=1), key),
            "other head": _signed(replace(true, ack_hash="a" * 64), key),
        }[lie]
        with pytest.raises((BadInput, SealBroken, ChainBroken)):
            workstation.agent(liar).run()
    assert workstation.mailbox.outgoing() == (name,)
    assert workstation.mailbox.received() == ()


def _signed(receipt: Receipt, key: bytes) -> bytes:
    bare = replace(receipt, countersignature=b"")
    return encode(replace(bare, countersignature=CRYPTO.sign(key, b"receipt", encode(bare))))


class _Backwards(BreakingCarrier):
    """Hands out directives in the wrong order."""

    def directives(self, cursor: int) -> DirectivePage:
        items = tuple(SealedDirective(number=number, data=b"x") for number in (2, 1))
        return replace(super().directives(cursor), items=items)


def test_directives_out_of_order_are_refused(workstation: Workstation) -> None:
    with workstation.carrier() as line, pytest.raises(HeadOfficeRefused) as caught:
        workstation.agent(_Backwards(line)).run()
    assert caught.value.details["reason"] == "directive_order"


class _Modern(BreakingCarrier):
    """A head office that has given up our protocol."""

    def hello(self, hello: Hello) -> HelloAnswer:
        return replace(super().hello(hello), protocol_min=2, protocol_max=3)


@pytest.mark.covers("K45")
def test_a_workstation_too_old_to_pull_may_still_push(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    busy_day(workstation)
    with workstation.carrier() as line, pytest.raises(HeadOfficeRefused) as caught:
        workstation.agent(_Modern(line)).run()
    assert caught.value.details["reason"] == "version"
    assert workstation.mailbox.outgoing() == ()
    assert stored(head_office) == expected(workstation.chain)


def test_a_damaged_item_is_named_and_the_rest_is_carried(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    busy_day(workstation, envelopes=1, blobs=2)
    damaged = workstation.mailbox.outgoing()[1]
    data = workstation.mailbox.sealed(damaged)
    workstation.mailbox.post(SealedItem(name=damaged, data=forged(data, 3)))
    with pytest.raises(BadInput):
        workstation.agent().run()
    assert workstation.mailbox.outgoing() == (damaged,)
    assert head_office.value("SELECT count(*) FROM blob WHERE is_visible") == 1
