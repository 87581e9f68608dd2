"""The contract of a unit of work on finding who is alike, and what was decided about them."""

from __future__ import annotations

import datetime as dt

from branch_app.domain.applicant import FieldValue
from branch_app.domain.change import Act
from branch_app.domain.former_name import FormerName
from branch_app.domain.likeness import Traits, traits_of
from branch_app.domain.record_state import RecordState
from branch_app.services.ports import BeginWork, UnitOfWork
from tests.fakes import START
from tests.storage.made import IIN, OTHER_IIN, VALUES, make_applicant

NOBODY: dict[str, FieldValue] = {
    "patronymic": "",
    "document_number": "",
    "mobile_phone": "",
    "family_name": "Соловьёв",
    "given_name": "Пётр",
    "iin": OTHER_IIN,
    "birth_date": dt.date(1990, 2, 28),
}
CARD = {"document_kind": "id_card", "document_number": "012345678"}
EARLIER = FormerName(
    family_name="Тұрғанова", given_name="Гүлнұр", patronymic="", until=dt.date(2020, 5, 4)
)


def _like(**values: object) -> Traits:
    return traits_of({**NOBODY, **values})


def _ids(work: UnitOfWork, traits: Traits) -> list[str]:
    return [one.id[0] for one in work.applicants.alike(traits)]


class LikenessContract:
    """Twins, by what is stored of them now."""

    def test_whoever_is_alike_is_found_by_each_trait(self, begin_work: BeginWork) -> None:
        person = make_applicant(values=CARD, former_names=(EARLIER,))
        with begin_work() as work:
            work.applicants.save(person, Act.REGISTER)
            other = make_applicant(id="b" * 32, values=NOBODY)
            work.applicants.save(other, Act.REGISTER)
            work.commit()
        name = {part: VALUES[part] for part in ("family_name", "given_name")}
        born = {"birth_date": VALUES["birth_date"]}
        earlier = {"family_name": "Турганова", "given_name": "Гулнур"}
        with begin_work() as work:
            assert _ids(work, _like()) == ["b"]
            assert _ids(work, _like(iin=IIN)) == ["a", "b"]
            assert _ids(work, _like(iin="", **CARD)) == ["a", "b"]
            assert _ids(work, _like(iin="", **name, **born)) == ["a"]
            assert _ids(work, _like(iin="", **name, mobile_phone="+77011234567")) == ["a"]
            assert _ids(work, _like(iin="", **earlier, **born)) == ["a"]
            assert _ids(work, _like(iin="850101300015", given_name="Гүлнұр")) == ["a"]
            assert _ids(work, _like(iin="850101300016", given_name="Гүлнұр")) == []
            assert work.applicants.alike(traits_of({})) == []

    def test_what_was_corrected_is_alike_no_more(self, begin_work: BeginWork) -> None:
        person = make_applicant()
        with begin_work() as work:
            work.applicants.save(person, Act.REGISTER)
            work.applicants.save(person.corrected(NOBODY, at=START), Act.CORRECT)
            assert _ids(work, traits_of(VALUES)) == []
            assert _ids(work, _like()) == ["a"]

    def test_a_joined_record_is_found_by_the_one_it_was_joined_with(
        self, begin_work: BeginWork
    ) -> None:
        with begin_work() as work:
            for name in "abc":
                person = make_applicant(id=name * 32, state=RecordState.ACTIVE)
                work.applicants.save(person, Act.REGISTER)
            for gone, kept in (("c", "b"), ("b", "a")):
                joined = work.applicants.get(gone * 32).merged(kept * 32, at=START)
                work.applicants.save(joined, Act.MERGE)
            work.commit()
        with begin_work() as work:
            assert [one.id[0] for one in work.applicants.joined_with("a" * 32)] == ["b", "c"]
            assert [one.id[0] for one in work.applicants.joined_with("b" * 32)] == ["c"]
            assert work.applicants.joined_with("c" * 32) == []
            assert _ids(work, traits_of(VALUES)) == ["a"]
            assert work.applicants.by_iin(IIN) == work.applicants.get("a" * 32)

    def test_the_journal_tells_every_row_of_an_act(self, begin_work: BeginWork) -> None:
        with begin_work() as work:
            for other in ("1", "2"):
                work.journal.note(Act.TELL_APART, record_id="a" * 32, details={"other": other})
            work.journal.note(Act.OPEN, record_id="a" * 32)
            work.journal.note(Act.TELL_APART, record_id="b" * 32)
            rows = work.journal.told(Act.TELL_APART, "a" * 32)
            assert [row.details["other"] for row in rows] == ["1", "2"]
            assert work.journal.told(Act.MERGE, "a" * 32) == []
