"""Nobody is saved beside a twin without a decision; a blocked twin is shown to nobody else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from branch_app.domain.applicant import Applicant
from branch_app.domain.change import Act
from branch_app.domain.destruction import Ground
from branch_app.domain.drafting import ApplicantDraft
from branch_app.domain.errors import (
    BadInput,
    DuplicateApplicant,
    LikelyDuplicate,
    RecordBlocked,
    SamePerson,
    TwinHidden,
)
from branch_app.domain.likeness import ApartReason, Likeness
from branch_app.domain.staff import Role
from tests.services.crew import Crew, make_crew, second
from tests.services.desk import IIN, NEEDED, Desk

NEAR = "850101300015"
TWIN = {**NEEDED, "iin": "850101300550", "document_number": "087654321"}


@pytest.fixture
def crew() -> Crew:
    return make_crew()


@pytest.fixture
def clerk(crew: Crew) -> Desk:
    return crew.clerk


@pytest.fixture
def known(clerk: Desk) -> Applicant:
    return clerk.register()


def _draft(desk: Desk, other: Applicant | None = None, **changes: str) -> ApplicantDraft:
    draft = desk.confirming({**TWIN, **changes})
    return replace(draft, others={other.id: ApartReason.NAMESAKE.value} if other else {})


def _told(desk: Desk, act: Act) -> list[dict[str, str | int]]:
    return [dict(entry.details) for entry in desk.branch.state.entries if entry.act is act]


def test_a_likely_twin_is_not_saved_without_a_decision(clerk: Desk, known: Applicant) -> None:
    before = len(clerk.branch.state.entries)
    with pytest.raises(LikelyDuplicate) as refused:
        clerk.applicants.register(_draft(clerk))
    assert refused.value.applicant_ids == (known.id,)
    assert len(clerk.branch.state.entries) == before


def test_another_person_is_saved_and_journalled_by_ids_alone(clerk: Desk, known: Applicant) -> None:
    saved = clerk.applicants.register(_draft(clerk, known)).applicant
    assert _told(clerk, Act.TELL_APART) == [
        {"other": known.id, "reason": "namesake", "alike": "name_and_birth"}
    ]
    assert clerk.branch.state.entries[-1].record_id == saved.id


def test_a_decision_without_a_reason_of_the_list_is_none(clerk: Desk, known: Applicant) -> None:
    draft = replace(_draft(clerk), others={known.id: "because"})
    with pytest.raises(BadInput) as refused:
        clerk.applicants.register(draft)
    assert refused.value.details == {"reason": "apart_reason"}


def test_what_was_decided_is_not_asked_again_until_more_is_alike(
    clerk: Desk, known: Applicant
) -> None:
    other = clerk.applicants.register(_draft(clerk, known)).applicant
    for person, values in ((other, TWIN), (known, NEEDED)):
        issuer = {**values, "document_issuer": "ҚР ІІМ"}
        saved = clerk.applicants.correct(person.id, 1, clerk.confirming(issuer))
        assert saved.applicant.version == 2
    nearer = clerk.confirming({**TWIN, "iin": NEAR})
    with pytest.raises(LikelyDuplicate):
        clerk.applicants.correct(other.id, 2, nearer)


def test_whoever_becomes_alike_by_a_correction_is_asked_about(
    clerk: Desk, known: Applicant
) -> None:
    other = clerk.register(iin="900228400123", family_name="Соловьёв")
    changed = {**NEEDED, "iin": NEAR, "document_number": "000000001"}
    with pytest.raises(LikelyDuplicate) as refused:
        clerk.applicants.correct(other.id, 1, clerk.confirming(changed))
    assert refused.value.applicant_ids == (known.id,)


def test_a_document_belongs_to_one_person(clerk: Desk, known: Applicant) -> None:
    with pytest.raises(DuplicateApplicant) as refused:
        clerk.applicants.register(_draft(clerk, known, document_number=NEEDED["document_number"]))
    assert refused.value.details == {"applicant_id": known.id, "by": "document"}
    with pytest.raises(DuplicateApplicant) as again:
        clerk.applicants.register(_draft(clerk, known, iin=IIN))
    assert again.value.details == {"applicant_id": known.id, "by": "iin"}


def test_a_person_is_no_twin_of_the_own_file(clerk: Desk, known: Applicant) -> None:
    draft = clerk.confirming({**NEEDED, "document_issuer": "ҚР ІІМ"})
    assert clerk.duplicates.candidates(draft, known.id).shown == ()
    assert clerk.applicants.correct(known.id, 1, draft).applicant.version == 2


def test_candidates_are_masked_and_journalled_before_they_are_shown(
    clerk: Desk, known: Applicant
) -> None:
    found = clerk.duplicates.candidates(_draft(clerk, iin=NEAR))
    (twin,) = found.shown
    assert (twin.applicant_id, found.is_hidden) == (known.id, False)
    assert twin.alike == {Likeness.NEAR_IIN, Likeness.NAME_AND_BIRTH}
    lines = {line.field: line for line in twin.lines}
    assert (lines["iin"].typed, lines["iin"].known) == ("••••••••0015", "••••••••0005")
    assert not lines["iin"].is_same
    assert lines["family_name"].is_same
    assert lines["mobile_phone"].typed == lines["mobile_phone"].known == ""
    assert _told(clerk, Act.COMPARE) == [{"alike": "name_and_birth,near_iin"}]
    assert clerk.duplicates.of_applicant(known.id).shown == ()


@pytest.fixture
def blocked(crew: Crew, known: Applicant) -> Applicant:
    crew.clerk.consent(known)
    crew.manager.record_states.block(known.id, Ground.BREACH_NOTICE, "14/2")
    return known


def test_the_iin_and_the_document_of_a_blocked_person_answer_blocked(
    clerk: Desk, blocked: Applicant
) -> None:
    for changes in ({"iin": IIN}, {"document_number": NEEDED["document_number"]}):
        with pytest.raises(RecordBlocked) as refused:
            clerk.applicants.register(_draft(clerk, blocked, **changes))
        assert blocked.id not in str(refused.value)


def test_a_blocked_twin_needs_a_second_person_and_is_not_told_of(
    crew: Crew, blocked: Applicant
) -> None:
    clerk = crew.clerk
    found = clerk.duplicates.candidates(_draft(clerk))
    assert (found.shown, found.is_hidden) == ((), True)
    with pytest.raises(TwinHidden) as refused:
        clerk.applicants.register(_draft(clerk, blocked))
    assert refused.value.details == {}
    with pytest.raises(SamePerson):
        clerk.applicants.register(_draft(clerk), second=second(Role.CLERK))
    clerk.applicants.register(_draft(clerk), second=second(Role.OFFICER))
    assert _told(clerk, Act.TELL_APART) == [
        {
            "other": blocked.id,
            "reason": "hidden",
            "alike": "name_and_birth",
            "second": "staff-officer",
        }
    ]


def test_the_officer_sees_a_blocked_twin(crew: Crew, blocked: Applicant) -> None:
    crew.clerk.applicants.register(_draft(crew.clerk), second=second(Role.OFFICER))
    found = crew.officer.duplicates.of_applicant(blocked.id)
    assert [(one.is_decided, one.state.value) for one in found.shown] == [(True, "draft")]
