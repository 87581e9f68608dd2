"""The tab of history: every step at the left, what it changed at the right (K26, R-107)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from branch_app.domain.applicant import FieldValue
from branch_app.domain.confirming import ConfirmedWarning
from branch_app.domain.data_history import DataStep, ValueChange
from branch_app.domain.fields import CATALOGUE, MASKED_KINDS, Kind, mask, show_bilingual
from branch_app.domain.pack import OrganisationPack
from branch_app.domain.photograph_history import PhotographStep
from branch_app.gui import data_words, labels
from branch_app.gui.desk import Desk
from branch_app.gui.field_labels import field_label
from branch_app.gui.forms.confirmed_words import confirmed_text
from branch_app.gui.journal.act_words import ACTS, word
from branch_app.gui.language import spoken
from branch_app.gui.page import KeyHelp, Page
from branch_app.gui.parts.buttons import choice, label, shortcut
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.facts import Facts
from branch_app.gui.parts.lines import Line, LineList
from branch_app.gui.person_files.photograph_words import (
    PHOTOGRAPH,
    SIGN,
    minute_text,
    move_word,
    photograph_word,
    picture_line,
)
from branch_app.services.applicant_files import ApplicantFile
from branch_app.services.person_files import DataHistory

LIST_WIDTH = 360
LEAST_CHANGES = 40
FACTS = ("who", "second", "reason", "document")
NOTHING = DataHistory(steps=(), names={})
Step = DataStep | PhotographStep


class HistoryPage(Page):
    """Reads when the tab is shown; of one field alone when it was asked about."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self.setObjectName("history_page")
        self._desk = desk
        self._applicant_id = ""
        self._history = NOTHING
        self._wanted = ""
        self._build()
        self.steps.chosen.connect(lambda _id: self._say_step())
        self.field.activated.connect(lambda _place: self._choose_field())
        shortcut(self, "F5", self.load)
        self.retranslate()

    def _build(self) -> None:
        self.list_card = Card(self, "history_steps_card", margin=0)
        self.list_card.setFixedWidth(LIST_WIDTH)
        self.list_card.header.setContentsMargins(14, 12, 12, 0)
        self.field_label = label(self.list_card, "history_field_label", "label")
        self.field = choice(self.list_card, "history_field")
        self.field_label.setBuddy(self.field)
        top = QHBoxLayout()
        top.setContentsMargins(14, 0, 12, 0)
        top.addWidget(self.field_label)
        top.addWidget(self.field, 1)
        self.steps = LineList(self.list_card, "history_steps", is_stacked=True, wraps=True)
        self.list_card.body.addLayout(top)
        self.list_card.body.addWidget(self.steps)
        self.card = Card(self, "history_step_card")
        self.facts = Facts(self.card, "history_facts", FACTS)
        self.changes = LineList(self.card, "history_changes", wraps=True)
        # In a low window the list gives way, which can be scrolled; the facts cannot.
        self.changes.setMinimumHeight(LEAST_CHANGES)
        self.card.body.addWidget(self.facts)
        self.card.body.addWidget(self.changes, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 14, 24, 16)
        row.setSpacing(16)
        row.addWidget(self.list_card)
        row.addWidget(self.card, 1)

    def retranslate(self) -> None:
        """Say the tab in the language of the window."""
        self.list_card.set_title(self.tr("What became of the data"))
        self.field_label.setText(self.tr("Datum"))
        self.steps.setAccessibleName(self.tr("Steps, newest first"))
        self.steps.set_empty_text(self.tr("Nothing was changed yet."))
        self.changes.setAccessibleName(self.tr("Values before and after"))
        self.changes.set_empty_text(self.tr("No value was changed by this step."))
        self._say_fields()
        self._say_steps()

    def keys(self) -> tuple[KeyHelp, ...]:
        """Return the keys of this tab."""
        return (("F5", self.tr("Load again")),)

    def show_file(self, file: ApplicantFile) -> None:
        """Take over whose history it is; it is read once the tab is shown."""
        if file.applicant.id != self._applicant_id:
            self._wanted = ""
        self._applicant_id = file.applicant.id
        self._take(NOTHING)
        if self.isVisible():
            self.load()

    def close_file(self) -> None:
        """Show nobody's history any more."""
        self._applicant_id, self._wanted = "", ""
        self._take(NOTHING)

    def enter(self) -> None:
        """Read the history and give the keys to the steps."""
        self.load()
        self.steps.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_about(self, field: str) -> None:
        """Show the steps of one field when the tab comes to the front."""
        self._wanted = field

    def load(self) -> None:
        """Read the history; the journal tells that it was read."""
        applicant_id = self._applicant_id
        if not applicant_id:
            return
        files = self._desk.services.person_files
        self._desk.tasks.database(lambda: files.history(applicant_id), self._take)

    def _take(self, history: DataHistory) -> None:
        self._history = history
        self._say_fields()
        self._say_steps()

    def _choose_field(self) -> None:
        self._wanted = self.field.currentData() or ""
        self._say_steps()

    def _say_fields(self) -> None:
        told = {name for step in self._steps() for name in _fields(step)}
        names = sorted({*told, *filter(None, (self._wanted,))}, key=_datum)
        self.field.clear()
        self.field.addItem(self.tr("All data"), "")
        for name in names:
            self.field.addItem(_datum(name), name)
        self.field.setCurrentIndex(max(0, self.field.findData(self._wanted)))

    def _steps(self) -> Sequence[Step]:
        """Return the steps of data and photograph, newest first; of one record in their order."""
        told: tuple[Step, ...] = (*self._history.steps, *self._history.photographs)
        return sorted(told, key=lambda step: step.at, reverse=True)

    def _shown(self) -> Iterator[Step]:
        for step in self._steps():
            if not self._wanted or self._wanted in _fields(step):
                yield step

    def _say_steps(self) -> None:
        self.steps.show_lines([self._line(step) for step in self._shown()])
        if not self.steps.chosen_id():
            self.steps.setCurrentIndex(self.steps.lines.index(0))
        self._say_step()

    def _line(self, step: Step) -> Line:
        told, sign, number = "", SIGN, ""
        if isinstance(step, DataStep):
            sign, number = "signed" if step.correction else "draft", step.number
            if step.changes:
                told = self.tr("values: {count}").format(count=len(step.changes))
        is_joined = step.record_id != self._applicant_id and not number
        # First, where it is not cut off: of which application it is.
        applied = self.tr("application {number}").format(number=number) if number else ""
        joined = self.tr("of the file that went into this one") if is_joined else ""
        parts = [minute_text(step.at), applied, self._name(step.actor), told, joined]
        return Line(
            id=_step_id(step),
            title=_title(step),
            subtitle=" · ".join(filter(None, parts)),
            sign=sign,
        )

    def _name(self, member_id: str) -> str:
        return self._history.names.get(member_id, member_id)

    def _say_step(self) -> None:
        chosen = self.steps.chosen_id()
        step = next((one for one in self._shown() if _step_id(one) == chosen), None)
        self.card.set_title(_title(step) if step else "")
        note = step.correction if isinstance(step, DataStep) else None
        told = {
            "who": (self.tr("Employee"), self._name(step.actor) if step else ""),
            "second": (self.tr("Second person"), self._name(note.second) if note else ""),
            "reason": (
                self.tr("Reason"),
                labels.word(data_words.CORRECTION_REASONS, note.reason) if note else "",
            ),
            "document": (self.tr("Supporting document"), note.document if note else ""),
        }
        for name, (caption, value) in told.items():
            self.facts.say(name, caption, value)
        self.facts.setVisible(step is not None)
        self.changes.show_lines(tuple(self._told(step)))

    def _told(self, step: Step | None) -> Iterator[Line]:
        if isinstance(step, PhotographStep):
            yield picture_line(step)
        elif step is not None:
            wanted = (one for one in step.changes if self._is_wanted(one.field))
            yield from (_change_line(one, self._desk.pack) for one in wanted)
            confirmed = (one for one in step.confirmed if self._is_wanted(one.field))
            yield from map(_confirmed_line, confirmed)

    def _is_wanted(self, field: str) -> bool:
        return self._wanted in {"", field}


def _step_id(step: Step) -> str:
    record_id = step.record_id if isinstance(step, DataStep) else step.photograph_id
    return f"{record_id}:{step.version}"


def _title(step: Step) -> str:
    return word(ACTS, step.act) if isinstance(step, DataStep) else move_word(step)


def _datum(name: str) -> str:
    return photograph_word() if name == PHOTOGRAPH else field_label(name)


def _fields(step: Step) -> set[str]:
    if isinstance(step, PhotographStep):
        return {PHOTOGRAPH}
    confirmed = (one.field for one in step.confirmed)
    return {*(change.field for change in step.changes), *step.touched, *confirmed}


def _change_line(change: ValueChange, pack: OrganisationPack) -> Line:
    before, after = (_told(change.field, one, pack) for one in (change.before, change.after))
    return Line(
        id=change.field,
        title=field_label(change.field),
        subtitle=after if change.before is None else f"{before} → {after}",
    )


def _confirmed_line(one: ConfirmedWarning) -> Line:
    """Return which warning was confirmed, and why; who and when stand above."""
    return Line(
        id=f"{one.field}.{one.problem}",
        title=field_label(one.field),
        subtitle=confirmed_text(replace(one, by="", at=None)),
        sign="check",
    )


def _told(field: str, value: FieldValue | None, pack: OrganisationPack) -> str:
    spec = CATALOGUE.get(field)
    if value is None or spec is None:
        return "—"
    if spec.kind in MASKED_KINDS:
        return mask(spec, value)
    if spec.kind is Kind.PRODUCT:
        return pack.product_name(str(value)).side(spoken())
    return show_bilingual(spec, value).side(spoken())
