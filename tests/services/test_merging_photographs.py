"""Two files of one person have one photograph afterwards, and no other picture stays anywhere."""

from __future__ import annotations

import pytest

from branch_app.domain.applicant import Applicant
from branch_app.domain.merge import Side
from branch_app.domain.photograph import PHOTOGRAPH_SLOT
from branch_app.domain.staff import Role
from branch_app.services.merging import Joining
from tests.scanning.made_pictures import as_file, face
from tests.services.crew import Crew, make_crew, second
from tests.services.desk import IIN, Desk

OTHER_IIN = "970312400013"
PICTURE = as_file(face())
OTHER = as_file(face().rotate(180))


@pytest.fixture
def crew() -> Crew:
    return make_crew()


def _person(desk: Desk, iin: str) -> Applicant:
    applicant = desk.register(iin=iin)
    desk.consent(applicant)
    desk.sign(applicant, "C7", yes=["photo"])
    return applicant


def _join(crew: Crew, kept: Applicant, gone: Applicant) -> None:
    own, theirs = crew.clerk.stored(kept), crew.clerk.stored(gone)
    assert own is not None
    assert theirs is not None
    differs = [name for name in own.values if own.values[name] != theirs.values[name]]
    crew.manager.merging.merge(
        own.id,
        own.version,
        theirs.id,
        theirs.version,
        Joining(choices=dict.fromkeys(differs, Side.KEPT), paper_number="3/1"),
        second(Role.OFFICER),
    )


def _pictures(desk: Desk) -> list[str]:
    files = [file for file, _ in desk.branch.state.files.values() if file.slot == PHOTOGRAPH_SLOT]
    return [file.holder_id for file in files]


def _told(desk: Desk, kept: Applicant) -> set[tuple[str, str, str | None]]:
    """Return what the history of the joined file tells of photographs, and how each ended."""
    steps = desk.person_files.history(kept.id).photographs
    return {(step.record_id, step.move, step.ended) for step in steps}


def test_the_only_picture_goes_to_the_kept_file(crew: Crew) -> None:
    desk = crew.clerk
    kept, gone = _person(desk, IIN), _person(desk, OTHER_IIN)
    desk.photographs.set(gone.id, PICTURE)
    was = desk.photographs.get(gone.id)
    _join(crew, kept, gone)
    assert desk.photographs.get(kept.id) == was
    assert _pictures(desk) == [kept.id]
    assert _told(desk, kept) == {(gone.id, "stored", None), (kept.id, "taken_over", None)}


def test_of_two_pictures_the_one_of_the_kept_file_stays(crew: Crew) -> None:
    desk = crew.clerk
    kept, gone = _person(desk, IIN), _person(desk, OTHER_IIN)
    desk.photographs.set(kept.id, PICTURE)
    desk.photographs.set(gone.id, OTHER)
    was = desk.photographs.get(kept.id)
    _join(crew, kept, gone)
    assert desk.photographs.get(kept.id) == was
    assert _pictures(desk) == [kept.id]
    assert _told(desk, kept) == {
        (kept.id, "stored", None),
        (gone.id, "stored", "taken_away"),
        (gone.id, "taken_away", None),
    }


def test_a_file_whose_picture_was_taken_away_takes_over_the_other_one(crew: Crew) -> None:
    desk = crew.clerk
    kept, gone = _person(desk, IIN), _person(desk, OTHER_IIN)
    desk.photographs.set(kept.id, PICTURE)
    desk.photographs.take_away(kept.id)
    taken = desk.photographs.set(gone.id, OTHER)
    was = desk.photographs.get(gone.id)
    _join(crew, kept, gone)
    assert desk.photographs.get(kept.id) == was
    now = desk.applicants.open(kept.id).photograph.photograph
    assert now is not None
    assert (now.taken_by, now.taken_at) == (taken.taken_by, taken.taken_at)
    assert _pictures(desk) == [kept.id]
    assert _told(desk, kept) == {
        (kept.id, "stored", "taken_away"),
        (kept.id, "taken_away", None),
        (gone.id, "stored", "given"),
        (gone.id, "given", None),
        (kept.id, "taken_over", None),
    }
