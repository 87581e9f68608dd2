"""What is to become of one line: decided by the rules of the window, nothing stored yet."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from branch_app.domain.applicant import Applicant, FieldValue
from branch_app.domain.checks import Problem
from branch_app.domain.drafting import ApplicantDraft, DraftReading, draft_of, read_draft
from branch_app.domain.errors import RecordBlocked, WarningsUnconfirmed
from branch_app.domain.field_source import sources_after
from branch_app.domain.fields import CATALOGUE, Part, read_field
from branch_app.domain.import_batch import Completion, LineEntry, LineReason, Outcome
from branch_app.domain.import_line import BadLine, ImportLine, read_line
from branch_app.domain.local_time import local_date
from branch_app.domain.pack import OrganisationPack
from branch_app.domain.record_state import Operation, RecordState
from branch_app.domain.staff import StaffMember
from branch_app.services.import_consents import consented_targets
from branch_app.services.import_source import ImportSource, RawLine
from branch_app.services.import_twins import refuse_alike
from branch_app.services.ports import Ids, UnitOfWork
from branch_app.services.subjects import person_with_iin


@dataclass(frozen=True, kw_only=True, slots=True)
class Judgement:
    """What becomes of a line: `applicant` is the version to be stored, `was` the one before.

    `blocked_id` is the blocked person whom the line asked for: for the journal alone.
    """

    number: int
    outcome: Outcome
    entries: tuple[LineEntry, ...] = ()
    line: ImportLine | None = None
    was: Applicant | None = None
    applicant: Applicant | None = None
    completion: Completion | None = None
    blocked_id: str = ""


@dataclass(frozen=True, kw_only=True)
class Judge:
    """Judges lines inside one unit of work and writes nothing."""

    work: UnitOfWork
    staff: StaffMember
    ids: Ids
    branch: str
    source: ImportSource
    batch_id: str
    at: dt.datetime
    pack: OrganisationPack
    today: dt.date = field(init=False)

    def __post_init__(self) -> None:
        """Reckon the day once."""
        object.__setattr__(self, "today", local_date(self.at))

    def judge(self, raw: RawLine) -> Judgement:
        """Return what becomes of the line; whatever it holds, nothing is raised for it."""
        try:
            if raw.data is None:
                raise BadLine(LineReason.TOO_LONG)
            return self._judge(raw.number, read_line(raw.data))
        except BadLine as bad:
            return _refused(
                raw.number, LineEntry(line=raw.number, reason=bad.reason, field=bad.field)
            )
        except _Problems as found:
            return _refused(raw.number, *(_entry(raw.number, one) for one in found.problems))
        except RecordBlocked as blocked:
            entry = LineEntry(line=raw.number, reason=LineReason.BLOCKED)
            return Judgement(
                number=raw.number,
                outcome=Outcome.REFUSED,
                entries=(entry,),
                blocked_id=blocked.record_id,
            )

    def _judge(self, number: int, line: ImportLine) -> Judgement:
        before = self.work.imports.by_key(line.key)
        if before is not None and before.digest == line.digest:
            if before.batch_id == self.batch_id:
                raise BadLine(LineReason.DUPLICATE_IN_FILE)
            return _already(number)
        iin = self._iin(line)
        twin = person_with_iin(self.work, self.staff, iin, Operation.COLLECT)
        if self._is_seen(iin, twin):
            raise BadLine(LineReason.DUPLICATE_IN_FILE)
        is_taken = before is not None and (twin is None or twin.id != before.applicant_id)
        if is_taken or line.key in self.source.seen:
            raise BadLine(LineReason.EXTERNAL_ID_TAKEN)
        if line.consent:
            return self._completed(number, line, twin)
        if twin is not None:
            raise BadLine(LineReason.DUPLICATE)
        return self._draft(number, line)

    def _is_seen(self, iin: str, twin: Applicant | None) -> bool:
        """Tell whether an earlier line of this very file was about this person."""
        made = twin is not None and self.work.imports.made(self.batch_id, twin.id)
        return made or iin in self.source.seen

    def _iin(self, line: ImportLine) -> str:
        """Return the number by which a person is known: without one nobody can be told apart."""
        value, problems = read_field(CATALOGUE["iin"], line.draft.values.get("iin", ""), self.today)
        blocking = [one for one in problems if one.is_blocking]
        if blocking:
            raise _Problems(blocking)
        if value is None:
            raise BadLine(LineReason.REQUIRED, "iin")
        return str(value)

    def _draft(self, number: int, line: ImportLine) -> Judgement:
        """Judge a line without consent: nothing is kept but what C1 itself needs (K16)."""
        needed = {one.field: one.before_consent for one in self.pack.entries_of(Part.APPLICANT)}
        typed = line.draft.values
        kept = {name: text for name, text in typed.items() if needed.get(name, True)}
        draft = ApplicantDraft(values=kept, origins=line.draft.origins, reasons=line.draft.reasons)
        reading = read_draft(draft, self.pack, self.today, before_consent=True, now=self.at)
        confirmations = _confirmed(reading, draft)
        refuse_alike(self.work, self.staff, reading.values, None, self.source.seen)
        applicant = Applicant(
            id=self.ids.new(),
            version=1,
            state=RecordState.DRAFT,
            values=reading.values,
            sources=sources_after(
                {}, reading.values, (), draft.origins, at=self.at, by=self.staff.id
            ),
            confirmations=confirmations,
            branch=self.branch,
            registered_by=self.staff.id,
            registered_at=self.at,
            changed_at=self.at,
        )
        note = LineEntry(line=number, reason=LineReason.LEFT_OUT)
        return Judgement(
            number=number,
            outcome=Outcome.DRAFT,
            entries=(note,) if len(kept) < len(typed) else (),
            line=line,
            applicant=applicant,
        )

    def _completed(self, number: int, line: ImportLine, was: Applicant | None) -> Judgement:
        """Judge a line with consent: it fills what is empty and changes nothing."""
        consented = consented_targets(
            self.work, self.staff, line.consent, was, self.pack, self.today
        )
        if was is None:
            raise BadLine(LineReason.CONSENT_OTHER_PERSON)
        known = draft_of(was.values)
        draft = ApplicantDraft(
            values={**known.values, **line.draft.values},
            reasons={**was.confirmations, **line.draft.reasons},
        )
        reading = read_draft(
            draft,
            self.pack,
            self.today,
            before_consent=False,
            consented=consented,
            now=self.at,
        )
        _refuse_changes(was, reading, line)
        confirmations = _confirmed(reading, draft)
        added = tuple(sorted(set(reading.values) - set(was.values)))
        if not added:
            return _already(number)
        refuse_alike(self.work, self.staff, reading.values, was, frozenset())
        sources = sources_after(
            was.sources, added, tuple(was.sources), line.draft.origins, at=self.at, by=self.staff.id
        )
        applicant = was.corrected(
            reading.values,
            at=self.at,
            sources={**sources, **was.sources},
            confirmations=confirmations,
        )
        return Judgement(
            number=number,
            outcome=Outcome.COMPLETED,
            line=line,
            was=was,
            applicant=applicant,
            completion=Completion(added=added, confirmations=was.confirmations),
        )


class _Problems(Exception):
    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(len(problems))
        self.problems = problems


def _refused(number: int, *entries: LineEntry) -> Judgement:
    return Judgement(number=number, outcome=Outcome.REFUSED, entries=entries)


def _already(number: int) -> Judgement:
    entry = LineEntry(line=number, reason=LineReason.ALREADY)
    return Judgement(number=number, outcome=Outcome.ALREADY, entries=(entry,))


def _entry(number: int, problem: Problem) -> LineEntry:
    if problem.is_blocking:
        return LineEntry(line=number, reason=problem.code, field=problem.field)
    return LineEntry(
        line=number,
        reason=LineReason.WARNINGS_UNCONFIRMED,
        field=problem.field,
        warning=problem.code,
    )


def _confirmed(reading: DraftReading, draft: ApplicantDraft) -> dict[str, str]:
    if reading.blocking:
        raise _Problems(list(reading.blocking))
    try:
        return dict(reading.confirmed(draft.reasons))
    except WarningsUnconfirmed as unconfirmed:
        raise _Problems([one for one in reading.warnings if one in unconfirmed.problems]) from None


def _refuse_changes(was: Applicant, reading: DraftReading, line: ImportLine) -> None:
    """Raise BadLine for the first value told that differs from the one that is kept."""
    unreadable = {one.field for one in reading.blocking}
    for name in line.draft.values:
        kept: FieldValue | None = was.values.get(name)
        if name not in unreadable and kept is not None and reading.values.get(name) != kept:
            raise BadLine(LineReason.WOULD_CHANGE, name)
