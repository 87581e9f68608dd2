"""Giving all that belongs to one file to another file of the same person, record by record."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from branch_app.domain.applicant import Applicant
from branch_app.domain.audit import Details
from branch_app.domain.change import Act
from branch_app.domain.record_state import Operation
from branch_app.domain.staff import StaffMember
from branch_app.services.ports import UnitOfWork
from branch_app.services.subjects import (
    applications_of,
    consents_of,
    papers_of,
    photograph_of,
    tasks_of,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class HandingOver:
    """One handing over, inside a unit of work; when somebody decided a thing, stays as it was."""

    work: UnitOfWork
    staff: StaffMember
    kept: Applicant
    gone: Applicant
    at: dt.datetime

    def all(self) -> dict[str, int]:
        """Give everything; return how many of each. Raises StaleRecord, DatabaseDamaged."""
        counts = {
            "forms": self._forms(),
            "consents": self._consents(),
            "applications": self._applications(),
            "tasks": self._tasks(),
        }
        self._photograph()
        counts["files"] = self._files()
        for unsaved in self.work.unsaved.all():
            if unsaved.person_id == self.gone.id:
                self.work.unsaved.keep(replace(unsaved, person_id=self.kept.id))
        return counts

    def _told(self, **details: str) -> Details:
        return {"gone": self.gone.id, **details}

    def _forms(self) -> int:
        forms = papers_of(self.work, self.staff, self.gone.id, Operation.CHANGE)
        for form in forms:
            given = replace(form, version=form.version + 1, applicant_id=self.kept.id)
            self.work.forms.save(given, Act.MERGE, self._told(serial=form.serial))
        return len(forms)

    def _consents(self) -> int:
        consents = consents_of(self.work, self.staff, self.gone.id, Operation.CHANGE)
        for consent in consents:
            given = replace(consent, version=consent.version + 1, applicant_id=self.kept.id)
            self.work.consents.save(given, Act.MERGE, self._told(code=consent.target))
        return len(consents)

    def _applications(self) -> int:
        found = applications_of(self.work, self.staff, self.gone.id, Operation.CHANGE)
        for application in found:
            told = self._told(number=application.number)
            self.work.applications.save(application.given_to(self.kept.id), Act.MERGE, told)
        return len(found)

    def _tasks(self) -> int:
        tasks = tasks_of(self.work, self.staff, self.gone.id, Operation.CHANGE)
        for task in tasks:
            given = replace(task, version=task.version + 1, applicant_id=self.kept.id)
            self.work.tasks.save(given, Act.MERGE, self._told(kind=task.kind.value))
        return len(tasks)

    def _photograph(self) -> None:
        """Give the picture unless the kept file has one: a person has one photograph (R-193)."""
        theirs = photograph_of(self.work, self.staff, self.gone.id, Operation.CHANGE)
        if theirs is None or not theirs.is_kept:
            return
        own = photograph_of(self.work, self.staff, self.kept.id, Operation.CHANGE)
        photographs = self.work.photographs
        if own is None:
            moved = replace(
                theirs, version=theirs.version + 1, applicant_id=self.kept.id, changed_at=self.at
            )
            photographs.save(moved, Act.MERGE, self._told())
        elif own.is_kept:
            self.work.attachments.erase(theirs.attachment_id)
            without = theirs.taken_away(at=self.at)
            photographs.save(without, Act.TAKE_AWAY_PHOTOGRAPH, {"kept": self.kept.id})
        else:
            photographs.save(theirs.given_away(at=self.at), Act.MERGE, {"kept": self.kept.id})
            photographs.save(own.taken_over(theirs, at=self.at), Act.MERGE, self._told())

    def _files(self) -> int:
        files = self.work.attachments.of_holder(self.gone.id)
        for file in files:
            self.work.attachments.rehold(file.id, self.kept.id, file.slot)
        return len(files)
