"""Blocking, unblocking and destroying a person's record: each a move of the one table (K27, K28).

Depersonalising is in that table too; the operation itself is offered nowhere yet.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from branch_app.domain.audit import Details
from branch_app.domain.change import Act
from branch_app.domain.destruction import (
    BLOCKING_GROUNDS,
    DESTRUCTION_GROUNDS,
    UNBLOCKING_GROUNDS,
    DestructionAct,
    Ground,
    checked_paper_number,
)
from branch_app.domain.errors import BadInput
from branch_app.domain.record_state import Operation, RecordState
from branch_app.domain.staff import Permission, StaffMember
from branch_app.services.permissions import needs
from branch_app.services.ports import BeginWork, Clock, Ids, UnitOfWork
from branch_app.services.second_person import SecondPerson, Signatory
from branch_app.services.subjects import person, person_to_move


@dataclass(frozen=True, kw_only=True, slots=True)
class MovedRecord:
    """Where the record stands now; of the person nothing."""

    applicant_id: str
    version: int
    state: RecordState


@dataclass(frozen=True, kw_only=True, slots=True)
class RecordStateService:
    """Use cases of record states. `after_destroying` takes what was destroyed out of the files."""

    begin_work: BeginWork
    clock: Clock
    ids: Ids
    staff: StaffMember
    branch: str
    workstation: str
    second_person: SecondPerson
    after_destroying: Callable[[], None]

    @needs(Permission.BLOCK)
    def block(self, applicant_id: str, ground: Ground, paper_number: str) -> MovedRecord:
        """Stop every use of a person's data at once (R-106, R-131).

        Raises BadInput (ground, paper_number), MoveNotAllowed, NotFound, NotPermitted.
        """
        details = _told(ground, BLOCKING_GROUNDS, paper_number)
        return self._move(applicant_id, RecordState.BLOCKED, Act.BLOCK, details)

    @needs(Permission.UNBLOCK)
    def unblock(
        self, applicant_id: str, ground: Ground, paper_number: str, second: Signatory
    ) -> MovedRecord:
        """Give a person's data back to use; two persons (R-133).

        Raises BadInput (ground, paper_number), SamePerson, WrongPassword, LoginDelayed,
        AccessEnded, MoveNotAllowed, NotFound, NotPermitted.
        """
        details = _told(ground, UNBLOCKING_GROUNDS, paper_number)
        confirmed = {**details, "second": self.second_person.confirm(second).id}
        return self._move(applicant_id, RecordState.ACTIVE, Act.UNBLOCK, confirmed)

    @needs(Permission.DESTROY)
    def destroy(
        self, applicant_id: str, ground: Ground, paper_number: str, second: Signatory
    ) -> DestructionAct:
        """Erase everything of a person for ever; the act stays; two persons (R-132, R-183).

        Raises BadInput (ground, paper_number), SamePerson, WrongPassword, LoginDelayed,
        AccessEnded, MoveNotAllowed (a draft is erased by a refusal), NotFound, NotPermitted.
        """
        details = _told(ground, DESTRUCTION_GROUNDS, paper_number)
        confirmed_by = self.second_person.confirm(second).id
        with self.begin_work() as work:
            person(work, self.staff, applicant_id, Operation.DESTROY)
            number = self._next_number(work)
            told = {**details, "second": confirmed_by, "number": number}
            counts = work.applicants.destroy(applicant_id, told)
            act = DestructionAct(
                id=self.ids.new(),
                version=1,
                number=number,
                record_id=applicant_id,
                ground=ground,
                paper_number=str(details["paper_number"]),
                destroyed_by=self.staff.id,
                confirmed_by=confirmed_by,
                destroyed_at=self.clock.now(),
                counts=counts,
            )
            work.destructions.save(act, Act.DESTROY, {"number": number})
            work.commit()
        self.after_destroying()
        return act

    @needs(Permission.READ_JOURNAL)
    def acts(self) -> Sequence[DestructionAct]:
        """Return every destruction act, oldest first."""
        with self.begin_work() as work:
            return tuple(work.destructions.all())

    def _move(
        self, applicant_id: str, state: RecordState, act: Act, details: Details
    ) -> MovedRecord:
        with self.begin_work() as work:
            was = person_to_move(work, applicant_id)
            moved = was.moved(state, at=self.clock.now())
            work.applicants.save(moved, act, details)
            work.commit()
        return MovedRecord(applicant_id=moved.id, version=moved.version, state=moved.state)

    def _next_number(self, work: UnitOfWork) -> str:
        return f"{self.branch}-{self.workstation}-Д-{work.destructions.next_number():04d}"


def _told(ground: Ground, allowed: Sequence[Ground], paper_number: str) -> dict[str, str]:
    if ground not in allowed:
        raise BadInput(reason="ground")
    return {"ground": ground.value, "paper_number": checked_paper_number(paper_number)}
