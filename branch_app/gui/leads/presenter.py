"""Verbs of the page of enquiries: take one, erase one, list them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from branch_app.domain.errors import BadInput, BranchError
from branch_app.domain.lead import ConsentWay, Lead, read_lead_name, read_lead_telephone
from branch_app.gui import labels
from branch_app.gui.desk import Desk
from branch_app.gui.entry_problems import EntryProblem, Problems
from branch_app.gui.language import paper_language
from branch_app.gui.leads.view import LeadsView, LeadTyped
from branch_app.services.leads import LeadDraft


class LeadsPresenter:
    """Every listing is told in the journal, so the page asks when it is shown and after an act."""

    def __init__(self, view: LeadsView, desk: Desk) -> None:
        self._view = view
        self._desk = desk
        self.leads: tuple[Lead, ...] = ()
        self.is_busy = False

    def load(self) -> None:
        """Read the consent text and the enquiries."""
        leads = self._desk.services.leads
        self._desk.tasks.database(leads.consent, self._view.show_consent, self._without_text)
        self._desk.tasks.database(leads.all, self._take)

    def add(self, typed: LeadTyped) -> None:
        """Store what is typed, once everything is right."""
        problems = _problems(typed)
        self._view.show_problems(problems)
        if problems or self.is_busy:
            return
        enquiry = LeadDraft(
            name=typed.name,
            telephone=typed.telephone,
            way=ConsentWay(typed.way),
            language=paper_language(),
        )
        self._do(lambda: self._desk.services.leads.add(enquiry), self._added)

    def remove(self, lead_id: str) -> None:
        """Erase an enquiry for good."""
        self._do(lambda: self._desk.services.leads.remove(lead_id), self._removed)

    def ask_removal(self, lead_id: str) -> None:
        """Ask before erasing."""
        self._view.ask_removal(self.find(lead_id))

    def find(self, lead_id: str) -> Lead | None:
        """Return an enquiry of the list."""
        return next((one for one in self.leads if one.id == lead_id), None)

    def _take(self, found: Sequence[Lead]) -> None:
        self.leads = tuple(found)
        self._view.show_leads(self.leads)

    def _without_text(self, error: BranchError) -> None:
        self._view.show_consent(None)
        self._desk.notices.report(error)

    def _added(self, one: object) -> None:
        self._set_busy(False)
        if isinstance(one, Lead):
            self._view.clear_entries()
            self._desk.notices.tell("lead_added", day=labels.date_text(one.expires_on))
        self.load()

    def _removed(self, _done: object) -> None:
        self._set_busy(False)
        self._view.ask_removal(None)
        self._desk.notices.tell("lead_removed")
        self.load()

    def _do(self, job: Callable[[], object], then: Callable[[object], None]) -> None:
        self._set_busy(True)
        self._desk.tasks.database(job, then, self._failed)

    def _failed(self, error: BranchError) -> None:
        self._set_busy(False)
        self._desk.notices.report(error)

    def _set_busy(self, is_busy: bool) -> None:
        self.is_busy = is_busy
        self._view.set_busy(is_busy)


def _problems(typed: LeadTyped) -> Problems:
    problems: dict[str, EntryProblem] = {}
    for name, text, read, code in (
        ("name", typed.name, read_lead_name, "empty"),
        ("telephone", typed.telephone, read_lead_telephone, "not_a_phone"),
    ):
        try:
            read(text)
        except BadInput:
            problems[name] = EntryProblem(code=code)
    if not typed.way:
        problems["way"] = EntryProblem(code="choose")
    return problems
