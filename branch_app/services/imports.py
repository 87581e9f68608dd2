"""Importing people from a file, line by line in short transactions, and taking an import back.

Cut off anywhere, the same file goes on after the last transaction (decision 0013).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from branch_app.domain.audit import Details
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.errors import AlreadyRunning
from branch_app.domain.import_batch import (
    BatchState,
    ImportBatch,
    ImportedLine,
    LineEntry,
    Outcome,
)
from branch_app.domain.local_time import local_date
from branch_app.domain.staff import Permission, StaffMember
from branch_app.services.correcting import tell_confirmed
from branch_app.services.import_judging import Judge, Judgement
from branch_app.services.import_source import ImportSource
from branch_app.services.import_twins import marks_of
from branch_app.services.import_undoing import Undoing
from branch_app.services.import_watch import (
    UNWATCHED,
    ImportProgress,
    ImportRun,
    ImportWatch,
    UndoRun,
    tell_watch,
)
from branch_app.services.permissions import needs
from branch_app.services.ports import BeginWork, Clock, Ids, JobLock, UnitOfWork

LINES_AT_ONCE = 200


@dataclass(frozen=True, kw_only=True, slots=True)
class ImportService:
    """Use cases of imports."""

    begin_work: BeginWork
    clock: Clock
    ids: Ids
    staff: StaffMember
    branch: str
    lock: JobLock

    @needs(Permission.IMPORT)
    def run(self, source: ImportSource, watch: ImportWatch = UNWATCHED) -> ImportRun:
        """Import what is left of the file, or as much as the watch lets.

        Raises AlreadyRunning, BadInput (file_cut_off, file_changed), NotPermitted.
        """
        with self.lock.hold():
            while True:
                batch, entries = self._next_lines(source)
                counts = {each: batch.count(each) for each in Outcome}
                tell_watch(watch, source, counts, entries)
                if source.is_over or watch.is_stopped():
                    return ImportRun(
                        lines=source.lines, counts=counts, is_over=source.is_over, batch=batch
                    )

    @needs(Permission.IMPORT)
    def try_out(self, source: ImportSource, watch: ImportWatch = UNWATCHED) -> ImportRun:
        """Tell what `run` would make of the file, and change nothing, not even the journal.

        Raises BadInput (file_cut_off, file_changed), NotPermitted.
        """
        while True:
            entries = self._tried(source)
            tell_watch(watch, source, source.counts, entries)
            if source.is_over or watch.is_stopped():
                return ImportRun(
                    lines=source.lines, counts=dict(source.counts), is_over=source.is_over
                )

    @needs(Permission.IMPORT)
    def undo(self, batch_id: str, line: int = 0, watch: ImportWatch = UNWATCHED) -> UndoRun:
        """Take back what the lines of a batch after this one have made, if nothing rests on it.

        Drafts are erased, completed people get their earlier values in a next version. Raises
        AlreadyRunning, NotFound, NotPermitted.
        """
        with self.lock.hold():
            while True:
                batch, last = self._undo_lines(batch_id, line)
                run = UndoRun(batch=batch, line=last, is_over=last == line)
                line = last
                counts = {Outcome.REFUSED: batch.left, Outcome.ALREADY: batch.taken_back}
                watch.progress(
                    ImportProgress(done=line, total=batch.lines, lines=line, counts=counts)
                )
                if run.is_over or watch.is_stopped():
                    return run

    @needs(Permission.IMPORT)
    def batches(self) -> Sequence[ImportBatch]:
        """Return every batch, newest first."""
        with self.begin_work() as work:
            return tuple(work.imports.all())

    @needs(Permission.IMPORT)
    def report(self, batch_id: str, after: int = 0, limit: int = 500) -> Sequence[LineEntry]:
        """Return what was told of lines after that one, in order. Raises NotFound."""
        with self.begin_work() as work:
            return tuple(work.imports.entries(work.imports.get(batch_id).id, after, limit))

    @needs(Permission.IMPORT)
    def left(self, batch_id: str, after: int = 0, limit: int = 500) -> Sequence[ImportedLine]:
        """Return lines after that one which an undo has left, and why. Raises NotFound."""
        with self.begin_work() as work:
            return tuple(work.imports.lines_left(work.imports.get(batch_id).id, after, limit))

    def _next_lines(self, source: ImportSource) -> tuple[ImportBatch, list[LineEntry]]:
        with self.begin_work() as work:
            batch = self._batch(work, source)
            first = batch.lines + 1
            judge = self._judge(work, source, batch.id)
            entries: list[LineEntry] = []
            outcomes: Counter[Outcome] = Counter()
            for raw in source.take(LINES_AT_ONCE):
                judgement = judge.judge(raw)
                _store(work, batch.id, judgement)
                outcomes[judgement.outcome] += 1
                entries += judgement.entries
            work.imports.tell(batch.id, entries)
            batch = batch.gone_on(source.lines, outcomes, is_over=source.is_over, at=judge.at)
            work.imports.keep(batch)
            told = {each.value: outcomes[each] for each in Outcome}
            span: Details = {"batch": batch.id, "first": first, "last": batch.lines, **told}
            work.journal.note(Act.IMPORT, details=span)
            work.commit()
        source.batch_id = batch.id
        return batch, entries

    def _batch(self, work: UnitOfWork, source: ImportSource) -> ImportBatch:
        """Return the batch of this file, begun now or cut off earlier. Raises AlreadyRunning."""
        if source.batch_id:
            batch = work.imports.get(source.batch_id)
            if batch.state is not BatchState.OPEN or batch.lines != source.lines:
                raise AlreadyRunning(reason="import_moved_on")
            return batch
        begun = work.imports.unfinished(source.digest)
        if begun is not None:
            source.skip_to(begun.lines)
            return begun
        now = self.clock.now()
        return ImportBatch(
            id=self.ids.new(),
            file_digest=source.digest,
            state=BatchState.OPEN,
            begun_by=self.staff.id,
            begun_at=now,
            changed_at=now,
        )

    def _judge(self, work: UnitOfWork, source: ImportSource, batch_id: str) -> Judge:
        now = self.clock.now()
        return Judge(
            work=work,
            staff=self.staff,
            ids=self.ids,
            branch=self.branch,
            source=source,
            batch_id=batch_id,
            at=now,
            pack=work.packs.current(local_date(now)),
        )

    def _tried(self, source: ImportSource) -> list[LineEntry]:
        with self.begin_work() as work:
            judge = self._judge(work, source, "")
            entries: list[LineEntry] = []
            for raw in source.take(LINES_AT_ONCE):
                judgement = judge.judge(raw)
                source.remember(judgement.outcome, _marks(judgement))
                entries += judgement.entries
        return entries

    def _undo_lines(self, batch_id: str, after: int) -> tuple[ImportBatch, int]:
        with self.begin_work() as work:
            batch = work.imports.get(batch_id)
            lines = work.imports.lines(batch_id, after, LINES_AT_ONCE)
            if not lines and batch.state is BatchState.UNDONE:
                return batch, after
            undoing = Undoing(work=work, staff=self.staff, at=self.clock.now())
            taken_back = sum([undoing.take_back(line) for line in lines])
            left = work.imports.left(batch_id)
            batch = batch.undoing(taken_back, left, at=undoing.at)
            work.imports.keep(batch)
            told: Details = {
                "batch": batch.id,
                "taken_back": taken_back,
                "left": len(lines) - taken_back,
            }
            work.journal.note(Act.UNDO_IMPORT, details=told)
            work.commit()
        return batch, lines[-1].line if lines else after


def _marks(judgement: Judgement) -> set[str]:
    """Return by what a later line of the same file is known to be about the same person."""
    if judgement.applicant is None or judgement.line is None:
        return set()
    applicant = judgement.applicant
    return {applicant.text("iin"), judgement.line.key, *marks_of(applicant)}


def _store(work: UnitOfWork, batch_id: str, judgement: Judgement) -> None:
    if judgement.blocked_id:
        work.journal.note(
            Act.REFUSE_ACCESS,
            kind=RecordKind.APPLICANT,
            record_id=judgement.blocked_id,
            details={"reason": "record_blocked", "asked": "ImportService.run", "batch": batch_id},
        )
    applicant, line = judgement.applicant, judgement.line
    if applicant is None or line is None:
        return
    completion = judgement.completion
    fields = len(applicant.values) if completion is None else ",".join(completion.added)
    act = Act.REGISTER if completion is None else Act.CORRECT
    work.applicants.save(applicant, act, {"fields": fields, "batch": batch_id})
    tell_confirmed(work, judgement.was, applicant)
    work.imports.add_line(
        ImportedLine(
            batch_id=batch_id,
            line=judgement.number,
            key=line.key,
            digest=line.digest,
            applicant_id=applicant.id,
            version=applicant.version,
            made_at=applicant.changed_at,
            completion=completion,
        )
    )
