"""Papers beside a waiting page: the likeliest first, at most twenty, only what may take it."""

from __future__ import annotations

import datetime as dt

from branch_app.domain.likely_paper import MOST_LIKELY, LikelyPaper, likely_papers, neighbours
from branch_app.domain.scan import InboxPage, InboxReason, InboxState

NOW = dt.datetime(2026, 11, 26, 10, 0, tzinfo=dt.UTC)


def paper(serial: str, person: str = "p", *, days: int = 0, **changes: object) -> LikelyPaper:
    told: dict[str, object] = {"is_printed": True, "missing_pages": (1,), **changes}
    return LikelyPaper(
        serial=serial,
        code="C1",
        applicant_id=person,
        name="",
        issued_at=NOW - dt.timedelta(days=days),
        **told,  # type: ignore[arg-type]
    )


def waiting(serial: str = "", page: int = 0) -> InboxPage:
    return InboxPage(
        id="i", version=1, attachment_id="a", digest="", reason=InboxReason.NO_CODE,
        state=InboxState.WAITING, serial=serial, page=page, received_at=NOW, received_by="s",
        changed_at=NOW,
    )  # fmt: skip


def test_the_stack_then_the_person_then_print_and_day_tell_the_order() -> None:
    papers = [
        paper("old", days=4),
        paper("made", is_printed=False),
        paper("today"),
        paper("same person", "q", days=3),
        paper("same paper", "r", days=9),
        paper("whole", missing_pages=()),
    ]
    told = likely_papers(waiting(), papers, {"same paper", "signed"}, {"q", "r"})
    order = [one.serial for one in told]
    assert order == ["same paper", "same person", "today", "old", "made"]
    many = [paper(str(number)) for number in range(30)]
    assert len(likely_papers(waiting(), many, (), ())) == MOST_LIKELY


def test_a_paper_made_after_the_scan_came_is_not_the_one() -> None:
    papers = [paper("later", days=-1), paper("earlier", days=30)]
    assert [one.serial for one in likely_papers(waiting(), papers, (), ())] == ["earlier"]


def test_a_code_of_ours_leaves_its_own_paper_alone_or_none() -> None:
    papers = [paper("a"), paper("b", missing_pages=(2,))]
    assert [one.serial for one in likely_papers(waiting("b", 2), papers, (), ())] == ["b"]
    # A doubled page, and one beyond the paper: nothing may take it.
    assert likely_papers(waiting("b", 1), papers, (), ()) == ()
    assert likely_papers(waiting("void", 1), papers, {"a"}, {"p"}) == ()


def test_neighbours_are_the_nearest_matched_before_and_after() -> None:
    stack = [("", "a"), ("", "b"), ("one", ""), ("two", ""), ("", "c"), ("three", "")]
    assert neighbours(stack) == {
        "one": frozenset({"b", "c"}),
        "two": frozenset({"b", "c"}),
        "three": frozenset({"c"}),
    }
