"""Entries that nobody saved: stored within two seconds, asked for after a crash, handed over."""

from __future__ import annotations

import json
import time

import pytest
from PySide6.QtWidgets import QLabel

from branch_app.domain.drafting import ApplicantDraft
from tests.gui.after_a_crash import OpenAt, about, crash, keep, kept, press
from tests.gui.conftest import OpenWindow
from tests.gui.full_disk import FullDisk, FullDiskProgram
from tests.gui.lock_scenes import CANARY, answers, line, new_person, open_person, snapshot
from tests.gui.typing_keys import type_text
from tests.services.desk import NEEDED


@pytest.mark.covers("K39")
def test_two_seconds_after_the_last_key_the_entries_are_stored(shown: OpenWindow) -> None:
    shown.unlock()
    shown.workplace.new_applicant()
    name = line(shown, "family_name")
    began = time.monotonic()
    type_text(name, CANARY)
    shown.qtbot.waitUntil(lambda: bool(kept(shown)), timeout=2000)
    assert time.monotonic() - began < 2
    (form,) = kept(shown)
    assert json.loads(form.content)["values"]["family_name"] == CANARY
    assert (form.page, form.label, form.is_locked_away) == ("applicant", CANARY, False)


def test_who_goes_on_typing_is_kept_all_the_same(shown: OpenWindow) -> None:
    shown.unlock()
    shown.workplace.new_applicant()
    name = line(shown, "family_name")

    def typing() -> bool:
        type_text(name, "ә")
        return bool(kept(shown))

    began = time.monotonic()
    shown.qtbot.waitUntil(typing, timeout=3000)
    assert time.monotonic() - began < 2.5


def test_nothing_is_stored_twice_and_what_is_undone_is_forgotten(shown: OpenWindow) -> None:
    shown.unlock()
    shown.workplace.new_applicant()
    name = line(shown, "family_name")
    type_text(name, CANARY)
    keep(shown)
    (first,) = kept(shown)
    shown.program.desk.branch.clock.advance(minutes=1)
    keep(shown)
    assert kept(shown) == [first], "the same again is not written again"
    type_text(name, "ы")
    keep(shown)
    (second,) = kept(shown)
    assert (second.id, second.label) == (first.id, f"{CANARY}ы")
    name.clear()
    keep(shown)
    assert kept(shown) == []


@pytest.mark.covers("K12")
def test_a_save_takes_the_stored_entries_with_it(shown: OpenWindow) -> None:
    shown.unlock()
    shown.workplace.new_applicant()
    shown.workplace.applicant.data.fill(NEEDED)
    keep(shown)
    assert len(kept(shown)) == 1
    shown.workplace.applicant.presenter.save()
    shown.settle()
    assert shown.codes[-1].startswith("person_saved")
    assert shown.program.desk.branch.state.unsaved == {}
    keep(shown)
    assert shown.program.desk.branch.state.unsaved == {}


def test_entries_that_were_given_up_are_forgotten(shown: OpenWindow) -> None:
    shown.unlock()
    open_person(shown)
    shown.workplace.applicant.presenter.edit()
    shown.settle()
    type_text(line(shown, "given_name"), "бек")
    keep(shown)
    assert len(kept(shown)) == 1
    shown.workplace.applicant.presenter.give_up_edits()
    keep(shown)
    assert kept(shown) == []


@pytest.mark.covers("K39")
def test_after_a_crash_the_entries_are_asked_for_by_name_and_time(
    shown: OpenWindow, open_at: OpenAt
) -> None:
    shown.unlock()
    new_person(shown)
    before = snapshot(shown)
    keep(shown)
    again = crash(shown, open_at)
    workplace = again.unlock()
    again.settle()
    strip = workplace.counter.unsaved
    assert strip.isVisible()
    assert about(strip) == [f"{CANARY}: data of an applicant"]
    when = strip.findChild(QLabel, "unsaved_at_0")
    assert isinstance(when, QLabel)
    assert when.text() == "today 09:00"
    assert workplace.current() is workplace.counter, "nothing is rebuilt unasked"
    press(strip, "unsaved_continue_0")
    again.settle()
    assert snapshot(again, before)["applicant"] == before["applicant"]
    assert line(again, "family_name").hasFocus()
    assert line(again, "family_name").cursorPosition() == 3
    assert strip.isHidden()
    again.workplace.applicant.data.fill(NEEDED)
    again.workplace.applicant.presenter.save()
    again.settle()
    assert again.program.desk.branch.state.unsaved == {}


@pytest.mark.covers("K39", "K18")
def test_answers_that_a_crash_left_open_their_paper_again(
    shown: OpenWindow, open_at: OpenAt
) -> None:
    shown.unlock()
    answers(shown)
    marked = shown.workplace.consents.ticks_panel.answers()
    keep(shown)
    again = crash(shown, open_at)
    strip = again.unlock().counter.unsaved
    again.settle()
    (told,) = about(strip)
    assert told.startswith(CANARY)
    assert told.endswith(": answers of a paper")
    press(strip, "unsaved_continue_0")
    again.settle()
    consents = again.workplace.consents
    assert consents.isVisible()
    assert consents.open_panel == "ticks"
    assert consents.ticks_panel.answers() == marked


def test_several_wait_and_later_loses_none(shown: OpenWindow, open_at: OpenAt) -> None:
    shown.unlock()
    new_person(shown)
    keep(shown)
    second = crash(shown, open_at)
    strip = second.unlock().counter.unsaved
    second.settle()
    strip.later.click()
    assert strip.card.isHidden()
    assert strip.again.text() == "Unsaved entries: 1"
    second.workplace.new_applicant("Ким Алиса")
    second.program.desk.branch.clock.advance(minutes=3)
    keep(second)
    third = crash(second, open_at)
    strip = third.unlock().counter.unsaved
    third.settle()
    told = ["Ким Алиса: data of an applicant", f"{CANARY}: data of an applicant"]
    assert about(strip) == told
    strip.later.click()
    strip.again.click()
    assert about(strip) == told
    third.window.lock()
    third.settle()
    strip = third.unlock().counter.unsaved
    third.settle()
    assert about(strip) == told, "what waits goes on waiting after a lock"


def test_discarding_is_asked_once_more(shown: OpenWindow, open_at: OpenAt) -> None:
    shown.unlock()
    new_person(shown)
    keep(shown)
    again = crash(shown, open_at)
    strip = again.unlock().counter.unsaved
    again.settle()
    press(strip, "unsaved_discard_0")
    assert strip.question.text() == "Forget these entries for ever?"
    strip.cancel.click()
    assert strip.question.isHidden()
    assert len(kept(again)) == 1
    press(strip, "unsaved_discard_0")
    strip.confirm.click()
    again.settle()
    assert kept(again) == []
    assert strip.isHidden()


def test_entries_on_the_screen_are_not_left_for_those_that_wait(
    shown: OpenWindow, open_at: OpenAt
) -> None:
    shown.unlock()
    new_person(shown)
    keep(shown)
    again = crash(shown, open_at)
    workplace = again.unlock()
    again.settle()
    workplace.new_applicant("Ким Алиса")
    press(workplace.counter.unsaved, "unsaved_continue_0")
    again.settle()
    assert again.codes == ["edits_not_saved"]
    assert workplace.applicant.data.draft().values["family_name"] == "Ким"
    assert len(kept(again)) >= 1


@pytest.mark.covers("K10")
def test_entries_over_a_newer_version_stand_beside_what_is_stored(
    shown: OpenWindow, open_at: OpenAt
) -> None:
    shown.unlock()
    person_id = open_person(shown)
    shown.workplace.applicant.presenter.edit()
    shown.settle()
    name = line(shown, "given_name")
    name.end(False)
    type_text(name, "бек")
    keep(shown)
    again = crash(shown, open_at)
    desk = again.program.desk
    newer = {**NEEDED, "family_name": CANARY, "given_name": "Ұлант"}
    desk.applicants.correct(person_id, 1, ApplicantDraft(values=newer))
    strip = again.unlock().counter.unsaved
    again.settle()
    press(strip, "unsaved_continue_0")
    again.settle()
    assert again.codes == ["stale_record"]
    row = again.workplace.applicant.data.form.rows["given_name"]
    assert row.editor.value() == "Ұланбек"
    assert row.stored.text() == "Stored now: Ұлант"
    again.workplace.applicant.presenter.save()
    again.settle()
    assert desk.branch.state.unsaved == {}


def test_what_is_stored_by_now_is_not_asked_for(shown: OpenWindow, open_at: OpenAt) -> None:
    shown.unlock()
    person_id = open_person(shown)
    shown.workplace.applicant.presenter.edit()
    shown.settle()
    type_text(line(shown, "given_name"), "бек")
    keep(shown)
    again = crash(shown, open_at)
    typed = shown.workplace.applicant.data.draft().values
    again.program.desk.applicants.correct(person_id, 1, ApplicantDraft(values=dict(typed)))
    assert again.unlock().counter.unsaved.isHidden()
    assert again.program.desk.branch.state.unsaved == {}


def test_a_full_disk_is_told_once_and_tried_again(open_at: OpenAt) -> None:
    shown = open_at(FullDiskProgram())
    shown.unlock("clerk")
    FullDisk.is_full = True
    try:
        new_person(shown)
        for _ in range(3):
            keep(shown)
        assert shown.codes == ["disk_full"]
    finally:
        FullDisk.is_full = False
    desk = shown.program.desk.branch
    shown.qtbot.waitUntil(lambda: bool(desk.state.unsaved), timeout=4000)
