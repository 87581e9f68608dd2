"""What the window holds of one unlocked session: desk, workplace, keeper. It goes with the lock."""

from __future__ import annotations

import json
from collections.abc import Sequence

from PySide6.QtWidgets import QStackedWidget

from branch_app.domain.pack import OrganisationPack
from branch_app.domain.unsaved_form import VIEW, FormEntries, UnsavedForm
from branch_app.gui.changes import ChangeBus
from branch_app.gui.desk import Desk
from branch_app.gui.keeping import Keeper
from branch_app.gui.notices import NoticeBoard
from branch_app.gui.page import Told
from branch_app.gui.preferences import Preferences
from branch_app.gui.program import Program
from branch_app.gui.reader_watch import ReaderWatch
from branch_app.gui.returning import Return
from branch_app.gui.tasks import TaskRunner, TaskScope
from branch_app.gui.workplace import Workplace
from branch_app.gui.zone_ways import ZoneWays
from branch_app.services.bundle import Services


class WindowSession:
    """From the first page after unlocking to pages that are destroyed."""

    def __init__(
        self,
        stack: QStackedWidget,
        services: Services,
        pack: OrganisationPack,
        program: Program,
        tasks: TaskRunner,
        notices: NoticeBoard,
        preferences: Preferences,
    ) -> None:
        self._stack = stack
        self._scope = TaskScope(tasks)
        changes = ChangeBus()
        self.desk = Desk(
            services=services,
            tasks=self._scope,
            notices=notices,
            changes=changes,
            pack=pack,
            camera=program.camera(),
        )
        self.workplace = Workplace(stack, self.desk, program, preferences)
        changes.setParent(self.workplace)
        self.keeper = Keeper(self.workplace, self.desk, self.workplace.all_pages)
        self.keeper.stop()
        self._return = Return(self.workplace, self.desk, self.keeper)
        self.workplace.entries_chosen.connect(self._return.to_entries)
        self._where: Told = {}
        stack.addWidget(self.workplace)
        self._zones = ZoneWays(self.workplace, self.desk)
        self._reader = ReaderWatch(self.workplace, lambda: stack.currentWidget() is self.workplace)
        self._reader.read.connect(self._zones.take)

    def open(self, forms: Sequence[UnsavedForm]) -> None:
        """Show where the employee stood at the lock, or the first page of the role."""
        self._stack.setCurrentWidget(self.workplace)
        self.workplace.ask_about(self._return.after_lock(forms))
        self.workplace.synchronisation.presenter.load()
        self._warm_up()

    def _warm_up(self) -> None:
        """Let the first paper come as fast as the others, on a lane where nobody waits."""
        papers = self.desk.services.forms
        self._scope.database(
            papers.standing_papers, lambda found: self._scope.work(lambda: papers.warm_up(found))
        )

    def hold(self) -> None:
        """Stand still under a cover: note where the keys are, begin nothing new."""
        self._where = self.workplace.where()
        self._scope.hold()
        self.keeper.stop()
        for page in self.workplace.all_pages.built().values():
            page.hold_still(is_held=True)

    def resume(self) -> None:
        """Go on as if there had been no cover."""
        self._stack.setCurrentWidget(self.workplace)
        for page in self.workplace.all_pages.built().values():
            page.hold_still(is_held=False)
        self.workplace.stand(self._where)
        self._scope.resume()
        self.keeper.go_on()

    def left(self) -> list[FormEntries]:
        """Return everything that is to be rebuilt; nothing while it is just being rebuilt."""
        if self._return.is_under_way:
            return []
        views = {name: dict(page.view()) for name, page in self.workplace.all_pages.built().items()}
        view = FormEntries(
            id=self.desk.services.unsaved.new_id(),
            page=VIEW,
            person_id="",
            label="",
            content=json.dumps({**self._where, "views": views}, ensure_ascii=False),
        )
        return [view, *self.keeper.left()]

    def close(self) -> None:
        """Destroy the pages; late results are dropped."""
        self._scope.close()
        self.keeper.stop()
        self.workplace.stop()
        self._stack.removeWidget(self.workplace)
        self.workplace.deleteLater()
