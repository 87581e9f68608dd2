"""What became of each page that was scanned: newest above, gone with the lock."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from branch_app.domain.acquiring import SCANNED
from branch_app.domain.ink import Seen
from branch_app.domain.scan import InboxReason, PageVerdict
from branch_app.domain.serials import show_serial
from branch_app.gui import labels
from branch_app.gui.colours import Tone
from branch_app.gui.ink_words import SEEN
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.chip import ChipText
from branch_app.gui.parts.lines import Line, LineList
from branch_app.gui.parts.translated import TranslatedWidget
from branch_app.gui.scans.verdict import ANY, FEW, IDLE, KEPT_VERDICTS, Unreadable, Verdict


class VerdictsCard(TranslatedWidget):
    """Tells which page was opened; an unreadable file cannot be."""

    opened = Signal(PageVerdict)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._verdicts: list[Verdict] = []
        self.seen: dict[str, Seen] = {}
        self._gives_way = False
        self.card = Card(self, "verdicts_card", margin=0)
        self.card.header.setContentsMargins(16, 14, 16, 0)
        self.verdicts = LineList(self.card, "verdicts")
        self.verdicts.setMinimumHeight(IDLE)
        self.card.body.addWidget(self.verdicts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        self.verdicts.opened.connect(self._open)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the card in the language of the window."""
        self.card.set_title(self.tr("What was scanned"))
        self.verdicts.setAccessibleName(self.tr("What was scanned"))
        self.verdicts.set_empty_text(self.tr("Nothing was scanned since you unlocked."))
        self._say()

    def add(self, verdicts: Sequence[Verdict]) -> None:
        """Show what became of these pages, above the older ones."""
        self._verdicts = [*verdicts, *self._verdicts][:KEPT_VERDICTS]
        self._say()

    def show_seen(self, form_id: str, seen: Seen) -> None:
        """Show beside the pages of a paper whether its signature was seen on them."""
        self.seen[form_id] = seen
        self._say()

    def give_way(self, *, is_asked: bool) -> None:
        """Stay low while pages wait, so that they are not pushed out of sight."""
        self._gives_way = is_asked
        self._say()

    def _open(self, place: str) -> None:
        verdict = self._verdicts[int(place)]
        if not isinstance(verdict, Unreadable):
            self.opened.emit(verdict)

    def _say(self) -> None:
        self.verdicts.show_lines(
            [self._line(place, verdict) for place, verdict in enumerate(self._verdicts)]
        )
        most = FEW if self._verdicts else IDLE
        self.verdicts.setMaximumHeight(most if self._gives_way else ANY)

    def _line(self, place: int, verdict: Verdict) -> Line:
        if isinstance(verdict, Unreadable):
            chip = ChipText(sign="cross-circle", word=self.tr("Unreadable"), tone=Tone.BAD)
            return Line(id=str(place), title=verdict.file, chips=(chip,), sign="file")
        name = self.tr("Scanner") if verdict.file == SCANNED else verdict.file
        source = self.tr("{file}, page {page}").format(file=name, page=verdict.page_in_file)
        if not verdict.matched:
            reason = self._why(verdict)
            chip = ChipText(sign="inbox", word=self.tr("Waits in the inbox"), tone=Tone.WARNING)
            if not verdict.inbox_id:
                is_blank = verdict.reason == InboxReason.BLANK
                tone = Tone.NEUTRAL if is_blank else Tone.BAD
                chip = ChipText(sign="cross-circle", word=self.tr("Not kept"), tone=tone)
            return Line(id=str(place), title=source, subtitle=reason, chips=(chip,), sign="file")
        paper = self.tr("Paper {serial}, page {page}").format(
            serial=show_serial(verdict.serial), page=verdict.page
        )
        return Line(
            id=str(place),
            title=source if verdict.file else paper,
            subtitle=paper if verdict.file else self.tr("attached by hand"),
            chips=(
                *self._edition_chips(verdict),
                *self._seen_chips(verdict),
                self._matched_chip(verdict),
            ),
            sign="file",
        )

    def _why(self, verdict: PageVerdict) -> str:
        reason = labels.word(labels.INBOX_REASONS, verdict.reason)
        if not verdict.serial:
            return reason
        paper = self.tr("Paper {serial}, page {page}")
        told = paper.format(serial=show_serial(verdict.serial), page=verdict.page)
        return f"{told}. {reason}"

    def _edition_chips(self, verdict: PageVerdict) -> tuple[ChipText, ...]:
        if not verdict.newer_edition:
            return ()
        word = self.tr("Edition {old}, now in force: {new}")
        word = word.format(old=verdict.edition, new=verdict.newer_edition)
        return (ChipText(sign="warning", word=word, tone=Tone.WARNING),)

    def _seen_chips(self, verdict: PageVerdict) -> tuple[ChipText, ...]:
        seen = self.seen.get(verdict.form_id, Seen.NONE_ASKED)
        return () if seen is Seen.NONE_ASKED else (labels.state_chip(SEEN, seen),)

    def _matched_chip(self, verdict: PageVerdict) -> ChipText:
        if verdict.missing_pages:
            pages = ", ".join(str(page) for page in verdict.missing_pages)
            text = self.tr("Matched; still missing: {pages}").format(pages=pages)
            return ChipText(sign="clock", word=text, tone=Tone.INFO)
        return ChipText(sign="check-circle", word=self.tr("Matched, complete"), tone=Tone.GOOD)
