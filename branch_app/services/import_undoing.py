"""Taking back what one line of an import has made, unless something was built on it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from branch_app.domain.applicant import Applicant
from branch_app.domain.change import Act
from branch_app.domain.errors import RecordBlocked
from branch_app.domain.import_batch import Completion, ImportedLine, LeftReason
from branch_app.domain.record_state import Operation
from branch_app.domain.staff import StaffMember
from branch_app.domain.unsaved_form import VIEW
from branch_app.services.ports import UnitOfWork
from branch_app.services.subjects import applications_of, is_kept, papers_of, person


@dataclass(frozen=True, kw_only=True, slots=True)
class Undoing:
    """One undo inside one unit of work."""

    work: UnitOfWork
    staff: StaffMember
    at: dt.datetime

    def take_back(self, line: ImportedLine) -> bool:
        """Take a line back and tell whether that was done; what is left is marked with the reason.

        Somebody erased or destroyed since has nothing left to be taken back.
        """
        if not is_kept(self.work, line.applicant_id):
            self.work.imports.drop_line(line.batch_id, line.line)
            return True
        try:
            was = person(self.work, self.staff, line.applicant_id, Operation.CHANGE)
            reason = self._built_on(was, line)
        except RecordBlocked:
            reason = LeftReason.BLOCKED
        if reason is not None:
            self.work.imports.add_line(replace(line, left=reason.value))
            return False
        if line.completion is None:
            self.work.applicants.take_back_draft(was.id, {"batch": line.batch_id})
        else:
            self._restore(was, line.completion, line.batch_id)
        self.work.imports.drop_line(line.batch_id, line.line)
        return True

    def _built_on(self, was: Applicant, line: ImportedLine) -> LeftReason | None:
        if was.version != line.version:
            return LeftReason.CHANGED_SINCE
        papers = papers_of(self.work, self.staff, was.id, Operation.CHANGE)
        if any(line.completion is None or form.changed_at > line.made_at for form in papers):
            return LeftReason.HAS_PAPERS
        applications = applications_of(self.work, self.staff, was.id, Operation.CHANGE)
        if any(each.changed_at > line.made_at for each in applications):
            return LeftReason.HAS_APPLICATIONS
        iin = was.text("iin")
        for form in self.work.unsaved.all():
            if form.page != VIEW and form.goes_with(was.id, {iin}):
                return LeftReason.HAS_ENTRIES
        return None

    def _restore(self, was: Applicant, completion: Completion, batch_id: str) -> None:
        """Store the next version, with the values of the one before the import."""
        values = {n: value for n, value in was.values.items() if n not in completion.added}
        sources = {n: source for n, source in was.sources.items() if n not in completion.added}
        applicant = was.corrected(
            values, at=self.at, sources=sources, confirmations=completion.confirmations
        )
        told = {"fields": ",".join(completion.added), "undone": batch_id}
        self.work.applicants.save(applicant, Act.CORRECT, told)
