"""Papers whose newest scans or answers nobody has measured yet; no journal rows, never sent."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from branch_app.storage.work_tables import ink_due


class SqlInkDue:
    """What waits to be measured, inside one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, form_id: str, version: int) -> None:
        """Remember that this version of a paper is to be measured, whatever was due before."""
        values = {"form_id": form_id, "version": version}
        fresh = insert(ink_due).values(values)
        self._connection.execute(
            fresh.on_conflict_do_update(index_elements=["form_id"], set_=values)
        )

    def all(self) -> Sequence[tuple[str, int]]:
        """Return ids and versions, oldest paper first (time-ordered ids)."""
        rows = self._connection.execute(
            select(ink_due.c.form_id, ink_due.c.version).order_by(ink_due.c.form_id)
        )
        return [(form_id, version) for form_id, version in rows]

    def drop(self, form_id: str, version: int) -> bool:
        """Forget exactly this; False when it was done by others, or a newer version is due."""
        is_this = (ink_due.c.form_id == form_id, ink_due.c.version == version)
        return self._connection.execute(delete(ink_due).where(*is_this)).rowcount == 1
