"""Erasing a person: the draft of who does not agree (K16, R-009), destruction (K28, R-183)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from sqlalchemy import ColumnElement, Connection, Table, and_, delete, func, insert, or_, select

from branch_app.domain.applicant import Applicant
from branch_app.domain.audit import Details, JournalEntry
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.errors import MoveNotAllowed, NotFound
from branch_app.domain.form_facts import SUBJECT
from branch_app.domain.issued_form import FormState, IssuedForm
from branch_app.domain.record_state import RecordState, refuse_move
from branch_app.storage import tables, work_tables
from branch_app.storage.attachments import SqlAttachments
from branch_app.storage.imports import SqlImports
from branch_app.storage.journal import SqlJournal
from branch_app.storage.leads import SqlLeads
from branch_app.storage.person_lines import number_of
from branch_app.storage.rows import read_record
from branch_app.storage.search_rows import PHONE_FIELDS, Found, move_keys, stored_found
from branch_app.storage.setting_store import VACUUM_DUE, SqlSettings
from branch_app.storage.stored import all_where
from branch_app.storage.unsaved_forms import SqlUnsavedForms

_VOID_REASONS = {Act.ERASE_DRAFT: "refused", Act.ERASE_IMPORTED: "unused", Act.DESTROY: "destroyed"}


@dataclass(frozen=True, kw_only=True, slots=True)
class _Belongings:
    """What is the person's, beside the person's own row; `joined` are records joined with it."""

    joined: list[str]
    forms: list[IssuedForm]
    consents: list[str]
    applications: list[str]
    tasks: list[str]
    photographs: list[str]
    pages: list[str]

    @property
    def records(self) -> list[str]:
        """Ids of what goes whole; of a form the void serial stays."""
        return [*self.consents, *self.applications, *self.tasks, *self.photographs]

    def travelling(self, applicant_id: str) -> list[str]:
        """Ids of everything that may have been sent."""
        return [applicant_id, *self.joined, *self.records, *(form.id for form in self.forms)]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Traces:
    """The numbers under which a person was ever kept here: by them other things are theirs."""

    iins: frozenset[str] = field(repr=False)
    telephones: frozenset[str] = field(repr=False)


@dataclass(frozen=True)
class Erasure:
    """One erasing, inside a unit of work.

    Journal rows stay, and the chain with them: the digests of erased bodies are salted, and the
    salts go too. The forms stay as void serials without anything of the person on them.
    """

    connection: Connection
    journal: SqlJournal
    attachments: SqlAttachments

    def of_draft(self, applicant_id: str, act: Act, details: Details) -> None:
        """Erase a draft. Raises NotFound, MoveNotAllowed unless the state is `draft`.

        `act` tells a refusal, which is counted (K16), from an import taken back.
        """
        state = self._state(applicant_id)
        if state is not RecordState.DRAFT:
            raise MoveNotAllowed(record="applicant", was=state.value, asked="erased")
        theirs = self._belongings(applicant_id)
        told = {**details, "forms": len(theirs.forms), "pages": len(theirs.pages)}
        entry = self._told(act, applicant_id, told)
        self._erase(applicant_id, theirs, entry, self._traces([applicant_id]))

    def of_person(self, applicant_id: str, details: Details) -> Mapping[str, int]:
        """Destroy a person who is no draft, and the records joined with it; return counts.

        Raises NotFound, MoveNotAllowed (a draft; a joined record goes with the one it names).
        """
        state = self._state(applicant_id)
        if state in {RecordState.DRAFT, RecordState.MERGED}:
            raise MoveNotAllowed(record="applicant", was=state.value, asked="destroyed")
        refuse_move(state, RecordState.DESTROYED)
        theirs = self._belongings(applicant_id)
        counts = self._counts(applicant_id, theirs)
        traces = self._traces([applicant_id, *theirs.joined])
        self._note_mail(applicant_id, theirs)
        for joined in theirs.joined:
            # Each record that was ever sent has its own word of destruction, for head office.
            entry = self._told(Act.DESTROY, joined, {**details, "kept": applicant_id})
            self._erase_bodies(entry, [joined])
        entry = self._told(Act.DESTROY, applicant_id, details)
        self._erase(applicant_id, theirs, entry, traces)
        return counts

    def _state(self, applicant_id: str) -> RecordState:
        state = self.connection.scalar(
            select(tables.applicant.c.state).where(tables.applicant.c.id == applicant_id)
        )
        if state is None:
            raise NotFound(record=RecordKind.APPLICANT.value)
        return RecordState(state)

    def _belongings(self, applicant_id: str) -> _Belongings:
        forms = self._forms(applicant_id)
        consents = self._ids(tables.consent, tables.consent.c.applicant_id == applicant_id)
        applications = work_tables.application.c.applicant_id == applicant_id
        joined = self._joined(applicant_id)
        return _Belongings(
            joined=joined,
            forms=forms,
            consents=consents,
            applications=self._ids(work_tables.application, applications),
            tasks=self._ids(work_tables.task, work_tables.task.c.applicant_id == applicant_id),
            photographs=self._ids(
                work_tables.photograph,
                work_tables.photograph.c.applicant_id.in_([applicant_id, *joined]),
            ),
            pages=self._pages(forms),
        )

    def _joined(self, applicant_id: str) -> list[str]:
        into = tables.applicant.c.merged_into
        direct = self._ids(tables.applicant, and_(into == applicant_id, into != ""))
        return [one for each in direct for one in (each, *self._joined(each))]

    def _note_mail(self, applicant_id: str, theirs: _Belongings) -> None:
        """Let the courier take out of the mailbox whatever of the person may lie there sealed."""
        history, attachment = tables.history, tables.attachment
        seqs = select(history.c.seq).where(history.c.record_id.in_(theirs.travelling(applicant_id)))
        files = select(attachment.c.id).where(attachment.c.holder_id == applicant_id)
        settings = SqlSettings(self.connection)
        settings.retract_later(
            rows=self.connection.scalars(seqs), files=self.connection.scalars(files)
        )
        settings.set(VACUUM_DUE, "1")

    def _counts(self, applicant_id: str, theirs: _Belongings) -> dict[str, int]:
        history, attachment = tables.history, tables.attachment
        ids = [*theirs.travelling(applicant_id), *theirs.pages]
        holders = [applicant_id, *theirs.pages]
        return {
            "versions": self._count(history, history.c.record_id.in_(ids)),
            "forms": len(theirs.forms),
            "consents": len(theirs.consents),
            "applications": len(theirs.applications),
            "tasks": len(theirs.tasks),
            "photographs": len(theirs.photographs),
            "pages": len(theirs.pages),
            "files": self._count(attachment, attachment.c.holder_id.in_(holders)),
            "unsaved": self._count(
                tables.unsaved_form, tables.unsaved_form.c.person_id == applicant_id
            ),
        }

    def _count(self, table: Table, condition: ColumnElement[bool]) -> int:
        found = self.connection.scalar(select(func.count()).select_from(table).where(condition))
        return found or 0

    def _told(self, act: Act, applicant_id: str, details: Details) -> JournalEntry:
        kind = RecordKind.APPLICANT
        return self.journal.note(act, kind=kind, record_id=applicant_id, details=details)

    def _erase(
        self, applicant_id: str, theirs: _Belongings, entry: JournalEntry, traces: _Traces
    ) -> None:
        gone = [applicant_id, *theirs.records, *theirs.pages]
        SqlUnsavedForms(self.connection).drop_of(applicant_id, traces.iins)
        self._erase_bodies(entry, [*gone, *(form.id for form in theirs.forms)])
        # What the person asked before there was a file goes with it: telephones are the tie.
        leads = SqlLeads(self.connection, SqlSettings(self.connection))
        leads.drop_of(sorted(traces.telephones))
        number = number_of(self.connection, applicant_id)
        if number is not None:
            found_by = stored_found(self.connection, applicant_id)
            move_keys(self.connection, number, found_by, Found())
        self._erase_rows([*gone, *theirs.joined])
        for one in (applicant_id, *theirs.joined):
            SqlImports(self.connection).drop_of(one)
        self.attachments.erase_of([applicant_id, *theirs.pages])
        reason = _VOID_REASONS[entry.act]
        for form in theirs.forms:
            details = {"serial": form.serial, "reason": reason}
            self.journal.save(_emptied(form, entry, reason), Act.VOID, details)

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

    def _traces(self, people: list[str]) -> _Traces:
        history = tables.history
        told = self.connection.scalars(
            select(history.c.body).where(history.c.record_id.in_(people))
        )
        bodies = [read_record(RecordKind.APPLICANT, body) for body in told]
        records = [record for record in bodies if isinstance(record, Applicant)]
        numbers = {record.text(name) for record in records for name in PHONE_FIELDS}
        return _Traces(
            iins=frozenset({record.text("iin") for record in records} - {""}),
            telephones=frozenset(numbers - {""}),
        )

    def _erase_rows(self, record_ids: list[str]) -> None:
        for table, column in (
            (tables.consent, tables.consent.c.id),
            (work_tables.application, work_tables.application.c.id),
            (work_tables.task, work_tables.task.c.id),
            (work_tables.photograph, work_tables.photograph.c.id),
            (tables.inbox_page, tables.inbox_page.c.id),
            (tables.applicant_line, tables.applicant_line.c.id),
            (tables.applicant, tables.applicant.c.id),
        ):
            self.connection.execute(delete(table).where(column.in_(record_ids)))


def _emptied(form: IssuedForm, entry: JournalEntry, reason: str) -> IssuedForm:
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
        signer=SUBJECT,
        contact=None,
        application_id="",
        request_form_id="",
        void_reason=reason,
        gone=(),
        changed_at=entry.clock.at,
    )
