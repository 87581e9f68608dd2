from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from branch_app.domain.checks import Problem
from branch_app.domain.drafting import ApplicantDraft, DraftReading, draft_of, read_draft
from branch_app.domain.errors import InvalidRecord
from branch_app.domain.fields import CATALOGUE, Part
from branch_app.domain.local_time import local_date
from tests.domain.made_pack import BEFORE_CONSENT, LEFT_OUT, REQUIRED, made_pack, under_consents

TODAY = dt.date(2026, 11, 22)
PACK = made_pack()
BEFORE = {
    "family_name": "Ceрікбаев",
    "given_name": "Жәнібек",
    "iin": "850101 300005",
    "birth_date": "01011985",
    "citizenship": "Қазақстан",
    "document_kind": "id_card",
    "document_number": "№ 012345678",
    "document_issued_on": "20.05.2024",
    "document_expires_on": "20.05.2034",
}
OF_THE_PERSON = {name for name, spec in CATALOGUE.items() if spec.part is Part.APPLICANT}
WHOLE = {**BEFORE, "sex": "male", "mobile_phone": "8 701 123 45 67"}


def _read(
    typed: dict[str, str], *, before_consent: bool = False, today: dt.date = TODAY
) -> DraftReading:
    return read_draft(ApplicantDraft(values=typed), PACK, today, before_consent=before_consent)


def _told(problems: tuple[Problem, ...]) -> set[tuple[str, str]]:
    return {(problem.field, problem.code.value) for problem in problems}


def test_a_right_draft_gives_its_values() -> None:
    reading = _read(WHOLE)
    assert reading.problems == ()
    assert dict(reading.accepted()) == {
        "family_name": "Серікбаев",
        "given_name": "Жәнібек",
        "iin": "850101300005",
        "birth_date": dt.date(1985, 1, 1),
        "citizenship": "KZ",
        "document_kind": "id_card",
        "document_number": "012345678",
        "document_issued_on": dt.date(2024, 5, 20),
        "document_expires_on": dt.date(2034, 5, 20),
        "sex": "male",
        "mobile_phone": "+77011234567",
    }


def test_a_draft_before_consent_asks_only_for_what_the_form_needs() -> None:
    reading = _read(BEFORE, before_consent=True)
    assert reading.problems == ()
    assert set(reading.accepted()) == set(BEFORE)


@pytest.mark.parametrize("name", sorted(OF_THE_PERSON - set(BEFORE_CONSENT) - {LEFT_OUT}))
def test_nothing_else_is_taken_before_consent(name: str) -> None:
    reading = _read({**BEFORE, name: "1"}, before_consent=True)
    assert _told(reading.blocking) == {(name, "before_consent")}
    assert name not in reading.values


@pytest.mark.parametrize("before_consent", [False, True])
@pytest.mark.parametrize("name", [LEFT_OUT, "blood_group", "", "amount", "iban"])
def test_a_field_outside_the_list_is_refused(name: str, before_consent: bool) -> None:
    typed = BEFORE if before_consent else WHOLE
    reading = _read({**typed, name: "8 727 250 10 20"}, before_consent=before_consent)
    assert _told(reading.problems) == {(name, "not_on_list")}
    assert name not in reading.values


def test_a_blank_field_is_no_value_even_outside_the_list() -> None:
    assert _read({**WHOLE, LEFT_OUT: " ", "patronymic": "\u200b"}).problems == ()


@pytest.mark.parametrize("name", REQUIRED)
@pytest.mark.parametrize("blank", [None, "", "\u200b "])
def test_what_the_list_requires_must_be_there(name: str, blank: str | None) -> None:
    typed = {key: text for key, text in WHOLE.items() if key != name}
    if blank is not None:
        typed[name] = blank
    assert _told(_read(typed).blocking) == {(name, "required")}


def test_a_required_field_that_is_wrong_is_told_once() -> None:
    reading = _read({**WHOLE, "iin": "850101300006"})
    assert _told(reading.problems) == {("iin", "iin_check_digit")}
    assert "iin" not in reading.values


def test_an_iin_may_be_missing_where_the_list_does_not_require_it() -> None:
    pack = made_pack(required=("family_name",))
    draft = ApplicantDraft(values={"family_name": "Смит"})
    reading = read_draft(draft, pack, TODAY, before_consent=True)
    assert reading.problems == ()


def test_all_problems_are_told_at_once() -> None:
    typed = {**WHOLE, "iin": "1", "birth_date": "1.1.85", "email": "x", "given_name": ""}
    assert _told(_read(typed).blocking) == {
        ("iin", "iin_length"),
        ("birth_date", "two_digit_year"),
        ("email", "not_an_email"),
        ("given_name", "required"),
    }


def test_warnings_do_not_forbid_saving() -> None:
    reading = _read({**WHOLE, "sex": "female"})
    assert _told(reading.warnings) == {("iin", "iin_sex")}
    assert reading.blocking == ()
    assert reading.accepted() == reading.values


def test_blocking_problems_are_raised_together_with_warnings() -> None:
    reading = _read({**WHOLE, "sex": "female", "email": "x"})
    with pytest.raises(InvalidRecord) as caught:
        reading.accepted()
    assert caught.value.problems == reading.problems
    assert _told(reading.problems) == {("iin", "iin_sex"), ("email", "not_an_email")}


def test_an_expired_document_blocks_the_consent_but_not_a_later_correction() -> None:
    day = dt.date(2034, 5, 20)
    assert _told(_read(BEFORE, before_consent=True, today=day).blocking) == {
        ("document_expires_on", "document_expired")
    }
    later = _read(WHOLE, today=day)
    assert _told(later.warnings) == {("document_expires_on", "document_expired")}
    assert later.blocking == ()


def test_an_editor_begins_with_what_reads_back_the_same() -> None:
    values = _read(WHOLE).accepted()
    draft = draft_of(values)
    assert draft.values["birth_date"] == "01.01.1985"
    assert draft.values["mobile_phone"] == "+7 701 123 45 67"
    assert read_draft(draft, PACK, TODAY, before_consent=False).accepted() == values


def test_data_under_a_consent_of_their_own_are_taken_only_while_it_is_in_force() -> None:
    pack = under_consents(PACK)
    typed = {"relative_name_1": "Әлия", "relative_name_2": "Қайрат", "biometric_session": "A-17"}
    draft = ApplicantDraft(values={**WHOLE, **typed})

    def read(*consented: str) -> DraftReading:
        return read_draft(draft, pack, TODAY, before_consent=False, consented=frozenset(consented))

    assert _told(read().blocking) == {(name, "no_consent") for name in typed}
    assert not set(typed) & set(read().values)
    asked = {problem.field: problem.details["consent"] for problem in read().blocking}
    assert asked == {
        "relative_name_1": "C15.1",
        "relative_name_2": "C15.2",
        "biometric_session": "C7",
    }
    assert _told(read("C15", "C7").blocking) == {
        ("relative_name_1", "no_consent"),
        ("relative_name_2", "no_consent"),
    }
    assert set(read("C15.1", "C15.2", "C7").accepted()) == {*WHOLE, *typed}


def test_an_identification_is_told_with_its_day_and_its_time() -> None:
    def told(**typed: str) -> set[tuple[str, str]]:
        return _told(_read({**WHOLE, **typed}).problems)

    day, time = {"biometric_on": "20.11.2026"}, {"biometric_time": "0905"}
    assert told(**day, **time) == told() == set()
    assert told(**day) == {("biometric_time", "identified_when")}
    assert told(**time) == {("biometric_on", "identified_when")}
    assert told(**day, biometric_time="25:00") == {("biometric_time", "not_a_time")}


@pytest.mark.covers("K12", "R-021")
def test_an_identification_later_than_now_is_refused_on_the_day_itself() -> None:
    # 09:00 in Kazakhstan; the clock of the device that identifies may be some minutes fast.
    now = dt.datetime(2026, 11, 22, 4, 0, tzinfo=dt.UTC)

    def told(on: str, time: str) -> set[tuple[str, str]]:
        draft = ApplicantDraft(values={**WHOLE, "biometric_on": on, "biometric_time": time})
        reading = read_draft(draft, PACK, local_date(now), before_consent=False, now=now)
        return _told(reading.blocking)

    assert told("22.11.2026", "09:00") == set()
    assert told("22.11.2026", "09:05") == set()
    assert told("22.11.2026", "09:06") == {("biometric_time", "time_ahead")}
    assert told("21.11.2026", "23:59") == set()
    assert told("23.11.2026", "08:00") == {("biometric_on", "in_future")}


def test_a_record_with_the_day_alone_reads_back_as_it_is() -> None:
    """Records from before the time was asked for open, and stay openable (R-021)."""
    values = {**_read(WHOLE).accepted(), "biometric_on": dt.date(2026, 3, 2)}
    reading = read_draft(draft_of(values), PACK, TODAY, before_consent=False)
    assert reading.accepted() == values
    assert _told(reading.warnings) == {("biometric_time", "identified_when")}


def test_a_datum_that_may_not_be_collected_now_is_not_asked_for_either() -> None:
    pack = under_consents(made_pack(required=(*REQUIRED, "relative_name_1")))
    draft = ApplicantDraft(values=WHOLE)
    assert read_draft(draft, pack, TODAY, before_consent=False).problems == ()
    reading = read_draft(draft, pack, TODAY, before_consent=False, consented=frozenset({"C15.1"}))
    assert _told(reading.blocking) == {("relative_name_1", "required")}


def test_a_pay_day_gone_by_is_told_but_blocks_no_later_correction() -> None:
    reading = _read({**WHOLE, "next_pay_on": "22.11.2026"})
    assert _told(reading.warnings) == {("next_pay_on", "not_in_future")}
    assert reading.blocking == ()
    assert _read({**WHOLE, "next_pay_on": "23.11.2026"}).problems == ()


def test_drafts_and_readings_cannot_be_changed() -> None:
    typed = dict(WHOLE)
    draft = ApplicantDraft(values=typed)
    typed["iin"] = ""
    assert draft.values["iin"] == WHOLE["iin"]
    with pytest.raises(TypeError):
        draft.values["iin"] = ""  # type: ignore[index]
    with pytest.raises(TypeError):
        _read(WHOLE).values["iin"] = ""  # type: ignore[index]


NAMES = st.sampled_from([*CATALOGUE, "unknown"]) | st.text(max_size=8)


@given(st.dictionaries(NAMES, st.text(max_size=30), max_size=12), st.booleans())
def test_garbage_never_crashes_and_no_value_comes_from_outside_the_list(
    typed: dict[str, str], before: bool
) -> None:
    reading = _read(typed, before_consent=before)
    allowed = set(BEFORE_CONSENT) if before else OF_THE_PERSON - {LEFT_OUT}
    assert set(reading.values) <= allowed & set(typed)
    asked = set(REQUIRED) & (set(BEFORE_CONSENT) if before else set(CATALOGUE))
    told = {problem.field for problem in reading.blocking}
    assert asked - set(reading.values) <= told
