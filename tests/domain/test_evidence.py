"""Containers by themselves: the frame, the manifest, and hostile files that must not crash."""

from __future__ import annotations

import dataclasses
import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from branch_app.domain.audit import EMPTY_HASH, ClockReading, JournalEntry, chain_hash
from branch_app.domain.canonical import canonical_bytes
from branch_app.domain.change import Act
from branch_app.domain.errors import SealBroken
from branch_app.domain.evidence import (
    ManifestSigner,
    order_of,
    put_together,
    read_manifest,
)
from branch_app.domain.evidence_chain import KeptReceipt, SignedHead, stretches
from branch_app.domain.evidence_check import SignatureChecks, verify_container
from branch_app.domain.evidence_faults import EvidenceFaultKind, EvidenceReport, EvidenceState
from branch_app.domain.evidence_frame import Member, framed, is_member_name, readings
from tests.fakes import START

MEMBERS = {"form.pdf": b"%PDF" * 9, "scans/page-01.png": b"picture", "journal.json": b"{}"}


def _sign(data: bytes) -> bytes:
    return bytes(64) if data else b""


def _no_receipt(data: bytes, key: bytes) -> SignedHead:
    raise SealBroken(reason="signature", count=len(data) + len(key))


def _any_seal(key: bytes, manifest: bytes, signature: bytes) -> None:
    if signature != _sign(manifest) or not key:
        raise SealBroken(reason="signature")


CHECKS = SignatureChecks(receipt=_no_receipt, manifest_seal=_any_seal)


def _container(members: dict[str, bytes]) -> bytes:
    signer = ManifestSigner(public=b"k" * 32, sign=_sign)
    made = put_together(
        members, serial="ALM10100000014", made_at="2026-11-22T09:00:00+05:00", signer=signer
    )
    return made.data


def _check(data: bytes) -> EvidenceReport:
    return verify_container(data, CHECKS)


def test_the_same_members_give_the_same_bytes_and_an_ordinary_zip() -> None:
    made = _container(MEMBERS)
    assert made == _container(dict(reversed(MEMBERS.items())))
    with zipfile.ZipFile(BytesIO(made)) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == list(order_of(read_manifest(archive.read("manifest.json"))))
        assert {one.compress_type for one in archive.infolist()} == {zipfile.ZIP_STORED}
        assert archive.read("form.pdf") == MEMBERS["form.pdf"]


@pytest.mark.parametrize(
    "name", ["../a", "/a", "a//b", "A", "a\\b", "a/", "", "a" * 81, "c:a", "a\n", ".a", "a..b"]
)
def test_names_that_lead_elsewhere_are_no_names(name: str) -> None:
    assert not is_member_name(name)
    with pytest.raises(ValueError, match="name"):
        framed([Member(name=name, data=b"")])


def test_every_single_byte_of_a_small_container_is_named() -> None:
    made = _container(MEMBERS)
    quiet = {(one.kind, one.member) for one in _check(made).faults}
    for at in range(len(made)):
        changed = bytearray(made)
        changed[at] ^= 0x01
        found = {(one.kind, one.member) for one in _check(bytes(changed)).faults}
        assert found - quiet, at


def test_what_a_container_always_has_is_missed() -> None:
    found = {(one.kind, one.member) for one in _check(_container(MEMBERS)).faults}
    assert (EvidenceFaultKind.MISSING, "consent.json") in found
    assert (EvidenceFaultKind.UNREADABLE, "journal.json") in found


@pytest.mark.parametrize(
    "told",
    [
        b"",
        b"[]",
        b"{}",
        b'{"members":[],"format":"branch-app evidence 1"}',
        canonical_bytes({"format": "branch-app evidence 1", "members": [{"name": "a"}]}),
    ],
)
def test_what_is_no_manifest_is_refused(told: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_manifest(told)
    report = _check(framed([Member(name="manifest.json", data=told)]))
    assert (report.state, report.serial) == (EvidenceState.BAD, "")


@given(st.binary(max_size=400))
@settings(max_examples=60, deadline=None)
def test_no_bytes_make_the_check_fall_over(data: bytes) -> None:
    assert _check(data).state is EvidenceState.BAD


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    *("stretches", "rows", "header", "hash", "prev", "receipt", "records", "seq"),
                    *("head_office_key", "salt", "member", "body_digest", "kind", "consents", "id"),
                ]
            ),
            inner,
            max_size=6,
        )
    ),
    max_leaves=25,
)


@given(JSON, JSON)
@settings(max_examples=60, deadline=None)
def test_no_json_inside_makes_the_check_fall_over(journal: object, page: object) -> None:
    members = {
        "journal.json": canonical_bytes(journal),
        "consent.json": canonical_bytes(page),
        "choices.json": canonical_bytes(page),
    }
    assert _check(_container(members)).state is EvidenceState.BAD


def test_members_that_overlap_are_not_read() -> None:
    made = bytearray(framed([Member(name=f"m{n}", data=b"x" * 64) for n in range(8)]))
    at = made.index(b"PK\1\2")
    first = made[at : at + 48]
    for number in range(8):
        # Each entry points to the first member and says that it is nearly the whole file.
        entry = bytearray(first)
        entry[20:28] = (600).to_bytes(4, "little") * 2
        made[at + 48 * number : at + 48 * number + 48] = entry
    found = readings(bytes(made))
    assert all(sum(len(one.data) for one in each.members) <= len(made) for each in found)
    assert _check(bytes(made)).state is EvidenceState.BAD


def _chain(count: int) -> list[JournalEntry]:
    rows: list[JournalEntry] = []
    prev = EMPTY_HASH
    for seq in range(1, count + 1):
        bare = JournalEntry(
            seq=seq,
            clock=ClockReading(at=START, server_offset_ms=None, boot_id="b", monotonic_ms=0),
            actor="staff",
            act=Act.OPEN,
            kind=None,
            record_id="r",
            version=0,
            base_version=0,
            body_digest="",
            details={},
            prev=prev,
            hash="",
        )
        rows.append(dataclasses.replace(bare, hash=chain_hash(prev, bare.header())))
        prev = rows[-1].hash
    return rows


def test_stretches_reach_to_the_nearest_receipt_and_hold_no_more() -> None:
    rows = _chain(60)
    receipts = [KeptReceipt(seq=seq, hash=rows[seq - 1].hash, data=b"r") for seq in (10, 30, 50)]
    found = stretches(
        [52, 4, 7, 41, 55],
        lambda first, last: rows[first - 1 : last],
        lambda seq: next((one for one in receipts if one.seq >= seq), None),
    )
    assert [(one.rows[0].seq, one.rows[-1].seq) for one in found] == [(4, 10), (41, 50), (52, 55)]
    assert [one.receipt.seq if one.receipt else 0 for one in found] == [10, 50, 0]
