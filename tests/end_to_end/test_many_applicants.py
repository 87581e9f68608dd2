"""Very many invented applicants, each field varied: taken in, read back, found, told apart.

300 always; ten thousand of each pack with `-m full tests/end_to_end/test_many_applicants.py`.
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from branch_app.domain.applicant import Applicant
from branch_app.domain.change import Act
from branch_app.domain.correction import WarningReason, warning_key
from branch_app.domain.drafting import ApplicantDraft, DraftReading, read_draft
from branch_app.domain.likeness import (
    EXACT,
    ApartReason,
    Likeness,
    Traits,
    likenesses,
    near_iins,
    traits_of,
)
from branch_app.domain.local_time import KAZAKHSTAN
from branch_app.domain.pack import OrganisationPack
from branch_app.services.bundle import Services
from branch_app.services.telling_apart import twins_of
from tests.end_to_end.made_branch import make_branch
from tests.made_people import MadePerson, made_people

RUNS = [300, pytest.param(10_000, marks=pytest.mark.full)]
TOGETHER = 100
SOUGHT = 100


@dataclass
class Known:
    """Everybody taken in so far, by what people may be alike in: reckoned without the database."""

    traits: dict[str, Traits] = field(default_factory=dict)
    _by: dict[object, set[str]] = field(default_factory=lambda: defaultdict(set))

    def alike(self, traits: Traits) -> dict[str, frozenset[Likeness]]:
        near = near_iins(traits.iin) if traits.iin else frozenset()
        told = itertools.chain(_keys(traits), near)
        ids = set().union(*(self._by.get(key, set()) for key in told))
        found = {one: likenesses(traits, self.traits[one]) for one in ids}
        return {one: alike for one, alike in found.items() if alike}

    def add(self, applicant_id: str, traits: Traits) -> None:
        for key in _keys(self.traits.pop(applicant_id)) if applicant_id in self.traits else ():
            self._by[key].discard(applicant_id)
        self.traits[applicant_id] = traits
        for key in _keys(traits):
            self._by[key].add(applicant_id)


def _keys(traits: Traits) -> Iterator[object]:
    yield from traits.births
    yield from traits.phones
    yield from traits.documents
    yield from {traits.iin} - {""}


@dataclass
class Intake:
    """Taking people in at a real workstation: before consent by the service, then the rest."""

    services: Services
    pack: OrganisationPack
    today: dt.date
    known: Known = field(default_factory=Known)
    waiting: list[tuple[Applicant, DraftReading]] = field(default_factory=list)
    twins: int = 0

    def take_in(self, person: MadePerson) -> str:
        asked = {entry.field for entry in self.pack.data_list if entry.before_consent}
        values = {name: text for name, text in person.values.items() if name in asked}
        first = self._read(values, before=True)
        assert _codes(first) <= person.odd
        alike = self.known.alike(traits_of(first.values))
        _is_honest(alike, self.known, traits_of(first.values))
        draft = ApplicantDraft(
            values=values,
            reasons=dict.fromkeys(_codes(first), WarningReason.AS_IN_DOCUMENT.value),
            others=dict.fromkeys(alike, ApartReason.NAMESAKE.value),
        )
        saved = self.services.applicants.register(draft).applicant
        self.known.add(saved.id, traits_of(saved.values))
        whole = self._read(person.values, before=False)
        assert _codes(whole) == person.odd
        self.waiting.append((saved, whole))
        return saved.id

    def complete(self) -> None:
        """Store the whole questionnaires; each reads back, each twin is told and no other."""
        with self.services.applicants.begin_work() as work:
            for was, whole in self.waiting:
                traits = traits_of(whole.values)
                alike = {one: how for one, how in self.known.alike(traits).items() if one != was.id}
                found = twins_of(work, whole.values, (), was.id)
                assert {twin.applicant.id: twin.alike for twin in found} == alike
                _is_honest(alike, self.known, traits)
                self.twins += bool(alike)
                active = was.activated(at=was.changed_at).corrected(
                    whole.values, at=was.changed_at, sources={}
                )
                work.applicants.save(was.activated(at=was.changed_at), Act.ACTIVATE)
                work.applicants.save(active, Act.CORRECT)
                self.known.add(was.id, traits)
            work.commit()
        with self.services.applicants.begin_work() as work:
            for was, whole in self.waiting:
                assert work.applicants.get(was.id).values == whole.values
        self.waiting.clear()

    def _read(self, values: Mapping[str, str], *, before: bool) -> DraftReading:
        consented = {entry.consent_key for entry in self.pack.data_list}
        reading = read_draft(
            ApplicantDraft(values=values),
            self.pack,
            self.today,
            before_consent=before,
            consented=consented,
        )
        assert reading.blocking == ()
        assert set(reading.values) == set(values)
        return reading


def _codes(reading: DraftReading) -> Set[str]:
    return {warning_key(one.field, one.code) for one in reading.warnings}


def _is_honest(alike: Mapping[str, frozenset[Likeness]], known: Known, traits: Traits) -> None:
    """Nobody made is another one, and who is told as alike shares what is said."""
    for other, how in alike.items():
        theirs = known.traits[other]
        assert not how & EXACT
        if Likeness.NAME_AND_BIRTH in how:
            assert traits.names & theirs.names
            assert traits.births & theirs.births
        if Likeness.NAME_AND_PHONE in how:
            assert traits.names & theirs.names
            assert traits.phones == theirs.phones
        if Likeness.NEAR_IIN in how:
            assert 1 <= sum(a != b for a, b in zip(traits.iin, theirs.iin, strict=True)) <= 2


def _is_found(services: Services, applicant_id: str, person: MadePerson) -> None:
    name = [person.values.get(part, "") for part in ("family_name", "given_name", "patronymic")]
    queries = [" ".join(filter(None, name)), person.values["document_number"]]
    queries += [person.values[name] for name in ("iin", "mobile_phone") if name in person.values]
    for query in queries:
        rows = services.search.find(query, 200)
        assert applicant_id in {row.id for row in rows}, query


@pytest.mark.parametrize("count", RUNS)
@pytest.mark.parametrize("pack_id", ["lft", "satcredit"])
def test_everybody_is_taken_in_read_back_found_and_told_apart(
    tmp_path: Path, pack_id: str, count: int
) -> None:
    branch = make_branch(tmp_path / "data", pack_id=pack_id)
    today = dt.datetime.now(KAZAKHSTAN).date()
    sought: list[tuple[str, MadePerson]] = []
    with branch.session() as services:
        intake = Intake(services, services.packs.current(), today)
        for number, person in enumerate(made_people(count, 20261126, intake.pack, today)):
            applicant_id = intake.take_in(person)
            if number % max(1, count // SOUGHT) == 0 or "iin" not in person.values:
                sought.append((applicant_id, person))
            if number % TOGETHER == TOGETHER - 1:
                intake.complete()
        intake.complete()
        for applicant_id, person in sought:
            _is_found(services, applicant_id, person)
        assert intake.twins
        assert any("iin" not in person.values for _id, person in sought)
    assert branch.rows("SELECT count(*), count(DISTINCT id) FROM applicant") == [(count, count)]
