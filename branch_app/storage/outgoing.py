"""What may leave for head office: journal rows with the bodies that may travel, attachments.

Before C1 is signed a person never leaves (K16): bodies and files go only for active persons, and
only versions saved in or after the unit that made the person active.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, and_, func, select, update

from branch_app.domain.audit import as_hashed
from branch_app.domain.change import RecordKind
from branch_app.domain.record_state import RecordState
from branch_app.services.mailbox import OutgoingRow
from branch_app.services.stores import Attachment
from branch_app.storage import head_check, tables
from branch_app.storage.rows import read_entry

_HEADER_BYTES = 700
# What holds nothing of an applicant goes at once: head office must know destruction acts and keeps
# the register of carriers too.
_OF_NOBODY = frozenset(
    kind.value
    for kind in (
        RecordKind.DESTRUCTION,
        RecordKind.CARRIER,
        RecordKind.STOCKTAKING,
        RecordKind.DATA_INCIDENT,
    )
)
_journal, _history, _person = tables.journal, tables.history, tables.applicant
_attachment = tables.attachment


class SqlOutgoing:
    """The sending side inside one unit of work; not a port: bootstrap gives it to the courier."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def rows(self, after_seq: int, limit: int, max_bytes: int) -> Sequence[OutgoingRow]:
        """Return journal rows in order, at least one if there is any, within count and size."""
        may_travel = and_(
            _person.c.id == _history.c.person_id, _person.c.active_unit <= _journal.c.unit
        )
        page = (
            select(_journal, _history.c.salt, _history.c.body, _person.c.id.label("person"))
            .select_from(_journal)
            .join(_history, _history.c.seq == _journal.c.seq, isouter=True)
            .join(_person, may_travel, isouter=True)
            .where(_journal.c.seq > after_seq)
            .order_by(_journal.c.seq)
            .limit(limit)
        )
        found: list[OutgoingRow] = []
        size = 0
        for row in self._connection.execute(page).mappings():
            goes = row["person"] is not None or row["kind"] in _OF_NOBODY
            body, salt = (row["body"], row["salt"]) if goes else (None, None)
            size += _HEADER_BYTES + len(body or b"")
            if found and size > max_bytes:
                break
            found.append(OutgoingRow(entry=as_hashed(read_entry(row)), body=body, salt=salt))
        return found

    def attachments(self, limit: int) -> Sequence[Attachment]:
        """Return files of active persons that were not sent yet, oldest first."""
        page = select(_attachment).where(*_is_unsent()).order_by(_attachment.c.id).limit(limit)
        return [
            Attachment(
                id=row.id,
                holder_id=row.holder_id,
                slot=row.slot,
                digest=row.digest,
                size=row.size,
                media_type=row.media_type,
            )
            for row in self._connection.execute(page)
        ]

    def waiting_attachments(self) -> int:
        """Return how many files of active persons were not sent yet."""
        count = select(func.count()).select_from(_attachment).where(*_is_unsent())
        return self._connection.scalar(count) or 0

    def mark_sent(self, attachment_id: str) -> None:
        """Remember that the file was handed over; one that was given away since counts as new."""
        is_this = _attachment.c.id == attachment_id
        self._connection.execute(update(_attachment).where(is_this).values(is_sent=1))

    def countersign(self, seq: int, hash_: str, receipt: bytes) -> None:
        """Keep the head that head office countersigned, and its receipt. Raises HeadCheckFailed."""
        head_check.countersign(self._connection, seq, hash_, receipt)


def _is_unsent() -> tuple[ColumnElement[bool], ...]:
    # Blocking stops distribution (94-V Art. 1(3)): files of blocked people wait here.
    is_active = and_(
        _person.c.id == _attachment.c.holder_id,
        _person.c.active_unit.is_not(None),
        _person.c.state != RecordState.BLOCKED.value,
    )
    return _attachment.c.is_sent == 0, select(_person.c.id).where(is_active).exists()
