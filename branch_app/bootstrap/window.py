"""The window's process: settings, logs, and the unlocked session behind `gui.program.Program`.

The only module here that knows Qt, and only through `gui.application`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from filelock import FileLock, Timeout

from branch_app.bootstrap.carrying import carry, is_enrolled
from branch_app.bootstrap.packs import shipped_packs
from branch_app.bootstrap.runtime import refuse_bad_runtime
from branch_app.bootstrap.session import Session, open_session
from branch_app.bootstrap.set_up import SetUpOrder, is_set_up, set_up
from branch_app.domain.errors import AlreadyRunning, NotPermitted, RecordsQuarantined, SentInPart
from branch_app.domain.locking import LockReason
from branch_app.domain.scan import FileLook
from branch_app.gui.application import run_window
from branch_app.gui.photographs.camera import Camera
from branch_app.gui.photographs.qt_camera import QtCamera
from branch_app.gui.program import PackChoice, SetUpRequest, SyncOutcome
from branch_app.logs import set_up_logs
from branch_app.scanning.inbox import WatchedFolder
from branch_app.scanning.scanners import system_scanner
from branch_app.services.admission import Admission
from branch_app.services.ports import Scanner
from branch_app.settings import Settings
from branch_app.sync.report import Outcome

PREFERENCES_NAME = "window.ini"
WINDOW_LOCK_NAME = "window.lock"
TRIES = 2


class WindowProgram:
    """What the window may ask of the program; the session is opened on the database lane."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._session: Session | None = None
        folder = settings.counter.watched_folder
        self._watched = WatchedFolder(Path(folder)) if folder else None

    def is_set_up(self) -> bool:
        """Tell whether the data folder holds a workstation."""
        return is_set_up(self._settings)

    def pack_choices(self) -> Sequence[PackChoice]:
        """Return the packs shipped."""
        return tuple(
            PackChoice(id=pack.id, name=pack.name, colour=pack.colour) for pack in shipped_packs()
        )

    def set_up(self, request: SetUpRequest) -> str:
        """Make the workstation; return the recovery code, told once."""
        return set_up(
            self._settings,
            SetUpOrder(
                pack_id=request.pack_id,
                profile=request.profile,
                branch=request.branch,
                workstation=request.workstation,
                login=request.login,
                display_name=request.display_name,
                password=request.password,
                head_office_url=request.head_office_url,
                enrolment_code=request.enrolment_code,
            ),
        )

    def unlock(self, login: str, password: str) -> Admission:
        """Open vault and databases."""
        self.lock(LockReason.NEXT_LOGIN)
        self._session = open_session(self._settings, login, password)
        return self._session.admission()

    def set_own_password(self, old: str, new: str) -> Admission:
        """Change the password of who has unlocked."""
        return self._unlocked().set_own_password(old, new)

    def acknowledge_rules(self, edition: int) -> Admission:
        """Note that who has unlocked has read these rules."""
        return self._unlocked().acknowledge_rules(edition)

    def _unlocked(self) -> Session:
        if self._session is None:
            raise NotPermitted(reason="locked")
        return self._session

    def confirm(self, login: str, password: str) -> None:
        """Check that this is the employee who has unlocked."""
        self._unlocked().confirm(login, password)

    def lock(self, reason: LockReason) -> None:
        """Tell the journal, seal what waits, close the connections, wipe the keys."""
        session, self._session = self._session, None
        if session is not None:
            session.close(reason)

    def idle_minutes(self) -> int:
        """Return after how many minutes without a key or the mouse the window locks."""
        return self._settings.security.idle_minutes

    def is_enrolled(self) -> bool:
        """Tell whether a head office is known."""
        return is_enrolled(self._settings)

    def carry(self) -> SyncOutcome:
        """Carry the mailbox to head office and back."""
        carried = carry(self._settings, tries=TRIES)
        if carried.outcome is Outcome.IN_PART:
            raise SentInPart(waiting=carried.waiting)
        if carried.outcome is Outcome.QUARANTINED:
            raise RecordsQuarantined(count=carried.verdicts.get("quarantined", 0))
        return SyncOutcome(
            sent=carried.sent,
            receipted_seq=carried.receipted_seq,
            waiting=carried.waiting,
            verdicts=carried.verdicts,
            directives=carried.directives,
            finished_at=dt.datetime.now(dt.UTC),
        )

    def camera(self) -> Camera:
        """Return a camera, closed."""
        return QtCamera()

    def scanner(self) -> Scanner:
        """Return the way to the scanners of this desk."""
        return system_scanner()

    def watched_folder(self) -> Path | None:
        """Return the folder where the scanner puts its files, or None."""
        folder = self._settings.counter.watched_folder
        return Path(folder) if folder else None

    def new_scans(self, *, at_once: bool = False) -> Sequence[Path]:
        """Return files in the watched folder that are complete."""
        return self._watched.poll(at_once=at_once) if self._watched else ()

    def scan_stored(self, file: Path, read: FileLook) -> bool:
        """Remove an original that was stored and verified, if it is still what was read."""
        return self._watched is not None and (
            self._watched.done(file, read) or file not in self._watched.stuck
        )

    def scans_left(self, files: Sequence[Path], *, to_rest: bool) -> None:
        """Have files offered again that could not be stored, or that the lock left over."""
        if self._watched:
            self._watched.leave(files, to_rest=to_rest)


def open_window(settings: Settings) -> int:
    """Run the window until it is closed; one window for each data folder.

    Raises SystemUnsupported, AlreadyRunning.
    """
    refuse_bad_runtime()
    settings.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = FileLock(settings.data_dir / WINDOW_LOCK_NAME)
    try:
        lock.acquire(blocking=False)
    except Timeout as error:
        raise AlreadyRunning(part="window") from error
    try:
        set_up_logs(settings.logs_dir, "window")
        return run_window(WindowProgram(settings), settings.data_dir / PREFERENCES_NAME)
    finally:
        lock.release()
