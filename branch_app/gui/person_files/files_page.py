"""The tab of files: papers, scanned pages and photograph at the left, the chosen at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from branch_app.domain.serials import show_serial
from branch_app.gui.desk import Desk
from branch_app.gui.page import KeyHelp, Page
from branch_app.gui.parts.buttons import button, label, shortcut
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.columns import Columns
from branch_app.gui.parts.lines import Line, LineList
from branch_app.gui.parts.picture_view import PictureView
from branch_app.gui.person_files.photograph_words import (
    SIGN,
    minute_text,
    photograph_word,
    source_word,
)
from branch_app.gui.titles import title_of
from branch_app.services.applicant_files import ApplicantFile
from branch_app.services.person_files import FileKind, StoredFile

LIST_WIDTH = 360
ACTS_IN_A_ROW = 560
SIGNS = {FileKind.PAPER: "paper", FileKind.SCAN: "scan", FileKind.PHOTOGRAPH: SIGN}


class FilesPage(Page):
    """Scan and photograph are shown as pictures; a paper is looked at where it is printed."""

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
        self.show_photograph.clicked.connect(self._open)
        self.turn.clicked.connect(self.picture.turn)
        shortcut(self, "F5", self.load)
        shortcut(self, "Ctrl+T", self.turn)
        self.retranslate()

    def _build(self) -> None:
        self.list_card = Card(self, "person_files_card", margin=0)
        self.list_card.setFixedWidth(LIST_WIDTH)
        self.list_card.header.setContentsMargins(14, 12, 12, 0)
        self.files = LineList(self.list_card, "person_files", is_stacked=True, wraps=True)
        self.list_card.body.addWidget(self.files)
        self.card = Card(self, "person_file_card")
        self.card.title.setWordWrap(True)
        self.hint = label(self.card, "person_file_hint", "muted", wraps=True)
        self.open_paper = button(self.card, "open_person_paper", look="primary", sign="paper")
        self.show_scan = button(self.card, "show_person_scan", look="primary", sign="eye")
        self.show_photograph = button(
            self.card, "show_person_photograph", look="primary", sign="eye"
        )
        self.turn = button(self.card, "turn_person_scan", sign="rotate")
        self.picture = PictureView(self.card, "person_scan")
        acts = Columns(self.card, ACTS_IN_A_ROW, spacing=8)
        of_file, of_picture = QHBoxLayout(), QHBoxLayout()
        for widget in (self.open_paper, self.show_scan, self.show_photograph):
            of_file.addWidget(widget)
        of_file.addStretch(1)
        of_picture.addWidget(self.turn)
        of_picture.addWidget(self.picture.zoom)
        of_picture.addStretch(1)
        acts.row.addLayout(of_file)
        acts.row.addLayout(of_picture, 1)
        self.card.body.addWidget(self.hint)
        self.card.body.addWidget(acts)
        self.card.body.addWidget(self.picture, 1)
        self.card.body.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 14, 24, 16)
        row.setSpacing(16)
        row.addWidget(self.list_card)
        row.addWidget(self.card, 1)

    def retranslate(self) -> None:
        """Say the tab in the language of the window."""
        self.list_card.set_title(self.tr("Papers, scans, photograph"))
        self.files.setAccessibleName(self.tr("Papers, scans, photograph"))
        self.files.set_empty_text(self.tr("No file is kept of this person yet."))
        self.open_paper.setText(self.tr("Look at the paper"))
        self.show_scan.setText(self.tr("Show the scan"))
        self.show_scan.setToolTip(self.tr("Show the scan; the journal tells that it was seen"))
        self.show_photograph.setText(self.tr("Show the photograph"))
        self.show_photograph.setToolTip(
            self.tr("Show the photograph; the journal tells that it was seen")
        )
        self.turn.setText(self.tr("Turn"))
        self.turn.setToolTip(self.tr("Turn the picture by a quarter (Ctrl+T)"))
        self.picture.setAccessibleName(self.tr("Scanned page or photograph"))
        self._say_files()

    def keys(self) -> tuple[KeyHelp, ...]:
        """Return the keys of this tab."""
        return (
            ("Enter", self.tr("Open the chosen file")),
            ("Ctrl+T", self.tr("Turn the picture")),
            ("Ctrl++, Ctrl+-, Ctrl+0", self.tr("Larger, smaller, fit the width")),
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
        parts = self._photograph(file) if file.source else self._paper(file)
        return Line(
            id=file.attachment_id,
            title=self._title(file),
            subtitle=" · ".join((*parts, minute_text(file.at))),
            sign=SIGNS[file.kind],
        )

    def _title(self, file: StoredFile) -> str:
        is_paper = file.kind is not FileKind.PHOTOGRAPH
        return title_of(self._desk.pack, file.code) if is_paper else photograph_word()

    def _paper(self, file: StoredFile) -> tuple[str, ...]:
        page = self.tr("scanned page {page}").format(page=file.page)
        serial = f"№\N{NO-BREAK SPACE}{show_serial(file.serial)}"
        return page if file.page else self.tr("as printed"), serial

    def _photograph(self, file: StoredFile) -> tuple[str, ...]:
        told = (source_word(file.source) if file.source else "", file.by)
        return tuple(part for part in told if part)

    def _chosen(self) -> StoredFile | None:
        chosen = self.files.chosen_id()
        return next((file for file in self._files if file.attachment_id == chosen), None)

    def _say_file(self) -> None:
        file = self._chosen()
        kind = file.kind if file else None
        self.picture.show_picture(b"")
        self.picture.setVisible(False)
        self.turn.setVisible(False)
        self.picture.zoom.setVisible(False)
        self.show_scan.setVisible(kind is FileKind.SCAN)
        self.show_photograph.setVisible(kind is FileKind.PHOTOGRAPH)
        self.open_paper.setVisible(kind is FileKind.PAPER)
        self.card.set_title(self._title(file) if file else "")
        self.hint.setText(self._line(file).subtitle if file else "")

    def _open(self) -> None:
        file = self._chosen()
        if file is None:
            return
        if file.kind is FileKind.PAPER:
            self.paper_asked.emit(file.form_id)
            return
        self._asked = file.attachment_id
        applicant_id, services = self._applicant_id, self._desk.services
        is_photograph = file.kind is FileKind.PHOTOGRAPH
        self._desk.tasks.database(
            lambda: (
                services.photographs.get(applicant_id)
                if is_photograph
                else services.person_files.content(applicant_id, file.attachment_id)
            ),
            self._show_picture,
        )

    def _show_picture(self, data: bytes) -> None:
        file = self._chosen()
        if file is None or file.attachment_id != self._asked:
            return
        self.picture.setVisible(True)
        self.turn.setVisible(True)
        self.picture.zoom.setVisible(True)
        self.picture.show_picture(data, is_whole=file.kind is FileKind.PHOTOGRAPH)
