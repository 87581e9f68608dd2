"""What every unit of work must do with what advice rests on: shared values, lists, enquiries."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from branch_app.domain.change import Act
from branch_app.domain.errors import NotFound
from branch_app.domain.lead import ConsentWay, Lead
from branch_app.domain.list_check import ListedPerson, ListFacts, ListKind, Sought
from branch_app.domain.shared_values import SharedValue
from branch_app.services.ports import BeginWork
from tests.fakes import START
from tests.storage.made import make_applicant
from tests.storage.made_applications import APPLICATION, PUT_RIGHT, TOLD

KIND = ListKind.TERRORISM
BORN = dt.date(1985, 1, 1)
FACTS = ListFacts(
    kind=KIND,
    dated=dt.date(2026, 11, 1),
    digest="d" * 64,
    count=2,
    unmatchable=0,
    installed_at=START,
    installed_by="staff",
)
LEAD = Lead(
    id="1" * 32,
    name="Әсем Үлгі",
    telephone="+77015550011",
    consent_way=ConsentWay.WRITTEN,
    consent_language="ru",
    pack_edition=1,
    taken_at=START,
    taken_by="staff",
    expires_on=dt.date(2026, 12, 22),
)


class AdviceContract:
    """Look-ups over other people, the lists, and the enquiries."""

    def test_who_shares_a_value_is_found_and_no_more_once_it_is_changed(
        self, begin_work: BeginWork
    ) -> None:
        own = {"mobile_phone": "+77010000001", "document_number": "012345678"}
        one = make_applicant(values={**own, "iin": "1"})
        twin = make_applicant(
            id="b" * 32,
            values={"iin": "2", "home_phone": "+77010000001", "document_number": "0123 45678"},
        )
        with begin_work() as work:
            work.applicants.save(one, Act.REGISTER)
            work.applicants.save(twin, Act.REGISTER)
            work.commit()
        with begin_work() as work:
            both = {SharedValue.TELEPHONE: [twin.id], SharedValue.DOCUMENT: [twin.id]}
            assert dict(work.applicants.sharing(one)) == both
            assert set(work.applicants.sharing(twin)) == set(both)
            changed = twin.corrected({"iin": "2"}, at=START)
            work.applicants.save(changed, Act.CORRECT)
            assert dict(work.applicants.sharing(one)) == {}
            work.applicants.erase_draft(one.id)
            assert dict(work.applicants.sharing(twin)) == {}

    def test_every_version_of_an_application_is_kept_with_its_act(
        self, begin_work: BeginWork
    ) -> None:
        made = [
            (APPLICATION, Act.APPLY),
            (TOLD, Act.TELL_BUREAU),
            (PUT_RIGHT, Act.CORRECT_APPLICATION),
        ]
        with begin_work() as work:
            for record, act in made:
                work.applications.save(record, act)
            work.applications.save(replace(APPLICATION, id="8" * 32, number="2"), Act.APPLY)
            work.commit()
        with begin_work() as work:
            versions = work.applications.versions(APPLICATION.id)
            assert work.applications.versions("9" * 32) == []
        assert [(one.record, one.act) for one in versions] == made
        assert len({one.actor for one in versions}) == 1

    def test_a_list_is_replaced_whole(self, begin_work: BeginWork) -> None:
        first = ListedPerson(line=1, name_key="КИМ АЛИСА", birth_on=BORN)
        second = ListedPerson(line=4, name_key="X", iin="850101300005")
        by_name = Sought(iin="", name_keys=frozenset({"КИМ АЛИСА"}), births=frozenset({BORN}))
        by_iin = Sought(iin="850101300005", name_keys=frozenset(), births=frozenset())
        nobody = Sought(iin="", name_keys=frozenset({"X"}), births=frozenset())
        with begin_work() as work:
            assert work.lists.facts(KIND) is None
            assert list(work.lists.meeting(KIND, by_iin)) == []
            work.lists.replace(FACTS, [first, second])
            work.commit()
        with begin_work() as work:
            assert work.lists.facts(KIND) == FACTS
            assert list(work.lists.meeting(KIND, by_name)) == [first]
            assert list(work.lists.meeting(KIND, by_iin)) == [second]
            assert list(work.lists.meeting(KIND, nobody)) == []
            newer = replace(FACTS, dated=dt.date(2026, 11, 20), count=1)
            work.lists.replace(newer, [second])
            assert work.lists.facts(KIND) == newer
            assert list(work.lists.meeting(KIND, by_name)) == []
        with begin_work() as work:
            assert work.lists.facts(KIND) == FACTS, "what was not committed left the list whole"

    def test_enquiries_come_newest_first_and_go_by_themselves(self, begin_work: BeginWork) -> None:
        newer = replace(LEAD, id="2" * 32, expires_on=dt.date(2026, 12, 23))
        with begin_work() as work:
            work.leads.add(LEAD)
            work.leads.add(newer)
            work.commit()
        with begin_work() as work:
            assert list(work.leads.all()) == [newer, LEAD]
            assert work.leads.get(LEAD.id) == LEAD
            assert work.leads.drop_expired(dt.date(2026, 12, 22)) == 0
            assert work.leads.drop_expired(dt.date(2026, 12, 23)) == 1
            assert list(work.leads.all()) == [newer]
            work.leads.drop(newer.id)
            work.leads.drop(newer.id)
            with pytest.raises(NotFound):
                work.leads.get(newer.id)
            work.commit()
        with begin_work() as work:
            assert list(work.leads.all()) == []

    def test_the_enquiry_of_an_erased_person_goes_too(self, begin_work: BeginWork) -> None:
        one = make_applicant(values={"iin": "1", "mobile_phone": LEAD.telephone})
        with begin_work() as work:
            work.leads.add(LEAD)
            work.leads.add(replace(LEAD, id="2" * 32, telephone="+77019999999"))
            work.applicants.save(one, Act.REGISTER)
            work.applicants.erase_draft(one.id)
            assert [left.telephone for left in work.leads.all()] == ["+77019999999"]
