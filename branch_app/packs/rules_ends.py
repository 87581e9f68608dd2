"""Rules of how long a consent may hold: it has an end (94-V Art. 8(4)(3), 8(5))."""

from __future__ import annotations

from collections.abc import Iterator

from branch_app.domain.bilingual import Bilingual
from branch_app.packs.endings import endless
from branch_app.packs.papers import CONSENT_CODES
from branch_app.packs.reading import PackReading
from branch_app.packs.source import LintProblem, Table

# Ten years, which the law names for consents for a credit bureau (573 Art. 23(6)).
MOST_MONTHS = 120


def end_rules(reading: PackReading) -> Iterator[LintProblem]:
    """Yield terms beyond every law, and words by which a consent would hold for ever."""
    for form in reading.forms:
        if form.template.term_months > MOST_MONTHS:
            months = str(form.template.term_months)
            yield form.head.problem("term_too_long", "term_months", months)
    for table, text in _asked(reading):
        for language in ("kk", "ru"):
            if word := endless(text.side(language)):
                yield table.problem("no_end", language, word)


def _asked(reading: PackReading) -> Iterator[tuple[Table, Bilingual]]:
    """Yield what stands on consents: their own texts, the purposes and the recipients."""
    for purpose in reading.purposes:
        yield purpose.table, purpose.value.text
    for recipient in reading.recipients:
        yield recipient.table, recipient.value.name
    for form in reading.forms:
        if form.template.code in CONSENT_CODES:
            yield form.title.table, form.title.value
            yield from ((block.table, block.value.text) for block in form.blocks)
