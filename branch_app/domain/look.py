"""What of a scanned paper is in doubt until a person has looked at it (K21).

Advice that lasts: it waits in a list and in the journal, and holds nothing up.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum

from branch_app.domain.ink import Agreement, Ink, PageInk
from branch_app.domain.issued_form import BoxKind
from branch_app.domain.task import TaskResult


class Doubt(StrEnum):
    """What is in doubt: a place for a signature is empty or unsure, an answer is not as entered."""

    NOT_SEEN = "not_seen"
    UNSURE = "unsure"
    DIFFERS = "differs"


# What a person says who has looked, and why a signature that is there was not seen: codes, since
# the journal holds no words of people.
LOOK_RESULTS = (TaskResult.SEEN, TaskResult.ASKED_AGAIN)
LOOK_REASONS = ("pale", "beside", "poor_scan", "misread")

_OF_INK = {Ink.EMPTY: Doubt.NOT_SEEN, Ink.UNSURE: Doubt.UNSURE}


def doubts_of(pages: Sequence[PageInk]) -> tuple[str, ...]:
    """Return what the scans leave in doubt, each as `doubt:page:box or choice`, by page."""
    found = []
    for page in pages:
        for box in page.written:
            doubt = _OF_INK.get(box.ink)
            if doubt is not None and box.box.kind is BoxKind.SIGNATURE:
                found.append(f"{doubt}:{page.page}:{box.box.id}")
        for choice in page.choices:
            if choice.agreement is Agreement.DIFFERS:
                found.append(f"{Doubt.DIFFERS}:{page.page}:{choice.id}")
    return tuple(found)


def read_doubt(target: str) -> tuple[Doubt, int, str]:
    """Return what is in doubt, the page, and the box or choice, of a text of `doubts_of`."""
    doubt, page, name = target.split(":", 2)
    return Doubt(doubt), int(page), name


def kinds_of(targets: Iterable[str]) -> tuple[Doubt, ...]:
    """Return the kinds of these doubts, each once, the gravest first."""
    told = {read_doubt(target)[0] for target in targets}
    return tuple(doubt for doubt in Doubt if doubt in told)
