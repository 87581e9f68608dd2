"""Checks bodies against the digests in the journal, and current rows against the bodies.

Told are the faults that the journal's own do not explain: a row that was changed or taken out says
nothing of its body any more.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import Connection, Row, RowMapping, and_, func, select

from branch_app.domain.applicant import Applicant
from branch_app.domain.audit import ChainFault, FaultKind, FaultPlace, body_digest
from branch_app.domain.chain import ChainReading
from branch_app.domain.change import Act, RecordKind
from branch_app.protocol.records import person_of
from branch_app.storage import tables
from branch_app.storage.person_lines import line_of
from branch_app.storage.rows import TABLES, columns_of, read_record
from branch_app.storage.shown_consent import told_consent

_PAGE = 500
_journal, _history, _erased = tables.journal, tables.history, tables.erased
_line = tables.applicant_line
_SHOWN = [column.label(f"shown_{column.name}") for column in _line.columns]
_ERASING = frozenset({Act.ERASE_DRAFT.value, Act.ERASE_IMPORTED.value, Act.DESTROY.value})


def verify(connection: Connection, chain: ChainReading | None = None) -> list[ChainFault]:
    """Return faults of bodies, current rows, marks of erasure; `chain` None is a whole one."""
    check = _BodyCheck(connection, chain)
    steps = (check.bodies, check.strangers, check.records, check.shown, check.erasures)
    return [fault for step in steps for fault in step()]


@dataclass(slots=True)
class _Told:
    """What the journal tells of one record."""

    kind: str
    versions: dict[int, int] = field(default_factory=dict)
    voided: int = 0

    def number_of(self, version: int) -> int:
        """Return the number of the row that tells of this version, else of the newest."""
        return self.versions.get(version) or self.versions[max(self.versions)]


class _BodyCheck:
    """One check, in the order of `verify`: the later steps use what the first has read."""

    def __init__(self, connection: Connection, chain: ChainReading | None) -> None:
        self._connection = connection
        self._chain = chain
        self._erased = {row.record_id: row.seq for row in connection.execute(select(_erased))}
        self._told: dict[str, _Told] = {}
        self._erasing: dict[int, str] = {}
        self._doubtful: set[int] = set()
        self._changed: set[str] = set()
        self._absent_ids: set[str] = set()

    def _number(self, at: int) -> int | None:
        """Return the number of the row that stands there; None for one that is not genuine."""
        return at if self._chain is None else self._chain.written_as.get(at)

    def _is_doubtful(self, *numbers: int) -> bool:
        """Tell whether a fault that is told already explains what is found at one of these."""
        faults = self._chain.faults if self._chain else ()
        return any(
            number in self._doubtful or any(fault.first <= number <= fault.last for fault in faults)
            for number in numbers
        )

    def bodies(self) -> Iterator[ChainFault]:
        """A body that differs from its digest, or is gone though nobody erased it."""
        version = and_(
            _history.c.record_id == _journal.c.record_id, _history.c.version == _journal.c.version
        )
        of_history = (_history.c.seq, _history.c.salt, _history.c.body, _history.c.person_id)
        rows = (
            select(_journal, *(column.label(f"own_{column.name}") for column in of_history))
            .join(_history, and_(version, _journal.c.body_digest != ""), isouter=True)
            .order_by(_journal.c.seq)
        )
        for row in self._connection.execute(rows.execution_options(yield_per=_PAGE)):
            number = self._number(row.seq)
            if number is None:
                continue
            if row.act in _ERASING:
                self._erasing[number] = row.record_id
            if row.body_digest:
                yield from self._body(row, number)

    def _body(self, row: Row[Any], number: int) -> Iterator[ChainFault]:
        told = self._told.setdefault(row.record_id, _Told(kind=row.kind))
        told.versions[row.version] = number
        if row.act == Act.VOID.value:
            told.voided = number
        if self._erased.get(row.record_id, 0) >= min(number, row.seq):
            return
        if row.own_body is None:
            yield self._doubted(_fault(FaultKind.REMOVED, FaultPlace.BODY, number, row.record_id))
        elif not _is_own(row):
            yield self._doubted(_fault(FaultKind.CHANGED, FaultPlace.BODY, number, row.record_id))
        elif row.own_seq not in {number, row.seq} and not self._is_doubtful(number):
            # Where rows were taken out and all others reckoned anew, only this shows from where.
            fault = _fault(FaultKind.REORDERED, FaultPlace.BODY, number, row.record_id)
            yield self._doubted(replace(fault, found_at=row.own_seq))

    def _doubted(self, fault: ChainFault) -> ChainFault:
        self._doubtful.add(fault.first)
        return fault

    def strangers(self) -> Iterator[ChainFault]:
        """A body of which no row tells."""
        is_told = and_(
            _journal.c.record_id == _history.c.record_id,
            _journal.c.version == _history.c.version,
            _journal.c.body_digest != "",
        )
        rows = select(_history.c.seq, _history.c.record_id)
        for row in self._connection.execute(rows.where(~select(_journal).where(is_told).exists())):
            if not self._is_doubtful(row.seq):
                yield _fault(FaultKind.INSERTED, FaultPlace.BODY, row.seq, row.record_id)

    def records(self) -> Iterator[ChainFault]:
        """A current row that is not the newest body, or a newest body without one."""
        newest = (
            select(_history.c.record_id, func.max(_history.c.version).label("version"))
            .group_by(_history.c.record_id)
            .subquery()
        )
        is_newest = and_(
            _history.c.record_id == newest.c.record_id, _history.c.version == newest.c.version
        )
        of_history = (_history.c.seq, _history.c.version, _history.c.body)
        for kind, table in TABLES.items():
            there: set[str] = set()
            rows = (
                select(table, *(column.label(f"own_{column.name}") for column in of_history))
                .join(newest, newest.c.record_id == table.c.id, isouter=True)
                .join(_history, is_newest, isouter=True)
            )
            if kind is RecordKind.APPLICANT:
                rows = rows.add_columns(*_SHOWN).join(_line, _line.c.id == table.c.id, isouter=True)
            found = self._connection.execute(rows.execution_options(yield_per=_PAGE))
            for row in found.mappings():
                there.add(row["id"])
                yield from self._record(kind, row)
            for record_id, told in self._told.items():
                if told.kind == kind.value and record_id not in there:
                    yield from self._absent(record_id, told)

    def _record(self, kind: RecordKind, row: RowMapping) -> Iterator[ChainFault]:
        told = self._told.get(row["id"])
        number = told.number_of(row["version"]) if told else 0
        is_newest = (row["own_version"], row["own_body"]) == (row["version"], row["body"])
        if is_newest and _is_derived(kind, row):
            return
        if not self._is_doubtful(number, row["own_seq"] or number):
            what = FaultKind.CHANGED if told else FaultKind.INSERTED
            self._changed.add(row["id"])
            yield _fault(what, FaultPlace.RECORD, number, row["id"])

    def shown(self) -> Iterator[ChainFault]:
        """A person's line that tells what the consents do not, or is nobody's."""
        people, consents = tables.applicant, tables.consent
        lines = select(_line.c.id, people.c.version).join(people, people.c.id == _line.c.id)
        for row in self._connection.execute(lines.where(_line.c.base_consent != told_consent())):
            theirs = select(consents.c.id).where(consents.c.applicant_id == row.id)
            told = self._told.get(row.id)
            number = told.number_of(row.version) if told else 0
            is_explained = self._changed & {row.id, *self._connection.scalars(theirs)}
            if not is_explained and not self._is_doubtful(number):
                yield _fault(FaultKind.CHANGED, FaultPlace.RECORD, number, row.id)
        nobodys = select(_line.c.id).where(
            ~select(people).where(people.c.id == _line.c.id).exists()
        )
        for record_id in self._connection.scalars(nobodys):
            told = self._told.get(record_id)
            number = told.number_of(max(told.versions)) if told else 0
            if record_id not in self._absent_ids and not self._is_doubtful(number):
                yield _fault(FaultKind.INSERTED, FaultPlace.RECORD, number, record_id)

    def _absent(self, record_id: str, told: _Told) -> Iterator[ChainFault]:
        number = told.number_of(max(told.versions))
        if self._erased.get(record_id, 0) < number and not self._is_doubtful(number):
            self._absent_ids.add(record_id)
            yield _fault(FaultKind.REMOVED, FaultPlace.RECORD, number, record_id)

    def erasures(self) -> Iterator[ChainFault]:
        """A mark that excuses missing bodies, without an act that erased this record."""
        for record_id, seq in self._erased.items():
            told, erased_person = self._told.get(record_id), self._erasing.get(seq)
            is_known = erased_person is not None
            if told is not None and told.kind == RecordKind.APPLICANT.value:
                is_known = erased_person == record_id
            elif told is not None and told.kind == RecordKind.ISSUED_FORM.value:
                # Each erased form has a void version after the act; in a broken chain it may lack.
                is_known = is_known and (told.voided > seq or self._chain is not None)
            if not is_known and not self._is_doubtful(seq):
                yield _fault(FaultKind.INSERTED, FaultPlace.ERASURE, seq, record_id)


def _fault(kind: FaultKind, place: FaultPlace, number: int, record_id: str) -> ChainFault:
    return ChainFault(kind=kind, place=place, first=number, last=number, record_id=record_id)


def _is_own(row: Row[Any]) -> bool:
    """Tell whether the body is the one told of, and kept with the person whom it is about."""
    if body_digest(row.own_salt, row.own_body) != row.body_digest:
        return False
    try:
        record = read_record(RecordKind(row.kind), row.own_body)
    except ValueError:
        return False
    return bool(person_of(record) == row.own_person_id)


def _is_derived(kind: RecordKind, row: RowMapping) -> bool:
    """Tell whether the columns for searching and ordering, and a person's line, are the body's."""
    try:
        record = read_record(kind, row["body"])
    except ValueError:
        return False
    if isinstance(record, Applicant):
        told = line_of(record)
        if any(row[f"shown_{name}"] != value for name, value in told.items()):
            return False
    return all(row[name] == value for name, value in columns_of(record).items())
