"""What an unlocked employee works with: the rail and the role's pages. Destroyed by the lock."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from branch_app.domain.staff import Permission
from branch_app.domain.unsaved_form import UnsavedForm
from branch_app.gui.alert_watch import AlertWatch
from branch_app.gui.applicants.file_tabs import APPLICATIONS, DATA, PAPERS, REQUESTS
from branch_app.gui.applicants.summary import NextStep
from branch_app.gui.colours import Tone
from branch_app.gui.counter_ways import (
    lead_from_counter,
    lead_from_scans,
)
from branch_app.gui.desk import Desk
from branch_app.gui.focus import focus_in, give_focus
from branch_app.gui.page import Page, Told
from branch_app.gui.parts.buttons import shortcut
from branch_app.gui.places import OPENING, PLACES
from branch_app.gui.preferences import Preferences
from branch_app.gui.program import Program
from branch_app.gui.rail import Rail
from branch_app.gui.role_pages import RolePages
from branch_app.gui.told import part, word
from branch_app.gui.urgent_sending import UrgentSending

RAIL_NEEDS = 1180
STATE_MS = 60_000
SEAL_MS = 5 * 60_000


class Workplace(RolePages):
    """Pages know nothing of one another: every way between them goes through here."""

    sync_told = Signal(object, int, object)
    entries_chosen = Signal(object)

    def __init__(
        self, parent: QWidget, desk: Desk, program: Program, preferences: Preferences
    ) -> None:
        super().__init__(parent, desk, program)
        self.setObjectName("workplace")
        self.places = tuple(place for place in PLACES if desk.may(place.needs))
        self.rail = Rail(self, self.places)
        self._build_pages(preferences, self)
        if desk.may(Permission.FIND_APPLICANTS):
            self._wire_files()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self.stack, 1)
        self._wire()
        self._state_timer = QTimer(self)
        self._state_timer.setInterval(STATE_MS)
        self._state_timer.timeout.connect(self.synchronisation.presenter.load)
        self._state_timer.start()
        self.sealing = QTimer(self)
        self.sealing.setInterval(SEAL_MS)
        self.sealing.timeout.connect(self._seal)
        self.urgent: UrgentSending | None = None
        if desk.may(Permission.SYNCHRONISE):
            self.sealing.start()
            if desk.may(Permission.FIND_APPLICANTS):
                self.urgent = UrgentSending(
                    self, desk, self.synchronisation.presenter.run_by_itself
                )
        self.alert_watch = AlertWatch(self, desk, partial(self.show_page, "journal"))

    def _wire(self) -> None:
        self.rail.chosen.connect(self.show_page)
        for number, place in enumerate(self.places, start=1):
            shortcut(self, f"Alt+{number}", partial(self.show_page, place.name))
        self.synchronisation.state_told.connect(self.sync_told)
        self._desk.changes.changed.connect(lambda _kinds: self.synchronisation.presenter.load())

    def _wire_files(self) -> None:
        lead_from_counter(self.counter, self, self._go_on_with)
        self.applicant.left_file.connect(lambda: self.show_page("counter"))
        # The file that already holds this IIN: what was typed belongs to that person.
        self.applicant.other_asked.connect(partial(self._open, tab=DATA))
        self.applicant.step_asked.connect(self._go_on)
        self.file_ways.file_asked.connect(self.open_applicant)
        self.file_ways.warned.connect(self._would_lose_edits)
        if self._desk.may(Permission.ADD_SCANS):
            lead_from_scans(self.scans, self)

    @property
    def opening(self) -> str:
        """Return the page at which this role begins."""
        return next(name for name in OPENING if name in self.pages)

    def where(self) -> Told:
        """Return which page is in front, and where the keys are."""
        page = self.current()
        name = next(name for name, one in self.pages.built().items() if one is page)
        return {"front": name, "focus": focus_in(page)}

    def stand(self, where: Told) -> None:
        """Show that page, the keys where they were; nothing is loaded anew."""
        front = word(where, "front")
        if front in self.pages:
            self.rail.mark(front)
            self.stack.setCurrentWidget(self.pages[front])
            give_focus(self.pages[front], part(where, "focus"))

    def ask_about(self, forms: Sequence[UnsavedForm]) -> None:
        """Ask on the counter's page about entries that a crash left or that were handed over."""
        if "counter" in self.pages:
            self.counter.unsaved.presenter.ask(forms)

    def current(self) -> Page:
        """Return the page in front."""
        page = self.stack.currentWidget()
        return page if isinstance(page, Page) else self.pages[self.opening]

    def show_page(self, name: str) -> None:
        """Show a page of the role; entries on the page that is left stay as they are."""
        if name not in self.pages:
            return
        self._desk.notices.clear()
        self.rail.mark(name)
        self.stack.setCurrentWidget(self.pages[name])
        self.pages[name].enter()

    def open_applicant(self, applicant_id: str, tab: int = DATA) -> None:
        """Open a person's file; unsaved entries of another file are warned of once."""
        if not self._would_lose_edits():
            self._open(applicant_id, tab)

    def open_paper(self, applicant_id: str, form_id: str) -> None:
        """Open a person's file at one paper."""
        self.consents.presenter.prefer(form_id)
        self.open_applicant(applicant_id, PAPERS)

    def look_at_scan(self, applicant_id: str, form_id: str) -> None:
        """Open a person's file at what the scan of a paper shows."""
        if not self._would_lose_edits():
            self.consents.presenter.prefer(form_id)
            self._open(applicant_id, PAPERS)
            self.file_ways.show_scan(form_id)

    def open_task(self, applicant_id: str, task_id: str) -> None:
        """Open a person's file at one request."""
        self.requests.presenter.prefer(task_id)
        self.open_applicant(applicant_id, REQUESTS)

    def open_application(self, applicant_id: str, application_id: str) -> None:
        """Open a person's file at one application."""
        self.applications.presenter.prefer(application_id)
        self.open_applicant(applicant_id, APPLICATIONS)

    def new_applicant(self, text: str = "") -> None:
        """Begin a new file with what was searched for."""
        if not self._desk.may(Permission.CAPTURE) or self._would_lose_edits():
            return
        self._desk.notices.clear()
        self._show_applicant()
        self.applicant.begin(text)

    def has_unsaved_edits(self) -> bool:
        """Tell whether entries anywhere would be lost by locking."""
        return any(page.has_unsaved_edits() for page in self.pages.built().values())

    def stop(self) -> None:
        """Stop every timer: the session ends."""
        self._state_timer.stop()
        self.sealing.stop()
        if self.urgent is not None:
            self.urgent.stop()
        self.alert_watch.stop()
        for page in self.pages.built().values():
            page.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the rail's signs alone where there is little room."""
        super().resizeEvent(event)
        self.rail.set_narrow(event.size().width() < RAIL_NEEDS)

    def _open(self, applicant_id: str, tab: int) -> None:
        self._desk.notices.clear()
        self._show_applicant()
        self.applicant.open(applicant_id, tab)

    def _seal(self) -> None:
        """Seal what may travel every few minutes, so that the nightly job finds it."""
        if self._program.is_enrolled():
            self._desk.tasks.database(self._desk.services.synchronisation.seal)

    def _show_applicant(self) -> None:
        self.rail.mark("applicant")
        self.stack.setCurrentWidget(self.applicant)

    def _would_lose_edits(self) -> bool:
        if not self.has_unsaved_edits() or self._desk.notices.is_telling("edits_not_saved"):
            return False
        self._show_applicant()
        self._desk.notices.tell("edits_not_saved", Tone.WARNING)
        return True

    def _go_on_with(self, form: UnsavedForm) -> None:
        if not self._would_lose_edits():
            asked = self.counter.unsaved.presenter
            forms = asked.of_one_file(form)
            for one in forms:
                asked.taken_up(one.id)
            self.entries_chosen.emit(forms)

    def _go_on(self, step: str) -> None:
        if step == NextStep.SCAN:
            self.show_page("scans")
        elif step == NextStep.APPLY:
            self.applications.presenter.begin()
        else:
            self.consents.presenter.go_on(step)
