"""What is asked of the journal and what a reader gets: rows told with the names of who acted."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from branch_app.domain.audit import Details
from branch_app.domain.change import Act
from branch_app.domain.errors import BadInput
from branch_app.domain.serials import read_serial

PAGE_ROWS = 100
SHORT_ID = 8
# Who acts where no employee does: the reset by the code from the sealed envelope.
RECOVERY_CODE = "recovery_code"
_RECORD = re.compile(r"[0-9a-f]{4,8}|[0-9a-f]{32}")
_STAFF = re.compile(r"[0-9a-z-]{0,40}")


@dataclass(frozen=True, kw_only=True, slots=True)
class JournalFilter:
    """What to show: days in Kazakhstan, inclusive; `record` is the end of an id, `serial` a paper.

    An empty part asks for everything. Raises BadInput: a filter is journalled, so nothing that
    could be somebody's name or number may stand in it.
    """

    since: dt.date | None = None
    until: dt.date | None = None
    staff_id: str = ""
    acts: frozenset[Act] = frozenset()
    record: str = ""
    serial: str = ""

    def __post_init__(self) -> None:
        """Refuse what is no id and no paper's number."""
        is_record = not self.record or _RECORD.fullmatch(self.record)
        is_serial = not self.serial or read_serial(self.serial) == self.serial
        if not (is_record and is_serial and _STAFF.fullmatch(self.staff_id)):
            raise BadInput(field="record", reason="record_or_paper")

    def facts(self) -> Details:
        """Return what the journal tells of who reads it: ids, days and codes."""
        # Digits alone could be typed of a birth date or an IIN by mistake.
        record = self.record if not self.record.isdecimal() else "digits"
        told = {
            "since": self.since.isoformat() if self.since else "",
            "until": self.until.isoformat() if self.until else "",
            "whose": self.staff_id,
            "acts": ",".join(sorted(act.value for act in self.acts)),
            "record": record,
            "serial": self.serial,
        }
        return {name: value for name, value in told.items() if value}


def about(text: str) -> dict[str, str]:
    """Return the part of a filter for a paper's number or the end of a record's id, as typed.

    The filter refuses what is neither.
    """
    typed = text.strip()
    serial = read_serial(typed)
    if serial is not None:
        return {"serial": serial}
    return {"record": typed.lower().lstrip("….")}


@dataclass(frozen=True, kw_only=True, slots=True)
class JournalRow:
    """A row as it is stored, read without trust: `at` None and no details if not the program's."""

    seq: int
    at: dt.datetime | None
    actor: str
    act: str
    kind: str
    record_id: str
    details: Details


@dataclass(frozen=True, kw_only=True, slots=True)
class StaffName:
    """How an employee is called."""

    login: str
    display_name: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Actor:
    """An employee whose acts may be asked for; `name` is the login for who may see no names."""

    id: str
    login: str
    name: str


@dataclass(frozen=True, kw_only=True, slots=True)
class JournalLine:
    """A row for people: who acted by name, the record by the end of its id."""

    seq: int
    at: dt.datetime | None
    actor: str
    act: str
    kind: str
    record: str
    details: Details


@dataclass(frozen=True, kw_only=True, slots=True)
class JournalReading:
    """That an employee reads the journal by this filter: journalled before it is given out."""

    filter: JournalFilter


@dataclass(frozen=True, kw_only=True, slots=True)
class Alerts:
    """The latest alerts, newest first; `unseen` were raised since this employee last looked."""

    lines: tuple[JournalLine, ...]
    unseen: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Names:
    """Turns staff ids into what this reader may see: names, or logins."""

    known: Mapping[str, StaffName]
    shows_names: bool

    def of(self, staff_id: str) -> str:
        """Return the name or login; of nobody we know the end of the id."""
        if staff_id == RECOVERY_CODE:
            return staff_id
        name = self.known.get(staff_id)
        if name is None:
            return shortened(staff_id)
        return name.display_name if self.shows_names else name.login

    def line(self, row: JournalRow) -> JournalLine:
        """Return the row for people; staff ids in the details become names too."""
        details = dict(row.details)
        for key in ("whose", "second"):
            if details.get(key):
                details[key] = self.of(str(details[key]))
        is_staff = row.record_id in self.known
        return JournalLine(
            seq=row.seq,
            at=row.at,
            actor=self.of(row.actor),
            act=row.act,
            kind=row.kind,
            record=self.of(row.record_id) if is_staff else shortened(row.record_id),
            details=details,
        )


def shortened(record_id: str) -> str:
    """Return the end of an id: enough to find it again, too little to look like a number."""
    return f"…{record_id[-SHORT_ID:]}" if len(record_id) > SHORT_ID else record_id


class JournalReader(Protocol):
    """The journal on the read-only connection."""

    def journal_rows(
        self, wanted: JournalFilter, before: int | None, limit: int
    ) -> Sequence[JournalRow]:
        """Return rows with seq < before that meet the filter, newest first."""
        ...

    def staff_names(self) -> Mapping[str, StaffName]:
        """Return id and name of everybody who was ever admitted."""
        ...

    def last_reading(self, staff_id: str) -> int:
        """Return the seq at which this employee last read the journal; 0 for never."""
        ...
