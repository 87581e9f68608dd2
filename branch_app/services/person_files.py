"""What lies behind a person's data: the history of the values, and every stored file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from branch_app.domain.audit import Details
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.data_history import (
    DataStep,
    application_steps_of,
    steps_of,
    together,
)
from branch_app.domain.errors import NotFound
from branch_app.domain.issued_form import IssuedForm
from branch_app.domain.photograph import Photograph, PhotographSource
from branch_app.domain.photograph_history import PhotographStep, photograph_steps
from branch_app.domain.record_state import Operation
from branch_app.domain.staff import Permission, StaffMember
from branch_app.services.permissions import needs
from branch_app.services.ports import BeginWork, UnitOfWork
from branch_app.services.subjects import (
    application_versions_of,
    joined_versions_of,
    papers_of,
    photograph_of,
    photograph_versions_of,
    versions_of,
)


class FileKind(StrEnum):
    """What a stored file is."""

    PAPER = "paper"
    SCAN = "scan"
    PHOTOGRAPH = "photograph"


@dataclass(frozen=True, kw_only=True, slots=True)
class StoredFile:
    """A file of a person: a paper as printed, one scanned page of it, or the photograph.

    `page` is 0 but for a scan; of a photograph `source` and `by` tell how it came and whose name
    its taking bears, and the paper's facts are empty.
    """

    attachment_id: str
    kind: FileKind
    at: dt.datetime
    form_id: str = ""
    code: str = ""
    serial: str = ""
    page: int = 0
    source: PhotographSource | None = None
    by: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class DataHistory:
    """Steps of data and of the photograph, each newest first, and who is meant by each id."""

    steps: tuple[DataStep, ...]
    names: Mapping[str, str]
    photographs: tuple[PhotographStep, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class PersonFileService:
    """Use cases of the tabs *Files* and *History*; each reading is journalled first (K40)."""

    begin_work: BeginWork
    staff: StaffMember

    @needs(Permission.OPEN_APPLICANT)
    def history(self, applicant_id: str) -> DataHistory:
        """Return every earlier value with its time, employee and grounds (K26, R-107).

        And what became of the photograph, whose earlier pictures are erased (R-078).
        Applications, and files that went into this one, tell theirs here too. Raises
        RecordBlocked, NotFound, NotPermitted.
        """
        with self.begin_work() as work:
            own = versions_of(work, self.staff, applicant_id, Operation.USE)
            joined = joined_versions_of(work, self.staff, applicant_id, Operation.USE)
            applied = application_versions_of(work, self.staff, applicant_id, Operation.USE)
            steps = together(
                steps_of(own), *map(steps_of, joined), *map(application_steps_of, applied)
            )
            pictures = photograph_versions_of(work, self.staff, applicant_id, Operation.USE)
            taken = tuple(step for versions in pictures for step in photograph_steps(versions))
            names = _names(work, steps, taken)
            self._tell(work, applicant_id, "history")
            work.commit()
        return DataHistory(steps=steps, names=names, photographs=taken)

    @needs(Permission.OPEN_APPLICANT)
    def files(self, applicant_id: str) -> Sequence[StoredFile]:
        """Return every file kept of a person, newest first.

        Raises RecordBlocked, NotFound, NotPermitted.
        """
        with self.begin_work() as work:
            forms = papers_of(work, self.staff, applicant_id, Operation.USE)
            picture = photograph_of(work, self.staff, applicant_id, Operation.USE)
            kept = _photograph(work, picture) if picture is not None and picture.is_kept else ()
        found = (*kept, *(file for form in forms for file in _files(form)))
        return tuple(sorted(found, key=lambda file: (file.at, -file.page), reverse=True))

    @needs(Permission.OPEN_APPLICANT)
    def content(self, applicant_id: str, attachment_id: str) -> bytes:
        """Return the bytes of a paper or a scan; the journal tells that they were opened.

        A photograph is seen under its consent alone: `PhotographService.get`.

        Raises RecordBlocked, NotFound (not a file of this person), NotPermitted.
        """
        with self.begin_work() as work:
            forms = papers_of(work, self.staff, applicant_id, Operation.USE)
            known = {file.attachment_id: file for form in forms for file in _files(form)}
            if attachment_id not in known:
                raise NotFound(record="file")
            data = work.attachments.get(attachment_id)
            file = known[attachment_id]
            told: Details = {"serial": file.serial, "page": file.page}
            work.journal.note(
                Act.OPEN, kind=RecordKind.ISSUED_FORM, record_id=file.form_id, details=told
            )
            work.commit()
        return data

    def _tell(self, work: UnitOfWork, applicant_id: str, part: str) -> None:
        work.journal.note(
            Act.OPEN, kind=RecordKind.APPLICANT, record_id=applicant_id, details={"part": part}
        )


def _photograph(work: UnitOfWork, picture: Photograph) -> tuple[StoredFile]:
    taken_by = work.staff.find(picture.taken_by)
    return (
        StoredFile(
            attachment_id=picture.attachment_id,
            kind=FileKind.PHOTOGRAPH,
            at=picture.taken_at,
            source=picture.source,
            by=taken_by.display_name if taken_by else "",
        ),
    )


def _files(form: IssuedForm) -> Iterator[StoredFile]:
    if form.pdf_attachment_id:
        yield StoredFile(
            attachment_id=form.pdf_attachment_id,
            kind=FileKind.PAPER,
            form_id=form.id,
            code=form.code,
            serial=form.serial,
            page=0,
            at=form.issued_at,
        )
    for scan in form.scans:
        yield StoredFile(
            attachment_id=scan.attachment_id,
            kind=FileKind.SCAN,
            form_id=form.id,
            code=form.code,
            serial=form.serial,
            page=scan.page,
            at=form.signed_at or form.changed_at,
        )


def _names(
    work: UnitOfWork, steps: Sequence[DataStep], taken: Sequence[PhotographStep]
) -> dict[str, str]:
    ids = {step.actor for step in steps} | {step.actor for step in taken}
    ids |= {step.correction.second for step in steps if step.correction}
    members = ((member_id, work.staff.find(member_id)) for member_id in sorted(ids))
    return {member_id: member.display_name for member_id, member in members if member}
