"""The Scan button: looking for scanners, one pass at a time, and its pages on their way to papers.

What a pass gave lies in memory only until it is stored. The lock ends a pass: whatever is not
stored by then is given up as a whole, and told when the employee is back (decision 0018).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import StrEnum
from threading import Event
from typing import Protocol

from branch_app.domain.acquiring import SCANNED, ScannerFound, ScannerTrouble, ScanOrder
from branch_app.domain.errors import BranchError, ScannerFailed
from branch_app.domain.scan import PageVerdict, ScannedPage
from branch_app.gui.desk import Desk
from branch_app.services.ports import Scanner

Stored = Callable[[Sequence[PageVerdict]], object]


class Step(StrEnum):
    """How far the scanner is; `cut_off`: the lock came before the pages were stored."""

    LOOKING = "looking"
    READY = "ready"
    NONE = "none"
    SCANNING = "scanning"
    STOPPING = "stopping"
    STORING = "storing"
    CUT_OFF = "cut_off"


# A pass that is not stored yet.
UNDER_WAY = frozenset({Step.SCANNING, Step.STOPPING, Step.STORING})


class ScanView(Protocol):
    """What the presenter asks of the card."""

    def show_scanners(self, found: Sequence[ScannerFound]) -> None:
        """Offer these scanners."""
        ...

    def show_step(self, step: Step, trouble: str = "") -> None:
        """Show how far the scanner is, and why there is none."""
        ...


class ScanPresenter:
    """Verbs of the card; `stored` takes the verdicts over."""

    def __init__(self, view: ScanView, desk: Desk, scanner: Scanner, stored: Stored) -> None:
        self._view = view
        self._desk = desk
        self._scanner = scanner
        self._stored_pages = stored
        self._found: tuple[ScannerFound, ...] = ()
        self._wanted: ScanOrder | None = None
        self._cancelled = Event()
        self._is_held = False
        self._was_cut_off = False
        self._count = 0
        self.step = Step.NONE

    @property
    def is_under_way(self) -> bool:
        """Tell whether a pass is not stored yet."""
        return self.step in UNDER_WAY

    @property
    def is_cut_off(self) -> bool:
        """Tell whether a pass was begun and nothing of it is stored, for whoever locks now."""
        return self._was_cut_off or self.is_under_way

    @property
    def page_count(self) -> int:
        """Return how many pages of this pass have come."""
        return self._count

    def look(self) -> None:
        """Look for scanners, unless one is at work."""
        if self.step not in UNDER_WAY | {Step.LOOKING}:
            self._show(Step.LOOKING)
            self._desk.tasks.work(self._scanner.found, self._looked, self._not_looked)

    def scan(self, order: ScanOrder) -> None:
        """Begin a pass; where no scanner is known, look for one first."""
        if self.step in UNDER_WAY:
            return
        if not self._found:
            self._wanted = order
            self.look()
            return
        cancelled = self._cancelled = Event()
        self._count = 0
        self._was_cut_off = False
        self._show(Step.SCANNING)

        def told(count: int) -> None:
            # Called by the scanner's thread; the card looks at it by its own timer.
            if self._cancelled is cancelled:
                self._count = count

        self._desk.tasks.work(
            lambda: self._scanner.scan(order, told, cancelled), self._scanned, self._failed
        )

    def cancel(self) -> None:
        """Stop the scanner; nothing of this pass is stored."""
        if self.step is Step.SCANNING:
            self._cancelled.set()
            self._show(Step.STOPPING)

    def hold(self, *, is_held: bool) -> None:
        """Stop the scanner when the window is locked: nobody watches it any more."""
        self._is_held = is_held
        if is_held:
            self.cancel()

    def stop(self) -> None:
        """Let no pass outlive the session."""
        self._cancelled.set()

    def cut_off(self) -> None:
        """Tell that the lock came before the pages were stored, until the next pass."""
        self._was_cut_off = True
        if self.step in {Step.NONE, Step.READY}:
            self._rest()

    def _looked(self, found: Sequence[ScannerFound]) -> None:
        self._found = tuple(found)
        wanted, self._wanted = self._wanted, None
        self._view.show_scanners(self._found)
        if not found:
            self._show(Step.NONE, ScannerTrouble.NO_SCANNER.value)
            if wanted is not None:
                self._desk.notices.report(ScannerFailed(reason=ScannerTrouble.NO_SCANNER.value))
            return
        self._rest()
        if wanted is not None and not self._is_held:
            known = {one.id for one in found}
            chosen = wanted.scanner_id if wanted.scanner_id in known else found[0].id
            self.scan(replace(wanted, scanner_id=chosen))

    def _not_looked(self, error: BranchError) -> None:
        self._found = ()
        wanted, self._wanted = self._wanted, None
        self._view.show_scanners(())
        self._show(Step.NONE, str(error.details.get("reason", "")))
        if wanted is not None:
            self._desk.notices.report(error)

    def _scanned(self, files: Sequence[bytes]) -> None:
        self._count = len(files)
        self._show(Step.STORING)
        scans = self._desk.services.scans
        self._desk.tasks.paper(
            lambda: scans.read_stack(files, SCANNED),
            self._store,
            lambda error: self._not_stored(error, lambda: self._scanned(files)),
        )

    def _store(self, pages: Sequence[ScannedPage]) -> None:
        self._show(Step.STORING)
        self._desk.tasks.database(
            lambda: self._desk.services.scans.add(pages, SCANNED),
            self._stored,
            lambda error: self._not_stored(error, lambda: self._store(pages)),
        )

    def _stored(self, verdicts: Sequence[PageVerdict]) -> None:
        self._rest()
        self._stored_pages(verdicts)

    def _not_stored(self, error: BranchError, again: Callable[[], object]) -> None:
        self._rest()
        self._desk.notices.report(error, again=again)

    def _failed(self, error: BranchError) -> None:
        if self._is_held:
            self._was_cut_off = True
            self._rest()
            return
        if error.details.get("reason") == ScannerTrouble.NO_SCANNER:
            # It was switched off or unplugged: the next try looks for it again.
            self._found = ()
        self._rest()
        self._desk.notices.report(error)

    def _rest(self) -> None:
        self._show(Step.CUT_OFF if self._was_cut_off else Step.READY)

    def _show(self, step: Step, trouble: str = "") -> None:
        self.step = step
        self._view.show_step(step, trouble)
