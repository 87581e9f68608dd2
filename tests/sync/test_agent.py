"""The unattended run against a real head office: complete, or resumed, or a named error."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest

from branch_app.domain.change import Act
from branch_app.domain.errors import (
    AlreadyRunning,
    BadInput,
    ChainBroken,
    DiskFull,
    HeadOfficeRefused,
    HeadOfficeUnreachable,
    NotSetUp,
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
from branch_app.services.ports import Attachment, SealedItem
from branch_app.sync.agent_folder import AgentFolder
from branch_app.sync.envelopes import directive_ack, seal_attachment, seal_rows
from branch_app.sync.names import directive_name, receipt_name
from branch_app.sync.report import Outcome
from branch_app.sync.settle import check_head, open_directive, read_blob_receipt, read_receipt
from tests.sync.made_carriers import BreakingCarrier
from tests.sync.made_head_office import MadeHeadOffice
from tests.sync.made_workstation import CRYPTO, Chain, Workstation, forged, make_applicant


def _attachment(number: int) -> Attachment:
    return Attachment(
        id=f"{number:032x}",
        holder_id="1" * 32,
        slot=f"scan-{number}",
        digest="",
        size=0,
        media_type="image/png",
    )


def _busy_day(station: Workstation, envelopes: int = 3, blobs: int = 2) -> None:
    for number in range(envelopes):
        station.chain.note()
        station.chain.save(make_applicant(number + 1))
        station.post(2 * number + 1, 2 * number + 2)
    for number in range(blobs):
        content = random.Random(number).randbytes(300_000)
        station.mailbox.post(seal_attachment(_attachment(number), content, station.sealing))


def _journal(office: MadeHeadOffice) -> list[tuple[object, ...]]:
    return office.rows("SELECT seq, hash FROM journal_row ORDER BY seq")


def _expected(chain: Chain) -> list[tuple[object, ...]]:
    return [(row.entry.seq, row.entry.hash) for row in chain.rows]


@pytest.mark.covers("K45", "K46")
def test_a_run_carries_everything_and_brings_back_what_waits(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    _busy_day(workstation)
    publish_pack(head_office.running.office, b"edition 2")
    heard: list[tuple[int, int]] = []
    agent = replace(workstation.agent(), on_progress=lambda *step: heard.append(step))
    report = agent.run()
    assert (report.sent, report.receipted, dict(report.verdicts)) == (3, 6, {"applied": 6})
    assert (report.blobs, report.directives, report.outcome) == (2, 1, Outcome.COMPLETE)
    assert heard == [(1, 5), (2, 5), (3, 5), (4, 5), (5, 5)]
    assert workstation.mailbox.outgoing() == ()
    assert _journal(head_office) == _expected(workstation.chain)
    assert head_office.value("SELECT count(*) FROM blob WHERE is_visible") == 2


@pytest.mark.covers("K40", "K46")
def test_what_came_down_is_believed_by_the_unlocked_program(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    _busy_day(workstation, envelopes=1, blobs=1)
    publish_pack(head_office.running.office, b"edition 2")
    workstation.agent().run()
    receipt_file, blob_file, directive_file = workstation.mailbox.received()
    receipt = read_receipt(workstation.mailbox.take(receipt_file), workstation.trust)
    check_head(receipt, workstation.identity.epoch, workstation.chain.hash_at)
    blob = read_blob_receipt(workstation.mailbox.take(blob_file), workstation.trust)
    assert blob.attachment_id == _attachment(0).id
    told = open_directive(
        workstation.mailbox.take(directive_file), workstation.keys.kem, workstation.trust
    )
    assert (told.number, told.body) == (1, b"edition 2")


def test_a_run_with_nothing_to_carry_is_complete(workstation: Workstation) -> None:
    report = workstation.agent().run()
    assert (report.sent, report.outcome) == (0, Outcome.COMPLETE)


@pytest.mark.covers("K45")
def test_head_office_away_loses_nothing(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    _busy_day(workstation)
    before = workstation.mailbox.outgoing()
    workstation.folder.save(replace(workstation.identity, url="http://127.0.0.1:1"))
    with pytest.raises(HeadOfficeUnreachable):
        workstation.agent().run()
    assert workstation.mailbox.outgoing() == before
    workstation.folder.save(workstation.identity)
    assert workstation.agent().run().outcome is Outcome.COMPLETE
    assert _journal(head_office) == _expected(workstation.chain)


@pytest.mark.covers("K45", "K44")
@pytest.mark.parametrize("cut", [2, 3, 4, 5, 7, 9, 12])
def test_a_run_cut_anywhere_is_finished_by_the_next(
    head_office: MadeHeadOffice, workstation: Workstation, cut: int
) -> None:
    _busy_day(workstation)
    with workstation.carrier() as line:
        breaking = BreakingCarrier(line, cut=cut)
        try:
            outcome = workstation.agent(breaking).run().outcome
        except HeadOfficeUnreachable:
            outcome = None
    assert outcome is (None if cut == 2 else Outcome.IN_PART)
    report = workstation.agent().run()
    assert report.outcome is Outcome.COMPLETE
    assert "duplicate" not in report.verdicts
    assert _journal(head_office) == _expected(workstation.chain)
    assert head_office.value("SELECT count(*) FROM blob WHERE is_visible") == 2
    assert workstation.mailbox.outgoing() == ()


@pytest.mark.covers("K45")
def test_every_lost_answer_is_asked_for_again(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    _busy_day(workstation)
    publish_pack(head_office.running.office, b"edition 2")
    with workstation.carrier() as line:
        # With two tries a call: every first answer is lost.
        breaking = BreakingCarrier(line, lost=range(1, 100, 2))
        report = workstation.agent(breaking).run()
    assert (report.outcome, dict(report.verdicts)) == (Outcome.COMPLETE, {"duplicate": 6})
    assert _journal(head_office) == _expected(workstation.chain)


def test_a_client_killed_between_answer_and_mailbox_resends(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    _busy_day(workstation, envelopes=1, blobs=0)
    with workstation.carrier() as carrier:
        carrier.push(workstation.mailbox.sealed(workstation.mailbox.outgoing()[0]))
    report = workstation.agent().run()
    assert dict(report.verdicts) == {"duplicate": 2}
    assert workstation.mailbox.outgoing() == ()
    assert _journal(head_office) == _expected(workstation.chain)


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
    _busy_day(workstation, envelopes=1, blobs=0)
    workstation.agent().run()
    workstation.chain = Chain()
    workstation.chain.note(Act.EXPORT)
    item = workstation.post(1, 1)
    content = seal_attachment(_attachment(5), b"scan", workstation.sealing)
    workstation.mailbox.post(content)
    publish_pack(head_office.running.office, b"edition 2")
    with pytest.raises(HeadOfficeRefused) as caught:
        workstation.agent().run()
    assert caught.value.details == {"reason": "fork", "seq": 1}
    assert workstation.mailbox.outgoing() == (item.name,)
    assert directive_name(1) in workstation.mailbox.received()
    assert receipt_name(content.name) in workstation.mailbox.received()


def test_an_unknown_device_is_refused_at_once(workstation: Workstation) -> None:
    _busy_day(workstation, envelopes=1, blobs=0)
    before = workstation.mailbox.outgoing()
    workstation.folder.save(replace(workstation.identity, device="9" * 32))
    with pytest.raises(HeadOfficeRefused) as caught:
        workstation.agent().run()
    assert caught.value.details["reason"] == "unknown_device"
    assert workstation.mailbox.outgoing() == before


def test_directives_are_asked_for_until_acknowledged(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    for edition in (b"1", b"2"):
        publish_pack(head_office.running.office, edition)
    assert workstation.agent().run().directives == 2
    workstation.mailbox.settle(directive_name(2))
    assert workstation.agent().run().directives == 1
    names = (directive_name(1), directive_name(2))
    assert workstation.mailbox.received() == names
    for number, name in enumerate(names, start=1):
        workstation.mailbox.settle(name)
        workstation.mailbox.post(directive_ack(workstation.identity.device, number, "applied"))
    assert workstation.agent().run().directives == 0
    assert workstation.mailbox.received() == ()
    assert workstation.mailbox.outgoing() == ()
    assert head_office.rows("SELECT number, outcome FROM directive_ack ORDER BY number") == [
        (1, "applied"),
        (2, "applied"),
    ]


@pytest.mark.covers("K44")
def test_a_head_office_that_lost_rows_is_told_of(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    _busy_day(workstation, envelopes=2, blobs=0)
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
    _busy_day(workstation, envelopes=1, blobs=0)
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
    _busy_day(workstation)
    with workstation.carrier() as line, pytest.raises(HeadOfficeRefused) as caught:
        workstation.agent(_Modern(line)).run()
    assert caught.value.details["reason"] == "version"
    assert workstation.mailbox.outgoing() == ()
    assert _journal(head_office) == _expected(workstation.chain)


def test_a_damaged_item_is_named_and_the_rest_is_carried(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    _busy_day(workstation, envelopes=1, blobs=2)
    damaged = workstation.mailbox.outgoing()[1]
    data = workstation.mailbox.sealed(damaged)
    workstation.mailbox.post(SealedItem(name=damaged, data=forged(data, 3)))
    with pytest.raises(BadInput):
        workstation.agent().run()
    assert workstation.mailbox.outgoing() == (damaged,)
    assert head_office.value("SELECT count(*) FROM blob WHERE is_visible") == 1


def test_two_runs_do_not_overlap(workstation: Workstation) -> None:
    with workstation.folder.running(), pytest.raises(AlreadyRunning):
        workstation.agent().run()
    assert workstation.agent().run().outcome is Outcome.COMPLETE


def test_before_enrolment_there_is_nobody_to_carry_for(
    workstation: Workstation, tmp_path: Path
) -> None:
    nobody = AgentFolder(tmp_path / "nobody")
    with pytest.raises(NotSetUp):
        replace(workstation.agent(), folder=nobody).run()


def test_a_full_disk_stops_the_run_and_keeps_the_envelope(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    _busy_day(workstation, envelopes=1, blobs=0)
    (name,) = workstation.mailbox.outgoing()
    inbox = head_office.data_dir / f"workstation-{head_office.enrolled}" / "mailbox" / "inbox"

    def fill(_: object) -> None:
        (inbox / f".{receipt_name(name)}.part").symlink_to("/dev/full")

    with workstation.carrier() as line:
        full = BreakingCarrier(line)
        head_office.before_commit.act = lambda: fill(None)
        with pytest.raises(DiskFull):
            workstation.agent(full).run()
    head_office.before_commit.act = lambda: None
    assert workstation.mailbox.outgoing() == (name,)
    assert dict(workstation.agent().run().verdicts) == {"duplicate": 2}


@pytest.mark.covers("K39")
def test_the_mailbox_holds_no_person(head_office: MadeHeadOffice, workstation: Workstation) -> None:
    _busy_day(workstation, envelopes=1, blobs=0)
    folder = head_office.data_dir / f"workstation-{head_office.enrolled}"

    def everything() -> bytes:
        return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())

    held = everything()
    workstation.agent().run()
    held += everything()
    for secret in ("Әсем", "Қарлығашева", "900228400123"):
        assert secret.encode() not in held
        assert secret.encode("utf-16-le") not in held


@pytest.mark.covers("K45")
def test_a_long_day_goes_in_envelopes_of_five_hundred(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    for _ in range(1100):
        workstation.chain.note()
    for item in seal_rows(workstation.chain.rows, workstation.sealing):
        workstation.mailbox.post(item)
    report = workstation.agent().run()
    assert (report.sent, report.receipted) == (3, 1100)
    assert _journal(head_office) == _expected(workstation.chain)
