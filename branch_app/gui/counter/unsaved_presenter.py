"""What becomes of unsaved entries: continued, discarded, handed over, or left for later."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from branch_app.domain.staff import Permission
from branch_app.domain.unsaved_form import UnsavedForm
from branch_app.gui.desk import Desk
from branch_app.services.unsaved import Colleague, WaitingForm


class UnsavedView(Protocol):
    """What the presenter asks of the strip."""

    def show_forms(
        self, own: Sequence[UnsavedForm], others: Sequence[WaitingForm], *, is_off: bool
    ) -> None:
        """Show what waits, or one quiet line that it does."""
        ...

    def show_colleagues(self, colleagues: Sequence[Colleague]) -> None:
        """Offer these to take the entries over."""
        ...


class UnsavedPresenter:
    """Verbs of the strip."""

    def __init__(self, view: UnsavedView, desk: Desk) -> None:
        self._view = view
        self._desk = desk
        self._own: tuple[UnsavedForm, ...] = ()
        self._others: tuple[WaitingForm, ...] = ()
        self._is_off = False

    def ask(self, own: Sequence[UnsavedForm]) -> None:
        """Ask about the own entries; who hands over for others learns of theirs."""
        self._own = tuple(own)
        self._show()
        unsaved = self._desk.services.unsaved
        if self._desk.may(Permission.HAND_OVER_FOR_OTHERS):
            self._desk.tasks.database(unsaved.waiting_for_others, self._take_others)
        if self._own or self._desk.may(Permission.HAND_OVER_FOR_OTHERS):
            self._desk.tasks.database(unsaved.colleagues, self._view.show_colleagues)

    def put_off(self, *, is_off: bool) -> None:
        """Ask later, or again."""
        self._is_off = is_off
        self._show()

    def of_one_file(self, form: UnsavedForm) -> tuple[UnsavedForm, ...]:
        """Return these entries and what else was left in the same person's file, a page each once.

        They stood on the screen together: data half typed, a photograph not stored.
        """
        others = (one for one in self._own if form.person_id and one.person_id == form.person_id)
        found = {form.page: form}
        for one in others:
            found.setdefault(one.page, one)
        return tuple(found.values())

    def taken_up(self, unsaved_id: str) -> None:
        """Ask no more about entries that are on their page again."""
        self._own = tuple(form for form in self._own if form.id != unsaved_id)
        self._show()

    def discard(self, unsaved_id: str) -> None:
        """Forget own entries for ever."""
        self._settle(lambda: self._desk.services.unsaved.drop([unsaved_id]), unsaved_id, "")

    def hand_over(self, unsaved_id: str, login: str) -> None:
        """Give them to a colleague, who is asked at the next unlock."""
        self._settle(
            lambda: self._desk.services.unsaved.hand_over(unsaved_id, login),
            unsaved_id,
            "entries_handed_over",
        )

    def _settle(self, job: Callable[[], None], unsaved_id: str, news: str) -> None:
        def settled(_done: None) -> None:
            self._others = tuple(form for form in self._others if form.id != unsaved_id)
            self.taken_up(unsaved_id)
            if news:
                self._desk.notices.tell(news)

        self._desk.tasks.database(job, settled, self._desk.notices.report)

    def _take_others(self, others: Sequence[WaitingForm]) -> None:
        self._others = tuple(others)
        self._show()

    def _show(self) -> None:
        self._view.show_forms(self._own, self._others, is_off=self._is_off)
