"""Issuing, previewing, printing, voiding papers, and entering the answers as signed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtGui import QImage

from branch_app.domain.change import RecordKind
from branch_app.domain.checks import Problem
from branch_app.domain.errors import BadInput, BranchError, InvalidRecord
from branch_app.domain.form_template import TemplateBlock
from branch_app.domain.issued_form import FormState, IssuedForm
from branch_app.domain.serials import show_serial
from branch_app.gui import printing
from branch_app.gui.applicants.summary import BASE_CONSENT, NextStep, base_paper
from branch_app.gui.applicants.why_not import why_not_use
from branch_app.gui.colours import Tone
from branch_app.gui.consents.offers import offers
from branch_app.gui.consents.view import ConsentsView
from branch_app.gui.desk import Desk
from branch_app.gui.language import spoken
from branch_app.gui.preferences import Preferences
from branch_app.services.applicants import ApplicantFile
from branch_app.services.consents import RecordedTicks
from branch_app.services.form_orders import FormOrder

CHANGED = frozenset({RecordKind.ISSUED_FORM, RecordKind.CONSENT})


class ConsentsPresenter:
    """Verbs of the tab; `form` is the paper shown at the right."""

    def __init__(self, view: ConsentsView, desk: Desk, preferences: Preferences) -> None:
        self._view = view
        self._desk = desk
        self._preferences = preferences
        self.file: ApplicantFile | None = None
        self.form: IssuedForm | None = None
        self._pdf = b""
        self._wanted = 0
        self._preferred = ""
        self.is_busy = False
        self.is_printing = False

    def prefer(self, form_id: str) -> None:
        """Show this paper when the next file comes."""
        self._preferred = form_id

    def show(self, file: ApplicantFile) -> None:
        """Show the papers and consents of this file; the chosen paper stays chosen."""
        is_other = self.file is None or self.file.applicant.id != file.applicant.id
        self.file = file
        preferred, self._preferred = self._preferred, ""
        self._view.show_offers(offers(self._desk.pack.forms, file))
        self._view.show_why_not(why_not_use(self._desk, file))
        self._view.show_lists(file.forms, file.consents)
        wanted = [form for form in file.forms if form.id == preferred]
        if wanted or is_other or self.form is None:
            self._choose(next(iter(wanted or file.forms), None))
            return
        kept = next((form for form in file.forms if form.id == self.form.id), None)
        if kept != self.form:
            self._choose(kept)
        else:
            self._view.show_paper(kept, self.choices())

    def close(self) -> None:
        """Forget the file: nothing of the person stays on the tab."""
        self.file = None
        self._preferred = ""
        self._pdf = b""
        self._wanted += 1
        self._view.show_lists((), ())
        self._choose(None)
        self._view.show_pictures(())

    def choose(self, form_id: str) -> None:
        """Show this paper."""
        if self.file is not None and (self.form is None or self.form.id != form_id):
            found = [form for form in self.file.forms if form.id == form_id]
            self._choose(found[0] if found else None)

    def go_on(self, step: str) -> None:
        """Do what the strip offers: prepare, print, or enter the answers of C1."""
        paper = base_paper(self.file.forms) if self.file else None
        if step == NextStep.PREPARE:
            self.issue(BASE_CONSENT)
        elif paper is not None and step in {NextStep.PRINT, NextStep.TICKS}:
            self.choose(paper.id)
            self._view.show_panel(step)

    def issue(self, code: str) -> None:
        """Make a new paper of this form."""
        file = self.file
        if file is None or self.is_busy:
            return
        language = spoken() if spoken() in {"kk", "ru"} else "kk"
        forms = self._desk.services.forms
        self._set_busy(True)
        self._desk.tasks.database(
            lambda: forms.issue(file.applicant.id, code, FormOrder(language=language)),
            self._issued,
            lambda error: self._not_issued(error, code),
        )

    def render(self, dots_per_point: float) -> None:
        """Draw the pages for the screen; only the newest wish is shown."""
        self._wanted += 1
        number, pdf = self._wanted, self._pdf
        if not pdf:
            return
        self._desk.tasks.paper(
            lambda: printing.page_pictures(pdf, dots_per_point),
            lambda pictures: self._drawn(number, pictures),
        )

    def print(self, printer: str, copies: int) -> None:
        """Print the stored bytes at 100 %, journalled before; then ask whether it came out."""
        form = self.form
        if form is None:
            return
        self._preferences.printer = printer
        self.is_printing = True
        self._set_busy(True)
        self._desk.tasks.database(
            lambda: self._desk.services.forms.to_print(form.id, copies),
            lambda pdf: self._send_to(printer, copies, pdf),
            lambda error: self._failed(error, lambda: self.print(printer, copies)),
        )

    def _send_to(self, printer: str, copies: int, pdf: bytes) -> None:
        job = printing.PrintJob(printer=printer, copies=copies)
        self._desk.tasks.paper(
            lambda: printing.print_pdf(pdf, job),
            lambda _pages: self._ask_outcome(),
            lambda error: self._failed(error, lambda: self.print(printer, copies)),
        )

    def save_pdf(self, file: Path) -> None:
        """Write the stored bytes to a file as a paper to hand out; journalled."""
        form = self.form
        if form is None:
            return
        self._desk.tasks.database(
            lambda: _write(file, self._desk.services.forms.export(form.id)),
            lambda _done: self._pdf_saved(),
            lambda error: self._failed(error, lambda: self.save_pdf(file)),
        )

    def came_out(self) -> None:
        """Record that the paper came out of the printer."""
        form = self.form
        if form is not None:
            self._change(lambda: self._desk.services.forms.mark_printed(form.id), "form_printed")

    def void(self, reason: str) -> None:
        """Spoil the paper: jam, misprint, wrong data, applicant changed his mind."""
        form = self.form
        if form is not None:
            self._change(lambda: self._desk.services.forms.void(form.id, reason), "form_void")

    def record_ticks(self, answers: Mapping[str, bool | None]) -> None:
        """Enter the answers exactly as on the paper; every choice needs one."""
        form = self.form
        if form is None or self.is_busy:
            return
        missing = [choice for choice in form.choices if answers.get(choice) is None]
        self._view.show_unanswered(missing)
        if missing:
            self._desk.notices.tell("answer_every_choice", Tone.WARNING)
            return
        ticks = {choice: bool(answers[choice]) for choice in form.choices}
        unsaved = self._desk.unsaved_id("consents")
        self._set_busy(True)
        self._desk.tasks.database(
            lambda: self._desk.services.consents.record_ticks(
                form.serial, ticks, unsaved_id=unsaved
            ),
            self._recorded,
            lambda error: self._failed(error, lambda: self.record_ticks(answers)),
        )

    def choices(self) -> tuple[TemplateBlock, ...]:
        """Return the choices of the shown paper, in its order."""
        template = self._desk.pack.forms.get(self.form.code) if self.form else None
        if template is None or self.form is None:
            return ()
        return tuple(block for block in template.choices if block.id in self.form.choices)

    def _choose(self, form: IssuedForm | None) -> None:
        is_same_paper = form is not None and self.form is not None and form.id == self.form.id
        self.form = form
        self._view.show_paper(form, self.choices())
        if form is None or is_same_paper:
            return
        self._pdf = b""
        self._wanted += 1
        self._view.show_pictures(())
        self._desk.tasks.database(
            lambda: self._desk.services.forms.pdf(form.id), lambda pdf: self._loaded(form, pdf)
        )

    def _loaded(self, form: IssuedForm, pdf: bytes) -> None:
        if self.form is not None and self.form.id == form.id:
            self._pdf = pdf
            self._view.show_paper(self.form, self.choices())

    def _drawn(self, number: int, pictures: Sequence[QImage]) -> None:
        if number == self._wanted:
            self._view.show_pictures(pictures)

    def _issued(self, form: IssuedForm) -> None:
        self._set_busy(False)
        self._choose(form)
        self._desk.notices.tell("form_issued", serial=show_serial(form.serial))
        self._view.show_panel("print")
        self._desk.changes.tell(CHANGED)

    def _not_issued(self, error: BranchError, code: str) -> None:
        self._set_busy(False)
        if not isinstance(error, InvalidRecord):
            self._desk.notices.report(error, again=lambda: self.issue(code))
            return
        self._desk.notices.tell("form_refused", Tone.WARNING)
        self._view.tell_problems([p for p in error.problems if isinstance(p, Problem)])

    def _ask_outcome(self) -> None:
        self._set_busy(False)
        self._view.show_panel("outcome")

    def _pdf_saved(self) -> None:
        self._desk.notices.tell("pdf_saved")
        if self.form is not None and self.form.state in {FormState.ISSUED, FormState.PRINTED}:
            self._view.show_panel("outcome")

    def _change(self, job: Callable[[], IssuedForm], news: str) -> None:
        self._set_busy(True)
        self._desk.tasks.database(
            job,
            lambda form: self._changed(form, news),
            lambda error: self._failed(error, lambda: self._change(job, news)),
        )

    def _changed(self, form: IssuedForm, news: str) -> None:
        self._set_busy(False)
        self._choose(form)
        self._view.show_panel("")
        self._desk.notices.tell(news, serial=show_serial(form.serial))
        self._desk.changes.tell(CHANGED)

    def _recorded(self, recorded: RecordedTicks) -> None:
        self._set_busy(False)
        self._view.show_panel("")
        if recorded.settlement.draft_erased:
            self.form, self.file = None, None
            self._view.tell_erased()
            return
        self._choose(recorded.form)
        is_settled = recorded.form.state is FormState.SIGNED
        self._desk.notices.tell("consent_settled" if is_settled else "ticks_recorded")
        self._desk.changes.tell(CHANGED | {RecordKind.APPLICANT})

    def _failed(self, error: BranchError, again: Callable[[], object]) -> None:
        self._set_busy(False)
        self._desk.notices.report(error, again=again)

    def _set_busy(self, is_busy: bool) -> None:
        self.is_busy = is_busy
        self.is_printing = self.is_printing and is_busy
        self._view.set_busy(is_busy)


def _write(file: Path, data: bytes) -> None:
    try:
        file.write_bytes(data)
    except OSError as error:
        raise BadInput(reason="file") from error
