"""The staff page: those with access and how many may have it; acts of the manager beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from branch_app.domain.errors import BranchError
from branch_app.domain.staff import Permission, StaffMember
from branch_app.gui.desk import Desk
from branch_app.gui.entry_problems import EntryProblem, Problems
from branch_app.gui.page import Entries, KeyHelp, Left, Page, Told
from branch_app.gui.parts.buttons import button, label, restyle, shortcut
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.reasons import Reason, ReasonLine
from branch_app.gui.parts.scrolling import scrolling
from branch_app.gui.staff.act_panels import DisablePanel, ResetPanel
from branch_app.gui.staff.employee_panel import EmployeePanel
from branch_app.gui.staff.entries import entry_of
from branch_app.gui.staff.leaving import entries_of, put_back, view_of
from branch_app.gui.staff.presenter import StaffPresenter
from branch_app.gui.staff.readmit_panel import ReadmitPanel
from branch_app.gui.staff.rows import staff_row
from branch_app.gui.staff.table import StaffTable
from branch_app.gui.staff.view import StaffAct

PANEL_WIDTH = 380
ALL_BESIDE = 1480
LEAST_BESIDE = 900
LOOKS = {
    StaffAct.ADD: ("primary", "person-add"),
    StaffAct.CHANGE: ("", "draft"),
    StaffAct.RESET: ("", "key"),
    StaffAct.READMIT: ("", "person-add"),
    StaffAct.DISABLE: ("danger", "refuse"),
}


class StaffPage(Page):
    """Who may not manage employees sees the table alone."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self.setObjectName("staff_page")
        self._desk = desk
        self._may_manage = desk.may(Permission.MANAGE_STAFF)
        self._members: tuple[StaffMember, ...] = ()
        self._limit = 0
        self._build()
        self.presenter = StaffPresenter(self, desk)
        self._wire()
        self.retranslate()

    def _build(self) -> None:
        self.card = Card(self, "staff_card", margin=0)
        self.card.title.setWordWrap(True)
        self.card.header.setContentsMargins(16, 14, 16, 0)
        self.acts: dict[StaffAct, QPushButton] = {}
        for act, (look, sign) in LOOKS.items():
            self.acts[act] = button(self.card, f"staff_{act.value}", look=look, sign=sign)
            self.acts[act].setVisible(self._may_manage)
        self.card.header.addWidget(self.acts[StaffAct.ADD])
        self.count = label(self.card, "staff_count", "muted")
        self.room = QProgressBar(self.card)
        self.room.setObjectName("staff_room")
        self.room.setTextVisible(False)
        self.room.setFixedWidth(160)
        self.table = StaffTable(self.card, "staff_table")
        self.why_not = ReasonLine(self.card, "staff_reason")
        counts = QHBoxLayout()
        counts.setContentsMargins(16, 0, 16, 0)
        counts.setSpacing(12)
        counts.addWidget(self.count)
        counts.addWidget(self.room)
        counts.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 4, 16, 8)
        foot.setSpacing(8)
        for act in (StaffAct.CHANGE, StaffAct.RESET, StaffAct.READMIT, StaffAct.DISABLE):
            foot.addWidget(self.acts[act])
        foot.addStretch(1)
        self.card.body.addLayout(counts)
        self.card.body.addWidget(self.table, 1)
        self.card.body.addLayout(foot)
        self.why_not.setContentsMargins(16, 0, 16, 12)
        self.card.body.addWidget(self.why_not)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 18, 24, 18)
        row.setSpacing(16)
        row.addWidget(self.card, 1)
        row.addWidget(self._build_panel())

    def _build_panel(self) -> Card:
        self.panel_card = Card(self, "staff_panel_card", margin=18)
        self.panel_card.setFixedWidth(PANEL_WIDTH)
        self.employee = EmployeePanel(self.panel_card)
        self.reset = ResetPanel(self.panel_card)
        self.disable = DisablePanel(self.panel_card)
        self.readmit = ReadmitPanel(self.panel_card)
        self._all = (self.employee, self.reset, self.disable, self.readmit)
        # Not a stack: a short panel must not be as high as the longest one.
        viewer = scrolling(self.panel_card)
        self.panels = QWidget(viewer.viewport())
        column = QVBoxLayout(self.panels)
        column.setContentsMargins(0, 0, 6, 0)
        for panel in self._all:
            column.addWidget(panel)
        viewer.setWidget(self.panels)
        self.panel_card.body.addWidget(viewer)
        self.panel_card.hide()
        return self.panel_card

    def _wire(self) -> None:
        for act, pressed in self.acts.items():
            pressed.clicked.connect(lambda _checked=False, act=act: self.presenter.begin(act))
        self.table.chosen.connect(self.presenter.choose)
        self.table.opened.connect(lambda _id: self.acts[StaffAct.CHANGE].click())
        self.employee.saved.connect(self.presenter.save)
        self.disable.confirmed.connect(self.presenter.disable)
        self.reset.confirmed.connect(self.presenter.reset)
        self.readmit.confirmed.connect(self.presenter.readmit)
        for panel in self._all:
            panel.closed.connect(self.presenter.give_up)
        for keys, act in (("Ctrl+N", StaffAct.ADD), ("F2", StaffAct.CHANGE)):
            shortcut(self, keys, self.acts[act])
        shortcut(self, "Ctrl+R", self.acts[StaffAct.RESET])
        shortcut(self, "F5", self.presenter.load)

    def retranslate(self) -> None:
        """Say the page in the language of the window."""
        self.card.set_title(self.tr("Who is admitted to personal data"))
        words = {
            StaffAct.ADD: (self.tr("New employee"), self.tr("New employee (Ctrl+N)")),
            StaffAct.CHANGE: (self.tr("Change"), self.tr("Post, role, order, dates (F2)")),
            StaffAct.RESET: (self.tr("New password"), self.tr("New password (Ctrl+R)")),
            StaffAct.READMIT: (self.tr("Admit again"), self.tr("New order for who was disabled")),
            StaffAct.DISABLE: (self.tr("Disable"), self.tr("Drop the key slot at once")),
        }
        for act, (text, tip) in words.items():
            self.acts[act].setText(text)
            self.acts[act].setToolTip(tip)
        self.table.setAccessibleName(self.tr("Employees"))
        self.room.setAccessibleName(self.tr("How many of those who may be admitted are"))
        self._say()

    def keys(self) -> tuple[KeyHelp, ...]:
        """Return the keys of this page."""
        manage = (
            ("Ctrl+N", self.tr("New employee")),
            ("Enter, F2", self.tr("Change the chosen employee's admission")),
            ("Ctrl+R", self.tr("New password for the chosen employee")),
        )
        return (*(manage if self._may_manage else ()), ("F5", self.tr("Load again")))

    def enter(self) -> None:
        """Load everybody and give the keys to the table, or to the open panel."""
        self.presenter.load()
        if not self.panel_card.isVisible():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def stop(self) -> None:
        """Forget the passwords typed: the session ends."""
        self.employee.forget()
        for panel in (self.reset, self.disable, self.readmit):
            panel.forget()

    def show_staff(self, members: Sequence[StaffMember], limit: int, chosen: str) -> None:
        """Show everybody, how many may be admitted, and who is chosen."""
        self._members, self._limit = tuple(members), limit
        self._say()
        self.table.choose(chosen)

    def allow(self, reasons: Mapping[StaffAct, Reason | None]) -> None:
        """Enable the acts that have no reason against them."""
        for act, reason in reasons.items():
            # The way back is offered only for who was disabled.
            is_idle = reason is not None and reason.code in {"is_admitted", "nobody_chosen"}
            is_offered = act is not StaffAct.READMIT or not is_idle
            self.acts[act].setVisible(self._may_manage and is_offered)
            if reason is None or not is_offered:
                self.why_not.say(self.acts[act])
            else:
                self.why_not.say(self.acts[act], reason.code, **reason.details)

    def show_panel(self, act: StaffAct | None, member: StaffMember | None) -> None:
        """Open the panel of an act, about nobody yet or about this employee; or close it."""
        self.stop()
        self.panel_card.setVisible(act is not None)
        self._fit()
        if act is None:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if act in {StaffAct.ADD, StaffAct.CHANGE}:
            own = member is not None and member.id == self._desk.services.staff_member.id
            self.employee.show_entry(entry_of(member) if member else None, is_own=own)
            self._open(self.employee)
            self.employee.enter()
            return
        panel = self._panel_of(act)
        if member is not None:
            panel.show_member(member)
        self._open(panel)
        panel.enter()

    def show_entry_problems(self, problems: Problems) -> None:
        """Show what is wrong with the form."""
        self.employee.show_problems(problems)

    def show_password_problem(self, problem: EntryProblem | None) -> None:
        """Show what is wrong with the temporary password of a reset."""
        self.reset.show_problem(problem)

    def show_order_problems(self, problems: Problems) -> None:
        """Show what is wrong with the order of a disabling or a new admission."""
        is_ending = self.presenter.act is StaffAct.DISABLE
        (self.disable if is_ending else self.readmit).show_problems(problems)

    def show_second_refused(self, error: BranchError) -> bool:
        """Show what the second person can put right; False for other errors."""
        is_again = self.presenter.act is StaffAct.READMIT
        return (self.readmit if is_again else self.reset).show_refusal(error)

    def set_busy(self, is_busy: bool) -> None:
        """Keep the panel still while something is being stored; the keys come back to it."""
        here = self.panels.focusWidget()
        self.panels.setEnabled(not is_busy)
        if not is_busy and here is not None and self.panel_card.isVisible():
            here.setFocus(Qt.FocusReason.OtherFocusReason)

    def has_unsaved_edits(self) -> bool:
        """Tell whether a form is open whose entries would be lost."""
        return self.employee.isVisibleTo(self) and self.employee.is_edited()

    def entries(self) -> Entries | None:
        """Return what was typed about an employee."""
        return entries_of(self)

    def view(self) -> Told:
        """Return who is chosen, and for which act."""
        return view_of(self)

    def reopen(self, left: Left) -> None:
        """Load everybody."""
        self.presenter.load()

    def put_back(self, left: Left) -> None:
        """Open the panel again, with what was typed."""
        put_back(self, left)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the panel its room."""
        super().resizeEvent(event)
        self._fit()

    def _panel_of(self, act: StaffAct) -> DisablePanel | ResetPanel | ReadmitPanel:
        if act is StaffAct.DISABLE:
            return self.disable
        return self.reset if act is StaffAct.RESET else self.readmit

    def _open(self, shown: QWidget) -> None:
        for panel in self._all:
            panel.setVisible(panel is shown)

    def _fit(self) -> None:
        is_open = self.panel_card.isVisibleTo(self)
        self.table.show_columns(is_narrow=is_open and self.width() < ALL_BESIDE)
        self.card.setVisible(not is_open or self.width() >= LEAST_BESIDE)
        fixed = PANEL_WIDTH if self.width() >= LEAST_BESIDE else self.width()
        self.panel_card.setFixedWidth(max(PANEL_WIDTH, fixed - 48))

    def _say(self) -> None:
        header = (
            self.tr("Employee"),
            self.tr("State"),
            self.tr("Role"),
            self.tr("Order and access"),
            self.tr("Rules acknowledged"),
        )
        self.table.show_rows(
            [staff_row(member, self._desk.today()) for member in self._members], header
        )
        count = sum(1 for member in self._members if member.is_admitted(self._desk.today()))
        self.count.setText(
            self.tr("Admitted: {count} of {limit}").format(count=count, limit=self._limit)
        )
        self.room.setRange(0, max(self._limit, 1))
        self.room.setValue(min(count, self._limit))
        restyle(self.room, "state", "full" if count >= self._limit else "")
