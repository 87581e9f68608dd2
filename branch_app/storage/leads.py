"""Enquiries: one row each, no version, no history; what is dropped leaves the files at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import asdict

from sqlalchemy import ColumnElement, Connection, RowMapping, delete, insert, select

from branch_app.domain.errors import NotFound
from branch_app.domain.lead import ConsentWay, Lead
from branch_app.storage.advice_tables import lead
from branch_app.storage.rows import from_micros, to_micros
from branch_app.storage.setting_store import VACUUM_DUE, SqlSettings


class SqlLeads:
    """Enquiries inside one unit of work."""

    def __init__(self, connection: Connection, settings: SqlSettings) -> None:
        self._connection = connection
        self._settings = settings
        self.has_dropped = False

    def add(self, one: Lead) -> None:
        """Store a new enquiry."""
        values = {
            **asdict(one),
            "taken_at": to_micros(one.taken_at),
            "expires_on": one.expires_on.isoformat(),
        }
        self._connection.execute(insert(lead).values(values))

    def get(self, lead_id: str) -> Lead:
        """Return an enquiry. Raises NotFound."""
        row = self._connection.execute(select(lead).where(lead.c.id == lead_id)).mappings().first()
        if row is None:
            raise NotFound(record="lead")
        return _lead(row)

    def all(self) -> Sequence[Lead]:
        """Return every enquiry, newest first."""
        rows = self._connection.execute(select(lead).order_by(lead.c.id.desc())).mappings()
        return [_lead(row) for row in rows]

    def drop(self, lead_id: str) -> None:
        """Erase one for good; an unknown one is none."""
        self._drop(lead.c.id == lead_id)

    def drop_expired(self, today: dt.date) -> int:
        """Erase those whose term is over; return how many."""
        return self._drop(lead.c.expires_on < today.isoformat())

    def drop_of(self, telephones: Sequence[str]) -> int:
        """Erase those with one of these numbers; return how many."""
        return self._drop(lead.c.telephone.in_(telephones))

    def _drop(self, those: ColumnElement[bool]) -> int:
        gone = self._connection.execute(delete(lead).where(those)).rowcount
        if gone:
            self.has_dropped = True
            self._settings.set(VACUUM_DUE, "1")
        return gone


def _lead(row: RowMapping) -> Lead:
    told = {
        **row,
        "consent_way": ConsentWay(row["consent_way"]),
        "taken_at": from_micros(row["taken_at"]),
        "expires_on": dt.date.fromisoformat(row["expires_on"]),
    }
    return Lead(**told)
