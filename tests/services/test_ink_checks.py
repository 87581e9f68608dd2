"""The signature check over a counter in memory: what the scans show beside what was entered."""

from __future__ import annotations

import pytest

from branch_app.domain.change import Act
from branch_app.domain.destruction import Ground
from branch_app.domain.errors import NotFound, RecordBlocked
from branch_app.domain.ink import Agreement, Answer, Ink
from branch_app.domain.issued_form import BoxKind, IssuedForm
from branch_app.domain.staff import Role
from tests.services.crew import make_crew
from tests.services.desk import Desk, make_desk
from tests.services.signed_scans import signed_scan


def _form(desk: Desk, code: str = "C10") -> IssuedForm:
    person = desk.register()
    desk.consent(person)
    return desk.forms.issue(person.id, code)


def test_signed_pages_show_ink_and_answers_beside_the_entry() -> None:
    desk = make_desk()
    form = _form(desk)
    ticks = {one: number > 0 for number, one in enumerate(form.choices)}
    desk.consents.record_ticks(form.serial, ticks)
    signed_scan(desk, form, BoxKind.YES)
    before = desk.forms.by_serial(form.serial)
    pages = desk.ink_checks.of_form(form.id)
    assert [page.page for page in pages] == list(range(1, form.page_count + 1))
    assert all(page.is_laid_over for page in pages)
    written = [one for page in pages for one in page.written]
    assert {one.ink for one in written} == {Ink.SIGNED}
    assert all(one.cut_out.startswith(b"\xff\xd8") for one in written)
    choices = {one.id: one for page in pages for one in page.choices}
    assert list(choices) == list(form.choices)
    assert {one.answer for one in choices.values()} == {Answer.YES}
    told = [choices[one].agreement for one in form.choices]
    assert told == [Agreement.DIFFERS, *[Agreement.AGREES] * (len(told) - 1)]
    # Advice, never a decision.
    assert desk.forms.by_serial(form.serial) == before
    assert desk.ink_checks.of_serial(form.serial) == pages


def test_before_the_entry_nothing_is_compared() -> None:
    desk = make_desk()
    form = _form(desk)
    signed_scan(desk, form, BoxKind.NO)
    choices = [one for page in desk.ink_checks.of_form(form.id) for one in page.choices]
    assert {(one.answer, one.entered, one.agreement) for one in choices} == {
        (Answer.NO, None, Agreement.NOT_ENTERED)
    }


def test_each_look_is_in_the_journal() -> None:
    desk = make_desk()
    form = _form(desk)
    count = len(desk.branch.state.entries)
    assert desk.ink_checks.of_form(form.id) == ()
    (entry,) = desk.branch.state.entries[count:]
    assert (entry.act, entry.record_id) == (Act.OPEN, form.id)
    assert entry.details == {"serial": form.serial, "what": "ink_check"}


def test_a_picture_that_is_no_page_is_unsure() -> None:
    desk = make_desk()
    form = _form(desk)
    desk.scan(form)
    pages = desk.ink_checks.of_form(form.id)
    assert not any(page.is_laid_over for page in pages if page.written)
    assert {one.ink for page in pages for one in page.written} == {Ink.UNSURE}


def test_of_a_blocked_person_nothing_is_shown_and_unknown_papers_are_refused() -> None:
    crew = make_crew()
    person = crew.clerk.register()
    form = crew.clerk.consent(person)
    crew.manager.record_states.block(person.id, Ground.BREACH_NOTICE, "1")
    with pytest.raises(RecordBlocked):
        crew.desks[Role.CLERK].ink_checks.of_form(form.id)
    with pytest.raises(NotFound):
        crew.clerk.ink_checks.of_serial("ALM1-01-0999999-0")
