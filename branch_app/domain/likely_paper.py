"""Which paper a waiting scanned page likely belongs to: an order for the eye, never a decision."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from branch_app.domain.local_time import local_date
from branch_app.domain.scan import InboxPage

MOST_LIKELY = 8


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
    page: InboxPage, papers: Sequence[LikelyPaper], beside: Collection[str], now: dt.datetime
) -> tuple[LikelyPaper, ...]:
    """Return the papers that may take this page, the likeliest first, at most `MOST_LIKELY`.

    `beside` are the serials of what lay before and after it in the same stack. A page that carries
    the code of a paper of ours can only be that paper's.
    """
    open_papers = [one for one in papers if one.missing_pages]
    if page.serial:
        open_papers = [
            one
            for one in open_papers
            if one.serial == page.serial and page.page in one.missing_pages
        ]
    people = {one.applicant_id for one in papers if one.serial in beside and one.applicant_id}
    today = local_date(now)

    def nearness(one: LikelyPaper) -> tuple[bool, bool, bool, bool, float]:
        return (
            one.serial not in beside,
            one.applicant_id not in people,
            not one.is_printed,
            local_date(one.issued_at) != today,
            -one.issued_at.timestamp(),
        )

    return tuple(sorted(open_papers, key=nearness)[:MOST_LIKELY])


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
