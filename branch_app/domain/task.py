"""What waits to be done in the branch: one task, its term, and how it ended (K21, K22)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from enum import StrEnum

from branch_app.domain.errors import MoveNotAllowed


class TaskKind(StrEnum):
    """What is to be done.

    `decide_withdrawal`: answer an application to withdraw, within 15 working days (94-V Art.
    8(7)); `stop_processing`: stop everywhere what an accepted withdrawal ends, within the same
    term; `stop_marketing`: the same for messages, at once; `look_at_scan`: look at a paper whose
    scan does not show the signature, or shows other answers than were entered (K21).
    """

    DECIDE_WITHDRAWAL = "decide_withdrawal"
    STOP_PROCESSING = "stop_processing"
    STOP_MARKETING = "stop_marketing"
    LOOK_AT_SCAN = "look_at_scan"


class TaskResult(StrEnum):
    """How a task ended; a look at a scan `seen`, `asked_again`, or `done` if nothing is left."""

    DONE = "done"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    SEEN = "seen"
    ASKED_AGAIN = "asked_again"


@dataclass(frozen=True, kw_only=True, slots=True)
class Task:
    """One version of a task; `targets` are the consents it is about, `form_id` the paper asking.

    Of a look at a scan the targets are what is in doubt (`domain.look`), and `reason` is the code
    why it is no doubt to whoever looked. `due_on` is the last day of the term; `is_preliminary`
    says that the calendar of its year is not confirmed yet.
    """

    id: str
    version: int
    kind: TaskKind
    applicant_id: str
    form_id: str
    targets: tuple[str, ...]
    received_on: dt.date
    due_on: dt.date
    created_by: str
    created_at: dt.datetime
    changed_at: dt.datetime
    is_preliminary: bool = False
    result: TaskResult | None = None
    answer_form_id: str = ""
    done_by: str = ""
    done_at: dt.datetime | None = None
    reason: str = ""

    @property
    def is_open(self) -> bool:
        """Tell whether it waits to be done."""
        return self.result is None

    def is_overdue(self, today: dt.date) -> bool:
        """Tell whether its last day is over and it is not done."""
        return self.is_open and today > self.due_on

    def ended(
        self,
        result: TaskResult,
        *,
        by: str,
        at: dt.datetime,
        answer_form_id: str = "",
        reason: str = "",
    ) -> Task:
        """Return the next version, done. Raises MoveNotAllowed for one done already."""
        if not self.is_open:
            raise MoveNotAllowed(record="task", was=str(self.result), asked=result.value)
        return replace(
            self,
            version=self.version + 1,
            result=result,
            answer_form_id=answer_form_id,
            done_by=by,
            done_at=at,
            reason=reason,
            changed_at=at,
        )
