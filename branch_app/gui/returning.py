"""Coming back after a lock, or to entries that a crash left: pages, entries, front page, keys."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence

from branch_app.domain.unsaved_form import VIEW, UnsavedForm
from branch_app.gui.applicants.file_tabs import APPLICATIONS, DATA, PAPERS, RECORD, REQUESTS
from branch_app.gui.desk import Desk
from branch_app.gui.focus import give_focus
from branch_app.gui.keeping import Keeper
from branch_app.gui.page import Left
from branch_app.gui.told import Json, part, word
from branch_app.gui.workplace import Workplace

# Pages that lie in a person's file.
TABS = {
    "consents": PAPERS,
    "applications": APPLICATIONS,
    "requests": REQUESTS,
    "record": RECORD,
    "photograph": DATA,
}


class Return:
    """One coming back; until it is `is_under_way` no longer, what is stored is the truth."""

    def __init__(self, workplace: Workplace, desk: Desk, keeper: Keeper) -> None:
        self._workplace = workplace
        self._desk = desk
        self._keeper = keeper
        self.is_under_way = False

    def after_lock(self, forms: Sequence[UnsavedForm]) -> list[UnsavedForm]:
        """Rebuild what the lock put away; return the entries to be asked about."""
        locked, waiting = self._sorted(forms)
        view = next((_told(form) for form in forms if form.page == VIEW), {})
        views = part(view, "views")
        pages = self._workplace.all_pages
        # Whoever was not there at the lock has nothing to come back to, and need not be built.
        wanted = [name for name in pages if name in {*views, *locked, *pages.built()}]
        left = {name: self._left(locked.get(name), part(views, name)) for name in wanted}
        front = word(view, "front")
        self._workplace.show_page(front if front in pages else self._workplace.opening)
        if view or locked:
            done = [form.id for form in forms if form.page == VIEW]
            self._begin(left, locked, lambda: self._stand(view, done))
        else:
            self._keeper.go_on()
        return waiting

    def to_entries(self, forms: Sequence[UnsavedForm]) -> None:
        """Go on with entries that a crash left, or that were handed over; the chosen ones first."""
        form = forms[0]
        left = {one.page: self._left(one, {}) for one in forms}
        front = form.page
        if form.page in TABS:
            front = "applicant"
            view = {"file": form.person_id, "tab": TABS[form.page]}
            left.setdefault(front, Left(view=view))
        self._workplace.show_page(front)
        place = part(_told(form), "place")
        page = self._workplace.all_pages[form.page]
        pages = {one.page: one for one in forms}
        self._begin(left, pages, lambda: give_focus(page, part(place, "focus")))

    def _sorted(
        self, forms: Sequence[UnsavedForm]
    ) -> tuple[dict[str, UnsavedForm], list[UnsavedForm]]:
        locked: dict[str, UnsavedForm] = {}
        waiting = []
        for form in forms:
            if form.page not in self._workplace.all_pages:
                continue
            if form.is_locked_away and form.page not in locked:
                locked[form.page] = form
            else:
                waiting.append(form)
        return locked, waiting

    def _left(self, form: UnsavedForm | None, view: Json) -> Left:
        if form is None:
            return Left(view=view)
        return Left(view=view, content=_told(form), person_id=form.person_id)

    def _begin(
        self,
        left: Mapping[str, Left],
        forms: Mapping[str, UnsavedForm],
        then: Callable[[], object],
    ) -> None:
        self.is_under_way = True
        # Papers before the file: they must know which of them is wanted when it comes.
        for name in sorted(left, key=lambda name: name != "consents"):
            self._workplace.all_pages[name].reopen(left[name])
        # One lane, in order: when this comes back, whatever the pages asked for has come.
        self._desk.tasks.database(lambda: None, lambda _done: self._put_back(left, forms, then))

    def _put_back(
        self,
        left: Mapping[str, Left],
        forms: Mapping[str, UnsavedForm],
        then: Callable[[], object],
    ) -> None:
        pages = self._workplace.all_pages
        for name in sorted(left, key=lambda name: name in TABS):
            pages[name].put_back(left[name])
        for name, form in forms.items():
            if pages[name].entries() is not None:
                self._keeper.adopt(name, form.id)
        then()
        self.is_under_way = False
        self._keeper.go_on()

    def _stand(self, view: Json, done: Sequence[str]) -> None:
        give_focus(self._workplace.current(), part(view, "focus"))
        if done:
            self._desk.tasks.database(lambda: self._desk.services.unsaved.drop(done))


def _told(form: UnsavedForm) -> dict[str, object]:
    told = json.loads(form.content)
    return told if isinstance(told, dict) else {}
