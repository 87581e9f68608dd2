"""Pages that find their form, and those that wait in the inbox (K21)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from branch_app.domain.change import Act
from branch_app.domain.destruction import Ground
from branch_app.domain.errors import MoveNotAllowed, NotFound
from branch_app.domain.serials import PageCode, make_page_code, make_serial
from tests.services.crew import make_crew, second
from tests.services.desk import KEY, Desk, scanned


def _add(desk: Desk, code: str | None, picture: bytes = b"picture") -> str:
    (verdict,) = desk.scans.add([scanned(1, code, picture)], "page.png")
    assert not verdict.matched
    return verdict.reason


def test_each_kind_of_stranger_waits_with_its_reason(desk: Desk) -> None:
    form = desk.forms.issue(desk.register().id, "C1")
    own = PageCode(serial=form.serial, page=1)
    unknown = PageCode(serial=make_serial("ALM1", "01", 77), page=1)
    assert _add(desk, None) == "no_code"
    assert _add(desk, make_page_code(own, b"x" * 32)) == "foreign_code"
    assert _add(desk, "HTTPS://EXAMPLE.COM", b"of another") == "foreign_code"
    assert _add(desk, make_page_code(unknown, KEY)) == "unknown_serial"
    beyond = PageCode(serial=form.serial, page=form.page_count + 1)
    assert _add(desk, make_page_code(beyond, KEY)) == "no_such_page"
    desk.forms.void(form.id, "jam")
    assert _add(desk, make_page_code(own, KEY)) == "void_form"
    assert len(desk.scans.waiting()) == 6


def test_the_same_scan_twice_is_told_and_not_stored_twice(desk: Desk) -> None:
    form = desk.forms.issue(desk.register().id, "C1")
    desk.scan(form, 1)
    (again,) = desk.scan(form, 1)
    assert (again.matched, again.reason) == (True, "already_scanned")
    (other,) = desk.scan(form, 1, picture=b"another picture of page 1")
    assert (other.matched, other.reason) == (False, "already_scanned")
    assert len(desk.scans.waiting()) == 1


def test_a_file_read_twice_waits_once(desk: Desk) -> None:
    pages = [scanned(1, None, b"letter"), scanned(2, None, b"its second page")]
    first = desk.scans.add(pages, "letter.pdf")
    # The program ended before the original was removed: the folder offers it again.
    again = desk.scans.add(pages, "letter.pdf")
    assert [one.inbox_id for one in again] == [one.inbox_id for one in first]
    assert len(desk.scans.waiting()) == 2
    desk.scans.set_aside(first[0].inbox_id)
    (back,) = desk.scans.add(pages[:1], "letter.pdf")
    assert back.inbox_id != first[0].inbox_id


def test_a_page_without_code_is_tied_by_hand(desk: Desk) -> None:
    applicant = desk.register()
    form = desk.forms.issue(applicant.id, "C10")
    _add(desk, None, b"unreadable corner")
    (waiting,) = desk.scans.waiting()
    assert desk.scans.image(waiting.id) == b"unreadable corner"
    verdict = desk.scans.attach(waiting.id, f" {form.serial.lower()} ", 1)
    assert verdict.matched
    assert desk.scans.waiting() == ()
    assert desk.forms.by_serial(form.serial).scans[0].page == 1
    with pytest.raises(MoveNotAllowed):
        desk.scans.attach(waiting.id, form.serial, 1)


def test_tying_to_nothing_is_refused_and_the_page_goes_on_waiting(desk: Desk) -> None:
    form = desk.forms.issue(desk.register().id, "C1")
    _add(desk, None)
    (waiting,) = desk.scans.waiting()
    for serial, page in (("nonsense", 1), (form.serial, 99)):
        with pytest.raises(NotFound):
            desk.scans.attach(waiting.id, serial, page)
    assert desk.scans.waiting() == (waiting,)


def test_a_page_set_aside_loses_its_picture(desk: Desk) -> None:
    _add(desk, None)
    (waiting,) = desk.scans.waiting()
    desk.scans.set_aside(waiting.id)
    assert desk.scans.waiting() == ()
    with pytest.raises(MoveNotAllowed):
        desk.scans.set_aside(waiting.id)
    with pytest.raises(NotFound):
        desk.scans.image(waiting.id)


@pytest.mark.covers("K21", "K28", "R-132")
def test_a_paper_of_a_destroyed_person_brings_nothing_back() -> None:
    crew = make_crew()
    person = crew.clerk.register()
    crew.clerk.consent(person)
    paper = crew.clerk.forms.issue(person.id, "C10")
    crew.officer.record_states.destroy(person.id, Ground.CONSENT_WITHDRAWN, "14", second())
    files, rows = dict(crew.clerk.branch.state.files), len(crew.clerk.branch.state.entries)
    code = make_page_code(PageCode(serial=paper.serial, page=1), KEY)
    (verdict,) = crew.clerk.scans.add([scanned(1, code, b"the person again")], "late.png")
    assert (verdict.matched, verdict.reason, verdict.inbox_id) == (False, "destroyed", "")
    assert crew.clerk.scans.waiting() == ()
    assert crew.clerk.branch.state.files == files
    (told,) = crew.clerk.branch.state.entries[rows:]
    assert (told.act, told.details["reason"]) == (Act.SET_ASIDE, "destroyed")
    assert told.details["serial"] == paper.serial


@pytest.mark.covers("K21", "K40")
def test_the_blank_back_of_a_sheet_is_told_and_journalled_but_does_not_wait(desk: Desk) -> None:
    form = desk.forms.issue(desk.register().id, "C10")
    code = make_page_code(PageCode(serial=form.serial, page=1), KEY)
    back = replace(scanned(2, None, b"white"), is_blank=True)
    rows = len(desk.branch.state.entries)
    front, told = desk.scans.add([scanned(1, code, b"front"), back], "duplex.pdf")
    assert (front.matched, told.matched, told.reason, told.inbox_id) == (True, False, "blank", "")
    assert desk.scans.waiting() == ()
    noted = desk.branch.state.entries[rows:][-1]
    assert (noted.act, dict(noted.details)) == (Act.SET_ASIDE, {"reason": "blank", "page": 2})
    # Nothing but white: perhaps the sheets lay upside down, so a person looks at them.
    (alone,) = desk.scans.add([back], "one.png")
    assert (alone.reason, len(desk.scans.waiting())) == ("no_code", 1)
