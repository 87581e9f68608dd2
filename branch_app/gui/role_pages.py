"""The pages that a role has: what it may not use is not built, and has no attribute."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from branch_app.domain.staff import Permission
from branch_app.gui.applicants.file_tabs import FilePages
from branch_app.gui.applicants.page import ApplicantPage
from branch_app.gui.applications.page import ApplicationsPage
from branch_app.gui.blanks.page import BlanksPage
from branch_app.gui.consents.page import ConsentsPage
from branch_app.gui.counter.older_page import OlderEditionsPage
from branch_app.gui.counter.page import CounterPage
from branch_app.gui.counter_ways import (
    Ways,
    lead_from_blanks,
    lead_from_imports,
    lead_from_leads,
    lead_from_older,
)
from branch_app.gui.desk import Desk
from branch_app.gui.file_ways import FileWays
from branch_app.gui.imports.page import ImportsPage
from branch_app.gui.journal.page import JournalPage
from branch_app.gui.leads.page import LeadsPage
from branch_app.gui.page import Page
from branch_app.gui.parts.tab_way import follow_layout
from branch_app.gui.person_files.files_page import FilesPage
from branch_app.gui.person_files.history_page import HistoryPage
from branch_app.gui.personal.page import PersonalPage
from branch_app.gui.preferences import Preferences
from branch_app.gui.program import Program
from branch_app.gui.record_states.acts import has_any
from branch_app.gui.record_states.page import RecordPage
from branch_app.gui.registers.page import RegistersPage
from branch_app.gui.requests.page import RequestsPage
from branch_app.gui.scans.page import ScansPage
from branch_app.gui.shelf import Shelf, Shelved
from branch_app.gui.staff.page import StaffPage
from branch_app.gui.synchronisation.page import SynchronisationPage

P = TypeVar("P", bound=Page)


class RolePages(QWidget):
    """Builds what an employee opens all day; the rest is built when it is first opened."""

    language_chosen = Signal(str)
    counter: CounterPage
    applicant: ApplicantPage
    scans: ScansPage
    consents = Shelved(ConsentsPage)
    applications = Shelved(ApplicationsPage)
    requests = Shelved(RequestsPage)
    files = Shelved(FilesPage)
    history = Shelved(HistoryPage)
    record = Shelved(RecordPage)
    older = Shelved(OlderEditionsPage)
    blanks = Shelved(BlanksPage)
    imports = Shelved(ImportsPage)
    leads = Shelved(LeadsPage)
    registers = Shelved(RegistersPage)
    staff = Shelved(StaffPage)
    journal = Shelved(JournalPage)
    personal = Shelved(PersonalPage, "preferences")

    def __init__(self, parent: QWidget, desk: Desk, program: Program) -> None:
        super().__init__(parent)
        self._desk = desk
        self._program = program
        self.stack = QStackedWidget(self)
        self.pages = Shelf()
        # Every page that may hold entries: tabs of a file are pages of their own.
        self.all_pages = Shelf(self.pages)

    def _build_pages(self, preferences: Preferences, ways: Ways) -> None:
        self._ways = ways
        desk, program, stack = self._desk, self._program, self.stack
        if desk.may(Permission.FIND_APPLICANTS):
            self.counter = CounterPage(self.stack, desk)
            make_tabs = partial(self._make_tabs, preferences=preferences)
            self.applicant = ApplicantPage(self.stack, desk, make_tabs)
            self.file_ways = FileWays(self, desk, self.applicant, self.all_pages)
            self.all_pages.put("photograph", self.applicant.picture)
            self._add("counter", self.counter)
            self._add("applicant", self.applicant)
            self._offer(
                "older",
                lambda: OlderEditionsPage(stack, desk),
                lead_from_older,
            )
            self._offer(
                "blanks",
                lambda: BlanksPage(stack, desk, preferences),
                lead_from_blanks,
            )
            if desk.may(Permission.KEEP_LEADS):
                self._offer(
                    "leads",
                    lambda: LeadsPage(stack, desk),
                    lead_from_leads,
                )
        if desk.may(Permission.IMPORT):
            self._offer(
                "imports",
                lambda: ImportsPage(stack, desk),
                lead_from_imports,
            )
        if desk.may(Permission.ADD_SCANS):
            self.scans = self._add("scans", ScansPage(stack, desk, program, preferences))
        if desk.may(Permission.READ_CARRIERS):
            self._offer("registers", lambda: RegistersPage(stack, desk, preferences))
        if desk.may(Permission.READ_STAFF):
            self._offer("staff", lambda: StaffPage(stack, desk))
        if desk.may(Permission.READ_JOURNAL):
            self._offer("journal", lambda: JournalPage(stack, desk))
        synchronisation = SynchronisationPage(self.stack, desk, program)
        self.synchronisation = self._add("synchronisation", synchronisation)
        self._offer(
            "preferences",
            lambda: PersonalPage(stack, desk, program.idle_minutes(), preferences),
            lambda page, _ways: page.language_chosen.connect(self.language_chosen),
        )

    def _make_tabs(self, stack: QStackedWidget, preferences: Preferences) -> FilePages:
        desk = self._desk
        makers: dict[str, Callable[[], Page]] = {
            "consents": lambda: ConsentsPage(stack, desk, preferences),
            "applications": lambda: ApplicationsPage(stack, desk),
            "requests": lambda: RequestsPage(stack, desk),
            "files": lambda: FilesPage(stack, desk),
            "history": lambda: HistoryPage(stack, desk),
        }
        if has_any(desk):
            makers["record"] = lambda: RecordPage(stack, desk)
        for name, make in makers.items():
            self.all_pages.offer(name, partial(self._made_tab, make, stack))
        return FilePages(self.all_pages)

    def _made_tab(self, make: Callable[[], Page], stack: QStackedWidget) -> Page:
        page = make()
        stack.addWidget(page)
        follow_layout(page)
        self.file_ways.lead(page)
        return page

    def _add(self, name: str, page: P) -> P:
        self.pages.put(name, page)
        self._lay(page)
        return page

    def _offer(
        self, name: str, make: Callable[[], P], lead: Callable[[P, Ways], object] | None = None
    ) -> None:
        """Build a page that is rarely opened when it is first asked for."""

        def made() -> P:
            page = make()
            self._lay(page)
            if lead is not None:
                lead(page, self._ways)
            return page

        self.pages.offer(name, made)

    def _lay(self, page: Page) -> None:
        self.stack.addWidget(page)
        follow_layout(page)
