"""Blocking, lifting the blocking and destroying, in place, with what the law wants told."""

from __future__ import annotations

from dataclasses import dataclass

from branch_app.domain.change import RecordKind
from branch_app.domain.destruction import DestructionAct, Ground, checked_paper_number
from branch_app.domain.errors import BadInput, BranchError
from branch_app.domain.staff import Permission
from branch_app.gui.colours import Tone
from branch_app.gui.desk import Desk
from branch_app.gui.entry_problems import EntryProblem
from branch_app.gui.record_states.acts import RecordAct, offered
from branch_app.gui.record_states.view import RecordView
from branch_app.services.applicant_files import ApplicantFile
from branch_app.services.record_states import MovedRecord
from branch_app.services.second_person import Signatory

CHANGED = frozenset(
    {RecordKind.APPLICANT, RecordKind.ISSUED_FORM, RecordKind.CONSENT, RecordKind.INBOX_PAGE}
)
NEWS = {RecordAct.BLOCK: "person_blocked", RecordAct.UNBLOCK: "person_unblocked"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Order:
    """What was entered for an act; the second person's fields are empty for one of one person."""

    ground: Ground | None
    paper_number: str
    second: Signatory


class RecordPresenter:
    """Verbs of the tab; without a file it shows nothing."""

    def __init__(self, view: RecordView, desk: Desk) -> None:
        self._view = view
        self._desk = desk
        self.file: ApplicantFile | None = None
        self.act: RecordAct | None = None
        self.is_busy = False

    def show(self, file: ApplicantFile) -> None:
        """Show how this record stands; an act begun on another state is put away."""
        was, self.file = self.file, file
        state = file.applicant.state
        is_same = was is not None and was.applicant.id == file.applicant.id
        if not is_same or was is None or was.applicant.state is not state:
            self.give_up()
        self._view.show_state(state, offered(self._desk, state))

    def close(self) -> None:
        """Forget the file and everything typed."""
        self.file = None
        self.give_up()
        self._view.show_state(None, {})

    def choose(self, act: RecordAct) -> None:
        """Ask for what the act needs, unless it is impossible now."""
        file = self.file
        if file is None or self.is_busy:
            return
        if offered(self._desk, file.applicant.state).get(act) == "":
            self.act = act
            self._view.show_act(act)

    def give_up(self) -> None:
        """Put the questions away."""
        self.act = None
        self._view.show_act(None)

    def confirm(self, order: Order) -> None:
        """Check what was entered and do it."""
        act, file = self.act, self.file
        if act is None or file is None or self.is_busy:
            return
        problems = _problems(order)
        self._view.show_problems(problems)
        if problems or order.ground is None:
            return
        self._set_busy(True)
        person_id, ground = file.applicant.id, order.ground
        if act is RecordAct.DESTROY:
            self._desk.tasks.database(
                lambda: self._desk.services.record_states.destroy(
                    person_id, ground, order.paper_number, order.second
                ),
                self._destroyed,
                self._failed,
            )
            return
        self._desk.tasks.database(
            lambda: self._move(act, person_id, ground, order),
            lambda _moved: self._moved(act),
            self._failed,
        )

    def _move(self, act: RecordAct, person_id: str, ground: Ground, order: Order) -> MovedRecord:
        states = self._desk.services.record_states
        if act is RecordAct.BLOCK:
            return states.block(person_id, ground, order.paper_number)
        return states.unblock(person_id, ground, order.paper_number, order.second)

    def _moved(self, act: RecordAct) -> None:
        self._set_busy(False)
        self.give_up()
        if act is RecordAct.UNBLOCK or self._desk.may(Permission.WORK_ON_BLOCKED):
            self._view.tell_moved()
        else:
            self._view.tell_closed()
        self._desk.notices.tell(NEWS[act], Tone.INFO)
        self._desk.changes.tell({RecordKind.APPLICANT})

    def _destroyed(self, act: DestructionAct) -> None:
        self._set_busy(False)
        self._view.tell_closed()
        self._desk.notices.tell("person_destroyed", Tone.INFO, number=act.number)
        self._desk.changes.tell(CHANGED)

    def _failed(self, error: BranchError) -> None:
        self._set_busy(False)
        if not self._view.show_refusal(error):
            self._desk.notices.report(error)

    def _set_busy(self, is_busy: bool) -> None:
        self.is_busy = is_busy
        self._view.set_busy(is_busy)


def _problems(order: Order) -> dict[str, EntryProblem]:
    problems = {}
    if order.ground is None:
        problems["ground"] = EntryProblem(code="choose")
    if not order.paper_number.strip():
        problems["paper_number"] = EntryProblem(code="empty")
        return problems
    try:
        checked_paper_number(order.paper_number)
    except BadInput:
        problems["paper_number"] = EntryProblem(code="paper_number")
    return problems
