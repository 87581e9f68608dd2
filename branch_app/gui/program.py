"""What the window needs of the rest of the program; `bootstrap.window` gives it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from branch_app.domain.bilingual import Bilingual
from branch_app.domain.locking import LockReason
from branch_app.domain.scan import FileLook
from branch_app.gui.photographs.camera import Camera
from branch_app.services.admission import Admission
from branch_app.services.ports import Scanner


@dataclass(frozen=True, kw_only=True, slots=True)
class PackChoice:
    """An organisation that can be chosen at set-up."""

    id: str
    name: Bilingual
    colour: str


@dataclass(frozen=True, kw_only=True, slots=True)
class SetUpRequest:
    """What the first-run page asks; `profile` None takes the pack's sample profile (SAMPLE)."""

    pack_id: str
    profile: Path | None
    branch: str
    workstation: str
    login: str
    display_name: str
    password: str
    head_office_url: str = ""
    enrolment_code: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class SyncOutcome:
    """What one run with head office brought."""

    sent: int
    receipted_seq: int
    waiting: int
    verdicts: Mapping[str, int]
    directives: int
    finished_at: dt.datetime


class Program(Protocol):
    """The process around the window. The comment tells the lane of each method."""

    def is_set_up(self) -> bool:
        """Tell whether the data folder holds a workstation (any lane, quick)."""
        ...

    def pack_choices(self) -> Sequence[PackChoice]:
        """Return the packs shipped (any lane)."""
        ...

    def set_up(self, request: SetUpRequest) -> str:
        """Make the workstation; return the recovery code, shown once (database lane, slow).

        Raises BadInput, WeakPassword, BadPack, AlreadySetUp, HeadOfficeUnreachable,
        HeadOfficeRefused, DiskFull.
        """
        ...

    def unlock(self, login: str, password: str) -> Admission:
        """Open vault and database (database lane, about 0.5 s); the employee may not work yet.

        Raises WrongPassword, LoginDelayed, AccessEnded, DatabaseDamaged, HeadCheckFailed,
        DatabaseTooNew, AlreadyRunning.
        """
        ...

    def set_own_password(self, old: str, new: str) -> Admission:
        """Change the password of who has unlocked, before the first work (database lane, slow).

        Raises WrongPassword, WeakPassword, LoginDelayed.
        """
        ...

    def acknowledge_rules(self, edition: int) -> Admission:
        """Note that who has unlocked has read these rules (database lane). Raises RulesNotRead."""
        ...

    def confirm(self, login: str, password: str) -> None:
        """Check that this is the employee who has unlocked (database lane, slow).

        Raises WrongPassword, LoginDelayed; NotPermitted for another employee.
        """
        ...

    def lock(self, reason: LockReason) -> None:
        """Tell the journal, seal what waits, close the connections, wipe the keys (database lane).

        A failure of any of it does not keep the keys.
        """
        ...

    def idle_minutes(self) -> int:
        """Return after how many minutes without a key or the mouse the window locks (any lane)."""
        ...

    def is_enrolled(self) -> bool:
        """Tell whether a head office is known (any lane)."""
        ...

    def carry(self) -> SyncOutcome:
        """Carry the mailbox to head office and back (work lane; no database).

        Raises HeadOfficeUnreachable, HeadOfficeRefused, SentInPart, RecordsQuarantined,
        AlreadyRunning.
        """
        ...

    def camera(self) -> Camera:
        """Return a camera, closed; only the page of a person may open it (GUI thread)."""
        ...

    def scanner(self) -> Scanner:
        """Return the way to the scanners of this desk (any lane); its methods: work lane."""
        ...

    def watched_folder(self) -> Path | None:
        """Return the folder where the scanner puts its files, or None."""
        ...

    def new_scans(self, *, at_once: bool = False) -> Sequence[Path]:
        """Return files in the watched folder that are complete (work lane).

        `at_once`: those too that are left to rest.
        """
        ...

    def scan_stored(self, file: Path, read: FileLook) -> bool:
        """Remove an original that was stored and verified; False when it cannot be removed.

        `read` are its size and time (ns) from before it was read: one that was written on since is
        kept, and offered again.
        """
        ...

    def scans_left(self, files: Sequence[Path], *, to_rest: bool) -> None:
        """Have files offered again that were not stored; `to_rest`: after a minute only.

        Work lane, as all of the watched folder.
        """
        ...
