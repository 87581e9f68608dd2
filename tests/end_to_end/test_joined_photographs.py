"""Of two joined files one photograph stays, at both ends, whichever of them had one."""

from __future__ import annotations

import pytest

from branch_app.demo.people import DemoPerson, make_people
from branch_app.services.bundle import Services
from tests.end_to_end.joining_child import join
from tests.end_to_end.lives import admit_officer, destroy
from tests.end_to_end.made_branch import Branch, consent, sign
from tests.end_to_end.made_house import compared, everything_in
from tests.scanning.made_pictures import as_file, face
from tests.sync.made_head_office import MadeHeadOffice

KEPT, GONE = (each for each in make_people(3, 9)[:2])
ONE, TWO = as_file(face()), as_file(face().rotate(180))


def _person(services: Services, person: DemoPerson, key: bytes, picture: bytes | None) -> str:
    applicant_id = consent(services, services.packs.current(), person, key)
    paper = services.forms.issue(applicant_id, "C7")
    sign(services, paper, key, {"biometrics": False, "photo": True})
    if picture is not None:
        services.photographs.set(applicant_id, picture)
    return applicant_id


@pytest.mark.covers("K12", "R-193")
@pytest.mark.parametrize(
    ("own", "theirs"), [(None, TWO), (ONE, None), (ONE, TWO)], ids=["theirs", "own", "both"]
)
def test_one_photograph_stays_at_both_ends(
    branch: Branch, office: MadeHeadOffice, own: bytes | None, theirs: bytes | None
) -> None:
    admit_officer(branch)
    key = branch.page_key()
    with branch.session() as services:
        kept = _person(services, KEPT, key, own)
        gone = _person(services, GONE, key, theirs)
        wanted = services.photographs.get(kept if own else gone)
        lost = services.photographs.get(gone) if own and theirs else b""
    branch.carry_all()
    with branch.session() as services:
        join(services, kept, gone)
        assert services.photographs.get(kept) == wanted
    branch.carry_all()
    comparison = compared(branch, office)
    assert comparison.differences == ()
    assert comparison.is_equal
    shown = office.rows(
        "SELECT holder_id, content FROM blob JOIN blob_slot ON blob_id = blob.id"
        " WHERE slot = 'photograph'"
    )
    assert shown == [(kept, wanted)]
    assert not lost or lost not in everything_in(office)
    destroy(branch, kept)
    branch.carry_all()
    assert wanted not in everything_in(office)
    assert branch.rows("SELECT count(*) FROM photograph") == [(0,)]
