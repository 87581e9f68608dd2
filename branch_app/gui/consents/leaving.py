"""What stays of the papers' tab at a lock or a crash: paper, panel, answers, and the order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from branch_app.gui.consents.sheets import name_of, papers_of
from branch_app.gui.focus import focus_in
from branch_app.gui.page import Entries, Left, Told
from branch_app.gui.parts.scrolling import scroll_of, scroll_to
from branch_app.gui.told import Json, number, part, word

if TYPE_CHECKING:
    from branch_app.gui.consents.page import ConsentsPage


def entries_of(page: ConsentsPage) -> Entries | None:
    """Return answers not recorded, or an order not made; None for nothing."""
    file = page.presenter.file
    content = {**_answers_of(page), **_order_of(page)}
    if file is None or not content:
        return None
    return Entries(
        content=content,
        person_id=file.applicant.id,
        label=file.applicant.full_name,
        place={"focus": focus_in(page)},
    )


def _answers_of(page: ConsentsPage) -> dict[str, object]:
    form = page.presenter.form
    marked = {
        name: answer for name, answer in page.ticks_panel.answers().items() if answer is not None
    }
    if form is None or not marked or marked == dict(form.ticks or {}):
        return {}
    return {"paper": form.id, "answers": marked}


def _order_of(page: ConsentsPage) -> dict[str, object]:
    is_typed = page.sheets.opened == "order" and page.sheets.order.entries().is_typed
    return {"sheet": dict(page.sheets.told())} if is_typed else {}


def view_of(page: ConsentsPage) -> Told:
    """Return the chosen paper and what stands beside it; printing ends with its question."""
    presenter = page.presenter
    sheet = dict(page.sheets.told())
    if presenter.sets.is_printing:
        sheet["step"] = "outcome"
    if presenter.form is None:
        return {"sheet": sheet} if page.sheets.opened else {}
    return {
        "paper": presenter.form.id,
        "panel": "outcome" if presenter.is_printing else page.open_panel,
        "copies": page.print_panel.copies.value(),
        "printer": page.print_panel.printer.currentText(),
        "again": page.print_panel.reason.currentIndex(),
        "reason": page.void_panel.reason.currentIndex(),
        "scroll": scroll_of(page.paper.viewer.verticalScrollBar()),
        "sheet": sheet,
    }


def put_back(page: ConsentsPage, left: Left) -> None:
    """Open the panel and the sheet again, with what was chosen, marked and typed in them."""
    content, view = left.content or {}, left.view
    form = page.presenter.form
    wanted = word(content, "paper") or word(view, "paper")
    if form is not None and form.id == wanted:
        page.show_panel(word(view, "panel") or ("ticks" if "answers" in content else ""))
        if view:
            page.print_panel.printer.setCurrentText(word(view, "printer"))
            page.print_panel.copies.setValue(number(view, "copies"))
            page.print_panel.reason.setCurrentIndex(number(view, "again"))
            page.void_panel.reason.setCurrentIndex(number(view, "reason"))
            scroll_to(page.paper.viewer.verticalScrollBar(), number(view, "scroll"))
        answers = part(content, "answers")
        page.ticks_panel.mark({name: answer is True for name, answer in answers.items()})
    _put_back_sheet(page, part(content, "sheet") or part(view, "sheet"))


def _put_back_sheet(page: ConsentsPage, told: Json) -> None:
    sets, name = page.presenter.sets, name_of(told)
    if sets.file is None or not name:
        return
    if name == "order":
        page.sheets.put_back(told)
        page.show_sheet("order")
    elif name == "run":
        sets.resume(papers_of(told), word(told, "step"))
        page.sheets.put_back_run(told)
    else:
        sets.ask_may()
