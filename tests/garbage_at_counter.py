"""A counter at which garbage is typed: every save ends in a right record or in a known refusal."""

from __future__ import annotations

import datetime as dt
import itertools
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol, TypeVar

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from branch_app.domain.applicant import Applicant, FieldValue
from branch_app.domain.applicant_fields import RELATIVES
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
from branch_app.domain.form_facts import ContactPerson
from branch_app.domain.pack import OrganisationPack
from branch_app.services.applicants import ApplicantService
from branch_app.services.applications import ApplicationService
from branch_app.services.form_orders import USUAL, FormOrder
from tests.garbage import entries, own_entries
from tests.services.desk import MORE, NEEDED
from tests.services.import_files import own

T = TypeVar("T")
WANTED = {
    "product": "unsecured",
    "amount": "150 000",
    "term_months": "6",
    "payout_channel": "branch",
}
TELEPHONE = "+77010000002"
# Right values of what waits for a consent of its own.
OWN = {
    "relative_kind_1": "sibling",
    "relative_name_1": "Әлия Әбдіқадырова",
    "relative_phone_1": "+77012223344",
    "biometric_session": "b1f0-42",
    "biometric_on": "02.03.2026",
    "biometric_time": "09:05",
    "biometric_result": "confirmed",
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
    """Acts on whatever is typed: `person_id` has consented with C1 alone, `granted_id` with all.

    That is C7, and C15 for each relative, where the pack has it: `granted` are their keys.
    """

    services: Services
    pack: OrganisationPack
    today: dt.date
    person_id: str
    granted_id: str
    granted: frozenset[str]
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
        """Change the person who has consented with C1 alone: nothing of relatives or biometry."""
        self._correct(self.person_id, typed, frozenset())

    def correct_granted(self, typed: Mapping[str, str]) -> None:
        """Change the person who has consented to everything."""
        self._correct(self.granted_id, {**self._listed(OWN), **typed}, self.granted)

    def _correct(self, person_id: str, typed: Mapping[str, str], consented: frozenset[str]) -> None:
        now = self.services.applicants.open(person_id).applicant
        known = {**self._listed(MORE), **draft_of(now.values).values}
        draft = self._confirming({**known, **typed}, before=False, consented=consented)
        saved = _tried(
            lambda: self.services.applicants.correct(now.id, now.version, draft).applicant
        )
        if isinstance(saved, Refusal):
            assert self.services.applicants.open(person_id).applicant == now
            self._refused(saved)
            return
        assert saved.version == now.version + 1
        self._person_is_right(saved, before=False, consented=consented)

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

    def _person_is_right(
        self, saved: Applicant, *, before: bool, consented: frozenset[str] = frozenset()
    ) -> None:
        self.told["stored"] += 1
        assert self.services.applicants.open(saved.id).applicant == saved
        listed = {entry.field: entry for entry in self.pack.entries_of(Part.APPLICANT)}
        for name in saved.values:
            # Nothing of relatives or of biometry unless their consents were given.
            assert listed[name].is_open(consented)
            assert listed[name].before_consent or not before
            self.told["own"] += bool(listed[name].consent_code)
        again = read_draft(
            draft_of(saved.values),
            self.pack,
            self.today,
            before_consent=before,
            consented=consented,
        )
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

    def _confirming(
        self, values: Mapping[str, str], *, before: bool, consented: frozenset[str] = frozenset()
    ) -> ApplicantDraft:
        draft = ApplicantDraft(values=values)
        found = read_draft(draft, self.pack, self.today, before_consent=before, consented=consented)
        return ApplicantDraft(values=values, reasons=_why(found))

    def _listed(self, values: Mapping[str, str]) -> dict[str, str]:
        return {name: text for name, text in values.items() if self.pack.entry(name)}

    def _needed(self, values: Mapping[str, str]) -> dict[str, str]:
        asked = {one.field for one in self.pack.data_list if one.before_consent}
        return {name: text for name, text in values.items() if name in asked}


def own_papers(pack: OrganisationPack) -> Sequence[tuple[str, FormOrder]]:
    """Return the papers that open what waits for a consent of its own; a yes to all of each."""
    places = RELATIVES if "C15" in pack.forms else ()
    contacts = (
        ContactPerson(place=place, name=f"Туыс {'Әа' * place}", kind="sibling", telephone=TELEPHONE)
        for place in places
    )
    return [("C7", USUAL), *(("C15", FormOrder(contact=one)) for one in contacts)]


def own_keys(pack: OrganisationPack) -> frozenset[str]:
    """Return what those papers grant, as the list names it."""
    return frozenset(entry.consent_key for entry in pack.data_list if entry.consent_code)


def _why(found: DraftReading) -> dict[str, str]:
    keys = [warning_key(one.field, one.code) for one in found.warnings]
    return dict.fromkeys(keys, WarningReason.AS_IN_DOCUMENT.value)


def _tried(save: Callable[[], T]) -> T | Refusal:
    try:
        return save()
    except REFUSALS as refused:
        return refused


def type_garbage(counter: GarbageCounter, examples: int) -> None:
    """Type very much into all of them; of each there must be refusals and records."""
    for act in (counter.register, counter.correct, counter.apply):
        counter.told.clear()
        _repeat(act, entries(most=4), examples)
        assert counter.told["stored"]
        assert counter.told["invalid_record"]
        assert not counter.told["own"]
    counter.told.clear()
    counter.correct_granted({})
    assert counter.told["own"]
    counter.correct_granted({"biometric_time": "25:00"})
    assert counter.told["invalid_record"]
    _repeat(counter.correct_granted, own_entries(most=2), examples // 2)


def _repeat(
    act: Callable[[Mapping[str, str]], None],
    typing: st.SearchStrategy[Mapping[str, str]],
    examples: int,
) -> None:
    @settings(max_examples=examples, suppress_health_check=list(HealthCheck))
    @given(typing)
    def try_out(typed: Mapping[str, str]) -> None:
        act(typed)

    try_out()
