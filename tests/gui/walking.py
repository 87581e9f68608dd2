"""One role's window over a branch at which all four roles work: what the situations stand on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field

from branch_app.domain.identity_numbers import make_iin
from branch_app.domain.staff import Role
from branch_app.gui.workplace import Workplace
from tests.gui.conftest import OpenWindow
from tests.services.crew import Crew

BORN = dt.date(1985, 1, 1)


@dataclass
class Walk:
    """One role's window over a branch at which all four roles work.

    People and papers are used again as long as nothing was changed since they were made.
    """

    shown: OpenWindow
    crew: Crew
    role: Role
    numbers: int = 1
    kept: dict[str, tuple[str, object]] = field(default_factory=dict)

    @property
    def workplace(self) -> Workplace:
        return self.shown.workplace

    def records(self) -> object:
        """Return what tells whether any record has changed."""
        kinds = self.crew.clerk.branch.state.records
        return tuple(
            (kind, tuple((one, getattr(row, "version", 0)) for one, row in rows.items()))
            for kind, rows in kinds.items()
        )

    def draft(self) -> str:
        """Return a draft captured by a clerk."""
        return self._made("draft", lambda: self._person())

    def with_paper(self) -> str:
        """Return a draft whose paper is not printed yet."""

        def make() -> str:
            person_id = self._person()
            self.crew.clerk.forms.issue(person_id, "C1")
            return person_id

        return self._made("paper", make)

    def consenting(self) -> str:
        """Return a person whose consent is in force."""

        def make() -> str:
            person_id = self._person()
            clerk = self.crew.clerk
            form = clerk.forms.issue(person_id, "C1")
            clerk.consents.record_ticks(form.serial, dict.fromkeys(form.choices, True))
            clerk.scan(form)
            return person_id

        return self._made("consenting", make)

    def open(self, person_id: str, tab: int) -> None:
        self.workplace.open_applicant(person_id, tab)
        self.shown.settle()

    def _person(self) -> str:
        iin = None
        while iin is None:
            self.numbers += 1
            # Nobody is like the one before.
            born = BORN + dt.timedelta(days=33 * self.numbers)
            iin = make_iin(born, "male", self.numbers)
        return self.crew.clerk.register(iin=iin).id

    def _made(self, name: str, make: Callable[[], str]) -> str:
        person_id, records = self.kept.get(name, ("", None))
        if records != self.records():
            person_id = make()
            self.kept = {name: (person_id, self.records())}
        return person_id
