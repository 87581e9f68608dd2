"""Keying a blank form in: its number, the person, the time written on it; then both times."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from branch_app.domain.issued_form import IssuedForm
from branch_app.domain.local_time import KAZAKHSTAN
from branch_app.domain.serials import show_serial
from branch_app.gui import labels
from branch_app.gui.blanks.view import KeyInTyped
from branch_app.gui.entry_problems import Problems, words_for
from branch_app.gui.parts.buttons import button, label
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.enter_key import lead_on
from branch_app.gui.parts.labelled_line import LabelledLine
from branch_app.gui.parts.lines import Line, LineList
from branch_app.gui.parts.translated import TranslatedWidget
from branch_app.services.read_model import ApplicantRow

LINES = ("serial", "person", "day", "time", "carrier")
PEOPLE_HEIGHT = 120


class KeyInCard(TranslatedWidget):
    """Enter leads from line to line; in the line of the person it leads into the people found."""

    searched = Signal(str)
    person_chosen = Signal(str)
    confirmed = Signal(object)
    paper_asked = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._problems: Problems = {}
        self._person: ApplicantRow | None = None
        self._keyed: IssuedForm | None = None
        self.card = Card(self, "key_in_card")
        self.lines = {name: LabelledLine(self.card, f"key_in_{name}") for name in LINES}
        self.people = LineList(self.card, "key_in_people", is_stacked=True)
        self.people.setFixedHeight(PEOPLE_HEIGHT)
        self.people.hide()
        self.confirm = button(self.card, "confirm_key_in", look="primary", sign="check")
        self.times = label(self.card, "key_in_times", "strong", wraps=True)
        self.go_on = button(self.card, "key_in_go_on", look="primary", sign="signed")
        when = QHBoxLayout()
        when.setSpacing(12)
        for name in ("day", "time"):
            when.addWidget(self.lines[name], 1, Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout()
        row.addWidget(self.confirm)
        row.addWidget(self.go_on)
        row.addStretch(1)
        body = self.card.body
        body.addWidget(self.lines["serial"])
        body.addWidget(self.lines["person"])
        body.addWidget(self.people)
        body.addLayout(when)
        body.addWidget(self.lines["carrier"])
        body.addWidget(self.times)
        body.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        self._wire()
        self.show_keyed_in(None)

    def _wire(self) -> None:
        lines = self.lines
        lead_on(lines["serial"].edit, lines["person"].edit)
        lines["person"].edit.returnPressed.connect(self._go_down)
        lead_on(lines["day"].edit, lines["time"].edit)
        lead_on(lines["time"].edit, lines["carrier"].edit)
        lead_on(lines["carrier"].edit, self.confirm)
        lines["serial"].edit.textEdited.connect(lambda _text: self.show_keyed_in(None))
        lines["person"].edit.textEdited.connect(self.searched)
        self.people.opened.connect(self.person_chosen)
        self.confirm.clicked.connect(lambda: self.confirmed.emit(self.typed()))
        self.go_on.clicked.connect(self._go_on)

    def retranslate(self) -> None:
        """Say the card in the language of the window."""
        self.card.set_title(self.tr("Key a blank form in"))
        words = {
            "serial": self.tr("Number of the blank form"),
            "person": self.tr("Who filled it in"),
            "day": self.tr("Date written on it"),
            "time": self.tr("Time written on it"),
            "carrier": self.tr("Carrier: the paper file where it lies, if any"),
        }
        for name, text in words.items():
            self.lines[name].caption.setText(text)
        self.lines["person"].edit.setPlaceholderText(self.tr("IIN, name or telephone"))
        self.lines["day"].edit.setPlaceholderText(self.tr("dd.mm.yyyy"))
        self.lines["time"].edit.setPlaceholderText(self.tr("hh:mm"))
        self.lines["carrier"].edit.setPlaceholderText(self.tr("Its number, or scan its label"))
        self.people.setAccessibleName(self.tr("People"))
        self.people.set_empty_text(self.tr("Nobody found. Begin a file at the counter (Ctrl+N)."))
        self.confirm.setText(self.tr("Key in"))
        self.confirm.setToolTip(self.tr("Key in (Ctrl+Enter)"))
        self.go_on.setText(self.tr("To its answers"))
        self.times.setText(self._times())
        self._say()

    def typed(self) -> KeyInTyped:
        """Return what is typed, to the character."""
        text = {name: line.edit.text() for name, line in self.lines.items()}
        return KeyInTyped(
            serial=text["serial"], day=text["day"], time=text["time"], carrier=text["carrier"]
        )

    def begin(self, serial: str) -> None:
        """Key this form in: the person is asked for first."""
        self.show_keyed_in(None)
        self.lines["serial"].edit.setText(show_serial(serial))
        self.lines["person"].edit.setFocus(Qt.FocusReason.TabFocusReason)

    def show_people(self, rows: Sequence[ApplicantRow], text: str) -> None:
        """Show masked rows that match."""
        self.people.show_lines([_line(row) for row in rows])
        self.people.setVisible(bool(text))

    def show_person(self, row: ApplicantRow | None) -> None:
        """Show who is chosen; the list goes, and the date is asked for."""
        self._person = row
        if row is not None:
            self._problems = {name: one for name, one in self._problems.items() if name != "person"}
            self.lines["person"].edit.setText(row.full_name)
            self.people.hide()
            self.lines["day"].edit.setFocus(Qt.FocusReason.TabFocusReason)
        self._say()

    def show_problems(self, problems: Problems) -> None:
        """Show what is wrong beside each line; the first one gets the keys."""
        self._problems = problems
        self._say()
        for name in [name for name in LINES if name in problems][:1]:
            self.lines[name].edit.setFocus(Qt.FocusReason.TabFocusReason)

    def show_keyed_in(self, form: IssuedForm | None) -> None:
        """Show both times, and what comes next; the lines are ready for another form."""
        self._keyed = form
        if form is not None:
            for line in self.lines.values():
                line.edit.clear()
            self.people.hide()
            self._person = None
        self.times.setVisible(form is not None)
        self.go_on.setVisible(form is not None)
        self.retranslate()
        if form is not None:
            self.go_on.setFocus(Qt.FocusReason.OtherFocusReason)

    def _times(self) -> str:
        form = self._keyed
        if form is None or form.filled_at is None or form.keyed_at is None:
            return ""
        text = self.tr("№ {serial}: filled in {filled}, entered {keyed}.")
        return text.format(
            serial=show_serial(form.serial),
            filled=_moment(form.filled_at),
            keyed=_moment(form.keyed_at),
        )

    def _say(self) -> None:
        for name, line in self.lines.items():
            line.show_problem(words_for(self._problems, name))
        if self._person is not None and "person" not in self._problems:
            tail = self._person.iin_tail
            self.lines["person"].show_hint(self.tr("Chosen: IIN …{tail}").format(tail=tail))

    def _go_down(self) -> None:
        if self._person is not None:
            self.lines["day"].edit.setFocus(Qt.FocusReason.TabFocusReason)
        elif self.people.isVisible():
            self.people.choose_first()

    def _go_on(self) -> None:
        if self._keyed is not None:
            self.paper_asked.emit(self._keyed.applicant_id, self._keyed.id)


def _line(row: ApplicantRow) -> Line:
    parts = [row.birth_year, f"…{row.iin_tail}" if row.iin_tail else ""]
    return Line(
        id=row.id,
        title=row.full_name or f"…{row.id[-8:]}",
        subtitle=" · ".join(part for part in parts if part),
        chips=(labels.person_chip(row.state, row.consent),),
        is_name=True,
    )


def _moment(at: dt.datetime) -> str:
    local = at.astimezone(KAZAKHSTAN)
    return f"{labels.date_text(local.date())} {local:%H:%M}"
