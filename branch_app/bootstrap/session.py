"""The unlocked session: from the password to the services, and back to nothing at lock."""

from __future__ import annotations

import logging

from branch_app.bootstrap.courier import MailboxCourier
from branch_app.bootstrap.key_slots import KeySlots
from branch_app.bootstrap.lending import lent_to_storage, store_keys
from branch_app.bootstrap.refused_openings import refusals_noted
from branch_app.bootstrap.services import BRANCH, WORKSTATION, make_services
from branch_app.bootstrap.system import SystemClock
from branch_app.bootstrap.unlocking import guard_of, open_keys
from branch_app.bootstrap.waiting_notices import note_due
from branch_app.domain.change import Act
from branch_app.domain.errors import (
    AccessEnded,
    BranchError,
    DatabaseDamaged,
    NotFound,
    NotPermitted,
    NotSetUp,
    PasswordToChange,
    RulesNotRead,
    WrongPassword,
)
from branch_app.domain.form_template import StaffRules
from branch_app.domain.incident import report_incident
from branch_app.domain.local_time import local_date
from branch_app.domain.locking import LockReason
from branch_app.domain.staff import StaffMember
from branch_app.domain.staff_rules import told_rules
from branch_app.scanning.pdf_process import PdfProcess
from branch_app.scanning.reader import ScanPageReader
from branch_app.security.data_keys import DataKeys
from branch_app.security.vault import has_vault, staff_of_digests, sweep_slots
from branch_app.services.admission import Admission
from branch_app.services.bundle import Services
from branch_app.services.leads import expire_leads
from branch_app.services.watching import look
from branch_app.settings import Settings
from branch_app.storage.places import Pauses, StorePaths
from branch_app.storage.store import Store, open_store
from branch_app.storage.unit_of_work import SqlUnitOfWork
from branch_app.sync.mailbox import FolderMailbox

__all__ = ["BRANCH", "WORKSTATION", "Session", "open_session"]

log = logging.getLogger(__name__)


class Session:
    """The unlocked time of one employee; opened, used and closed on the database thread."""

    def __init__(self, settings: Settings, store: Store, keys: DataKeys, login: str) -> None:
        self._store = store
        self._keys = keys
        self._settings = settings
        self._clock = SystemClock()
        self._slots = KeySlots(settings=settings, keys=keys)
        self._pdf = PdfProcess()
        self._courier = MailboxCourier(
            begin_work=self._begin_work,
            mailbox=FolderMailbox(settings.data_dir),
            clock=self._clock,
        )
        # Before the first row: nothing is added to a chain that head office denies.
        self._courier.refuse_disputed()
        self._member = self._admit(login)
        # Protective orders are applied before any record is shown (invariant I8).
        self._courier.settle()
        self._courier.retract()
        self._services = self._make_services()

    def _begin_work(self) -> SqlUnitOfWork:
        return self._store.begin_work(self._keys.staff_id)

    def _make_services(self) -> Services:
        reader = ScanPageReader(self._pdf)
        return make_services(self._store, self._member, self._slots, self._courier, reader)

    def _admit(self, login: str) -> StaffMember:
        guard = guard_of(self._settings)
        failures = guard.untold()
        owners = staff_of_digests(self._settings.vault)
        with self._begin_work() as work:
            member = work.staff.by_login(login)
            if member is None or member.id != self._keys.staff_id:
                raise WrongPassword
            # A slot whose admission was cut off before its record would block that login.
            living = {each.id for each in work.staff.all()}
            sweep_slots(self._settings.vault, self._keys, living)
            for failure in failures:
                details: dict[str, str | int] = {
                    "count": failure.count,
                    "whose": owners.get(failure.digest, ""),
                    "first_at": failure.first_at.isoformat(timespec="seconds"),
                    "last_at": failure.last_at.isoformat(timespec="seconds"),
                }
                work.journal.note(Act.LOGIN_FAILED, details=details)
            is_admitted = member.is_admitted(local_date(self._clock.now()))
            if is_admitted:
                work.journal.note(Act.LOGIN)
            else:
                work.journal.note(Act.LOGIN_FAILED, details={"reason": AccessEnded.code})
            # Before anything is shown: what has outlived its term is gone for good.
            expire_leads(work, local_date(self._clock.now()))
            # Wrong passwords and nights were counted without a key: they are looked at now.
            look(work, self._clock.now())
            work.commit()
        guard.told(failures)
        if not is_admitted:
            raise AccessEnded
        return member

    @property
    def services(self) -> Services:
        """Return the services. Raises PasswordToChange, RulesNotRead: nothing works before."""
        if self._member.must_change_password:
            raise PasswordToChange
        rules = self._rules_to_read()
        if rules is not None:
            raise RulesNotRead(edition=rules.edition)
        return self._services

    def _rules_to_read(self) -> StaffRules | None:
        """Return the rules in force if the employee has not acknowledged that edition (K38)."""
        with self._begin_work() as work:
            try:
                pack = work.packs.current(local_date(self._clock.now()))
                profile = work.packs.profile()
            except NotFound:
                return None
        if pack.rules is None or pack.rules.edition <= self._member.rules_edition:
            return None
        return told_rules(pack.rules, pack, profile)

    def admission(self) -> Admission:
        """Return who has unlocked, with the services or what must be done before."""
        rules = self._rules_to_read()
        is_pending = self._member.must_change_password or rules is not None
        return Admission(
            member=self._member,
            services=None if is_pending else self._services,
            must_change_password=self._member.must_change_password,
            rules=rules,
        )

    def set_own_password(self, old: str, new: str) -> Admission:
        """Change the employee's own password.

        Raises WrongPassword, LoginDelayed, WeakPassword (also for the old one again).
        """
        self._services.staff.change_own_password(old, new)
        return self._admitted_again()

    def acknowledge_rules(self, edition: int) -> Admission:
        """Note that the employee has read these rules (K38).

        Raises RulesNotRead when another edition is in force.
        """
        rules = self._rules_to_read()
        if rules is None:
            return self.admission()
        if edition != rules.edition:
            raise RulesNotRead(edition=rules.edition)
        with self._begin_work() as work:
            member = work.staff.get(self._member.id).having_read(edition, at=self._clock.now())
            work.staff.save(member, Act.ACKNOWLEDGE_RULES, {"edition": edition})
            work.commit()
        return self._admitted_again()

    def _admitted_again(self) -> Admission:
        """Let the services know the employee as stored now."""
        with self._begin_work() as work:
            self._member = work.staff.get(self._member.id)
        self._services = self._make_services()
        return self.admission()

    def refuse_damaged_files(self) -> None:
        """Check every page, index and blob of both databases. Raises DatabaseDamaged."""
        self._store.refuse_damage()

    def confirm(self, login: str, password: str) -> None:
        """Check that this is the employee of the session.

        Raises WrongPassword, LoginDelayed; NotPermitted for another employee.
        """
        if self._slots.authenticate(login, password) != self._member.id:
            raise NotPermitted(reason="entries_not_kept")

    def close(self, reason: LockReason | None = None) -> None:
        """Seal what waits, close the connections, wipe the keys; a failed sealing loses nothing.

        Raises nothing: who took an error for a session still open would offer it again.
        A `reason` is told in the journal: a window was locked. Commands come and go untold.
        """
        try:
            # First: a page that takes long is drawn for nobody any more.
            self._pdf.close()
            if reason is not None:
                self._tell_lock(reason)
            self._watch()
            self._note_notices()
            self._seal()
            self._store.tidy()
        finally:
            self._store.close()
            self._keys.wipe()

    def _tell_lock(self, reason: LockReason) -> None:
        try:
            with self._begin_work() as work:
                work.journal.note(Act.LOCK, details={"reason": reason.value})
                work.commit()
        except BranchError as error:
            log.warning("locked for %s, which the journal does not tell: %s", reason, error.code)
        except Exception as error:
            report_incident(error)

    def _watch(self) -> None:
        """Raise the alerts that this session calls for, so that they are sealed with its rows."""
        try:
            with self._begin_work() as work:
                gone = expire_leads(work, local_date(self._clock.now()))
                if look(work, self._clock.now()) or gone:
                    work.commit()
        except BranchError as error:
            log.warning("the next session looks at the journal: %s", error.code)
        except Exception as error:
            report_incident(error)

    def _note_notices(self) -> None:
        try:
            with self._begin_work() as work:
                due = [one.notice_due_at for one in work.applications.untold()]
            note_due(self._settings.data_dir, due)
        except BranchError as error:
            log.warning("health does not know which notices wait: %s", error.code)
        except Exception as error:
            report_incident(error)

    def _seal(self) -> None:
        try:
            self._courier.seal()
        except BranchError as error:
            log.warning("sealing waits for the next session: %s", error.code)
        except Exception as error:
            report_incident(error)


def open_session(
    settings: Settings, login: str, password: str, *, pauses: Pauses | None = None
) -> Session:
    """Unlock the workstation; `pauses` are the places where a test stops it to kill it.

    Raises NotSetUp, WrongPassword, LoginDelayed, AccessEnded, DatabaseDamaged, HeadCheckFailed,
    DatabaseTooNew, DatabaseBusy.
    """
    refuse_not_set_up(settings)
    return open_with_keys(settings, open_keys(settings, login, password), login, pauses=pauses)


def refuse_not_set_up(settings: Settings) -> None:
    """Raise NotSetUp, or DatabaseDamaged where a database lies without its vault."""
    if not has_vault(settings.vault):
        if StorePaths(folder=settings.data_dir).branch.exists():
            raise DatabaseDamaged(file=settings.vault.name, reason="missing")
        raise NotSetUp


def open_with_keys(
    settings: Settings, keys: DataKeys, login: str, *, pauses: Pauses | None = None
) -> Session:
    """Open the databases with keys already opened; they are wiped when anything fails."""
    with refusals_noted(settings.data_dir):
        return _opened(settings, keys, login, pauses)


def _opened(settings: Settings, keys: DataKeys, login: str, pauses: Pauses | None) -> Session:
    paths = StorePaths(folder=settings.data_dir)
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
