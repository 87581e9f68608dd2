"""The tabs of a person's file: which there are, their names and their keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget

from branch_app.gui.applicants.summary import NextStep
from branch_app.gui.page import KeyHelp, Page
from branch_app.gui.parts.buttons import restyle
from branch_app.gui.person_files.history_page import HistoryPage
from branch_app.gui.shelf import Shelf, Shelved

DATA, PAPERS, APPLICATIONS, REQUESTS, FILES, HISTORY, RECORD = range(7)
KEYS = {
    DATA: "Ctrl+D",
    PAPERS: "Ctrl+B",
    APPLICATIONS: "Ctrl+G",
    REQUESTS: "Ctrl+O",
    FILES: "Ctrl+Shift+E",
    HISTORY: "Ctrl+H",
    RECORD: "Ctrl+R",
}
TABS_OF_STEPS: dict[str, int] = {
    NextStep.PREPARE: PAPERS,
    NextStep.PRINT: PAPERS,
    NextStep.TICKS: PAPERS,
    NextStep.APPLY: APPLICATIONS,
}
# The name under which each page behind the data is kept.
NAMES = {
    PAPERS: "consents",
    APPLICATIONS: "applications",
    REQUESTS: "requests",
    FILES: "files",
    HISTORY: "history",
    RECORD: "record",
}


class FilePages:
    """The pages behind the data of a person that the role has; each built when first asked for."""

    history = Shelved(HistoryPage)

    def __init__(self, shelf: Shelf) -> None:
        self.all_pages = shelf
        self.tabs = tuple(tab for tab, name in NAMES.items() if name in shelf)

    def __getitem__(self, tab: int) -> Page:
        """Return the page of a tab."""
        return self.all_pages[NAMES[tab]]

    def built(self) -> list[Page]:
        """Return those that exist."""
        built = self.all_pages.built()
        return [built[NAMES[tab]] for tab in self.tabs if NAMES[tab] in built]


# Makes them where they belong: with another parent they would be styled a second time.
MakeOthers = Callable[[QStackedWidget], FilePages]


class FileTabs(QTabBar):
    """Says its own names; a person not saved yet has data alone."""

    def __init__(self, parent: QWidget, pages: FilePages) -> None:
        super().__init__(parent)
        self.setObjectName("applicant_tabs")
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        for _tab in (DATA, *pages.tabs):
            self.addTab("")
        self.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Say the names again in the new language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Name the tabs."""
        for tab, name in enumerate(self._names()[: self.count()]):
            self.setTabText(tab, name)
            self.setTabToolTip(tab, f"{name} ({KEYS[tab]})")
        self.setAccessibleName(self.tr("Parts of the file"))

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Stand closer together: a tab out of sight could be reached by its key alone."""
        restyle(self, "narrow", "true" if is_narrow else "")

    def keys(self) -> tuple[KeyHelp, ...]:
        """Return the key of each tab."""
        return tuple(zip(KEYS.values(), self._names()[: self.count()], strict=False))

    def enable(self, *, is_kept: bool) -> None:
        """Open the tabs behind the data for a person who is saved."""
        for tab in range(PAPERS, self.count()):
            self.setTabEnabled(tab, is_kept)

    def _names(self) -> tuple[str, ...]:
        return (
            self.tr("Data"),
            self.tr("Consents and forms"),
            self.tr("Applications"),
            self.tr("Requests"),
            self.tr("Files"),
            self.tr("History"),
            self.tr("Record"),
        )
