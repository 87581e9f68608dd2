"""Lists put in by a file: date, digest and entries, replaced together in one transaction."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, and_, delete, insert, or_, select

from branch_app.domain.list_check import ListedPerson, ListFacts, ListKind, Sought
from branch_app.storage.advice_tables import check_list, listed_person
from branch_app.storage.rows import from_micros, to_micros


class SqlCheckLists:
    """Lists inside one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def facts(self, kind: ListKind) -> ListFacts | None:
        """Return what is known of the installed list, or None."""
        wanted = select(check_list).where(check_list.c.kind == kind.value)
        row = self._connection.execute(wanted).mappings().first()
        if row is None:
            return None
        return ListFacts(
            kind=kind,
            dated=dt.date.fromisoformat(row["dated"]),
            digest=row["digest"],
            count=row["count"],
            unmatchable=row["unmatchable"],
            installed_at=from_micros(row["installed_at"]),
            installed_by=row["installed_by"],
        )

    def replace(self, facts: ListFacts, entries: Iterable[ListedPerson]) -> None:
        """Put this list in the place of the one before."""
        kind = facts.kind.value
        for table in (listed_person, check_list):
            self._connection.execute(delete(table).where(table.c.kind == kind))
        self._connection.execute(
            insert(check_list).values(
                kind=kind,
                dated=facts.dated.isoformat(),
                digest=facts.digest,
                count=facts.count,
                unmatchable=facts.unmatchable,
                installed_at=to_micros(facts.installed_at),
                installed_by=facts.installed_by,
            )
        )
        rows = [
            {
                "kind": kind,
                "line": entry.line,
                "iin": entry.iin,
                "name_key": entry.name_key,
                "birth_on": entry.birth_on.isoformat() if entry.birth_on else "",
            }
            for entry in entries
        ]
        if rows:
            self._connection.execute(insert(listed_person), rows)

    def meeting(self, kind: ListKind, sought: Sought) -> Sequence[ListedPerson]:
        """Return the entries that may be this person, in the order of the file."""
        table = listed_person
        births = [day.isoformat() for day in sought.births]
        is_of_day = table.c.birth_on.in_(births)
        is_numbered = and_(table.c.iin == sought.iin, table.c.iin != "")
        wanted = select(table).where(table.c.kind == kind.value, or_(is_of_day, is_numbered))
        rows = self._connection.execute(wanted.order_by(table.c.line)).mappings()
        found = (
            ListedPerson(
                line=row["line"],
                name_key=row["name_key"],
                birth_on=dt.date.fromisoformat(row["birth_on"]) if row["birth_on"] else None,
                iin=row["iin"],
            )
            for row in rows
        )
        return [entry for entry in found if sought.meets(entry)]
