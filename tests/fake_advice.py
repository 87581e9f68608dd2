"""Lists and enquiries of the workstation in memory (`tests/fakes.py`)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from branch_app.domain.errors import NotFound
from branch_app.domain.lead import Lead
from branch_app.domain.list_check import ListedPerson, ListFacts, ListKind, Sought
from tests.fake_state import MemoryState


class MemoryCheckLists:
    def __init__(self, state: MemoryState) -> None:
        self._state = state

    def facts(self, kind: ListKind) -> ListFacts | None:
        held = self._state.lists.get(kind)
        return held[0] if held else None

    def replace(self, facts: ListFacts, entries: Iterable[ListedPerson]) -> None:
        self._state.lists[facts.kind] = (facts, tuple(entries))

    def meeting(self, kind: ListKind, sought: Sought) -> Sequence[ListedPerson]:
        held = self._state.lists.get(kind)
        return [entry for entry in held[1] if sought.meets(entry)] if held else []


class MemoryLeads:
    def __init__(self, state: MemoryState) -> None:
        self._state = state

    def add(self, one: Lead) -> None:
        self._state.leads[one.id] = one

    def get(self, lead_id: str) -> Lead:
        if lead_id not in self._state.leads:
            raise NotFound(record="lead")
        return self._state.leads[lead_id]

    def all(self) -> Sequence[Lead]:
        return sorted(self._state.leads.values(), key=lambda one: one.id, reverse=True)

    def drop(self, lead_id: str) -> None:
        self._state.leads.pop(lead_id, None)

    def drop_expired(self, today: dt.date) -> int:
        gone = [one.id for one in self._state.leads.values() if one.is_expired(today)]
        for lead_id in gone:
            self.drop(lead_id)
        return len(gone)
