"""What is read when: first told to the journal, then page by page; and every word of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication

from branch_app.domain.audit import ChainFault, FaultKind, FaultPlace
from branch_app.domain.change import Act
from branch_app.domain.errors import DatabaseDamaged
from branch_app.gui.alert_watch import AlertWatch
from branch_app.gui.journal.act_words import ACTS, GROUPS, KINDS, act_chip, group_word
from branch_app.gui.journal.detail_words import ALERTS, PHRASES, REASONS, details_text
from branch_app.gui.journal.entries import FilterEntry, read_filter
from branch_app.gui.journal.fault_words import PLACES, ROWS, fault_sentence
from branch_app.gui.journal.presenter import JournalPresenter
from branch_app.gui.language import Language
from branch_app.services.journal_reading import PAGE_ROWS, JournalLine
from tests.gui.conftest import TestDesk
from tests.gui.recording import RecordingView

ALL = FilterEntry()


@pytest.fixture
def view() -> RecordingView:
    return RecordingView()


@pytest.fixture
def presenter(view: RecordingView, at_desk: TestDesk) -> JournalPresenter:
    return JournalPresenter(view, at_desk.desk)  # type: ignore[arg-type]


def _note(at_desk: TestDesk, count: int, act: Act = Act.OPEN) -> None:
    branch = at_desk.program.desk.branch
    for _ in range(count):
        with branch.begin_work() as work:
            work.journal.note(act)
            work.commit()


def _acts(at_desk: TestDesk) -> list[Act]:
    return [entry.act for entry in at_desk.program.desk.branch.state.entries]


def test_the_reading_is_journalled_before_a_row_is_asked_for(
    presenter: JournalPresenter, view: RecordingView, at_desk: TestDesk
) -> None:
    at_desk.tasks.holds = True
    presenter.show(ALL)
    assert at_desk.tasks.lanes == ["database"]
    assert (_acts(at_desk), view.told("add_rows")) == ([], [])
    at_desk.tasks.run_held()
    assert at_desk.tasks.lanes == ["database", "read"]
    lines = view.last("add_rows")
    assert [line.act for line in lines] == ["read_journal"]


def test_pages_follow_one_another_without_being_acts(
    presenter: JournalPresenter, view: RecordingView, at_desk: TestDesk
) -> None:
    _note(at_desk, PAGE_ROWS + 20)
    presenter.show(ALL)
    presenter.more()
    first, second = (lines for (lines,) in view.told("add_rows"))
    assert [len(first), len(second)] == [PAGE_ROWS, 21]
    assert first[-1].seq == second[0].seq + 1
    more = [named["has_more"] for name, _, named in view.calls if name == "add_rows"]
    assert more == [True, False]
    assert _acts(at_desk).count(Act.READ_JOURNAL) == 1


def test_of_two_readings_only_the_newest_is_shown(
    presenter: JournalPresenter, view: RecordingView, at_desk: TestDesk
) -> None:
    at_desk.tasks.holds = True
    presenter.show(ALL)
    presenter.show(FilterEntry(acts=frozenset({Act.READ_JOURNAL})))
    at_desk.tasks.run_held()
    assert len(view.told("begin_rows")) == 1
    assert len(view.told("add_rows")) == 1
    # A page of the former reading that comes late is dropped.
    presenter.show(ALL)
    at_desk.tasks._held.pop(0)()
    presenter.show(ALL)
    shown = len(view.told("add_rows"))
    at_desk.tasks.run_held()
    assert len(view.told("add_rows")) == shown + 1


def test_a_wrong_filter_reads_nothing(
    presenter: JournalPresenter, view: RecordingView, at_desk: TestDesk
) -> None:
    presenter.more()
    presenter.show(FilterEntry(since="31.02.2026", record="850101300005"))
    problems = view.last("show_problems")
    assert {name: problem.code for name, problem in problems.items()} == {
        "since": "not_a_date",
        "record": "record_or_paper",
    }
    assert (at_desk.tasks.lanes, _acts(at_desk)) == ([], [])


def test_days_are_read_as_they_are_typed() -> None:
    wanted, problems = read_filter(FilterEntry(since="5.3.2026", until="05032026"))
    assert wanted is not None
    assert (wanted.since, wanted.until, dict(problems)) == (
        dt.date(2026, 3, 5),
        dt.date(2026, 3, 5),
        {},
    )
    wanted, problems = read_filter(FilterEntry(since="05.03.2026", until="04.03.2026"))
    assert wanted is None
    assert problems["until"].code == "before_first_day"


def test_a_check_that_finds_faults_raises_the_alert_and_shows_it(
    presenter: JournalPresenter, view: RecordingView, at_desk: TestDesk
) -> None:
    _note(at_desk, 3)
    presenter.check()
    assert view.last("show_report").faults == ()
    assert view.told("show_alerts") == []
    entries = at_desk.program.desk.branch.state.entries
    entries[1] = replace(entries[1], actor="nobody")
    presenter.check()
    assert [fault.first for fault in view.last("show_report").faults] == [2]
    alerts = {line.details["alert"] for line in view.last("show_alerts")}
    assert "broken_chain" in alerts
    assert [is_checking for (is_checking,) in view.told("show_checking")] == [True, False] * 2


def test_a_second_wish_during_a_check_is_not_a_second_check(
    presenter: JournalPresenter, view: RecordingView, at_desk: TestDesk
) -> None:
    at_desk.tasks.holds = True
    presenter.check()
    presenter.check()
    at_desk.tasks.run_held()
    assert len(view.told("show_report")) == 1


def test_a_check_that_fails_can_be_tried_again(
    presenter: JournalPresenter, view: RecordingView, at_desk: TestDesk
) -> None:
    presenter._not_checked(DatabaseDamaged(file="branch.db"))
    notice = at_desk.notices[-1]
    assert (notice.code, view.last("show_checking")) == ("database_damaged", False)
    assert notice.action is not None
    notice.action.run()
    assert view.last("show_report").faults == ()


def test_a_reader_is_told_of_alerts_not_looked_at_and_led_to_them(at_desk: TestDesk) -> None:
    opened: list[int] = []
    _note(at_desk, 1, Act.RAISE_ALERT)
    watch = AlertWatch(at_desk.desk.changes, at_desk.desk, lambda: opened.append(1))
    assert at_desk.codes == ["alerts_raised"]
    assert at_desk.notices[0].details == {"count": 1}
    assert at_desk.notices[0].action is not None
    at_desk.notices[0].action.run()
    assert opened == [1]
    # It was the program's start on a Sunday: told at the next look, and once.
    watch.look()
    watch.look()
    assert at_desk.codes == ["alerts_raised"]
    _note(at_desk, 1, Act.RAISE_ALERT)
    watch.timer.timeout.emit()
    assert at_desk.codes == ["alerts_raised"] * 2
    watch.stop()
    assert not watch.timer.isActive()


@pytest.mark.parametrize("spoken", ["kk", "ru", "en"])
def test_every_act_group_alert_reason_and_fault_has_words(language: Language, spoken: str) -> None:
    language.use(spoken)
    assert set(ACTS) == set(Act)
    words = [act_chip(act.value).word for act in Act]
    words += [group_word(group) for group in GROUPS]
    assert len(set(words)) == len(words)
    assert set(ROWS) == set(FaultKind)
    assert set(PLACES) == set(FaultPlace) - {FaultPlace.ROW}
    faults = [ChainFault(kind=kind, first=3, last=5, found_at=9) for kind in FaultKind]
    faults += [
        ChainFault(kind=FaultKind.CHANGED, place=place, first=3, last=3, record_id="f" * 32)
        for place in FaultPlace
        if place is not FaultPlace.ROW
    ]
    sentences = [fault_sentence(fault) for fault in faults]
    assert len(set(sentences)) == len(sentences)
    assert all("{" not in sentence for sentence in sentences)


@pytest.mark.parametrize("spoken", ["kk", "ru"])
def test_no_word_of_the_journal_stays_english(language: Language, spoken: str) -> None:
    language.use(spoken)
    groups = [text for _, text in GROUPS.values()]
    phrases = [
        text for text in PHRASES.values() if any(map(str.isalpha, text.replace("value", "")))
    ]
    texts = [*ACTS.values(), *KINDS.values(), *ALERTS.values(), *REASONS.values(), *groups]
    for text in [*texts, *phrases]:
        assert QCoreApplication.translate("journal", text) != text, text
    for text in [*ROWS.values(), *PLACES.values()]:
        assert QCoreApplication.translate("faults", text) != text, text


def _line(**details: str | int) -> JournalLine:
    return JournalLine(seq=1, at=None, actor="", act="open", kind="", record="", details=details)


@pytest.mark.parametrize(
    ("details", "told"),
    [
        ({"fields": "family_name,mobile_phone"}, "fields: Surname, Mobile telephone"),
        ({"fields": 9}, "fields: 9"),
        ({"field": "iin"}, "IIN"),
        ({"serial": "ALM101000000014", "count": 2}, "№ ALM1-01-0000000-14 · count: 2"),
        ({"reason": "idle"}, "nobody worked"),
        ({"reason": "no_code"}, "No code was found on the page"),
        ({"reason": "never heard of"}, "never heard of"),
        ({"role": "officer", "order": "14-K"}, "order № 14-K · personal-data officer"),
        ({"alert": "night_access", "whose": "Aida", "count": 0}, "Work at night · Aida"),
        ({"acts": "login"}, "acts: Unlocked"),
        ({"acts": "login,lock"}, "acts: 2"),
        ({"unheard": "x", "second": ""}, ""),
        (
            {"kind": "decide_withdrawal", "due": "2026-12-18"},
            "Answer a withdrawal of consent · last day 18.12.2026",
        ),
        ({"kind": "stop_marketing", "result": "done"}, "Stop the advertising at once · Done"),
        ({"number": "ALM1-01-1", "status": "approved"}, "№ ALM1-01-1 · Approved"),
        ({"filled_at": "2026-11-25T09:30+00:00"}, "filled in 25.11.2026 14:30"),
    ],
)
@pytest.mark.usefixtures("language")
def test_details_are_told_in_words(details: dict[str, str | int], told: str) -> None:
    assert details_text(_line(**details)) == told


@pytest.mark.usefixtures("language")
def test_an_act_that_the_program_never_wrote_is_told_as_it_stands() -> None:
    assert act_chip("dance").word == "dance"
