"""Advice and the notice to the bureau beside the application that is shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import QObject

from branch_app.domain.application import Application
from branch_app.domain.change import RecordKind
from branch_app.domain.errors import BranchError
from branch_app.domain.staff import Permission
from branch_app.gui.applicants.why_not import why_not_change
from branch_app.gui.applications.advice_card import AdviceCard
from branch_app.gui.applications.notice_entry import read_notice
from branch_app.gui.applications.notice_panel import NoticePanel
from branch_app.gui.desk import Desk
from branch_app.services.advice import ApplicationAdvice
from branch_app.services.applicant_files import ApplicantFile
from branch_app.services.read_model import ApplicantRow

CHANGED = frozenset({RecordKind.APPLICATION})
SHOWN = frozenset(
    {RecordKind.APPLICANT, RecordKind.APPLICATION, RecordKind.ISSUED_FORM, RecordKind.CONSENT}
)


class CaseHolder(Protocol):
    """Who knows which file is open, and reads its applications again."""

    file: ApplicantFile | None

    def read(self, applicant_id: str) -> None:
        """Read the applications again."""
        ...


class ApplicationChecks(QObject):
    """One thing asks for advice at a time: an answer about another application is dropped."""

    def __init__(
        self, card: AdviceCard, panel: NoticePanel, desk: Desk, holder: CaseHolder
    ) -> None:
        super().__init__(card)
        self.card, self.panel = card, panel
        self._desk = desk
        self._holder = holder
        self._one: Application | None = None
        self._asked = ("", 0)
        card.check_asked.connect(self.check)
        panel.entered.connect(self.record)
        desk.changes.changed.connect(self._changed)

    def show(self, one: Application | None) -> None:
        """Show what belongs to this application; None while something is being typed."""
        self._one = one
        if one is None:
            self.card.show_advice(None)
            self.panel.close_panel()
            self._asked = ("", 0)
            return
        may = self._desk.may(Permission.CAPTURE) and not why_not_change(
            self._desk, self._holder.file
        )
        self.panel.show_one(one, self._desk.now(), may_record=may)
        if self._asked != (one.id, one.version):
            self._ask(one)

    def check(self) -> None:
        """Check the person against the list now."""
        one = self._one
        if one is not None:
            self._desk.tasks.database(
                lambda: self._desk.services.lists.check(one.applicant_id),
                lambda _found: self._ask(one),
                self._desk.notices.report,
            )

    def record(self, typed: Mapping[str, str]) -> None:
        """Record the notice as it is typed."""
        one = self._one
        if one is None:
            return
        entry, problems = read_notice(typed, one, self._desk.now())
        self.panel.show_problems(problems)
        if entry is None:
            return
        self.panel.setEnabled(False)
        self._desk.tasks.database(
            lambda: self._desk.services.applications.tell_bureau(one.id, one.version, entry),
            self._recorded,
            self._failed,
        )

    def _recorded(self, saved: Application) -> None:
        self.panel.setEnabled(True)
        self.panel.put_back({})
        self._desk.notices.tell("bureau_told", number=saved.number)
        self._desk.changes.tell(CHANGED)
        self._holder.read(saved.applicant_id)

    def _failed(self, error: BranchError) -> None:
        self.panel.setEnabled(True)
        self._desk.notices.report(error)

    def _ask(self, one: Application) -> None:
        self._asked = (one.id, one.version)
        # Whoever may not see it was told so when the file was opened.
        self._desk.tasks.database(
            lambda: self._desk.services.advice.of_application(one.id),
            self._take,
            lambda _error: None,
        )

    def _take(self, found: ApplicationAdvice) -> None:
        if self._one is None or self._one.id != found.application_id:
            return
        self.card.show_advice(found)
        files = sorted({file for item in found.items for file in item.files})
        if files:
            search = self._desk.services.search
            self._desk.tasks.read(lambda: search.named(files), self._take_files)

    def _take_files(self, rows: Sequence[ApplicantRow]) -> None:
        self.card.show_files(rows)
        if rows:
            self._desk.tasks.database(lambda: self._desk.services.search.settle(len(rows)))

    def _changed(self, kinds: frozenset[RecordKind]) -> None:
        if self._one is not None and kinds & SHOWN:
            self._ask(self._one)
