"""The Scan button with its choices: which scanner, where the paper lies, how fine, which colour."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from branch_app.domain.acquiring import RESOLUTIONS, Colour, ScannerFound, ScanOrder, Source
from branch_app.gui.colours import COLOURS
from branch_app.gui.desk import Desk
from branch_app.gui.icons import picture
from branch_app.gui.notices import sentence
from branch_app.gui.parts.buttons import button, choice, label
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.translated import TranslatedWidget
from branch_app.gui.preferences import Preferences
from branch_app.gui.scans.scan_presenter import UNDER_WAY, ScanPresenter, Step, Stored
from branch_app.services.ports import Scanner

LOOK_MS = 200


class ScanCard(TranslatedWidget):
    """Choices are remembered for the workstation; while a pass runs, only Cancel is left."""

    def __init__(
        self,
        parent: QWidget,
        desk: Desk,
        scanner: Scanner,
        preferences: Preferences,
        stored: Stored,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._trouble = ""
        self._build()
        self.presenter = ScanPresenter(self, desk, scanner, stored)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._say_state)
        self._choose(preferences.scan_order)
        self.scan.clicked.connect(self.begin)
        self.cancel.clicked.connect(self.presenter.cancel)
        self.retranslate()

    def _build(self) -> None:
        self.card = Card(self, "scan_card", margin=16)
        self.sign = QLabel(self.card)
        self.sign.setPixmap(picture("scan", 30, COLOURS["accent"]))
        self.device = choice(self.card, "scan_device")
        self.source = choice(self.card, "scan_source")
        self.resolution = choice(self.card, "scan_resolution")
        self.colour = choice(self.card, "scan_colour")
        self.choices: tuple[QComboBox, ...] = (
            self.device,
            self.source,
            self.resolution,
            self.colour,
        )
        for source in Source:
            self.source.addItem("", source)
        for dpi in RESOLUTIONS:
            self.resolution.addItem("", dpi)
        for colour in Colour:
            self.colour.addItem("", colour)
        self.scan = button(self.card, "scan", look="primary", sign="scan")
        self.cancel = button(self.card, "cancel_scan", sign="cross")
        self.cancel.hide()
        self.state = label(self.card, "scan_state", "muted", wraps=True)
        self.captions: list[QLabel] = []
        row = QHBoxLayout()
        row.setSpacing(8)
        for box, share in zip(self.choices, (9, 11, 9, 11), strict=True):
            caption = label(self.card, f"{box.objectName()}_label", "label")
            caption.setBuddy(box)
            self.captions.append(caption)
            column = QVBoxLayout()
            column.setSpacing(3)
            column.addWidget(caption)
            column.addWidget(box)
            row.addLayout(column, share)
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addLayout(row)
        words.addWidget(self.state)
        line = QHBoxLayout()
        line.setSpacing(14)
        line.addWidget(self.sign)
        line.addLayout(words, 1)
        line.addWidget(self.scan)
        line.addWidget(self.cancel)
        self.card.body.addLayout(line)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.card)

    def retranslate(self) -> None:
        """Say the card in the language of the window."""
        names = (
            self.tr("Scanner"),
            self.tr("Where the paper lies"),
            self.tr("How fine"),
            self.tr("Colour of the picture"),
        )
        for box, caption, name in zip(self.choices, self.captions, names, strict=True):
            caption.setText(name)
            box.setAccessibleName(name)
            box.setToolTip(name)
        sources = (self.tr("Glass"), self.tr("Feeder"), self.tr("Feeder, both sides"))
        colours = (self.tr("Grey"), self.tr("Black and white"))
        sizes = [self.tr("{dpi} dpi").format(dpi=dpi) for dpi in RESOLUTIONS]
        for box, texts in (
            (self.source, sources),
            (self.colour, colours),
            (self.resolution, sizes),
        ):
            for place, text in enumerate(texts):
                box.setItemText(place, text)
        self.device.setPlaceholderText(self.tr("No scanner"))
        self.scan.setText(self.tr("Scan"))
        self.scan.setToolTip(self.tr("Scan (F9)"))
        self.cancel.setText(self.tr("Cancel"))
        self.cancel.setToolTip(self.tr("Stop the scanner (Esc)"))
        self._say_state()

    def begin(self) -> None:
        """Scan as chosen, and remember it."""
        self._preferences.scan_order = self.order()
        self.presenter.scan(self.order())

    def order(self) -> ScanOrder:
        """Return what is chosen; the remembered scanner where none is offered."""
        chosen = self.device.currentData()
        return ScanOrder(
            scanner_id=chosen
            if isinstance(chosen, str)
            else self._preferences.scan_order.scanner_id,
            resolution=RESOLUTIONS[self.resolution.currentIndex()],
            colour=list(Colour)[self.colour.currentIndex()],
            source=list(Source)[self.source.currentIndex()],
        )

    def show_scanners(self, found: Sequence[ScannerFound]) -> None:
        """Offer these scanners, the one chosen before first of all."""
        wanted = self.order().scanner_id
        with QSignalBlocker(self.device):
            self.device.clear()
            for one in found:
                self.device.addItem(one.name, one.id)
            if found:
                self.device.setCurrentIndex(max(0, self.device.findData(wanted)))

    def show_step(self, step: Step, trouble: str = "") -> None:
        """Show how far the scanner is, and why there is none."""
        self._trouble = trouble
        is_running = step in UNDER_WAY
        is_here = self.scan.hasFocus() or self.cancel.hasFocus()
        for box in self.choices:
            box.setEnabled(not is_running)
        self.cancel.setVisible(is_running)
        self.cancel.setEnabled(step is Step.SCANNING)
        self.scan.setVisible(not is_running)
        self.scan.setEnabled(step is not Step.LOOKING)
        if is_here:
            (self.cancel if is_running else self.scan).setFocus(Qt.FocusReason.OtherFocusReason)
        if step is Step.SCANNING:
            self._timer.start()
        else:
            self._timer.stop()
        self._say_state()

    def _choose(self, order: ScanOrder) -> None:
        self.source.setCurrentIndex(list(Source).index(order.source))
        self.resolution.setCurrentIndex(RESOLUTIONS.index(order.resolution))
        self.colour.setCurrentIndex(list(Colour).index(order.colour))

    def _say_state(self) -> None:
        count = self.presenter.page_count
        text = self.tr("The pages find their papers like files that are dropped.")
        match self.presenter.step:
            case Step.LOOKING:
                text = self.tr("Looking for scanners…")
            case Step.NONE if self._trouble:
                text = sentence("scanner_failed", {"reason": self._trouble})
            case Step.SCANNING:
                text = self.tr("Scanning. Pages so far: {count}").format(count=count)
            case Step.STOPPING:
                text = self.tr("The scanner is being stopped…")
            case Step.STORING:
                text = self.tr("Pages scanned: {count}. They are being read and stored.")
                text = text.format(count=count)
            case Step.CUT_OFF:
                text = self.tr(
                    "The window was locked before the pages were stored: nothing of that pass was "
                    "kept. Put the whole stack in and scan again."
                )
        self.state.setText(text)
