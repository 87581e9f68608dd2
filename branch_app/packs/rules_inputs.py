"""Rules of what an employee types into a form, and of the clerk's block of an answer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from branch_app.domain.form_template import Sort
from branch_app.domain.form_words import INPUT
from branch_app.domain.standing_facts import PLACEHOLDER
from branch_app.packs.papers import FormReading
from branch_app.packs.reading import PackReading
from branch_app.packs.source import LintProblem

_ID = re.compile(r"[a-z][a-z0-9_]{0,39}\Z")


def input_rules(reading: PackReading) -> Iterator[LintProblem]:
    """Yield what is wrong with the inputs of any form, and answers that no employee signs."""
    for form in reading.forms:
        yield from _inputs_of(form)
        if form.template.sort is Sort.ANSWER and form.is_whole and not _has_clerk(form):
            yield form.head.problem("no_clerk", "code", form.template.code)


def _inputs_of(form: FormReading) -> Iterator[LintProblem]:
    printed = {
        name for block in form.template.blocks for name in PLACEHOLDER.findall(block.text.kk)
    }
    seen: set[str] = set()
    for placed in form.inputs:
        table, name = placed.table, placed.value.id
        if not _ID.match(name):
            yield table.problem("bad_code", "id", name)
        if name in seen:
            yield table.problem("duplicate_id", "id", name)
        elif form.is_whole and f"{INPUT}{name}" not in printed:
            # Nothing is asked for that the paper does not need (94-V Art. 7(9)).
            yield table.problem("unused_input", "id", name)
        seen.add(name)


def _has_clerk(form: FormReading) -> bool:
    return any(block.kind == "clerk" for block in form.template.blocks)
