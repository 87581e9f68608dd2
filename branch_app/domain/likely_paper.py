"""Which paper a waiting scanned page likely belongs to: an order for the eye, never a decision."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from branch_app.domain.scan import InboxPage

MOST_LIKELY = 20


@dataclass(frozen=True, kw_only=True, slots=True)
class LikelyPaper:
    """A paper that waits for scanned pages; the name is already masked."""

    serial: str
    code: str
    applicant_id: str
    name: str
    is_printed: bool
    issued_at: dt.datetime
    missing_pages: tuple[int, ...]


def likely_papers(
    page: InboxPage,
    papers: Sequence[LikelyPaper],
    beside: Collection[str],
    people: Collection[str],
) -> tuple[LikelyPaper, ...]:
    """Return the papers that may take this page, the likeliest first, at most `MOST_LIKELY`.

    `beside` are the serials of what lay before and after it in the same stack, `people` whose they
    are, signed or not. A page that carries the code of a paper of ours can only be that paper's;
    none is of a paper that was made after the scan came.
    """
    fitting = [one for one in papers if one.missing_pages and _may_take(one, page)]

    def nearness(one: LikelyPaper) -> tuple[bool, bool, bool, float]:
        return (
            one.serial not in beside,
            one.applicant_id not in people,
            not one.is_printed,
            -one.issued_at.timestamp(),
        )

    return tuple(sorted(fitting, key=nearness)[:MOST_LIKELY])


def _may_take(one: LikelyPaper, page: InboxPage) -> bool:
    if page.serial:
        return one.serial == page.serial and page.page in one.missing_pages
    return one.issued_at <= page.received_at


def neighbours(files: Sequence[tuple[str, str]]) -> dict[str, frozenset[str]]:
    """Return for each waiting page of a stack the papers that lie nearest before and after it.

    Of each page in order either the id in the inbox or the serial it was matched with is told.
    """
    found: dict[str, frozenset[str]] = {}
    for place, (inbox_id, _serial) in enumerate(files):
        if inbox_id:
            before = next((serial for _id, serial in files[:place][::-1] if serial), "")
            after = next((serial for _id, serial in files[place + 1 :] if serial), "")
            found[inbox_id] = frozenset({before, after} - {""})
    return found
