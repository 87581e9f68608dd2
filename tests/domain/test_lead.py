"""An enquiry: what is taken for a name and a telephone, and when its term is over (R-006)."""

from __future__ import annotations

import datetime as dt

import pytest

from branch_app.domain.errors import BadInput
from branch_app.domain.lead import ConsentWay, Lead, read_lead_name, read_lead_telephone
from branch_app.domain.lead_consent import lead_consent
from branch_app.packs import read_pack, read_profile
from branch_app.resource_files import resource_path
from tests.fakes import START


def test_name_and_telephone_are_kept_tidy() -> None:
    assert read_lead_name("  Әсем  Үлгі ") == "Әсем Үлгі"
    assert read_lead_telephone("8 (701) 123-45-67") == "+77011234567"


@pytest.mark.parametrize("name", ["", " ", "850101300005", "ә" * 151])
def test_what_is_no_name_is_refused(name: str) -> None:
    with pytest.raises(BadInput) as refused:
        read_lead_name(name)
    assert refused.value.details == {"reason": "lead_name"}


@pytest.mark.parametrize("telephone", ["", "12345", "Әсем"])
def test_what_is_no_telephone_is_refused(telephone: str) -> None:
    with pytest.raises(BadInput) as refused:
        read_lead_telephone(telephone)
    assert refused.value.details == {"reason": "lead_telephone"}


def test_the_last_day_of_the_term_is_still_in_it() -> None:
    one = Lead(
        id="1",
        name="Әсем",
        telephone="+77011234567",
        consent_way=ConsentWay.VERBAL,
        consent_language="kk",
        pack_edition=1,
        taken_at=START,
        taken_by="staff",
        expires_on=dt.date(2026, 12, 22),
    )
    assert not one.is_expired(dt.date(2026, 12, 22))
    assert one.is_expired(dt.date(2026, 12, 23))


@pytest.mark.parametrize("pack_id", ["lft", "satcredit"])
def test_the_short_consent_names_operator_and_term_in_both_languages(pack_id: str) -> None:
    folder = resource_path("packs") / pack_id
    profile = read_profile((folder / "sample_profile.toml").read_bytes())
    told = lead_consent(read_pack(folder), profile)
    assert told is not None
    for side in (told.text.kk, told.text.ru):
        assert profile.bin in side
        assert " 30 " in side
        assert "{" not in side
