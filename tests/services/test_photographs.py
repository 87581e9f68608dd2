"""The photograph at the counter: only under C7.photo, one a person, gone when it is gone."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from branch_app.domain.applicant import Applicant
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.crop import Crop
from branch_app.domain.destruction import Ground
from branch_app.domain.errors import (
    ConsentMissing,
    MoveNotAllowed,
    NotFound,
    PictureUnusable,
    RecordBlocked,
)
from branch_app.domain.photograph import PHOTOGRAPH_SLOT, PhotographSource
from branch_app.domain.task import TaskKind
from tests.scanning.made_pictures import as_file, face
from tests.services.desk import Desk

PICTURE = as_file(face())
OTHER = as_file(face().rotate(180))


@pytest.fixture
def person(desk: Desk) -> Applicant:
    """Somebody who has signed C1 and allowed the photograph, but no biometrics."""
    applicant = desk.register()
    desk.consent(applicant)
    desk.sign(applicant, "C7", yes=["photo"])
    return applicant


def _files(desk: Desk) -> list[str]:
    return [
        file.id for file, _data in desk.branch.state.files.values() if file.slot == PHOTOGRAPH_SLOT
    ]


def _acts(desk: Desk) -> list[Act]:
    return [one.act for one in desk.branch.state.entries if one.kind is RecordKind.PHOTOGRAPH]


def test_a_photograph_is_stored_and_seen_and_the_journal_tells_both(
    desk: Desk, person: Applicant
) -> None:
    stored = desk.photographs.set(person.id, PICTURE, source=PhotographSource.CAMERA)
    assert (stored.version, stored.source) == (1, PhotographSource.CAMERA)
    assert _acts(desk) == [Act.SET_PHOTOGRAPH]
    picture = desk.photographs.get(person.id)
    assert Image.open(io.BytesIO(picture)).size == (600, 800)
    assert _acts(desk) == [Act.SET_PHOTOGRAPH, Act.OPEN]
    file = desk.applicants.open(person.id)
    assert file.photograph.photograph == stored
    assert file.photograph.is_allowed


def test_the_chosen_part_is_stored(desk: Desk, person: Applicant) -> None:
    desk.photographs.set(person.id, PICTURE)
    whole = desk.photographs.get(person.id)
    desk.photographs.set(person.id, PICTURE, Crop(left=0, top=0, width=300, height=400))
    assert desk.photographs.get(person.id) != whole


def test_one_photograph_a_person_and_the_one_before_is_erased(
    desk: Desk, person: Applicant
) -> None:
    first = desk.photographs.set(person.id, PICTURE)
    assert desk.tidied == []
    second = desk.photographs.set(person.id, OTHER)
    assert (second.id, second.version, second.gone) == (first.id, 2, (first.attachment_id,))
    assert _files(desk) == [second.attachment_id]
    assert len(desk.tidied) == 1, "the old picture leaves the mailbox too"


def test_taken_away_it_is_gone_and_may_be_set_again(desk: Desk, person: Applicant) -> None:
    with pytest.raises(NotFound):
        desk.photographs.take_away(person.id)
    desk.photographs.set(person.id, PICTURE)
    desk.photographs.take_away(person.id)
    assert _files(desk) == []
    assert len(desk.tidied) == 1
    with pytest.raises(NotFound):
        desk.photographs.get(person.id)
    with pytest.raises(MoveNotAllowed):
        desk.photographs.take_away(person.id)
    assert desk.photographs.set(person.id, OTHER).version == 3


def test_history_and_files_tell_of_every_picture_and_keep_the_last_one_alone(
    desk: Desk, person: Applicant
) -> None:
    first = desk.photographs.set(person.id, PICTURE, source=PhotographSource.CAMERA)
    desk.branch.clock.advance(minutes=5)
    second = desk.photographs.set(person.id, OTHER)
    history = desk.person_files.history(person.id)
    newest, oldest = history.photographs
    assert (newest.move, newest.source, newest.is_kept) == ("replaced", "file", True)
    assert (oldest.move, oldest.source, oldest.is_kept) == ("stored", "camera", False)
    assert (oldest.at, oldest.ended, oldest.ended_at) == (first.taken_at, "replaced", newest.at)
    assert {newest.actor, oldest.actor} == {desk.staff.id}
    kept = [one for one in desk.person_files.files(person.id) if one.source]
    assert [(one.attachment_id, one.kind) for one in kept] == [(second.attachment_id, "photograph")]
    for gone in (first.attachment_id, second.attachment_id):
        with pytest.raises(NotFound):
            desk.person_files.content(person.id, gone)
    desk.photographs.take_away(person.id)
    newest, *earlier = desk.person_files.history(person.id).photographs
    assert (newest.move, newest.source, newest.is_kept) == ("taken_away", None, False)
    assert [one.ended for one in earlier] == ["taken_away", "replaced"]
    assert not [one for one in desk.person_files.files(person.id) if one.source]


@pytest.mark.parametrize(
    ("signs", "why"),
    [
        ([], "no_consent"),
        ([("C7", [])], "refused"),
        ([("C7", ["biometrics"])], "refused"),
        ([("C7", ["photo"]), ("C7", ["biometrics"])], "refused"),
    ],
)
def test_without_its_own_consent_nothing_is_taken(
    desk: Desk, signs: list[tuple[str, list[str]]], why: str
) -> None:
    applicant = desk.register()
    desk.consent(applicant)
    for code, yes in signs:
        desk.sign(applicant, code, yes=yes)
    with pytest.raises(ConsentMissing) as refused:
        desk.photographs.set(applicant.id, PICTURE)
    assert refused.value.details == {"consent": "C7.photo", "reason": why}
    assert _files(desk) == []


def test_nothing_is_decoded_of_who_has_not_allowed_it(desk: Desk) -> None:
    applicant = desk.register()
    with pytest.raises(ConsentMissing):
        desk.photographs.set(applicant.id, b"not even a picture")


def test_an_unfit_picture_changes_nothing(desk: Desk, person: Applicant) -> None:
    kept = desk.photographs.set(person.id, PICTURE)
    with pytest.raises(PictureUnusable):
        desk.photographs.set(person.id, PICTURE[:500])
    assert _files(desk) == [kept.attachment_id]
    with pytest.raises(PictureUnusable):
        desk.photographs.look(b"")


def test_who_takes_the_consent_back_is_not_shown_and_must_be_taken_away(
    desk: Desk, person: Applicant
) -> None:
    desk.photographs.set(person.id, PICTURE)
    desk.sign(person, "WITHDRAWAL", yes=["biometrics"])
    for act in (desk.photographs.get, lambda one: desk.photographs.set(one, OTHER)):
        with pytest.raises(ConsentMissing) as refused:
            act(person.id)
        assert refused.value.details["reason"] == "withdrawn"
    assert desk.applicants.open(person.id).photograph.must_go
    (task,) = desk.withdrawals.tasks_of(person.id)
    assert task.kind is TaskKind.STOP_PROCESSING
    with pytest.raises(MoveNotAllowed, match="photograph_kept"):
        desk.withdrawals.done(task.id)
    desk.photographs.take_away(person.id)
    assert _files(desk) == []
    assert not desk.withdrawals.done(task.id).is_open


def test_who_allows_it_anew_keeps_it(desk: Desk, person: Applicant) -> None:
    desk.photographs.set(person.id, PICTURE)
    desk.sign(person, "WITHDRAWAL", yes=["biometrics"])
    desk.branch.clock.advance(hours=1)
    desk.sign(person, "C7", yes=["photo"])
    assert desk.photographs.get(person.id)
    (task,) = desk.withdrawals.tasks_of(person.id)
    assert not desk.withdrawals.done(task.id).is_open


def test_of_a_blocked_person_nothing_is_shown_set_or_taken(desk: Desk, person: Applicant) -> None:
    desk.photographs.set(person.id, PICTURE)
    desk.record_states.block(person.id, Ground.BREACH_NOTICE, "1")
    for act in (
        lambda: desk.photographs.get(person.id),
        lambda: desk.photographs.set(person.id, OTHER),
        lambda: desk.photographs.take_away(person.id),
    ):
        with pytest.raises(RecordBlocked):
            act()
    assert len(_files(desk)) == 1
