"""Every page without a mouse and for a screen reader: names, buddies, tab order, focus, room."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QWidget,
)

from branch_app.gui.colours import COLOURS, Tone, readable_on
from tests.gui.conftest import OpenWindow
from tests.gui.counter_program import MemoryProgram
from tests.gui.looking import INPUTS, is_inner, nameless
from tests.gui.pages import furnish


def test_everything_is_named_on_the_first_run_pages(
    open_at: Callable[[MemoryProgram], OpenWindow],
) -> None:
    shown = open_at(MemoryProgram(has_workstation=False))
    page = shown.window.first_run_page
    assert page is not None
    for step in ("organisation", "workplace", "manager", "recovery"):
        page.show_step(step)
        assert list(nameless(shown.window)) == []


def test_tab_goes_through_the_form_in_the_order_of_the_paper(shown: OpenWindow) -> None:
    workplace = shown.unlock()
    workplace.new_applicant()
    shown.settle()
    form = workplace.applicant.data.form
    wanted = list(form.rows)
    assert wanted == [e.field for e in workplace._desk.pack.data_list if e.before_consent]
    seen = []
    form.focus_first()
    for _name in wanted:
        here = QApplication.focusWidget()
        assert here is not None
        seen.append(here.objectName())
        QTest.keyClick(here, Qt.Key.Key_Tab)
    assert seen == wanted


def _is_reached_by_arrows(widget: QWidget) -> bool:
    """Tell whether Tab reaches another button of the same group, and the arrows this one."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group is not None and group.buttons()[0] is not widget


@pytest.mark.parametrize(
    "page",
    [
        "counter",
        "blanks",
        "imports",
        "older",
        "scans",
        "synchronisation",
        "journal",
        "staff",
        "preferences",
    ],
)
def test_tab_reaches_everything_and_is_trapped_nowhere(shown: OpenWindow, page: str) -> None:
    workplace = shown.unlock()
    furnish(shown)
    workplace.show_page(page)
    shown.settle()
    wanted = {
        widget.objectName()
        for widget in workplace.pages[page].findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and not is_inner(widget)
        and isinstance(widget, INPUTS)
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not _is_reached_by_arrows(widget)
    }
    seen = set()
    for _step in range(60):
        here = QApplication.focusWidget()
        assert here is not None
        seen.add(here.objectName())
        QTest.keyClick(here, Qt.Key.Key_Tab)
    assert wanted <= seen
    assert {"language_kk", "go_counter", "lock"} <= seen


def test_f1_lists_the_keys_of_the_page_and_esc_puts_them_away(shown: OpenWindow) -> None:
    workplace = shown.unlock()
    for name in (
        "counter",
        "blanks",
        "imports",
        "older",
        "scans",
        "synchronisation",
        "journal",
        "staff",
        "preferences",
    ):
        workplace.show_page(name)
        assert workplace.current().keys()
        QTest.keyClick(shown.window, Qt.Key.Key_F1)
        assert shown.window.help_sheet.isVisible()
        texts = {one.text() for one in shown.window.help_sheet.findChildren(QLabel)}
        told = workplace.current().keys()
        assert {keys for keys, _meaning in told} <= texts
        QTest.keyClick(shown.window, Qt.Key.Key_Escape)
        assert not shown.window.help_sheet.isVisible()


def test_esc_and_the_cross_put_a_notice_away(shown: OpenWindow) -> None:
    bar = shown.window.notice_bar
    shown.window.notices.tell("not_enrolled", Tone.WARNING)
    assert bar.isVisible()
    QTest.keyClick(shown.window, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    shown.window.notices.tell("not_enrolled", Tone.WARNING)
    bar.close_notice.click()
    assert not bar.isVisible()
    assert not shown.window.notices.is_telling("not_enrolled")


def test_the_button_of_a_notice_does_what_it_says_and_goes(shown: OpenWindow) -> None:
    workplace = shown.unlock()
    person = shown.program.desk.register()
    workplace.new_applicant()
    workplace.applicant.data.form.set_values(
        {"family_name": "Ә", "given_name": "Б", "iin": "850101300005",
         "document_kind": "id_card", "document_number": "012345678", "document_issuer": "ІІМ",
         "document_issued_on": "02.02.2024", "document_expires_on": "01.02.2034"}
    )  # fmt: skip
    workplace.applicant.presenter.save()
    shown.settle()
    bar = shown.window.notice_bar
    assert bar.act.text() == "Open the file"
    bar.act.click()
    shown.settle()
    assert workplace.applicant.presenter.file is not None
    assert workplace.applicant.presenter.file.applicant.id == person.id
    assert not bar.isVisible()


def _luminance(colour: str) -> float:
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_texts_and_borders_stand_out_from_their_grounds() -> None:
    for text in ("ink", "muted", "faint", "accent", "bad", "good", "warning"):
        assert _contrast(COLOURS[text], COLOURS["surface"]) >= 4.5, text
    for tone in Tone:
        assert _contrast(tone.text, tone.tint) >= 4.5, tone
    assert _contrast(COLOURS["muted"], COLOURS["canvas"]) >= 4.5
    assert _contrast("#FFFFFF", COLOURS["accent"]) >= 4.5
    assert _contrast(COLOURS["field-line"], COLOURS["surface"]) >= 3


def test_the_initials_can_be_read_on_any_colour_of_an_organisation() -> None:
    for colour in ("#0b5d4e", "#ffe800", "#1f4e9c", "#f0f0f0", "#000000"):
        assert _contrast(readable_on(colour), colour) >= 4.5
