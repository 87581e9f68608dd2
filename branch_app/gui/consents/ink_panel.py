"""What the scan shows of signatures and answers, beside the paper: advice, it decides nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QVBoxLayout, QWidget

from branch_app.domain.errors import BranchError
from branch_app.domain.form_template import TemplateBlock
from branch_app.domain.ink import Agreement, BoxInk, ChoiceInk, Ink, PageInk, Seen, signature_seen
from branch_app.domain.issued_form import IssuedForm
from branch_app.gui import labels
from branch_app.gui.consents.detach_part import DetachPart
from branch_app.gui.consents.look_part import LookPart
from branch_app.gui.consents.panels import Panel
from branch_app.gui.desk import Desk
from branch_app.gui.ink_words import (
    AGREEMENTS,
    ANSWERS,
    INKS,
    PLACES,
    SEEN,
)
from branch_app.gui.language import spoken
from branch_app.gui.parts.buttons import button, label, rule
from branch_app.gui.parts.chip import Chip, ChipText
from branch_app.gui.parts.translated import TranslatedWidget
from branch_app.services.ink_checks import OpenedScan

WIDEST = 240


def _name_of(read: BoxInk | ChoiceInk) -> str:
    return read.box.id if isinstance(read, BoxInk) else read.id


def _urgency(read: BoxInk | ChoiceInk) -> int:
    """Return 0 for what contradicts the entry or lacks ink, 1 for the unsure, 2 for the rest."""
    if isinstance(read, BoxInk):
        return {Ink.EMPTY: 0, Ink.UNSURE: 1}.get(read.ink, 2)
    return {Agreement.DIFFERS: 0, Agreement.UNSURE: 1}.get(read.agreement, 2)


class InkRow(TranslatedWidget):
    """One box or one choice: its words, its cut-outs as the scan shows them, what was read."""

    def __init__(
        self, parent: QWidget, read: BoxInk | ChoiceInk, block: TemplateBlock | None
    ) -> None:
        super().__init__(parent)
        self._read, self._block = read, block
        self._boxes = (read,) if isinstance(read, BoxInk) else read.boxes
        name = _name_of(read)
        self.setObjectName(f"ink_{name}")
        self.words = label(self, f"ink_{name}_words", "", wraps=True)
        self.told = label(self, f"ink_{name}_told", "strong", wraps=True)
        self.chip = Chip(self, f"ink_{name}_chip")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(rule(self))
        column.addWidget(self.words)
        self.pictures = [label(self, f"ink_{name}_picture") for _ in self._boxes]
        for picture, one in zip(self.pictures, self._boxes, strict=True):
            picture.setPixmap(self._cut_out(one.cut_out))
            picture.setVisible(bool(one.cut_out))
            column.addWidget(picture)
        column.addWidget(self.told)
        column.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignLeft)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the row in the language of the window."""
        read = self._read
        if isinstance(read, BoxInk):
            place = labels.word(PLACES, read.box.id if read.box.id in PLACES else "")
            place = self._block.text.side(spoken()) if self._block else place
            words = self.tr("Page {page}: {place}").format(page=read.box.page, place=place)
            chip, told = labels.state_chip(INKS, read.ink), ""
        else:
            number = f"{self._block.number} " if self._block and self._block.number else ""
            words = number + self._block.text.side(spoken()) if self._block else read.id
            chip, told = labels.state_chip(AGREEMENTS, read.agreement), self._compared(read)
        self.words.setText(words)
        self.told.setText(told)
        self.told.setVisible(bool(told))
        self.chip.say(chip)
        for picture in self.pictures:
            picture.setAccessibleName(
                self.tr("Cut-out of the scan: {words}").format(
                    words=f"{words}. {told or chip.word}"
                )
            )

    def _compared(self, read: ChoiceInk) -> str:
        seen = labels.word(ANSWERS, read.answer)
        if read.entered is None:
            return self.tr("On the scan: {seen}").format(seen=seen)
        entered = labels.word(ANSWERS, "yes" if read.entered else "no")
        both = self.tr("On the scan: {seen}. Entered: {entered}")
        return both.format(seen=seen, entered=entered)

    def _cut_out(self, data: bytes) -> QPixmap:
        picture, ratio = QPixmap(), self.devicePixelRatioF()
        picture.loadFromData(data)
        # Six pixels a millimetre of the scan are about life size: only what is too wide shrinks.
        if picture.width() > WIDEST * ratio:
            smooth = Qt.TransformationMode.SmoothTransformation
            picture = picture.scaledToWidth(round(WIDEST * ratio), smooth)
        picture.setDevicePixelRatio(ratio)
        return picture


class InkPanel(Panel):
    """Reads the scans when it is opened, off the GUI thread; differences stand first."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent, "ink_panel")
        self._desk = desk
        self._form: IssuedForm | None = None
        self._blocks: dict[str, TemplateBlock] = {}
        self._pages: Sequence[PageInk] | None = None
        self.rows: list[InkRow] = []
        self.seen = Chip(self, "ink_seen")
        self.away = button(self, "close_ink", look="quiet")
        self.looking = LookPart(self, desk)
        self.detaching = DetachPart(self, desk)
        self._doubtful, self._list = QVBoxLayout(), QVBoxLayout()
        for rows in (self._doubtful, self._list):
            rows.setSpacing(10)
        self.column.addWidget(self.seen, 0, Qt.AlignmentFlag.AlignLeft)
        # What is asked about stands right above the question.
        self.column.addLayout(self._doubtful)
        self.column.addWidget(self.looking)
        # Above the list: it has the keys at first, and what it shows begins at the top.
        self.column.addWidget(self.away)
        self.column.addLayout(self._list)
        self.column.addWidget(self.detaching)
        self.column.addStretch(1)
        self.away.clicked.connect(self.closed)
        self.looking.asked.connect(self._lead)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the panel in the language of the window."""
        self.title.setText(self.tr("What the scan shows"))
        if self._pages is None:
            self.text.setText(self.tr("The scan is being read."))
        else:
            self.text.setText(
                self.tr("This is advice: look yourself. Nothing is decided or held up by it.")
            )
        self.away.setText(self.tr("Close"))
        self.seen.say(self._summary())

    def show_form(self, form: IssuedForm | None, choices: Sequence[TemplateBlock]) -> None:
        """Take another paper, or a newer version of it; what was read before is forgotten."""
        template = self._desk.pack.form(form.code, form.edition) if form is not None else None
        named = template.blocks if template is not None else choices
        self._blocks = {block.id: block for block in named}
        self.detaching.show_form(form)
        if form != self._form:
            self._form = form
            self._show(None)
            if self.isVisible():
                self._look()

    def enter(self) -> None:
        """Read the scans and show what is on them."""
        self.away.setFocus(Qt.FocusReason.OtherFocusReason)
        self._look()

    def _lead(self) -> None:
        """Give the keys to the question, once all stands there that would push it out of sight."""
        is_asked = self._pages is not None and not self.looking.reason.isHidden()
        if is_asked and self.away.hasFocus():
            self.looking.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look(self) -> None:
        form = self._form
        self.looking.show_form(form)
        if form is None or self._pages is not None:
            return
        self._desk.tasks.database(
            lambda: self._desk.services.ink_checks.open_scans(form.id),
            lambda scans: self._read(form, scans),
            self._failed,
        )

    def _read(self, form: IssuedForm, scans: Sequence[OpenedScan]) -> None:
        self._desk.tasks.paper(
            lambda: self._desk.services.ink_checks.read(scans),
            lambda pages: self._show(pages) if self._form == form else None,
            self._failed,
        )

    def _failed(self, error: BranchError) -> None:
        self._desk.notices.report(error, again=self.enter)

    def _show(self, pages: Sequence[PageInk] | None) -> None:
        self._pages = pages
        for row in self.rows:
            row.hide()
            row.deleteLater()
        choices = [one for page in pages or () for one in page.choices]
        written = [one for page in pages or () for one in page.written]
        both: list[BoxInk | ChoiceInk] = [*written, *choices]
        both.sort(key=_urgency)
        self.rows = [InkRow(self, one, self._blocks.get(_name_of(one))) for one in both]
        for one, row in zip(both, self.rows, strict=True):
            (self._list if _urgency(one) > 1 else self._doubtful).addWidget(row)
        self.retranslate()
        self._lead()

    def _summary(self) -> ChipText | None:
        seen = signature_seen(self._pages or ())
        return None if seen is Seen.NONE_ASKED else labels.state_chip(SEEN, seen)
