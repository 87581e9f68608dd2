"""The three steps in which the first-run page asks: organisation, workplace, first manager."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from branch_app.gui.first_run.problem_words import problem_word
from branch_app.gui.language import spoken
from branch_app.gui.parts.buttons import button, label
from branch_app.gui.parts.crest import Emblem
from branch_app.gui.parts.files import choose_files
from branch_app.gui.parts.labelled_line import LabelledLine
from branch_app.gui.parts.password_line import PasswordEdit
from branch_app.gui.parts.translated import TranslatedWidget
from branch_app.gui.program import PackChoice


class Step(TranslatedWidget):
    """A step: lines by name, each with its hint or its problem."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: dict[str, LabelledLine] = {}
        self._problems: dict[str, str] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)

    def hints(self) -> dict[str, tuple[str, str]]:
        """Return caption and hint of each line in the language of the window."""
        return {}

    def retranslate(self) -> None:
        """Say captions, hints and problems."""
        for name, (caption, hint) in self.hints().items():
            line = self.lines[name]
            line.caption.setText(caption)
            if name in self._problems:
                line.show_problem(problem_word(name, self._problems[name]))
            else:
                line.show_hint(hint)

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Show these problems; the first wrong line gets the keys."""
        self._problems = {name: code for name, code in problems.items() if name in self.lines}
        self.retranslate()
        for name in self._problems:
            self.lines[name].edit.setFocus(Qt.FocusReason.TabFocusReason)
            return

    def _add_pair(self, *lines: LabelledLine) -> None:
        row = QHBoxLayout()
        row.setSpacing(16)
        for line in lines:
            row.addWidget(line, 1, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)


class OrganisationStep(Step):
    """The packs as cards, and the operator profile: a file, or the sample."""

    def __init__(self, parent: QWidget, packs: Sequence[PackChoice]) -> None:
        super().__init__(parent)
        self.profile: Path | None = None
        self._packs = {pack.id: pack for pack in packs}
        self.caption = label(self, "pack_label", "label")
        self.problem = label(self, "pack_problem", "bad")
        self.column.addWidget(self.caption)
        self.cards = QButtonGroup(self)
        self._names: dict[str, QLabel] = {}
        for pack in packs:
            card, name = self._card(pack)
            self._names[pack.id] = name
            self.cards.addButton(card)
            self.column.addWidget(card)
        self.column.addWidget(self.problem)
        self.profile_label = label(self, "profile_label", "label")
        self.profile_text = label(self, "profile_text", "muted", wraps=True)
        self.choose_profile = button(self, "choose_profile", sign="file")
        row = QHBoxLayout()
        row.addWidget(self.profile_text, 1)
        row.addWidget(self.choose_profile)
        self.column.addWidget(self.profile_label)
        self.column.addLayout(row)
        self.column.addStretch(1)
        self.choose_profile.clicked.connect(self._choose)
        self.show_problems({})

    def chosen(self) -> str:
        """Return the id of the chosen pack, or an empty string."""
        card = self.cards.checkedButton()
        return str(card.property("pack")) if card else ""

    def first_card(self) -> QWidget | None:
        """Return the chosen card, or the first one."""
        cards = self.cards.buttons()
        return self.cards.checkedButton() or (cards[0] if cards else None)

    def choose(self, pack_id: str) -> None:
        """Choose this pack."""
        for card in self.cards.buttons():
            card.setChecked(card.property("pack") == pack_id)

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Say that a choice is missing."""
        self._problems = dict(problems)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the step in the language of the window."""
        self.caption.setText(self.tr("Whose workstation is this?"))
        missing = self._problems.get("pack")
        self.problem.setText(problem_word("pack", missing) if missing else "")
        self.problem.setVisible(bool(missing))
        for card in self.cards.buttons():
            pack = self._packs[str(card.property("pack"))]
            self._names[pack.id].setText(pack.name.side(spoken()))
            card.setAccessibleName(pack.name.side(spoken()))
        self.profile_label.setText(self.tr("Operator profile"))
        self.choose_profile.setText(self.tr("Choose a file"))
        sample = self.tr("No file: the sample profile is taken and every paper says SAMPLE.")
        self.profile_text.setText(self.profile.name if self.profile else sample)

    def _card(self, pack: PackChoice) -> tuple[QPushButton, QLabel]:
        card = button(self, f"pack_{pack.id}", look="choice")
        card.setCheckable(True)
        card.setProperty("pack", pack.id)
        emblem = Emblem(card, 48)
        emblem.show_organisation(pack.name.ru, pack.colour)
        name = label(card, f"pack_{pack.id}_name", "section", wraps=True)
        row = QHBoxLayout(card)
        row.setContentsMargins(18, 12, 18, 12)
        row.setSpacing(16)
        row.addWidget(emblem)
        row.addWidget(name, 1)
        for child in (emblem, name):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        return card, name

    def _choose(self) -> None:
        kinds = self.tr("Operator profile (*.toml)")
        choose_files(self, self.tr("Operator profile"), kinds, self._take_profile)

    def _take_profile(self, files: Sequence[Path]) -> None:
        self.profile = files[0]
        self.retranslate()


class WorkplaceStep(Step):
    """Codes of branch and workstation, and head office if it is known already."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        for name in ("branch", "workstation", "head_office_url", "enrolment_code"):
            self.lines[name] = LabelledLine(self, name)
        self._add_pair(self.lines["branch"], self.lines["workstation"])
        self.head_office = label(self, "head_office_title", "section")
        self.why = label(self, "head_office_why", "muted", wraps=True)
        self.column.addSpacing(6)
        self.column.addWidget(self.head_office)
        self.column.addWidget(self.why)
        self._add_pair(self.lines["head_office_url"], self.lines["enrolment_code"])
        self.column.addStretch(1)
        for name in ("branch", "workstation"):
            edit = self.lines[name].edit
            edit.textEdited.connect(lambda text, edit=edit: edit.setText(text.upper()))
        self.retranslate()

    def hints(self) -> dict[str, tuple[str, str]]:
        """Return caption and hint of each line."""
        return {
            "branch": (self.tr("Branch code"), self.tr("As in the operator profile: ALM1")),
            "workstation": (self.tr("Workstation code"), self.tr("Differs on every counter: 01")),
            "head_office_url": (self.tr("Address"), self.tr("May stay empty for now")),
            "enrolment_code": (self.tr("One-time code"), self.tr("May stay empty for now")),
        }

    def retranslate(self) -> None:
        """Say the step in the language of the window."""
        super().retranslate()
        self.head_office.setText(self.tr("Head office"))
        self.why.setText(
            self.tr("With address and code the workstation is enrolled now; it can be done later.")
        )


class ManagerStep(Step):
    """The first branch manager: login, name, password twice."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines = {
            "manager_login": LabelledLine(self, "manager_login"),
            "display_name": LabelledLine(self, "display_name"),
            "new_password": LabelledLine(self, "new_password", PasswordEdit(self, "new_password")),
            "password_again": LabelledLine(
                self, "password_again", PasswordEdit(self, "password_again")
            ),
        }
        self._add_pair(self.lines["manager_login"], self.lines["display_name"])
        self._add_pair(self.lines["new_password"], self.lines["password_again"])
        self.shown = QCheckBox(self)
        self.shown.setObjectName("show_passwords")
        self.shown.toggled.connect(self._show_passwords)
        self.column.addWidget(self.shown)
        self.column.addStretch(1)
        self.retranslate()

    def hints(self) -> dict[str, tuple[str, str]]:
        """Return caption and hint of each line."""
        return {
            "manager_login": (
                self.tr("Login of the branch manager"),
                self.tr("Small Latin letters and digits"),
            ),
            "display_name": (self.tr("Name"), self.tr("As it should stand on paper")),
            "new_password": (
                self.tr("Password"),
                self.tr("At least 12 characters. Four unusual words are good and easy to keep."),
            ),
            "password_again": (self.tr("Password again"), ""),
        }

    def retranslate(self) -> None:
        """Say the step in the language of the window."""
        super().retranslate()
        self.shown.setText(self.tr("Show the passwords while I type"))

    def forget(self) -> None:
        """Clear the passwords."""
        for name in ("new_password", "password_again"):
            self.lines[name].edit.clear()

    def _show_passwords(self, is_shown: bool) -> None:
        modes = PasswordEdit.EchoMode
        for name in ("new_password", "password_again"):
            self.lines[name].edit.setEchoMode(modes.Normal if is_shown else modes.Password)
