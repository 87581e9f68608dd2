"""A scanner that is played: what lies in it, what goes wrong, and a hand that holds the paper."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from branch_app.domain.acquiring import ScannerFound, ScannerTrouble, ScanOrder
from branch_app.domain.errors import ScannerFailed

ONE = ScannerFound(id="one:0", name="A4 S-1")
TWO = ScannerFound(id="two:0", name="A4 S-2")


@dataclass
class FakeScanner:
    """`reason` breaks a pass after its pages; until `free` is set it stands still after each."""

    devices: tuple[ScannerFound, ...] = (ONE, TWO)
    pages: tuple[bytes, ...] = ()
    reason: str = ""
    free: threading.Event = field(default_factory=threading.Event)
    stands_still: bool = False
    looked: int = 0
    orders: list[ScanOrder] = field(default_factory=list)
    given_up: int = 0

    def found(self) -> Sequence[ScannerFound]:
        self.looked += 1
        return self.devices

    def scan(
        self, order: ScanOrder, told: Callable[[int], None], cancelled: threading.Event
    ) -> Sequence[bytes]:
        self.orders.append(order)
        for count, _page in enumerate(self.pages, start=1):
            told(count)
            while self.stands_still and not self.free.wait(0.01):
                if cancelled.is_set():
                    break
            if cancelled.is_set():
                self.given_up += 1
                raise ScannerFailed(reason=ScannerTrouble.CANCELLED.value)
        if self.reason:
            raise ScannerFailed(reason=self.reason)
        return self.pages
