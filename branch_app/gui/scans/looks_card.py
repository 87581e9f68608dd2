"""Papers whose scan leaves something in doubt: they wait here until somebody has looked (K21)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from branch_app.domain.change import RecordKind
from branch_app.domain.look import kinds_of
from branch_app.domain.serials import show_serial
from branch_app.gui import labels
from branch_app.gui.desk import Desk
from branch_app.gui.ink_words import DOUBTS
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.lines import Line, LineList
from branch_app.gui.parts.translated import TranslatedWidget
from branch_app.gui.titles import title_of
from branch_app.services.ink_checks import WaitingLook
from branch_app.services.read_model import ApplicantRow

MOST_SHOWN = 3
KINDS = frozenset({RecordKind.TASK, RecordKind.APPLICANT})


class LooksCard(TranslatedWidget):
    """Hidden while nothing waits; a blocked person's papers are shown to the officer alone."""

    look_asked = Signal(str, str)

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self.setObjectName("looks")
        self._desk = desk
        self._looks: tuple[WaitingLook, ...] = ()
        self._names: Mapping[str, str] = {}
        self.card = Card(self, "looks_card", margin=0)
        self.card.header.setContentsMargins(16, 14, 16, 0)
        self.papers = LineList(self.card, "papers_to_look_at")
        self.papers.fit(MOST_SHOWN)
        self.card.body.addWidget(self.papers)
        self.card.body.setContentsMargins(0, 0, 0, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        self.papers.opened.connect(self._open)
        desk.changes.changed.connect(self._changed)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Say the card in the language of the window."""
        count = len(self._looks)
        self.card.set_title(self.tr("To be looked at: {count}").format(count=count))
        self.papers.setAccessibleName(self.tr("Papers to be looked at"))
        self.papers.setToolTip(self.tr("Go to this list: Ctrl+T"))
        self.papers.show_lines([self._line(one) for one in self._looks])

    def load(self) -> None:
        """Read what waits, then whose papers they are."""
        checks = self._desk.services.ink_checks
        self._desk.tasks.database(checks.waiting, self._ask_names)

    def focus_first(self) -> None:
        """Give the keys to the paper that waits longest."""
        if self.isVisible():
            self.papers.choose_first()

    def _ask_names(self, looks: Sequence[WaitingLook]) -> None:
        people = tuple(dict.fromkeys(one.task.applicant_id for one in looks))
        if not people:
            self._show((), ())
            return
        search = self._desk.services.search
        self._desk.tasks.read(lambda: search.named(people), lambda rows: self._show(looks, rows))

    def _show(self, looks: Sequence[WaitingLook], rows: Sequence[ApplicantRow]) -> None:
        self._looks = tuple(looks)
        self._names = {row.id: row.full_name for row in rows}
        self.setVisible(bool(looks))
        self.retranslate()

    def _line(self, one: WaitingLook) -> Line:
        parts = (
            f"№ {show_serial(one.serial)}",
            labels.date_text(one.task.received_on),
            title_of(self._desk.pack, one.code),
        )
        doubts = kinds_of(one.task.targets)
        return Line(
            id=one.task.form_id,
            title=self._names.get(one.task.applicant_id, "") or show_serial(one.serial),
            subtitle=" · ".join(parts),
            chips=tuple(labels.state_chip(DOUBTS, doubt) for doubt in doubts),
            sign="signed",
        )

    def _open(self, form_id: str) -> None:
        look = next((one for one in self._looks if one.task.form_id == form_id), None)
        if look is not None:
            self.look_asked.emit(look.task.applicant_id, form_id)

    def _changed(self, kinds: frozenset[RecordKind]) -> None:
        if kinds & KINDS:
            self.load()
