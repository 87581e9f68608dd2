"""Right arguments for finding people and papers: part of `every_argument`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from branch_app.domain.scan import InboxPage, InboxReason, InboxState
from tests.fakes import START


def bare_page(serial: str = "", page: int = 0) -> InboxPage:
    """Return a page that waits and of which nothing is known but this."""
    return InboxPage(
        id="i",
        version=1,
        attachment_id="a",
        digest="",
        reason=InboxReason.NO_CODE,
        state=InboxState.WAITING,
        serial=serial,
        page=page,
        received_at=START,
        received_by="staff",
        changed_at=START,
    )


SEARCH: Mapping[str, Callable[[Any], dict[str, Any]]] = {
    "search.find": lambda case: {"text": case.iin},
    "search.named": lambda case: {"applicant_ids": [case.applicant]},
    "search.settle": lambda _case: {"found": 1},
    "search.open_forms": lambda _case: {},
    "search.papers_for": lambda case: {"page": bare_page(), "beside": [case.serial]},
    "search.papers_of": lambda case: {"text": case.iin},
    "search.counts": lambda _case: {},
}
