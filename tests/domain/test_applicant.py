from __future__ import annotations

import datetime as dt

import pytest

from branch_app.domain.applicant import Applicant, FieldValue
from branch_app.domain.correction import CorrectionNote, CorrectionReason
from branch_app.domain.field_source import Origin, obtained
from branch_app.domain.record_state import RecordState

AT = dt.datetime(2026, 11, 22, 4, 0, tzinfo=dt.UTC)
LATER = AT + dt.timedelta(hours=1)


def _applicant(**values: FieldValue) -> Applicant:
    return Applicant(
        id="a",
        version=1,
        state=RecordState.DRAFT,
        values=values,
        sources=dict.fromkeys(values, obtained(Origin(), at=AT, by="s")),
        branch="ALM1",
        registered_by="s",
        registered_at=AT,
        changed_at=AT,
    )


@pytest.mark.parametrize(
    ("values", "name"),
    [
        (
            {"family_name": "Әбіш", "given_name": "Қанат", "patronymic": "Болатұлы"},
            "Әбіш Қанат Болатұлы",
        ),
        ({"family_name": "Әбіш", "given_name": "Қанат"}, "Әбіш Қанат"),
        ({"given_name": "Қанат"}, "Қанат"),
        ({}, ""),
    ],
)
def test_a_full_name_has_no_word_for_a_missing_part(values: dict[str, str], name: str) -> None:
    assert _applicant(**values).full_name == name


def test_only_texts_are_told_as_text() -> None:
    applicant = _applicant(family_name="Әбіш", birth_date=dt.date(1985, 1, 1))
    assert applicant.text("family_name") == "Әбіш"
    assert applicant.text("birth_date") == ""
    assert applicant.text("iin") == ""


def test_a_correction_is_a_new_version() -> None:
    applicant = _applicant(family_name="Әбіш")
    corrected = applicant.corrected({"family_name": "Әбішев"}, at=LATER)
    assert (corrected.version, corrected.changed_at) == (2, LATER)
    assert dict(corrected.values) == {"family_name": "Әбішев"}
    assert corrected.sources == applicant.sources
    assert applicant.text("family_name") == "Әбіш"
    told = corrected.corrected({}, at=LATER, sources={})
    assert (told.version, dict(told.sources)) == (3, {})


def test_grounds_of_a_correction_stay_with_the_version_that_they_made() -> None:
    note = CorrectionNote(reason=CorrectionReason.COURT_ACT, document="№ 1-К", second="m")
    active = _applicant(family_name="Әбіш").activated(at=LATER)
    corrected = active.corrected({"family_name": "Әбішев"}, at=LATER, correction=note)
    assert corrected.correction == note
    assert corrected.corrected({"family_name": "Әбіш"}, at=LATER).correction is None
    assert corrected.moved(RecordState.BLOCKED, at=LATER).correction is None


def test_a_signed_consent_makes_a_draft_a_record() -> None:
    activated = _applicant(family_name="Әбіш").activated(at=LATER)
    assert (activated.state, activated.version) == (RecordState.ACTIVE, 2)
    assert activated.registered_at == AT


def test_a_record_cannot_be_changed_from_outside() -> None:
    values: dict[str, FieldValue] = {"family_name": "Әбіш"}
    applicant = _applicant(**values)
    values["family_name"] = ""
    assert applicant.text("family_name") == "Әбіш"
    for mapping in (applicant.values, applicant.sources, applicant.confirmations):
        with pytest.raises(TypeError):
            mapping["family_name"] = ""  # type: ignore[index]
