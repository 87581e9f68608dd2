"""Scanners by Windows Image Acquisition, through its automation objects.

The numbers are those of `wiadef.h`: properties of device and item, and what errors mean.
"""

from __future__ import annotations

import importlib
import threading
from collections.abc import Callable
from typing import Any, Protocol, TypeAlias, TypeVar

from branch_app.domain.acquiring import (
    MOST_SHEETS,
    Colour,
    ScannerFound,
    ScannerTrouble,
    ScanOrder,
    Source,
)
from branch_app.domain.errors import ScannerFailed

T = TypeVar("T")
# A late bound object: what it has is known at run time alone.
Automation: TypeAlias = Any
_SCANNER = 1
_PNG = "{B96B3CAF-0728-11D3-9D7B-0000F81EF32E}"
_DEVICE_NAME = "Name"
_HANDLING_SELECT, _HANDLING_CAN, _PAGES = "3088", "3086", "3096"
_X_RESOLUTION, _Y_RESOLUTION, _INTENT = "6147", "6148", "6146"
_X_EXTENT, _Y_EXTENT, _X_START, _Y_START = "6151", "6152", "6149", "6150"
_FEEDER, _FLATBED, _DUPLEX = 0x01, 0x02, 0x04
_INTENTS = {Colour.GREY: 0x02, Colour.BLACK_WHITE: 0x04}
# Inches of A4.
_WIDTH, _HEIGHT = 8.27, 11.69
_TROUBLES = {
    0x80210002: ScannerTrouble.JAMMED,
    0x80210003: ScannerTrouble.NO_PAPER,
    0x80210005: ScannerTrouble.NO_SCANNER,
    0x80210006: ScannerTrouble.BUSY,
    0x8021000D: ScannerTrouble.BUSY,
    0x80210015: ScannerTrouble.NO_SCANNER,
    0x80210016: ScannerTrouble.COVER_OPEN,
    0x80210067: ScannerTrouble.COVER_OPEN,
}


class Objects(Protocol):
    """What makes an automation object, within the thread that uses it."""

    def open(self, name: str) -> Automation:
        """Return a new object of that name. Raises OSError where there is none."""
        ...

    def close(self) -> None:
        """Give back what the thread was lent."""
        ...


class ComObjects:
    """The automation objects of Windows, late bound."""

    def open(self, name: str) -> Automation:
        """Return a new object of that name."""
        importlib.import_module("comtypes").CoInitialize()
        return importlib.import_module("comtypes.client").CreateObject(name, dynamic=True)

    def close(self) -> None:
        """Leave the apartment of this thread."""
        importlib.import_module("comtypes").CoUninitialize()


class WiaScanner:
    """Scans by WIA, page by page."""

    def __init__(self, objects: Objects | None = None) -> None:
        self._objects = objects or ComObjects()

    def found(self) -> tuple[ScannerFound, ...]:
        """Return the scanners at hand. Raises ScannerFailed (`no_program`)."""
        return self._asked(
            lambda manager: tuple(
                ScannerFound(id=info.DeviceID, name=_value(info, _DEVICE_NAME, info.DeviceID))
                for info in _all(manager.DeviceInfos)
                if info.Type == _SCANNER
            )
        )

    def scan(
        self, order: ScanOrder, told: Callable[[int], None], cancelled: threading.Event
    ) -> tuple[bytes, ...]:
        """Return the pages as files. Raises ScannerFailed; what was scanned is given up then.

        WIA stops between two pages only.
        """
        return self._asked(lambda manager: _scanned(manager, order, told, cancelled))

    def _asked(self, what: Callable[[Automation], T]) -> T:
        try:
            manager = self._objects.open("WIA.DeviceManager")
        except (OSError, ImportError) as error:
            raise ScannerFailed(reason=ScannerTrouble.NO_PROGRAM.value) from error
        try:
            return what(manager)
        except Exception as error:
            # The errors of automation objects share no class but carry their number.
            if not hasattr(error, "hresult"):
                raise
            raise ScannerFailed(reason=_trouble(error).value) from error
        finally:
            del manager
            self._objects.close()


def _scanned(
    manager: Automation, order: ScanOrder, told: Callable[[int], None], cancelled: threading.Event
) -> tuple[bytes, ...]:
    infos = [info for info in _all(manager.DeviceInfos) if info.DeviceID == order.scanner_id]
    if not infos:
        raise ScannerFailed(reason=ScannerTrouble.NO_SCANNER.value)
    device = infos[0].Connect()
    _choose_source(device, order.source)
    item = device.Items(1)
    _choose_picture(item, order)
    pages: list[bytes] = []
    while len(pages) < (1 if order.source is Source.GLASS else MOST_SHEETS):
        if cancelled.is_set():
            raise ScannerFailed(reason=ScannerTrouble.CANCELLED.value)
        try:
            picture = item.Transfer(_PNG)
        except Exception as error:
            if pages and _trouble(error) is ScannerTrouble.NO_PAPER:
                break
            raise
        pages.append(bytes(picture.FileData.BinaryData))
        told(len(pages))
    return tuple(pages)


def _choose_source(device: Automation, source: Source) -> None:
    wanted = {Source.GLASS: _FLATBED, Source.FEEDER: _FEEDER, Source.DUPLEX: _FEEDER | _DUPLEX}
    able = int(_value(device, _HANDLING_CAN, "0"))
    if source is not Source.GLASS and wanted[source] & ~able:
        raise ScannerFailed(reason=ScannerTrouble.NOT_OFFERED.value, what=source.value)
    if wanted[source] & able == wanted[source]:
        _set(device, _HANDLING_SELECT, wanted[source])
    # One side after the other, as many as there are: each transfer takes one.
    _set(device, _PAGES, 1)


def _choose_picture(item: Automation, order: ScanOrder) -> None:
    _set(item, _INTENT, _INTENTS[order.colour])
    for resolution in (_X_RESOLUTION, _Y_RESOLUTION):
        _set(item, resolution, order.resolution)
    for start in (_X_START, _Y_START):
        _set(item, start, 0)
    for extent, inches in ((_X_EXTENT, _WIDTH), (_Y_EXTENT, _HEIGHT)):
        _set(item, extent, round(inches * order.resolution), is_most=True)


def _set(holder: Automation, number: str, value: int, *, is_most: bool = False) -> None:
    """Set a property that the device has; what it does not have it does in its own way."""
    if not holder.Properties.Exists(number):
        return
    one = holder.Properties(number)
    if one.IsReadOnly:
        return
    one.Value = min(value, one.SubTypeMax) if is_most else value


def _value(holder: Automation, name: str, otherwise: str) -> str:
    return str(holder.Properties(name).Value) if holder.Properties.Exists(name) else otherwise


def _all(found: Automation) -> list[Automation]:
    """Return the members of a collection, which counts from 1."""
    return [found(number) for number in range(1, found.Count + 1)]


def _trouble(error: Exception) -> ScannerTrouble:
    number = getattr(error, "hresult", 0) or 0
    return _TROUBLES.get(number & 0xFFFFFFFF, ScannerTrouble.BROKEN_OFF)
