"""Both files side by side: which value stays, on which paper, and who confirms."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from branch_app.domain.errors import BadInput, BranchError
from branch_app.domain.merge import Side
from branch_app.gui.entry_problems import EntryProblem
from branch_app.gui.field_labels import field_label
from branch_app.gui.joining.choice_row import ChoiceRow
from branch_app.gui.joining.view import JoinOrder
from branch_app.gui.parts.buttons import label
from branch_app.gui.parts.enter_key import lead_on
from branch_app.gui.parts.labelled_line import LabelledLine
from branch_app.gui.parts.second_person_panel import SecondPersonPanel
from branch_app.gui.parts.tab_way import follow_layout
from branch_app.gui.parts.translated import TranslatedWidget
from branch_app.services.merging import MergeView
from branch_app.services.second_person import Signatory


class BothPart(TranslatedWidget):
    """`confirmed` carries the order once every field that differs is chosen."""

    confirmed = Signal(object)
    given_up = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("join_both_part")
        self._view: MergeView | None = None
        self._paper_problem = ""
        self.field_title = label(self, "join_field_title", "label")
        self.kept_title = label(self, "join_kept_title", "label", wraps=True)
        self.gone_title = label(self, "join_gone_title", "label", wraps=True)
        self.rows: list[ChoiceRow] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self.rest = label(self, "join_rest", "small", wraps=True)
        self.warning = label(self, "join_warning", "", wraps=True)
        self.paper = LabelledLine(self, "join_paper")
        self.second = SecondPersonPanel(self, "join_second")
        self._lay_out()
        lead_on(self.paper.edit, self.second.enter)
        self.second.confirmed.connect(lambda _login, _password: self._confirm())
        self.second.given_up.connect(self.given_up)
        self.retranslate()

    def _lay_out(self) -> None:
        titles = QHBoxLayout()
        titles.setSpacing(16)
        for title, stretch in ((self.field_title, 2), (self.kept_title, 3), (self.gone_title, 3)):
            titles.addWidget(title, stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(titles)
        column.addLayout(self._rows)
        for widget in (self.rest, self.warning, self.paper, self.second):
            column.addWidget(widget)

    def retranslate(self) -> None:
        """Say the part in the language of the window."""
        self.field_title.setText(self.tr("What differs"))
        self.warning.setText(
            self.tr(
                "Papers, consents, applications, scans and the history of both files stay, in this "
                "file. The other one is found no more. It cannot be undone."
            )
        )
        self.paper.caption.setText(self.tr("Number of the paper on whose ground they are joined"))
        self.second.set_act(self.tr("Join the two files"))
        self._say_problem()
        if self._view is None:
            return
        self.kept_title.setText(self.tr("This file: {name}").format(name=self._view.kept_name))
        self.gone_title.setText(self.tr("The other: {name}").format(name=self._view.gone_name))
        same = [field_label(line.field) for line in self._view.lines if not line.is_open]
        self.rest.setText(
            self.tr("Stays as it is, told alike or by one file alone: {fields}").format(
                fields=", ".join(same)
            )
        )
        self.rest.setVisible(bool(same))

    def show_both(self, view: MergeView) -> None:
        """Ask from the beginning about these two."""
        self.forget()
        self._view = view
        for line in view.lines:
            if line.is_open:
                row = ChoiceRow(self, line)
                self.rows.append(row)
                self._rows.addWidget(row)
        follow_layout(self)
        self.retranslate()
        first = self.rows[0].sides[Side.KEPT] if self.rows else self.paper.edit
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def show_refusal(self, error: BranchError) -> bool:
        """Show what the paper or the second person can put right; False for other errors."""
        if isinstance(error, BadInput) and error.details.get("reason") == "paper_number":
            self._show_paper_problem("paper_number")
            return True
        return self.second.show_refusal(error)

    def forget(self) -> None:
        """Clear everything entered."""
        for row in self.rows:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows, self._view, self._paper_problem = [], None, ""
        self.paper.edit.clear()
        self.second.forget()
        self._say_problem()

    def _confirm(self) -> None:
        chosen = [row.is_chosen() for row in self.rows]
        if not all(chosen):
            row = self.rows[chosen.index(False)]
            row.sides[Side.KEPT].setFocus(Qt.FocusReason.TabFocusReason)
            return
        if not self.paper.text():
            self._show_paper_problem("empty")
            return
        self._paper_problem = ""
        self._say_problem()
        login, password = self.second.values()
        sides = {row.line.field: row.side() for row in self.rows}
        self.confirmed.emit(
            JoinOrder(
                choices={name: side for name, side in sides.items() if side is not None},
                paper_number=self.paper.text(),
                second=Signatory(login=login, password=password),
            )
        )

    def _show_paper_problem(self, code: str) -> None:
        self._paper_problem = code
        self._say_problem()
        self.paper.edit.setFocus(Qt.FocusReason.TabFocusReason)

    def _say_problem(self) -> None:
        if self._paper_problem:
            self.paper.show_problem(EntryProblem(code=self._paper_problem).text())
        else:
            self.paper.show_hint(
                self.tr("The number alone, such as 14/2: the journal holds no names.")
            )
