"""The journal page: alerts on top, the filter, the check of the chain, the rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from branch_app.domain.change import Act
from branch_app.gui.desk import Desk
from branch_app.gui.entry_problems import Problems
from branch_app.gui.journal.alert_strip import AlertStrip
from branch_app.gui.journal.check_card import CheckCard
from branch_app.gui.journal.filter_bar import FilterBar
from branch_app.gui.journal.presenter import JournalPresenter
from branch_app.gui.journal.table import JournalTable
from branch_app.gui.page import KeyHelp, Left, Page, Told
from branch_app.gui.parts.buttons import button, label, shortcut
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.scrolling import scroll_area
from branch_app.services.auditing import JournalReport
from branch_app.services.journal_reading import Actor, JournalLine

LEAST_TABLE = 240
ALERTS_ONLY = frozenset({Act.RAISE_ALERT})


class JournalPage(Page):
    """Read only: what stands here cannot be changed by anybody."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self.setObjectName("journal_page")
        self._build()
        self.presenter = JournalPresenter(self, desk)
        self._wire()
        self.retranslate()

    def _build(self) -> None:
        self.viewer = scroll_area(self)
        ground = QWidget(self.viewer.viewport())
        self.alerts = AlertStrip(ground)
        self.check_card = CheckCard(ground)
        self.card = Card(ground, "journal_card", margin=0)
        self.card.header.setContentsMargins(16, 14, 16, 0)
        self.check = button(self.card, "check_chain", sign="shield")
        self.card.header.addWidget(self.check)
        self.filter = FilterBar(self.card)
        self.table = JournalTable(self.card, "journal_rows")
        fields = QVBoxLayout()
        fields.setContentsMargins(16, 0, 16, 0)
        fields.addWidget(self.filter)
        self.card.body.addLayout(fields)
        self.card.body.addWidget(self.table, 1)
        self.table.setMinimumHeight(LEAST_TABLE)
        self.row = label(self.card, "journal_row", wraps=True)
        self.row.setContentsMargins(16, 0, 16, 10)
        self.row.hide()
        self.card.body.addWidget(self.row)
        column = QVBoxLayout(ground)
        column.setContentsMargins(24, 18, 24, 18)
        column.setSpacing(14)
        column.addWidget(self.alerts)
        column.addWidget(self.check_card)
        column.addWidget(self.card, 1)
        self.viewer.setWidget(ground)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.viewer)

    def _wire(self) -> None:
        self.filter.asked.connect(lambda: self.presenter.show(self.filter.entry()))
        self.alerts.all_asked.connect(lambda: self.filter.choose_acts(ALERTS_ONLY))
        self.check.clicked.connect(self.presenter.check)
        self.table.rows.more_wanted.connect(self.presenter.more)
        self.table.selectionModel().currentChanged.connect(lambda *_rows: self._say_row())
        self.table.rows.modelReset.connect(self._say_row)
        for keys, act in (("F9", self.check), ("F5", self._load)):
            shortcut(self, keys, act)
        shortcut(self, "Ctrl+F", self._to_record)
        shortcut(self, "Ctrl+U", self.filter.reset)

    def retranslate(self) -> None:
        """Say the page in the language of the window."""
        self.card.set_title(self.tr("Who did what"))
        self.check.setText(self.tr("Check the chain"))
        self.check.setToolTip(self.tr("Find rows that were changed, removed, put in or moved (F9)"))
        rows = self.tr("Rows of the journal")
        for part in (self.table, self.table.horizontalHeader()):
            part.setAccessibleName(rows)
        self.table.set_empty_text(self.tr("No rows for this filter."))
        self.table.rows.say(
            (
                self.tr("No."),
                self.tr("When"),
                self.tr("Who"),
                self.tr("What"),
                self.tr("About"),
                self.tr("Details"),
            )
        )
        self._say_row()

    def keys(self) -> tuple[KeyHelp, ...]:
        """Return the keys of this page."""
        return (
            ("Enter", self.tr("Show the rows of the filter")),
            ("Ctrl+F", self.tr("To the record or paper of the filter")),
            ("Ctrl+U", self.tr("Take every filter away")),
            ("F9", self.tr("Check the chain")),
            ("F5", self.tr("Load again")),
        )

    def _say_row(self) -> None:
        """Tell the whole of the row that has the keys: the table cuts what is long."""
        here = self.table.currentIndex()
        told = here.data(Qt.ItemDataRole.AccessibleTextRole) if here.isValid() else ""
        self.row.setText(str(told))
        self.row.setVisible(bool(told))
        if told:
            QTimer.singleShot(0, self, lambda: self.viewer.ensureWidgetVisible(self.row, 0, 0))

    def enter(self) -> None:
        """Load everything and give the keys to the table."""
        self._load()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_people(self, people: Sequence[Actor]) -> None:
        """Offer these employees in the filter."""
        self.filter.show_people(people)

    def show_alerts(self, lines: Sequence[JournalLine], now: dt.datetime) -> None:
        """Show the latest alerts, newest first."""
        self.alerts.show_lines(lines, now)

    def show_problems(self, problems: Problems) -> None:
        """Show what is wrong with the filter, beside each field."""
        self.filter.show_problems(problems)

    def begin_rows(self, now: dt.datetime) -> None:
        """Empty the table: another filter holds."""
        self.table.rows.begin(now)

    def add_rows(self, lines: Sequence[JournalLine], *, has_more: bool) -> None:
        """Put the next page below what is shown."""
        self.table.rows.add(lines, has_more=has_more)

    def show_checking(self, is_checking: bool) -> None:
        """Show that the chain is being checked."""
        self.check.setEnabled(not is_checking)
        self.check_card.show_checking(is_checking)

    def show_report(self, report: JournalReport) -> None:
        """Show what the check has found."""
        self.check_card.show_report(report)
        self.viewer.ensureWidgetVisible(self.check_card)

    def view(self) -> Told:
        """Return what is filtered by."""
        return self.filter.left()

    def put_back(self, left: Left) -> None:
        """Filter by it again."""
        if left.view:
            self.filter.put_back(left.view)

    def _load(self) -> None:
        self.presenter.load(self.filter.entry())

    def _to_record(self) -> None:
        self.filter.lines["record"].edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
