"""What stays of the tab of requests at a lock: the chosen task, and what is asked about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from branch_app.gui.page import Left, Told
from branch_app.gui.requests.view import Decision
from branch_app.gui.told import word

if TYPE_CHECKING:
    from branch_app.gui.requests.page import RequestsPage


def view_of(page: RequestsPage) -> Told:
    """Return the chosen task, the decision asked about, and its ground."""
    presenter = page.presenter
    if presenter.task is None or presenter.file is None:
        return {}
    return {
        "person": presenter.file.applicant.id,
        "task": presenter.task.id,
        "decision": presenter.decision.value if presenter.decision else "",
        "ground": page.panel.ground.currentData() or "",
    }


def reopen(page: RequestsPage, left: Left) -> None:
    """Read the tasks before everything is put back; the file itself comes first."""
    if person_id := word(left.view, "person"):
        page.presenter.prefer(word(left.view, "task"))
        page.presenter.read(person_id)


def put_back(page: RequestsPage, left: Left) -> None:
    """Choose the task again and ask again, unless it is answered by now."""
    if task_id := word(left.view, "task"):
        page.presenter.choose(task_id)
    decision = word(left.view, "decision")
    if decision in set(Decision):
        page.presenter.ask(Decision(decision))
        page.panel.ground.setCurrentIndex(page.panel.ground.findData(word(left.view, "ground")))
