"""What a scan shows of signatures and answers, in the window: advice in kk and ru, no decision."""

from __future__ import annotations

import io
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from branch_app.domain.issued_form import BoxKind, FormState
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
    # Advice only: the paper goes its way.
    assert desk.forms.by_serial(form.serial).state is FormState.SIGNED
    assert any(show_serial(form.serial) in one.text() for one in shown.window.findChildren(QLabel))


def _speak(shown: OpenWindow, language: str) -> None:
    shown.window.language.use(language)
    shown.settle()


def _printed(pdf: bytes) -> bytes:
    document, target = pypdfium2.PdfDocument(pdf), io.BytesIO()
    pages = [page.render(scale=200 / 72, grayscale=True).to_pil() for page in document]
    pages[0].save(target, "TIFF", save_all=True, append_images=pages[1:])
    document.close()
    return target.getvalue()
