"""Admitting, changing, disabling employees; a new password with a second person (J12, R-151)."""

from __future__ import annotations

from collections.abc import Callable

from branch_app.domain.change import RecordKind
from branch_app.domain.errors import BranchError
from branch_app.domain.staff import Permission, StaffMember, password_problem
from branch_app.gui.desk import Desk
from branch_app.gui.entry_checks import RULES
from branch_app.gui.entry_problems import EntryProblem
from branch_app.gui.parts.reasons import Reason
from branch_app.gui.staff.entries import (
    EmployeeEntry,
    day_of,
    employee_problems,
    order_of,
    order_problems,
    refused_entry,
)
from branch_app.gui.staff.view import StaffAct, StaffView
from branch_app.services.second_person import Signatory
from branch_app.services.staff import AccessList


class StaffPresenter:
    """Verbs of the page; `act` is what the open panel is about."""

    def __init__(self, view: StaffView, desk: Desk) -> None:
        self._view = view
        self._desk = desk
        self._members: dict[str, StaffMember] = {}
        self._access: AccessList | None = None
        self._chosen = ""
        self._is_busy = False
        self.act: StaffAct | None = None
        desk.changes.changed.connect(self._reload)

    def load(self) -> None:
        """Load everybody who is or was admitted."""
        staff = self._desk.services.staff
        self._desk.tasks.database(staff.access, self._show)

    def choose(self, staff_id: str) -> None:
        """Act on this employee from now on; a panel about another one closes."""
        if staff_id == self._chosen:
            return
        self._chosen = staff_id
        if self.act not in {None, StaffAct.ADD}:
            self.give_up()
        self._allow()

    def begin(self, act: StaffAct) -> None:
        """Open the panel of this act, if nothing stands against it."""
        if self.why_not(act) is not None or self._is_busy:
            return
        self.act = act
        self._view.show_panel(act, None if act is StaffAct.ADD else self._members[self._chosen])

    def give_up(self) -> None:
        """Close the panel; nothing was changed."""
        self.act = None
        self._view.show_panel(None, None)

    def save(self, entry: EmployeeEntry) -> None:
        """Admit a new employee, or change the admission of the chosen one."""
        is_new = self.act is StaffAct.ADD
        problems = employee_problems(entry, self._desk.today(), is_new=is_new)
        self._view.show_entry_problems(problems)
        if problems:
            return
        if is_new:
            self._run(lambda: self._admit(entry), "staff_added")
        else:
            member = self._members[self._chosen]
            self._run(lambda: self._change(member, entry), "staff_changed")

    def disable(self, number: str, on: str) -> None:
        """Drop the slot of the chosen employee at once, by the order as typed."""
        login = self._members[self._chosen].login
        problems = order_problems(number, on, self._desk.today())
        self._view.show_order_problems(problems)
        day = day_of(on)
        if not problems and day is not None:
            staff = self._desk.services.staff
            self._run(lambda: staff.disable(login, number, day), "staff_disabled")

    def readmit(self, entry: EmployeeEntry, login: str, second_password: str) -> None:
        """Admit the chosen disabled employee again; a second person confirms."""
        problems = employee_problems(entry, self._desk.today(), is_new=True)
        self._view.show_order_problems(problems)
        if problems:
            return
        second = Signatory(login=login, password=second_password)
        staff = self._desk.services.staff
        self._run(
            lambda: staff.readmit(
                entry.login, entry.display_name, order_of(entry), entry.password, second
            ),
            "staff_added",
        )

    def reset(self, password: str, login: str, second_password: str) -> None:
        """Give the chosen employee a temporary password; a second person confirms."""
        member = self._members[self._chosen]
        broken = password_problem(password, member.login)
        self._view.show_password_problem(EntryProblem(code=RULES[broken]) if broken else None)
        if broken:
            return
        second = Signatory(login=login, password=second_password)
        self._run(
            lambda: self._desk.services.staff.reset_password(member.login, password, second),
            "staff_password_reset",
        )

    def why_not(self, act: StaffAct) -> Reason | None:
        """Return why this cannot be done now, or None."""
        if act is StaffAct.ADD:
            return self._why_not_add()
        member = self._members.get(self._chosen)
        if member is None:
            return Reason(code="nobody_chosen")
        if act is StaffAct.READMIT:
            return self._why_not_readmit(member)
        if not member.is_active:
            return Reason(code="is_disabled")
        if act is StaffAct.CHANGE:
            return None
        if member.id == self._desk.services.staff_member.id:
            return Reason(code="is_yourself")
        if act is StaffAct.RESET and not self._has_second(member):
            return Reason(code="no_second_person")
        return None

    def _why_not_add(self) -> Reason | None:
        if self._access is not None and self._access.admitted >= self._access.limit:
            return Reason(code="limit_reached", details={"count": self._access.limit})
        return None

    def _why_not_readmit(self, member: StaffMember) -> Reason | None:
        if member.is_active:
            return Reason(code="is_admitted")
        if not self._has_second(member):
            return Reason(code="no_second_person")
        return self._why_not_add()

    def _has_second(self, target: StaffMember) -> bool:
        """Tell whether anybody but the two persons concerned may confirm."""
        both = {self._desk.services.staff_member.id, target.id}
        today = self._desk.today()
        return any(
            member.may(Permission.CONFIRM)
            and member.is_admitted(today)
            and not member.must_change_password
            for member in self._members.values()
            if member.id not in both
        )

    def _admit(self, entry: EmployeeEntry) -> StaffMember:
        return self._desk.services.staff.add(
            entry.login,
            entry.display_name,
            order_of(entry),
            entry.password,
        )

    def _change(self, member: StaffMember, entry: EmployeeEntry) -> StaffMember:
        return self._desk.services.staff.change(
            member.login, member.version, entry.display_name, order_of(entry)
        )

    def _run(self, job: Callable[[], StaffMember], news: str) -> None:
        if self._is_busy:
            return
        self._set_busy(is_busy=True)
        self._desk.tasks.database(job, lambda member: self._done(member, news), self._refused)

    def _done(self, member: StaffMember, news: str) -> None:
        self._set_busy(is_busy=False)
        self._chosen = member.id
        self.give_up()
        self._desk.notices.tell(news)
        self._desk.changes.tell({RecordKind.STAFF})

    def _refused(self, error: BranchError) -> None:
        self._set_busy(is_busy=False)
        is_of_two = self.act in {StaffAct.RESET, StaffAct.READMIT}
        if is_of_two and self._view.show_second_refused(error):
            return
        problems = refused_entry(error)
        if not problems:
            self._desk.notices.report(error)
        elif self.act is StaffAct.RESET:
            self._view.show_password_problem(problems.get("password"))
        elif self.act in {StaffAct.DISABLE, StaffAct.READMIT}:
            self._view.show_order_problems(problems)
        else:
            self._view.show_entry_problems(problems)

    def _show(self, access: AccessList) -> None:
        self._access = access
        self._members = {member.id: member for member in access.members}
        self._view.show_staff(access.members, access.limit, self._chosen)
        self._allow()

    def _allow(self) -> None:
        self._view.allow({act: self.why_not(act) for act in StaffAct})

    def _set_busy(self, *, is_busy: bool) -> None:
        self._is_busy = is_busy
        self._view.set_busy(is_busy)

    def _reload(self, kinds: frozenset[RecordKind]) -> None:
        if RecordKind.STAFF in kinds:
            self.load()
