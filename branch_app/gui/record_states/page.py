"""The tab of the record's state: how it stands, what may be done, and the act in place."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from branch_app.domain.errors import BranchError
from branch_app.domain.record_state import RecordState
from branch_app.gui import labels
from branch_app.gui.desk import Desk
from branch_app.gui.entry_problems import Problems
from branch_app.gui.joining.card import JoinCard
from branch_app.gui.page import Entries, Left, Page, Told
from branch_app.gui.parts.buttons import button, label
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.chip import Chip
from branch_app.gui.parts.reasons import ReasonLine
from branch_app.gui.parts.scrolling import scroll_area
from branch_app.gui.record_states.act_panel import ActPanel
from branch_app.gui.record_states.acts import RecordAct
from branch_app.gui.record_states.leaving import entries_of, put_back, view_of
from branch_app.gui.record_states.presenter import RecordPresenter

WIDEST = 900
SIGNS = {RecordAct.BLOCK: "lock", RecordAct.UNBLOCK: "unlock", RecordAct.DESTROY: "refuse"}


class RecordPage(Page):
    """For those who may block, lift the blocking or destroy; nobody else has the tab."""

    moved = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self.setObjectName("record_page")
        self._state: RecordState | None = None
        self._build(desk)
        self._wire()
        self.presenter = RecordPresenter(self, desk)
        self.retranslate()

    def _build(self, desk: Desk) -> None:
        self.viewer = scroll_area(self)
        ground = QWidget(self.viewer.viewport())
        # The width is bounded here and not at each card: else their height is reckoned too small.
        cards = QWidget(ground)
        cards.setMaximumWidth(WIDEST)
        self.state_card = Card(cards, "record_state_card")
        self.state = Chip(self.state_card, "record_state")
        self.meaning = label(self.state_card, "record_meaning", "", wraps=True)
        self.acts: dict[RecordAct, QPushButton] = {
            act: button(self.state_card, f"record_{act}", look="danger", sign=sign)
            for act, sign in SIGNS.items()
        }
        self.why_not = ReasonLine(self.state_card, "record_reason")
        row = QHBoxLayout()
        row.setSpacing(8)
        for one in self.acts.values():
            row.addWidget(one)
        row.addStretch(1)
        self.state_card.body.addWidget(self.state)
        self.state_card.body.addWidget(self.meaning)
        self.state_card.body.addLayout(row)
        self.state_card.body.addWidget(self.why_not)
        self.act_card = Card(cards, "record_act_card")
        self.panel = ActPanel(self.act_card)
        self.act_card.body.addWidget(self.panel)
        self.act_card.hide()
        self.join = JoinCard(cards, desk)
        column = QVBoxLayout(cards)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.state_card)
        column.addWidget(self.act_card)
        column.addWidget(self.join)
        column.addStretch(1)
        bounded = QHBoxLayout(ground)
        bounded.setContentsMargins(24, 16, 24, 16)
        bounded.addWidget(cards, 1)
        bounded.addStretch(0)
        self.viewer.setWidget(ground)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.viewer)

    def _wire(self) -> None:
        for act, one in self.acts.items():
            one.clicked.connect(partial(self._choose, act))
        self.panel.confirmed.connect(lambda order: self.presenter.confirm(order))
        self.panel.given_up.connect(self._give_up)
        self.join.joined.connect(self.moved)
        self.join.moved.connect(self._keep_in_sight)
        for line in (self.panel.paper, self.panel.second.login):
            line.edit.returnPressed.connect(self._keep_in_sight)

    def retranslate(self) -> None:
        """Say the tab in the language of the window."""
        self.state_card.set_title(self.tr("State of the record"))
        self.acts[RecordAct.BLOCK].setText(self.tr("Block"))
        self.acts[RecordAct.UNBLOCK].setText(self.tr("Lift the blocking"))
        self.acts[RecordAct.DESTROY].setText(self.tr("Destroy"))
        self._say_state()

    def enter(self) -> None:
        """Give the keys to the first act that is possible."""
        for one in self.acts.values():
            if one.isVisible() and one.isEnabled():
                one.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def entries(self) -> Entries | None:
        """Return what was entered for an act that is not done."""
        return entries_of(self)

    def is_saving(self) -> bool:
        """Tell whether the act is just being done."""
        return self.presenter.is_busy or self.join.presenter.is_busy

    def view(self) -> Told:
        """Return which act is asked about."""
        return view_of(self)

    def put_back(self, left: Left) -> None:
        """Ask about the act again."""
        put_back(self, left)

    def show_state(self, state: RecordState | None, acts: Mapping[RecordAct, str]) -> None:
        """Show the state and the acts, each with the reason why it is impossible."""
        self._state = state
        for act, one in self.acts.items():
            one.setVisible(act in acts)
            self.why_not.say(one, acts.get(act, ""))
        self._say_state()

    def show_act(self, act: RecordAct | None) -> None:
        """Ask for what this act needs; None puts the questions away with all that was typed."""
        self.act_card.setVisible(act is not None)
        if act is None:
            self.panel.forget()
            return
        self.panel.ask(act)
        self._keep_in_sight()

    def show_problems(self, problems: Problems) -> None:
        """Show what is wrong with ground or paper."""
        self.panel.show_problems(problems)
        self._keep_in_sight()

    def show_refusal(self, error: BranchError) -> bool:
        """Show what the second person can put right."""
        is_shown = self.panel.show_refusal(error)
        self._keep_in_sight()
        return is_shown

    def set_busy(self, is_busy: bool) -> None:
        """Keep everything still while the act is under way."""
        self.panel.setEnabled(not is_busy)
        self.state_card.setEnabled(not is_busy)

    def tell_moved(self) -> None:
        """Ask that the file be read again."""
        self.moved.emit()

    def tell_closed(self) -> None:
        """Ask that the file be closed."""
        self.closed.emit()

    def _say_state(self) -> None:
        meanings = {
            RecordState.DRAFT: self.tr(
                "Nothing is signed yet. The data stay at this workstation, and a refusal erases "
                "them."
            ),
            RecordState.ACTIVE: self.tr(
                "The data are in use. Blocking stops every use and keeps them; destroying cannot "
                "be undone."
            ),
            RecordState.BLOCKED: self.tr(
                "The data are kept, but not used: nobody but the personal-data officer opens, "
                "changes, prints or sends them."
            ),
            RecordState.DEPERSONALISED: self.tr("Nothing tells any more whose data these were."),
        }
        if self._state is None or self._state not in meanings:
            self.state.say(None)
            self.meaning.clear()
            return
        self.state.say(labels.record_chip(self._state))
        self.meaning.setText(meanings[self._state])

    def _choose(self, act: RecordAct) -> None:
        self.presenter.choose(act)

    def _keep_in_sight(self) -> None:
        # After the layout: what has just been shown makes the ground higher.
        QTimer.singleShot(0, self, self._scroll_to_focus)

    def _scroll_to_focus(self) -> None:
        here = self.focusWidget()
        if here is not None:
            self.viewer.ensureWidgetVisible(here, 40, 80)

    def _give_up(self) -> None:
        self.presenter.give_up()
        self.enter()
