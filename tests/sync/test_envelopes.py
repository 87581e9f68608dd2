"""Envelopes: cut within limits, bounded when inflated, every link of the chain verified."""

from __future__ import annotations

import zlib
from dataclasses import replace
from pathlib import Path

import pytest

from branch_app.domain.audit import EMPTY_HASH, body_digest
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.errors import BadInput, ChainBroken, SealBroken
from branch_app.protocol.codec import decode
from branch_app.protocol.envelope import checked_rows, pack_rows, unpack_rows
from branch_app.protocol.limits import CONTENTS_LIMIT
from branch_app.protocol.messages import BlobHeader, EnvelopeHeader, EnvelopeRow
from branch_app.protocol.sealed_file import read_sealed_file
from branch_app.security.crypto import ed25519_public, new_key, x25519_public
from branch_app.services.mailbox import SealedItem
from branch_app.services.stores import Attachment
from branch_app.sync.envelopes import Sealing, directive_ack, seal_attachment, seal_rows
from tests.sync.made_workstation import CRYPTO, Chain, forged, make_applicant

SIGN, KEM = new_key(), new_key()
SEALING = Sealing(
    device="d" * 32,
    epoch="e" * 32,
    sign_private=SIGN,
    head_office_kem=x25519_public(KEM),
    crypto=CRYPTO,
)


def _opened(item: SealedItem) -> tuple[EnvelopeHeader, tuple[EnvelopeRow, ...]]:
    file = read_sealed_file(item.data)
    plain = CRYPTO.open_sealed(KEM, ed25519_public(SIGN), file.sealed, file.context)
    return decode(EnvelopeHeader, file.header), unpack_rows(plain)


def _chain(count: int) -> Chain:
    chain = Chain()
    for _ in range(count):
        chain.note()
    return chain


def test_rows_come_back_in_order_with_their_bodies() -> None:
    chain = _chain(2)
    saved = chain.save(make_applicant())
    (item,) = seal_rows(chain.rows, SEALING)
    header, rows = _opened(item)
    assert (header.first_seq, header.last_seq, header.prev) == (1, 3, EMPTY_HASH)
    facts = [facts for facts, _ in checked_rows(header, rows)]
    assert [fact.seq for fact in facts] == [1, 2, 3]
    assert (rows[2].body, rows[2].salt, rows[0].body) == (saved.body, saved.salt, None)
    assert item.name == f"1-{'e' * 32}-0000000001-0000000003.envelope"


def test_a_long_journal_is_cut_into_envelopes_that_join() -> None:
    chain = _chain(1001)
    headers = [_opened(item)[0] for item in seal_rows(chain.rows, SEALING)]
    assert [(h.first_seq, h.last_seq) for h in headers] == [(1, 500), (501, 1000), (1001, 1001)]
    assert [h.prev for h in headers[1:]] == [h.last_hash for h in headers[:2]]


def test_large_bodies_are_cut_by_size() -> None:
    chain = Chain()
    body = b"\xd2" * (CONTENTS_LIMIT // 3)
    for _ in range(4):
        chain.append(Act.CORRECT, RecordKind.APPLICANT, (body, b"s"))
    counts = [len(_opened(item)[1]) for item in seal_rows(chain.rows, SEALING)]
    assert counts == [2, 2]


def test_a_row_that_fits_no_envelope_is_named() -> None:
    chain = _chain(1)
    chain.append(Act.CORRECT, RecordKind.APPLICANT, (b"x" * CONTENTS_LIMIT, b"s"))
    with pytest.raises(BadInput) as caught:
        list(seal_rows(chain.rows, SEALING))
    assert caught.value.details["line"] == 2


def test_nothing_to_seal_makes_no_envelope() -> None:
    assert list(seal_rows([], SEALING)) == []


def test_the_clear_part_of_an_envelope_holds_no_person() -> None:
    chain = Chain()
    chain.save(make_applicant())
    (item,) = seal_rows(chain.rows, SEALING)
    for secret in ("Әсем".encode(), b"900228400123", "Қарлығашева".encode()):
        assert secret not in item.data
        assert secret not in item.name.encode()


@pytest.mark.parametrize("at", [-1, -100, 40], ids=["signature", "ciphertext", "header"])
def test_a_flipped_byte_is_found(at: int) -> None:
    (item,) = seal_rows(_chain(3).rows, SEALING)
    with pytest.raises((SealBroken, BadInput)):
        _opened(SealedItem(name=item.name, data=forged(item.data, at)))


@pytest.mark.parametrize("data", [b"", b"BSL1", b"branch-app sealed 1\n" + b"x" * 5000])
def test_what_is_no_sealed_file_is_refused(data: bytes) -> None:
    with pytest.raises(BadInput):
        read_sealed_file(data)


def test_a_bomb_is_not_inflated() -> None:
    bomb = zlib.compress(b" " * (CONTENTS_LIMIT + 1))
    assert len(bomb) < 10_000
    with pytest.raises(BadInput, match="too_large"):
        unpack_rows(bomb)


@pytest.mark.parametrize(
    "data",
    [b"not zlib", zlib.compress(b"{}")[:-1], zlib.compress(b"{}") + b"more", zlib.compress(b"{}")],
)
def test_contents_that_are_not_rows_are_refused(data: bytes) -> None:
    with pytest.raises(BadInput):
        unpack_rows(data)


def test_an_envelope_of_no_rows_or_too_many_is_refused() -> None:
    row = EnvelopeRow(header={}, hash="a" * 64, body=None, salt=None)
    with pytest.raises(BadInput):
        pack_rows([row] * 501)
    with pytest.raises(BadInput):
        unpack_rows(pack_rows([]))


def test_an_envelope_of_protocol_1_is_read_for_ever() -> None:
    sample = Path(__file__).with_name("samples") / "envelope_contents_1.json"
    rows = unpack_rows(zlib.compress(sample.read_bytes()))
    header = EnvelopeHeader(
        device="d" * 32,
        epoch="e" * 32,
        first_seq=1,
        last_seq=1,
        prev=EMPTY_HASH,
        last_hash="48b43173d18c40f867a25d4c2796ec585ecae4d833bd5d61a1b2d8e23b8914c8",
    )
    ((facts, row),) = checked_rows(header, rows)
    assert (row.body, row.salt) == (b"{}", b"0123456789abcdef")
    assert body_digest(row.salt or b"", row.body or b"") == facts.body_digest
    assert pack_rows(rows) == zlib.compress(sample.read_bytes(), 6)


def _travelling(count: int) -> tuple[EnvelopeHeader, list[EnvelopeRow]]:
    (item,) = seal_rows(_chain(count).rows, SEALING)
    header, rows = _opened(item)
    return header, list(rows)


def test_a_changed_row_breaks_the_chain() -> None:
    header, rows = _travelling(3)
    rows[1] = replace(rows[1], header={**rows[1].header, "actor": "6" * 32})
    with pytest.raises(ChainBroken) as caught:
        list(checked_rows(header, rows))
    assert caught.value.details["seq"] == 2


def test_a_missing_or_swapped_row_breaks_the_chain() -> None:
    header, rows = _travelling(3)
    for broken in ([rows[0], rows[2]], [rows[1], rows[0], rows[2]], rows[:2], [*rows, rows[2]]):
        with pytest.raises(ChainBroken):
            list(checked_rows(header, broken))


def test_a_header_that_claims_another_head_breaks_the_chain() -> None:
    header, rows = _travelling(2)
    with pytest.raises(ChainBroken):
        list(checked_rows(replace(header, last_hash="a" * 64), rows))


@pytest.mark.parametrize(
    "changes",
    [{"seq": "1"}, {"seq": True}, {"kind": None}, {"record_id": "x" * 81}, {"version": -1},
     {"kind": "a\0"}, {"body_digest": "short"}],
)  # fmt: skip
def test_a_row_without_its_facts_is_refused(changes: dict[str, object]) -> None:
    header, rows = _travelling(1)
    rows[0] = replace(rows[0], header={**rows[0].header, **changes})
    with pytest.raises(BadInput):
        list(checked_rows(header, rows))


def _attachment(size: int) -> Attachment:
    return Attachment(
        id="c" * 32, holder_id="1" * 32, slot="scan-1", digest="", size=size, media_type="image/png"
    )


def test_an_attachment_is_sealed_under_its_slot() -> None:
    item = seal_attachment(_attachment(3), b"png", SEALING)
    file = read_sealed_file(item.data)
    header = decode(BlobHeader, file.header)
    assert (header.holder_id, header.slot, item.name) == ("1" * 32, "scan-1", f"2-{'c' * 32}.blob")
    assert CRYPTO.open_sealed(KEM, ed25519_public(SIGN), file.sealed, file.context) == b"png"


def test_an_attachment_over_the_limit_is_refused() -> None:
    with pytest.raises(BadInput):
        seal_attachment(_attachment(0), bytes(32 * 1024 * 1024), SEALING)


def test_an_acknowledgement_knows_two_outcomes() -> None:
    assert directive_ack("d" * 32, 4, "applied").name == "3-0000000004.ack"
    with pytest.raises(ValueError, match="outcome"):
        directive_ack("d" * 32, 4, "ignored")
