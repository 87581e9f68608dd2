"""The form of a record: rows for the fields of the data list, in the order of the paper."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence, Set
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from branch_app.domain.checks import Problem
from branch_app.domain.confirming import ConfirmedWarning
from branch_app.domain.field_source import FieldSource, Origin
from branch_app.domain.fields import CATALOGUE, parse, show
from branch_app.gui.forms.editors import LineEditor
from branch_app.gui.forms.field_row import COPIED_FROM, FieldRow
from branch_app.gui.forms.form_field import FormField, on_cards
from branch_app.gui.forms.iin_words import doubt_of
from branch_app.gui.forms.section import FormSection
from branch_app.gui.parts.buttons import shortcut
from branch_app.gui.parts.enter_key import enter_moves
from branch_app.gui.parts.translated import TranslatedWidget


class RecordForm(TranslatedWidget):
    """Values as typed, problems beside their fields, keys that lead from field to field."""

    edited = Signal(str)
    left = Signal(str)
    finished = Signal()
    still_holds = Signal(object)

    def __init__(self, parent: QWidget, name: str, *, has_origins: bool = False) -> None:
        super().__init__(parent)
        self._has_origins = has_origins
        self.setObjectName(name)
        self.rows: dict[str, FieldRow] = {}
        self.sections: list[FormSection] = []
        self._initial: dict[str, str] = {}
        self._is_writable = True
        self._is_held = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)
        shortcut(self, "F4", self.copy_over)
        shortcut(self, "Shift+F1", self.tell_about)

    def ask_for(self, fields: Sequence[FormField]) -> bool:
        """Build rows for exactly these fields; values of fields that stay are kept.

        Tells whether rows were built: those that are asked for already stay.
        """
        shown = {name: row.is_required for name, row in self.rows.items()}
        if {field.name: field.is_required for field in fields} == shown:
            return False
        kept, initial = self.values(), self._initial
        were = {section.group: section for section in self.sections}
        for row in self.rows.values():
            # A field that goes away loses the focus: that is no leaving by the clerk.
            row.blockSignals(True)
            # It is destroyed a moment later: until then the name is the new field's alone.
            row.editor.setObjectName("")
        for section in self.sections:
            self._column.removeWidget(section)
            section.hide()
            section.deleteLater()
        self.rows, self.sections = {}, []
        for group, members in on_cards(fields).items():
            section = FormSection(self, group, has_origin=self._has_origins)
            section.set_rows([self._make_row(section, field) for field in members])
            if section.origin is not None:
                section.origin.edited.connect(partial(self.edited.emit, members[0].name))
                section.origin.confirmed.connect(partial(self._still_holds, section))
            if were:
                section.take_over(were.get(group), is_writable=self._is_writable)
            self.sections.append(section)
            self._column.addWidget(section)
        self.set_values({**self._defaults(), **kept})
        self._initial |= {name: initial[name] for name in self.rows if name in initial}
        return True

    def values(self) -> dict[str, str]:
        """Return what stands in the fields, as typed."""
        return {name: row.editor.value() for name, row in self.rows.items()}

    def reasons(self) -> dict[str, str]:
        """Return why warnings are confirmed, by `warning_key`."""
        return {key: why for row in self.rows.values() for key, why in row.reasons().items()}

    def show_reasons(self, reasons: Mapping[str, str]) -> None:
        """Choose these reasons; a field has one for all its warnings."""
        by_field = {key.partition(".")[0]: reason for key, reason in reasons.items()}
        for name, row in self.rows.items():
            row.reason.set_value(by_field.get(name, ""))

    def origins(self) -> dict[str, Origin]:
        """Return source and check of each field that one is told of."""
        return {name: told for part in self.sections for name, told in part.origins().items()}

    def show_sources(
        self, sources: Mapping[str, FieldSource], stale: Set[str], today: dt.date
    ) -> None:
        """Show on each card where its values came from and how old they are."""
        for section in self.sections:
            section.show_sources(sources, stale, today)

    def take_origins(self, origins: Mapping[str, Origin]) -> None:
        """Take these sources and checks of the values that stand in the fields now."""
        for section in self.sections:
            section.take_origins(origins)

    def focus_origin(self) -> None:
        """Give the keys to source and check of the card on which somebody works."""
        for section in self.sections:
            if section.origin is not None and section.isAncestorOf(self.focusWidget() or self):
                section.origin.focus()

    def _still_holds(self, section: FormSection) -> None:
        self.still_holds.emit(tuple(row.spec.name for row in section.rows))

    def raw_texts(self) -> dict[str, str]:
        """Return the texts that `values` alone would not bring back to the character."""
        raw = {name: row.editor.raw_text() for name, row in self.rows.items()}
        return {name: text for name, text in raw.items() if text is not None}

    def set_raw_texts(self, texts: Mapping[str, str]) -> None:
        """Show exactly these texts."""
        for name, text in texts.items():
            if name in self.rows:
                self.rows[name].editor.set_raw_text(text)

    def hold_still(self, *, is_held: bool) -> None:
        """Take the loss of the focus under a cover for no leaving by the clerk."""
        self._is_held = is_held

    def set_values(self, values: Mapping[str, str]) -> None:
        """Show these values and take them as the unedited state."""
        for name, row in self.rows.items():
            row.show_value(values.get(name, ""))
            row.show_stored("")
        self._initial = self.values()

    def show_only(self, values: Mapping[str, str]) -> None:
        """Show values to be read, not changed (masked ones among them); Tab skips them."""
        self.set_values(values)
        self._set_writable(False)

    def let_edit(self, values: Mapping[str, str]) -> None:
        """Show values to be changed."""
        self.set_values(values)
        self._set_writable(True)

    def fill(self, values: Mapping[str, str]) -> None:
        """Put values into fields as if typed; fields that the form does not have are left out."""
        for name, text in values.items():
            if name in self.rows:
                self.rows[name].show_value(text)
                self.edited.emit(name)

    def copy_over(self) -> None:
        """Fill the actual address with the registered one, as if typed (R-057)."""
        for name, source in COPIED_FROM.items():
            if self._is_writable and {name, source} <= set(self.rows):
                self.fill({name: self.rows[source].editor.value()})

    def tell_about(self) -> None:
        """Show or hide what the datum that has the keys is for; of all data if none has them."""
        name = self.field_with_keys()
        rows = [self.rows[name]] if name else list(self.rows.values())
        is_told = any(row.is_telling for row in rows)
        for row in rows:
            row.tell_about(is_told=not is_told)

    def is_edited(self) -> bool:
        """Tell whether something was typed since the values were set."""
        return self._is_writable and bool(self.touched())

    def touched(self) -> tuple[str, ...]:
        """Return the fields in which something else stands than when the values were set."""
        now = self.values()
        return tuple(name for name, text in now.items() if text != self._initial.get(name, ""))

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Show these problems and no others."""
        found = list(problems)
        for name, row in self.rows.items():
            doubt = doubt_of(self.values()) if name == "iin" else None
            row.show_problems([problem for problem in found if problem.field == name], doubt)

    def show_confirmed(self, confirmed: Iterable[ConfirmedWarning]) -> None:
        """Show these warnings as confirmed, and no others."""
        found = list(confirmed)
        for name, row in self.rows.items():
            row.show_confirmed([one for one in found if one.field == name])

    def show_stored(self, values: Mapping[str, str]) -> None:
        """Show what is stored now: what was typed stays, with the stored text under it.

        A field that was left alone shows the stored text itself: saving must not take it back.
        """
        touched = self.touched()
        for name, row in self.rows.items():
            stored = values.get(name, "")
            if name not in touched and (stored or row.editor.value() != row.spec.default):
                row.show_value(stored)
            row.show_stored(stored if stored != row.editor.value() else "")
        self._initial = {name: values.get(name, "") for name in self.rows}

    def field_with_keys(self) -> str:
        """Return the field that has the focus, or an empty string."""
        return next((name for name, row in self.rows.items() if row.has_keys()), "")

    def focus_first(self) -> None:
        """Give the keys to the first field."""
        for row in self.rows.values():
            editor = row.editor
            if isinstance(editor, LineEditor) and editor.hasFocus():
                # A name searched for has come into it: whoever types on, types on behind it.
                editor.end(False)
            editor.setFocus(Qt.FocusReason.TabFocusReason)
            return

    def focus_first_problem(self) -> None:
        """Give the keys to the first field that has a problem, errors before warnings."""
        wrong = [row for row in self.rows.values() if row.problems]
        blocking = [row for row in wrong if row.problems[0].is_blocking]
        for row in (blocking or wrong)[:1]:
            row.focus_problem()

    def go_to_problem(self, step: int) -> None:
        """Go to the next (1) or previous (-1) field with a problem, round the form."""
        names = list(self.rows)
        wrong = [name for name in names if self.rows[name].problems]
        if not wrong:
            return
        here = self.field_with_keys()
        at = names.index(here) if here else (-1 if step > 0 else len(names))
        ahead = [n for n in wrong if (names.index(n) - at) * step > 0]
        order = ahead or wrong
        self.rows[order[0] if step > 0 else order[-1]].focus_problem()

    def tidy(self, name: str) -> None:
        """Show a value that could be read in its usual form: blanks, dots, look-alikes."""
        editor, spec = self.rows[name].editor, CATALOGUE[name]
        value, problems = parse(spec, editor.value())
        # What was read with a doubt stays as it was typed: the doubt is shown beside it.
        if value is not None and not problems:
            editor.set_value(show(spec, value))

    def _make_row(self, section: FormSection, field: FormField) -> FieldRow:
        # On the card, where they stay: what changes its parent is styled twice.
        row = FieldRow(section.card, field)
        row.edited.connect(self.edited)
        row.left.connect(self._left)
        row.passed.connect(self._pass_on)
        row.reason_chosen.connect(self.edited)
        row.copy_asked.connect(self.copy_over)
        self.rows[field.name] = row
        return row

    def _set_writable(self, is_writable: bool) -> None:
        self._is_writable = is_writable
        for row in self.rows.values():
            row.set_writable(is_writable)
        for section in self.sections:
            if section.origin is not None:
                section.origin.set_writable(is_writable)

    def _defaults(self) -> dict[str, str]:
        return {name: row.spec.default for name, row in self.rows.items() if row.spec.default}

    def _left(self, name: str) -> None:
        if not self._is_writable or self._is_held:
            return
        self.tidy(name)
        self.left.emit(name)

    def _pass_on(self, name: str) -> None:
        if not enter_moves(self):
            return
        names = list(self.rows)
        at = names.index(name) + 1
        if at < len(names):
            self._focus(self.rows[names[at]])
        else:
            self.finished.emit()

    def _focus(self, row: FieldRow) -> None:
        row.editor.setFocus(Qt.FocusReason.TabFocusReason)
