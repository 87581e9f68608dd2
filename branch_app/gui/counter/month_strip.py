"""Counts beside the cards of the day: refusals of the month, signatures under older editions."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from branch_app.domain.change import RecordKind
from branch_app.domain.staff import Permission
from branch_app.gui.desk import Desk
from branch_app.gui.parts.buttons import button, label
from branch_app.gui.parts.columns import Columns
from branch_app.gui.parts.translated import TranslatedWidget

ONE_ROW = 860


class MonthStrip(TranslatedWidget):
    """Also leads to blank forms, imports, enquiries; the refusals are a nameless number (K16)."""

    older_asked = Signal()
    blanks_asked = Signal()
    imports_asked = Signal()
    leads_asked = Signal()

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self.setObjectName("month_strip")
        self._desk = desk
        self._refusals = 0
        self._older = 0
        self.refusals = label(self, "refusals_of_month", "muted")
        self.older = button(self, "older_editions", look="quiet", sign="refresh")
        self.blanks = button(self, "blank_forms", look="quiet", sign="paper")
        self.blanks.setVisible(desk.may(Permission.ISSUE_FORM))
        self.imports = button(self, "imports", look="quiet", sign="upload")
        self.imports.setVisible(desk.may(Permission.IMPORT))
        self.leads = button(self, "leads", look="quiet", sign="person-add")
        self.leads.setVisible(desk.may(Permission.KEEP_LEADS))
        ways = QHBoxLayout()
        ways.setSpacing(12)
        ways.addWidget(self.older)
        ways.addWidget(self.blanks)
        ways.addWidget(self.imports)
        ways.addWidget(self.leads)
        ways.addStretch(0)
        columns = Columns(self, ONE_ROW, spacing=4)
        columns.row.addWidget(self.refusals, 1)
        columns.row.addLayout(ways)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(columns)
        self.older.clicked.connect(self.older_asked)
        self.blanks.clicked.connect(self.blanks_asked)
        self.imports.clicked.connect(self.imports_asked)
        self.leads.clicked.connect(self.leads_asked)
        desk.changes.changed.connect(self._changed)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the counts in the language of the window."""
        self.refusals.setText(
            self.tr("Applicants who refused this month: {count}").format(count=self._refusals)
        )
        self.older.setText(
            self.tr("Signed under an older edition: {count}").format(count=self._older)
        )
        self.older.setToolTip(self.tr("Whose consent is to be asked for anew (Ctrl+G)"))
        self.older.setVisible(self._older > 0)
        self.leads.setText(self.tr("Enquiries"))
        self.leads.setToolTip(self.tr("Who asked and left name and telephone (Ctrl+I)"))
        self.blanks.setText(self.tr("Blank forms"))
        self.blanks.setToolTip(self.tr("Numbered blank forms for a power cut (Ctrl+E)"))
        self.imports.setText(self.tr("Import"))
        self.imports.setToolTip(self.tr("People from a file (Ctrl+Shift+I)"))

    def load(self) -> None:
        """Count again."""
        today, consents = self._desk.today(), self._desk.services.consents
        first = today.replace(day=1)
        self._desk.tasks.database(lambda: consents.refusals(first, today), self._take)
        self._desk.tasks.database(lambda: len(consents.under_older_editions()), self._take_older)

    def _take(self, refusals: int) -> None:
        self._refusals = refusals
        self.retranslate()

    def _take_older(self, older: int) -> None:
        self._older = older
        self.retranslate()

    def _changed(self, kinds: frozenset[RecordKind]) -> None:
        if kinds & {RecordKind.CONSENT, RecordKind.APPLICANT}:
            self.load()
