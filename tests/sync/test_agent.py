"""The unattended run against a real head office: complete, or resumed, or a named error."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from branch_app.domain.errors import (
    AlreadyRunning,
    DiskFull,
    HeadOfficeUnreachable,
    NotSetUp,
)
from branch_app.head_office.publishing import publish_pack
from branch_app.sync.agent_folder import AgentFolder
from branch_app.sync.envelopes import directive_ack, seal_rows
from branch_app.sync.names import directive_name, receipt_name
from branch_app.sync.report import Outcome
from branch_app.sync.settle import check_head, open_directive, read_blob_receipt, read_receipt
from tests.sync.made_carriers import BreakingCarrier
from tests.sync.made_day import attachment, busy_day
from tests.sync.made_head_office import MadeHeadOffice
from tests.sync.made_pushes import expected, stored
from tests.sync.made_workstation import Workstation


@pytest.mark.covers("K45", "K46")
def test_a_run_carries_everything_and_brings_back_what_waits(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    busy_day(workstation)
    publish_pack(head_office.running.office, b"edition 2")
    heard: list[tuple[int, int]] = []
    agent = replace(workstation.agent(), on_progress=lambda *step: heard.append(step))
    report = agent.run()
    assert (report.sent, report.receipted, dict(report.verdicts)) == (3, 6, {"applied": 6})
    assert (report.blobs, report.directives, report.outcome) == (2, 1, Outcome.COMPLETE)
    assert heard == [(1, 5), (2, 5), (3, 5), (4, 5), (5, 5)]
    assert workstation.mailbox.outgoing() == ()
    assert stored(head_office) == expected(workstation.chain)
    assert head_office.value("SELECT count(*) FROM blob WHERE is_visible") == 2


@pytest.mark.covers("K40", "K46")
def test_what_came_down_is_believed_by_the_unlocked_program(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    busy_day(workstation, envelopes=1, blobs=1)
    publish_pack(head_office.running.office, b"edition 2")
    workstation.agent().run()
    receipt_file, blob_file, directive_file = workstation.mailbox.received()
    receipt = read_receipt(workstation.mailbox.take(receipt_file), workstation.trust)
    check_head(receipt, workstation.identity.epoch, workstation.chain.hash_at)
    blob = read_blob_receipt(workstation.mailbox.take(blob_file), workstation.trust)
    assert blob.attachment_id == attachment(0).id
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
    busy_day(workstation)
    before = workstation.mailbox.outgoing()
    workstation.folder.save(replace(workstation.identity, url="http://127.0.0.1:1"))
    with pytest.raises(HeadOfficeUnreachable):
        workstation.agent().run()
    assert workstation.mailbox.outgoing() == before
    workstation.folder.save(workstation.identity)
    assert workstation.agent().run().outcome is Outcome.COMPLETE
    assert stored(head_office) == expected(workstation.chain)


@pytest.mark.covers("K45", "K44")
@pytest.mark.parametrize("cut", [2, 3, 4, 5, 7, 9, 12])
def test_a_run_cut_anywhere_is_finished_by_the_next(
    head_office: MadeHeadOffice, workstation: Workstation, cut: int
) -> None:
    busy_day(workstation)
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
    assert stored(head_office) == expected(workstation.chain)
    assert head_office.value("SELECT count(*) FROM blob WHERE is_visible") == 2
    assert workstation.mailbox.outgoing() == ()


@pytest.mark.covers("K45")
def test_every_lost_answer_is_asked_for_again(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    busy_day(workstation)
    publish_pack(head_office.running.office, b"edition 2")
    with workstation.carrier() as line:
        # With two tries a call: every first answer is lost.
        breaking = BreakingCarrier(line, lost=range(1, 100, 2))
        report = workstation.agent(breaking).run()
    assert (report.outcome, dict(report.verdicts)) == (Outcome.COMPLETE, {"duplicate": 6})
    assert stored(head_office) == expected(workstation.chain)


def test_a_client_killed_between_answer_and_mailbox_resends(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    busy_day(workstation, envelopes=1, blobs=0)
    with workstation.carrier() as carrier:
        carrier.push(workstation.mailbox.sealed(workstation.mailbox.outgoing()[0]))
    report = workstation.agent().run()
    assert dict(report.verdicts) == {"duplicate": 2}
    assert workstation.mailbox.outgoing() == ()
    assert stored(head_office) == expected(workstation.chain)


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
    busy_day(workstation, envelopes=1, blobs=0)
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


@pytest.mark.covers("K36")
def test_the_mailbox_holds_no_person(head_office: MadeHeadOffice, workstation: Workstation) -> None:
    busy_day(workstation, envelopes=1, blobs=0)
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
    assert stored(head_office) == expected(workstation.chain)
