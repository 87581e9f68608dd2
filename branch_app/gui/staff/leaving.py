"""What stays of the staff page at a lock or a crash: the employee's form, never a password."""

from __future__ import annotations

from typing import TYPE_CHECKING

from branch_app.gui.focus import focus_in
from branch_app.gui.page import Entries, Left, Told
from branch_app.gui.staff.view import StaffAct
from branch_app.gui.told import number, part, texts, word

if TYPE_CHECKING:
    from branch_app.gui.staff.page import StaffPage


def entries_of(page: StaffPage) -> Entries | None:
    """Return what was typed into the form of an employee; None for nothing new."""
    act, form = page.presenter.act, page.employee
    if act not in {StaffAct.ADD, StaffAct.CHANGE} or not form.is_edited():
        return None
    lines = form.typed_lines()
    return Entries(
        content={**view_of(page), "lines": lines, "role": form.role.currentIndex()},
        label=lines["display_name"],
        place={"focus": focus_in(page)},
    )


def view_of(page: StaffPage) -> Told:
    """Return which employee is chosen, and which panel is open."""
    act = page.presenter.act
    return {"chosen": page.table.chosen_id(), "act": act.value if act is not None else ""}


def put_back(page: StaffPage, left: Left) -> None:
    """Choose the employee, open the panel, fill in what was typed."""
    told = left.content or left.view
    page.table.choose(word(told, "chosen"))
    page.presenter.choose(word(told, "chosen"))
    act = word(told, "act")
    if act not in set(StaffAct):
        return
    page.presenter.begin(StaffAct(act))
    if left.content is not None and part(told, "lines"):
        page.employee.put_back(texts(told, "lines"), number(told, "role"))
