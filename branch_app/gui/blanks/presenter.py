"""Verbs of the page of blank forms: make, print, spoil, key in, list what was spoiled."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path

from branch_app.domain.change import RecordKind
from branch_app.domain.errors import BranchError
from branch_app.domain.issued_form import FormState, IssuedForm
from branch_app.domain.serials import show_serial
from branch_app.gui import printing
from branch_app.gui.blanks.entries import is_of_carrier, read_filled, read_period, waiting_form
from branch_app.gui.blanks.view import BlanksView, KeyInTyped
from branch_app.gui.colours import Tone
from branch_app.gui.desk import Desk
from branch_app.gui.entry_problems import EntryProblem, Problems
from branch_app.gui.handing_out import send_all, write
from branch_app.gui.language import paper_language
from branch_app.services.read_model import ApplicantRow

SHOWN = 8
CHANGED = frozenset({RecordKind.ISSUED_FORM, RecordKind.CARRIER})


class BlanksPresenter:
    """`person` is whoever has filled the form in; `printing` the forms sent to the printer."""

    def __init__(self, view: BlanksView, desk: Desk) -> None:
        self._view = view
        self._desk = desk
        self.waiting: tuple[IssuedForm, ...] = ()
        self.person: ApplicantRow | None = None
        self.is_busy = False
        self._printing: tuple[IssuedForm, ...] = ()
        self._people: tuple[ApplicantRow, ...] = ()
        self._asked = 0

    def load(self) -> None:
        """Read the blank forms that wait."""
        self._desk.tasks.database(self._desk.services.blank_forms.waiting, self._take)

    def make(self, code: str, count: int) -> None:
        """Make numbered blank forms and offer to print them."""
        if self.is_busy or not code:
            return
        language = paper_language()
        self._do(lambda: self._desk.services.blank_forms.issue(code, count, language), self._made)

    def print(self, printer: str, copies: int) -> None:
        """Print every blank form that is not printed yet; the journal is told first.

        Never one that is printed: no two sheets are to have one number and differ.
        """
        forms = self.unprinted
        if self.is_busy or not forms:
            return
        self._printing = forms
        self._set_busy(True)
        job = printing.PrintJob(printer=printer, copies=copies)
        send_all(self._desk, forms, job, lambda: self._sent("", len(forms)), self._stopped)

    def save_files(self, file: Path) -> None:
        """Write every blank form that is not printed yet beside this file, each by its number."""
        forms = self.unprinted
        if self.is_busy or not forms:
            return
        service = self._desk.services.forms
        self._printing = forms

        def job() -> int:
            for form in forms:
                name = f"{file.stem}-{form.serial}{file.suffix}"
                write(file.with_name(name), service.export(form.id))
            return len(forms)

        self._do(job, lambda count: self._sent("blanks_saved", count))

    def came_out(self, copies: int) -> None:
        """Tell that the papers came out of the printer."""
        forms, service = self._printing, self._desk.services.forms
        self._view.ask_outcome(0)

        def job() -> int:
            for form in forms:
                service.mark_printed(form.id, copies)
            return len(forms)

        if forms:
            self._do(job, lambda count: self._printed(count))

    def not_out(self) -> None:
        """Put the question away: what did not come out is printed again or spoiled by hand."""
        self._printing = ()
        self._view.ask_outcome(0)

    def spoil(self, form_id: str, reason: str) -> None:
        """Void a blank form that is not used, or whose sheet is spoiled (J17)."""
        if not self.is_busy and any(form.id == form_id for form in self.waiting):
            self._do(lambda: self._desk.services.forms.void(form_id, reason), self._spoiled)

    def find(self, text: str) -> None:
        """Look for whoever has filled the form in; only the newest query is shown."""
        self._asked += 1
        number, wanted = self._asked, text.strip()
        self.choose_person("")
        if not wanted:
            self._found(number, (), "")
            return
        self._desk.tasks.read(
            lambda: self._desk.services.search.find(wanted, SHOWN),
            lambda rows: self._found(number, rows, wanted),
        )

    def choose_person(self, applicant_id: str) -> None:
        """Take this person as the one who has filled the form in."""
        self.person = next((row for row in self._people if row.id == applicant_id), None)
        if self.person is not None:
            found = len(self._people)
            self._desk.tasks.database(lambda: self._desk.services.search.settle(found))
        self._view.show_person(self.person)

    def take_again(self, row: ApplicantRow) -> None:
        """Take who was chosen before a lock."""
        self.person = row
        self._view.show_person(row)

    def key_in(self, typed: KeyInTyped) -> None:
        """Tie the blank form to the person, with the time written on it."""
        if self.is_busy:
            return
        form = waiting_form(self.waiting, typed.serial)
        person_id = self.person.id if self.person else ""
        at, problems = read_filled(typed, form, person_id, self._desk.now())
        self._view.show_problems(problems)
        if form is None or at is None:
            return
        service = self._desk.services.blank_forms
        self._set_busy(True)
        self._desk.tasks.database(
            lambda: service.key_in(form.serial, person_id, at, typed.carrier),
            self._keyed_in,
            lambda error: self._not_keyed_in(error, typed),
        )

    def show_spoiled(self, since: str, until: str) -> Problems:
        """List the papers spoiled of those issued in this period; return what is wrong with it."""
        period, problems = read_period(since, until)
        if period is not None:
            first, last = period
            self._desk.tasks.database(
                lambda: self._desk.services.blank_forms.spoiled(first, last),
                self._view.show_spoiled,
            )
        return problems

    def now(self) -> dt.datetime:
        """Return the services' wall clock."""
        return self._desk.now()

    @property
    def unprinted(self) -> tuple[IssuedForm, ...]:
        """Return the waiting forms that have not come out of a printer yet."""
        return tuple(form for form in self.waiting if form.state is FormState.ISSUED)

    def _take(self, forms: Sequence[IssuedForm]) -> None:
        self.waiting = tuple(forms)
        self._view.show_waiting(self.waiting)
        self._view.offer_printing(len(self.unprinted))

    def _made(self, forms: Sequence[IssuedForm]) -> None:
        self._changed()
        self._desk.notices.tell("blanks_made", count=len(forms))

    def _stopped(self, error: BranchError, go_on: Callable[[], object]) -> None:
        def again() -> None:
            self._set_busy(True)
            go_on()

        self._failed(error, again)

    def _sent(self, news: str, count: int) -> None:
        self._set_busy(False)
        self._view.ask_outcome(count)
        if news:
            self._desk.notices.tell(news, count=count)

    def _printed(self, count: int) -> None:
        self._printing = ()
        self._changed()
        self._desk.notices.tell("blanks_printed", count=count)

    def _spoiled(self, form: IssuedForm) -> None:
        self._changed()
        self._desk.notices.tell("blank_spoiled", Tone.INFO, serial=show_serial(form.serial))

    def _found(self, number: int, rows: Sequence[ApplicantRow], text: str) -> None:
        if number == self._asked:
            self._people = tuple(rows)
            self._view.show_people(self._people, text)

    def _keyed_in(self, form: IssuedForm) -> None:
        self._set_busy(False)
        self._changed()
        self._view.show_keyed_in(form)
        self._desk.notices.tell("blank_keyed_in", serial=show_serial(form.serial))

    def _changed(self) -> None:
        self._desk.changes.tell(CHANGED)
        self.load()

    def _not_keyed_in(self, error: BranchError, typed: KeyInTyped) -> None:
        self._failed(error, lambda: self.key_in(typed))
        if is_of_carrier(error):
            self._view.show_problems({"carrier": EntryProblem(code="no_such_file")})

    def _do(self, job: Callable[[], object], then: Callable[..., object]) -> None:
        def end(result: object) -> None:
            self._set_busy(False)
            then(result)

        self._set_busy(True)
        self._desk.tasks.database(
            job, end, lambda error: self._failed(error, lambda: self._do(job, then))
        )

    def _failed(self, error: BranchError, again: Callable[[], object]) -> None:
        self._set_busy(False)
        self._desk.notices.report(error, again=again)

    def _set_busy(self, is_busy: bool) -> None:
        self.is_busy = is_busy
        self._view.set_busy(is_busy)
