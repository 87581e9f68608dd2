"""Joining two files of one person: nothing of either is lost, and nobody does it alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from branch_app.domain.applicant import Applicant
from branch_app.domain.audit import Details
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.destruction import checked_paper_number
from branch_app.domain.errors import BadInput, MoveNotAllowed, StaleRecord
from branch_app.domain.fields import CATALOGUE, mask
from branch_app.domain.local_time import local_date
from branch_app.domain.merge import MergedValues, Side, merged_values
from branch_app.domain.record_state import Operation, RecordState, refuse_move
from branch_app.domain.staff import Permission, StaffMember
from branch_app.services.handing_over import HandingOver
from branch_app.services.permissions import needs
from branch_app.services.ports import BeginWork, Clock, UnitOfWork
from branch_app.services.second_person import SecondPerson, Signatory
from branch_app.services.subjects import person


@dataclass(frozen=True, kw_only=True, slots=True)
class MergeLine:
    """A field of two files side by side, numbers masked; an empty text is no value."""

    field: str
    kept: str
    gone: str
    is_same: bool

    @property
    def is_open(self) -> bool:
        """Tell whether somebody must choose which value stays."""
        return bool(self.kept and self.gone) and not self.is_same


@dataclass(frozen=True, kw_only=True, slots=True)
class MergeView:
    """What is looked at before two files are joined; the versions are those to be joined."""

    kept_id: str
    kept_version: int
    kept_name: str
    gone_id: str
    gone_version: int
    gone_name: str
    lines: tuple[MergeLine, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Joining:
    """Which value stays of the fields that differ, and the paper on whose ground it is done."""

    choices: Mapping[str, Side]
    paper_number: str


@dataclass(frozen=True, kw_only=True, slots=True)
class JoinedFiles:
    """The kept file's new version, and how many of what came to it."""

    applicant_id: str
    version: int
    counts: Mapping[str, int]


@dataclass(frozen=True, kw_only=True, slots=True)
class MergingService:
    """Use cases of joining files. `after_erasing` takes an erased picture out of the mailbox."""

    begin_work: BeginWork
    clock: Clock
    staff: StaffMember
    second_person: SecondPerson
    after_erasing: Callable[[], None]

    @needs(Permission.MERGE)
    def compare(self, kept_id: str, gone_id: str) -> MergeView:
        """Return both files side by side; the journal tells of both before they are shown.

        Raises BadInput (same_file), MoveNotAllowed (one is no active record), RecordMerged,
        RecordBlocked, NotFound, NotPermitted.
        """
        with self.begin_work() as work:
            kept, gone = self._both(work, kept_id, gone_id, Operation.USE)
            for one in (kept, gone):
                work.journal.note(Act.COMPARE, kind=RecordKind.APPLICANT, record_id=one.id)
            work.commit()
        return MergeView(
            kept_id=kept.id,
            kept_version=kept.version,
            kept_name=kept.full_name,
            gone_id=gone.id,
            gone_version=gone.version,
            gone_name=gone.full_name,
            lines=tuple(_lines(kept, gone)),
        )

    @needs(Permission.MERGE)
    def merge(
        self,
        kept_id: str,
        kept_version: int,
        gone_id: str,
        gone_version: int,
        joining: Joining,
        second: Signatory,
    ) -> JoinedFiles:
        """Join two files of one person; papers, consents and histories of both belong to one.

        One transaction. Raises BadInput (paper_number, same_file, choice, choice_unfitting, field),
        StaleRecord, MoveNotAllowed (a draft, a blocked record), RecordMerged, RecordBlocked,
        NotFound, NotPermitted, SamePerson and what the second person's password raises.
        """
        paper_number = checked_paper_number(joining.paper_number)
        confirmed_by = self.second_person.confirm(second).id
        told: Details = {"paper_number": paper_number, "second": confirmed_by}
        with self.begin_work() as work:
            kept, gone = self._both(work, kept_id, gone_id, Operation.CHANGE)
            for one, version in ((kept, kept_version), (gone, gone_version)):
                if one.version != version:
                    raise StaleRecord(record_id=one.id, stored=one.version, read=version)
            now = self.clock.now()
            merged = merged_values(kept, gone, joining.choices, local_date(now))
            # What is the other's is asked for while it is still an open file.
            giving = HandingOver(work=work, staff=self.staff, kept=kept, gone=gone, at=now)
            counts = giving.all()
            stored = self._save(work, kept, gone, merged, told)
            work.commit()
        self.after_erasing()
        return JoinedFiles(applicant_id=stored.id, version=stored.version, counts=counts)

    def _both(
        self, work: UnitOfWork, kept_id: str, gone_id: str, operation: Operation
    ) -> tuple[Applicant, Applicant]:
        if kept_id == gone_id:
            raise BadInput(reason="same_file")
        kept = person(work, self.staff, kept_id, operation)
        gone = person(work, self.staff, gone_id, operation)
        refuse_move(gone.state, RecordState.MERGED)
        if kept.state is not RecordState.ACTIVE:
            raise MoveNotAllowed(record="applicant", was=kept.state.value, asked="merged")
        return kept, gone

    def _save(
        self,
        work: UnitOfWork,
        kept: Applicant,
        gone: Applicant,
        merged: MergedValues,
        told: Details,
    ) -> Applicant:
        now = self.clock.now()
        stored = kept.corrected(
            merged.values,
            at=now,
            sources=merged.sources,
            confirmations=merged.confirmations,
            former_names=merged.former_names,
        )
        # The number of the one that goes is free before the other one takes it.
        work.applicants.save(gone.merged(kept.id, at=now), Act.MERGE, {**told, "kept": kept.id})
        fields = ",".join(merged.taken)
        work.applicants.save(stored, Act.MERGE, {**told, "gone": gone.id, "fields": fields})
        return stored


def _lines(kept: Applicant, gone: Applicant) -> Iterator[MergeLine]:
    for name, spec in CATALOGUE.items():
        own, other = kept.values.get(name), gone.values.get(name)
        if own is None and other is None:
            continue
        yield MergeLine(
            field=name,
            kept="" if own is None else mask(spec, own),
            gone="" if other is None else mask(spec, other),
            is_same=own == other,
        )
