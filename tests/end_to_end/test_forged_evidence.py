"""Forged proofs: signatures of others, pages and rows that tell otherwise."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from functools import partial

import pytest

from branch_app.bootstrap.evidence import verify_evidence
from branch_app.domain.audit import chain_hash
from branch_app.domain.canonical import canonical_bytes
from branch_app.domain.evidence import SEAL_CONTEXT, ManifestSigner, put_together
from branch_app.domain.evidence_chain import WORKSTATION_KEY
from branch_app.domain.evidence_faults import EvidenceState
from branch_app.domain.evidence_frame import Member
from branch_app.domain.fingerprint import fingerprint
from branch_app.protocol.codec import decode, encode
from branch_app.protocol.limits import ANSWER_LIMIT
from branch_app.protocol.messages import Receipt
from branch_app.protocol.signatures import countersigned
from branch_app.security.sealing import DeviceKeys, HeadOfficeSecrets
from tests.end_to_end.made_proof import again, members_by_name, members_of, named
from tests.sync.made_workstation import CRYPTO


def _resigned(proof: bytes, *, with_key: bool) -> bytes:
    """The receipts signed by somebody else, everything else made to fit."""
    stranger = HeadOfficeSecrets.make()
    changed: list[Member] = []
    for one in members_of(proof):
        data = one.data
        if one.name.startswith("receipts/"):
            receipt = decode(Receipt, data, ANSWER_LIMIT)
            data = encode(countersigned(receipt, CRYPTO, stranger.sign))
        if one.name == "journal.json" and with_key:
            journal = json.loads(data)
            data = data.replace(
                journal["head_office_key"].encode(), stranger.public().sign.hex().encode()
            )
        changed.append(dataclasses.replace(one, data=data))
    return _listed_anew(changed)


def _listed_anew(members: list[Member]) -> bytes:
    """Manifest and its sum as a forger would reckon them; he has no key to sign them with."""
    held = {one.name: one.data for one in members}
    manifest = json.loads(held["manifest.json"])
    for one in manifest["members"]:
        data = held[one["name"]]
        one["sha256"], one["size"] = hashlib.sha256(data).hexdigest(), len(data)
    text = json.dumps(manifest, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    told = text.encode()
    front = {
        "manifest.json": told,
        "manifest.sha256": f"{hashlib.sha256(told).hexdigest()}  manifest.json\n".encode(),
    }
    return again(dataclasses.replace(one, data=front.get(one.name, one.data)) for one in members)


@pytest.mark.covers("K21")
def test_another_keys_countersignature_is_refused(proof: bytes) -> None:
    receipt = next(one.name for one in members_of(proof) if one.name.startswith("receipts/"))
    forged = named(_resigned(proof, with_key=False))
    assert forged >= {("receipt", receipt), ("seal", "manifest.sig")}
    # With the forger's own key in it the chain holds; the manifest and the fingerprint do not.
    forged = named(_resigned(proof, with_key=True))
    assert forged == {("seal", "manifest.sig")}
    known = fingerprint(bytes.fromhex(verify_evidence(proof).head_office_key))
    assert named(proof, known) == set()
    assert ("other_key", "") in named(_resigned(proof, with_key=True), known)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("choices.json", b'"answer":true', b'"answer":false'),
        ("consent.json", b'"state":"granted"', b'"state":"refused"'),
        ("form.pdf", b"%PDF-1.7", b"%PDF-1.6"),
        ("scans/page-01.png", b"-1 ", b"-2 "),
    ],
)
def test_a_page_that_tells_otherwise_than_the_journal_is_named(
    proof: bytes, name: str, old: bytes, new: bytes
) -> None:
    members = [
        dataclasses.replace(one, data=one.data.replace(old, new, 1)) if one.name == name else one
        for one in members_of(proof)
    ]
    forged = _listed_anew(members)
    assert named(forged) == {("facts", name), ("seal", "manifest.sig")}


def test_a_changed_row_breaks_its_link(proof: bytes) -> None:
    members = [
        dataclasses.replace(one, data=one.data.replace(b'"act":"sign"', b'"act":"void"', 1))
        if one.name == "journal.json"
        else one
        for one in members_of(proof)
    ]
    assert ("link", "journal.json") in named(_listed_anew(members))


def _by_another_workstation(
    members: dict[str, bytes], proof: bytes, keys: DeviceKeys | None = None
) -> bytes:
    """The container as somebody seals it who has a key, but not the workstation's."""
    keys, manifest = keys or DeviceKeys.make(), json.loads(members_by_name(proof)["manifest.json"])
    signer = ManifestSigner(
        public=keys.public().sign, sign=partial(CRYPTO.sign, keys.sign, SEAL_CONTEXT)
    )
    held = {name: data for name, data in members.items() if not name.startswith("manifest")}
    made_at = manifest["made_at"]
    return put_together(held, serial=manifest["serial"], made_at=made_at, signer=signer).data


@pytest.mark.covers("K21")
@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("evidence.pdf", b"%PDF-1.7", b"%PDF-1.6"),
        ("texts.json", b'"ru":"', b'"ru":"* '),
        ("consent.json", b':"2026-', b':"2016-'),
        ("read_me.txt", b"SHA-256", b"SHA-512"),
    ],
)
def test_a_page_written_anew_and_sealed_by_another_key_is_named(
    proof: bytes, name: str, old: bytes, new: bytes
) -> None:
    held = members_by_name(proof)
    known = fingerprint(bytes.fromhex(verify_evidence(proof).head_office_key))
    changed = held | {name: held[name].replace(old, new)}
    assert changed != held
    forged = _by_another_workstation(changed, proof)
    assert named(forged, known) == {("seal", "manifest.sig")}
    # Without the row that tells the workstation's key it is no more than a claim.
    journal = json.loads(held["journal.json"])
    for stretch in journal["stretches"]:
        stretch["rows"] = [one for one in stretch["rows"] if one["header"]["act"] != "enrol"]
    shorter = changed | {"journal.json": canonical_bytes(journal)}
    report = verify_evidence(_by_another_workstation(shorter, proof), known)
    assert report.state is not EvidenceState.VALID
    assert not report.is_workstation_vouched


def test_a_member_to_which_nothing_leads_does_not_belong_there(proof: bytes) -> None:
    more = members_by_name(proof) | {"note.txt": b"also agreed to everything"}
    assert ("added", "note.txt") in named(_by_another_workstation(more, proof))


def test_rows_told_once_more_beside_the_signed_ones_prove_nothing(proof: bytes) -> None:
    held, forger = members_by_name(proof), DeviceKeys.make()
    known = fingerprint(bytes.fromhex(verify_evidence(proof).head_office_key))
    journal = json.loads(held["journal.json"])
    # The genuine rows and receipts stay; behind them stand invented rows of the same numbers, with
    # links of their own, no receipt, and the forger's key as that of the workstation.
    for stretch in [*journal["stretches"]]:
        prev = "11" * 32
        invented: list[dict[str, object]] = []
        for row in stretch["rows"]:
            header = row["header"]
            if header["act"] == "enrol":
                key = forger.public().sign.hex()
                header = header | {"details": header["details"] | {WORKSTATION_KEY: key}}
            prev = chain_hash(prev, header)
            invented.append({"hash": prev, "header": header})
        journal["stretches"].append({"prev": "11" * 32, "receipt": "", "rows": invented})
    changed = held | {"journal.json": canonical_bytes(journal)}
    forged = _by_another_workstation(changed, proof, forger)
    assert ("link", "journal.json") in named(forged, known)
    assert ("seal", "manifest.sig") in named(forged, known)
