"""The data tab: reader line, photograph, form, and the bar with save, problems and refusal."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence, Set

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from branch_app.domain.checks import Problem
from branch_app.domain.confirming import ConfirmedWarning
from branch_app.domain.drafting import ApplicantDraft
from branch_app.domain.errors import BranchError
from branch_app.domain.field_source import FieldSource, Origin, Verification
from branch_app.domain.identity_numbers import clean_number, iin_problem
from branch_app.gui.applicants.file_notes import FileNotes
from branch_app.gui.applicants.grounds_panel import GroundsPanel
from branch_app.gui.applicants.problem_chip import problem_chip
from branch_app.gui.applicants.twins_panel import TwinsPanel
from branch_app.gui.forms.form_field import FormField
from branch_app.gui.forms.reader_line import ReaderLine
from branch_app.gui.forms.record_form import RecordForm
from branch_app.gui.in_sight import PASSES, bring_in_sight
from branch_app.gui.parts.buttons import button, label
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.chip import Chip
from branch_app.gui.parts.reasons import ReasonLine
from branch_app.gui.parts.scrolling import scroll_area
from branch_app.gui.parts.tab_way import follow_layout
from branch_app.gui.parts.translated import TranslatedWidget
from branch_app.gui.photographs.camera import Camera
from branch_app.gui.photographs.card import PhotographCard
from branch_app.services.duplicates import Candidates

READ_FROM_DOCUMENT = Origin(verification=Verification.IDENTITY_DOCUMENT)


class DataPane(TranslatedWidget):
    """Shows or edits the fields; every button is a signal."""

    save_asked = Signal()
    edit_asked = Signal()
    give_up_asked = Signal()
    refusal_confirmed = Signal()
    other_document = Signal()

    def __init__(self, parent: QWidget, today: Callable[[], dt.date], camera: Camera) -> None:
        super().__init__(parent)
        self._is_editing = False
        self._may_refuse = False
        self._is_new = True
        self._problems: tuple[Problem, ...] = ()
        self._today = today
        self._build(today(), camera)
        self._wire()
        self.retranslate()

    def _build(self, today: dt.date, camera: Camera) -> None:
        self.viewer = scroll_area(self)
        ground = QWidget(self.viewer.viewport())
        self.reader_card = Card(ground, "reader_card", margin=14)
        self.reader = ReaderLine(self.reader_card, today)
        self.reader_card.body.addWidget(self.reader)
        self.grounds = GroundsPanel(ground)
        self.photograph = PhotographCard(ground, camera)
        self.twins = TwinsPanel(ground)
        self.notes = FileNotes(ground)
        self.form = RecordForm(ground, "record_form", has_origins=True)
        column = QVBoxLayout(ground)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(14)
        above = (self.twins, self.grounds, self.notes, self.reader_card, self.photograph)
        for widget in (*above, self.form):
            column.addWidget(widget)
        column.addStretch(1)
        self.viewer.setWidget(ground)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.viewer, 1)
        outer.addWidget(self._action_bar())

    def _action_bar(self) -> QFrame:
        bar = QFrame(self)
        bar.setObjectName("action_bar")
        self.save = button(bar, "save", look="primary", sign="check")
        self.edit = button(bar, "edit", sign="draft")
        self.give_up = button(bar, "give_up")
        self.why_not = ReasonLine(bar, "data_reason")
        self.problem_count = Chip(bar, "problem_count")
        self.problem_hint = label(bar, "problem_hint", "small")
        self.refuse = button(bar, "refuse", look="danger", sign="refuse")
        self.refusal_question = label(bar, "refusal_question", "strong", wraps=True)
        self.confirm_refusal = button(bar, "confirm_refusal", look="danger", sign="refuse")
        self.keep_draft = button(bar, "keep_draft")
        row = QHBoxLayout(bar)
        row.setContentsMargins(24, 9, 24, 9)
        row.setSpacing(10)
        row.addWidget(self.save)
        row.addWidget(self.edit)
        row.addWidget(self.give_up)
        row.addWidget(self.problem_count)
        row.addWidget(self.problem_hint)
        row.addWidget(self.why_not, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.refusal_question, 1)
        row.addStretch(0)
        row.addWidget(self.confirm_refusal)
        row.addWidget(self.keep_draft)
        row.addWidget(self.refuse)
        return bar

    def _wire(self) -> None:
        self.save.clicked.connect(self.save_asked)
        self.edit.clicked.connect(self.edit_asked)
        self.give_up.clicked.connect(self.give_up_asked)
        self.refuse.clicked.connect(lambda: self._ask_refusal(is_asking=True))
        self.keep_draft.clicked.connect(lambda: self._ask_refusal(is_asking=False))
        self.confirm_refusal.clicked.connect(self.refusal_confirmed)
        self.grounds.given_up.connect(self._close_questions)
        self.twins.given_up.connect(self._close_questions)
        self.photograph.begun.connect(self._show_photograph)
        self.form.finished.connect(self.save.setFocus)
        self.form.left.connect(lambda _name: self._keep_in_sight(0))
        self.reader.read.connect(self._take_document)

    def retranslate(self) -> None:
        """Say the bar in the language of the window."""
        self.save.setText(self.tr("Save"))
        self.save.setToolTip(self.tr("Save (Ctrl+S)"))
        self.edit.setText(self.tr("Change the data"))
        self.edit.setToolTip(self.tr("Change the data; the showing is journalled (F2)"))
        self.give_up.setText(self.tr("Leave unchanged"))
        self.refuse.setText(self.tr("Applicant refuses"))
        self.refusal_question.setText(
            self.tr("Erase this draft and its papers for ever? Only an anonymous count stays.")
        )
        self.confirm_refusal.setText(self.tr("Yes, erase"))
        self.keep_draft.setText(self.tr("No, keep"))
        self.problem_hint.setText(self.tr("F8: next"))
        self._say_problems()

    def show_state(self, *, is_editing: bool, is_new: bool, may_refuse: bool) -> None:
        """Show the buttons that fit: edit or read, new or kept, draft or not."""
        self._is_editing, self._is_new, self._may_refuse = is_editing, is_new, may_refuse
        self.reader_card.setVisible(is_editing)
        self._ask_refusal(is_asking=False)

    def show_why_not(self, reason: str) -> None:
        """Show why the data cannot be changed now, or that they can."""
        self.why_not.say(self.edit, reason)

    def ask_for(self, fields: Sequence[FormField]) -> None:
        """Build the form."""
        if self.form.ask_for(fields):
            follow_layout(self)

    def draft(self) -> ApplicantDraft:
        """Return what stands in the fields, with sources, checks and reasons."""
        form = self.form
        return ApplicantDraft(values=form.values(), origins=form.origins(), reasons=form.reasons())

    def fill(self, values: Mapping[str, str]) -> None:
        """Put values into fields as if typed."""
        self.form.fill(values)

    def take_zone(self, zone: str) -> None:
        """Take a machine-readable zone that was read elsewhere in the window."""
        self.reader.take(zone)

    def _take_document(self, values: Mapping[str, str]) -> None:
        """Fill the fields from the document that was read: by it they were checked.

        Nothing is taken from another person's document: two people would be mixed in one file.
        """
        own, read = clean_number(self.form.values().get("iin", "")), values.get("iin", "")
        if read and own not in {"", read} and iin_problem(own) is None:
            self.reader.refuse_other()
            self.other_document.emit()
            return
        self.form.fill(values)
        self.form.take_origins(dict.fromkeys(values, READ_FROM_DOCUMENT))
        self.form.focus_first()

    def show_stored(self, values: Mapping[str, str]) -> None:
        """Show what is stored now under the fields that differ."""
        self.form.show_stored(values)

    def show_sources(self, sources: Mapping[str, FieldSource], stale: Set[str]) -> None:
        """Show where values came from, how they were checked, and which are old."""
        self.form.show_sources(sources, stale, self._today())

    def take_origins(self, origins: Mapping[str, Origin]) -> None:
        """Choose these sources and checks again."""
        self.form.take_origins(origins)

    def take_reasons(self, reasons: Mapping[str, str]) -> None:
        """Choose these reasons of confirmed warnings."""
        self.form.show_reasons(reasons)

    def second_refused(self, error: BranchError) -> bool:
        """Show beside grounds or twins what is wrong with the second person; False for others."""
        return self.twins.show_refusal(error) or self.grounds.show_refusal(error)

    def close_questions(self) -> None:
        """Ask for no grounds and about no twins, and forget what was entered."""
        self.grounds.forget()
        self.twins.forget()

    def ask_grounds(self, fields: Sequence[str]) -> None:
        """Ask for the grounds of a correction, above the fields."""
        self.viewer.verticalScrollBar().setValue(0)
        self.grounds.ask(fields)

    def ask_twins(self, candidates: Candidates) -> None:
        """Ask about people who are alike, above the fields; the grounds given stay."""
        self.viewer.verticalScrollBar().setValue(0)
        self.grounds.hide()
        self.twins.ask(candidates)
        follow_layout(self)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show problems beside fields and their number in the bar."""
        self._problems = tuple(problems)
        self.form.show_problems(problems)
        self._say_problems()

    def show_confirmed(self, confirmed: Sequence[ConfirmedWarning]) -> None:
        """Show quietly beside the fields which warnings were confirmed: they are no problems."""
        self.form.show_confirmed(confirmed)

    def show_values(self, values: Mapping[str, str], *, is_editing: bool) -> None:
        """Show values to be changed or to be read, from the top."""
        self.viewer.verticalScrollBar().setValue(0)
        if is_editing:
            self.form.let_edit(values)
        else:
            self.form.show_only(values)

    def focus_first_problem(self) -> None:
        """Give the keys to the first field that has a problem, and show it."""
        self.form.focus_first_problem()
        self._keep_in_sight()

    def go_to_problem(self, step: int) -> None:
        """Go to the next (1) or previous (-1) field with a problem, and show it."""
        self.form.go_to_problem(step)
        self._keep_in_sight()

    def field_with_keys(self) -> str:
        """Return the field that has the keys, or an empty string."""
        return self.form.field_with_keys()

    def focus_origin(self) -> None:
        """Give the keys to source and check of the card on which somebody works."""
        self.form.focus_origin()

    def focus_photograph(self) -> None:
        """Give the keys to the photograph's card and bring it into sight."""
        self.photograph.focus_first()
        self._show_photograph()

    def _show_photograph(self, rounds: int = 2 * PASSES) -> None:
        """Bring the card to the top: in a low window it fills the pane; last, after the layouts."""
        self.viewer.verticalScrollBar().setValue(self.photograph.y())
        if rounds:
            QTimer.singleShot(0, self, lambda: self._show_photograph(rounds - 1))

    def _close_questions(self) -> None:
        self.close_questions()
        self.form.focus_first()

    def _say_problems(self) -> None:
        self.problem_hint.setVisible(bool(self._problems) and self._is_editing)
        self.problem_count.say(problem_chip(self._problems))

    def _ask_refusal(self, *, is_asking: bool) -> None:
        for widget in (self.refusal_question, self.confirm_refusal, self.keep_draft):
            widget.setVisible(is_asking)
        self.refuse.setVisible(self._may_refuse and not is_asking)
        self.save.setVisible(self._is_editing and not is_asking)
        self.give_up.setVisible(self._is_editing and not self._is_new and not is_asking)
        self.edit.setVisible(not self._is_editing and not is_asking)
        self.why_not.refresh()
        self.problem_count.setVisible(not is_asking and bool(self._problems))
        self.problem_hint.setVisible(self._is_editing and not is_asking and bool(self._problems))
        if is_asking:
            self.keep_draft.setFocus()

    def _keep_in_sight(self, rounds: int = PASSES) -> None:
        # After the layouts: what has just been shown, a notice too, leaves another room.
        if rounds:
            QTimer.singleShot(0, self, lambda: self._keep_in_sight(rounds - 1))
            return
        here = QApplication.focusWidget()
        # A question above the fields has taken the keys: it must stay in sight.
        if here is not None and self.form.isAncestorOf(here):
            bring_in_sight(here, self.viewer)
