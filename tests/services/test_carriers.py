"""Carriers and stock-takings at the counter: double scans, incidents, papers in files, labels."""

from __future__ import annotations

import pytest

from branch_app.domain.carrier import Carrier, CarrierKind, CarrierState
from branch_app.domain.carrier_number import make_carrier_number, make_label_code
from branch_app.domain.change import Act
from branch_app.domain.errors import BadInput, MoveNotAllowed, NotFound
from branch_app.services.carriers import CarrierDraft, label_key
from tests.services.crew import Crew, make_crew


@pytest.fixture
def crew() -> Crew:
    return make_crew()


def add(crew: Crew, place: str = "шкаф 1", kind: CarrierKind = CarrierKind.PAPER_FILE) -> Carrier:
    typed = CarrierDraft(kind=kind, category="келісімдер", received_from="касса", place=place)
    return crew.clerk.carriers.add(typed)


def acts(crew: Crew, after: int = 0) -> list[Act]:
    return [entry.act for entry in crew.clerk.branch.state.entries[after:]]


def test_a_label_scanned_twice_does_nothing_twice(crew: Crew) -> None:
    one = add(crew)
    with crew.clerk.begin_work() as work:
        code = make_label_code(one.number, label_key(work))
    issued = crew.clerk.carriers.issue(code, "Ә. Үлгі")
    before = len(crew.clerk.branch.state.entries)
    assert crew.clerk.carriers.issue(code, " Ә.  Үлгі ") == issued
    assert acts(crew, before) == []
    with pytest.raises(MoveNotAllowed):
        crew.manager.carriers.issue(code, "Б. Басқа")
    back = crew.clerk.carriers.give_back(code)
    assert (back.state, back.place, back.holder) == (CarrierState.IN_PLACE, "шкаф 1", "")


def test_a_foreign_label_and_an_unknown_number_are_told_apart(crew: Crew) -> None:
    add(crew)
    with pytest.raises(BadInput, match="bad_input"):
        crew.clerk.carriers.find("https://example.invalid/1")
    with pytest.raises(NotFound):
        crew.clerk.carriers.find(make_carrier_number("ALM1", "01", 77))


@pytest.mark.covers("R-213")
def test_paper_is_kept_on_the_ground_of_the_internal_act(crew: Crew) -> None:
    assert add(crew).ground == "15-Ү"
    assert add(crew, kind=CarrierKind.USB).ground == ""


def test_the_original_of_a_paper_lies_in_one_file(crew: Crew) -> None:
    person = crew.clerk.register()
    paper = crew.clerk.consent(person)
    one, other = add(crew), add(crew)
    crew.clerk.carriers.file_paper(one.number, paper.serial)
    moved = crew.clerk.carriers.file_paper(other.number, paper.serial)
    assert moved.papers == (paper.serial,)
    assert crew.clerk.carriers.find(one.number).papers == ()
    assert crew.clerk.carriers.files_of([paper.serial, "none"]) == {
        paper.serial: f"M-{other.number[:4]}-{other.number[4:6]}-{other.number[6:13]}-"
        f"{other.number[13:]}"
    }
    with pytest.raises(BadInput):
        crew.clerk.carriers.file_paper(one.number, other.number)


def test_a_missing_carrier_opens_an_incident_that_its_return_does_not_close(crew: Crew) -> None:
    seen, lost, out, left = add(crew), add(crew), add(crew), add(crew)
    crew.clerk.carriers.issue(out.number, "Ә. Үлгі")
    crew.clerk.branch.clock.advance(minutes=1)
    begun = crew.clerk.stocktakings.begin()
    assert crew.manager.stocktakings.begin() == begun, "one at a time"
    for _ in range(2):
        crew.manager.stocktakings.see(seen.number)
    standing = crew.clerk.stocktakings.standing()
    assert standing is not None
    assert [one.id for one in standing.unseen] == [lost.id, out.id, left.id]
    with pytest.raises(BadInput):
        crew.clerk.stocktakings.finish([seen.number])
    before = len(crew.clerk.branch.state.entries)
    done = crew.clerk.stocktakings.finish([lost.number, lost.number])
    assert (done.seen_count, done.unseen_count, done.missing) == (1, 3, (lost.id,))
    assert acts(crew, before) == [Act.MISS_CARRIER, Act.OPEN_INCIDENT, Act.FINISH_STOCKTAKING]
    (incident,) = crew.officer.carriers.incidents()
    assert (incident.carrier_id, incident.found_at) == (lost.id, None)
    with pytest.raises(MoveNotAllowed):
        crew.clerk.stocktakings.see(left.number)
    found = crew.clerk.carriers.give_back(lost.number)
    assert found.state is CarrierState.IN_PLACE
    assert acts(crew)[-2:] == [Act.FIND_CARRIER, Act.NOTE_INCIDENT]
    (noted,) = crew.officer.carriers.incidents()
    assert (noted.found_by, noted.version) == (crew.clerk.staff.id, 2)


def test_a_missing_carrier_scanned_at_the_next_stocktaking_is_found(crew: Crew) -> None:
    lost = add(crew)
    crew.clerk.branch.clock.advance(minutes=1)
    crew.clerk.stocktakings.begin()
    crew.clerk.stocktakings.finish([lost.number])
    again = crew.clerk.stocktakings.begin()
    found = crew.clerk.stocktakings.see(lost.number)
    assert (found.state, found.seen_in) == (CarrierState.IN_PLACE, again.id)
    (incident,) = crew.officer.carriers.incidents()
    assert incident.found_at == found.changed_at


def test_a_destroyed_carrier_names_its_act_and_gets_no_label(crew: Crew) -> None:
    one = add(crew)
    gone = crew.officer.carriers.destroy(one.number, "7-Ж")
    assert (gone.state, gone.act_number) == (CarrierState.DESTROYED, "7-Ж")
    with pytest.raises(MoveNotAllowed):
        crew.clerk.carriers.labels([one.number])
    for numbers in ([], [one.number] * 481):
        with pytest.raises(BadInput):
            crew.clerk.carriers.labels(numbers)


def test_a_blank_form_and_the_file_where_it_lies_are_told_together_or_not_at_all(
    crew: Crew,
) -> None:
    desk = crew.clerk
    person = desk.register()
    batch, file = (add(crew, kind=one) for one in (CarrierKind.SCAN_BATCH, CarrierKind.PAPER_FILE))
    (blank,) = desk.blank_forms.issue("C10", 1)
    desk.branch.clock.advance(hours=1)
    at = desk.branch.clock.now()
    before = acts(crew)
    for wrong, refused in (
        (batch.number, MoveNotAllowed),
        ("no label", BadInput),
        (make_carrier_number("ALM1", "01", 99), NotFound),
    ):
        with pytest.raises(refused):
            desk.blank_forms.key_in(blank.serial, person.id, at, wrong)
    assert acts(crew) == before
    assert [form.id for form in desk.blank_forms.waiting()] == [blank.id]
    desk.blank_forms.key_in(blank.serial, person.id, at, file.number)
    assert acts(crew, len(before)) == [Act.KEY_IN, Act.FILE_PAPER]
    assert desk.carriers.find(file.number).papers == (blank.serial,)
    assert desk.carriers.find(batch.number).papers == ()
