"""Who signed C1 under an older edition of the form or the policy, to be asked anew (K3)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from branch_app.gui.desk import Desk
from branch_app.gui.page import KeyHelp, Page
from branch_app.gui.parts.buttons import button, label, shortcut
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.lines import Line, LineList
from branch_app.services.older_editions import OlderEdition
from branch_app.services.read_model import ApplicantRow

# A blocked person's name is not told: such a line shows the end of the file's id.
ID_END = 8
PAGE = 500


class OlderEditionsPage(Page):
    """A list from which files are opened; the names are the masked rows of the search."""

    applicant_chosen = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget, desk: Desk, page_size: int = PAGE) -> None:
        super().__init__(parent)
        self.setObjectName("older_page")
        self._desk = desk
        self._page_size = page_size
        self._found: tuple[OlderEdition, ...] = ()
        self._rows: dict[str, ApplicantRow] = {}
        self._is_more = False
        self.back = button(self, "leave_older", sign="chevron-left")
        self.hint = label(self, "older_hint", "muted", wraps=True)
        self.card = Card(self, "older_card", margin=0)
        self.card.header.setContentsMargins(16, 14, 16, 0)
        self.people = LineList(self.card, "older_people")
        self.card.body.addWidget(self.people)
        self.more = button(self.card, "older_more", sign="chevron-down")
        self.card.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignHCenter)
        top = QHBoxLayout()
        top.setSpacing(14)
        top.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.hint, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 18)
        column.setSpacing(14)
        column.addLayout(top)
        column.addWidget(self.card, 1)
        self.back.clicked.connect(self.left)
        self.people.opened.connect(self.applicant_chosen)
        self.more.clicked.connect(self._load_more)
        shortcut(self, "F5", self.load)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the page in the language of the window."""
        self.back.setText(self.tr("Back to the counter"))
        self.hint.setText(
            self.tr("These consents stay in force. Ask for a new one when the person comes.")
        )
        title = (
            self.tr("Signed under an older edition: more than {count}")
            if self._is_more
            else self.tr("Signed under an older edition: {count}")
        )
        self.card.set_title(title.format(count=len(self._found)))
        self.more.setText(self.tr("Show more"))
        self.more.setVisible(self._is_more)
        self.people.setAccessibleName(self.tr("Signed under an older edition"))
        self.people.set_empty_text(self.tr("Everybody has signed under the editions in force."))
        self.people.show_lines([self._line(one) for one in self._found])

    def keys(self) -> tuple[KeyHelp, ...]:
        """Return the keys of this page."""
        return (("Enter", self.tr("Open the chosen file")), ("F5", self.tr("Load again")))

    def enter(self) -> None:
        """Load the list and give it the keys."""
        self.load()
        self.people.setFocus(Qt.FocusReason.OtherFocusReason)

    def load(self) -> None:
        """Read who it is, then the masked rows of the people."""
        self._read("", ())

    def _load_more(self) -> None:
        self._read(self._found[-1].consent_id, self._found)

    def _read(self, after: str, before: tuple[OlderEdition, ...]) -> None:
        services, tasks, size = self._desk.services, self._desk.tasks, self._page_size

        def name(page: Sequence[OlderEdition]) -> None:
            self._found = (*before, *page)
            self._is_more = len(page) == self._page_size
            whose = [one.applicant_id for one in page]
            tasks.read(lambda: services.search.named(whose), self._take)

        tasks.database(lambda: services.consents.under_older_editions(after, size), name)

    def _take(self, rows: Sequence[ApplicantRow]) -> None:
        self._rows |= {row.id: row for row in rows}
        if rows:
            self._desk.tasks.database(lambda: self._desk.services.search.settle(len(rows)))
        self.retranslate()
        if not self.people.chosen_id():
            self.people.setCurrentIndex(self.people.lines.index(0))

    def _line(self, one: OlderEdition) -> Line:
        row = self._rows.get(one.applicant_id)
        signed = self.tr("C1 of edition {form}, policy no {policy}").format(
            form=one.form_edition, policy=one.policy_number
        )
        parts = [signed]
        if row is not None and row.iin_tail:
            parts.append(self.tr("IIN …{tail}").format(tail=row.iin_tail))
        return Line(
            id=one.applicant_id,
            title=row.full_name if row else f"…{one.applicant_id[-ID_END:]}",
            subtitle=" · ".join(parts),
            sign="person",
            is_name=True,
        )
