"""The parts of the order sheet: who signs, the contact person, one form's typed facts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from branch_app.domain.fields import CATALOGUE
from branch_app.domain.form_facts import SIGNER_FACTS, ContactPerson, Signer, SignerKind
from branch_app.domain.form_template import FormTemplate, InputKind, TemplateBlock
from branch_app.domain.pack import OrganisationPack
from branch_app.gui.consents.order import input_name
from branch_app.gui.consents.order_fields import ChoiceLine, Part
from branch_app.gui.entry_problems import Problems, words_for
from branch_app.gui.field_labels import choice_label
from branch_app.gui.language import spoken
from branch_app.gui.parts.buttons import tab_to_checked
from branch_app.gui.parts.labelled_line import LabelledLine
from branch_app.gui.parts.wrapped_box import WrappedBox
from branch_app.gui.titles import form_title, part_title

KIN = CATALOGUE["relative_kind_1"]


class SignerPart(Part):
    """The applicant, a representative by authority, or a helper of one who cannot sign (K56)."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "signer")
        self.kinds = {kind: QRadioButton(self) for kind in SignerKind}
        self._group = QButtonGroup(self)
        for kind, radio in self.kinds.items():
            radio.setObjectName(f"signer_{kind.value}")
            self._group.addButton(radio)
            self.column.addWidget(radio)
        names = ("name", "document", "authority", "reason")
        self.lines = {name: LabelledLine(self, f"signer_{name}") for name in names}
        for line in self.lines.values():
            self.column.addWidget(line)
            line.edit.textEdited.connect(self.changed)
        self._group.buttonToggled.connect(lambda _button, _on: self._show_lines())
        tab_to_checked(self._group)
        self.kinds[SignerKind.SUBJECT].setChecked(True)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the part in the language of the window."""
        self.title.setText(self.tr("Who signs"))
        words = {
            SignerKind.SUBJECT: self.tr("The applicant"),
            SignerKind.REPRESENTATIVE: self.tr("A representative"),
            SignerKind.HELPER: self.tr("Somebody for an applicant who cannot sign"),
        }
        for kind, radio in self.kinds.items():
            radio.setText(words[kind])
        lines = {
            "name": self.tr("Full name of who signs"),
            "document": self.tr("Identity document: kind, number, issued when and by whom"),
            "authority": self.tr("Authority: power of attorney or other document, number, date"),
            "reason": self.tr("Why the applicant cannot sign"),
        }
        for name, line in self.lines.items():
            line.caption.setText(lines[name])

    def value(self) -> Signer:
        """Return what was typed, to the character."""
        kind = next(kind for kind, radio in self.kinds.items() if radio.isChecked())
        typed = {name: line.edit.text() for name, line in self.lines.items()}
        return Signer(kind=kind, **typed)

    def set_value(self, signer: Signer) -> None:
        """Show this signer."""
        self.kinds[signer.kind].setChecked(True)
        for name, line in self.lines.items():
            line.edit.setText(str(getattr(signer, name)))

    def chain(self) -> list[QWidget]:
        """Return the fields in the order in which they are seen."""
        return [*self.kinds.values(), *(line.edit for line in self.lines.values())]

    def fields(self) -> Mapping[str, QWidget]:
        """Return the lines."""
        return {f"signer_{name}": line.edit for name, line in self.lines.items()}

    def show_problems(self, problems: Problems) -> None:
        """Tell what is wrong beside its line."""
        for name, line in self.lines.items():
            line.show_problem(words_for(problems, f"signer_{name}"))

    def _show_lines(self) -> None:
        asked = SIGNER_FACTS[self.value().kind]
        for name, line in self.lines.items():
            line.setVisible(name in asked)
        self.changed.emit()


class ContactPart(Part):
    """The other person of C15."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "contact")
        self.name = LabelledLine(self, "contact_name")
        self.kind = ChoiceLine(self, "contact_kind")
        self.telephone = LabelledLine(self, "contact_telephone")
        self.place = ChoiceLine(self, "contact_place")
        for code in KIN.choices:
            self.kind.choice.addItem("", code)
        self.kind.set_value("")
        for place in (1, 2, 3):
            self.place.choice.addItem(str(place), str(place))
        for widget in (self.name, self.kind, self.telephone, self.place):
            self.column.addWidget(widget)
        for line in (self.name, self.telephone):
            line.edit.textEdited.connect(self.changed)
        self.text.show()
        self.retranslate()

    def retranslate(self) -> None:
        """Say the part in the language of the window."""
        self.title.setText(self.tr("Contact person"))
        self.text.setText(self.tr("This paper is signed by the contact person, nobody else."))
        self.name.caption.setText(self.tr("Full name of the contact person"))
        self.kind.caption.setText(self.tr("Who this is to the applicant"))
        self.kind.choice.setPlaceholderText(self.tr("Choose"))
        self.telephone.caption.setText(self.tr("Telephone"))
        self.telephone.edit.setPlaceholderText(self.tr("+7 7XX XXX XX XX"))
        self.place.caption.setText(self.tr("Place among the contact persons"))
        for index, code in enumerate(KIN.choices):
            self.kind.choice.setItemText(index, choice_label(KIN.name, code))

    def value(self) -> ContactPerson:
        """Return what was typed, to the character."""
        return ContactPerson(
            place=int(self.place.value() or 1),
            name=self.name.edit.text(),
            kind=self.kind.value(),
            telephone=self.telephone.edit.text(),
        )

    def set_value(self, contact: ContactPerson) -> None:
        """Show this person."""
        self.place.set_value(str(contact.place))
        self.name.edit.setText(contact.name)
        self.kind.set_value(contact.kind)
        self.telephone.edit.setText(contact.telephone)

    def chain(self) -> list[QWidget]:
        """Return the fields in the order in which they are seen."""
        return [*self.fields().values(), self.place.choice]

    def fields(self) -> Mapping[str, QWidget]:
        """Return the fields."""
        return {
            "contact_name": self.name.edit,
            "contact_kind": self.kind.choice,
            "contact_telephone": self.telephone.edit,
        }

    def show_problems(self, problems: Problems) -> None:
        """Tell what is wrong beside its field."""
        self.name.show_problem(words_for(problems, "contact_name"))
        self.kind.show_problem(words_for(problems, "contact_kind"))
        self.telephone.show_problem(words_for(problems, "contact_telephone"))


class FormPart(Part):
    """What one form asks its maker, and which of its choices are offered."""

    def __init__(self, parent: QWidget, pack: OrganisationPack, template: FormTemplate) -> None:
        super().__init__(parent, f"part_{template.code}")
        self._pack = pack
        self.template = template
        self.blocks: tuple[TemplateBlock, ...] = ()
        self.lines: dict[str, LabelledLine] = {}
        self.boxes: dict[str, WrappedBox] = {}
        self._are_boxes_shown = False
        for one in template.inputs:
            line = LabelledLine(self, input_name(template.code, one.id))
            line.edit.textEdited.connect(self.changed)
            self.lines[one.id] = line
            self.column.addWidget(line)
        self.retranslate()

    def ask_for(self, blocks: Sequence[TemplateBlock]) -> None:
        """Offer these choices, each to be left out; those unticked before stay so."""
        if [one.id for one in blocks] == [one.id for one in self.blocks]:
            return
        out = self.left_out()
        for box in self.boxes.values():
            self.column.removeWidget(box)
            box.deleteLater()
        self.blocks, self.boxes = tuple(blocks), {}
        for block in blocks:
            box = WrappedBox(self, f"offer_{self.template.code}_{block.id}")
            box.tick(is_ticked=block.id not in out)
            box.toggled.connect(lambda _on: self.changed.emit())
            self.boxes[block.id] = box
            self.column.addWidget(box)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the part in the words of the pack."""
        self.title.setText(form_title(self.template))
        self.text.setText(self.tr("Choices to offer on the paper:"))
        self.show_boxes(are_shown=self._are_boxes_shown)
        for one in self.template.inputs:
            text = one.label.side(spoken())
            line = self.lines[one.id]
            line.caption.setText(
                text if one.is_required else self.tr("{field}, if any").format(field=text)
            )
            hints = {InputKind.DATE: self.tr("dd.mm.yyyy"), InputKind.MONEY: self.tr("whole tenge")}
            line.edit.setPlaceholderText(hints.get(one.kind, ""))
        for block in self.blocks:
            self.boxes[block.id].say(part_title(self._pack, self.template, block))

    def show_boxes(self, *, are_shown: bool) -> None:
        """Show the choices that may be left out, or keep them folded away."""
        self._are_boxes_shown = are_shown
        for box in self.boxes.values():
            box.setVisible(are_shown)
        self.text.setVisible(are_shown and bool(self.blocks))

    def is_needed(self) -> bool:
        """Tell whether there is anything to type or to leave out now."""
        return bool(self.lines) or (self._are_boxes_shown and bool(self.boxes))

    def leave_out(self, choices: Sequence[str]) -> None:
        """Untick these choices, tick the others."""
        for name, box in self.boxes.items():
            box.tick(is_ticked=name not in choices)

    def typed(self) -> dict[str, str]:
        """Return what was typed, to the character."""
        return {name: line.edit.text() for name, line in self.lines.items()}

    def left_out(self) -> list[str]:
        """Return the choices that are not to be offered."""
        return [name for name, box in self.boxes.items() if not box.is_ticked()]

    def fields(self) -> Mapping[str, QWidget]:
        """Return the lines."""
        code = self.template.code
        return {input_name(code, name): line.edit for name, line in self.lines.items()}

    def show_problems(self, problems: Problems) -> None:
        """Tell what is wrong beside its line."""
        for name, line in self.lines.items():
            line.show_problem(words_for(problems, input_name(self.template.code, name)))
