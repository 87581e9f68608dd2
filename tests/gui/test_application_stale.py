"""An application that somebody else changed meanwhile: both changes are kept, nobody is stuck."""

from __future__ import annotations

import pytest

from branch_app.domain.application import MicrocreditStatus
from branch_app.domain.drafting import ApplicantDraft
from branch_app.gui.applicants.file_tabs import APPLICATIONS
from branch_app.gui.applications.view import Doing
from branch_app.services.application_entries import StatusEntry
from tests.gui.cases import TODAY, WANTED, applied, consenting
from tests.gui.conftest import OpenWindow


@pytest.mark.covers("K13", "K44")
def test_what_another_process_changed_is_taken_in_and_what_was_typed_stays(
    shown: OpenWindow,
) -> None:
    desk = shown.program.desk
    person = consenting(desk)
    one = applied(desk, person)
    shown.unlock()
    shown.workplace.open_applicant(person.id, APPLICATIONS)
    shown.settle()
    page = shown.workplace.applications
    page.presenter.change()
    shown.settle()
    page.pane.form.fill({"term_months": "9"})
    theirs = {**WANTED, "payout_channel": "card", "card_last4": "4242"}
    desk.applications.correct(one.id, one.version, ApplicantDraft(values=theirs))
    page.presenter.save()
    shown.settle()
    assert shown.codes[-1] == "stale_record"
    assert page.presenter.doing is Doing.CHANGE
    now = page.pane.form.values()
    assert (now["term_months"], now["payout_channel"], now["card_last4"]) == ("9", "card", "4242")
    page.presenter.save()
    shown.settle()
    assert shown.codes[-1] == "application_corrected"
    stored = desk.applications.by_id(one.id)
    assert stored.version == one.version + 2
    assert (stored.values["term_months"], stored.values["card_last4"]) == (9, "4242")


@pytest.mark.covers("K13", "K44")
def test_a_decision_beside_the_window_ends_the_change(shown: OpenWindow) -> None:
    desk = shown.program.desk
    person = consenting(desk)
    one = applied(desk, person)
    shown.unlock()
    shown.workplace.open_applicant(person.id, APPLICATIONS)
    shown.settle()
    page = shown.workplace.applications
    page.presenter.change()
    shown.settle()
    page.pane.form.fill({"term_months": "9"})
    entry = StatusEntry(status=MicrocreditStatus.REFUSED, since=TODAY, paper_number="7-К")
    desk.applications.tell_status(one.id, one.version, entry)
    for code in ("stale_record", "move_not_allowed"):
        page.presenter.save()
        shown.settle()
        assert shown.codes[-1] == code
        assert page.pane.form.values()["term_months"] == "9"
    assert desk.applications.by_id(one.id).values["term_months"] == 6
