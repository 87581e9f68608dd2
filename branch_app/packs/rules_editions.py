"""Rules of editions side by side: which day each begins, and by which act it was approved (K3)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from branch_app.domain.approval import FIRST_EDITION
from branch_app.domain.printable import unprintable
from branch_app.packs.papers import FormReading
from branch_app.packs.reading import PackReading
from branch_app.packs.source import LintProblem


def edition_rules(reading: PackReading) -> Iterator[LintProblem]:
    """Yield editions without an order in time, and approvals that are missing or too late."""
    editions: dict[str, list[FormReading]] = defaultdict(list)
    for paper in (*reading.forms, *reading.policies, *reading.rules):
        editions[paper.template.code].append(paper)
    for papers in editions.values():
        yield from _days_in_order(sorted(papers, key=lambda paper: paper.template.edition))
    for paper in (*reading.forms, *reading.policies):
        yield from _approval_rules(paper)


def _days_in_order(papers: list[FormReading]) -> Iterator[LintProblem]:
    for older, newer in pairwise(papers):
        begun, begins = older.template.in_force_on, newer.template.in_force_on
        if older.template.edition == newer.template.edition or begun < begins:
            continue
        reason = "same_in_force_day" if begun == begins else "in_force_order"
        yield newer.head.problem(reason, "in_force_on", f"{begins:%d.%m.%Y}")


def _approval_rules(paper: FormReading) -> Iterator[LintProblem]:
    template, approval = paper.template, paper.approval
    if approval is None:
        if template.edition > FIRST_EDITION:
            detail = f"{template.code}/{template.edition}"
            yield paper.head.problem("no_approval", "edition", detail)
        return
    if approval.value.on > template.in_force_on:
        detail = f"{approval.value.on:%d.%m.%Y}"
        yield approval.table.problem("approved_after_in_force", "on", detail)
    for code_point in unprintable(approval.value.number):
        yield approval.table.problem("letter_not_printable", "number", code_point)
