"""The sheet that orders papers: which, in which language, signed by whom, about what."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from branch_app.domain.form_template import FormTemplate
from branch_app.domain.pack import OrganisationPack
from branch_app.gui.consents.order import (
    OrderEntries,
    choices_to_offer,
    needs_application,
    needs_contact,
)
from branch_app.gui.consents.order_fields import ChoiceLine, Part
from branch_app.gui.consents.order_forms import OrderForms
from branch_app.gui.consents.order_parts import ContactPart, FormPart, SignerPart
from branch_app.gui.consents.panels import Panel
from branch_app.gui.consents.view import OrderGround
from branch_app.gui.entry_problems import EntryProblem, Problems, words_for
from branch_app.gui.language import SHOWN
from branch_app.gui.parts.buttons import button, label, tab_to_checked
from branch_app.gui.parts.columns import Columns
from branch_app.gui.parts.scrolling import scroll_to, scrolling

LEAST_BESIDE = 640
AFTER_CONTACT = 2


class OrderSheet(Panel):
    """Boxes for the forms at the left, what they need at the right, one button below."""

    make_asked = Signal(object)

    def __init__(self, parent: QWidget, pack: OrganisationPack) -> None:
        super().__init__(parent, "order_sheet")
        self._pack = pack
        self._ground = OrderGround()
        self._problems: Problems = {}
        self._application_id = ""
        self.parts: dict[str, FormPart] = {}
        self._build()
        self.forms.changed.connect(self._fit)
        self.show_choices.toggled.connect(lambda _on: self._fit())
        self.make.clicked.connect(lambda: self.make_asked.emit(self.entries()))
        self.cancel.clicked.connect(self.closed)
        self.retranslate()

    def _build(self) -> None:
        self.viewer = scrolling(self)
        ground = Columns(self.viewer.viewport(), LEAST_BESIDE, spacing=28)
        details = QWidget(ground)
        self.forms = OrderForms(ground)
        self.language = Part(details, "order_language")
        self.languages = {code: QRadioButton(self.language) for code in ("kk", "ru")}
        self._group = QButtonGroup(self)
        row = QHBoxLayout()
        for code, radio in self.languages.items():
            radio.setObjectName(f"order_language_{code}")
            self._group.addButton(radio)
            row.addWidget(radio)
        tab_to_checked(self._group)
        row.addStretch(1)
        self.language.column.addLayout(row)
        self.signer = SignerPart(details)
        self.application = ChoiceLine(details, "order_application")
        self.contact = ContactPart(details)
        self.show_choices = button(details, "show_choices", look="quiet", sign="chevron-down")
        self.show_choices.setCheckable(True)
        self._details = QVBoxLayout(details)
        self._details.setContentsMargins(0, 0, 0, 0)
        self._details.setSpacing(14)
        for widget in (self.application, self.contact, self.language, self.signer):
            self._details.addWidget(widget)
        self._details.addWidget(self.show_choices, 0, Qt.AlignmentFlag.AlignLeft)
        self._details.addStretch(1)
        ground.row.addWidget(self.forms, 1)
        ground.row.addWidget(details, 1)
        self.viewer.setWidget(ground)
        self.problem = label(self, "order_problem", "bad", wraps=True)
        self.problem.hide()
        self.make = button(self, "make_papers", look="primary", sign="paper")
        self.cancel = button(self, "cancel_order", look="quiet")
        acts = QHBoxLayout()
        acts.addWidget(self.make)
        acts.addWidget(self.cancel)
        acts.addStretch(1)
        self.column.addWidget(self.viewer, 1)
        self.column.addWidget(self.problem)
        self.column.addLayout(acts)

    def retranslate(self) -> None:
        """Say the sheet in the language of the window."""
        self.title.setText(self.tr("Papers to make"))
        self.language.title.setText(self.tr("Language chosen by the applicant"))
        for code, radio in self.languages.items():
            words = {"kk": self.tr("Kazakh"), "ru": self.tr("Russian")}
            radio.setText(f"{words[code]} ({SHOWN[code]})")
        self.application.caption.setText(self.tr("The application it is about"))
        self.application.choice.setPlaceholderText(self.tr("Choose"))
        self.show_choices.setText(self.tr("Leave single choices out"))
        self.cancel.setText(self.tr("Not now"))
        self._say_count()
        self._say_problems()

    def show_ground(self, ground: OrderGround) -> None:
        """Show the forms on offer; what is marked and typed stays."""
        self._ground = ground
        self.forms.show_ground(ground)
        wanted = self.application.value() or self._application_id
        self.application.choice.clear()
        for one in ground.applications:
            self.application.choice.addItem(one.number, one.id)
        only = ground.applications[0].id if len(ground.applications) == 1 else ""
        self.application.set_value(wanted or only)
        self._fit()

    def show_order(self, entries: OrderEntries) -> None:
        """Show these entries."""
        self._application_id = entries.application_id
        for part in self.parts.values():
            self._details.removeWidget(part)
            part.deleteLater()
        self.parts = {}
        self.forms.mark(entries.codes)
        self.languages[entries.language if entries.language in self.languages else "kk"].setChecked(
            True
        )
        self.signer.set_value(entries.signer)
        self.contact.set_value(entries.contact)
        if entries.application_id:
            self.application.set_value(entries.application_id)
        self.show_choices.setChecked(any(entries.left_out.values()))
        self._fit()
        for code, part in self.parts.items():
            typed = entries.inputs.get(code, {})
            for name, line in part.lines.items():
                line.edit.setText(typed.get(name, ""))
            part.leave_out(entries.left_out.get(code, ()))
        self.show_problems({})
        scroll_to(self.viewer.verticalScrollBar(), 0)

    def entries(self) -> OrderEntries:
        """Return everything chosen and typed."""
        marked = self.forms.marked()
        shown = {code: part for code, part in self.parts.items() if code in marked}
        return OrderEntries(
            codes=marked,
            language=next(code for code, radio in self.languages.items() if radio.isChecked()),
            signer=self.signer.value(),
            contact=self.contact.value(),
            application_id=self.application.value() or self._application_id,
            inputs={code: part.typed() for code, part in shown.items() if part.lines},
            left_out={code: out for code, part in shown.items() if (out := part.left_out())},
        )

    def show_problems(self, problems: Mapping[str, EntryProblem]) -> None:
        """Tell what is wrong beside each field, and go to the first."""
        self._problems = problems
        self._say_problems()
        fields: dict[str, QWidget] = {"application": self.application.choice}
        for part in (self.contact, *self.parts.values(), self.signer):
            fields.update(part.fields())
        wrong = next((field for name, field in fields.items() if name in problems), None)
        if wrong is not None:
            wrong.setFocus(Qt.FocusReason.TabFocusReason)
            self.viewer.ensureWidgetVisible(wrong)
        elif "forms" in problems:
            self.forms.enter()

    def enter(self) -> None:
        """Give the keys to the first thing to be typed, else to the button that makes them all."""
        templates = self._templates()
        if any(map(needs_contact, templates)):
            self.contact.name.edit.setFocus(Qt.FocusReason.TabFocusReason)
            return
        lines = [line for part in self.parts.values() for line in part.lines.values()]
        if lines:
            lines[0].edit.setFocus(Qt.FocusReason.TabFocusReason)
        elif templates:
            self.make.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.forms.enter()

    def _templates(self) -> list[FormTemplate]:
        marked = set(self.forms.marked())
        return [one.template for one in self._ground.offers if one.code in marked]

    def _fit(self) -> None:
        """Show what the marked papers need, and nothing else."""
        templates = self._templates()
        self.application.setVisible(any(map(needs_application, templates)))
        self.contact.setVisible(any(map(needs_contact, templates)))
        has_choices = False
        for template in templates:
            blocks = choices_to_offer(template, self._ground.granted)
            if template.code not in self.parts and (blocks or template.inputs):
                part = FormPart(self, self._pack, template)
                last = self._details.count() - 1
                self._details.insertWidget(AFTER_CONTACT if template.inputs else last, part)
                self.parts[template.code] = part
            if template.code in self.parts:
                self.parts[template.code].ask_for(blocks)
            has_choices = has_choices or bool(blocks)
        codes = {template.code for template in templates}
        for code, part in self.parts.items():
            part.show_boxes(are_shown=self.show_choices.isChecked())
            part.setVisible(code in codes and part.is_needed())
        self.show_choices.setVisible(has_choices)
        self._chain()
        self._say_count()

    def _chain(self) -> None:
        """Let Tab follow the eye: boxes and fields are built at any time and in any order."""
        parts = self.parts.values()
        seen = [
            *self.forms.chain(),
            self.application.choice,
            *self.contact.chain(),
            *(line.edit for part in parts for line in part.lines.values()),
            *self.languages.values(),
            *self.signer.chain(),
            self.show_choices,
            *(box.box for part in parts for box in part.boxes.values()),
            self.make,
            self.cancel,
        ]
        for before, after in pairwise(seen):
            QWidget.setTabOrder(before, after)

    def _say_count(self) -> None:
        count = len(self.forms.marked())
        self.make.setText(self.tr("Make the papers: {count}").format(count=count))
        is_due = self.forms.has_due()
        self.text.setText(
            self.tr("What is due is marked. Leave out or add; each paper gets its own number.")
            if is_due or not self._ground.lines
            else self.tr("Nothing is due: what was asked before holds or was answered. Add papers.")
        )

    def _say_problems(self) -> None:
        self.signer.show_problems(self._problems)
        self.contact.show_problems(self._problems)
        self.application.show_problem(words_for(self._problems, "application"))
        for part in self.parts.values():
            part.show_problems(self._problems)
        words = words_for(self._problems, "forms")
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
