"""The counter page: one search box, the day's cards, people and papers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from branch_app.domain.serials import show_serial
from branch_app.domain.staff import Permission
from branch_app.gui import labels
from branch_app.gui.counter.bureau_card import BureauCard
from branch_app.gui.counter.due_card import DueCard
from branch_app.gui.counter.month_strip import MonthStrip
from branch_app.gui.counter.presenter import SHOWN, CounterPresenter
from branch_app.gui.counter.search_edit import SearchEdit
from branch_app.gui.counter.tiles import Tiles
from branch_app.gui.counter.unsaved_strip import UnsavedStrip
from branch_app.gui.desk import Desk
from branch_app.gui.icons import icon
from branch_app.gui.page import KeyHelp, Left, Page, Told
from branch_app.gui.parts.buttons import button, label, shortcut
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.columns import Columns
from branch_app.gui.parts.exact_text import exact
from branch_app.gui.parts.lines import Line, LineList
from branch_app.gui.parts.scrolling import scroll_area
from branch_app.gui.titles import told_paper
from branch_app.gui.told import word
from branch_app.services.read_model import ApplicantRow, DayCounts, FormRow

SIDE_BY_SIDE = 860
AROUND = 48


class CounterPage(Page):
    """Where every case begins."""

    applicant_chosen = Signal(str)
    paper_chosen = Signal(str, str)
    new_asked = Signal(str)
    place_asked = Signal(str)
    task_chosen = Signal(str, str)

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self.setObjectName("counter_page")
        self._desk = desk
        self._people: tuple[ApplicantRow, ...] = ()
        self._papers: tuple[FormRow, ...] = ()
        self._text = ""
        self._build()
        self._wire()
        self.presenter = CounterPresenter(self, desk)
        self.retranslate()

    def _build(self) -> None:
        self.search = SearchEdit(self)
        self.search.setObjectName("search")
        self.search.setProperty("look", "search")
        self.search.setClearButtonEnabled(True)
        self.glass = QAction(icon("search", size=22), "", self.search)
        self.search.addAction(self.glass, QLineEdit.ActionPosition.LeadingPosition)
        self.new = button(self, "new_applicant", look="primary", sign="person-add")
        self.new.setProperty("large", "true")
        self.new.setVisible(self._desk.may(Permission.CAPTURE))
        self.unsaved = UnsavedStrip(self, self._desk)
        self.alarm = button(self, "bureau_alarm", look="danger", sign="warning")
        self.alarm.hide()
        self.tiles = Tiles(self)
        self.month = MonthStrip(self, self._desk)
        self.due = DueCard(self, self._desk)
        self.bureau = BureauCard(self, self._desk)
        self.people_card = Card(self, "people_card", margin=0)
        self.people = LineList(self.people_card, "people")
        self.papers_card = Card(self, "papers_card", margin=0)
        self.papers = LineList(self.papers_card, "papers", wraps=True)
        for card, lines in ((self.people_card, self.people), (self.papers_card, self.papers)):
            card.header.setContentsMargins(16, 14, 16, 0)
            card.body.addWidget(lines)
            lines.setMinimumHeight(180)
        self.hint = label(self, "search_hint", "small", wraps=True)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.search, 1)
        top.addWidget(self.new)
        lists = Columns(self, SIDE_BY_SIDE)
        lists.row.addWidget(self.people_card, 3)
        right = QVBoxLayout()
        right.setSpacing(14)
        right.addWidget(self.bureau)
        right.addWidget(self.due)
        right.addWidget(self.papers_card, 1)
        lists.row.addLayout(right, 2)
        scroll = scroll_area(self)
        ground = QWidget(scroll.viewport())
        column = QVBoxLayout(ground)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addLayout(top)
        column.addWidget(self.hint)
        column.addWidget(self.unsaved)
        column.addWidget(self.alarm, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.tiles)
        column.addWidget(self.month)
        column.addWidget(lists, 1)
        scroll.setWidget(ground)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def _wire(self) -> None:
        self.search.textChanged.connect(lambda text: self.presenter.search(text))
        self.search.went_down.connect(self._settle)
        self.new.clicked.connect(self._ask_new)
        self.people.opened.connect(self._open)
        self.papers.opened.connect(self._open_paper)
        self.tiles.chosen.connect(self._open_tile)
        for keys, act in (("Ctrl+N", self.new), ("F5", self._reload)):
            shortcut(self, keys, act)
        shortcut(self, "Ctrl+F", self.search.setFocus)
        self.due.task_chosen.connect(self.task_chosen)
        self.month.older_asked.connect(lambda: self.place_asked.emit("older"))
        self.month.blanks_asked.connect(lambda: self.place_asked.emit("blanks"))
        self.month.imports_asked.connect(lambda: self.place_asked.emit("imports"))
        for keys, act in (
            ("Ctrl+G", self.month.older),
            ("Ctrl+E", self.month.blanks),
            ("Ctrl+I", self.month.leads),
            ("Ctrl+Shift+I", self.month.imports),
        ):
            shortcut(self, keys, act)
        self.month.leads_asked.connect(lambda: self.place_asked.emit("leads"))
        shortcut(self, "Ctrl+T", self.due.focus_first)
        shortcut(self, "Ctrl+U", self.bureau.focus_first)
        self.alarm.clicked.connect(self.bureau.focus_first)
        self.bureau.alarmed.connect(self._say_alarm)

    def retranslate(self) -> None:
        """Say the page in the language of the window."""
        self.search.setPlaceholderText(self.tr("IIN, name, telephone, document or paper number"))
        self.search.setAccessibleName(self.tr("Search"))
        self.new.setText(self.tr("New applicant"))
        self.new.setToolTip(self.tr("New applicant (Ctrl+N)"))
        self.hint.setText(
            self.tr("Only names, years of birth and last digits are shown until a file is opened.")
        )
        self.people.setAccessibleName(self.tr("People"))
        self.papers.setAccessibleName(self.tr("Papers on their way"))
        self.papers_card.set_title(self.tr("Papers on their way"))
        self.papers.set_empty_text(self.tr("No paper waits for its scan or its answers."))
        self._say_people()
        self._say_papers()

    def keys(self) -> tuple[KeyHelp, ...]:
        """Return the keys of this page."""
        new = ("Ctrl+N", self.tr("New applicant, with what stands in the search box"))
        imports = ("Ctrl+Shift+I", self.tr("People from a file"))
        return (
            ("Ctrl+F", self.tr("Search")),
            ("Enter, ↓", self.tr("From the search box to the people found")),
            ("Enter", self.tr("Open the chosen file")),
            *((new,) if self._desk.may(Permission.CAPTURE) else ()),
            ("Ctrl+U", self.tr("Credit bureau to be told")),
            ("Ctrl+T", self.tr("Requests with a term")),
            ("Ctrl+I", self.tr("Enquiries")),
            ("Ctrl+E", self.tr("Blank forms")),
            *((imports,) if self._desk.may(Permission.IMPORT) else ()),
            ("Ctrl+G", self.tr("Signed under an older edition")),
            ("F5", self.tr("Load again")),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the alarm above where its card has come to lie below the people."""
        super().resizeEvent(event)
        self._say_alarm(self.bureau.alarm())

    def stop(self) -> None:
        """Stop looking at what waits: the session ends."""
        self.bureau.stop()

    def enter(self) -> None:
        """Load everything and give the keys to the search box."""
        self._reload()
        self.search.setFocus()
        self.search.selectAll()

    def view(self) -> Told:
        """Return what stands in the search box, and by what is filtered."""
        return {"search": self.search.text(), "filter": self.presenter.filter}

    def put_back(self, left: Left) -> None:
        """Search and filter again."""
        self.search.setText(exact(word(left.view, "search")))
        if word(left.view, "filter"):
            self.presenter.filter_by(word(left.view, "filter"))

    def show_people(self, rows: Sequence[ApplicantRow], text: str) -> None:
        """Show masked rows that match this text."""
        self._people, self._text = tuple(rows), text
        self._say_people()

    def show_papers(self, rows: Sequence[FormRow]) -> None:
        """Show papers that wait for a scan or for ticks."""
        self._papers = tuple(rows)
        self._say_papers()

    def show_counts(self, counts: DayCounts) -> None:
        """Show what waits."""
        self.tiles.show_counts(counts)

    def show_filter(self, name: str) -> None:
        """Mark the card by which the lists are filtered."""
        self.tiles.mark(name)

    def _say_alarm(self, text: str) -> None:
        self.alarm.setText(text)
        self.alarm.setToolTip(self.bureau.list.toolTip())
        self.alarm.setVisible(bool(text) and self.width() < SIDE_BY_SIDE + AROUND)

    def _say_people(self) -> None:
        is_cut = len(self._people) >= SHOWN
        found = self.tr("Found: {count} and more, type on") if is_cut else self.tr("Found: {count}")
        title = found if self._text else self.tr("Last worked on")
        self.people_card.set_title(title.format(count=len(self._people)))
        empty = self.tr("Nobody found.")
        if self._desk.may(Permission.CAPTURE):
            empty = self.tr("Nobody found. Press Ctrl+N to begin a new file.")
        self.people.set_empty_text(empty if self._text else self.tr("No files yet."))
        self.people.show_lines([self._person_line(row) for row in self._people])

    def _person_line(self, row: ApplicantRow) -> Line:
        parts = [
            self.tr("born {year}").format(year=row.birth_year) if row.birth_year else "",
            self.tr("IIN …{tail}").format(tail=row.iin_tail) if row.iin_tail else "",
            labels.moment_text(row.changed_at, self._desk.now()),
        ]
        return Line(
            id=row.id,
            title=row.full_name or self.tr("The data of this person are blocked"),
            subtitle=" · ".join(part for part in parts if part),
            chips=(labels.person_chip(row.state, row.consent),),
            sign="person" if row.full_name else "lock",
            is_name=bool(row.full_name),
        )

    def _say_papers(self) -> None:
        self.papers.show_lines([self._paper_line(row) for row in self._papers])

    def _paper_line(self, row: FormRow) -> Line:
        return Line(
            id=row.id,
            title=row.applicant_name,
            subtitle=told_paper(self._desk.pack, row.code, show_serial(row.serial)),
            chips=(labels.paper_chip(row.state, has_ticks=row.has_ticks),),
            sign="paper",
            is_name=True,
        )

    def _settle(self) -> None:
        self.presenter.settle()
        self.people.choose_first()

    def _open(self, applicant_id: str) -> None:
        self.presenter.settle()
        # The next customer is not to read it, nor the next file to begin with it.
        self.search.clear()
        self.applicant_chosen.emit(applicant_id)

    def _open_paper(self, form_id: str) -> None:
        row = next((row for row in self._papers if row.id == form_id), None)
        if row is not None:
            self.paper_chosen.emit(row.applicant_id, row.id)

    def _open_tile(self, name: str) -> None:
        places = {"inbox": "scans", "unsent": "synchronisation"}
        if name in places:
            self.place_asked.emit(places[name])
        else:
            self.presenter.filter_by(name)

    def _ask_new(self) -> None:
        self.new_asked.emit(self.search.text())

    def _reload(self) -> None:
        self.presenter.load()
        self.due.load()
        self.bureau.load()
        self.month.load()
