"""A counter at which garbage is typed: every save ends in a right record or in a known refusal."""

from __future__ import annotations

import datetime as dt
import itertools
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol, TypeVar

from hypothesis import HealthCheck, given, settings

from branch_app.domain.applicant import Applicant, FieldValue
from branch_app.domain.application import Application
from branch_app.domain.application_draft import is_asked, read_application_draft
from branch_app.domain.correction import WarningReason, warning_key
from branch_app.domain.drafting import ApplicantDraft, DraftReading, draft_of, read_draft
from branch_app.domain.errors import (
    DuplicateApplicant,
    GroundsMissing,
    InvalidRecord,
    LikelyDuplicate,
    Refusal,
    WarningsUnconfirmed,
)
from branch_app.domain.fields import CATALOGUE, Part, mask, show
from branch_app.domain.pack import OrganisationPack
from branch_app.services.applicants import ApplicantService
from branch_app.services.applications import ApplicationService
from tests.garbage import entries
from tests.services.desk import MORE, NEEDED
from tests.services.import_files import own

T = TypeVar("T")
WANTED = {
    "product": "unsecured",
    "amount": "150 000",
    "term_months": "6",
    "payout_channel": "branch",
}
# What the services say that they raise, of what garbage can bring about.
REFUSALS = (InvalidRecord, DuplicateApplicant, LikelyDuplicate, GroundsMissing)


class Services(Protocol):
    """A desk in memory, or the services of an unlocked workstation."""

    @property
    def applicants(self) -> ApplicantService: ...
    @property
    def applications(self) -> ApplicationService: ...


@dataclass
class GarbageCounter:
    """Three acts on whatever is typed; `person_id` has consented with C1 alone."""

    services: Services
    pack: OrganisationPack
    today: dt.date
    person_id: str
    told: Counter[str] = field(default_factory=Counter)
    numbers: itertools.count[int] = field(default_factory=lambda: itertools.count(1))

    def register(self, typed: Mapping[str, str]) -> None:
        """Take in somebody new of whom this is typed."""
        base = {**NEEDED, **own(next(self.numbers))}
        draft = self._confirming({**self._needed(base), **typed}, before=True)
        saved = _tried(lambda: self.services.applicants.register(draft).applicant)
        if isinstance(saved, Refusal):
            self._refused(saved)
            return
        self._person_is_right(saved, before=True)

    def correct(self, typed: Mapping[str, str]) -> None:
        """Change the person who has consented."""
        now = self.services.applicants.open(self.person_id).applicant
        known = {**self._listed(MORE), **draft_of(now.values).values}
        draft = self._confirming({**known, **typed}, before=False)
        saved = _tried(
            lambda: self.services.applicants.correct(now.id, now.version, draft).applicant
        )
        if isinstance(saved, Refusal):
            assert self.services.applicants.open(self.person_id).applicant == now
            self._refused(saved)
            return
        assert saved.version == now.version + 1
        self._person_is_right(saved, before=False)

    def apply(self, typed: Mapping[str, str]) -> None:
        """Let that person apply."""
        values = {**WANTED, **typed}
        found = read_application_draft(ApplicantDraft(values=values), self.pack, self.today)
        draft = ApplicantDraft(values=values, reasons=_why(found))
        saved = _tried(lambda: self.services.applications.register(self.person_id, draft))
        if isinstance(saved, Refusal):
            assert isinstance(saved, InvalidRecord)
            assert saved.problems == found.problems
            self._refused(saved)
            return
        self._application_is_right(saved)

    def _refused(self, refused: Refusal) -> None:
        # Every warning had its reason.
        assert not isinstance(refused, WarningsUnconfirmed)
        self.told[refused.code] += 1

    def _person_is_right(self, saved: Applicant, *, before: bool) -> None:
        self.told["stored"] += 1
        assert self.services.applicants.open(saved.id).applicant == saved
        listed = {entry.field: entry for entry in self.pack.entries_of(Part.APPLICANT)}
        for name in saved.values:
            # Nothing of relatives or of biometry: their consents were not given.
            assert listed[name].is_open(frozenset())
            assert listed[name].before_consent or not before
        again = read_draft(draft_of(saved.values), self.pack, self.today, before_consent=before)
        assert again.values == saved.values
        self._can_be_shown(saved.values)

    def _application_is_right(self, saved: Application) -> None:
        self.told["stored"] += 1
        assert self.services.applications.by_id(saved.id) == saved
        listed = {entry.field: entry for entry in self.pack.entries_of(Part.APPLICATION)}
        assert all(is_asked(listed[name], saved.values) for name in saved.values)
        if saved.values["payout_channel"] in {"branch", "terminal"}:
            assert not {"iban", "card_last4"} & set(saved.values)
        again = read_application_draft(draft_of(saved.values), self.pack, self.today)
        assert again.values == saved.values
        self._can_be_shown(saved.values)

    def _can_be_shown(self, values: Mapping[str, FieldValue]) -> None:
        assert all(show(CATALOGUE[name], one) for name, one in values.items())
        assert all(mask(CATALOGUE[name], one) for name, one in values.items())

    def _confirming(self, values: Mapping[str, str], *, before: bool) -> ApplicantDraft:
        draft = ApplicantDraft(values=values)
        found = read_draft(draft, self.pack, self.today, before_consent=before)
        return ApplicantDraft(values=values, reasons=_why(found))

    def _listed(self, values: Mapping[str, str]) -> dict[str, str]:
        return {name: text for name, text in values.items() if self.pack.entry(name)}

    def _needed(self, values: Mapping[str, str]) -> dict[str, str]:
        asked = {one.field for one in self.pack.data_list if one.before_consent}
        return {name: text for name, text in values.items() if name in asked}


def _why(found: DraftReading) -> dict[str, str]:
    keys = [warning_key(one.field, one.code) for one in found.warnings]
    return dict.fromkeys(keys, WarningReason.AS_IN_DOCUMENT.value)


def _tried(save: Callable[[], T]) -> T | Refusal:
    try:
        return save()
    except REFUSALS as refused:
        return refused


def type_garbage(counter: GarbageCounter, examples: int) -> None:
    """Type very much into all three; of each there must be refusals and records."""
    for act in (counter.register, counter.correct, counter.apply):
        counter.told.clear()
        _repeat(act, examples)
        assert counter.told["stored"]
        assert counter.told["invalid_record"]


def _repeat(act: Callable[[Mapping[str, str]], None], examples: int) -> None:
    @settings(max_examples=examples, suppress_health_check=list(HealthCheck))
    @given(entries(most=4))
    def try_out(typed: Mapping[str, str]) -> None:
        act(typed)

    try_out()
