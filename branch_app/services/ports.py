"""The seams to the outside world: what services need and adapters give.

Fakes for tests live in `tests/fakes.py` and are held to the same contract suites.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from threading import Event
from types import TracebackType
from typing import Protocol, Self

from branch_app.domain.acquiring import ScannerFound, ScanOrder
from branch_app.domain.audit import ClockReading
from branch_app.domain.carrier_label import LabelSheets
from branch_app.domain.crop import Crop
from branch_app.domain.form_content import FormContent, RenderedForm
from branch_app.domain.ink import BoxInk
from branch_app.domain.issued_form import Box
from branch_app.domain.scan import ScannedPage
from branch_app.services.carrier_repository import (
    CarrierRepository,
    DataIncidentRepository,
    StocktakingRepository,
)
from branch_app.services.import_repository import ImportRepository
from branch_app.services.repositories import (
    ApplicantRepository,
    ApplicationRepository,
    ConsentRepository,
    DestructionRepository,
    FormRepository,
    InboxRepository,
    Journal,
    PhotographRepository,
    StaffRepository,
    TaskRepository,
    UnsavedForms,
)
from branch_app.services.stores import (
    Attachments,
    CheckLists,
    InkDue,
    Leads,
    PackStore,
    SettingStore,
)


class Clock(Protocol):
    """Time as data."""

    def now(self) -> dt.datetime:
        """Return the wall clock, aware, UTC."""
        ...

    def reading(self) -> ClockReading:
        """Return everything known of time now, for the journal."""
        ...


class Ids(Protocol):
    """New identifiers."""

    def new(self) -> str:
        """Return a new id: 32 hex digits, time-ordered (UUIDv7)."""
        ...


class UnitOfWork(Protocol):
    """One transaction (BEGIN IMMEDIATE); leaving without `commit` rolls back.

    `commit` returns only after the transaction is durable and the head file is replaced.
    `actor` is the staff id in every journal row.
    """

    applicants: ApplicantRepository
    forms: FormRepository
    consents: ConsentRepository
    applications: ApplicationRepository
    tasks: TaskRepository
    photographs: PhotographRepository
    inbox: InboxRepository
    ink_due: InkDue
    staff: StaffRepository
    destructions: DestructionRepository
    carriers: CarrierRepository
    stocktakings: StocktakingRepository
    data_incidents: DataIncidentRepository
    unsaved: UnsavedForms
    imports: ImportRepository
    journal: Journal
    attachments: Attachments
    lists: CheckLists
    leads: Leads
    packs: PackStore
    settings: SettingStore

    def commit(self) -> None:
        """Make everything durable. Raises DiskFull, DatabaseBusy; then nothing was changed."""
        ...

    def __enter__(self) -> Self:
        """Begin."""
        ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Roll back what was not committed."""
        ...


BeginWork = Callable[[], UnitOfWork]


class JobLock(Protocol):
    """One long job at a time in a data folder, whichever process does it."""

    def hold(self) -> AbstractContextManager[object]:
        """Return what holds the lock as long as it is entered. Entering raises AlreadyRunning."""
        ...


class KeyVault(Protocol):
    """The key slots of this workstation, opened."""

    def add_employee(self, staff_id: str, login: str, password: str) -> None:
        """Make a slot for an employee. Raises AlreadySetUp when the login has one."""
        ...

    def authenticate(self, login: str, password: str) -> str:
        """Return whose slot this opens (staff id); a wrong password counts as a failed login.

        Raises WrongPassword, LoginDelayed.
        """
        ...

    def change_password(self, login: str, old: str, new: str) -> None:
        """Put the slot under a new password. Raises WrongPassword, LoginDelayed, WeakPassword."""
        ...

    def replace_employee(self, staff_id: str, login: str, password: str) -> None:
        """Give an employee a new slot in the place of the old one, whose password is not known."""
        ...

    def drop_employee(self, staff_id: str) -> None:
        """Take an employee's slot away at once; without one nothing happens."""
        ...


class FormRenderer(Protocol):
    """Lays out a form; the same content gives the same bytes on one machine."""

    def render(self, content: FormContent, page_code: Callable[[int], str]) -> RenderedForm:
        """Return PDF, page count and box coordinates; `page_code(n)` gives the code of page n."""
        ...

    def warm_up(self, contents: Iterable[FormContent] = ()) -> None:
        """Make ready what all papers share, so that the first one is not the slow one."""
        ...


class LabelMaker(Protocol):
    """Lays labels of carriers out, 3 by 8 on A4; the same labels give the same bytes."""

    def labels(self, sheets: LabelSheets) -> bytes:
        """Return the sheets as PDF."""
        ...


class PageReader(Protocol):
    """Splits a scanned file into pages and reads the code of each."""

    def read(self, data: bytes, name: str) -> Iterable[ScannedPage]:
        """Return the pages in order. Raises ScanUnreadable (`file`, `reason`)."""
        ...


class Scanner(Protocol):
    """The scanners of this desk. Slow: on the work lane, never two passes at a time."""

    def found(self) -> Sequence[ScannerFound]:
        """Return the scanners at hand. Raises ScannerFailed."""
        ...

    def scan(
        self, order: ScanOrder, told: Callable[[int], None], cancelled: Event
    ) -> Sequence[bytes]:
        """Return each page as a file that a `PageReader` reads; `told` hears how many there are.

        Raises ScannerFailed, also when `cancelled` is set; what was scanned is given up then.
        """
        ...


class InkReader(Protocol):
    """Lays the picture of a page over the page as printed and measures the ink of hands in it."""

    def read(self, image: bytes, boxes: Sequence[Box], code: str) -> Sequence[BoxInk]:
        """Return a verdict and a cut-out for each box of the page that is one for a hand.

        `boxes` are all of that page, `code` the text of its code. Where the page cannot be laid
        over, every verdict is unsure and there are no cut-outs.
        """
        ...


@dataclass(frozen=True, kw_only=True, slots=True)
class PictureToCrop:
    """A picture as a person looks at it to choose the part that is kept.

    `width` and `height` are those of the whole upright picture, in which a crop is counted;
    `preview` is a small JPEG of it.
    """

    width: int
    height: int
    preview: bytes


class PhotographMaker(Protocol):
    """Makes the one kind of picture that is stored out of whatever was given.

    Both methods raise PictureUnusable (`reason`): nothing is decoded that has not been measured.
    """

    def look(self, data: bytes) -> PictureToCrop:
        """Return the picture upright and small."""
        ...

    def make(self, data: bytes, crop: Crop | None) -> bytes:
        """Return the photograph as JPEG without metadata; None takes the largest middle part."""
        ...
