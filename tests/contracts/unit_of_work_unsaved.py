"""The contract of a unit of work on entries that nobody has saved yet."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from typing import Any

import pytest

from branch_app.domain.change import Act
from branch_app.domain.errors import NotFound
from branch_app.domain.record_state import RecordState
from branch_app.domain.unsaved_form import VIEW, UnsavedForm
from branch_app.services.ports import BeginWork
from tests.fakes import START
from tests.storage.made import IIN, OTHER_IIN, make_applicant

PERSON, OTHER = "a" * 32, "b" * 32


def unsaved(number: int, **changes: Any) -> UnsavedForm:  # noqa: ANN401 - any field
    whole: dict[str, Any] = {
        "id": f"{number:032x}",
        "owner_id": "staff",
        "page": "applicant",
        "person_id": "",
        "label": "Ким Алиса",
        "content": "{}",
        "saved_at": START + dt.timedelta(minutes=number),
        "is_locked_away": False,
    }
    return UnsavedForm(**{**whole, **changes})


def _typed(iin: str) -> str:
    return json.dumps({"values": {"iin": f" {iin[:6]} {iin[6:]}", "given_name": "Ә"}})


class UnsavedContract:
    """Kept, replaced, listed by owner, gone with the person."""

    def test_the_same_id_replaces_and_the_newest_comes_first(self, begin_work: BeginWork) -> None:
        with begin_work() as work:
            for number in (1, 2):
                work.unsaved.keep(unsaved(number))
            work.unsaved.keep(unsaved(3, owner_id="другой", is_locked_away=True))
            last = unsaved(1, content='{"values": {}}', saved_at=START + dt.timedelta(hours=1))
            work.unsaved.keep(last)
            work.commit()
        with begin_work() as work:
            assert work.unsaved.of_owner("staff") == [last, unsaved(2)]
            assert [form.is_locked_away for form in work.unsaved.all()] == [False, True, False]
            assert work.unsaved.get(last.id) == last
            work.unsaved.drop(last.id)
            work.unsaved.drop("unknown")
            with pytest.raises(NotFound):
                work.unsaved.get(last.id)

    def test_nothing_is_kept_without_commit_and_the_journal_does_not_tell(
        self, begin_work: BeginWork
    ) -> None:
        with begin_work() as work:
            work.unsaved.keep(unsaved(1))
        with begin_work() as work:
            assert work.unsaved.all() == []
            work.unsaved.keep(unsaved(1))
            assert list(work.journal.entries()) == []
            work.commit()
        with begin_work() as work:
            assert work.unsaved.all() == [unsaved(1)]

    @pytest.mark.parametrize("is_destroyed", [False, True])
    def test_what_names_a_person_goes_with_the_person(
        self, begin_work: BeginWork, *, is_destroyed: bool
    ) -> None:
        about = unsaved(1, person_id=PERSON)
        same_number = unsaved(2, content=_typed(IIN))
        view = unsaved(3, page=VIEW, owner_id="другой")
        others = [
            unsaved(6, person_id=OTHER, content=_typed(IIN)),
            unsaved(5, content=_typed(OTHER_IIN)),
            unsaved(4, page="scans"),
        ]
        with begin_work() as work:
            person = work.applicants.save(make_applicant(), Act.REGISTER)
            if is_destroyed:
                active = replace(person, version=2, state=RecordState.ACTIVE)
                work.applicants.save(active, Act.ACTIVATE)
            for form in (about, same_number, view, *others):
                work.unsaved.keep(form)
            work.commit()
        with begin_work() as work:
            if is_destroyed:
                work.applicants.destroy(PERSON)
            else:
                work.applicants.erase_draft(PERSON)
            work.commit()
        with begin_work() as work:
            assert work.unsaved.all() == others
