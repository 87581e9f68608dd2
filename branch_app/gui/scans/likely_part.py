"""The papers that a waiting page likely belongs to, and the search for any other person's."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from branch_app.domain.likely_paper import LikelyPaper
from branch_app.domain.scan import InboxPage
from branch_app.domain.serials import show_serial
from branch_app.gui.colours import Tone
from branch_app.gui.desk import Desk
from branch_app.gui.parts.buttons import label
from branch_app.gui.parts.chip import ChipText
from branch_app.gui.parts.labelled_line import LabelledLine
from branch_app.gui.parts.lines import Line, LineList
from branch_app.gui.parts.translated import TranslatedWidget
from branch_app.gui.titles import title_of

LEAST_LIKELY = 150


class LikelyPart(TranslatedWidget):
    """Tells which number and page were taken; what is typed replaces the likely papers."""

    taken = Signal(str, int)

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self._desk = desk
        self._page: InboxPage | None = None
        self._likely: tuple[LikelyPaper, ...] = ()
        self._shown: tuple[LikelyPaper, ...] = ()
        self._asked = 0
        self.search = LabelledLine(self, "paper_search")
        self.title = label(self, "likely_label", "label")
        self.papers = LineList(self, "likely_papers", is_stacked=True)
        self.papers.setMinimumHeight(LEAST_LIKELY)
        self.title.setBuddy(self.papers)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.title)
        column.addWidget(self.papers, 1)
        self.papers.chosen.connect(self._take)
        self.search.edit.textEdited.connect(self._find)
        self.search.edit.returnPressed.connect(self.papers.choose_first)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the part in the language of the window."""
        self.search.caption.setText(self.tr("Find the paper of anybody"))
        self.search.edit.setPlaceholderText(self.tr("Name, IIN or number of the paper"))
        title = self.tr("Papers found") if self._is_searching() else self.tr("Likely papers")
        self.title.setText(title)
        self.papers.setAccessibleName(title)
        self.papers.set_empty_text(
            self.tr("No paper found that lacks pages.")
            if self._is_searching()
            else self.tr("No paper waits for this page.")
        )
        self.papers.show_lines([self._line(one) for one in self._shown])

    def show_page(self, page: InboxPage | None, likely: Sequence[LikelyPaper]) -> None:
        """Show what this page likely belongs to; a search for another page is over."""
        self._asked += 1
        self._page = page
        self._likely = self._shown = tuple(likely)
        self.search.edit.clear()
        # The code of a paper of ours was read on it: no hand may say otherwise.
        self.search.setVisible(page is not None and not page.serial)
        self.retranslate()

    def look_for(self, text: str) -> None:
        """Search for this, as if it were typed; a blank text leaves the likely papers."""
        self.search.edit.setText(text)
        self._find(text)

    def _is_searching(self) -> bool:
        return bool(self.search.text().strip())

    def _find(self, text: str) -> None:
        """Look for papers; only the newest query is shown."""
        self._asked += 1
        number = self._asked
        if not text.strip():
            self._found(number, self._likely)
            return
        self._desk.tasks.read(
            lambda: self._desk.services.search.papers_of(text),
            lambda papers: self._found(number, papers),
        )

    def _found(self, number: int, papers: Sequence[LikelyPaper]) -> None:
        if number == self._asked:
            self._shown = tuple(papers)
            self.retranslate()

    def _take(self, serial: str) -> None:
        """Tell the number of this paper and the page known of the scan, or the first missing."""
        one = next((each for each in self._shown if each.serial == serial), None)
        if one is None or self._page is None:
            return
        if self._is_searching():
            found = len({each.applicant_id for each in self._shown})
            self._desk.tasks.database(lambda: self._desk.services.search.settle(found))
        known = self._page.page
        page = known if known in one.missing_pages else one.missing_pages[0]
        self.taken.emit(show_serial(serial), page)

    def _line(self, one: LikelyPaper) -> Line:
        pages = ", ".join(map(str, one.missing_pages))
        title = title_of(self._desk.pack, one.code)
        missing = self.tr("Missing pages: {pages}").format(pages=pages)
        return Line(
            id=one.serial,
            # Whose paper it is comes first: two lines are room for the longest name.
            title=one.name or title,
            subtitle=f"{show_serial(one.serial)} · {title}"
            if one.name
            else show_serial(one.serial),
            chips=(ChipText(sign="clock", word=missing, tone=Tone.INFO),),
        )
