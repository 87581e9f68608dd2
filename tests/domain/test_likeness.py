"""Exact and likely twins: symmetric, never told by a value, found by the stored keys."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from branch_app.domain.former_name import FormerName, name_before
from branch_app.domain.likeness import (
    EXACT,
    Likeness,
    Traits,
    is_spelt_like,
    likely_of,
    likeness_keys,
    likenesses,
    near_iins,
    traits_of,
)

IIN = "850101300005"
PERSON = {
    "family_name": "Әбдіқадырова",
    "given_name": "Гүлнұр",
    "patronymic": "Сәкенқызы",
    "iin": IIN,
    "birth_date": dt.date(1985, 1, 1),
    "document_kind": "id_card",
    "document_number": "012345678",
    "mobile_phone": "+77011234567",
}
STRANGER = {
    "family_name": "Соловьёв",
    "given_name": "Пётр",
    "iin": "900228400123",
    "birth_date": dt.date(1990, 2, 28),
    "document_kind": "id_card",
    "document_number": "087654321",
    "mobile_phone": "+77770001122",
}
EARLIER = FormerName(
    family_name="Тұрғанова", given_name="Гүлнұр", patronymic="", until=dt.date(2020, 5, 4)
)


def _alike(changes: dict[str, object], former: tuple[FormerName, ...] = ()) -> set[Likeness]:
    return set(likenesses(traits_of(PERSON, former), traits_of({**STRANGER, **changes})))


def _same(*names: str) -> dict[str, object]:
    return {name: PERSON[name] for name in names}


NAME = ("family_name", "given_name")


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, set()),
        (_same("iin"), {Likeness.SAME_IIN}),
        (_same("document_number"), {Likeness.SAME_DOCUMENT}),
        ({**_same("document_number"), "document_kind": "passport"}, set()),
        (_same(*NAME), set()),
        (_same("birth_date"), set()),
        (_same("mobile_phone"), set()),
        (_same(*NAME, "birth_date"), {Likeness.NAME_AND_BIRTH}),
        (_same(*NAME, "mobile_phone"), {Likeness.NAME_AND_PHONE}),
        ({"iin": "850101300006"}, set()),
        ({"iin": "850101300006", "given_name": "Гүлнұр"}, {Likeness.NEAR_IIN}),
        ({"iin": "850101300050", "given_name": "Гулнур"}, {Likeness.NEAR_IIN}),
        ({"iin": "850101300016", "given_name": "Гүлнұр"}, set()),
    ],
)
def test_what_makes_two_records_alike(changes: dict[str, object], expected: set[Likeness]) -> None:
    assert _alike(changes) == expected


@pytest.mark.parametrize(
    ("family", "given"),
    [
        ("Гүлнұр", "Әбдіқадырова"),
        ("Абдикадырова", "Гулнур"),
        ("ӘБДІҚАДЫРОВА", "гүлнұр"),
        ("Abdikadyrova", "Gulnur"),
    ],
)
def test_a_name_is_known_in_either_order_and_spelling(family: str, given: str) -> None:
    changes = {"family_name": family, "given_name": given, "birth_date": PERSON["birth_date"]}
    assert Likeness.NAME_AND_BIRTH in _alike(changes)


def test_the_other_spelling_counts_as_a_name() -> None:
    spelt = {"family_name_other": "Абдыкадырова", "given_name_other": "Гульнур"}
    one = traits_of({**PERSON, **spelt})
    other = traits_of({**STRANGER, "family_name": "Абдыкадырова", "given_name": "Гульнур",
                       "birth_date": PERSON["birth_date"]})  # fmt: skip
    assert likenesses(one, other) == {Likeness.NAME_AND_BIRTH}


def test_what_of_the_other_spelling_is_not_told_is_the_same_in_both() -> None:
    one = traits_of({**PERSON, "family_name_other": "Абдукадырова"})
    other = traits_of({**STRANGER, "family_name": "Абдукадырова", "given_name": "Гульнур",
                       "birth_date": PERSON["birth_date"]})  # fmt: skip
    assert likenesses(one, other) == {Likeness.NAME_AND_BIRTH}


def test_a_name_written_by_its_sound_counts_as_the_name() -> None:
    one = {**PERSON, "family_name": "Өтеғұлова", "given_name": "Ләззат"}
    other = {**STRANGER, "family_name": "Утегулова", "given_name": "Ляззат",
             "birth_date": PERSON["birth_date"]}  # fmt: skip
    assert likenesses(traits_of(one), traits_of(other)) == {Likeness.NAME_AND_BIRTH}


def test_the_birth_date_is_taken_from_the_iin_before_it_is_asked_for() -> None:
    draft = {"family_name": "Әбдіқадырова", "given_name": "Гүлнұр", "iin": "850101300550"}
    assert likenesses(traits_of(PERSON), traits_of(draft)) == {Likeness.NAME_AND_BIRTH}


def test_a_former_name_is_known_on_either_side() -> None:
    under_it = {"family_name": "Турганова", "given_name": "Гулнур", **_same("birth_date")}
    assert _alike(under_it, (EARLIER,)) == {Likeness.FORMER_NAME}
    assert _alike(under_it) == set()
    returned = traits_of({**STRANGER, **_same("birth_date")}, (EARLIER,))
    both = likenesses(traits_of(PERSON, (EARLIER,)), returned)
    assert both == {Likeness.FORMER_NAME}


def test_foreign_passports_of_two_states_may_bear_one_number() -> None:
    passport = {"document_kind": "foreign_passport", "document_number": "FA1234567"}
    uzbek = traits_of({**PERSON, **passport, "citizenship": "UZ"})
    same = traits_of({**STRANGER, **passport, "citizenship": "UZ"})
    other = traits_of({**STRANGER, **passport, "citizenship": "KG"})
    assert likenesses(uzbek, same) == {Likeness.SAME_DOCUMENT}
    assert likenesses(uzbek, other) == frozenset()


def test_half_a_name_and_nothing_at_all_are_like_nobody() -> None:
    half = {"family_name": "Әбдіқадырова", "birth_date": PERSON["birth_date"]}
    assert likenesses(traits_of(PERSON), traits_of(half)) == frozenset()
    assert likenesses(traits_of({}), traits_of({})) == frozenset()
    assert likeness_keys(traits_of({})) == frozenset()


def test_exact_is_not_left_to_a_decision() -> None:
    assert likely_of(frozenset(Likeness)) == frozenset(Likeness) - EXACT


@pytest.mark.parametrize(
    ("one", "other", "is_like"),
    [("АБАЙ", "АБАЙ", True), ("АБАЙ", "АБЙ", True), ("АБАЙ", "ОБОЙ", True),
     ("АБАЙ", "БОЛАТ", False), ("АБАЙ", "АБАЙХАН", False)],
)  # fmt: skip
def test_two_slips_are_another_spelling(one: str, other: str, is_like: bool) -> None:
    assert is_spelt_like(one, other) is is_like
    assert is_spelt_like(other, one) is is_like


def test_a_changed_name_leaves_the_one_before() -> None:
    was = {"family_name": "Тұрғанова", "given_name": "Гүлнұр"}
    now = {**was, "family_name": "Әбдіқадырова"}
    assert name_before(was, now, dt.date(2020, 5, 4)) == EARLIER
    assert EARLIER.full_name == "Тұрғанова Гүлнұр"
    assert name_before(was, dict(was), dt.date(2020, 5, 4)) is None


WORDS = st.sampled_from(["Әбдіқадырова", "Абдикадырова", "Гүлнұр", "Пётр", "Соловьёв", ""])
DAYS = st.sampled_from([dt.date(1985, 1, 1), dt.date(1990, 2, 28)])
IINS = st.one_of(
    st.sampled_from([IIN, "850101300006", "900228400123", ""]),
    st.sampled_from(sorted(near_iins(IIN))),
)
VALUES = st.fixed_dictionaries(
    {},
    optional={
        "family_name": WORDS,
        "given_name": WORDS,
        "family_name_other": WORDS,
        "given_name_other": WORDS,
        "iin": IINS,
        "birth_date": DAYS,
        "document_kind": st.sampled_from(["id_card", "foreign_passport"]),
        "document_number": st.sampled_from(["012345678", "FA1234567"]),
        "citizenship": st.sampled_from(["UZ", "KG"]),
        "mobile_phone": st.sampled_from(["+77011234567", "+77770001122"]),
    },
)
FORMER = st.lists(
    st.builds(FormerName, family_name=WORDS, given_name=WORDS, patronymic=st.just(""), until=DAYS),
    max_size=2,
)
TRAITS = st.builds(traits_of, VALUES, FORMER)


@given(TRAITS, TRAITS)
def test_likeness_is_symmetric(one: Traits, other: Traits) -> None:
    assert likenesses(one, other) == likenesses(other, one)


@given(TRAITS, TRAITS)
def test_whoever_is_alike_shares_a_key_or_a_near_number(one: Traits, other: Traits) -> None:
    """The look-up of storage rests on this: nobody alike is overlooked by the keys."""
    if likenesses(one, other):
        is_near = bool(one.iin) and other.iin in {one.iin, *near_iins(one.iin)}
        assert likeness_keys(one) & likeness_keys(other) or is_near


@given(TRAITS)
def test_traits_show_no_value(traits: Traits) -> None:
    told = repr(traits)
    secrets = {traits.iin, *traits.names, *traits.former, *traits.phones, *traits.documents}
    assert not [secret for secret in secrets if secret and secret in told]


@given(st.text("0123456789", min_size=12, max_size=12))
def test_near_numbers_are_near_both_ways(iin: str) -> None:
    assert iin not in near_iins(iin)
    assert len(near_iins(iin)) <= 12 * 9 + 11
    assert all(iin in near_iins(other) for other in list(near_iins(iin))[:10])


def test_a_document_is_known_in_either_alphabet() -> None:
    one = {"document_kind": "foreign_passport", "citizenship": "UZ"}
    typed = {**STRANGER, **one, "document_number": "\u0410\u04121234567"}
    read = {**PERSON, **one, "document_number": "AB1234567"}
    assert likenesses(traits_of(typed), traits_of(read)) == {Likeness.SAME_DOCUMENT}
    assert likeness_keys(traits_of(typed)) & likeness_keys(traits_of(read))
