"""The left side: forms to issue, papers of the person, consents with their states."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from branch_app.domain.consent import Consent, ConsentState
from branch_app.domain.issued_form import IssuedForm
from branch_app.domain.local_time import local_date
from branch_app.domain.serials import show_serial
from branch_app.gui import labels
from branch_app.gui.consents.view import Offer
from branch_app.gui.parts.buttons import button
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.lines import Line, LineList
from branch_app.gui.parts.reasons import ReasonLine, reason_text
from branch_app.gui.parts.translated import TranslatedWidget


class PaperList(TranslatedWidget):
    """Tells `issue_asked` with a form's code, `chosen` with a paper's id."""

    issue_asked = Signal(str)
    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._offers: tuple[Offer, ...] = ()
        self._forms: tuple[IssuedForm, ...] = ()
        self._consents: tuple[Consent, ...] = ()
        self.papers_card = Card(self, "papers_of_person_card", margin=0)
        self.new = button(self.papers_card, "new_paper", sign="plus")
        self.new.setMenu(QMenu(self.new))
        self.papers_card.header.addWidget(self.new)
        self.why_not = ReasonLine(self.papers_card, "papers_reason")
        self.why_not.setContentsMargins(14, 0, 12, 0)
        self.papers_card.body.addWidget(self.why_not)
        self.papers = LineList(self.papers_card, "papers_of_person", is_stacked=True)
        self.consents_card = Card(self, "consents_card", margin=0)
        self.consents = LineList(self.consents_card, "consents", is_stacked=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for card, lines in ((self.papers_card, self.papers), (self.consents_card, self.consents)):
            card.header.setContentsMargins(14, 12, 12, 0)
            card.body.addWidget(lines)
            lines.setMinimumHeight(88)
            column.addWidget(card, 1)
        self.papers.chosen.connect(self.chosen)
        self.new.menu().triggered.connect(lambda act: self.issue_asked.emit(act.data()))
        self.retranslate()

    def retranslate(self) -> None:
        """Say lists and buttons in the language of the window."""
        self.new.setText(self.tr("New paper"))
        self.new.setToolTip(self.tr("Make a paper with a number of its own (Ctrl+M)"))
        self._say_offers()
        self.papers_card.set_title(self.tr("Papers"))
        self.consents_card.set_title(self.tr("Consents"))
        self.papers.setAccessibleName(self.tr("Papers"))
        self.consents.setAccessibleName(self.tr("Consents"))
        self.papers.set_empty_text(self.tr("No paper yet. Begin with consent C1."))
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

    def show_lists(self, forms: Sequence[IssuedForm], consents: Sequence[Consent]) -> None:
        """Show papers and consents."""
        self._forms, self._consents = tuple(forms), tuple(consents)
        self._say()

    def mark(self, form_id: str) -> None:
        """Mark the paper that is shown."""
        self.papers.choose(form_id)

    def _say_offers(self) -> None:
        for act, offer in zip(self.new.menu().actions(), self._offers, strict=True):
            name = labels.paper_label(offer.code)
            act.setText(f"{name} ({reason_text(offer.why_not)})" if offer.why_not else name)

    def _say(self) -> None:
        self.papers.show_lines([self._paper_line(form) for form in self._forms])
        shown = [one for one in self._consents if one.state is not ConsentState.SUPERSEDED]
        self.consents.show_lines([self._consent_line(consent) for consent in shown])

    def _paper_line(self, form: IssuedForm) -> Line:
        is_begun = len(form.missing_pages) < form.page_count
        chip = labels.paper_chip(
            form.state,
            has_ticks=form.ticks is not None,
            missing_pages=form.missing_pages if is_begun else (),
        )
        day = labels.date_text(local_date(form.issued_at))
        return Line(
            id=form.id,
            title=labels.paper_label(form.code),
            subtitle=f"{show_serial(form.serial)} · {day}",
            chips=(chip,),
        )

    def _consent_line(self, consent: Consent) -> Line:
        day = labels.date_text(local_date(consent.changed_at))
        return Line(
            id=consent.id,
            title=labels.consent_label(consent.code, consent.item),
            subtitle=day,
            chips=(labels.state_chip(labels.CONSENT_STATES, consent.state),),
        )
