"""The card of the photograph: only under the consent, read once, taken away."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from branch_app.domain.applicant import Applicant
from branch_app.domain.change import Act
from branch_app.domain.photograph import PhotographSource
from branch_app.domain.staff import Role
from branch_app.gui.applicants.file_tabs import DATA, FILES, PAPERS
from tests.gui.cases import CTRL, choose_by_keys, consenting, press
from tests.gui.conftest import OpenWindow
from tests.gui.counter_program import MemoryProgram
from tests.gui.fake_camera import seen
from tests.gui.looking import cut
from tests.gui.sitters import acts, opened, sitting, stored
from tests.scanning.made_pictures import as_file, face
from tests.services.crew import Crew


@pytest.fixture
def sitter(program: MemoryProgram) -> Applicant:
    return sitting(program.desk)


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    file = tmp_path / "face.png"
    file.write_bytes(as_file(face(), "PNG"))
    return file


@pytest.mark.covers("K12", "R-078", "R-193")
def test_without_the_consent_the_card_says_why_and_offers_nothing(
    shown: OpenWindow, program: MemoryProgram
) -> None:
    card = opened(shown, consenting(program.desk))
    assert card.isVisible()
    assert not card.frame.isVisible()
    assert not card.from_file.isVisible()
    assert not card.from_camera.isVisible()
    assert "C7" in card.why_not.text()
    shown.workplace.applicant.photographs.open_camera()
    assert program.played_camera.opened == 0


@pytest.mark.parametrize("size", [(1366, 728), (911, 485)])
@pytest.mark.parametrize("spoken", ["kk", "ru"])
@pytest.mark.covers("K12", "R-078", "R-193")
def test_without_the_consent_the_card_is_one_line_that_leads_to_its_paper(
    open_at: Callable[..., OpenWindow], program: MemoryProgram, size: tuple[int, int], spoken: str
) -> None:
    person = consenting(program.desk)
    shown = open_at(program, spoken)
    shown.window.resize(*size)
    card = opened(shown, person)
    page, consents = shown.workplace.applicant, shown.workplace.consents
    line = card.to_consent.sizeHint().height()
    assert card.height() < 2 * line
    assert list(cut(shown.window)) == []
    assert page.data.viewer.horizontalScrollBar().maximum() == 0
    press(shown, Qt.Key.Key_P, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is card.to_consent
    press(shown, Qt.Key.Key_Return)
    assert page.tabs.currentIndex() == PAPERS
    assert consents.sheets.opened == "order"
    assert consents.sheets.order.entries().codes == ("C7",)
    assert consents.isAncestorOf(QApplication.focusWidget() or shown.window)

    program.desk.sign(person, "C7", yes=["biometrics"])
    page.presenter.reload()
    page.show_tab(DATA)
    shown.settle()
    assert "«" in card.why_not.text()
    press(shown, Qt.Key.Key_P, CTRL | Qt.KeyboardModifier.ShiftModifier)
    press(shown, Qt.Key.Key_Return)
    assert consents.presenter.form is not None
    assert consents.presenter.form.code == "C7"
    assert consents.isAncestorOf(QApplication.focusWidget() or shown.window)

    program.desk.sign(person, "C7", yes=["photo"])
    page.presenter.reload()
    page.show_tab(DATA)
    shown.settle()
    assert card.from_file.isVisible()
    assert card.frame.isVisible()
    assert not card.waiting.isVisible()


def test_of_a_draft_and_of_somebody_new_nothing_is_asked(
    shown: OpenWindow, program: MemoryProgram
) -> None:
    card = opened(shown, program.desk.register())
    assert not card.isVisible()
    shown.workplace.new_applicant()
    shown.settle()
    assert not card.isVisible()


@pytest.mark.covers("R-078")
def test_it_is_taken_away_after_a_question(
    shown: OpenWindow, program: MemoryProgram, sitter: Applicant, picture: Path
) -> None:
    program.desk.photographs.set(sitter.id, picture.read_bytes())
    card = opened(shown, sitter)
    assert shown.workplace.applicant.strip.photograph.isVisible()
    card.away.click()
    assert card.question.isVisible()
    assert QApplication.focusWidget() is card.keep
    card.keep.click()
    assert len(stored(program)) == 1
    card.away.click()
    card.confirm.click()
    shown.settle()
    assert stored(program) == []
    assert shown.codes[-1] == "photograph_taken_away"
    assert not shown.workplace.applicant.strip.photograph.isVisible()
    assert not card.away.isVisible()


@pytest.mark.covers("K12", "R-078", "R-193")
def test_the_tabs_tell_who_stored_which_picture_and_show_the_kept_one_alone(
    unlocked: Callable[[Role], OpenWindow], crew: Crew, picture: Path
) -> None:
    desk = crew.clerk
    person = sitting(desk, iin="900228400123")
    desk.branch.clock.advance(minutes=1)
    desk.photographs.set(person.id, picture.read_bytes(), source=PhotographSource.CAMERA)
    desk.branch.clock.advance(minutes=7)
    desk.photographs.set(person.id, as_file(face().rotate(180)))
    shown = unlocked(Role.CLERK)
    shown.workplace.open_applicant(person.id)
    shown.settle()
    press(shown, Qt.Key.Key_E, CTRL | Qt.KeyboardModifier.ShiftModifier)
    files, name = shown.workplace.files, desk.applicants.staff.display_name
    (line,) = [one for one in files.files.lines.lines if one.sign == "camera"]
    assert (line.title, line.subtitle) == ("Photograph", f"from a file · {name} · 22.11.2026 09:08")
    files.files.choose(line.id)
    assert files.show_photograph.isVisible()
    assert not files.show_scan.isVisible()
    reads = [one.act for one in desk.branch.state.entries].count(Act.OPEN)
    press(shown, Qt.Key.Key_Return)
    assert files.picture.isVisible()
    assert not files.picture.image.pixmap().isNull()
    assert [one.act for one in desk.branch.state.entries].count(Act.OPEN) == reads + 1

    press(shown, Qt.Key.Key_H, CTRL)
    history = shown.workplace.history
    steps = [one for one in history.steps.lines.lines if one.sign == "camera"]
    assert [one.title for one in steps] == ["Photograph replaced", "Photograph stored"]
    assert [name in one.subtitle for one in steps] == [True, True]
    told = []
    for _step in steps:
        told += [one.subtitle for one in history.changes.lines.lines]
        assert history.facts.values["who"].text() == name
        press(shown, Qt.Key.Key_Down)
    assert told == [
        "from a file · kept now",
        "from the camera · replaced on 22.11.2026 09:08, erased",
    ]
    history.field.setFocus()
    choose_by_keys(shown, "photograph")
    shown.settle()
    assert len(history.steps.lines.lines) == 2


@pytest.mark.covers("K12", "R-078")
def test_after_the_withdrawal_it_is_not_shown_and_only_taking_away_is_offered(
    shown: OpenWindow, program: MemoryProgram, sitter: Applicant, picture: Path
) -> None:
    program.desk.photographs.set(sitter.id, picture.read_bytes())
    card = opened(shown, sitter)
    program.desk.sign(sitter, "WITHDRAWAL", yes=["biometrics"])
    reads = acts(program).count(Act.OPEN)
    shown.workplace.applicant.presenter.reload()
    shown.settle()
    assert not shown.workplace.applicant.strip.photograph.isVisible()
    assert card.frame.accessibleName() == "No photograph"
    assert not card.from_file.isVisible()
    assert not card.from_camera.isVisible()
    assert "must be taken away" in card.words.text()
    assert card.away.isVisible()
    assert acts(program).count(Act.OPEN) == reads
    files = shown.workplace.files
    shown.workplace.applicant.show_tab(FILES)
    shown.settle()
    (line,) = [one for one in files.files.lines.lines if one.sign == "camera"]
    files.files.choose(line.id)
    files.show_photograph.click()
    shown.settle()
    assert files.picture.isHidden()
    assert shown.codes[-1] == "consent_missing"
    assert acts(program).count(Act.OPEN) == reads
    shown.workplace.applicant.show_tab(DATA)
    card.away.click()
    card.confirm.click()
    shown.settle()
    assert stored(program) == []


def test_it_is_read_once_however_often_the_file_is_shown(
    shown: OpenWindow, program: MemoryProgram, sitter: Applicant, picture: Path
) -> None:
    program.desk.photographs.set(sitter.id, picture.read_bytes())
    opened(shown, sitter)
    presenter = shown.workplace.applicant.presenter
    for _time in range(3):
        presenter.reload()
        shown.settle()
    presenter.edit()
    shown.settle()
    presenter.give_up_edits()
    shown.settle()
    assert acts(program).count(Act.OPEN) == 1


def test_another_file_shows_nothing_of_the_one_before(
    shown: OpenWindow, program: MemoryProgram, sitter: Applicant, picture: Path
) -> None:
    other = consenting(program.desk, iin="900228400123")
    program.desk.photographs.set(sitter.id, picture.read_bytes())
    opened(shown, sitter)
    page = shown.workplace.applicant
    page.photographs.take_file(picture)
    shown.workplace.open_applicant(other.id, PAPERS)
    shown.settle()
    assert not page.strip.photograph.isVisible()
    assert page.data.photograph.crop_pane.view.crop is None


def test_a_role_that_reads_sees_it_and_changes_nothing(
    unlocked: Callable[[Role], OpenWindow], crew: Crew, person_id: str, picture: Path
) -> None:
    person = crew.clerk.stored(sitting(crew.clerk, iin="900228400123"))
    assert person is not None
    crew.clerk.photographs.set(person.id, picture.read_bytes())
    shown = unlocked(Role.OFFICER)
    for one, is_seen in ((person_id, False), (person.id, True)):
        shown.workplace.open_applicant(one, DATA)
        shown.settle()
        card = shown.workplace.applicant.data.photograph
        assert card.isVisible() is is_seen
        for way in (card.from_file, card.from_camera, card.away):
            assert not way.isVisible()


@pytest.mark.parametrize("size", [(1366, 728), (911, 485)])
@pytest.mark.parametrize("spoken", ["kk", "ru"])
def test_card_camera_and_choice_fit_the_window(
    open_at: Callable[..., OpenWindow],
    program: MemoryProgram,
    sitter: Applicant,
    picture: Path,
    size: tuple[int, int],
    spoken: str,
) -> None:
    program.desk.photographs.set(sitter.id, picture.read_bytes())
    program.played_camera.image = seen()
    shown = open_at(program, spoken)
    shown.window.resize(*size)
    card = opened(shown, sitter)
    page = shown.workplace.applicant
    for step in (page.photographs.leave, page.photographs.ask_removal, card.from_camera.click):
        step()
        shown.settle()
        assert list(cut(shown.window)) == []
        assert page.data.viewer.horizontalScrollBar().maximum() == 0
    page.photographs.take_file(picture)
    shown.settle()
    assert card.crop_pane.isVisible()
    assert not program.played_camera.is_open
    assert list(cut(shown.window)) == []
    assert page.data.viewer.horizontalScrollBar().maximum() == 0
    assert card.mapTo(page.data.viewer.viewport(), card.rect().topLeft()).y() == 0
