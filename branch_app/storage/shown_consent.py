"""What lists show of a person's base consent (C1), kept on the person's line.

It is derived: the consents decide. With it a line of the search is one row.
"""

from __future__ import annotations

from sqlalchemy import ColumnElement, Connection, bindparam, func, select, update

from branch_app.domain.consent import BASE_CONSENT, ConsentState
from branch_app.storage import tables

_GONE = (ConsentState.SUPERSEDED.value, ConsentState.ANNULLED.value)
_line, _consent = tables.applicant_line, tables.consent


def told_consent() -> ColumnElement[str]:
    """Return the state of the newest answer on C1 of this line's person; empty for none."""
    newest = (
        select(_consent.c.state)
        .where(
            _consent.c.applicant_id == _line.c.id,
            _consent.c.code == BASE_CONSENT,
            _consent.c.state.not_in(_GONE),
        )
        .order_by(_consent.c.changed_at.desc(), _consent.c.id.desc())
        .limit(1)
        .correlate(_line)
        .scalar_subquery()
    )
    return func.coalesce(newest, "")


# A line whose word stays is not written again.
_ALL = (
    update(_line).where(_line.c.base_consent != told_consent()).values(base_consent=told_consent())
)
_ONE = _ALL.where(_line.c.id == bindparam("this_id"))


def show_consent(connection: Connection, applicant_id: str) -> None:
    """Let the person's line tell what the consents say now; to be called when one was saved."""
    connection.execute(_ONE, {"this_id": applicant_id})


def show_all_consents(connection: Connection) -> None:
    """Do the same for everybody."""
    connection.execute(_ALL)
