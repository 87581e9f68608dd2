"""What one act on a record's state needs: plain words, ground, paper, and the second person."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from branch_app.domain.destruction import Ground
from branch_app.domain.errors import BranchError
from branch_app.gui import labels
from branch_app.gui.colours import Tone
from branch_app.gui.entry_problems import Problems, words_for
from branch_app.gui.icons import picture
from branch_app.gui.parts.buttons import button, choice, label, restyle
from branch_app.gui.parts.columns import Columns
from branch_app.gui.parts.enter_key import lead_on
from branch_app.gui.parts.labelled_line import LabelledLine
from branch_app.gui.parts.second_person_panel import SecondPersonPanel
from branch_app.gui.parts.translated import TranslatedWidget
from branch_app.gui.record_states.acts import GROUNDS, OF_TWO_PERSONS, RecordAct
from branch_app.gui.record_states.presenter import Order
from branch_app.services.second_person import Signatory

LEAST_BESIDE = 620


class ActPanel(TranslatedWidget):
    """Asks for one act at a time; `confirmed` carries the order."""

    confirmed = Signal(object)
    given_up = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("record_act_panel")
        self._act: RecordAct | None = None
        self._problems: Problems = {}
        self._build()
        self._wire()
        self.retranslate()

    def _build(self) -> None:
        self.title = label(self, "record_act_title", "section", wraps=True)
        self.sign = label(self, "record_act_sign")
        self.sign.setPixmap(picture("warning", 20, Tone.BAD.text))
        self.text = label(self, "record_act_text", "", wraps=True)
        warning = QHBoxLayout()
        warning.setSpacing(10)
        warning.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        warning.addWidget(self.text, 1)
        self.ground_label = label(self, "record_ground_label", "label")
        self.ground = choice(self, "record_ground")
        self.ground_label.setBuddy(self.ground)
        self.ground_problem = label(self, "record_ground_problem", "bad", wraps=True)
        self.paper = LabelledLine(self, "record_paper")
        self.second = SecondPersonPanel(self, "record_second")
        self.confirm = button(self, "confirm_record_act", look="danger", sign="lock")
        self.give_up = button(self, "give_up_record_act", look="quiet")
        self.acts = QWidget(self)
        row = QHBoxLayout(self.acts)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.confirm)
        row.addWidget(self.give_up)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.title)
        column.addLayout(warning)
        column.addWidget(self._entries())
        column.addWidget(self.acts)

    def _entries(self) -> Columns:
        """Put ground and paper at the left, the second person at the right if there is room."""
        own = QVBoxLayout()
        own.setSpacing(4)
        for widget in (self.ground_label, self.ground, self.ground_problem):
            own.addWidget(widget)
        own.addSpacing(8)
        own.addWidget(self.paper)
        own.addStretch(1)
        entries = Columns(self, LEAST_BESIDE, spacing=32)
        entries.row.addLayout(own, 1)
        entries.row.addWidget(self.second, 1, Qt.AlignmentFlag.AlignTop)
        return entries

    def _wire(self) -> None:
        lead_on(self.ground, self.paper.edit)
        lead_on(self.paper.edit, self._go_on)
        self.confirm.clicked.connect(self._confirm)
        self.give_up.clicked.connect(self.given_up)
        self.second.confirmed.connect(lambda _login, _password: self._confirm())
        self.second.given_up.connect(self.given_up)

    def retranslate(self) -> None:
        """Say the panel in the language of the window."""
        self.ground_label.setText(self.tr("Ground"))
        self.ground.setPlaceholderText(self.tr("Choose the ground"))
        self.paper.caption.setText(self.tr("Number of the paper that asks for it"))
        self.confirm.setText(self.tr("Block"))
        self.give_up.setText(self.tr("Not now"))
        for place in range(self.ground.count()):
            code = self.ground.itemData(place)
            self.ground.setItemText(place, labels.word(labels.GROUNDS, code))
        if self._act is not None:
            title, text, words = self._words(self._act)
            self.title.setText(title)
            self.text.setText(text)
            self.second.set_act(words)
        self._say_problems()

    def _words(self, act: RecordAct) -> tuple[str, str, str]:
        """Return title, what will happen, and the word of the button."""
        if act is RecordAct.BLOCK:
            text = self.tr(
                "From now on nobody but the personal-data officer opens, changes, prints or sends "
                "these data. They are kept, and the blocking can be lifted."
            )
            return self.tr("Block this person's data"), text, ""
        if act is RecordAct.UNBLOCK:
            text = self.tr(
                "Everybody admitted works with these data again. Do it only when the violation "
                "was not confirmed, or the applicant or a court asks for it."
            )
            return self.tr("Lift the blocking"), text, self.tr("Lift the blocking")
        text = self.tr(
            "Everything of this person goes for ever: data with their history, consents, papers, "
            "scans, unsaved entries and what waits to be sent. Only the act with its number stays, "
            "without name and IIN. It cannot be undone."
        )
        return self.tr("Destroy this person's data"), text, self.tr("Destroy for ever")

    def ask(self, act: RecordAct) -> None:
        """Ask for this act from the beginning."""
        self.forget()
        self._act = act
        self.ground.clear()
        for ground in GROUNDS[act]:
            self.ground.addItem("", ground.value)
        self.ground.setCurrentIndex(-1)
        is_of_two = act in OF_TWO_PERSONS
        self.second.setVisible(is_of_two)
        self.acts.setVisible(not is_of_two)
        self.sign.setVisible(act is RecordAct.DESTROY)
        self.retranslate()
        self.ground.setFocus(Qt.FocusReason.TabFocusReason)

    def forget(self) -> None:
        """Clear everything entered."""
        self._act = None
        self.ground.setCurrentIndex(-1)
        self.paper.edit.clear()
        self.second.forget()
        self.show_problems({})

    def order(self) -> Order:
        """Return what was entered."""
        login, password = self.second.values()
        code = self.ground.currentData()
        return Order(
            ground=Ground(code) if code else None,
            paper_number=self.paper.text(),
            second=Signatory(login=login, password=password),
        )

    def show_problems(self, problems: Problems) -> None:
        """Show what is wrong; the first wrong field gets the keys."""
        self._problems = problems
        self._say_problems()
        if "ground" in problems:
            self.ground.setFocus(Qt.FocusReason.TabFocusReason)
        elif "paper_number" in problems:
            self.paper.edit.setFocus(Qt.FocusReason.TabFocusReason)

    def show_refusal(self, error: BranchError) -> bool:
        """Show what the second person can put right; False for other errors."""
        return self._act in OF_TWO_PERSONS and self.second.show_refusal(error)

    def _say_problems(self) -> None:
        ground = words_for(self._problems, "ground")
        self.ground_problem.setText(ground)
        self.ground_problem.setVisible(bool(ground))
        self.ground.setAccessibleDescription(ground)
        restyle(self.ground, "state", "bad" if ground else "")
        paper = words_for(self._problems, "paper_number")
        if paper:
            self.paper.show_problem(paper)
        else:
            self.paper.show_hint(
                self.tr("The number alone, such as 14/2: the journal holds no names.")
            )

    def _go_on(self) -> None:
        if self._act in OF_TWO_PERSONS:
            self.second.enter()
        else:
            self._confirm()

    def _confirm(self) -> None:
        self.confirmed.emit(self.order())
