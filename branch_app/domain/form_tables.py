"""The tables of papers: which rows a data table of a form lists, by its `source`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from branch_app.domain import fields
from branch_app.domain.applicant import FieldValue
from branch_app.domain.bilingual import UNTOLD, Bilingual
from branch_app.domain.form_content import DataRow
from branch_app.domain.form_facts import FormFacts, PaperLine
from branch_app.domain.pack import OrganisationPack
from branch_app.domain.paper_dates import short_date
from branch_app.domain.serials import show_serial

BEFORE_CONSENT = "before_consent"


@dataclass(frozen=True, kw_only=True, slots=True)
class TableFacts:
    """What tables are made of: the pack's list, the person's values, the facts of the paper."""

    pack: OrganisationPack
    values: Mapping[str, FieldValue]
    facts: FormFacts


def shown(values: Mapping[str, FieldValue], name: str) -> Bilingual:
    """Return a value as papers show it, in both languages; nothing for what is not there."""
    value = values.get(name)
    spec = fields.CATALOGUE.get(name)
    if value is None or value == "" or spec is None:
        return UNTOLD
    return fields.show_bilingual(spec, value)


def table_rows(source: str, of: TableFacts) -> Iterator[DataRow]:
    """Return the rows of a source of `TABLE_SOURCES`; empty means the data before consent."""
    return TABLE_SOURCES[source or BEFORE_CONSENT](of)


def _before_consent(of: TableFacts) -> Iterator[DataRow]:
    for entry in of.pack.data_list:
        if not entry.before_consent:
            continue
        if of.facts.is_blank:
            yield DataRow(label=entry.label, is_blank=True)
        elif of.values.get(entry.field):
            yield DataRow(label=entry.label, value=shown(of.values, entry.field))


def _questionnaire(of: TableFacts) -> Iterator[DataRow]:
    return _listed(of, of.values)


def _application(of: TableFacts) -> Iterator[DataRow]:
    application = of.facts.application
    return _listed(of, application.values if application else {})


def _relatives(of: TableFacts) -> Iterator[DataRow]:
    named = {name: value for name, value in of.values.items() if name.startswith("relative_")}
    return _listed(of, named)


def _listed(of: TableFacts, values: Mapping[str, FieldValue]) -> Iterator[DataRow]:
    for entry in of.pack.data_list:
        if values.get(entry.field) not in {None, ""}:
            yield DataRow(label=entry.label, value=shown(values, entry.field))


def _papers(of: TableFacts) -> Iterator[DataRow]:
    for place, paper in enumerate(of.facts.papers, start=1):
        label = Bilingual(kk=f"{place}. {paper.title.kk}", ru=f"{place}. {paper.title.ru}")
        yield DataRow(label=label, value=_paper(paper))


def _paper(paper: PaperLine) -> Bilingual:
    told = f"№ {show_serial(paper.serial)}, {short_date(paper.issued_on)}"
    return Bilingual(
        kk=f"{told}, {paper.page_count} бет", ru=f"{told}, страниц: {paper.page_count}"
    )


TABLE_SOURCES: Mapping[str, Callable[[TableFacts], Iterator[DataRow]]] = {
    BEFORE_CONSENT: _before_consent,
    "questionnaire": _questionnaire,
    "application": _application,
    "relatives": _relatives,
    "papers": _papers,
    "papers_of_day": _papers,
}
