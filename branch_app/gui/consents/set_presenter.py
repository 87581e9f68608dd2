"""Several papers at one go: what is due, making, printing one after the other, what came out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from branch_app.domain.application import Application
from branch_app.domain.change import RecordKind
from branch_app.domain.consent_set import SetLine, is_offered_by_itself
from branch_app.domain.errors import BadInput, BranchError
from branch_app.domain.form_template import FormTemplate
from branch_app.domain.issued_form import IssuedForm
from branch_app.gui import printing
from branch_app.gui.colours import Tone
from branch_app.gui.consents.offers import offers
from branch_app.gui.consents.order import (
    OrderEntries,
    input_name,
    is_asking,
    orders_of,
    problems_of,
)
from branch_app.gui.consents.paper_facts import report_not_made
from branch_app.gui.consents.standing_words import UseLine
from branch_app.gui.consents.uses import uses_of
from branch_app.gui.consents.view import OrderGround, SetView
from branch_app.gui.desk import Desk
from branch_app.gui.entry_problems import EntryProblem
from branch_app.gui.handing_out import send_all, write
from branch_app.gui.language import paper_language
from branch_app.gui.preferences import Preferences
from branch_app.services.applicant_files import ApplicantFile

CHANGED = frozenset({RecordKind.ISSUED_FORM, RecordKind.CONSENT})
# What the service finds wrong with an order after all, and beside which field it is told.
PLACES = {
    "application_missing": "application",
    "contact_missing": "contact_telephone",
    "signer": "signer_name",
}


class SetPresenter:
    """Verbs of the sheets; `made` are the papers on their way through the printer."""

    def __init__(
        self,
        view: SetView,
        desk: Desk,
        preferences: Preferences,
        show_paper: Callable[[str], object],
    ) -> None:
        self._view = view
        self._show_paper = show_paper
        self._desk = desk
        self._preferences = preferences
        self.file: ApplicantFile | None = None
        self.ground = OrderGround()
        self.made: tuple[IssuedForm, ...] = ()
        self.is_busy = False
        self.is_printing = False
        self._copies = 0

    def show(self, file: ApplicantFile) -> None:
        """Take this file; how its consents stand is read, and shown when it has come."""
        is_other = self.file is None or self.file.applicant.id != file.applicant.id
        self.file = file
        if is_other:
            self.made = ()
            self._view.show_sheet("")
            self._take(OrderGround(offers=tuple(offers(self._forms(), file))))
        person_id, services = file.applicant.id, self._desk.services

        def read() -> tuple[Sequence[SetLine], Sequence[Application]]:
            return services.consents.standing(person_id), services.applications.of_applicant(
                person_id
            )

        self._desk.tasks.database(
            read, lambda found: self._known(person_id, *found), lambda _error: None
        )

    def close(self) -> None:
        """Forget the file: nothing of the person stays on the sheets."""
        self.file, self.made = None, ()
        self._take(OrderGround())
        self._view.show_order(OrderEntries())
        self._view.show_run((), "print")
        self._view.show_uses(())
        self._view.show_sheet("")

    def due(self) -> tuple[str, ...]:
        """Return the forms that the set offers by itself."""
        possible = {offer.code for offer in self.ground.offers if not offer.why_not}
        return tuple(
            line.template.code
            for line in self.ground.lines
            if line.is_asked and is_offered_by_itself(line.template)
            if line.template.code in possible
        )

    def begin(self, codes: Sequence[str] | None = None) -> None:
        """Open the sheet with these forms marked, or with those that are due."""
        if self.file is None or self.is_busy:
            return
        wanted = self.due() if codes is None else tuple(codes)
        self._view.show_order(OrderEntries(codes=wanted, language=paper_language()))
        self._view.show_sheet("order")

    def order(self, code: str) -> bool:
        """Open the sheet for a form that needs more than a click; tell whether it does."""
        template = self._forms().get(code)
        is_more = template is not None and is_asking(template)
        if is_more:
            self.begin([code])
        return is_more

    def make(self, entries: OrderEntries) -> None:
        """Make all marked papers, or none of them; what is wrong is told beside its field."""
        file = self.file
        if file is None or self.is_busy:
            return
        templates = [one for code in entries.codes if (one := self._forms().get(code)) is not None]
        problems = problems_of(entries, templates)
        self._view.show_order_problems(problems)
        if problems:
            return
        codes, own = [one.code for one in templates], orders_of(entries, templates)
        self._set_busy(True)
        self._desk.tasks.database(
            lambda: self._desk.services.forms.issue_set(file.applicant.id, codes, own=own),
            self._made,
            lambda error: self._not_made(error, entries),
        )

    def print(self, printer: str, copies: int) -> None:
        """Print the papers one after the other; then ask once whether they came out."""
        if not self.made or self.is_busy:
            return
        self._preferences.printer, self._preferences.copies = printer, copies
        self._copies = copies
        self._print(printing.PrintJob(printer=printer, copies=copies))

    def save(self, folder: Path) -> None:
        """Write the papers as files into a folder; then ask once whether they are good."""
        made, forms = self.made, self._desk.services.forms
        if not made or self.is_busy:
            return

        def job() -> None:
            for form in made:
                write(folder / f"{form.code}-{form.serial}.pdf", forms.export(form.id))

        self._copies = 1
        self._set_busy(True)
        self._desk.tasks.database(
            job,
            lambda _done: self._ask_outcome(),
            lambda error: self._failed(error, lambda: self.save(folder)),
        )

    def settle(self, came_out: Collection[str]) -> None:
        """Record which papers came out; the others are to be printed again."""
        if not self.made or self.is_busy:
            return
        forms, copies = self._desk.services.forms, self._copies or self._preferences.copies
        good = [form.id for form in self.made if form.id in came_out]
        done: list[IssuedForm] = []

        def job() -> list[IssuedForm]:
            for form_id in good:
                done.append(forms.mark_printed(form_id, copies))
            return done

        def failed(error: BranchError) -> None:
            self._leave_out(done)
            self._failed(error, lambda: self.settle(came_out))

        self._set_busy(True)
        self._desk.tasks.database(job, self._settled, failed)

    def put_off(self) -> None:
        """Close the sheet: papers that were made wait in the list."""
        self.made = ()
        self._view.show_sheet("")

    def resume(self, form_ids: Collection[str], step: str) -> None:
        """Go on with papers that were made before the lock."""
        kept = self.file.forms if self.file is not None else ()
        self.made = tuple(form for form in reversed(kept) if form.id in form_ids)
        if self.made:
            self._view.show_run(self.made, step)
            self._view.show_sheet("run")

    def ask_may(self) -> None:
        """Show which channels and recipients are allowed today, by which paper, or why not."""
        file = self.file
        if file is None:
            return
        self._view.show_uses(())
        self._view.show_sheet("may")
        self._desk.tasks.database(
            lambda: uses_of(self._desk, file),
            lambda lines: self._told(file.applicant.id, lines),
        )

    def _forms(self) -> dict[str, FormTemplate]:
        return dict(self._desk.pack.forms_on(self._desk.today()))

    def _take(self, ground: OrderGround) -> None:
        self.ground = ground
        self._view.show_offers(ground.offers)
        self._view.show_ground(ground)
        self._view.show_lists(self.file.forms if self.file else (), ground.lines)

    def _known(
        self, person_id: str, lines: Sequence[SetLine], applications: Sequence[Application]
    ) -> None:
        if self.file is not None and self.file.applicant.id == person_id:
            found = offers(self._forms(), self.file, applications)
            self._take(
                OrderGround(
                    offers=tuple(found), lines=tuple(lines), applications=tuple(applications)
                )
            )

    def _told(self, person_id: str, lines: Sequence[UseLine]) -> None:
        if self.file is not None and self.file.applicant.id == person_id:
            self._view.show_uses(lines)

    def _made(self, forms: Sequence[IssuedForm]) -> None:
        self._set_busy(False)
        self.made = tuple(forms)
        self._view.show_run(self.made, "print")
        self._view.show_sheet("run")
        self._desk.notices.tell("set_issued", count=len(forms))
        self._desk.changes.tell(CHANGED)

    def _not_made(self, error: BranchError, entries: OrderEntries) -> None:
        self._set_busy(False)
        reason, form = str(error.details.get("reason", "")), str(error.details.get("form", ""))
        place = PLACES.get(reason) or input_name(form, str(error.details.get("field", "")))
        if isinstance(error, BadInput):
            self._view.show_order_problems({place: EntryProblem(code="empty")})
        report_not_made(error, self._desk, self._view, lambda: self.make(entries))

    def _print(self, job: printing.PrintJob) -> None:
        self.is_printing = True
        self._set_busy(True)
        send_all(self._desk, self.made, job, self._ask_outcome, self._stopped)

    def _stopped(self, error: BranchError, go_on: Callable[[], object]) -> None:
        def again() -> None:
            self.is_printing = True
            self._set_busy(True)
            go_on()

        self._failed(error, again)

    def _ask_outcome(self) -> None:
        self._set_busy(False)
        self._view.show_run(self.made, "outcome")

    def _settled(self, printed: Sequence[IssuedForm]) -> None:
        self._set_busy(False)
        self._leave_out(printed)
        if self.made:
            self._view.show_run(self.made, "print")
            self._desk.notices.tell("set_printed_in_part", Tone.WARNING, count=len(self.made))
        else:
            self._show_paper(printed[0].id)
            self._desk.notices.tell("set_printed", count=len(printed))
        self._desk.changes.tell(CHANGED)

    def _leave_out(self, printed: Sequence[IssuedForm]) -> None:
        done = {form.id for form in printed}
        self.made = tuple(form for form in self.made if form.id not in done)

    def _failed(self, error: BranchError, again: Callable[[], object]) -> None:
        self._set_busy(False)
        self._desk.notices.report(error, again=again)

    def _set_busy(self, is_busy: bool) -> None:
        self.is_busy = is_busy
        self.is_printing = self.is_printing and is_busy
        self._view.set_busy(is_busy)
