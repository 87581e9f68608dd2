"""The tab of files: every paper and every scanned page at the left, the chosen one at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from branch_app.domain.local_time import KAZAKHSTAN
from branch_app.domain.serials import show_serial
from branch_app.gui import labels
from branch_app.gui.desk import Desk
from branch_app.gui.page import KeyHelp, Page
from branch_app.gui.parts.buttons import button, label, shortcut
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.lines import Line, LineList
from branch_app.gui.parts.picture_view import PictureView
from branch_app.gui.titles import title_of
from branch_app.services.applicant_files import ApplicantFile
from branch_app.services.person_files import FileKind, StoredFile

LIST_WIDTH = 360
SIGNS = {FileKind.PAPER: "paper", FileKind.SCAN: "scan"}


class FilesPage(Page):
    """A scan is shown as a picture; a paper is looked at where it is printed."""

    paper_asked = Signal(str)

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self.setObjectName("files_page")
        self._desk = desk
        self._applicant_id = ""
        self._files: tuple[StoredFile, ...] = ()
        self._asked = ""
        self._build()
        self.files.chosen.connect(lambda _id: self._say_file())
        self.files.opened.connect(lambda _id: self._open())
        self.open_paper.clicked.connect(self._open)
        self.show_scan.clicked.connect(self._open)
        self.turn.clicked.connect(self.picture.turn)
        shortcut(self, "F5", self.load)
        shortcut(self, "Ctrl+T", self.turn)
        self.retranslate()

    def _build(self) -> None:
        self.list_card = Card(self, "person_files_card", margin=0)
        self.list_card.setFixedWidth(LIST_WIDTH)
        self.list_card.header.setContentsMargins(14, 12, 12, 0)
        self.files = LineList(self.list_card, "person_files", is_stacked=True)
        self.list_card.body.addWidget(self.files)
        self.card = Card(self, "person_file_card")
        self.hint = label(self.card, "person_file_hint", "muted", wraps=True)
        self.open_paper = button(self.card, "open_person_paper", look="primary", sign="paper")
        self.show_scan = button(self.card, "show_person_scan", look="primary", sign="eye")
        self.turn = button(self.card, "turn_person_scan", sign="rotate")
        self.picture = PictureView(self.card, "person_scan")
        acts = QHBoxLayout()
        acts.setSpacing(8)
        for widget in (self.open_paper, self.show_scan, self.turn):
            acts.addWidget(widget)
        acts.addStretch(1)
        self.card.body.addWidget(self.hint)
        self.card.body.addLayout(acts)
        self.card.body.addWidget(self.picture, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 14, 24, 16)
        row.setSpacing(16)
        row.addWidget(self.list_card)
        row.addWidget(self.card, 1)

    def retranslate(self) -> None:
        """Say the tab in the language of the window."""
        self.list_card.set_title(self.tr("Papers and scans"))
        self.files.setAccessibleName(self.tr("Papers and scans"))
        self.files.set_empty_text(self.tr("No file is kept of this person yet."))
        self.open_paper.setText(self.tr("Look at the paper"))
        self.show_scan.setText(self.tr("Show the scan"))
        self.show_scan.setToolTip(self.tr("Show the scan; the journal tells that it was seen"))
        self.turn.setText(self.tr("Turn"))
        self.turn.setToolTip(self.tr("Turn the picture by a quarter (Ctrl+T)"))
        self.picture.setAccessibleName(self.tr("Scanned page"))
        self._say_files()

    def keys(self) -> tuple[KeyHelp, ...]:
        """Return the keys of this tab."""
        return (
            ("Enter", self.tr("Open the chosen file")),
            ("Ctrl+T", self.tr("Turn the picture")),
            ("F5", self.tr("Load again")),
        )

    def show_file(self, file: ApplicantFile) -> None:
        """Take over whose files they are; they are read once the tab is shown."""
        self._applicant_id = file.applicant.id
        self._take(())
        if self.isVisible():
            self.load()

    def close_file(self) -> None:
        """Show nobody's files any more."""
        self._applicant_id = ""
        self._take(())

    def enter(self) -> None:
        """Read which files there are and give the keys to them."""
        self.load()
        self.files.setFocus(Qt.FocusReason.OtherFocusReason)

    def load(self) -> None:
        """Read which files there are; none of them is opened."""
        applicant_id = self._applicant_id
        if applicant_id:
            files = self._desk.services.person_files
            self._desk.tasks.database(lambda: files.files(applicant_id), self._take)

    def _take(self, files: Sequence[StoredFile]) -> None:
        self._files = tuple(files)
        self._say_files()

    def _say_files(self) -> None:
        self.files.show_lines([self._line(file) for file in self._files])
        if not self.files.chosen_id():
            self.files.setCurrentIndex(self.files.lines.index(0))
        self._say_file()

    def _line(self, file: StoredFile) -> Line:
        at = file.at.astimezone(KAZAKHSTAN)
        page = self.tr("scanned page {page}").format(page=file.page)
        parts = (page if file.page else self.tr("as printed"), f"№ {show_serial(file.serial)}")
        return Line(
            id=file.attachment_id,
            title=title_of(self._desk.pack, file.code),
            subtitle=" · ".join((*parts, f"{labels.date_text(at.date())} {at:%H:%M}")),
            sign=SIGNS[file.kind],
        )

    def _chosen(self) -> StoredFile | None:
        chosen = self.files.chosen_id()
        return next((file for file in self._files if file.attachment_id == chosen), None)

    def _say_file(self) -> None:
        file = self._chosen()
        is_scan = file is not None and file.kind is FileKind.SCAN
        self.picture.show_picture(b"")
        self.picture.setVisible(False)
        self.turn.setVisible(False)
        self.show_scan.setVisible(is_scan)
        self.open_paper.setVisible(file is not None and not is_scan)
        self.card.set_title(title_of(self._desk.pack, file.code) if file else "")
        self.hint.setText(self._line(file).subtitle if file else "")

    def _open(self) -> None:
        file = self._chosen()
        if file is None:
            return
        if file.kind is FileKind.PAPER:
            self.paper_asked.emit(file.form_id)
            return
        self._asked = file.attachment_id
        applicant_id, files = self._applicant_id, self._desk.services.person_files
        self._desk.tasks.database(
            lambda: files.content(applicant_id, file.attachment_id), self._show_picture
        )

    def _show_picture(self, data: bytes) -> None:
        file = self._chosen()
        if file is None or file.attachment_id != self._asked:
            return
        self.picture.setVisible(True)
        self.turn.setVisible(True)
        self.picture.show_picture(data)
