"""The contract of a unit of work on imports: batches, lines that still stand, the line report."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from branch_app.domain.change import Act
from branch_app.domain.errors import MoveNotAllowed, NotFound
from branch_app.domain.import_batch import (
    BatchState,
    Completion,
    ImportBatch,
    ImportedLine,
    LineEntry,
    Outcome,
)
from branch_app.domain.record_state import RecordState
from branch_app.services.ports import BeginWork
from tests.fakes import START
from tests.storage.made import make_applicant

FIRST, SECOND = "1" * 32, "2" * 32
PERSON = "a" * 32


def batch(batch_id: str = FIRST, **changes: Any) -> ImportBatch:  # noqa: ANN401 - any field
    whole: dict[str, Any] = {
        "id": batch_id,
        "file_digest": "d" * 64,
        "state": BatchState.OPEN,
        "begun_by": "staff",
        "begun_at": START,
        "changed_at": START,
    }
    return ImportBatch(**{**whole, **changes})


def imported(line: int, **changes: Any) -> ImportedLine:  # noqa: ANN401 - any field
    whole: dict[str, Any] = {
        "batch_id": FIRST,
        "line": line,
        "key": f"key {line}",
        "digest": f"digest {line}",
        "applicant_id": f"{line:032x}",
        "version": 1,
        "made_at": START,
    }
    return ImportedLine(**{**whole, **changes})


class ImportsContract:
    """What an import needs to go on, to double nobody and to be taken back."""

    def test_a_batch_is_replaced_and_found_while_it_is_open(self, begin_work: BeginWork) -> None:
        with begin_work() as work:
            work.imports.keep(batch())
            later = batch().gone_on(
                7, {Outcome.DRAFT: 5, Outcome.REFUSED: 2}, is_over=False, at=START
            )
            work.imports.keep(later)
            work.imports.keep(batch(SECOND, file_digest="e" * 64))
            work.commit()
        with begin_work() as work:
            assert work.imports.get(FIRST) == later
            assert work.imports.unfinished("d" * 64) == later
            assert [one.id for one in work.imports.all()] == [SECOND, FIRST]
            work.imports.keep(later.gone_on(9, {}, is_over=True, at=START))
            assert work.imports.unfinished("d" * 64) is None
            assert work.imports.get(FIRST).count(Outcome.DRAFT) == 5
            with pytest.raises(NotFound):
                work.imports.get("3" * 32)

    def test_lines_are_found_by_key_by_person_and_in_order(self, begin_work: BeginWork) -> None:
        completion = Completion(added=("sex",), confirmations={"iin.iin_sex": "as_in_document"})
        with begin_work() as work:
            lines = [imported(n) for n in (3, 1, 2)]
            newer = START + dt.timedelta(minutes=1)
            lines.append(imported(4, key="key 1", made_at=newer, completion=completion))
            for line in lines:
                work.imports.add_line(line)
            work.imports.add_line(imported(2, left="has_papers"))
            work.commit()
        with begin_work() as work:
            assert work.imports.by_key("key 1") == lines[-1]
            assert work.imports.by_key("key 9") is None
            assert [one.line for one in work.imports.lines(FIRST, 1, 2)] == [2, 3]
            assert work.imports.lines_left(FIRST, 0, 9) == [imported(2, left="has_papers")]
            assert (work.imports.left(FIRST), work.imports.left(SECOND)) == (1, 0)
            assert work.imports.made(FIRST, f"{3:032x}")
            assert not work.imports.made(SECOND, f"{3:032x}")
            work.imports.drop_line(FIRST, 4)
            assert work.imports.by_key("key 1") == imported(1)

    def test_the_report_is_read_line_by_line(self, begin_work: BeginWork) -> None:
        told = [
            LineEntry(line=2, reason="required", field="iin"),
            LineEntry(line=2, reason="warnings_unconfirmed", field="iin", warning="iin_sex"),
            LineEntry(line=5, reason="not_json"),
        ]
        with begin_work() as work:
            work.imports.tell(FIRST, told)
            work.imports.tell(FIRST, [])
            work.imports.tell(SECOND, [LineEntry(line=1, reason="not_json")])
            work.commit()
        with begin_work() as work:
            assert list(work.imports.entries(FIRST, 0, 1)) == told[:2]
            assert list(work.imports.entries(FIRST, 2, 9)) == told[2:]
            assert list(work.imports.entries(FIRST, 5, 9)) == []

    def test_lines_go_with_their_person(self, begin_work: BeginWork) -> None:
        with begin_work() as work:
            work.applicants.save(make_applicant(), Act.REGISTER)
            work.imports.add_line(imported(1, applicant_id=PERSON))
            work.imports.add_line(imported(2))
            work.applicants.erase_draft(PERSON)
            assert [one.line for one in work.imports.lines(FIRST, 0, 9)] == [2]
            active = make_applicant(id="b" * 32, state=RecordState.ACTIVE)
            work.applicants.save(active, Act.REGISTER)
            work.imports.add_line(imported(3, applicant_id="b" * 32))
            work.applicants.destroy("b" * 32)
            assert [one.line for one in work.imports.lines(FIRST, 0, 9)] == [2]
            work.commit()

    def test_a_draft_taken_back_is_no_refusal(self, begin_work: BeginWork) -> None:
        with begin_work() as work:
            work.applicants.save(make_applicant(), Act.REGISTER)
            work.applicants.take_back_draft(PERSON, {"batch": FIRST})
            acts = [entry.act for entry in work.journal.entries()]
            assert acts == [Act.REGISTER, Act.ERASE_IMPORTED]
            assert work.journal.verify() == []
            assert work.applicants.find(PERSON) is None
            active = replace(make_applicant(id="b" * 32), state=RecordState.ACTIVE)
            work.applicants.save(active, Act.REGISTER)
            with pytest.raises(MoveNotAllowed):
                work.applicants.take_back_draft("b" * 32)
