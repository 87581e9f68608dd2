"""Carriers at head office as at the branch; two clerks who hand out the same one at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from branch_app.demo.people import make_people
from branch_app.domain.carrier import Carrier, CarrierKind, CarrierState
from branch_app.services.bundle import Services
from branch_app.services.carriers import CarrierDraft
from tests.end_to_end.made_branch import Branch, consent, make_branch
from tests.end_to_end.made_house import assert_same_at_both_ends
from tests.end_to_end.other_process import issue_beside
from tests.end_to_end.processes import begun
from tests.sync.made_head_office import MadeHeadOffice


def add(services: Services) -> Carrier:
    return services.carriers.add(
        CarrierDraft(
            kind=CarrierKind.PAPER_FILE, category="келісімдер", received_from="касса", place="шкаф"
        )
    )


@pytest.mark.covers("K41", "K44", "R-153")
def test_two_who_hand_out_the_same_carrier_at_once(tmp_path: Path) -> None:
    branch = make_branch(tmp_path / "data")
    with branch.session() as services:
        one = add(services)
        with (
            begun(issue_beside, branch.data_dir, one.number, "Ә. Үлгі") as first,
            begun(issue_beside, branch.data_dir, one.number, "Б. Басқа") as second,
        ):
            assert (first.hear(), second.hear()) == ("ready", "ready")
            for child in (first, second):
                child.pipe.send("go")
            told = {first.hear(), second.hear()}
            first.wait()
            second.wait()
        issued = services.carriers.find(one.number)
        assert told == {"", issued.holder}
        assert (issued.version, len(issued.movements)) == (2, 2)
        assert services.auditing.verify().faults == ()


@pytest.mark.covers("K41", "R-153")
def test_head_office_knows_each_carrier_and_what_is_missing(
    branch: Branch, office: MadeHeadOffice
) -> None:
    person = next(each for each in make_people(10, 5) if each.agrees)
    with branch.session() as services:
        pack = services.packs.current()
        applicant_id = consent(services, pack, person, branch.page_key())
        (paper, *_) = services.forms.of_applicant(applicant_id)
        kept, lost = add(services), add(services)
        services.carriers.file_paper(kept.number, paper.serial)
        services.carriers.issue(lost.number, "Ә. Үлгі")
    branch.carry_all()
    with branch.session() as services:
        services.stocktakings.begin()
        services.stocktakings.see(kept.number)
        services.stocktakings.finish([lost.number])
    branch.carry_all()
    assert_same_at_both_ends(branch, office)
    assert office.rows("SELECT number, state FROM carrier ORDER BY number") == [
        (kept.number, CarrierState.IN_PLACE.value),
        (lost.number, CarrierState.MISSING.value),
    ]
    assert office.rows("SELECT carrier_id, found_at FROM data_incident") == [(lost.id, None)]
    assert office.rows("SELECT papers FROM carrier ORDER BY number") == [([paper.serial],), ([],)]
    with branch.session() as services:
        services.carriers.give_back(lost.number)
    branch.carry_all()
    assert_same_at_both_ends(branch, office)
    ((found_at,),) = office.rows("SELECT found_at FROM data_incident")
    assert found_at is not None
