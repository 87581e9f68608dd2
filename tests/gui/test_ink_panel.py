"""What a scan shows of signatures and answers, in the window: advice in kk and ru, no decision."""

from __future__ import annotations

import io
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from branch_app.domain.issued_form import BoxKind, FormState
from branch_app.domain.locking import LockReason
from branch_app.domain.serials import show_serial
from branch_app.gui.workplace import Workplace
from tests.gui.cases import press
from tests.gui.conftest import OpenWindow
from tests.services.signed_scans import signed_scan

LANGUAGES = (
    ("kk", "Сканда: иә. Енгізілген: жоқ", "Енгізілгеннен өзгеше", "кеңес", "Қолтаңба көрінді"),
    ("ru", "На скане: да. Введено: нет", "Не так, как введено", "совет", "Подпись видна"),
)


@pytest.mark.covers("K21")
@pytest.mark.parametrize(("language", "compared", "differs", "advice", "seen"), LANGUAGES)
def test_the_panel_shows_cut_outs_and_what_differs_from_the_entry(
    shown: OpenWindow, language: str, compared: str, differs: str, advice: str, seen: str
) -> None:
    workplace = shown.unlock()
    desk = shown.program.desk
    person = desk.register()
    desk.consent(person)
    form = desk.forms.issue(person.id, "C10")
    desk.consents.record_ticks(
        form.serial, {one: number > 0 for number, one in enumerate(form.choices)}
    )
    signed_scan(desk, form, BoxKind.YES)
    before = desk.forms.by_serial(form.serial)
    _speak(shown, language)
    workplace.open_paper(person.id, form.id)
    shown.settle()
    page = workplace.consents
    page.head.open_ink.setFocus()
    press(shown, Qt.Key.Key_Space)
    shown.settle()
    panel = page.ink_panel
    assert panel.isVisible()
    assert advice in panel.text.text()
    assert panel.seen.accessibleName() == seen
    assert {row.chip.accessibleName() for row in panel.rows if not row.told.text()} == {
        "Сия бар" if language == "kk" else "Есть чернила"
    }
    told = [row for row in panel.rows if row.told.text()]
    # The one that differs stands first.
    assert (told[0].told.text(), told[0].chip.accessibleName()) == (compared, differs)
    assert [row.chip.accessibleName() for row in told].count(differs) == 1
    for row in panel.rows:
        for picture in row.pictures:
            assert not picture.pixmap().isNull()
            assert row.words.text() in picture.accessibleName()
    assert desk.forms.by_serial(form.serial) == before


@pytest.mark.covers("K21")
@pytest.mark.parametrize(
    ("language", "word"), [("kk", "Қолтаңба көрінбейді"), ("ru", "Подпись не видна")]
)
def test_an_unsigned_print_that_is_scanned_is_told_and_not_held_up(
    shown: OpenWindow, workplace: Workplace, tmp_path: Path, language: str, word: str
) -> None:
    desk = shown.program.desk
    form = desk.forms.issue(desk.register().id, "C1")
    file = tmp_path / "unsigned.tiff"
    file.write_bytes(_printed(desk.forms.pdf(form.id)))
    _speak(shown, language)
    workplace.show_page("scans")
    workplace.scans.presenter.add_files([file])
    shown.settle()
    lines = workplace.scans.verdicts.lines
    assert all(word in lines.index(row).data() for row in range(lines.rowCount()))
    assert lines.rowCount() == form.page_count
    assert "signature_not_seen" in shown.codes
    # It waits until somebody looked, and leads to what the scan shows.
    looks = workplace.scans.looks
    assert looks.isVisible()
    (line,) = looks.papers.lines.lines
    assert word in [chip.word for chip in line.chips]
    assert show_serial(form.serial) in line.subtitle
    # Advice only: the paper goes its way.
    assert desk.forms.by_serial(form.serial).state is FormState.SIGNED
    assert any(show_serial(form.serial) in one.text() for one in shown.window.findChildren(QLabel))


@pytest.mark.covers("K21", "K34")
def test_a_doubtful_scan_waits_over_lock_and_restart_until_somebody_looked(
    shown: OpenWindow, workplace: Workplace, tmp_path: Path
) -> None:
    desk = shown.program.desk
    person = desk.register()
    form = desk.forms.issue(person.id, "C1")
    file = tmp_path / "unsigned.tiff"
    file.write_bytes(_printed(desk.forms.pdf(form.id)))
    workplace.show_page("scans")
    workplace.scans.presenter.add_files([file])
    shown.settle()
    shown.window.lock(LockReason.ASKED)
    shown.settle()
    workplace = shown.unlock()
    workplace.show_page("scans")
    shown.settle()
    # What was scanned is told only while the window is unlocked; what is in doubt stays.
    assert workplace.scans.verdicts.lines.rowCount() == 0
    looks = workplace.scans.looks
    press(shown, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert looks.papers.hasFocus()
    press(shown, Qt.Key.Key_Return)
    shown.settle()
    page = workplace.consents
    assert (page.open_panel, page.presenter.form and page.presenter.form.id) == ("ink", form.id)
    part = page.ink_panel.looking
    assert part.isVisible()
    assert part.reason.hasFocus(), "what is asked has the keys, not the way out"
    assert part.seen.text() == "It is signed: I looked"
    assert not part.wrong.isVisible(), "no answer is entered yet"
    part.reason.setCurrentIndex(part.reason.findData("beside"))
    part.seen.setFocus()
    press(shown, Qt.Key.Key_Space)
    shown.settle()
    assert shown.codes[-1] == "scan_looked_at"
    assert not part.seen.isVisible()
    assert "beside" in part.told.text()
    assert desk.ink_checks.waiting() == ()
    workplace.show_page("scans")
    shown.settle()
    assert not looks.isVisible()


def test_a_matched_page_opens_its_paper(
    shown: OpenWindow, workplace: Workplace, tmp_path: Path
) -> None:
    desk = shown.program.desk
    form = desk.forms.issue(desk.register().id, "C1")
    file = tmp_path / "unsigned.tiff"
    file.write_bytes(_printed(desk.forms.pdf(form.id)))
    workplace.show_page("scans")
    workplace.scans.presenter.add_files([file])
    shown.settle()
    workplace.scans.verdicts.choose_first()
    press(shown, Qt.Key.Key_Return)
    shown.settle()
    page = workplace.consents
    assert page.isVisible()
    assert page.presenter.form is not None
    # Its signature was not seen: the panel of what the scan shows is open.
    assert (page.presenter.form.id, page.open_panel) == (form.id, "ink")


def test_answers_entered_otherwise_than_the_scan_shows_wait_for_a_look(
    shown: OpenWindow, workplace: Workplace
) -> None:
    desk = shown.program.desk
    person = desk.register()
    desk.consent(person)
    form = desk.forms.issue(person.id, "C10")
    signed_scan(desk, form, BoxKind.YES)
    workplace.open_paper(person.id, form.id)
    shown.settle()
    workplace.consents.presenter.record_ticks(dict.fromkeys(form.choices, False))
    shown.settle()
    waiting = {one.serial: one.task.targets for one in desk.ink_checks.waiting()}
    assert len(waiting[form.serial]) == len(form.choices)
    workplace.consents.show_panel("ink")
    shown.settle()
    panel = workplace.consents.ink_panel
    part = panel.looking
    # Nobody asks whether it is signed: the answers are in doubt, and a slip can be mended.
    assert part.seen.text() == "It is as entered: I looked"
    assert part.wrong.isVisible()
    # What is asked about stands above the question, what is in order below it.
    assert [row.y() < part.y() for row in panel.rows] == [
        row.chip.accessibleName() == "Not as entered" for row in panel.rows
    ]


def _speak(shown: OpenWindow, language: str) -> None:
    shown.window.language.use(language)
    shown.settle()


def _printed(pdf: bytes) -> bytes:
    document, target = pypdfium2.PdfDocument(pdf), io.BytesIO()
    pages = [page.render(scale=200 / 72, grayscale=True).to_pil() for page in document]
    pages[0].save(target, "TIFF", save_all=True, append_images=pages[1:])
    document.close()
    return target.getvalue()
