"""A consent whose scan was taken off is annulled at head office too, the scan then found anew."""

from __future__ import annotations

import pytest

from branch_app.demo.people import make_people
from branch_app.domain.issued_form import IssuedForm
from branch_app.services.second_person import Signatory
from tests.end_to_end.lives import OFFICER, OWN, admit_officer
from tests.end_to_end.made_branch import Branch, consent, sign
from tests.end_to_end.made_house import assert_same_at_both_ends
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
        (scan,) = services.forms.by_serial(right.serial).scans
        assert services.auditing.verify().faults == ()
    branch.carry_all()
    assert_same_at_both_ends(branch, office)
    assert _pictures(office, wrong.serial, 1) == []
    assert _pictures(office, right.serial, 1) == [(scan.attachment_id,)]
    scans = "SELECT jsonb_array_length(scans) FROM issued_form WHERE id = :form"
    assert office.rows(scans, form=right.id) == [(1,)]


@pytest.mark.covers("K21", "K46")
def test_a_picture_that_comes_after_its_detaching_is_receipted_and_not_kept(
    branch: Branch, office: MadeHeadOffice
) -> None:
    """A carrier that held the old item brings it again, also once the picture hangs anew."""
    paper = _signed(branch)
    second = Signatory(login=OFFICER, password=OWN)
    outbox = branch.data_dir / "outbox"
    kept = {path.name: path.read_bytes() for path in outbox.iterdir()}
    with branch.session() as services:
        services.scans.detach(paper.serial, 1, "other_paper", second)
        (waiting,) = services.scans.waiting()
        # The same paper and page: only its own id tells the picture from the one taken off.
        services.scans.attach(waiting.id, paper.serial, 1)
        scan = services.forms.by_serial(paper.serial).scans[-1]
    branch.carry_all()
    for name, data in kept.items():
        (outbox / name).write_bytes(data)
    branch.carry_all()
    assert _pictures(office, paper.serial, 1) == [(scan.attachment_id,)]
    late = "SELECT content FROM blob WHERE attachment_id IN (SELECT jsonb_array_elements_text(gone)"
    assert office.rows(f"{late} FROM issued_form WHERE id = :form)", form=paper.id) == [(None,)]


@pytest.mark.covers("K21", "K46")
def test_what_waits_sealed_is_taken_out_of_the_mailbox(
    branch: Branch, office: MadeHeadOffice
) -> None:
    paper = _signed(branch)
    with branch.session() as services:
        scan = services.forms.by_serial(paper.serial).scans[0]
    (item,) = (branch.data_dir / "outbox").glob(f"*{scan.attachment_id}*")
    with branch.session() as services:
        second = Signatory(login=OFFICER, password=OWN)
        services.scans.detach(paper.serial, scan.page, "not_signed", second)
    branch.carry_all()
    assert not item.exists()
    nothing = "SELECT count(*) FROM blob WHERE attachment_id = :scan"
    assert office.rows(nothing, scan=scan.attachment_id) == [(0,)]
    assert_same_at_both_ends(branch, office)


def _signed(branch: Branch) -> IssuedForm:
    """Return a signed paper of somebody who has consented, at a branch that has an officer."""
    admit_officer(branch)
    person = next(each for each in make_people(10, 5) if each.agrees)
    with branch.session() as services:
        applicant_id = consent(services, services.packs.current(), person, branch.page_key())
        paper = services.forms.issue(applicant_id, "C10")
        sign(services, paper, branch.page_key())
    return paper


def _pictures(office: MadeHeadOffice, serial: str, page: int) -> list[tuple[object, ...]]:
    """Return which pictures head office shows of a page."""
    shown = "SELECT attachment_id FROM blob JOIN blob_slot ON blob_id = blob.id WHERE slot = :slot"
    return office.rows(shown, slot=f"scan/{serial}/{page}")
