"""One editor per kind of field, each with `value`, `set_value`, `edited`, `left` and `passed`."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from branch_app.domain import reference
from branch_app.domain.bank_details import CARD_END_LENGTH
from branch_app.domain.bilingual import Bilingual
from branch_app.domain.fields import MASK_DOT, FieldSpec, Kind
from branch_app.domain.kazakh_text import digits_meant
from branch_app.gui.field_labels import choice_label
from branch_app.gui.language import paper_language, spoken
from branch_app.gui.parts.buttons import restyle
from branch_app.gui.parts.choice_box import ChoiceBox
from branch_app.gui.parts.enter_key import ENTER_KEYS
from branch_app.gui.parts.exact_text import exact

DIGIT_KINDS = {
    *(Kind.IIN, Kind.PHONE, Kind.DATE, Kind.TIME),
    *(Kind.MONEY, Kind.NUMBER, Kind.BIN, Kind.CARD_END),
}
LONGEST_PASTE = 400


class LineEditor(QLineEdit):
    """Texts, names, numbers, dates: soft, takes any paste and never moves the cursor itself."""

    edited = Signal()
    left = Signal()
    passed = Signal()

    def __init__(self, parent: QWidget, spec: FieldSpec) -> None:
        super().__init__(parent)
        self._kind = spec.kind
        self.setMaxLength(LONGEST_PASTE + spec.max_length)
        if spec.kind is Kind.IIN:
            self.setProperty("look", "iin")
        if spec.kind in DIGIT_KINDS:
            self.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
        self.textEdited.connect(self._text_edited)
        self.retranslate()

    def _text_edited(self, text: str) -> None:
        if self._kind is Kind.CARD_END:
            # What is hidden already counts: a number typed key by key shows none of its digits.
            digits = sum(c.isdigit() or c == MASK_DOT for c in digits_meant(text))
            if digits > CARD_END_LENGTH:
                # Not even an unsaved entry may hold a whole number (K11); nothing stays to undo.
                self.setText(MASK_DOT * digits)
        self.edited.emit()

    def value(self) -> str:
        """Return the text as typed."""
        return self.text()

    def set_value(self, text: str) -> None:
        """Show this text without telling `edited`."""
        if text != self.text():
            self.setText(exact(text))
            self.setCursorPosition(0)

    def raw_text(self) -> str | None:
        """Return the text when `set_value(value())` would show another: here never."""
        return None

    def set_raw_text(self, text: str) -> None:
        """Show exactly this text."""
        self.setText(exact(text))

    def set_state(self, state: str) -> None:
        """Show `bad`, `warning` or nothing by the border."""
        restyle(self, "state", state)

    def set_writable(self, is_writable: bool) -> None:
        """Let the text be changed, or only read; Tab skips what can only be read."""
        self.setReadOnly(not is_writable)
        focus = Qt.FocusPolicy.StrongFocus if is_writable else Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(focus)

    def retranslate(self) -> None:
        """Show how such a value is typed."""
        placeholders = {
            Kind.DATE: self.tr("dd.mm.yyyy"),
            Kind.TIME: self.tr("hh:mm"),
            Kind.PHONE: self.tr("+7 7XX XXX XX XX"),
            Kind.IIN: self.tr("12 digits"),
            Kind.EMAIL: self.tr("name@example.kz"),
            Kind.MONEY: self.tr("whole tenge"),
            Kind.BIN: self.tr("12 digits"),
            Kind.IBAN: self.tr("KZ and 18 characters"),
            Kind.CARD_END: self.tr("4 digits"),
        }
        self.setPlaceholderText(placeholders.get(self._kind, ""))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass on with Enter; clean what was pasted at once."""
        if event.key() in ENTER_KEYS:
            self.passed.emit()
            return
        super().keyPressEvent(event)
        if event.matches(QKeySequence.StandardKey.Paste):
            self.left.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left, show how a long value begins; a menu does not count."""
        super().focusOutEvent(event)
        reasons = Qt.FocusReason
        if event.reason() not in {reasons.PopupFocusReason, reasons.ActiveWindowFocusReason}:
            self.setCursorPosition(0)
            self.left.emit()


class ChoiceEditor(ChoiceBox):
    """One of a few words; `value` is the code."""

    edited = Signal()
    left = Signal()
    passed = Signal()

    def __init__(self, parent: QWidget, spec: FieldSpec) -> None:
        super().__init__(parent)
        self._spec = spec
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for code in self.words():
            self.addItem("", code)
        self.setCurrentIndex(-1)
        self.activated.connect(lambda _index: self.edited.emit())
        self.retranslate()

    def words(self) -> Mapping[str, str]:
        """Return code and word of each choice."""
        return {code: choice_label(self._spec.name, code) for code in self._spec.choices}

    def value(self) -> str:
        """Return the code of the choice, or an empty string."""
        data = self.currentData()
        return data if isinstance(data, str) else ""

    def set_value(self, text: str) -> None:
        """Choose this code; an unknown one chooses nothing."""
        self.setCurrentIndex(self.findData(text))

    def raw_text(self) -> str | None:
        """Return the text when `set_value(value())` would show another: here never."""
        return None

    def set_raw_text(self, text: str) -> None:
        """Show exactly this text, where texts can be typed."""

    def set_state(self, state: str) -> None:
        """Show `bad`, `warning` or nothing by the border."""
        restyle(self, "state", state)

    def set_writable(self, is_writable: bool) -> None:
        """Let another choice be made, or only show this one."""
        self.setEnabled(is_writable)

    def retranslate(self) -> None:
        """Say the choices again; the chosen one stays."""
        for index, text in enumerate(self.words().values()):
            self.setItemText(index, text)
        self.setPlaceholderText(self.tr("Choose"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass on with Enter; letters and arrows choose."""
        if event.key() in ENTER_KEYS:
            self.passed.emit()
            return
        before = self.value()
        super().keyPressEvent(event)
        if self.value() != before:
            self.edited.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left; its own list does not count."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: a choice must not change by scrolling past it."""
        event.ignore()


class ProductEditor(ChoiceEditor):
    """One of the pack's products, by its name in a language of the papers."""

    def __init__(self, parent: QWidget, spec: FieldSpec, names: Mapping[str, Bilingual]) -> None:
        self._names = names
        super().__init__(parent, spec)

    def words(self) -> Mapping[str, str]:
        """Return code and name of each product."""
        return {code: name.side(paper_language()) for code, name in self._names.items()}

    def set_value(self, text: str) -> None:
        """Choose this product; one that the pack no longer names is shown by its code."""
        if text and self.findData(text) < 0:
            self.addItem(text, text)
        super().set_value(text)


class PlaceEditor(ChoiceEditor):
    """A country or a region: type any part of its name in either language, or its code."""

    def __init__(self, parent: QWidget, spec: FieldSpec) -> None:
        super().__init__(parent, spec)
        line = QLineEdit(self)
        self.setLineEdit(line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.activated.connect(lambda _text: self.edited.emit())
        self.setCompleter(completer)
        self.setCurrentIndex(-1)
        line.textEdited.connect(lambda _text: self.edited.emit())
        line.installEventFilter(self)
        line.setPlaceholderText(self.tr("Begin to type"))

    def words(self) -> Mapping[str, str]:
        """Return code and name of each place."""
        if self._spec.kind is Kind.REGION:
            return {code: place.name.side(spoken()) for code, place in reference.regions().items()}
        return {code: place.name.side(spoken()) for code, place in reference.countries().items()}

    def value(self) -> str:
        """Return the code if the text is a name of the list, else the text as typed."""
        typed = self.currentText()
        index = self.findText(typed, Qt.MatchFlag.MatchFixedString)
        code = self.itemData(index) if index >= 0 else None
        return code if isinstance(code, str) else typed

    def set_value(self, text: str) -> None:
        """Choose the place with this code; another text is shown as it is."""
        index = self.findData(text)
        self.setCurrentIndex(index)
        if index < 0:
            self.setEditText(text)

    def raw_text(self) -> str | None:
        """Return what is half typed, or typed in another spelling than the list's."""
        typed = self.currentText()
        index = self.findData(self.value())
        return None if typed == (self.itemText(index) if index >= 0 else "") else typed

    def set_raw_text(self, text: str) -> None:
        """Show exactly this text."""
        self.setEditText(text)

    def retranslate(self) -> None:
        """Say the places again; the chosen one or the typed text stays."""
        kept = self.value() if self.isEditable() else ""
        super().retranslate()
        if self.isEditable():
            self.set_value(kept)
            for line in self.findChildren(QLineEdit):
                line.setPlaceholderText(self.tr("Begin to type"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell that the inner text field was left."""
        if isinstance(event, QFocusEvent) and event.lostFocus():
            self._leave(event)
        return False

    def _leave(self, event: QFocusEvent) -> None:
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()


Editor = LineEditor | ChoiceEditor


def make_editor(
    parent: QWidget, spec: FieldSpec, offered: Mapping[str, Bilingual] = MappingProxyType({})
) -> Editor:
    """Return the editor for a field's kind; its object name is the field's name.

    `offered`: code and name of each choice that the pack makes, for Kind.PRODUCT.
    """
    editor: Editor
    if spec.kind in {Kind.COUNTRY, Kind.REGION}:
        editor = PlaceEditor(parent, spec)
    elif spec.kind is Kind.PRODUCT:
        editor = ProductEditor(parent, spec, offered)
    elif spec.kind is Kind.CHOICE:
        editor = ChoiceEditor(parent, spec)
    else:
        editor = LineEditor(parent, spec)
    editor.setObjectName(spec.name)
    return editor
