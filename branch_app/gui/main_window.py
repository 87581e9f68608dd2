"""The window: top bar, notices, and one of three: first run, unlock page, or the workplace."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from branch_app.domain.locking import LockReason
from branch_app.domain.pack import OrganisationPack
from branch_app.domain.unsaved_form import UnsavedForm
from branch_app.gui.admission.page import AdmissionPage
from branch_app.gui.admission.presenter import AdmissionPresenter
from branch_app.gui.clipboard import ClipboardGuard
from branch_app.gui.covering import close_all_over, is_system_ending
from branch_app.gui.first_run.page import FirstRunPage
from branch_app.gui.first_run.presenter import FirstRunPresenter
from branch_app.gui.help_sheet import HelpSheet
from branch_app.gui.input_watch import InputWatch
from branch_app.gui.language import Language
from branch_app.gui.locking import Locking
from branch_app.gui.notices import NoticeBoard
from branch_app.gui.page import Page
from branch_app.gui.parts.buttons import shortcut
from branch_app.gui.parts.notice_bar import NoticeBar
from branch_app.gui.preferences import Preferences
from branch_app.gui.program import Program
from branch_app.gui.session_watch import SessionWatch
from branch_app.gui.tasks import TaskRunner
from branch_app.gui.top_bar import TopBar
from branch_app.gui.unlock.page import UnlockPage
from branch_app.gui.unlock.presenter import UnlockPresenter
from branch_app.gui.window_session import WindowSession
from branch_app.gui.workplace import Workplace
from branch_app.services.admission import Admission
from branch_app.services.bundle import Services
from branch_app.services.mailbox import SyncState

LEAST_SIZE = (880, 460)
FIRST_SIZE = (1280, 720)


class MainWindow(QMainWindow):
    """Lives as long as the process; the workplace in it lives from unlock to lock."""

    def __init__(
        self,
        program: Program,
        tasks: TaskRunner,
        notices: NoticeBoard,
        language: Language,
        preferences: Preferences,
    ) -> None:
        super().__init__()
        self._program = program
        self._tasks = tasks
        self.notices = notices
        self.language = language
        self._preferences = preferences
        self.session: WindowSession | None = None
        self._admitted: Services | None = None
        self.first_run_page: FirstRunPage | None = None
        self.locking = Locking(self, self, program, tasks, notices)
        self.clipboard = ClipboardGuard(self)
        self.session_watch = SessionWatch(self, program.idle_minutes() * 60)
        self.input_watch = InputWatch(self)
        self._build()
        self._wire()
        self._open_first_page()
        self._place_window()

    def _build(self) -> None:
        self.setObjectName("main_window")
        self.setMinimumSize(*LEAST_SIZE)
        body = QWidget(self)
        body.setObjectName("window_body")
        self.top_bar = TopBar(body)
        self.notice_bar = NoticeBar(body, self.notices)
        self.pages = QStackedWidget(body)
        self.unlock_page = UnlockPage(self.pages, self.notices)
        self.unlock_page.presenter = UnlockPresenter(
            self.unlock_page, self.locking, self._tasks, self.notices, self.receive
        )
        self.pages.addWidget(self.unlock_page)
        self.admission_page = AdmissionPage(self.pages)
        self.admission_page.presenter = AdmissionPresenter(
            self.admission_page, self._program, self._tasks, self.notices, self.receive
        )
        self.pages.addWidget(self.admission_page)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addWidget(self.notice_bar)
        column.addWidget(self.pages, 1)
        self.setCentralWidget(body)
        self.help_sheet = HelpSheet(self)

    def _wire(self) -> None:
        self.top_bar.show_language(self.language.code)
        self.top_bar.language_chosen.connect(self._speak)
        self.top_bar.lock_asked.connect(lambda: self.lock(LockReason.ASKED))
        self.top_bar.help_asked.connect(self.show_help)
        self.admission_page.lock_asked.connect(lambda: self.lock(LockReason.ASKED))
        self.session_watch.ended.connect(self.lock)
        self.input_watch.stirred.connect(self.session_watch.stir)
        self.input_watch.entered.connect(self._keep_soon)
        for keys, act in (
            ("Ctrl+L", lambda: self.lock(LockReason.ASKED)),
            ("F1", self.show_help),
            ("Ctrl+/", self.show_help),
            ("Esc", self._put_away),
        ):
            shortcut(self, keys, act)

    def _open_first_page(self) -> None:
        if self._program.is_set_up():
            self._show_known_organisation()
            self._show(self.unlock_page)
            return
        page = FirstRunPage(self.pages, self._program.pack_choices())
        page.presenter = FirstRunPresenter(page, self._program, self._tasks, self.notices)
        page.finished.connect(self._leave_first_run)
        self.top_bar.show_set_up(False)
        self.first_run_page = page
        self.pages.addWidget(page)
        self._show(page)

    def _place_window(self) -> None:
        self.resize(*FIRST_SIZE)
        self.restoreGeometry(self._preferences.geometry)
        self._say_title()

    def show_page(self, name: str) -> None:
        """Show a page by name: `unlock`, `first_run`, or a page of the workplace."""
        if name == "unlock":
            self._show(self.unlock_page)
        elif name == "first_run" and self.first_run_page is not None:
            self._show(self.first_run_page)
        elif self.workplace is not None:
            self.workplace.show_page(name)

    def receive(self, admission: Admission) -> None:
        """Let the employee in, or ask first for what stands before the first work (K38)."""
        if admission.services is not None:
            self.admit(admission.services)
            return
        self.top_bar.show_staff(admission.member)
        self.pages.setCurrentWidget(self.admission_page)
        self.admission_page.presenter.begin(admission)
        self._say_title()

    def admit(self, services: Services) -> None:
        """Read the pack in force and what was left unsaved; build the workplace."""
        self.notices.clear()
        self._admitted = services
        self._tasks.database(
            lambda: (services.packs.current(), services.unsaved.mine()),
            lambda read: self._enter(services, *read),
        )

    @property
    def workplace(self) -> Workplace | None:
        """Return what is worked with, or None while the window is locked."""
        return self.session.workplace if self.session is not None else None

    def lock(self, reason: LockReason = LockReason.ASKED) -> None:
        """Cover the pages at once; entries are kept, the session is closed, the pages destroyed."""
        if self.session is not None:
            self.locking.lock(self.session, reason)
        else:
            self._give_up_unlocking(reason)

    def cover(self) -> None:
        """Show the unlock page alone; close whatever stands over the window."""
        self.session = None
        self.pages.setCurrentWidget(self.unlock_page)
        close_all_over()
        self._forget_employee()
        self.show_locking(is_locking=True)
        self.repaint()

    def uncover(self, session: WindowSession) -> None:
        """Take the session back: its pages were covered, never destroyed."""
        self.session = session
        self.top_bar.show_staff(session.desk.services.staff_member)
        self._say_title()

    def show_locking(self, *, is_locking: bool) -> None:
        """Take no password while the lock is under way."""
        self.unlock_page.set_busy(is_locking)
        if not is_locking:
            self.unlock_page.enter()

    def show_help(self) -> None:
        """Show or hide the keys of this page."""
        page = self.workplace.current() if self.workplace else self.pages.currentWidget()
        if isinstance(page, Page):
            self.help_sheet.toggle(
                page, self.workplace.rail.place_names if self.workplace else tuple
            )

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is typed, then go; when the system ends there is no time to wait for it."""
        self._preferences.geometry = self.saveGeometry()
        if is_system_ending():
            self.locking.leave_at_once(self.session)
        elif self.locking.must_lock_first(self.session, self.close):
            event.ignore()
            return
        self.clipboard.clear()
        super().closeEvent(event)

    def _enter(
        self, services: Services, pack: OrganisationPack, forms: Sequence[UnsavedForm]
    ) -> None:
        if services is not self._admitted:
            # Locked while the pack was being read: this session is closed already.
            return
        self._admitted = None
        self._preferences.organisation = pack.id
        session = WindowSession(
            self.pages, services, pack, self._program, self._tasks, self.notices, self._preferences
        )
        self.session = session
        session.workplace.sync_told.connect(self._show_sync)
        session.workplace.language_chosen.connect(self._speak)
        self.top_bar.show_organisation(pack.short_name, pack.colour)
        self.top_bar.show_staff(services.staff_member)
        session.open(forms)
        self.session_watch.stir()
        self._say_title()

    def _give_up_unlocking(self, reason: LockReason) -> None:
        """Lock what is only half unlocked: the pack is being read, or the rules by the employee."""
        self.unlock_page.presenter.give_up()
        is_before_work = self.pages.currentWidget() is self.admission_page
        if not is_before_work and self._admitted is None:
            return
        self._admitted = None
        self.admission_page.presenter.leave()
        self._tasks.database(lambda: self._program.lock(reason))
        self._forget_employee()
        self._show(self.unlock_page)

    def _forget_employee(self) -> None:
        self.notices.clear()
        self.help_sheet.hide()
        self.top_bar.show_staff(None)
        self.clipboard.clear()
        self._say_title()

    def _keep_soon(self) -> None:
        if self.session is not None:
            self.session.keeper.stir()

    def _leave_first_run(self) -> None:
        page, self.first_run_page = self.first_run_page, None
        if page is not None:
            self._preferences.organisation = page.answers().pack_id
            self.pages.removeWidget(page)
            page.deleteLater()
        self.top_bar.show_set_up(True)
        self._show_known_organisation()
        self._show(self.unlock_page)

    def _show_known_organisation(self) -> None:
        for pack in self._program.pack_choices():
            if pack.id == self._preferences.organisation:
                self.unlock_page.show_organisation(pack.name, pack.colour)
                self.top_bar.show_organisation(pack.name, pack.colour)

    def _show(self, page: Page) -> None:
        self.pages.setCurrentWidget(page)
        page.enter()

    def _put_away(self) -> None:
        if self.help_sheet.isVisible():
            self.help_sheet.put_away()
        else:
            self.notices.clear()

    def _speak(self, code: str) -> None:
        self.language.use(code)
        self._preferences.language = code
        self.top_bar.show_language(code)
        QTimer.singleShot(0, self, self._say_title)

    def _show_sync(self, state: SyncState, unsent: int, now: dt.datetime) -> None:
        self.top_bar.show_sync(state, unsent, now)
        self._say_title()

    def _say_title(self) -> None:
        parts = [self.top_bar.role_text(), self.top_bar.unsent_text()]
        told = [part for part in parts if part] if self.workplace else [self.tr("locked")]
        self.setWindowTitle(" · ".join([*told, "Branch App"]))
