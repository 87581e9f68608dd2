"""The journal for people who read it: filtered, newest first, by pages; nothing is trusted."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping, Sequence

from sqlalchemy import ColumnElement, Connection, RowMapping, func, or_, select

from branch_app.domain.audit import Details
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.local_time import KAZAKHSTAN
from branch_app.domain.staff import StaffMember
from branch_app.services.journal_reading import JournalFilter, JournalRow, StaffName
from branch_app.storage import tables
from branch_app.storage.stored import all_where

_journal, _form = tables.journal, tables.issued_form
_DAY = dt.timedelta(days=1)


def journal_rows(
    connection: Connection, wanted: JournalFilter, before: int | None, limit: int
) -> Sequence[JournalRow]:
    """Return rows with seq < before that meet the filter, newest first."""
    page = select(_journal).where(*_conditions(wanted)).order_by(_journal.c.seq.desc())
    if before is not None:
        page = page.where(_journal.c.seq < before)
    return [_row(row) for row in connection.execute(page.limit(limit)).mappings()]


def staff_names(connection: Connection) -> Mapping[str, StaffName]:
    """Return id and name of everybody who was ever admitted."""
    members = all_where(connection, RecordKind.STAFF, StaffMember, order=tables.staff.c.login)
    return {one.id: StaffName(login=one.login, display_name=one.display_name) for one in members}


def last_reading(connection: Connection, staff_id: str) -> int:
    """Return the seq at which this employee last read the journal; 0 for never."""
    own = (_journal.c.actor == staff_id, _journal.c.act == Act.READ_JOURNAL.value)
    return connection.scalar(select(func.max(_journal.c.seq)).where(*own)) or 0


def _conditions(wanted: JournalFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.since is not None:
        found.append(_journal.c.at >= _midnight(wanted.since))
    if wanted.until is not None and wanted.until < dt.date.max:
        found.append(_journal.c.at < _midnight(wanted.until + _DAY))
    if wanted.staff_id:
        found.append(_journal.c.actor == wanted.staff_id)
    if wanted.acts:
        found.append(_journal.c.act.in_(sorted(act.value for act in wanted.acts)))
    if wanted.record:
        ending = func.substr(_journal.c.record_id, -len(wanted.record))
        found.append(ending == wanted.record)
    if wanted.serial:
        of_form = select(_form.c.id).where(_form.c.serial == wanted.serial).scalar_subquery()
        is_told = func.instr(_journal.c.details, f'"serial":"{wanted.serial}"') > 0
        found.append(or_(_journal.c.record_id == of_form, is_told))
    return found


def _midnight(day: dt.date) -> str:
    """Return the beginning of a day in Kazakhstan as the column writes times."""
    begins = dt.datetime.combine(day, dt.time(), KAZAKHSTAN)
    return begins.astimezone(dt.UTC).isoformat(timespec="milliseconds")


def _row(row: RowMapping) -> JournalRow:
    return JournalRow(
        seq=row["seq"],
        at=_moment(row["at"]),
        actor=row["actor"],
        act=row["act"],
        kind=row["kind"],
        record_id=row["record_id"],
        details=_details(row["details"]),
    )


def _moment(text: str) -> dt.datetime | None:
    try:
        at = dt.datetime.fromisoformat(text)
    except ValueError:
        return None
    return at if at.tzinfo is not None else None


def _details(text: str) -> Details:
    try:
        told = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    if not isinstance(told, dict):
        return {}
    return {name: value for name, value in told.items() if isinstance(value, str | int)}
