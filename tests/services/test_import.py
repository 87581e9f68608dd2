"""Importing lines: what comes in, what is refused and why, and the same file once more."""

from __future__ import annotations

import io

import pytest

from branch_app.domain.change import Act
from branch_app.domain.destruction import Ground
from branch_app.domain.errors import AlreadyRunning, BadInput, NotPermitted
from branch_app.domain.import_batch import BatchState, LineEntry, LineReason, Outcome
from branch_app.domain.import_line import LONGEST_LINE
from branch_app.domain.record_state import RecordState
from branch_app.domain.staff import Role
from branch_app.services.import_source import ImportSource
from branch_app.services.import_watch import ImportProgress, ImportWatch
from branch_app.services.imports import LINES_AT_ONCE
from tests.services.crew import Crew
from tests.services.desk import IIN, MORE, NEEDED, Desk
from tests.services.import_files import (
    Line,
    batch_of,
    data,
    iin,
    line,
    people,
    reasons,
    run,
    source,
    whole,
)


def test_a_line_without_consent_comes_in_as_a_draft_of_what_c1_needs(desk: Desk) -> None:
    done, told = run(desk, whole(1))
    (person,) = people(desk)
    assert person.state is RecordState.DRAFT
    assert set(person.values) == set(NEEDED)
    assert [one.reason for one in told] == [LineReason.LEFT_OUT]
    assert not told[0].is_refusal
    assert done.counts[Outcome.DRAFT] == 1
    with desk.begin_work() as work:
        bodies = repr(desk.branch.state.bodies)
        assert work.applicants.by_iin(iin(1)) == person
    for value in MORE.values():
        assert len(value) < 6 or value not in bodies


BROKEN = {
    "bytes": (b"\xff\xfe{", "not_utf8", ""),
    "no json": ("{'values': 1}", "not_json", ""),
    "a number": ("17", "not_an_object", ""),
    "nan": ('{"values": {"iin": NaN}}', "not_json", ""),
    "deep": ("[" * 60_000, "not_json", ""),
    "a huge number": ('{"values": {"iin": ' + "9" * 30_000 + "}}", "not_a_text", "iin"),
    "twice": ('{"values": {"iin": "1", "iin": "2"}}', "duplicate_key", ""),
    "half a letter": (r'{"values": {"family_name": "\ud800"}}', "not_a_text", "family_name"),
    "another key": ({"values": {"iin": IIN}, "Алия": 1}, "unknown_key", ""),
    "another field": ({"values": {"Алия": "1"}}, "unknown_field", ""),
    "nothing": ({}, "no_values", ""),
    "empty": ({"values": {}}, "no_values", ""),
    "a source": (line(1, origins={"iin": ["rumour", "verbal"]}), "bad_origin", "iin"),
    "a reason": (line(1, reasons={"iin.iin_sex": "so"}), "bad_reason", "iin"),
    "a warning": (line(1, reasons={"iin.so": "as_in_document"}), "bad_reason", "iin"),
    "an id": (line(1, external_id=""), "bad_external_id", ""),
    "long": (line(1, external_id="1" * LONGEST_LINE), "line_too_long", ""),
    "no iin": ({"values": {"family_name": "Үлгі"}}, "required", "iin"),
    "wrong iin": ({"values": {"iin": "123"}}, "iin_length", "iin"),
    "off the list": ({"values": {**NEEDED, "amount": "1"}}, "not_on_list", "amount"),
    "no name": ({"values": {"iin": IIN}}, "required", "family_name"),
}


@pytest.mark.parametrize(("broken", "reason", "field"), BROKEN.values(), ids=BROKEN)
def test_a_broken_line_is_told_and_the_next_comes_in(
    desk: Desk, broken: str | bytes | dict[str, object], reason: str, field: str
) -> None:
    told = reasons(desk, "", broken, "  ", line(2))
    assert told[0] == (2, reason, field)
    assert {number for number, _reason, _field in told} == {2}
    assert [person.text("iin") for person in people(desk)] == [iin(2)]


def test_byte_order_mark_and_line_ends_of_windows(desk: Desk) -> None:
    content = b"\xef\xbb\xbf" + data(line(1), line(2), "", end=b"\r\n")
    done = desk.imports.run(ImportSource(io.BytesIO(content), "people.jsonl"))
    assert done.counts[Outcome.DRAFT] == 2


def test_a_warning_needs_its_reason_in_the_line(desk: Desk) -> None:
    short = {**NEEDED, "document_expires_on": "01.02.2031"}
    told = run(desk, {"values": short})[1]
    assert told == [
        LineEntry(
            line=1,
            reason="warnings_unconfirmed",
            field=told[0].field,
            warning="document_term",
        )
    ]
    key = f"{told[0].field}.{told[0].warning}"
    assert reasons(desk, {"values": short, "reasons": {key: "as_in_document"}}) == []
    assert people(desk)[0].confirmations == {key: "as_in_document"}


def test_a_twin_is_refused_and_a_blocked_person_is_told_as_blocked(crew: Crew) -> None:
    desk = crew.manager
    person = desk.register()
    assert reasons(desk, line(1), {"values": NEEDED}) == [(2, "duplicate", "")]
    desk.consent(person)
    desk.record_states.block(person.id, Ground.BREACH_NOTICE, "1")
    assert reasons(desk, {"values": NEEDED}) == [(1, "blocked", "")]
    told = desk.branch.state.entries[-2]
    assert (told.act, told.record_id) == (Act.REFUSE_ACCESS, person.id)


def test_the_same_person_twice_in_a_file(desk: Desk) -> None:
    other = line(1)
    other["values"] = {**other["values"], "family_name": "Басқа"}
    lines = (line(1), line(1), other, line(2, external_id="7"), line(3, external_id="7"))
    wanted = [
        (2, "duplicate_in_file", ""),
        (3, "duplicate_in_file", ""),
        (5, "external_id_taken", ""),
    ]
    tried: list[LineEntry] = []
    desk.imports.try_out(source(*lines), ImportWatch(tell=tried.append))
    assert [(one.line, one.reason, one.field) for one in tried] == wanted
    assert reasons(desk, *lines) == wanted


def test_the_same_lines_again_are_told_and_not_doubled(desk: Desk) -> None:
    lines = (line(1), line(2, external_id="7"))
    run(desk, *lines)
    again, told = run(desk, *lines)
    assert [one.reason for one in told] == [LineReason.ALREADY] * 2
    assert again.counts[Outcome.ALREADY] == 2
    assert len(people(desk)) == 2
    assert reasons(desk, line(3, external_id="7")) == [(1, "external_id_taken", "")]


def test_a_run_that_was_stopped_goes_on_where_it_stood(desk: Desk) -> None:
    lines = [line(number) for number in range(LINES_AT_ONCE + 50)]
    stopped = desk.imports.run(source(*lines), ImportWatch(is_stopped=lambda: True))
    assert not stopped.is_over
    assert stopped.batch is not None
    assert (stopped.batch.state, stopped.batch.lines) == (BatchState.OPEN, LINES_AT_ONCE)
    progress: list[ImportProgress] = []
    done = desk.imports.run(source(*lines), ImportWatch(progress=progress.append))
    assert done.batch is not None
    assert (done.batch.id, done.batch.state) == (stopped.batch.id, BatchState.DONE)
    assert done.counts[Outcome.DRAFT] == len(people(desk)) == len(lines)
    assert [one.done == one.total for one in progress] == [True]
    told = [dict(e.details) for e in desk.branch.state.entries if e.act is Act.IMPORT]
    assert [(one["first"], one["last"]) for one in told] == [
        (1, LINES_AT_ONCE),
        (LINES_AT_ONCE + 1, len(lines)),
    ]


def test_two_at_once_are_told_from_each_other(desk: Desk) -> None:
    lines = [line(number) for number in range(2 * LINES_AT_ONCE + 1)]
    once = ImportWatch(is_stopped=lambda: True)
    first, second = source(*lines), source(*lines)
    desk.imports.run(first, once)
    desk.imports.run(second, once)
    with pytest.raises(AlreadyRunning):
        desk.imports.run(first, once)
    with desk.job_lock.hold(), pytest.raises(AlreadyRunning):
        desk.imports.run(second)
    assert len(people(desk)) == 2 * LINES_AT_ONCE


def test_a_file_that_changes_while_it_is_read(desk: Desk) -> None:
    lines = [line(number) for number in range(LINES_AT_ONCE + 1)]
    stream = io.BytesIO(data(*lines))
    changing = ImportSource(stream, "people.jsonl")
    desk.imports.run(changing, ImportWatch(is_stopped=lambda: True))
    stream.getbuffer()[-5:-2] = b"   "
    with pytest.raises(BadInput) as refused:
        desk.imports.run(changing)
    assert refused.value.details["reason"] == "file_changed"
    assert len(people(desk)) == LINES_AT_ONCE


def test_a_dry_run_tells_the_same_and_changes_nothing(desk: Desk) -> None:
    desk.register(**line(1)["values"])
    lines: list[Line] = [line(1), whole(2), line(2), "rubbish"]
    lines.append(line(3, reasons={"iin.iin_sex": "no"}))
    before = desk.branch.state
    tried: list[LineEntry] = []
    done = desk.imports.try_out(source(*lines), ImportWatch(tell=tried.append))
    assert desk.branch.state is before
    really, told = run(desk, *lines)
    assert tried == told
    assert {k: v for k, v in really.counts.items() if v} == dict(done.counts)


@pytest.mark.parametrize("role", [Role.CLERK, Role.OFFICER, Role.AUDITOR])
def test_a_file_is_the_managers_alone(crew: Crew, role: Role) -> None:
    with pytest.raises(NotPermitted):
        crew.desks[role].imports.run(source(line(1)))


def test_the_journal_of_an_import_holds_no_value(desk: Desk) -> None:
    batch_of(desk, whole(1, external_id="А-17"), {"values": {"Алия": iin(2)}}, "rubbish")
    told = repr([entry.header() for entry in desk.branch.state.entries])
    for value in (*NEEDED.values(), *MORE.values(), iin(1), iin(2), "А-17", "Алия"):
        assert len(value) < 5 or value not in told
    kept = repr((desk.branch.state.imported, desk.branch.state.line_entries))
    assert iin(1) not in kept
    assert "Алия" not in kept
