"""Issuing, previewing, printing, voiding papers, and entering the answers as signed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtGui import QImage

from branch_app.domain.change import RecordKind
from branch_app.domain.consent import BASE_CONSENT
from branch_app.domain.errors import BranchError
from branch_app.domain.form_template import TemplateBlock
from branch_app.domain.issued_form import FormState, IssuedForm
from branch_app.domain.pack import OrganisationPack
from branch_app.domain.serials import show_serial
from branch_app.gui import printing
from branch_app.gui.applicants.summary import NextStep, base_paper
from branch_app.gui.applicants.why_not import why_not_use
from branch_app.gui.colours import Tone
from branch_app.gui.consents.paper_facts import (
    OpenedPaper,
    choices_of,
    next_unanswered,
    open_paper,
    paper_behind,
    report_not_made,
)
from branch_app.gui.consents.set_presenter import CHANGED, SetPresenter
from branch_app.gui.consents.view import SetView
from branch_app.gui.desk import Desk
from branch_app.gui.handing_out import send_to_printer, write
from branch_app.gui.language import paper_language
from branch_app.gui.preferences import Preferences
from branch_app.services.applicant_files import ApplicantFile
from branch_app.services.consents import RecordedTicks
from branch_app.services.form_orders import FormOrder


class ConsentsPresenter:
    """Verbs of the tab; `form` is the paper shown at the right."""

    def __init__(self, view: SetView, desk: Desk, preferences: Preferences) -> None:
        self._view = view
        self._desk = desk
        self._preferences = preferences
        self.sets = SetPresenter(view, desk, preferences, self.choose)
        self.file: ApplicantFile | None = None
        self.form: IssuedForm | None = None
        self._pdf = b""
        self._wanted = 0
        self._preferred = ""
        self._packs: dict[int, OrganisationPack] = {desk.pack.edition: desk.pack}
        self._last = (1, "")
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
        self._view.show_why_not(why_not_use(self._desk, file))
        self.sets.show(file)
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
        self.file, self._preferred, self._pdf = None, "", b""
        self._wanted += 1
        self.sets.close()
        self._choose(None)
        self._view.show_pictures(())

    def choose(self, form_id: str) -> None:
        """Show this paper, in place of a sheet that may be open."""
        self._view.show_sheet("")
        if self.file is not None and (self.form is None or self.form.id != form_id):
            found = [form for form in self.file.forms if form.id == form_id]
            self._choose(found[0] if found else None)

    def open_consent(self, code: str) -> None:
        """Show the paper by which a consent stands; one that has none is offered to be asked."""
        lines = {one.template.code: one for one in self.sets.ground.lines}
        line, forms = lines.get(code), self.file.forms if self.file else ()
        paper = paper_behind(line, forms) if line is not None else None
        if paper is not None:
            self.choose(paper.id)
        elif line is not None and not why_not_use(self._desk, self.file):
            self.sets.begin([code])

    def order(self, code: str) -> None:
        """Make a paper at once, or open its order where something must be chosen or typed."""
        if not self.sets.order(code):
            self.issue(code)

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
        forms, order = self._desk.services.forms, FormOrder(language=paper_language())
        self._view.show_sheet("")
        self._set_busy(True)
        self._desk.tasks.database(
            lambda: forms.issue(file.applicant.id, code, order),
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

    def print(self, printer: str, copies: int, reason: str = "") -> None:
        """Print the stored bytes at 100 %, journalled before; then ask whether it came out."""
        form = self.form
        if form is None:
            return
        self._preferences.printer, self._preferences.copies = printer, copies
        self._last = (copies, reason)
        self.is_printing = True
        self._set_busy(True)
        send_to_printer(
            self._desk,
            form,
            printing.PrintJob(printer=printer, copies=copies),
            reason,
            self._ask_outcome,
            lambda error: self._failed(error, lambda: self.print(printer, copies, reason)),
        )

    def save_pdf(self, file: Path, reason: str = "") -> None:
        """Write the stored bytes to a file as a paper to hand out; journalled."""
        form = self.form
        if form is None:
            return
        self._last = (1, reason)
        self._desk.tasks.database(
            lambda: write(file, self._desk.services.forms.export(form.id)),
            lambda _done: self._pdf_saved(),
            lambda error: self._failed(error, lambda: self.save_pdf(file, reason)),
        )

    def came_out(self) -> None:
        """Record that the paper came out of the printer."""
        form = self.form
        if form is not None:
            forms, told = self._desk.services.forms, self._last
            news = "form_printed" if form.is_to_be_signed else "form_handed_out"
            self._change(lambda: forms.mark_printed(form.id, *told), news)

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
        """Return the choices of the shown paper as its own edition of the pack told them."""
        if self.form is None:
            return ()
        return choices_of(self.form, self._packs.get(self.form.pack_edition))

    def _choose(self, form: IssuedForm | None) -> None:
        is_same_paper = form is not None and self.form is not None and form.id == self.form.id
        self.form = form
        self._view.show_paper(form, self.choices())
        if form is None or is_same_paper:
            return
        self._pdf = b""
        self._wanted += 1
        self._view.show_pictures(())
        self._last = (1, "")
        known, services = self._packs.get(form.pack_edition), self._desk.services

        self._desk.tasks.database(
            lambda: open_paper(form, services, known), lambda paper: self._loaded(form, paper)
        )

    def _loaded(self, form: IssuedForm, paper: OpenedPaper) -> None:
        self._packs[form.pack_edition] = paper.pack
        if self.form is not None and self.form.id == form.id:
            self._pdf = paper.pdf
            self._view.show_names(paper.names)
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
        report_not_made(error, self._desk, self._view, lambda: self.issue(code))

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
        is_settled = recorded.form.state is FormState.SIGNED
        self._desk.notices.tell("consent_settled" if is_settled else "ticks_recorded")
        forms = self.file.forms if self.file is not None else ()
        following = next_unanswered(forms, recorded.form)
        self._choose(following or recorded.form)
        if following is not None:
            self._view.show_panel("ticks")
        self._desk.changes.tell(CHANGED | {RecordKind.APPLICANT})

    def _failed(self, error: BranchError, again: Callable[[], object]) -> None:
        self._set_busy(False)
        self._desk.notices.report(error, again=again)

    def _set_busy(self, is_busy: bool) -> None:
        self.is_busy = is_busy
        self.is_printing = self.is_printing and is_busy
        self._view.set_busy(is_busy)
