"""What a unit of work offers inside its transaction: records, journal, files, packs, settings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Protocol

from branch_app.domain.applicant import Applicant
from branch_app.domain.application import Application
from branch_app.domain.audit import ChainFault, Details, JournalEntry, KnownHead
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.consent import Consent
from branch_app.domain.data_history import StoredVersion
from branch_app.domain.destruction import DestructionAct
from branch_app.domain.evidence_chain import KeptReceipt, KeptVersion
from branch_app.domain.issued_form import IssuedForm
from branch_app.domain.likeness import Traits
from branch_app.domain.photograph import Photograph
from branch_app.domain.photograph_history import PhotographVersion
from branch_app.domain.scan import InboxPage
from branch_app.domain.shared_values import SharedValue
from branch_app.domain.staff import StaffMember
from branch_app.domain.task import Task
from branch_app.domain.unsaved_form import UnsavedForm
from branch_app.services.repository import Repository


class ApplicantRepository(Repository[Applicant], Protocol):
    """Applicants."""

    def by_iin(self, iin: str) -> Applicant | None:
        """Return the applicant with exactly this IIN, or None."""
        ...

    def versions(self, applicant_id: str) -> Sequence[StoredVersion[Applicant]]:
        """Return every version that is still kept, oldest first, with the act that made it."""
        ...

    def sharing(self, record: Applicant) -> Mapping[SharedValue, Sequence[str]]:
        """Return who else has the telephone, an address or the document of this person, by id.

        Blocked people among them: whom a service tells of, is decided there.
        """
        ...

    def alike(self, traits: Traits) -> Sequence[Applicant]:
        """Return who is like this in any way of `domain.likeness`, by id."""
        ...

    def joined_with(self, applicant_id: str) -> Sequence[Applicant]:
        """Return the records that were joined with this one, and with those."""
        ...

    def erase_draft(self, applicant_id: str) -> None:
        """Erase the row, its history, its forms' bodies and the person key of a draft (K16).

        Journal rows stay. Raises MoveNotAllowed unless the state is `draft`.
        """
        ...

    def take_back_draft(self, applicant_id: str, details: Details | None = None) -> None:
        """Erase a draft that nobody refused: as `erase_draft`, told as `Act.ERASE_IMPORTED`.

        Raises MoveNotAllowed unless the state is `draft`.
        """
        ...

    def destroy(self, applicant_id: str, details: Details | None = None) -> Mapping[str, int]:
        """Erase everything of a person who is no draft; return what went, in counts (K28).

        Row, history, search rows, unsaved entries, consents, bodies of forms, scans, inbox pages,
        person key; serials of forms stay void. Tells the journal (`Act.DESTROY`); the caller saves
        the act in the same unit. Raises NotFound, MoveNotAllowed.
        """
        ...


class FormRepository(Repository[IssuedForm], Protocol):
    """Issued forms."""

    def by_serial(self, serial: str) -> IssuedForm | None:
        """Return the form with this serial, or None."""
        ...

    def of_applicant(self, applicant_id: str) -> Sequence[IssuedForm]:
        """Return all forms of a person, newest first."""
        ...

    def blank(self) -> Sequence[IssuedForm]:
        """Return the blank forms that are neither keyed in nor void, oldest first."""
        ...

    def void(self, since: dt.datetime, until: dt.datetime) -> Sequence[IssuedForm]:
        """Return the forms issued in that time that are void (J17), oldest first."""
        ...

    def next_number(self) -> int:
        """Reserve the next running number of this workstation; numbers never come back."""
        ...


class ConsentRepository(Repository[Consent], Protocol):
    """Consents."""

    def of_applicant(self, applicant_id: str) -> Sequence[Consent]:
        """Return all consents of a person, newest first."""
        ...

    def granted(self, code: str, after: str = "", limit: int = 500) -> Sequence[Consent]:
        """Return granted consents of a form, oldest first, after the one with that id."""
        ...


class ApplicationRepository(Repository[Application], Protocol):
    """Microcredit applications."""

    def of_applicant(self, applicant_id: str) -> Sequence[Application]:
        """Return all applications of a person, newest first."""
        ...

    def versions(self, application_id: str) -> Sequence[StoredVersion[Application]]:
        """Return every version that is still kept, oldest first, with the act that made it."""
        ...

    def untold(self) -> Sequence[Application]:
        """Return the applications of which the credit bureau is still to be told, oldest first."""
        ...

    def next_number(self) -> int:
        """Reserve the next running number of this workstation; numbers never come back."""
        ...


class TaskRepository(Repository[Task], Protocol):
    """Tasks with their terms."""

    def of_applicant(self, applicant_id: str) -> Sequence[Task]:
        """Return all tasks about a person, newest first."""
        ...

    def open(self) -> Sequence[Task]:
        """Return the tasks that wait to be done, those due first at the head."""
        ...


class PhotographRepository(Repository[Photograph], Protocol):
    """Photographs: which picture is a person's, not the picture."""

    def of_applicant(self, applicant_id: str) -> Photograph | None:
        """Return the record of a person's photograph, or None if there never was one."""
        ...

    def versions(self, record_id: str) -> Sequence[PhotographVersion]:
        """Return every version that is still kept, oldest first, with the act that made it."""
        ...


class InboxRepository(Repository[InboxPage], Protocol):
    """Scanned pages that wait for a person."""

    def waiting(self) -> Sequence[InboxPage]:
        """Return the waiting pages, oldest first."""
        ...


class StaffRepository(Repository[StaffMember], Protocol):
    """Employees."""

    def by_login(self, login: str) -> StaffMember | None:
        """Return the employee with this login (case-insensitive), or None."""
        ...

    def all(self) -> Sequence[StaffMember]:
        """Return everybody, by login."""
        ...


class DestructionRepository(Repository[DestructionAct], Protocol):
    """Destruction acts, which are the tombstones too."""

    def of_record(self, record_id: str) -> DestructionAct | None:
        """Return the act by which that record was destroyed, or None."""
        ...

    def all(self) -> Sequence[DestructionAct]:
        """Return every act, oldest first."""
        ...

    def next_number(self) -> int:
        """Reserve the next running number of this workstation's acts."""
        ...


class UnsavedForms(Protocol):
    """Entries that nobody has saved yet: no records, no journal rows, never sent."""

    def keep(self, form: UnsavedForm) -> None:
        """Store the entries; the same id again replaces them."""
        ...

    def get(self, form_id: str) -> UnsavedForm:
        """Return the entries. Raises NotFound."""
        ...

    def of_owner(self, owner_id: str) -> Sequence[UnsavedForm]:
        """Return what an employee left, newest first."""
        ...

    def all(self) -> Sequence[UnsavedForm]:
        """Return what everybody left, newest first."""
        ...

    def drop(self, form_id: str) -> None:
        """Forget the entries: saved or given up; unknown ones are none."""
        ...


class Journal(Protocol):
    """The chained journal; records write their own rows through `Repository.save`."""

    def note(
        self,
        act: Act,
        *,
        kind: RecordKind | None = None,
        record_id: str = "",
        details: Details | None = None,
    ) -> JournalEntry:
        """Append an act that changes no record (a read, a print, a login)."""
        ...

    def head(self) -> tuple[int, str]:
        """Return sequence number and hash of the last row; (0, EMPTY_HASH) when empty."""
        ...

    def entries(self, after: int = 0, limit: int = 500) -> Sequence[JournalEntry]:
        """Return rows with seq > after, in order."""
        ...

    def last(self, act: Act, record_id: str) -> JournalEntry | None:
        """Return the newest row of this act on that record, or None."""
        ...

    def told(self, act: Act, record_id: str) -> Sequence[JournalEntry]:
        """Return every row of this act on that record, oldest first."""
        ...

    def count(self, act: Act, since: dt.datetime, until: dt.datetime) -> int:
        """Return how many rows of this act were written in that time."""
        ...

    def versions(self, record_id: str) -> Sequence[KeptVersion]:
        """Return the versions of a record whose bodies are kept, oldest first, each with its row.

        Those saved before the person consented are among them; who hands them out decides.
        """
        ...

    def receipt_from(self, seq: int) -> KeptReceipt | None:
        """Return head office's receipt of the nearest head at that row or after it, or None."""
        ...

    def verify(self, countersigned: KnownHead | None = None) -> list[ChainFault]:
        """Check the chain up to its head, which head office may know too, and every kept body."""
        ...
