"""Capturing, opening and correcting one person; the refusal that erases a draft."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from branch_app.domain.change import RecordKind
from branch_app.domain.confirming import ConfirmedWarning, told_apart
from branch_app.domain.drafting import ApplicantDraft, DraftReading, draft_of, read_draft
from branch_app.domain.errors import (
    BranchError,
    Refusal,
    StaleRecord,
)
from branch_app.domain.fields import CATALOGUE, Part, mask
from branch_app.domain.photograph import PhotographStanding
from branch_app.domain.record_state import RecordState
from branch_app.gui.applicants.confirmed import confirmed_of
from branch_app.gui.applicants.saving import DataSaving
from branch_app.gui.applicants.summary import NextStep, Summary, summarise
from branch_app.gui.applicants.taking_over import taken_over, told_by_number
from branch_app.gui.applicants.typed_data import TypedData
from branch_app.gui.applicants.view import ApplicantView
from branch_app.gui.applicants.why_not import why_not_change
from branch_app.gui.colours import Tone
from branch_app.gui.desk import Desk
from branch_app.gui.forms.form_field import FormField, asked_field
from branch_app.gui.problems_to_show import problems_to_show
from branch_app.services.applicant_files import ApplicantFile
from branch_app.services.applicants import WHOLE_FORM

NEW = Summary(name="", masked_iin="", state="", consent="", next_step=NextStep.SAVE)
SHOWN_KINDS = frozenset({RecordKind.APPLICANT, RecordKind.ISSUED_FORM, RecordKind.CONSENT})


class ApplicantPresenter:
    """Verbs of the applicant's file; `file` is None for a person not saved yet."""

    def __init__(self, view: ApplicantView, desk: Desk) -> None:
        self._view = view
        self._desk = desk
        self.file: ApplicantFile | None = None
        self._awaited = ""
        self.is_editing = False
        self.saving = DataSaving(view, desk, self)
        self.visited: set[str] = set()
        self.shows_all = False
        # Consents in force under which more may be asked for, such as `C7` or `C15.1`.
        self.consented: frozenset[str] = frozenset()

    def begin(self, text: str) -> None:
        """Begin a new person; what was searched for becomes IIN or name."""
        self.file = None
        self.consented = frozenset()
        self._view.data.close_questions()
        self._view.show_summary(NEW)
        self._view.show_iin("")
        self._view.data.ask_for(self._fields())
        self._start_editing({})
        self._view.data.fill(taken_over(text))

    def open(self, applicant_id: str) -> None:
        """Open a file; it is shown once the journal tells of it."""

        def show(file: ApplicantFile) -> None:
            self.show(file)
            self._view.focus_next_step()

        self._awaited = applicant_id
        self._desk.tasks.database(
            lambda: self._desk.services.applicants.open(applicant_id), show, self.not_opened
        )

    @property
    def settled_file(self) -> ApplicantFile | None:
        """The open file; None while another one is on its way."""
        file = self.file
        return file if file and self._awaited in {"", file.applicant.id} else None

    def edit(self) -> None:
        """Show the numbers and let the fields be changed; the showing is journalled first."""
        file = self.file
        if file is None or self.is_editing or why_not_change(self._desk, file):
            return
        self._desk.tasks.database(
            lambda: self._desk.services.applicants.show_number(file.applicant.id, WHOLE_FORM),
            lambda _done: self._edit_file(file),
            self.not_opened,
        )

    def reveal_iin(self) -> None:
        """Show the whole IIN; the showing is journalled first."""
        file = self.file
        if file is None:
            return
        self._desk.tasks.database(
            lambda: self._desk.services.applicants.show_number(file.applicant.id, "iin"),
            lambda _done: self._view.show_iin(file.applicant.text("iin")),
            self.not_opened,
        )

    def hide_iin(self) -> None:
        """Mask the IIN again."""
        if self.file is not None:
            self._view.show_iin(summarise(self.file, ()).masked_iin)

    def leave_field(self, name: str) -> None:
        """Check after a field was left; take birth date and sex out of a right IIN."""
        if not self.is_editing:
            return
        self.visited.add(name)
        if name == "iin":
            self._take_facts()
        self._check()

    def save(self) -> None:
        """Check everything and store it; all problems are shown at once."""
        if not self.is_editing or self.saving.is_busy:
            return
        self.saving.save()

    def check_all(self) -> DraftReading:
        """Check everything and show every problem."""
        self.shows_all = True
        return self._check()

    def give_up_edits(self) -> None:
        """Show the stored file again."""
        if self.file is not None:
            self._desk.notices.clear()
            self.show(self.file)

    def refuse(self) -> None:
        """Erase the draft of a person who does not agree (K16)."""
        file = self.file
        if file is None:
            return
        self._desk.tasks.database(
            lambda: self._desk.services.applicants.refuse(file.applicant.id),
            lambda _done: self.erased(),
        )

    def erased(self) -> None:
        """Leave the file of a draft that was erased."""
        self.leave_file()
        self._desk.notices.tell("draft_erased", Tone.INFO)
        self._desk.changes.tell(SHOWN_KINDS)

    def leave_file(self) -> None:
        """Close the file, so that nothing of the person stays on the page, and leave it."""
        self.file = None
        self.is_editing = False
        self._view.data.close_questions()
        self._view.show_summary(NEW)
        self._view.show_iin("")
        self._view.data.ask_for(())
        self._view.data.show_confirmed(())
        self._view.data.show_problems(())
        self._view.leave()

    def come_back(
        self, file: ApplicantFile | None, typed: TypedData | None, *, is_editing: bool
    ) -> None:
        """Show a file, or a new one, as it was left; a newer version stands beside it."""
        if file is None:
            self.begin("")
        else:
            self.show(file)
            if is_editing:
                self._edit_file(file)
        if typed is None:
            return
        is_stale = file is not None and file.applicant.version != typed.version
        self._view.data.fill(typed.touched if is_stale else typed.values)
        self._view.data.take_origins(typed.origins)
        self.visited, self.shows_all = set(typed.visited), typed.shows_all
        self._check()
        self._view.data.take_reasons(typed.reasons)
        if file is not None and is_stale:
            self._view.data.show_stored(draft_of(file.applicant.values).values)
            self._desk.notices.report(StaleRecord(record_id=file.applicant.id))

    def reload(self) -> None:
        """Read the file again, unless somebody is typing into it."""
        if self.file is None or self.is_editing:
            return
        applicant_id = self.file.applicant.id
        self._desk.tasks.database(
            lambda: self._desk.services.applicants.open(applicant_id),
            self._show_again,
            self.not_opened,
        )

    def _show_again(self, file: ApplicantFile) -> None:
        # Somebody may have begun to type while it was being read.
        if not self.is_editing:
            self.show(file)

    def not_opened(self, error: BranchError) -> None:
        """Leave a file that may not be shown any more: blocked or destroyed meanwhile."""
        if isinstance(error, Refusal):
            # What was typed stays stored, for when the blocking ends.
            self._desk.unsaved_ids.pop("applicant", None)
            self.leave_file()
        self._desk.notices.report(error)

    def show(self, file: ApplicantFile) -> None:
        """Show this file to be read."""
        self.file = file
        self._awaited = ""
        self.consented = file.granted
        self.is_editing = False
        values = file.applicant.values
        self._view.data.ask_for(self._fields())
        self._view.data.close_questions()
        self._view.show_only({name: mask(CATALOGUE[name], v) for name, v in values.items()})
        problems = self._read(draft_of(values)).problems
        left, settled = told_apart(problems, confirmed_of(file, values))
        self._view.data.show_confirmed(settled)
        self._view.data.show_problems([one for one in left if one.code != "required"])
        self._show_sources(file)
        self._view.show_summary(summarise(file, left))
        self.hide_iin()
        self._view.show_file(file)

    def take_photograph(self, standing: PhotographStanding) -> None:
        """Remember how it stands with the photograph after it was set or taken away."""
        if self.file is not None:
            self.file = replace(self.file, photograph=standing)

    def compare(self, fresh: ApplicantFile) -> None:
        """Show what is stored now beside what is typed; more may be asked for meanwhile."""
        self.file = fresh
        self.consented = fresh.granted
        reasons = self._view.data.draft().reasons
        self._view.data.ask_for(self._fields())
        self._view.data.show_stored(draft_of(fresh.applicant.values).values)
        reading = self._check()
        self._view.data.take_reasons({**self.upheld(reading), **reasons})

    def _show_sources(self, file: ApplicantFile) -> None:
        self._view.data.show_sources(file.applicant.sources, set(file.stale))

    def _edit_file(self, file: ApplicantFile) -> None:
        self._start_editing(draft_of(file.applicant.values).values)
        self._show_sources(file)
        self.shows_all = True
        self._check()

    def _start_editing(self, values: Mapping[str, str]) -> None:
        defaults = {one.name: CATALOGUE[one.name].default for one in self._fields()}
        begun = {name: default for name, default in defaults.items() if default}
        self.is_editing = True
        self.visited, self.shows_all = set(), False
        self._view.let_edit({**begun, **values})
        self._view.data.show_sources({}, frozenset())
        self._view.data.take_reasons({})
        self._view.data.show_confirmed(())
        self._view.data.show_problems(())

    def _is_before_consent(self) -> bool:
        return self.file is None or self.file.applicant.state is RecordState.DRAFT

    def _fields(self) -> list[FormField]:
        """Return what may be asked now: before C1 is signed only what C1 needs (K16)."""
        before = self._is_before_consent()
        return [
            asked_field(self._desk.pack, entry)
            for entry in self._desk.pack.entries_of(Part.APPLICANT)
            if (entry.before_consent or not before) and entry.is_open(self.consented)
        ]

    def _read(self, draft: ApplicantDraft) -> DraftReading:
        return read_draft(
            draft,
            self._desk.pack,
            self._desk.today(),
            before_consent=self._is_before_consent(),
            consented=self.consented,
            now=self._desk.now(),
        )

    def upheld(self, reading: DraftReading) -> dict[str, str]:
        """Return the reasons in the file that still hold for what stands in the fields."""
        return {key: one.reason for key, one in self._confirmed(reading).items()}

    def _confirmed(self, reading: DraftReading) -> dict[str, ConfirmedWarning]:
        return confirmed_of(self.file, reading.values) if self.file is not None else {}

    def _check(self) -> DraftReading:
        reading = self._read(self._view.data.draft())
        left, settled = told_apart(reading.problems, self._confirmed(reading))
        shown = problems_to_show(left, self.visited, shows_all=self.shows_all)
        self._view.data.show_confirmed(settled)
        self._view.data.show_problems(shown)
        return reading

    def _take_facts(self) -> None:
        self._view.data.fill(told_by_number(self._view.data.draft().values))
