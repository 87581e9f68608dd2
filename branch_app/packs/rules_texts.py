"""Rules of the texts: both languages there and different, no forbidden word, no wrong letter."""

from __future__ import annotations

from collections.abc import Iterator

from branch_app.domain.bilingual import Bilingual
from branch_app.packs.reading import PackReading
from branch_app.packs.source import LintProblem, Table
from branch_app.packs.terms import differing_terms
from branch_app.packs.wording import language_problem, open_ending, wording_problems

_THIRD_PARTIES = "8(4)(4)"


def text_rules(reading: PackReading) -> Iterator[LintProblem]:
    """Yield what is wrong with any text that can come on paper."""
    for table, text in _texts(reading):
        for language in ("kk", "ru"):
            for reason, word in wording_problems(text.side(language)):
                yield table.problem(reason, language, word)
        if text.kk and text.ru and (fault := language_problem(text, reading.same_in_both)):
            yield table.problem(fault, "kk" if fault != "not_russian" else "ru")
        if text.kk and text.ru:
            for term, language in differing_terms(text.kk, text.ru):
                yield table.problem("term_differs", language, term.name)
    yield from _open_transfers(reading)


def _texts(reading: PackReading) -> Iterator[tuple[Table, Bilingual]]:
    for name in reading.names:
        yield name.table, name.value
    if reading.lead_consent is not None:
        yield reading.lead_consent.table, reading.lead_consent.value
    for purpose in reading.purposes:
        yield purpose.table, purpose.value.text
    for recipient in reading.recipients:
        yield recipient.table, recipient.value.name
    for entry in reading.entries:
        yield entry.table, entry.value.label
    for ground in reading.grounds:
        yield ground.table, ground.value.text
    for product in reading.products:
        yield product.table, product.value.name
    for form in reading.forms:
        yield from ((placed.table, placed.value.label) for placed in form.inputs)
    for paper in (*reading.forms, *reading.policies, *reading.rules):
        yield paper.title.table, paper.title.value
        if paper.approval:
            yield paper.approval.table, paper.approval.value.body
        for block in paper.blocks:
            yield block.table, block.value.text


def _open_transfers(reading: PackReading) -> Iterator[LintProblem]:
    for form in reading.forms:
        for placed in form.blocks:
            for language in ("kk", "ru"):
                ending = open_ending(placed.value.text.side(language))
                if ending and _THIRD_PARTIES in placed.value.law:
                    yield placed.table.problem("open_list", language, ending)
