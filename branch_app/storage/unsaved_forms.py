"""Entries that nobody has saved yet: one row each, replaced at every keeping, no journal row."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import asdict

from sqlalchemy import Connection, Row, delete, select
from sqlalchemy.dialects.sqlite import insert

from branch_app.domain.errors import NotFound
from branch_app.domain.unsaved_form import UnsavedForm
from branch_app.storage import tables
from branch_app.storage.rows import from_micros, to_micros

_table = tables.unsaved_form


class SqlUnsavedForms:
    """Unsaved entries inside one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, form: UnsavedForm) -> None:
        """Store the entries; the same id again replaces them."""
        values = {
            **asdict(form),
            "saved_at": to_micros(form.saved_at),
            "is_locked_away": int(form.is_locked_away),
        }
        fresh = insert(_table).values(values)
        self._connection.execute(fresh.on_conflict_do_update(index_elements=["id"], set_=values))

    def get(self, form_id: str) -> UnsavedForm:
        """Return the entries. Raises NotFound."""
        row = self._connection.execute(select(_table).where(_table.c.id == form_id)).first()
        if row is None:
            raise NotFound(record="unsaved_form")
        return _form(row)

    def of_owner(self, owner_id: str) -> Sequence[UnsavedForm]:
        """Return what an employee left, newest first."""
        theirs = select(_table).where(_table.c.owner_id == owner_id)
        rows = self._connection.execute(theirs.order_by(_table.c.saved_at.desc(), _table.c.id))
        return [_form(row) for row in rows]

    def all(self) -> Sequence[UnsavedForm]:
        """Return what everybody left, newest first."""
        rows = self._connection.execute(
            select(_table).order_by(_table.c.saved_at.desc(), _table.c.id)
        )
        return [_form(row) for row in rows]

    def drop(self, form_id: str) -> None:
        """Forget the entries: saved or given up; unknown ones are none."""
        self._connection.execute(delete(_table).where(_table.c.id == form_id))

    def drop_of(self, person_id: str, iins: Set[str]) -> None:
        """Forget whatever goes with a person who is erased or destroyed."""
        for form in self.all():
            if form.goes_with(person_id, iins):
                self.drop(form.id)


def _form(row: Row[tuple[object, ...]]) -> UnsavedForm:
    told = row._mapping
    return UnsavedForm(
        **{
            **told,
            "saved_at": from_micros(told["saved_at"]),
            "is_locked_away": bool(told["is_locked_away"]),
        }
    )
