"""What a workstation's window remembers between starts: language, size, printer, scanner, Enter.

An ini file in the data folder; never anything about a person.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from branch_app.domain.acquiring import RESOLUTIONS, Colour, ScanOrder, Source


class Preferences:
    """Typed reading and writing of the ini file."""

    def __init__(self, file: Path) -> None:
        self._store = QSettings(str(file), QSettings.Format.IniFormat)

    def _text(self, name: str) -> str:
        value = self._store.value(name, "")
        return value if isinstance(value, str) else ""

    @property
    def language(self) -> str:
        """Return the language of the window: kk, ru or en; Kazakh at first."""
        return self._text("window/language") or "kk"

    @language.setter
    def language(self, code: str) -> None:
        self._store.setValue("window/language", code)

    @property
    def organisation(self) -> str:
        """Return the id of the pack last unlocked here, so that the lock page can show it."""
        return self._text("window/organisation")

    @organisation.setter
    def organisation(self, pack_id: str) -> None:
        self._store.setValue("window/organisation", pack_id)

    @property
    def printer(self) -> str:
        """Return the name of the printer used last."""
        return self._text("print/printer")

    @printer.setter
    def printer(self, name: str) -> None:
        self._store.setValue("print/printer", name)

    @property
    def copies(self) -> int:
        """Return how many copies of a paper were printed last; two at first."""
        text = str(self._store.value("print/copies", ""))
        return int(text) if text.isdigit() and int(text) else 2

    @copies.setter
    def copies(self, count: int) -> None:
        self._store.setValue("print/copies", count)

    @property
    def scan_order(self) -> ScanOrder:
        """Return scanner, sharpness, colour and source used last; what is unknown as at first."""
        order = ScanOrder(scanner_id=self._text("scan/scanner"))
        dpi = str(self._store.value("scan/resolution", ""))
        colour, source = self._text("scan/colour"), self._text("scan/source")
        return ScanOrder(
            scanner_id=order.scanner_id,
            resolution=int(dpi) if dpi in map(str, RESOLUTIONS) else order.resolution,
            colour=Colour(colour) if colour in set(Colour) else order.colour,
            source=Source(source) if source in set(Source) else order.source,
        )

    @scan_order.setter
    def scan_order(self, order: ScanOrder) -> None:
        self._store.setValue("scan/scanner", order.scanner_id)
        self._store.setValue("scan/resolution", order.resolution)
        self._store.setValue("scan/colour", order.colour.value)
        self._store.setValue("scan/source", order.source.value)

    @property
    def enter_moves(self) -> bool:
        """Tell whether Enter leads from field to field; so it is at first."""
        return str(self._store.value("keys/enter_moves", True)).lower() != "false"

    @enter_moves.setter
    def enter_moves(self, is_moving: bool) -> None:
        self._store.setValue("keys/enter_moves", is_moving)

    @property
    def geometry(self) -> QByteArray:
        """Return place and size of the window as Qt stored them."""
        value = self._store.value("window/geometry", QByteArray())
        return value if isinstance(value, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._store.setValue("window/geometry", geometry)
