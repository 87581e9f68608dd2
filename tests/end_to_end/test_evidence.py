"""The proof of consent: made by a real branch, signed by a real head office, checked by bytes."""

from __future__ import annotations

import dataclasses
import hashlib
import io
import json
import random
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from branch_app.bootstrap.evidence import verify_evidence
from branch_app.cli import exits
from branch_app.cli.app import run
from branch_app.domain.change import Act
from branch_app.domain.evidence_faults import EvidenceState
from branch_app.domain.evidence_frame import Member
from branch_app.domain.fingerprint import fingerprint
from tests.end_to_end.made_branch import LOGIN, PASSWORD, make_branch
from tests.end_to_end.made_house import new_code
from tests.end_to_end.made_proof import (
    OTHER,
    PERSON,
    YES,
    Signed,
    again,
    members_of,
    named,
    owner_at,
    signed_papers,
)
from tests.sync.made_head_office import MadeHeadOffice

CHANGES = [60, pytest.param(1000, marks=pytest.mark.full)]
Command = Callable[..., tuple[int, str, str]]


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    monkeypatch.setenv("BRANCH_APP_PASSWORD", PASSWORD)

    def call(*arguments: str | Path) -> tuple[int, str, str]:
        capsys.readouterr()
        code = run([str(each) for each in arguments])
        told = capsys.readouterr()
        return code, told.out, told.err

    return call


def _content(proof: bytes, name: str) -> Any:  # noqa: ANN401 - any JSON value
    return json.loads({one.name: one.data for one in members_of(proof)}[name])


@pytest.mark.covers("K21", "R-119", "R-127")
def test_a_proof_is_made_and_checked_on_a_computer_without_the_program(
    signed: Signed, command: Command, tmp_path: Path
) -> None:
    out = tmp_path / "proof.zip"
    data_dir = signed.branch.data_dir
    serial = signed.serials[1]
    where = ("--staff", LOGIN, "--data-dir", data_dir)
    code, told, _ = command("evidence", "make", "--serial", serial, "--out", out, *where)
    assert (code, "signed by head office up to row" in told) == (exits.DONE, True)
    # No workstation, no password: the file alone.
    code, told, err = command("evidence", "verify", out, "--json")
    facts = json.loads(told)
    assert (code, facts["state"], facts["faults"], err) == (exits.DONE, "valid", [], "")
    assert facts["serial"] == serial
    states = sorted((one["target"], one["state"]) for one in facts["consents"])
    assert states == sorted(
        (f"C10.{name}", "granted" if yes else "refused") for name, yes in YES.items()
    )
    assert facts["countersigned"] > 0
    key = facts["head_office_key"]
    assert command("evidence", "verify", out, "--key", key.lower())[0] == exits.DONE
    code, told, err = command("evidence", "verify", out, "--key", " ".join(["0000"] * 8))
    assert (code, "not the one that head office tells" in told) == (exits.BAD_INPUT, True)
    # Not a byte is wrong, and yet nothing that it tells is proven.
    assert "whole, but signed by another key" in told
    assert "unproven: consent C10" in told
    assert len(err.splitlines()) == 1
    assert "not head office's" in err
    with signed.branch.session() as services:
        row = next(
            one for one in services.auditing.entries(0, 10_000) if one.act is Act.MAKE_EVIDENCE
        )
    manifest = members_of(out.read_bytes())[0]
    assert row.details["serial"] == serial
    assert row.details["digest"] == hashlib.sha256(manifest.data).hexdigest()


@pytest.mark.covers("K21")
def test_ordinary_tools_check_it_too(proof: bytes, tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(proof)) as archive:
        assert archive.testzip() is None
        archive.extractall(tmp_path)
    checker = shutil.which("sha256sum")
    assert checker is not None
    done = subprocess.run(
        [checker, "-c", "manifest.sha256"], cwd=tmp_path, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
    listed = json.loads((tmp_path / "manifest.json").read_text("utf-8"))["members"]
    for one in listed:
        data = (tmp_path / one["name"]).read_bytes()
        assert (hashlib.sha256(data).hexdigest(), len(data)) == (one["sha256"], one["size"])


def test_what_is_in_it_is_what_was_signed(signed: Signed, proof: bytes) -> None:
    with signed.branch.session() as services:
        form = services.forms.by_serial(signed.serials[0])
        pdf = services.forms.pdf(form.id)
    held = {one.name: one.data for one in members_of(proof)}
    assert held["form.pdf"] == pdf
    scans = [name for name in held if name.startswith("scans/")]
    assert len(scans) == form.page_count
    record = _content(proof, "consent.json")
    assert (record["record_id"], record["pii_principal_id"]) == (form.id, signed.applicant)
    assert record["schema_version"].startswith("ISO/IEC TS 27560")
    (one,) = record["consents"]
    assert (one["target"], one["state"], one["method"]) == ("C1", "granted", "paper")
    assert {"identification", "contract"} <= {each["code"] for each in one["purposes"]}
    assert one["withdrawal_method"]["kk"]
    assert [each["event_type"] for each in one["events"]] == ["grant"]
    texts = _content(proof, "texts.json")
    assert texts["form"]["code"] == "C1"
    assert all(
        block["kk"] and block["ru"]
        for block in texts["form"]["blocks"]
        if block["kind"] == "clause"
    )


def test_nobody_is_named_beside_the_papers(proof: bytes) -> None:
    pages = [one.data for one in members_of(proof) if not one.name.endswith(".pdf")]
    for trace in (*PERSON.traces, *OTHER.traces):
        assert not any(trace.encode() in page for page in pages), trace
    # Of other people's rows in between there are headers: ids, acts, times.
    journal = _content(proof, "journal.json")
    rows = [row["header"] for each in journal["stretches"] for row in each["rows"]]
    own = {one["seq"] for one in journal["records"]}
    assert own < {row["seq"] for row in rows}
    told = {name for row in rows if row["seq"] not in own for name in row}
    assert told == set(rows[0])


@pytest.mark.parametrize("count", CHANGES)
@pytest.mark.covers("K21", "K44", "R-146")
def test_each_changed_byte_is_named(proof: bytes, count: int) -> None:
    chance = random.Random(27560)
    for at in chance.sample(range(len(proof)), count):
        changed = bytearray(proof)
        changed[at] ^= chance.randrange(1, 256)
        report = verify_evidence(bytes(changed))
        assert report.state is EvidenceState.BAD, at
        assert owner_at(proof, at) in {one.member for one in report.faults}, (at, report.faults)


def test_each_byte_around_the_members_is_named(proof: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(proof)) as archive:
        starts = [one.header_offset for one in archive.infolist()]
        around = [*range(starts[2], starts[2] + 30), *range(archive.start_dir, len(proof), 13)]
    for at in around:
        changed = bytearray(proof)
        changed[at] ^= 0x15
        found = verify_evidence(bytes(changed)).faults
        assert owner_at(proof, at) in {one.member for one in found}, (at, found)


def test_added_removed_renamed_doubled_and_moved_members_are_named(proof: bytes) -> None:
    members = members_of(proof)
    names = [one.name for one in members]
    at = names.index("scans/page-01.png")
    scan = members[at]
    renamed = dataclasses.replace(scan, name="scans/page-09.png")
    other = Member(name="scans/page-77.png", data=b"x")
    assert named(again([*members, other])) >= {("added", "scans/page-77.png")}
    assert named(again(members[:at] + members[at + 1 :])) >= {("missing", scan.name)}
    assert named(again([*members[:at], renamed, *members[at + 1 :]])) >= {
        ("missing", scan.name),
        ("added", renamed.name),
    }
    assert named(again([*members, scan])) >= {("doubled", scan.name)}
    swapped = [*members[:at], members[at + 1], scan, *members[at + 2 :]]
    assert named(again(swapped)) == {
        ("misplaced", scan.name),
        ("misplaced", members[at + 1].name),
    }
    assert named(again(members)) == set()


def test_a_truncated_or_lengthened_file_is_named(proof: bytes) -> None:
    for keep in (0, 10, 29, len(proof) // 2, len(proof) - 22, len(proof) - 1):
        kinds = {kind for kind, _ in named(proof[:keep])}
        assert kinds & {"cut", "no_container"}, keep
        assert keep < 1000 or "cut" in kinds
    assert ("excess", "") in named(proof + b"0")


@pytest.mark.covers("K21")
def test_head_office_itself_tells_the_key_to_compare_with(
    proof: bytes, answering: MadeHeadOffice, command: Command, tmp_path: Path
) -> None:
    file = tmp_path / "proof.zip"
    file.write_bytes(proof)
    code, told, _ = command("head-office", "key", "--data-dir", answering.settings.data_dir)
    assert code == exits.DONE
    assert command("evidence", "verify", file, "--key", told.strip())[0] == exits.DONE
    # Asking makes no keys: those of a folder that has none would be nobody's.
    nowhere = tmp_path / "nowhere"
    assert command("head-office", "key", "--data-dir", nowhere)[0] == exits.BAD_INPUT
    assert not nowhere.exists()


def test_a_file_packed_anew_is_told_from_one_whose_parts_are_others(
    proof: bytes, command: Command, tmp_path: Path
) -> None:
    packed = tmp_path / "packed.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for one in members_of(proof):
            archive.writestr(one.name, one.data)
    code, _told, err = command("evidence", "verify", packed)
    assert (code, "packed anew" in err, "proves nothing" in err) == (exits.BAD_INPUT, True, False)
    packed.write_bytes(proof + b"from a mail server")
    assert "packed anew" in command("evidence", "verify", packed)[2]
    with zipfile.ZipFile(packed, "w") as archive:
        for one in members_of(proof):
            if one.name != "texts.json":
                archive.writestr(one.name, one.data)
    code, told, err = command("evidence", "verify", packed)
    assert (code, "proves nothing" in err) == (exits.BAD_INPUT, True)
    # What matters stands first.
    assert told.splitlines()[1].strip() == "texts.json missing"


@pytest.mark.parametrize("key", ["zz", "0000 0000", "0" * 33])
def test_a_slip_in_the_key_is_not_told_as_a_fault_of_the_proof(
    proof: bytes, command: Command, tmp_path: Path, key: str
) -> None:
    file = tmp_path / "proof.zip"
    file.write_bytes(proof)
    code, told, _err = command("evidence", "verify", file, "--key", key)
    assert (code, told) == (exits.USAGE, "")
    known = fingerprint(bytes.fromhex(verify_evidence(proof).head_office_key))
    for typed in (known.upper(), known.replace(" ", "-"), known.replace(" ", "")):
        assert command("evidence", "verify", file, "--key", typed)[0] == exits.DONE


def test_bombs_and_ways_out_are_refused(proof: bytes, tmp_path: Path) -> None:
    deflated = io.BytesIO()
    with zipfile.ZipFile(deflated, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("manifest.json", b"0" * 50_000_000)
    assert verify_evidence(deflated.getvalue()).state is EvidenceState.BAD
    tricks = io.BytesIO()
    with zipfile.ZipFile(tricks, "w") as archive:
        for one in members_of(proof):
            archive.writestr(one.name, one.data)
        archive.writestr("../../outside.txt", b"out")
        archive.writestr("/root.txt", b"out")
    assert named(tricks.getvalue()) >= {("added", "../../outside.txt"), ("added", "/root.txt")}
    assert list(tmp_path.iterdir()) == []
    assert verify_evidence(b"PK\5\6" + b"\xff" * 18).state is EvidenceState.BAD


@pytest.mark.covers("K21")
def test_a_consent_not_yet_countersigned_is_not_called_valid(
    office: MadeHeadOffice, command: Command, tmp_path: Path
) -> None:
    branch = make_branch(tmp_path / "data", url=office.url, code=new_code(office))
    papers = signed_papers(branch)
    out = tmp_path / "early.zip"
    out.write_bytes(papers.proof())
    code, told, err = command("evidence", "verify", out)
    assert (code, err) == (exits.NOT_COUNTERSIGNED, "")
    assert "not yet countersigned by head office" in told
    assert "valid" not in told
    branch.carry_all()
    assert verify_evidence(papers.proof()).state is EvidenceState.VALID
