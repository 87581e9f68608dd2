"""What stays of the page of blank forms at a lock or a crash: what was typed to key one in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from branch_app.gui.blanks.key_in_card import LINES
from branch_app.gui.focus import focus_in
from branch_app.gui.page import Entries, Left, Told
from branch_app.gui.told import number, texts, word

if TYPE_CHECKING:
    from branch_app.gui.blanks.page import BlanksPage


def entries_of(page: BlanksPage) -> Entries | None:
    """Return what was typed to key a form in; None for nothing."""
    typed = {name: page.key_in.lines[name].edit.text() for name in LINES}
    if not any(typed.values()):
        return None
    person = page.presenter.person
    return Entries(
        content={"lines": typed, "person": person.id if person else ""},
        person_id=person.id if person else "",
        label=person.full_name if person else "",
        place={"focus": focus_in(page)},
    )


def view_of(page: BlanksPage) -> Told:
    """Return the days of the list and what is chosen for making."""
    return {
        "since": page.spoiled.lines["since"].edit.text(),
        "until": page.spoiled.lines["until"].edit.text(),
        "form": page.make.form.currentData() or "",
        "count": page.make.count.value(),
    }


def reopen(page: BlanksPage, left: Left) -> None:
    """Look for the people again, among them the one who was chosen."""
    lines = texts(left.content or {}, "lines")
    if lines.get("person"):
        page.presenter.find(lines["person"], prefer=word(left.content or {}, "person"))


def put_back(page: BlanksPage, left: Left) -> None:
    """Type everything again."""
    for name, text in texts(left.content or {}, "lines").items():
        if name in page.key_in.lines:
            page.key_in.lines[name].edit.setText(text)
    if left.view:
        page.spoiled.lines["since"].edit.setText(word(left.view, "since"))
        page.spoiled.lines["until"].edit.setText(word(left.view, "until"))
        page.make.form.setCurrentIndex(max(0, page.make.form.findData(word(left.view, "form"))))
        page.make.count.setValue(number(left.view, "count"))
