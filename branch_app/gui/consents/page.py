"""The tab of consents and forms: lists at the left; one paper, or a sheet, at the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from branch_app.domain.checks import Problem
from branch_app.domain.consent_set import SetLine
from branch_app.domain.form_template import TemplateBlock
from branch_app.domain.issued_form import IssuedForm
from branch_app.domain.staff import Permission
from branch_app.gui.consents.ink_panel import InkPanel
from branch_app.gui.consents.leaving import entries_of, put_back, view_of
from branch_app.gui.consents.order import OrderEntries
from branch_app.gui.consents.panels import OutcomePanel, Panel, VoidPanel
from branch_app.gui.consents.paper_head import PaperHead
from branch_app.gui.consents.paper_list import PaperList
from branch_app.gui.consents.paper_view import PaperView
from branch_app.gui.consents.presenter import ConsentsPresenter
from branch_app.gui.consents.print_panel import PrintPanel
from branch_app.gui.consents.proof import RECEIPT, save_proof
from branch_app.gui.consents.sheets import Sheets
from branch_app.gui.consents.standing_words import UseLine
from branch_app.gui.consents.ticks_panel import TicksPanel
from branch_app.gui.consents.view import Offer, OrderGround
from branch_app.gui.desk import Desk
from branch_app.gui.entry_problems import EntryProblem
from branch_app.gui.page import Entries, KeyHelp, Left, Page, Told
from branch_app.gui.parts.buttons import label, shortcut
from branch_app.gui.parts.card import scrolling_card
from branch_app.gui.parts.scrolling import scrolling
from branch_app.gui.preferences import Preferences
from branch_app.gui.titles import paper_title

LIST_WIDTH = 300
PANEL_WIDTH = 290
LEAST_BESIDE = 640
AROUND, LOW = 92, 360


class ConsentsPage(Page):
    """Papers on their way from print to signed scan."""

    problems_told = Signal(list)
    erased = Signal()

    def __init__(self, parent: QWidget, desk: Desk, preferences: Preferences) -> None:
        super().__init__(parent)
        self.setObjectName("consents_page")
        self._preferences = preferences
        self._pack = desk.pack
        self._form: IssuedForm | None = None
        self.open_panel = ""
        self._why_not = ""
        self._build(desk)
        self.presenter = ConsentsPresenter(self, desk, preferences)
        self._wire()
        self.head.proof.may_prove = desk.may(Permission.PROVE_CONSENT)
        self.head.proof.place_chosen.connect(lambda file: save_proof(desk, self._form, file))
        self.retranslate()

    def _build(self, desk: Desk) -> None:
        self.list = PaperList(self, self._pack)
        self.list.setFixedWidth(LIST_WIDTH)
        self.sheets = Sheets(self, self._pack, self._preferences)
        self.sheets.hide()
        self.paper_area, self.paper_card = scrolling_card(self, "paper_card", margin=14, low=LOW)
        self.head = PaperHead(self.paper_card, desk)
        self.open_print, self.open_ticks, self.open_void, _ink = self.head.acts.values()
        self.paper = PaperView(self.paper_card)
        self.panel_viewer = scrolling(self.paper_card)
        self.panel = QStackedWidget(self.panel_viewer.viewport())
        self.print_panel = PrintPanel(self.panel)
        self.outcome_panel = OutcomePanel(self.panel)
        self.void_panel = VoidPanel(self.panel)
        self.ticks_panel = TicksPanel(self.panel, desk)
        self.ink_panel = InkPanel(self.panel, desk)
        self.panels: dict[str, Panel] = {
            "print": self.print_panel,
            "outcome": self.outcome_panel,
            **{"void": self.void_panel, "ticks": self.ticks_panel},
            "ink": self.ink_panel,
        }
        for one in self.panels.values():
            self.panel.addWidget(one)
        self.panel_viewer.setWidget(self.panel)
        self.panel_viewer.setFixedWidth(PANEL_WIDTH)
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addWidget(self.paper, 1)
        body.addWidget(self.panel_viewer)
        self.paper_card.body.addWidget(self.head)
        self.paper_card.body.addLayout(body, 1)
        self.nothing = label(self.paper_card, "no_paper", "muted", wraps=True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.paper_card.body.addWidget(self.nothing, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 14, 24, 16)
        row.setSpacing(16)
        row.addWidget(self.list)
        row.addWidget(self.paper_area, 1)
        row.addWidget(self.sheets, 1)

    def _wire(self) -> None:
        self.list.issue_asked.connect(lambda code: self.presenter.order(code))
        self.list.consent_opened.connect(lambda code: self.presenter.open_consent(code))
        self.list.print_set.clicked.connect(lambda: self.presenter.sets.begin())
        self.list.may.clicked.connect(lambda: self.presenter.sets.ask_may())
        self._wire_sheets()
        self.list.chosen.connect(lambda form_id: self.presenter.choose(form_id))
        self.paper.wanted.connect(lambda scale: self.presenter.render(scale))
        for name, one in self.head.acts.items():
            one.clicked.connect(lambda _=False, name=name: self.show_panel(name))
        self.print_panel.print_asked.connect(self.presenter.print)
        self.head.proof.receipt_asked.connect(lambda: self.presenter.order(RECEIPT))
        self.print_panel.file_chosen.connect(self.presenter.save_pdf)
        self.outcome_panel.came_out.connect(self.presenter.came_out)
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
            ("Ctrl+K", self.list.print_set),
            ("Ctrl+J", self.list.may),
            ("Ctrl+Return", self._press_main),
        ):
            shortcut(self, keys, act)

    def _wire_sheets(self) -> None:
        sheets = self.sheets
        sheets.closed.connect(lambda: self.presenter.sets.put_off())
        sheets.order.make_asked.connect(lambda entries: self.presenter.sets.make(entries))
        sheets.run.print_asked.connect(self.presenter.sets.print)
        sheets.run.folder_chosen.connect(lambda folder: self.presenter.sets.save(folder))
        sheets.run.answered.connect(lambda good: self.presenter.sets.settle(good))

    def _press_main(self) -> None:
        """Press what the panel or the sheet in front is there for."""
        main = self.sheets.main() or self.ticks_panel.record
        if main.isVisible() and main.isEnabled():
            main.click()

    def retranslate(self) -> None:
        """Say the page in the language of the window."""
        self.nothing.setText(self.tr("Choose a paper at the left, or make a new one."))
        self._say_paper()

    def keys(self) -> tuple[KeyHelp, ...]:
        """Return the keys of this tab."""
        return (
            ("Ctrl+K", self.tr("Print the set")),
            ("Ctrl+J", self.tr("What may be done today")),
            ("Ctrl+M", self.tr("Make a new paper")),
            ("Ctrl+P", self.tr("Print the paper")),
            ("Ctrl+T", self.tr("Enter the answers as signed")),
            ("Ctrl+Enter", self.tr("Record the answers, make the papers")),
            ("Ctrl++, Ctrl+-, Ctrl+0", self.tr("Larger, smaller, fit the width")),
        )

    def has_unsaved_edits(self) -> bool:
        """Tell whether answers were marked and not recorded, or an order was typed."""
        is_ordering = self.sheets.opened == "order" and self.sheets.order.entries().is_typed
        return is_ordering or (self.open_panel == "ticks" and self.ticks_panel.is_begun())

    def entries(self) -> Entries | None:
        """Return the answers that were marked and not recorded."""
        return entries_of(self)

    def is_saving(self) -> bool:
        """Tell whether a paper is just being made, printed, or its answers recorded."""
        return self.presenter.is_busy or self.presenter.sets.is_busy

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

    def show_lists(self, forms: Sequence[IssuedForm], lines: Sequence[SetLine]) -> None:
        """Show all papers of the person, and how each consent stands."""
        self.list.show_lists(forms, lines)
        self.list.mark(self._form.id if self._form is not None else "")

    def show_sheet(self, name: str) -> None:
        """Show a sheet in place of the paper, or the paper again."""
        self.sheets.open(name)
        self._fit_panel()

    def show_ground(self, ground: OrderGround) -> None:
        """Show the forms on offer on the sheet."""
        self.sheets.order.show_ground(ground)

    def show_order(self, entries: OrderEntries) -> None:
        """Fill the order sheet."""
        self.sheets.order.show_order(entries)

    def show_order_problems(self, problems: Mapping[str, EntryProblem]) -> None:
        """Tell what is wrong with the order beside its fields."""
        self.sheets.order.show_problems(problems)

    def show_run(self, forms: Sequence[IssuedForm], step: str) -> None:
        """Show the papers on their way through the printer."""
        self.sheets.run.show_run(forms, step)
        if self.sheets.opened == "run":
            self.sheets.open("run")

    def show_uses(self, uses: Sequence[UseLine]) -> None:
        """Show what may be done today."""
        self.sheets.may.show_uses(uses)

    def show_names(self, names: Mapping[str, str]) -> None:
        """Take the names of who printed the paper."""
        self.print_panel.names = names

    def show_paper(self, form: IssuedForm | None, choices: Sequence[TemplateBlock]) -> None:
        """Show this paper with what can be done with it now, or none."""
        was, self._form = self._form, form
        if form is None or was is None or form.id != was.id:
            self.show_panel("")
        self.ticks_panel.ask_for(form, choices)
        self.ink_panel.show_form(form, choices)
        self.print_panel.show_form(form)
        self.outcome_panel.show_signed(is_signed=form is not None and not form.is_waiting)
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
            self.print_panel.load_printers(self._preferences.printer, self._preferences.copies)
        self._fit_panel()
        if name:
            self.panel.setCurrentWidget(self.panels[name])
            self.panels[name].enter()

    def show_unanswered(self, choices: Sequence[str]) -> None:
        """Mark the choices that have no answer."""
        self.ticks_panel.show_unanswered(choices)

    def set_busy(self, is_busy: bool) -> None:
        """Keep everything still while a paper is being made or printed."""
        self.list.set_busy(is_busy=is_busy or bool(self._why_not))
        self.panel.setEnabled(not is_busy)
        self.sheets.set_busy(is_busy=is_busy)

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
        is_open = bool(self.open_panel or self.sheets.opened)
        self.panel_viewer.setVisible(bool(self.open_panel))
        self.paper_area.setVisible(not self.sheets.opened)
        self.list.setVisible(has_room or not is_open)
        self.paper.setVisible(self._form is not None)

    def _say_paper(self) -> None:
        form = self._form
        self.nothing.setVisible(form is None)
        self.head.show_paper(form, paper_title(self._pack, form) if form else "", self._why_not)
        self._fit_panel()
