"""One transaction over records, journal, attachments and head file, under the OS lock.

Order of a commit: next head written beside, blobs, rows, head file replaced, then what was erased
leaves the files. Killed anywhere, the next BEGIN finds a state that `head_check` knows.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from filelock import FileLock, Timeout
from sqlalchemy import Connection, Engine

from branch_app.domain.errors import DatabaseBusy, Fault
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
from branch_app.storage.applicants import SqlApplicants
from branch_app.storage.applications import SqlApplications
from branch_app.storage.attachments import SqlAttachments
from branch_app.storage.blobs import Blobs
from branch_app.storage.carriers import SqlCarriers, SqlDataIncidents, SqlStocktakings
from branch_app.storage.check_lists import SqlCheckLists
from branch_app.storage.consents import SqlConsents
from branch_app.storage.destructions import SqlDestructions
from branch_app.storage.engine import truncate_log
from branch_app.storage.forms import SqlForms
from branch_app.storage.head_check import check_head
from branch_app.storage.head_file import Head, HeadFile
from branch_app.storage.imports import SqlImports
from branch_app.storage.inbox import SqlInbox
from branch_app.storage.ink_due import SqlInkDue
from branch_app.storage.journal import SqlJournal
from branch_app.storage.leads import SqlLeads
from branch_app.storage.outgoing import SqlOutgoing
from branch_app.storage.pack_editions import Parsed, SqlPacks
from branch_app.storage.photographs import SqlPhotographs
from branch_app.storage.places import Lent, Pauses
from branch_app.storage.setting_store import SqlSettings
from branch_app.storage.staff import SqlStaff
from branch_app.storage.tasks import SqlTasks
from branch_app.storage.unsaved_forms import SqlUnsavedForms

_log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True, slots=True)
class Opened:
    """What every unit of work of one open store shares."""

    branch: Engine
    attachments: Engine
    head_file: HeadFile
    lock: FileLock
    lent: Lent
    pauses: Pauses
    parsed: Parsed


def acquire(lock: FileLock) -> None:
    """Take the OS lock of the data folder. Raises DatabaseBusy after the waiting time, Fault."""
    if lock.is_locked:
        raise RuntimeError("a unit of work inside a unit of work")
    try:
        lock.acquire()
    except Timeout as error:
        raise DatabaseBusy(file="branch.lock") from error
    except OSError as error:
        raise Fault(file="branch.lock", reason="not_writable") from error


class SqlUnitOfWork:
    """One unit; after `commit` it is over and its repositories are closed."""

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
    outgoing: SqlOutgoing

    def __init__(self, opened: Opened, actor: str) -> None:
        self._opened = opened
        self._actor = actor
        self._connection: Connection | None = None
        self._blobs = Blobs(opened.attachments)

    def __enter__(self) -> Self:
        """Begin. Raises DatabaseBusy, HeadCheckFailed, DatabaseDamaged."""
        acquire(self._opened.lock)
        try:
            self._connection = self._opened.branch.connect()
            self._transaction = self._connection.begin()
            self._head = check_head(self._connection, self._opened.head_file)
            self._make_repositories(self._connection)
            self._opened.pauses.after_begin()
        except BaseException:
            self._end()
            raise
        return self

    def _make_repositories(self, connection: Connection) -> None:
        opened = self._opened
        settings, head = SqlSettings(connection), (self._head.seq, self._head.hash)
        journal = SqlJournal(connection, opened.lent.clock, self._actor, head)
        attachments = SqlAttachments(connection, self._blobs, opened.lent, settings)
        self.settings, self.journal, self.attachments = settings, journal, attachments
        self.applicants = SqlApplicants(connection, journal, attachments)
        self.forms = SqlForms(connection, journal, settings)
        self.consents = SqlConsents(connection, journal)
        self.applications = SqlApplications(connection, journal, settings)
        self.tasks = SqlTasks(connection, journal)
        self.photographs = SqlPhotographs(connection, journal)
        self.inbox = SqlInbox(connection, journal)
        self.ink_due = SqlInkDue(connection)
        self.staff = SqlStaff(connection, journal)
        self.destructions = SqlDestructions(connection, journal, settings)
        self.carriers = SqlCarriers(connection, journal, settings)
        self.stocktakings = SqlStocktakings(connection, journal)
        self.data_incidents = SqlDataIncidents(connection, journal)
        self.unsaved = SqlUnsavedForms(connection)
        self.imports = SqlImports(connection)
        self.packs = SqlPacks(connection, opened.lent, opened.parsed)
        self.lists = SqlCheckLists(connection)
        self.leads = self._leads = SqlLeads(connection, settings)
        self.outgoing = SqlOutgoing(connection)

    def commit(self) -> None:
        """Make everything durable. Raises DiskFull, DatabaseBusy, Fault; nothing changed then."""
        seq, hash_ = self.journal.head()
        head = Head(epoch=self._head.epoch, seq=seq, hash=hash_)
        is_moved = head != self._head
        if is_moved:
            self._opened.head_file.prepare(head)
        self._blobs.commit()
        self._opened.pauses.before_commit()
        self._transaction.commit()
        self._opened.pauses.before_head()
        if is_moved:
            self._replace_head()
        self._close()
        if self._blobs.has_dropped or self._leads.has_dropped:
            self._leave_no_trace()
        self._end()

    def _replace_head(self) -> None:
        # The rows are durable: to report a failure now would make the user save them twice. The
        # next BEGIN knows a head file that is one unit behind, and moves it or refuses.
        try:
            self._opened.head_file.replace()
        except Fault as fault:
            _log.warning("head file one unit behind: %s", fault.code)

    def _leave_no_trace(self) -> None:
        """Erase dropped blobs and empty both logs, where old pages of erased rows still lie."""
        try:
            self._blobs.drop()
            kept = not truncate_log(self._opened.branch)
            kept |= not truncate_log(self._opened.attachments)
        except Fault as fault:
            _log.warning("erased blobs wait for the next opening: %s", fault.code)
        else:
            if kept:
                _log.info("a reader keeps the write-ahead log until the next checkpoint")

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Roll back what was not committed."""
        self._end()

    def _close(self) -> None:
        connection, self._connection = self._connection, None
        try:
            self._blobs.close()
        finally:
            if connection is not None:
                connection.close()

    def _end(self) -> None:
        try:
            self._close()
        finally:
            if self._opened.lock.is_locked:
                self._opened.lock.release()
