"""Joining two files of one person: everything of both stays, by two persons, on a paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pytest

from branch_app.domain.applicant import Applicant
from branch_app.domain.change import Act
from branch_app.domain.consent import ConsentState
from branch_app.domain.destruction import Ground
from branch_app.domain.drafting import ApplicantDraft
from branch_app.domain.errors import (
    BadInput,
    BranchError,
    DuplicateApplicant,
    MoveNotAllowed,
    NotFound,
    NotPermitted,
    RecordBlocked,
    RecordMerged,
    SamePerson,
    StaleRecord,
)
from branch_app.domain.issued_form import IssuedForm
from branch_app.domain.merge import Side
from branch_app.domain.record_state import RecordState
from branch_app.domain.staff import Role
from branch_app.services.merging import Joining
from tests.services.argument_files import APPLICATION
from tests.services.crew import Crew, make_crew, second
from tests.services.desk import IIN, MORE, NEEDED, Desk

OTHER_IIN = "970312400013"
KEEP = dict.fromkeys(("iin", "family_name", "document_number"), Side.KEPT)


@dataclass
class Two:
    """Two files of one person and what belongs to the one that goes."""

    crew: Crew
    kept: Applicant
    gone: Applicant
    paper: IssuedForm

    @property
    def desk(self) -> Desk:
        return self.crew.manager

    def merge(
        self,
        choices: Mapping[str, Side] = KEEP,
        *,
        desk: Desk | None = None,
        paper: str = "14/2",
        by: Role = Role.OFFICER,
        gone_version: int | None = None,
    ) -> Applicant:
        joined = (desk or self.desk).merging.merge(
            self.kept.id,
            self.kept.version,
            self.gone.id,
            gone_version or self.gone.version,
            Joining(choices=choices, paper_number=paper),
            second(by),
        )
        stored = self.desk.stored(self.kept)
        assert stored is not None
        assert stored.version == joined.version
        return stored


@pytest.fixture
def two() -> Two:
    crew = make_crew()
    people = []
    for iin, family in ((IIN, "Әбдіқадырова"), (OTHER_IIN, "Тұрғанова")):
        person = crew.clerk.register(iin=iin, family_name=family)
        paper = crew.clerk.consent(person)
        people.append(crew.clerk.stored(person))
    kept, gone = people
    assert kept is not None
    assert gone is not None
    return Two(crew, kept, gone, paper)


def test_papers_consents_and_files_belong_to_the_kept_file_afterwards(two: Two) -> None:
    desk = two.desk
    desk.sign(two.gone, "C10", yes=["email"])
    draft = ApplicantDraft(values=APPLICATION)
    one = desk.applications.register(two.gone.id, draft)
    files = {i for i, (one, _) in desk.branch.state.files.items() if one.holder_id == two.gone.id}
    two.merge()
    forms = {form.serial for form in desk.forms.of_applicant(two.kept.id)}
    assert two.paper.serial in forms
    assert len(forms) == 3
    assert desk.forms.by_serial(two.paper.serial).applicant_id == two.kept.id
    assert desk.forms.pdf(two.paper.id).startswith(b"%PDF")
    assert {one.code for one in desk.consents.of_applicant(two.kept.id)} == {"C1", "C10"}
    holders = {one.holder_id for i, (one, _) in desk.branch.state.files.items() if i in files}
    assert holders == {two.kept.id}
    assert [
        step.number for step in desk.person_files.history(two.kept.id).steps if step.number
    ] == [one.number], "what became of its values is told here; that it was given over changed none"


def test_the_other_record_is_found_no_more_but_its_id_leads_to_the_file(two: Two) -> None:
    two.merge()
    gone = two.desk.stored(two.gone)
    assert gone is not None
    assert (gone.state, gone.merged_into) == (RecordState.MERGED, two.kept.id)
    assert (dict(gone.values), dict(gone.sources)) == ({}, {})
    file = two.desk.applicants.open(two.gone.id)
    assert file.applicant.id == two.kept.id
    (joined,) = file.joined
    assert (joined.applicant_id, joined.paper_number) == (two.gone.id, "14/2")
    assert (joined.joined_by, joined.confirmed_by) == ("staff-manager", "staff-officer")
    for act in (
        lambda: two.desk.applicants.show_number(two.gone.id, "iin"),
        lambda: two.desk.forms.issue(two.gone.id, "C10"),
        lambda: two.merge(gone_version=3),
    ):
        with pytest.raises(RecordMerged) as refused:
            act()
        assert refused.value.details == {"merged_into": two.kept.id}
    with pytest.raises(MoveNotAllowed):
        two.desk.record_states.block(two.gone.id, Ground.BREACH_NOTICE, "1")


def test_each_field_stays_as_chosen_with_its_source(two: Two) -> None:
    choices = {**KEEP, "family_name": Side.GONE}
    stored = two.merge(choices)
    assert stored.text("family_name") == "Тұрғанова"
    assert stored.text("iin") == IIN
    assert stored.sources["family_name"] == two.gone.sources["family_name"]
    told = [e for e in two.desk.branch.state.entries if e.act is Act.MERGE]
    by_record = {entry.record_id: dict(entry.details) for entry in told}
    ground = {"paper_number": "14/2", "second": "staff-officer"}
    assert by_record[two.kept.id] == {**ground, "gone": two.gone.id, "fields": "family_name"}
    assert by_record[two.gone.id] == {**ground, "kept": two.kept.id}


def test_a_number_given_up_is_free_and_a_number_taken_over_is_refused(two: Two) -> None:
    two.merge()
    with pytest.raises(DuplicateApplicant):
        two.desk.register(iin=IIN, document_number="055555555")
    assert two.desk.register(iin=OTHER_IIN, document_number="055555555", given_name="Пётр")


@pytest.mark.parametrize(
    ("choices", "reason"),
    [
        (
            {"iin": Side.KEPT, "family_name": Side.KEPT},
            {"reason": "choice", "field": "document_number"},
        ),
        ({**KEEP, "email": Side.KEPT}, {"reason": "field"}),
    ],
)
def test_every_field_that_differs_needs_a_choice(
    two: Two, choices: Mapping[str, Side], reason: dict[str, str]
) -> None:
    with pytest.raises(BadInput) as refused:
        two.merge(choices)
    assert refused.value.details == reason


def test_values_that_do_not_fit_together_are_not_joined(two: Two) -> None:
    clerk = two.crew.clerk
    more = {**NEEDED, **MORE, "iin": IIN, "family_name": "Әбдіқадырова"}
    draft = clerk.confirming(more, before_consent=False)
    two.kept = clerk.applicants.correct(two.kept.id, two.kept.version, draft).applicant
    with pytest.raises(BadInput) as refused:
        two.merge({**KEEP, "iin": Side.GONE})
    assert refused.value.details == {"reason": "choice_unfitting", "field": "iin"}
    assert two.merge().text("birth_place") == "Орал"


def test_the_newest_will_wins_whoever_of_the_two_told_it(two: Two) -> None:
    desk = two.desk
    desk.sign(two.gone, "C10", yes=["email"])
    desk.branch.clock.advance(days=1)
    desk.sign(two.kept, "C10", yes=[])
    two.merge()
    assert desk.consents.standing(two.kept.id)
    granted = desk.applicants.open(two.kept.id).granted
    assert "C1" in granted
    assert "C10.email" not in granted
    states = {one.state for one in desk.consents.of_applicant(two.kept.id) if one.item == "email"}
    assert states == {ConsentState.GRANTED, ConsentState.REFUSED}


def test_two_persons_of_the_right_roles_and_a_paper(two: Two) -> None:
    attempts: list[tuple[type[BranchError], dict[str, object]]] = [
        (NotPermitted, {"desk": two.crew.clerk}),
        (SamePerson, {"by": Role.MANAGER}),
        (BadInput, {"paper": "Әбдіқадырова"}),
        (StaleRecord, {"gone_version": 1}),
    ]
    for refusal, asked in attempts:
        with pytest.raises(refusal):
            two.merge(**asked)  # type: ignore[arg-type]
    with pytest.raises(BadInput):
        two.desk.merging.compare(two.kept.id, two.kept.id)
    stored = two.desk.stored(two.gone)
    assert stored == two.gone


@pytest.mark.parametrize("side", ["kept", "gone"])
def test_a_blocked_file_is_not_joined_even_by_the_officer(two: Two, side: str) -> None:
    blocked = getattr(two, side)
    two.desk.record_states.block(blocked.id, Ground.BREACH_NOTICE, "1")
    with pytest.raises(RecordBlocked):
        two.merge()
    with pytest.raises(MoveNotAllowed):
        two.merge(desk=two.crew.officer, by=Role.MANAGER)


@pytest.mark.parametrize("side", ["kept", "gone"])
def test_a_draft_is_erased_not_joined(two: Two, side: str) -> None:
    draft = two.crew.clerk.register(iin="900228400123", family_name="Бастапқы")
    setattr(two, side, draft)
    with pytest.raises(MoveNotAllowed):
        two.merge()


def test_destroying_the_kept_file_destroys_the_joined_one_too(two: Two) -> None:
    two.merge()
    officer, state = two.crew.officer, two.desk.branch.state
    with pytest.raises(RecordMerged):
        officer.record_states.destroy(two.gone.id, Ground.BREACH_CONFIRMED, "2", second())
    act = officer.record_states.destroy(two.kept.id, Ground.BREACH_CONFIRMED, "2", second())
    assert act.counts["versions"] > 6
    state = two.desk.branch.state
    people = {two.kept.id, two.gone.id}
    assert not [one for one, _version in state.bodies if one in people]
    assert not [one for one, _data in state.files.values() if one.holder_id in people]
    destroyed = [e.record_id for e in state.entries if e.act is Act.DESTROY and e.version == 0]
    assert destroyed == [two.gone.id, two.kept.id]
    with pytest.raises(NotFound):
        two.desk.applicants.open(two.gone.id)
    with two.desk.begin_work() as work:
        assert work.journal.verify() == []


def test_side_by_side_is_masked_and_journalled(two: Two) -> None:
    view = two.desk.merging.compare(two.kept.id, two.gone.id)
    lines = {line.field: line for line in view.lines}
    assert (lines["iin"].kept, lines["iin"].gone) == ("••••••••0005", "••••••••0013")
    assert {name for name, line in lines.items() if line.is_open} == set(KEEP)
    told = [e.record_id for e in two.desk.branch.state.entries if e.act is Act.COMPARE]
    assert told == [two.kept.id, two.gone.id]
