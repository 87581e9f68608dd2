"""Who may do what, duplicates, stale versions, staff, journal rows of reads."""

from __future__ import annotations

import pytest

from branch_app.domain.change import Act
from branch_app.domain.drafting import ApplicantDraft
from branch_app.domain.errors import (
    DuplicateApplicant,
    NotPermitted,
    StaleRecord,
)
from branch_app.domain.staff import PERMISSIONS, Permission, Role
from branch_app.services.permissions import require
from tests.services.desk import NEEDED, Desk, make_desk


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("permission", list(Permission))
def test_the_gate_lets_through_what_the_table_says(role: Role, permission: Permission) -> None:
    member = make_desk(role=role).staff
    if permission in PERMISSIONS[role]:
        require(member, permission)
        return
    with pytest.raises(NotPermitted):
        require(member, permission)


def test_an_auditor_captures_nothing() -> None:
    desk = make_desk(role=Role.AUDITOR)
    with pytest.raises(NotPermitted):
        desk.register()
    with pytest.raises(NotPermitted):
        desk.scans.waiting()
    assert desk.branch.state.snapshot().settings


def test_the_same_iin_opens_no_second_file(desk: Desk) -> None:
    first = desk.register()
    with pytest.raises(DuplicateApplicant) as refused:
        desk.register(family_name="Басқа")
    assert refused.value.details["applicant_id"] == first.id


def test_two_clerks_at_one_file_lose_no_update(desk: Desk) -> None:
    applicant = desk.register()
    draft = ApplicantDraft(values={**NEEDED, "given_name": "Ұланбек"})
    desk.applicants.correct(applicant.id, 1, draft)
    with pytest.raises(StaleRecord):
        desk.applicants.correct(applicant.id, 1, ApplicantDraft(values=NEEDED))
    assert desk.stored(applicant).text("given_name") == "Ұланбек"  # type: ignore[union-attr]


def test_the_journal_tells_what_was_read_and_changed_but_no_value(desk: Desk) -> None:
    applicant = desk.register()
    desk.applicants.correct(
        applicant.id, 1, ApplicantDraft(values={**NEEDED, "given_name": "Ұланбек"})
    )
    desk.applicants.open(applicant.id)
    desk.applicants.show_number(applicant.id, "iin")
    with desk.branch.begin_work() as work:
        entries = work.journal.entries()
        assert work.journal.verify() == []
    acts = [entry.act for entry in entries]
    assert acts == [Act.REGISTER, Act.CORRECT, Act.OPEN, Act.SHOW_NUMBER]
    assert entries[1].details["fields"] == "given_name"
    told = repr([entry.header() for entry in entries])
    for value in NEEDED.values():
        assert value not in told
