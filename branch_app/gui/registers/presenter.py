"""Verbs of the registers page: carriers are added, moved, labelled, counted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from branch_app.domain.carrier import MOST_LETTERS, Carrier, CarrierKind
from branch_app.domain.carrier_number import show_carrier_number
from branch_app.domain.change import RecordKind
from branch_app.domain.errors import BranchError
from branch_app.domain.registers import j9_csv
from branch_app.domain.stocktaking import StockStanding, Stocktaking
from branch_app.gui import printing
from branch_app.gui.colours import Tone
from branch_app.gui.desk import Desk
from branch_app.gui.handing_out import write
from branch_app.gui.printing import PrintJob
from branch_app.gui.registers.view import CarrierTyped, RegistersView
from branch_app.services.carriers import CarrierDraft


class RegistersPresenter:
    """Every act asks the service by the number; the lists are read anew after it."""

    def __init__(self, view: RegistersView, desk: Desk) -> None:
        self._view = view
        self._desk = desk
        self.is_busy = False

    def load(self) -> None:
        """Read the register and the stock-taking."""
        services = self._desk.services
        self._desk.tasks.database(services.carriers.all, self._view.show_carriers)
        self._desk.tasks.database(services.stocktakings.standing, self._view.show_standing)

    def find(self, label: str) -> None:
        """Show the carrier of a scanned or typed label."""
        carriers = self._desk.services.carriers
        self._do(lambda: carriers.find(label), self._found)

    def add(self, typed: CarrierTyped) -> None:
        """Register a carrier, once everything is told."""
        problems = _problems(typed)
        self._view.show_problems(problems)
        if problems or self.is_busy:
            return
        one = CarrierDraft(
            kind=CarrierKind(typed.kind),
            category=typed.category,
            received_from=typed.received_from,
            place=typed.place,
            sheets=int(typed.sheets or 0),
        )
        self._do(lambda: self._desk.services.carriers.add(one), self._added)

    def issue(self, number: str, holder: str) -> None:
        """Hand a carrier out."""
        carriers = self._desk.services.carriers
        self._do(lambda: carriers.issue(number, holder), self._moved("carrier_issued"))

    def give_back(self, number: str, place: str) -> None:
        """Take a carrier back."""
        carriers = self._desk.services.carriers
        self._do(lambda: carriers.give_back(number, place), self._moved("carrier_returned"))

    def place(self, number: str, place: str) -> None:
        """Move a carrier to another place."""
        carriers = self._desk.services.carriers
        self._do(lambda: carriers.place(number, place), self._moved("carrier_placed"))

    def file_paper(self, number: str, serial: str) -> None:
        """Put the original of a paper into a file."""
        carriers = self._desk.services.carriers
        self._do(lambda: carriers.file_paper(number, serial), self._moved("paper_filed"))

    def destroy(self, number: str, act_number: str) -> None:
        """Note that a carrier was destroyed."""
        carriers = self._desk.services.carriers
        self._do(lambda: carriers.destroy(number, act_number), self._moved("carrier_destroyed"))

    def print_labels(self, numbers: Sequence[str], printer: str) -> None:
        """Print labels at 100 %."""
        job = PrintJob(printer=printer, copies=1)
        self._labels(
            numbers,
            lambda pdf: self._desk.tasks.paper(
                lambda: printing.print_pdf(pdf, job),
                lambda _pages: self._handed_out("labels_printed", len(numbers)),
                self._failed,
            ),
        )

    def save_labels(self, numbers: Sequence[str], file: Path) -> None:
        """Write labels into a PDF file."""
        self._labels(
            numbers,
            lambda pdf: self._desk.tasks.work(
                lambda: write(file, pdf),
                lambda _none: self._handed_out("labels_saved", len(numbers)),
                self._failed,
            ),
        )

    def save_register(self, file: Path) -> None:
        """Write register J9 into a CSV file; the journal is told first."""
        self._do(
            self._desk.services.carriers.export,
            lambda found: self._desk.tasks.work(
                lambda: write(file, j9_csv(found)),
                lambda _none: self._handed_out("register_saved", len(found)),
                self._failed,
            ),
        )

    def begin_stocktaking(self) -> None:
        """Begin a stock-taking or join the open one."""
        self._do(self._desk.services.stocktakings.begin, lambda _begun: self._done())

    def see(self, label: str) -> None:
        """Take a label; the next one may be scanned before this one is stored."""
        stocktakings = self._desk.services.stocktakings
        self._desk.tasks.database(lambda: stocktakings.see(label), self._seen, self._failed)

    def finish(self, missing: Sequence[str]) -> None:
        """Finish; what is confirmed as missing opens an incident each."""
        stocktakings = self._desk.services.stocktakings
        self._do(lambda: stocktakings.finish(missing), self._finished)

    def _labels(self, numbers: Sequence[str], then: Callable[[bytes], object]) -> None:
        carriers = self._desk.services.carriers
        self._do(lambda: carriers.labels(numbers), then)

    def _handed_out(self, code: str, count: int) -> None:
        self._desk.notices.tell(code, count=count)
        self._set_busy(False)

    def _found(self, one: Carrier) -> None:
        self._set_busy(False)
        self._view.show_carrier(one)
        self._view.lead_to_carrier()

    def _added(self, one: Carrier) -> None:
        self._view.clear_entries()
        self._view.show_carrier(one)
        self._desk.notices.tell("carrier_added", number=show_carrier_number(one.number))
        self._done()

    def _moved(self, code: str) -> Callable[[Carrier], None]:
        def tell(one: Carrier) -> None:
            self._view.show_carrier(one)
            self._desk.notices.tell(code, number=show_carrier_number(one.number))
            self._done()

        return tell

    def _seen(self, one: Carrier) -> None:
        self._view.show_seen(show_carrier_number(one.number))
        self.load()

    def _finished(self, done: Stocktaking) -> None:
        count = len(done.missing)
        tone = Tone.WARNING if count else Tone.GOOD
        self._desk.notices.tell("stock_finished", tone, seen=done.seen_count, missing=count)
        self._done()

    def _done(self) -> None:
        self._set_busy(False)
        self._desk.changes.tell({RecordKind.CARRIER})
        self.load()

    def _do(self, job: Callable[[], object], then: Callable[..., object]) -> None:
        self._set_busy(True)
        self._desk.tasks.database(job, then, self._failed)

    def _failed(self, error: BranchError) -> None:
        self._set_busy(False)
        self._desk.notices.report(error)
        self.load()

    def _set_busy(self, is_busy: bool) -> None:
        self.is_busy = is_busy
        self._view.set_busy(is_busy)


def _problems(typed: CarrierTyped) -> list[str]:
    texts = {name: getattr(typed, name).strip() for name in ("category", "received_from", "place")}
    wrong = [name for name, text in texts.items() if not 1 <= len(text) <= MOST_LETTERS]
    if typed.kind not in set(CarrierKind):
        wrong.insert(0, "kind")
    if typed.sheets and not (typed.sheets.isdecimal() and len(typed.sheets) <= 6):
        wrong.append("sheets")
    return wrong


def standing_of(standing: StockStanding | None) -> tuple[int, int]:
    """Return how many were seen and how many not."""
    return (len(standing.seen), len(standing.unseen)) if standing else (0, 0)
