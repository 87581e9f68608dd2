"""Search, filters and counts of the counter, without a window."""

from __future__ import annotations

import pytest

from branch_app.domain.change import Act, RecordKind
from branch_app.gui.counter.presenter import CounterPresenter
from tests.gui.conftest import TestDesk
from tests.gui.recording import RecordingView
from tests.services.desk import IIN

KIM = {"family_name": "Ким", "given_name": "Алиса", "iin": "051231600473"}


@pytest.fixture
def view() -> RecordingView:
    return RecordingView()


@pytest.fixture
def presenter(view: RecordingView, at_desk: TestDesk) -> CounterPresenter:
    return CounterPresenter(view, at_desk.desk)  # type: ignore[arg-type]


def test_rows_are_masked(
    presenter: CounterPresenter, view: RecordingView, at_desk: TestDesk
) -> None:
    at_desk.program.desk.register()
    presenter.load()
    (row,) = view.last("show_people")
    assert row.iin_tail == "0005"
    assert IIN not in str(view.calls)


def test_of_several_queries_only_the_newest_is_shown_and_no_more_than_one_waits(
    presenter: CounterPresenter, view: RecordingView, at_desk: TestDesk
) -> None:
    at_desk.program.desk.register()
    at_desk.program.desk.register(**KIM)
    at_desk.tasks.holds = True
    for text in ("к", "ки", "ким"):
        presenter.search(text)
    assert at_desk.tasks.lanes == ["read"]
    at_desk.tasks.run_held()
    assert at_desk.tasks.lanes == ["read", "read"]
    ((rows, text),) = view.told("show_people")
    assert (text, [row.full_name for row in rows]) == ("ким", ["Ким Алиса Һәкімұлы"])


def test_a_finished_query_is_journalled_by_its_count_and_never_by_its_text(
    presenter: CounterPresenter, at_desk: TestDesk
) -> None:
    at_desk.program.desk.register(**KIM)
    presenter.search("ким")
    presenter.settle()
    entry = at_desk.program.desk.branch.state.entries[-1]
    assert (entry.act, dict(entry.details)) == (Act.SEARCH, {"found": 1})


def test_nothing_searched_is_nothing_to_journal(
    presenter: CounterPresenter, at_desk: TestDesk
) -> None:
    presenter.load()
    presenter.settle()
    assert at_desk.program.desk.branch.state.entries == []


def test_the_card_of_drafts_shows_drafts_only_until_it_is_pressed_again(
    presenter: CounterPresenter, view: RecordingView, at_desk: TestDesk
) -> None:
    draft = at_desk.program.desk.register()
    other = at_desk.program.desk.register(**KIM)
    at_desk.program.desk.consent(other)
    presenter.load()
    assert len(view.last("show_people")) == 2
    presenter.filter_by("drafts")
    assert [row.id for row in view.last("show_people")] == [draft.id]
    assert view.last("show_filter") == "drafts"
    presenter.filter_by("drafts")
    assert len(view.last("show_people")) == 2
    assert view.last("show_filter") == ""


def test_papers_are_filtered_by_what_they_wait_for(
    presenter: CounterPresenter, view: RecordingView, at_desk: TestDesk
) -> None:
    counter = at_desk.program.desk
    person = counter.register()
    printed = counter.forms.issue(person.id, "C1")
    counter.forms.mark_printed(printed.id)
    signed = counter.forms.issue(person.id, "C10")
    counter.scan(signed)
    presenter.load()
    assert {row.id for row in view.last("show_papers")} == {printed.id, signed.id}
    presenter.filter_by("printed")
    assert [row.id for row in view.last("show_papers")] == [printed.id]
    presenter.filter_by("unticked")
    assert [row.id for row in view.last("show_papers")] == [signed.id]


def test_lists_are_loaded_again_when_their_records_change(
    presenter: CounterPresenter, view: RecordingView, at_desk: TestDesk
) -> None:
    assert presenter is not None
    at_desk.desk.changes.tell({RecordKind.STAFF})
    assert view.calls == []
    at_desk.desk.changes.tell({RecordKind.CONSENT})
    assert view.told("show_counts")
    assert view.told("show_papers")
