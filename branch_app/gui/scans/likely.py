"""What stands beside a waiting page: its picture, and the papers that it likely belongs to."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from branch_app.domain.issued_form import FormState
from branch_app.domain.likely_paper import LikelyPaper, likely_papers
from branch_app.domain.scan import InboxPage
from branch_app.gui.desk import Desk


@dataclass(frozen=True, kw_only=True, slots=True)
class Opened:
    """A waiting page as the window shows it."""

    image: bytes
    likely: tuple[LikelyPaper, ...]


def open_page(desk: Desk, page: InboxPage, beside: Collection[str]) -> Opened:
    """Read picture and open papers; on the database lane. Raises NotFound, RecordBlocked."""
    image = desk.services.scans.image(page.id)
    papers = [
        LikelyPaper(
            serial=row.serial,
            code=row.code,
            applicant_id=row.applicant_id,
            name=row.applicant_name,
            is_printed=row.state == FormState.PRINTED,
            issued_at=row.issued_at,
            missing_pages=row.missing_pages,
        )
        for row in desk.services.search.open_forms()
    ]
    return Opened(image=image, likely=likely_papers(page, papers, beside, desk.now()))
