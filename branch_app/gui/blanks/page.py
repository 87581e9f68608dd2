"""The page of blank forms: keying in and J17 at the left, made and waiting ones at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from branch_app.domain.issued_form import IssuedForm
from branch_app.gui.blanks.key_in_card import KeyInCard
from branch_app.gui.blanks.leaving import entries_of, put_back, view_of
from branch_app.gui.blanks.make_card import MakeCard
from branch_app.gui.blanks.presenter import BlanksPresenter
from branch_app.gui.blanks.spoiled_card import SpoiledCard
from branch_app.gui.blanks.waiting_card import WaitingCard
from branch_app.gui.desk import Desk
from branch_app.gui.entry_problems import Problems
from branch_app.gui.page import Entries, KeyHelp, Left, Page, Told
from branch_app.gui.parts.buttons import button, label, shortcut
from branch_app.gui.parts.columns import Columns
from branch_app.gui.parts.scrolling import scroll_area
from branch_app.gui.preferences import Preferences
from branch_app.services.blank_forms import SpoiledPaper
from branch_app.services.read_model import ApplicantRow

SIDE_BY_SIDE = 860


class BlanksPage(Page):
    """For a power cut: papers with numbers, filled in by hand and keyed in afterwards (K56)."""

    left = Signal()
    paper_chosen = Signal(str, str)

    def __init__(self, parent: QWidget, desk: Desk, preferences: Preferences) -> None:
        super().__init__(parent)
        self.setObjectName("blanks_page")
        self._preferences = preferences
        self._build(desk)
        self._wire()
        self.presenter = BlanksPresenter(self, desk)
        self.retranslate()

    def _build(self, desk: Desk) -> None:
        self.viewer = scroll_area(self)
        ground = QWidget(self.viewer.viewport())
        self.back = button(ground, "leave_blanks", sign="chevron-left")
        self.hint = label(ground, "blanks_hint", "muted", wraps=True)
        top = QHBoxLayout()
        top.setSpacing(14)
        top.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.hint, 1)
        self.key_in = KeyInCard(ground)
        self.spoiled = SpoiledCard(ground, desk)
        self.make = MakeCard(ground, desk)
        self.waiting = WaitingCard(ground, desk)
        columns = Columns(ground, SIDE_BY_SIDE)
        for cards in ((self.key_in, self.spoiled), (self.make, self.waiting)):
            side = QVBoxLayout()
            side.setSpacing(14)
            side.addWidget(cards[0])
            side.addWidget(cards[1], 1)
            columns.row.addLayout(side, 1)
        column = QVBoxLayout(ground)
        column.setContentsMargins(24, 18, 24, 18)
        column.setSpacing(14)
        column.addLayout(top)
        column.addWidget(columns, 1)
        self.viewer.setWidget(ground)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.viewer)

    def _wire(self) -> None:
        self.back.clicked.connect(self.left)
        self.make.make_asked.connect(lambda code, count: self.presenter.make(code, count))
        self.make.print_asked.connect(self._print)
        self.make.files_chosen.connect(lambda file: self.presenter.save_files(file))
        self.make.came_out.connect(lambda copies: self.presenter.came_out(copies))
        self.make.not_out.connect(lambda: self.presenter.not_out())
        self.waiting.opened.connect(self._begin_key_in)
        self.waiting.spoiled.connect(lambda form, why: self.presenter.spoil(form, why))
        self.key_in.searched.connect(lambda text: self.presenter.find(text))
        self.key_in.person_chosen.connect(lambda one: self.presenter.choose_person(one))
        self.key_in.confirmed.connect(lambda typed: self.presenter.key_in(typed))
        self.key_in.paper_asked.connect(self.paper_chosen)
        self.spoiled.asked.connect(self._show_spoiled)
        for keys, act in (
            ("Ctrl+P", self.make.print),
            ("Ctrl+Return", self.key_in.confirm),
            ("F5", self._load),
        ):
            shortcut(self, keys, act)
        for keys, lead in (
            ("Ctrl+M", self.make.form.setFocus),
            ("Ctrl+T", self.waiting.list.choose_first),
            ("Ctrl+K", self.key_in.lines["serial"].edit.setFocus),
            ("Ctrl+J", self.spoiled.lines["since"].edit.setFocus),
        ):
            shortcut(self, keys, partial(self._lead, lead))
        for line in self.key_in.lines.values():
            line.edit.returnPressed.connect(self._keep_soon)
        for opened in (self.waiting.opened, self.key_in.person_chosen):
            opened.connect(lambda _id: self._keep_soon())

    def retranslate(self) -> None:
        """Say the page in the language of the window."""
        self.back.setText(self.tr("Back to the counter"))
        self.hint.setText(
            self.tr(
                "Print numbered forms in advance. After a power cut key each one in, with the "
                "time that is written on it."
            )
        )

    def keys(self) -> tuple[KeyHelp, ...]:
        """Return the keys of this page."""
        return (
            ("Ctrl+M", self.tr("Make blank forms")),
            ("Ctrl+P", self.tr("Print all that are not printed yet")),
            ("Ctrl+T", self.tr("Blank forms that wait; Enter keys one in")),
            ("Ctrl+K", self.tr("Key a blank form in")),
            ("Ctrl+Enter", self.tr("Key in what is typed")),
            ("Ctrl+J", self.tr("Spoiled papers")),
            ("F5", self.tr("Load again")),
        )

    def enter(self) -> None:
        """Load everything and give the keys to the number of a form to key in."""
        self._load()
        self._lead(self.key_in.lines["serial"].edit.setFocus)

    def entries(self) -> Entries | None:
        """Return what was typed to key a form in."""
        return entries_of(self)

    def is_saving(self) -> bool:
        """Tell whether something is just being stored or printed."""
        return self.presenter.is_busy

    def view(self) -> Told:
        """Return the days of the list."""
        return view_of(self)

    def put_back(self, left: Left) -> None:
        """Type everything again."""
        put_back(self, left)

    def show_waiting(self, forms: Sequence[IssuedForm]) -> None:
        """Show the blank forms that wait."""
        self.waiting.show_forms(forms)

    def show_spoiled(self, papers: Sequence[SpoiledPaper]) -> None:
        """Show the void papers of the period."""
        self.spoiled.show_papers(papers)

    def show_people(self, rows: Sequence[ApplicantRow], text: str) -> None:
        """Show masked rows that match this text."""
        self.key_in.show_people(rows, text)

    def show_person(self, row: ApplicantRow | None) -> None:
        """Show who has filled the form in."""
        self.key_in.show_person(row)

    def offer_printing(self, count: int) -> None:
        """Offer to print so many forms."""
        self.make.offer_printing(count, self._preferences.printer)

    def ask_outcome(self, count: int) -> None:
        """Ask whether so many papers came out."""
        self.make.ask_outcome(count)

    def show_problems(self, problems: Problems) -> None:
        """Show what is wrong with the entries."""
        self.key_in.show_problems(problems)
        self._keep_soon()

    def show_keyed_in(self, form: IssuedForm | None) -> None:
        """Show both times of a form that was keyed in."""
        self.key_in.show_keyed_in(form)
        self._keep_soon()

    def set_busy(self, is_busy: bool) -> None:
        """Keep everything still while something is under way."""
        for card in (self.make, self.waiting, self.key_in):
            card.setEnabled(not is_busy)

    def _load(self) -> None:
        self.presenter.load()
        self.spoiled.ask()

    def _print(self, printer: str, copies: int) -> None:
        self._preferences.printer = printer
        self.presenter.print(printer, copies)

    def _begin_key_in(self, form_id: str) -> None:
        for form in self.presenter.waiting:
            if form.id == form_id:
                self.key_in.begin(form.serial)

    def _show_spoiled(self, since: str, until: str) -> None:
        self.spoiled.show_problems(self.presenter.show_spoiled(since, until))

    def _lead(self, lead: Callable[[], object]) -> None:
        lead()
        self._keep_soon()

    def _keep_soon(self) -> None:
        # After the layout: what has just been shown makes the cards higher.
        QTimer.singleShot(0, self, self._keep_in_sight)

    def _keep_in_sight(self) -> None:
        here = self.focusWidget()
        if here is not None:
            self.viewer.ensureWidgetVisible(here, 40, 80)
