"""Making search keys and lines anew from the records, when the program makes other ones.

Whoever changes how names are folded raises `search_rows.SCHEME`; nothing else is to be done.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, RowMapping, bindparam, delete, select, update

from branch_app.domain.applicant import Applicant
from branch_app.domain.change import RecordKind
from branch_app.domain.errors import DatabaseDamaged
from branch_app.storage import tables
from branch_app.storage.person_lines import put_line
from branch_app.storage.rows import Row
from branch_app.storage.search_rows import (
    NO_SEEDS,
    SCHEME,
    add_keys,
    now_found,
    rows_of,
    told_seeds,
)
from branch_app.storage.setting_store import SEARCH_SCHEME, SqlSettings
from branch_app.storage.shown_consent import show_all_consents
from branch_app.storage.stored import read_body

_log = logging.getLogger(__name__)
_PEOPLE_AT_ONCE = 1000
# So many rows are sorted in memory (some 100 MB) before they go in.
_ROWS_AT_ONCE = 400_000
_person = tables.applicant
_TOLD = (
    update(_person)
    .where(_person.c.id == bindparam("this_id"))
    .values(search_keys=bindparam("seeds"))
)


def renew_keys(connection: Connection) -> bool:
    """Make the keys anew unless they are this program's already; tell whether they were made."""
    settings = SqlSettings(connection)
    if settings.get(SEARCH_SCHEME) == SCHEME:
        return False
    connection.execute(delete(tables.applicant_key))
    waiting: list[Row] = []
    for people in _pages(connection):
        renewed = (_renewed(connection, person, waiting) for person in people)
        told = [row for row in renewed if row is not None]
        if told:
            connection.execute(_TOLD, told)
        if len(waiting) >= _ROWS_AT_ONCE:
            add_keys(connection, waiting)
            waiting.clear()
    add_keys(connection, waiting)
    show_all_consents(connection)
    settings.set(SEARCH_SCHEME, SCHEME)
    return True


def _pages(connection: Connection) -> Iterator[list[RowMapping]]:
    after = ""
    page = select(_person.c.id, _person.c.search_keys, _person.c.body)
    while True:
        few = page.where(_person.c.id > after).order_by(_person.c.id).limit(_PEOPLE_AT_ONCE)
        rows = list(connection.execute(few).mappings())
        if not rows:
            return
        yield rows
        after = rows[-1]["id"]


def _renewed(
    connection: Connection, person: RowMapping, waiting: list[Row]
) -> dict[str, Any] | None:
    """Put the person's keys to those that wait; return what the person's row must tell anew."""
    try:
        record = read_body(RecordKind.APPLICANT, Applicant, person["body"])
        if record.id != person["id"]:
            raise DatabaseDamaged
    except DatabaseDamaged:
        # The check of the records tells of it; it must not keep everybody out of the program.
        _log.warning("a record could not be read and is not found by any search")
        return {"this_id": person["id"], "seeds": NO_SEEDS}
    seeds, number = told_seeds(record), put_line(connection, record)
    found = now_found(record, seeds)
    waiting += rows_of(number, found, found.keys)
    return None if person["search_keys"] == seeds else {"this_id": record.id, "seeds": seeds}
