"""Carriers by keyboard and reader: registered, handed out, labelled, counted (K41, R-153)."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from branch_app.domain.carrier import Carrier, CarrierKind, CarrierState
from branch_app.domain.carrier_number import make_label_code, show_carrier_number
from branch_app.domain.change import Act
from branch_app.domain.registers import j9_csv
from branch_app.gui.colours import Tone
from branch_app.gui.registers.page import RegistersPage
from branch_app.services.carriers import CarrierDraft, label_key
from tests.gui.cases import CTRL, enter_text, here, press
from tests.gui.conftest import OpenWindow
from tests.gui.reader import LAYOUTS, press_keys
from tests.services.desk import Desk


def add(desk: Desk, category: str = "келісімдер", place: str = "шкаф 1") -> Carrier:
    typed = CarrierDraft(
        kind=CarrierKind.PAPER_FILE, category=category, received_from="касса", place=place
    )
    return desk.carriers.add(typed)


def opened(shown: OpenWindow) -> RegistersPage:
    shown.unlock()
    shown.workplace.show_page("registers")
    shown.settle()
    return shown.workplace.registers


def scan(shown: OpenWindow, one: Carrier) -> None:
    """Let a reader type the label of this carrier and press Enter after it."""
    with shown.program.desk.begin_work() as work:
        code = make_label_code(one.number, label_key(work))
    enter_text(shown, code)
    press(shown, Qt.Key.Key_Return)


@pytest.mark.covers("K41", "R-048")
def test_in_a_narrow_window_enter_leads_to_the_carrier_below_the_list(shown: OpenWindow) -> None:
    add(shown.program.desk)
    shown.window.resize(911, 485)
    page = opened(shown)
    page.register.list.choose_first()
    shown.settle()
    assert page.carrier.facts.visibleRegion().isEmpty()
    press(shown, Qt.Key.Key_Return)
    assert not page.carrier.facts.visibleRegion().isEmpty()
    assert not page.carrier.issue.visibleRegion().isEmpty()
    assert here(shown) is page.register.list


@pytest.mark.covers("K41", "R-153")
def test_in_a_narrow_window_a_scanned_label_leads_to_its_carrier_too(shown: OpenWindow) -> None:
    one = add(shown.program.desk)
    shown.window.resize(911, 485)
    page = opened(shown)
    assert page.carrier.facts.visibleRegion().isEmpty()
    scan(shown, one)
    assert not page.carrier.facts.visibleRegion().isEmpty()
    assert here(shown) is page.register.search.edit, "the next label may follow"


@pytest.mark.covers("K41", "R-153", "R-213")
def test_a_carrier_from_its_registering_to_its_return(shown: OpenWindow) -> None:
    page = opened(shown)
    desk = shown.program.desk
    press(shown, Qt.Key.Key_N, CTRL)
    press(shown, Qt.Key.Key_S, CTRL)
    assert page.add.lines["place"].hint.text() == "Fill in this field in a few words."
    for name, text in (("category", "өтініштер"), ("received_from", "касса"), ("place", "шкаф 2")):
        page.add.lines[name].edit.setFocus()
        enter_text(shown, text)
    assert page.entries() is not None
    press(shown, Qt.Key.Key_S, CTRL)
    (one,) = desk.carriers.all()
    assert page.entries() is None
    assert (one.category, one.place, one.ground) == ("өтініштер", "шкаф 2", "15-Ү")
    assert page.carrier.card.title.text() == show_carrier_number(one.number)
    press(shown, Qt.Key.Key_H, CTRL)
    enter_text(shown, "Ә. Үлгі")
    press(shown, Qt.Key.Key_Return)
    assert desk.carriers.find(one.number).holder == "Ә. Үлгі"
    assert not page.carrier.issue.isVisible()
    press(shown, Qt.Key.Key_R, CTRL)
    assert desk.carriers.find(one.number).state is CarrierState.IN_PLACE
    press(shown, Qt.Key.Key_M, CTRL)
    enter_text(shown, "сейф")
    press(shown, Qt.Key.Key_Return)
    assert desk.carriers.find(one.number).place == "сейф"
    person = desk.register()
    paper = desk.consent(person)
    page.carrier.paper.edit.setFocus()
    enter_text(shown, paper.serial)
    press(shown, Qt.Key.Key_Return)
    assert desk.carriers.find(one.number).papers == (paper.serial,)
    assert page.carrier.papers.isVisible()
    shown.workplace.open_paper(person.id, paper.id)
    shown.settle()
    head = shown.workplace.consents.head
    assert head.file.isVisible()
    assert show_carrier_number(one.number) in head.file.text()


@pytest.mark.covers("K41", "R-153")
def test_a_scanned_label_shows_its_carrier_and_words_narrow_the_list(
    shown: OpenWindow, tmp_path: Path
) -> None:
    desk = shown.program.desk
    first, other = add(desk), add(desk, "өтініштер", "сейф")
    desk.carriers.issue(other.number, "Ә. Үлгі")
    page = opened(shown)
    assert here(shown) is page.register.search.edit
    scan(shown, first)
    assert page.carrier.card.title.text() == show_carrier_number(first.number)
    assert page.register.search.edit.text() == ""
    enter_text(shown, "үлгі")
    assert [line.id for line in page.register.list.lines.lines] == [other.id]
    file = tmp_path / "labels.pdf"
    page.presenter.save_labels([other.number], file)
    shown.settle()
    assert file.read_bytes().startswith(b"%PDF-")
    page.register.search.edit.clear()
    enter_text(shown, "https")
    press(shown, Qt.Key.Key_Return)
    assert shown.codes[-1] == "bad_input"
    page.register.state.setCurrentIndex(page.register.state.findData("issued"))
    assert [line.id for line in page.register.list.lines.lines] == [other.id]


@pytest.mark.covers("K41", "R-153")
def test_a_stocktaking_by_a_reader_opens_an_incident_for_what_is_missing(
    shown: OpenWindow,
) -> None:
    desk = shown.program.desk
    seen, lost, unsure = add(desk), add(desk), add(desk)
    desk.branch.clock.advance(minutes=1)
    page = opened(shown)
    press(shown, Qt.Key.Key_T, CTRL)
    assert here(shown) is page.stock.begin
    press(shown, Qt.Key.Key_Return)
    assert here(shown) is page.stock.scan.edit
    for _ in range(2):
        scan(shown, seen)
    assert here(shown) is page.stock.scan.edit
    assert show_carrier_number(seen.number) in page.stock.scan.hint.text()
    assert [line.id for line in page.stock.unseen.lines.lines] == [lost.id, unsure.id]
    page.stock.unseen.choose(lost.id)
    assert page.stock.mark.text() == "Confirm that it is missing"
    page.stock.mark.click()
    assert page.stock.mark.text() == "It is not missing"
    page.stock.finish.click()
    assert here(shown) is page.stock.cancel
    assert "Not seen: 2, of these confirmed as missing: 1" in page.stock.question.text()
    page.stock.confirm.click()
    shown.settle()
    (incident,) = desk.carriers.incidents()
    assert incident.carrier_id == lost.id
    states = {one.id: one.state for one in desk.carriers.all()}
    assert states[lost.id] is CarrierState.MISSING
    assert states[unsure.id] is CarrierState.IN_PLACE
    assert page.stock.begin.isVisible()
    page.register.search.edit.setFocus()
    scan(shown, lost)
    page.carrier.give_back.click()
    shown.settle()
    assert desk.carriers.incidents()[0].found_at is not None


def read_label(shown: OpenWindow, one: Carrier, layout: str = "english") -> None:
    """Let a reader press the keys of a label where the keys are at that moment."""
    with shown.program.desk.begin_work() as work:
        code = make_label_code(one.number, label_key(work))
    press_keys(shown, code + "\n", layout)


@pytest.mark.covers("K41", "R-153")
@pytest.mark.parametrize("layout", list(LAYOUTS))
def test_a_label_is_read_wherever_the_keys_are(shown: OpenWindow, layout: str) -> None:
    desk = shown.program.desk
    first, other = add(desk), add(desk, "өтініштер", "сейф")
    page = opened(shown)
    page.register.list.setFocus()
    read_label(shown, first, layout)
    assert page.carrier.card.title.text() == show_carrier_number(first.number)
    # In a field that is being typed into, nothing of the label stays.
    press(shown, Qt.Key.Key_H, CTRL)
    enter_text(shown, "Ә. Үлгі")
    read_label(shown, other, layout)
    assert page.carrier.card.title.text() == show_carrier_number(other.number)
    assert {one.holder for one in desk.carriers.all()} == {""}
    # On a button the reader's Enter presses nothing.
    page.register.new.setFocus()
    read_label(shown, first, layout)
    assert not page.add.isVisible()
    assert page.carrier.card.title.text() == show_carrier_number(first.number)


@pytest.mark.covers("K41", "R-153")
def test_a_label_read_beside_the_field_is_counted_by_the_stocktaking(shown: OpenWindow) -> None:
    desk = shown.program.desk
    seen, unseen = add(desk), add(desk)
    desk.branch.clock.advance(minutes=1)
    desk.stocktakings.begin()
    page = opened(shown)
    press(shown, Qt.Key.Key_T, CTRL)
    page.stock.unseen.setFocus()
    read_label(shown, seen)
    assert [line.id for line in page.stock.unseen.lines.lines] == [unseen.id]
    # Another page takes no labels: the letters stay where they were typed.
    shown.workplace.show_page("counter")
    shown.settle()
    read_label(shown, unseen)
    assert shown.workplace.current() is shown.workplace.counter
    standing = desk.stocktakings.standing()
    assert standing is not None
    assert [one.id for one in standing.unseen] == [unseen.id]


@pytest.mark.covers("K41", "R-153")
def test_register_j9_is_saved_as_the_command_saves_it(shown: OpenWindow, tmp_path: Path) -> None:
    desk = shown.program.desk
    one = add(desk, "=1+1")
    page = opened(shown)
    press(shown, Qt.Key.Key_E, CTRL)
    (dialog,) = page.findChildren(QFileDialog)
    assert dialog.testOption(QFileDialog.Option.DontUseNativeDialog)
    file = tmp_path / "j9.csv"
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile("j9.csv")
    dialog.accept()
    shown.settle()
    assert shown.codes[-1] == "register_saved"
    assert file.read_bytes() == j9_csv([one])
    with file.open(encoding="utf-8-sig", newline="") as lines:
        head, row = csv.reader(lines, delimiter=";")
    assert (head[0], row[0], row[2]) == (
        "Жеткізгіш № / № носителя",
        show_carrier_number(one.number),
        "'=1+1",
    )
    (told,) = [each for each in desk.branch.state.entries if each.act is Act.EXPORT]
    assert (told.details["register"], told.details["count"]) == ("J9", 1)


def chips_of(page: RegistersPage, one: Carrier) -> list[tuple[str, Tone]]:
    (line,) = [line for line in page.register.list.lines.lines if line.id == one.id]
    return [(chip.word, chip.tone) for chip in line.chips]


@pytest.mark.covers("K41", "R-153")
def test_nothing_is_said_to_be_in_place_while_a_stocktaking_has_not_seen_it(
    shown: OpenWindow,
) -> None:
    desk = shown.program.desk
    seen, unseen, issued = add(desk), add(desk), add(desk)
    desk.carriers.issue(issued.number, "Ә. Үлгі")
    desk.branch.clock.advance(minutes=1)
    page = opened(shown)
    in_place, handed_out = ("In place", Tone.GOOD), ("Handed out", Tone.INFO)
    assert [chips_of(page, one) for one in (seen, issued)] == [[in_place], [handed_out]]
    press(shown, Qt.Key.Key_T, CTRL)
    press(shown, Qt.Key.Key_Return)
    scan(shown, seen)
    not_seen = ("Not seen yet", Tone.NEUTRAL)
    assert chips_of(page, seen) == [("Seen", Tone.GOOD)]
    assert chips_of(page, unseen) == [not_seen]
    assert chips_of(page, issued) == [handed_out, not_seen]
    told = [chip.word for line in page.stock.unseen.lines.lines for chip in line.chips]
    assert "In place" not in told
    # What came in after the beginning needs no look.
    desk.branch.clock.advance(minutes=1)
    late = add(desk)
    press(shown, Qt.Key.Key_F5)
    assert chips_of(page, late) == [("Seen", Tone.GOOD)]
    page.stock.finish.click()
    page.stock.confirm.click()
    shown.settle()
    assert {chips_of(page, one)[0] for one in (seen, unseen, late)} == {in_place}
    assert chips_of(page, issued) == [handed_out]
