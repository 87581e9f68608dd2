"""The tab of applications: the list at the left, one application at the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QWidget

from branch_app.domain.application import Application
from branch_app.domain.checks import Problem
from branch_app.domain.errors import BranchError
from branch_app.domain.field_source import FieldSource, Origin
from branch_app.domain.staff import Permission
from branch_app.gui.applications.checks import ApplicationChecks
from branch_app.gui.applications.leaving import entries_of, put_back, reopen, view_of
from branch_app.gui.applications.list_card import ApplicationList
from branch_app.gui.applications.pane import ApplicationPane
from branch_app.gui.applications.presenter import ApplicationsPresenter
from branch_app.gui.applications.view import Doing, ShownApplication
from branch_app.gui.desk import Desk
from branch_app.gui.entry_problems import Problems
from branch_app.gui.focus import keep_still
from branch_app.gui.forms.form_field import FormField
from branch_app.gui.page import Entries, KeyHelp, Left, Page, Told
from branch_app.gui.parts.buttons import shortcut
from branch_app.gui.parts.tab_way import follow_layout


class ApplicationsPage(Page):
    """Whoever opens the file sees it; a clerk or the manager types."""

    paper_asked = Signal(str)
    consents_asked = Signal()
    file_asked = Signal(str)

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self.setObjectName("applications_page")
        self._may_capture = desk.may(Permission.CAPTURE)
        self._today = desk.today
        self._was_typing = False
        self._build()
        self._wire()
        self.presenter = ApplicationsPresenter(self, desk)
        self.checks = ApplicationChecks(self.pane.advice, self.pane.notice, desk, self.presenter)

    def _build(self) -> None:
        self.side = ApplicationList(self, may_capture=self._may_capture)
        self.list, self.new = self.side.lines, self.side.new
        self.to_consents = self.side.to_consents
        self.pane = ApplicationPane(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 14, 24, 16)
        row.setSpacing(16)
        row.addWidget(self.side)
        row.addWidget(self.pane, 1)

    def _wire(self) -> None:
        pane = self.pane
        self.list.chosen.connect(self._choose)
        self.list.opened.connect(self._go_in)
        self.new.clicked.connect(lambda: self.presenter.begin())
        self.to_consents.clicked.connect(self.consents_asked)
        pane.status.clicked.connect(lambda: self.presenter.ask_status())
        pane.change.clicked.connect(lambda: self.presenter.change())
        pane.save.clicked.connect(lambda: self.presenter.save())
        pane.give_up.clicked.connect(self._give_up)
        for pressed, code in pane.papers.items():
            pressed.clicked.connect(lambda _=False, code=code: self.presenter.make_paper(code))
        pane.advice.file_asked.connect(self.file_asked)
        pane.panel.entered.connect(lambda typed: self.presenter.enter_status(typed))
        pane.panel.given_up.connect(self._give_up)
        pane.form.edited.connect(lambda name: self.presenter.edited(name))
        pane.form.left.connect(lambda name: self.presenter.leave_field(name))
        pane.form.left.connect(lambda _name: self._keep_in_sight())
        pane.form.finished.connect(pane.save.setFocus)
        pane.form.still_holds.connect(lambda names: self.presenter.saving.confirm(names))
        pane.grounds.given.connect(lambda given: self.presenter.saving.save(given))
        pane.grounds.given_up.connect(self._close_grounds)
        for keys, pressed in (("Ctrl+N", self.new), ("Ctrl+E", pane.status)):
            shortcut(self, keys, pressed)
        shortcut(self, "Ctrl+Return", self.save)

    def keys(self) -> tuple[KeyHelp, ...]:
        """Return the keys of this tab."""
        if not self._may_capture:
            return ()
        return (
            ("Ctrl+N", self.tr("New application for a microcredit")),
            ("Ctrl+E", self.tr("Enter the status from its paper")),
            ("Ctrl+S, Ctrl+Enter", self.tr("Save what is typed")),
        )

    def enter(self) -> None:
        """Give the keys to the list, or to the first thing that can be done."""
        if self.presenter.doing is None:
            self.side.focus_first()

    def has_unsaved_edits(self) -> bool:
        """Tell whether something was typed and not stored."""
        return entries_of(self) is not None

    def entries(self) -> Entries | None:
        """Return what was typed and not stored."""
        return entries_of(self)

    def is_saving(self) -> bool:
        """Tell whether it is just being stored."""
        return self.presenter.saving.is_busy

    def view(self) -> Told:
        """Return which application is shown."""
        return view_of(self)

    def hold_still(self, *, is_held: bool) -> None:
        """Tidy and check nothing under a cover."""
        self.pane.form.hold_still(is_held=is_held)

    def reopen(self, left: Left) -> None:
        """Read the applications."""
        reopen(self, left)

    def put_back(self, left: Left) -> None:
        """Put back what was typed."""
        put_back(self, left)

    def save(self) -> bool:
        """Store what is being typed; the data behind the tab are not meant."""
        if self.presenter.doing is Doing.STATUS:
            self.presenter.enter_status(self.pane.panel.typed())
        elif self.presenter.doing is not None:
            self.presenter.save()
        return True

    def edit(self) -> bool:
        """Change the application; the data behind the tab are not meant."""
        self.presenter.change()
        return True

    def go_to_problem(self, step: int) -> None:
        """Go to the next or previous wrong field."""
        self.pane.form.go_to_problem(step)
        self._keep_in_sight()

    def field_with_keys(self) -> str:
        """Return the field that has the keys."""
        return self.pane.form.field_with_keys()

    def focus_origin(self) -> None:
        """Give the keys to source and check of the card on which somebody works."""
        self.pane.form.focus_origin()

    def show_applications(self, found: Sequence[Application]) -> None:
        """Show all applications of the person."""
        self.side.show_applications(found)

    def show_why_not(self, reason: str) -> None:
        """Show why no application can be begun now, or that it can."""
        self.side.show_why_not(reason)

    def show_one(self, shown: ShownApplication | None) -> None:
        """Show this application, what is being typed about it, or nothing."""
        one = shown.application if shown else None
        self.list.choose(one.id if one else "")
        self.list.setEnabled(shown is None or shown.doing is None)
        had_keys = self.pane.isAncestorOf(QApplication.focusWidget() or self)
        self.pane.show_one(shown, may_capture=self._may_capture)
        self.checks.show(one if shown and shown.doing is None else None)
        is_stored = self._was_typing and one is not None and shown is not None
        self._was_typing = shown is not None and shown.doing in {Doing.NEW, Doing.CHANGE}
        if is_stored and not self._was_typing and had_keys:
            self._go_on()

    def ask_for(self, fields: Sequence[FormField]) -> None:
        """Build the form; the field that has the keys keeps them."""
        form = self.pane.form
        here = QApplication.focusWidget()
        name = next((n for n, r in form.rows.items() if here and r.isAncestorOf(here)), "")
        cursor = here.cursorPosition() if isinstance(here, QLineEdit) else 0
        if form.ask_for(fields):
            follow_layout(self)
        if name in form.rows and here is not form.rows[name].editor:
            editor = form.rows[name].editor
            editor.setFocus(Qt.FocusReason.OtherFocusReason)
            if isinstance(editor, QLineEdit):
                editor.setCursorPosition(cursor)

    def let_edit(self, values: Mapping[str, str]) -> None:
        """Show these values to be changed."""
        self.pane.form.let_edit(values)
        self.pane.form.focus_first()
        self._keep_in_sight()

    def show_only(self, values: Mapping[str, str]) -> None:
        """Show these values to be read."""
        self.pane.form.show_only(values)

    def show_stored(self, values: Mapping[str, str]) -> None:
        """Show what is stored now: in fields left alone, and under those that were changed."""
        self.pane.form.show_stored(values)

    def typed(self) -> Mapping[str, str]:
        """Return what stands in the fields."""
        return self.pane.form.values()

    def reasons(self) -> Mapping[str, str]:
        """Return why warnings are confirmed."""
        return self.pane.form.reasons()

    def origins(self) -> Mapping[str, Origin]:
        """Return where values came from and how they were checked, as it is chosen."""
        return self.pane.form.origins()

    def show_sources(self, sources: Mapping[str, FieldSource], stale: Set[str]) -> None:
        """Show where values came from, how they were checked, and which are old."""
        self.pane.form.show_sources(sources, stale, self._today())

    def take_origins(self, origins: Mapping[str, Origin]) -> None:
        """Choose these sources and checks again."""
        self.pane.form.take_origins(origins)

    def ask_grounds(self, fields: Sequence[str]) -> None:
        """Ask for the grounds of a correction, above the fields."""
        self.pane.viewer.verticalScrollBar().setValue(0)
        self.pane.grounds.ask(fields)

    def second_refused(self, error: BranchError) -> bool:
        """Show beside the grounds what is wrong with the second person; False for others."""
        return self.pane.grounds.show_refusal(error)

    def close_grounds(self) -> None:
        """Ask for no grounds, and forget what was entered."""
        self.pane.grounds.forget()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show these problems beside their fields."""
        self.pane.form.show_problems(problems)

    def focus_first_problem(self) -> None:
        """Give the keys to the first wrong field."""
        self.pane.form.focus_first_problem()
        self._keep_in_sight()

    def show_status_problems(self, problems: Problems) -> None:
        """Show what is wrong with the status."""
        self.pane.panel.show_problems(problems)

    def set_busy(self, is_busy: bool) -> None:
        """Keep everything still while something is being stored."""
        keep_still(self.pane, is_still=is_busy)

    def open_paper(self, form_id: str) -> None:
        """Ask for a paper of the person."""
        self.paper_asked.emit(form_id)

    def _choose(self, application_id: str) -> None:
        self.presenter.choose(application_id)

    def _go_in(self, _application_id: str) -> None:
        pane = self.pane
        for one in (pane.status, pane.change, pane.receipt):
            if one.isVisible() and one.isEnabled():
                one.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def _go_on(self) -> None:
        """Give the keys to what comes after an application is stored: its receipt."""
        if self.pane.receipt.isEnabled():
            self.pane.receipt.setFocus(Qt.FocusReason.TabFocusReason)
            self._keep_in_sight()
        else:
            self._go_in("")

    def _close_grounds(self) -> None:
        self.close_grounds()
        self.pane.form.focus_first()

    def _give_up(self) -> None:
        self.presenter.give_up()
        self.enter()

    def _keep_in_sight(self) -> None:
        # After the layout: what has just been shown makes the ground higher.
        QTimer.singleShot(0, self, self._scroll_to_focus)

    def _scroll_to_focus(self) -> None:
        here = self.pane.focusWidget()
        if here is not None:
            self.pane.viewer.ensureWidgetVisible(here, 40, 80)
