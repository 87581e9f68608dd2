"""Bodies that an earlier version wrote are still read."""

from __future__ import annotations

import json

from branch_app.domain.applicant import Applicant
from branch_app.domain.change import RecordKind
from branch_app.domain.issued_form import FormState
from branch_app.protocol.records import body_bytes, record_from
from tests.storage.made import make_applicant, make_form
from tests.storage.made_applications import APPLICATION, TOLD
from tests.storage.test_records import TASK

FORM = make_form(state=FormState.PRINTED)


def test_the_first_body_of_an_applicant_is_still_read() -> None:
    """A source was a name alone; when and by whom the value came, the registration tells."""
    record = make_applicant(values={"dependants": 2})
    body = json.loads(body_bytes(record))
    later = {"confirmations", "correction", "former_names", "merged_into"}
    first = {name: body[name] for name in body if name not in later}
    read = record_from(
        RecordKind.APPLICANT,
        {**first, "schema": 1, "sources": dict.fromkeys(record.values, "subject")},
    )
    assert isinstance(read, Applicant)
    assert read == record


def test_an_application_from_before_the_notices_is_still_read() -> None:
    body = json.loads(body_bytes(APPLICATION))
    later = {"bureau_notice", "sources", "correction"}
    first = {name: value for name, value in body.items() if name not in later}
    assert record_from(RecordKind.APPLICATION, {**first, "schema": 1}) == APPLICATION


def test_an_application_from_before_the_sources_is_still_read() -> None:
    """Of when and by whom its values came, the registration tells; later steps change nothing."""
    body = json.loads(body_bytes(TOLD))
    later = {"sources", "correction"}
    second = {name: value for name, value in body.items() if name not in later}
    assert record_from(RecordKind.APPLICATION, {**second, "schema": 2}) == TOLD


def test_a_task_from_before_the_looks_is_still_read() -> None:
    body = json.loads(body_bytes(TASK))
    first = {name: value for name, value in body.items() if name != "reason"}
    assert record_from(RecordKind.TASK, {**first, "schema": 1}) == TASK


def test_a_form_from_before_scans_were_taken_off_is_still_read() -> None:
    body = json.loads(body_bytes(FORM))
    second = {name: value for name, value in body.items() if name != "gone"}
    assert record_from(RecordKind.ISSUED_FORM, {**second, "schema": 2}) == FORM
