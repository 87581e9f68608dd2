"""Hand-written stand-ins: a workstation in memory, a clock that is set, ids that can be foretold.

`InMemoryBranch` passes the same contract suite as SQLCipher (`tests/contracts/unit_of_work.py`).
"""

from __future__ import annotations

import datetime as dt
import hashlib
import threading
from collections.abc import Sequence
from dataclasses import dataclass, replace
from types import TracebackType
from typing import Self

from branch_app.domain.audit import ClockReading
from branch_app.domain.change import RecordKind
from branch_app.domain.errors import BadPack, NotFound
from branch_app.domain.pack import OperatorProfile, OrganisationPack
from branch_app.services import repositories, stores
from branch_app.services.carrier_repository import (
    CarrierRepository,
    DataIncidentRepository,
    StocktakingRepository,
)
from branch_app.services.import_repository import ImportRepository
from branch_app.services.stores import Attachment
from tests.fake_advice import MemoryCheckLists, MemoryLeads
from tests.fake_carriers import MemoryCarriers, MemoryDataIncidents, MemoryStocktakings
from tests.fake_imports import MemoryImports
from tests.fake_people import MemoryApplicants, MemoryDestructions
from tests.fake_records import (
    MemoryApplications,
    MemoryConsents,
    MemoryForms,
    MemoryInbox,
    MemoryInkDue,
    MemoryPhotographs,
    MemoryStaff,
    MemoryTasks,
    MemoryUnsavedForms,
)
from tests.fake_state import MemoryJournal, MemoryState

START = dt.datetime(2026, 11, 22, 4, 0, tzinfo=dt.UTC)


@dataclass
class SettableClock:
    """Stands still until a test moves it."""

    at: dt.datetime = START
    server_offset_ms: int | None = None

    def now(self) -> dt.datetime:
        return self.at

    def advance(self, **span: float) -> None:
        self.at += dt.timedelta(**span)

    def reading(self) -> ClockReading:
        passed = (self.at - START) // dt.timedelta(milliseconds=1)
        return ClockReading(
            at=self.at,
            server_offset_ms=self.server_offset_ms,
            boot_id="b" * 32,
            monotonic_ms=max(passed, 0),
        )


@dataclass
class PredictableIds:
    """Counts: ids are in order of time, as UUIDv7 are."""

    last: int = 0

    def new(self) -> str:
        self.last += 1
        return f"{self.last:032x}"


class _Attachments:
    def __init__(self, state: MemoryState, ids: PredictableIds) -> None:
        self._state, self._ids = state, ids

    def put(self, holder_id: str, slot: str, data: bytes, media_type: str) -> Attachment:
        digest = hashlib.sha256(data).hexdigest()
        stored = Attachment(
            id=self._ids.new(),
            holder_id=holder_id,
            slot=slot,
            digest=digest,
            size=len(data),
            media_type=media_type,
        )
        self._state.files[stored.id] = (stored, data)
        return stored

    def _held(self, attachment_id: str) -> tuple[Attachment, bytes]:
        if attachment_id not in self._state.files:
            raise NotFound(record="attachment")
        return self._state.files[attachment_id]

    def get(self, attachment_id: str) -> bytes:
        return self._held(attachment_id)[1]

    def find(self, attachment_id: str) -> Attachment | None:
        held = self._state.files.get(attachment_id)
        return held[0] if held else None

    def of_holder(self, holder_id: str) -> Sequence[Attachment]:
        files = (file for file, _data in self._state.files.values())
        return sorted((one for one in files if one.holder_id == holder_id), key=lambda one: one.id)

    def rehold(self, attachment_id: str, holder_id: str, slot: str) -> Attachment:
        was, data = self._held(attachment_id)
        held = replace(was, holder_id=holder_id, slot=slot)
        self._state.files[attachment_id] = (held, data)
        return held

    def erase(self, attachment_id: str) -> None:
        self._held(attachment_id)
        del self._state.files[attachment_id]


class _Packs:
    def __init__(self, state: MemoryState) -> None:
        self._state = state

    def install(self, pack: OrganisationPack, source: bytes) -> None:
        kept = self._state.packs.setdefault(pack.edition, (pack, source))
        if kept[1] != source:
            raise BadPack(reason="edition_changed", edition=pack.edition)

    def editions(self) -> Sequence[tuple[str, int, dt.date]]:
        kept = sorted(self._state.packs.items())
        return [(pack.id, number, pack.policy.in_force_on) for number, (pack, _) in kept]

    def current(self, today: dt.date) -> OrganisationPack:
        return self.edition(max((n for _, n, on in self.editions() if on <= today), default=0))

    def edition(self, number: int) -> OrganisationPack:
        if number not in self._state.packs:
            raise NotFound(record="pack", edition=number)
        return self._state.packs[number][0]

    def profile(self) -> OperatorProfile:
        if self._state.profile is None:
            raise NotFound(record="profile")
        return self._state.profile

    def set_profile(self, profile: OperatorProfile, source: bytes) -> None:  # noqa: ARG002
        self._state.profile = profile


class _Settings:
    def __init__(self, values: dict[str, str]) -> None:
        self._values = values

    def get(self, name: str) -> str | None:
        return self._values.get(name)

    def set(self, name: str, value: str) -> None:
        self._values[name] = value


class InMemoryBranch:
    """A workstation without files; hand `begin_work` to services."""

    def __init__(
        self, clock: SettableClock | None = None, ids: PredictableIds | None = None
    ) -> None:
        self.clock, self.ids = clock or SettableClock(), ids or PredictableIds()
        self.state = MemoryState()
        # One at a time, as writers of the file: a window's lanes and a test work at once.
        self.working = threading.RLock()

    def begin_work(self, actor: str = "staff") -> InMemoryUnitOfWork:
        return InMemoryUnitOfWork(self, actor)


class InMemoryUnitOfWork:
    """Works on a copy of the state; `commit` makes the copy the state."""

    applicants: repositories.ApplicantRepository
    forms: repositories.FormRepository
    consents: repositories.ConsentRepository
    applications: repositories.ApplicationRepository
    tasks: repositories.TaskRepository
    photographs: repositories.PhotographRepository
    inbox: repositories.InboxRepository
    ink_due: stores.InkDue
    staff: repositories.StaffRepository
    destructions: repositories.DestructionRepository
    carriers: CarrierRepository
    stocktakings: StocktakingRepository
    data_incidents: DataIncidentRepository
    unsaved: repositories.UnsavedForms
    imports: ImportRepository
    journal: repositories.Journal
    attachments: stores.Attachments
    lists: stores.CheckLists
    leads: stores.Leads
    packs: stores.PackStore
    settings: stores.SettingStore

    def __init__(self, branch: InMemoryBranch, actor: str) -> None:
        self._branch, self._actor = branch, actor

    def __enter__(self) -> Self:
        self._branch.working.acquire()
        self._state = state = self._branch.state.snapshot()
        self.journal = journal = MemoryJournal(state, self._branch.clock, self._actor)
        self.applicants = MemoryApplicants(journal, RecordKind.APPLICANT)
        self.forms = MemoryForms(journal, RecordKind.ISSUED_FORM)
        self.consents = MemoryConsents(journal, RecordKind.CONSENT)
        self.applications = MemoryApplications(journal, RecordKind.APPLICATION)
        self.tasks = MemoryTasks(journal, RecordKind.TASK)
        self.photographs = MemoryPhotographs(journal, RecordKind.PHOTOGRAPH)
        self.inbox = MemoryInbox(journal, RecordKind.INBOX_PAGE)
        self.ink_due = MemoryInkDue(state)
        self.staff = MemoryStaff(journal, RecordKind.STAFF)
        self.destructions = MemoryDestructions(journal, RecordKind.DESTRUCTION)
        self.carriers = MemoryCarriers(journal, RecordKind.CARRIER)
        self.stocktakings = MemoryStocktakings(journal, RecordKind.STOCKTAKING)
        self.data_incidents = MemoryDataIncidents(journal, RecordKind.DATA_INCIDENT)
        self.unsaved = MemoryUnsavedForms(state)
        self.imports = MemoryImports(state)
        self.attachments = _Attachments(state, self._branch.ids)
        self.lists = MemoryCheckLists(state)
        self.leads = MemoryLeads(state)
        self.packs = _Packs(state)
        self.settings = _Settings(state.settings)
        return self

    def commit(self) -> None:
        self._branch.state = self._state

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._branch.working.release()
