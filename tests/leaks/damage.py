"""The database made to fail with a person's values in its words: no fault of the program's."""

from __future__ import annotations

import sqlcipher3

from tests.end_to_end.made_branch import Branch
from tests.leaks.canaries import VALUES

SAID = " ".join(VALUES.values())


def spoil(branch: Branch) -> None:
    """Put the values, in no form that can be read, in place of each person's record."""
    _execute(branch, ("UPDATE applicant SET body = ?", SAID.encode()))


def _execute(branch: Branch, *statements: tuple[str, *tuple[object, ...]]) -> None:
    connection = sqlcipher3.connect(branch.data_dir / "branch.db", isolation_level=None)
    with branch.keys() as keys:
        connection.execute(f"PRAGMA key = \"x'{bytes(keys.branch).hex()}'\"")
    for statement, *values in statements:
        connection.execute(statement, values)
    connection.close()


def stop(branch: Branch, table: str, when: str) -> None:
    """Refuse every such change of the table, with the person's values in the refusal."""
    refusal = f"BEGIN SELECT RAISE(ABORT, '{SAID}'); END"
    _execute(branch, (f"CREATE TRIGGER stop_{table} {when} ON {table} {refusal}",))


def let_go(branch: Branch, *tables: str) -> None:
    """Take the refusals away."""
    _execute(branch, *((f"DROP TRIGGER stop_{table}",) for table in tables))
