"""The unlocked session: from the password to the services, and back to nothing at lock."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from branch_app.bootstrap.courier import MailboxCourier
from branch_app.bootstrap.lending import lent_to_storage, store_keys
from branch_app.bootstrap.pdfium import PDFIUM_LOCK
from branch_app.bootstrap.system import SystemClock, TimeOrderedIds
from branch_app.documents.form import PdfFormRenderer
from branch_app.domain.change import Act
from branch_app.domain.errors import BranchError, DatabaseDamaged, NotSetUp, WrongPassword
from branch_app.domain.staff import StaffMember
from branch_app.scanning.reader import ScanPageReader
from branch_app.security import slot_changes
from branch_app.security.data_keys import DataKeys
from branch_app.security.passwords import password_rule_broken
from branch_app.security.slot_changes import change_password
from branch_app.security.vault import add_employee, has_vault, open_vault, sweep_slots
from branch_app.services.admission import Admission
from branch_app.services.applicants import ApplicantService
from branch_app.services.auditing import AuditingService
from branch_app.services.bundle import Services
from branch_app.services.consents import ConsentService
from branch_app.services.forms import FormService
from branch_app.services.packs import PackService
from branch_app.services.record_states import RecordStateService
from branch_app.services.scans import ScanService
from branch_app.services.search import SearchService
from branch_app.services.second_person import SecondPerson
from branch_app.services.staff import StaffService
from branch_app.services.synchronisation import SynchronisationService
from branch_app.settings import Settings
from branch_app.storage.places import Pauses, StorePaths
from branch_app.storage.store import Store, open_store
from branch_app.storage.unit_of_work import SqlUnitOfWork
from branch_app.sync.mailbox import FolderMailbox

log = logging.getLogger(__name__)

BRANCH = "branch"
WORKSTATION = "workstation"


@dataclass(frozen=True, kw_only=True, slots=True)
class _Vault:
    """The port `KeyVault` over the opened keys."""

    settings: Settings
    keys: DataKeys

    def add_employee(self, staff_id: str, login: str, password: str) -> None:
        add_employee(self.settings.vault, self.keys, staff_id, login, password)

    def authenticate(self, login: str, password: str) -> str:
        return slot_changes.authenticate(self.settings.vault, login, password)

    def change_password(self, login: str, old: str, new: str) -> None:
        slot_changes.change_password(self.settings.vault, self.keys, login, old, new)

    def replace_employee(self, staff_id: str, login: str, password: str) -> None:
        slot_changes.replace_employee(self.settings.vault, self.keys, staff_id, login, password)

    def drop_employee(self, staff_id: str) -> None:
        slot_changes.drop_employee(self.settings.vault, self.keys, staff_id)


class Session:
    """The unlocked time of one employee; opened, used and closed on the database thread."""

    def __init__(self, settings: Settings, store: Store, keys: DataKeys, login: str) -> None:
        self._store = store
        self._keys = keys
        self._settings = settings
        self._clock = SystemClock()
        self._member = self._admit(login)
        self._courier = MailboxCourier(
            begin_work=lambda: store.begin_work(self._member.id),
            mailbox=FolderMailbox(settings.data_dir),
            clock=self._clock,
        )
        # Protective orders are applied before any record is shown (invariant I8).
        self._courier.settle()
        self.services = self._make_services()

    def _admit(self, login: str) -> StaffMember:
        with self._store.begin_work(self._keys.staff_id) as work:
            member = work.staff.by_login(login)
            if member is None or not member.is_active or member.id != self._keys.staff_id:
                raise WrongPassword
            # A slot whose admission was cut off before its record would block that login.
            living = {each.id for each in work.staff.all()}
            sweep_slots(self._settings.vault, self._keys, living)
            work.journal.note(Act.LOGIN)
            work.commit()
        return member

    def _make_services(self) -> Services:
        member, clock, ids = self._member, self._clock, TimeOrderedIds()
        store = self._store

        def begin_work() -> SqlUnitOfWork:
            return store.begin_work(member.id)

        vault = _Vault(settings=self._settings, keys=self._keys)
        with begin_work() as work:
            branch = work.settings.get(BRANCH) or ""
            workstation = work.settings.get(WORKSTATION) or ""
        return Services(
            staff_member=member,
            applicants=ApplicantService(
                begin_work=begin_work, clock=clock, ids=ids, staff=member, branch=branch
            ),
            forms=FormService(
                begin_work=begin_work,
                clock=clock,
                ids=ids,
                staff=member,
                branch=branch,
                workstation=workstation,
                renderer=PdfFormRenderer(),
            ),
            consents=ConsentService(begin_work=begin_work, clock=clock, ids=ids, staff=member),
            scans=ScanService(
                begin_work=begin_work,
                clock=clock,
                ids=ids,
                staff=member,
                reader=ScanPageReader(PDFIUM_LOCK),
            ),
            record_states=RecordStateService(
                begin_work=begin_work,
                clock=clock,
                ids=ids,
                staff=member,
                branch=branch,
                workstation=workstation,
                second_person=SecondPerson(
                    begin_work=begin_work, clock=clock, staff=member, vault=vault
                ),
                after_destroying=lambda: None,
            ),
            search=SearchService(begin_work=begin_work, read_model=store.read_model, staff=member),
            staff=StaffService(
                begin_work=begin_work,
                clock=clock,
                ids=ids,
                staff=member,
                vault=vault,
                password_rule=password_rule_broken,
            ),
            packs=PackService(begin_work=begin_work, clock=clock, staff=member),
            synchronisation=SynchronisationService(
                begin_work=begin_work, staff=member, courier=self._courier
            ),
            auditing=AuditingService(begin_work=begin_work, staff=member),
        )

    def admission(self) -> Admission:
        """Return who has unlocked, with the services or what must be done before."""
        return Admission(member=self._member, services=self.services)

    def set_own_password(self, old: str, new: str) -> Admission:
        """Change the employee's own password. Raises WrongPassword, WeakPassword."""
        change_password(self._settings.vault, self._keys, self._member.login, old, new)
        with self._store.begin_work(self._member.id) as work:
            member = work.staff.get(self._member.id).with_own_password(is_own=True)
            self._member = work.staff.save(member, Act.CHANGE_PASSWORD)
            work.commit()
        return self.admission()

    def acknowledge_rules(self, edition: int) -> Admission:
        """Note that the employee has read these rules (K38)."""
        with self._store.begin_work(self._member.id) as work:
            member = work.staff.get(self._member.id).having_read(edition, at=self._clock.now())
            details = {"edition": edition}
            self._member = work.staff.save(member, Act.ACKNOWLEDGE_RULES, details)
            work.commit()
        return self.admission()

    def refuse_damaged_files(self) -> None:
        """Check every page, index and blob of both databases. Raises DatabaseDamaged."""
        self._store.verify()

    def close(self) -> None:
        """Seal what waits, close the connections, wipe the keys; a failed sealing loses nothing."""
        try:
            self._courier.seal()
        except BranchError as error:
            log.warning("sealing waits for the next session: %s", error.code)
        finally:
            self._store.close()
            self._keys.wipe()


def open_session(
    settings: Settings, login: str, password: str, *, pauses: Pauses | None = None
) -> Session:
    """Unlock the workstation; `pauses` are the places where a test stops it to kill it.

    Raises NotSetUp, WrongPassword, DatabaseDamaged, HeadCheckFailed, DatabaseTooNew, DatabaseBusy.
    """
    paths = StorePaths(folder=settings.data_dir)
    if not has_vault(settings.vault):
        if paths.branch.exists():
            raise DatabaseDamaged(file=settings.vault.name, reason="missing")
        raise NotSetUp
    keys = open_vault(settings.vault, login, password)
    try:
        store = open_store(paths, store_keys(keys), lent_to_storage(keys), pauses=pauses)
    except BaseException:
        keys.wipe()
        raise
    try:
        return Session(settings, store, keys, login)
    except BaseException:
        store.close()
        keys.wipe()
        raise
