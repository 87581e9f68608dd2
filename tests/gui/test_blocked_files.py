"""A blocked person's file in the window: who sees it, and what becomes of one that was open."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from branch_app.domain.destruction import Ground
from branch_app.domain.record_state import RecordState
from branch_app.domain.staff import Role
from branch_app.services.read_model import ApplicantRow
from tests.gui.conftest import OpenWindow, words_of
from tests.services.crew import Crew, second
from tests.services.desk import MORE, NEEDED


@pytest.mark.covers("K27", "K37", "R-106")
def test_a_clerk_has_no_tab_and_gets_no_blocked_file_open(
    unlocked: Callable[[Role], OpenWindow], crew: Crew, person_id: str
) -> None:
    shown = unlocked(Role.CLERK)
    workplace = shown.workplace
    workplace.open_applicant(person_id)
    shown.settle()
    assert "record" not in workplace.all_pages
    assert workplace.applicant.tabs.count() == 6
    assert not workplace.applicant.banner.isVisible()
    crew.manager.record_states.block(person_id, Ground.BREACH_NOTICE, "ЖТ-14/2")
    workplace.show_page("counter")
    workplace.open_applicant(person_id)
    shown.settle()
    assert shown.codes[-1] == "record_blocked"
    assert workplace.current() is workplace.counter
    assert shown.window.notice_bar.isVisible()
    told = words_of(workplace.applicant) + shown.window.notice_bar.sentence.text()
    assert [value for value in NEEDED.values() if value in told] == []


@pytest.mark.covers("K27", "R-106", "R-182")
def test_the_officer_sees_state_ground_and_when_by_sign_and_word(
    unlocked: Callable[[Role], OpenWindow], crew: Crew, person_id: str
) -> None:
    crew.manager.record_states.block(person_id, Ground.BREACH_NOTICE, "ЖТ-14/2")
    shown = unlocked(Role.OFFICER)
    shown.workplace.open_applicant(person_id)
    shown.settle()
    banner = shown.workplace.applicant.banner
    assert banner.isVisible()
    assert not banner.sign.pixmap().isNull()
    assert banner.word.text() == "Blocked"
    assert banner.facts.text() == (
        "since 22.11.2026 09:00 · information of a violation · paper no ЖТ-14/2"
    )
    shown.window.language.use("kk")
    shown.settle()
    assert banner.word.text() == "Бұғатталған"
    assert "бұзушылық туралы ақпарат" in banner.facts.text()
    assert not shown.workplace.applicant.strip.next.isVisible()


@pytest.mark.covers("K27")
def test_a_file_blocked_while_it_is_open_is_closed_at_the_next_act(
    unlocked: Callable[[Role], OpenWindow], crew: Crew, person_id: str
) -> None:
    shown = unlocked(Role.CLERK)
    workplace = shown.workplace
    presenter = workplace.applicant.presenter
    acts: list[Callable[[], None]] = [presenter.reveal_iin, presenter.edit, presenter.reload]
    for act in acts:
        workplace.open_applicant(person_id)
        shown.settle()
        crew.manager.record_states.block(person_id, Ground.BREACH_NOTICE, "1")
        act()
        shown.settle()
        assert shown.codes[-1] == "record_blocked"
        assert workplace.current() is workplace.counter
        assert presenter.file is None
        cleared = (Ground.BREACH_NOT_CONFIRMED, "2", second())
        crew.officer.record_states.unblock(person_id, *cleared)


@pytest.mark.covers("K27")
def test_what_is_typed_into_a_file_blocked_meanwhile_is_not_saved(
    unlocked: Callable[[Role], OpenWindow], crew: Crew, person_id: str
) -> None:
    shown = unlocked(Role.CLERK)
    workplace = shown.workplace
    workplace.open_applicant(person_id)
    shown.settle()
    workplace.applicant.presenter.edit()
    shown.settle()
    crew.manager.record_states.block(person_id, Ground.BREACH_NOTICE, "1")
    workplace.applicant.data.fill(MORE)
    workplace.applicant.presenter.save()
    shown.settle()
    assert shown.codes[-1] == "record_blocked"
    assert workplace.current() is workplace.counter
    assert not workplace.has_unsaved_edits()
    with crew.manager.begin_work() as work:
        assert "birth_place" not in work.applicants.get(person_id).values
    assert MORE["mobile_phone"] not in words_of(workplace.applicant)


@pytest.mark.covers("K27")
def test_a_row_without_a_name_says_blocked_and_enter_says_why(
    unlocked: Callable[[Role], OpenWindow], crew: Crew, person_id: str
) -> None:
    crew.manager.record_states.block(person_id, Ground.BREACH_NOTICE, "1")
    shown = unlocked(Role.CLERK)
    counter = shown.workplace.counter
    row = ApplicantRow(
        id=person_id,
        full_name="",
        birth_year="",
        iin_tail="",
        state=RecordState.BLOCKED,
        consent="",
        changed_at=crew.clerk.branch.clock.now(),
    )
    counter.show_people([row], "850101300005")
    (line,) = counter.people.lines.lines
    assert (line.title, line.sign) == ("The data of this person are blocked", "lock")
    assert [chip.word for chip in line.chips] == ["Blocked"]
    counter.people.choose_first()
    QTest.keyClick(counter.people, Qt.Key.Key_Return)
    shown.settle()
    assert shown.codes[-1] == "record_blocked"
    assert shown.workplace.current() is counter
