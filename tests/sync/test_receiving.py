"""Envelopes at head office: stored once, in order, whole or not at all; a verdict on each row."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import logging
import secrets
import zlib
from concurrent.futures import ThreadPoolExecutor

import pytest

from branch_app.domain.applicant import RecordState
from branch_app.domain.audit import EMPTY_HASH, body_digest, chain_hash
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.consent import Consent, ConsentState
from branch_app.domain.errors import HeadOfficeRefused, HeadOfficeUnreachable
from branch_app.domain.issued_form import Box, BoxKind, FormState, IssuedForm, SignedPage
from branch_app.domain.staff import Role, StaffMember
from branch_app.protocol.codec import decode
from branch_app.protocol.limits import ANSWER_LIMIT, CONTENTS_LIMIT, ENVELOPE_LIMIT
from branch_app.protocol.messages import EnvelopeHeader, Receipt, Verdict
from branch_app.security.crypto import new_key
from branch_app.services.ports import SealedItem
from branch_app.sync.envelopes import seal_rows
from branch_app.sync.settle import check_head, read_receipt
from tests.sync.made_head_office import MadeHeadOffice
from tests.sync.made_workstation import (
    AT,
    Chain,
    Workstation,
    forged,
    make_applicant,
)


def _push(station: Workstation, item: SealedItem) -> Receipt:
    with station.carrier() as carrier:
        return decode(Receipt, carrier.push(item.data), ANSWER_LIMIT)


def _refused(station: Workstation, data: bytes) -> dict[str, str | int]:
    with station.carrier() as carrier, pytest.raises(HeadOfficeRefused) as caught:
        carrier.push(data)
    return caught.value.details


def _verdicts(receipt: Receipt) -> list[str]:
    return [row.verdict.value for row in receipt.verdicts]


def _stored(office: MadeHeadOffice) -> list[tuple[object, ...]]:
    return office.rows("SELECT seq, hash FROM journal_row ORDER BY device_id, epoch, seq")


def _expected(chain: Chain) -> list[tuple[object, ...]]:
    return [(row.entry.seq, row.entry.hash) for row in chain.rows]


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
    assert _verdicts(receipt) == ["applied", "applied"]
    kept = head_office.rows("SELECT header, body, salt FROM journal_row ORDER BY seq")
    assert kept[1][1:] == (saved.body, saved.salt)
    prev = EMPTY_HASH
    for header, _, _ in kept:
        assert isinstance(header, bytes)
        prev = chain_hash(prev, json.loads(header))
    assert prev == workstation.chain.head


@pytest.mark.covers("K46")
def test_records_become_rows_that_a_bare_driver_can_read(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    form = IssuedForm(
        id="f" * 32, version=1, serial="ALM-W1-000001", applicant_id=f"{1:032x}", code="C1",
        edition=1, pack_id="lft", pack_edition=1, language="kk", state=FormState.SIGNED,
        choices=("c1",), page_count=1,
        boxes=(Box(page=1, id="s", kind=BoxKind.SIGNATURE, x=1.5, y=2, width=30, height=8),),
        pdf_digest="a" * 64, pdf_attachment_id="b" * 32, issued_by="5" * 32, issued_at=AT,
        changed_at=AT, ticks={"c1": True},
        scans=(SignedPage(page=1, attachment_id="c" * 32, digest="d" * 64),), signed_at=AT,
    )  # fmt: skip
    consent = Consent(
        id="e" * 32, version=1, applicant_id=f"{1:032x}", code="C1", item="",
        state=ConsentState.GRANTED, form_id="f" * 32, decided_at=AT, changed_at=AT,
    )  # fmt: skip
    workstation.chain.save(make_applicant())
    workstation.chain.save(form)
    workstation.chain.save(consent)
    assert _verdicts(_push(workstation, workstation.seal(1, 3))) == ["applied"] * 3
    assert head_office.rows(
        "SELECT values->>'iin', values->>'birth_date', state, branch, registered_at FROM applicant"
    ) == [("900228400123", "1990-02-28", "active", "ALM", AT)]
    assert head_office.rows(
        "SELECT serial, state, ticks, boxes->0->>'x', scans->0->>'digest', signed_at, choices "
        "FROM issued_form"
    ) == [("ALM-W1-000001", "signed", {"c1": True}, "1.5", "d" * 64, AT, ["c1"])]
    assert head_office.rows("SELECT code, state, form_id, decided_at FROM consent") == [
        ("C1", "granted", "f" * 32, AT)
    ]


@pytest.mark.covers("K45")
def test_an_envelope_sent_again_is_a_success_with_the_same_head(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    workstation.chain.note()
    workstation.chain.save(make_applicant())
    first = _push(workstation, workstation.seal(1, 2))
    again = _push(workstation, workstation.seal(1, 2))
    assert (again.ack_seq, again.ack_hash) == (first.ack_seq, first.ack_hash)
    assert _verdicts(again) == ["duplicate", "duplicate"]
    assert _stored(head_office) == _expected(workstation.chain)


def test_an_envelope_that_overlaps_adds_only_what_is_new(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    for _ in range(3):
        workstation.chain.note()
    _push(workstation, workstation.seal(1, 2))
    receipt = _push(workstation, workstation.seal(2, 3))
    assert _verdicts(receipt) == ["duplicate", "applied"]
    assert receipt.ack_seq == 3
    assert _push(workstation, workstation.seal(1, 1)).ack_seq == 3
    assert _stored(head_office) == _expected(workstation.chain)


@pytest.mark.covers("K44")
def test_envelopes_out_of_order_are_refused_and_nothing_is_skipped(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    for _ in range(4):
        workstation.chain.note()
    details = _refused(workstation, workstation.seal(3, 4).data)
    assert details == {"reason": "gap", "expected_seq": 1}
    assert _stored(head_office) == []
    for first, last in ((1, 2), (1, 2), (3, 4), (1, 4)):
        _push(workstation, workstation.seal(first, last))
    assert _stored(head_office) == _expected(workstation.chain)


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
    _push(workstation, workstation.seal(1, 2))
    before = _stored(head_office)
    (item,) = seal_rows(_rewritten(workstation, keep, 3).rows[first - 1 :], workstation.sealing)
    for _ in range(2):
        assert _refused(workstation, item.data) == {"reason": "fork", "seq": 2}
    assert _stored(head_office) == before
    assert head_office.rows("SELECT seq, reason, envelope FROM quarantine") == [
        (2, "fork", item.data)
    ]
    workstation.chain.note()
    assert _push(workstation, workstation.seal(3, 3)).ack_seq == 3


def test_the_first_row_of_an_epoch_begins_a_chain(workstation: Workstation) -> None:
    workstation.chain.note()
    workstation.chain.note()
    other = Chain(rows=list(workstation.chain.rows))
    entry = other.rows[1].entry
    moved = dataclasses.replace(entry, seq=1)
    moved = dataclasses.replace(moved, hash=chain_hash(moved.prev, moved.header()))
    (item,) = seal_rows([dataclasses.replace(other.rows[1], entry=moved)], workstation.sealing)
    assert _refused(workstation, item.data) == {"reason": "chain_broken", "seq": 1}


def test_a_new_epoch_begins_at_one_again(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    workstation.chain.note()
    _push(workstation, workstation.seal(1, 1))
    workstation.identity = dataclasses.replace(workstation.identity, epoch=secrets.token_hex(16))
    workstation.chain = Chain()
    workstation.chain.note()
    assert _push(workstation, workstation.seal(1, 1)).ack_seq == 1
    assert head_office.value("SELECT count(*) FROM device_epoch") == 2


def _sealed_by(workstation: Workstation, contents: bytes, **changes: object) -> bytes:
    header = EnvelopeHeader(
        device=workstation.identity.device,
        epoch=workstation.identity.epoch,
        first_seq=1,
        last_seq=1,
        prev=EMPTY_HASH,
        last_hash="a" * 64,
    )
    return workstation.sealing.seal(dataclasses.replace(header, **changes), contents)  # type: ignore[arg-type]


@pytest.mark.covers("K44")
@pytest.mark.parametrize("at", [-1, -70, -200])
def test_a_flipped_byte_is_refused(
    head_office: MadeHeadOffice, workstation: Workstation, at: int
) -> None:
    workstation.chain.note()
    assert _refused(workstation, forged(workstation.seal(1, 1).data, at)) == {
        "reason": "seal_broken"
    }
    assert _stored(head_office) == []


def test_an_envelope_signed_by_another_key_is_refused(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    workstation.chain.note()
    stranger = dataclasses.replace(workstation.sealing, sign_private=new_key())
    (item,) = seal_rows(workstation.chain.rows, stranger)
    assert _refused(workstation, item.data) == {"reason": "seal_broken"}
    assert _stored(head_office) == []


def test_an_envelope_of_another_device_is_refused(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    other = head_office.workstation()
    other.chain.note()
    assert _refused(workstation, other.seal(1, 1).data) == {"reason": "wrong_device"}
    assert _stored(head_office) == []


_DEEP = b'{"message":"envelope_contents","rows":' + b"[" * 5000 + b"]" * 5000 + b',"v":1}'
_DOUBLED = b'{"message":"envelope_contents","rows":[],"rows":[],"v":1}'


@pytest.mark.parametrize(
    ("contents", "reason"),
    [
        pytest.param(zlib.compress(_DEEP), "schema", id="deep"),
        pytest.param(zlib.compress(_DOUBLED), "schema", id="duplicate key"),
        pytest.param(b"not compressed", "schema", id="not compressed"),
        pytest.param(zlib.compress(b" " * (CONTENTS_LIMIT + 1)), "too_large", id="bomb"),
        pytest.param(zlib.compress(b"{}"), "schema", id="no rows"),
    ],
)
def test_hostile_contents_are_refused_though_sealed_and_signed(
    head_office: MadeHeadOffice, workstation: Workstation, contents: bytes, reason: str
) -> None:
    assert _refused(workstation, _sealed_by(workstation, contents)) == {"reason": reason}
    assert _stored(head_office) == []


def test_an_oversize_body_is_refused_unread(workstation: Workstation) -> None:
    assert _refused(workstation, bytes(ENVELOPE_LIMIT + 1)) == {"reason": "too_large"}


def test_what_is_no_envelope_is_refused(workstation: Workstation) -> None:
    assert _refused(workstation, b"") == {"reason": "schema"}
    assert _refused(workstation, b"branch-app sealed 1\n{}\n") == {"reason": "schema"}


@pytest.mark.covers("K46")
def test_a_refused_row_is_kept_for_a_person_and_its_neighbours_pass(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    chain, nonsense = workstation.chain, b'{"id":5}'
    chain.save(make_applicant(1))
    chain.save(make_applicant(2), body_digest="0" * 64)
    digest = body_digest(b"s", nonsense)
    chain.append(Act.CORRECT, RecordKind.APPLICANT, (nonsense, b"s"), body_digest=digest)
    chain.save(make_applicant(4), record_id="9" * 32)
    chain.save(make_applicant(5, family_name="A\0B"))
    chain.save(make_applicant(6))
    receipt = _push(workstation, workstation.seal(1, 6))
    assert _verdicts(receipt) == ["applied", *["quarantined"] * 4, "applied"]
    told = [(row.field, row.reason) for row in receipt.verdicts[1:5]]
    assert told == [
        ("body", "digest"),
        ("applicant", "schema is missing"),
        ("version", "another_record"),
        ("applicant", "not_storable"),
    ]
    assert head_office.rows("SELECT id FROM applicant ORDER BY id") == [
        (f"{1:032x}",),
        (f"{6:032x}",),
    ]
    assert head_office.value("SELECT count(body) FROM journal_row") == 6
    again = _push(workstation, workstation.seal(1, 6))
    assert _verdicts(again) == ["duplicate", *["quarantined"] * 4, "duplicate"]


@pytest.mark.parametrize(
    "body", [b"{", b'{"b":1,"a":2}', b'{"a":1.5}', b'"\xff"', b"[" * 4000 + b"]" * 4000]
)
def test_a_body_that_is_not_canonical_is_kept_and_not_quoted(
    head_office: MadeHeadOffice, workstation: Workstation, body: bytes
) -> None:
    workstation.chain.append(
        Act.CORRECT, RecordKind.APPLICANT, (body, b"s"),
        record_id="3" * 32, version=1, body_digest=body_digest(b"s", body),
    )  # fmt: skip
    (verdict,) = _push(workstation, workstation.seal(1, 1)).verdicts
    assert (verdict.verdict, verdict.reason) == (Verdict.QUARANTINED, "not canonical")
    assert head_office.rows("SELECT body FROM journal_row") == [(body,)]


def test_a_body_without_its_salt_is_quarantined(workstation: Workstation) -> None:
    workstation.chain.append(Act.CORRECT, RecordKind.APPLICANT, (b"{}", None))
    (verdict,) = _push(workstation, workstation.seal(1, 1)).verdicts
    assert verdict.verdict is Verdict.QUARANTINED


def test_a_draft_or_erased_body_leaves_its_place_in_the_chain(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    person = make_applicant()
    digest = hashlib.sha256(b"erased").hexdigest()
    workstation.chain.append(Act.REGISTER, RecordKind.APPLICANT, (None, None),
                             record_id=person.id, version=1, body_digest=digest)  # fmt: skip
    workstation.chain.save(person.activated(at=AT))
    assert _verdicts(_push(workstation, workstation.seal(1, 2))) == ["applied", "applied"]
    assert head_office.rows("SELECT version, state FROM applicant") == [
        (2, RecordState.ACTIVE.value)
    ]


def test_a_record_that_head_office_only_keeps_is_applied(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    member = StaffMember(
        id="7" * 32, version=1, login="aigul", display_name="Айгүл", role=Role.CLERK, admitted_at=AT
    )
    saved = workstation.chain.save(member)
    assert _verdicts(_push(workstation, workstation.seal(1, 1))) == ["applied"]
    assert head_office.rows("SELECT kind, body FROM journal_row") == [("staff", saved.body)]


def test_a_kind_from_a_newer_workstation_is_kept_and_marked(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    body = b'{"anything":1}'
    row = workstation.chain.append(
        Act.REGISTER, None, (body, b"s"), body_digest=body_digest(b"s", body)
    )
    header = {**row.entry.header(), "kind": "hologram", "act": "project", "colour": "green"}
    plain = {"message": "envelope_contents", "v": 1, "rows": [
        {"header": header, "hash": chain_hash(EMPTY_HASH, header),
         "body": "eyJhbnl0aGluZyI6MX0=", "salt": "cw=="}]}  # fmt: skip
    contents = json.dumps(plain, sort_keys=True, separators=(",", ":")).encode()
    last_hash = chain_hash(EMPTY_HASH, header)
    data = _sealed_by(workstation, zlib.compress(contents), last_hash=last_hash)
    (verdict,) = _push(workstation, SealedItem(name="", data=data)).verdicts
    assert (verdict.verdict, verdict.reason) == (Verdict.APPLIED, "unknown_kind")
    stored_header, stored_body = head_office.rows("SELECT header, body FROM journal_row")[0]
    assert isinstance(stored_header, bytes)
    assert json.loads(stored_header)["colour"] == "green"
    assert stored_body == body


@pytest.mark.covers("K46")
def test_a_version_from_a_stale_base_waits_for_a_person_and_both_are_kept(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    other = head_office.workstation()
    person = make_applicant()
    workstation.chain.save(person)
    mine = person.corrected({**person.values, "family_name": "Бір"}, at=AT)
    theirs = person.corrected({**person.values, "family_name": "Екі"}, at=AT)
    workstation.chain.save(mine)
    other.chain.save(theirs)
    assert _verdicts(_push(workstation, workstation.seal(1, 2))) == ["applied", "applied"]
    receipt = _push(other, other.seal(1, 1))
    assert _verdicts(receipt) == ["needs_review"]
    assert (receipt.verdicts[0].field, receipt.ack_seq) == ("base_version", 1)
    assert head_office.value("SELECT values->>'family_name' FROM applicant") == "Бір"
    assert (
        head_office.value("SELECT count(body) FROM journal_row WHERE record_id = :id", id=person.id)
        == 3
    )
    other.chain.save(mine.corrected({**mine.values, "family_name": "Үш"}, at=AT))
    assert _verdicts(_push(other, other.seal(2, 2))) == ["applied"]
    assert head_office.value("SELECT values->>'family_name' FROM applicant") == "Үш"


@pytest.mark.covers("K46", "K44")
def test_two_devices_at_once_lose_nothing(head_office: MadeHeadOffice) -> None:
    stations = [head_office.workstation() for _ in range(2)]
    shared = make_applicant(99)

    def work(number: int) -> list[str]:
        station = stations[number]
        verdicts: list[str] = []
        for round_ in range(4):
            station.chain.save(make_applicant(100 * number + round_))
            station.chain.save(shared)
            item = station.seal(2 * round_ + 1, 2 * round_ + 2)
            verdicts += _verdicts(_push(station, item))
        return verdicts

    with ThreadPoolExecutor(2) as pool:
        told = list(pool.map(work, range(2)))
    for station in stations:
        assert head_office.rows(
            "SELECT seq, hash FROM journal_row WHERE device_id = :id ORDER BY seq",
            id=station.identity.device,
        ) == _expected(station.chain)
    assert sorted(told[0] + told[1]).count("applied") == 9
    assert head_office.value("SELECT count(*) FROM applicant") == 9


@pytest.mark.covers("K44")
def test_one_device_pushing_twice_at_once_is_stored_once(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    workstation.chain.note()
    item = workstation.seal(1, 1)
    with ThreadPoolExecutor(4) as pool:
        receipts = list(pool.map(lambda _: _push(workstation, item), range(4)))
    told = sorted(verdict for receipt in receipts for verdict in _verdicts(receipt))
    assert told == ["applied", "duplicate", "duplicate", "duplicate"]
    assert _stored(head_office) == _expected(workstation.chain)


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
    assert _stored(head_office) == []
    assert head_office.value("SELECT count(*) FROM applicant") == 0
    head_office.before_commit.act = lambda: None
    assert _verdicts(_push(workstation, workstation.seal(1, 1))) == ["applied"]


def test_answers_and_logs_hold_no_person(
    head_office: MadeHeadOffice,
    workstation: Workstation,
    caplog: pytest.LogCaptureFixture,
    expected_warnings: list[str],
) -> None:
    expected_warnings.append("incident")
    caplog.set_level(logging.DEBUG)
    workstation.chain.save(make_applicant(), body_digest="0" * 64)
    workstation.chain.save(make_applicant(2, given_name="Әсем\0"))
    with workstation.carrier() as carrier:
        answer = carrier.push(workstation.seal(1, 2).data)

    def die() -> None:
        raise RuntimeError("Әсем 900228400123")

    head_office.before_commit.act = die
    with workstation.carrier() as carrier, pytest.raises(HeadOfficeUnreachable):
        carrier.push(workstation.seal(1, 2).data)
    for secret in ("Әсем", "900228400123", "Қарлығашева"):
        assert secret not in caplog.text
        assert secret.encode() not in answer
