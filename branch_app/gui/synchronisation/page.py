"""The synchronisation page: one honest state, the run in three steps, what it brought."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from branch_app.domain.staff import Permission
from branch_app.gui import labels
from branch_app.gui.colours import Tone
from branch_app.gui.desk import Desk
from branch_app.gui.page import KeyHelp, Page
from branch_app.gui.parts.buttons import button, label, shortcut
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.chip import Chip, ChipText
from branch_app.gui.parts.reasons import ReasonLine
from branch_app.gui.parts.scrolling import scroll_area
from branch_app.gui.parts.step_strip import StepStrip
from branch_app.gui.program import Program, SyncOutcome
from branch_app.gui.synchronisation.journal_bar import JournalBar
from branch_app.gui.synchronisation.presenter import SyncPresenter, SyncStep
from branch_app.services.mailbox import SyncState

FACTS = ("last", "head", "sealed", "receipted", "blobs")
STEPS = (SyncStep.SEAL, SyncStep.CARRY, SyncStep.SETTLE)


class SynchronisationPage(Page):
    """Green only with a receipt that covers everything."""

    state_told = Signal(object, int, object)

    def __init__(self, parent: QWidget, desk: Desk, program: Program) -> None:
        super().__init__(parent)
        self.setObjectName("synchronisation_page")
        self._state: tuple[SyncState, int, dt.datetime] | None = None
        self._is_enrolled = True
        self._step = SyncStep.IDLE
        self._outcome: tuple[SyncOutcome | None, tuple[str, ...]] | None = None
        self._may_run = desk.may(Permission.SYNCHRONISE)
        self.presenter = SyncPresenter(self, desk, program)
        self._build()
        self.retranslate()

    def _build(self) -> None:
        scroll = scroll_area(self)
        ground = QWidget(scroll.viewport())
        self.state_card = Card(ground, "sync_state_card", margin=24)
        self.state = Chip(self.state_card, "sync_page_state")
        self.explanation = label(self.state_card, "sync_explanation", "", wraps=True)
        self.run = button(self.state_card, "run_sync", look="primary", sign="sync")
        self.run.setProperty("large", "true")
        self.run.setVisible(self._may_run)
        self.why_not = ReasonLine(self.state_card, "sync_reason")
        self.state_card.header.addWidget(self.state)
        self.bar = JournalBar(self.state_card)
        self.bar_words = label(self.state_card, "journal_words", "small", wraps=True)
        self.steps = StepStrip(self.state_card, "sync_steps")
        self.busy = QProgressBar(self.state_card)
        self.busy.setObjectName("sync_busy")
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        row = QHBoxLayout()
        row.addWidget(self.explanation, 1)
        row.addWidget(self.run)
        self.state_card.body.addLayout(row)
        for widget in (self.why_not, self.bar, self.bar_words, self.steps, self.busy):
            self.state_card.body.addWidget(widget)
        self.facts_card = Card(ground, "facts_card", margin=24)
        self.outcome_card = Card(ground, "outcome_card", margin=24)
        self.outcome = label(self.outcome_card, "outcome", "", wraps=True)
        self.outcome_card.body.addWidget(self.outcome)
        self._build_facts()
        column = QVBoxLayout(ground)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        for card in (self.state_card, self.facts_card, self.outcome_card):
            column.addWidget(card)
        column.addStretch(1)
        scroll.setWidget(ground)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        self.run.clicked.connect(self.presenter.run)
        for keys, act in (("F9", self.run), ("F5", self.presenter.load)):
            shortcut(self, keys, act)
        self.show_step(SyncStep.IDLE)

    def _build_facts(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        self.fact_names: dict[str, QLabel] = {}
        self.facts: dict[str, QLabel] = {}
        for place, name in enumerate(FACTS):
            self.fact_names[name] = label(self.facts_card, f"fact_{name}_name", "muted")
            self.facts[name] = label(self.facts_card, f"fact_{name}", "strong")
            grid.addWidget(self.fact_names[name], place, 0)
            grid.addWidget(self.facts[name], place, 1)
        self.facts_card.body.addLayout(grid)

    def retranslate(self) -> None:
        """Say the page in the language of the window."""
        self.state_card.set_title(self.tr("Head office"))
        self.facts_card.set_title(self.tr("The journal of this workstation"))
        self.outcome_card.set_title(self.tr("The last run"))
        self.run.setText(self.tr("Synchronise now"))
        self.run.setToolTip(self.tr("Synchronise now (F9)"))
        self.busy.setAccessibleName(self.tr("A run is under way"))
        self.steps.set_words(
            (self.tr("Seal"), self.tr("Send and receive"), self.tr("Check the receipt"))
        )
        names = {
            "last": self.tr("Last receipt"),
            "head": self.tr("Acts in the journal"),
            "sealed": self.tr("Sealed for sending"),
            "receipted": self.tr("Receipted by head office"),
            "blobs": self.tr("Files waiting to be sent"),
        }
        for name, text in names.items():
            self.fact_names[name].setText(text)
        self._say_state()
        self._say_outcome()

    def keys(self) -> tuple[KeyHelp, ...]:
        """Return the keys of this page."""
        run = (("F9", self.tr("Synchronise now")),) if self._may_run else ()
        return (*run, ("F5", self.tr("Load again")))

    def enter(self) -> None:
        """Show the state of this moment."""
        self.presenter.load()
        self.run.setFocus()

    def show_state(
        self, state: SyncState, unsent: int, now: dt.datetime, *, is_enrolled: bool
    ) -> None:
        """Show how many records wait and what is receipted."""
        self._state, self._is_enrolled = (state, unsent, now), is_enrolled
        self.bar.show_state(state)
        self._allow()
        self._say_state()
        self.state_told.emit(state, unsent, now)

    def show_step(self, step: SyncStep) -> None:
        """Show where the run is."""
        self._step = step
        is_running = step is not SyncStep.IDLE
        self.steps.setVisible(is_running)
        self.busy.setVisible(is_running)
        self._allow()
        if is_running:
            self.steps.set_done(STEPS.index(step))

    def show_outcome(self, outcome: SyncOutcome | None, applied: Sequence[str]) -> None:
        """Show what the run brought."""
        self._outcome = (outcome, tuple(applied))
        self._say_outcome()

    def _allow(self) -> None:
        reason = "" if self._is_enrolled else "not_enrolled"
        self.why_not.say(self.run, reason if self._step is SyncStep.IDLE else "running")

    def _say_state(self) -> None:
        if self._state is None:
            return
        state, count, now = self._state
        chip = ChipText(sign="check-circle", word=self.tr("Receipted"), tone=Tone.GOOD)
        text = self.tr("Head office has receipted every record and every file.")
        if not self._is_enrolled:
            chip = ChipText(sign="network-off", word=self.tr("Not enrolled"), tone=Tone.WARNING)
            text = self.tr(
                "This workstation does not know its head office yet. Everything is kept here."
            )
        elif count:
            word = self.tr("Not sent: {count}").format(count=count)
            chip = ChipText(sign="clock", word=word, tone=Tone.INFO)
            text = self.tr(
                "What waits is safe here. The nightly job sends it, or send it now by yourself."
            )
            if not self._may_run:
                text = self.tr("What waits is safe here. The nightly job sends it.")
        self.state.say(chip)
        self.explanation.setText(text)
        self._say_facts(state, now)

    def _say_facts(self, state: SyncState, now: dt.datetime) -> None:
        never = self.tr("never")
        last = labels.moment_text(state.last_receipt_at, now) if state.last_receipt_at else never
        values = {
            "last": last,
            "head": str(state.head_seq),
            "sealed": str(state.sealed_seq),
            "receipted": str(state.receipted_seq),
            "blobs": str(state.blobs_waiting),
        }
        for name, value in values.items():
            self.facts[name].setText(value)
        words = self.tr("Receipted: {receipted} · on the way: {sealed} · not sealed: {rest}")
        text = words.format(
            receipted=state.receipted_seq,
            sealed=max(0, state.sealed_seq - state.receipted_seq),
            rest=max(0, state.head_seq - state.sealed_seq),
        )
        self.bar_words.setText(text)
        self.bar.setAccessibleName(text)

    def _say_outcome(self) -> None:
        self.outcome_card.setVisible(self._outcome is not None)
        if self._outcome is None:
            return
        outcome, applied = self._outcome
        parts = []
        if outcome is not None:
            sent = self.tr("Sent: {sent}. Receipted up to act {seq}. Still waiting: {waiting}.")
            parts.append(
                sent.format(sent=outcome.sent, seq=outcome.receipted_seq, waiting=outcome.waiting)
            )
            verdicts = ", ".join(
                f"{labels.word(labels.VERDICTS, name)}: {count}"
                for name, count in outcome.verdicts.items()
            )
            if verdicts:
                parts.append(self.tr("Verdicts: {verdicts}.").format(verdicts=verdicts))
        brought = self.tr("Orders of head office carried out: {count}.")
        parts.append(brought.format(count=len(applied)))
        self.outcome.setText("\n".join(parts))
