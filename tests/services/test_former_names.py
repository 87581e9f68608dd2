"""A changed name stays findable: the one before is kept with the person and found."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from branch_app.domain.applicant import Applicant
from branch_app.domain.correction import CorrectionReason
from branch_app.domain.errors import LikelyDuplicate
from branch_app.domain.former_name import FormerName
from branch_app.domain.likeness import Likeness
from branch_app.domain.merge import Side
from branch_app.domain.staff import Role
from branch_app.services.correcting import CorrectionGrounds
from branch_app.services.merging import Joining
from tests.services.crew import Crew, make_crew, second
from tests.services.desk import MORE, NEEDED, Desk

BEFORE = FormerName(
    family_name="Тұрғанова",
    given_name="Ұлан",
    patronymic="Һәкімұлы",
    until=dt.date(2026, 11, 22),
)


@pytest.fixture
def crew() -> Crew:
    return make_crew()


def renamed(desk: Desk, reason: CorrectionReason, family: str = "Әбдіқадырова") -> Applicant:
    person = desk.register(family_name="Тұрғанова")
    desk.consent(person)
    now = desk.applicants.open(person.id).applicant
    draft = desk.confirming({**NEEDED, **MORE, "family_name": family}, before_consent=False)
    grounds = CorrectionGrounds(reason=reason, document="№ 7", second=second(Role.OFFICER))
    return desk.applicants.correct(now.id, now.version, draft, grounds=grounds).applicant


def test_a_change_of_name_keeps_the_name_before(crew: Crew) -> None:
    person = renamed(crew.clerk, CorrectionReason.NAME_CHANGED)
    assert person.former_names == (BEFORE,)
    assert crew.clerk.applicants.open(person.id).applicant.former_names == (BEFORE,)


@pytest.mark.parametrize("reason", [CorrectionReason.NEW_DOCUMENT, CorrectionReason.COURT_ACT])
def test_a_new_document_with_another_name_keeps_the_name_before(
    crew: Crew, reason: CorrectionReason
) -> None:
    assert renamed(crew.clerk, reason).former_names == (BEFORE,)


def test_a_new_document_with_a_letter_put_right_keeps_none(crew: Crew) -> None:
    person = renamed(crew.clerk, CorrectionReason.NEW_DOCUMENT, family="Тұрғанава")
    assert person.former_names == ()


def test_a_typing_error_was_never_a_name(crew: Crew) -> None:
    assert renamed(crew.clerk, CorrectionReason.TYPING_ERROR).former_names == ()
    other = crew.manager.register(iin="900228400123", family_name="Соловьёв")
    assert other.former_names == ()


def test_a_later_correction_keeps_former_names(crew: Crew) -> None:
    person = renamed(crew.clerk, CorrectionReason.NAME_CHANGED)
    values = {**NEEDED, **MORE, "family_name": "Әбдіқадырова", "email": "a@example.com"}
    draft = crew.clerk.confirming(values, before_consent=False)
    saved = crew.clerk.applicants.correct(person.id, person.version, draft).applicant
    assert saved.former_names == (BEFORE,)


def test_whoever_comes_back_under_the_old_name_is_recognised(crew: Crew) -> None:
    person = renamed(crew.clerk, CorrectionReason.NAME_CHANGED)
    old = {
        **NEEDED,
        "family_name": "Турганова",
        "iin": "850101300550",
        "document_number": "087654321",
    }
    draft = crew.clerk.confirming(old)
    with pytest.raises(LikelyDuplicate) as refused:
        crew.clerk.applicants.register(draft)
    assert refused.value.applicant_ids == (person.id,)
    (twin,) = crew.clerk.duplicates.candidates(draft).shown
    assert twin.alike == {Likeness.FORMER_NAME}


def joined(crew: Crew, kept: Applicant, gone: Applicant) -> Applicant:
    view = crew.manager.merging.compare(kept.id, gone.id)
    choices = {line.field: Side.KEPT for line in view.lines if line.is_open}
    versions = view.kept_version, view.gone_version
    joining = Joining(choices=choices, paper_number="14/2")
    crew.manager.merging.merge(
        kept.id, versions[0], gone.id, versions[1], joining, second(Role.OFFICER)
    )
    return crew.clerk.applicants.open(kept.id).applicant


def consenting(crew: Crew, **changes: str) -> Applicant:
    person = crew.clerk.register(**changes)
    crew.clerk.consent(person)
    return person


@pytest.mark.covers("K26")
def test_every_name_in_a_chain_of_joined_files_is_one_that_the_person_bore(crew: Crew) -> None:
    girl = consenting(crew, iin="850101300550", family_name="Тұрғанова")
    wife = consenting(crew, iin="850101305006", family_name="Сейітова")
    now = consenting(crew, family_name="Әбдіқадырова")
    joined(crew, wife, girl)
    person = joined(crew, now, wife)
    assert {one.family_name for one in person.former_names} == {"Тұрғанова", "Сейітова"}
    again = crew.clerk.confirming({**NEEDED, "family_name": "Турганова", "iin": "850101300550",
                                   "document_number": "101300550"})  # fmt: skip
    with pytest.raises(LikelyDuplicate) as refused:
        crew.clerk.applicants.register(again)
    assert refused.value.applicant_ids == (person.id,)


def test_a_name_given_up_before_is_not_told_once_more_by_a_joined_file(crew: Crew) -> None:
    kept = renamed(crew.clerk, CorrectionReason.NAME_CHANGED)
    old = {"family_name": "Тұрғанова", "iin": "850101300550", "document_number": "101300550"}
    others = dict.fromkeys((kept.id,), "namesake")
    draft = replace(crew.clerk.confirming({**NEEDED, **old, "patronymic": ""}), others=others)
    gone = crew.clerk.applicants.register(draft).applicant
    crew.clerk.consent(gone)
    assert joined(crew, kept, gone).former_names == (BEFORE,)


@pytest.mark.parametrize(
    "slip", [{"family_name": "Әбдіқадырава"}, {"family_name": "Әбдіқадырова", "patronymic": ""}]
)
def test_a_slip_in_a_joined_file_was_never_a_name(crew: Crew, slip: dict[str, str]) -> None:
    kept = consenting(crew, family_name="Әбдіқадырова")
    draft = crew.clerk.confirming(
        {**NEEDED, "iin": "850101300550", "document_number": "087654321", **slip}
    )
    others = dict.fromkeys((kept.id,), "namesake")
    gone = crew.clerk.applicants.register(replace(draft, others=others)).applicant
    crew.clerk.consent(gone)
    assert joined(crew, kept, gone).former_names == ()
