"""One field of a form: label, editor, and beside it what is wrong, by sign, word and sentence."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from branch_app.domain.checks import Problem, Severity
from branch_app.domain.confirming import ConfirmedWarning
from branch_app.domain.correction import warning_key
from branch_app.domain.field_source import FieldSource
from branch_app.domain.fields import CATALOGUE, Kind
from branch_app.domain.identity_numbers import LENGTH, bin_problem, clean_number, iin_problem
from branch_app.domain.iin_slips import IinDoubt
from branch_app.domain.kazakh_text import is_latin
from branch_app.gui.colours import Tone
from branch_app.gui.field_labels import field_label, told_problem
from branch_app.gui.forms.confirmed_words import confirmed_text
from branch_app.gui.forms.editors import make_editor
from branch_app.gui.forms.form_field import FormField
from branch_app.gui.forms.iin_words import doubt_text
from branch_app.gui.forms.origin_line import origin_text
from branch_app.gui.forms.reason_choice import ReasonChoice
from branch_app.gui.icons import picture
from branch_app.gui.parts.buttons import button, label, restyle
from branch_app.gui.parts.translated import TranslatedWidget

NUMBER_PROBLEMS = {Kind.IIN: iin_problem, Kind.BIN: bin_problem}
# What most people answer with the same words again.
COPIED_FROM = {"actual_address": "registration_address"}
SPACING = 6
SIGNS = {
    Severity.BLOCKING: ("cross-circle", "bad", Tone.BAD),
    Severity.WARNING: ("warning", "warning", Tone.WARNING),
}


class FieldRow(TranslatedWidget):
    """The row; it emits its field's name."""

    edited = Signal(str)
    left = Signal(str)
    passed = Signal(str)
    reason_chosen = Signal(str)
    copy_asked = Signal()

    def __init__(self, parent: QWidget, field: FormField) -> None:
        super().__init__(parent)
        self.field = field
        self.spec = spec = CATALOGUE[field.name]
        self.is_required = field.is_required
        self.is_telling = False
        self.problems: tuple[Problem, ...] = ()
        self.confirmed: tuple[ConfirmedWarning, ...] = ()
        self._doubt: IinDoubt | None = None
        self.source: FieldSource | None = None
        self._stored = ""
        self._is_typed = False
        self._is_writable = True
        self._build()
        self.editor.edited.connect(self._edited)
        self.editor.left.connect(lambda: self.left.emit(spec.name))
        self.editor.passed.connect(lambda: self.passed.emit(spec.name))
        self.reason.chosen.connect(lambda: self.reason_chosen.emit(spec.name))
        self.reason.passed.connect(lambda: self.passed.emit(spec.name))
        self.retranslate()

    def _build(self) -> None:
        name = self.spec.name
        self.setObjectName(f"{name}_row")
        self.label = label(self, f"{name}_label", "label")
        self.optional = label(self, f"{name}_optional", "small")
        self.hint = label(self, f"{name}_hint", "small")
        self.copy = button(self, f"{name}_copy", look="quiet") if name in COPIED_FROM else None
        self.editor = make_editor(self, self.spec, self.field.choices)
        self.label.setBuddy(self.editor)
        self.sign = label(self, f"{name}_sign")
        self.problem = label(self, f"{name}_problem", "bad", wraps=True)
        self.settled = label(self, f"{name}_confirmed", "small", wraps=True)
        self.reason = ReasonChoice(self, f"{name}_reason")
        self.problem.setBuddy(self.reason)
        self.stored = label(self, f"{name}_stored", "small", wraps=True)
        self.about = label(self, f"{name}_about", "small", wraps=True)
        head = QHBoxLayout()
        head.setSpacing(SPACING)
        head.addWidget(self.label)
        head.addWidget(self.optional)
        head.addStretch(1)
        head.addWidget(self.hint)
        if self.copy is not None:
            # By keys it is F4: Tab goes from field to field.
            self.copy.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            self.copy.clicked.connect(self.copy_asked)
            head.addWidget(self.copy)
        foot = QHBoxLayout()
        foot.setSpacing(6)
        foot.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        foot.addWidget(self.problem, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.editor)
        column.addLayout(foot)
        column.addWidget(self.settled)
        column.addWidget(self.reason)
        column.addWidget(self.stored)
        column.addWidget(self.about)
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._show_stored()

    def retranslate(self) -> None:
        """Name the field and tell its problems in the language of the window."""
        self.label.setText(field_label(self.spec.name))
        self.optional.setText(self._said_of_duty())
        self.editor.retranslate()
        self.reason.retranslate()
        if self.copy is not None:
            self.copy.setText(self.tr("As registered"))
            self.copy.setToolTip(self.tr("The registered address once more (F4)"))
        self._show_problems()
        self._show_confirmed()
        self._show_stored()
        self._show_hint()
        self._show_about()

    def _said_of_duty(self) -> str:
        """Tell which data the law demands, and which there need not be (R-112)."""
        if not self.is_required:
            return self.tr("if any")
        return self.tr("by law") if self.field.law else ""

    def tell_about(self, *, is_told: bool) -> None:
        """Show under the field what the datum is for, or hide it again (94-V Art. 25(2))."""
        self.is_telling = is_told
        self._show_about()

    def show_source(self, source: FieldSource | None) -> None:
        """Take where this value came from and how it was checked; None of one not stored."""
        if source != self.source:
            self.source = source
            self._show_about()

    def _about(self) -> str:
        """Return what the datum is for; while it is only read, also where the value is from."""
        source = None if self._is_writable else self.source
        parts = (self.field.about(), origin_text(source) if source is not None else "")
        return " ".join(filter(None, parts))

    def _show_about(self) -> None:
        text = self._about()
        self.label.setToolTip(text)
        self.about.setText(text)
        self.about.setVisible(self.is_telling and bool(text))
        self._describe()

    def _describe(self) -> None:
        about = self._about() if self.is_telling else ""
        told = [self._spoken_problems(), self.settled.text(), about]
        self.editor.setAccessibleDescription("\n".join(filter(None, told)))

    def show_problems(self, problems: Sequence[Problem], doubt: IinDoubt | None = None) -> None:
        """Show these problems of the field; the gravest gives sign and border.

        A reason was chosen for the warnings that were there: a further one is asked about anew.
        """
        found = tuple(sorted(problems, key=lambda problem: not problem.is_blocking))
        if (found, doubt) == (self.problems, self._doubt):
            return
        self._doubt = doubt
        was = {problem.code for problem in self.warnings}
        self.problems = found
        if was and not {problem.code for problem in self.warnings} <= was:
            self.reason.set_value("")
        self._show_problems()

    def show_confirmed(self, confirmed: Sequence[ConfirmedWarning]) -> None:
        """Show these warnings as confirmed; a reason that no longer holds is not kept."""
        if tuple(confirmed) != self.confirmed:
            self.confirmed = tuple(confirmed)
            self.reason.set_value(self.confirmed[0].reason if self.confirmed else "")
            self._show_confirmed()

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """The problems that may be confirmed; none while something forbids saving."""
        is_wrong = any(problem.is_blocking for problem in self.problems)
        return () if is_wrong else self.problems

    def reasons(self) -> dict[str, str]:
        """Return why each warning is confirmed, by its key; nothing where no reason is chosen."""
        chosen = self.reason.value()
        codes = [
            *(one.code.value for one in self.warnings),
            *(one.problem for one in self.confirmed),
        ]
        keys = (warning_key(self.spec.name, code) for code in codes)
        return dict.fromkeys(keys, chosen) if chosen else {}

    def set_writable(self, is_writable: bool) -> None:
        """Let value and reason be changed, or only read."""
        if is_writable == self._is_writable:
            return
        self._is_writable = is_writable
        self.editor.set_writable(is_writable)
        self._show_reason()
        self._show_about()
        if self.copy is not None:
            self.copy.setVisible(is_writable)

    def least_width(self) -> int:
        """Return the width that name and value need; hints come and go beside the name."""
        head = (self.label, self.optional)
        for one in (*head, self.editor):
            # Not shown yet, it would measure in a font that it will not have.
            one.ensurePolished()
        name = sum(one.sizeHint().width() for one in head) + 3 * SPACING
        return max(name, self.editor.minimumSizeHint().width())

    def has_keys(self) -> bool:
        """Tell whether the value or its reason has the focus."""
        return self.editor.hasFocus() or self.reason.hasFocus()

    def focus_problem(self) -> None:
        """Give the keys to what settles the problem: the reason of a warning, else the value."""
        is_to_confirm = bool(self.warnings) and self._is_writable
        (self.reason if is_to_confirm else self.editor).setFocus(Qt.FocusReason.TabFocusReason)

    def _show_reason(self) -> None:
        is_asked = bool(self.warnings or self.confirmed)
        self.reason.setVisible(is_asked and self._is_writable)

    def show_stored(self, text: str) -> None:
        """Show what is stored now under what stands in the field; empty shows nothing."""
        if text != self._stored:
            self._stored = text
            self._show_stored()

    def show_value(self, text: str) -> None:
        """Show this value; a hint for typing comes with typing only."""
        self.editor.set_value(text)
        self._is_typed = False
        self._show_hint()

    def _edited(self) -> None:
        self._is_typed = True
        self._show_hint()
        self.edited.emit(self.spec.name)

    def _show_problems(self) -> None:
        for widget in (self.sign, self.problem):
            widget.setVisible(bool(self.problems))
        self._show_reason()
        self._describe()
        if not self.problems:
            self.editor.set_state("")
            return
        sign, look, tone = SIGNS[self.problems[0].severity]
        self.sign.setPixmap(picture(sign, 16, tone.text))
        restyle(self.problem, "look", look)
        self.problem.setText(self._spoken_problems())
        self.editor.set_state(look)

    def _show_confirmed(self) -> None:
        self.settled.setVisible(bool(self.confirmed))
        self.settled.setText("\n".join(map(confirmed_text, self.confirmed)))
        self._show_reason()
        self._describe()

    def _spoken_problems(self) -> str:
        more = [doubt_text(self._doubt)] if self._doubt is not None and self.problems else []
        return "\n".join((*map(told_problem, self.problems), *more))

    def _show_stored(self) -> None:
        self.stored.setVisible(bool(self._stored))
        self.stored.setText(self.tr("Stored now: {text}").format(text=self._stored))

    def _show_hint(self) -> None:
        typed = self.editor.value() if self._is_typed else ""
        text, look = "", "small"
        if self.spec.kind in NUMBER_PROBLEMS and typed:
            number = clean_number(typed)
            text = self.tr("{count} of {length}").format(count=len(number), length=LENGTH)
            if NUMBER_PROBLEMS[self.spec.kind](number) is None:
                text, look = self.tr("Check digit fits"), "good"
        elif self.spec.kind is Kind.NAME and is_latin(typed):
            text, look = self.tr("Latin letters: check the layout"), "warning"
        restyle(self.hint, "look", look)
        self.hint.setText(text)
