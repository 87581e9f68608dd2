"""A real head office, and the whole comparison of what lies at both ends."""

from __future__ import annotations

import json

from branch_app.demo.compare import Comparison, compare
from branch_app.head_office.enrolment import issue_code
from branch_app.head_office.tables import metadata
from tests.end_to_end.made_branch import BRANCH, WORKSTATION, Branch
from tests.sync.made_head_office import MadeHeadOffice


def new_code(office: MadeHeadOffice) -> str:
    return issue_code(office.running.office, BRANCH, WORKSTATION).code


def compared(branch: Branch, office: MadeHeadOffice) -> Comparison:
    """The demonstration's comparison, which uses bare drivers only."""
    url = office.running.office.engine.url.set(drivername="postgresql")
    with branch.keys() as keys:
        return compare(
            branch.data_dir / "branch.db",
            bytes(keys.branch),
            url.render_as_string(hide_password=False),
        )


def assert_same_at_both_ends(branch: Branch, office: MadeHeadOffice) -> Comparison:
    """Each record of a consenting person is at head office once and equal, and nothing else is.

    Call it when everything was sealed, carried and settled.
    """
    comparison = compared(branch, office)
    assert comparison.differences == ()
    assert comparison.is_equal
    ours = branch.rows("SELECT seq, hash FROM journal ORDER BY seq")
    assert office.rows("SELECT seq, hash FROM journal_row ORDER BY seq") == ours
    assert office.value("SELECT count(*) FROM journal_row WHERE verdict <> 'applied'") == 0
    assert office.value("SELECT count(*) FROM quarantine") == 0
    _assert_attachments_once(office)
    _assert_no_drafts(branch, office)
    return comparison


def _assert_attachments_once(office: MadeHeadOffice) -> None:
    doubled = "SELECT attachment_id FROM blob GROUP BY attachment_id HAVING count(*) > 1"
    assert office.rows(doubled) == []
    assert office.value("SELECT count(*) FROM blob WHERE NOT is_visible") == 0
    assert office.value("SELECT count(*) FROM blob_part") == 0
    assert office.value("SELECT count(*) FROM blob_slot WHERE revision > 1") == 0


def _assert_no_drafts(branch: Branch, office: MadeHeadOffice) -> None:
    """No body ever came of anybody but the people who have consented (K16)."""
    consenting = {row[0] for row in branch.rows("SELECT id FROM applicant WHERE state <> 'draft'")}
    bodies = "SELECT DISTINCT record_id FROM journal_row WHERE body IS NOT NULL AND kind = :kind"
    assert {row[0] for row in office.rows(bodies, kind="applicant")} == consenting
    holders = {row[0] for row in office.rows("SELECT DISTINCT holder_id FROM blob_slot")}
    assert holders == consenting


def everything_in(office: MadeHeadOffice) -> bytes:
    """Every value of every table, for a search."""
    found: list[bytes] = []
    with office.running.office.engine.connect() as connection:
        for table in metadata.sorted_tables:
            for row in connection.execute(table.select()):
                found += [_plain(value) for value in row]
    return b"\n".join(found)


def _plain(value: object) -> bytes:
    if isinstance(value, bytes | memoryview):
        return bytes(value)
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False).encode()
    return str(value).encode()
