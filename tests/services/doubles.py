"""Hand-written stand-ins for ports that a counter in memory does not need."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from branch_app.domain.errors import AlreadyRunning, ScanUnreadable, WrongPassword
from branch_app.domain.scan import ScannedPage


@dataclass(frozen=True)
class MadeReader:
    """A page reader for services whose pictures are made of letters: `codes` stand on some."""

    codes: Mapping[bytes, str] = field(default_factory=dict)

    def read(self, data: bytes, name: str) -> Sequence[ScannedPage]:
        if data not in self.codes:
            raise ScanUnreadable(file=name, reason="unknown_format")
        page = ScannedPage(number=1, image=data, media_type="", digest="", code=self.codes[data])
        return (page,)


@dataclass
class RecordingVault:
    """Slots in memory: login to staff id and password."""

    slots: dict[str, tuple[str, str]] = field(default_factory=dict)

    @property
    def logins(self) -> list[str]:
        return list(self.slots)

    def add_employee(self, staff_id: str, login: str, password: str) -> None:
        assert staff_id
        assert password
        self.slots[login] = (staff_id, password)

    def authenticate(self, login: str, password: str) -> str:
        staff_id, secret = self.slots.get(login, ("", ""))
        if not staff_id or secret != password:
            raise WrongPassword
        return staff_id

    def change_password(self, login: str, old: str, new: str) -> None:
        self.slots[login] = (self.authenticate(login, old), new)

    def replace_employee(self, staff_id: str, login: str, password: str) -> None:
        self.slots[login] = (staff_id, password)

    def drop_employee(self, staff_id: str) -> None:
        self.slots = {login: slot for login, slot in self.slots.items() if slot[0] != staff_id}


@dataclass
class SimpleLock:
    """The lock of a long job in one process; `is_held` lets a test play another process."""

    is_held: bool = False

    @contextmanager
    def hold(self) -> Iterator[None]:
        if self.is_held:
            raise AlreadyRunning
        self.is_held = True
        try:
            yield
        finally:
            self.is_held = False
