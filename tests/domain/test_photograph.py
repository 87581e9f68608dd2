"""The box that is kept, and the record that says which picture a person's photograph is."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from branch_app.domain.consent_ledger import Why
from branch_app.domain.crop import Crop, centred_crop
from branch_app.domain.errors import MoveNotAllowed
from branch_app.domain.photograph import (
    Photograph,
    PhotographSource,
    PhotographStanding,
    offers_photograph,
)
from branch_app.packs import read_pack
from branch_app.resource_files import resource_path

AT = dt.datetime(2026, 11, 22, 4, tzinfo=dt.UTC)
FIRST = Photograph(
    id="1" * 32,
    version=1,
    applicant_id="a" * 32,
    attachment_id="first",
    source=PhotographSource.FILE,
    taken_by="staff",
    taken_at=AT,
    changed_at=AT,
)
_widths, _heights = st.integers(300, 9000), st.integers(400, 9000)


@given(_widths, _heights)
def test_the_box_in_the_middle_is_right_and_as_large_as_can_be(width: int, height: int) -> None:
    crop = centred_crop(width, height)
    assert crop.problem(width, height) == ""
    assert crop.width * 4 == crop.height * 3
    assert width - crop.width < 3 or height - crop.height < 4
    assert abs(width - crop.width - 2 * crop.left) <= 1
    assert abs(height - crop.height - 2 * crop.top) <= 1


@given(
    _widths,
    _heights,
    st.lists(st.tuples(st.integers(-5000, 5000), st.integers(-5000, 5000)), max_size=6),
)
def test_no_move_and_no_size_leads_off_the_picture(
    width: int, height: int, steps: list[tuple[int, int]]
) -> None:
    crop = centred_crop(width, height)
    for right, down in steps:
        crop = crop.moved(right, down, width, height).resized(down, width, height)
        assert crop.problem(width, height) == ""


def test_a_box_grows_and_shrinks_about_its_middle() -> None:
    crop = Crop(left=600, top=800, width=600, height=800)
    larger = crop.resized(60, 3000, 3000)
    assert larger == Crop(left=570, top=760, width=660, height=880)
    assert larger.resized(-60, 3000, 3000) == crop


def test_a_replaced_picture_is_remembered_as_gone() -> None:
    second = FIRST.replaced("second", PhotographSource.CAMERA, by="aida", at=AT)
    assert (second.version, second.attachment_id, second.gone) == (2, "second", ("first",))
    assert (second.source, second.taken_by) == (PhotographSource.CAMERA, "aida")
    third = second.taken_away(at=AT)
    assert (third.version, third.is_kept, third.gone) == (3, False, ("first", "second"))
    with pytest.raises(MoveNotAllowed):
        third.taken_away(at=AT)
    again = third.replaced("fourth", PhotographSource.FILE, by="aida", at=AT)
    assert again.gone == ("first", "second")


def test_only_a_kept_picture_that_nothing_allows_must_go() -> None:
    assert not PhotographStanding(photograph=None).must_go
    assert PhotographStanding(why=Why.WITHDRAWN, photograph=FIRST).must_go
    allowed = PhotographStanding(is_offered=True, is_allowed=True, photograph=FIRST)
    assert not allowed.must_go


@pytest.mark.parametrize("pack_id", ["lft", "satcredit"])
def test_a_pack_asks_for_photographs_from_the_day_of_its_paper(pack_id: str) -> None:
    pack = read_pack(resource_path("packs") / pack_id)
    begins = pack.forms["C7"].in_force_on
    assert offers_photograph(pack, begins)
    assert not offers_photograph(pack, begins - dt.timedelta(days=1))
