"""A workstation in memory behind the window's `Program`: real services, packs and papers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from branch_app.domain.errors import (
    BadInput,
    BranchError,
    NotPermitted,
    RulesNotRead,
    WrongPassword,
)
from branch_app.domain.form_template import StaffRules
from branch_app.domain.locking import LockReason
from branch_app.domain.scan import FileLook
from branch_app.domain.staff import Role
from branch_app.gui.program import PackChoice, SetUpRequest, SyncOutcome
from branch_app.packs import read_pack
from branch_app.resource_files import resource_path
from branch_app.scanning.reader import ScanPageReader
from branch_app.services.admission import Admission
from branch_app.services.auditing import AuditingService
from branch_app.services.bundle import Services
from branch_app.services.mailbox import SyncState
from branch_app.services.packs import PackService
from branch_app.services.ports import Scanner
from branch_app.services.scans import ScanService
from branch_app.services.search import SearchService
from branch_app.services.synchronisation import SynchronisationService
from tests.fakes import InMemoryBranch
from tests.gui.fake_camera import FakeCamera
from tests.gui.fake_scanner import FakeScanner
from tests.gui.memory_read_model import MemoryReadModel
from tests.services.desk import Desk, make_desk

LOGIN = "aida"
PASSWORD = "korpe-zhusan-besik"
RECOVERY_CODE = "AAAAA-BBBBB-CCCCC-DDDDD"


@cache
def _pack_choices() -> tuple[PackChoice, ...]:
    packs = [read_pack(resource_path(f"packs/{name}")) for name in ("lft", "satcredit")]
    return tuple(PackChoice(id=pack.id, name=pack.name, colour=pack.colour) for pack in packs)


@dataclass
class MemoryCourier:
    """The sealing end of a mailbox that loses nothing and goes nowhere."""

    branch: InMemoryBranch
    sealed: int = 0
    receipted: int = 0
    receipt_at: dt.datetime | None = None

    def seal(self) -> int:
        self.sealed = len(self.branch.state.entries)
        return 1

    def settle(self) -> Sequence[str]:
        if self.sealed > self.receipted:
            self.receipted, self.receipt_at = self.sealed, self.branch.clock.now()
        return ()

    def state(self) -> SyncState:
        return SyncState(
            head_seq=len(self.branch.state.entries),
            sealed_seq=self.sealed,
            receipted_seq=self.receipted,
            blobs_waiting=0,
            directive_cursor=0,
            last_receipt_at=self.receipt_at,
            verdicts={},
        )


def services_of(desk: Desk, courier: MemoryCourier) -> Services:
    """Return the bundle of one employee over the memory."""
    branch, staff = desk.branch, desk.staff
    work = branch.begin_work
    return Services(
        staff_member=staff,
        applicants=desk.applicants,
        person_files=desk.person_files,
        duplicates=desk.duplicates,
        merging=desk.merging,
        forms=desk.forms,
        blank_forms=desk.blank_forms,
        consents=desk.consents,
        withdrawals=desk.withdrawals,
        evidence=desk.evidence,
        applications=desk.applications,
        imports=desk.imports,
        advice=desk.advice,
        lists=desk.lists,
        leads=desk.leads,
        carriers=desk.carriers,
        stocktakings=desk.stocktakings,
        record_states=desk.record_states,
        photographs=desk.photographs,
        scans=ScanService(
            begin_work=work,
            clock=branch.clock,
            ids=branch.ids,
            staff=staff,
            reader=ScanPageReader(),
            second_person=desk.second_person,
        ),
        ink_checks=desk.ink_checks,
        search=SearchService(begin_work=work, read_model=MemoryReadModel(branch), staff=staff),
        staff=desk.staff_service,
        packs=PackService(begin_work=work, clock=branch.clock, staff=staff),
        synchronisation=SynchronisationService(begin_work=work, staff=staff, courier=courier),
        auditing=AuditingService(
            begin_work=work, clock=branch.clock, staff=staff, read_model=MemoryReadModel(branch)
        ),
        unsaved=desk.unsaved,
    )


@dataclass
class MemoryProgram:
    """The process around the window; tests set what it is to refuse."""

    desk: Desk = field(default_factory=make_desk)
    has_workstation: bool = True
    enrolled: bool = True
    carry_error: BranchError | None = None
    set_up_error: BranchError | None = None
    watched: Path | None = None
    offered: set[Path] = field(default_factory=set)
    resting: set[Path] = field(default_factory=set)
    password: str = PASSWORD
    must_change_password: bool = False
    rules: StaffRules | None = None
    keeps_originals: bool = False
    requests: list[SetUpRequest] = field(default_factory=list)
    log: list[str] = field(default_factory=list)
    before_carry: Callable[[], object] = lambda: None
    is_open: bool = False
    played_camera: FakeCamera = field(default_factory=FakeCamera)
    desk_scanner: Scanner = field(default_factory=FakeScanner)

    def __post_init__(self) -> None:
        self.courier = MemoryCourier(self.desk.branch)
        self.services = services_of(self.desk, self.courier)

    def is_set_up(self) -> bool:
        return self.has_workstation

    def pack_choices(self) -> Sequence[PackChoice]:
        return _pack_choices()

    def set_up(self, request: SetUpRequest) -> str:
        if self.set_up_error is not None:
            raise self.set_up_error
        self.requests.append(request)
        self.has_workstation = True
        return RECOVERY_CODE

    def unlock(self, login: str, password: str) -> Admission:
        if (login, password) != (LOGIN, self.password):
            raise WrongPassword
        self.log.append("unlock")
        self.is_open = True
        return self._admission()

    def set_own_password(self, old: str, new: str) -> Admission:
        if old != self.password:
            raise WrongPassword
        self.password, self.must_change_password = new, False
        return self._admission()

    def acknowledge_rules(self, edition: int) -> Admission:
        if self.rules is None or edition != self.rules.edition:
            raise RulesNotRead(edition=edition)
        self.rules = None
        return self._admission()

    def _admission(self) -> Admission:
        is_pending = self.must_change_password or self.rules is not None
        return Admission(
            member=self.desk.staff,
            services=None if is_pending else self.services,
            must_change_password=self.must_change_password,
            rules=self.rules,
        )

    def confirm(self, login: str, password: str) -> None:
        if login != LOGIN:
            raise NotPermitted(reason="entries_not_kept")
        if password != self.password:
            raise WrongPassword

    def lock(self, reason: LockReason) -> None:
        if self.is_open:
            self.log.append(f"lock: {reason.value}")
        self.is_open = False

    def idle_minutes(self) -> int:
        return 5

    def is_enrolled(self) -> bool:
        return self.enrolled

    def carry(self) -> SyncOutcome:
        self.before_carry()
        if self.carry_error is not None:
            raise self.carry_error
        return SyncOutcome(
            sent=1,
            receipted_seq=self.courier.sealed,
            waiting=0,
            verdicts={"applied": self.courier.sealed},
            directives=0,
            finished_at=self.desk.branch.clock.now(),
        )

    def camera(self) -> FakeCamera:
        return self.played_camera

    def scanner(self) -> Scanner:
        return self.desk_scanner

    def watched_folder(self) -> Path | None:
        return self.watched

    def new_scans(self, *, at_once: bool = False) -> Sequence[Path]:
        if self.watched is not None and not self.watched.is_dir():
            raise BadInput(file=self.watched.name, reason="folder_missing")
        found = sorted(self.watched.iterdir()) if self.watched else []
        if at_once:
            self.scans_left(list(self.resting), to_rest=False)
        fresh = [file for file in found if file not in self.offered]
        self.offered.update(fresh)
        return fresh

    def scan_stored(self, file: Path, read: FileLook) -> bool:
        assert read == (file.stat().st_size, file.stat().st_mtime_ns)
        if not self.keeps_originals:
            file.unlink()
            self.offered.discard(file)
        return not self.keeps_originals

    def scans_left(self, files: Sequence[Path], *, to_rest: bool) -> None:
        (self.resting.update if to_rest else self.offered.difference_update)(files)


def clerk_program(role: Role = Role.CLERK) -> MemoryProgram:
    """Return a workstation at which somebody of this role works."""
    return MemoryProgram(desk=make_desk(role=role))
