"""Garbage in any field: nothing raised, nothing kept outside the list, nothing changed by reading.

The numbers here are quick; with `-m full tests/domain/test_garbage.py` they are twenty times these.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Set

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from branch_app.domain.application_draft import is_asked, read_application_draft
from branch_app.domain.canonical import canonical_bytes, read_canonical
from branch_app.domain.checks import ProblemCode
from branch_app.domain.drafting import ApplicantDraft, DraftReading, draft_of, read_draft
from branch_app.domain.errors import InvalidRecord
from branch_app.domain.fields import (
    CATALOGUE,
    FieldSpec,
    Part,
    mask,
    parse,
    read_field,
    show,
    show_bilingual,
)
from branch_app.domain.kazakh_text import clean_text, search_key, search_keys, sort_key
from branch_app.domain.likeness import likeness_keys, traits_of
from branch_app.protocol.body_reader import read_value, value_body
from tests.garbage import GARBAGE, entries
from tests.packs.filled import pack

TODAY = dt.date(2026, 11, 22)
QUICK, FULL = 60, 1200
RUNS = [QUICK, pytest.param(FULL, marks=pytest.mark.full)]
PACKS = st.sampled_from(["lft", "satcredit"])
# One field of each way of reading: the catalogue has twenty texts that are read alike.
SPECS = tuple(
    {(spec.kind, spec.max_length, spec.checks): spec for spec in CATALOGUE.values()}.values()
)
CONSENTS = st.sets(st.sampled_from(["C7.biometrics", "C15", "C15.1", "C15.2", "C15.3"]))


def _examples(count: int) -> settings:
    return settings(max_examples=count, suppress_health_check=list(HealthCheck))


def _take(spec: FieldSpec, typed: str) -> None:
    value, problems = read_field(spec, typed, TODAY)
    assert {problem.field for problem in problems} <= {spec.name}
    if value is None:
        assert not clean_text(typed) or any(problem.is_blocking for problem in problems)
        return
    again = show(spec, value)
    assert parse(spec, again)[0] == value
    assert len(str(value)) <= spec.max_length
    body = value_body(value)
    assert read_canonical(canonical_bytes(body)) == body
    assert read_value(body, spec.name) == value
    assert again == clean_text(again)
    assert mask(spec, value)
    assert show_bilingual(spec, value).ru
    assert search_key(search_key(again)) == search_key(again)
    assert all(search_keys(again))
    assert sort_key(again)


@pytest.mark.parametrize("examples", RUNS)
def test_any_field_takes_any_text_and_what_is_shown_reads_back(examples: int) -> None:
    @_examples(examples)
    @given(GARBAGE)
    def try_out(typed: str) -> None:
        for spec in SPECS:
            _take(spec, typed)

    try_out()


def _told_whole(reading: DraftReading, typed: Mapping[str, str], listed: Set[str]) -> None:
    """Check what must be true of any reading."""
    assert set(reading.values) <= listed & set(typed)
    assert {problem.field for problem in reading.problems} <= set(typed) | listed
    for name in set(typed) - listed:
        if clean_text(typed[name]):
            codes = {problem.code for problem in reading.blocking if problem.field == name}
            assert codes == {ProblemCode.NOT_ON_LIST}
    if reading.blocking:
        with pytest.raises(InvalidRecord):
            reading.accepted()


@pytest.mark.parametrize("examples", RUNS)
def test_a_person_never_holds_what_the_list_and_the_consents_do_not(examples: int) -> None:
    @_examples(examples)
    @given(PACKS, entries(), CONSENTS, st.booleans())
    def try_out(name: str, typed: Mapping[str, str], consented: Set[str], before: bool) -> None:
        chosen = pack(name)
        listed = {entry.field: entry for entry in chosen.entries_of(Part.APPLICANT)}
        reading = read_draft(
            ApplicantDraft(values=typed), chosen, TODAY, before_consent=before, consented=consented
        )
        _told_whole(reading, typed, set(listed))
        for field in reading.values:
            assert listed[field].is_open(consented)
            assert listed[field].before_consent or not before
            assert not field.startswith("relative_") or f"C15.{field[-1]}" in consented
            assert not field.startswith("biometric_") or "C7.biometrics" in consented
        again = read_draft(
            draft_of(reading.values), chosen, TODAY, before_consent=before, consented=consented
        )
        assert again.values == reading.values
        assert likeness_keys(traits_of(reading.values)) == likeness_keys(traits_of(again.values))

    try_out()


@pytest.mark.parametrize("examples", RUNS)
def test_an_application_holds_bank_details_only_for_a_payout_to_them(examples: int) -> None:
    asked = st.fixed_dictionaries(
        {
            "product": st.sampled_from(["unsecured", "secured"]),
            "amount": st.just("150 000"),
            "term_months": st.just("6"),
        },
        optional={
            "payout_channel": st.sampled_from(["branch", "terminal", "account", "card"]),
            "iban": st.just("KZ86125KZT5004100100"),
            "card_last4": st.just("4242"),
        },
    )

    @_examples(examples)
    @given(PACKS, asked, entries(most=3), CONSENTS)
    def try_out(
        name: str, base: Mapping[str, str], more: Mapping[str, str], consented: Set[str]
    ) -> None:
        chosen, typed = pack(name), {**base, **more}
        listed = {entry.field: entry for entry in chosen.entries_of(Part.APPLICATION)}
        reading = read_application_draft(ApplicantDraft(values=typed), chosen, TODAY, consented)
        _told_whole(reading, typed, set(listed))
        if reading.blocking:
            return
        values = reading.accepted()
        assert all(is_asked(listed[field], values) for field in values)
        if values["payout_channel"] in {"branch", "terminal"}:
            assert not {"iban", "card_last4"} & set(values)
        again = read_application_draft(draft_of(values), chosen, TODAY, consented)
        assert again.values == values

    try_out()
