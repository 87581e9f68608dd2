"""What stays of the papers' tab at a lock or a crash: the chosen paper, its panel, the answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from branch_app.gui.focus import focus_in
from branch_app.gui.page import Entries, Left, Told
from branch_app.gui.parts.scrolling import scroll_of, scroll_to
from branch_app.gui.told import number, part, word

if TYPE_CHECKING:
    from branch_app.gui.consents.page import ConsentsPage


def entries_of(page: ConsentsPage) -> Entries | None:
    """Return the answers that were marked and not recorded; None for nothing."""
    form, file = page.presenter.form, page.presenter.file
    marked = {
        name: answer for name, answer in page.ticks_panel.answers().items() if answer is not None
    }
    if form is None or file is None or not marked or marked == dict(form.ticks or {}):
        return None
    return Entries(
        content={"paper": form.id, "answers": marked},
        person_id=file.applicant.id,
        label=file.applicant.full_name,
        place={"focus": focus_in(page)},
    )


def view_of(page: ConsentsPage) -> Told:
    """Return the chosen paper and what stands beside it; printing ends with its question."""
    presenter = page.presenter
    if presenter.form is None:
        return {}
    return {
        "paper": presenter.form.id,
        "panel": "outcome" if presenter.is_printing else page.open_panel,
        "copies": page.print_panel.copies.value(),
        "printer": page.print_panel.printer.currentText(),
        "reason": page.void_panel.reason.currentIndex(),
        "scroll": scroll_of(page.paper.viewer.verticalScrollBar()),
    }


def put_back(page: ConsentsPage, left: Left) -> None:
    """Open the panel again, with what was chosen and marked in it."""
    content, view = left.content or {}, left.view
    form = page.presenter.form
    if form is None or form.id != (word(content, "paper") or word(view, "paper")):
        return
    page.show_panel(word(view, "panel") or ("ticks" if content else ""))
    if view:
        page.print_panel.printer.setCurrentText(word(view, "printer"))
        page.print_panel.copies.setValue(number(view, "copies"))
        page.void_panel.reason.setCurrentIndex(number(view, "reason"))
        scroll_to(page.paper.viewer.verticalScrollBar(), number(view, "scroll"))
    answers = part(content, "answers")
    page.ticks_panel.mark({name: answer is True for name, answer in answers.items()})
