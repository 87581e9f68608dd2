"""What a unit of work keeps beside records: sealed files, editions of packs, small facts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from branch_app.domain.lead import Lead
from branch_app.domain.list_check import ListedPerson, ListFacts, ListKind, Sought
from branch_app.domain.pack import OperatorProfile, OrganisationPack


@dataclass(frozen=True, kw_only=True, slots=True)
class Attachment:
    """A sealed file of one holder (an applicant, or an inbox page before it is matched)."""

    id: str
    holder_id: str
    slot: str
    digest: str
    size: int
    media_type: str


class Attachments(Protocol):
    """Scans, photographs and PDFs, each sealed under a key of its holder.

    `put` writes the blob at once to its own file (blob first) and the row in this unit's
    transaction; blobs without a row are swept at the next opening.
    """

    def put(self, holder_id: str, slot: str, data: bytes, media_type: str) -> Attachment:
        """Store the bytes under the slot; the same slot again is a new attachment."""
        ...

    def get(self, attachment_id: str) -> bytes:
        """Return the bytes, checked against the digest. Raises NotFound, DatabaseDamaged."""
        ...

    def find(self, attachment_id: str) -> Attachment | None:
        """Return the row or None."""
        ...

    def of_holder(self, holder_id: str) -> Sequence[Attachment]:
        """Return what a holder has, by id."""
        ...

    def rehold(self, attachment_id: str, holder_id: str, slot: str) -> Attachment:
        """Give the blob to another holder: sealed anew under that key, the old blob erased."""
        ...

    def erase(self, attachment_id: str) -> None:
        """Erase blob and row, and let the courier take out what of it waits in the mailbox."""
        ...


class InkDue(Protocol):
    """Papers whose newest scans or answers nobody has measured yet: no records, never sent."""

    def add(self, form_id: str, version: int) -> None:
        """Remember that this version of a paper is to be measured, whatever was due before."""
        ...

    def all(self) -> Sequence[tuple[str, int]]:
        """Return ids and versions, oldest paper first."""
        ...

    def drop(self, form_id: str, version: int) -> bool:
        """Forget exactly this; False when it was done by others, or a newer version is due."""
        ...


class PackStore(Protocol):
    """Pack editions kept for ever as the bytes in which they came, and the operator profile."""

    def install(self, pack: OrganisationPack, source: bytes) -> None:
        """Keep this edition; the same edition with other bytes raises BadPack."""
        ...

    def editions(self) -> Sequence[tuple[str, int, dt.date]]:
        """Return (pack id, edition, in force on) of all, oldest first."""
        ...

    def current(self, today: dt.date) -> OrganisationPack:
        """Return the newest edition in force on that day. Raises NotFound."""
        ...

    def edition(self, number: int) -> OrganisationPack:
        """Return exactly that edition. Raises NotFound."""
        ...

    def profile(self) -> OperatorProfile:
        """Return the operator profile. Raises NotFound."""
        ...

    def set_profile(self, profile: OperatorProfile, source: bytes) -> None:
        """Keep the operator profile."""
        ...


class CheckLists(Protocol):
    """Lists put in by a file (K53): no records, no names, never sent."""

    def facts(self, kind: ListKind) -> ListFacts | None:
        """Return what is known of the installed list, or None."""
        ...

    def replace(self, facts: ListFacts, entries: Iterable[ListedPerson]) -> None:
        """Put this list in the place of the one before, in this unit's transaction."""
        ...

    def meeting(self, kind: ListKind, sought: Sought) -> Sequence[ListedPerson]:
        """Return the entries that may be this person, in the order of the file."""
        ...


class Leads(Protocol):
    """Enquiries: no records, no bodies in the journal, never sent (R-006)."""

    def add(self, one: Lead) -> None:
        """Store a new enquiry."""
        ...

    def get(self, lead_id: str) -> Lead:
        """Return an enquiry. Raises NotFound."""
        ...

    def all(self) -> Sequence[Lead]:
        """Return every enquiry, newest first."""
        ...

    def drop(self, lead_id: str) -> None:
        """Erase one for good; an unknown one is none."""
        ...

    def drop_expired(self, today: dt.date) -> int:
        """Erase those whose term is over for good; return how many."""
        ...


class SettingStore(Protocol):
    """Small facts of this workstation inside the encrypted database (keys as hex, ids, cursors)."""

    def get(self, name: str) -> str | None:
        """Return the value or None."""
        ...

    def set(self, name: str, value: str) -> None:
        """Set the value."""
        ...
