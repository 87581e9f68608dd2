"""Enquiries: apart from the applicants, with a consent of their own, gone by themselves (R-006)."""

from __future__ import annotations

import datetime as dt

import pytest

from branch_app.domain.change import Act
from branch_app.domain.errors import BadInput, NotFound
from branch_app.domain.lead import ConsentWay
from branch_app.services.leads import LeadDraft
from branch_app.services.search import SearchService
from tests.gui.memory_read_model import MemoryReadModel
from tests.services.desk import Desk

ASKS = LeadDraft(name="Сұраушы Үлгі", telephone="8 701 555 00 11", way=ConsentWay.WRITTEN)


def test_an_enquiry_is_kept_with_its_consent_and_told_without_its_values(desk: Desk) -> None:
    one = desk.leads.add(ASKS)
    assert (one.name, one.telephone) == ("Сұраушы Үлгі", "+77015550011")
    assert (one.consent_way, one.taken_by, one.pack_edition) == (ConsentWay.WRITTEN, "staff", 1)
    assert one.expires_on == dt.date(2026, 12, 22)
    assert list(desk.leads.all()) == [one]
    told = repr([entry.header() for entry in desk.branch.state.entries])
    assert "Сұраушы" not in told
    assert "5550011" not in told


def test_it_is_found_by_no_search_of_applicants_and_makes_none(desk: Desk) -> None:
    desk.leads.add(ASKS)
    search = SearchService(
        begin_work=desk.begin_work, read_model=MemoryReadModel(desk.branch), staff=desk.staff
    )
    for text in ("Сұраушы", "5550011", "+77015550011", ""):
        assert list(search.find(text)) == []


def test_after_its_term_it_is_gone_and_a_count_stays(desk: Desk) -> None:
    desk.leads.add(ASKS)
    desk.branch.clock.advance(days=30)
    assert len(desk.leads.all()) == 1
    desk.branch.clock.advance(days=1)
    assert list(desk.leads.all()) == []
    assert desk.branch.state.leads == {}
    (row,) = (e for e in desk.branch.state.entries if e.act is Act.EXPIRE_LEADS)
    assert (dict(row.details), row.record_id) == ({"count": 1}, "")


def test_it_is_erased_on_request(desk: Desk) -> None:
    one = desk.leads.add(ASKS)
    desk.leads.remove(one.id)
    assert desk.branch.state.leads == {}
    with pytest.raises(NotFound):
        desk.leads.remove(one.id)


def test_who_agrees_in_no_language_of_the_text_is_not_stored(desk: Desk) -> None:
    with pytest.raises(BadInput):
        desk.leads.add(LeadDraft(name="Үлгі", telephone="+77015550011", language="en"))
    assert desk.branch.state.leads == {}


def test_a_draft_tells_no_telephone_so_the_enquiry_stays_until_its_term(desk: Desk) -> None:
    desk.leads.add(ASKS)
    person = desk.register()
    desk.applicants.refuse(person.id)
    assert len(desk.branch.state.leads) == 1
