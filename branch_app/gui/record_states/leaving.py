"""What stays of the record's tab at a lock or a crash: act, ground, paper; never a password."""

from __future__ import annotations

from typing import TYPE_CHECKING

from branch_app.gui.focus import focus_in
from branch_app.gui.page import Entries, Left, Told
from branch_app.gui.record_states.acts import RecordAct
from branch_app.gui.told import word

if TYPE_CHECKING:
    from branch_app.gui.record_states.page import RecordPage


def entries_of(page: RecordPage) -> Entries | None:
    """Return what was entered for an act that is not done; None for nothing."""
    act, file, panel = page.presenter.act, page.presenter.file, page.panel
    entered = {
        "ground": panel.ground.currentData() or "",
        "paper": panel.paper.edit.text(),
        "login": panel.second.login.edit.text(),
    }
    if act is None or file is None or not any(entered.values()):
        return None
    return Entries(
        content={"act": act.value, **entered},
        person_id=file.applicant.id,
        label=file.applicant.full_name,
        place={"focus": focus_in(page)},
    )


def view_of(page: RecordPage) -> Told:
    """Return which act is asked about."""
    return {"act": page.presenter.act.value} if page.presenter.act is not None else {}


def put_back(page: RecordPage, left: Left) -> None:
    """Ask about the act again, with what was entered, unless it is impossible by now."""
    told = left.content or left.view
    act = word(told, "act")
    if act not in set(RecordAct):
        return
    page.presenter.choose(RecordAct(act))
    if page.presenter.act is not RecordAct(act):
        return
    panel = page.panel
    panel.ground.setCurrentIndex(panel.ground.findData(word(told, "ground")))
    panel.paper.edit.setText(word(told, "paper"))
    panel.second.login.edit.setText(word(told, "login"))
