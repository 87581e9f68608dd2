"""Small facts of this workstation inside the encrypted database."""

from __future__ import annotations

import json
from collections.abc import Iterable

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from branch_app.storage.tables import setting

EPOCH = "epoch"
COUNTERSIGNED_SEQ = "countersigned_seq"
COUNTERSIGNED_HASH = "countersigned_hash"
COUNTERSIGNED_RECEIPT = "countersigned_receipt"
# What lies in the mailbox of what was erased here: journal rows and attachments, as JSON.
TO_RETRACT = "to_retract"
# Set when rows were destroyed: unused pages are given back at the next idle moment.
VACUUM_DUE = "vacuum_due"
# Of which making the search keys are.
SEARCH_SCHEME = "search_scheme"


class SqlSettings:
    """Settings inside one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, name: str) -> str | None:
        """Return the value or None."""
        return self._connection.scalar(select(setting.c.value).where(setting.c.name == name))

    def set(self, name: str, value: str) -> None:
        """Set the value."""
        new = insert(setting).values(name=name, value=value)
        again = new.on_conflict_do_update(index_elements=["name"], set_={"value": value})
        self._connection.execute(again)

    def retract_later(self, *, rows: Iterable[int] = (), files: Iterable[str] = ()) -> None:
        """Remember what may lie sealed in the mailbox; the courier takes it out after the commit.

        Noted in this transaction, so that a crash between the two is made good later.
        """
        told = json.loads(self.get(TO_RETRACT) or '{"rows": [], "files": []}')
        told["rows"] += rows
        told["files"] += files
        self.set(TO_RETRACT, json.dumps(told))
