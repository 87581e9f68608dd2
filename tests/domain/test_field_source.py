"""Sources of values: new ones are dated, kept ones stay, old ones are told; signed ones held."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from branch_app.domain.change import Act
from branch_app.domain.data_history import StoredVersion, steps_of
from branch_app.domain.field_source import (
    FieldSource,
    Origin,
    Source,
    Verification,
    obtained,
    sources_after,
    stale_fields,
)
from tests.storage.made import make_applicant

AT = dt.datetime(2026, 11, 22, 4, 0, tzinfo=dt.UTC)
LATER = AT + dt.timedelta(days=200)
SEEN = Origin(verification=Verification.IDENTITY_DOCUMENT)
ORIGINS = st.builds(
    Origin, source=st.sampled_from(Source), verification=st.sampled_from(Verification)
)
NAMES = st.sampled_from(["iin", "email", "position", "sex"])


@given(
    st.dictionaries(NAMES, ORIGINS),
    st.sets(NAMES),
    st.dictionaries(NAMES, ORIGINS),
)
def test_changed_values_are_new_and_kept_ones_keep_their_time(
    known: dict[str, Origin], changed: set[str], told: dict[str, Origin]
) -> None:
    was = {name: obtained(origin, at=AT, by="first") for name, origin in known.items()}
    kept = set(was) - changed
    now = sources_after(was, changed, kept, told, at=LATER, by="second")
    assert set(now) == changed | kept
    for name in changed:
        assert now[name] == obtained(told.get(name, Origin()), at=LATER, by="second")
    for name in kept:
        assert (now[name].obtained_at, now[name].obtained_by) == (AT, "first")
        assert now[name].origin == told.get(name, known[name])
        is_checked = told.get(name, known[name]) != known[name]
        assert now[name].confirmed_at == (LATER if is_checked else None)


def test_a_value_is_old_after_its_term_until_it_is_confirmed() -> None:
    source = obtained(SEEN, at=AT, by="s")
    terms = {"email": 180}
    day = source.fresh_on
    assert stale_fields({"email": source}, terms, day + dt.timedelta(days=180)) == ()
    assert stale_fields({"email": source}, terms, day + dt.timedelta(days=181)) == ("email",)
    fresh = source.confirmed(LATER)
    assert stale_fields({"email": fresh}, terms, day + dt.timedelta(days=181)) == ()
    assert fresh.obtained_at == AT
    never: dict[str, FieldSource] = {"iin": source}
    assert stale_fields(never, terms, dt.date(2090, 1, 1)) == ()


def test_steps_tell_every_change_and_every_check_newest_first() -> None:
    first = make_applicant(values={"email": "a@example.com"})
    second = first.activated(at=AT)
    values = {**second.values, "email": "b@example.com"}
    del values["dependants"]
    third = second.corrected(values, at=AT)
    checked = {**third.sources, "iin": third.sources["iin"].checked(SEEN, LATER)}
    fourth = third.corrected(third.values, at=LATER, sources=checked)
    made = [(first, Act.REGISTER), (second, Act.ACTIVATE), (third, Act.CORRECT)]
    made.append((fourth, Act.CORRECT))
    steps = steps_of(
        StoredVersion(record=record, act=act, actor="s", at=AT) for record, act in made
    )
    assert [step.version for step in steps] == [4, 3, 2, 1]
    assert (steps[0].changes, steps[0].touched) == ((), ("iin",))
    assert [(c.field, c.before, c.after) for c in steps[1].changes] == [
        ("email", "a@example.com", "b@example.com"),
        ("dependants", 2, None),
    ]
    assert steps[2].changes == ()
    assert {c.field for c in steps[3].changes} == set(first.values)
