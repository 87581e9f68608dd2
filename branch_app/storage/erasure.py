"""Erasing a draft: a person who does not agree leaves a count and spoiled serials (K16, R-009)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sqlalchemy import ColumnElement, Connection, Table, delete, insert, or_, select

from branch_app.domain.applicant import RecordState
from branch_app.domain.audit import JournalEntry
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.errors import MoveNotAllowed, NotFound
from branch_app.domain.issued_form import FormState, IssuedForm
from branch_app.storage import tables
from branch_app.storage.attachments import SqlAttachments
from branch_app.storage.journal import SqlJournal
from branch_app.storage.search_rows import move_keys, stored_keys
from branch_app.storage.stored import all_where


@dataclass(frozen=True)
class DraftErasure:
    """One erasing, inside a unit of work.

    Journal rows stay, and the chain with them: the digests of erased bodies are salted, and the
    salts go too. The forms stay as void serials without anything of the person on them.
    """

    connection: Connection
    journal: SqlJournal
    attachments: SqlAttachments

    def run(self, applicant_id: str) -> None:
        """Erase the person. Raises NotFound, MoveNotAllowed unless the state is `draft`."""
        self._refuse_unless_draft(applicant_id)
        forms = self._forms(applicant_id)
        consents = self._ids(tables.consent, tables.consent.c.applicant_id == applicant_id)
        pages = self._pages(forms)
        entry = self.journal.note(
            Act.ERASE_DRAFT,
            kind=RecordKind.APPLICANT,
            record_id=applicant_id,
            details={"forms": len(forms), "pages": len(pages)},
        )
        gone = [applicant_id, *consents, *pages]
        self._erase_bodies(entry, [*gone, *(form.id for form in forms)])
        found_by = stored_keys(self.connection, applicant_id)
        move_keys(self.connection, applicant_id, found_by, {})
        self._erase_rows(gone)
        self.attachments.erase_of([applicant_id, *pages])
        for form in forms:
            details = {"serial": form.serial, "reason": "refused"}
            self.journal.save(_emptied(form, entry), Act.VOID, details)

    def _refuse_unless_draft(self, applicant_id: str) -> None:
        state = self.connection.scalar(
            select(tables.applicant.c.state).where(tables.applicant.c.id == applicant_id)
        )
        if state is None:
            raise NotFound(record=RecordKind.APPLICANT.value)
        if state != RecordState.DRAFT.value:
            raise MoveNotAllowed(record=RecordKind.APPLICANT.value, was=state, asked="erased")

    def _forms(self, applicant_id: str) -> list[IssuedForm]:
        table = tables.issued_form
        is_theirs = table.c.applicant_id == applicant_id
        kind = RecordKind.ISSUED_FORM
        return list(all_where(self.connection, kind, IssuedForm, is_theirs, order=table.c.id))

    def _pages(self, forms: list[IssuedForm]) -> list[str]:
        table = tables.inbox_page
        of_form = table.c.form_id.in_([form.id for form in forms])
        of_serial = table.c.serial.in_([form.serial for form in forms])
        return self._ids(table, or_(of_form, of_serial))

    def _ids(self, table: Table, condition: ColumnElement[bool]) -> list[str]:
        return list(self.connection.scalars(select(table.c.id).where(condition)))

    def _erase_bodies(self, entry: JournalEntry, record_ids: list[str]) -> None:
        history = tables.history
        self.connection.execute(delete(history).where(history.c.record_id.in_(record_ids)))
        again = delete(tables.erased).where(tables.erased.c.record_id.in_(record_ids))
        self.connection.execute(again)
        told = [{"record_id": record_id, "seq": entry.seq} for record_id in record_ids]
        self.connection.execute(insert(tables.erased), told)

    def _erase_rows(self, record_ids: list[str]) -> None:
        for table, column in (
            (tables.consent, tables.consent.c.id),
            (tables.inbox_page, tables.inbox_page.c.id),
            (tables.applicant, tables.applicant.c.id),
        ):
            self.connection.execute(delete(table).where(column.in_(record_ids)))


def _emptied(form: IssuedForm, entry: JournalEntry) -> IssuedForm:
    """Return the void version: serial, edition and dates only. Even a digest of a PDF tells."""
    return replace(
        form,
        version=form.version + 1,
        state=FormState.VOID,
        boxes=(),
        choices=(),
        pdf_digest="",
        pdf_attachment_id="",
        ticks=None,
        scans=(),
        signed_at=None,
        changed_at=entry.clock.at,
    )
