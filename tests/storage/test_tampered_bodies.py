"""What is done to bodies, current rows, marks of erasure and the head file is named too (K40)."""

from __future__ import annotations

import pytest

from branch_app.domain.audit import ChainFault, FaultKind
from branch_app.domain.change import Act
from tests.storage.attacked import Attacked, attacked, whole

__all__ = ["attacked", "whole"]


def _about(faults: list[ChainFault]) -> set[tuple[str, str, int]]:
    return {(fault.kind.value, fault.place.value, fault.first) for fault in faults}


def test_the_chain_of_honest_work_has_no_fault(attacked: Attacked) -> None:
    acts = {row.act for row in attacked.rows}
    assert {Act.ERASE_DRAFT, Act.DESTROY, Act.VOID} <= acts
    assert {row.unit == row.seq for row in attacked.rows} == {True, False}
    assert attacked.told(countersigned=40) == []


@pytest.mark.parametrize(
    ("statement", "what"),
    [
        ("UPDATE history SET salt = x'00' WHERE seq = 3", ("changed", "body", 3)),
        ("UPDATE history SET body = x'7b7d' WHERE seq = 3", ("changed", "body", 3)),
        ("UPDATE history SET person_id = 'x' WHERE seq = 3", ("changed", "body", 3)),
        ("UPDATE history SET seq = 2 WHERE seq = 3", ("reordered", "body", 3)),
        ("UPDATE history SET version = 8 WHERE seq = 3", ("removed", "body", 3)),
        ("UPDATE history SET record_id = 'x' WHERE seq = 3", ("removed", "body", 3)),
        ("DELETE FROM history WHERE seq = 3", ("removed", "body", 3)),
        (
            "INSERT INTO history SELECT 2, 'forged', 1, person_id, salt, body FROM history"
            " WHERE seq = 3",
            ("inserted", "body", 2),
        ),
        ("UPDATE staff SET body = x'7b7d'", ("changed", "record", 1)),
        ("UPDATE staff SET version = 9", ("changed", "record", 1)),
        ("UPDATE staff SET login = 'other'", ("changed", "record", 1)),
        ("DELETE FROM staff", ("removed", "record", 1)),
        ("INSERT INTO staff SELECT 'x', 1, 'x', body FROM staff", ("inserted", "record", 0)),
        ("UPDATE consent SET state = 'withdrawn' WHERE id LIKE 'c%1'", ("changed", "record", 8)),
        ("UPDATE applicant SET iin = '7' WHERE id LIKE '%1'", ("changed", "record", 7)),
        ("UPDATE applicant_line SET full_name = 'X' WHERE id LIKE '%1'", ("changed", "record", 7)),
        (
            "UPDATE applicant_line SET base_consent = 'x' WHERE id LIKE '%1'",
            ("changed", "record", 7),
        ),
        ("DELETE FROM applicant_line WHERE id LIKE '%1'", ("changed", "record", 7)),
        (
            "INSERT INTO applicant_line SELECT 99, 'x', name_key, full_name, birth_year, iin,"
            " state, changed_at, base_consent FROM applicant_line LIMIT 1",
            ("inserted", "record", 0),
        ),
        ("INSERT INTO erased SELECT id, 12 FROM applicant LIMIT 1", ("inserted", "erasure", 12)),
        ("INSERT INTO erased SELECT id, 66 FROM issued_form LIMIT 1", ("inserted", "erasure", 66)),
    ],
)
def test_what_is_done_to_bodies_records_and_erasures_is_named(
    attacked: Attacked, statement: str, what: tuple[str, str, int]
) -> None:
    attacked.change(statement)
    assert _about(attacked.told(countersigned=0)) == {what}


def test_a_record_put_back_to_an_older_version_is_named(attacked: Attacked) -> None:
    attacked.change(
        "UPDATE applicant SET version = 1, body = (SELECT body FROM history WHERE seq = 3)"
        " WHERE id LIKE '%1'"
    )
    assert _about(attacked.told(countersigned=0)) == {("changed", "record", 3)}


def test_an_erasure_of_somebody_else_excuses_nothing(attacked: Attacked) -> None:
    erasing = next(row.seq for row in attacked.rows if row.act is Act.DESTROY)
    attacked.change(
        "DELETE FROM history WHERE record_id = '00000000000000000000000000000001'",
        "DELETE FROM applicant WHERE id = '00000000000000000000000000000001'",
        "DELETE FROM applicant_line WHERE id = '00000000000000000000000000000001'",
        "INSERT INTO erased SELECT '00000000000000000000000000000001', seq FROM journal"
        " WHERE act = 'destroy'",
    )
    assert _about(attacked.told(countersigned=0)) == {("inserted", "erasure", erasing)}


def test_words_that_the_program_never_writes_are_a_changed_row(attacked: Attacked) -> None:
    for statement in (
        "UPDATE journal SET act = 'dance' WHERE seq = 9",
        "UPDATE journal SET at = 'noon' WHERE seq = 9",
        "UPDATE journal SET details = '[' WHERE seq = 9",
        "UPDATE journal SET details = ' ' || details WHERE seq = 9",
        "UPDATE journal SET at = replace(at, '+00:00', 'Z') WHERE seq = 9",
    ):
        attacked.change(statement)
        assert _about(attacked.told(countersigned=0)) == {("changed", "row", 9)}, statement
        attacked.put_back()


@pytest.mark.parametrize(
    ("spoil", "kind"),
    [
        (lambda path: path.unlink(), FaultKind.REMOVED),
        (lambda path: path.write_bytes(b"not ours, no seal"), FaultKind.CHANGED),
    ],
)
def test_without_its_head_file_the_rows_are_held_to_one_another(
    attacked: Attacked, spoil: object, kind: FaultKind
) -> None:
    spoil(attacked.paths.head)  # type: ignore[operator]
    attacked.change("UPDATE journal SET actor = 'nobody' WHERE seq = 9")
    told = attacked.told(countersigned=0)
    assert _about(told) == {(kind.value, "head_file", 0), ("changed", "row", 9)}


def test_a_head_file_of_another_chain_is_named(attacked: Attacked) -> None:
    attacked.change("UPDATE setting SET value = 'other' WHERE name = 'epoch'")
    assert _about(attacked.told(countersigned=40)) == {
        ("changed", "head_file", 0),
        ("inserted", "row", 41),
    }
