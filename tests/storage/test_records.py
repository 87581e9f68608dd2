"""Bodies of records: nothing lost on the way there and back, nothing unknown let in."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from branch_app.domain.applicant import Applicant, FieldValue
from branch_app.domain.canonical import read_canonical
from branch_app.domain.change import RecordKind
from branch_app.domain.consent import ConsentChannel
from branch_app.domain.correction import CorrectionNote, CorrectionReason
from branch_app.domain.field_source import Origin, obtained
from branch_app.domain.form_facts import ContactPerson, Signer, SignerKind
from branch_app.domain.issued_form import FormState, IssuedForm, Printing, SignedPage
from branch_app.domain.photograph import PhotographSource
from branch_app.domain.record import Record
from branch_app.domain.task import Task, TaskKind, TaskResult
from branch_app.protocol.records import body_bytes, body_of, kind_of, record_from
from tests.contracts.unit_of_work_carriers import make_carrier, make_incident, make_stocktaking
from tests.fakes import START
from tests.storage.made import (
    make_applicant,
    make_consent,
    make_form,
    make_member,
    make_page,
    make_photograph,
)
from tests.storage.made_applications import APPLICATION, PUT_RIGHT, TOLD

SIGNED = make_form(
    state=FormState.SIGNED,
    ticks={"collection": True, "transfer": False},
    scans=(SignedPage(page=1, attachment_id="9" * 32, digest="8" * 64),),
    signed_at=START,
    prints=(
        Printing(at=START, by="staff", copies=2),
        Printing(at=START, by="staff", copies=1, reason="jam"),
    ),
    signer=Signer(
        kind=SignerKind.REPRESENTATIVE, name="Үлгі Өкіл", document="№ 1", authority="сенімхат № 2"
    ),
    contact=ContactPerson(place=2, name="Үлгі Аға", kind="brother", telephone="+77010000000"),
    filled_at=START,
    keyed_at=START,
    gone=("7" * 32,),
)
TASK = Task(
    id="6" * 32,
    version=1,
    kind=TaskKind.DECIDE_WITHDRAWAL,
    applicant_id="a" * 32,
    form_id="f" * 32,
    targets=("C1", "C10.email"),
    received_on=START.date(),
    due_on=START.date(),
    created_by="staff",
    created_at=START,
    changed_at=START,
)
RECORDS: tuple[Record, ...] = (
    make_applicant(),
    make_form(),
    SIGNED,
    make_consent(withdrawal_form_id="f" * 32),
    make_consent(
        valid_until=START.date(), channel=ConsentChannel.STATE_SERVICE, reference="1414-1"
    ),
    make_page(serial="X", form_id="f" * 32, page=3),
    make_member(is_active=False),
    APPLICATION,
    TOLD,
    PUT_RIGHT,
    TASK,
    TASK.ended(TaskResult.ACCEPTED, by="officer", at=START, answer_form_id="e" * 32),
    TASK.ended(TaskResult.SEEN, by="officer", at=START, reason="pale"),
    make_photograph(source=PhotographSource.CAMERA).taken_away(at=START),
    make_carrier(papers=("ALM1010000001X",)).issued("А. Үлгі", by="staff", at=START),
    make_stocktaking().finished(by="staff", at=START, seen=1, unseen=1, missing=("a" * 32,)),
    make_incident("a" * 32).carrier_found(by="staff", at=START),
)
KINDS = [RecordKind.APPLICANT] + [RecordKind.ISSUED_FORM] * 2
KINDS += [RecordKind.CONSENT] * 2 + [RecordKind.INBOX_PAGE, RecordKind.STAFF]
KINDS += [RecordKind.APPLICATION] * 3 + [RecordKind.TASK] * 3 + [RecordKind.PHOTOGRAPH]
KINDS += [RecordKind.CARRIER, RecordKind.STOCKTAKING, RecordKind.DATA_INCIDENT]


@pytest.mark.parametrize(("record", "kind"), list(zip(RECORDS, KINDS, strict=True)))
def test_a_record_comes_back_as_it_went(record: Record, kind: RecordKind) -> None:
    assert kind_of(record) is kind
    assert record_from(kind, read_canonical(body_bytes(record))) == record


_texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
_values = st.one_of(
    _texts, st.integers(), st.booleans(), st.dates(), st.just(dt.date(2026, 11, 22))
)
_moments = st.integers(-(2**46), 2**57).map(lambda count: START + dt.timedelta(microseconds=count))


@given(st.dictionaries(_texts, _values, max_size=6), _moments)
def test_any_values_and_times_come_back(values: dict[str, Any], at: dt.datetime) -> None:
    record = make_applicant(changed_at=at.astimezone(dt.timezone(dt.timedelta(hours=5))))
    bare = replace(record, values=values)
    again = record_from(RecordKind.APPLICANT, body_of(bare))
    assert isinstance(again, Applicant)
    assert again == bare
    assert [type(value) for value in again.values.values()] == [
        type(value) for value in values.values()
    ]


@given(st.integers(0, 297_000))
def test_a_place_on_the_page_is_kept_to_the_micrometre(micrometres: int) -> None:
    box = make_form().boxes[0]
    moved = type(box)(
        page=1,
        id="code",
        kind=box.kind,
        x=micrometres / 1000,
        y=micrometres / 1000 + 0.0001,
        width=23.0,
        height=23.0,
    )
    body = json.loads(body_bytes(make_form(boxes=(moved,))))
    assert body["boxes"][0]["x"] == micrometres
    assert body["boxes"][0]["y"] == micrometres
    again = record_from(RecordKind.ISSUED_FORM, body)
    assert body_of(again) == body
    assert isinstance(again, IssuedForm)
    assert again.boxes[0].x == moved.x


def test_the_body_of_an_applicant_is_this_very_text() -> None:
    """Both ends hash it: a change here is a new schema, never an edit."""
    values: dict[str, FieldValue] = {
        "family_name": "Әбдіқадырова",
        "birth_date": dt.date(1985, 1, 1),
        "dependants": 2,
    }
    record = make_applicant()
    source = obtained(Origin(), at=START, by="staff")
    note = CorrectionNote(reason=CorrectionReason.NEW_DOCUMENT, document="№ 7", second="boss")
    bare = replace(
        record,
        values=values,
        sources={"dependants": source.confirmed(START)},
        confirmations={"iin.iin_sex": "as_in_document"},
        correction=note,
    )
    assert body_bytes(bare).decode() == (
        '{"branch":"ALM1","changed_at":"2026-11-22T04:00:00.000000+00:00","confirmations":'
        '{"iin.iin_sex":"as_in_document"},"correction":{"document":"№ 7","reason":"new_document",'
        '"second":"boss"},"former_names":[],"id":"' + "a" * 32 + '","merged_into":"",'
        '"registered_at":"2026-11-22T04:00:00.000000+00:00","registered_by":"staff","schema":2,'
        '"sources":[{"confirmed_at":"2026-11-22T04:00:00.000000+00:00","fields":["dependants"],'
        '"obtained_at":"2026-11-22T04:00:00.000000+00:00","obtained_by":"staff",'
        '"source":"subject","verification":"verbal"}],"state":"draft","values":{"birth_date":'
        '{"date":"1985-01-01"},"dependants":2,"family_name":"Әбдіқадырова"},"version":1}'
    )


def _places(body: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:  # noqa: ANN401
    """Every object inside a body, by its path."""
    if isinstance(body, dict):
        return [path] + [p for key in body for p in _places(body[key], (*path, key))]
    if isinstance(body, list):
        return [p for index, item in enumerate(body) for p in _places(item, (*path, index))]
    return []


def _at(body: Any, path: tuple[Any, ...]) -> Any:  # noqa: ANN401
    for step in path:
        body = body[step]
    return body


WRONG: tuple[object, ...] = (1.5, [[]], {"x": None})
ONE_SOURCE = {
    "fields": ["iin"],
    "source": "subject",
    "verification": "verbal",
    "obtained_at": "2026-11-22T04:00:00.000000+00:00",
    "obtained_by": "staff",
    "confirmed_at": None,
}
OPEN = {"values", "sources", "ticks", "confirmations"}


@pytest.mark.parametrize("record", RECORDS)
def test_an_unknown_key_is_refused_wherever_it_stands(record: Record) -> None:
    tried = 0
    for path in _places(body_of(record)):
        body = json.loads(body_bytes(record))
        if path and path[-1] in OPEN:
            continue
        _at(body, path)["unknown"] = "x"
        with pytest.raises(ValueError, match="unknown"):
            record_from(kind_of(record), body)
        tried += 1
    assert tried >= 1


@pytest.mark.parametrize("record", RECORDS)
def test_a_missing_key_and_a_wrong_type_are_refused(record: Record) -> None:
    kind = kind_of(record)
    for name in body_of(record):
        body = json.loads(body_bytes(record))
        del body[name]
        with pytest.raises(ValueError, match=name):
            record_from(kind, body)
        for wrong in WRONG:
            with pytest.raises(ValueError, match=r"."):
                record_from(kind, {**body, name: wrong})


@pytest.mark.parametrize(
    "change",
    [
        {"schema": 9},
        {"schema": True},
        {"version": 0},
        {"version": True},
        {"state": "burnt"},
        {"changed_at": "2026-11-22T04:00:00+00:00"},
        {"changed_at": "2026-11-22T09:00:00.000000+05:00"},
        {"changed_at": "2026-11-22T04:00:00.000000"},
        {"changed_at": "yesterday"},
        {"changed_at": "2026-13-22T04:00:00.000000+00:00"},
        {"values": {"birth_date": {"date": "1985-02-30"}}},
        {"values": {"birth_date": {"date": "19850101"}}},
        {"values": {"birth_date": {"date": "1985-01-01", "time": "x"}}},
        {"values": {"birth_date": {"day": "1985-01-01"}}},
        {"values": {"income": None}},
        {"sources": {"iin": 1}},
        {"sources": {"iin": "subject"}},
        {"sources": [ONE_SOURCE, ONE_SOURCE]},
        {"sources": [{**ONE_SOURCE, "fields": [1]}]},
        {"confirmations": {"iin.iin_sex": 1}},
        {"correction": {"reason": "whim", "document": "", "second": ""}},
        {"correction": {"reason": "court_act"}},
    ],
)
def test_a_body_out_of_shape_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"."):
        record_from(RecordKind.APPLICANT, {**body_of(make_applicant()), **change})


@pytest.mark.parametrize("body", [None, [], "text", 5])
def test_what_is_no_object_is_refused(body: object) -> None:
    with pytest.raises(ValueError, match="object"):
        record_from(RecordKind.CONSENT, body)


def test_kinds_without_bodies_are_refused() -> None:
    with pytest.raises(ValueError, match="pack"):
        record_from(RecordKind.PACK, {})


def test_refusals_hold_no_values() -> None:
    body = {**body_of(make_applicant()), "state": "850101300005", "850101300005": 1}
    with pytest.raises(ValueError, match="state") as told:
        record_from(RecordKind.APPLICANT, body)
    assert "850101300005" not in str(told.value)
    body["state"] = "draft"
    with pytest.raises(ValueError, match="unknown") as told:
        record_from(RecordKind.APPLICANT, body)
    assert "850101300005" not in str(told.value)
