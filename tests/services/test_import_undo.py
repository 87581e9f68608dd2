"""Taking an import back: exactly what it made, and nothing that something rests on."""

from __future__ import annotations

import json

import pytest

from branch_app.domain.change import Act
from branch_app.domain.destruction import Ground
from branch_app.domain.drafting import ApplicantDraft
from branch_app.domain.errors import AlreadyRunning, NotFound
from branch_app.domain.import_batch import BatchState, Outcome
from branch_app.domain.unsaved_form import FormEntries
from branch_app.services.import_watch import ImportWatch
from branch_app.services.imports import LINES_AT_ONCE
from tests.services.argument_files import APPLICATION
from tests.services.crew import Crew
from tests.services.desk import IIN, MORE, Desk
from tests.services.import_files import batch_of, iin, line, people, run, source, whole


def _left(desk: Desk, batch_id: str) -> list[tuple[int, str]]:
    return [(one.line, one.left) for one in desk.imports.left(batch_id)]


def test_drafts_go_and_no_refusal_is_counted(desk: Desk) -> None:
    kept = desk.register()
    batch = batch_of(desk, line(1), line(2))
    done = desk.imports.undo(batch.id)
    assert [one.id for one in people(desk)] == [kept.id]
    assert (done.is_over, done.batch.state) == (True, BatchState.UNDONE)
    assert (done.batch.taken_back, done.batch.left) == (2, 0)
    acts = [entry.act for entry in desk.branch.state.entries]
    assert acts.count(Act.ERASE_IMPORTED) == 2
    assert Act.ERASE_DRAFT not in acts
    assert desk.branch.state.imported == {}
    with desk.begin_work() as work:
        assert work.journal.verify() == []


def test_what_was_filled_in_goes_in_a_next_version(desk: Desk) -> None:
    person = desk.register()
    form = desk.consent(person)
    before = desk.stored(person)
    desk.branch.clock.advance(minutes=1)
    batch = batch_of(desk, whole(IIN, consent=form.serial))
    desk.imports.undo(batch.id)
    after = desk.stored(person)
    assert before is not None
    assert after is not None
    assert after.version == before.version + 2
    assert (after.values, after.sources) == (before.values, before.sources)
    assert after.confirmations == before.confirmations
    assert desk.forms.by_serial(form.serial).state.value == "signed"


def test_what_something_rests_on_is_named_and_left(crew: Crew) -> None:
    desk = crew.manager
    signed = desk.register()
    form = desk.consent(signed)
    blocked = desk.register(**line(8)["values"])
    held = desk.consent(blocked)
    desk.branch.clock.advance(minutes=1)
    batch = batch_of(
        desk,
        line(1),
        line(2),
        line(3),
        whole(IIN, consent=form.serial),
        whole(8, consent=held.serial),
        line(4),
    )
    desk.branch.clock.advance(minutes=1)
    free, corrected, printed, typed = (one for one in people(desk) if one.version == 1)
    values = {**line(2)["values"], "given_name": "Басқа"}
    desk.applicants.correct(corrected.id, 1, ApplicantDraft(values=values))
    desk.forms.issue(printed.id, "C1")
    desk.applications.register(signed.id, ApplicantDraft(values=APPLICATION))
    desk.record_states.block(blocked.id, Ground.BREACH_NOTICE, "1")
    _type_in(desk, typed.text("iin"))
    done = desk.imports.undo(batch.id).batch
    assert _left(desk, batch.id) == [
        (2, "changed_since"),
        (3, "has_papers"),
        (4, "has_applications"),
        (5, "blocked"),
        (6, "has_entries"),
    ]
    assert (done.taken_back, done.left) == (1, 5)
    assert free.id not in {one.id for one in people(desk)}
    assert desk.stored(signed) is not None
    still = desk.stored(signed)
    assert still is not None
    assert set(MORE) <= set(still.values)


def _type_in(desk: Desk, number: str) -> None:
    form = FormEntries(
        id=desk.unsaved.new_id(),
        page="applicant",
        person_id="",
        label="",
        content=json.dumps({"values": {"iin": number}}),
    )
    desk.unsaved.keep([form])


def test_a_paper_signed_since_keeps_what_was_filled_in(desk: Desk) -> None:
    person = desk.register()
    form = desk.consent(person)
    desk.branch.clock.advance(minutes=1)
    batch = batch_of(desk, whole(IIN, consent=form.serial))
    desk.branch.clock.advance(minutes=1)
    desk.forms.issue(person.id, "C10")
    desk.imports.undo(batch.id)
    assert _left(desk, batch.id) == [(1, "has_papers")]


def test_what_was_left_may_go_later(desk: Desk) -> None:
    batch = batch_of(desk, line(1), line(2))
    _type_in(desk, iin(2))
    assert desk.imports.undo(batch.id).batch.left == 1
    (entries,) = desk.unsaved.mine()
    desk.unsaved.drop([entries.id])
    done = desk.imports.undo(batch.id).batch
    assert (done.taken_back, done.left, people(desk)) == (2, 0, [])
    rows = len(desk.branch.state.entries)
    assert desk.imports.undo(batch.id).batch == done
    assert len(desk.branch.state.entries) == rows


def test_after_an_undo_the_same_file_begins_anew(desk: Desk) -> None:
    first = batch_of(desk, line(1))
    desk.imports.undo(first.id)
    again = batch_of(desk, line(1))
    assert again.id != first.id
    assert again.count(Outcome.DRAFT) == len(people(desk)) == 1
    assert [one.id for one in desk.imports.batches()] == [again.id, first.id]


def test_an_undo_that_was_stopped_goes_on_after_its_last_line(desk: Desk) -> None:
    lines = [line(number) for number in range(LINES_AT_ONCE + 5)]
    begun = desk.imports.run(source(*lines), ImportWatch(is_stopped=lambda: True)).batch
    assert begun is not None
    stopped = desk.imports.undo(begun.id, watch=ImportWatch(is_stopped=lambda: True))
    assert (stopped.line, stopped.is_over) == (LINES_AT_ONCE, False)
    done = desk.imports.undo(begun.id, stopped.line)
    assert (done.is_over, done.batch.taken_back, people(desk)) == (True, LINES_AT_ONCE, [])
    assert run(desk, *lines)[0].counts[Outcome.DRAFT] == len(lines)


def test_who_was_erased_or_destroyed_since_is_taken_back_already(crew: Crew) -> None:
    desk = crew.manager
    batch = batch_of(desk, line(1))
    (person,) = people(desk)
    desk.applicants.refuse(person.id)
    assert desk.branch.state.imported == {}
    done = desk.imports.undo(batch.id).batch
    assert (done.state, done.taken_back, done.left) == (BatchState.UNDONE, 0, 0)


def test_an_undo_waits_for_nobody_and_needs_a_batch(desk: Desk) -> None:
    batch = batch_of(desk, line(1))
    with desk.job_lock.hold(), pytest.raises(AlreadyRunning):
        desk.imports.undo(batch.id)
    for ask in (desk.imports.undo, desk.imports.report, desk.imports.left):
        with pytest.raises(NotFound):
            ask("f" * 32)
