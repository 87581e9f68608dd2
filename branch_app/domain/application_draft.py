"""An application as typed, held against the data list, the payout channel and the consents."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Set

from branch_app.domain.applicant import FieldValue
from branch_app.domain.checks import Problem, ProblemCode, blocking
from branch_app.domain.drafting import ApplicantDraft, DraftReading
from branch_app.domain.fields import CATALOGUE, FieldSpec, Kind, Part, read_field
from branch_app.domain.kazakh_text import clean_text
from branch_app.domain.pack import DataListEntry, OrganisationPack
from branch_app.domain.typed_values import Reading, read_named


def read_application_draft(
    draft: ApplicantDraft,
    pack: OrganisationPack,
    today: dt.date,
    consented: Set[str] = frozenset(),
    part: Part = Part.APPLICATION,
) -> DraftReading:
    """Return values and problems of this part of an application (`Application.typed_part`).

    Bank details exist only for a payout to them (LFT 2.3, SAT 3.3.5): a field whose channels do not
    hold the chosen one is not on the list for this application; neither is one whose products do
    not, such as the pledge of a microcredit without one (R-074).
    """
    entries = {entry.field: entry for entry in pack.entries_of(part)}
    typed = {name: text for name, text in draft.values.items() if clean_text(text)}
    values: dict[str, FieldValue] = {}
    problems: list[Problem] = []
    for name, text in typed.items():
        entry, spec = entries.get(name), CATALOGUE.get(name)
        if entry is None or spec is None:
            problems.append(blocking(name, ProblemCode.NOT_ON_LIST))
            continue
        if not entry.is_open(consented):
            code = ProblemCode.NO_CONSENT
            problems.append(blocking(name, code, consent=entry.consent_key))
            continue
        value, found = _read(spec, text, pack, today)
        problems += found
        if value is not None:
            values[name] = value
    problems += _out_of_place(values, entries)
    problems += _missing(values, typed, entries)
    return DraftReading(values=values, problems=tuple(problems))


def _read(spec: FieldSpec, text: str, pack: OrganisationPack, today: dt.date) -> Reading:
    if spec.kind is Kind.PRODUCT:
        return read_named(spec.name, text, {one.code: one.name for one in pack.products})
    return read_field(spec, text, today)


def is_asked(entry: DataListEntry, values: Mapping[str, FieldValue]) -> bool:
    """Tell whether a field exists for this payout channel and product."""
    by_channel = not entry.channels or values.get("payout_channel") in entry.channels
    by_product = not entry.products or values.get("product") in entry.products
    return by_channel and by_product


def _out_of_place(
    values: Mapping[str, FieldValue], entries: Mapping[str, DataListEntry]
) -> Iterator[Problem]:
    for name in values:
        if not is_asked(entries[name], values):
            yield blocking(name, ProblemCode.NOT_ON_LIST)


def _missing(
    values: Mapping[str, FieldValue],
    typed: Mapping[str, str],
    entries: Mapping[str, DataListEntry],
) -> Iterator[Problem]:
    for name, entry in entries.items():
        if entry.is_required and name not in typed and is_asked(entry, values):
            yield blocking(name, ProblemCode.REQUIRED)
