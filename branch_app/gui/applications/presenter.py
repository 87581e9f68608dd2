"""Verbs of the tab of applications: apply, change, enter a status, make its papers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from branch_app.domain.application import Application
from branch_app.domain.application_draft import read_application_draft
from branch_app.domain.change import RecordKind
from branch_app.domain.drafting import ApplicantDraft, DraftReading, draft_of
from branch_app.domain.field_source import BY_ACCOUNTING, Origin
from branch_app.domain.fields import CATALOGUE, Part, mask
from branch_app.domain.issued_form import IssuedForm
from branch_app.gui.applications.offers import (
    consented,
    fields_for,
    shown_application,
    told_fields,
    why_no_change,
    why_no_status,
    why_not_begin,
)
from branch_app.gui.applications.saving import ApplicationSaving
from branch_app.gui.applications.status_entry import read_status
from branch_app.gui.applications.view import ApplicationsView, Doing, StatusTyped
from branch_app.gui.desk import Desk
from branch_app.gui.forms.form_field import FormField
from branch_app.gui.language import paper_language
from branch_app.gui.problems_to_show import problems_to_show
from branch_app.services.applicant_files import ApplicantFile
from branch_app.services.applicants import WHOLE_FORM
from branch_app.services.form_orders import FormOrder

# On these the other fields depend: which of them exist for this application.
DECIDING = frozenset({"payout_channel", "product"})


class ApplicationsPresenter:
    """`one` is the application shown at the right, `doing` what is being typed."""

    def __init__(self, view: ApplicationsView, desk: Desk) -> None:
        self._view = view
        self._desk = desk
        self.file: ApplicantFile | None = None
        self.one: Application | None = None
        self.doing: Doing | None = None
        self.visited: set[str] = set()
        self.shows_all = False
        self.saving = ApplicationSaving(view, desk, self)
        self._found: tuple[Application, ...] = ()
        self.stored: dict[str, str] = {}
        self._preferred = ""

    def prefer(self, application_id: str) -> None:
        """Show this application first when the file comes."""
        self._preferred = application_id

    def show(self, file: ApplicantFile) -> None:
        """Read the applications of this file; what is being typed stays."""
        if self.file is None or self.file.applicant.id != file.applicant.id:
            self.close()
        self.file = file
        self._view.show_why_not(why_not_begin(self._desk, self.file))
        self.read(file.applicant.id)

    def read(self, applicant_id: str) -> None:
        """Read the applications; a file that came in the meantime is not disturbed."""

        def take(found: Sequence[Application]) -> None:
            if self.file is not None and self.file.applicant.id == applicant_id:
                self._take(found)

        # Whoever may not see them was told so when the file was opened.
        self._desk.tasks.database(
            lambda: self._desk.services.applications.of_applicant(applicant_id),
            take,
            lambda _error: None,
        )

    def close(self) -> None:
        """Forget the file: nothing of the person stays on the tab."""
        self.file, self.one, self.doing = None, None, None
        self._found = ()
        self._view.close_grounds()
        self._view.show_applications(())
        self._view.ask_for(())
        self._view.show_one(None)

    def choose(self, application_id: str) -> None:
        """Show this application, unless something is being typed."""
        if self.doing is None and (self.one is None or self.one.id != application_id):
            self._choose(application_id)

    def begin(self) -> None:
        """Begin a new application; refused while C1 is not in force. What is typed stays."""
        if (
            self.file is not None
            and self.doing is None
            and not self.saving.is_busy
            and not why_not_begin(self._desk, self.file)
        ):
            self.one = None
            self._start(Doing.NEW, {})

    def change(self) -> None:
        """Change what was applied for; the showing of its numbers is journalled first."""
        one, file = self.one, self.file
        if one is None or file is None or self.doing or why_no_change(self._desk, self.file, one):
            return
        self.tell_showing(file.applicant.id, lambda _done: self.change_again())

    def tell_showing(self, applicant_id: str, then: Callable[..., object] | None = None) -> None:
        """Tell the journal that the numbers of an application are shown."""
        applicants = self._desk.services.applicants
        self._desk.tasks.database(lambda: applicants.show_number(applicant_id, WHOLE_FORM), then)

    def change_again(self) -> None:
        """Let it be changed; the journal was told already."""
        one = self.one
        if one is not None and not why_no_change(self._desk, self.file, one):
            self._start(Doing.CHANGE, self.texts_of(one))

    def ask_status(self) -> None:
        """Ask for the status as its paper tells it."""
        one = self.one
        if one and not self.doing and not why_no_status(self._desk, self.file, one):
            self.doing = Doing.STATUS
            self.say()

    def give_up(self) -> None:
        """Put away what is being typed."""
        was = self.one.id if self.one else next((one.id for one in self._found), "")
        self.doing = None
        self._view.close_grounds()
        self._choose(was)

    def edited(self, name: str) -> None:
        """Ask for the fields that exist for this payout channel and product."""
        if name in DECIDING and self.doing in {Doing.NEW, Doing.CHANGE}:
            self._view.ask_for(self._fields(self._view.typed()))
            self.check()

    def leave_field(self, name: str) -> None:
        """Check after a field was left."""
        if self.doing in {Doing.NEW, Doing.CHANGE}:
            self.visited.add(name)
            self.edited(name)
            self.check()

    def save(self) -> None:
        """Check everything and store it."""
        self.saving.save()

    def enter_status(self, typed: StatusTyped) -> None:
        """Enter the status as its paper tells it."""
        one = self.one
        if one is None or self.doing is not Doing.STATUS or self.saving.is_busy:
            return
        entry, problems = read_status(typed, one, self._desk.today())
        self._view.show_status_problems(problems)
        if entry is None:
            return
        applications = self._desk.services.applications
        self.saving.do(
            lambda: applications.tell_status(one.id, one.version, entry),
            lambda saved: self.saving.saved(saved, "status_entered"),
        )

    def make_paper(self, code: str) -> None:
        """Make the receipt or the questionnaire of the application, to be printed."""
        one, file = self.one, self.file
        if one is None or file is None or self.doing or self.saving.is_busy:
            return
        order = FormOrder(language=paper_language(), application_id=one.id)
        self.saving.do(
            lambda: self._desk.services.forms.issue(file.applicant.id, code, order), self._made
        )

    def is_edited(self) -> bool:
        """Tell whether the fields differ from what is stored; the form forgets as fields go."""
        return {name: text for name, text in self._view.typed().items() if text} != self.stored

    def come_back(
        self,
        values: Mapping[str, str],
        origins: Mapping[str, Origin],
        visited: Sequence[str],
        *,
        all_: bool,
    ) -> None:
        """Show what was typed and chosen before the lock; problems as they were shown."""
        self.visited, self.shows_all = set(visited), all_
        self._view.ask_for(self._fields(values))
        self._view.let_edit(values)
        self._view.take_origins(origins)
        self.check()

    def _take(self, found: Sequence[Application]) -> None:
        self._found = tuple(found)
        self._view.show_applications(self._found)
        if self.doing is None:
            ids = [one.id for one in self._found]
            wanted = self._preferred or (self.one.id if self.one else "")
            kept = wanted if wanted in ids else next(iter(ids), "")
            self._preferred = ""
            self._choose(kept)

    def _choose(self, application_id: str) -> None:
        self.one = next((one for one in self._found if one.id == application_id), None)
        self.say()
        if self.one is None:
            self._view.ask_for(())
            return
        values = self.one.values
        self._view.ask_for(told_fields(self._desk, values))
        self._view.show_only({name: mask(CATALOGUE[name], each) for name, each in values.items()})
        self._show_sources(self.one)
        self._view.show_problems(())

    def _start(self, doing: Doing, values: Mapping[str, str]) -> None:
        self.doing = doing
        self.stored = dict(values)
        self.visited, self.shows_all = set(), False
        self.say()
        # Not what was shown before: fields that stay would keep masked values.
        self._view.ask_for(())
        self._view.ask_for(self._fields(values))
        self._view.let_edit(values)
        self._show_sources(self.one)
        if self._part is Part.OWED and not values:
            self._view.take_origins(dict.fromkeys(self._view.typed(), BY_ACCOUNTING))
        self._view.show_problems(())

    def _show_sources(self, one: Application | None) -> None:
        if one is None:
            self._view.show_sources({}, frozenset())
            return
        old = one.stale(self._desk.pack.stale_days, self._desk.today())
        self._view.show_sources(one.sources, frozenset(old))

    def say(self) -> None:
        """Show the application, or what is being typed."""
        one = self.one
        if one is None and self.doing is not Doing.NEW:
            self._view.show_one(None)
            return
        self._view.show_one(shown_application(self._desk, self.file, one, self.doing))

    def texts_of(self, one: Application) -> dict[str, str]:
        """Return the values that can be typed of it now: what is applied for, or what is owed."""
        texts = draft_of(one.values).values
        return {name: text for name, text in texts.items() if CATALOGUE[name].part is self._part}

    @property
    def _part(self) -> Part:
        return self.one.typed_part if self.one is not None else Part.APPLICATION

    def _fields(self, typed: Mapping[str, str]) -> list[FormField]:
        return fields_for(self._desk, self.file, typed, self._part)

    def draft(self) -> ApplicantDraft:
        """Return what stands in the fields, with sources, checks and reasons."""
        view = self._view
        return ApplicantDraft(values=view.typed(), reasons=view.reasons(), origins=view.origins())

    def check(self) -> DraftReading:
        """Check what is typed and show the problems that are to be shown."""
        pack, today = self._desk.pack, self._desk.today()
        reading = read_application_draft(
            self.draft(), pack, today, consented(self._desk, self.file), self._part
        )
        shown = problems_to_show(reading.problems, self.visited, shows_all=self.shows_all)
        self._view.show_problems(shown)
        return reading

    def _made(self, form: IssuedForm) -> None:
        self.saving.set_busy(is_busy=False)
        self._desk.changes.tell({RecordKind.ISSUED_FORM})
        self._view.open_paper(form.id)
