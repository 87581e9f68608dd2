"""Rules of what a pack says of enquiries and of the list of persons: terms and consent text."""

from __future__ import annotations

from collections.abc import Iterator

from branch_app.domain.lead_consent import DAYS, LEAD_PLACEHOLDERS
from branch_app.domain.standing_facts import PLACEHOLDER
from branch_app.packs.reading import PackReading
from branch_app.packs.source import LintProblem

# An enquiry is kept for a short term; a list of half a year is no list.
LONGEST_LEAD, LONGEST_LIST = 90, 180
# Law 94-V Art. 8(4)(1), (3): the operator with its BIN, and the term.
_SAID = ("operator", "bin", DAYS)


def lead_rules(reading: PackReading) -> Iterator[LintProblem]:
    """Yield what is wrong with the two terms and with the short consent."""
    pack = reading.pack
    for key, days, longest in (
        ("lead_days", pack.lead_days, LONGEST_LEAD),
        ("list_days", pack.list_days, LONGEST_LIST),
    ):
        if days > longest:
            yield reading.head.problem("days_too_many", key, str(days))
    placed = reading.lead_consent
    if placed is None:
        yield reading.head.problem("missing_lead_consent")
        return
    for language in ("kk", "ru"):
        names = PLACEHOLDER.findall(placed.value.side(language))
        for name in sorted(set(names) - LEAD_PLACEHOLDERS):
            yield placed.table.problem("unknown_placeholder", language, name)
        for name in _SAID:
            if name not in names:
                yield placed.table.problem("missing_item", language, f"{{{name}}}")
