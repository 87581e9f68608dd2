"""The one way by which services get at what is a person's; a blocked person is refused here (K27).

A test reads the sources of all services: nobody else asks the repositories for people, papers,
consents and pages, so that no later service can forget the refusal.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from branch_app.domain.applicant import Applicant
from branch_app.domain.application import Application
from branch_app.domain.consent import Consent
from branch_app.domain.data_history import StoredVersion
from branch_app.domain.errors import NotFound, RecordBlocked, RecordMerged
from branch_app.domain.issued_form import FormState, IssuedForm
from branch_app.domain.likeness import Traits
from branch_app.domain.photograph import Photograph
from branch_app.domain.photograph_history import PhotographVersion
from branch_app.domain.record_state import Operation, RecordState, refuse_blocked
from branch_app.domain.scan import InboxPage
from branch_app.domain.serials import read_serial
from branch_app.domain.shared_values import SharedValue
from branch_app.domain.staff import Permission, StaffMember
from branch_app.domain.task import Task, TaskKind
from branch_app.services.ports import UnitOfWork

# How many consents are read at a time when all of a form are gone through.
_PAGE = 500


def person(
    work: UnitOfWork, staff: StaffMember, applicant_id: str, operation: Operation
) -> Applicant:
    """Return the person for this operation. Raises NotFound, RecordMerged, RecordBlocked."""
    found = work.applicants.get(applicant_id)
    if found.merged_into:
        raise RecordMerged(merged_into=current_id(work, applicant_id))
    _refuse(found, staff, operation)
    return found


def versions_of(
    work: UnitOfWork, staff: StaffMember, applicant_id: str, operation: Operation
) -> Sequence[StoredVersion[Applicant]]:
    """Return every version of a person's data, oldest first. Raises NotFound, RecordBlocked."""
    return work.applicants.versions(person(work, staff, applicant_id, operation).id)


def joined_versions_of(
    work: UnitOfWork, staff: StaffMember, applicant_id: str, operation: Operation
) -> Sequence[Sequence[StoredVersion[Applicant]]]:
    """Return the versions of each record that went into the person's. NotFound, RecordBlocked."""
    joined = joined_with(work, staff, applicant_id, operation)
    return [work.applicants.versions(one.id) for one in joined]


def is_kept(work: UnitOfWork, applicant_id: str) -> bool:
    """Tell whether there is a person with this id, blocked or not; tells nothing else."""
    return work.applicants.find(applicant_id) is not None


def person_to_move(work: UnitOfWork, applicant_id: str) -> Applicant:
    """Return the person whose state is to move: the table of moves decides, not the blocking.

    Raises NotFound.
    """
    return work.applicants.get(applicant_id)


def person_with_iin(
    work: UnitOfWork, staff: StaffMember, iin: str, operation: Operation
) -> Applicant | None:
    """Return the person with this IIN, or None. Raises RecordBlocked."""
    found = work.applicants.by_iin(iin) if iin else None
    if found is not None:
        _refuse(found, staff, operation)
    return found


def people_sharing(
    work: UnitOfWork, staff: StaffMember, one: Applicant
) -> Mapping[SharedValue, Sequence[str]]:
    """Return who else has what people do not usually share; of blocked ones nobody learns it."""
    found = {
        kind: tuple(each for each in ids if sees(work, staff, each))
        for kind, ids in work.applicants.sharing(one).items()
    }
    return {kind: ids for kind, ids in found.items() if ids}


def people_like(work: UnitOfWork, traits: Traits, applicant_id: str) -> Sequence[Applicant]:
    """Return everybody else who is like this, blocked or not: `sees` tells who may learn it."""
    return [one for one in work.applicants.alike(traits) if one.id != applicant_id]


def joined_with(
    work: UnitOfWork, staff: StaffMember, applicant_id: str, operation: Operation
) -> Sequence[Applicant]:
    """Return the records that were joined with the person's. Raises NotFound, RecordBlocked."""
    return work.applicants.joined_with(person(work, staff, applicant_id, operation).id)


def current_id(work: UnitOfWork, applicant_id: str) -> str:
    """Return the id of the file that this record was joined with, or its own."""
    found = work.applicants.find(applicant_id)
    while found is not None and found.merged_into:
        applicant_id = found.merged_into
        found = work.applicants.find(applicant_id)
    return applicant_id


def paper(work: UnitOfWork, staff: StaffMember, form_id: str, operation: Operation) -> IssuedForm:
    """Return a person's paper for this operation. Raises NotFound, RecordBlocked."""
    return _own(work, staff, work.forms.get(form_id), operation)


def paper_by_serial(
    work: UnitOfWork, staff: StaffMember, serial: str, operation: Operation
) -> IssuedForm:
    """Return the paper with this serial as typed by a person. Raises NotFound, RecordBlocked."""
    found = work.forms.by_serial(read_serial(serial) or "")
    if found is None:
        raise NotFound(record="issued_form")
    return _own(work, staff, found, operation)


def papers_of(
    work: UnitOfWork, staff: StaffMember, applicant_id: str, operation: Operation
) -> Sequence[IssuedForm]:
    """Return all papers of a person, newest first. Raises NotFound, RecordBlocked."""
    return work.forms.of_applicant(person(work, staff, applicant_id, operation).id)


def scanned_paper(work: UnitOfWork, form_id: str) -> IssuedForm | None:
    """Return a paper with scans that count, or None; give out its serial alone, if `sees`."""
    found = work.forms.find(form_id)
    has_scans = found is not None and found.scans and found.state is not FormState.VOID
    return found if has_scans else None


def looks_waiting(work: UnitOfWork) -> Iterator[tuple[Task, IssuedForm]]:
    """Yield open tasks to look at a scan, oldest first, each with its paper; ask `sees`."""
    for one in work.tasks.open():
        if one.kind is TaskKind.LOOK_AT_SCAN:
            yield one, work.forms.get(one.form_id)


def blank_papers(work: UnitOfWork) -> Sequence[IssuedForm]:
    """Return the numbered papers that are nobody's yet, oldest first."""
    return work.forms.blank()


def void_papers(work: UnitOfWork, since: dt.datetime, until: dt.datetime) -> Sequence[IssuedForm]:
    """Return the void papers issued in that time (J17): give out serials and reasons alone."""
    return work.forms.void(since, until)


def granted_consents(
    work: UnitOfWork, staff: StaffMember, code: str, after: str
) -> Iterator[Consent]:
    """Yield granted consents of a form, oldest first; blocked people's to the officer alone."""
    while page := work.consents.granted(code, after, _PAGE):
        yield from (consent for consent in page if sees(work, staff, consent.applicant_id))
        after = page[-1].id


def sees(work: UnitOfWork, staff: StaffMember, applicant_id: str) -> bool:
    """Tell whether the employee may learn that there is something about this person."""
    owner = work.applicants.find(applicant_id)
    is_blocked = owner is not None and owner.state is RecordState.BLOCKED
    return not is_blocked or staff.may(Permission.WORK_ON_BLOCKED)


def consents_of(
    work: UnitOfWork, staff: StaffMember, applicant_id: str, operation: Operation
) -> Sequence[Consent]:
    """Return all consents of a person, newest first. Raises NotFound, RecordBlocked."""
    return work.consents.of_applicant(person(work, staff, applicant_id, operation).id)


def applications_of(
    work: UnitOfWork, staff: StaffMember, applicant_id: str, operation: Operation
) -> Sequence[Application]:
    """Return all applications of a person, newest first. Raises NotFound, RecordBlocked."""
    return work.applications.of_applicant(person(work, staff, applicant_id, operation).id)


def application_versions_of(
    work: UnitOfWork, staff: StaffMember, applicant_id: str, operation: Operation
) -> Sequence[Sequence[StoredVersion[Application]]]:
    """Return the versions of each application of a person. Raises NotFound, RecordBlocked."""
    found = applications_of(work, staff, applicant_id, operation)
    return [work.applications.versions(one.id) for one in found]


def application(
    work: UnitOfWork, staff: StaffMember, application_id: str, operation: Operation
) -> Application:
    """Return a person's application for this operation. Raises NotFound, RecordBlocked."""
    found = work.applications.get(application_id)
    person(work, staff, found.applicant_id, operation)
    return found


def photograph_of(
    work: UnitOfWork, staff: StaffMember, applicant_id: str, operation: Operation
) -> Photograph | None:
    """Return the record of a person's photograph, or None. Raises NotFound, RecordBlocked."""
    return work.photographs.of_applicant(person(work, staff, applicant_id, operation).id)


def photograph_versions_of(
    work: UnitOfWork, staff: StaffMember, applicant_id: str, operation: Operation
) -> Iterator[Sequence[PhotographVersion]]:
    """Yield the versions of a person's photograph, and of what a joined file had. As above."""
    joined = joined_with(work, staff, applicant_id, operation)
    for one in (applicant_id, *(each.id for each in joined)):
        found = work.photographs.of_applicant(one)
        if found is not None:
            yield work.photographs.versions(found.id)


def untold_applications(work: UnitOfWork, staff: StaffMember) -> Sequence[Application]:
    """Return what the credit bureau is still to be told of, oldest first; blocked people's not."""
    return tuple(one for one in work.applications.untold() if sees(work, staff, one.applicant_id))


def task(work: UnitOfWork, staff: StaffMember, task_id: str, operation: Operation) -> Task:
    """Return a task about a person for this operation. Raises NotFound, RecordBlocked."""
    found = work.tasks.get(task_id)
    person(work, staff, found.applicant_id, operation)
    return found


def tasks_of(
    work: UnitOfWork, staff: StaffMember, applicant_id: str, operation: Operation
) -> Sequence[Task]:
    """Return all tasks about a person, newest first. Raises NotFound, RecordBlocked."""
    return work.tasks.of_applicant(person(work, staff, applicant_id, operation).id)


def inbox_page(
    work: UnitOfWork, staff: StaffMember, inbox_id: str, operation: Operation
) -> InboxPage:
    """Return a scanned page; whose it is tell its form or its code. NotFound, RecordBlocked."""
    page = work.inbox.get(inbox_id)
    form = work.forms.find(page.form_id) if page.form_id else work.forms.by_serial(page.serial)
    if form is not None:
        _own(work, staff, form, operation)
    return page


def _own(
    work: UnitOfWork, staff: StaffMember, form: IssuedForm, operation: Operation
) -> IssuedForm:
    # The serials of who was erased or destroyed stay, void and without a person.
    owner = work.applicants.find(form.applicant_id)
    if owner is not None:
        _refuse(owner, staff, operation)
    return form


def _refuse(found: Applicant, staff: StaffMember, operation: Operation) -> None:
    may = staff.may(Permission.WORK_ON_BLOCKED)
    try:
        refuse_blocked(found.state, operation, may_work_on_blocked=may)
    except RecordBlocked as refused:
        refused.record_id = found.id
        raise
