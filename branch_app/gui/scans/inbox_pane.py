"""The inbox: waiting pages, the picture, and beside it the entry of the paper's number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from branch_app.domain.likely_paper import LikelyPaper
from branch_app.domain.scan import InboxPage
from branch_app.domain.serials import show_serial
from branch_app.gui import labels
from branch_app.gui.desk import Desk
from branch_app.gui.parts.buttons import button, label, number, under
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.labelled_line import LabelledLine
from branch_app.gui.parts.lines import Line, LineList
from branch_app.gui.parts.picture_view import PictureView
from branch_app.gui.parts.translated import TranslatedWidget
from branch_app.gui.scans.likely_part import LikelyPart
from branch_app.gui.scans.what_next import WHAT_NEXT

LIST_WIDTH = 230
ENTRY_WIDTH = 320
PAGE_WIDTH = 84
LEAST_PICTURE = 230
MOST_PAGES = 99


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed beside a waiting page: number and page of its paper, and the search."""

    page_id: str
    serial: str
    page: int
    search: str


class InboxPane(TranslatedWidget):
    """Tells which page was chosen and what is to become of it."""

    chosen = Signal(str)
    attach_asked = Signal(str, int)
    aside_asked = Signal()

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pages: tuple[InboxPage, ...] = ()
        self._problem = ""
        self._shown: InboxPage | None = None
        self._typed: Typed | None = None
        self._height = 0
        self._build()
        self._wire()
        self.retranslate()
        self.show_picture(None, b"")

    def _build(self) -> None:
        self.card = Card(self, "inbox_card", margin=0)
        self.pages = LineList(self.card, "inbox_pages", is_stacked=True)
        self.pages.setFixedWidth(LIST_WIDTH)
        self.viewer = PictureView(self.card, "inbox_image")
        self.viewer.setMinimumHeight(LEAST_PICTURE)
        self.entry = QWidget(self.card)
        self.entry.setFixedWidth(ENTRY_WIDTH)
        self.why = label(self.entry, "inbox_why", "strong", wraps=True)
        self.next = label(self.entry, "inbox_next", "muted", wraps=True)
        self.likely_part = LikelyPart(self.entry, self._desk)
        self.likely = self.likely_part.papers
        self.serial = LabelledLine(self.entry, "manual_serial")
        self.page_label = label(self.entry, "manual_page_label", "label")
        self.page = number(self.entry, "manual_page", 1, MOST_PAGES)
        self.page.setFixedWidth(PAGE_WIDTH)
        self.page_label.setBuddy(self.page)
        self.page_problem = label(self.entry, "manual_page_problem", "bad", wraps=True)
        self.attach = button(self.entry, "attach", look="primary", sign="check")
        self.turn = button(self.card, "turn", sign="rotate")
        self.card.header.addWidget(self.viewer.zoom)
        self.card.header.addWidget(self.turn)
        self.aside = button(self.entry, "set_aside", look="danger", sign="refuse")
        column = QVBoxLayout(self.entry)
        column.setContentsMargins(0, 0, 16, 14)
        column.setSpacing(8)
        column.addWidget(self.why)
        column.addWidget(self.next)
        # Number and button above the list: on a low screen they stay in sight beside the picture.
        place = QHBoxLayout()
        place.setSpacing(8)
        place.addWidget(self.serial, 1)
        page = under(self.page_label, self.page)
        page.addStretch(1)
        place.addLayout(page)
        column.addLayout(place)
        for widget in (self.page_problem, self.attach):
            column.addWidget(widget)
        column.addWidget(self.likely_part, 1)
        column.addWidget(self.aside)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self.pages)
        # A column of its own: the picture may be lower than what stands beside it.
        picture = QVBoxLayout()
        picture.addWidget(self.viewer, 1)
        picture.addStretch()
        row.addLayout(picture, 1)
        row.addWidget(self.entry)
        self.card.body.addLayout(row, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.card)

    def keep_in_sight(self, height: int) -> None:
        """Let the whole picture be in sight with the number's field, where so much of the pane is.

        The number stands at the foot of the page: the clerk reads it there while typing it.
        """
        self._height = height
        above = self.card.header.sizeHint().height() + self.card.body.spacing()
        self.viewer.setMaximumHeight(max(LEAST_PICTURE, height - above))

    @property
    def is_waiting(self) -> bool:
        """Tell whether a page waits."""
        return bool(self._pages)

    def _wire(self) -> None:
        self.pages.chosen.connect(self.chosen)
        self.likely_part.taken.connect(self._fill)
        self.serial.edit.returnPressed.connect(self._attach)
        self.attach.clicked.connect(self._attach)
        self.aside.clicked.connect(self.aside_asked)
        self.turn.clicked.connect(self.viewer.turn)

    def retranslate(self) -> None:
        """Say the inbox in the language of the window."""
        title = self.tr("Inbox: {count}").format(count=len(self._pages))
        if not self._pages:
            title = self.tr("The inbox is empty: every page has found its paper.")
        self.card.set_title(title)
        # Below the head of an empty inbox there is nothing that keeps away from the edge.
        self.card.header.setContentsMargins(16, 14, 16, 0 if self._pages else 14)
        self.pages.setAccessibleName(self.tr("Waiting pages"))
        self.viewer.setAccessibleName(self.tr("Picture of the page"))
        self.serial.caption.setText(self.tr("Number of the paper"))
        self.serial.edit.setPlaceholderText(self.tr("ALM1-01-0000042-K"))
        if self._problem == "serial":
            self.serial.show_problem(self.tr("Error: no such number. Read it from the picture."))
        else:
            self.serial.show_hint(self.tr("It stands at the foot of every page"))
        self.page_label.setText(self.tr("Page"))
        self.page_problem.setText(self.tr("Error: this page cannot take the picture."))
        self.page_problem.setVisible(self._problem == "page")
        self.attach.setText(self.tr("Attach"))
        self.turn.setText(self.tr("Turn the picture"))
        self.aside.setText(self.tr("Not our paper: erase"))
        self._say_why()
        self._say_pages()

    def show_pages(self, pages: Sequence[InboxPage]) -> None:
        """Show the pages that wait."""
        self._pages = tuple(pages)
        self.retranslate()

    def show_picture(
        self, page: InboxPage | None, image: bytes, likely: Sequence[LikelyPaper] = ()
    ) -> None:
        """Show this page's picture, what is known of it, and the papers that may take it."""
        self.likely_part.show_page(page, likely)
        zoom = self.viewer.zoom
        for widget in (self.pages, self.viewer, self.entry, zoom, self.turn):
            widget.setVisible(page is not None or bool(self._pages and widget is self.pages))
        # The head is higher with its buttons.
        self.keep_in_sight(self._height)
        self.viewer.show_picture(image)
        self._shown = page
        if page is None:
            return
        self._say_why()
        self._fill(*_known(page))
        self.pages.choose(page.id)
        if self._typed is not None and self._typed.page_id == page.id:
            self._type(self._typed)
            self._typed = None

    def typed(self) -> Typed | None:
        """Return what was typed beside the page, if it is not what was known of it."""
        if self._shown is None or self._typed is not None:
            return self._typed
        search = self.likely_part.search.edit.text()
        typed = Typed(self._shown.id, self.serial.edit.text(), self.page.value(), search)
        return None if typed == Typed(self._shown.id, *_known(self._shown), "") else typed

    def put_back(self, typed: Typed) -> None:
        """Show this instead of what is known, now or once that page is shown."""
        if self._shown is not None and self._shown.id == typed.page_id:
            self._type(typed)
        else:
            self._typed = typed

    def show_problem(self, code: str) -> None:
        """Show a problem of the entry, or none."""
        self._problem = code
        self.retranslate()
        if code == "serial":
            self.serial.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_why(self) -> None:
        reason = self._shown.reason.value if self._shown is not None else ""
        self.why.setText(labels.word(labels.INBOX_REASONS, reason))
        self.next.setText(labels.word(WHAT_NEXT, reason if reason in WHAT_NEXT else ""))
        self.next.setVisible(bool(self.next.text()))

    def _say_pages(self) -> None:
        now = self._desk.now()
        self.pages.show_lines(
            [
                Line(
                    id=page.id,
                    title=labels.word(labels.INBOX_REASONS, page.reason),
                    subtitle=_told(page, labels.moment_text(page.received_at, now)),
                    sign="inbox",
                )
                for page in self._pages
            ]
        )

    def _fill(self, serial: str, page: int) -> None:
        self.serial.edit.setText(serial)
        self.page.setValue(page)

    def _type(self, typed: Typed) -> None:
        self._fill(typed.serial, typed.page)
        self.likely_part.look_for(typed.search)

    def _attach(self) -> None:
        self.attach_asked.emit(self.serial.text(), self.page.value())


def _told(page: InboxPage, when: str) -> str:
    """Return of which paper its code says it is, else when it came: there is room for one."""
    return f"{show_serial(page.serial)} ({page.page})" if page.serial else when


def _known(page: InboxPage) -> tuple[str, int]:
    return show_serial(page.serial) if page.serial else "", page.page or 1
