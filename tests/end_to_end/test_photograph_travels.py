"""The photograph goes to head office; replaced, taken away or destroyed it goes at both ends."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from branch_app.demo.people import make_people
from branch_app.services.bundle import Services
from tests.end_to_end.lives import admit_officer, destroy, in_mailbox
from tests.end_to_end.made_branch import Branch, consent, sign
from tests.end_to_end.made_house import assert_same_at_both_ends, everything_in
from tests.scanning.made_pictures import as_file, face
from tests.sync.made_head_office import MadeHeadOffice

ONE, TWO = as_file(face()), as_file(face().rotate(180))


@dataclass(frozen=True)
class Sitter:
    """A person who has allowed the photograph."""

    branch: Branch
    id: str

    def set(self, data: bytes) -> bytes:
        """Store it; return what is stored."""
        with self.branch.session() as services:
            services.photographs.set(self.id, data)
            return services.photographs.get(self.id)

    def take_away(self) -> None:
        with self.branch.session() as services:
            services.photographs.take_away(self.id)


@pytest.fixture
def sitter(branch: Branch) -> Sitter:
    person = next(each for each in make_people(10, 5) if each.agrees)
    key = branch.page_key()
    with branch.session() as services:
        applicant_id = consent(services, services.packs.current(), person, key)
        _allow(services, applicant_id, key)
    return Sitter(branch, applicant_id)


def _allow(services: Services, applicant_id: str, key: bytes) -> None:
    paper = services.forms.issue(applicant_id, "C7")
    sign(services, paper, key, {"biometrics": False, "photo": True})


def _at_head_office(office: MadeHeadOffice) -> list[tuple[object, ...]]:
    return office.rows(
        "SELECT holder_id, content FROM blob JOIN blob_slot ON blob_id = blob.id"
        " WHERE slot = 'photograph'"
    )


def _locally(branch: Branch) -> int:
    ((count,),) = branch.rows("SELECT count(*) FROM attachment WHERE slot = 'photograph'")
    return int(count)


@pytest.mark.covers("K12", "R-078")
def test_it_arrives_and_the_next_one_takes_its_place(
    branch: Branch, office: MadeHeadOffice, sitter: Sitter
) -> None:
    first = sitter.set(ONE)
    branch.carry_all()
    assert _at_head_office(office) == [(sitter.id, first)]
    second = sitter.set(TWO)
    branch.carry_all()
    assert _at_head_office(office) == [(sitter.id, second)]
    assert first not in everything_in(office)
    assert _locally(branch) == 1
    assert_same_at_both_ends(branch, office)
    with branch.session() as services:
        assert not services.auditing.verify().faults


def test_taken_away_it_is_gone_at_both_ends(
    branch: Branch, office: MadeHeadOffice, sitter: Sitter
) -> None:
    picture = sitter.set(ONE)
    branch.carry_all()
    sitter.take_away()
    branch.carry_all()
    assert _at_head_office(office) == []
    assert picture not in everything_in(office)
    assert _locally(branch) == 0
    assert office.rows("SELECT version, attachment_id FROM photograph") == [(2, "")]


def test_one_that_waits_sealed_is_taken_out_of_the_mailbox(
    branch: Branch, office: MadeHeadOffice, sitter: Sitter
) -> None:
    picture = sitter.set(ONE)
    assert picture in in_mailbox(branch, office), "locking has sealed it"
    sitter.take_away()
    assert picture not in in_mailbox(branch, office)
    branch.carry_all()
    assert picture not in everything_in(office)


def test_one_that_comes_late_is_receipted_and_not_kept(
    branch: Branch, office: MadeHeadOffice, sitter: Sitter
) -> None:
    """A carrier that held the old item brings it after the record that says it is gone."""
    picture = sitter.set(ONE)
    outbox = branch.data_dir / "outbox"
    kept = {path.name: path.read_bytes() for path in outbox.iterdir()}
    second = sitter.set(TWO)
    branch.carry_all()
    for name, data in kept.items():
        (outbox / name).write_bytes(data)
    branch.carry_all()
    assert _at_head_office(office) == [(sitter.id, second)]
    assert picture not in everything_in(office)


@pytest.mark.covers("K28", "R-077")
def test_destruction_takes_it_everywhere(
    branch: Branch, office: MadeHeadOffice, sitter: Sitter
) -> None:
    admit_officer(branch)
    picture = sitter.set(ONE)
    branch.carry_all()
    assert picture in everything_in(office)
    destroy(branch, sitter.id)
    assert branch.rows("SELECT id FROM photograph") == []
    assert _locally(branch) == 0
    branch.carry_all()
    assert picture not in everything_in(office)
    assert office.rows("SELECT id FROM photograph") == []
