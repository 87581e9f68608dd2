"""Storing what was typed of an application: problems first, then the grounds of signed values."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from branch_app.domain.application import Application
from branch_app.domain.change import RecordKind
from branch_app.domain.checks import Problem
from branch_app.domain.errors import BranchError, GroundsMissing, InvalidRecord, StaleRecord
from branch_app.gui.applications.view import ApplicationsView, Doing
from branch_app.gui.desk import Desk
from branch_app.gui.problems_to_show import refusal_of
from branch_app.services.correcting import CorrectionGrounds

if TYPE_CHECKING:
    from branch_app.gui.applications.presenter import ApplicationsPresenter

CHANGED = frozenset({RecordKind.APPLICATION, RecordKind.CONSENT})
TYPING = frozenset({Doing.NEW, Doing.CHANGE})


class ApplicationSaving:
    """The acts of the applications' presenter that store, and what may come between."""

    def __init__(
        self, view: ApplicationsView, desk: Desk, presenter: ApplicationsPresenter
    ) -> None:
        self._view = view
        self._desk = desk
        self._presenter = presenter
        self.is_busy = False

    def save(self, grounds: CorrectionGrounds | None = None) -> None:
        """Check everything and store it; all problems are shown at once.

        Whether signed values are touched, the service tells; then the grounds are asked for.
        """
        presenter = self._presenter
        file, one = presenter.file, presenter.one
        if file is None or presenter.doing not in TYPING or self.is_busy:
            return
        presenter.shows_all = True
        reading = presenter.check()
        if (refusal := refusal_of(reading, self._view.reasons())) is not None:
            self._view.focus_first_problem()
            self._desk.notices.report(refusal)
            return
        draft, applications = presenter.draft(), self._desk.services.applications

        def job() -> Application:
            if one is None:
                return applications.register(file.applicant.id, draft)
            return applications.correct(one.id, one.version, draft, grounds=grounds)

        news = "application_saved" if one is None else "application_corrected"
        self.do(job, lambda saved: self.saved(saved, news), again=self.save)

    def confirm(self, fields: tuple[str, ...]) -> None:
        """Note that the person says of these values that they still hold (K15)."""
        one = self._presenter.one
        if one is None or self._presenter.doing is not None or self.is_busy:
            return
        kept = [name for name in fields if name in one.sources]
        applications = self._desk.services.applications
        self.do(
            lambda: applications.confirm_data(one.id, one.version, kept),
            lambda saved: self.saved(saved, "data_confirmed"),
        )

    def saved(self, saved: Application, news: str) -> None:
        """Show what is stored now."""
        self.set_busy(is_busy=False)
        self._view.close_grounds()
        self._presenter.doing, self._presenter.one = None, saved
        self._desk.notices.tell(news, number=saved.number)
        self._desk.changes.tell(CHANGED)
        self._presenter.read(saved.applicant_id)

    def do(
        self,
        job: Callable[[], object],
        then: Callable[..., object],
        again: Callable[[], object] | None = None,
    ) -> None:
        """Do this with the page kept still; what fails may be tried again."""
        repeat = again or (lambda: self.do(job, then))
        self.set_busy(is_busy=True)
        self._desk.tasks.database(job, then, lambda error: self._failed(error, repeat))

    def set_busy(self, *, is_busy: bool) -> None:
        """Keep the page still, or let it go."""
        self.is_busy = is_busy
        self._view.set_busy(is_busy)

    def _failed(self, error: BranchError, again: Callable[[], object]) -> None:
        self.set_busy(is_busy=False)
        if self._view.second_refused(error):
            return
        if isinstance(error, InvalidRecord) and self._presenter.doing in TYPING:
            self._view.show_problems([p for p in error.problems if isinstance(p, Problem)])
            self._view.focus_first_problem()
        if isinstance(error, GroundsMissing):
            self._view.ask_grounds(str(error.details["fields"]).split(","))
        if isinstance(error, StaleRecord) and (one := self._presenter.one) is not None:
            by_id = self._desk.services.applications.by_id
            self._desk.tasks.database(lambda: by_id(one.id), self._compare)
        self._desk.notices.report(error, again=again)

    def _compare(self, fresh: Application) -> None:
        """Lay what is stored now beside what is typed, to be saved on top of it."""
        presenter = self._presenter
        presenter.one = fresh
        if presenter.doing is Doing.CHANGE:
            presenter.stored = presenter.texts_of(fresh)
            self._view.show_stored(presenter.stored)
            presenter.edited("payout_channel")
            # Once more for the fields that came, as they do with another payout channel.
            self._view.show_stored(presenter.stored)
        presenter.say()
