"""The applicant's file: summary strip, tabs, and the presenter's wishes passed to both."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from branch_app.domain.change import RecordKind
from branch_app.domain.record_state import RecordState
from branch_app.domain.staff import Permission
from branch_app.gui.applicants.blocked_banner import BlockedBanner
from branch_app.gui.applicants.counts import DataCounts
from branch_app.gui.applicants.data_pane import DataPane
from branch_app.gui.applicants.file_tabs import (
    DATA,
    HISTORY,
    KEYS,
    PAPERS,
    TABS_OF_STEPS,
    FileTabs,
    MakeOthers,
)
from branch_app.gui.applicants.leaving import entries_of, put_back, reopen, view_of
from branch_app.gui.applicants.page_keys import keys_of_data
from branch_app.gui.applicants.presenter import SHOWN_KINDS, ApplicantPresenter
from branch_app.gui.applicants.summary import NextStep, Summary, offered
from branch_app.gui.applicants.summary_strip import SummaryStrip
from branch_app.gui.applicants.why_not import why_not_change
from branch_app.gui.desk import Desk
from branch_app.gui.focus import keep_still
from branch_app.gui.page import Entries, KeyHelp, Left, Page, Told
from branch_app.gui.parts.buttons import shortcut
from branch_app.gui.photographs.joining import present
from branch_app.services.applicant_files import ApplicantFile

LOW, NARROW = 480, 1000
PROBLEM_KEYS = {"F8": 1, "Shift+F8": -1}
LOADED_WHEN_SHOWN = set(KEYS) - {DATA, PAPERS}


class ApplicantPage(Page):
    """One person; the tabs behind the data are given by the workplace."""

    file_shown = Signal(object)
    file_closed = Signal()
    step_asked = Signal(str)
    left_file = Signal()
    other_asked = Signal(str)

    def __init__(self, parent: QWidget, desk: Desk, make_others: MakeOthers) -> None:
        super().__init__(parent)
        self.setObjectName("applicant_page")
        self.stack = QStackedWidget(self)
        self.others = make_others(self.stack)
        self._desk = desk
        self._is_stale = False
        self._build(desk)
        self._wire()
        self.presenter = ApplicantPresenter(self, desk)
        heard = (self.strip.show_photograph, self.presenter.take_photograph)
        self.photographs, self.picture = present(self.data.photograph, desk, *heard)
        self.file_shown.connect(self.photographs.show)
        self.file_closed.connect(self.photographs.close)
        desk.changes.changed.connect(self._changed)

    def _build(self, desk: Desk) -> None:
        self.strip, self.banner = SummaryStrip(self), BlockedBanner(self)
        self.tabs = FileTabs(self, self.others)
        self.data = DataPane(self.stack, desk.today, desk.camera)
        self.stack.addWidget(self.data)
        tab_row = QFrame(self)
        row = QHBoxLayout(tab_row)
        row.setContentsMargins(24, 2, 24, 0)
        row.addWidget(self.tabs, 1)
        self.counts = DataCounts(tab_row)
        row.addWidget(self.counts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.strip, self.banner, tab_row):
            column.addWidget(widget)
        column.addWidget(self.stack, 1)

    def _wire(self) -> None:
        self.tabs.currentChanged.connect(
            lambda tab: self.stack.setCurrentWidget(self.others[tab] if tab else self.data)
        )
        self.strip.back_asked.connect(self.left_file)
        self.strip.iin_asked.connect(self._show_or_mask_iin)
        self.strip.next_asked.connect(self._go_on)
        self.data.save_asked.connect(self._save)
        self.data.edit_asked.connect(self._edit)
        self.data.give_up_asked.connect(lambda: self.presenter.give_up_edits())
        self.data.refusal_confirmed.connect(lambda: self.presenter.refuse())
        self.data.grounds.given.connect(lambda given: self.presenter.saving.save(given))
        self.data.twins.given.connect(lambda given: self.presenter.saving.decide(given))
        self.data.twins.other_asked.connect(self.open_other)
        self.data.form.still_holds.connect(lambda names: self.presenter.saving.confirm(names))
        self.data.form.left.connect(lambda name: self.presenter.leave_field(name))
        acts: dict[str, Callable[[], object]] = {
            "Ctrl+S": self._save,
            "F2": self._edit,
            "Ctrl+Shift+P": self._to_photograph,
            "F6": self._show_history,
            "F9": lambda: self._front().focus_origin(),
            **{keys: partial(self.show_tab, tab) for tab, keys in KEYS.items()},
            **{keys: partial(self._go_to_problem, step) for keys, step in PROBLEM_KEYS.items()},
        }
        for keys, act in acts.items():
            shortcut(self, keys, act)
        shortcut(self, "F7", self.strip.reveal)

    def keys(self) -> tuple[KeyHelp, ...]:
        """Return the keys of this page."""
        return (
            *keys_of_data(self, may_capture=self._desk.may(Permission.CAPTURE)),
            *self.tabs.keys(),
            *self.others[self.tabs.currentIndex() or PAPERS].keys(),
        )

    def enter(self) -> None:
        """Read the file again if it changed elsewhere."""
        if self._is_stale:
            self._is_stale = False
            self.presenter.reload()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the steps out where the window is low; let all tabs fit where it is narrow."""
        super().resizeEvent(event)
        self.strip.set_low(event.size().height() < LOW)
        for part in (self.tabs, self.counts):
            part.set_narrow(is_narrow=event.size().width() < NARROW)

    def has_unsaved_edits(self) -> bool:
        """Tell whether typed values, or answers of a paper, would be lost by leaving."""
        is_typed = self.presenter.is_editing and self.data.form.is_edited()
        pages = (self.picture, *self.others.built())
        return is_typed or any(page.has_unsaved_edits() for page in pages)

    def entries(self) -> Entries | None:
        """Return what was typed into the data; the papers tell theirs themselves."""
        return entries_of(self)

    def is_saving(self) -> bool:
        """Tell whether the data are just being saved."""
        return self.presenter.saving.is_busy

    def view(self) -> Told:
        """Return which file is open, and where."""
        return view_of(self)

    def hold_still(self, *, is_held: bool) -> None:
        """Tidy and check nothing under a cover; the camera is closed there."""
        self.photographs.hold()
        self.data.form.hold_still(is_held=is_held)

    def stop(self) -> None:
        """Close the camera: the session ends."""
        self.photographs.leave()

    def reopen(self, left: Left) -> None:
        """Read the file again."""
        reopen(self, self._desk, left)

    def put_back(self, left: Left) -> None:
        """Put back what was typed."""
        put_back(self, left)

    def begin(self, text: str) -> None:
        """Begin a new person with what was searched for."""
        self.data.notes.show_file(None)
        self.presenter.begin(text)
        self.data.form.focus_first()

    def open(self, applicant_id: str, tab: int) -> None:
        """Open a file at this tab."""
        self.tabs.enable(is_kept=True)
        self.presenter.open(applicant_id)
        self.tabs.setCurrentIndex(tab)

    def show_tab(self, tab: int) -> None:
        """Show this tab; a person not saved yet has data alone."""
        if tab == DATA or (tab < self.tabs.count() and self.tabs.isTabEnabled(tab)):
            self.tabs.setCurrentIndex(tab)
            if tab in LOADED_WHEN_SHOWN:
                self.others[tab].enter()

    def let_edit(self, values: Mapping[str, str]) -> None:
        """Show these values to be changed."""
        is_new = self.presenter.file is None
        if is_new:
            self.photographs.close()
        self.strip.set_editing(True)
        self.data.show_values(values, is_editing=True)
        self.data.show_state(is_editing=True, is_new=is_new, may_refuse=self._may_refuse())
        self.tabs.enable(is_kept=not is_new)
        self.tabs.setCurrentIndex(DATA)
        self.data.form.focus_first()

    def show_only(self, values: Mapping[str, str]) -> None:
        """Show these values to be read, numbers masked."""
        self.strip.set_editing(False)
        self.data.show_values(values, is_editing=False)
        self.data.show_state(is_editing=False, is_new=False, may_refuse=self._may_refuse())
        self.data.show_why_not(why_not_change(self._desk, self.presenter.file))
        self.tabs.enable(is_kept=True)

    def focus_first_problem(self) -> None:
        """Give the keys to the first wrong field."""
        self.show_tab(DATA)
        self.data.focus_first_problem()

    def show_summary(self, summary: Summary) -> None:
        """Show the strip and the counts; nobody is asked to do what the role may not."""
        summary = offered(summary, may_capture=self._desk.may(Permission.CAPTURE))
        self.strip.show_summary(summary)
        self.counts.show_summary(summary)
        self.banner.show_blocking(summary.blocking)
        self.banner.setVisible(summary.state == RecordState.BLOCKED)

    def show_iin(self, text: str) -> None:
        """Show this number, masked or whole."""
        self.strip.show_iin(text)

    def set_busy(self, is_busy: bool) -> None:
        """Keep the form still while it is being saved."""
        keep_still(self.data, is_still=is_busy)

    def show_file(self, file: ApplicantFile) -> None:
        """Hand the file to the other tabs; tell what it tells beside its fields."""
        self.data.notes.show_file(file)
        self.file_shown.emit(file)

    def focus_next_step(self) -> None:
        """Give the keys to what comes next; where nothing does, the arrows lead to any tab."""
        if not self.strip.focus_next():
            self.tabs.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Go back to the counter: the file is gone, from the other tabs too."""
        self.data.notes.show_file(None)
        self.file_closed.emit()
        self.left_file.emit()

    def open_other(self, applicant_id: str) -> None:
        """Ask for another person's file."""
        self.other_asked.emit(applicant_id)

    def _save(self) -> None:
        """Save on the tab in front: typed data stay what they are behind another tab."""
        tab = self.tabs.currentIndex()
        if tab == DATA or not self.others[tab].save():
            self.presenter.save()

    def _show_history(self) -> None:
        """Show what became of the field that has the keys; of all data if none has."""
        if self.presenter.file is not None:
            self.others.history.ask_about(self._front().field_with_keys())
            self.show_tab(HISTORY)

    def _edit(self) -> None:
        tab = self.tabs.currentIndex()
        if tab == DATA or not self.others[tab].edit():
            self.presenter.edit()

    def _show_or_mask_iin(self, is_wanted: bool) -> None:
        (self.presenter.reveal_iin if is_wanted else self.presenter.hide_iin)()

    def _to_photograph(self) -> None:
        self.show_tab(DATA)
        self.data.focus_photograph()

    def _front(self) -> Page | DataPane:
        tab = self.tabs.currentIndex()
        return self.data if tab == DATA else self.others[tab]

    def _go_to_problem(self, step: int) -> None:
        self._front().go_to_problem(step)

    def _go_on(self, step: str) -> None:
        if step == NextStep.COMPLETE:
            self.presenter.edit()
            return
        if step in TABS_OF_STEPS:
            self.show_tab(TABS_OF_STEPS[step])
        self.step_asked.emit(step)

    def _may_refuse(self) -> bool:
        is_draft = (one := self.presenter.file) and one.applicant.state is RecordState.DRAFT
        return bool(is_draft) and self._desk.may(Permission.CAPTURE)

    def _changed(self, kinds: frozenset[RecordKind]) -> None:
        if kinds & (SHOWN_KINDS - {RecordKind.APPLICANT}):
            self._is_stale = not self.isVisible()
            if not self._is_stale:
                self.presenter.reload()
