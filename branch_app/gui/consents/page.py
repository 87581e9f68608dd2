"""The tab of consents and forms: lists at the left, one paper and its panel at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from branch_app.domain.checks import Problem
from branch_app.domain.consent import Consent
from branch_app.domain.form_template import TemplateBlock
from branch_app.domain.issued_form import FormState, IssuedForm
from branch_app.domain.serials import show_serial
from branch_app.gui import labels
from branch_app.gui.consents.leaving import entries_of, put_back, view_of
from branch_app.gui.consents.panels import OutcomePanel, Panel, PrintPanel, VoidPanel
from branch_app.gui.consents.paper_list import PaperList
from branch_app.gui.consents.paper_view import PaperView
from branch_app.gui.consents.presenter import ConsentsPresenter
from branch_app.gui.consents.ticks_panel import TicksPanel
from branch_app.gui.consents.view import Offer
from branch_app.gui.desk import Desk
from branch_app.gui.page import Entries, KeyHelp, Left, Page, Told
from branch_app.gui.parts.buttons import button, label, shortcut
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.chip import Chip
from branch_app.gui.parts.columns import Columns
from branch_app.gui.parts.elided import ElidedLabel
from branch_app.gui.parts.reasons import ReasonLine
from branch_app.gui.preferences import Preferences

LIST_WIDTH = 300
PANEL_WIDTH = 290
LEAST_BESIDE = 640
LEAST_HEAD = 560
AROUND = 92


class ConsentsPage(Page):
    """Papers on their way from print to signed scan."""

    problems_told = Signal(list)
    erased = Signal()

    def __init__(self, parent: QWidget, desk: Desk, preferences: Preferences) -> None:
        super().__init__(parent)
        self.setObjectName("consents_page")
        self._preferences = preferences
        self._form: IssuedForm | None = None
        self.open_panel = ""
        self._why_not = ""
        self._build()
        self._wire()
        self.presenter = ConsentsPresenter(self, desk, preferences)
        self.retranslate()

    def _build(self) -> None:
        self.list = PaperList(self)
        self.list.setFixedWidth(LIST_WIDTH)
        self.paper_card = Card(self, "paper_card", margin=14)
        self.paper_title = ElidedLabel(self.paper_card, "paper_title", "section")
        self.paper_serial = label(self.paper_card, "paper_serial", "muted")
        self.paper_state = Chip(self.paper_card, "paper_state")
        self.open_print = button(self.paper_card, "open_print", sign="printer")
        self.open_ticks = button(self.paper_card, "open_ticks", sign="signed")
        self.open_void = button(self.paper_card, "open_void", look="quiet", sign="refuse")
        head = Columns(self.paper_card, LEAST_HEAD, spacing=8)
        names, acts = QVBoxLayout(), QHBoxLayout()
        names.setSpacing(2)
        names.addWidget(self.paper_title)
        below = QHBoxLayout()
        below.setSpacing(10)
        below.addWidget(self.paper_serial)
        below.addWidget(self.paper_state)
        below.addStretch(1)
        names.addLayout(below)
        acts.setSpacing(8)
        acts.addStretch(1)
        for widget in (self.open_print, self.open_ticks, self.open_void):
            acts.addWidget(widget)
        head.row.addLayout(names, 1)
        head.row.addLayout(acts)
        self.why_not = ReasonLine(self.paper_card, "paper_reason")
        self.paper = PaperView(self.paper_card)
        self.print_panel = PrintPanel(self.paper_card)
        self.outcome_panel = OutcomePanel(self.paper_card)
        self.void_panel = VoidPanel(self.paper_card)
        self.ticks_panel = TicksPanel(self.paper_card)
        self.panels: dict[str, Panel] = {
            "print": self.print_panel,
            "outcome": self.outcome_panel,
            "void": self.void_panel,
            "ticks": self.ticks_panel,
        }
        self.panel = QStackedWidget(self.paper_card)
        for one in self.panels.values():
            self.panel.addWidget(one)
        self.panel_viewer = QScrollArea(self.paper_card)
        self.panel_viewer.setWidgetResizable(True)
        self.panel_viewer.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.panel_viewer.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.panel_viewer.setWidget(self.panel)
        self.panel_viewer.setFixedWidth(PANEL_WIDTH)
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addWidget(self.paper, 1)
        body.addWidget(self.panel_viewer)
        self.paper_card.body.addWidget(head)
        self.paper_card.body.addWidget(self.why_not)
        self.paper_card.body.addLayout(body, 1)
        self.nothing = label(self.paper_card, "no_paper", "muted", wraps=True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.paper_card.body.addWidget(self.nothing, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 14, 24, 16)
        row.setSpacing(16)
        row.addWidget(self.list)
        row.addWidget(self.paper_card, 1)

    def _wire(self) -> None:
        self.list.issue_asked.connect(lambda code: self.presenter.issue(code))
        self.list.chosen.connect(lambda form_id: self.presenter.choose(form_id))
        self.paper.wanted.connect(lambda scale: self.presenter.render(scale))
        self.open_print.clicked.connect(lambda: self.show_panel("print"))
        self.open_ticks.clicked.connect(lambda: self.show_panel("ticks"))
        self.open_void.clicked.connect(lambda: self.show_panel("void"))
        self.print_panel.print_asked.connect(
            lambda printer, copies: self.presenter.print(printer, copies)
        )
        self.print_panel.file_chosen.connect(lambda file: self.presenter.save_pdf(file))
        self.outcome_panel.came_out.connect(lambda: self.presenter.came_out())
        self.outcome_panel.print_again.connect(lambda: self.show_panel("print"))
        self.outcome_panel.spoiled.connect(lambda: self.show_panel("void"))
        self.void_panel.void_confirmed.connect(lambda reason: self.presenter.void(reason))
        self.ticks_panel.recorded.connect(lambda ticks: self.presenter.record_ticks(ticks))
        for panel in self.panels.values():
            panel.closed.connect(lambda: self.show_panel(""))
        for keys, act in (
            ("Ctrl+P", self.open_print),
            ("Ctrl+T", self.open_ticks),
            ("Ctrl+M", self.list.new.showMenu),
            ("Ctrl+Return", self.ticks_panel.record),
        ):
            shortcut(self, keys, act)

    def retranslate(self) -> None:
        """Say the page in the language of the window."""
        self.open_print.setText(self.tr("Print"))
        self.open_print.setToolTip(self.tr("Print (Ctrl+P)"))
        self.open_ticks.setText(self.tr("Answers"))
        self.open_ticks.setToolTip(self.tr("Enter the answers as signed (Ctrl+T)"))
        self.open_void.setText(self.tr("Void"))
        self.open_void.setToolTip(self.tr("Void this paper"))
        self.nothing.setText(self.tr("Choose a paper at the left, or make a new one."))
        self._say_paper()

    def keys(self) -> tuple[KeyHelp, ...]:
        """Return the keys of this tab."""
        return (
            ("Ctrl+M", self.tr("Make a new paper")),
            ("Ctrl+P", self.tr("Print the paper")),
            ("Ctrl+T", self.tr("Enter the answers as signed")),
            ("Ctrl+Enter", self.tr("Record the answers")),
            ("Ctrl++, Ctrl+-, Ctrl+0", self.tr("Larger, smaller, fit the width")),
        )

    def has_unsaved_edits(self) -> bool:
        """Tell whether answers were marked and not recorded."""
        return self.open_panel == "ticks" and self.ticks_panel.is_begun()

    def entries(self) -> Entries | None:
        """Return the answers that were marked and not recorded."""
        return entries_of(self)

    def is_saving(self) -> bool:
        """Tell whether a paper is just being made, printed, or its answers recorded."""
        return self.presenter.is_busy

    def view(self) -> Told:
        """Return the chosen paper and the panel beside it."""
        return view_of(self)

    def put_back(self, left: Left) -> None:
        """Open the panel again, with the answers marked."""
        put_back(self, left)

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Offer these forms to be issued; those that cannot be made now say why."""
        self.list.show_offers(offers)

    def show_why_not(self, reason: str) -> None:
        """Show why nothing may be done with the papers now, or that it may."""
        self._why_not = reason
        self.list.show_why_not(reason)
        self._say_paper()

    def show_lists(self, forms: Sequence[IssuedForm], consents: Sequence[Consent]) -> None:
        """Show all papers and consents of the person."""
        self.list.show_lists(forms, consents)

    def show_paper(self, form: IssuedForm | None, choices: Sequence[TemplateBlock]) -> None:
        """Show this paper with what can be done with it now, or none."""
        is_other = form is None or self._form is None or form.id != self._form.id
        self._form = form
        if is_other:
            self.show_panel("")
        self.ticks_panel.ask_for(form.id if form else "", choices)
        if form is not None:
            self.list.mark(form.id)
            self.print_panel.file_name = f"{form.code}-{form.serial}.pdf"
        self._say_paper()
        self.paper.show_paper(has_paper=form is not None)

    def show_pictures(self, pictures: Sequence[QImage]) -> None:
        """Show the pages of the paper."""
        self.paper.show_pictures(pictures)

    def show_panel(self, name: str) -> None:
        """Open a panel beside the paper, or close it with an empty name."""
        self.open_panel = name
        if name == "print":
            self.print_panel.load_printers(self._preferences.printer)
        if name:
            self.panel.setCurrentWidget(self.panels[name])
        self._fit_panel()
        if name:
            self.panels[name].enter()

    def show_unanswered(self, choices: Sequence[str]) -> None:
        """Mark the choices that have no answer."""
        self.ticks_panel.show_unanswered(choices)

    def set_busy(self, is_busy: bool) -> None:
        """Keep everything still while a paper is being made or printed."""
        self.list.new.setEnabled(not is_busy and not self._why_not)
        self.panel.setEnabled(not is_busy)

    def tell_problems(self, problems: Sequence[Problem]) -> None:
        """Pass on that the data forbid the paper."""
        self.problems_told.emit(list(problems))

    def tell_erased(self) -> None:
        """Pass on that the draft was erased because the applicant did not agree."""
        self.erased.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the panel beside the paper; where there is little room the lists give way."""
        super().resizeEvent(event)
        self._fit_panel()

    def _fit_panel(self) -> None:
        has_room = self.width() - LIST_WIDTH - AROUND >= LEAST_BESIDE
        is_open = bool(self.open_panel)
        self.panel_viewer.setVisible(is_open)
        self.list.setVisible(has_room or not is_open)
        self.paper.setVisible(self._form is not None)

    def _say_paper(self) -> None:
        form = self._form
        self.paper_title.setVisible(form is not None)
        self.paper_serial.setVisible(form is not None)
        self.nothing.setVisible(form is None)
        for widget in (self.open_print, self.open_void):
            widget.setVisible(form is not None)
        self.open_ticks.setVisible(form is not None and bool(form.choices))
        self._allow(form)
        self._fit_panel()
        if form is None:
            self.paper_state.say(None)
            return
        self.paper_title.show_text(labels.paper_label(form.code))
        self.paper_serial.setText(show_serial(form.serial))
        has_ticks = form.ticks is not None
        self.paper_state.say(labels.paper_chip(form.state, has_ticks=has_ticks))

    def _allow(self, form: IssuedForm | None) -> None:
        """Disable what cannot be done with this paper any more, and say why."""
        state = form.state if form is not None else None
        ended = {FormState.SIGNED: "paper_signed", FormState.VOID: "paper_void"}
        reason = self._why_not or (ended.get(state, "") if state is not None else "")
        self.why_not.say(self.open_print, reason)
        self.why_not.say(self.open_void, reason)
        is_answered = state is FormState.SIGNED and form is not None and form.ticks is not None
        if state is FormState.SIGNED:
            reason = self._why_not or ("answers_entered" if is_answered else "")
        self.why_not.say(self.open_ticks, reason)
