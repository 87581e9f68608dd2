"""The window: top bar, notices, and one of three: first run, unlock page, or the workplace."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from branch_app.domain.pack import OrganisationPack
from branch_app.gui.admission.page import AdmissionPage
from branch_app.gui.admission.presenter import AdmissionPresenter
from branch_app.gui.changes import ChangeBus
from branch_app.gui.colours import Tone
from branch_app.gui.desk import Desk
from branch_app.gui.first_run.page import FirstRunPage
from branch_app.gui.first_run.presenter import FirstRunPresenter
from branch_app.gui.help_sheet import HelpSheet
from branch_app.gui.language import Language
from branch_app.gui.notices import NoticeBoard
from branch_app.gui.page import Page
from branch_app.gui.parts.buttons import shortcut
from branch_app.gui.parts.notice_bar import NoticeBar
from branch_app.gui.preferences import Preferences
from branch_app.gui.program import Program
from branch_app.gui.tasks import TaskRunner, TaskScope
from branch_app.gui.top_bar import TopBar
from branch_app.gui.unlock.page import UnlockPage
from branch_app.gui.unlock.presenter import UnlockPresenter
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
        self._scope: TaskScope | None = None
        self._admitted: Services | None = None
        self.workplace: Workplace | None = None
        self.first_run_page: FirstRunPage | None = None
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
            self.unlock_page, self._program, self._tasks, self.notices, self.receive
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
        self.top_bar.lock_asked.connect(self.lock)
        self.top_bar.help_asked.connect(self.show_help)
        self.admission_page.lock_asked.connect(self.lock)
        for keys, act in (
            ("Ctrl+L", self.lock),
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
        """Read the pack in force and build the workplace of this employee."""
        self.notices.clear()
        self._admitted = services
        self._tasks.database(services.packs.current, lambda pack: self._enter(services, pack))

    def lock(self) -> None:
        """Close the session and show the unlock page; unsaved edits are warned of once."""
        if self.workplace is None:
            self._leave_admission()
            return
        if self._would_lose_edits():
            return
        self._leave_workplace()
        self._tasks.database(self._program.lock)

    def show_help(self) -> None:
        """Show or hide the keys of this page."""
        page = self.workplace.current() if self.workplace else self.pages.currentWidget()
        if isinstance(page, Page):
            self.help_sheet.toggle(
                page, self.workplace.rail.place_names if self.workplace else tuple
            )

    def closeEvent(self, event: QCloseEvent) -> None:
        """Warn once of unsaved edits; else remember size and place and go."""
        if self._would_lose_edits():
            event.ignore()
            return
        self._preferences.geometry = self.saveGeometry()
        self._leave_workplace()
        super().closeEvent(event)

    def _enter(self, services: Services, pack: OrganisationPack) -> None:
        if services is not self._admitted:
            # Locked while the pack was being read: this session is closed already.
            return
        self._admitted = None
        scope, changes = TaskScope(self._tasks), ChangeBus()
        desk = Desk(
            services=services,
            tasks=scope,
            notices=self.notices,
            changes=changes,
            pack=pack,
        )
        self._scope = scope
        self._preferences.organisation = pack.id
        self.workplace = Workplace(self.pages, desk, self._program, self._preferences)
        changes.setParent(self.workplace)
        self.workplace.sync_told.connect(self._show_sync)
        self.workplace.language_chosen.connect(self._speak)
        self.pages.addWidget(self.workplace)
        self.pages.setCurrentWidget(self.workplace)
        self.top_bar.show_organisation(pack.short_name, pack.colour)
        self.top_bar.show_staff(services.staff_member)
        self.workplace.show_page(self.workplace.opening)
        self.workplace.synchronisation.presenter.load()
        self._say_title()

    def _would_lose_edits(self) -> bool:
        """Warn of unsaved edits; the same wish again, while the warning is read, goes through."""
        has_edits = self.workplace is not None and self.workplace.has_unsaved_edits()
        if not has_edits or self.notices.is_telling("edits_not_saved"):
            return False
        self.notices.tell("edits_not_saved", Tone.WARNING)
        return True

    def _leave_admission(self) -> None:
        if self.pages.currentWidget() is not self.admission_page:
            return
        self._admitted = None
        self.admission_page.presenter.leave()
        self.notices.clear()
        self.help_sheet.hide()
        self._tasks.database(self._program.lock)
        self.top_bar.show_staff(None)
        self._show(self.unlock_page)
        self._say_title()

    def _leave_workplace(self) -> None:
        if self.workplace is None or self._scope is None:
            return
        self._scope.close()
        self._scope = None
        self.help_sheet.hide()
        self.notices.clear()
        workplace, self.workplace = self.workplace, None
        workplace.stop()
        self.pages.removeWidget(workplace)
        workplace.deleteLater()
        self.top_bar.show_staff(None)
        self._show(self.unlock_page)
        self._say_title()

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
            self.help_sheet.hide()
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
        parts = [self.top_bar.who.text(), self.top_bar.unsent_text()]
        told = [part for part in parts if part] if self.workplace else [self.tr("locked")]
        self.setWindowTitle(" · ".join([*told, "Branch App"]))
