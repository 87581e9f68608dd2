"""Scanners by WIA, against objects that answer as Windows documents them."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from types import SimpleNamespace

import pytest

from branch_app.domain.acquiring import Colour, ScannerFound, ScanOrder, Source
from branch_app.domain.errors import ScannerFailed
from branch_app.scanning.wia import WiaScanner

NO_PAPER, JAM = 0x80210003, 0x80210002


class ComError(Exception):
    """An error as late bound objects raise it: with a signed number."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.hresult = number - (1 << 32)


class Properties:
    """Properties by their number as text."""

    def __init__(self, **values: int | str) -> None:
        self.held = {
            name.removeprefix("p"): SimpleNamespace(Value=value, IsReadOnly=False, SubTypeMax=1600)
            for name, value in values.items()
        }

    def Exists(self, name: str) -> bool:  # noqa: N802 - as the object is called there
        return name in self.held

    def __call__(self, name: str) -> SimpleNamespace:
        return self.held[name]


class Collection:
    """Members that count from 1."""

    def __init__(self, *members: object) -> None:
        self._members, self.Count = members, len(members)

    def __call__(self, number: int) -> object:
        return self._members[number - 1]


class Windows:
    """A camera and one scanner whose feeder gives these pages, then an error."""

    def __init__(self, pages: Sequence[bytes] = (b"one", b"two"), end: int = NO_PAPER) -> None:
        self._left, self._end = list(pages), end
        self.closed = 0
        self.device = Properties(p3086=0x03, p3088=0, p3096=0)
        self.item = Properties(p6146=0, p6147=0, p6148=0, p6151=0, p6152=0, p6149=9, p6150=9)
        item = SimpleNamespace(Properties=self.item, Transfer=self._transfer)
        device = SimpleNamespace(Properties=self.device, Items=Collection(item))
        infos = (
            SimpleNamespace(DeviceID="cam", Type=2, Properties=Properties(Name="Camera")),
            SimpleNamespace(
                DeviceID="{6BDD}",
                Type=1,
                Properties=Properties(Name="Үлгі MFP"),
                Connect=lambda: device,
            ),
        )
        self._manager = SimpleNamespace(DeviceInfos=Collection(*infos))

    def open(self, name: str) -> object:
        assert name == "WIA.DeviceManager"
        return self._manager

    def close(self) -> None:
        self.closed += 1

    def _transfer(self, kind: str) -> object:
        assert kind == "{B96B3CAF-0728-11D3-9D7B-0000F81EF32E}"
        if not self._left:
            raise ComError(self._end)
        return SimpleNamespace(FileData=SimpleNamespace(BinaryData=tuple(self._left.pop(0))))


def _scan(windows: Windows, **order: object) -> tuple[bytes, ...]:
    wanted = ScanOrder(**{"scanner_id": "{6BDD}", **order})  # type: ignore[arg-type]
    return WiaScanner(windows).scan(wanted, lambda _pages: None, threading.Event())


def test_scanners_alone_are_found_and_the_thread_is_left_clean() -> None:
    windows = Windows()
    assert WiaScanner(windows).found() == (ScannerFound(id="{6BDD}", name="Үлгі MFP"),)
    assert windows.closed == 1


def test_the_feeder_is_emptied_in_the_size_and_colour_ordered() -> None:
    windows = Windows()
    order = {"source": Source.FEEDER, "resolution": 150, "colour": Colour.BLACK_WHITE}
    assert _scan(windows, **order) == (b"one", b"two")
    assert {name: one.Value for name, one in windows.device.held.items()} == {
        **{"3086": 3, "3088": 1, "3096": 1}
    }
    told = {name: one.Value for name, one in windows.item.held.items()}
    # A4 at 150 dpi, no more than the device has.
    assert told == {
        **{"6146": 4, "6147": 150, "6148": 150, "6149": 0, "6150": 0},
        **{"6151": 1240, "6152": 1600},
    }


def test_the_glass_gives_one_page() -> None:
    windows = Windows()
    assert _scan(windows) == (b"one",)
    assert windows.device.held["3088"].Value == 2


@pytest.mark.parametrize(
    ("windows", "order", "reason"),
    [
        (Windows(pages=()), {"source": Source.FEEDER}, "no_paper"),
        (Windows(end=JAM), {"source": Source.FEEDER}, "jammed"),
        (Windows(), {"source": Source.DUPLEX}, "not_offered"),
        (Windows(), {"scanner_id": "gone"}, "no_scanner"),
        (Windows(pages=(), end=0x80004005), {}, "broken_off"),
    ],
)
def test_what_is_wrong_is_told(windows: Windows, order: dict[str, object], reason: str) -> None:
    with pytest.raises(ScannerFailed) as refused:
        _scan(windows, **order)
    assert refused.value.details["reason"] == reason
    assert windows.closed == 1


def test_it_is_cancelled_between_two_pages() -> None:
    windows, cancelled = Windows(), threading.Event()
    order = ScanOrder(scanner_id="{6BDD}", source=Source.FEEDER)
    with pytest.raises(ScannerFailed) as refused:
        WiaScanner(windows).scan(order, lambda _pages: cancelled.set(), cancelled)
    assert refused.value.details == {"reason": "cancelled"}


def test_without_the_objects_of_windows_there_is_no_program() -> None:
    with pytest.raises(ScannerFailed) as refused:
        WiaScanner().found()
    assert refused.value.details == {"reason": "no_program"}
