"""Who signed C1 under an older edition of the form or the policy, to be asked anew (K3)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from branch_app.gui.desk import Desk
from branch_app.gui.page import KeyHelp, Page
from branch_app.gui.parts.buttons import button, label, shortcut
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.lines import Line, LineList
from branch_app.services.older_editions import OlderEdition
from branch_app.services.read_model import ApplicantRow

# Names are looked for among so many files last worked on; others show the end of their id.
NAMED = 2000
ID_END = 8


class OlderEditionsPage(Page):
    """A list from which files are opened; the names are the masked rows of the search."""

    applicant_chosen = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self.setObjectName("older_page")
        self._desk = desk
        self._found: tuple[OlderEdition, ...] = ()
        self._rows: Mapping[str, ApplicantRow] = {}
        self.back = button(self, "leave_older", sign="chevron-left")
        self.hint = label(self, "older_hint", "muted", wraps=True)
        self.card = Card(self, "older_card", margin=0)
        self.card.header.setContentsMargins(16, 14, 16, 0)
        self.people = LineList(self.card, "older_people")
        self.card.body.addWidget(self.people)
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
        shortcut(self, "F5", self.load)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the page in the language of the window."""
        self.back.setText(self.tr("Back to the counter"))
        self.hint.setText(
            self.tr("These consents stay in force. Ask for a new one when the person comes.")
        )
        title = self.tr("Signed under an older edition: {count}")
        self.card.set_title(title.format(count=len(self._found)))
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
        services, tasks = self._desk.services, self._desk.tasks

        def name(found: Sequence[OlderEdition]) -> None:
            self._found = tuple(found)
            tasks.read(lambda: services.search.find("", NAMED), self._take)

        tasks.database(services.consents.under_older_editions, name)

    def _take(self, rows: Sequence[ApplicantRow]) -> None:
        wanted = {one.applicant_id for one in self._found}
        self._rows = {row.id: row for row in rows if row.id in wanted}
        shown = len(self._rows)
        if shown:
            self._desk.tasks.database(lambda: self._desk.services.search.settle(shown))
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
        )
