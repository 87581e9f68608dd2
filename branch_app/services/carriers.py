"""Material carriers (K41, J9): registered, labelled, placed, issued, returned, destroyed.

Labels come from a reader that is a keyboard, so everything is asked for by what it typed; a label
scanned twice does nothing twice.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from branch_app.domain.audit import Details
from branch_app.domain.carrier import (
    Carrier,
    CarrierKind,
    CarrierState,
    Movement,
    MovementKind,
    read_sheets,
    read_words,
)
from branch_app.domain.carrier_label import CarrierLabel, LabelSheets
from branch_app.domain.carrier_number import (
    make_carrier_number,
    make_label_code,
    read_label,
    show_carrier_number,
)
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.data_incident import DataIncident
from branch_app.domain.errors import BadInput, MoveNotAllowed, NotFound
from branch_app.domain.issued_form import IssuedForm
from branch_app.domain.record_state import Operation
from branch_app.domain.serials import read_serial
from branch_app.domain.staff import Permission, StaffMember
from branch_app.services.form_issuing import PAGE_CODE_KEY
from branch_app.services.permissions import needs
from branch_app.services.ports import BeginWork, Clock, Ids, LabelMaker, UnitOfWork
from branch_app.services.subjects import paper_by_serial

MOST_LABELS = 480


@dataclass(frozen=True, kw_only=True, slots=True)
class CarrierDraft:
    """A carrier as it is typed."""

    kind: CarrierKind
    category: str
    received_from: str
    place: str
    sheets: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class CarrierService:
    """Use cases of carriers; none of them holds data of people but what is typed of employees."""

    begin_work: BeginWork
    clock: Clock
    ids: Ids
    staff: StaffMember
    branch: str
    workstation: str
    label_maker: LabelMaker

    @needs(Permission.READ_CARRIERS)
    def all(self) -> Sequence[Carrier]:
        """Return every carrier, by number."""
        with self.begin_work() as work:
            return tuple(work.carriers.all())

    @needs(Permission.READ_CARRIERS)
    def find(self, label: str) -> Carrier:
        """Return the carrier of a scanned or typed label. Raises BadInput, NotFound."""
        with self.begin_work() as work:
            return labelled(work, label)

    @needs(Permission.READ_CARRIERS)
    def incidents(self) -> Sequence[DataIncident]:
        """Return the incidents that stock-takings have opened, oldest first."""
        with self.begin_work() as work:
            return tuple(work.data_incidents.all())

    @needs(Permission.READ_CARRIERS)
    def files_of(self, serials: Sequence[str]) -> Mapping[str, str]:
        """Return for each of these papers that lies in a file the file's number, as printed."""
        with self.begin_work() as work:
            found = {serial: work.carriers.holding(serial) for serial in serials}
        return {serial: show_carrier_number(one.number) for serial, one in found.items() if one}

    @needs(Permission.READ_CARRIERS)
    def export(self) -> Sequence[Carrier]:
        """Return the register to be saved to a file; the journal tells it."""
        with self.begin_work() as work:
            rows = tuple(work.carriers.all())
            told: Details = {"register": "J9", "count": len(rows)}
            work.journal.note(Act.EXPORT, kind=RecordKind.CARRIER, details=told)
            work.commit()
        return rows

    @needs(Permission.KEEP_CARRIERS)
    def add(self, typed: CarrierDraft) -> Carrier:
        """Register a carrier under a new number. Raises BadInput.

        One of paper is kept on the ground of the operator's internal act (R-213), if it names one.
        """
        category = read_words(typed.category, "category")
        received_from = read_words(typed.received_from, "received_from")
        place = read_words(typed.place, "place")
        sheets = read_sheets(typed.sheets)
        now = self.clock.now()
        with self.begin_work() as work:
            is_paper = typed.kind is CarrierKind.PAPER_FILE
            first = Movement(kind=MovementKind.REGISTERED, at=now, by=self.staff.id, place=place)
            count = work.carriers.next_number()
            one = Carrier(
                id=self.ids.new(),
                version=1,
                number=make_carrier_number(self.branch, self.workstation, count),
                kind=typed.kind,
                category=category,
                sheets=sheets,
                received_from=received_from,
                place=place,
                state=CarrierState.IN_PLACE,
                since=now,
                registered_by=self.staff.id,
                registered_at=now,
                changed_at=now,
                ground=work.packs.profile().paper_ground if is_paper else "",
                movements=(first,),
            )
            work.carriers.save(one, Act.REGISTER_CARRIER, _told(one))
            work.commit()
        return one

    @needs(Permission.KEEP_CARRIERS)
    def issue(self, label: str, holder: str) -> Carrier:
        """Hand a carrier out. Raises BadInput, NotFound, MoveNotAllowed (somebody else has it)."""
        return self._move(
            label,
            Act.ISSUE_CARRIER,
            lambda one: one.issued(holder, by=self.staff.id, at=self.clock.now()),
        )

    @needs(Permission.KEEP_CARRIERS)
    def give_back(self, label: str, place: str = "") -> Carrier:
        """Take a carrier back, to its place or another; a missing one is found by this.

        Raises BadInput, NotFound, MoveNotAllowed.
        """
        return self._move(
            label,
            Act.RETURN_CARRIER,
            lambda one: one.returned(place, by=self.staff.id, at=self.clock.now()),
        )

    @needs(Permission.KEEP_CARRIERS)
    def place(self, label: str, place: str) -> Carrier:
        """Move a carrier to another place. Raises BadInput, NotFound, MoveNotAllowed."""
        return self._move(
            label,
            Act.PLACE_CARRIER,
            lambda one: one.placed(place, by=self.staff.id, at=self.clock.now()),
        )

    @needs(Permission.DESTROY_CARRIERS)
    def destroy(self, label: str, act_number: str) -> Carrier:
        """Note that a carrier was destroyed by that act. BadInput, NotFound, MoveNotAllowed."""
        return self._move(
            label,
            Act.DESTROY_CARRIER,
            lambda one: one.destroyed(act_number, by=self.staff.id, at=self.clock.now()),
        )

    @needs(Permission.KEEP_CARRIERS)
    def file_paper(self, label: str, serial: str) -> Carrier:
        """Put the original of a paper into a file; out of another one it is taken.

        Raises BadInput, NotFound, MoveNotAllowed (no file of papers, or not here).
        """
        wanted = read_serial(serial)
        if wanted is None:
            raise BadInput(reason="paper_serial")
        now = self.clock.now()
        with self.begin_work() as work:
            paper = paper_by_serial(work, self.staff, wanted, Operation.ACCUMULATE)
            filed = put_paper(work, paper, label, now)
            work.commit()
        return filed

    @needs(Permission.KEEP_CARRIERS)
    def labels(self, numbers: Sequence[str]) -> bytes:
        """Return sheets of labels as PDF. Raises BadInput (none, or too many), NotFound."""
        if not 1 <= len(numbers) <= MOST_LABELS:
            raise BadInput(reason="label_count")
        with self.begin_work() as work:
            key = label_key(work)
            profile = work.packs.profile()
            carriers = [labelled(work, number) for number in numbers]
            for one in carriers:
                if one.state is CarrierState.DESTROYED:
                    raise MoveNotAllowed(record="carrier", was=one.state.value, asked="label")
                work.journal.note(
                    Act.PRINT, kind=RecordKind.CARRIER, record_id=one.id, details=_told(one)
                )
            sheets = LabelSheets(
                labels=tuple(
                    CarrierLabel(
                        number=show_carrier_number(one.number),
                        code=make_label_code(one.number, key),
                        kind=one.kind,
                        category=one.category,
                    )
                    for one in carriers
                ),
                operator=profile.legal_name,
                ground=profile.paper_ground,
                is_sample=profile.is_sample,
            )
            pdf = self.label_maker.labels(sheets)
            work.commit()
        return pdf

    def _move(self, label: str, act: Act, step: Callable[[Carrier], Carrier]) -> Carrier:
        with self.begin_work() as work:
            was = labelled(work, label)
            moved = step(was)
            if moved is was:
                return was
            is_found = was.state is CarrierState.MISSING
            work.carriers.save(moved, Act.FIND_CARRIER if is_found else act, _told(moved))
            if is_found:
                note_found(work, moved, self.staff.id)
            work.commit()
        return moved


def label_key(work: UnitOfWork) -> bytes:
    """Return the key of this workstation's codes. Raises NotFound."""
    key = bytes.fromhex(work.settings.get(PAGE_CODE_KEY) or "")
    if not key:
        raise NotFound(setting=PAGE_CODE_KEY)
    return key


def labelled(work: UnitOfWork, label: str) -> Carrier:
    """Return the carrier of a scanned or typed label. Raises BadInput (`label`), NotFound."""
    number = read_label(label, label_key(work))
    if number is None:
        raise BadInput(reason="label")
    one = work.carriers.by_number(number)
    if one is None:
        raise NotFound(record=RecordKind.CARRIER.value)
    return one


def put_paper(work: UnitOfWork, paper: IssuedForm, label: str, at: dt.datetime) -> Carrier:
    """Put the original into the file of this label; out of another one it is taken.

    Raises BadInput (`label`), NotFound, MoveNotAllowed (no file of papers, or not here).
    """
    one = labelled(work, label)
    filed = one.holding(paper.serial, paper.page_count, at=at)
    if filed is one:
        return one
    was_in = work.carriers.holding(paper.serial)
    told: Details = {"serial": paper.serial}
    if was_in is not None:
        left = was_in.without(paper.serial, paper.page_count, at=at)
        work.carriers.save(left, Act.FILE_PAPER, {**told, "taken": "out"})
    return work.carriers.save(filed, Act.FILE_PAPER, told)


def note_found(work: UnitOfWork, carrier: Carrier, staff_id: str) -> None:
    """Note on the incidents of a carrier that it is back; they stay open."""
    for incident in work.data_incidents.of_carrier(carrier.id):
        noted = incident.carrier_found(by=staff_id, at=carrier.changed_at)
        if noted is not incident:
            work.data_incidents.save(noted, Act.NOTE_INCIDENT, _told(carrier))


def _told(one: Carrier) -> Details:
    return {"number": one.number, "kind": one.kind.value, "state": one.state.value}
