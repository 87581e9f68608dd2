"""The page of enquiries: what is typed at the left, who asked at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from branch_app.domain.lead import Lead
from branch_app.domain.lead_consent import LeadConsent
from branch_app.domain.staff import Permission
from branch_app.domain.telephone import show_telephone
from branch_app.gui import data_words, labels
from branch_app.gui.desk import Desk
from branch_app.gui.entry_problems import Problems
from branch_app.gui.focus import focus_in
from branch_app.gui.leads.lead_form import LeadForm
from branch_app.gui.leads.presenter import LeadsPresenter
from branch_app.gui.leads.view import LeadTyped
from branch_app.gui.page import Entries, KeyHelp, Left, Page
from branch_app.gui.parts.buttons import button, label, shortcut
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.columns import Columns
from branch_app.gui.parts.lines import Line, LineList
from branch_app.gui.parts.scrolling import scroll_area
from branch_app.gui.told import texts

SIDE_BY_SIDE = 860


class LeadsPage(Page):
    """Enquiries erase themselves; an applicant begins from one with the name alone."""

    left = Signal()
    file_asked = Signal(str)

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self.setObjectName("leads_page")
        self._desk = desk
        self._found: tuple[Lead, ...] = ()
        self._asked: Lead | None = None
        self._build()
        self._wire()
        self.presenter = LeadsPresenter(self, desk)
        self.retranslate()
        self.ask_removal(None)

    def _build(self) -> None:
        viewer = scroll_area(self)
        ground = QWidget(viewer.viewport())
        self.back = button(ground, "leave_leads", sign="chevron-left")
        self.hint = label(ground, "leads_hint", "muted", wraps=True)
        top = QHBoxLayout()
        top.setSpacing(14)
        top.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.hint, 1)
        self.form = LeadForm(ground)
        columns = Columns(ground, SIDE_BY_SIDE)
        columns.row.addWidget(self.form, 1)
        columns.row.addWidget(self._list_card(ground), 1)
        column = QVBoxLayout(ground)
        column.setContentsMargins(24, 18, 24, 18)
        column.setSpacing(14)
        column.addLayout(top)
        column.addWidget(columns, 1)
        viewer.setWidget(ground)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(viewer)

    def _list_card(self, ground: QWidget) -> Card:
        self.card = Card(ground, "leads_card", margin=0)
        self.card.header.setContentsMargins(16, 14, 16, 0)
        self.list = LineList(self.card, "lead_list", is_stacked=True)
        self.list.setMinimumHeight(220)
        self.begin = button(self.card, "begin_from_lead", sign="person-add")
        self.begin.setVisible(self._desk.may(Permission.CAPTURE))
        self.erase = button(self.card, "erase_lead", look="quiet", sign="refuse")
        self.question = label(self.card, "erase_question", "strong", wraps=True)
        self.confirm = button(self.card, "confirm_erase_lead", look="danger")
        self.cancel = button(self.card, "cancel_erase_lead", look="quiet")
        self.card.body.addWidget(self.list, 1)
        for widgets in ((self.begin, self.erase), (self.question,), (self.confirm, self.cancel)):
            row = QHBoxLayout()
            row.setContentsMargins(14, 0, 14, 0)
            row.setSpacing(8)
            for widget in widgets:
                row.addWidget(widget, 1 if widget is self.question else 0)
            if self.question not in widgets:
                row.addStretch(1)
            self.card.body.addLayout(row)
        self.card.body.setContentsMargins(0, 0, 0, 14)
        return self.card

    def _wire(self) -> None:
        self.back.clicked.connect(self.left)
        self.form.entered.connect(lambda typed: self.presenter.add(typed))
        self.list.chosen.connect(lambda _id: self._say_acts())
        self.list.opened.connect(lambda _id: self.begin.setFocus())
        self.begin.clicked.connect(self._begin)
        self.erase.clicked.connect(lambda: self.presenter.ask_removal(self.list.chosen_id()))
        self.confirm.clicked.connect(self._confirm)
        self.cancel.clicked.connect(lambda: self.ask_removal(None))
        shortcut(self, "Ctrl+N", self.form.lines["name"].edit.setFocus)
        shortcut(self, "Ctrl+T", self.list.choose_first)
        shortcut(self, "Ctrl+S", self.form.save)
        shortcut(self, "F5", lambda: self.presenter.load())

    def retranslate(self) -> None:
        """Say the page in the language of the window."""
        self.back.setText(self.tr("Back to the counter"))
        self.hint.setText(
            self.tr(
                "An enquiry is no applicant: no search finds it, it never leaves this branch, and "
                "it erases itself when its term is over."
            )
        )
        self.card.set_title(self.tr("Enquiries: {count}").format(count=len(self._found)))
        self.list.setAccessibleName(self.tr("Enquiries"))
        self.list.set_empty_text(self.tr("Nobody has asked."))
        self.begin.setText(self.tr("Begin a file"))
        self.begin.setToolTip(
            self.tr("A new file with this name; nothing is stored before it is saved")
        )
        self.erase.setText(self.tr("Erase…"))
        self.erase.setToolTip(self.tr("Erase this enquiry for good"))
        self.confirm.setText(self.tr("Yes, erase for good"))
        self.cancel.setText(self.tr("Keep it"))
        self.list.show_lines([self._line(one) for one in self._found])
        self._say_question()
        self._say_acts()

    def keys(self) -> tuple[KeyHelp, ...]:
        """Return the keys of this page."""
        return (
            ("Ctrl+N", self.tr("New enquiry")),
            ("Ctrl+S", self.tr("Keep the enquiry")),
            ("Ctrl+T", self.tr("Enquiries")),
            ("F5", self.tr("Load again")),
        )

    def enter(self) -> None:
        """Load everything and give the keys to the name."""
        self.presenter.load()
        self.form.lines["name"].edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def has_unsaved_edits(self) -> bool:
        """Tell whether somebody is typed and not kept: leaving the page loses nothing."""
        return False

    def entries(self) -> Entries | None:
        """Return what was typed and is not kept."""
        typed = self.form.typed()
        told = {"name": typed.name, "telephone": typed.telephone, "way": typed.way}
        if not any(told.values()):
            return None
        return Entries(content={"lead": told}, place={"focus": focus_in(self)})

    def is_saving(self) -> bool:
        """Tell whether something is just being stored."""
        return self.presenter.is_busy

    def reopen(self, left: Left) -> None:
        """Read the consent text again: without it nothing could be kept."""
        if left.content:
            self.presenter.load()

    def put_back(self, left: Left) -> None:
        """Type everything again."""
        if typed := texts(left.content or {}, "lead"):
            self.form.put_back(LeadTyped(**typed))

    def show_consent(self, text: LeadConsent | None) -> None:
        """Show what the person agrees to."""
        self.form.show_consent(text)

    def show_leads(self, leads: Sequence[Lead]) -> None:
        """Show the enquiries, newest first."""
        self._found = tuple(leads)
        self.retranslate()

    def show_problems(self, problems: Problems) -> None:
        """Show what is wrong beside each field."""
        self.form.show_problems(problems)

    def clear_entries(self) -> None:
        """Empty the fields: what was typed is stored."""
        self.form.put_back(LeadTyped())
        self.form.lines["name"].edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_removal(self, lead: Lead | None) -> None:
        """Ask whether this enquiry is to be erased, or nothing."""
        self._asked = lead
        for widget in (self.question, self.confirm, self.cancel):
            widget.setVisible(lead is not None)
        self._say_question()
        if lead is not None:
            self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_busy(self, is_busy: bool) -> None:
        """Keep everything still while something is being stored."""
        self.form.setEnabled(not is_busy)
        self.card.setEnabled(not is_busy)

    def _say_question(self) -> None:
        if self._asked is not None:
            text = self.tr("Erase the enquiry of {name} for good?")
            self.question.setText(text.format(name=self._asked.name))

    def _say_acts(self) -> None:
        for one in (self.begin, self.erase):
            one.setEnabled(bool(self.list.chosen_id()))

    def _begin(self) -> None:
        one = self.presenter.find(self.list.chosen_id())
        if one is not None:
            self.file_asked.emit(one.name)

    def _confirm(self) -> None:
        if self._asked is not None:
            self.presenter.remove(self._asked.id)

    def _line(self, one: Lead) -> Line:
        way = labels.word(data_words.CONSENT_WAYS, one.consent_way)
        until = self.tr("kept until {day}").format(day=labels.date_text(one.expires_on))
        return Line(
            id=one.id,
            title=one.name,
            subtitle=" · ".join((show_telephone(one.telephone), until, way)),
            sign="person",
        )
