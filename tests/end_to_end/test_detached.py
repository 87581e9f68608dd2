"""A consent whose scan was taken off is annulled at head office too, the scan then found anew."""

from __future__ import annotations

import pytest

from branch_app.demo.people import make_people
from branch_app.services.second_person import Signatory
from tests.end_to_end.lives import OFFICER, OWN, admit_officer
from tests.end_to_end.made_branch import Branch, consent, sign
from tests.end_to_end.made_house import assert_same_at_both_ends, compared
from tests.sync.made_head_office import MadeHeadOffice


@pytest.mark.covers("K21", "K40", "K46")
def test_head_office_learns_of_annulled_consents_and_of_the_right_paper(
    branch: Branch, office: MadeHeadOffice
) -> None:
    admit_officer(branch)
    person = next(each for each in make_people(10, 5) if each.agrees)
    with branch.session() as services:
        applicant_id = consent(services, services.packs.current(), person, branch.page_key())
        wrong, right = (services.forms.issue(applicant_id, "C10") for _ in range(2))
        sign(services, wrong, branch.page_key())
    branch.carry_all()
    assert_same_at_both_ends(branch, office)
    second = Signatory(login=OFFICER, password=OWN)
    with branch.session() as services:
        services.scans.detach(wrong.serial, 1, "other_paper", second)
    branch.carry_all()
    states = "SELECT DISTINCT state FROM consent WHERE form_id = :form"
    assert office.rows(states, form=wrong.id) == [("annulled",)]
    with branch.session() as services:
        (waiting,) = services.scans.waiting()
        services.scans.attach(waiting.id, right.serial, 1)
        assert services.auditing.verify().faults == ()
    branch.carry_all()
    # Decision 0019: the picture stays in its old slot there too, so it lies there twice.
    assert compared(branch, office).is_equal
    scans = "SELECT jsonb_array_length(scans) FROM issued_form WHERE id = :form"
    assert office.rows(scans, form=right.id) == [(1,)]
