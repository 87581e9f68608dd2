"""What stands beside a waiting page: its picture, and the papers that it likely belongs to."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from branch_app.domain.likely_paper import LikelyPaper
from branch_app.domain.scan import InboxPage
from branch_app.gui.desk import Desk


@dataclass(frozen=True, kw_only=True, slots=True)
class Opened:
    """A waiting page as the window shows it."""

    image: bytes
    likely: tuple[LikelyPaper, ...]


def open_page(desk: Desk, page: InboxPage, beside: Collection[str]) -> Opened:
    """Read picture and likely papers; on the database lane. Raises NotFound, RecordBlocked."""
    image = desk.services.scans.image(page.id)
    likely = desk.services.search.papers_for(page, beside)
    return Opened(image=image, likely=tuple(likely))
