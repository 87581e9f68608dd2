"""Whatever is typed, in whatever order, is there again after a lock, to the character."""

from __future__ import annotations

from collections.abc import Callable, Collection

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QLineEdit

from branch_app.gui.forms.editors import ChoiceEditor
from tests.gui.conftest import OpenWindow
from tests.gui.lock_scenes import snapshot
from tests.gui.typing_keys import type_text

LINES = ("family_name", "given_name", "patronymic", "iin", "document_number", "zone", "search")
LETTERS = st.text(st.sampled_from("aZ9 ,.-<әҚңЇß•\u200b'\"\\🙂"), max_size=12)
Step = Callable[[OpenWindow], object]


def _line(shown: OpenWindow, name: str) -> QLineEdit:
    found = shown.workplace.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


def _typing(name: str, text: str) -> Step:
    def step(shown: OpenWindow) -> None:
        page = "counter" if name == "search" else "applicant"
        shown.workplace.show_page(page)
        line = _line(shown, name)
        line.setFocus()
        type_text(line, text)

    return step


def _selecting(name: str, anchor: int, cursor: int) -> Step:
    def step(shown: OpenWindow) -> None:
        line = _line(shown, name)
        line.setFocus()
        if anchor == cursor:
            line.setCursorPosition(cursor)
        else:
            line.setSelection(anchor, cursor - anchor)

    return step


def _choosing(place: int) -> Step:
    def step(shown: OpenWindow) -> None:
        editor = shown.workplace.applicant.data.form.rows["document_kind"].editor
        assert isinstance(editor, ChoiceEditor)
        editor.setCurrentIndex(place % editor.count())

    return step


def _beginning(text: str) -> Step:
    def step(shown: OpenWindow) -> None:
        shown.window.notices.clear()
        shown.workplace.new_applicant(text)
        shown.workplace.new_applicant(text)

    return step


def _saving(shown: OpenWindow) -> None:
    shown.workplace.applicant.presenter.save()
    shown.settle()


def _typed(shown: OpenWindow, pages: Collection[str] = ()) -> dict[str, object]:
    """Return what must be the same; a page behind another has no length, so no place either."""
    told = snapshot(shown, pages)
    entries = shown.workplace.applicant.entries()
    if told["front"] != "applicant":
        told["applicant"] = entries.content if entries is not None else None
    return told


def _locking(shown: OpenWindow) -> None:
    # Whoever has the keys is brought into sight first: the place is compared too.
    shown.settle()
    if not shown.workplace.where()["focus"]:
        # A save that was refused leaves the keys nowhere; they come back in the first field.
        _line(shown, "family_name").setFocus()
    before = _typed(shown)
    shown.window.lock()
    shown.settle()
    shown.unlock()
    shown.settle()
    assert _typed(shown, before) == before


NAMES = st.sampled_from(LINES)
STEPS = st.one_of(
    st.builds(_typing, NAMES, LETTERS),
    st.builds(_selecting, NAMES, st.integers(0, 9), st.integers(0, 9)),
    st.builds(_choosing, st.integers(0, 5)),
    st.builds(_beginning, LETTERS),
    st.just(_saving),
    st.just(_locking),
)


def _run(shown: OpenWindow, steps: list[Step]) -> None:
    if shown.window.workplace is None:
        shown.unlock()
    shown.workplace.new_applicant()
    for step in steps:
        step(shown)
    _locking(shown)


def _examples(count: int) -> settings:
    return settings(
        max_examples=count,
        phases=(Phase.generate,),
        # One window goes on through all of them: each begins on what the one before has left.
        suppress_health_check=list(HealthCheck),
    )


@pytest.mark.covers("K39")
@_examples(12)
@given(steps=st.lists(STEPS, max_size=8))
def test_what_is_typed_comes_back_to_the_character(shown: OpenWindow, steps: list[Step]) -> None:
    _run(shown, steps)


@pytest.mark.covers("K39")
@pytest.mark.parametrize("text", ["\ufeffқ", "\ufeff\ufeff", "\ufffeқ1", "🙂\ufeff"])
def test_a_pasted_mark_of_the_byte_order_is_neither_lost_nor_turns_the_letters(
    shown: OpenWindow, text: str
) -> None:
    shown.unlock().new_applicant()
    for name in ("family_name", "document_number", "iin"):
        shown.workplace.applicant.data.form.rows[name].editor.set_value(text)
    for name in ("zone", "search"):
        # The first mark is the one that PySide drops.
        _line(shown, name).setText(text if text[0] == "🙂" else f"\ufeff{text}")
    before = {name: _line(shown, name).text() for name in LINES}
    assert before["family_name"] == before["search"] == text
    _locking(shown)
    assert {name: _line(shown, name).text() for name in LINES} == before


@pytest.mark.full
@pytest.mark.covers("K39")
@_examples(300)
@given(steps=st.lists(STEPS, max_size=20))
def test_what_is_typed_comes_back_to_the_character_in_300_runs(
    shown: OpenWindow, steps: list[Step]
) -> None:
    _run(shown, steps)
