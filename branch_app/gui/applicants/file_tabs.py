"""The tabs of a person's file: which there are, their names and their keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QTabBar, QWidget

from branch_app.gui.page import KeyHelp, Page
from branch_app.gui.person_files.files_page import FilesPage
from branch_app.gui.person_files.history_page import HistoryPage

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


@dataclass(frozen=True, kw_only=True, slots=True)
class FilePages:
    """The pages that lie behind the data of a person; `record` for those who may move it."""

    papers: Page
    applications: Page
    requests: Page
    files: FilesPage
    history: HistoryPage
    record: Page | None

    @property
    def all(self) -> dict[int, Page]:
        """Return each page by its tab."""
        found = {
            PAPERS: self.papers,
            APPLICATIONS: self.applications,
            REQUESTS: self.requests,
            FILES: self.files,
            HISTORY: self.history,
        }
        return {**found, RECORD: self.record} if self.record is not None else found

    @property
    def with_entries(self) -> dict[str, Page]:
        """Return each page that may hold entries, by the name under which they are kept."""
        found = {
            "consents": self.papers,
            "applications": self.applications,
            "requests": self.requests,
        }
        return {**found, "record": self.record} if self.record is not None else found


# Makes them where they belong: with another parent they would be styled a second time.
MakeOthers = Callable[[QWidget], FilePages]


class FileTabs(QTabBar):
    """Says its own names; a person not saved yet has data alone."""

    def __init__(self, parent: QWidget, pages: FilePages) -> None:
        super().__init__(parent)
        self.setObjectName("applicant_tabs")
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        for _tab in (DATA, *pages.all):
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
