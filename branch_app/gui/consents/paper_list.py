"""The left side: forms to make, papers of the person, the set of consents with their standing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from branch_app.domain.consent_set import SetLine
from branch_app.domain.issued_form import IssuedForm
from branch_app.domain.local_time import local_date
from branch_app.domain.pack import OrganisationPack
from branch_app.domain.serials import show_serial
from branch_app.gui import labels
from branch_app.gui.consents.order import is_asking
from branch_app.gui.consents.standing_words import standing_line
from branch_app.gui.consents.view import Offer
from branch_app.gui.parts.buttons import button
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.lines import Line, LineList
from branch_app.gui.parts.reasons import ReasonLine, reason_text
from branch_app.gui.parts.translated import TranslatedWidget
from branch_app.gui.titles import form_title, paper_title


class PaperList(TranslatedWidget):
    """Tells `issue_asked` with a form's code, `chosen` with a paper's id."""

    issue_asked = Signal(str)
    chosen = Signal(str)
    consent_opened = Signal(str)

    def __init__(self, parent: QWidget, pack: OrganisationPack) -> None:
        super().__init__(parent)
        self._pack = pack
        self._offers: tuple[Offer, ...] = ()
        self._forms: tuple[IssuedForm, ...] = ()
        self._lines: tuple[SetLine, ...] = ()
        self._build()
        self.papers.chosen.connect(self.chosen)
        self.papers.opened.connect(self.chosen)
        self.consents.opened.connect(self.consent_opened)
        self.new.menu().triggered.connect(lambda act: self.issue_asked.emit(act.data()))
        self.retranslate()

    def _build(self) -> None:
        self.papers_card = Card(self, "papers_of_person_card", margin=0)
        self.print_set = button(self.papers_card, "print_set", look="primary", sign="printer")
        self.new = button(self.papers_card, "new_paper", look="icon", sign="plus")
        self.new.setMenu(QMenu(self.new))
        self.papers_card.header.addWidget(self.print_set)
        self.papers_card.header.addWidget(self.new)
        self.why_not = ReasonLine(self.papers_card, "papers_reason")
        self.why_not.setContentsMargins(14, 0, 12, 0)
        self.papers_card.body.addWidget(self.why_not)
        self.papers = LineList(self.papers_card, "papers_of_person", is_stacked=True)
        self.consents_card = Card(self, "consents_card", margin=0)
        self.may = button(self.consents_card, "open_may", look="quiet", sign="shield")
        self.consents_card.header.addWidget(self.may)
        self.consents = LineList(self.consents_card, "consents", is_stacked=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for card, lines in ((self.papers_card, self.papers), (self.consents_card, self.consents)):
            card.header.setContentsMargins(14, 12, 12, 0)
            card.body.addWidget(lines)
            lines.setMinimumHeight(84)
            column.addWidget(card, 1)

    def retranslate(self) -> None:
        """Say lists and buttons in the language of the window."""
        self.print_set.setText(self.tr("The set"))
        self.print_set.setToolTip(self.tr("All papers due, made and printed at one go (Ctrl+K)"))
        self.new.setAccessibleName(self.tr("New paper"))
        self.new.setToolTip(self.tr("Make a paper with a number of its own (Ctrl+M)"))
        self.may.setText(self.tr("May I?"))
        self.may.setToolTip(self.tr("What may be done with the data today (Ctrl+J)"))
        self._say_offers()
        self.papers_card.set_title(self.tr("Papers"))
        self.consents_card.set_title(self.tr("Consents"))
        self.papers.setAccessibleName(self.tr("Papers"))
        self.consents.setAccessibleName(self.tr("Consents"))
        self.papers.set_empty_text(self.tr("No paper yet. Print the set, or begin with C1."))
        self.consents.set_empty_text(
            self.tr("A consent counts once its paper is scanned and its answers are entered.")
        )
        self._say()

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Offer these forms; one that cannot be made now says why in its own line."""
        if tuple(offers) == self._offers:
            return
        self._offers = tuple(offers)
        menu = self.new.menu()
        menu.clear()
        for offer in offers:
            act = menu.addAction("")
            act.setData(offer.code)
            act.setEnabled(not offer.why_not)
        self._say_offers()

    def show_why_not(self, reason: str) -> None:
        """Show why no paper can be made now, or that it can."""
        self.why_not.say(self.new, reason)
        self.why_not.say(self.print_set, reason)

    def set_busy(self, *, is_busy: bool) -> None:
        """Let nothing be made, or let it be."""
        self.new.setEnabled(not is_busy)
        self.print_set.setEnabled(not is_busy)

    def show_lists(self, forms: Sequence[IssuedForm], lines: Sequence[SetLine]) -> None:
        """Show papers, and how each consent stands."""
        self._forms, self._lines = tuple(forms), tuple(lines)
        self._say()

    def mark(self, form_id: str) -> None:
        """Mark the paper that is shown."""
        self.papers.choose(form_id)

    def _say_offers(self) -> None:
        for act, offer in zip(self.new.menu().actions(), self._offers, strict=True):
            name = form_title(offer.template)
            if offer.why_not:
                act.setText(f"{name} ({reason_text(offer.why_not)})")
            else:
                act.setText(f"{name}…" if is_asking(offer.template) else name)

    def _say(self) -> None:
        self.papers.show_lines([self._paper_line(form) for form in self._forms])
        self.consents.show_lines([standing_line(self._pack, line) for line in self._lines])

    def _paper_line(self, form: IssuedForm) -> Line:
        is_begun = len(form.missing_pages) < form.page_count
        chip = labels.paper_chip(
            form.state,
            has_ticks=form.ticks is not None or not form.choices,
            missing_pages=form.missing_pages if is_begun else (),
            is_signed=form.is_to_be_signed,
        )
        day = labels.date_text(local_date(form.issued_at))
        return Line(
            id=form.id,
            title=paper_title(self._pack, form),
            subtitle=f"{show_serial(form.serial)} · {day}",
            chips=(chip,),
        )
