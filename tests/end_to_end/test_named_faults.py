"""The command names what was done to the journal, also where the workstation refuses to open."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from typing import Any

import pytest
import sqlcipher3

from branch_app.bootstrap.courier import HEAD_OFFICE_KEYS
from branch_app.cli import exits
from branch_app.cli.app import run
from branch_app.demo.people import make_people
from branch_app.domain.audit import chain_hash
from branch_app.domain.fingerprint import fingerprint
from branch_app.security.head_seal import open_head, seal_head
from branch_app.security.sealing import HeadOfficeSecrets
from branch_app.storage.setting_store import COUNTERSIGNED_RECEIPT
from branch_app.sync.agent_folder import AgentFolder
from tests.end_to_end.made_branch import LOGIN, PASSWORD, Branch, consent

PEOPLE = make_people(2, 47)
Verify = Callable[[], tuple[int, dict[str, Any], str]]


@pytest.fixture
def verify(
    branch: Branch, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Verify:
    """Run the command twice: its exit code, what `--json` tells, and what people read."""
    monkeypatch.setenv("BRANCH_APP_PASSWORD", PASSWORD)
    command = ["audit", "verify", "--staff", LOGIN, "--data-dir", str(branch.data_dir)]

    def call() -> tuple[int, dict[str, Any], str]:
        capsys.readouterr()
        code = run([*command, "--json"])
        facts = json.loads(capsys.readouterr().out)
        assert run(command) == code
        told = capsys.readouterr()
        assert len(told.err.splitlines()) == (0 if code == exits.DONE else 1)
        return code, facts, told.out

    return call


@pytest.fixture
def at_work(branch: Branch) -> Branch:
    """A branch with a receipt of head office, and rows that came after it."""
    with branch.session() as services:
        pack = services.packs.current()
        consent(services, pack, PEOPLE[0], branch.page_key())
    branch.carry_all()
    with branch.session() as services:
        consent(services, pack, PEOPLE[1], branch.page_key())
    with branch.session():
        pass
    return branch


def _change(branch: Branch, *statements: str, values: tuple[str, ...] = ()) -> None:
    with branch.keys() as keys:
        connection = sqlcipher3.connect(str(branch.data_dir / "branch.db"))
        connection.execute(f"PRAGMA key = \"x'{bytes(keys.branch).hex()}'\"")
    for statement in statements:
        connection.execute(statement, values)
    connection.commit()
    connection.close()


def _named(facts: dict[str, Any]) -> set[tuple[str, str, int, int]]:
    told = facts["faults"]
    return {(each["kind"], each["place"], each["first"], each["last"]) for each in told}


@pytest.mark.covers("K40", "R-141", "R-146")
def test_a_refused_workstation_is_looked_at_and_the_removed_rows_are_named(
    at_work: Branch, verify: Verify
) -> None:
    code, facts, told = verify()
    assert (code, facts["faults"]) == (exits.DONE, [])
    assert facts["countersigned"] > 0
    assert len(facts["head_office_key"].split()) == 8
    assert told.endswith("whole\n")
    rows = at_work.rows("SELECT count(*) FROM journal")[0][0]
    _change(at_work, "DELETE FROM journal WHERE seq > (SELECT max(seq) - 3 FROM journal)")
    database = at_work.data_dir / "branch.db"
    before = database.read_bytes()
    code, facts, told = verify()
    assert code == exits.UNOPENABLE
    assert _named(facts) == {("cut", "row", rows - 2, rows)}
    assert f"rows {rows - 2}-{rows} missing: the tail was cut off" in told
    assert database.read_bytes() == before


@pytest.mark.covers("K40", "R-141")
def test_each_kind_of_act_is_named_with_its_rows(at_work: Branch, verify: Verify) -> None:
    swap = (
        "UPDATE journal SET seq = -1 WHERE seq = 8",
        "UPDATE journal SET seq = 8 WHERE seq = 9",
        "UPDATE journal SET seq = 9 WHERE seq = -1",
    )
    insert = (
        "UPDATE journal SET seq = -seq WHERE seq >= 6",
        "UPDATE journal SET seq = 1 - seq WHERE seq < 0",
        "INSERT INTO journal SELECT 6, 6, at, server_offset_ms, boot_id, monotonic_ms, actor, act,"
        " kind, record_id, version, base_version, body_digest, details, hash, prev"
        " FROM journal WHERE seq = 5",
    )
    acts: dict[tuple[str, ...], tuple[int, set[tuple[str, str, int, int]], str]] = {
        ("UPDATE journal SET actor = 'nobody' WHERE seq = 7",): (
            exits.FAILED,
            {("changed", "row", 7, 7)},
            "row 7 changed",
        ),
        ("DELETE FROM journal WHERE seq IN (7, 8)",): (
            exits.UNOPENABLE,
            {("removed", "row", 7, 8)},
            "rows 7-8 removed",
        ),
        swap: (
            exits.FAILED,
            {("reordered", "row", 8, 8), ("reordered", "row", 9, 9)},
            "row 8 moved, stands as row 9",
        ),
        insert: (exits.UNOPENABLE, {("inserted", "row", 6, 6)}, "row 6 inserted"),
    }
    whole = shutil.copytree(at_work.data_dir, at_work.data_dir.with_name("whole"))
    for statements, (wanted, named, line) in acts.items():
        _change(at_work, *statements)
        code, facts, told = verify()
        assert (code, _named(facts)) == (wanted, named), line
        assert line in told
        shutil.rmtree(at_work.data_dir)
        shutil.copytree(whole, at_work.data_dir)


def _reckon_anew(branch: Branch) -> None:
    """Put one act down to somebody else, reckon every hash after it, and seal the head anew."""
    rows = branch.rows("SELECT * FROM journal ORDER BY seq")
    names = [column for _, column, *_ in branch.rows("PRAGMA table_info(journal)")]
    statements, prev = [], "0" * 64
    for values in rows:
        row = dict(zip(names, values, strict=True))
        seq = row["seq"]
        header = {name: value for name, value in row.items() if name not in {"prev", "hash"}}
        header |= {"actor": "5" * 32 if seq == 4 else row["actor"]}
        header |= {"details": json.loads(row["details"])}
        hash_ = chain_hash(prev, header)
        statements.append(
            f"UPDATE journal SET actor = '{header['actor']}', prev = '{prev}', hash = '{hash_}'"  # noqa: S608
            f" WHERE seq = {seq}"
        )
        prev = hash_
    statements.append(
        "UPDATE setting SET value = (SELECT hash FROM journal WHERE seq = (SELECT CAST(value AS"
        " INTEGER) FROM setting WHERE name = 'countersigned_seq')) WHERE name ="
        " 'countersigned_hash'"
    )
    _change(branch, *statements)
    head = branch.data_dir / "branch.head"
    with branch.keys() as keys:
        epoch, seq, _ = open_head(keys.branch, head.read_bytes())
        head.write_bytes(seal_head(keys.branch, epoch, seq, prev))


@pytest.mark.covers("K40", "R-141")
def test_a_chain_reckoned_anew_with_its_head_file_is_told_by_head_offices_signature(
    at_work: Branch, verify: Verify
) -> None:
    rows = at_work.rows("SELECT count(*) FROM journal")[0][0]
    signed = int(at_work.setting("countersigned_seq"))
    _reckon_anew(at_work)
    code, facts, told = verify()
    assert code == exits.FAILED
    named = _named(facts)
    assert ("changed", "receipt", signed, signed) in named
    assert any(kind == "rewritten" and last >= rows for kind, _, _, last in named)
    assert f"receipt of row {signed} changed" in told


@pytest.mark.covers("K40", "R-141")
def test_a_receipt_that_head_office_did_not_sign_is_named(at_work: Branch, verify: Verify) -> None:
    signed = int(at_work.setting("countersigned_seq"))
    receipt = at_work.setting(COUNTERSIGNED_RECEIPT)
    changed = {("changed", "receipt", signed, signed)}
    _change(at_work, "DELETE FROM setting WHERE name = ?", values=(COUNTERSIGNED_RECEIPT,))
    assert _named(verify()[1]) == {("removed", "receipt", signed, signed)}
    forged = bytes.fromhex(receipt).replace(b'"ack_seq":', b'"ack_seq":1').hex()
    for value in (forged, "ff", "not hex", receipt[:-2]):
        replaced = (COUNTERSIGNED_RECEIPT, value)
        _change(at_work, "INSERT OR REPLACE INTO setting VALUES (?, ?)", values=replaced)
        assert _named(verify()[1]) == changed


@pytest.mark.covers("K40")
def test_another_head_office_in_the_database_alone_is_not_believed(
    at_work: Branch, verify: Verify
) -> None:
    other = json.dumps(HeadOfficeSecrets.make().public().as_hex())
    replaced = (HEAD_OFFICE_KEYS, other)
    _change(at_work, "INSERT OR REPLACE INTO setting VALUES (?, ?)", values=replaced)
    code, facts, _ = verify()
    assert code == exits.FAILED
    assert {place for _, place, _, _ in _named(facts)} == {"receipt"}
    assert facts["head_office_key"] == ""


def test_the_key_that_is_told_is_the_one_the_carrier_keeps(at_work: Branch, verify: Verify) -> None:
    identity = AgentFolder(at_work.settings.agent_dir).identity()
    assert verify()[1]["head_office_key"] == fingerprint(identity.head_office_sign)
